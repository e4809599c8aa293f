"""German cues. How a table is written: ``onrecord.lexicon.cues``."""

from __future__ import annotations

VERBS = {
    "speech speech affirmed quote+clause": """
        sagen; erklären; betonen; meinen*; antworten*; erwidern; entgegnen; ergänzen>; bemerken; berichten*
        erzählen; schildern; bestätigen; behaupten; versichern; beteuern; äußern; kommentieren; klagen*
        beklagen; erläutern; begründen; urteilen; schätzen; prognostizieren; scherzen; spotten; höhnen
        witzeln; twittern; posten; verkünden; enthüllen; verlautbaren; resümieren; folgern; schlussfolgern
        argumentieren; plädieren; kontern; monieren; bilanzieren; konstatieren; präzisieren; signalisieren
        suggerieren; verdeutlichen; bekräftigen; verteidigen; rechtfertigen; orakeln; mutmaßen; spekulieren
        philosophieren; sinnieren; grübeln; protestieren; schwärmen; jubeln; frohlocken; prahlen; protzen
        bedauern; lamentieren; wiederholen: wiederholt* wiederholte* wiederholten*; erinnern; zitieren
        notieren; referieren; informieren; unterrichten; melden; vermelden; vermerken; fordern
        schreiben*: schreibt schreibe schrieb schrieben geschrieben~ schreibend
        sprechen!: spricht sprach sprachen gesprochen~
        unterstreichen: unterstreicht unterstrich unterstrichen; gestehen: gesteht gestand gestanden
        bekennen: bekennt bekannte bekannten; verraten: verrät verriet verrieten; heißen!: heißt hieß hießen
        lauten!: lautet lautete lauteten; zugeben: zugegeben~ zugab; angeben: angegeben~ angab
        mitteilen: mitgeteilt~ mitteilte mitteilten; hinzufügen>: hinzugefügt~ hinzufügte
        hinweisen: hingewiesen~ hinwies; einräumen: eingeräumt~ einräumte
        ankündigen: angekündigt~ ankündigte ankündigten; klarstellen: klargestellt~ klarstellte
        feststellen: festgestellt~ feststellte; darlegen: dargelegt~; ausführen: ausgeführt~
        nachlegen: nachgelegt~; einwenden: eingewandt~ einwandte eingewendet~
        zusammenfassen: zusammengefasst~; vorrechnen: vorgerechnet~; zusichern: zugesichert~
        hervorheben: hervorgehoben~ hervorhob; klarmachen: klargemacht~; richtigstellen: richtiggestellt~
        bekanntgeben: bekanntgegeben~ bekanntgab; ausrichten: ausgerichtet~; aussagen*: ausgesagt~ aussagte
        beschreiben: beschreibt beschrieb beschrieben; verweisen: verweist verwies verwiesen; wettern
        schimpfen; poltern; mosern; meckern; sticheln; räsonieren; dozieren; predigen; attestieren
        bescheinigen; diagnostizieren; bezeugen; offenbaren; beichten; verlesen: verliest verlas verlasen
        vortragen: vorgetragen~ vortrug; fortfahren>: fortgefahren~ fortfuhr; fügen!>: fügt fügte fügten
        räumen!: räumt räumte räumten; teilen!: teilte teilten teilt; kündigen!: kündigte kündigten kündigt
        geben!: gab gaben gibt; weisen!: wies wiesen weist; stellen!: stellte stellten stellt
        fahren!>: fuhr fuhren fährt; legen!: legte legten legt; führen!: führte führten führt
        wenden!: wandte wandten wendet
    """,
    "speech speech affirmed quote": """
        rufen: ruft rief riefen gerufen~ rufend; flüstern; murmeln; brummen
        schreien: schreit schrie schrien geschrien~; brüllen; lachen; seufzen; stöhnen; lächeln; grinsen
        schluchzen; stammeln; stottern; knurren; fluchen; raunen; donnern; toben; kreischen; zischen
        ausrufen: ausgerufen~; zwitschern; skandieren; texten; singen!: singt sang sangen gesungen~
        schmunzeln; unterbrechen: unterbricht unterbrach unterbrachen unterbrochen
        schließen!: schließt schloss schlossen; beginnen!: beginnt begann begannen
    """,
    "speech speech affirmed object+quote": """
        kritisieren; loben; würdigen; begrüßen; verurteilen; rügen; tadeln
        preisen: preist pries priesen gepriesen~; attackieren; bemängeln; beanstanden
        anprangern: angeprangert~; verspotten; verhöhnen; beschimpfen; beleidigen; unterstützen
        missbilligen; geißeln; gratulieren; danken; feiern!; verwerfen: verwirft verwarf verwarfen verworfen
        angreifen: angegriffen~; verreißen: verriss verrissen; brandmarken
    """,
    "naming speech affirmed name+quote": """
        nennen: nennt nannte nannten genannt~; bezeichnen; taufen; betiteln; titulieren; charakterisieren
        bewerten; einstufen: eingestuft~; schelten: schilt schalt gescholten~
    """,
    "denial speech denied quote+clause+object": """
        bestreiten: bestreitet bestritt bestritten; leugnen; dementieren
        widersprechen: widerspricht widersprach widersprachen widersprochen~; verneinen
        abstreiten: abgestritten~ abstritt; zurückweisen: zurückgewiesen~ zurückwies
        ablehnen: abgelehnt~ ablehnte; ausschließen: ausgeschlossen~ ausschloss; widerlegen
        anzweifeln: angezweifelt~; widerrufen: widerruft widerrief widerriefen; entkräften
        zurückziehen: zurückgezogen~
    """,
    "allegation speech affirmed clause+object+quote": """
        vorwerfen: vorgeworfen~ vorwarf vorwirft; beschuldigen; bezichtigen; anklagen: angeklagt~
        unterstellen: unterstellt unterstellte unterstellten; verdächtigen; werfen!: wirft warf warfen
        anlasten: angelastet~
    """,
    "warning speech affirmed quote+clause+urge+object": """
        warnen; mahnen; ermahnen; alarmieren
    """,
    "warning speech affirmed quote+clause+infinitive": """
        drohen; androhen: angedroht~
    """,
    "promise speech affirmed quote+clause+infinitive+object": """
        versprechen: verspricht versprach versprachen versprochen; geloben; zusagen: zugesagt~ zusagte
        schwören: schwört schwor schworen geschworen~; garantieren; verpflichten; anbieten: angeboten~ anbot
        bieten!: bot boten bietet
    """,
    "demand speech affirmed quote+clause+urge+infinitive+object": """
        verlangen; appellieren; drängen; raten: rät riet rieten geraten
        empfehlen: empfiehlt empfahl empfahlen empfohlen; vorschlagen: vorgeschlagen~ vorschlug
        schlagen!: schlug schlugen schlägt; bitten: bittet bat baten gebeten~
        auffordern: aufgefordert~ aufforderte; befehlen: befiehlt befahl befahlen befohlen
        anordnen: angeordnet~ anordnete; anweisen: angewiesen~; beantragen
        beschwören: beschwört beschwor beschworen; aufrufen: aufgerufen~ aufrief; einfordern: eingefordert~
        ersuchen; pochen; beharren; insistieren; flehen; ermutigen; ermuntern; beauftragen
        abraten: abgeraten~; zurufen: zugerufen~
    """,
    "question speech asked quote+clause+object": """
        fragen*; erkundigen; wundern; rätseln; nachfragen: nachgefragt~; hinterfragen
        zurückfragen: zurückgefragt~; nachhaken: nachgehakt~; haken!: hakte hakten hakt
    """,
    "thought thought affirmed quote+clause+infinitive+object": """
        glauben; denken: denkt dachte dachten gedacht~; hoffen; vermuten; befürchten; fürchten; erwarten
        wünschen; wollen!: will wollte wollten gewollt~; planen; beabsichtigen; annehmen: angenommen~
        finden!: findet fand fanden; halten!: hält hielt hielten; überlegen; erwägen: erwägt erwog erwogen
        beschließen: beschließt beschloss beschlossen; entscheiden: entscheidet entschied entschieden
        träumen; rechnen!; vorstellen!: vorgestellt~; befürworten; bevorzugen; vertrauen; ahnen; fühlen
        empfinden: empfindet empfand empfanden; sorgen!; betrachten; ansehen!: angesehen~
    """,
    "thought thought hedged clause+object": """
        zweifeln; bezweifeln
    """,
    "perception perception affirmed clause+object": """
        wissen: weiß wusste wussten gewusst~; sehen: sieht sah sahen gesehen~
        hören: hört hörte hörten gehört*; erfahren: erfährt erfuhr erfuhren
        erkennen: erkennt erkannte erkannten erkannt~; entdecken; beobachten
        herausfinden: herausgefunden~ herausfand; verstehen: versteht verstand verstanden; lernen; merken
        wahrnehmen: wahrgenommen~; spüren; zeigen!; ermitteln; belegen; ergeben!: ergibt ergab ergaben
        nachweisen: nachgewiesen~
    """,
}

