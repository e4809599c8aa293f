"""What a news site prints around an article, in the nine languages: closed lists.

Every phrase is kept folded (``onrecord.lexicon.folding.fold``). The lists were written
from general knowledge of news sites and checked on the training half of the project's own cases.
"""

from __future__ import annotations

from typing import Final

from onrecord.lexicon.folding import fold
from onrecord.lexicon.lists import words


def _phrases(block: str) -> frozenset[str]:
    phrases = (p.strip() for line in block.strip().splitlines() for p in line.split("|"))
    return frozenset(fold(p) for p in phrases if p)


# Buttons and links: a line made of these alone is furniture.
BUTTONS: Final = _phrases("""
menu | search | log in | login | log out | sign in | sign up | register | subscribe | subscribe now
share | save | print | email | e-mail | copy link | copy url | link copied | comment | comments | like
likes | dislike | reply | follow | follow us | follow us on | tweet | post | pin | bookmark | listen
watch | watch live | live | play | pause | facebook | twitter | x | whatsapp | telegram | instagram
linkedin | reddit | youtube | tiktok | messenger | rss | viber | bluesky | threads | mastodon | pinterest
flipboard | pocket | google news | vk | ok | odnoklassniki | text size | aa | help | about | about us
contact | contact us | cookies | cookie policy | cookie settings | privacy | privacy policy | terms
terms of use | terms of service | terms and conditions | accessibility | advertise | advertise with us
advertising | careers | jobs | sitemap | newsletter | newsletters | donate | support us | faq | imprint
home | home page | next | previous | prev | back | back to top | top | close | open | more | show more
see more | read more | view all | see all | load more | view comments | show comments | hide | skip
skip to content | skip to main content | accept | accept all | reject all | manage cookies
manage options | ok got it | continue reading | full story | next article | previous article | next page
previous page | advertisement | ad | ads | advert | sponsored | sponsored content | promoted
paid content | partner content | copy | share this | share this article | share article | share this story
print this article | print this page | email this | gift this article | give this article
report an error | report a typo | font size | dark mode | light mode | language | english | my account
account | edition | editions | e-paper | epaper | weather | shop | store | podcasts | videos | photos
gallery | notifications | turn on notifications | меню | поиск | войти | вход | регистрация | подписаться
подписка | поделиться | сохранить | печать | распечатать | версия для печати | комментарии
комментировать | обсудить | наверх | реклама | на правах рекламы | контакты | о нас | о проекте
скопировать ссылку | ссылка скопирована | вконтакте | одноклассники | дзен | телеграм | далее | назад
следующая | предыдущая | главная | на главную | показать еще | читать далее | слушать | подробнее | menü
ara | giriş | giriş yap | üye ol | abone ol | paylaş | kaydet | yazdır | yorum yap | yorumlar | reklam
ana sayfa | bağlantıyı kopyala | devamı | devamını oku | başa dön | iletişim | hakkımızda | künye
takip et | bizi takip edin | dinle | rechercher | recherche | se connecter | connexion | s'abonner
je m'abonne | abonnez-vous | partager | enregistrer | imprimer | envoyer | commenter | commentaires
publicité | accueil | copier le lien | lire la suite | écouter | retour en haut | nous contacter
mentions légales | suivez-nous | réagir | offrir l'article | suche | suchen | anmelden | einloggen
registrieren | abonnieren | abo | teilen | merken | drucken | speichern | kommentieren | kommentare
anzeige | werbung | startseite | link kopieren | weiterlesen | mehr lesen | vorlesen | nach oben | kontakt
impressum | datenschutz | folgen | folgen sie uns | anhören | artikel merken | axtarış | daxil ol
qeydiyyat | abunə ol | çap et | şərh yaz | şərhlər | ana səhifə | davamı | əlaqə | haqqımızda
linki kopyala | yuxarı | buscar | iniciar sesión | registrarse | suscribirse | suscríbete | compartir
guardar | imprimir | comentar | comentarios | publicidad | anuncio | inicio | portada | copiar enlace
leer más | seguir leyendo | escuchar | volver arriba | contacto | aviso legal | síguenos | siguenos en
entrar | assinar | assine | inscreva-se | compartilhar | partilhar | salvar | comentários | publicidade
anúncio | início | página inicial | copiar link | leia mais | ler mais | continue lendo | ouvir
voltar ao topo | siga-nos | contato | пошук | увійти | реєстрація | підписатися | підписатись | поділитися
поділитись | зберегти | друк | роздрукувати | коментарі | коментувати | головна | на головну
скопіювати посилання | читати далі | слухати | нагору | контакти | про нас | докладніше
""")

