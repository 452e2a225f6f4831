"""What each feature weighs, for and against. Set by hand on the open sets of ``corpus/linking``.

A pair of mentions starts at 0 and is one event at ``threshold`` or more. The scale is set so that act, two
states and one agreeing detail (a day, a person, an amount) are enough, and act and states alone are not.
``training/linking_fit.py`` fits the curve of probability, and shows that weights learned from so little do worse.
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

    lead: float = 1.8
    """From here on a pair may be one event if nothing speaks against it, and nothing else could be (see ``doubts``)."""
    lead_sides: float = 1.4
    """What the parties of such a pair must come to: both sides are the same."""
    lead_side: float = 0.4
    """What they must come to where a detail agrees: the doer was not known yet, or nobody is acted upon."""
    lead_between: float = 2.2
    """What they must come to in acts without a particular deed: who mediates between whom."""
    detail: float = 0.5
    """And what such a detail must: object, amount, place, number in a series."""
    against: float = -2.1
    """A reason of this weight speaks against a pair: it is no doubt."""
    doubtful: float = 1.5
    """What the pairs between two groups must come to on average to be in doubt about them."""
    rival: float = 1.5
    """Groups that come to less than this with one another are two acts: each rivals the other for a third."""
    margin: float = 0.6
    """How much nearer than a rival a group must be."""

    average: float = 2.0
    """What the links between two groups must come to on average: pairs that know nothing of one another count about as
    much (act and sides alone), so they are no hindrance, and contradictions are."""
    enough: float = 2.0
    """How far above the threshold a pair counts when groups are joined: one sure pair must not carry many doubtful."""

    slope: float = 1.4
    bias: float = -3.0
    """The curve from weight to probability: ``1 / (1 + exp(-(slope * weight + bias)))``.

    Fitted to the 720 links of the four sets that rules were set on it is .91 and -1.48 (log loss .387); steeper here
    (.396), because links that nothing holds apart are few among them: they were written to hold much together.
    """

    act: float = 1.0
    act_loose: float = 0.2
    """The same act, one of words (praise, accuse) or of no particular deed (cooperate): told of a pair of states many
    times a week, so that act and states say little."""
    act_seldom: float = 1.6
    """The same act, one that a pair of states does seldom: opens an embassy, leaves a pact."""
    act_worded: float = 0.5
    """Another word for the same deed: seized, annexed."""
    act_channel: float = -0.5
    """They met, and they talked by telephone."""
    act_turned: float = 0.8
    """The same deed told from the other side: sold, bought."""

    side: float = 0.75
    """The same states on one side; on both it counts twice."""
    side_part: float = 0.3
    """Some of the states of a side: one story names more participants than the other."""

    same_part: float = 0.5
    """The same part of a state stands for it: Crimea."""
    side_more: float = 0.8
    """Three parties or more, all of them the same: who mediates between whom."""
    side_alone: float = -0.2
    """Only one side can be compared."""
    side_alone_here: float = -0.4
    """The same in one story."""
    side_crossed: float = 0.4
    """The same, but both states are named in either mention: on one side of one, on both of the other."""
    side_beyond: float = -0.5
    """Two meet in one mention, and a third with them in the other."""
    side_turned: float = -0.5
    """Some of the states of a side that another act has as the other side: who is a guest among several."""
    side_unsure: float = -0.3
    """Nothing in common, but one names no state: a group, or somebody unknown."""

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
    day_here: float = 1.5
    """The same day in one story, in acts that go on day after day: the story is that day's."""
    week: float = 1.5
    month: float = 1.2
    month_part: float = 0.7
    year: float = 0.7
    year_part: float = 0.1
    """A day inside a year says little: states do most things several times a year."""
    loose_disjoint: float = -1.5
    """Days differ, but one is the day of a word (offered, agreed, denied), not of the act."""
    another_word: float = -0.3
    """Days differ, and belong to two stations of the act's life: agreed on one day, done on another."""
    next_day: float = -1.0
    """Two neighbouring days: stories of one act get them wrong by one, and talks last two."""
    next_day_daily: float = -2.5
    """The same, in acts that go on day after day (shelling, arrests, words)."""
    moved: float = -3.5
    """Planned for one day, done (or planned) on another: put off, or another act."""
    put_off: float = -2.0
    """Planned for one day, and done some weeks later: more often put off than another act, if all else agrees."""
    put_off_days: float = -0.5
    """The same, and done within days: on the way, or a little late."""
    put_off_fortnight: float = -1.2
    """The same, and done within a fortnight."""
    word_far: float = -2.5
    """Called off, put off or not done for days far from those of the other."""
    put_off_seldom: float = -0.3
    """Planned for one day, and done within a year, of what a pair of states does once in years: joins a union."""
    phase_disjoint: float = -0.5
    """"Began on the 4th", "ended on the 8th": the days of one long act differ."""
    phase_later: float = -1.2
    """The same, some months apart."""
    phase_far: float = -2.5
    coarse_disjoint: float = -4.0

    told_together: float = 1.5
    """Neither has a date, and the stories came out within three days."""
    told_one_side: float = 0.5
    """The same, but the mentions have one party in common at most."""
    told_apart: float = -1.0
    told_far: float = -3.0
    """More than thirty days between the stories."""
    told_later: float = -0.5
    """More than thirty days, and the later story has a later station of the act's life."""
    fresh: float = 1.2
    """One has a date, and the other's undated report came out just after it."""
    fresh_month: float = 0.8
    """And the other's date is a month or the like in which it came out."""
    ahead: float = 0.6
    """One has a date, and the other's undated announcement came out shortly before it."""
    ahead_far: float = -0.6
    """The same, but long before."""
    answered: float = 0.6
    """One has a date, and the other's undated denial, refusal or cancellation came out near it."""
    recalled_soon: float = 0.7
    """One recalls the deed without its day, within a month of the other's day or report."""
    stale: float = -2.0
    stale_years: float = -6.0
    """More than a year between: people who met then have met since."""
    too_early: float = -3.0
    """Reported as done before the day on which the other has it."""

    place: float = 1.0
    place_part: float = 0.5
    place_inside: float = 0.2
    place_differs: float = -3.0
    place_unsure: float = -0.3
    place_spots: float = -1.0
    """Two names that are in no register, of attacks and arrests: each is done in one spot."""

    ordinal: float = 2.5
    money: float = 2.5
    money_some: float = 0.8
    """One has the other's figure and more of them: "725 million, after 500 million"."""
    money_bound: float = 0.8
    """"Up to $725 million", "$500 million": no other act, and hardly the same figure."""
    money_same_day: float = -3.0
    """Other money on the same day: conflicting figures, if all else agrees; on other days it is a veto."""
    count: float = 1.0
    count_reworded: float = 0.6
    """The same number (three or more) of other words: four members, four envoys."""
    count_differs: float = -0.5
    """Counts of people and things are what stories of one act disagree on."""
    count_here: float = -3.0
    """The same in one story, and less than half: ten of the 370, and a part of them."""
    count_given_differs: float = -1.5
    """But not on how much is given, lent or sold: twelve vehicles of thirty-six are a part of them."""

    object: float = 1.5
    object_part: float = 0.6
    object_general: float = 0.3
    """Both have "the contract" or the like, and one has no other word."""
    object_differs: float = -0.5
    object_named: float = -2.0
    """Each has a name, and another: Camp Marechal, Camp Geille."""
    object_here: float = -1.5
    """The same in one story: who tells of two things names two."""
    object_two: float = -4.0
    """The same, of acts that are what they are about: two deals, two charges, two targets."""
    object_reworded: float = -1.0
    """Other words for the object in one report: it names the thing first, and its parts then."""
    object_more: float = -1.5
    """"More", "another", "further" beside a thing without it, in one story: the next of its kind."""
    share: float = -2.5
    """The half, the rest, a tranche on one hand, the whole on the other: a part of it."""

    status: float = 0.3
    fulfils: float = 0.3
    after_deed: float = -1.5
    """Announced well after the other says it was done: the next one of its kind."""
    asks_more: float = -0.8
    """Asked for or offered after the other was promised: mostly more of it."""
    answers: float = 0.6
    """One refuses, denies, stalls or calls off what the other, told before, has as offered, promised or done; or
    promises or does what the other, told before, has as asked for or offered."""
    contradicts: float = 0.0
    """Done, and denied or called off: stations of one life, which is for the history to show."""

    recalled: float = 0.1
    recalled_beside: float = -2.5
    """In one story, done as history and still to come (or done anew) as news."""
    recalled_once: float = -0.4
    """History in one story, news in the other, and no dates that tell."""

    same_story: float = 1.2
    same_story_far: float = 0.4
    """Told twice in one story, but far from one another and from its head: a long text tells many acts of one kind."""
    same_story_reworded: float = -2.0
    """Two words in one story, which mostly are two acts: "fell on the town", "took the bridge"."""
    same_story_said: float = -2.5
    """The same, where one is an act of words: the ambassador was summoned, and handed a note."""
    same_story_outcome: float = 0.8
    """Deaths, in the sentence that tells what caused them or the next."""
    same_story_next: float = -1.5
    """Done and still to come, both as news of one story: mostly the first, and the next."""
    same_story_undone: float = -2.5
    """Done, and refused or not done, both in one story: it tells of two, or of one where something else says so."""
    same_origin: float = 1.0


HAND_SET = Weights()
"""The weights in use."""
