"""English words that the rule coder reads grammar by. What an act or a status means is in the ontology, not here."""

SUPPORT = frozenset(
    """hold have conduct pay make carry launch stage impose take give begin start continue resume end conclude host attend
    join lead mount undertake perform do announce order sign issue mark open complete finish wrap chair co-chair co-host
    arrange organize organise run enter reach strike seal secure clinch kick offer propose plan schedule prepare seek want
    request demand cancel postpone delay suspend halt stop freeze stall scrap abandon refuse decline reject threaten vow
    pledge promise agree consider discuss mull approve authorize authorise extend provide deliver lodge file express
    convey voice submit send direct deploy intensify step escalate expand boost strengthen deepen enhance increase
    involve maintain keep pursue initiate commence convene exchange engage participate get go come slap level lift
    suggest urge support oppose face follow commit invite call""".split()
)
"""Verbs that lend their subject to a noun: "held talks", "imposed sanctions"."""
RECEIVING = frozenset("receive suffer face undergo sustain get draw welcome accept withstand endure witness".split())
"""Verbs whose subject is the target of the noun: "received a visit from"."""
TRAVEL = frozenset("be arrive travel fly come go visit meet head leave depart land return gather convene".split())
"""Verbs with "for": "arrived in Jakarta for talks"."""
SPEECH = frozenset(
    """say tell state add declare note stress argue insist explain report confirm reveal disclose believe think claim
    acknowledge admit affirm reaffirm reiterate repeat write comment remark observe predict estimate announce suggest show
    hear know understand learn recall describe quote emphasize emphasise underline underscore see read mean indicate
    conclude allege assert tweet post""".split()
)
"""Verbs that only report: they change nothing in the status of what is said."""
DEMANDING = frozenset("demand urge request insist ask propose recommend require".split())
"""Verbs whose clause names the one who is to act: "demanded that Japan withdraw"."""
PARTITIVE = frozenset(
    """dozen hundred thousand million billion score number group series lot majority half part rest member volume amount
    tonne ton batch shipment some many several most none one two three four five six seven eight nine ten couple pair
    handful crowd wave round piece third quarter all any dozens hundreds thousands each""".split()
)
"""Nouns and numbers that only count what follows "of"."""
HAPPENING = frozenset("carry hold take conduct happen occur sign convene launch begin start open complete deliver".split())
"""Verbs of clauses that tell what becomes of a noun: "talks that will be held"."""
CLAIMS = frozenset("report claim allegation accusation suggestion rumour rumor assertion charge notion".split())
"""Nouns whose clause is what somebody claims."""
CONDITIONAL = frozenset({"if", "unless", "whether", "should", "lest", "provided"})
BEFORE = frozenset({"before", "ahead"})
AFTER = frozenset({"after", "following", "during", "since", "at", "in", "amid", "despite"})
LOCATIVE = frozenset({"in", "at", "near", "inside", "outside", "around", "across", "off", "aboard", "throughout"})
NEVER = frozenset({"not", "never", "n't", "nor", "neither", "no"})
HISTORY = frozenset("earlier previously formerly once historically already".split())
COUNTERED = frozenset("stop halt prevent block avert foil thwart end cease".split())
