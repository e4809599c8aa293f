"""English verbs that are trusted to report words, among the many that may.

``cues_en`` lists every verb that news has beside quotations ('“Two,” he laughed').
Away from marks most of those do something else; these do not, or seldom. Chosen by
reading the errors of the rules on the training cases and on PolNeAR train.
"""

from __future__ import annotations

SAYING = frozenset(
    """
    say tell add note warn claim insist argue admit concede acknowledge announce declare state maintain
    contend
    assert allege accuse deny dispute reject dismiss describe call dub brand label term characterize
    characterise
    blast slam criticize criticise condemn denounce decry praise hail deride mock lament complain joke
    quip suggest
    hint imply reveal disclose confirm affirm reaffirm reiterate repeat stress emphasize emphasise underline
    underscore explain clarify recall predict forecast estimate promise pledge vow threaten swear demand
    urge ask
    request propose recommend advise caution remind assure reassure inform notify write tweet post
    testify conclude
    believe think feel hope fear observe remark comment respond reply answer retort counter object
    protest plead beg
    boast brag express voice cite blame fault wonder question agree disagree speculate muse quote liken
    compare
    depict portray chant shout yell scream cry whisper mutter decry lambast lambaste rebuke chide scold berate
    charge defend apologize apologise regret signal indicate exhort instruct command reason reckon opine rule
    guess assume suspect doubt report advocate encourage implore challenge laugh sigh recount remember
    introduce
    relate tease crack exclaim assess calculate say's elaborate stipulate attest aver avow confide
    divulge intimate
    mention specify proclaim pronounce theorize theorise hypothesize concur demur read counsel order
    offer plan
    credit attribute outline detail address summarize summarise sum grumble gripe groan moan bemoan
    interject interrupt
    chime enthuse rejoice marvel gloat blame refuse welcome thank appeal petition forewarn alert
    undertake volunteer
    consent invite learn know hear find see discover realize realise understand want expect wish intend
    decree vouch dictate summarise surmise posit chronicle counter-propose contradict refute rebut
    disclaim
    """.split()
)
NAMING = frozenset(
    "call describe dub brand label term dismiss characterize characterise portray depict compare"
    " liken express voice"
    " cite introduce blast slam denounce condemn deride praise hail criticize criticise mock".split()
)
"""Verbs that lay words on something: the content ends with the words in marks."""
TITLING = frozenset("nickname title entitle name christen rename style term nickname caption".split())
"""Verbs that only give a name: what they put in marks is no statement."""
HEARD = frozenset(
    "tell inform remind assure warn advise notify reassure caution brief ask promise urge accuse"
    " blame liken compare"
    " describe call dub brand label exhort instruct command order request beg implore encourage"
    " challenge invite".split()
)
"""Verbs whose next phrase is who is told or meant, so that it is never the speaker of an inverted clause."""
TOLD = frozenset(
    "tell inform remind assure warn advise notify reassure convince caution brief ask promise".split()
)
"""Verbs whose hearer stands between them and what is said: told the newspaper that."""
BARE = frozenset(
    "say insist argue claim admit warn announce predict reveal confirm think believe tell add".split()
)
"""Verbs that take a clause without 'that' in news more often than anything else (cases train,"
" PolNeAR train)."""
