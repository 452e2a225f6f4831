"""The states that stand in the sentences, as English names them."""

from functools import cache
from typing import NamedTuple

_TABLE = """
Africa      DZA Algeria                   Algerian
Africa      AGO Angola                    Angolan
Africa      BWA Botswana                  Botswanan
Africa      BFA Burkina Faso              Burkinabe
Africa      BDI Burundi                   Burundian
Africa      CMR Cameroon                  Cameroonian
Africa      TCD Chad                      Chadian
Africa      COD DR Congo                  Congolese
Africa      EGY Egypt                     Egyptian
Africa      GNQ Equatorial Guinea         Equatorial Guinean
Africa      ERI Eritrea                   Eritrean
Africa      ETH Ethiopia                  Ethiopian
Africa      GAB Gabon                     Gabonese
Africa      GMB the Gambia                Gambian
Africa      GHA Ghana                     Ghanaian
Africa      CIV Ivory Coast               Ivorian
Africa      KEN Kenya                     Kenyan
Africa      LBY Libya                     Libyan
Africa      MWI Malawi                    Malawian
Africa      MLI Mali                      Malian
Africa      MRT Mauritania                Mauritanian
Africa      MAR Morocco                   Moroccan
Africa      MOZ Mozambique                Mozambican
Africa      NAM Namibia                   Namibian
Africa      NER Niger                     Nigerien
Africa      NGA Nigeria                   Nigerian
Africa      RWA Rwanda                    Rwandan
Africa      SEN Senegal                   Senegalese
Africa      SYC Seychelles                Seychellois
Africa      SLE Sierra Leone              Sierra Leonean
Africa      SOM Somalia                   Somali
Africa      ZAF South Africa              South African
Africa      SSD South Sudan               South Sudanese
Africa      SDN Sudan                     Sudanese
Africa      TZA Tanzania                  Tanzanian
Africa      TUN Tunisia                   Tunisian
Africa      UGA Uganda                    Ugandan
Africa      ZMB Zambia                    Zambian
Africa      ZWE Zimbabwe                  Zimbabwean
Americas    ARG Argentina                 Argentine
Americas    BOL Bolivia                   Bolivian
Americas    BRA Brazil                    Brazilian
Americas    CAN Canada                    Canadian
Americas    CHL Chile                     Chilean
Americas    COL Colombia                  Colombian
Americas    CRI Costa Rica                Costa Rican
Americas    CUB Cuba                      Cuban
Americas    DOM the Dominican Republic    Dominican
Americas    ECU Ecuador                   Ecuadorian
Americas    SLV El Salvador               Salvadoran
Americas    GUY Guyana                    Guyanese
Americas    HTI Haiti                     Haitian
Americas    HND Honduras                  Honduran
Americas    JAM Jamaica                   Jamaican
Americas    MEX Mexico                    Mexican
Americas    NIC Nicaragua                 Nicaraguan
Americas    PAN Panama                    Panamanian
Americas    PRY Paraguay                  Paraguayan
Americas    PER Peru                      Peruvian
Americas    LCA Saint Lucia               Saint Lucian
Americas    TTO Trinidad and Tobago       Trinidadian
Americas    USA the United States         US
Americas    VEN Venezuela                 Venezuelan
Asia        AFG Afghanistan               Afghan
Asia        ARM Armenia                   Armenian
Asia        AZE Azerbaijan                Azerbaijani
Asia        BGD Bangladesh                Bangladeshi
Asia        BTN Bhutan                    Bhutanese
Asia        KHM Cambodia                  Cambodian
Asia        CHN China                     Chinese
Asia        TLS East Timor                Timorese
Asia        GEO Georgia                   Georgian
Asia        IND India                     Indian
Asia        IDN Indonesia                 Indonesian
Asia        JPN Japan                     Japanese
Asia        KAZ Kazakhstan                Kazakh
Asia        KGZ Kyrgyzstan                Kyrgyz
Asia        LAO Laos                      Laotian
Asia        MYS Malaysia                  Malaysian
Asia        MNG Mongolia                  Mongolian
Asia        MMR Myanmar                   Burmese
Asia        NPL Nepal                     Nepali
Asia        PRK North Korea               North Korean
Asia        PAK Pakistan                  Pakistani
Asia        PHL the Philippines           Philippine
Asia        SGP Singapore                 Singaporean
Asia        KOR South Korea               South Korean
Asia        LKA Sri Lanka                 Sri Lankan
Asia        TJK Tajikistan                Tajik
Asia        THA Thailand                  Thai
Asia        UZB Uzbekistan                Uzbek
Asia        VNM Vietnam                   Vietnamese
Europe      AUT Austria                   Austrian
Europe      BLR Belarus                   Belarusian
Europe      BEL Belgium                   Belgian
Europe      BIH Bosnia and Herzegovina    Bosnian
Europe      GBR the United Kingdom        British
Europe      BGR Bulgaria                  Bulgarian
Europe      HRV Croatia                   Croatian
Europe      CYP Cyprus                    Cypriot
Europe      CZE Czechia                   Czech
Europe      DNK Denmark                   Danish
Europe      EST Estonia                   Estonian
Europe      FIN Finland                   Finnish
Europe      FRA France                    French
Europe      DEU Germany                   German
Europe      GRC Greece                    Greek
Europe      HUN Hungary                   Hungarian
Europe      ISL Iceland                   Icelandic
Europe      IRL Ireland                   Irish
Europe      ITA Italy                     Italian
Europe      LVA Latvia                    Latvian
Europe      LTU Lithuania                 Lithuanian
Europe      LUX Luxembourg                Luxembourgish
Europe      MLT Malta                     Maltese
Europe      NLD the Netherlands           Dutch
Europe      MKD North Macedonia           Macedonian
Europe      NOR Norway                    Norwegian
Europe      POL Poland                    Polish
Europe      PRT Portugal                  Portuguese
Europe      ROU Romania                   Romanian
Europe      RUS Russia                    Russian
Europe      SRB Serbia                    Serbian
Europe      SVN Slovenia                  Slovenian
Europe      ESP Spain                     Spanish
Europe      SWE Sweden                    Swedish
Europe      CHE Switzerland               Swiss
Europe      UKR Ukraine                   Ukrainian
Middle-East IRN Iran                      Iranian
Middle-East IRQ Iraq                      Iraqi
Middle-East ISR Israel                    Israeli
Middle-East JOR Jordan                    Jordanian
Middle-East KWT Kuwait                    Kuwaiti
Middle-East LBN Lebanon                   Lebanese
Middle-East OMN Oman                      Omani
Middle-East QAT Qatar                     Qatari
Middle-East SAU Saudi Arabia              Saudi
Middle-East SYR Syria                     Syrian
Middle-East TUR Turkey                    Turkish
Middle-East ARE the United Arab Emirates  Emirati
Middle-East YEM Yemen                     Yemeni
Pacific     AUS Australia                 Australian
Pacific     FJI Fiji                      Fijian
Pacific     NZL New Zealand               New Zealand
Pacific     PLW Palau                     Palauan
Pacific     PNG Papua New Guinea          Papua New Guinean
Pacific     WSM Samoa                     Samoan
Pacific     SLB the Solomon Islands       Solomon Islands
Pacific     TON Tonga                     Tongan
"""


