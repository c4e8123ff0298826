from evals.changes.labels import read_labels
from evals.changes.match import begins
from evals.corpus import load, sample_versions
from evals.search.corpora import find_corpus
from evals.search.questions import clause_hash, sample_questions, stranger_questions


def test_every_label_names_clauses_that_are_there():
    policies = {(v.policy, v.name): load(v) for v in sample_versions()}
    labels = read_labels()
    assert len(labels) > 200
    for label in labels:
        policy, _, steps = label.pair.partition(" ")
        old, new = steps.split(" to ")
        for side, name in (("old", old), ("new", new)):
            opening = label.entry[side]
            assert opening is None or any(begins(c, opening) for c in policies[policy, name].clauses), (
                label.pair,
                opening,
            )


def test_every_question_is_answered_by_a_clause_of_its_policy():
    clauses = {policy: [] for policy in {v.policy for v in sample_versions()}}
    for version in sample_versions():
        clauses[version.policy] += load(version).clauses
    questions = sample_questions()
    assert sum(bool(question.answers) for question in questions) >= 40
    for question in questions:
        for policy, opening in question.answers:
            assert any(begins(clause, opening) for clause in clauses[policy]), (question.ask, opening)


def test_every_question_of_a_stranger_is_answered_by_a_clause_that_is_there():
    questions = stranger_questions()
    assert sum(bool(question.answers) for question in questions) == 75
    there = {name: find_corpus(name) for name in {question.corpus for question in questions}}
    hashes = {
        name: {clause_hash(clause.text) for versions in corpus.policies for clause in load(versions[0]).clauses}
        for name, corpus in there.items()
        if corpus
    }
    assert "harborstay-safety-standards/2.0" in hashes
    for question in questions:
        known = hashes.get(question.corpus)
        assert known is None or all(sign in known for _, sign in question.answers), question.ask
