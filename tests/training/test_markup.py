import pytest

from training.markup import parse

_GOOD = """
T Kenya's defence minister met his Ethiopian counterpart in Nairobi on Friday.
M meet occurred | t=met | s=Kenya's defence minister | r=his Ethiopian counterpart | p=Nairobi | w=on Friday

T Iran hit back at Iran's critics.
K headline
X metaphor
"""


def test_marked_lines_become_sentences_with_spans() -> None:
    good, wrong = parse(_GOOD, writer="test")
    assert wrong == []
    meeting = good[0].mentions[0]
    assert good[0].text[slice(*meeting.trigger)] == "met"
    assert [good[0].text[a:b] for a, b in (*meeting.source, *meeting.target, *meeting.place)] == [
        "Kenya's defence minister",
        "his Ethiopian counterpart",
        "Nairobi",
    ]
    assert (good[1].kind, good[1].trap, good[1].mentions) == ("headline", "metaphor", ())


def test_a_second_occurrence_can_be_asked_for() -> None:
    good, _ = parse("T Iran hit Iran.\nM attack occurred | t=hit | s=Iran | r=Iran~2", writer="test")
    assert good[0].mentions[0].target == ((9, 13),)


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("T A met B.\nM meet done | t=met | s=A", "act and a status"),
        ("T A met B.\nM meeting occurred | t=met | s=A", "no act 'meeting'"),
        ("T A met B.\nM meet occurred | s=A", "no trigger"),
        ("T A met B.\nM meet occurred | t=met | s=C", "does not stand"),
        ("T A met B.\nM meet occurred | t=met", "neither source nor target"),
        ("T A met B.", "neither an act nor a trap"),
        ("T Armenia met B.\nM meet occurred | t=met | s=Arm", "does not stand"),
        ("T A met B.\nZ what", "must begin with"),
        ("T A met B.\nK poem\nX sports", "Invalid enum value"),
    ],
)
def test_what_is_wrong_is_told_with_its_sentence(markup: str, message: str) -> None:
    good, wrong = parse(markup, writer="test")
    assert good == []
    assert message in wrong[0]
    assert markup[2:8] in wrong[0]
