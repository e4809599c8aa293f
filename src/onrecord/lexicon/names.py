"""Closed lists about names of people and bodies: organisation words, outlets, pronouns, particles.

All entries are case-folded. Lists are per kind and hold all languages that are read together,
save pronouns, whose readings differ by language.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from onrecord.lexicon.lists import words

if TYPE_CHECKING:
    from collections.abc import Mapping


DAYS_AND_MONTHS = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december"
)

ORGANISATION_WORDS = words(
    "house kremlin pentagon downing capitol ministry department agency bureau office commission "
    "committee council parliament senate congress assembly government administration authority "
    "court tribunal police army navy force forces service services party union league association "
    "federation alliance coalition society institute institution university college school academy "
    "foundation trust fund bank group company corporation corp co inc ltd llc plc gmbh ag limited "
    "holdings partners industries systems technologies airlines airways railways lines motors water "
    "energy electric power telecom media network broking capital investments insurance hospital "
    "clinic centre center laboratory observatory museum gallery theatre theater opera orchestra "
    "church diocese mosque synagogue club united athletic fc rovers board directorate inspectorate "
    "secretariat embassy consulate organisation organization nations studio records productions "
    "press times post herald gazette tribune daily news journal chronicle guild chamber "
    "confederation movement campaign front brigade legion taliban nasa exchange cooperative "
    "choir ensemble quartet troupe zoo hotel brewery bakery winery distillery festival stadium cinema "
    "restaurant hostel hospice library archive archives collective co-operative airport "
    "rail railroad freight logistics transit shipping pharma pharmaceuticals foods supermarkets "
    "министерство департамент агентство комитет совет правительство суд партия союз университет "
    "институт компания банк міністерство агенція комітет рада уряд партія університет bakanlığı "
    "ajansı kurumu partisi üniversitesi belediyesi şirketi derneği odası meclisi müdürlüğü "
    "nazirliyi agentliyi partiyası universiteti şirkəti ministère préfecture mairie gouvernement "
    "agence parti syndicat université société conseil ministerium bundesministerium behörde "
    "regierung partei gewerkschaft universität gesellschaft gericht polizei amt verband verein "
    "ministerio gobierno agencia partido sindicato universidad empresa consejo ayuntamiento policía "
    "ministério governo agência universidade prefeitura câmara conselho"
)

# What an outlet or agency is called, or called after.
OUTLET_WORDS = words(
    "daily times post herald news radio tv television agency press tribune gazette journal "
    "chronicle guardian mail telegraph observer standard express courier bulletin review magazine "
    "weekly echo mirror star sun ledger examiner inquirer globe sentinel dispatch record register "
    "broadcaster broadcasting newspaper network channel wire monitor today online newsroom "
    "post-gazette newswire media reuters afp ap tass interfax dpa ansa efe xinhua bbc cnn nbc abc "
    "cbs fox npr msnbc independent variety argus advertiser reporter citizen voice agentur zeitung "
    "nachrichten blatt rundfunk tagblatt anzeiger kurier ajansı gazetesi haber televizyonu radyosu "
    "агентство газета новости радио телеканал журнал издание агенція новини agentliyi qəzeti xəbər "
    "televiziyası agence quotidien dépêche télévision écho agencia diario noticias periódico cadena "
    "agência jornal diário notícias emissora"
)
AGENCY_WORDS = words(
    "agency press wire newswire reuters afp ap tass interfax dpa ansa efe xinhua agentur ajansı "
    "агентство агенція agentliyi agence agencia agência"
)
# Common nouns for an outlet: "the newspaper", "the agency".
OUTLET_NOUNS = words(
    "portal newsletter podcast blog newspaper paper daily weekly magazine journal broadcaster station "
    "channel network agency "
    "website site outlet tabloid newswire bulletin radio television gazette zeitung sender agentur "
    "blatt nachrichtenagentur газета газете агентство агентству телеканал телеканалу издание "
    "изданию gazete gazeteye gazetesi ajansı ajansına kanalı quotidien agence chaîne periódico "
    "diario agencia cadena jornal agência emissora qəzet agentlik"
)

GROUP_WORDS = words(
    "people officials authorities police villagers residents supporters critics protesters "
    "demonstrators workers parents patients nurses doctors teachers researchers scientists experts "
    "analysts economists traders investors lawmakers prosecutors lawyers investigators diplomats "
    "sources witnesses families relatives neighbours neighbors men women children trustees "
    "shopkeepers skippers players fans customers passengers commuters organisers organizers "
    "campaigners activists observers respondents rebels both family couple team staff crew others "
    "members jury public voters ministers councillors teams colleagues"
)

DOCUMENT_WORDS = words(
    "report study survey poll paper document statement letter memo memorandum email e-mail release "
    "post tweet message indictment complaint lawsuit suit filing motion ruling verdict judgment "
    "article book diary minutes transcript log record records notice bulletin communiqué manifesto "
    "petition sign analysis review research findings data figures audit charter treaty agreement "
    "circular pamphlet leaflet newsletter affidavit dossier "
    "contract resolution plan draft results statistics guidance guidelines note studies reports surveys "
    "rapport étude "
    "lettre bericht studie brief erklärung доклад отчёт письмо заявление rapor açıklama mektup "
    "informe estudio carta comunicado relatório estudo nota"
)
# Papers that speak for whoever signed them: the page names the signer elsewhere.
SIGNED_WORDS = words(
    "commentary instruction order decree whole rest part text extract remarks speech address "
    "testimony statement letter memo memorandum email e-mail release post tweet message motion "
    "filing note communiqué petition agreement lettre brief erklärung письмо заявление açıklama "
    "mektup carta comunicado nota"
)

PARTICLES = words(
    "de da do dos das del della di du des la le las los el al bin ibn ben bint abu van von der den "
    "ter ten zu zum zur af av y e und san st o’ al- ul-haq oğlu qızı kızı ar ould oglu kyzy binti bte abd mac"
)
SUFFIXES = words("jr sr ii iii iv junior senior")

ARTICLES = words(
    "a an the der die das dem den des ein eine einer einem le la les l un une el los las o os as um "
    "uma uno una l’ l' un’ gli"
)
DEFINITE = words("the der die das dem den le la les l l’ l' el los las o os as that this these those said")
INDEFINITE = words("a an one another some several many ein eine einer un une uno una um uma bir один одна")
POSSESSIVES = words(
    "my your his her its our their mein meine sein seine ihr ihre mon ma mes son sa ses notre leur "
    "mi su sus meu minha seu sua мой моя его её их"
)

# What ends the head of a noun phrase: prepositions, relatives, conjunctions.
BOUNDARIES = words(
    "of for at in from with by to on near about against under over who whom whose which that where "
    "when while and or as like after before during since including among between representing von "
    "vom der für bei aus mit an am im zu zur zum und die das dem den des de du d à au aux pour dans "
    "sur avec et qui dont que del para por en con y dos do da no na com e em um в на из от для при "
    "по с со и который которая которые та з від до у який"
)
CONJUNCTIONS = words("and und et y e и та ve və &")
RELATIVES = words("who whom whose which that where qui dont que der die das который которая quien")

# Words that open a sentence with a capital and are no names; also ordinary capitals of dates and headings.
OPENERS = DAYS_AND_MONTHS | words(
    "a an the this that these those it its he she they we i you his her their our my your one two "
    "three four five six seven eight nine ten some many most several all both each every no none "
    "neither either another others other few more less such same and but or nor yet so for in on at "
    "by with from to of as if when while where why how what who whom whose which because since "
    "although though after before until unless during despite according asked told yes not now then "
    "there here still also even just only however meanwhile earlier later last next once soon today "
    "yesterday tomorrow tonight spring summer autumn winter christmas easter mon tue wed thu fri "
    "sat sun jan feb mar apr jun jul aug sep sept oct nov dec is was were are be been do does did "
    "has have had will would can could should might must let please thank thanks well oh ok okay "
    "hello dear photo image video read interview published updated share related tags english god "
    "internet o u per about under over into through between nobody everyone everybody somebody "
    "someone anybody anyone nothing everything something part page section chapter der die das ein "
    "eine er sie es wir ihr und aber oder im am auf mit von für als wenn nach vor bei seit nur auch "
    "le la les un une il elle ils elles nous vous je et mais ou dans en au aux avec pour par sur si "
    "quand après avant el los las una él ella ellos ellas y pero del al con por para sobre cuando "
    "después os um uma ele ela eles elas e mas em na com não он она они оно мы вы я и а но в на из "
    "по с со у к о об за для при от до это как что когда если после не він вона вони ми ви і й та "
    "але з це як що коли якщо після bir bu şu biz siz onlar ve ama fakat ile için ben sen da de "
    "según selon laut gemäß"
)


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun tells of its antecedent: ``sex`` m, f, n or empty; ``many`` for the plural."""

    sex: str
    many: bool = False
    person: int = 3


