"""Closed lists about what people are: honorifics, roles, what modifies a role, which sex a role tells.

All entries are case-folded. A list holds all languages that are read together.
"""

from __future__ import annotations

from onrecord.lexicon.lists import words

MALE_HONORIFICS = words(
    "mr sir lord king prince duke baron monsieur m herr señor don senhor bay господин пан"
)
FEMALE_HONORIFICS = words(
    "mrs ms miss madam dame lady queen princess duchess baroness madame mme mademoiselle mlle frau "
    "señora doña senhora dona hanım xanım госпожа пані sister mother"
)
HONORIFICS = (
    MALE_HONORIFICS
    | FEMALE_HONORIFICS
    | words(
        "dr prof professor rev reverend hon honourable honorable father fr bey bəy mx st saint sheikh "
        "sheikha doctor ato woizero"
    )
)

# Words that stand before a name or instead of it: the head of a role. English first, then ru/uk, tr/az,
# fr, de, es/pt. A word here is never itself taken as a part of a person's name, save SURNAMES_TOO.
ROLES = HONORIFICS | words(
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
    "bassist vocalist violinist cellist saxophonist trumpeter organist sculptor ceramicist "
    "actor actress singer musician guitarist drummer composer conductor soprano tenor dancer "
    "filmmaker producer artist painter sculptor curator designer photographer coach trainer player "
    "striker goalkeeper midfielder defender defenseman winger referee umpire athlete champion "
    "midwife nurse doctor surgeon physician psychiatrist psychologist paramedic vet pharmacist "
    "baker butcher farmer fisherman fishmonger shepherd gardener miller brewer chef cook owner "
    "founder co-founder partner investor trader banker broker landlord tenant driver pilot sailor "
    "skipper soldier veteran guard warden firefighter foreman worker organiser organizer "
    "activist campaigner volunteer bishop archbishop cardinal pope priest vicar pastor rabbi imam "
    "mufti abbot king queen prince princess emperor sultan emir sheikh lord lady king's librarian "
    "archivist geologist hydrologist astronomer entomologist ecologist meteorologist volcanologist "
    "mathematician programmer developer technician mechanic electrician plumber carpenter builder "
    "clerk witness victim suspect defendant plaintiff resident neighbour neighbor passenger "
    "customer tourist villager widow widower heir candidate challenger incumbent nominee lawmaker "
    "legislator politician democrat republican strategist adviser advisor aide assistant consultant "
    "expert specialist insider supremo superintendant comptroller registrar coordinator "
    "administrator governor-general undersecretary whip backbencher frontbencher headmaster "
    "headmistress cllr vice-chairman vice-chair vice-chairwoman co-chair spokespeople harbourmaster "
    "postmaster stationmaster choirmaster conservator beekeeper forester ranger lifeguard chaplain "
    "monk nun abbess rep attorney-general director-general superstar actor-director rapper singer-songwriter "
    "filmmaker screenwriter playwright translator interpreter curate deacon provost vice-chancellor lecturer "
    "goalkeeping prosecutor-general commissioner-general quarterback pitcher forward linebacker "
    # kin and life, where a name follows
    "husband wife son daughter brother sister mother father uncle aunt nephew niece cousin "
    "grandfather grandmother friend colleague rival opponent stepson stepfather fiancé fiancée "
    # Russian, Ukrainian
    "президент премьер премьер-министр министр секретарь мэр губернатор депутат сенатор "
    "председатель глава директор начальник руководитель капитан генерал полковник майор адмирал "
    "судья прокурор адвокат профессор доктор учитель врач инженер смотритель представитель "
    "пресс-секретарь посол режиссёр тренер юрист журналист командир міністр мер прем'єр прем’єр "
    "очільник керівник голова суддя лікар вчитель речник речниця директорка "
    "архитектор житель жительница основатель основательница владелец владелица координатор эксперт "
    "аналитик историк рыбак заместитель замглавы вице-мэр вице-премьер вице-губернатор начальница "
    "писатель писательница художник художница актёр актриса фермер учительница директриса замдиректора "
    "лейтенант омбудсмен спикер уполномоченный патриарх митрополит мешканець мешканка засновник "
    "засновниця архітектор історик рибалка заступник заступниця міністерка письменник письменниця "
    # Turkish, Azerbaijani
    "bakan bakanı başbakan başkan başkanı cumhurbaşkanı vali valisi müdür müdürü sözcü sözcüsü "
    "milletvekili profesör doktor hakim savcı avukat öğretmen mühendis nazir naziri baş prezident "
    "prezidenti sədr sədri müdiri rəhbəri mer meri deputat hakimi həkim müəllim genel yardımcısı "
    "danışmanı lideri büyükelçisi muhtar muhtarı kaptan kaptanı kurucusu sahibi uzmanı araştırmacı "
    "yazar gazeteci temsilcisi balıkçı çiftçi mimar doktoru öğretmeni genelkurmay kaymakam kaymakamı "
    "hemşire koordinatörü antrenör antrenörü teknik sekreteri üyesi kapitan kapitanı direktoru "
    "direktor müəllimi katibi rektoru ekspert ekspertı memar fermer yazıçı jurnalist sözçü köməkçisi "
    "müavini hökmdar komandir icraçı "
    # French
    "président présidente ministre maire préfet préfète directeur directrice député députée "
    "sénateur sénatrice capitaine général juge procureur procureure avocat avocate professeur "
    "docteur ingénieur ingénieure porte-parole cheffe secrétaire ambassadeur ambassadrice "
    "entraîneur entraîneuse commissaire pape évêque gardien gardienne architecte fondateur fondatrice "
    "adjoint adjointe conseiller conseillère chercheur chercheuse historien historienne médecin "
    "infirmier infirmière syndicaliste responsable délégué déléguée gérant gérante propriétaire "
    "pêcheur agriculteur agricultrice éleveur éleveuse boulanger boulangère pompier commandant "
    "rédacteur rédactrice journaliste écrivain écrivaine patron patronne maître élu élue riverain "
    "riveraine habitant habitante instituteur institutrice curé magistrat coordinateur coordinatrice "
    "vice-président vice-présidente premier première garde "
    # German
    "präsident präsidentin bundespräsident kanzler kanzlerin bundeskanzler bundeskanzlerin "
    "ministerin ministerpräsident ministerpräsidentin bürgermeister bürgermeisterin "
    "oberbürgermeister oberbürgermeisterin sprecher sprecherin direktor direktorin leiter leiterin "
    "chefin richter richterin anwalt anwältin professorin vorsitzender vorsitzende trainerin "
    "abgeordneter abgeordnete ingenieur ingenieurin außenminister außenministerin finanzminister "
    "finanzministerin innenminister innenministerin kapitän architekt architektin landrat landrätin "
    "pfarrer pfarrerin lehrer lehrerin forscher forscherin geschäftsführer geschäftsführerin förster "
    "försterin bäcker bäckerin landwirt landwirtin wirt wirtin anwohner anwohnerin bewohner bewohnerin "
    "historiker historikerin biologe biologin arzt ärztin polizist polizistin stadtrat stadträtin "
    "senatorin vorsitzenden vorstand gründer gründerin inhaber inhaberin betreiber betreiberin "
    "intendant intendantin generalsekretär generalsekretärin staatssekretär staatssekretärin "
    "verteidigungsminister verteidigungsministerin umweltminister umweltministerin verkehrsminister "
    "verkehrsministerin präsidenten ministers sprechers chefs beauftragte beauftragter bischof "
    "staatsanwalt staatsanwältin schaffner schaffnerin lokführer lokführerin fischer kommandant "
    # Spanish, Portuguese
    "presidente presidenta ministro ministra alcalde alcaldesa gobernador gobernadora directora "
    "diputado diputada senador senadora capitán juez jueza fiscal abogado abogada profesor "
    "profesora doctora portavoz vocero vocera secretario secretaria embajador embajadora entrenador "
    "entrenadora jefe jefa prefeito prefeita governador governadora diretor diretora deputado "
    "deputada juiz juíza advogado advogada professora porta-voz secretário secretária embaixador "
    "embaixadora treinador treinadora chefe primeiro primeira primer vereador vereadora engenheiro "
    "engenheira ingeniero ingeniera concejal concejala arquitecto arquitecta arquiteto arquiteta médico "
    "médica enfermero enfermera enfermeiro enfermeira investigador investigadora pesquisador "
    "pesquisadora dueño dueña dono propietario propietaria proprietário proprietária vecino vecina "
    "morador moradora gerente responsable responsável historiador historiadora maestro maestra "
    "agricultor agricultora pescador pescadora panadero panadera coordinador coordinadora coordenador "
    "coordenadora vice-prefeito vice-prefeita vicepresidente vicepresidenta vice-presidente fundador "
    "fundadora biólogo bióloga capitão comandante delegado delegada escritor escritora periodista "
    "jornalista párroco guarda guardián líder dirigente síndico rector rectora reitor reitora cura "
    "intendente defensor defensora"
)

