"""Azerbaijani words of time. The classes are those of ``onrecord.lexicon.times``."""

from __future__ import annotations

from typing import Final

WORDS: Final = """
R 0: bu gün, bugün
R -1: dünən
R 1: sabah
R -2: srağagün
R 0NI: bu gecə
R 0EV: bu axşam
U D: gün, gündə, günü, günün, günlük
u D: günlər, günlərdə
U W: həftə, həftədə, həftənin, həftəlik
u W: həftələr
U M: ay, ayda, ayın, aydan, aylıq
u M: aylar, aylarda
U Y: illik
u Y: illər, illərdə
* Y: il, ildə, ilin, ildən, ili, ilində, ilindən, ilinin
U C: əsr, əsrdə
U H: saat, saatda, saatlıq
U N: dəqiqə, dəqiqədə
n 1: bir
n 2: iki
n 3: üç
n 4: dörd
n 5: beş
n 6: altı
n 7: yeddi
n 8: səkkiz
n 9: doqquz
n 10: on
n 20: iyirmi
n 30: otuz
q X: bir neçə, xeyli
a APPROX: təxminən
a LESS_THAN: təqribən
P EV: axşam, axşamı
P NI: gecə, gecəsi
P MO: səhər
S SP: yazda
S SU: yay, yayda
S FA: payız, payızda
S WI: qış, qışda
W 2: çərşənbə axşamı
W 3: çərşənbə
W 4: cümə axşamı
L last: keçən, ötən
p past: son
p previous: əvvəlki
X next: gələn, növbəti, qarşıdakı
T this: bu, cari
G ago: əvvəl, öncə, qabaq
g later: sonra
E START: əvvəlində
e END: sonu, sonunda, sonuna
&: və
s: bəri
V: hər
J PRESENT_REF: indi, hazırda
*<: dı, di, du, dü, mışdı, mişdi, mış, miş, muş, müş, ıb, ib, ub, üb
*>: acaq, əcək, acağını, əcəyini, acağı, əcəyi
"""
