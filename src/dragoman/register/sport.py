"""Whether words tell of sport, where a state's name means its team: "France beat Croatia 4-2 in the final"."""

import re
from collections.abc import Sequence

_WORDS_TEXT = r"""
goalkeeper|midfielder|striker|winger|full-?back|centre-?back|defenders|footballers?|batsm[ae]n|batters?|bowlers?
|cricketers?|fly-?half|scrum-?half|prop forward|point guard|quarterback|swimmers?|sprinters?|hurdlers?|gymnasts?
|decathlete|jockeys?|referees?|umpires?|head coach|coach|goal-?scorer|top scorer|medallists?
|semi-?finals?|quarter-?finals?|final whistle|(?:the|a|cup|title|grand) final|wickets?|innings|overs|runs to win
|on penalties|(?:missed|converted|won|saved|from|two|three) (?:a |the )?penalt(?:y|ies)|shoot-?out|half-?time
|(?:second|first)-half|stoppage time|injury time|extra time|equali[sz]er|equali[sz]ed|hat-?trick|own goal|free kick
|clean sheet|a goal|goals|scored|a try|tries|scrum|line-?out|dropped goal|kick-?off|half-?volley|header|crossbar
|world cup|euro 20\d\d|europa league|champions league|cup of nations|asian cup|gold cup|copa america|copa américa
|nations league|six nations|rugby championship|davis cup|ryder cup|ashes|t20|test match|one-day international
|olympics?|olympic games|paralympics?|commonwealth games|asian games|world championships?|grand prix|grand slam
|pole position|podium|(?:gold|silver|bronze) medals?|medals?|qualifiers?|play-?offs?|group stage|last 16|round of 16
|knock-?out stage|tournament|world title|wembley|the maracana|relay|[48]00 met(?:re|er)s|100 met(?:re|er)s|marathon
|track and field|athletics|scoreless|goalless|unbeaten|winning streak|squad|line-up|starting eleven|world record
"""
_WORDS = re.compile(rf"\b(?:{_WORDS_TEXT.replace(chr(10), '')})\b", re.IGNORECASE)
_ALSO = re.compile(
    r"\b(?:match(?:es)?|games?|teams?|side|race[ds]?|lap|baton|finish line|captain|league|club|players?|points|season"
    r"|title|stadium|pitch|ball|supporters|fans|athletes?|runners?|riders?|records?|champions?|training|beat|win|won|lost)\b",
    re.IGNORECASE,
)
"""Words of sport that are words of much else: they tell of it in company."""
_SCORE = re.compile(r"(?<![\w-])\d{1,3}[-\u2013]\d{1,3}(?![\w-])|\bby (?:\w+) (?:runs|wickets|goals|points|lengths)\b")
_WON = re.compile(
    r"\b(?:beat|beaten|beats|thrash\w*|trounce\w*|rout(?:ed)?|defeat(?:ed|s)?|edged|overcame|stunned|outplayed|won|wins"
    r"|lost|drew|draw|face[sd]?|meet|met|knocked out|qualified|hosts|side|team|match|game|trophy|title)\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:ministers?|ministry|presidents?|governments?|troops|soldiers|army|missiles?|sanctions?|embass(?:y|ies)"
    r"|ambassadors?|parliament|treaty|cease-?fire|diplomats?|diplomatic|summit|boycott\w*|talks|border|police|tariffs?)\b",
    re.IGNORECASE,
)
_SHARE = 0.5
_LEAST = 3
"""Sentences with a word of sport, at the least, that make a story one of sport; with one that may be, half of it."""


def tells_match(sentence: str) -> bool:
    """Tell whether a sentence by itself tells of a match or race: words of sport, and a score or who won."""
    if _STATE.search(sentence):
        return False
    words = {found[0].lower() for found in _WORDS.finditer(sentence)}
    return bool(words) and len(words) + bool(_SCORE.search(sentence)) + bool(_WON.search(sentence)) > 1


def tells_sport(sentences: Sequence[str]) -> list[bool]:
    """Tell of each sentence of a story whether states in it are teams.

    In a story most of which is sport they are, but where a sentence speaks of governments.
    """
    played = [bool(_WORDS.search(one)) for one in sentences]
    if not any(played):
        return played
    ruled = [bool(_STATE.search(one)) for one in sentences]
    told = sum(one or bool(_ALSO.search(words)) for one, words in zip(played, sentences, strict=True))
    whole = sum(played) >= _LEAST and told >= _SHARE * len(sentences) and sum(played) > sum(ruled)
    parts = zip(sentences, played, ruled, strict=True)
    return [not state and (whole or (sport and tells_match(one))) for one, sport, state in parts]
