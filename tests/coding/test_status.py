"""How far an act has got: sentences of our own, the trigger in brackets."""

import pytest

from dragoman.coding import trigger_statuses
from dragoman.types import Span, Status
from tests.reading import annotated, missed

OCCURRED: tuple[str, ...] = (
    "Kenya's president [met] his Ugandan counterpart in Nairobi.",
    "Norway has [recognised] the new government of Gambia.",
    "The agreement was [signed] by Chile and Peru in Lima.",
    "Poland [expelled] three Belarusian diplomats.",
    "Japan did not say why it had [recalled] its ambassador.",
    "The two presidents managed to [meet] in Geneva.",
    "Ministers from Ghana and Togo held [talks] in Accra.",
    "Mexico paid a [visit] to Cuba.",
    "Officials said that Iran had [released] the sailors.",
    "After [meeting] the pope, the Irish prime minister flew home.",
    "Having [signed] the treaty, Malta praised its partners.",
    "Brazil succeeded in [freeing] two hostages.",
)
ONGOING: tuple[str, ...] = (
    "Colombian soldiers are [attacking] rebel camps near the border.",
    "Sudan is [hosting] the foreign ministers of its neighbours.",
    "Israel continued to [bomb] southern Lebanon.",
    "Delegations from Oman and Yemen have been [meeting] in Muscat.",
)
ENDED: tuple[str, ...] = (
    "Ethiopia stopped [bombing] the town.",
    "The [drills] between India and Nepal ended.",
    "Chad ceased [sheltering] the rebels.",
    "Spain finished [training] the Malian soldiers.",
)
PLANNED: tuple[str, ...] = (
    "Kenya's president will [meet] his Ugandan counterpart on Friday.",
    "The Dutch king is to [visit] Suriname in May.",
    "Vietnam plans to [buy] fighter jets from India.",
    "Fiji intends to [open] an embassy in Israel.",
    "Bhutan's king is expected to [visit] Dhaka.",
    "Canada is due to [host] the G7 leaders in June.",
    "Malawi decided to [withdraw] its soldiers from Congo.",
    "The scheduled [talks] between Serbia and Kosovo drew attention.",
    "[Talks] between Jordan and Syria are scheduled for Monday.",
    "Latvia said it would [deploy] troops to Mali.",
    "Finland pledged to [send] humanitarian aid to Ukraine.",
    "Botswana is preparing to [host] a summit.",
    "Peru announced plans to [open] an embassy in Manila.",
    "The minister is [visiting] Paris next week.",
    "The upcoming [visit] of the Danish prime minister to Nuuk was welcomed.",
)
AGREED: tuple[str, ...] = (
    "Armenia and Azerbaijan agreed to [exchange] prisoners.",
    "Greece has agreed to [sell] missiles to Cyprus.",
    "Qatar consented to [host] the talks.",
    "Both sides agreed on a [ceasefire].",
    "Egypt accepted to [mediate] between the rivals.",
)
OFFERED: tuple[str, ...] = (
    "Turkey offered to [mediate] between Russia and Ukraine.",
    "Switzerland has offered to [host] the talks.",
    "Oman is willing to [release] the sailors.",
    "Iran made an offer to [mediate] in the dispute.",
)
PROPOSED: tuple[str, ...] = (
    "Indonesia proposed [holding] talks with Papua New Guinea.",
    "China proposed a [ceasefire] in Sudan.",
    "The Irish proposal to [sanction] the settlers was debated.",
)
REQUESTED: tuple[str, ...] = (
    "Kyiv urged Berlin to [deliver] tanks.",
    "Lebanon asked France to [send] troops.",
    "Hungary demanded that Ukraine [release] the detained miners.",
    "Somalia called for [talks] with Kenya.",
    "Tokyo requested a [meeting] with Seoul.",
    "Berlin was urged by Kyiv to [deliver] tanks.",
    "The UN called on Israel to [withdraw] from the town.",
    "Manila should [withdraw] its ships, Beijing said.",
)
POSSIBLE: tuple[str, ...] = (
    "Britain may [impose] sanctions on Georgia.",
    "Brazil could [recall] its ambassador from Managua.",
    "Austria is considering [sending] aid to Armenia.",
    "If Iran [attacks] the ships, Oman will respond.",
    "Panama might not object if China [invests] in the port.",
    "Slovakia is likely to [expel] the diplomat.",
    "Nepal is weighing whether to [recall] its envoy.",
)
THREATENED: tuple[str, ...] = (
    "North Korea threatened to [attack] Guam.",
    "Algeria has threatened to [cut] ties with Spain.",
    "Belarus warned of a [strike] on Lithuania.",
    "The reported threat of US [sanctions] worried Jakarta.",
)
REFUSED: tuple[str, ...] = (
    "Armenia's prime minister refused to [meet] the Azerbaijani president.",
    "Austria declined to [extradite] the banker to Ukraine.",
    "Hungary will not [send] troops to Ukraine.",
    "Ecuador rejected a [meeting] with Venezuela.",
    "Iceland would not agree to [extradite] the captain.",
)
CANCELLED: tuple[str, ...] = (
    "Mexico cancelled the [visit] of its president to Lima.",
    "The [talks] between Serbia and Kosovo were called off.",
    "Poland scrapped plans to [buy] the helicopters.",
    "Sweden dropped its plan to [deport] the Afghans.",
)
POSTPONED: tuple[str, ...] = (
    "Blinken postponed his [visit] to China.",
    "The [summit] between Japan and Mongolia was delayed until autumn.",
    "Rome put off the [talks] with Tripoli.",
)
STALLED: tuple[str, ...] = (
    "[Talks] between Egypt and Ethiopia over the dam have stalled.",
    "The [negotiations] between Athens and Skopje collapsed.",
)
DENIED: tuple[str, ...] = (
    "Moscow denied [attacking] the hospital.",
    "Caracas denied that its minister had [met] the envoy in Doha.",
    "Rwanda denies that it [supports] the rebels.",
    "Pakistan rejected claims that it had [bombed] the village.",
)
NEGATED: tuple[str, ...] = (
    "The two presidents did not [meet] in New York.",
    "Laos has never [recognised] Kosovo.",
    "No [talks] were held between Libya and Malta.",
    "The minister left Riyadh without [meeting] the king.",
    "Estonia has yet to [ratify] the treaty.",
    "Uruguay failed to [extradite] the banker.",
)
MISSED = (
    missed("Cyprus kept [urging] Turkey to withdraw.", "ongoing", why="kept + -ing is no aspect yet"),
    (
        "Estonia is going to [expel] two Russian diplomats.",
        "planned",
    ),
    missed("France suggested that the leaders [meet] in Evian.", "proposed", why="suggest counts as a verb of speech"),
    missed("Washington repeated its threat to [sanction] the bank.", "threatened", why="the clause hangs on the verb"),
    missed("Rwanda ruled out [withdrawing] its soldiers.", "refused", why="the particle stands before a clause"),
)
TABLE: dict[Status, tuple[str, ...]] = {
    "occurred": OCCURRED,
    "ongoing": ONGOING,
    "ended": ENDED,
    "planned": PLANNED,
    "agreed": AGREED,
    "offered": OFFERED,
    "proposed": PROPOSED,
    "requested": REQUESTED,
    "possible": POSSIBLE,
    "threatened": THREATENED,
    "refused": REFUSED,
    "cancelled": CANCELLED,
    "postponed": POSTPONED,
    "stalled": STALLED,
    "denied": DENIED,
    "negated": NEGATED,
}
ROWS = [(marked, status) for status, rows in TABLE.items() for marked in rows]


def status_of(marked: str) -> Status | None:
    """Return the status of the words in brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    (found,) = trigger_statuses(annotated(marked.replace("[", "").replace("]", "")), [Span(start, end)])
    return found


@pytest.mark.parametrize(("marked", "status"), [*ROWS, *MISSED])
def test_status(marked: str, status: Status) -> None:
    assert status_of(marked) == status


def test_the_table_is_long_enough_and_has_every_status() -> None:
    assert len(ROWS) >= 80
    assert all(TABLE.values())
