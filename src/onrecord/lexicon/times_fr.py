"""French words of time. The classes are those of ``onrecord.lexicon.times``."""

from __future__ import annotations

from typing import Final

WORDS: Final = """
R 0: aujourd'hui
R -1: hier
R 1: demain
R -2: avant-hier
R 2: après-demain
U D: jour, journée
u D: jours, journées
U W: semaine
u W: semaines
U M: mois
U Y: an, année
u Y: ans, années
U E: décennie
u E: décennies
U C: siècle
u C: siècles
U H: heure
u H: heures
U N: minute
u N: minutes
U WE: week-end, weekend
n 1: un, une
n 2: deux
n 3: trois
n 4: quatre
n 5: cinq
n 6: six
n 7: sept
n 8: huit
n 9: neuf
n 10: dix
n 11: onze
n 12: douze
n 15: quinze
n 20: vingt
n 30: trente
n 40: quarante
n 50: cinquante
n 100: cent
O 1: premier, première
x 0.5: demi, demie
q X: quelques, plusieurs
a APPROX: environ
a LESS_THAN: presque, près de, moins de
a MORE_THAN: plus de
a EQUAL_OR_MORE: au moins
P MO: matin, matinée
P AF: après-midi
P EV: soir, soirée
P NI: nuit
S SP: printemps
S SU: été
S FA: automne
S WI: hiver
L last: dernier, dernière
p past: derniers, dernières, passé, passée, passées, passés
p previous: précédent, précédente
X next: prochain, prochaine, prochains, prochaines
X following: suivant, suivante
T this: ce, cet, cette
3: il y a
4: dans
g later: plus tard
g earlier: plus tôt, auparavant
E START: début
E MID: mi
e END: fin, fin de, fin du, la fin de, la fin du
e START: début de, début du
h: le, la, les, l
o: de, du, d
&: et
r: au, jusqu'à, jusqu'en
z: jusqu'au
s: depuis, depuis le
j: pendant, durant, pour
i: en
B -1: avant
B 1: après
f: entre
V: chaque
H 12-25: noël
H 07-14: fête nationale
J PRESENT_REF: maintenant, actuellement, désormais
l: âgé, âgée
<: a, ont, avait, avaient, était, étaient, fut, furent
>: doit, doivent, devrait, devraient, prévu, prévue, va, vont, rouvre, commence, aura, auront, sera, seront
*<: ait, aient
*>: era, eront, ira, iront, rait
"""
