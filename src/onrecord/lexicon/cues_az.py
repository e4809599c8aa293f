"""Azerbaijani cues. How a table is written: ``onrecord.lexicon.cues``."""

from __future__ import annotations

VERBS = {
    "speech speech affirmed quote+clause": """
        demək: dedi dedilər deyir deyirlər deyib deyiblər demiş demişdir deyən deyərək deyə dediyini dediyi
        söyləmək; bildirmək; açıqlamaq; vurğulamaq; əlavələmək>: əlavə*; danışmaq!; xatırlatmaq; çatdırmaq
        yazmaq; paylaşmaq!; cavablandırmaq; anlatmaq; açıqlanmaq: açıqlanıb açıqlandı
        bildirilmək: bildirilib bildirilir bildirildi; vurğulanmaq: vurğulanıb vurğulanır vurğulandı
        deyilmək: deyilir deyilib deyildi; göstərmək!; dəyərləndirmək!; qiymətləndirmək!; təsdiqləmək
        sadalamaq; duyurmaq; səsləndirmək; aydınlaşdırmaq; dəqiqləşdirmək; ümumiləşdirmək; yekunlaşdırmaq
        gileylənmək; zarafatlaşmaq; öyünmək; müjdələmək; təkrarlamaq
    """,
    "speech speech affirmed quote": """
        qışqırmaq; pıçıldamaq; gülmək!; gülümsəmək!; hayqırmaq; mızıldanmaq; başlamaq!; çığırmaq
    """,
    "speech speech affirmed object+quote": """
        pisləmək; qınamaq; tərifləmək; alqışlamaq; dəstəkləmək; salamlamaq; danlamaq; məzəmmətləmək
    """,
    "naming speech affirmed name+quote": """
        adlandırmaq; səciyyələndirmək; bənzətmək
    """,
    "denial speech denied quote+clause+object": """
        danmaq; yalanlamaq
    """,
    "allegation speech affirmed clause+object+quote": """
        ittihamlamaq; günahlandırmaq; suçlamaq
    """,
    "warning speech affirmed quote+clause+urge+object": """
        hədələmək; qorxutmaq!
    """,
    "promise speech affirmed quote+clause+infinitive+object": """
        vədləşmək; öhdələnmək
    """,
    "demand speech affirmed quote+clause+urge+infinitive+object": """
        istəmək!; çağırmaq; tapşırmaq; yalvarmaq; buyurmaq
    """,
    "question speech asked quote+clause+object": """
        soruşmaq; sorğulamaq; maraqlanmaq
    """,
    "thought thought affirmed quote+clause+infinitive+object": """
        düşünmək; inanmaq; gözləmək!; sanmaq; planlaşdırmaq; qorxmaq; arzulamaq; ümidlənmək; saymaq!
    """,
    "thought thought hedged clause+object": """
        şübhələnmək
    """,
    "perception perception affirmed clause+object": """
        bilmək!; görmək!; eşitmək; öyrənmək; anlamaq!; görünmək!
    """,
}

