"""Portuguese words of time. The classes are those of ``onrecord.lexicon.times``."""

from __future__ import annotations

from typing import Final

WORDS: Final = """
R 0: hoje
R -1: ontem
R 1: amanhã
R -2: anteontem
R 2: depois de amanhã
R 0NI: esta noite
U D: dia
u D: dias
U W: semana
u W: semanas
U M: mês
u M: meses
U Y: ano
u Y: anos
U E: década
u E: décadas
U C: século
u C: séculos
U H: hora
u H: horas
U N: minuto
u N: minutos
U WE: fim de semana
n 1: um, uma
n 2: dois, duas
n 3: três
n 4: quatro
n 5: cinco
n 6: seis
n 7: sete
n 8: oito
n 9: nove
n 10: dez
n 12: doze
n 15: quinze
n 20: vinte
n 30: trinta
n 100: cem
O 1: primeiro, primeira
x 0.5: meio, meia
q X: vários, várias, alguns, algumas, poucos
a APPROX: cerca de
a LESS_THAN: quase, menos de
a MORE_THAN: mais de
a EQUAL_OR_MORE: pelo menos
P MO: manhã, madrugada
P EV: tarde
P NI: noite
S SP: primavera
S SU: verão
S FA: outono
S WI: inverno
L last: passado, passada
p past: último, última, últimos, últimas, passados, passadas
p previous: anterior
X next: próximo, próxima, próximos, próximas
X following: seguinte, que vem
T this: este, esta, neste, nesta, deste, desta
3: há, faz
4: daqui a, dentro de
G ago: atrás
g later: depois, mais tarde
g earlier: antes
E START: início de, começo de
E MID: meados de
E END: finais de, fins de
e END: fim de, final de, fim do, final do
h: o, a, os, as
o: de, do, da
&: e
r: ao
z: até
s: desde, desde a, desde o
j: durante, por
i: em, no, na, nos, nas
b: entre
V: cada
H 12-25: natal
J PRESENT_REF: agora, atualmente
<: foi, foram, era, tinha, havia, disse
>: será, serão, vai, vão, deve, devem, pode, planeia, planeja, poderá
*<: ou, eu, iu, aram, eram, iram, ava, avam
*>: ará, erá, irá, arão, erão, irão
"""
