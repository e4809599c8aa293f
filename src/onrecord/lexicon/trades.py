"""Posts by the field they belong to, with the words for one post in all languages that are read.

One entry is one post: its field, then words or phrases parted by commas; lines set in go on with
the entry before. ``any`` marks posts that every field has: a president may lead a state or
a club. Used to tell whether two roles may be one person's.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ANY_FIELD: Final = "any"

_POSTS: Final = """
politics: prime minister, premier, head of government, ministerpräsident, премьер-министр, премьер,
  başbakan, baş nazir
politics: minister, secretary of state, foreign secretary, home secretary, министр, міністр, bakan,
  bakanı, nazir, naziri, ministre, ministro, ministra, ministerin
politics: mayor, bürgermeister, bürgermeisterin, oberbürgermeister, maire, alcalde, alcaldesa, prefeito,
  prefeita, мэр, мер, belediye başkanı
politics: governor, gov, gouverneur, gobernador, gobernadora, governador, губернатор, vali, valisi
politics: councillor, councilor, cllr, alderman, stadtrat, conseiller, conseillère, concejal, vereador,
  vereadora
politics: mp, lawmaker, legislator, deputy, abgeordneter, abgeordnete, député, députée, diputado,
  diputada, deputado, deputada, депутат, milletvekili, millət vəkili
politics: senator, sen, sénateur, sénatrice, senador, senadora, сенатор
politics: congressman, congresswoman, representative, rep
politics: chancellor, kanzler, kanzlerin, bundeskanzler, bundeskanzlerin, канцлер
politics: opposition leader, party leader, oppositionsführer, лидер оппозиции, chef de l'opposition
politics: ambassador, envoy, diplomat, botschafter, botschafterin, ambassadeur, ambassadrice, embajador,
  embaixador, посол, büyükelçi
politics: candidate, nominee, front-runner, frontrunner, hopeful, contender, kandidat, candidat,
  candidato, candidata, кандидат, aday
politics: foreign minister, finance minister, defence minister, defense minister, interior minister,
  außenminister, finanzminister
politics: politician, politiker, politikerin, politico, политик, siyasetçi
politics: commissioner, eu commissioner, undersecretary, whip, backbencher, chief of staff
sport: goalkeeper, torwart, torhüter, gardien de but, portero, goleiro, вратарь, воротар, kaleci
sport: coach, head coach, trainer, team manager, entraîneur, entrenador, treinador, тренер, тренерка,
  antrenör, teknik direktör
sport: team captain, kapitän, capitaine, капитан команды
sport: striker, forward, midfielder, defender, winger, quarterback, pitcher, batsman, player, spieler,
  joueur, jugador, jogador, форвард, нападающий, полузащитник, защитник, игрок, futbolcu
sport: athlete, sprinter, swimmer, boxer, cyclist, skier, driver, champion, athlet, спортсмен, чемпион,
  sporcu
sport: referee, umpire, schiedsrichter, arbitre, árbitro, hakem
police: detective, inspector, superintendent, constable, sheriff, ermittler, ermittlerin, следователь,
  слідчий, enquêteur
police: police chief, chief constable, police commissioner, chief of police, polizeichef, начальник
  полиции, emniyet müdürü
police: police officer, policeman, policewoman, polizist, polizistin, policier, policía, полицейский,
  polis
police: firefighter, fire chief, paramedic, coastguard
military: general, lieutenant general, major general, генерал, général, orgeneral
military: admiral, colonel, lieutenant colonel, brigadier, адмирал, полковник, oberst, albay
military: soldier, veteran, commander, sergeant, солдат, командир, soldat, asker
science: professor, professorin, professeur, professeure, catedrático, профессор, професор, profesör, prof
science: rector, vice-chancellor, dean, provost, rektor, rektorin, recteur, rectora, reitor, reitora,
  ректор, rektör
science: biologist, biologe, biologin, biologiste, biólogo, bióloga, биолог, biyolog
science: scientist, researcher, wissenschaftler, wissenschaftlerin, forscher, chercheur, chercheuse,
  científico, investigador, cientista, учёный, исследователь, науковець, bilim insanı
science: physicist, chemist, geologist, astronomer, ecologist, mathematician, meteorologist, hydrologist,
  epidemiologist, virologist, physiker, физик, эколог
