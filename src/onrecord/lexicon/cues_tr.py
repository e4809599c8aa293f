"""Turkish cues. How a table is written: ``onrecord.lexicon.cues``."""

from __future__ import annotations

VERBS = {
    "speech speech affirmed quote+clause": """
        demek: dedi dediler diyor diyorlar diyordu demiş demişti diyen diyerek deyip der dediği dediğini
        söylemek; belirtmek; açıklamak; bildirmek; vurgulamak; anlatmak; eklemek>; konuşmak!; aktarmak
        kaydetmek; hatırlatmak; savunmak; duyurmak; yanıtlamak; cevaplamak; yazmak; paylaşmak!
        değerlendirmek!; yorumlamak; öngörmek; özetlemek; doğrulamak; onaylamak!; sürdürmek!>; seslenmek
        tanımlamak; gerekçelendirmek; sıralamak!; dillendirmek; yinelemek; tekrarlamak; çıkışmak; yakınmak
        sızlanmak; şakalaşmak; haykırmak; övünmek; müjdelemek; yansıtmak!
    """,
    "speech speech affirmed quote": """
        bağırmak; fısıldamak; gülmek!; gülümsemek!; mırıldanmak; homurdanmak; söylenmek!; atılmak!
        başlamak!
    """,
    "speech speech affirmed object+quote": """
        eleştirmek; kınamak; övmek; kutlamak!; desteklemek; yermek; alkışlamak; selamlamak; ayıplamak
        azarlamak
    """,
    "naming speech affirmed name+quote": """
        adlandırmak; nitelemek; nitelendirmek; isimlendirmek; betimlemek; benzetmek
    """,
    "denial speech denied quote+clause+object": """
        yalanlamak; reddetmek; çürütmek
    """,
    "allegation speech affirmed clause+object+quote": """
        suçlamak; yüklenmek!
    """,
    "warning speech affirmed quote+clause+urge+object": """
        uyarmak
    """,
    "promise speech affirmed quote+clause+infinitive+object": """
        önermek; üstlenmek!; garantilemek
    """,
    "demand speech affirmed quote+clause+urge+infinitive+object": """
        istemek!; çağırmak!; buyurmak; emretmek; yalvarmak; dayatmak; öğütlemek
    """,
    "question speech asked quote+clause+object": """
        sormak; sorgulamak
    """,
    "thought thought affirmed quote+clause+infinitive+object": """
        düşünmek; inanmak; ummak; sanmak: sanıyor sanıyorlar sandı sanan sandığını; beklemek!; planlamak
        hissetmek; dilemek; amaçlamak; hedeflemek; korkmak; endişelenmek
        varsaymak: varsaydı varsayıyor varsayan varsayarak; kararlaştırmak; arzulamak
    """,
    "thought thought hedged clause+object": """
        şüphelenmek; kuşkulanmak
    """,
    "perception perception affirmed clause+object": """
        bilmek!; görmek!; duymak; öğrenmek; anlamak!; keşfetmek; gözlemlemek; saptamak; işitmek
    """,
}

