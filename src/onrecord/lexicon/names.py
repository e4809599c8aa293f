"""Closed lists about names of people and bodies: titles, roles, pronouns, organisation words.

All entries are case-folded. Lists are per kind and hold all languages that are read together,
save pronouns, whose readings differ by language.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MALE_HONORIFICS = _words(
    "mr sir lord king prince duke baron monsieur m herr señor don senhor bay господин пан"
)
FEMALE_HONORIFICS = _words(
    "mrs ms miss madam dame lady queen princess duchess baroness madame mme mademoiselle mlle frau "
    "señora doña senhora dona hanım xanım госпожа пані sister mother"
)
HONORIFICS = (
    MALE_HONORIFICS
    | FEMALE_HONORIFICS
    | _words(
        "dr prof professor rev reverend hon honourable honorable father fr bey bəy mx st saint sheikh doctor"
    )
)

# Words that stand before a name or instead of it: the head of a role. English first, then ru/uk, tr/az,
# fr, de, es/pt. A word here is never itself taken as a part of a person's name, save SURNAMES_TOO.
ROLES = HONORIFICS | _words(
    "president vice-president premier minister secretary chancellor mayor governor gov senator sen "
    "representative rep congressman congresswoman mp mep councillor councilor alderman chairman "
    "chairwoman chairperson chair speaker leader chief head director manager boss ceo cfo coo cto "
    "executive exec officer official spokesman spokeswoman spokesperson general gen lieutenant lt "
    "colonel col major maj captain capt sergeant sgt corporal admiral adm commander "
    "commander-in-chief commissioner constable detective inspector superintendent sheriff deputy "
    "marshal judge justice magistrate attorney prosecutor lawyer barrister solicitor advocate "
    "counsel ambassador envoy diplomat consul delegate negotiator mediator arbitrator ombudsman "
    "auditor treasurer trustee engineer architect scientist researcher biologist physicist chemist "
    "economist analyst historian sociologist professor lecturer teacher headteacher principal dean "
    "rector scholar student pupil author writer poet novelist journalist reporter editor "
    "editor-in-chief columnist correspondent critic broadcaster host presenter anchor moderator "
    "actor actress singer musician guitarist drummer composer conductor soprano tenor dancer "
    "filmmaker producer artist painter sculptor curator designer photographer coach trainer player "
    "striker goalkeeper midfielder defender defenseman winger referee umpire athlete champion "
    "midwife nurse doctor surgeon physician psychiatrist psychologist paramedic vet pharmacist "
    "baker butcher farmer fisherman fishmonger shepherd gardener miller brewer chef cook owner "
    "founder co-founder partner investor trader banker broker landlord tenant driver pilot sailor "
    "skipper soldier veteran guard warden firefighter foreman worker union organiser organizer "
    "activist campaigner volunteer bishop archbishop cardinal pope priest vicar pastor rabbi imam "
    "mufti abbot king queen prince princess emperor sultan emir sheikh lord lady king's librarian "
    "archivist geologist hydrologist astronomer entomologist ecologist meteorologist volcanologist "
    "mathematician programmer developer technician mechanic electrician plumber carpenter builder "
    "clerk witness victim suspect defendant plaintiff resident neighbour neighbor passenger "
    "customer tourist villager widow widower heir candidate challenger incumbent nominee lawmaker "
    "legislator politician democrat republican strategist adviser advisor aide assistant consultant "
    "expert specialist insider supremo superintendant comptroller registrar coordinator "
    "administrator governor-general undersecretary whip backbencher frontbencher headmaster "
    "headmistress "
    # kin and life, where a name follows
    "husband wife son daughter brother sister mother father uncle aunt nephew niece cousin "
    "grandfather grandmother friend colleague rival opponent stepson stepfather fiancé fiancée "
    # Russian, Ukrainian
    "президент премьер премьер-министр министр секретарь мэр губернатор депутат сенатор "
    "председатель глава директор начальник руководитель капитан генерал полковник майор адмирал "
    "судья прокурор адвокат профессор доктор учитель врач инженер смотритель представитель "
    "пресс-секретарь посол режиссёр тренер юрист журналист командир міністр мер прем'єр прем’єр "
    "очільник керівник голова суддя лікар вчитель речник речниця директорка "
    # Turkish, Azerbaijani
    "bakan bakanı başbakan başkan başkanı cumhurbaşkanı vali valisi müdür müdürü sözcü sözcüsü "
    "milletvekili profesör doktor hakim savcı avukat öğretmen mühendis nazir naziri baş prezident "
    "prezidenti sədr sədri müdiri rəhbəri mer meri deputat hakimi həkim müəllim genel yardımcısı "
    "danışmanı lideri büyükelçisi "
    # French
    "président présidente ministre maire préfet préfète directeur directrice député députée "
    "sénateur sénatrice capitaine général juge procureur procureure avocat avocate professeur "
    "docteur ingénieur ingénieure porte-parole cheffe secrétaire ambassadeur ambassadrice "
    "entraîneur entraîneuse commissaire pape évêque "
    # German
    "präsident präsidentin bundespräsident kanzler kanzlerin bundeskanzler bundeskanzlerin "
    "ministerin ministerpräsident ministerpräsidentin bürgermeister bürgermeisterin "
    "oberbürgermeister oberbürgermeisterin sprecher sprecherin direktor direktorin leiter leiterin "
    "chefin richter richterin anwalt anwältin professorin vorsitzender vorsitzende trainerin "
    "abgeordneter abgeordnete ingenieur ingenieurin außenminister außenministerin finanzminister "
    "finanzministerin innenminister innenministerin kapitän "
    # Spanish, Portuguese
    "presidente presidenta ministro ministra alcalde alcaldesa gobernador gobernadora directora "
    "diputado diputada senador senadora capitán juez jueza fiscal abogado abogada profesor "
    "profesora doctora portavoz vocero vocera secretario secretaria embajador embajadora entrenador "
    "entrenadora jefe jefa prefeito prefeita governador governadora diretor diretora deputado "
    "deputada juiz juíza advogado advogada professora porta-voz secretário secretária embaixador "
    "embaixadora treinador treinadora chefe primeiro primeira primer vereador vereadora engenheiro "
    "engenheira ingeniero ingeniera"
)

# Roles that are also common last words of a full name: "Ken Doctor", "Tim Cook".
SURNAMES_TOO = _words(
    "doctor bishop pope king judge baker cook prince butcher miller brewer shepherd gardener farmer "
    "chef justice marshal major constable abbot archer partner driver father sailor pilot painter "
    "carpenter cardinal dean sergeant lord knight chancellor mayor general page priest warden head "
    "chair host guard builder day counsel"
)

# Words that modify a role or a name from before and are no part of a name.
MODIFIERS = _words(
    "former ex late acting deputy vice senior junior chief prime first lead top supreme interim "
    "outgoing incoming veteran retired finance foreign interior health education culture defence "
    "defense trade energy transport ports environment economy justice labour labor agriculture "
    "state national federal regional local royal us u.s uk u.k eu un american british french german "
    "russian turkish chinese israeli palestinian ukrainian iranian indian japanese canadian "
    "australian italian spanish afghan syrian egyptian saudi european democratic republican "
    "democrat gop tory conservative liberal attorney co-founder managing general executive "
    "assistant associate press privy lord lady crown special public secretary-general"
)

# A second holder of  same role: " deputy mayor" is not " mayor".
DISTINGUISHING = _words(
    "former ex deputy vice acting shadow assistant late retired outgoing incoming another other "
    "second third next previous previously rival opposing new old first last vize stellvertretender "
    "ancien ancienne бывший eski"
)

# Roles by the sex they tell.
MALE_ROLES = _words(
    "chairman spokesman congressman alderman businessman policeman fisherman foreman king prince "
    "emperor husband son brother father uncle nephew grandfather widower actor headmaster man boy "
    "gentleman salesman sportsman duke präsident kanzler bürgermeister sprecher direktor leiter "
    "richter anwalt trainer bundeskanzler ministerpräsident oberbürgermeister président directeur "
    "avocat sénateur alcalde abogado gobernador prefeito diretor deputado advogado governador"
)
FEMALE_ROLES = _words(
    "chairwoman spokeswoman congresswoman businesswoman policewoman queen princess wife daughter "
    "sister mother aunt niece grandmother widow actress headmistress woman girl lady saleswoman "
    "sportswoman duchess midwife nun präsidentin kanzlerin ministerin bürgermeisterin sprecherin "
    "direktorin leiterin richterin anwältin trainerin bundeskanzlerin ministerpräsidentin "
    "oberbürgermeisterin professorin directrice députée avocate sénatrice préfète ambassadrice "
    "alcaldesa presidenta ministra directora diputada abogada gobernadora prefeita diretora "
    "deputada advogada governadora vereadora речниця директорка"
)

# Words for the same post.
SAME_ROLE: tuple[frozenset[str], ...] = (
    frozenset({"president", "head of state"}),
    frozenset({"prime minister", "premier", "head of government"}),
    frozenset({"lawyer", "attorney"}),
    frozenset({"ceo", "chief executive", "chief executive officer"}),
    frozenset({"priest", "father"}),
    frozenset({"spokesman", "spokesperson"}),
    frozenset({"spokeswoman", "spokesperson"}),
    frozenset({"präsident", "staatsoberhaupt"}),
    frozenset({"président", "chef de l’état"}),
)

ORGANISATION_WORDS = _words(
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
OUTLET_WORDS = _words(
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
AGENCY_WORDS = _words(
    "agency press wire newswire reuters afp ap tass interfax dpa ansa efe xinhua agentur ajansı "
    "агентство агенція agentliyi agence agencia agência"
)
# Common nouns for an outlet: "the newspaper", "the agency".
OUTLET_NOUNS = _words(
    "newspaper paper daily weekly magazine journal broadcaster station channel network agency "
    "website site outlet tabloid newswire bulletin radio television gazette zeitung sender agentur "
    "blatt nachrichtenagentur газета газете агентство агентству телеканал телеканалу издание "
    "изданию gazete gazeteye gazetesi ajansı ajansına kanalı quotidien agence chaîne periódico "
    "diario agencia cadena jornal agência emissora qəzet agentlik"
)

GROUP_WORDS = _words(
    "people officials authorities police villagers residents supporters critics protesters "
    "demonstrators workers parents patients nurses doctors teachers researchers scientists experts "
    "analysts economists traders investors lawmakers prosecutors lawyers investigators diplomats "
    "sources witnesses families relatives neighbours neighbors men women children trustees "
    "shopkeepers skippers players fans customers passengers commuters organisers organizers "
    "campaigners activists observers respondents rebels both family couple team staff crew others "
    "members jury public voters ministers councillors teams colleagues"
)

DOCUMENT_WORDS = _words(
    "report study survey poll paper document statement letter memo memorandum email e-mail release "
    "post tweet message indictment complaint lawsuit suit filing motion ruling verdict judgment "
    "article book diary minutes transcript log record records notice bulletin communiqué manifesto "
    "petition sign analysis review research findings data figures audit charter treaty agreement "
    "contract resolution plan draft guidance guidelines note studies reports surveys rapport étude "
    "lettre bericht studie brief erklärung доклад отчёт письмо заявление rapor açıklama mektup "
    "informe estudio carta comunicado relatório estudo nota"
)
# Papers that speak for whoever signed them: the page names the signer elsewhere.
SIGNED_WORDS = _words(
    "commentary instruction order decree whole rest part text extract remarks speech address "
    "testimony statement letter memo memorandum email e-mail release post tweet message motion "
    "filing note communiqué petition agreement lettre brief erklärung письмо заявление açıklama "
    "mektup carta comunicado nota"
)

PARTICLES = _words(
    "de da do dos das del della di du des la le las los el al bin ibn ben bint abu van von der den "
    "ter ten zu zum zur af av y e und san st o’ al- ul-haq oğlu qızı kızı ar"
)
SUFFIXES = _words("jr sr ii iii iv junior senior")

ARTICLES = _words(
    "a an the der die das dem den des ein eine einer einem le la les l un une el los las o os as um "
    "uma uno una"
)
DEFINITE = _words("the der die das dem den le la les l el los las o os as that this these those said")
INDEFINITE = _words("a an one another some several many ein eine einer un une uno una um uma bir один одна")
POSSESSIVES = _words(
    "my your his her its our their mein meine sein seine ihr ihre mon ma mes son sa ses notre leur "
    "mi su sus meu minha seu sua мой моя его её их"
)

# What ends the head of a noun phrase: prepositions, relatives, conjunctions.
BOUNDARIES = _words(
    "of for at in from with by to on near about against under over who whom whose which that where "
    "when while and or as like after before during since including among between representing von "
    "vom der für bei aus mit an am im zu zur zum und die das dem den des de du d à au aux pour dans "
    "sur avec et qui dont que del para por en con y dos do da no na com e em um в на из от для при "
    "по с со и который которая которые та з від до у який"
)
RELATIVES = _words("who whom whose which that where qui dont que der die das который которая quien")

# Words that open a sentence with a capital and are no names; also ordinary capitals of dates and headings.
OPENERS = _words(
    "a an the this that these those it its he she they we i you his her their our my your one two "
    "three four five six seven eight nine ten some many most several all both each every no none "
    "neither either another others other few more less such same and but or nor yet so for in on at "
    "by with from to of as if when while where why how what who whom whose which because since "
    "although though after before until unless during despite according asked told yes not now then "
    "there here still also even just only however meanwhile earlier later last next once soon today "
    "yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december spring summer "
    "autumn winter christmas easter mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep "
    "sept oct nov dec is was were are be been do does did has have had will would can could should "
    "might must let please thank thanks well oh ok okay hello dear photo image video read interview "
    "published updated share related tags english god internet o u per about under over into "
    "through between nobody everyone everybody somebody someone anybody anyone nothing everything "
    "something part page section chapter der die das ein eine er sie es wir ihr und aber oder im am "
    "auf mit von für als wenn nach vor bei seit nur auch le la les un une il elle ils elles nous "
    "vous je et mais ou dans en au aux avec pour par sur si quand après avant el los las una él "
    "ella ellos ellas y pero del al con por para sobre cuando después os um uma ele ela eles elas e "
    "mas em na com não он она они оно мы вы я и а но в на из по с со у к о об за для при от до это "
    "как что когда если после не він вона вони ми ви і й та але з це як що коли якщо після bir bu "
    "şu biz siz onlar ve ama fakat ile için ben sen da de"
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
VAGUE = _words(
    "one another other others some several many few all both most any each either neither none "
    "everyone everybody someone somebody anyone nobody those these this that who which former "
    "latter two three four it"
)

QUESTION_LABELS = _words("q question frage pregunta pergunta вопрос питання soru sual")
ANSWER_LABELS = _words("a answer antwort respuesta resposta r ответ відповідь cevap cavab")

# Outlets known by one word.
SOLE_OUTLETS = _words(
    "reuters afp ap tass interfax dpa ansa efe xinhua bbc cnn nbc abc cbs fox npr msnbc politico "
    "variety bloomberg spiegel bild lemonde libération figaro corriere repubblica elpaís meduza "
    "kommersant ria unian ukrinform anadolu trend report apa turan newsweek buzzfeed axios"
)
# An outlet soon after one of these passed the words on.
TOLD_TO = _words(
    "told tells tell telling to with according via by quoted citing on informed interview sagte "
    "gegenüber laut à selon auprès declaró según segundo agência сообщил рассказал заявил по через "
    "göre konuşan"
)
# An outlet right before one of these passed the words on.
CREDIT_VERBS = _words(
    "report reports reported reporting said says wrote writes write quoted quotes quoting cited "
    "cites citing adds added notes noted announced published learned learnt revealed claims claimed "
    "puts put carried berichtet berichtete meldet meldete schreibt schrieb zitiert rapporte "
    "rapportait écrit cite informa informó reporta escribe cita informou relata escreve сообщает "
    "сообщило сообщил передаёт передает пишет цитирует повідомляє пише передає bildirdi yazdı "
    "aktardı bildirir yazır xəbər haber"
)

# What is told of a paper after its noun: "a study of sleep published on Monday".
PARTICIPLES = _words(
    "published released filed issued signed posted sent obtained seen citing lodged leaked dated "
    "prepared compiled commissioned written titled entitled submitted"
)
# What opens an outlet's name.
OUTLET_OPENERS = _words(
    "daily weekly evening morning sunday radio tv television voice agence agencia agência agentur écho журнал"
)

# What opens and what ends the name of a place.
PLACE_OPENERS = _words(
    "port lake mount new north south east west upper lower fort cape isle gulf central great los "
    "las san santa são bad puerto villa quay bay northern southern eastern western"
)
PLACE_ENDINGS = _words(
    "street square road avenue lane bridge island islands valley county city province peninsula "
    "river bay beach harbour harbor mountain mountains hills park forest airport station border "
    "coast sea ocean strait states republic kingdom emirates estuary embankment quay town village "
    "district region territory heights quarter creek falls"
)

# Adverbs that may stand right before a source.
LEADS = _words(
    "earlier later then meanwhile afterwards today yesterday tomorrow tonight now again also "
    "however instead monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december privately publicly "
    "finally"
)
# Nouns that are no source even where one was expected.
NO_SPEAKERS = _words(
    "call monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december today yesterday tomorrow hours days weeks "
    "months years time way thing things percent cent"
)