# A heading over a list of links; what stands under it is no part of the article.
LIST_HEADINGS: Final = _phrases("""
latest news | latest | the latest | latest stories | latest headlines | latest updates | latest articles
most read | most popular | most viewed | most shared | most commented | most watched | popular
popular now | popular stories | trending | trending now | trending stories | top stories | top news
breaking news | headlines | news feed | newsfeed | more news | more stories | more headlines
more on this story | more on this topic | more on this | more like this | other news | other stories
related | related news | related stories | related articles | related topics | related content
related links | related posts | related coverage | recommended | recommended for you | recommended stories
recommended reading | you may also like | you might also like | you may like | you might like | also read
read also | read next | up next | what to read next | see also | editor's picks | editors' picks
editor's choice | must read | must reads | in case you missed it | don't miss | around the web
from around the web | from the web | promoted stories | sponsored stories | sponsored links
from our partners | in other news | also on this site | today's headlines | recent news | recent stories
recent posts | recent articles | in pictures | featured | featured stories | последние новости | новости
другие новости | главные новости | новости по теме | по теме | материалы по теме | читайте также
читать также | самое читаемое | популярное | популярные новости | лента новостей | еще по теме
еще новости | рекомендуем | рекомендуемое | смотрите также | вам может быть интересно | главное
главное за день | новости партнеров | выбор редакции | похожие новости | похожие материалы | сейчас читают
son haberler | son dakika | ilgili haberler | diğer haberler | çok okunanlar | en çok okunanlar
öne çıkanlar | bunlar da ilginizi çekebilir | benzer haberler | günün haberleri | ilginizi çekebilir
gündem haberleri | dernières actualités | dernières nouvelles | à lire aussi | lire aussi | les plus lus
les plus lues | sur le même sujet | à la une | en continu | articles liés | à voir aussi | voir aussi
plus d'articles | nos derniers articles | le fil info | aktuelle nachrichten | neueste nachrichten
meistgelesen | meist gelesen | das könnte sie auch interessieren | mehr zum thema | lesen sie auch
auch interessant | weitere artikel | weitere meldungen | verwandte artikel | neueste artikel
weitere nachrichten | passend zum thema | newsticker | letzte meldungen | beliebt | son xəbərlər
digər xəbərlər | oxşar xəbərlər | ən çox oxunan | ən çox oxunanlar | xəbər lenti | əlaqəli xəbərlər
günün xəbərləri | həmçinin oxuyun | digər xeberler | son xeberler | oxuyun | últimas noticias
lo más leído | lo más visto | más noticias | noticias relacionadas | te puede interesar | te recomendamos
también te puede interesar | relacionadas | relacionado | lea también | ver también | otras noticias
últimas notícias | mais lidas | mais lidos | notícias relacionadas | leia também | veja também
mais notícias | outras notícias | recomendado para você | você pode gostar | останні новини | новини
інші новини | новини по темі | за темою | читайте також | найпопулярніше | популярні новини
головні новини | стрічка новин | дивіться також | вас може зацікавити | рекомендуємо | новини партнерів
""")

# A heading or count over readers' comments.
COMMENT_HEADINGS: Final = _phrases("""
comments | comment | reader comments | readers' comments | your comments | responses | replies | reply
discussion | join the discussion | join the conversation | leave a comment | leave a reply
post a comment | add a comment | have your say | what do you think | most liked comments | top comments
comments are closed | no comments | comments closed | комментарии | комментариев | комментария
комментарий | оставить комментарий | ваш комментарий | обсуждение | отзывы | yorumlar | yorum | yorum yaz
yorum yap | okur yorumları | commentaires | commentaire | vos commentaires | laisser un commentaire
réactions | kommentare | kommentar | leserkommentare | kommentar schreiben | şərhlər | şərh | şərh yaz
rəylər | comentarios | comentario | deja un comentario | deja tu comentario | comentários | comentário
deixe um comentário | deixe seu comentário | коментарі | коментарів | коментаря | коментар
залишити коментар
""")

