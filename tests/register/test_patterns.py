"""The patterns: every spelling of every entry leads to it."""

import msgspec

from dragoman import register
from dragoman.register.nouns import Title
from dragoman.register.patterns import title_phrases


def _title(**fields: str) -> Title:
    phrase = fields.pop("pattern")
    base: dict[str, object] = {"kind": "k", "sector": "GOV", "title": "T", "source": "s", "checked": "2026-01-01"}
    return msgspec.convert(base | {"pattern": [phrase]} | fields, type=Title)


def test_offices_get_plurals_and_both_spellings() -> None:
    assert set(title_phrases(_title(pattern="defence minister"))) == {
        "defence minister",
        "defense minister",
        "defence ministers",
        "defense ministers",
    }
    assert "ministers of foreign affairs" in title_phrases(_title(pattern="minister of foreign affairs"))
    assert "spokeswomen" in title_phrases(_title(pattern="spokeswoman"))
    assert "foreign secretaries" in title_phrases(_title(pattern="foreign secretary"))
    assert "attorneys general" in title_phrases(_title(pattern="attorney general"))


def test_bodies_get_no_plural_and_capital_titles_keep_their_capital() -> None:
    assert title_phrases(_title(pattern="navy", scope="body")) == ("navy",)
    assert "General" in title_phrases(_title(pattern="general", case="capital"))


def test_a_combining_form_counts_only_before_a_hyphen() -> None:
    reg = register.load()
    assert [hit.ids for hit in reg.find("Sino-Russian ties")] == [("CHN",), ("RUS",)]
    assert reg.find("the Sino of it") == ()
