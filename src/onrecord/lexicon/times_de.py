"""German words of time. The classes are those of ``onrecord.lexicon.times``."""

from __future__ import annotations

from typing import Final

WORDS: Final = """
R 0: heute
R -1: gestern
R 1: morgen
R -2: vorgestern
R 2: übermorgen
U D: tag, tages, tage
u D: tagen
U W: woche
u W: wochen
U M: monat, monats
u M: monate, monaten
U Y: jahr, jahres
u Y: jahre, jahren
U E: jahrzehnt
u E: jahrzehnte, jahrzehnten
U C: jahrhundert
u C: jahrhunderte
U H: stunde
u H: stunden
U N: minute
u N: minuten
U WE: wochenende
n 1: ein, eine, einer, einem, einen
n 2: zwei
n 3: drei
n 4: vier
n 5: fünf
n 6: sechs
n 7: sieben
n 8: acht
n 9: neun
n 10: zehn
n 11: elf
n 12: zwölf
n 20: zwanzig
n 30: dreißig
n 50: fünfzig
n 100: hundert
x 0.5: halb, halbes, halben, halbe
q X: einige, einigen, mehrere, mehreren, wenige, wenigen
a APPROX: etwa, rund, ungefähr, circa
a LESS_THAN: fast, knapp, beinahe, weniger als
a MORE_THAN: mehr als
a EQUAL_OR_MORE: mindestens
P AF: nachmittag, mittag
P EV: abend
P NI: nacht
P MO: vormittag, früh
S SP: frühling, frühjahr
S SU: sommer
S FA: herbst
S WI: winter
L last: letzte, letzten, letztes, letzter, vergangene, vergangenen, vergangenes, vorige, vorigen
+ voriges
X next: nächste, nächsten, nächstes, nächster, kommende, kommenden, kommendes
X following: folgenden, folgende
T this: diese, dieser, dieses, diesem, diesen
3: vor
4: in
g later: später, danach
g earlier: zuvor, früher
E START: anfang, anfang des
E MID: mitte
e END: ende, ende des, ende der
h: der, die, das, dem, den, des
&: und
r: bis
z: bis zum, bis zur, bis ende
s: seit, seit dem
j: während
i: am, im, um
B 1: nach
f: von
b: zwischen
V: jeden, jedes, jede
v D: täglich
v W: wöchentlich
v M: monatlich
v Y: jährlich
H 12-25: weihnachten
H 12-31: silvester
H E0: ostern
J PRESENT_REF: jetzt, derzeit, zurzeit, nun
c: uhr
<: hat, haben, hatte, hatten, war, waren, wurde, wurden, sagte, teilte, ist
>: wird, werden, werde, würden, soll, sollen, will, wollen, muss, müssen, könnte, beginnt, öffnet, tagt
*<: erte, elte, igte, ierte, ierten
"""
