"""Every example of every act is coded as it says, and no counter-example gives its act.

An example with ``misses`` is one that the coder is known not to get; once it does, the word must go.
"""

import pytest

from tests.ontology.grading import Case, Grade, cases, grade

CASES = tuple(cases())
pytestmark = pytest.mark.xdist_group("examples")


@pytest.fixture(scope="session")
def grades() -> dict[str, Grade]:
    """The verdict on every case, coded once a session."""
    return {case.id: grade(case) for case in CASES}


def test_the_cases_have_ids_of_their_own() -> None:
    assert len({case.id for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_example(case: Case, grades: dict[str, Grade]) -> None:
    found = grades[case.id]
    told = f"{case.given.text}\n{'; '.join(found.wrong)}\ngot {[(m.act, m.status) for m in found.got]}"
    if case.given.misses is None:
        assert found.passed, told
    else:
        assert not found.passed, f"mended: remove misses\n{case.given.text}"
