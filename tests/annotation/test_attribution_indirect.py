"""Who says what where nothing or little is quoted."""

import re
from collections.abc import Iterator

import pytest

from tests.reading import annotated, missed

PROSE = """
> Defence Minister Sergei Shoigu said on Tuesday that Russia would deliver two frigates to Indonesia by the end of
  the year.
= Defence Minister Sergei Shoigu | that Russia would deliver two frigates to Indonesia by the end of the year
> Three soldiers were killed in the blast near Gao, a spokesman for the Malian army told reporters on Friday.
= a spokesman for the Malian army | Three soldiers were killed in the blast near Gao
> Turkey, said Foreign Minister Hakan Fidan, has no plans to leave the alliance.
= Foreign Minister Hakan Fidan | Turkey ## has no plans to leave the alliance
> According to the United Nations, more than 4,000 families have fled the town.
= the United Nations | more than 4,000 families have fled the town
> Two drones were shot down over Belgorod, according to the regional governor.
= the regional governor | Two drones were shot down over Belgorod
> The ministry said in a statement that Ankara would not recognise the vote.
= The ministry | that Ankara would not recognise the vote
> In a statement, the ministry said Ankara would not recognise the vote.
= the ministry | Ankara would not recognise the vote
> Lavrov was quoted as saying that the talks had reached a dead end.
= Lavrov | that the talks had reached a dead end
> Lavrov was quoted by the TASS news agency as saying that the talks had reached a dead end.
= Lavrov | that the talks had reached a dead end
> Lavrov: Russia ready for talks without conditions
= Lavrov | Russia ready for talks without conditions
> PM: we will not raise taxes
= PM | we will not raise taxes
> As President Macron put it, Europe must learn to defend itself.
= President Macron | Europe must learn to defend itself
> The claim that Iran had shipped missiles to Houthi fighters was rejected in Tehran.
=  | that Iran had shipped missiles to Houthi fighters
> Washington's warning that sanctions would follow did not stop the sale.
= Washington | that sanctions would follow
> Officials said the death toll could rise.
= Officials | the death toll could rise
> Ethiopia promised to withdraw its forces from the disputed area.
= Ethiopia | to withdraw its forces from the disputed area
> Rwanda denied having sent troops across the border.
= Rwanda | having sent troops across the border
> Seoul threatened to suspend the 2018 military accord.
= Seoul | to suspend the 2018 military accord
> RIA said that Shoigu had told reporters that the drills would begin in March.
= RIA | that Shoigu had told reporters that the drills would begin in March
= Shoigu | that the drills would begin in March
> The minister warned Congo against further attacks, saying Rwanda would respond with force.
= The minister | Rwanda would respond with force
> Analysts expect the central bank to raise rates next month.
= Analysts | the central bank to raise rates next month
> The European Union urged Serbia to join the sanctions.
= The European Union | Serbia to join the sanctions
> Sudan's army chief, General Abdel Fattah al-Burhan, vowed that his forces would fight on.
= Sudan's army chief | that his forces would fight on
> The ambassador, who arrived on Sunday, said Beijing was ready to mediate.
= The ambassador | Beijing was ready to mediate
> North Korea fired two missiles into the sea, Japan's defence ministry said, adding that they had landed outside
  its waters.
= Japan's defence ministry | North Korea fired two missiles into the sea
= Japan's defence ministry | that they had landed outside its waters
> It is said that the general left the country at night.
=  | that the general left the country at night
> Egypt will not take part, two security sources said on condition of anonymity.
= two security sources | Egypt will not take part
> The governor told a news conference that the city was surrounded but still held.
= The governor | that the city was surrounded but still held
> Kyiv has repeatedly said it does not target civilians.
= Kyiv | it does not target civilians
> Israel did not say whether it had carried out the strike.
= Israel | whether it had carried out the strike
> Hungary's foreign minister Peter Szijjarto wrote on Facebook that Budapest would veto the loan.
= Hungary's foreign minister Peter Szijjarto | that Budapest would veto the loan
> The reports, which could not be verified, say that a column of tanks entered the town.
= The reports | that a column of tanks entered the town
> In the words of one diplomat, the summit was a waste of time.
= one diplomat | the summit was a waste of time
> The president insisted the army remained loyal and denied that a coup was being planned.
= The president | the army remained loyal
= The president | that a coup was being planned
> Chad, the minister claimed, had never hosted foreign fighters.
= the minister | Chad ## had never hosted foreign fighters
> The talks failed because, he said, Armenia had refused to move.
= he | Armenia had refused to move
> The army said it had retaken the airport and that the rebels were fleeing north.
= The army | it had retaken the airport and that the rebels were fleeing north
> Norway hopes to reopen its embassy in Kabul.
= Norway | to reopen its embassy in Kabul
> Human Rights Watch reported that at least 40 people were executed in the village in April.
= Human Rights Watch | that at least 40 people were executed in the village in April
> Zelensky said Ukraine needed more shells, and his defence minister said 20 tanks were on their way.
= Zelensky | Ukraine needed more shells
= his defence minister | 20 tanks were on their way
> Vietnam is considering the offer, as its foreign ministry said last week.
= its foreign ministry | Vietnam is considering the offer
> Mr Orban's belief that the war will end soon is not shared in Warsaw.
= Mr Orban | that the war will end soon
> The opposition demanded that the president resign.
= The opposition | that the president resign
> Haiti's police confirmed the death of the gang leader, saying he was shot during a raid in Port-au-Prince on
  Saturday.
= Haiti's police | the death of the gang leader
= Haiti's police | he was shot during a raid in Port-au-Prince on Saturday
> What the country needs, said the bishop, is bread and not bullets.
= the bishop | What the country needs ## is bread and not bullets
> The two sides agreed to hold another round of talks in Doha.
= The two sides | to hold another round of talks in Doha
> Police arrested a man who they said had planned an attack on the embassy.
= they | had planned an attack on the embassy
> The company, which Washington says is owned by Iran's Revolutionary Guards, denied the charge.
= Washington | is owned by Iran's Revolutionary Guards
= The company | the charge
> Ukraine's air force said on Sunday that Russia had launched 67 drones and three cruise missiles overnight, most of
  which were shot down, while the governor of Odesa said debris had damaged a grain silo.
= Ukraine's air force | that Russia had launched 67 drones and three cruise missiles overnight, most of which were
  shot down
= the governor of Odesa | debris had damaged a grain silo
> The United States and South Korea will hold their largest joint exercises in five years next month, a senior
  defence official in Seoul said on Thursday, despite warnings from Pyongyang that it would treat them as a
  declaration of war.
= a senior defence official in Seoul | The United States and South Korea will hold their largest joint exercises in
  five years next month
= Pyongyang | that it would treat them as a declaration of war
> Asked whether Berlin would send tanks, the chancellor told parliament that any decision would be taken together
  with allies, and that Germany would not act alone.
= the chancellor | that any decision would be taken together with allies, and that Germany would not act alone
> The head of the International Monetary Fund, Kristalina Georgieva, has warned that the world economy faces its
  weakest growth in decades.
= The head of the International Monetary Fund | that the world economy faces its weakest growth in decades
> People familiar with the matter said the deal, worth about $4 billion, could be signed as early as next week.
= People familiar with the matter | the deal, worth about $4 billion, could be signed as early as next week
> A U.S. official, speaking on condition of anonymity, said Washington had not been told of the plan in advance.
= A U.S. official | Washington had not been told of the plan in advance
> He accused NATO of waging a proxy war against Russia.
= He | NATO of waging a proxy war against Russia
> Thousands marched through Tbilisi on Saturday to demand new elections, accusing the ruling party of stealing the
  vote.
= Thousands | new elections
= Thousands | the ruling party of stealing the vote
> The central bank expects inflation to fall to 4 percent by December, its governor, Joachim Nagel, told the
  newspaper Handelsblatt.
= its governor | The central bank expects inflation to fall to 4 percent by December
= The central bank | inflation to fall to 4 percent by December
> Moscow maintains that it has no plans to attack and that the troop movements are an internal matter.
= Moscow | that it has no plans to attack and that the troop movements are an internal matter
> Greece has said it will not send air-defence systems to Ukraine, arguing that it needs them for its own defence.
= Greece | it will not send air-defence systems to Ukraine
= Greece | that it needs them for its own defence
> A report by the Stockholm institute found that arms imports by European states had doubled.
= A report by the Stockholm institute | that arms imports by European states had doubled
> Eyewitnesses told AFP that soldiers had opened fire on the crowd without warning.
= Eyewitnesses | that soldiers had opened fire on the crowd without warning
> The kingdom wants the embargo lifted before it will return to the table, diplomats say.
= diplomats | The kingdom wants the embargo lifted before it will return to the table
> There are fears that the dam could burst.
=  | that the dam could burst
> Somalia's president expressed hope that Ethiopia would cancel the agreement with Somaliland.
= Somalia's president | that Ethiopia would cancel the agreement with Somaliland
> The strike killed at least nine people, including two children, the Gaza health ministry said, citing hospital
  records.
= the Gaza health ministry | The strike killed at least nine people, including two children
> Russia's defence ministry claimed its forces had captured the village of Robotyne; Ukraine denied this.
= Russia's defence ministry | its forces had captured the village of Robotyne
> Officials in Yerevan are confident that the treaty can be signed this year.
= Officials in Yerevan | that the treaty can be signed this year
> Both governments have agreed to exchange ambassadors, the Qatari foreign ministry spokesperson Majed al-Ansari
  said.
= the Qatari foreign ministry spokesperson Majed al-Ansari | Both governments have agreed to exchange ambassadors
= Both governments | to exchange ambassadors
> Mexico will not accept troops on its soil, President Claudia Sheinbaum said Friday. She added that cooperation
  would continue.
= President Claudia Sheinbaum | Mexico will not accept troops on its soil
= She | that cooperation would continue
> South Africa called on Israel to halt the offensive and urged the court to act.
= South Africa | Israel to halt the offensive
= South Africa | the court to act
> Austrian officials have complained about the slow pace of the talks.
= Austrian officials | the slow pace of the talks
> According to a draft of the communique seen by Reuters, the leaders will pledge to phase out coal by 2040.
= a draft of the communique seen by Reuters | the leaders will pledge to phase out coal by 2040
= the leaders | to phase out coal by 2040
> Kenya's government, which sent 400 officers to Haiti in June, has repeatedly insisted that the mission is fully
  funded, although the UN says less than half of the money has arrived.
= Kenya's government | that the mission is fully funded
= the UN | less than half of the money has arrived
> Few in Caracas believe that the results will ever be published.
= Few in Caracas | that the results will ever be published
> The Kremlin spokesman said he did not know if Putin would travel to Brazil, but noted that an invitation had been
  received.
= The Kremlin spokesman | he did not know if Putin would travel to Brazil
= he | if Putin would travel to Brazil
= The Kremlin spokesman | that an invitation had been received
> Cyprus hopes for a resumption of talks; Turkey has ruled it out, insisting on two states.
= Cyprus | a resumption of talks
> The move comes a day after the Houthis threatened to resume attacks on shipping in the Red Sea unless aid was let
  into Gaza.
= the Houthis | to resume attacks on shipping in the Red Sea unless aid was let into Gaza
> Niger's military rulers have reportedly asked Moscow for help.
=  | Niger's military rulers have ## asked Moscow for help
= Niger's military rulers | help
> The blast, which the authorities blamed on a gas leak, killed eleven people, the regional emergency service
  reported on its Telegram channel.
= the regional emergency service | The blast, which the authorities blamed on a gas leak, killed eleven people
> Finland is prepared to close the whole of its eastern frontier if arrivals continue, Prime Minister Petteri Orpo
  has warned.
= Prime Minister Petteri Orpo | Finland is prepared to close the whole of its eastern frontier if arrivals continue
> Peru's interim government, he argued, had no mandate to sign such a treaty and should wait for the election.
= he | Peru's interim government ## had no mandate to sign such a treaty and should wait for the election
> The group has said it will not disarm until foreign troops leave Iraq.
= The group | it will not disarm until foreign troops leave Iraq
> Officials in Khartoum, who asked not to be named because they were not authorised to speak, said that the fuel had
  run out.
= Officials in Khartoum | that the fuel had run out
> Saudi Arabia's crown prince told the American president that normal ties with Israel were impossible without a
  Palestinian state, according to two people briefed on the call.
= Saudi Arabia's crown prince | that normal ties with Israel were impossible without a Palestinian state
= two people briefed on the call | Saudi Arabia's crown prince told the American president that normal ties with
  Israel were impossible without a Palestinian state
> Wang Yi: China will always be a force for peace
= Wang Yi | China will always be a force for peace
> Tens of thousands of people have been displaced, aid groups say, and many of them have no access to clean water.
= aid groups | Tens of thousands of people have been displaced ## and many of them have no access to clean water
> Bolivia's foreign ministry said in a communique issued late on Friday that it was breaking off relations with
  Israel.
= Bolivia's foreign ministry | that it was breaking off relations with Israel
> Algeria denies any involvement in the kidnapping.
= Algeria | any involvement in the kidnapping
> Whether the ship was armed is unclear. Tehran says it carried rice; Washington says it carried rifles.
= Tehran | it carried rice
= Washington | it carried rifles
> The ruling junta's assertion that ECOWAS was planning to invade was dismissed by the bloc's chairman, who said no
  such plan existed.
= The ruling junta | that ECOWAS was planning to invade
= the bloc's chairman | no such plan existed
> It remains the view of the British government that the islands are British.
= the British government | that the islands are British
> Canada announced on Monday that it would expel six Indian diplomats, and India responded by expelling six
  Canadians.
= Canada | that it would expel six Indian diplomats
> Latvia wants NATO to station a permanent brigade on its soil.
= Latvia | NATO to station a permanent brigade on its soil
> Taiwan's defence ministry said 21 Chinese aircraft had crossed the median line since dawn and that it had
  scrambled jets in response.
= Taiwan's defence ministry | 21 Chinese aircraft had crossed the median line since dawn and that it had scrambled
  jets in response
> Mr Putin, who is expected to stand again, has said little about the war's aims, but he told veterans on Friday
  that all of them would be met.
= he | that all of them would be met
> The report, published by the UN on Thursday, concludes that both sides have committed war crimes.
= The report | that both sides have committed war crimes
> Turkish state broadcaster TRT reported that the two foreign ministers had spoken by telephone and agreed to meet
  next week in Antalya.
= Turkish state broadcaster TRT | that the two foreign ministers had spoken by telephone and agreed to meet next
  week in Antalya
> Analysts at the institute suspect the satellite was launched with Russian help, though Moscow has never admitted
  it.
= Analysts at the institute | the satellite was launched with Russian help
> The Pentagon said it was aware of the reports.
= The Pentagon | it was aware of the reports
> Guyana fears an invasion after Caracas published a map that shows Essequibo as part of Venezuela.
= Guyana | an invasion
> The Dutch intelligence service believes that Russian hackers were behind the attack, and has shared its findings
  with allies, its director told a parliamentary committee.
= its director | The Dutch intelligence service believes that Russian hackers were behind the attack, and has shared
  its findings with allies
> Ramaphosa thanked the delegates and reminded them that the vote was secret.
= Ramaphosa | that the vote was secret
> Japan protested against the launch, calling it a threat to the region.
= Japan | it a threat to the region
> The government insists there is enough grain; bakers in the capital tell a different story.
= The government | there is enough grain
> Lebanon has pledged to investigate the killing of the peacekeeper and to punish those responsible.
= Lebanon | to investigate the killing of the peacekeeper and to punish those responsible
> Nine sailors are still missing after the collision, the coast guard said, and the search will go on through the
  night.
= the coast guard | Nine sailors are still missing after the collision ## and the search will go on through the
  night
> Bulgaria's president has accused the cabinet of dragging the country into war.
= Bulgaria's president | the cabinet of dragging the country into war
> The Kurdish authorities warned that thousands of prisoners could escape if the Turkish shelling did not stop.
= The Kurdish authorities | that thousands of prisoners could escape if the Turkish shelling did not stop
> Under the deal, diplomats in Vienna said, inspectors would return to all sites within 60 days.
= diplomats in Vienna | Under the deal ## inspectors would return to all sites within 60 days
> Prime Minister Narendra Modi said India stood by the people of Sri Lanka, and promised a credit line of $1
  billion.
= Prime Minister Narendra Modi | India stood by the people of Sri Lanka
> The general told state television he had no political ambitions.
= The general | he had no political ambitions
> South Sudan's rival leaders have vowed to form a unity government by February.
= South Sudan's rival leaders | to form a unity government by February
> Critics say the law would turn the court into a tool of the government, a charge its authors reject.
= Critics | the law would turn the court into a tool of the government
> Mr Abiy urged Tigrayan fighters to lay down their arms, saying that those who did so would be pardoned.
= Mr Abiy | Tigrayan fighters to lay down their arms
= Mr Abiy | that those who did so would be pardoned
> The treaty, NATO officials insist, does not oblige members to send troops.
= NATO officials | The treaty ## does not oblige members to send troops
> As the Czech president put it, the time for illusions is over.
= the Czech president | the time for illusions is over
> Ireland has yet to decide, but officials in Dublin think that a vote could be held in March.
= officials in Dublin | that a vote could be held in March
> The army has retaken the town, according to the defence ministry, which gave no figures for losses.
= the defence ministry | The army has retaken the town
> Nicaragua announced it would close its embassy; no reason was given.
= Nicaragua | it would close its embassy
> The pope appealed for an immediate ceasefire and said that war was always a defeat.
= The pope | an immediate ceasefire
= The pope | that war was always a defeat
> The agency, citing an unnamed security official, said the suspect had crossed from Tajikistan.
= The agency | the suspect had crossed from Tajikistan
> Both armies accused each other of breaking the truce.
= Both armies | each other of breaking the truce
> Negotiators hope that a text can be agreed before the summit opens on Monday.
= Negotiators | that a text can be agreed before the summit opens on Monday
> Sources close to the prime minister told The Hindu that the visit had been put off.
= Sources close to the prime minister | that the visit had been put off
> Estonia's prime minister, Kaja Kallas, who has been put on a Russian wanted list, said she would not be silenced.
= Estonia's prime minister | she would not be silenced
> The bodies were found on Sunday, police said.
= police | The bodies were found on Sunday
> The UN said in a report that a third of the country's children were malnourished. It called on donors to act.
= The UN | that a third of the country's children were malnourished
= It | donors to act
> Nepal's claim to the area is disputed by India, which says it has always been part of Uttarakhand.
= India | it has always been part of Uttarakhand
> Militants fired rockets at the base, wounding two, a US official said on Saturday, speaking on condition of
  anonymity.
= a US official | Militants fired rockets at the base, wounding two
> He knew the bridge was mined, he said, because he had been told so by the engineers.
= he | He knew the bridge was mined ## because he had been told so by the engineers
= He | the bridge was mined
"""
MISSED = [
    missed(
        "Poland believes Belarus is behind the arrivals and wants to build a wall.",
        "Poland",
        ("Belarus is behind the arrivals",),
        why="the second verb is taken for part of what is said",
    ),
    missed(
        "Poland believes Belarus is behind the arrivals and wants to build a wall.",
        "Poland",
        ("to build a wall",),
        why="the second verb is taken for part of what is said",
    ),
    missed(
        "Beijing says the island is part of its territory and has never ruled out the use of force to take it.",
        "Beijing",
        ("the island is part of its territory",),
        why="the second verb is taken for part of what is said",
    ),
]


def told(table: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield text, source and content of each attribution: ">" begins a text, "=" an attribution, "¶" is a new line."""
    text = ""
    for entry in re.split(r"\n(?=[>=])", table.strip()):
        words = " ".join(entry[1:].split()).replace(" ¶ ", "\n")
        if entry.startswith(">"):
            text = words
        else:
            source, _, content = words.partition("| ")
            yield text, source.strip(), tuple(content.split(" ## "))


@pytest.mark.parametrize(("text", "source", "content"), [*told(PROSE), *MISSED])
def test_who_says_what_indirect(text: str, source: str, content: tuple[str, ...]) -> None:
    found = [
        (one.source[0].of(text) if one.source else "", tuple(span.of(text) for span in one.content))
        for one in annotated(text).attributions
    ]
    assert (source, content) in found