science: historian, economist, sociologist, political scientist, historiker, ökonom, historien,
  économiste, historiador, economista, историк, экономист, tarihçi, ekonomist
medicine: surgeon, physician, psychiatrist, nurse, midwife, pharmacist, gp, chirurg, arzt, ärztin,
  médecin, médico, médica, врач, хирург, лікар, doktor
business: chief executive, ceo, chief executive officer, geschäftsführer, geschäftsführerin, pdg,
  генеральный директор, гендиректор, generaldirektor
business: cfo, coo, cto, chief financial officer, managing director, finance director
business: banker, trader, broker, investor, entrepreneur, businessman, businesswoman, unternehmer,
  unternehmerin, предприниматель, бизнесмен, empresario, empresária, iş insanı
business: analyst, fund manager, strategist, аналитик, analyst bei
arts: novelist, writer, author, poet, playwright, schriftsteller, schriftstellerin, écrivain, romancier,
  romancière, escritor, escritora, писатель, писательница, письменник, yazar, şair
arts: film director, filmmaker, theatre director, regisseur, regisseurin, réalisateur, réalisatrice,
  cineasta, режиссёр, режиссер, режисер, yönetmen
arts: actor, actress, schauspieler, schauspielerin, acteur, actrice, актёр, актриса, oyuncu
arts: singer, musician, composer, conductor, guitarist, rapper, pianist, sänger, sängerin, chanteur,
  chanteuse, cantante, cantor, cantora, певец, певица, композитор, şarkıcı
arts: painter, sculptor, artist, photographer, curator, maler, künstler, künstlerin, peintre, pintor,
  художник, ressam
law: lawyer, attorney, solicitor, barrister, defence counsel, anwalt, anwältin, rechtsanwalt, avocat,
  avocate, abogado, abogada, advogado, advogada, адвокат, юрист, avukat, vəkil
law: judge, magistrate, justice, richter, richterin, juge, juez, jueza, juiz, juíza, судья, суддя, hakimi,
  yargıç
law: prosecutor, district attorney, attorney general, attorney-general, staatsanwalt, staatsanwältin,
  procureur, procureure, fiscal, promotor, прокурор, savcı
church: bishop, archbishop, cardinal, priest, vicar, pastor, rabbi, imam, mufti, pope, bischof, pfarrer,
  évêque, prêtre, obispo, bispo, епископ, священник
press: journalist, reporter, editor, editor-in-chief, columnist, correspondent, presenter, anchor,
  journalistin, journaliste, periodista, jornalista, журналист, журналистка, редактор, gazeteci
farming: farmer, fisherman, shepherd, gardener, beekeeper, landwirt, bauer, bäuerin, agriculteur,
  agricultor, agricultora, pescador, фермер, çiftçi
school: teacher, headteacher, headmaster, headmistress, principal, lehrer, lehrerin, enseignant, maestro,
  maestra, profesor, учитель, вчитель, öğretmen
any: president, präsident, präsidentin, président, présidente, presidente, presidenta, президент, başkan,
  başkanı, cumhurbaşkanı, prezident
any: chairman, chairwoman, chair, chairperson, vorsitzender, vorsitzende, председатель, председатель
  совета директоров, голова, yönetim kurulu başkanı
any: spokesman, spokeswoman, spokesperson, sprecher, sprecherin, porte-parole, portavoz, porta-voz,
  представитель, пресс-секретарь, речник, речниця, sözcü, sözcüsü
any: director, direktor, direktorin, directeur, directrice, directora, diretor, diretora, директор, müdür,
  müdürü, leiter, leiterin
any: leader, head, chief, boss, chef, chefin, лидер, руководитель, глава, líder, lider
any: manager, official, officer, secretary, adviser, advisor, expert, founder, owner, engineer, architect,
  consultant, activist, campaigner, volunteer, worker
"""


def _read(text: str) -> tuple[Mapping[str, int], tuple[str, ...]]:
    posts, fields = dict[str, int](), list[str]()
    for line in text.replace("\n  ", " ").strip().splitlines():
        field, _, phrases = line.partition(":")
        for phrase in phrases.split(","):
            posts[phrase.strip().casefold()] = len(fields)
        fields.append(field)
    return MappingProxyType(posts), tuple(fields)


POSTS, FIELDS = _read(_POSTS)
"""The number of the post that a word or phrase (casefolded) names, and the field of each post."""
