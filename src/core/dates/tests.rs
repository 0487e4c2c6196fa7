//! Date lines and what they say: `start`, `start/end`, `start/…` while it lasts, `-` for a line that is none.

use super::*;

fn check(line: &str, expected: &str) {
    let said = match period(line) {
        None => "-".to_owned(),
        Some(Period { start, end, current }) => {
            let end = end.or_else(|| current.then(|| "…".to_owned())).map(|end| format!("/{end}"));
            start.unwrap_or_default() + &end.unwrap_or_default()
        }
    };
    assert_eq!(said, expected, "{line}");
}

#[test]
fn ranges_as_pages_show_them() {
    for (line, expected) in [
        ("Dec 2019 - Present · 2 yrs 4 mos", "2019-12/…"),
        ("2005 - 2006", "2005/2006"),
        ("2005-2006", "2005/2006"),
        ("2018–2020", "2018/2020"),
        ("Oct 2023 - Sep 2024 · 1 yr", "2023-10/2024-09"),
        ("2020 – Jun 2024", "2020/2024-06"),
        ("Aug 2018 to present", "2018-08/…"),
        ("from August 2018 to May 2019", "2018-08/2019-05"),
        ("Aug 2018 – Present (3 years 2 months)", "2018-08/…"),
        ("Jan 2020 - Present 3 yrs 2 mos", "2020-01/…"),
        ("Jan 2020 - Present3 years", "2020-01/…"),
        ("Jan 2020 - Feb 2021 1 year 2 months", "2020-01/2021-02"),
        ("Jan 2020 - Present · Full-time", "2020-01/…"),
        ("Jan – Mar 2020", "2020-01/2020-03"),
        ("08/2018 – heute", "2018-08/…"),
        ("08.2018 - 09.2019", "2018-08/2019-09"),
        ("08-2018 - 09-2019", "2018-08/2019-09"),
        ("2018-08 – 2019-05", "2018-08/2019-05"),
        ("1. März 2018 – 31. Mai 2019", "2018-03-01/2019-05-31"),
        ("March 7, 2021 - 8 April 2022", "2021-03-07/2022-04-08"),
        ("2019-present", "2019/…"),
        ("01/2020-03/2021", "2020-01/2021-03"),
        ("Jan 2020-Mar 2021", "2020-01/2021-03"),
        ("2016/2017", "2016/2017"),
        ("Dec 2019–Present 6 yrs", "2019-12/…"),
        ("Since 2019", "2019/…"),
        ("seit August 2018", "2018-08/…"),
        ("depuis août 2018", "2018-08/…"),
        ("2019 –", "2019/…"),
        ("Jan 2020 - Present · less than a year", "2020-01/…"),
        ("\u{200e}Jan\u{a0}2020 \u{2013} Present", "2020-01/…"),
    ] {
        check(line, expected);
    }
}

#[test]
fn single_dates() {
    for (line, expected) in [
        ("Mar 2024", "2024-03"),
        ("2024", "2024"),
        ("Sept. 2020", "2020-09"),
        ("2018-08-01T00:00:00Z", "2018-08-01"),
        ("2018-08-01T00:00:00.000+02:00", "2018-08-01"),
        ("2018-08-01 12:30:00", "2018-08-01"),
        ("2018-08", "2018-08"),
        ("2018/08/03", "2018-08-03"),
        ("31.12.2018", "2018-12-31"),
        ("12/31/2018", "2018-12-31"),
        ("03/03/2018", "2018-03-03"),
        ("7th of March 2021", "2021-03-07"),
        ("Sep 2015 · 1 yr", "2015-09"),
    ] {
        check(line, expected);
    }
    check("03/04/2018", "2018");
    assert_eq!(date("2021-03-07").as_deref(), Some("2021-03-07"));
    assert_eq!(date("août 2018").as_deref(), Some("2018-08"));
    assert_eq!(date("2018 - 2019"), None);
    assert_eq!(date("Present"), None);
}

