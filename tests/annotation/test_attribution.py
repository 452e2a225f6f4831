"""Who says what."""

import pytest

from dragoman.types import Attribution
from tests.reading import annotated


def attributions(text: str) -> tuple[Attribution, ...]:
    """Return the attributions of a text."""
    return annotated(text).attributions


def first(text: str) -> tuple[str, str, str, str]:
    """Return speaker's words, cue, content and manner of the first attribution."""
    found = attributions(text)
    assert found, "nobody says anything"
    words = [" ".join(span.of(text) for span in spans) for spans in (found[0].source, found[0].cue, found[0].content)]
    return words[0], words[1], words[2], found[0].manner


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Iran said that it had attacked a ship.", "Iran", "said", "that it had attacked a ship"),
        ("Iran denied that it had attacked a ship.", "Iran", "denied", "that it had attacked a ship"),
        ("The Kremlin believes that Kyiv will attack.", "The Kremlin", "believes", "that Kyiv will attack"),
        ("Chad will withdraw its troops, the ministry said.", "the ministry", "said", "Chad will withdraw its troops"),
    ],
)
def test_indirect_speech(text: str, source: str, cue: str, content: str) -> None:
    assert first(text) == (source, cue, content, "indirect")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "According to Reuters, Chad left.",
            "Reuters",
        ),
        (
            "Chad left, according to the army.",
            "the army",
        ),
        ("The army said in a statement that Chad left.", "The army"),
    ],
)
def test_other_ways_to_name_a_speaker(text: str, source: str) -> None:
    assert first(text)[0] == source


def test_direct_speech() -> None:
    source, cue, content, manner = first('"Iran will not attack Oman," Foreign Minister Abbas Araghchi said.')
    assert (source, cue, manner) == ("Foreign Minister Abbas Araghchi", "said", "direct")
    assert content == '"Iran will not attack Oman,"'


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    text = '"We will leave Mali," Emmanuel Macron said.\n"We will also leave Niger soon."'
    found = attributions(text)
    assert [one.speaker and one.speaker.name for one in found] == ["Emmanuel Macron", "Emmanuel Macron"]
    assert found[1].cue == ()
    assert found[1].manner == "direct"


def test_a_long_quotation_belongs_to_its_speaker_in_all_its_sentences() -> None:
    text = "“Iran will leave,” Masoud Pezeshkian said. “It wants peace. It will hold talks.”"
    told = {one.source[0].of(text): [span.of(text) for span in one.content] for one in attributions(text)}
    assert told["Masoud Pezeshkian"] == ["“Iran will leave,”", "“It wants peace. It will hold talks.”"]


def test_we_in_a_quotation_is_whoever_is_quoted() -> None:
    text = '"We believe that Chad will leave," Emmanuel Macron said.'
    found = {one.source[0].of(text): one.speaker for one in attributions(text)}
    assert found["We"] == found["Emmanuel Macron"] is not None


def test_a_dateline_with_a_colon_is_no_speaker() -> None:
    assert attributions("Jakarta: The president received the ambassador.") == ()


def test_what_follows_a_closed_quotation_is_the_storys_own() -> None:
    text = "“Iran will leave,” Masoud Pezeshkian said. Oman welcomed this."
    assert not any("Oman" in span.of(text) for one in attributions(text) for span in one.content)


def test_the_speaker_is_the_actor_that_the_words_name() -> None:
    (found,) = attributions("French President Emmanuel Macron said that Chad had left.")
    assert found.speaker is not None
    assert (found.speaker.actor_id, found.speaker.country) == ("emmanuel-macron", "FRA")


def test_the_writer_is_no_speaker() -> None:
    assert attributions("I said that Iran had attacked Oman.") == ()


def test_a_verb_of_speech_without_content_attributes_nothing() -> None:
    assert attributions("The minister said nothing. Iran and Oman met.") == ()


def test_a_source_has_what_it_is_said_to_be_besides_as_a_second_span() -> None:
    text = "Carla Voss, the mayor's aide, said the vote was unfair."
    (found,) = attributions(text)
    assert [span.of(text) for span in found.source] == ["Carla Voss", "the mayor's aide"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The suspect is believed to have fled.", ("", "is believed", "The suspect to have fled")),
        (
            "The governor was accused by teachers of breaking his word.",
            ("teachers", "was accused", "The governor of breaking his word"),
        ),
        (
            "The secretary criticized Hungary for blocking the funds.",
            ("The secretary", "criticized", "Hungary for blocking the funds"),
        ),
        (
            "Critics of the law see it as an attack on voting rights.",
            ("Critics of the law", "see", "it as an attack on voting rights"),
        ),
        ("Exit polls suggested a narrow win for the left.", ("Exit polls", "suggested", "a narrow win for the left")),
        (
            "The envoy declined to say when he had been told.",
            ("The envoy", "declined to say", "when he had been told"),
        ),
        ("The king called for an end to the war.", ("The king", "called for", "an end to the war")),
        ("To his critics, the senator is an opportunist.", ("his critics", "To", "the senator is an opportunist")),
        ("In the mayor's view, the treaty is dead.", ("the mayor", "In view", "the treaty is dead")),
    ],
)
def test_judgements_and_suppositions(text: str, row: tuple[str, str, str]) -> None:
    assert first(text)[:3] == row


@pytest.mark.parametrize(
    "text", ["Canada's minister welcomed refugees to Ottawa.", "He refused to answer.", "The king ruled the country."]
)
def test_what_is_only_done_is_not_said(text: str) -> None:
    assert attributions(text) == ()