PHRASES = {
    "according speech affirmed clause+quote after": """
        laut; so*; gemäß*; nach Angaben; nach Angaben von; nach Angaben des; nach Angaben der; nach Aussage
        nach Aussage von; nach Aussagen; nach Aussagen von; nach Darstellung; nach Darstellung von
        nach Auskunft; nach Auskunft von; nach Ansicht; nach Ansicht von; nach Meinung; nach Meinung von
        nach Auffassung; nach Auffassung von; nach Einschätzung; nach Einschätzung von; nach den Worten
        nach den Worten von; in den Worten; in den Worten von; mit den Worten; nach Worten
        unter Berufung auf; aus Sicht; aus Sicht von; aus Sicht des; aus Sicht der; nach Informationen
        nach Informationen von; nach Überzeugung; glaubt man; nach Schätzungen; nach Schätzung; so etwa*
        so auch*
    """,
    "according speech affirmed clause+quote before": """
        zufolge; nach eigenen Angaben; nach eigener Aussage; nach eigenen Worten; den Angaben zufolge
        dem Bericht zufolge; nach … Worten; nach … Angaben; nach … Ansicht; nach … Meinung
        nach … Auffassung; wie … sagte; wie … mitteilte; wie … erklärte; wie … berichtete; wie … berichtet
        wie … schreibt; wie … betonte; wie … es nennt; wie … es nannte; wie … es formulierte
        wie … es ausdrückte; wie es … formulierte; wie es … ausdrückte; wie es … nannte; in … Worten
        wird … zitiert
    """,
    "speech speech affirmed quote+clause before": """
        fügte hinzu; fügte … hinzu; fügten hinzu; fügten … hinzu; fügt hinzu; fügt … hinzu; räumte ein
        räumte … ein; räumten ein; räumten … ein; räumt ein; räumt … ein; teilte mit; teilte … mit
        teilten mit; teilten … mit; teilt mit; teilt … mit; kündigte an; kündigte … an; kündigten an
        kündigten … an; kündigt an; kündigt … an; gab an; gab … an; gaben an; gaben … an; gibt an; gibt … an
        gab zu; gab … zu; gaben zu; gaben … zu; gibt zu; gibt … zu; gab bekannt; gab … bekannt
        gaben bekannt; gaben … bekannt; gibt bekannt; gibt … bekannt; wies darauf hin; wies … darauf hin
        wiesen darauf hin; wiesen … darauf hin; weist darauf hin; weist … darauf hin; wies hin; wies … hin
        wiesen hin; wiesen … hin; weist hin; weist … hin; stellte klar; stellte … klar; stellten klar
        stellten … klar; stellt klar; stellt … klar; stellte fest; stellte … fest; stellten fest
        stellten … fest; stellt fest; stellt … fest; fuhr fort>; fuhr … fort>; fuhren fort>; fuhren … fort>
        fährt fort>; fährt … fort>; legte nach; legte … nach; legten nach; legten … nach; legt nach
        legt … nach; legte dar; legte … dar; legten dar; legten … dar; legt dar; legt … dar; führte aus
        führte … aus; führten aus; führten … aus; führt aus; führt … aus; wandte ein; wandte … ein
        wandten ein; wandten … ein; fasste zusammen; fasste … zusammen; fassten zusammen; fassten … zusammen
        fasst zusammen; fasst … zusammen; hob hervor; hob … hervor; hoben hervor; hoben … hervor
        hebt hervor; hebt … hervor; machte klar; machte … klar; machten klar; machten … klar; macht klar
        macht … klar; machte deutlich; machte … deutlich; machten deutlich; machten … deutlich
        macht deutlich; macht … deutlich; sagte aus; sagte … aus; sagten aus; sagten … aus; sagt aus
        sagt … aus; sicherte zu; sicherte … zu; sicherten zu; sicherten … zu; sichert zu; sichert … zu
        hakte nach; hakte … nach; hakten nach; hakten … nach; hakt nach; hakt … nach; trug vor; trug … vor
        trugen vor; trugen … vor; trägt vor; trägt … vor; rief zu; rief … zu; riefen zu; riefen … zu
        ruft zu; ruft … zu; pflichtete bei; pflichtete … bei; pflichteten bei; pflichteten … bei
        pflichtet bei; pflichtet … bei; stimmte zu; stimmte … zu; stimmten zu; stimmten … zu; stimmt zu
        stimmt … zu; sprach von; sprach … von; sprachen von; sprachen … von; spricht von; spricht … von
        zeigte sich überzeugt; zeigte … sich überzeugt; zeigten sich überzeugt; zeigten … sich überzeugt
        zeigt sich überzeugt; zeigt … sich überzeugt; rief aus; rief … aus; riefen aus; riefen … aus
        ruft aus; ruft … aus; schrie auf; schrie … auf; schrien auf; schrien … auf; schreit auf
        schreit … auf; brachte vor; brachte … vor; brachten vor; brachten … vor; bringt vor; bringt … vor
        lenkte ein; lenkte … ein; lenkten ein; lenkten … ein; lenkt ein; lenkt … ein; ließ wissen
        ließ … wissen; ließen wissen; lässt wissen; gab zu verstehen; gab … zu verstehen; gaben zu verstehen
        gibt zu verstehen; gab zu Protokoll; gab … zu Protokoll; gab zu bedenken; gab … zu bedenken
        gibt zu bedenken; brachte … zum Ausdruck; zeigte sich … überzeugt; äußerte sich; zur Sprache
        ist … überliefert; meldete sich … zu Wort; ergriff … das Wort; nahm Stellung; nahm … Stellung
        sagte aus
    """,
    "speech speech affirmed clause+object before": """
        ließ … offen; ließen … offen; lässt … offen; ließ offen; ließen offen; lässt offen
        legte sich … nicht fest
    """,
    "denial speech denied quote+clause+object before": """
        wies zurück; wies … zurück; wiesen zurück; wiesen … zurück; weist zurück; weist … zurück; stritt ab
        stritt … ab; stritten ab; stritten … ab; streitet ab; streitet … ab; lehnte ab; lehnte … ab
        lehnten ab; lehnten … ab; lehnt ab; lehnt … ab; schloss aus; schloss … aus; schlossen aus
        schlossen … aus; schließt aus; schließt … aus; tat … ab; tut … ab; stellte … in Abrede
        stellt … in Abrede; stellten … in Abrede; in Abrede gestellt
    """,
    "allegation speech affirmed clause+object before": """
        warf vor; warf … vor; warfen vor; warfen … vor; wirft vor; wirft … vor; lastete an; lastete … an
        lasteten an; lasteten … an; lastet an; lastet … an; klagte an; klagte … an; klagten an; klagten … an
        klagt an; klagt … an; machte … verantwortlich; macht … verantwortlich; machten … verantwortlich
        gab … die Schuld; gibt … die Schuld
    """,
    "demand speech affirmed quote+clause+urge+infinitive+object before": """
        forderte auf; forderte … auf; forderten auf; forderten … auf; fordert auf; fordert … auf; schlug vor
        schlug … vor; schlugen vor; schlugen … vor; schlägt vor; schlägt … vor; ordnete an; ordnete … an
        ordneten an; ordneten … an; ordnet an; ordnet … an; rief auf; rief … auf; riefen auf; riefen … auf
        ruft auf; ruft … auf; rief dazu auf; rief … dazu auf; riefen dazu auf; riefen … dazu auf
        ruft dazu auf; ruft … dazu auf; wies an; wies … an; wiesen an; wiesen … an; weist an; weist … an
        mahnte an; mahnte … an; mahnten an; mahnten … an; mahnt an; mahnt … an; riet ab; riet … ab
        rieten ab; rieten … ab; rät ab; rät … ab; sprach sich für; sprach … sich für; sprachen sich für
        sprachen … sich für; spricht sich für; spricht … sich für; sprach sich gegen; sprach … sich gegen
        sprachen sich gegen; sprachen … sich gegen; spricht sich gegen; spricht … sich gegen; rief zu
        sprach sich … aus; spricht sich … aus; sprachen sich … aus
    """,
    "promise speech affirmed quote+clause+infinitive+object before": """
        bot an; bot … an; boten an; boten … an; bietet an; bietet … an; sagte zu; sagte … zu; sagten zu
        sagten … zu; sagt zu; sagt … zu
    """,
    "question speech asked quote+clause before": """
        fragte nach; fragte … nach; fragten nach; fragten … nach; fragt nach; fragt … nach; wollte wissen
        wollte … wissen; wollten wissen; will wissen; warf die Frage auf; stellte die Frage
    """,
    "thought thought affirmed clause before": """
        ging davon aus; geht davon aus; gehen davon aus; geht … davon aus; ist überzeugt; war überzeugt
        sind überzeugt; ist … überzeugt; war … überzeugt; ist der Ansicht; ist der Meinung
        ist der Auffassung; war der Ansicht; war der Meinung; vertrat die Ansicht; vertrat die Auffassung
        vertritt die Ansicht; rechnet damit; rechnete damit; ist sich sicher; war sich sicher; hält für
        hielt für
    """,
}

NOUNS = """
    aussage; aussagen; behauptung; behauptungen; vorwurf; vorwürfe; vorwürfen; angabe; angaben; bericht
    berichte; berichten; gerücht; gerüchte; gerüchten; darstellung; erklärung; erklärungen; äußerung
    äußerungen; kritik; forderung; forderungen; frage; fragen; anschuldigung; anschuldigungen; spekulation
    spekulationen; meldung; meldungen; ankündigung; andeutung; andeutungen; vermutung; vermutungen; warnung
    warnungen; einwand; einwände; antwort; worte; these; ansicht; auffassung; meinung; hoffnung; befürchtung
    befürchtungen; vorschlag; zusage; versprechen; verdacht
"""

AMBIGUOUS = ""
