"""Who says what in general news: what the parser hangs elsewhere, questions, orders, posts, quotations run together."""

import pytest

from tests.annotation.test_attribution_indirect import told
from tests.reading import annotated

NEWS = """
> US officials say they are still unsure whether the suspect has left the region.
= US officials | they are still unsure whether the suspect has left the region
> Kazan's chief of staff conceded in an interview that the administration had been caught off guard.
= Kazan's chief of staff | that the administration had been caught off guard
> The spokesman asked in the Commons why ministers had spent more on lawyers.
= The spokesman | why ministers had spent more on lawyers
> Clay ended by asking Donner if he would accept the result.
= Clay | if he would accept the result
> Asked Monday whether she regretted the friendship, the senator laughed.
=  | whether she regretted the friendship
> Motorists are being asked to avoid the bridge.
=  | to avoid the bridge
> Police are looking for a man believed to be the leader of the gang.
=  | a man ## to be the leader of the gang
> GENEVA, March 3 - The two governments agreed on Tuesday to admit observers.
= The two governments | to admit observers
> Legal scholars say that would be unprecedented, and even some Republicans have questioned whether a president has
  that authority.
= Legal scholars | that would be unprecedented
= even some Republicans | whether a president has that authority
> She cautioned that a great deal could still go wrong and declined to say which countries would send troops.
= She | that a great deal could still go wrong
= She | which countries would send troops
> A study concluded that farms were paid too much, and it suggested that Congress cap the payments.
= it | that Congress cap the payments
> He says at the time of the alleged abuse, legal obligations played heavily in his decision.
= He | at the time of the alleged abuse, legal obligations played heavily in his decision
> According to a survey, 43% back the strike; most think it will last.
= a survey | 43% back the strike
> "We had no choice. "They left us to pay the bill," Mr Hale said.
= Mr Hale | "We had no choice. "They left us to pay the bill,"
> They ran on safety and ran away from it. Sad! — Len Kazan (@lenkazan) June 4, 2019
= Len Kazan | They ran on safety and ran away from it. Sad!
> In a letter, the editor wrote: ¶ We have made mistakes. We will correct them. ¶ The paper is owned by a trust.
= the editor | We have made mistakes. We will correct them.
> Study: Short naps may protect the brain
= Study | Short naps may protect the brain
"""


@pytest.mark.parametrize(("text", "source", "content"), [*told(NEWS)])
def test_who_says_what_in_general_news(text: str, source: str, content: tuple[str, ...]) -> None:
    found = [
        (one.source[0].of(text) if one.source else "", tuple(span.of(text) for span in one.content))
        for one in annotated(text).attributions
    ]
    assert (source, content) in found


@pytest.mark.parametrize(
    "text",
    [
        "It is too early to consider lifting sanctions.",
        "The minister ordered a taxi.",
        "A bomb called the Daisy Cutter was dropped on the hills.",
    ],
)
def test_what_nobody_says_is_no_attribution(text: str) -> None:
    assert annotated(text).attributions == ()
