"""The cues of the ontology by the lemma that heads them."""

from dragoman.coding.lexicon import lexicon, split
from dragoman.ontology.schema import acts


def test_every_word_of_every_cue_can_be_looked_up() -> None:
    index = lexicon()
    for act in acts().values():
        for cue in act.cue:
            for kind, phrases in (
                (index.verbs, cue.verbs),
                (index.nouns, cue.nouns),
                (index.adjectives, cue.adjectives),
            ):
                for phrase in phrases:
                    words = split(phrase)
                    heads = {
                        entry.words[entry.head] for w in words for entry in kind.get(w, ()) if entry.words == words
                    }
                    assert heads, (act.id, phrase)


def test_longer_cues_come_first() -> None:
    for entries in lexicon().verbs.values():
        lengths = [len(entry.words) for entry in entries]
        assert lengths == sorted(lengths, reverse=True)


def test_words_are_parted_as_the_tokeniser_parts_them() -> None:
    assert split("Face-to-face talk") == ("face", "to", "face", "talk")


def test_the_head_is_the_first_verb_the_last_noun_and_the_noun_before_of() -> None:
    index = lexicon()
    assert all(entry.head == 0 for entries in index.verbs.values() for entry in entries)
    for entries in index.nouns.values():
        for entry in entries:
            after = entry.words[entry.head + 1 :]
            assert not after or after[0] == "of"


def test_a_cue_falls_back_on_its_act() -> None:
    for entries in lexicon().verbs.values():
        for entry in entries:
            assert entry.role("subject") == (entry.cue.subject or entry.act.subject)
            assert entry.needs in ("both", "source", "target", "any")
