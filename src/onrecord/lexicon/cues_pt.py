"""Portuguese cues. How a table is written: ``onrecord.lexicon.cues``."""

from __future__ import annotations

VERBS = {
    "speech speech affirmed quote+clause": """
        dizer: diz dizem disse disseram dizia diziam dito~ dizendo dirá diria digo; afirmar; declarar
        explicar; acrescentar>; completar>; ressaltar; destacar; salientar; frisar; sublinhar; enfatizar
        reforçar!; lembrar; recordar; relembrar; contar!; relatar; narrar; comentar; observar; notar*
        apontar; indicar; assinalar; informar; comunicar; noticiar; anunciar; revelar; divulgar; confirmar
        garantir; assegurar; reafirmar; reiterar; repetir: repete repetem repetiu repetiram repetia
        insistir; sustentar; defender; argumentar; alegar; ponderar; avaliar; considerar; opinar; analisar
        julgar; estimar; prever: prevê preveem previu previram previsto~; projetar; detalhar; pormenorizar
        esclarecer: esclarece esclarecem esclareceu esclareceram esclarecia; precisar!; especificar; resumir
        concluir: conclui concluem concluiu concluíram concluía; finalizar; encerrar!; responder; rebater
        retrucar; replicar; contrapor: contrapõe contrapôs; objetar; admitir
        reconhecer: reconhece reconhecem reconheceu reconheceram reconhecia; confessar; assumir!; conceder
        confidenciar; desabafar; lamentar; brincar; ironizar; gracejar; disparar!; atirar!; exclamar
        proclamar; sugerir: sugere sugerem sugeriu sugeriram sugeria; insinuar
        escrever: escreve escrevem escreveu escreveram escrevia escrito~ escrevendo; tuitar; postar
        publicar; citar; mencionar; referir!: refere referem referiu referiram; expressar; exprimir
        manifestar; expor: expõe expõem expôs expuseram exposto~; relevar!; evocar
        descrever: descreve descrevem descreveu descreveram descrito~; testemunhar; depor!: depôs; atestar
        certificar; prosseguir>: prossegue prosseguem prosseguiu prosseguiram; continuar!>
        seguir!>: segue seguiu; adiantar; advogar; constatar; refletir: reflete refletiu; rematar; atalhar
        vincar; evidenciar; denunciar; discursar; falar*; discorrer; teorizar; queixar*; gabar; orgulhar
        desculpar*; justificar; protestar; celebrar!; comemorar; festejar; pontuar
    """,
    "speech speech affirmed quote": """
        gritar; sussurrar; murmurar; suspirar; sorrir*: sorri sorriu sorria; rir*: ri riu ria; berrar
        bradar; entoar; gaguejar; balbuciar; soluçar; chorar; interromper; intervir: intervém interveio
        começar!; clamar; cantar
    """,
    "speech speech affirmed object+quote": """
        criticar; condenar; elogiar; louvar; aplaudir; atacar; censurar*; repudiar; saudar
        agradecer: agradece agradecem agradeceu agradeceram; apoiar: apoia apoiam apoiou apoiaram
        questionar; ridicularizar; deplorar; enaltecer: enaltece enalteceu; parabenizar; felicitar; reprovar
        respaldar; endossar; zombar; debochar
    """,
    "naming speech affirmed name+quote": """
        chamar!; classificar; apelidar; denominar; batizar; definir; tachar; rotular; qualificar
        caracterizar; nomear; tratar!; intitular; comparar
    """,
    "denial speech denied quote+clause+object": """
        negar; desmentir: desmente desmentem desmentiu desmentiram desmentia desmentido~; refutar; rejeitar
        contestar; descartar; contradizer: contradiz contradisse contradisseram; rechaçar
        repelir: repele repeliu; desautorizar; impugnar; disputar*
    """,
    "allegation speech affirmed clause+object+quote": """
        acusar; culpar*; atribuir: atribui atribuem atribuiu atribuíram atribuído~; imputar; responsabilizar
        incriminar
    """,
    "warning speech affirmed quote+clause+urge+object": """
        alertar*; advertir: adverte advertem advertiu advertiram advertia; avisar
        prevenir: previne preveniu; ameaçar; acautelar
    """,
    "promise speech affirmed quote+clause+infinitive+object": """
        prometer; jurar; comprometer; oferecer!: oferece oferecem ofereceu ofereceram
        propor: propõe propõem propôs propuseram propunha proposto~; concordar
    """,
    "demand speech affirmed quote+clause+urge+infinitive+object": """
        pedir: pede pedem pediu pediram pedia pediam pedido*~ pedindo; exigir; reclamar; cobrar!
        reivindicar; solicitar; requerer!: requer requereu; ordenar; determinar!; mandar*; exortar; instar
        apelar; implorar; suplicar; rogar; aconselhar; recomendar; orientar!; incentivar; encorajar
        convidar; convocar!; urgir; conclamar; intimar; preconizar
    """,
    "question speech asked quote+clause+object": """
        perguntar*; indagar; inquirir; interrogar
    """,
    "thought thought affirmed quote+clause+infinitive+object": """
        achar!; acreditar; pensar; crer: crê creem creu; esperar!; temer; desejar
        querer!: quer querem quis quiseram queria queriam; confiar; suspeitar; supor: supõe supôs suposto*
        imaginar; recear: receia receiam receou; planejar; planear: planeia planeou; pretender; almejar
        sonhar!; sentir!: sente sentem sentiu; decidir!; preferir: prefere preferem preferiu; tentar!
        parecer!: parece parecem; entender!; vislumbrar; antever: antevê anteviu
    """,
    "thought thought hedged clause+object": """
        duvidar
    """,
    "perception perception affirmed clause+object": """
        saber: sabe sabem soube souberam sabia sabiam; ver!: vê veem viu viram via* visto~
        ouvir: ouve ouvem ouviu ouviram; escutar; conhecer!: conhece conhecem conheceu
        descobrir: descobre descobriu descobriram descoberto~; perceber; compreender; verificar; aprender
        encontrar!; mostrar!; demonstrar; identificar; presenciar; reparar!
    """,
}

