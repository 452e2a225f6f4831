"""The act of an event as English prose: who did what to whom, and how far it has got."""

from functools import cache

import msgspec

from dragoman import registry
from dragoman.ontology.schema import acts
from dragoman.types import Status

_FOLDER = "dragoman.briefing"


class Verb(msgspec.Struct, frozen=True, array_like=True):
    """How one act is told: "give", "gave", "giving", "aid", "to"."""

    does: str
    did: str
    doing: str
    tail: str
    """What follows the verb."""
    to: str
    """Word before the other side; empty for a direct object."""


@cache
def verbs() -> dict[str, Verb]:
    """Return act -> how it is told, for the acts of the file."""
    return msgspec.toml.decode(registry.read_text(_FOLDER, "wording.toml"), type=dict[str, Verb])


def verb(act: str) -> Verb:
    """Return how an act is told; one that the file does not have by its label."""
    found = verbs().get(act)
    if found is not None:
        return found
    known = acts().get(act)
    label = (known.label if known else act.replace("-", " ")).lower()
    return Verb(f"do this: {label},", f"did this: {label},", f"doing this: {label},", "", "to")


def clause(act: str, status: Status, source: str, target: str, *, many: bool) -> str:
    """Return the clause without its end: ``Japan agreed to give aid to Kenya``.

    ``source`` and ``target`` are names, empty where nobody is named; ``many`` tells whether the source is several.
    """
    how = verb(act)
    who = source or "someone"
    rest = _rest(how, target)
    if status == "requested":
        asked = f"{who} asked {target} to" if target else f"{who} asked to"
        return " ".join(filter(None, (asked, how.does, how.tail)))
    if act == "reach-agreement" and status == "agreed":
        return f"{who} agreed{f' with {target}' if target else ''}"
    form = _FINISHED if status == "ended" and is_contact(act) else _FORMS[status]
    return form.format(who=who, does=how.does, did=how.did, doing=how.doing, rest=rest, be=_be(many))


def is_contact(act: str) -> bool:
    """Tell whether an act brings its two sides together: a visit, talks, a call, a summit."""
    known = acts().get(act)
    return known is not None and known.plover.type == "CONSULT"


def _rest(how: Verb, target: str) -> str:
    """Return what follows the verb, with the space before it."""
    to = f"{how.to} {target}".strip() if target else ""
    return "".join(f" {part}" for part in (how.tail, to) if part)


def _be(many: bool) -> str:
    return "were" if many else "was"


_FINISHED = "{who} finished {doing}{rest}"
_FORMS: dict[Status, str] = {
    "occurred": "{who} {did}{rest}",
    "ongoing": "{who} {be} {doing}{rest}",
    "ended": "{who} stopped {doing}{rest}",
    "planned": "{who} planned to {does}{rest}",
    "agreed": "{who} agreed to {does}{rest}",
    "offered": "{who} offered to {does}{rest}",
    "proposed": "{who} proposed to {does}{rest}",
    "requested": "{who} asked to {does}{rest}",
    "possible": "{who} might {does}{rest}",
    "threatened": "{who} threatened to {does}{rest}",
    "refused": "{who} refused to {does}{rest}",
    "cancelled": "the plan of {who} to {does}{rest} was called off",
    "postponed": "the plan of {who} to {does}{rest} was put off",
    "stalled": "the plan of {who} to {does}{rest} stalled",
    "denied": "it was denied that {who} {did}{rest}",
    "negated": "{who} did not {does}{rest}",
}
