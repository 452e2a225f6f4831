"""The register's data holds together; and what does not, is told."""

from pathlib import Path

from dragoman import register
from dragoman.register.check import check

HEADER = "person_id,person,country,kind,title,start,end,source,checked\n"


def test_our_data_has_no_problem() -> None:
    assert check(register.load()) == []


def test_each_problem_is_told(tmp_path: Path) -> None:
    path = tmp_path / "offices.csv"
    path.write_text(
        HEADER
        + "a-a,A A,NRU,head-of-state,President,2001-01-01,2005-01-01,mine,2026-01-01\n"
        + "b-b,B B,NRU,head-of-state,President,2003-01-01,2006-01-01,mine,2026-01-01\n"
        + "c-c,C C,QQQ,head-of-state,President,2003-01-01,2001-01-01,mine,2026-01-01\n"
        + "IDN,D D,NRU,juggler,Juggler,2003-01-01,,mine,2026-01-01\n",
        encoding="utf-8",
    )
    problems = "\n".join(check(register.load((str(path),))))
    for words in ("NRU head-of-state: a-a", "'QQQ'", "ends 2001-01-01", "'IDN' stands for 2", "'juggler'"):
        assert words in problems
