"""English: words that put a clause before or after the day of writing."""

import re

FUTURE_AUXILIARIES = frozenset("will shall would may might could should must".split())
FUTURE_VERBS = frozenset(
    "schedule plan intend expect slate due propose aim invite prepare arrange postpone reschedule".split()
)
FUTURE_ADJECTIVES = frozenset("upcoming planned next forthcoming scheduled coming proposed future expected".split())
PAST_GOVERNORS = frozenset(
    "manage begin start continue help see arrive travel come fly go visit gather fail try attempt seek let make "
    "force compel".split()
)
"""Verbs after which "to" + verb is no plan: what follows happened with them."""
SCHEDULED = frozenset(
    "fly travel head leave depart visit meet host receive arrive begin start open hold end conclude resume go "
    "land".split()
)
"""Verbs whose present, with a day, tells what stands in a programme: "hosts him on Sunday"."""
AWAITED = frozenset("await".split())
"""Verbs whose present passive lays what they tell ahead: "is awaited on Friday"."""
THANKING = frozenset(
    "thank praise commend applaud congratulate condemn criticise criticize blame denounce reward punish".split()
)
"""Verbs whose "for" + verb in -ing names what has been done: "thanked them for hosting the talks in May"."""
SAYING = frozenset("say tell announce report warn declare state add confirm claim note reveal vow pledge".split())
"""Verbs whose own time stands right behind them, before what is said."""
BINDING = frozenset(
    "agree ask call demand expect give hope intend oblige offer order pledge plan promise propose request require "
    "threaten undertake urge vow want warn".split()
)
"""Verbs whose "by Friday" lies ahead of them, whatever their tense: "promised an answer by Friday"."""
SUPERLATIVE = re.compile(
    r"\b(?:first|last|only|(?:big|larg|high|low|great|long|heavi|deadli)est|worst|best|most)\b", re.IGNORECASE
)
"""Before "in 12 years": the years lie behind."""
