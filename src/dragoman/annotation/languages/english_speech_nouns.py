"""English: nouns and adjectives that tell of speech, belief and intention."""

from collections.abc import Mapping
from typing import Final

from dragoman.annotation.languages.english import words

NOUNS: Final = words(
    """
    claim statement warning belief assertion allegation announcement suggestion assurance fear hope concern view
    opinion conviction argument threat promise pledge vow report rumour rumor speculation accusation denial
    conclusion remark comment complaint admission acknowledgement insistence prediction expectation demand call
    proposal understanding notion idea contention declaration message doubt confidence worry suspicion estimate
    recommendation perception impression news wish desire plea appeal request charge assessment finding criticism
    judgment judgement judgement thesis theory assumption hint revelation confession suspicion testimony
    skepticism scepticism anger praise condemnation plan intention refusal willingness talk support opposition
    question regret outrage disappointment alarm frustration objection determination consensus certainty guess
    feeling sense sentiment thought guarantee advice decision ruling oath offer agreement rejection dismissal
    endorsement disagreement dispute boast myth superstition realisation realization awareness recognition
    acceptance hypothesis projection forecast verdict scenario resolution reassurance grievance gripe insinuation
    innuendo protest outcry gossip signal evidence proof stance position philosophy mantra faith trust disbelief
    apprehension anxiety dread optimism pessimism caution readiness eagerness reluctance ambition hunch credo
    case point ground premise pretext illusion commitment creed teaching doctrine instruction directive edict decree
    invitation advisory caution
    """
)
"""Nouns that have what is said or thought as their clause with "that"."""
SPREADING: Final = words("swirl spread circulate emerge grow mount persist abound surface linger arise rise fly run")
"""Verbs of which such a noun is the subject and keeps its clause: "rumours spread that"."""
SUMMING: Final = words(
    """
    move step remark comment prospect claim charge figure decision assertion job increase decrease rise drop setback
    sign development practice position stance allegation deal task rate level sum total number share amount gain loss
    shift change reversal break departure blow boost victory defeat milestone record accusation statement gesture
    display concession process effort measure policy tactic strategy trend feat period
    """
)
"""Nouns that sum up a clause in an apposition to it: "would dig up 14 welds, a job that may take years"."""
NOUN_INFINITIVES: Final = words(
    """
    promise pledge threat vow demand call request wish desire plea appeal hope proposal plan intention refusal
    willingness determination decision offer reluctance readiness eagerness ambition instruction directive
    invitation resolution commitment
    """
)
"""Nouns whose infinitive is what is said: "its pledge to withdraw"."""
NOUN_PREPOSITIONS: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(words("concern worry doubt complaint skepticism scepticism anger outrage"), words("about over at")),
    **dict.fromkeys(words("alarm frustration disappointment regret"), words("about over at")),
    **dict.fromkeys(words("call demand plea appeal request support praise desire"), words("for")),
    **dict.fromkeys(words("allegation accusation charge rumour rumor talk"), words("of about")),
    **dict.fromkeys(words("criticism condemnation denial admission prediction"), words("of over")),
    **dict.fromkeys(words("promise pledge threat claim"), words("of")),
    "fear": words("of about over"),
    "hope": words("for of"),
    "intention": words("of"),
    "warning": words("of about against"),
    "suspicion": words("of about"),
    "speculation": words("about"),
    "view": words("on about"),
    "opposition": words("to"),
    "objection": words("to"),
    "question": words("about"),
    "commitment": words("to"),
}
"""Nouns whose phrase with such a preposition is what is said or thought: "concerns about the cost"."""
UNOWNED: Final = words(
    """
    allegation accusation fear concern rumour rumor speculation call criticism worry warning complaint suspicion
    doubt
    """
)
"""Nouns of :data:`NOUN_PREPOSITIONS` that tell of a source even where none is named."""
OWNED: Final = words(
    """
    plan intention refusal willingness determination desire idea notion decision offer agreement reluctance
    readiness eagerness ambition instruction directive invitation resolution sense evidence proof position stance
    guarantee ruling verdict scenario message signal relief caution faith trust sentiment thought feeling
    awareness recognition commitment case point ground premise pretext illusion
    """
)
"""Nouns that tell of speech or thought only where it is said whose."""
COPULAS: Final = words("be seem appear feel remain sound become look grow stay")
"""Verbs that join a person and such an adjective."""
LIGHT: Final = words(
    """
    make issue express voice give repeat reiterate have raise share hold send convey deliver offer air restate get
    publish put release take draw reach come
    """
)
"""Verbs whose subject is the one who says what their object, such a noun, brings."""
ADJECTIVES: Final = words(
    """
    confident aware sure certain worried hopeful afraid convinced concerned adamant optimistic doubtful clear
    unsure sceptical skeptical glad sorry proud pleased disappointed fearful mindful grateful insistent unaware
    willing unwilling eager reluctant determined keen hesitant critical dismissive wary fearful angry furious
    upset enthusiastic scornful supportive uncertain dubious frightened scared alarmed surprised shocked relieved
    delighted happy thrilled excited curious cautious ashamed embarrassed apprehensive anxious nervous frustrated
    annoyed outraged conscious satisfied dissatisfied unhappy unconvinced pessimistic stunned amazed astonished
    dismayed troubled horrified bullish leery sanguine unapologetic apologetic bitter resentful suspicious
    desperate content thankful careful uneasy uncomfortable comfortable ready prepared open opposed committed
    intent bent
    """
)
"""Adjectives that have what is thought as their clause: "is confident that"."""
TURNED_TO: Final = words("open opposed committed")
"""Adjectives whose "to" phrase is what is thought or meant: "is open to talks"."""
WILLING: Final = words(
    """
    willing unwilling eager reluctant determined keen hesitant anxious desperate happy ready prepared content
    careful
    """
)
"""Adjectives whose infinitive is what is meant: "is willing to talk"."""
ADJECTIVE_PREPOSITIONS: Final = words("about of over")
"""Prepositions behind such adjectives whose phrase is what is thought: "worried about the cost"."""
EAGER: Final = words("keen intent bent")
"""Adjectives whose "on" phrase is what is meant: "is keen on talks"."""
NOT_OF: Final = words("sure certain clear aware unaware")
"""Adjectives whose "of" phrase is no thought."""
