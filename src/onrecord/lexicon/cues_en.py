"""English cues. How a table is written: ``onrecord.lexicon.cues``."""

from __future__ import annotations

VERBS = {
    "speech speech affirmed quote+clause": """
        say: said; add>; reply*; answer*; respond; note*; explain; insist; argue; state*; declare; reveal
        acknowledge; concede; confirm; recall; remember; recount; remark*; comment*; observe; opine; reason*
        reckon; relate!; repeat*; retort; quip; joke*; counter*; contend; maintain; assert; affirm; attest
        aver; avow; boast*; brag; complain; lament*; moan*; groan*; grumble*; gripe*; grouse*; whine*
        bemoan; confess; confide; admit; divulge; clarify; elaborate*; stress*; underline; underscore
        calculate; prophesy; foretell: foretold; theorize; hint*; imply; suggest; intimate*; indicate
        signal*; signify; insinuate; muse*; ponder; speculate; hypothesize; surmise; postulate; posit
        guess*; figure*; reflect!; recap*; conclude; determine!; establish; judge*; interject; interrupt
        intervene; interpose; chime!; begin!: began begun; start!; continue>; resume!>; finish!; end!
        close!; open!; exclaim; testify; depone; tweet*; retweet*; post*; blog*; text*; email*; e-mail*
        message*; write: wrote written; pen*; read!: read; recite; proclaim; pronounce; decree*; rule*
        protest*; object*; teach: taught; preach; philosophize; editorialize; narrate; report*; rejoin!
        riposte*; shoot!: shot; jest*; deadpan*; wisecrack*; concur; disagree; demur*; venture*; vouch
        verify; certify; restate; echo*; parrot*; chorus*; reaffirm; reiterate; reassert; volunteer*
        submit!; summarize; paraphrase; marvel*; rejoice; enthuse; gush*; crow*; exult; gloat; fume*; storm*
        rant*; vent*; rail*; bristle*; scoff*; sneer*; blurt; phrase*; find!: found; show*: showed,shown
        prove!: proved,proven; demonstrate; document*; illustrate!; stipulate; specify; pretend; exaggerate
        bluff*; backtrack; rationalize; profess; caveat*; broadcast*: broadcast,broadcasted; gossip*
        ramble*; elucidate; expound; ruminate; generalize; caption*; headline*; cable*; wire*; leak*
        rebuff*; react!; riff*; signpost*; put!: put; apologize; regret*
    """,
    "speech speech affirmed quote+clause+urge": """
        tell: told; remind; inform; notify; brief*; assure; reassure; convince; persuade; advise; lecture*
        admonish
    """,
    "speech speech affirmed quote+clause+object": """
        announce; disclose; emphasize; highlight*; estimate*; forecast*: forecast,forecasted; predict
        project*; express*; voice*; convey; communicate; relay*; cite; mention; quote*; outline*; detail*
        list*; reference*; accept!; record*; unveil; share*; articulate*; utter*; publish!; release*; issue*
        discuss; debate*; address*; deliver!; present*; air*; float*; chronicle*; misstate; understate
        overstate; downplay; play!; raise!; second*; espouse; reprise*; dictate*; itemize; invoke; evoke
        allude; refer; point*; speak!: spoke spoken; talk*; chat*; converse*; introduce!; sign*; correct*
        include!; count!; give!: gave given; assess; compare!; contrast*; authenticate; corroborate
        publicize; advertise!; pitch*; peddle; plug*; interview!; survey!; poll!
    """,
    "speech speech affirmed quote+clause+infinitive": """
        swear: swore sworn; claim*; agree; propose; purport; elect!; consent*
    """,
    "speech speech affirmed quote": """
        cry*; sob*; wail*; weep!: wept; sigh*; laugh*; chuckle*; giggle*; smile*; grin*; nod*; shrug*; beam*
        smirk*; shout*; yell*; scream*; bellow*; roar*; thunder*; bark*; boom*; holler*; shriek*; howl*
        chant*; sing!: sang sung; whisper*; murmur*; mutter*; mumble*; stammer*; stutter*; drawl*; croak*
        intone; hiss*; growl*; snarl*; mouth*; snap*; snort*; tease*; rage*; seethe; splutter*; spit!: spat
        squeal*; hoot*; gasp*; pant!; gulp*; coo*; purr*; chirp*; bleat*; bray*; cackle*; squawk*; yelp*
        whimper*; whoop*; babble*; prattle*; chatter*; kid*; banter*; simper*; bluster*; rhapsodize
        harrumph; go!: went gone; sum!; inject!; chip!; ring!: rang; fire!; drop!; follow!; phone*; greet
        toast*; commiserate; console*; congratulate; run!: ran; crack!; snipe*; warble*
    """,
    "speech speech affirmed object+quote": """
        criticize; condemn; denounce; decry; deplore; deride; disparage; lambaste; slam; blast*; attack*
        assail; castigate; chastise; chide; rebuke*; reprimand*; reproach*; scold*; berate; upbraid; mock*
        ridicule*; taunt*; heckle*; insult*; vilify; excoriate; savage*; pan*; knock*; rap*; skewer*
        hammer*; bash*; trash*; fault*; censure*; impugn; lampoon*; lash!; hit!: hit; rip*; roast*; scorn*
        slate*; boo*; jeer*; trumpet*; snub*; belittle; praise*; applaud; laud; commend; compliment*
        celebrate; cheer*; thank*; credit*; honor*; honour*; salute*; tout*; endorse; back*; support*
        defend; champion*; embrace*; promote; oppose; resist; boycott*; shun!; attribute*; ascribe; trace*
        liken; equate; respect*; critique*; misrepresent; target!; skirt!; sidestep; dodge*; duck*
        cast!: cast; paint*; picture*; discredit*; minimize; exonerate; absolve; forgive: forgave forgiven
        excuse*; nominate!; appoint!; vote!; shame*; single!; tackle*; grill*; probe*; scapegoat*; eviscerate
        pillory; flay; malign*; smear*; diss; rue; mourn; extol: extolled; acclaim*; eulogize; welcome*
        herald*; bill!; challenge*; rattle!; spar*; clash*; bicker*; disapprove; approve; balk*; waffle*
        gloss*; relish*; push*
    """,
    "naming speech affirmed name+quote": """
        call*; characterize; portray; depict; describe; dub: dubbed; brand*; label*; term*; nickname*
        title*; christen; style*; hail; name*; designate*; categorize; classify!; entitle!; mislabel*
        rebrand*; rename; rate!; rank*; caricature*; stereotype*
    """,
    "denial speech denied quote+clause+object": """
        deny; dispute*; refute; rebut; contradict; gainsay: gainsaid; disclaim; repudiate; disavow; disown
        reject*; scotch*; rubbish*; debunk; discount*; pooh-pooh; disprove; retract; recant; renounce
        contest!; negate; exclude!
    """,
    "denial speech denied clause+object+name+quote": """
        dismiss
    """,
    "allegation speech affirmed clause+object+quote": """
        accuse; allege; charge*; blame*; implicate; indict; incriminate; sue!; arraign
    """,
    "warning speech affirmed quote+clause+urge+object": """
        warn; caution*; forewarn; alert*
    """,
    "warning speech affirmed quote+clause+infinitive+object": """
        threaten; menace*
    """,
    "promise speech affirmed quote+clause+infinitive+object": """
        promise*; pledge*; vow; undertake!: undertook undertaken; commit!; guarantee*; offer*; proffer
    """,
    "demand speech affirmed quote+clause+urge+infinitive+object": """
        demand*; urge; order*; command*; instruct; direct*; request*; beg; plead: pleaded,pled; implore
        entreat; beseech: besought,beseeched; appeal*; petition*; exhort; encourage; enjoin; press!
        pressure*; lobby!; summon; invite*; bid!: bid,bade; counsel*; recommend; advocate*; prescribe; prod*
        dare!; goad*; nudge*; coax; cajole; motion*; move!; require!; ban*; forbid: forbade forbidden
        permit*; authorize; allow!
    """,
    "question speech asked quote+clause+urge+object": """
        ask; inquire; enquire; wonder*; query*; question*; quiz*
    """,
    "thought thought affirmed quote+clause+infinitive+object": """
        believe; think: thought; want*; hope*; fear*; expect; feel: felt; wish*; plan*; intend; mean!: meant
        suspect*; presume; assume; suppose; imagine; anticipate; consider; regard*; view*; conceive; deem
        worry*; dread*; dream*: dreamed,dreamt; desire*; prefer; like!; dislike*; love*; hate*; resent
        admire; favor*; favour*; trust!; aim*; seek: sought; try!; decide; resolve*; contemplate; envisage
        envision; foresee: foresaw foreseen; reconsider; rethink: rethought; mistrust*; distrust*; care*
        need!; long!; yearn; hold!: held; interpret; mull; weigh!; wager*; bet*: bet; await; tend!; value*
        misjudge; treat!; misunderstand: misunderstood; enjoy; appreciate; cherish; despise; abhor; loathe
        detest; seem; appear!; look!; sound*; strike!: struck; surprise*; shock*; anger*; upset!: upset
        please!; bother*; matter!; concern*; opt!; choose!: chose chosen
    """,
    "thought thought hedged clause+object+quote": """
        doubt*; second-guess
    """,
    "perception perception affirmed clause+object": """
        know: knew known; see: saw seen; hear: heard; learn: learned,learnt; notice*; realize; discover
        understand: understood; recognize; perceive; sense*; witness*; watch!; spot*; detect; gather!
        grasp*; overhear: overheard; recollect; forget!: forgot forgotten; identify!; ascertain; listen!
        monitor*; glean; smell!; glimpse*; misread: misread; ignore!; overlook; uncover; expose; focus*
    """,
}

