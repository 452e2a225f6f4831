"""English: where a full stop ends a sentence."""

ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen lt lt.gen maj maj.gen col lt.col sgt capt cpl cmdr adm brig gov sen rep st ste mt ft
    no nos vs v rev hon pres supt insp det ambassador.h amb jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thurs fri sat sun e.g i.e cf approx est fig sec min dept al ph.d messrs mme mlle
    sr. jr. atty""".split()
)
"""Before a capital, a full stop after one of these never ends a sentence."""
FINAL_ABBREVIATIONS = frozenset(
    "u.s u.k u.n e.u u.a.e u.s.s.r d.c a.m p.m inc corp ltd co jr sr etc plc gmbh s.a".split()
)
"""A full stop after one of these ends a sentence only before a word that starts sentences."""
SENTENCE_STARTERS = frozenset(
    """The A An In On At It He She They We I His Her Its Their This That These Those There But And However
    Meanwhile After Before Since While When As If For From With Earlier Later Last Both Officials According
    Under During Some Many Most One Two Three Several Although Though Still Yet Also Asked Speaking
    Separately Such No Not Now Then To By What Who Why How Our My Your You Each All Any Despite Among About
    More Over Following Until Today Yesterday""".split()
)