# Before a colon, a dash or a guillemet: the rest of the line is a link.
LINK_LABELS: Final = _phrases("""
read more | read also | also read | read next | read | read on | more | see also | see more | see
related | related story | related stories | related article | related articles | related news
related coverage | recommended | recommended reading | recommended for you | watch | watch also
watch now | watch live | watch more | listen | listen now | video | videos | podcast | gallery
photo gallery | in pictures | pictures | slideshow | live | live updates | follow live | ad | advert
advertisement | sponsored | promoted | promotion | partner content | topics | topic | tags | tag
keywords | categories | category | filed under | posted in | share | share this | share on | follow us
follow us on | don't miss | dont miss | you may also like | you might also like | in case you missed it
icymi | trending | up next | next | previous | prev | next article | previous article | next story
previous story | more on this | more on this story | more on this topic | more from | background
explainer | explained | from the archive | from our archive | editor's pick | editors' pick | must read
poll | quiz | vote | vote now | take our poll | take part | sign up | newsletter | subscribe | download
download our app | print edition | our coverage | click here | source url | permalink | short link
shortlink | most read | most popular | latest | latest news | breaking | breaking news | what to know
further reading | learn more | find out more | opinion | comment | analysis | interactive | map
infographic | timeline | in depth | in-depth | читайте также | читать также | читать далее | читайте
подробнее | по теме | смотрите также | ранее по теме | теги | тег | метки | рубрика | рубрики | реклама
видео | фотогалерея | поделиться | подписывайтесь | подпишитесь | опрос | тема | ключевые слова | темы
ilgili haber | ilgili haberler | ayrıca okuyun | devamını oku | etiketler | etiket | reklam | galeri
foto galeri | bunu da okuyun | haberin devamı | konular | izle | anket | lire aussi | à lire aussi | lire
lire la suite | à lire | voir aussi | à voir | mots-clés | étiquettes | thèmes | sujets | publicité
vidéo | sur le même sujet | diaporama | en images | sondage | écouter | lesen sie auch | lesen sie mehr
mehr dazu | mehr zum thema | lesen sie hier | auch interessant | siehe auch | themen | schlagwörter
schlagworte | stichwörter | anzeige | werbung | fotostrecke | bildergalerie | umfrage | weiterlesen
həmçinin oxuyun | oxuyun | bax | teqlər | açar sözlər | etiketlər | əlaqəli xəbər | qalereya | sorğu
lea también | lee también | leer más | le puede interesar | te puede interesar | ver también | ver más
etiquetas | temas | publicidad | vídeo | galería | encuesta | más información | relacionado | leia também
leia mais | ler mais | veja também | saiba mais | tópicos | palavras-chave | publicidade | enquete
galeria | читайте також | читати також | докладніше | за темою | дивіться також | теґи | мітки | відео
опитування | ключові слова
""")

# Of these, the ones that open headlines as well: above the headline they are no link.
HEADLINE_LABELS: Final = _phrases("""
poll | video | videos | opinion | comment | analysis | explainer | explained | watch | live | live updates
listen | podcast | quiz | interactive | map | background | breaking | breaking news | in pictures
gallery | vote | more | in depth | in-depth | timeline | what to know | photos | photo | pictures | source
sources | report | exclusive | latest | topic | опрос | видео | тема | источник | источники | anket
kaynak | vidéo | sondage | écouter | umfrage | quelle | themen | sorğu | mənbə | encuesta | fuente | vídeo
enquete | fonte | опитування | відео | джерело | джерела
""")

