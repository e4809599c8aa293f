"""English verbs that are trusted to report words, among the many that may.

``cues_en`` lists every verb that news has beside quotations ('“Two,” he laughed').
Away from marks most of those do something else; these do not, or seldom. Chosen by
reading the errors of the rules on the training cases and on PolNeAR train. Each is a
lemma of ``cues_en``, whose forms hold the spellings in -ise as well.
"""

from __future__ import annotations

from onrecord.lexicon.lists import words

SAYING = words(
    """
    accuse acknowledge add address admit advise advocate affirm agree alert allege announce answer
    apologize appeal argue ask assert assess assume assure attest attribute aver avow beg believe
    bemoan berate blame blast boast brag brand calculate call caution challenge chant characterize
    charge chide chime chronicle cite claim clarify command comment compare complain concede
    conclude concur condemn confide confirm consent contend contradict counsel counter crack credit
    criticize cry declare decree decry defend demand demur denounce deny depict deride describe
    detail dictate disagree disclaim disclose discover dismiss dispute divulge doubt dub elaborate
    emphasize encourage enthuse estimate exclaim exhort expect explain express fault fear feel find
    forecast forewarn gloat gripe groan grumble guess hail hear hint hope hypothesize implore imply
    indicate inform insist instruct intend interject interrupt intimate introduce invite joke know
    label lambaste lament laugh learn liken maintain marvel mention moan mock muse mutter
    note notify object observe offer opine order outline petition plan plead pledge portray posit
    post praise predict proclaim promise pronounce propose protest question quip quote read reaffirm
    realize reason reassure rebuke rebut recall reckon recommend recount refute regret reiterate
    reject rejoice relate remark remember remind repeat reply report request respond retort reveal
    rule say scold scream see shout sigh signal slam specify speculate state stipulate stress
    suggest sum summarize surmise suspect swear tease tell term testify thank theorize think
    threaten tweet underline underscore understand undertake urge voice volunteer vouch vow want
    warn welcome whisper wish wonder write yell
    """
)
"""Verbs believed to report wherever they have a subject."""
NAMING = words(
    """
    blast brand call characterize cite compare condemn criticize denounce depict deride describe
    dismiss dub express hail introduce label liken mock portray praise slam term voice
    """
)
"""Verbs that lay words on something: the content ends with the words in marks."""
TITLING = words(
    """
    caption christen entitle name nickname rename style term title
    """
)
"""Verbs that only give a name: what they put in marks is no statement."""
HEARD = words(
    """
    accuse advise ask assure beg blame brand brief call caution challenge command compare describe
    dub encourage exhort implore inform instruct invite label liken notify order promise reassure
    remind request tell urge warn
    """
)
"""Verbs whose next phrase is who is told or meant, so never the speaker of an inverted clause."""
TOLD = words(
    """
    advise ask assure brief caution convince inform notify promise reassure remind tell warn
    """
)
"""Verbs whose hearer stands between them and what is said: told the newspaper that."""
BARE = words(
    """
    add admit announce argue believe claim confirm insist predict reveal say tell think warn
    """
)
"""Verbs that in news take a clause without 'that' more often than anything else."""