#[test]
fn many_languages() {
    for line in [
        "août 2018 – aujourd’hui · 3 ans",
        "août 2018 à ce jour",
        "Août 2018 - Présent · 3 ans 2 mois",
        "Aug. 2018–Heute · 3 Jahre 2 Monate",
        "August 2018 bis heute",
        "ago. 2018 - actualidad · 3 años 2 meses",
        "agosto de 2018 - la actualidad",
        "ago. de 2018 - o momento · 3 anos 2 meses",
        "agosto de 2018 até o momento",
        "ago 2018 - Presente · 3 anni 2 mesi",
        "ago 2018 – Oggi",
        "aug. 2018 - heden · 3 jr 2 mnd",
        "aug. 2018 – nu · 3 år 2 månader",
        "aug. 2018 – nuvarande",
        "aug. 2018 – i dag · 3 år 2 måneder",
        "aug. 2018 – nå",
        "elok. 2018 – nykyinen · 3 v 2 kk",
        "elokuuta 2018 – nykyhetki",
        "sie 2018 – obecnie · 3 lata 2 mies.",
        "sierpień 2018 - do chwili obecnej",
        "srp 2018 – Současnost · 3 roky 2 měsíce",
        "srpna 2018 – dosud",
        "aug 2018 – súčasnosť",
        "2018. aug. – Jelenleg · 3 év 2 hónap",
        "2018. augusztus – jelen",
        "aug. 2018 – Prezent · 3 ani 2 luni",
        "aug. 2018 - în prezent",
        "Ağu 2018 - Halen · 3 yıl 2 ay",
        "авг. 2018 – Настоящее время · 3 года 2 месяца",
        "август 2018 г. – по настоящее время · 3 г. 2 мес.",
        "с августа 2018 по настоящее время",
        "серп. 2018 – дотепер · 3 роки 2 місяці",
        "серпень 2018 – теперішній час",
        "Αυγ 2018 - Σήμερα · 3 έτη 2 μήνες",
        "Αυγούστου 2018 – Παρόν",
        "أغسطس 2018 - الحتى الآن · 3 سنوات وشهران",
        "أغسطس 2018 - الحالي",
        "أغسطس 2018 حتى الوقت الحالي",
        "أغسطس 2018 - حتى اليوم",
        "أغسطس ٢٠١٨ – الحاضر",
        "آب 2018 – حتى الآن",
        "اوت ۲۰۱۸ - اکنون",
        "אוג׳ 2018 – היום · 3 שנים",
        "באוגוסט 2018 - הווה",
        "अगस्त 2018 - वर्तमान · 3 वर्ष 2 माह",
        "अगस्त २०१८ – अब तक",
        "Agt 2018 - Saat ini · 3 tahun 2 bulan",
        "Agustus 2018 – Sekarang",
        "Ogo 2018 - Kini · 3 tahun",
        "2018年8月 - 現在 · 3年2か月",
        "2018年8月～現在",
        "2018年8月から現在まで",
        "2018. 8. – 현재 · 3년 2개월",
        "2018년 8월 - 현재",
        "2018 年 8 月 - 至今 · 3 年 2 个月",
        "2018年8月至今",
        "2018年8月 – 目前 · 3 年 2 個月",
        "thg 8 2018 - Hiện tại · 3 năm 2 tháng",
        "Tháng 8 năm 2018 – nay",
        "ส.ค. 2018 - ปัจจุบัน · 3 ปี 2 เดือน",
        "สิงหาคม 2561 – ปัจจุบัน",
        "Ago 2018 - Kasalukuyan · 3 taon",
        "আগস্ট ২০১৮ - বর্তমান",
        "ऑग 2018 - सध्या",
        "ਅਗ 2018 - ਮੌਜੂਦਾ",
        "ఆగస్టు 2018 - ప్రస్తుతం",
    ] {
        check(line, "2018-08/…");
    }
    check("يناير 2020 - الحتى الآن", "2020-01/…");
    check("كانون الثاني 2020 – تشرين الأول 2021", "2020-01/2021-10");
    check("de março de 2018 a maio de 2019", "2018-03/2019-05");
    check("déc. 2018 - févr. 2020 · 1 an 3 mois", "2018-12/2020-02");
    check("2018年8月至2019年5月", "2018-08/2019-05");
    check("2018年8月から2019年5月まで", "2018-08/2019-05");
    check("2018년 8월부터 2019년 5월까지", "2018-08/2019-05");
    check("ม.ค. 2561 - ธ.ค. 2562", "2018-01/2019-12");
    check("červen 2018 – červenec 2019", "2018-06/2019-07");
}

