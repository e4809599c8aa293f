"""French cues. How a table is written: ``onrecord.lexicon.cues``."""

from __future__ import annotations

VERBS = {
    "speech speech affirmed quote+clause": """
        dire: dit disent disait disaient dirent dites~ dits~ dite~ disant dira dirait; déclarer; affirmer
        ajouter>; expliquer; raconter; préciser; indiquer; assurer; estimer; souligner; rappeler; répéter
        noter*; observer; remarquer; confier; avouer; témoigner; insister; argumenter; arguer; commenter
        analyser*; détailler; résumer; regretter; déplorer; ironiser; plaisanter; annoncer*; révéler
        confirmer; rapporter; relater
        soutenir: soutient soutiennent soutenait soutenaient soutint soutenu+ soutenant
        prétendre: prétend prétendent prétendait prétendaient prétendit prétendu+
        répondre: répond répondent répondait répondaient répondit répondirent répondu+ répondant
        admettre: admet admettent admettait admettaient admit admis+ admettant
        reconnaître: reconnaît reconnaissent reconnaissait reconnut reconnu+ reconnaissant; concéder
        convenir!: convient convenait convint convenu~; rétorquer; répliquer*; riposter*; objecter; tempérer
        nuancer*; renchérir: renchérit renchérissent renchérissait renchéri~
        poursuivre>: poursuit poursuivent poursuivait poursuivit poursuivi~ poursuivant
        conclure: conclut concluent concluait conclu+ concluant; enchaîner>
        reprendre!>: reprend reprennent reprit; continuer!>; marteler
        asséner: assène assènent assénait asséna asséné~; lancer; glisser!; lâcher!; clamer; proclamer
        tonner; fulminer; pester*; râler; railler; réagir: réagit réagissent réagissait réagi~
        se souvenir: souvient souviennent souvenait
        écrire: écrit écrivent écrivait écrivaient écrivit écrivirent écrite~ écrits~ écrites~ écrivant
        tweeter; twitter; publier; poster*; évoquer; mentionner; signaler; informer
        prévenir: prévient préviennent prévenait prévint prévenu+; certifier; attester
        garantir: garantit garantissent garantissait garanti+; prédire: prédit prédisent prédisait prédite~
        pronostiquer; juger*; suggérer; présager; démontrer; développer; exposer; plaider; protester
        réitérer; spécifier; stipuler; énoncer; énumérer: énumère énumèrent énumérait énuméra énuméré~
        formuler; décrire: décrit décrivent décrivait décrivit décrite~ décrivant
        dépeindre: dépeint dépeignent dépeignait; philosopher*; théoriser; divulguer; dévoiler; trancher*
        abonder!; acquiescer; approuver
        se féliciter: félicite félicitent félicitait félicita félicité~ félicitant
        se réjouir: réjouit réjouissent réjouissait réjoui~
        se plaindre: plaint plaignent plaignait plaignit
        se défendre: défend défendent défendait défendit défendu+
        se vanter: vante vantent vantait vanta vanté~; se désoler: désole désolent désolait
        s'alarmer: alarme* alarment alarmait alarmé~; s'inquiéter: inquiète inquiètent inquiétait inquiéta
        s'étonner: étonne étonnent étonnait étonna étonné~
        s'indigner: indigne* indignent indignait indigna indigné~
        s'insurger: insurge insurgent insurgeait insurgea insurgé~
        s'exclamer: exclame exclament exclamait exclama exclamé~; s'emporter!: emporte emporta
        s'enthousiasmer: enthousiasme* enthousiasmait; s'excuser!: excuse* excusait excusé~
        s'esclaffer: esclaffe esclaffait esclaffa
    """,
    "speech speech affirmed quote": """
        crier; hurler; chuchoter; murmurer*; soupirer; sourire*: sourit souriait; rire*: rit riait; scander
        souffler*; grommeler: grommelle grommelait grommela; bougonner; balbutier; bredouiller
        vociférer: vocifère vociférait; interrompre: interrompt interrompit interrompu~; commencer!
        débuter!; jurer; chanter; gronder; ricaner; sangloter; s'écrier: écrie écrient écriait écria écriés~
        s'époumoner: époumone; maugréer: maugrée maugréait
    """,
    "speech speech affirmed object+quote": """
        critiquer*; dénoncer; condamner; fustiger; saluer; louer; vilipender; étriller; attaquer*; moquer
        blâmer*; remercier; applaudir: applaudit applaudissent applaudi~; encenser; ovationner; réprouver
        désapprouver; stigmatiser; pointer*; épingler; pourfendre: pourfend pourfendait pourfendu~; tancer
        éreinter; célébrer: célèbre* célèbrent célébrait célébra célébré~; soupçonner; huer; conspuer
        appuyer!; cautionner
    """,
    "naming speech affirmed name+quote": """
        qualifier; appeler; surnommer; baptiser; nommer; taxer*; traiter!; désigner; intituler; présenter*
        considérer; comparer
    """,
    "denial speech denied quote+clause+object": """
        nier; démentir: dément démentent démentait démentit démenti+ démentant; contester; réfuter
        rejeter: rejette rejettent rejetait rejeta rejetèrent rejeté~ rejetée~ rejetés~ rejetant; récuser
        contredire: contredit contredisent contredisait; repousser; écarter; désavouer
        exclure: exclut excluent excluait exclu+; balayer; infirmer; rétracter; minimiser
    """,
    "allegation speech affirmed clause+object+quote": """
        accuser; alléguer: allègue allèguent alléguait allégua allégué~; reprocher*; imputer; incriminer
        inculper; insinuer
    """,
    "warning speech affirmed quote+clause+urge+object": """
        avertir: avertit avertissent avertissait averti+ avertissant; alerter*; menacer*
    """,
    "promise speech affirmed quote+clause+infinitive+object": """
        promettre: promet promettent promettait promettaient promit promirent promis+ promettant
        s'engager: engage* engagent engageait engagea engagé~
        offrir!: offre* offrent offrait offrit offert+; proposer
    """,
    "demand speech affirmed quote+clause+urge+infinitive+object": """
        demander*; exiger; réclamer*; exhorter; ordonner; prier; supplier; implorer; conseiller; recommander
        préconiser; prôner; inviter; inciter; encourager; enjoindre: enjoint enjoignait; sommer*; presser*
        intimer; requérir: requiert requérait requis+; conjurer; solliciter; revendiquer; imposer!
    """,
    "question speech asked quote+clause+object": """
        questionner; interroger; s'enquérir: enquiert enquérait enquit enquis~
    """,
    "thought thought affirmed quote+clause+infinitive+object": """
        penser; croire: croit croient croyait croyaient crut cru~ croyant; espérer
        craindre: craint craignent craignait craignit craignant; souhaiter
        vouloir!: veut veulent voulait voulaient voulut voulu~; redouter; imaginer; supposer; soupeser
        envisager; prévoir: prévoit prévoient prévoyait prévu+; désirer; rêver*; présumer; songer*; trouver!
        attendre!: attend attendent attendait; décider; préférer; aimer!; détester; admirer; tenir!: tient
        sembler!; sentir!: sent sentait senti~
    """,
    "thought thought hedged clause+object": """
        douter*
    """,
    "perception perception affirmed clause+object": """
        savoir: sait savent savait savaient sut su~ sachant
        voir: voit voient voyait voyaient vit virent vu+ voyant
        entendre!: entend entendent entendait entendit entendu+
        apprendre: apprend apprennent apprenait apprit appris+
        découvrir: découvre découvrent découvrait découvrit découvert+
        comprendre: comprend comprennent comprenait comprit; constater
        percevoir: perçoit percevait perçut perçu~; réaliser; ignorer
        ressentir: ressent ressentait ressenti~; connaître: connaît connaissent connaissait connu+; montrer!
        relever!: relève relèvent relevait releva relevé~
    """,
}

