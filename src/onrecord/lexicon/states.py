"""States and the capitals that speak for them: "Lisbon said" is a government, not a person of that name."""

from __future__ import annotations

# Entries of more than one word have a hyphen here. Left out: names that people bear too (Chad, Jordan,
# Georgia, Sofia): a page that gives no more of them means a person more often.
_STATES = (
    "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan "
    "bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil "
    "britain brunei bulgaria burkina-faso burundi cambodia cameroon canada chile china colombia congo "
    "costa-rica croatia cuba cyprus czechia czech-republic denmark djibouti dominica "
    "dominican-republic east-timor ecuador egypt el-salvador england eritrea estonia eswatini "
    "ethiopia fiji finland france gabon gambia germany ghana great-britain greece grenada guatemala "
    "guinea guyana haiti honduras hong-kong hungary iceland india indonesia iran iraq ireland israel "
    "italy ivory-coast jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon "
    "lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives "
    "mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique "
    "myanmar namibia nepal netherlands new-zealand nicaragua niger nigeria north-korea "
    "north-macedonia northern-ireland norway oman pakistan palestine panama papua-new-guinea paraguay "
    "peru philippines poland portugal qatar romania russia rwanda samoa saudi-arabia scotland senegal "
    "serbia seychelles sierra-leone singapore slovakia slovenia somalia south-africa south-korea "
    "south-sudan soviet-union spain sri-lanka sudan suriname sweden switzerland syria taiwan "
    "tajikistan tanzania thailand togo tonga trinidad-and-tobago tunisia turkey türkiye turkmenistan "
    "uganda ukraine united-arab-emirates united-kingdom united-states uruguay uzbekistan vatican "
    "venezuela vietnam wales yemen zambia zimbabwe"
)
_CAPITALS = (
    "abuja algiers amman ankara ashgabat asunción athens baghdad baku bamako bangkok beijing beirut "
    "belgrade berlin bern bishkek bogotá brasília bratislava brussels bucharest budapest buenos-aires "
    "cairo canberra caracas chişinău chisinau copenhagen dakar damascus delhi dhaka dili doha dublin "
    "dushanbe hanoi harare havana helsinki islamabad jakarta jerusalem kabul kampala kathmandu "
    "khartoum kiev kigali kyiv lisbon ljubljana london luanda lusaka madrid managua manila maputo "
    "mexico-city minsk montevideo moscow nairobi naypyidaw new-delhi nicosia oslo ottawa paris "
    "phnom-penh podgorica prague pretoria pristina pyongyang quito rabat reykjavik riga riyadh rome "
    "sanaa sarajevo seoul skopje stockholm taipei tallinn tashkent tbilisi tehran the-hague tirana "
    "tokyo tripoli tunis ulaanbaatar vienna vilnius warsaw washington wellington windhoek yangon "
    "yaoundé yerevan zagreb"
)
_OTHER_LANGUAGES = (
    "россия украина китай сша германия франция турция азербайджан армения грузия белоруссия казахстан "
    "иран израиль польша москва киев пекин вашингтон париж берлин лондон анкара баку ереван минск "
    "тегеран брюссель росія німеччина туреччина київ варшава rusya türkiye ukrayna almanya fransa "
    "ermenistan moskova rusiya ukrayna almaniya ermənistan türkiyə russie ukraine allemagne chine "
    "états-unis moscou pékin kiev russland deutschland frankreich kiew moskau peking rusia alemania "
    "ucrania españa moscú rússia alemanha ucrânia brasil espanha"
)

SPEAKING_STATES: frozenset[str] = frozenset(
    name.replace("-", " ").casefold() for name in f"{_STATES} {_CAPITALS} {_OTHER_LANGUAGES}".split()
)
"""Names of states, and of capitals where news has them speak, case-folded."""