PHRASES = {
    "according speech affirmed clause+quote after": """
        according to; in the words of; in the view of; in the opinion of; in the eyes of; in the judgment of
        in the judgement of; by the account of; by the reckoning of; on the word of; on the evidence of
        as told to; per*; as per*; as reported by; quoting; citing; as stated by; as noted by
        as described by; as quoted by; as quoted in; as reported in; as cited by; from the mouth of
        in the account of
    """,
    "according speech affirmed clause+quote before": """
        by … account; by … own account; by … reckoning; by … own reckoning; by … estimate
        by … own admission; in … words; in … own words; in … view; in … opinion; in … estimation
        in … telling; in … phrase; to hear … tell it; as … put it; as … puts it; as … has it; as … had it
        as … said; as … says; as … told; as … wrote; as … writes; as … noted; as … notes; as … explained
        as … explains; as … described; as … describes; as … tells it; as … told it; as … sees it
        as … saw it; for … part
    """,
    "speech speech affirmed quote+clause before": """
        point/ out; make/made clear; make/made it clear; make/made plain; make/made it plain
        make/made known; make/made the point; let/- it be known; let/- slip; let/- … know; sum/ up
        speak/spoke,spoken of; speak/spoke,spoken about; speak/spoke,spoken up; speak/spoke,spoken out
        tell/told of; talk/ of; talk/ about; refer/ to; allude/ to; point/ to; read/- out; blurt/ out
        call/ out; cry/ out; shout/ out; put/- it; put/- in; put/- it to; put/- forward; put/- forth
        shoot/shot back; hit/- back; fire/ back; fight/fought back; hit/- out; lash/ out; strike/struck back
        chip/ in; chime/ in; cut/- in; break/broke,broken in; throw/threw,thrown in; sign/ off
        spell/spelled,spelt out; set/- out; lay/laid out; bring/brought up; hold/held forth
        give/gave,given notice; side/ with; come/came out against; come/came out in favor of
        come/came out in favour of; go/went,gone after; take/took,taken aim at; take/took,taken a swipe at
        make/made the case; make/made no mention of; make/made no secret of; make/made reference to
        take/took,taken to twitter; take/took,taken to facebook; take/took,taken to social media; weigh/ in
        be quoted as saying; was quoted as saying; were quoted as saying; been quoted as saying
        is quoted as saying; are quoted as saying; was quoted saying; was cited as saying
        was reported as saying; was reported to have said; is on record as saying; went on record
        give/gave,given instructions; give/gave,given evidence; draw/drew,drawn attention to
        call/ attention to; bring/brought to … attention; express/ concern; express/ confidence
        express/ hope; express/ regret; express/ doubt; express/ satisfaction; express/ surprise
        voice/ regret; voice/ concern; voice/ hope; voice/ doubt; think/thought aloud; stand/stood by
        run/ran through; own/ up; come/came clean; open/ up; sound/ the alarm; sound/ a note
        issue/ a statement; release/ a statement; add/ to
    """,
    "speech speech affirmed quote+clause+infinitive before": """
        go/went,gone on>; go/went,gone on to say>; go/went,gone on to add>; carry/ on>; follow/ up>
        pick/ up>
    """,
    "denial speech denied object+quote+clause before": """
        rule/ out; take/took,taken back; shrug/ off; brush/ off; brush/ aside; walk/ back; wave/ away
        wave/ aside; laugh/ off; shoot/shot down; knock/ down; play/ down*; push/ back; pour/ cold water on
        distance/ himself from; distance/ herself from; distance/ itself from; distance/ themselves from
        take/took,taken issue with
    """,
    "question speech asked quote+clause before": """
        want/ to know; wonder/ aloud; wonder/ out loud; raise/ the question; pose/ the question
    """,
    "demand speech affirmed object+urge+clause before": """
        call/ for; call/ on; call/ upon; ask/ for; plead/pleaded,pled with; plead/pleaded,pled for
        appeal/ to; appeal/ for; press/ for; push/ for; argue/ for; beg/ for
    """,
    "allegation speech affirmed object before": """
        hold/held responsible; point/ the finger at; point/ a finger at
    """,
    "promise speech affirmed infinitive+clause before": """
        give/gave,given … word; give/gave,given an assurance; give/gave,given assurances; commit/ to
    """,
    "perception perception affirmed clause before": """
        find/found out; hear/heard from
    """,
    "thought thought affirmed clause before": """
        confident that; hopeful that; aware that; unaware that; convinced that; sure that; certain that
        worried that; glad that; optimistic that; afraid that; concerned that; adamant that; confident of
        aware of; eager to; willing to; keen to; hopeful of; look/ for; count/ on; look/ forward to
        in favor of; in favour of; opposed to; wary of; skeptical of; sceptical of; critical of
        be of the opinion; is of the opinion; was of the opinion; are of the opinion; were of the opinion
        is of the view; was of the view; are of the view; were of the view; is convinced; was convinced
        are convinced; were convinced; is confident; was confident; are confident; were confident
    """,
}

