"""Who says what in general news: what the parser hangs elsewhere, questions, orders, posts, quotations run together."""

import pytest

from tests.annotation.test_attribution_indirect import told
from tests.reading import annotated

NEWS = """
> The Treasury is of the view that there is no more money.
= The Treasury | that there is no more money
> Officials have resisted, on the grounds that it would cause panic.
= Officials | that it would cause panic
> Vaughan, who ran on a pledge to lower taxes, lost.
= Vaughan | to lower taxes
> Her doctor has made plain that she is well.
= Her doctor | that she is well
> He has been clear from day one that he will stay.
= He | that he will stay
> The ministry denied it.
= The ministry | it
> These letters say otherwise.
= These letters | otherwise
> The union said as much.
= The union | as much
> There was, she stressed, no danger to life.
= she | There was ## no danger to life
> Young people do not dream of Paris any longer, the sociologist Mira Lasko maintains.
= the sociologist Mira Lasko | Young people do not dream of Paris any longer
> China, which is close to both governments, called on the two sides to show restraint.
= China | the two sides to show restraint
> The mayor ordered people living near the river to leave.
= The mayor | people living near the river to leave
> The judge ordered the firm to pay $3 million after a leak that killed two men.
= The judge | the firm to pay $3 million
> Lawmakers pressed the director to explain why the case was closed.
= Lawmakers | the director to explain why the case was closed
> Residents were warned not to drink the water.
=  | not to drink the water
> The ministry declined to say when it had learned of the leak.
= The ministry | when it had learned of the leak
> The senator, who has called climate change a hoax, wants to scrap the deal.
= The senator | climate change a hoax
> The bank said in a statement Tuesday it had lost the records.
= The bank | it had lost the records
> The Courier reported Sunday that he had paid no taxes for 18 years, citing documents it had obtained.
= The Courier | that he had paid no taxes for 18 years
= The Courier | documents it had obtained
> The clerk's office confirmed receiving the complaint.
= The clerk's office | receiving the complaint
> Western officials expressed relief.
= Western officials | relief
> The lawsuit seeks unspecified damages.
= The lawsuit | unspecified damages
> Turkey's intelligence chief prayed in the mosque on Thursday and Qatar announced that its embassy would reopen.
= Qatar | that its embassy would reopen
> Obama has made the case that the economy is strong.
= Obama | that the economy is strong
> She likes to say that politics is a contact sport.
= She | that politics is a contact sport
> Lawson: 'I am in it to win it'
= Lawson | 'I am in it to win it'
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
> The treasurer has never been attacked, they point out.
= they | The treasurer has never been attacked
> The work was put off twice, records show.
= records | The work was put off twice
> There are those who wonder if he wants it badly enough.
= those | if he wants it badly enough
> Voss has pleaded not guilty to arson.
= Voss | not guilty to arson
> The mayor would like voters to believe that a stadium pays for itself.
= voters | that a stadium pays for itself
> Dunleavy has let members know that she will leave.
= Dunleavy | that she will leave
> The question is whether a careful man can win.
=  | whether a careful man can win
> His hope is that the council will change its mind.
= His | that the council will change its mind
> Rumors swirled that the governor would step in.
=  | that the governor would step in
> Asked by reporters aboard his plane whether the ban was off the table, Teague laughed.
= reporters aboard his plane | whether the ban was off the table
> Sen. Pfeifer called the delay "inexcusable" and left.
= Sen. Pfeifer | the delay "inexcusable"
> He noted the result and called the margin overwhelming.
= He | the margin overwhelming
> Sen. Whitfield made clear she has no intention of dropping out.
= Sen. Whitfield | she has no intention of dropping out
= she | of dropping out
> She's forgotten where she came from.
= She | where she came from
> The mayor's office said that it had not seen the report; a spokesman promised to read it.
= a spokesman | to read it
> MILLBROOK — The owner of a warehouse hid the money, a prosecutor told jurors Monday.
= a prosecutor | The owner of a warehouse hid the money
> NORTH HALDEN, S.D. (Plains Wire) — Federal regulators on Thursday ordered the firm to cut pressure.
= Federal regulators | the firm to cut pressure
> According to a poll out Monday, half of the voters back the plan.
= a poll | half of the voters back the plan
> The caucus was open to helping hospitals.
= The caucus | to helping hospitals
> "Heartless," the senator called it on the floor.
= the senator | "Heartless,"
> She cited a study of corrections.
= She | a study of corrections
> He knew that something was wrong, he said, because a fire starts in one place.
= he | He knew that something was wrong ## because a fire starts in one place
> WILLS: So the tape is a fake? ¶ VOSS: I think they cut it up. ¶ WILLS: Who did?
= I | they cut it up
"""


@pytest.mark.parametrize(("text", "source", "content"), [*told(NEWS)])
def test_who_says_what_in_general_news(text: str, source: str, content: tuple[str, ...]) -> None:
    found = [
        (one.source[0].of(text) if one.source else "", tuple(span.of(text) for span in one.content))
        for one in annotated(text).attributions
    ]
    assert (source, content) in found


def test_a_wish_to_know_or_think_is_one_cue() -> None:
    text = "A man in the third row wanted to know why she had voted so."
    (one,) = annotated(text).attributions
    assert [cue.of(text) for cue in one.cue] == ["wanted to know"]
    assert [span.of(text) for span in one.content] == ["why she had voted so"]


@pytest.mark.parametrize(
    "text",
    [
        "It is too early to consider lifting sanctions.",
        "The minister ordered a taxi.",
        "Nakamura finds himself the favourite in a crowded race.",
        "Emergency crews found two people clinging to a buoy.",
        "The committee praised Anna Voss.",
        "An adviser advised the previous administration.",
        "A bomb called the Daisy Cutter was dropped on the hills.",
    ],
)
def test_what_nobody_says_is_no_attribution(text: str) -> None:
    assert annotated(text).attributions == ()
