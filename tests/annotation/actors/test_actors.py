"""Who is named in a story, resolved on the story's date."""

from datetime import date
from itertools import pairwise

import pytest

from dragoman.types import ActorMention
from tests.reading import annotated, only


def actors(text: str, published: date | None = None) -> dict[str, ActorMention]:
    """Return the mentions of actors by their words."""
    return {mention.span.of(text): mention for mention in annotated(text, published).actors}


@pytest.mark.parametrize(
    ("text", "words", "name", "office", "country"),
    [
        (
            "French President Emmanuel Macron spoke.",
            "French President Emmanuel Macron",
            "Emmanuel Macron",
            "President",
            "FRA",
        ),
        (
            "Defense Minister Prabowo Subianto spoke.",
            "Defense Minister Prabowo Subianto",
            "Prabowo Subianto",
            "Minister of Defence",
            "IDN",
        ),
        (
            "Kenya's President William Ruto spoke.",
            "Kenya's President William Ruto",
            "William Ruto",
            "President",
            "KEN",
        ),
        (
            "Russia's foreign minister left Antalya.",
            "Russia's foreign minister",
            "foreign minister",
            "Minister of Foreign Affairs",
            "RUS",
        ),
    ],
)
def test_a_title_is_read_with_its_holder(text: str, words: str, name: str, office: str, country: str) -> None:
    found = actors(text)[words]
    assert (found.name, found.office, found.country) == (name, office, country)


def test_an_apposition_tells_the_office() -> None:
    found = actors("Retno Marsudi, Indonesia's foreign minister, met Sergey Lavrov.")
    assert found["Retno Marsudi"].office == "Minister of Foreign Affairs"
    assert found["Indonesia's foreign minister"].actor_id == found["Retno Marsudi"].actor_id == "retno-marsudi"


@pytest.mark.parametrize(
    ("published", "office"),
    [(date(2021, 12, 14), "Minister of Defence"), (date(2025, 3, 1), "President")],
)
def test_an_office_is_that_of_the_storys_date(published: date, office: str) -> None:
    assert actors("Prabowo visited Moscow.", published)["Prabowo"].office == office


@pytest.mark.parametrize(
    ("published", "holder"), [(date(2021, 12, 14), "nikolai-patrushev"), (date(2025, 3, 1), "sergei-shoigu")]
)
def test_a_bare_title_is_who_held_it_on_the_storys_date(published: date, holder: str) -> None:
    words = "Russian Security Council Secretary"
    assert actors(f"{words} arrived in Jakarta.", published)[words].actor_id == holder


def test_without_a_date_a_bare_title_names_nobody() -> None:
    words = "Russian Security Council Secretary"
    found = actors(f"{words} arrived in Jakarta.")[words]
    assert (found.actor_id, found.country) == (None, "RUS")


def test_a_counterpart_has_the_same_office_and_the_other_state() -> None:
    found = actors("Russia's foreign minister met his Turkish counterpart.")["his Turkish counterpart"]
    assert (found.office, found.country) == ("Minister of Foreign Affairs", "TUR")


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("French President Emmanuel Macron arrived. He met Olaf Scholz.", "He", "FRA"),
        ("Egypt condemned the attack. It recalled its ambassador.", "It", "EGY"),
        ("Giorgia Meloni met Edi Rama. She flew home.", "She", "ITA"),
    ],
)
def test_a_pronoun_is_who_was_the_subject_before(text: str, word: str, country: str) -> None:
    assert actors(text)[word].country == country
    assert actors(text)[word].via == "pronoun"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Russia and Indonesia held talks. Both sides signed an agreement.", "Both sides"),
        ("Russia and Indonesia held talks. The two countries signed an agreement.", "The two countries"),
    ],
)
def test_plural_words_are_the_two_states_spoken_of(text: str, words: str) -> None:
    found = actors(text)[words]
    assert found.countries == ("RUS", "IDN")
    assert found.country is None


def test_a_seat_of_power_and_a_capital_are_the_state() -> None:
    found = actors("The Kremlin and Beijing spoke.")
    assert (found["Kremlin"].country, found["Beijing"].country) == ("RUS", "CHN")


def test_a_surname_is_the_person_named_before() -> None:
    found = annotated("French President Emmanuel Macron arrived. Macron left.").actors
    assert {mention.actor_id for mention in found} == {"emmanuel-macron"}


def test_a_news_agency_speaks_and_takes_no_side() -> None:
    found = only("Reuters reported that Iran released two prisoners.", "release")
    assert found.speaker is not None
    assert found.speaker.name == "Reuters"
    assert [p.name for p in found.participants] == ["Iran"]


def test_a_role_without_a_state_is_of_no_state() -> None:
    assert actors("Reuters reported that Iran released two prisoners.")["two prisoners"].country is None


