import pytest

from evals.corpus import platform_versions, real_versions
from evals.status import Label, parted, read_labels, read_platform_labels

_LABELS = [Label((), str(number), ("current",)) for number in range(9)]


@pytest.mark.parametrize(
    ("prefix", "unseen"),
    [("", "036"), ("platform_", "036"), ("second_", "45678"), ("second_platform_", "45678"), ("further_", "")],
)
def test_every_label_is_read_or_kept_unseen(prefix: str, unseen: str) -> None:
    seen, kept = parted(_LABELS, prefix)
    assert "".join(label.clause for label in kept) == unseen
    assert [label for label in _LABELS if label not in kept] == seen


@pytest.mark.skipif(not real_versions(), reason="the real policies are not here")
def test_no_clause_is_labelled_in_both_lists() -> None:
    first, second = ({(label.policy, label.clause) for label in read_labels(kind)} for kind in ("labels", "second"))
    assert second
    assert not first & second


@pytest.mark.skipif(not platform_versions(), reason="other platforms' policies are not here")
def test_the_second_list_is_of_policies_that_the_others_do_not_name() -> None:
    first, read, second = (
        {label.policy for label in read_platform_labels(kind)} for kind in ("labels", "read", "second")
    )
    assert second
    assert not (first | read) & second