# A line that opens so is an appeal to the reader or a legal notice.
OPENINGS: Final = _phrases("""
sign up to | sign up for | subscribe to | subscribe for | subscribe and | follow us | follow our
share on | share this | share via | click here | click to | tap here | download our | download the app
get our | get the latest | back to top | all rights reserved | © | (c) | copyright
have you been affected | tell us your | contact the newsdesk | contact our | email us | e-mail us
send us | got a story | do you have a story | do you have a tip | got a tip | have a tip | we use cookies
this site uses cookies | this website uses cookies | this page uses cookies | by continuing to
cookies help | your data | your privacy | we value your privacy | we and our partners | please enable
please accept | you need to enable | javascript | enable javascript | your browser | already a subscriber
already have an account | to continue reading | this article is for | this story is for subscribers
subscribers only | support our | support independent | become a member | join our | join us on
enjoying this | thanks for reading | thank you for reading | if you enjoyed | if you liked | want more
never miss | stay informed | stay up to date | get notified | turn on | listen to this | reading time
estimated reading | comments are closed | comments closed | be the first to comment | no comments yet
leave a comment | log in to | login to | sign in to | register to | you must be logged in | republish this
reuse this | more from | more in | more about | also in | elsewhere in | also on | continue reading
story continues | article continues | advertisement continues | scroll to | scroll down | skip advert
skip past | view comments | show comments | text size | font size | posted in | filed under | published in
page 1 of | use of cookies | report a problem | report a mistake | spotted a mistake | spotted an error
see a mistake | correction policy | not for sale | подписывайтесь на | подпишитесь на | подписаться на
следите за | присоединяйтесь | все права защищены | при использовании | при полном или частичном
мы используем | этот сайт использует | сайт использует | нашли ошибку | заметили ошибку | если вы нашли
выделите ее | читайте нас | наш канал | оставьте комментарий | еще в рубрике | еще в разделе | поделитесь
bizi takip | bültenimize | haber bültenimize | tüm hakları | çerez | bu site çerez | web sitemizde
sitemizde | yorum yapmak | abone olun | uygulamamızı | haberin devamı | inscrivez-vous | abonnez-vous
suivez-nous | tous droits | nous utilisons des cookies | ce site utilise | recevez | partagez cet
cet article est réservé | réservé aux abonnés | déjà abonné | retrouvez-nous | la suite après
rejoignez-nous | newsletter abonnieren | melden sie sich | folgen sie uns | alle rechte vorbehalten
wir verwenden cookies | diese website | diese seite verwendet | jetzt abonnieren | abonnieren sie
zum seitenanfang | zurück zum | weiter mit | haben sie einen | bizi izləyin | bütün hüquqlar | abunə olun
kukilər | sayt kukilərdən | xəbərdən istifadə | məlumatdan istifadə | suscríbete | suscríbase | síguenos
síganos | todos los derechos | utilizamos cookies | usamos cookies | este sitio | esta web utiliza
regístrate | recibe en tu | únete a | comparte esta | contenido exclusivo | assine | inscreva-se
siga-nos | siga o | todos os direitos | este site | receba no | receba as | clique aqui | entre no canal
participe do | підписуйтесь на | підписуйтеся на | підпишіться на | слідкуйте | стежте за
всі права захищено | усі права захищено | ми використовуємо | цей сайт використовує | знайшли помилку
якщо ви помітили | приєднуйтесь | поширити
""")

# Before a colon or at the start of a short line: who took a picture, what it shows.
CREDITS: Final = _phrases("""
photo | photos | photograph | photographs | photo by | photo credit | picture | pictures | picture by
image | images | image credit | image source | image caption | image copyright | caption | credit
credits | file photo | file picture | illustration | graphic | handout | getty images | courtesy
video by | source | sources | media caption | cover photo | фото | фотография | фото автора | источник
иллюстрация | снимок | подпись | на фото | фотограф | fotoğraf | foto | kaynak | görsel | fotoğraflar
foto muhabiri | photographie | crédit | crédit photo | crédits | légende | bild | foto von | quelle
bildquelle | fotos | bildunterschrift | abbildung | şəkil | mənbə | fotolar | foto de | fotografía
fotógrafo | crédito | imagen | fuente | pie de foto | imagem | fonte | legenda | reprodução | foto por
divulgação | фотографія | джерело | ілюстрація | світлина | на світлині
""")

