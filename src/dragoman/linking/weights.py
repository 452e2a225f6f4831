"""What each feature weighs, for and against. Set by hand; the one place to learn them into.

A pair of mentions starts at 0 and is one event at ``threshold`` or more. The scale is set so that act, two
states and one agreeing detail (a day, a person, an amount) are enough, and act and states alone are not.
"""

from dragoman.types import Noun

VETO = -100.0
"""A reason of this weight forbids the pair, whatever speaks for it."""
DECISIVE = -20.0
"""Reasons at or below this are left out when asking how near a refused pair came."""


class Weights(Noun, frozen=True):
    """The weights of all features."""

    threshold: float = 3.0
    near: float = 1.0
    """How far below the threshold a refused pair is still worth keeping."""

    enough: float = 0.5
    """How far above the threshold a pair counts when groups are joined: one sure pair must not carry many doubtful."""

    act: float = 1.0
    kin: float = DECISIVE
    """Two kin acts (a visit, its host) tell of one occasion, but are two acts: no veto, and never enough."""

    side: float = 0.75
    """The same states on one side; on both it counts twice."""
    side_part: float = 0.3
    """Some of the states of a side: one story names more participants than the other."""

    person: float = 1.2
    """The same person on one side."""
    person_more: float = 0.8
    """And on the other side as well."""
    person_part: float = -2.2
    """The same person, but one mention names others beside: it may sum up several meetings."""
    office: float = 0.6
    """An office on one hand, somebody who holds it (or the office again) on the other."""
    person_differs: float = -4.0
    """Two persons of one country in a verbal act (accuse, demand): each speaks for himself."""
    person_represents: float = -0.7
    """Two persons of one country in a state's act (sanction, attack): both may stand for the state."""
    office_differs: float = -3.0
    body_differs: float = -3.0
    """An agency on one hand, a person or another agency of its state on the other, in acts done in person."""

    day: float = 3.0
    week: float = 1.5
    month: float = 1.2
    month_part: float = 0.7
    year: float = 0.7
    year_part: float = 0.1
    """A day inside a year says little: states do most things several times a year."""
    loose_disjoint: float = -1.5
    """Days differ, but one is the day of a word (offered, agreed, denied), not of the act."""
    phase_disjoint: float = -0.5
    """"Began on the 4th", "ended on the 8th": the days of one long act differ."""
    phase_far: float = -2.5
    coarse_disjoint: float = -4.0

    told_together: float = 1.5
    """Neither has a date, and the stories came out within three days."""
    told_apart: float = -1.0
    told_far: float = -3.0
    """More than thirty days between the stories."""
    fresh: float = 1.2
    """One has a date, and the other's undated report came out just after it."""
    ahead: float = 0.6
    """One has a date, and the other's undated announcement came out shortly before it."""
    stale: float = -2.0
    too_early: float = -3.0
    """Reported as done before the day on which the other has it."""

    place: float = 1.0
    place_part: float = 0.5
    place_inside: float = 0.2
    place_differs: float = -3.0
    place_unsure: float = -0.3

    ordinal: float = 2.5
    money: float = 2.5
    money_same_day: float = -4.5
    """Other money on the same day: conflicting figures, if all else agrees; on other days it is a veto."""
    count: float = 1.0
    count_differs: float = -0.5
    """Counts of people and things are what stories of one act disagree on."""

    object: float = 1.5
    object_part: float = 0.6
    object_differs: float = -1.5

    status: float = 0.3
    fulfils: float = 0.3
    after_deed: float = -1.5
    """Announced well after the other says it was done: the next one of its kind."""
    contradicts: float = -0.5

    recalled: float = 0.1
    recalled_once: float = -1.5
    """History in one story, news in the other, and no dates that tell."""

    same_story: float = 1.2
    same_origin: float = 1.0


HAND_SET = Weights()
"""The weights in use."""