PHRASES = {
    "according speech affirmed clause+quote before": """
        görə; sözlərinə görə; onun sözlərinə görə; onun sözlərincə; sözlərincə; fikrincə; onun fikrincə
        məlumatına görə; bildirdiyinə görə; dediyinə görə; iddiasına görə; yazdığına görə
        verdiyi məlumata görə; rəyincə; qənaətincə; hesablamalarına görə; qiymətləndirməsinə görə
        mənbəyə görə; istinadən; istinadla; sözləri ilə; öz sözləri ilə; baxımından*; təbirincə
        dili ilə desək
    """,
    "speech speech affirmed quote+clause before": """
        qeyd/ etmək; əlavə/ etmək>; elan/ etmək; qəbul/ etmək; etiraf/ etmək; iddia/ etmək; bəyan/ etmək
        ifadə/ etmək; izah/ etmək; şərh/ etmək; nəql/ etmək; ehtimal/ etmək; təsdiq/ etmək; işarə/ etmək
        təkrar/ etmək; davam/ etmək>; şikayət/ etmək; zarafat/ etmək; giley/ etmək; məlum/ etmək
        tvit/ etmək; təqdim/ etmək*; təhlil/ etmək; proqnoz/ etmək; vurğu/ etmək; müraciət/ etmək
        təkid/ etmək; xəbər/ vermək; məlumat/ vermək; cavab/ vermək; açıqlama/ vermək; müsahibə/ vermək*
        ifadə/ vermək; bəyanat/ vermək; misal/ vermək*; qiymət/ vermək*; diqqətə çatdırdı; diqqətə çatdırıb
        diqqətə çatdırır; diqqətə çatdırılıb; diqqəti cəlb etdi; diqqət çəkdi; diqqət çəkib; diqqət çəkir
        nəzərə çatdırdı; nəzərə çatdırıb; nəzərə çatdırır; bəyanatla çıxış etdi; bəyanatla çıxış edib
        çıxış etdi*; çıxış edib*; çıxış edən*; dilə gətirdi; dilə gətirib; sözlərinə əlavə etdi>
        sözlərinə davam edib>; ifadə olunub; qeyd olunub; qeyd olunur; qeyd edilib; qeyd edilir; elan edilib
        elan edildi; iddia edilir; iddia edilib; ehtimal edilir; əlavə edilib; xəbər verilib; xəbər verilir
        məlumat verilib; məlumat verilir; söylənilir; söylənilib; bildirilir ki; deyilir ki; dedi ki
        deyib ki; deyir ki; bildirib ki; bildirdi ki; qeyd edib ki; qeyd etdi ki; vurğulayıb ki; söyləyib ki
        əlavə edib ki>; yazıb ki; xatırladıb ki; hesab edir ki; deyə bildirib; deyə bildirdi; deyə bildirir
        deyə qeyd edib; deyə qeyd etdi; deyə vurğulayıb; deyə vurğuladı; deyə əlavə edib>; deyə əlavə etdi>
        deyə söyləyib; deyə söylədi; deyə yazıb; deyə yazdı; deyə cavab verib; deyə cavab verdi
        deyə danışıb; deyə sözlərini tamamladı; xatırladıb; xatırladır; xatırladı; fikrini bildirib
        fikrini bildirdi; mövqeyini bildirib; ümidini bildirdi
    """,
    "denial speech denied object+quote+clause before": """
        inkar/ etmək; təkzib/ etmək; rədd/ etmək; etiraz/ etmək; qəbul etmədi; qəbul etməyib; qəbul etmir
        qarşı çıxdı; qarşı çıxıb; razılaşmadı; razılaşmayıb; şübhə altına aldı; şübhə altına alıb
    """,
    "allegation speech affirmed clause+object before": """
        ittiham/ etmək; itham/ etmək; məsuliyyəti üzərinə qoydu
    """,
    "warning speech affirmed quote+clause before": """
        xəbərdarlıq/ etmək; təhdid/ etmək
    """,
    "promise speech affirmed infinitive+clause+quote before": """
        söz/ vermək; vəd/ vermək; zəmanət/ vermək; təminat/ vermək; vəd/ etmək; təklif/ etmək; and içdi
        and içib; öhdəlik götürdü; öhdəlik götürüb
    """,
    "demand speech affirmed object+urge+clause+quote before": """
        tələb/ etmək; xahiş/ etmək; tövsiyə/ etmək; dəvət/ etmək; israr/ etmək; əmr/ etmək; tapşırıq/ vermək
        göstəriş/ vermək; əmr/ vermək; tövsiyə/ vermək; məsləhət/ vermək; çağırış etdi; çağırış edib
        çağırış edir; müraciətlə çıxış edib
    """,
    "question speech asked quote+clause before": """
        deyə soruşdu; deyə soruşub; deyə soruşur; sual verdi; sual verib; sual verir; sual etdi; sual edib
        bilmək istədi; bilmək istəyib; sualını verdi
    """,
    "thought thought affirmed clause before": """
        hesab/ etmək; ümid/ etmək; güman/ etmək; zənn/ etmək; hiss/ etmək; arzu/ etmək; ehtiyat/ etmək*
        deyə düşünür; əmin olduğunu bildirib; əmin olduğunu bildirdi; əmindir; əmindirlər
        inamını ifadə edib; ümidvardır; fikrindədir
    """,
    "perception perception affirmed clause before": """
        müşahidə/ etmək; müəyyən/ etmək; aşkar/ etmək; dərk/ etmək; məlum olub; məlum oldu; şahidi oldu
        şahidi olub
    """,
    "speech speech affirmed object+quote before": """
        tənqid/ etmək; təqdir/ etmək; təbrik/ etmək; təşəkkür etdi; təşəkkür edib; minnətdarlığını bildirib
        minnətdarlığını bildirdi; dəstək verdi; dəstək verib
    """,
    "naming speech affirmed name+quote before": """
        xarakterizə/ etmək; kimi xarakterizə edib
    """,
}

NOUNS = """
    açıqlama; açıqlaması; açıqlamanı; bəyanat; bəyanatı; cavab; çağırış; çağırışı; etiraf; etiraz; fikir
    fikri; fikrini; hesabat; hesabatı; xəbər; xəbəri; xəbərlər; xəbərləri; xəbərdarlıq; iddia; iddiası
    iddianı; iddialar; iddiaları; ifadə; ittiham; ittihamı; ittihamlar; ittihamları; qənaət; məlumat
    məlumatı; məlumatları; mesaj; mesajı; müraciət; proqnoz; rəy; rəyi; söz; sözləri; sözlərini; sual; sualı
    şayiə; şayiələr; şayiələri; şikayət; şərh; şübhə; tələb; tələbi; təklif; təklifi; tənqid; ümid; vəd
    vədi
"""

AMBIGUOUS = ""