# Words that open a byline.
BYLINES: Final = _phrases("""
by | written by | reported by | story by | text by | text | words by | words | report by | reporting by
author | authors | byline | interview by | interviewed by | edited by | editing by
additional reporting by | from our correspondent | compiled by | translated by | posted by | published by
from our staff | автор | авторы | текст | корреспондент | подготовил | подготовила | беседовал
беседовала | интервью | перевод | редактор | yazan | yazar | haber | muhabir | röportaj
haberi hazırlayan | metin | derleyen | par | propos recueillis par | texte | texte de | auteur
recueilli par | avec | von | text von | autor | autorin | interview | aufgezeichnet von
ein interview von | ein bericht von | müəllif | hazırladı | müxbir | söhbətləşdi | yazdı | por | texto
redacción | texto de | redactor | autora | entrevista de | escrito por | reportagem | redação | da redação
por redação | підготував | підготувала | розмовляв | розмовляла | кореспондент
""")

# A whole line that names no person and yet is a byline.
STAFF: Final = _phrases("""
staff reports | staff report | staff reporter | staff reporters | staff writer | staff | our staff
our correspondent | from our correspondent | our reporter | newsroom | news desk | newsdesk | web desk
editorial | editorial staff | editorial team | agencies | staff and agencies | wire reports | wire report
redaktion | redaktsiya | редакция | собственный корреспондент | наш корреспондент | haber merkezi
la rédaction | rédaction | redaksiya | redacción | agencias | redação | da redação | agências | редакція
наш кореспондент | news agencies | reporter | correspondent
""")

JOBS: Final = _phrases("""
correspondent | reporter | editor | writer | columnist | contributor | journalist | producer | bureau
корреспондент | журналист | редактор | обозреватель | muhabir | muhabiri | gazeteci | correspondant
correspondante | journaliste | envoyé | korrespondent | korrespondentin | reporterin | redakteur
redakteurin | müxbir | jurnalist | corresponsal | periodista | redactor | correspondente | repórter
jornalista | кореспондент | журналіст | оглядач
""")

# Words round a date or a time in a header line.
PUBLISHED: Final = _phrases("""
section | category | published | published on | published at | posted | posted on | posted at
first published | date | on | at | dated | issued | added | created | release date | published date
publication date | time | print edition | опубликовано | дата | дата публикации | размещено | добавлено
в | время | от | yayınlanma | yayın tarihi | yayınlandı | yayımlanma | tarih | saat | eklenme
giriş tarihi | yayınlanma tarihi | publié | publié le | publiée le | le | à | mis en ligne le
mis en ligne | date de publication | veröffentlicht | veröffentlicht am | am | um | stand | datum | vom
erschienen am | erstellt | den | dərc olunub | tarix | yayımlanıb | yerləşdirilib | publicado
publicado el | publicada el | publicado en | el | a las | fecha | publicado em | em | às | as | data
criado em | publicada em | no dia | hora | опубліковано | дата публікації | о | об | розміщено | час
""")
UPDATED: Final = _phrases("""
updated | updated on | updated at | last updated | last updated on | last modified | modified
last update | update | обновлено | изменено | обновление | güncelleme | güncellendi | son güncelleme
güncellenme | güncelleme tarihi | mis à jour | mis à jour le | mise à jour | modifié | modifié le
aktualisiert | aktualisiert am | zuletzt aktualisiert | geändert | yeniləndi | yenilənib | actualizado
actualizado el | actualizada | última actualización | atualizado | atualizado em | atualizada em
última atualização | оновлено | змінено
""")
ZONES: Final = _phrases("""
gmt | utc | bst | cet | cest | est | edt | cst | cdt | mst | mdt | pst | pdt | msk | eet | eest | ist | et
pt | ct | мск | uhr | h | hrs | hours | local time | am | pm | ч | год | heure | brt | art | по москве
по киеву | за києвом | tsi | trt
""")

HOME: Final = _phrases("""
home | homepage | home page | front page | main | news | главная | новости | ana sayfa | anasayfa
haberler | haber | accueil | actualités | startseite | nachrichten | ana səhifə | xəbərlər | inicio
portada | noticias | início | notícias | головна | новини | you are here
""")