PHRASES = {
    "according speech affirmed clause+quote after": """
        selon; d'après; à en croire; suivant*; aux dires de; aux dires du; aux dires des; au dire de
        aux yeux de; aux yeux du; aux yeux des; pour*; de l'avis de; de l'avis du; de l'avis des
        de l'aveu de; de l'aveu du; selon les mots de; selon les termes de; selon l'expression de
        selon la formule de; selon les propos de; selon le récit de; selon les dires de; dans les mots de
        par la voix de; par la bouche de; au sens de*; si l'on en croit; citant; de source
    """,
    "according speech affirmed clause+quote before": """
        selon ses mots; selon ses termes; selon ses propres termes; selon ses propres mots; selon lui
        selon elle; selon eux; selon elles; d'après lui; d'après elle; à son avis; à ses yeux
        de son propre aveu; comme le dit …; comme l'a dit …; comme l'explique …; comme l'a expliqué …
        comme le rappelle …; comme l'a rappelé …; comme le souligne …; comme l'a souligné …; comme l'écrit …
        comme l'a écrit …; comme le résume …; comme l'indique …; pour sa part; de son côté
    """,
    "speech speech affirmed quote+clause before": """
        a fait savoir; ont fait savoir; fait savoir; font savoir; fit savoir; avait fait savoir
        a fait valoir; fait valoir; font valoir; ont fait valoir; fit valoir; a laissé entendre
        laisse entendre; ont laissé entendre; laissait entendre; a fait remarquer; fait remarquer
        fit remarquer; fait observer; a fait observer; fait part; a fait part; ont fait part
        a tenu à rappeler; tient à rappeler; a tenu à préciser; tient à préciser; a pris la parole
        prend la parole; s'est dit; s'est dite; se sont dits; se dit; se disent; se disait; se souvient
        s'est souvenu; se rappelle; s'est félicité; s'est félicitée; se félicite; s'est réjoui
        s'est réjouie; se réjouit; s'est exclamé; s'est exclamée; s'est indigné; s'est indignée
        s'est étonné; s'est étonnée; s'est plaint; s'est plainte; s'est justifié; se justifie; s'est défendu
        se défend; s'est insurgé; s'est emporté; a indiqué; a parlé de; parle de; parlait de; ont parlé de
        parlent de; a évoqué; a rendu hommage; a rappelé; a poursuivi; a repris*; a lancé; lance-t-il
        lance-t-elle; peut-on lire; lit-on; on peut lire; a mis en avant; met en avant; a mis en avant
        met l'accent sur; a mis l'accent sur; a salué; va plus loin
    """,
    "warning speech affirmed quote+clause+object before": """
        met en garde; mettent en garde; a mis en garde; ont mis en garde; mettait en garde; mit en garde
        tire la sonnette d'alarme; a tiré la sonnette d'alarme
    """,
    "denial speech denied object+quote+clause before": """
        a démenti; s'est défendu de; se défend de; se défendent de; s'inscrit en faux; s'est inscrit en faux
        balaie d'un revers de main; a balayé d'un revers de main; remet en cause; a remis en cause
        remettent en cause; remet en question; a remis en question
    """,
    "demand speech affirmed object+urge+clause+quote before": """
        a appelé à; appelle à; appellent à; ont appelé à; appelait à; appela à; en appelle à
        a lancé un appel; lance un appel; plaide pour; a plaidé pour; plaident pour
    """,
    "promise speech affirmed infinitive+clause before": """
        s'est engagé à; s'est engagée à; se sont engagés à; s'engage à; s'engagent à; s'engageait à
        a donné sa parole
    """,
    "question speech asked quote+clause before": """
        se demande; se demandent; se demandait; se demandaient; s'est demandé; se demanda; s'interroge
        s'interrogent; s'interrogeait; s'est interrogé; s'est interrogée; s'interroge sur
        a posé la question; pose la question
    """,
    "thought thought affirmed clause before": """
        est convaincu; est convaincue; sont convaincus; est persuadé; est persuadée; est d'avis
        se dit convaincu; se dit convaincue; s'attend à; s'attendent à
    """,
}

NOUNS = """
    accusation; accusations; affirmation; affirmations; allégation; allégations; annonce; annonces; argument
    arguments; assertion; aveu; avis; commentaire; commentaires; conclusion; conclusions; confession
    constat; crainte; craintes; critique; critiques; déclaration; déclarations; demande; démenti; dires
    espoir; explication; explications; hypothèse; idée; information; informations; mise en garde; mot; mots
    objection; objections; plainte; plaintes; prédiction; promesse; promesses; propos; proposition; question
    questions; rapport; recommandation; remarque; remarques; réponse; reproche; reproches; rumeur; rumeurs
    soupçon; soupçons; suggestion; témoignage; témoignages; thèse; version; vœu
"""

AMBIGUOUS = ""
