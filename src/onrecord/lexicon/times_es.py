"""Spanish words of time. The classes are those of ``onrecord.lexicon.times``."""

from __future__ import annotations

from typing import Final

WORDS: Final = """
R 0: hoy
R -1: ayer
R 1: mañana
R -2: anteayer, antes de ayer
R 2: pasado mañana
R 0NI: esta noche
R 0MO: esta mañana
R 0AF: esta tarde
R -1NI: anoche
U D: día
u D: días
U W: semana
u W: semanas
U M: mes
u M: meses
U Y: año
u Y: años
U E: década
u E: décadas
U C: siglo
u C: siglos
U H: hora
u H: horas
U N: minuto
u N: minutos
U WE: fin de semana
n 1: un, una, uno
n 2: dos
n 3: tres
n 4: cuatro
n 5: cinco
n 6: seis
n 7: siete
n 8: ocho
n 9: nueve
n 10: diez
n 12: doce
n 15: quince
n 20: veinte
n 30: treinta
n 100: cien
O 1: primero, primer, primera
x 0.5: medio, media
q X: varios, varias, algunos, algunas, unos, unas
a APPROX: unos, cerca de, alrededor de
a LESS_THAN: casi, menos de
a MORE_THAN: más de
a EQUAL_OR_MORE: al menos
P EV: tarde
P NI: noche
P MO: madrugada
S SP: primavera
S SU: verano
S FA: otoño
S WI: invierno
L last: pasado, pasada
p past: último, última, últimos, últimas, pasados, pasadas
p previous: anterior
X next: próximo, próxima, próximos, próximas
X following: siguiente, que viene
T this: este, esta, estos, estas
3: hace
4: dentro de
g later: después, más tarde
g earlier: antes
E START: principios de, comienzos de, inicios de
E MID: mediados de
E END: finales de, fines de
e END: fin de, final de, finales del
h: el, la, los, las
o: de, del
&: y, e
r: a, al
z: hasta
s: desde, desde el
j: durante, por
i: en
b: entre
V: cada
H 12-25: navidad
J PRESENT_REF: ahora, actualmente
<: fue, fueron, era, había, habían, ha, han, dijo
>: será, serán, va, van, debe, deben, puede, planea, prevé, podría
*<: ó, aron, ieron, aba, aban, ado, ido
*>: ará, erá, irá, arán, erán, irán
"""
