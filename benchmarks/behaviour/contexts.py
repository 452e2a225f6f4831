"""What stands around a sentence: furniture, somebody's unrelated words, a paragraph of background."""

from collections.abc import Iterator

from benchmarks.behaviour.cases import Case, case
from benchmarks.behaviour.sentences import Sentence
from benchmarks.behaviour.wording import active, filled

FURNITURE = "furniture around"
QUOTATION = "a quotation beside"
BACKGROUND = "background around"

_FURNITURE = (
    ("Share this article\n\nListen (2 min)\n\n", "\n\nRead more: The best walks of the season\n\nAdvertisement"),
    ("Home > News > World\n\n", "\n\nSign up for our newsletter\n\nTags: world, politics\n\nAll rights reserved."),
    ("Advertisement\n\n", "\n\nFollow us on Facebook\n\nMost read\n\nShare on WhatsApp"),
)
_QUOTATIONS = (
    ("", '\n\n"The plums are late this year and the wasps are early," said Marta Oller, a baker in the old town.'),
    ('"We waited two hours for the bus and then it rained," said Piet Hanno, a retired teacher.\n\n', ""),
    ("", ' "Nobody slept much," recalled Ines Tarro, who keeps the kiosk on the square.'),
)
_BACKGROUNDS = (
    ("", "\n\nThe two countries have shared a long border and a love of football for more than a century."),
    (
        "Andorra's alpine clubs have long argued over the height of one peak.\n\n",
        "\n\nThe club was founded in 1869 and has some 2,400 members.",
    ),
    ("", "\n\n{A} has a population of several million. {B} is known for its coast and its music festivals."),
    (
        "The market was busy and the streets were wet.\n\n",
        "\n\nThe harvest festival, first held in 1921, is in autumn.",
    ),
)
_KINDS = {FURNITURE: _FURNITURE, QUOTATION: _QUOTATIONS, BACKGROUND: _BACKGROUNDS}


def surrounded(_number: int, sentence: Sentence) -> Iterator[Case]:
    """Yield the sentence with each thing around it."""
    said = f"{active(sentence)}."
    for behaviour, around in _KINDS.items():
        for place, (before, after) in enumerate(around, 1):
            text = f"{filled(before, sentence.pair)}{said}{filled(after, sentence.pair)}"
            yield case(behaviour, str(place), sentence, said, text, sentence.pair)._replace(told=said)