_M, _F, _N, _P = Pronoun("m"), Pronoun("f"), Pronoun("n"), Pronoun("", many=True)
_ANY = Pronoun("")
_I, _WE = Pronoun("", person=1), Pronoun("", many=True, person=1)

PRONOUNS: Mapping[str, Mapping[str, Pronoun]] = MappingProxyType(
    {
        "en": {"he": _M, "him": _M, "his": _M, "himself": _M, "she": _F, "her": _F, "hers": _F, "herself": _F}
        | {"it": _N, "its": _N, "itself": _N, "they": _P, "them": _P, "their": _P, "themselves": _P}
        | {"i": _I, "me": _I, "my": _I, "we": _WE, "us": _WE, "our": _WE},
        "de": {"er": _M, "ihm": _M, "ihn": _M, "sie": _F, "es": _N, "ich": _I, "wir": _WE},
        "fr": {
            "il": _M,
            "lui": _M,
            "elle": _F,
            "ils": _P,
            "elles": _P,
            "je": _I,
            "j": _I,
            "nous": _WE,
            "on": _WE,
        },
        "es": {"él": _M, "ella": _F, "ellos": _P, "ellas": _P, "yo": _I, "nosotros": _WE},
        "pt": {"ele": _M, "ela": _F, "eles": _P, "elas": _P, "eu": _I, "nós": _WE},
        "ru": {"он": _M, "ему": _M, "его": _M, "она": _F, "ей": _F, "оно": _N, "они": _P, "я": _I, "мы": _WE},
        "uk": {"він": _M, "йому": _M, "вона": _F, "їй": _F, "воно": _N, "вони": _P, "я": _I, "ми": _WE},
        "tr": {"o": _ANY, "onlar": _P, "ben": _I, "biz": _WE},
        "az": {"o": _ANY, "onlar": _P, "mən": _I, "biz": _WE},
    }
)

