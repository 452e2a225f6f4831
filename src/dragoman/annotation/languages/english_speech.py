"""English: words that report speech, belief and writing."""

from collections.abc import Mapping
from typing import Final

from dragoman.annotation.languages.english import words
from dragoman.annotation.languages.english_reference import FIRST_PERSON

SAYING: Final = words(
    """
    say tell state add announce declare note stress emphasize emphasise underline underscore claim assert argue
    insist explain report confirm reveal disclose warn suggest believe think acknowledge admit affirm reaffirm
    reiterate repeat write tweet post maintain contend allege deny comment remark observe predict estimate
    conclude reply respond recall concede urge pledge vow promise agree signal caution complain testify recount
    boast quip joke hint propose clarify ask demand continue read reckon recommend quote lament counter assure
    inform notify confess theorize speculate forecast inquire wonder opine exclaim shout muse retort pronounce
    proclaim swear hope fear decide chant yell scream apologize apologise contest disagree elaborate grumble gripe
    interject volunteer remind murmur whisper holler cry thunder tease deadpan sigh concur posit postulate
    hypothesize theorise surmise rejoin riposte enthuse gush fume protest expound preach vent rant rail grouse
    crow brag gloat stipulate narrate relate chronicle plead object chime parrot echo log text email e-mail
    bellow bark snap hiss snarl growl roar wail sob mutter blurt stammer stutter gasp howl chuckle venture intone
    telegraph radio depose attest aver avow profess tip reason instruct
    """
)
"""Verbs that may stand beside what is said, behind it or in its middle: "Chad, she said, has left"."""
NOT_ASIDE: Final = words(
    """
    continue agree decide maintain signal post propose express demand swear pledge offer sign urge plead object
    rail rant preach instruct reason tip log echo relate stipulate contest radio vent crow
    """
)
"""Verbs of :data:`SAYING` that bring other things too: a scare quote or a clause beside them is not said by them."""
HOLDING: Final = words(
    """
    find show indicate expect know understand feel learn point stipulate doubt highlight express want consider
    realize realise suspect assume imagine worry convince concern remember foresee anticipate intend plan threaten
    request order instruct call advise feign prefer wish guarantee argue mean accept recognize recognise remind
    determine discover dispute guess reason regret conclude certify decree rule judge investigate question notice
    debate refuse vote presume surmise appreciate beg implore encourage exhort press invite pray prove like love hear
    figure decline favor favour support oppose endorse advocate lobby push resent hate dislike admire detest
    loathe dread envy trust mistrust distrust enjoy approve disapprove aspire hanker resolve opt elect volunteer
    consent bet gamble wager contemplate mull weigh ponder envision envisage visualise visualize underestimate
    overestimate misunderstand pretend forget ascertain diagnose sense glean gather infer deduce illustrate
    corroborate confirm refute rebut disprove debunk repudiate disavow disown retract recant mention outline
    detail explain discuss announce specify bemoan decry bristle scoff sneer jeer balk quibble entreat beseech
    petition persuade direct sympathise sympathize insist require seek mandate project convey outline reveal
    disclose
    """
)
"""Verbs that have what is said or thought as their clause only."""
PUTTING: Final = words(
    """
    call describe brand label dub term denounce dismiss condemn hail praise slam criticize criticise decry tout
    characterize characterise refer accuse blame welcome reject blast deride mock ridicule portray depict express
    cite voice speak talk address characterise offer summarise summarize put quote see view regard attack cast
    thank commend applaud fault rebuke chide chastise lambaste castigate credit defend paint liken compare
    denigrate assail deplore endorse allude attribute challenge contest congratulate compliment deem dispute
    downplay echo exalt extol glorify heckle impugn insult laud lament lampoon lecture malign mischaracterize
    mourn rap rate reprimand savage scold scorn skewer taunt title tag trash trumpet vilify warn berate bash rip
    disparage smear shame salute minimise minimize exaggerate parody pan rap hammer lambast rail
    """
)
"""Verbs of which only quoted words are what is said: "called the deal 'a farce'"."""
SPEECH_VERBS: Final = SAYING | HOLDING | PUTTING | words("appeal allege long care fret")
"""Verbs that are looked at."""
THINGS_TOLD: Final = words(
    """
    show indicate mean suggest find reveal highlight prove demonstrate establish illustrate document imply require
    seek mandate project outline
    """
)
"""Verbs that tell only where somebody or something written is their subject: not "this shows that"."""
INFINITIVES: Final = words(
    """
    promise vow pledge threaten want hope agree demand expect ask urge order instruct tell plan intend swear
    propose call warn advise remind request recommend prefer wish offer claim profess appeal caution refuse decide
    beg implore encourage exhort press invite consider debate wonder pray choose like love decline hate dread opt
    elect volunteer consent aspire resolve vote command direct forbid petition entreat beseech push fear
    """
)
"""Verbs whose infinitive is what is said or meant: "promised to withdraw"."""
ASIDES: Final = words("find show suspect guess imagine assume learn figure hear indicate rule")
"""Verbs of :data:`HOLDING` that may stand beside what is held, where the parser sees that it is: "tests showed"."""
OBJECT_NOUNS: Final[Mapping[str, frozenset[str]]] = {
    "find": words("evidence proof sign indication trace"),
    "order": words(
        "inquiry investigation probe review audit trial halt end freeze evacuation withdrawal strike attack"
    ),
    "draw": words("conclusion parallel comparison"),
}
"""Verbs whose object is what is said or thought where it is one of these."""
ANSWERING: Final = words("say answer reply vote")
"""Verbs of "said no"."""
COURTS: Final = words("court jury juror inquest inquiry tribunal commission hearing panel committee")
"""Those that "hear" what is said: "a court heard"."""
BIDDING: Final = words(
    """
    tell order instruct ask urge advise warn invite request beg press encourage remind direct command forbid
    implore exhort persuade
    """
)
"""Verbs whose passive has what somebody says as its infinitive: "were told to leave"."""
NOT_REPORTING: Final = words(
    """
    be have do make let get ensure help cause allow enable happen turn follow become seem appear remain come go
    result emerge start begin stop keep give take put leave require cost matter occur transpire suffice begin end
    """
)
"""Verbs outside :data:`SPEECH_VERBS` whose clause with "that" is no report of anybody."""
FRAMES: Final[Mapping[str, frozenset[str]]] = {
    "make": words("clear plain known obvious public explicit understood evident official"),
    "let": words("known slip understood"),
    "take": words("mean granted read"),
    "have": frozenset(),
}
"""Verbs of which "it" and such a word make a cue: "made it clear that", "let it be known", "legend has it that"."""
PLAIN: Final = words("clear plain known public explicit obvious")
"""What somebody makes what he says: "made plain that"."""
HELD_IN: Final[Mapping[str, frozenset[str]]] = {
    "of": words("view opinion belief mind conviction"),
    "in": words("hope belief expectation conviction"),
    "for": words("fear"),
    "on": words("ground pledge promise condition understanding assumption theory premise pretext"),
    "under": words("impression illusion assumption"),
    "with": words("aim intention hope expectation understanding"),
}
"""Nouns behind a preposition that say why or how the subject acts: "ran on a pledge to", "is of the view that"."""
SHORTLY: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(
        words(
            """
            deny dispute doubt confirm admit acknowledge reject contest refute question oppose favor favour suspect
            fear expect predict concede
            """
        ),
        words("it that this so otherwise neither both"),
    ),
    **dict.fromkeys(
        words("say think believe claim argue allege suggest insist hope write"),
        words("so otherwise neither opposite same contrary reverse much"),
    ),
}
"""Verbs and the single words that may be what they say: "denied it", "says otherwise", "said the opposite"."""
POLLS: Final = words("poll survey forecast projection model")
"""Subjects that "have" or "give" somebody what they found: "the poll has her up by four points"."""
SPOKEN: Final = words(
    "message answer reply response verdict advice warning point motto argument reaction explanation slogan"
)
"""Nouns of somebody behind which a colon brings what he says: "his message was simple: ..."."""
FIXING: Final = words("see put value estimate peg set price assess reckon")
"""Verbs that say "at" which figure something stands."""
REFLEXIVE: Final = words("myself yourself himself herself itself ourselves themselves")
CONTROLLING: Final = words(
    """
    want like urge ask tell order get persuade convince encourage allow force expect invite remind warn advise press
    push help lead cause prompt need require instruct beg teach enable
    """
)
"""Verbs whose object does what their infinitive says: "wants you to believe"."""
THEREUPON: Final = words("then before while as after when with which drawing prompting")
"""Words that go on with the story behind a quotation that its cue brings."""
MANY: Final = words("some many others several most few they critics experts officials people")
"""Words that a present form of the plural stands behind."""
GIVEN: Final = words("given provided providing granted")
"""Words that make of the clause behind them a condition: "given that"."""
UNKNOWING: Final = words("know doubt see tell say care")
"""Verbs, beside :data:`QUESTIONING`, whose "if" may be a question: "did not know if"."""
QUESTIONING: Final = words("ask wonder question inquire")
"""Verbs that bring questions."""
BREAKS: Final = frozenset((".", ";", ":", "!", "?", "—", "–", '"', "“", "”", "``", "''"))
"""Marks that nothing said goes over unless it is quoted."""
NO_CLAUSE: Final = words("so as to about of for by with against on nothing little much more it this")
"""Words behind a verb of speech that begin no clause."""
DAYS: Final = words(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning afternoon evening night
    week month year
    """
)
"""Words of time that a cue may have behind it before what is said."""
ASKING: Final = words("whether if why how what when where who which")
"""Words that a question told begins with: "asked whether"."""
GERUNDS: Final = words(
    """
    deny admit suggest propose recommend consider acknowledge regret recall report advise fear favor favour oppose
    contemplate mull support mention describe anticipate envision envisage advocate discuss remember weigh enjoy
    hate like love dislike dread resent defend mind foresee protest urge confirm remember imagine disclose concede
    """
)
"""Verbs whose -ing form is what is said: "denied having attacked"."""
OBJECTS: Final = words(
    """
    deny claim admit acknowledge confirm demand want fear allege predict expect foresee urge condemn denounce
    criticize criticise praise dispute question propose stress emphasize emphasise dismiss reject decry deplore
    lament regret welcome anticipate recommend vow promise rule blast slam concede suspect doubt applaud hail
    announce oppose favor favour endorse advocate consider contemplate forecast request pledge reiterate refute
    rebut repudiate disavow debunk mull weigh bemoan mourn protest downplay minimise minimize echo blame express
    voice convey describe reveal disclose outline project plan
    dread disparage belittle mock deride ridicule cheer underline underscore prefer envision
    envisage affirm reaffirm estimate highlight laud extol tout ponder
    """
)
"""Verbs whose object is what is said or meant: "denied the charge"."""
RESUMED: Final = (SAYING - NOT_ASIDE) - words("believe think hope fear decide wonder")
"""Verbs that, joined to a verb of speech by "and", have its subject: "said that Chad stayed and denied"."""
ANONYMITY: Final = words("name identify quote")
"""What a source asks not to be: no content."""
CALLING: Final = words(
    """
    call describe brand label dub term denounce dismiss condemn hail characterize characterise reject portray
    depict see view regard attack mock ridicule cast paint deride blast slam praise tout defend decry criticize
    criticise deride lambaste
    """
)
"""Verbs that say of their object what it is: "called it a threat", "dismissed the claims as lies"."""
NAMING: Final = words("call brand label dub term deem")
"""Verbs of :data:`CALLING` that may stand behind what somebody is called: ""A farce," she called it"."""
LEANING: Final = words("want like love demand wish ask need")
THINKS_SO: Final = words("know think believe understand hear say note point")
"""Infinitives that make one cue with :data:`LEANING`: "would like to think that", "wanted to know why"."""
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
    "ask": words("for about"),
    "question": words("about"),
    "wonder": words("about"),
    "joke": words("about"),
    "speculate": words("about on"),
    "insist": words("on"),
    "agree": words("on to"),
    "believe": words("in"),
    "allude": words("to"),
    "point": words("to"),
    "brag": words("about of"),
    "lobby": words("for against"),
    "push": words("for"),
    "press": words("for about"),
    "pray": words("for"),
    "long": words("for"),
    "caution": words("against about"),
    "advise": words("against"),
    "decide": words("against on"),
    "care": words("about"),
    "confess": words("to"),
    "admit": words("to"),
    "protest": words("against at about"),
    "fret": words("about over"),
    "muse": words("about on"),
    "gripe": words("about"),
    "grumble": words("about at"),
    "rail": words("against at"),
    "scoff": words("at"),
    "balk": words("at"),
    "bristle": words("at"),
    "testify": words("about to"),
    "approve": words("of"),
    "disapprove": words("of"),
    "consent": words("to"),
    "aspire": words("to"),
    "sympathise": words("with"),
    "sympathize": words("with"),
    "wish": words("for"),
    "worry": words("about over"),
    "argue": words("against for"),
    "talk": words("of"),
    "speak": words("against"),
    "object": words("to"),
    "plead": words("for"),
    "apologize": words("for"),
    "apologise": words("for"),
    "dream": words("of"),
}
"""Prepositions whose phrase is what is said: "warned of a famine"."""
JUDGING: Final = words(
    """
    condemn denounce criticize criticise praise decry deplore welcome blast slam applaud hail endorse mock ridicule
    deride belittle disparage cheer laud extol tout oppose favor favour question dismiss reject want envision envisage
    blame
    """
)
"""Verbs of :data:`OBJECTS` whose object, where it is a person, is whom somebody judges and nothing that he says."""
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
UNTOLD: Final = words(
    """
    answer comment say discuss identify elaborate confirm speak talk name specify disclose respond speculate
    """
)
"""Infinitives of refusing that are a way to say nothing."""
HEADLINED: Final = words(
    """
    study studies report reports poll survey police sources review research analysis watchdog experts court
    """
)
"""Words, beside :data:`ROLES`, that make the left side of a headline's colon a speaker."""
UNWILLING: Final = words("decline refuse try")
"""Verbs that make one cue with a verb of speech: "declined to say"."""
THINKING: Final = words(
    """
    want hope think believe feel fear know expect plan intend wish like love see hear find prefer worry agree
    promise pledge vow threaten order ask decide offer refuse reject accept
    """
)
"""Verbs that go on inside what is said rather than tell a second thing: "said he was tired and wanted to go"."""
FEELING: Final = words("convince worry concern please disappoint determine reassure persuade satisfy")
"""Verbs whose passive is a state of mind of its subject: "was convinced that"."""
REPORTING: Final = words(
    """
    poll survey report data figure study document email letter record analysis research memo number result
    statistic evidence ad video tape census filing test model forecast review audit investigation inquiry probe
    lawsuit suit complaint indictment affidavit transcript log tweet post article story book paper finding
    estimate projection ruling decision statement release sign banner placard note message memoir manifesto
    website page editorial column headline rule law bill text science history experience intelligence autopsy
    trial scan photo photograph image footage recording diary ballot return exit
    """
)
"""Subjects with which the object of :data:`THINGS_TOLD` is what is told: "polls show a tight race"."""
ACCORDING: Final = frozenset({"according"})
NOT_ACCORDING: Final = words("plan schedule law need size merit script rule age type ability")
"""What things go according to without being said."""
VIEWERS: Final = words(
    """
    critic supporter opponent detractor defender admirer proponent sceptic skeptic voter fan observer resident
    economist advocate activist conservative liberal
    """
)
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
    pm president minister premier chancellor official officials spokesman spokeswoman spokesperson ambassador
    envoy general chief police army ministry fm leader analyst analysts expert experts king pope governor mayor
    secretary diplomat senator
    """
)
"""Words that make the left side of a headline's colon a speaker."""
PARTED: Final = words("maintain agree propose signal object contest")
"""Verbs of :data:`NOT_ASIDE` that may stand behind a clause which the parser hangs on them: ", he maintains"."""
WRITERS: Final = FIRST_PERSON | words("you")
"""Sources that, outside quotations, are the writer and the reader."""
QUOTES: Final = '"“”„«»‘’‹›'