/// Without a length of time behind, the word alone tells. One line for each language of LinkedIn's own pages, and for some
/// in which people write.
#[test]
fn today_in_every_language() {
    for words in [
        "الحالي|الوقت الحالي|الحاضر|حتى الآن",
        "বর্তমান|উপস্থিত|এখন",
        "současnost|do současnosti|dosud|nyní",
        "nu|nuværende|i dag|nutid|dags dato",
        "heute|jetzt|derzeit|aktuell|bis heute|bis dato|andauernd|laufend",
        "σήμερα|παρόν|το παρόν|έως σήμερα|μέχρι σήμερα",
        "Present|Current|Now|Today|to date|ongoing",
        "actualidad|actual|presente|hoy|la fecha|hasta la fecha|ahora",
        "اکنون|تاکنون|تا کنون|هم\u{200c}اکنون|حال حاضر|در حال حاضر",
        "nykyinen|nykyhetki|nyt|jatkuu|tähän päivään",
        "aujourd'hui|présent|à présent|actuel|actuellement|ce jour|maintenant|en cours",
        "वर्तमान|मौजूदा|उपस्थित|अभी तक|आज तक",
        "jelenleg|jelen|máig|napjainkig|folyamatban|most",
        "saat ini|sekarang|kini|hingga sekarang|sampai saat ini",
        "oggi|presente|attuale|attualmente|ad oggi|in corso|ora",
        "היום|הווה|ההווה|כיום|עד היום|נוכחי",
        "現在|現職|至今|在籍中|現在に至る",
        "현재|재직중|재직 중|지금",
        "सध्या|आजपर्यंत|आता|वर्तमान",
        "kini|sekarang|masa kini|semasa|hingga kini",
        "heden|nu|vandaag|huidig|tot heden|tot nu|lopend",
        "nå|nåværende|nåtid|i dag|dags dato|til nå",
        "ਮੌਜੂਦਾ|ਵਰਤਮਾਨ|ਹੁਣ ਤੱਕ",
        "obecnie|teraz|nadal|dziś|do teraz|do dzisiaj|aktualnie|trwa",
        "o momento|presente|atual|atualmente|até hoje|até agora|atualidade|actualidade|em curso",
        "prezent|în prezent|acum|până în prezent|astăzi",
        "настоящее время|по настоящее время|по наст. время|до настоящего времени|сейчас|н.в.|сегодня|до сих пор",
        "nu|nuvarande|pågående|idag|tills nu|dags dato",
        "ప్రస్తుతం|ఇప్పటి వరకు",
        "ปัจจุบัน|ถึงปัจจุบัน|จนถึงปัจจุบัน",
        "kasalukuyan|ngayon|hanggang ngayon",
        "halen|hâlen|günümüz|devam ediyor|şu anda|bugün|mevcut",
        "дотепер|теперішній час|до теперішнього часу|зараз|сьогодні|до цього часу|н.ч.",
        "hiện tại|nay|hiện nay|đến nay|bây giờ",
        "至今|现在|目前|当前|今",
        "至今|現在|目前|迄今|現職",
        "сега|до момента|до днес|danas|sada|trenutno|danes|данас|actualitat|actualment|súčasnosť|doteraz|dabar|pašlaik|praegu",
    ] {
        for word in words.split('|') {
            check(&format!("2018 - {word}"), "2018/…");
            check(&format!("08/2018 – {word}"), "2018-08/…");
        }
    }
}