class State(NamedTuple):
    """A state as sentences name it."""

    region: str
    iso3: str
    name: str
    """With its article, in lower case: ``the Gambia``."""
    adjective: str

    @property
    def possessive(self) -> str:
        """``Kenya's``, ``the Netherlands'``."""
        return f"{self.name}'" if self.name.endswith("s") else f"{self.name}'s"


@cache
def states() -> tuple[State, ...]:
    """Return every state, by region and name."""
    return tuple(_state(line) for line in _TABLE.strip().splitlines())


def _state(line: str) -> State:
    return State(line[:11].strip(), line[12:15], line[16:41].strip(), line[42:].strip())


@cache
def named(name: str) -> State:
    """Return the state of that name, with or without its article. Raises ``KeyError`` where there is none."""
    return {state.name.removeprefix("the "): state for state in states()}[name.removeprefix("the ")]


def pair(number: int, turn: int) -> tuple[State, State]:
    """Return two states for sentence ``number`` at its ``turn``: different turns come from all over the table."""
    table = states()
    # The number of states is a prime, so any step comes by all of them.
    first = (number * 37 + turn * 59 + 11) % len(table)
    second = (number * 53 + turn * 83 + 64) % len(table)
    return table[first], table[second if second != first else (second + 1) % len(table)]
