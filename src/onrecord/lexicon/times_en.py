"""English words of time. The classes are those of ``onrecord.lexicon.times``."""

from __future__ import annotations

from typing import Final

WORDS: Final = """
U D: day
u D: days
U W: week, wk
u W: weeks, wks, fortnights
U M: month
u M: months
U Q: calendar quarter
u Q: calendar quarters
U Y: year, yr
u Y: years, yrs
U E: decade
u E: decades
U C: century
u C: centuries
U H: hour, hr
u H: hours, hrs
U N: minute, min
u N: minutes, mins
u S: seconds, secs
U WE: weekend
u WE: weekends
n 1: one
n 2: two
n 3: three
n 4: four
n 5: five
n 6: six
n 7: seven
n 8: eight
n 9: nine
n 10: ten
n 11: eleven
n 12: twelve
n 13: thirteen
n 14: fourteen
n 15: fifteen
n 16: sixteen
n 17: seventeen
n 18: eighteen
n 19: nineteen
n 20: twenty
n 30: thirty
n 40: forty
n 50: fifty
n 60: sixty
n 70: seventy
n 80: eighty
n 90: ninety
n 100: hundred
n 1000: thousand
O 1: first
O 2: second
O 3: third
O 4: fourth
O 5: fifth
O 6: sixth
O 7: seventh
O 8: eighth
O 9: ninth
O 10: tenth
O 11: eleventh
O 12: twelfth
O 13: thirteenth
O 14: fourteenth
O 15: fifteenth
O 16: sixteenth
O 17: seventeenth
O 18: eighteenth
O 19: nineteenth
O 20: twentieth
O 21: twenty-first
A 1: a, an
x 0.5: half
q X: few, several, couple of, many, some, dozens of, hundreds of, thousands of, a few, a couple of, a
+ couple, quite a few, various, multiple
a APPROX: about, around, approximately, roughly, circa
a LESS_THAN: almost, nearly, less than, fewer than, under, close to
a MORE_THAN: more than, well over, longer than, just over, a little over
a EQUAL_OR_MORE: at least, no less than
a EQUAL_OR_LESS: at most, no more than
P MO: morning, mornings
P AF: afternoon, afternoons
P EV: evening, evenings
P NI: night, nights, overnight
S SP: spring, springtime
S SU: summer, summertime
S FA: autumn, fall
S WI: winter, wintertime
R 0: today
R -1: yesterday
R 1: tomorrow
R -2: the day before yesterday, day before yesterday
R 2: the day after tomorrow, day after tomorrow
R 0NI: tonight
L last: last
p past: past
p previous: previous, preceding, prior
X next: next
X coming: coming, upcoming
X following: following, ensuing
T this: this, current
t that: that, same, those
G ago: ago
g later: later, afterwards, afterward
g earlier: earlier, previously
E START: early
E END: late
E MID: mid
e START: beginning of, start of, outset of, opening of, dawn of
e MID: middle of, midpoint of
e END: end of, close of, conclusion of
e REST: remainder of, rest of
h: the
o: of
f: from
b: between
&: and
r: to, through, thru
z: until, till, til, up until, up to
s: since
j: for, over, during, within, throughout, inside, into
i: on, at, in
B -1: before
B 1: after
5: by
F: fiscal, financial, fy
V 1: every, each
v D: daily, nightly
v W: weekly
v M: monthly
v Y: annually, yearly
v Q: quarterly
H 01-01: new year's day, new years day, new year's
H 12-31: new year's eve, new years eve
H 12-25: christmas day, christmas, xmas
H 12-24: christmas eve
H 12-26: boxing day
H 10-31: halloween
H 02-14: valentine's day
H 07-04: independence day, fourth of july, july fourth
H 03-17: st. patrick's day, st patrick's day
H 11-11: veterans day, remembrance day, armistice day
H 05-01: may day
H 11-05: guy fawkes night, bonfire night
H 11-4-4: thanksgiving day, thanksgiving
H 09-1-1: labor day
H 05-1--1: memorial day
H 01-3-1: martin luther king day, mlk day
H 02-3-1: presidents' day, presidents day
H E-2: good friday
H E0: easter sunday, easter
H E1: easter monday
Q Q: quarter
Q H: half
k T12:00: noon, midday
k T24:00: midnight
c: o'clock
Z: gmt, utc, est, edt, cst, cdt, mst, mdt, pst, pdt, et, bst, cet, cest, ist, aest, local time, eastern
+ time, pacific time, central time, eastern, gmt+1
J PRESENT_REF: now, currently, nowadays, at present, at the moment, at this moment, these days, presently
+ at this time, at this point
ý: anniversary
l: old, of age, aged, age, ages
2: than
d 20: twenties
d 30: thirties
d 40: forties
d 50: fifties
d 60: sixties
d 70: seventies
d 80: eighties
d 90: nineties
w 1: mondays
w 2: tuesdays
w 3: wednesdays
w 4: thursdays
w 5: fridays
w 6: saturdays
w 7: sundays
#: people, percent, per cent, miles, feet, votes, euros, dollars, pounds, troops, soldiers, meters
+ metres, pages, words, points, cars, employees, workers, residents, jobs, members, seats, students
+ square, tons, tonnes, degrees, rpm, calories, km, kilometers, kilometres, yards, acres, homes, houses
+ deaths, cases, units, votes, copies, steps, calls
×: times, once, twice
!: telegraph, mirror, express, mail, herald, live, post, league, fc, united
<: begun, gone, taken, given, seen, done, known, shown, grown, drawn, driven, written, spoken,
+ broken, chosen, stolen, fallen, eaten, flown, thrown, worn, sworn, born, hidden, risen, frozen, beaten
+ as of, bid, cost, spoke, became, recalled, was, were, had, did, been, said, went, came, saw, took
+ gave, made, began, became, got, found, held, left, led, met, put, ran, rose, fell, felt, kept, lost
+ paid, sent, sat, sold, spoke, spent, stood, struck, swore, taught, thought, threw, understood, won
+ wore, wrote, brought, bought, built, broke, caught, chose, cut off, drew, drove, ate, flew, fought
+ forgot, froze, grew, heard, hid, hit, knew, laid, lay, lent, meant, rode, rang, shook, shot, shut, sang
+ sank, slept, spread, stole, swept, swam, withdrew, blew, bore, beat, bred, dealt, dug, fed, fled, hung
+ lit, quit, sought, shone, slid, sprang, stuck, stung, wept, wound, died, died
>: will, ll, would, shall, may, might, can, could, should, must, expected, scheduled, planned, plans
+ planning, slated, set to, hopes, is to, are to, ahead of, going to, set for, plan to, likely
+ intends, aims, deadline, expects
~: be
`: postponed, adjourned, delayed, deferred, rescheduled, extended, invited, instructed, called, exhorted,
+ warned, required, allowed, suggested, recommended, demanded
+ prepared, forced, advised, begged, encouraged, persuaded, told, guaranteed, promised, vowed, pledged
+ agreed, intended, hoped, asked, ordered, decided, wanted, threatened, offered, proposed, urged, refused
+ promises, wants, offers, vows, hopes
=: starts, begins, opens, closes, ends, meets, votes, returns, comes, goes, arrives, leaves, resumes
+ reopens, faces, plays, hosts, kicks off, expires, airs, runs, lasts, continues, launches, debuts
+ premieres, holds, heads, travels, start, begin, reopen, is on, are on, go on sale, changes, moves
+ falls, marks, is at, takes, due
^: has, have, 've, having
@: mr, mrs, ms, dr, gen, sen, rep, gov, col, lt, sgt, rev, st, prof, capt, u, s, jr, no, vs, inc, co, corp
*<: ed
"""