PHRASES = {
    "according speech affirmed clause+quote after": """
        segundo*; de acordo com; conforme; nas palavras de; nas palavras do; nas palavras da; na opinião de
        na opinião do; na opinião da; na visão de; na visão do; na visão da; na avaliação de
        na avaliação do; na avaliação da; no entender de; no entender do; no entender da; aos olhos de
        a crer em; para*; pela voz de; pela boca de; por meio de*; através de*; citando; como disse
        como afirmou; como explicou; como lembrou; segundo disse; segundo afirmou; segundo informou
        conforme informou; conforme explicou; na perspetiva de; no dizer de; ao ver de; nos termos de*
        segundo fontes de
    """,
    "according speech affirmed clause+quote before": """
        segundo ele; segundo ela; segundo eles; segundo elas; nas suas palavras; em suas palavras
        nas palavras dele; nas palavras dela; na sua opinião; em sua opinião; no seu entender; a seu ver
        por sua vez; por seu lado; por seu turno; segundo diz …; segundo conta …; segundo explica …
        como diz …; como explica …; como lembra …; em … palavras; nas … palavras
    """,
    "speech speech affirmed quote+clause before": """
        deixou claro; deixaram claro; deixa claro; deixou escapar; deixou entender; deu a entender
        dá a entender; deram a entender; fez saber; fez questão de; faz questão de; fez notar
        fez referência; deu a conhecer; tornou público; veio a público; tomou a palavra; chamou a atenção
        chama a atenção*; chamou atenção; pôs em evidência; se disse; se diz; disse-se; mostrou-se
        se mostrou; mostraram-se; queixou-se; se queixou; queixam-se; lamentou-se; gabou-se; se gabou
        congratulou-se; se defendeu; defendeu-se; desculpou-se; se desculpou; se pronunciou; pronunciou-se
        manifestou-se; se manifestou; se referiu a; referiu-se a; foi mais longe; foi além; seguiu dizendo
        voltou a dizer; volta a dizer; fala em; falou em; falam em; falou de; fala de; faz um balanço
        por sua vez afirmou; pôs a tónica; veio dizer; dá conta de; deu conta de; deram conta de; lê-se
    """,
    "denial speech denied object+quote+clause before": """
        pôs em causa; põe em causa; puseram em causa; pôs em dúvida; põe em dúvida; colocou em dúvida
        coloca em dúvida; afastou a hipótese; afasta a hipótese; distanciou-se de; se distanciou de
        desvalorizou
    """,
    "demand speech affirmed object+urge+clause+quote before": """
        fez um apelo; faz um apelo; lançou um apelo; apelou a; apela a; apelou para; apela para; apelou ao
        apelou à; pediu que; pede que; chamou para*; clamou por
    """,
    "promise speech affirmed infinitive+clause before": """
        comprometeu-se a; se comprometeu a; compromete-se a; se compromete a; comprometeram-se a
        se comprometeram a; deu a palavra; deu sua palavra; se ofereceu para; ofereceu-se para
    """,
    "warning speech affirmed quote+clause before": """
        deixou um alerta; fez um alerta; faz um alerta; lançou um alerta; deixou o aviso
    """,
    "question speech asked quote+clause before": """
        quis saber; quer saber; quiseram saber; queria saber; perguntou-se; se perguntou; se pergunta
        pergunta-se; questionou-se; se questiona; questiona-se; se questionou
    """,
    "thought thought affirmed clause before": """
        está convencido; está convencida; está convicto; está confiante; estão convencidos; conta com*
        é de opinião; dá por certo; mostra-se confiante
    """,
    "perception perception affirmed clause before": """
        deu-se conta; se deu conta; dá-se conta; ficou sabendo; ficou a saber; tomou conhecimento
    """,
}

NOUNS = """
    acusação; acusações; advertência; afirmação; afirmações; alegação; alegações; alerta; anúncio; argumento
    argumentos; aviso; avisos; comentário; comentários; comunicado; conclusão; conclusões; confissão
    crítica; críticas; declaração; declarações; denúncia; denúncias; desmentido; dúvida; dúvidas; explicação
    explicações; hipótese; ideia; informação; informações; insinuação; insinuações; mensagem; notícia
    notícias; objeção; opinião; palavra; palavras; pedido; pedidos; pergunta; perguntas; promessa; promessas
    previsão; proposta; queixa; queixas; reclamação; reclamações; relato; relatos; relatório; resposta
    boato; boatos; rumor; rumores; suspeita; suspeitas; sugestão; temor; temores; tese; testemunho
    testemunhos; versão; versões
"""

AMBIGUOUS = ""
