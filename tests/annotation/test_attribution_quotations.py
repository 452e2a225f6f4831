"""Who says what where words are quoted: halves, several sentences, paragraphs, marks of all kinds."""

import pytest

from tests.annotation.test_attribution_indirect import told
from tests.reading import annotated

PROSE = """
> "The border will remain closed," Interior Minister Habib Traore said in a statement.
= Interior Minister Habib Traore | "The border will remain closed,"
> “Yes,” he said, “we will sign the agreement in May.”
= he | “Yes,” ## “we will sign the agreement in May.”
> The chancellor called the deal "a farce" and left the room.
= The chancellor | the deal "a farce"
> "Nobody was told about this," said Maria Sandu, Moldova's president.
= Maria Sandu | "Nobody was told about this,"
> The spokesman declined to comment. Asked about the visit, he said only that "consultations continue".
= he | that "consultations continue"
> ‘The agreement is dead,’ Foreign Minister Subrahmanyam Jaishankar said. ‘We shall write a new one.’
= Foreign Minister Subrahmanyam Jaishankar | ‘The agreement is dead,’ ## ‘We shall write a new one.’
> "If Pakistan wants peace," Singh said, "it must hand over the suspects."
= Singh | "If Pakistan wants peace," ## "it must hand over the suspects."
= Pakistan | peace
> Mali has asked France to withdraw its troops "without delay", the government spokesman, Colonel Abdoulaye Maiga,
  announced on national television.
= the government spokesman | Mali has asked France to withdraw its troops "without delay"
= Mali | France to withdraw its troops "without delay"
> "We do not want war," the Taiwanese president said. "But we will defend ourselves."
= the Taiwanese president | "We do not want war," ## "But we will defend ourselves."
= We | war
> Asked if Japan would follow, Chief Cabinet Secretary Hayashi replied: "We are studying the matter."
= Chief Cabinet Secretary Hayashi | "We are studying the matter."
> A Kremlin spokesman, Dmitry Peskov, told journalists: "There is no date yet."
= A Kremlin spokesman | "There is no date yet."
> "There can be no talk of a return to the old arrangement," said Ali al-Qahtani, a spokesman for the coalition, who
  blamed the rebels for the collapse of the truce.
= Ali al-Qahtani | "There can be no talk of a return to the old arrangement,"
= a spokesman for the coalition | the rebels for the collapse of the truce
> Israeli Prime Minister Benjamin Netanyahu and Defence Minister Yoav Gallant said in a joint statement that the
  operation would continue "as long as necessary".
= Israeli Prime Minister Benjamin Netanyahu and Defence Minister Yoav Gallant | that the operation would continue
  "as long as necessary"
> The foreign ministry in Islamabad rejected the allegation as "baseless" and summoned the Indian envoy.
= The foreign ministry in Islamabad | the allegation as "baseless"
> "I think they know what they have to do," Biden said of the Iranians. "We hope that they will come back to the
  table."
= Biden | "I think they know what they have to do," ## "We hope that they will come back to the table."
= I | they know what they have to do
= they | what they have to do
= We | that they will come back to the table
> Zimbabwe's opposition leader said he feared for his life. "They came to my house at night," Chamisa said by
  telephone. "My guards were beaten."
= Zimbabwe's opposition leader | he feared for his life
= Chamisa | "They came to my house at night," ## "My guards were beaten."
> “Our patience has limits,” Erdogan told supporters in Konya. ¶ “If they do not withdraw behind the line, we will
  make them withdraw. ¶ “Nobody should test us.” ¶ The Syrian government did not respond.
= Erdogan | “Our patience has limits,”
= Erdogan | “If they do not withdraw behind the line, we will make them withdraw. ## “Nobody should test us.”
> The minister said: “We have three demands. First, the blockade must end. Second, prisoners must be freed.” He did
  not name the third.
= The minister | “We have three demands. First, the blockade must end. Second, prisoners must be freed.”
> The Philippines said a Chinese ship had used a "military-grade laser" against its coast guard, an accusation
  Beijing denied.
= The Philippines | a Chinese ship had used a "military-grade laser" against its coast guard
> Sweden's application would be ratified "in the coming weeks", NATO chief Jens Stoltenberg predicted after talks in
  Ankara.
= NATO chief Jens Stoltenberg | Sweden's application would be ratified "in the coming weeks"
> "We are not at war with the Lebanese people," the army's spokesman, Rear Admiral Daniel Hagari, said in a
  televised address late on Monday, "but with Hezbollah, which has taken them hostage."
= the army's spokesman | "We are not at war with the Lebanese people," ## "but with Hezbollah, which has taken them
  hostage."
> The junta, he wrote, was "running out of soldiers, money and friends".
= he | The junta ## was "running out of soldiers, money and friends"
> "It's a lie," he said.
= he | "It's a lie,"
> 'We won't surrender,' the commander's deputy said, 'and we don't fear them.'
= the commander's deputy | 'We won't surrender,' ## 'and we don't fear them.'
> "Will Georgia join the union?" the commissioner asked. "That depends on Georgia."
= the commissioner | "Will Georgia join the union?" ## "That depends on Georgia."
> State television quoted the general as saying the base had been "wiped off the map".
= the general | the base had been "wiped off the map"
> Meloni wrote in a post on X: "Italy condemns the attack." Her deputy, Matteo Salvini, went further, calling it "an
  act of barbarism".
= Meloni | "Italy condemns the attack."
= Her deputy | it "an act of barbarism"
> "We remain committed to the two-state solution," EU foreign policy chief Josep Borrell said after a meeting of
  ministers in Brussels, adding that the bloc would not recognise settlements built on occupied land.
= EU foreign policy chief Josep Borrell | "We remain committed to the two-state solution,"
= EU foreign policy chief Josep Borrell | that the bloc would not recognise settlements built on occupied land
> Colombia's defence minister, Ivan Velasquez, told Caracol radio on Wednesday that a ceasefire with the ELN was
  "within reach" but that the guerrillas had to stop kidnapping.
= Colombia's defence minister | that a ceasefire with the ELN was "within reach" but that the guerrillas had to stop
  kidnapping
> "The decision was taken by the commander alone. No minister was informed," a former adviser testified. "Not even
  the prime minister."
= a former adviser | "The decision was taken by the commander alone. No minister was informed," ## "Not even the
  prime minister."
> He told the council: "Every day that this war goes on is a day of shame." Then he sat down.
= He | "Every day that this war goes on is a day of shame."
> Armenia's parliament speaker described the pact as "a piece of paper" and said Moscow had failed to honour it.
= Armenia's parliament speaker | the pact as "a piece of paper"
= Armenia's parliament speaker | Moscow had failed to honour it
> "I have no doubt," Sisi told the assembled officers, "that Egypt's army is ready. But we do not look for war."
= Sisi | "I have no doubt," ## "that Egypt's army is ready. But we do not look for war."
> The commander did not rule out a new offensive. "Everything is possible," he said with a smile.
= he | "Everything is possible,"
> Asked about the arrests, a police spokeswoman said: "We cannot confirm numbers." ¶ Human rights lawyers put the
  figure at more than 300.
= a police spokeswoman | "We cannot confirm numbers."
> “They left us no choice”, the general declared. “The state was falling apart. Someone had to act, and we did.”
= the general | “They left us no choice” ## “The state was falling apart. Someone had to act, and we did.”
> Burkina Faso's junta announced it was leaving the regional bloc "with immediate effect".
= Burkina Faso's junta | it was leaving the regional bloc "with immediate effect"
> The letter reads: "We, the undersigned, ask for the release of our colleague."
= The letter | "We, the undersigned, ask for the release of our colleague."
> Not everyone agrees. "This is madness," said one retired colonel, shaking his head.
= one retired colonel | "This is madness,"
> He said the army had "no plans whatsoever" to enter the camp, describing claims to the contrary as lies.
= He | the army had "no plans whatsoever" to enter the camp
> "The sanctions have failed," said Mohammad Eslami, head of Iran's atomic agency, on Wednesday. "We will enrich as
  much as we need."
= Mohammad Eslami | "The sanctions have failed," ## "We will enrich as much as we need."
> A spokeswoman for the UN refugee agency, Olga Sarrado, said the convoy had been turned back twice. "The people
  inside are desperate," she told a briefing in Geneva.
= A spokeswoman for the UN refugee agency | the convoy had been turned back twice
= she | "The people inside are desperate,"
> Local media reported that the mayor had fled, but his office called the reports "pure invention".
= Local media | that the mayor had fled
= his office | the reports "pure invention"
> "Does anybody really think," the prime minister asked, "that they will stop at the Dnieper?"
= the prime minister | "Does anybody really think," ## "that they will stop at the Dnieper?"
> "We are running out of insulin," he added. "In a week there will be none." ¶ "Then people will die."
= he | "We are running out of insulin," ## "In a week there will be none."
= he | "Then people will die."
> Asked by a reporter if he trusted Kim, Trump said: "I do. I do trust him."
= Trump | "I do. I do trust him."
> Eritrea's information minister dismissed the report as "a fabrication" on social media.
= Eritrea's information minister | the report as "a fabrication" on social media
> A White House official said the president "understands the frustration" of the allies but believes that more time
  is needed.
= A White House official | the president "understands the frustration" of the allies but believes that more time is
  needed
= the president | that more time is needed
> In an interview with Der Spiegel, Ukraine's ambassador said that Germany "must stop hesitating" and that every day
  of delay cost lives.
= Ukraine's ambassador | that Germany "must stop hesitating" and that every day of delay cost lives
> The foreign secretary told MPs she was "deeply concerned" by the arrests and had raised them with her counterpart.
= The foreign secretary | she was "deeply concerned" by the arrests and had raised them with her counterpart
> He said the army had "no plans whatsoever" to enter the camp, describing claims to the contrary as lies.
= He | claims to the contrary as lies
"""


@pytest.mark.parametrize(("text", "source", "content"), [*told(PROSE)])
def test_who_says_what_quotations(text: str, source: str, content: tuple[str, ...]) -> None:
    found = [
        (one.source[0].of(text) if one.source else "", tuple(span.of(text) for span in one.content))
        for one in annotated(text).attributions
    ]
    assert (source, content) in found