def test_a_body_takes_over_a_state_and_not_the_code_of_an_organisation() -> None:
    assert actors("The RSF blamed the air force for a raid.")["air force"].country is None
    assert actors("Sudan shut a road. The air force bombed a town.")["air force"].country == "SDN"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Peter Novak, a gold magnate under American sanctions, alleged fraud.", "Peter Novak", None),
        ("Peter Novak, a Guyanese magnate under American sanctions, left.", "Peter Novak", "GUY"),
        ("Peter Novak, the foreign minister of Mali, left.", "Peter Novak", "MLI"),
        ("Peter Novak, commander of the Ukrainian navy, left.", "Peter Novak", "UKR"),
        ("Peter Novak, head of a company under American sanctions, left.", "Peter Novak", None),
    ],
)
def test_an_apposition_tells_the_state_by_what_belongs_to_its_noun(text: str, name: str, country: str | None) -> None:
    assert actors(text)[name].country == country


def test_mentions_are_in_order_and_share_no_words() -> None:
    text = "Kenya's President William Ruto met President Samia Suluhu Hassan. The two leaders left. He flew home."
    spans = [mention.span for mention in annotated(text).actors]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_chains_hold_the_mentions_of_one_actor() -> None:
    text = "French President Emmanuel Macron arrived. Macron met Olaf Scholz. He left."
    chains = {chain.actor_id: [span.of(text) for span in chain.spans] for chain in annotated(text).chains}
    assert chains["emmanuel-macron"][:2] == ["French President Emmanuel Macron", "Macron"]


def test_brussels_that_acts_is_the_union_and_in_belgium_the_town() -> None:
    assert actors("Brussels imposed tariffs on China.")["Brussels"].country == "EUR"
    assert actors("Brussels expelled two diplomats, the Belgian foreign ministry said.")["Brussels"].country == "BEL"


def test_three_are_the_three_spoken_of() -> None:
    found = actors("Japan, India and Australia held talks. The three countries signed an agreement.")
    assert found["The three countries"].countries == ("JPN", "IND", "AUS")


def test_who_holds_no_office_of_a_state_has_a_sector_of_their_own() -> None:
    found = actors("Alexei Navalny returned to Moscow.", date(2021, 1, 17))["Alexei Navalny"]
    assert (found.country, found.sector) == ("RUS", "OPP")


def test_an_object_is_not_its_own_subject() -> None:
    found = actors("Emmanuel Macron met Giorgia Meloni. Olaf Scholz accused him of haste.")
    assert found["him"].country == "FRA"


def test_a_group_named_again_by_a_common_noun_is_itself() -> None:
    found = actors("Saudi Arabia bombed the Houthis. The rebels vowed revenge.")
    assert found["rebels"].actor_id == "houthis"


def test_a_misspelt_family_name_behind_a_known_one_is_the_same_person() -> None:
    found = actors("Retno LP Marsuid welcomed Nikolai Patrushev.", date(2021, 12, 14))
    assert found["Retno LP Marsuid"].actor_id == "retno-marsudi"


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The European Commission met. Its vice-president, Jan Rond, spoke.", "Its vice-president, Jan Rond", "EUR"),
        ("Defence minister Abdi Ateye of Somaliland resigned.", "Defence minister Abdi Ateye", "XSL"),
        ("The Lukashenka regime sent migrants.", "Lukashenka regime", "BLR"),
        ("Canada expelled them. National security adviser Ann Roe spoke.", "National security adviser Ann Roe", "CAN"),
    ],
)
def test_the_state_of_somebody_unknown_is_read_from_the_words_around_him(text: str, words: str, country: str) -> None:
    assert actors(text)[words].country == country


def test_whom_somebody_meets_is_not_taken_for_his_countryman() -> None:
    assert actors("Canada spoke. It met Foreign Minister Ann Roe.")["Foreign Minister Ann Roe"].country is None


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("CODECO militiamen fled.", "CODECO militiamen", "codeco"),
        ("Troops of SADC left.", "Troops of SADC", "sadc"),
        (
            "Kazakh President Kassym-Jomart Tokayev spoke.",
            "Kazakh President Kassym-Jomart Tokayev",
            "kassym-jomart-tokayev",
        ),
    ],
)
def test_those_who_act_for_a_body_or_have_a_hyphen_in_their_name_are_it(text: str, words: str, actor: str) -> None:
    assert actors(text)[words].actor_id == actor


def test_a_verb_is_no_title_and_a_shore_no_company() -> None:
    found = actors("Malian soldiers deposed President Ibrahim Boubacar Keita on the Guinean bank of the Niger river.")
    assert found["Malian soldiers"].country == "MLI"
    assert all(one.sector != "BUS" for one in found.values())


@pytest.mark.parametrize("text", ["From Beijing Blinken flew to London.", "In Beijing Blinken met Wang Yi."])
def test_where_somebody_sets_out_from_is_not_his_state(text: str) -> None:
    found = {actor.name: actor.country for actor in annotated(text, date(2023, 6, 19)).actors}
    assert found["Antony Blinken"] == "USA"
    assert found["China"] == "CHN"
