"""Rules of jobs: keys, waits and what people are told, as values."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from api.errors import StoreError
from api.jobs.rules import FIRST_DELAY, LONGEST_DELAY, delay_after, key_of, may_pass, told
from nlp.errors import EngineError, LocaleError, ReadError

COUNTS = st.integers(1, 10_000)
NUMBERS = st.integers(0, 2**40)


@given(COUNTS, NUMBERS, NUMBERS)
def test_waits_double_up_to_a_bound_and_are_drawn_from_the_seed(count: int, job: int, seed: int) -> None:
    wait = delay_after(count, job=job, seed=seed)
    whole = min(LONGEST_DELAY, FIRST_DELAY * 2 ** min(count - 1, 30))
    assert timedelta(seconds=whole / 2) <= wait <= timedelta(seconds=whole)
    assert wait == delay_after(count, job=job, seed=seed)


def test_jobs_that_failed_together_do_not_come_back_together() -> None:
    assert len({delay_after(1, job=job, seed=0) for job in range(100)}) == 100
    assert len({delay_after(1, job=1, seed=seed) for seed in range(100)}) == 100


@given(
    st.dictionaries(st.text(max_size=5), st.integers(-(2**50), 2**50), max_size=6), st.randoms(use_true_random=False)
)
def test_a_key_does_not_depend_on_the_order_in_which_the_input_is_given(values: dict[str, int], random: object) -> None:
    shuffled = list(values.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert key_of("draft", "1", values) == key_of("draft", "1", dict(shuffled))


def test_a_key_tells_kind_model_and_input_apart() -> None:
    keys = {
        key_of("draft", "1", {"old": "a"}),
        key_of("export", "1", {"old": "a"}),
        key_of("draft", "2", {"old": "a"}),
        key_of("draft", "1", {"old": "b"}),
        key_of("draft", "1", {"old": "a", "new": "a"}),
    }
    assert len(keys) == 5


def test_only_what_may_pass_is_tried_again() -> None:
    passing = (EngineError("away"), StoreError("busy"), OSError(), KeyError())
    staying = (ReadError("no policy"), LocaleError("unknown"))
    assert [may_pass(error) for error in (*passing, *staying)] == [True] * 4 + [False] * 2


def test_what_people_are_told_has_code_and_hint_and_no_traceback() -> None:
    assert told(ReadError("it is empty", value="a.md", hint="Give another"), 7) == {
        "code": "read", "message": "it is empty", "value": "a.md", "hint": "Give another"
    }  # fmt: skip
    try:
        raise KeyError("secret/path.py")
    except KeyError as error:
        said = told(error, 7)
    assert said["code"] == "job_fault"
    assert said["hint"]
    assert "secret" not in str(said)
    assert "Traceback" not in str(said)
    assert told(MemoryError(), 7)["code"] == "job_memory"
