"""A few sentences, a vocabulary of their words, and the sizes of a network that is fitted in seconds."""

from dragoman.coding.learned.inputs import MARKS
from dragoman.coding.learned.wordpiece import WordPiece
from training.corpus import CorpusSentence
from training.markup import parse

SIZES = {"WIDTH": 24, "LAYERS": 1, "HEADS": 2, "INNER": 32, "POSITIONS": 260}
MARKUP = """
T Iran seized a tanker.
M seize occurred | t=seized | s=Iran | o=a tanker

T Kenya condemned Chad on Friday.
M condemn occurred | t=condemned | s=Kenya | r=Chad | w=on Friday

T Chad will meet Kenya.
M meet planned | t=meet | s=Chad | r=Kenya

T Peru condemned Iran, which seized a tanker in 2014.
M condemn occurred | t=condemned | s=Peru | r=Iran
M seize occurred | t=seized | s=Iran | o=a tanker | w=in 2014 | bg

T Peru seized on a tanker of hope.
X metaphor

T Chad condemned Peru.
M condemn occurred | t=condemned | s=Chad | r=Peru

T Kenya met Iran.
M meet occurred | t=met | s=Kenya | r=Iran

T Kenya will condemn Peru.
M condemn planned | t=condemn | s=Kenya | r=Peru
"""


def sentences() -> tuple[CorpusSentence, ...]:
    """Return the sentences above."""
    good, wrong = parse(MARKUP, writer="test")
    assert wrong == []
    return tuple(good)


def vocabulary() -> list[str]:
    """Return special signs, every word of the sentences, and fillers up to the ids that the export tries out."""
    words = {word for one in sentences() for word in one.text.lower().replace(".", " .").replace(",", " ,").split()}
    known = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *MARKS, *sorted(words)]
    return known + [f"[filler{at}]" for at in range(len(known), 2_100)]


CUTTER = WordPiece(vocabulary())
