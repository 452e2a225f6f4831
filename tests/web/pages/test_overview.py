"""The overview: the same numbers as the record, in words."""

import re
from pathlib import Path

from starlette.testclient import TestClient

from dragoman.store import writing
from dragoman.web import Settings, application
from dragoman.web.index_nouns import Month
from dragoman.web.indexing import make_now
from dragoman.web.pages.overview import bars
from tests.cli import made


def test_the_record_is_told_in_a_sentence(made_client: TestClient) -> None:
    text = " ".join(re.sub(r"<[^>]+>", " ", made_client.get("/").text).split())
    assert "4 stories of 3 publishers, from 10 May 2024 to 16 May 2024, tell of 3 events" in text
    assert "Bolivia – Peru" in text
    assert "Chile – Peru" in text
    assert "no-act" in text


def test_the_latest_acts_lead_to_their_events(made_client: TestClient) -> None:
    assert f'href="/event/{made.E_MET}"' in made_client.get("/").text


def test_before_it_is_counted_the_page_says_so_and_asks_again(tmp_path: Path) -> None:
    path = made.write(tmp_path / "r.duckdb")
    app = application(Settings(record=path, cache=tmp_path / "cache"))
    client = TestClient(app, base_url="http://localhost")  # not entered: nothing is begun beside the pages
    text = client.get("/").text
    assert "being counted" in text
    assert 'hx-get="/overview/counts"' in text
    make_now(app.state.settings)
    assert 'hx-get="/overview/counts"' not in client.get("/").text
    app.state.shelf.close()


def test_an_empty_record_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "empty.duckdb"
    with writing(path) as writer:
        writer.publish()
    make_now(Settings(record=path))
    with TestClient(application(Settings(record=path)), base_url="http://localhost") as client:
        text = client.get("/").text
        assert "Nothing has been read yet" in text
        assert "dragoman build stories/ --record empty.duckdb" in text
        assert "Nothing was rejected" in client.get("/rejections").text
        assert "Nothing was found" in client.get("/search?q=peru").text
        assert "None in this record" in client.get("/codebook/meet").text


def test_months_become_bars_and_gaps_stay_gaps() -> None:
    found = bars([Month(month="2023-12", stories=1), Month(month="2024-02", stories=4)])
    assert [bar.words for bar in found] == ["2023-12: 1 story", "2024-02: 4 stories"]
    assert found[1].x == 2 * 40
    assert found[1].height == 4 * found[0].height
    assert all(bar.x >= 0 and bar.x + bar.width <= 720 and bar.y + bar.height == 96 for bar in found)
    assert bars([]) == []


def test_many_months_become_years() -> None:
    found = bars([Month(month=f"{year}-06", stories=year - 1990) for year in range(1991, 2021)])
    assert found[0].words == "1991: 1 story"
    assert len(found) == 30
    assert found[-1].x + found[-1].width <= 720
