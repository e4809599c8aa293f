"""Spanish cues. How a table is written: ``onrecord.lexicon.cues``."""

from __future__ import annotations

VERBS = {
    "speech speech affirmed quote+clause": """
        decir: dice dicen dijo dijeron decía decían dicho~ diciendo dirá diría digo; afirmar; señalar
        explicar; asegurar; añadir>: añade añaden añadió añadieron añadía añadido~ añadiendo; agregar>
        manifestar; indicar; declarar; subrayar; destacar; recalcar; resaltar
        recordar: recuerda recuerdan recordó recordaron recordaba recordaban recordado~ recordando
        comentar: comenta comentan comentó comentaron comentaba comentaban comentado~ comentando
        contar: cuenta* cuentan* contó contaron contaba contaban contado~ contando; relatar; narrar
        expresar; precisar; matizar; puntualizar; remarcar; insistir; reiterar
        sostener: sostiene sostienen sostuvo sostuvieron sostenía sostenían sostenido~
        mantener!: mantiene mantienen mantuvo mantuvieron; considerar; estimar; opinar; argumentar
        argüir: arguye arguyen arguyó arguyeron; alegar; aducir: aduce aducen adujo adujeron; apuntar
        apostillar; constatar
        confesar: confiesa confiesan confesó confesaron confesaba confesaban confesado~ confesando; admitir
        reconocer: reconoce reconocen reconoció reconocieron reconocía reconocido~; conceder; aclarar
        detallar; especificar; concretar; zanjar; responder; contestar; replicar; rebatir; objetar
        concluir: concluye concluyen concluyó concluyeron concluía concluido~; resumir; sentenciar; aseverar
        atestiguar; testificar; anunciar; revelar; desvelar; confirmar; informar; comunicar; notificar
        reportar; publicar; escribir: escribe escriben escribió escribieron escribía escrito~ escribiendo
        tuitear; postear; citar*; mencionar; predecir: predice predicen predijo predijeron; vaticinar
        pronosticar; augurar; calificar!; lamentar; bromear; ironizar; lanzar!; espetar; exclamar; proclamar
        sugerir: sugiere sugieren sugirió sugirieron sugería sugerido~; insinuar; deslizar; razonar
        reflexionar; proseguir>: prosigue prosiguen prosiguió prosiguieron; continuar!>
        seguir!>: sigue siguió; enfatizar; ratificar; reafirmar; garantizar
        defender: defiende defienden defendió defendieron defendía defendido~; evocar
        describir: describe describen describió describieron describía descrito~; plantear
        exponer: expone exponen expuso expusieron expuesto~; disculpar; quejar*; celebrar!; presumir
        alardear; protestar; vociferar; ahondar; abundar!; denunciar*; divulgar; trasladar!; hablar*
        pronunciar; juzgar; felicitar; fijar!; sincerar
    """,
    "speech speech affirmed quote": """
        gritar; susurrar; murmurar; musitar; suspirar; sonreír*: sonríe sonrió sonreía; reír*: ríe rió
        corear; bramar; llorar; sollozar; interrumpir; intervenir: interviene intervino
        comenzar!: comienza comienzan comenzó; balbucear; clamar; vocear; cantar
    """,
    "speech speech affirmed object+quote": """
        criticar; condenar*; elogiar; alabar; aplaudir; atacar; censurar*; fustigar; arremeter; cargar!
        reprobar: reprueba reprobó; ridiculizar; respaldar; apoyar
        agradecer: agradece agradecen agradeció agradecieron agradecido~; saludar; cuestionar; valorar
        ensalzar; repudiar; deplorar; avalar
    """,
    "naming speech affirmed name+quote": """
        llamar!; denominar; apodar; bautizar; tildar; tachar; definir; catalogar; tratar!; nombrar
        etiquetar; caracterizar
    """,
    "denial speech denied quote+clause+object": """
        negar: niega niegan negó negaron negaba negaban negado~ negando
        desmentir: desmiente desmienten desmintió desmintieron desmentía desmentido~; rechazar; refutar
        descartar; contradecir: contradice contradijo contradijeron; impugnar; desautorizar; disputar*
        desestimar; retractar
    """,
    "allegation speech affirmed clause+object+quote": """
        acusar; achacar; culpar*; atribuir: atribuye atribuyen atribuyó atribuyeron atribuido~; imputar
        reprochar; inculpar; responsabilizar; recriminar
    """,
    "warning speech affirmed quote+clause+urge+object": """
        advertir: advierte advierten advirtió advirtieron advertía advertían advertido~ advirtiendo; avisar
        alertar*; prevenir: previene previno; amenazar
    """,
    "promise speech affirmed quote+clause+infinitive+object": """
        prometer; jurar; comprometer; ofrecer!: ofrece ofrecen ofreció ofrecieron ofrecido~
        proponer: propone proponen propuso propusieron proponía propuesto~
        acordar!: acuerda acordó acordaron
    """,
    "demand speech affirmed quote+clause+urge+infinitive+object": """
        pedir: pide piden pidió pidieron pedía pedían pedido~ pidiendo; exigir; reclamar; demandar*
        solicitar; ordenar; instar; urgir; exhortar; rogar: ruega rogó rogaron; suplicar; implorar
        recomendar: recomienda recomiendan recomendó recomendaron recomendado~; aconsejar; animar
        alentar: alienta alentó; invitar; apelar; abogar; requerir!: requiere requirió; conminar; emplazar
        convocar!; mandar*
    """,
    "question speech asked quote+clause+object": """
        preguntar*; inquirir; interrogar; consultar*
    """,
    "thought thought affirmed quote+clause+infinitive+object": """
        creer: cree creen creyó creyeron creía creían creído~ creyendo
        pensar: piensa piensan pensó pensaron pensaba pensaban pensado~ pensando; esperar!; temer; desear
        querer!: quiere quieren quiso quería querían; confiar; sospechar*
        suponer: supone suponen supuso suponía; imaginar; prever: prevé prevén previó previsto~; planear
        anhelar; soñar!: sueña soñó soñaba; sentir!: siente sienten sintió; decidir!
        preferir: prefiere prefieren prefirió; intentar!; parecer!: parece parecen
        entender!: entiende entienden entendió
    """,
    "thought thought hedged clause+object": """
        dudar*
    """,
    "perception perception affirmed clause+object": """
        saber: sabe saben supo sabía sabían sabido~; ver!: ve ven vio vieron veía visto~
        oír: oye oyen oyó oyeron oía oído~; escuchar; conocer!: conoce conocen conoció conocido~
        descubrir: descubre descubrió descubrieron descubierto~; comprobar: comprueba comprobó comprobaron
        notar*; percibir; observar; enterar; aprender; hallar!; encontrar!: encuentra encontró; comprender
        mostrar!: muestra mostró mostraron; demostrar: demuestra demuestran demostró
    """,
}

