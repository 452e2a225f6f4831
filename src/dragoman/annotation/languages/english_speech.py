"""English: words that report speech, belief and writing."""

SPEECH_VERBS = frozenset(
    """say tell state add announce declare note stress emphasize emphasise underline underscore claim assert argue
    insist explain report confirm reveal disclose warn suggest believe think acknowledge admit affirm
    reaffirm reiterate repeat write tweet post maintain contend allege deny comment remark observe point
    predict estimate conclude find show indicate hope fear expect know understand feel learn reply respond
    respond recall concede urge pledge vow promise agree signal caution complain testify recount describe
    boast quip joke hint propose stipulate read quote cite clarify deem doubt highlight voice hear express""".split()
)
"""Verbs whose clause or quotation is what somebody says or thinks."""
DENIALS = frozenset({"deny", "admit", "acknowledge", "confirm", "claim"})
"""Verbs whose object is what is said of oneself: "denied bombing the hospital"."""
ACCORDING = frozenset({"according"})
QUOTES = '"“”„«»'
OPENING = '"“„«'
CLOSING = '"”»'