# Roles that are also common last words of a full name: "Ken Doctor", "Tim Cook".
SURNAMES_TOO = words(
    "doctor bishop pope king judge baker cook prince butcher miller brewer shepherd gardener farmer "
    "chef justice marshal major constable abbot archer partner driver father sailor pilot painter "
    "carpenter cardinal dean sergeant lord knight chancellor mayor general page priest warden head "
    "chair host guard builder day counsel son forward fischer"
)

# Roles by blood, marriage or friendship: "the daughter of First Last" holds no office.
KIN = words(
    "husband wife son daughter brother sister mother father uncle aunt nephew niece cousin "
    "grandfather grandmother friend colleague rival opponent stepson stepfather fiancé fiancée widow "
    "widower heir lawyer fan critic victim supporter"
)

# Words that modify a role or a name from before and are no part of a name.
MODIFIERS = words(
    "former ex late acting deputy vice senior junior chief prime first lead top supreme interim "
    "outgoing incoming veteran retired finance foreign interior health education culture defence "
    "defense trade energy transport ports environment economy justice labour labor agriculture "
    "state national federal regional local royal us u.s uk u.k eu un american british french german "
    "russian turkish chinese israeli palestinian ukrainian iranian indian japanese canadian "
    "australian italian spanish afghan syrian egyptian saudi european democratic republican "
    "democrat gop tory conservative liberal attorney co-founder managing general executive "
    "assistant associate press privy lord lady crown special public secretary-general"
)

