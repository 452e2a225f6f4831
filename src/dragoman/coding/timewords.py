"""English words that tell when an act takes place, beside its times. What a time means is read by the annotation."""

import re

PERFORMATIVE = frozenset(
    [
        "apologise",
        "apologize",
        "appeal",
        "applaud",
        "call",
        "commend",
        "condemn",
        "congratulate",
        "demand",
        "denounce",
        "deplore",
        "express",
        "pledge",
        "praise",
        "protest",
        "reject",
        "renounce",
        "repudiate",
        "request",
        "salute",
        "thank",
        "urge",
        "welcome",
    ]
)
"""Verbs whose saying in the present is the deed: "the Government rejects", "the Ministry thanks"."""

ANOTHER_TIME = frozenset(["after", "before", "since", "until", "once"])
"""What begins a clause that lies before or after the one above it."""

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
"""Ordinals as they are written out, from one on."""

RANKS = frozenset(["last", "only", *ORDINALS])
"""Words that count an act among others: "for a third time since 2023" dates none of them."""

SETTING_OUT = frozenset(["fly", "travel", "head", "send", "dispatch", "leave", "depart", "go", "come", "journey"])
"""Verbs of a journey that begins: who is flying to a state has not visited it yet."""

SCHEDULED = frozenset(
    [
        "fly",
        "travel",
        "head",
        "leave",
        "depart",
        "visit",
        "meet",
        "host",
        "receive",
        "arrive",
        "begin",
        "start",
        "open",
        "hold",
    ]
)
"""Verbs whose present, with a day, tells what stands in a programme: "hosts him on Sunday"."""

FROM_THEN = frozenset(["start", "begin"])
"""Participles that are mere prepositions of a time: "will open crossings starting this week"."""

DOCUMENTS = frozenset(
    [
        "accord",
        "agreement",
        "convention",
        "declaration",
        "decree",
        "law",
        "letter",
        "memorandum",
        "note",
        "order",
        "pact",
        "protocol",
        "report",
        "resolution",
        "ruling",
        "statement",
        "treaty",
        "verdict",
    ]
)
"""What is named by its day: "the order of 2 April"."""

ATTENDING = frozenset(["address", "attend", "boycott", "miss", "skip", "watch", "witness"])
"""Verbs of what one does on a day at what takes place on it."""

_REACTING_TEXT = """
address answer applaud avenge back bemoan blame brush cite commemorate condemn criticise criticize decry
defend defy denounce deny deplore discuss dismiss endorse evoke examine hail heed ignore investigate lambaste
lament mention mourn oppose praise probe protest rebuff recall regret reject remember repudiate respond
retaliate review scorn shun slam support welcome
"""
REACTING = frozenset(_REACTING_TEXT.split())
"""Verbs of what is done about another's act, on a day of its own: "on Monday condemned the attack"."""

SINCE_THEN = frozenset(["for", "over", "after", "before", "since", "despite"])
"""Before a clause that gives the ground or another time: "faces charges for sending soldiers in 2022"."""

GIVING = frozenset(["dispatch", "donate", "give", "lend", "send"])
"""Verbs whose progressive, with so and so many things, is a promise: "is sending 120 rescuers"."""

CONVENING = frozenset(["confer", "convene", "gather", "host", "meet", "receive", "speak", "talk", "welcome"])
"""Verbs of coming together: what people "met to discuss" was discussed."""

SOUGHT = frozenset(["way", "means", "avenue", "method"])
"""Nouns for how a thing might be done: "discussed ways to isolate them"."""

FAVOURING = frozenset(["support", "back", "favour", "favor", "endorse", "advocate", "oppose"])
"""Verbs of who is for or against a thing that may be done: "backed a strike"."""

COMING = frozenset(["come", "arrive", "begin", "start", "open", "fly", "travel", "land"])
LEAVING = frozenset(["complete", "conclude", "end", "finish", "leave", "return", "wrap"])
"""Verbs that tell the last day of a visit of so many days, as those of :data:`COMING` tell its first."""

COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_TENS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70}
YEARS = {word: number for number, word in enumerate(ORDINALS, 1)} | _TENS | {"hundredth": 100}
"""Ordinals of anniversaries, as they are written out."""

LASTING = frozenset(
    [
        "blockade",
        "boycott",
        "censor",
        "claim-territory",
        "deny-entry",
        "embargo",
        "fight",
        "mediate",
        "negotiate",
        "occupy",
        "repress",
        "restrict",
        "sanction",
        "share-intelligence",
        "suspend-cooperation",
        "trade",
        "train-forces",
    ]
)
"""Acts that go on once they have begun: "has banned imports since June"."""

INTENDING = frozenset(["expect", "hope", "intend", "mean", "plan", "schedule", "set"])
"""Verbs of what one means to do: in the pluperfect it has not been done."""

GOING_ON = frozenset(["begin", "continue", "keep", "proceed", "resume", "start"])
"""Verbs after which an act is under way, while its beginning is news."""

AT_ONCE = frozenset(
    ["close", "cut", "end", "expel", "leave", "lift", "quit", "recall", "sever", "sign", "stop", "suspend", "withdraw"]
)
"""Verbs of what takes no time: "said it was ending ties" ends them."""

AHEAD = re.compile(r"\b(?:later|coming|next|following|ahead|rest|remainder)\b", re.IGNORECASE)
BEHIND = re.compile(r"\b(?:earlier|last|past|recent|previous|preceding)\b", re.IGNORECASE)
"""In the words of a time: that it is what is left of it, or what has passed of it."""