#[test]
fn every_month_of_every_language() {
    for months in [
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
        "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
        "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
        "jan. feb. mar. apr. mai jun. jul. aug. sep. okt. nov. des.",
        "tammik. helmik. maalisk. huhtik. toukok. kesäk. heinäk. elok. syysk. lokak. marrask. jouluk.",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
        "jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.",
        "ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.",
        "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
        "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.",
        "Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ",
        "Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος \
Δεκέμβριος",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
        "ינו׳ פבר׳ מרץ אפר׳ מאי יוני יולי אוג׳ ספט׳ אוק׳ נוב׳ דצמ׳",
        "जन॰ फ़र॰ मार्च अप्रैल मई जून जुल॰ अग॰ सित॰ अक्तू॰ नव॰ दिस॰",
        "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
        "Jan Feb Mac Apr Mei Jun Jul Ogo Sep Okt Nov Dis",
        "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",
        "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.",
        "јан феб мар апр мај јун јул авг сеп окт нов дец",
        "januar februar marec april maj junij julij avgust september oktober november december",
        "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
        "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        "জানু ফেব মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
        "जाने फेब्रु मार्च एप्रि मे जून जुलै ऑग सप्टें ऑक्टो नोव्हें डिसें",
        "ਜਨ ਫ਼ਰ ਮਾਰਚ ਅਪ੍ਰੈ ਮਈ ਜੂਨ ਜੁਲਾ ਅਗ ਸਤੰ ਅਕਤੂ ਨਵੰ ਦਸੰ",
        "జన ఫిబ్ర మార్చి ఏప్రి మే జూన్ జులై ఆగ సెప్టెం అక్టో నవం డిసెం",
        "Ene Peb Mar Abr May Hun Hul Ago Set Okt Nob Dis",
        "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
        "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월",
        "led úno bře dub kvě čvn čvc srp zář říj lis pro",
        "яну фев март апр май юни юли авг сеп окт ное дек",
        "thg1 thg2 thg3 thg4 thg5 thg6 thg7 thg8 thg9 thg10 thg11 thg12",
    ] {
        assert_eq!(months.split_whitespace().count(), 12, "{months}");
        for (place, month) in months.split_whitespace().enumerate() {
            check(&format!("{month} 2018 – {month} 2019"), &format!("2018-{0:02}/2019-{0:02}", place + 1));
        }
    }
}

#[test]
fn an_unknown_word_before_a_length_of_time_means_today() {
    check("Aug 2018 - Qhawana · 3 yrs 2 mos", "2018-08/…");
    check("2018 - qhawana kunan · 3 wata 2 killa", "2018/…");
    check("Aug 2018 - Qhawana", "-");
    check("Aug 2018 - Qhawana Ltd, an employer of many people · 3 yrs", "-");
}

#[test]
fn other_lines_are_no_dates() {
    for line in [
        "",
        "Level 2020 - 2",
        "ISO 9001 - 2015",
        "ISO 9001:2015",
        "9001 - 2015",
        "2020 - 2",
        "2020 vision",
        "Class of 2015",
        "Forbes 30 under 30, 2019",
        "Building products since 2015 - Present at Acme",
        "Acme 2018 - Present",
        "2018 · Acme",
        "2020 - Acme · Paris",
        "2020 - 2010",
        "Present",
        "to",
        "May",
        "+1 202 555 0100",
        "12345",
        "3000",
        "2 yrs 3 mos",
        "500+ connections",
        "13/2018",
        "2018-13-01",
        "Summer 2018 & winter 2019",
        "March 2018 March 2019 April 2020",
        "🎉 2018",
    ] {
        check(line, "-");
    }
    check(&"2018 - ".repeat(1_000), "-");
}

#[test]
fn lengths_of_time() {
    for line in [
        "2 yrs 3 mos",
        "1 yr",
        "3 años 2 meses",
        "4 Jahre",
        "4 Jahre und 2 Monate",
        "3 ans et 2 mois",
        "2 år 3 mån",
        "3年2か月",
        "3 年 8 个月",
        "3년 2개월",
        "2 ปี 3 เดือน",
        "سنتان",
        "3 سنوات",
        "שנתיים",
        "less than a year",
        "2 v 3 kk",
        "3 г. 2 мес.",
    ] {
        assert!(is_duration(line), "{line}");
    }
    for line in ["", "5 engineers", "year", "2018", "Full-time · 2 yrs", "2018年8月", "m", "500 mo", "a"] {
        assert!(!is_duration(line), "{line}");
    }
}