# Stand-ins that name nobody by themselves.
VAGUE = words(
    "one another other others some several many few all both most any each either neither none "
    "everyone everybody someone somebody anyone nobody those these this that who which former "
    "latter two three four it"
)

NUMBERS = words("two three four five six seven eight nine ten")

QUESTION_LABELS = words("q question frage pregunta pergunta вопрос питання soru sual")
ANSWER_LABELS = words("a answer antwort respuesta resposta r ответ відповідь cevap cavab")

# Outlets known by one word.
SOLE_OUTLETS = words(
    "reuters afp ap tass interfax dpa ansa efe xinhua bbc cnn nbc abc cbs fox npr msnbc politico "
    "variety bloomberg spiegel bild lemonde libération figaro corriere repubblica elpaís meduza "
    "kommersant ria unian ukrinform anadolu trend report apa turan newsweek buzzfeed axios ruptly "
    "billboard gizmodo vox slate "
    "proceso clarín cnbc espn itv rtl ard zdf orf srf tf1 bfm bfmtv rmc tve rtve rne ntv trt globo g1 "
    "estadão folha rbc рбк тасс риа интерфакс рейтер lenta коммерсантъ ведомости медуза уніан "
    "укрінформ suspilne суспільне hürriyet sabah milliyet azertac azərtac report.az trend.az"
)
# An outlet soon after one of these passed the words on.
TOLD_TO = words(
    "told tells tell telling let to with according via by quoted citing on informed interview sagte "
    "gegenüber laut à selon auprès declaró según segundo agência сообщил рассказал заявил по через "
    "göre konuşan per obtained seen cited"
)
# Outlets of more than one word that no word of theirs gives away.
NAMED_OUTLETS = frozenset(
    [
        ("rolling", "stone"),
        ("usa", "today"),
        ("the", "hill"),
        ("al", "jazeera"),
        ("deutsche", "welle"),
        ("le", "figaro"),
        ("le", "monde"),
        ("el", "país"),
        ("the", "economist"),
        ("the", "atlantic"),
        ("the", "intercept"),
        ("the", "verge"),
        ("the", "athletic"),
    ]
)
# An outlet right before one of these passed the words on.
CREDIT_VERBS = words(
    "report reports reported reporting said says wrote writes write quoted quotes quoting cited "
    "cites citing adds added notes noted announced published learned learnt revealed claims claimed "
    "puts put carried berichtet berichtete meldet meldete schreibt schrieb zitiert rapporte "
    "rapportait écrit cite informa informó reporta escribe cita informou relata escreve сообщает "
    "сообщило сообщил передаёт передает пишет цитирует повідомляє пише передає bildirdi yazdı "
    "aktardı bildirir yazır xəbər haber"
)

# What says that words were passed on, and not by whom.
PASSED_ON = words("reportedly apparently angeblich supposément presuntamente supostamente якобы нібито")

# What is told of a paper after its noun: "a study of sleep published on Monday".
PARTICIPLES = words(
    "published released filed issued signed posted sent obtained seen citing lodged leaked dated "
    "prepared compiled commissioned written titled entitled submitted"
)
# What opens an outlet's name.
OUTLET_OPENERS = words(
    "daily weekly evening morning sunday channel canal kanal canale канал radio tv television voice "
    "agence agencia agência agentur écho журнал"
)

# What opens and what ends the name of a place.
PLACE_OPENERS = words(
    "port lake mount new north south east west upper lower fort cape isle gulf central great los "
    "las san santa são bad puerto villa quay bay northern southern eastern western"
)
PLACE_ENDINGS = words(
    "street square road avenue lane bridge island islands valley county city province peninsula "
    "river bay beach harbour harbor mountain mountains hills park forest airport station border "
    "coast sea ocean strait states republic kingdom emirates estuary embankment quay town village "
    "district region territory heights quarter creek falls"
)

# Adverbs that may stand right before a source.
LEADS = DAYS_AND_MONTHS | words(
    "earlier later then meanwhile afterwards today yesterday tomorrow tonight now again also "
    "however instead privately publicly finally"
)
# Nouns that are no source even where one was expected.
NO_SPEAKERS = DAYS_AND_MONTHS | words(
    "example examples call today yesterday tomorrow hours days weeks months years time way thing things "
    "percent cent"
)
