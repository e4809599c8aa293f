"""Turkish words of time. The classes are those of ``onrecord.lexicon.times``."""

from __future__ import annotations

from typing import Final

WORDS: Final = """
R 0: bugün
R -1: dün
R 1: yarın
R -2: evvelsi gün, evvelki gün, önceki gün
R 0NI: bu gece
R 0EV: bu akşam
U D: gün, günü, günün, günde, günden, günlük
u D: günler, günlerde, günleri
U W: hafta, haftada, haftanın, haftaki, haftalık
u W: haftalar, haftalarda
U M: ay, ayda, ayın, aydan, ayki, aylık
u M: aylar, aylarda
U Y: yıl, yılda, yılın, yılki, sene, senede, yıllık
u Y: yıllar, yıllarda, yıllarca
* Y: yılı, yılında, yılından, yılına, yılındaki
U E: on yıl
U C: yüzyıl, yüzyılda
U H: saat, saatte, saatlik
U N: dakika, dakikada, dakikalık
U WE: hafta sonu, hafta sonunda
n 1: bir
n 2: iki
n 3: üç
n 4: dört
n 5: beş
n 6: altı
n 7: yedi
n 8: sekiz
n 9: dokuz
n 10: on
n 20: yirmi
n 30: otuz
x 0.5: buçuk
q X: birkaç, birçok
a APPROX: yaklaşık
a LESS_THAN: neredeyse
a MORE_THAN: fazla
P MO: sabah, sabahı, sabahki
P AF: öğleden sonra
P EV: akşam, akşamı, akşamki
P NI: gece, gecesi, geceki
S SP: ilkbahar, ilkbaharda, baharda, bahar
S SU: yazın
S FA: sonbahar, sonbaharda
S WI: kış, kışın, kışta
L last: geçen, geçtiğimiz
p past: son
p previous: önceki
X next: gelecek, önümüzdeki
T this: bu
G ago: önce, evvel
g later: sonra
E START: başında, başı
e END: sonu, sonunda, sonuna
&: ve
s: beri
V: her
J PRESENT_REF: şimdi, şu an
H 01-01: yılbaşı
*<: dı, di, du, dü, tı, ti, tu, tü, mıştı, mişti, mış, miş, muş, müş
*>: acak, ecek, acağını, eceğini, acağı, eceği
"""