PHRASES = {
    "according speech affirmed clause+quote after": """
        según; de acuerdo con; de acuerdo a; conforme a*; en palabras de; en palabras del; en opinión de
        en opinión del; a juicio de; a juicio del; al decir de; a decir de; para*; a ojos de; en boca de
        por boca de; por medio de*; a través de*; citando a; en voz de; tal como dijo; como dijo
        según informó; según dijo; según explicó; según afirmó; según señaló; según indicó
        según ha informado; según ha explicado; según ha dicho; según publica; según fuentes de
        en versión de; desde el punto de vista de; a tenor de; como señaló; como explicó; como afirma
        como dice; como recuerda; como apunta
    """,
    "according speech affirmed clause+quote before": """
        según él; según ella; según ellos; según ellas; según sus palabras; en sus palabras
        en sus propias palabras; a su juicio; en su opinión; a su entender; a su modo de ver; por su parte
        según explica …; según dice …; según cuenta …; según relata …; según asegura …; según recuerda …
        según señala …; según apunta …; como lo … dijo; en … palabras; según … palabras
    """,
    "speech speech affirmed quote+clause before": """
        dio a conocer; dieron a conocer; da a conocer; dejó claro; dejaron claro; deja claro
        ha dejado claro; dejó en claro; dejó entrever; deja entrever; dejó caer; puso de manifiesto
        pone de manifiesto; puso de relieve; pone de relieve; hizo hincapié; hace hincapié
        hicieron hincapié; hizo saber; hace saber; hizo constar; hizo notar; hizo referencia
        hace referencia; hizo público; tomó la palabra; se refirió a; se refiere a; se refirieron a
        se mostró; se mostraron; se ha mostrado; se quejó; se quejaron; se queja; se lamentó; se lamenta
        se jactó; se felicitó; se sinceró; se defendió; se defiende; se disculpó; se despidió*; se acuerda
        se pronunció; se expresó; se dirigió a*; salió al paso; quiso dejar claro; quiso recordar
        ha querido; volvió a insistir; siguió diciendo; sigue diciendo; da por hecho; dio por hecho
        habla de; habló de; hablan de; hablaron de; sale en defensa; arremetió contra; se sumó a*
        llamó la atención; llama la atención*; sostuvo que
    """,
    "denial speech denied object+quote+clause before": """
        salió a desmentir; negó haber; quitó importancia; restó importancia; resta importancia
        se desmarcó de; se desmarca de; se desvinculó de; puso en duda; pone en duda; ha puesto en duda
        pusieron en duda
    """,
    "demand speech affirmed object+urge+clause+quote before": """
        hizo un llamado; hizo un llamamiento; hace un llamamiento; llamó a; llama a; llaman a; llamaron a
        ha llamado a; apuesta por; apostó por; abogó por; aboga por; apeló a; apela a; se mostró partidario
        pidió que; pide que
    """,
    "promise speech affirmed infinitive+clause before": """
        se comprometió a; se comprometieron a; se compromete a; se ha comprometido a; dio su palabra
        se ofreció a; se ofrece a; adquirió el compromiso
    """,
    "warning speech affirmed quote+clause before": """
        dio la voz de alarma; da la voz de alarma; puso en guardia; lanzó una advertencia
    """,
    "question speech asked quote+clause before": """
        se preguntó; se pregunta; se preguntan; se preguntaron; se preguntaba; quiso saber; quiere saber
        quisieron saber; quería saber; se cuestionó; se cuestiona; se planteó; se plantea
    """,
    "thought thought affirmed clause before": """
        está convencido; está convencida; están convencidos; estaba convencido; estaba convencida
        cuenta con; da por sentado; es de la opinión; se teme
    """,
    "perception perception affirmed clause before": """
        se dio cuenta; se dieron cuenta; se da cuenta; se enteró; se enteraron
    """,
}

NOUNS = """
    acusación; acusaciones; advertencia; advertencias; afirmación; afirmaciones; alegación; alegaciones
    alegato; anuncio; argumento; argumentos; aviso; comentario; comentarios; comunicado; conclusión
    conclusiones; confesión; crítica; críticas; declaración; declaraciones; denuncia; denuncias; demanda
    desmentido; duda; dudas; explicación; explicaciones; hipótesis; idea; información; informaciones
    informe; insinuación; insinuaciones; mensaje; noticia; noticias; objeción; opinión; palabra; palabras
    petición; pregunta; preguntas; promesa; promesas; pronóstico; propuesta; queja; quejas; reclamo
    reproche; respuesta; rumor; rumores; señalamiento; señalamientos; sospecha; sospechas; sugerencia; temor
    temores; tesis; testimonio; testimonios; versión; versiones
"""

AMBIGUOUS = ""
