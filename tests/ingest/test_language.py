"""English or not."""

import pytest

from dragoman.ingest.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Presiden Indonesia bertemu dengan Menteri Luar Negeri Rusia di Jakarta pada hari Selasa "
            "untuk membahas kerja sama pertahanan.",
            "id",
        ),
        (
            "Der russische Minister traf am Dienstag in Jakarta den Präsidenten, um über neue Hilfe zu sprechen.",
            "de",
        ),
        (
            "Le ministre russe a rencontré mardi à Jakarta le président indonésien pour discuter de la coopération.",
            "fr",
        ),
        ("Президент Индонезии принял министра иностранных дел России во вторник.", "ru"),
        ("استقبل الرئيس الإندونيسي وزير الخارجية الروسي يوم الثلاثاء في جاكرتا.", "ar"),
        ("印度尼西亚总统星期二在雅加达会见了俄罗斯外交部长拉夫罗夫，双方讨论了合作。", "zh"),
    ],
)
def test_other_languages(text: str, code: str) -> None:
    assert language_of(text) == code


def test_english(prose: str) -> None:
    assert language_of(prose) == "en"


def test_english_with_foreign_names() -> None:
    text = "Sjafrie Sjamsoeddin, Retno Marsudi and Mahfud Md met Nguyễn Xuân Phúc, Phạm Minh Chính and Bùi Thanh Sơn."
    assert language_of(text) == "en"


@pytest.mark.parametrize("text", ["", "Moscow", "12 34 56", "Indonesia, Russia eye ties", "🇫🇮 🇻🇳"])
def test_too_short_to_tell(text: str) -> None:
    assert language_of(text) is None


def test_addresses_and_tags_are_not_words() -> None:
    markup = '<img src="https://example.org/aaa/bbb/ccc/ddd" style="width:700px">' * 30
    assert language_of(markup + "The king met the queen of the Netherlands in Oslo.") == "en"
