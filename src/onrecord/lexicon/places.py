"""Closed lists around names of places: what stands before one, what kind of place a word makes it.

All entries are case-folded. Lists hold all languages that are read together, save where they say.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from onrecord.lexicon.lists import words
from onrecord.terms import PlaceLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

# After these a name is where something is or goes; what follows "of", "with", "against", "by" may be a party.
LOCATIVES = words(
    "in near across around outside inside throughout within towards toward beyond via off into onto "
    "downstream upstream overlooking neighbouring neighboring aboard dans près vers depuis aux en à sous "
    "hors chez nahe bei nach aus im zwischen außerhalb innerhalb unweit desde hacia cerca hasta tras em "
    "no na nos nas perto в во из под близ возле около до через у біля поблизу з із зі к ко"
)
# These too, but a party may follow as well: "to Norway", "from Norway", "at Norway".
WEAK_LOCATIVES = words("to from at through between along beside behind")
# Before "to" or "from" these tell that a way is meant: "travel to Norway", "extradited from Norway".
MOTION = words(
    "travel travels travelled traveled travelling traveling trip trips flight flights flew fly flying "
    "flown went go goes going gone return returns returned returning move moves moved moving came come "
    "comes coming arrive arrived arrives arriving sent send sends sending bound drive drove driving "
    "driven walk walked sail sailed sailing shipped ship ships shipping shipment shipments export exports "
    "exported import imports imported way road journey extradition extradited extradite deport deported "
    "deporting deportation fled flee flees fleeing escape escaped emigrated immigrated migrated relocate "
    "relocated visit visits visited back home brought bring bringing taken take took transferred transfer "
    "evacuated evacuate withdrawn withdraw withdrawal expelled banished exile exiled migrants refugees "
    "immigrants spread close next north south east west miles kilometres kilometers km distance far route "
    "train bus ferry tour rushed headed heading head heads travelers visitors people citizens residents "
    "workers directed diverted off students troops soldiers forces oil gas grain goods steel wine coffee"
)
# With these near, "over the X", "on the X" and "along the X" tell of a water.
WATERY = words(
    "bridge bridges crossing crossings ferry ferries bank banks river boat boats barge barges dam ford"
)
# Verbs whose object is where one goes.
GOING = words(
    "visit visits visited visiting left quit enter enters entered entering leave leaves leaving reach "
    "reaches reached reaching tour toured touring cross crossed crossing inhabit roam flooded invade "
    "invaded invades invading occupied occupy occupies liberated liberate"
)
# Before "of" these tell that the place itself is meant.
OF_WHAT = words(
    "city town village capital port district province state region county suburb outskirts edge north "
    "south east west northeast northwest southeast southwest centre center middle heart coast shore "
    "shores border borders streets rest part parts most all half much area areas people residents "
    "citizens voters inhabitants population islands island isle mountains hills valley banks waters skies "
    "map side outside corner corners cities towns villages native natives university republic kingdom "
    "gulf bay sea strait cape lake parish borough municipality community neighbourhood neighborhood "
    "quarter settlement provinces swathes territory territories history future invasion occupation tour "
    "north-east south-east north-west south-west north-eastern parishes land lands soil women men "
    "children families ruins battle siege fall liberation way direction bombing bombardment shelling "
    "evacuation suburbs mayor governor bishop archbishop"
)
PLACE_NOUNS = words(
    "capital coast coasts coastline border borders north south east west northeast northwest southeast "
    "southwest northern southern eastern western airport port city cities town towns village villages "
    "province provinces region regions territory countryside mountains rivers waters airspace streets "
    "suburbs outskirts largest biggest second-largest third-largest second-biggest northernmost "
    "southernmost population shores islands interior hinterland roads beaches forests desert centre "
    "center downtown oldest busiest poorest soil borderlands frontier shoreline"
)

# Words with a capital that stand beside a place's name and are no part of it.
TITLES = words(
    "gov governor mayor sen senator rep representative congressman congresswoman attorney sheriff judge "
    "lawmaker lawmakers republican republicans democrat democrats president premier minister "
    "correspondent bureau king queen prince bishop archbishop resident residents native man woman couple "
    "teenager mother father ambassador lt secretary"
)
DIRECTIONS = words(
    "north south east west northern southern eastern western central upper lower downtown greater inner "
    "outer northeast northwest southeast southwest northeastern northwestern southeastern southwestern "
    "mid uptown rural coastal mainland occupied metro metropolitan suburban"
)
# What follows a name and makes it one of a place, with what kind; in English and the languages that do so.
ENDINGS: Mapping[str, PlaceLevel] = MappingProxyType(
    dict.fromkeys(
        (
            *("street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "drive", "lane", "highway"),
            *("square", "terrace", "embankment", "alley", "row", "crescent", "turnpike", "parkway"),
            *("straße", "strasse", "allee", "platz", "caddesi", "sokağı", "улица", "площадь", "проспект"),
        ),
        PlaceLevel.STREET,
    )
    | dict.fromkeys(("river", "creek", "brook", "nehri", "çayı"), PlaceLevel.RIVER)
    | dict.fromkeys(("lake", "loch", "lough", "reservoir", "lagoon", "gölü"), PlaceLevel.LAKE)
    | dict.fromkeys(
        ("sea", "bay", "sound", "strait", "straits", "gulf", "ocean", "channel", "fjord", "inlet", "cove"),
        PlaceLevel.SEA,
    )
    | dict.fromkeys(("island", "islands", "isle", "isles", "atoll", "archipelago"), PlaceLevel.ISLAND)
    | dict.fromkeys(
        ("mountain", "mountains", "hills", "peak", "ridge", "mount", "range", "volcano", "glacier", "dağı"),
        PlaceLevel.MOUNTAIN,
    )
    | dict.fromkeys(("county", "district", "parish", "borough", "rayon", "municipality"), PlaceLevel.DISTRICT)
    | dict.fromkeys(
        ("province", "oblast", "prefecture", "governorate", "voivodeship", "canton"), PlaceLevel.REGION
    )
    | dict.fromkeys(
        (
            *(
                "valley",
                "vale",
                "delta",
                "estuary",
                "peninsula",
                "plateau",
                "plain",
                "plains",
                "desert",
                "steppe",
            ),
            *(
                "coast",
                "beach",
                "cape",
                "basin",
                "forest",
                "canal",
                "falls",
                "marsh",
                "marshes",
                "moor",
                "dale",
            ),
            *(
                "heights",
                "quay",
                "harbour",
                "harbor",
                "park",
                "gardens",
                "corridor",
                "pass",
                "gorge",
                "canyon",
            ),
            *(
                "region",
                "territory",
                "estate",
                "plantation",
                "ranch",
                "quarter",
                "highlands",
                "lowlands",
                "wetlands",
                "swamp",
                "gap",
                "bight",
                "spit",
            ),
        ),
        PlaceLevel.AREA,
    )
    | dict.fromkeys(("city", "town", "village", "township"), PlaceLevel.CITY)
)
# Those that also stand behind a name in small letters ("the Orun valley"); "row", "pass" and the like do not.
SMALL_ENDINGS = words(
    "street road avenue river creek lake bay sea strait island islands mountains hills province county "
    "district valley delta "
    "estuary peninsula plateau desert coast basin oblast prefecture governorate corridor highlands canyon "
    "fjord"
)
# What stands before a name and makes it one of a place.
OPENINGS: Mapping[str, PlaceLevel] = MappingProxyType(
    dict.fromkeys(("lake", "loch", "lough", "lac", "lago", "озеро"), PlaceLevel.LAKE)
    | dict.fromkeys(("mount", "mt", "monte", "mont", "гора"), PlaceLevel.MOUNTAIN)
    | dict.fromkeys(("river", "río", "rio", "река"), PlaceLevel.RIVER)
    | dict.fromkeys(("cape", "isle", "valley", "val", "península", "мыс"), PlaceLevel.AREA)
    | dict.fromkeys(
        ("via", "rue", "calle", "avenida", "rua", "plaza", "piazza", "place", "улица"), PlaceLevel.STREET
    )
    | dict.fromkeys(("gulf", "bay", "strait", "sea", "straits"), PlaceLevel.SEA)
    | dict.fromkeys(("port", "fort", "puerto", "porto", "camp", "город", "село"), PlaceLevel.CITY)
)
# Nouns whose apposition is a name of a place: "the town of Orun", "the village Orun".
KINDS = words(
    "city town village hamlet capital port suburb resort settlement district province region state county "
    "island enclave municipality parish borough neighbourhood neighborhood ville région stadt dorf ciudad "
    "pueblo cidade aldeia городе город село селе деревне посёлке місті şehri kenti köyü şəhəri kəndi"
)

# What follows "in" with a capital and is no place.
NO_PLACES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december jan feb mar apr jun jul aug sept sep oct nov dec spring "
    "summer autumn winter easter christmas ramadan lent english french german spanish russian arabic "
    "latin chinese japanese turkish portuguese ukrainian italian hebrew dutch polish congress parliament "
    "senate cabinet government court christ god jesus islam christianity republican democratic internet "
    "facebook twitter instagram tiktok youtube google covid ai q1 q2 q3 q4 act chapter section article "
    "part phase round week day year season game group class grade division i we he she they it the a an "
    "you this that mr mrs ms dr house nato eu un earth mars moon jupiter europa venus saturn mercury sun "
    "wall street"
)
# Names of cities and areas that are commoner as something else; a place only where the words say so firmly.
AMBIGUOUS = NO_PLACES | words(
    "of centre hill board rolling stone main high fleet bay downing k broadway hollywood media reading "
    "mobile nice bath most same split hope central east west north south union enterprise liberty "
    "independence male police church college university earth mars moon jupiter the best king white black "
    "brown green day long man see as a mary june data date why wall street mission young christian "
    "democrat orange golden sun star post time times"
)
# Streets that stand for a trade or a government, and the like.
STAND_INS = frozenset(
    {"wall street", "main street", "high street", "downing street", "fleet street", "bay street", "k street"}
    | {
        "white house",
        "red square media",
        "capitol hill",
        "silicon valley bank",
        "sesame street",
        "blue origin",
    }
)
# What a name of a contest, a paper or a law ends in.
OCCASIONS = words(
    "cup finals final championship championships award awards open festival conference summit games "
    "olympics survey act war wars day days prize tour series playoffs tournament convention classic bowl "
    "derby marathon project plan programme program initiative accord agreement treaty pact week show live "
    "science magazine stone times building tower palace stadium arena hall bridge airport station library "
    "prison jail hotel cathedral campus terminal field"
)
# What tells a side of a place and is no part of its name: "in eastern Orun".
SIDES = words(
    "north south east west northern southern eastern western central upper lower downtown greater "
    "northeast northwest southeast southwest northeastern northwestern southeastern southwestern rural "
    "coastal mainland occupied nearby neighbouring neighboring suburban metropolitan continental "
    "modern-day present-day war-torn post-war ancient"
)
# What follows a place's name and a hyphen: "Orun-based".
BASED = words("based born area wide bound raised trained headquartered native built led owned run")
# Verbs before which a name stands for who does it.
AFTER_PARTIES = words(
    "is was are were has had have will would can could may might should must says said say does did do "
    "wants want beat beats won win lost lose took take takes takes-on plays play made make makes got get "
    "gets told tells became become becomes began begins left leaves gave gives went goes came comes put "
    "puts sent sends saw sees needs need thinks thought hopes fears seeks sought faces held holds kept "
    "keeps let meets met ran runs led"
)
# What follows a name and is no noun that the name could tell more of.
NO_NOUNS = words(
    "and or but in on at to of for with by from as after before since because when while who which that "
    "where than against into over under about if so not then during until has his her its their it he she "
    "they we i you also again still now never ever yet there here too more less no"
)
# Words with a capital, for a sentence begins there or a day is named, that stand beside names.
BESIDE_NAMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december the a an in at on from to and but as for when while if "
    "with by after before since of or near across inside outside around is was are were this that these "
    "those its his her their our my your all most some many every both not now then there here so yet "
    "still even just only also where why one two three four five six seven eight nine ten how what who "
    "which because although though until unless during despite meanwhile however"
)
# On a page with many of these the names of countries and cities are those of teams.
SPORT = words(
    "match matches tournament coach coaches coached season scored scoring goal goals goalkeeper striker "
    "midfielder defender quarterback touchdown innings playoff playoffs league championship semifinal "
    "semi-final quarterfinal quarter-final doubles singles set tiebreak football soccer basketball hockey "
    "baseball cricket rugby tennis golf nfl nba nhl mlb fifa uefa team teams player players stadium win "
    "victory defeat beat"
)
# Words for people of a country or place, and what is theirs, that no ending gives away.
DEMONYMS = words(
    "afghan thai philippine filipino dutch french german greek swiss turk turkish kurd czech slovak pole "
    "finn dane swede arab uzbek kazakh kyrgyz tajik turkmen azeri serb croat iraqi israeli pakistani "
    "saudi qatari emirati kuwaiti yemeni omani bahraini somali bengali nepali kashmiri welsh scots scot "
    "english spanish western eastern northern southern muslim jewish christian malagasy basque catalan "
    "azerbaijani"
)
DEMONYM_ENDINGS = ("ian", "ean", "ese", "ish", "ians", "eans", "inian", "can")

# Names of US states and Canadian provinces cut short, as datelines and addresses have them → GeoNames code.
STATES: Mapping[str, str] = MappingProxyType(
    {
        key: code
        for code, forms in (
            *(
                ("US.AL", "ala al"),
                ("US.AK", "ak"),
                ("US.AZ", "ariz az"),
                ("US.AR", "ark ar"),
                ("US.CA", "calif ca"),
            ),
            *(
                ("US.CO", "colo co"),
                ("US.CT", "conn ct"),
                ("US.DE", "del de"),
                ("US.DC", "dc"),
                ("US.FL", "fla fl"),
            ),
            *(("US.GA", "ga"), ("US.HI", "hi"), ("US.ID", "id"), ("US.IL", "ill il"), ("US.IN", "ind in")),
            *(("US.IA", "ia"), ("US.KS", "kan kans ks"), ("US.KY", "ky"), ("US.LA", "la"), ("US.ME", "me")),
            *(
                ("US.MD", "md"),
                ("US.MA", "mass ma"),
                ("US.MI", "mich mi"),
                ("US.MN", "minn mn"),
                ("US.MS", "miss ms"),
            ),
            *(
                ("US.MO", "mo"),
                ("US.MT", "mont mt"),
                ("US.NE", "neb nebr ne"),
                ("US.NV", "nev nv"),
                ("US.NH", "nh"),
            ),
            *(
                ("US.NJ", "nj"),
                ("US.NM", "nm"),
                ("US.NY", "ny"),
                ("US.NC", "nc"),
                ("US.ND", "nd"),
                ("US.OH", "oh"),
            ),
            *(
                ("US.OK", "okla ok"),
                ("US.OR", "ore or"),
                ("US.PA", "pa penn"),
                ("US.RI", "ri"),
                ("US.SC", "sc"),
            ),
            *(("US.SD", "sd"), ("US.TN", "tenn tn"), ("US.TX", "tex tx"), ("US.UT", "ut"), ("US.VT", "vt")),
            *(
                ("US.VA", "va"),
                ("US.WA", "wash wa"),
                ("US.WV", "wva wv"),
                ("US.WI", "wis wi"),
                ("US.WY", "wyo wy"),
            ),
            *(
                ("CA.08", "ont on"),
                ("CA.10", "que qc"),
                ("CA.02", "bc"),
                ("CA.01", "alta ab"),
                ("CA.03", "man mb"),
            ),
            *(("CA.11", "sask sk"), ("CA.07", "ns"), ("CA.04", "nb"), ("CA.05", "nl"), ("AU.02", "nsw")),
        )
        for key in forms.split()
    }
)
# The country a page's address tells, where its last part is not the code itself.
DOMAINS: Mapping[str, str] = MappingProxyType({"uk": "GB", "su": "RU", "gov": "US", "mil": "US", "edu": "US"})