# Names of sections; a compound counts by its last word ('Valmarian Politics').
SECTIONS: Final = _phrases("""
politics | world | business | economy | economics | finance | markets | money | sport | sports | culture
arts | art | entertainment | music | film | films | movies | theatre | theater | stage | books
literature | television | tv | radio | media | technology | tech | science | health | medicine | education
schools | environment | climate | nature | weather | travel | transport | transportation | food | drink
lifestyle | life | style | fashion | society | opinion | comment | analysis | editorial | letters | local
region | regional | regions | national | nation | international | global | europe | asia | africa
americas | america | middle east | asia-pacific | asia pacific | pacific | uk | us | usa | eu | crime
courts | court | law | justice | police | defence | defense | security | military | army | war | conflict
diplomacy | foreign | affairs | foreign affairs | foreign policy | domestic | home affairs | parliament
elections | election | government | football | soccer | rugby | cricket | tennis | athletics | golf
boxing | cycling | swimming | hockey | ice hockey | basketball | baseball | handball | volleyball | racing
motorsport | formula 1 | chess | sailing | rowing | skiing | winter sports | olympics | wrestling
gymnastics | farming | agriculture | fishing | fisheries | energy | oil | gas | industry | property
housing | real estate | work | labour | labor | employment | jobs | personal finance | companies
shipping | maritime | aviation | railways | motoring | cars | automotive | space | astronomy | archaeology
history | heritage | religion | faith | family | women | people | profiles | obituaries | interviews
interview | features | feature | investigations | investigation | special report | explainers | photos
video | magazine | review | reviews | weekend | city | cities | metro | community | communities | rural
countryside | islands | north | south | east | west | town | accidents | incidents | emergencies
disasters | dance | opera | design | architecture | photography | games | gaming | gardening | animals
wildlife | pets | consumer | consumer affairs | retail | banking | trade | taxes | infrastructure
planning | council | city hall | county | district | harbour | port | markets & finance | arts & culture
arts and culture | science & technology | science and technology | business & finance | news in brief
in brief | caucasus | south caucasus | central asia | balkans | official | official chronicle | ict
innovation | tourism | youth | armed forces | migration | immigration | human rights | democracy | royals
celebrity | showbiz | puzzles | breaking news | политика | в мире | мир | общество | экономика | бизнес
финансы | спорт | культура | наука | технологии | здоровье | медицина | образование | происшествия
криминал | армия | оборона | безопасность | регионы | регион | город | мнения | мнение | интервью
аналитика | путешествия | туризм | авто | экология | погода | музыка | кино | театр | футбол | история
религия | транспорт | энергетика | сельское хозяйство | недвижимость | россия | украина | за рубежом
официально | международные новости | местные новости | внешняя политика | внутренняя политика | siyaset
politika | dünya | ekonomi | spor | kültür | kültür sanat | kültür-sanat | sanat | bilim | teknoloji
sağlık | eğitim | gündem | yaşam | magazin | türkiye | yerel | güncel | asayiş | çevre | turizm | futbol
müzik | sinema | yazarlar | savunma | otomobil | emlak | ulaşım | tarım | hava durumu | röportaj | görüş
toplum | 3. sayfa | medya | bölge | politique | monde | économie | société | sciences | santé | éducation
planète | environnement | médias | musique | cinéma | livres | faits divers | régions | région | france
afrique | tribune | opinions | idées | débats | entreprises | météo | voyage | cuisine | mode | histoire
transports | locale | portrait | entretien | politik | welt | ausland | inland | wirtschaft | finanzen
kultur | feuilleton | wissen | wissenschaft | technik | digital | gesundheit | bildung | gesellschaft
panorama | vermischtes | lokales | regionales | reise | auto | umwelt | meinung | kommentar | leben | stil
medien | musik | literatur | geschichte | recht | kriminalität | stadt | land | verkehr | landwirtschaft
fußball | unterhaltung | netzwelt | nachrichten | kommunales | aus aller welt | siyasət | iqtisadiyyat
idman | mədəniyyət | cəmiyyət | elm | texnologiya | səhiyyə | təhsil | hadisə | hadisələr | kriminal
bölgə | rəsmi xronika | ordu | müdafiə | energetika | müsahibə | daxili siyasət | xarici siyasət | qarabağ
azərbaycan | maliyyə | ekologiya | hava | şou-biznes | maqazin | política | mundo | internacional
internacionales | nacional | economía | deportes | deporte | cultura | sociedad | ciencia | tecnología
salud | educación | sucesos | opinión | medio ambiente | viajes | música | cine | libros | televisión
región | regiones | ciudad | justicia | fútbol | empresas | finanzas | turismo | agricultura | policial
policiales | espectáculos | gente | estilo | américa latina | latinoamérica | españa | entrevista
transporte | clima | negocios | pueblos | economia | esportes | esporte | desporto | sociedade | ciência
tecnologia | saúde | educação | polícia | opinião | meio ambiente | ambiente | viagem | cinema | livros
televisão | cotidiano | cidades | cidade | justiça | futebol | negócios | brasil | portugal | país
entretenimento | geral | agronegócio | transportes | região | політика | світ | у світі | суспільство
економіка | бізнес | фінанси | технології | здоров'я | освіта | надзвичайні події | події | кримінал
війна | безпека | регіони | регіон | місто | думки | думка | інтерв'ю | аналітика | подорожі | екологія
музика | кіно | історія | релігія | енергетика | україна | місцеві новини
""")

