"""Closed word classes, by which a source is told from the words around it.

All casefolded; a look-up in a language without a list gives the empty set.
"""

from __future__ import annotations

from onrecord.lexicon.lists import by_language, words

DETERMINERS = by_language(
    en="the a an his her its their my our your this that these those one another some several many most"
    " two three four five six seven eight nine ten both each every no other others few all any",
    de="der die das den dem des ein eine einen einem einer eines sein seine ihr ihre unser unsere dieser"
    " diese",
    fr="le la les l un une des son sa ses leur leurs mon ma mes notre nos ce cette ces plusieurs deux trois",
    es="el la los las un una unos unas su sus mi mis nuestro nuestra este esta estos estas varios dos tres",
    pt="o a os as um uma uns umas seu sua seus suas meu minha nosso nossa este esta esse essa vários dois"
    " três",
    ru="его её их мой моя наш наша этот эта один одна два две три",
    uk="його її їх їхній мій моя наш наша цей ця один одна два дві три",
    tr="bir bu şu o iki üç",
    az="bir bu o iki üç",
)
SUBJECT_PRONOUNS = by_language(
    en="he she they it i we you who one",
    de="er sie es ich wir man",
    fr="il elle ils elles on je nous",
    es="él ella ellos ellas yo nosotros",
    pt="ele ela eles elas eu nós",
    ru="он она они оно я мы",
    uk="він вона вони воно я ми",
    tr="o onlar ben biz",
    az="o onlar mən biz",
)
FIRST_PERSON = words("i we ich wir je nous j yo nosotros eu nós я мы ми ben biz mən")
NO_SOURCE = words(
    "there that which what this these those nothing everything something it's experience history here where"
    " how why when"
)
PREPOSITIONS = by_language(
    en="in on at of to for from by with after before during over under about against between through via"
    " since until into onto upon within without across outside inside near amid among despite following"
    " around beyond towards toward per than like as",
    de="in im am an auf aus bei beim mit nach vor von vom zu zum zur für gegen über unter durch um während"
    " seit",
    fr="à au aux dans en de du des sur sous par pour avec sans chez lors après avant depuis pendant contre"
    " vers",
    es="a al en de del por para con sin sobre tras ante durante desde hasta contra entre",
    pt="a ao aos à às em no na nos nas de do da dos das por para com sem sobre após durante desde até"
    " contra entre",
    ru="в во на о об от до из с со к ко по за для при у над под перед после через во",
    uk="в у на о від до із з зі к по за для при над під перед після через про",
)
CONJUNCTIONS = by_language(
    en="and but while although though because when if whereas yet or so as that whether",
    de="und aber während obwohl weil wenn oder doch dass als",
    fr="et mais tandis quand si ou car que lorsque alors",
    es="y e pero mientras aunque cuando si o que",
    pt="e mas enquanto embora quando se ou que",
    ru="как и а но когда если что или пока хотя",
    uk="як і й та а але коли якщо що або поки хоча",
    tr="ve ama fakat ancak ise",
    az="və amma lakin isə",
)
RELATIVES = by_language(
    en="who whose which whom where",
    de="der die das welcher welche",
    fr="qui dont",
    es="quien que cuyo cuya",
    pt="quem que cujo cuja",
    ru="который которая которые",
    uk="який яка які",
)
AUXILIARIES = by_language(
    en="has have had having did does do will would could can may might must shall should is are was were"
    " be been being 's 've 'd not never also",
    de="hat haben hatte hatten hätte hätten habe wird würde werde werden wurde wurden",
    fr="a ont avait avaient ayant aurait auraient aura ai avons y a-t-il a-t-elle a-t-on ont-ils ont-elles"
    " avait-il avait-elle",
    es="ha han he hemos había habían haya hayan habrá habría habrían hubo hubiera habiendo",
    pt="tem têm tinha tinham tenha tenham teve terá terão teria teriam havia haviam tendo",
)
PASSIVE = by_language(en="is are was were be been being gets got get")
NEGATORS = by_language(
    en="not never neither nor didn't doesn't don't wouldn't won't hasn't haven't hadn't couldn't can't"
    " cannot isn't",
    de="nicht kein keine nie",
    fr="ne n pas jamais",
    es="no nunca",
    pt="não nunca",
    ru="не",
    uk="не",
)
ADVERBS = by_language(
    en="also then later once again still even just now only soon today yesterday tomorrow earlier ever"
    " never not often always already too first finally simply further instead aloud himself herself"
    " themselves however meanwhile therefore thus though both out",
    de="auch dann später noch schon jetzt weiter zudem außerdem ferner jedoch",
    fr="aussi ensuite encore déjà également notamment ainsi",
    es="también luego después además ya",
    pt="também depois ainda já além",
    ru="также тоже потом затем уже ещё при этом",
    uk="також теж потім уже ще",
)
WEEKDAYS_EN = words("monday tuesday wednesday thursday friday saturday sunday today yesterday")
# Who is told, in English: after these a told-type cue goes on with its content.
HEARERS = words(
    "reporters journalists members lawmakers delegates investors parliament fans viewers listeners readers"
    " supporters residents voters officers police staff"
)
EMPTY: frozenset[str] = frozenset()
VERB_FINAL = frozenset({"tr", "az"})
"""Languages whose verb stands last, and whose cues are finite as listed."""
