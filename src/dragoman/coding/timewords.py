"""English words that tell when an act takes place, beside its times. What a time means is read by the annotation."""

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