NOUNS = """
    account; accounts; accusation; accusations; acknowledgement; acknowledgment; admission; advice
    allegation; allegations; announcement; answer; answers; approval; argument; arguments; assertion
    assertions; assessment; assumption; assurance; assurances; attack; attacks; backing; belief; boast; call
    calls; chant; chants; charge; charges; claim; claims; comment; comments; commitment; complaint
    complaints; concern; concerns; conclusion; condemnation; confession; confirmation; consensus; consent
    contention; criticism; criticisms; critique; debate; decision; decisions; declaration; defence; defense
    demand; demands; denial; description; details; disclosure; discussion; dispute; doubt; doubts
    endorsement; estimate; estimates; estimation; evidence; excuse; expectation; expectations; explanation
    fear; fears; finding; findings; forecast; goal; guess; hint; hints; hope; hopes; idea; implication
    information; insinuation; insistence; interview; invitation; lament; lawsuit; letter; message; news
    notice; notion; objection; objections; opinion; opposition; order; orders; outcry; plan; plans; plea
    pleas; pledge; pledges; position; post; praise; prediction; predictions; promise; promises; proposal
    proposals; protest; question; questions; quip; quote; reaction; reading; reassurance; rebuke
    recognition; recommendation; recommendations; refusal; rejection; remark; remarks; reminder; reply
    report; reports; request; requests; response; revelation; revelations; rumblings; rumor; rumors; rumour
    rumours; scepticism; skepticism; speculation; speech; stance; statement; statements; stories; story
    suggestion; suggestions; support; suspicion; suspicions; testimony; theory; threat; threats; tweet
    understanding; verdict; version; view; views; vow; warning; warnings; word; words; worries; worry
"""

AMBIGUOUS = """
    alleged; beginning; briefing; challenging; commanding; concerned; detailed; determined; directed
    established; feeling; felt; finding; given; hearing; meaning; needed; opening; planned; posting
    reading; recording; reporting; ruling; saw; showing; supposed; surprised; surprising; teaching
    understanding
"""
