"""How far the act has got: the verb phrase decides, and the act stays what it is."""

from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.behaviour.cases import Case, case
from benchmarks.behaviour.sentences import Sentence
from benchmarks.behaviour.wording import active
from dragoman.types import Status

STATUS = "status by the verb"


class _Form(NamedTuple):
    """A verb phrase for one and for many, what it makes of the act, and whether it says who does it to whom."""

    singular: str
    plural: str
    status: Status
    sides: bool = True


FORMS = {
    "will": _Form("will", "will", "planned"),
    "did not": _Form("did not", "did not", "negated"),
    "may": _Form("may", "may", "possible"),
    "refused": _Form("refused to", "refused to", "refused"),
    "plans": _Form("plans to", "plan to", "planned"),
    "agreed": _Form("has agreed to", "have agreed to", "agreed"),
    "threatened": _Form("threatened to", "threatened to", "threatened"),
    "urged": _Form("has been urged to", "have been urged to", "requested", sides=False),
}
"""Whose urging it is nobody says in "has been urged to", so the sides are not compared."""


def behaviour(name: str) -> str:
    """Return what the cases of a form are called."""
    return f"{STATUS}: {FORMS[name].singular}"


def by_the_verb(_number: int, sentence: Sentence) -> Iterator[Case]:
    """Yield the sentence with each verb phrase that makes sense with it."""
    said = f"{active(sentence)}."
    for name, form in FORMS.items():
        if name in sentence.unfit or name == ("agreed" if sentence.hostile else "threatened"):
            continue
        before = form.plural if "subject" in sentence.plural else form.singular
        text = f"{active(sentence, verb=f'{before} {sentence.verb[0]}')}."
        made = case(behaviour(name), name, sentence, said, text, sentence.pair)
        yield made._replace(status=form.status, sides=form.sides, slots=())
