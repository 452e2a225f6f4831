"""English: words that report speech, belief and writing."""

from collections.abc import Mapping
from typing import Final

from dragoman.annotation.languages.english import words
from dragoman.annotation.languages.english_reference import FIRST_PERSON

SAYING: Final = words(
    """
    say tell state add announce declare note stress emphasize emphasise underline underscore claim assert argue
    insist explain report confirm reveal disclose warn suggest believe think acknowledge admit affirm reaffirm
    reiterate repeat write tweet post maintain contend allege deny comment remark observe predict estimate conclude
    reply respond recall concede urge pledge vow promise agree signal caution complain testify recount boast quip
    joke hint propose clarify ask demand continue read reckon recommend quote lament counter
    assure inform notify confess theorize speculate forecast inquire wonder opine exclaim shout muse retort pronounce
    proclaim swear hope fear decide chant yell scream apologize apologise
    """
)
"""Verbs that may stand beside what is said, behind it or in its middle: "Chad, she said, has left"."""
NOT_ASIDE: Final = words(
    "continue agree decide maintain signal post propose express demand swear pledge offer sign urge"
)
"""Verbs of :data:`SAYING` that bring other things too: a scare quote or a clause beside them is not said by them."""
HOLDING: Final = words(
    """
    find show indicate expect know understand feel learn point stipulate doubt highlight express want consider
    realize realise suspect assume imagine worry convince concern remember foresee anticipate intend plan threaten
    request order instruct call advise feign prefer wish guarantee argue mean accept recognize recognise
    remind determine discover dispute guess reason regret conclude certify decree rule judge investigate question
    notice debate refuse presume surmise appreciate beg implore encourage exhort press invite pray prove like love
    """
)
"""Verbs that have what is said or thought as their clause only."""
PUTTING: Final = words(
    """
    call describe brand label dub term denounce dismiss condemn hail praise slam criticize criticise decry tout
    characterize characterise refer accuse blame welcome reject blast deride mock ridicule portray depict express
    cite voice speak talk address characterise offer summarise summarize put quote see view regard attack cast
    thank commend applaud fault rebuke chide chastise lambaste castigate credit defend paint liken compare denigrate
    assail deplore endorse
    """
)
"""Verbs of which only quoted words are what is said: "called the deal 'a farce'"."""
SPEECH_VERBS: Final = SAYING | HOLDING | PUTTING | words("appeal allege")
"""Verbs that are looked at."""
THINGS_TOLD: Final = words("show indicate mean suggest find reveal highlight")
"""Verbs that tell only where somebody or something written is their subject: not "this shows that"."""
INFINITIVES: Final = words(
    """
    promise vow pledge threaten want hope agree demand expect ask urge order instruct tell plan intend swear propose
    call warn advise remind request recommend prefer wish offer claim profess appeal caution refuse decide beg
    implore encourage exhort press invite consider debate wonder pray choose like love
    """
)
"""Verbs whose infinitive is what is said or meant: "promised to withdraw"."""
GERUNDS: Final = words("deny admit suggest propose recommend consider acknowledge regret recall report advise")
"""Verbs whose -ing form is what is said: "denied having attacked"."""
OBJECTS: Final = words(
    """
    deny claim admit acknowledge confirm demand want fear allege predict expect foresee urge condemn denounce criticize
    criticise praise dispute question propose stress emphasize emphasise dismiss reject decry deplore lament regret
    welcome anticipate recommend vow promise rule blast slam concede suspect doubt applaud hail
    """
)
"""Verbs whose object is what is said or meant: "denied the charge"."""
RESUMED: Final = (SAYING - NOT_ASIDE) - words("believe think hope fear decide wonder")
"""Verbs that, joined to a verb of speech by "and", have its subject: "said that Chad stayed and denied"."""
ANONYMITY: Final = words("name identify quote")
"""What a source asks not to be: no content."""
CALLING: Final = words(
    """
    call describe brand label dub term denounce dismiss condemn hail characterize characterise reject portray depict
    see view regard attack mock ridicule cast paint deride blast slam praise tout defend decry criticize criticise
    deride lambaste
    """
)
"""Verbs that say of their object what it is: "called it a threat", "dismissed the claims as lies"."""
CONCEDING: Final = words("though although despite")
"""Words behind a comma that the story itself goes on with after what somebody said."""
PREPOSITIONS: Final[Mapping[str, frozenset[str]]] = {
    "warn": words("of against about"),
    "call": words("for"),
    "appeal": words("for"),
    "complain": words("of about"),
    "boast": words("of"),
    "hint": words("at"),
    "hope": words("for"),
    "ask": words("for"),
    "wish": words("for"),
    "worry": words("about"),
    "argue": words("against"),
    "talk": words("of"),
    "speak": words("of"),
    "object": words("to"),
    "plead": words("for"),
    "apologize": words("for"),
    "apologise": words("for"),
    "dream": words("of"),
}
"""Prepositions whose phrase is what is said: "warned of a famine"."""
CHARGES: Final[Mapping[str, frozenset[str]]] = {
    "accuse": words("of"),
    "suspect": words("of"),
    "credit": words("with for"),
    **dict.fromkeys(
        words(
            """
            praise criticize criticise thank condemn slam blast attack mock fault commend applaud chide chastise
            rebuke lambaste castigate ridicule denounce assail
            """
        ),
        words("for over"),
    ),
    "blame": words("for on"),
    "liken": words("to"),
}
"""Verbs that tell a deed of their object, and the prepositions of the deed."""
SUPPOSED: Final = words(
    """
    believe think expect say report know understand allege consider claim predict presume assume rumour rumor feel
    estimate fear
    """
)
"""Verbs whose passive has what is said as subject and infinitive: "is believed to have left"."""
UNTOLD: Final = words("answer comment say discuss identify elaborate confirm speak talk name specify disclose")
"""Infinitives of refusing that are a way to say nothing."""
UNWILLING: Final = words("decline refuse try")
"""Verbs that make one cue with a verb of speech: "declined to say"."""
FEELING: Final = words("convince worry concern please disappoint determine reassure persuade satisfy")
"""Verbs whose passive is a state of mind of its subject: "was convinced that"."""
REPORTING: Final = words(
    """
    poll survey report data figure study document email letter record analysis research memo number result statistic
    evidence ad video tape census filing test model forecast
    """
)
"""Subjects with which the object of :data:`THINGS_TOLD` is what is told: "polls show a tight race"."""
ACCORDING: Final = frozenset({"according"})
NOT_ACCORDING: Final = words("plan schedule law need size merit script rule age type ability")
"""What things go according to without being said."""
NOUNS: Final = words(
    """
    claim statement warning belief assertion allegation announcement suggestion assurance fear hope concern
    view opinion conviction argument threat promise pledge vow report rumour rumor speculation accusation denial
    conclusion remark comment complaint admission acknowledgement insistence prediction expectation demand call
    proposal understanding notion idea contention declaration message doubt confidence worry suspicion estimate
    recommendation perception impression news wish desire plea appeal request charge assessment finding criticism
    judgment judgement judgement thesis theory assumption hint revelation confession suspicion testimony
    skepticism scepticism anger praise condemnation plan intention refusal willingness talk support opposition question
    regret outrage disappointment alarm frustration objection determination
    """
)
"""Nouns that have what is said or thought as their clause with "that"."""
NOUN_INFINITIVES: Final = words(
    """
    promise pledge threat vow demand call request wish desire plea appeal hope proposal plan intention refusal
    willingness determination
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
    "warning": words("of about against"),
    "suspicion": words("of about"),
    "speculation": words("about"),
    "view": words("on about"),
    "opposition": words("to"),
    "objection": words("to"),
    "question": words("about"),
}
"""Nouns whose phrase with such a preposition is what is said or thought: "concerns about the cost"."""
UNOWNED: Final = words(
    """
    allegation accusation fear concern rumour rumor speculation call criticism worry warning complaint suspicion doubt
    """
)
"""Nouns of :data:`NOUN_PREPOSITIONS` that tell of a source even where none is named."""
OWNED: Final = words("plan intention refusal willingness determination desire idea notion")
"""Nouns that tell of speech or thought only where it is said whose."""
COPULAS: Final = words("be seem appear feel remain sound become look grow stay")
"""Verbs that join a person and such an adjective."""
LIGHT: Final = words(
    """
    make issue express voice give repeat reiterate have raise share hold send convey deliver offer air restate get
    publish put release take
    """
)
"""Verbs whose subject is the one who says what their object, such a noun, brings."""
ADJECTIVES: Final = words(
    """
    confident aware sure certain worried hopeful afraid convinced concerned adamant optimistic doubtful clear unsure
    sceptical skeptical glad sorry proud pleased disappointed fearful mindful grateful insistent unaware willing
    unwilling eager reluctant determined keen hesitant critical dismissive wary fearful angry furious upset
    enthusiastic scornful supportive uncertain dubious
    """
)
"""Adjectives that have what is thought as their clause: "is confident that"."""
WILLING: Final = words("willing unwilling eager reluctant determined keen hesitant")
"""Adjectives whose infinitive is what is meant: "is willing to talk"."""
ADJECTIVE_PREPOSITIONS: Final = words("about of over")
"""Prepositions behind such adjectives whose phrase is what is thought: "worried about the cost"."""
NOT_OF: Final = words("sure certain clear")
"""Adjectives whose "of" phrase is no thought."""
VIEWERS: Final = words("critic supporter opponent detractor defender admirer proponent sceptic skeptic")
"""Those to whom something is so: "To his critics, ..."."""
WORDS_OF: Final = words("word view opinion eye")
"""Nouns of "in the words of"."""
HEARERS: Final = words("tell inform ask assure warn remind notify advise urge caution remind write")
"""Verbs whose object is who hears it."""
SEEING: Final = words("see view regard attack cast paint mock blast")
"""Verbs of :data:`CALLING` that need \"as\"."""
ADVERBS: Final = words("reportedly allegedly purportedly supposedly")
"""Adverbs that tell that somebody unnamed says it."""
PERSONS: Final = words("he she they who his her their")
"""Pronouns of people."""
DEMONSTRATIVES: Final = words("this that these those it which what there")
"""Subjects that say nothing themselves, where the verb is of :data:`THINGS_TOLD`."""
ROLES: Final = words(
    """
    pm president minister premier chancellor official officials spokesman spokeswoman spokesperson ambassador envoy
    general chief police army ministry fm leader analyst analysts expert experts king pope
    governor mayor secretary diplomat senator 
    """
)
"""Words that make the left side of a headline's colon a speaker."""
WRITERS: Final = FIRST_PERSON | words("you")
"""Sources that, outside quotations, are the writer and the reader."""
QUOTES: Final = '"“”„«»‘’‹›'