# Words that set one holder of a role apart from another: "the deputy mayor" is not "the mayor".
DISTINGUISHING = words(
    "former ex deputy vice acting shadow assistant late retired outgoing incoming another other "
    "second third next previous previously rival opposing new old first last vize stellvertretender "
    "ancien ancienne бывший eski"
)

# Roles by the sex they tell.
MALE_ROLES = words(
    "chairman spokesman congressman alderman businessman policeman fisherman foreman king prince "
    "emperor husband son brother father uncle nephew grandfather widower actor headmaster man boy "
    "gentleman salesman sportsman duke präsident kanzler bürgermeister sprecher direktor leiter "
    "richter anwalt trainer bundeskanzler ministerpräsident oberbürgermeister président directeur "
    "avocat sénateur alcalde abogado gobernador prefeito diretor deputado advogado governador"
)
FEMALE_ROLES = words(
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

# What one whose name has such a title may be called: "Father First Last … the priest said".
SAME_TITLE: tuple[frozenset[str], ...] = (
    frozenset({"father", "rev", "reverend", "priest", "vicar", "pastor", "clergyman", "cleric", "parson"}),
    frozenset({"sister", "nun"}),
    frozenset({"dr", "doctor", "physician", "medic", "surgeon"}),
    frozenset({"prof", "professor", "academic", "scholar"}),
    frozenset({"père", "curé", "abbé"}),
    frozenset({"don", "cura", "párroco", "padre", "sacerdote"}),
)

# Words that set nobody apart and only tell more of one already named: "the former judge".
EPITHETS = words(
    "former ex retired young youthful elderly presumptive self-described бывший бывшая eski ancien"
)

# Ranks of soldiers: one who is called by one may be called by another.
RANKS = words(
    "marshal general gen admiral adm brigadier colonel col commander commander-in-chief major maj captain "
    "capt lieutenant lt commodore"
)

# Which of two of one name is meant, and what each is to the other.
ELDER, YOUNGER = words("elder older senior"), words("younger junior")
PARENTS = words("father mother uncle aunt grandfather grandmother")
CHILDREN = words("son daughter nephew niece grandson granddaughter stepson")

# Words for the same people, where a page goes on speaking of a group: "researchers say … the authors add".
SAME_GROUP: tuple[frozenset[str], ...] = (
    frozenset({"researchers", "authors", "scientists", "academics"}),
    frozenset({"police", "officers", "detectives"}),
    frozenset({"villagers", "residents", "locals"}),
    frozenset({"workers", "employees", "staff"}),
    frozenset({"protesters", "demonstrators", "protestors"}),
)