PHRASES = {
    "according speech affirmed clause+quote before": """
        göre; kendisine göre; onun sözleriyle; sözleriyle; kendi sözleriyle; … ifadesiyle; ifadesiyle
        deyişiyle; tabiriyle; … açıklamasına göre; açıklamasına göre; haberine göre; iddiasına göre
        aktardığına göre; söylediğine göre; dediğine göre; belirttiğine göre; bildirdiğine göre
        anlattığına göre; verdiği bilgiye göre; nezdinde*; gözünde*; bakımından*; açısından*
        kaynaklara göre; … gözüyle
    """,
    "speech speech affirmed quote+clause before": """
        ifade/ etmek; iddia/ etmek; ilan/ etmek; kabul/ etmek; itiraf/ etmek; işaret/ etmek; beyan/ etmek
        ima/ etmek; şikayet/ etmek; şikâyet/ etmek; not/ etmek; teyit/ etmek; takdir/ etmek; tekrar/ etmek
        tarif/ etmek; devam/ etmek>; analiz/ etmek; isyan/ etmek; hitap/ etmek; bilgi/ vermek; haber/ vermek
        cevap/ vermek; yanıt/ vermek; karşılık/ vermek; ifade/ vermek; demeç/ vermek; mesaj/ vermek
        müjde/ vermek; örnek/ vermek*; açıklama/ yapmak; konuşma/ yapmak; değerlendirme/ yapmak
        vurgu/ yapmak; yorum/ yapmak; şaka/ yapmak; paylaşım/ yapmak; çıkış/ yapmak; duyuru/ yapmak
        espri/ yapmak; dile/ getirmek; gündeme/ getirmek; açıklık/ getirmek; dikkat/ çekmek; altını/ çizmek
        açıklamada/ bulunmak; değerlendirmede/ bulunmak; paylaşımda/ bulunmak; yorumda/ bulunmak
        iddiada/ bulunmak; beyanda/ bulunmak; tespitte/ bulunmak; ileri/ sürmek; öne/ sürmek; öne çıkardı*
        sözlerini sürdürdü>; sözlerine ekledi>; sözlerine şöyle devam etti>; şöyle devam etti>; şöyle dedi
        şöyle konuştu; şöyle konuştular; şöyle konuşuyor; şöyle yazdı; şöyle anlattı; şöyle anlatıyor
        şunları söyledi; şunları söylediler; şunları kaydetti; şunları kaydettiler; şunları anlattı
        şunları dile getirdi; şunları ifade etti; şunları aktardı; şunları belirtti; şunları yazdı
        diye/ konuşmak; diye/ yazmak; diye/ eklemek>; diye/ yanıtlamak; diye/ cevaplamak; diye/ anlatmak
        diye/ belirtmek; diye/ açıklamak; diye/ sürdürmek>; diye/ bağırmak; diye/ haykırmak
        diye/ fısıldamak; diye/ seslenmek; diye/ kaydetmek; diye/ aktarmak; diye/ söylemek; diye/ tanımlamak
        diye/ özetlemek; diye/ vurgulamak; diye/ uyarmak; diye/ savunmak; diye devam/ etmek>
        diye yanıt/ vermek; diye cevap/ vermek; diye karşılık/ vermek; diye espri/ yapmak; dedi ki; diyor ki
        der ki; ifadelerini kullandı; ifadelerini kullandılar; ifadelerini kullanıyor; ifadelerini kullanan
        ifadesini kullandı; ifadesini kullandılar; sözlerini kullandı; ifadelerine yer verdi
        ifadelerine yer verildi; ifadeleri yer aldı; denildi; denildi ki; deniliyor; belirtildi; bildirildi
        kaydedildi; açıklandı; söylendi; vurgulandı; ifade edildi; iddia edildi; öne sürüldü; ileri sürüldü
        duyuruldu; aktarıldı; hatırlatıldı; yer aldı*; söz aldı; konuya değindi; değindi
        görüşünü dile getirdi; görüşünü savundu; görüşünü paylaştı; görüşünde
    """,
    "denial speech denied object+quote+clause before": """
        inkâr/ etmek; inkar/ etmek; tekzip/ etmek; kabul etmedi; kabul etmiyor; kabul etmediler
        karşı/ çıkmak; itiraz/ etmek; doğru olmadığını söyledi
    """,
    "allegation speech affirmed clause+object before": """
        itham/ etmek; suçlamasında bulundu; suçlamasını yöneltti; sorumlu tuttu; sorumlu tutuyor
        suçlu buldu*
    """,
    "demand speech affirmed object+urge+clause+quote before": """
        talep/ etmek; tavsiye/ etmek; rica/ etmek; ısrar/ etmek; davet/ etmek; çağrı/ yapmak
        talimat/ vermek; emir/ vermek; çağrısında bulundu; çağrısında bulundular; çağrısında bulunan
        çağrısı yaptı; çağrıda bulundu; çağrıda bulundular; talebinde bulundu; uyarısı yaptı*
    """,
    "warning speech affirmed quote+clause before": """
        uyarısında bulundu; uyarısında bulundular; uyarısında bulunan; uyarıda bulundu; uyarıda bulundular
        uyarısını yaptı; tehdit/ etmek
    """,
    "promise speech affirmed infinitive+clause+quote before": """
        söz/ vermek; güvence/ vermek; garanti/ vermek; vaat/ etmek; taahhüt/ etmek; teklif/ etmek
        yemin/ etmek; vaadinde bulundu; sözünü verdi
    """,
    "question speech asked quote+clause before": """
        diye/ sormak; sorusunu yöneltti; sorusunu sordu; sorusunu soran; merak/ etmek; bilmek istedi
        öğrenmek istedi
    """,
    "thought thought affirmed clause before": """
        tahmin/ etmek; ümit/ etmek; umut/ etmek; arzu/ etmek; temenni/ etmek; umudunu dile getirdi
        kanaatinde; inancında; düşüncesinde; diye düşünüyor; diye düşündü; diye düşünen; endişe ediyor
        endişe duyuyor
    """,
    "perception perception affirmed clause before": """
        fark/ etmek; tespit/ etmek; farkına vardı; haberi oldu*; haberdar oldu; tanık oldu; ortaya çıkardı
    """,
}

NOUNS = """
    açıklama; açıklamalar; açıklamaları; açıklamasını; beyan; beyanı; bilgi; bilgisi; bilgisini; cevap
    çağrı; çağrısı; değerlendirme; demeç; eleştiri; eleştiriler; eleştirileri; endişe; endişesi; fikir
    fikri; görüş; görüşü; görüşünü; haber; haberi; haberler; haberleri; iddia; iddialar; iddiaları
    iddiasını; iddiaların; iddiası; ifade; ifadesi; ifadeleri; itiraf; itiraz; kanı; mesaj; mesajı; öneri
    önerisi; rapor; raporu; söylenti; söylentiler; söylentileri; söylentisi; söz; sözleri; sözlerini; soru
    sorusu; sorular; suçlama; suçlamalar; suçlamaları; suçlamasını; suçlamayı; şikayet; şikâyet; şüphe
    tahmin; talep; talebi; tehdit; tepki; umut; umudunu; uyarı; uyarısı; vaat; vaadi; yanıt; yorum
"""

AMBIGUOUS = ""