# A last or only word that makes a label of a header line the name of an outlet. Wider than
# ``names.OUTLET_WORDS``, which are looked up in running text, where a leader or a portal is none.
OUTLET_ENDINGS: Final = _phrases("""
press | news | agency | gazette | herald | times | post | courier | tribune | bulletin | chronicle
journal | observer | telegraph | guardian | star | sun | mirror | echo | express | mail | record
register | sentinel | standard | argus | examiner | inquirer | dispatch | messenger | monitor | mercury
advertiser | independent | wire | newswire | radio | fm | tv | television | channel | broadcasting
network | daily | weekly | review | today | online | portal | media | newspaper | press-service | service
reporter | leader | globe | citizen | evening | pravda | izvestia | gazeta | haber | ajansı | gazetesi
газета | новости | вестник | известия | правда | агентство | радио | телеканал | пресс | presse | zeitung
anzeiger | nachrichten | kurier | tageblatt | rundschau | blatt | bote | dépêche | matin | agence | xəbər
agentliyi | qəzeti | diario | periódico | agencia | noticias | jornal | folha | correio | agência
notícias | новини | агенція | вісник
""")

# Words that make even a full sentence an appeal or a notice when it opens like one.
STRONG: Final = _phrases("""
cookie | cookies | newsletter | newsletters | subscribe | subscriber | subscribers | subscription | app
browser | javascript | rights | inbox | sign | log | login | comment | comments | whatsapp | telegram
facebook | twitter | instagram | youtube | channel | email | e-mail | privacy | story | account
copyright | advertisement | mistake | error | typo | page | рассылку | рассылка | канал | куки | права
подписывайтесь | ошибку | ctrl | çerez | çerezleri | bülten | abone | droits | lettre | abonnés
abonnez-vous | rechte | konto | hüquqlar | abunə | derechos | boletín | suscríbete | direitos | canal
assine | помилку | підписуйтесь
""")

CAPTIONS: Final = _phrases("""
image caption | caption | media caption | на фото | légende | bildunterschrift | pie de foto | legenda
на світлині
""")

# Small words within names and labels printed with capitals.
SMALL: Final = _phrases("""
and | & | of | the | for | in | on | at | de | la | le | les | du | des | et | und | der | die | das | y
e | o | и | в | на | та | ve | və | do | da | dos | our
""")

# Labels that head notes, credits and lists on news pages, and never a speaker: 'Photo:'.
NOTE_LABELS: Final = words(
    """
    photo photos picture pictures image images video watch listen read note notes editor's editors
    update updated correction clarification source sources related tags topics more also see share
    credit credits caption live breaking analysis opinion exclusive explainer transcript factbox
    timeline quote poll quiz review advert ps p.s nb warning where when what who why how price tickets
    address phone tel email e-mail website contact foto vidéo vidéos lire siehe mehr quelle fuente leia
    veja фото видео источник reporting editing recommended advertisement subscribe latest comments
    dear
    """
)
