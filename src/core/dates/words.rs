//! The words of date lines in the languages that profile pages come in: months, units of time, "until today".
//!
//! Month names follow Unicode CLDR's wide and abbreviated forms, with the inflections and spellings in common use.

use std::{collections::HashMap, sync::LazyLock};

/// One line for each language: twelve months, alternatives separated by `|`; `*` stands for up to five letters of
/// inflection; `_` joins a name of two words.
const MONTHS: &[&str] = &[
    // Germanic
    "jan|january feb|febr|february mar|march apr|april may jun|june jul|july aug|august sep|sept|september oct|october \
     nov|november dec|december",
    "januar|jän|jänner feber|februar märz|mrz|mär april mai juni juli august september okt|oktober november dez|dezember",
    "januari februari mrt|maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj|mai juni juli august september oktober november des|desember|december",
    "jan|janúar feb|febrúar mar|mars apr|apríl maí jún|júní júl|júlí ág|ágúst sep|september okt|október nóv|nóvember \
     des|desember",
    // Romance
    "janv|janvier fév|févr|février|fevrier mars avr|avril mai juin juil|juillet août|aout sept|septembre octobre novembre \
     déc|décembre|decembre",
    "ene|enero febrero marzo abr|abril mayo junio julio ago|agosto septiembre|setiembre octubre noviembre dic|diciembre",
    "gen|gennaio febbraio marzo aprile mag|maggio giu|giugno lug|luglio ago|agosto set|settembre ott|ottobre novembre \
     dic|dicembre",
    "janeiro fev|fevereiro março|marco abr|abril maio junho julho agosto set|setembro out|outubro novembro dez|dezembro",
    "ian|ianuarie februarie martie aprilie mai iun|iunie iul|iulie august septembrie octombrie noi|noiem|noiembrie \
     decembrie",
    "gen|gener febr|febrer març abr|abril maig juny jul|juliol ag|agost set|setembre oct|octubre nov|novembre \
     des|desembre",
    "xan|xaneiro feb|febreiro marzo abr|abril maio xuño xullo ago|agosto set|setembro out|outubro nov|novembro dec|decembro",
    // Slavic
    "sty|stycz* lut|luty|lutego marzec|marca kwi|kwie* maj|maja cze|czerw* lip|lipiec|lipca sie|sierp* wrz|wrze*|września \
     paź|paźdz|październik* lis|listopad* gru|grud*",
    "led|leden|ledna|lednu úno|únor* bře|březen|března|březnu dub|duben|dubna|dubnu kvě|květen|května|květnu \
     čvn|čer|červen|června|červnu čvc|červenec|července|červenci srp|srpen|srpna|srpnu zář|září říj|říjen|října|říjnu \
     lis|listopad* pro|prosinec|prosince|prosinci",
    "január|januára február|februára marec|marca apríl* máj|mája jún|júna júl|júla august|augusta september|septembra \
     október|októbra november|novembra december|decembra",
    "янв* фев* мар|март* апр* май|мая|мае июн* июл* авг* сен* окт* ноя* дек*",
    "січ* лют* бер|берез* квіт|квітень|квітня трав* черв* лип|липень|липня серп* вер|верес* жовт* лист* груд*",
    "яну|януари фев|февруари март апр|април май юни юли авг|август сеп|септ|септември окт|октомври ное|ноем|ноември \
     дек|декември",
    "januar februar marec april maj junij julij avgust september oktober november december",
    "januar februar mart april maj jun jul avg|avgust sept|septembar okt|oktobar nov|novembar dec|decembar",
    "јан|јануар феб|фебруар мар|март апр|април мај јун јул авг|август сеп|септембар окт|октобар нов|новембар дец|децембар",
    // Finnic, Baltic, Hungarian
    "tammi|tammik* helmi|helmik* maalis|maalisk* huhti|huhtik* touko|toukok* kesä|kesäk* heinä|heinäk* elo|elok* \
     syys|syysk* loka|lokak* marras|marrask* joulu|jouluk*",
    "jaan|jaanuar veebr|veebruar märts aprill mai juuni juuli august september oktoober november dets|detsember",
    "saus|sausis|sausio vas|vasar* kov|kovas|kovo bal|baland* geg|geguž* birž|birž* liep|liepa|liepos rugp|rugpj* \
     rugs|rugsėj* spal|spal* lapkr|lapkri* gruod|gruod*",
    "janv|janvār* febr|februār* marts|marta aprīl* maijs|maija jūn|jūnij* jūl|jūlij* augusts|augusta septembr* oktobr* \
     novembr* decembr*",
    "január febr|február márc|március ápr|április máj|május jún|június júl|július augusztus szept|szeptember \
     okt|október november december",
    // Turkish, Greek
    "oca|ocak şub|şubat mart nis|nisan may|mayıs haz|haziran tem|temmuz ağu|ağus|ağustos eyl|eylül eki|ekim kas|kasım \
     ara|aralık",
    "ιαν|ιανουάρ*|ιανουαρ* φεβ|φεβρ|φεβρουάρ*|φεβρουαρ* μαρ|μάρ|μαρτ|μάρτ*|μαρτίου απρ|απρίλ*|απριλίου \
     μαΐ|μάι|μαι|μαΐου|μάιος ιουν|ιούν*|ιουνίου ιουλ|ιούλ*|ιουλίου αυγ|αύγ|αύγουστος|αυγούστου \
     σεπ|σεπτ|σεπτέμβρ*|σεπτεμβρ* οκτ|οκτώβρ*|οκτωβρ* νοε|νοέ|νοέμ|νοέμβρ*|νοεμβρ* δεκ|δεκέμ|δεκέμβρ*|δεκεμβρ*",
    // Semitic, Persian
    "يناير فبراير مارس أبريل|ابريل|إبريل مايو يونيو|يونيه يوليو|يوليه أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر",
    "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "ژانویه|ژانویهٔ فوریه|فوریهٔ مارس آوریل مه|می|مهٔ ژوئن ژوئیه|ژوئیهٔ|جولای اوت|آگوست|اگوست سپتامبر اکتبر نوامبر دسامبر",
    "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "ינו|ינואר|בינואר פבר|פברואר|בפברואר מרץ|מרס|במרץ אפר|אפריל|באפריל מאי|במאי יונ|יוני|ביוני יול|יולי|ביולי \
     אוג|אוגוסט|באוגוסט ספט|ספטמבר|בספטמבר אוק|אוקטובר|באוקטובר נוב|נובמבר|בנובמבר דצמ|דצמבר|בדצמבר",
    // South Asian
    "जन|जनवरी फर|फरवरी मार्च अप्रैल|अप्रै मई जून जुल|जुलाई अग|अगस्त सित|सितंबर|सितम्बर अक्तू|अक्टू|अक्टूबर|अक्तूबर \
     नव|नवंबर|नवम्बर दिस|दिसंबर|दिसम्बर",
    "जाने|जानेवारी फेब्रु|फेब्रुवारी मार्च एप्रि|एप्रिल मे जून जुलै ऑग|ऑगस्ट सप्टें|सप्टेंबर ऑक्टो|ऑक्टोबर नोव्हें|नोव्हेंबर \
     डिसें|डिसेंबर",
    "জানু|জানুয* ফেব|ফেব্রু|ফেব্রুয* মার্চ এপ্রি|এপ্রিল মে জুন জুল|জুলাই আগ|আগস্ট সেপ|সেপ্টে|সেপ্টেম্বর অক্টো|অক্টোবর নভে|নভেম্বর \
     ডিসে|ডিসেম্বর",
    "ਜਨ|ਜਨਵਰੀ ਫਰ|ਫਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈ|ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾ|ਜੁਲਾਈ ਅਗ|ਅਗਸਤ ਸਤੰ|ਸਤੰਬਰ ਅਕਤੂ|ਅਕਤੂਬਰ ਨਵੰ|ਨਵੰਬਰ ਦਸੰ|ਦਸੰਬਰ",
    "జన|జనవరి ఫిబ్ర|ఫిబ్రవరి మార్చి ఏప్రి|ఏప్రిల్ మే జూన్ జులై|జూలై ఆగ|ఆగస్టు సెప్టెం|సెప్టెంబర్ అక్టో|అక్టోబర్ నవం|నవంబర్ \
     డిసెం|డిసెంబర్",
    "ஜன|ஜனவரி பிப்|பிப்ரவரி மார்ச் ஏப்|ஏப்ரல் மே ஜூன் ஜூலை ஆக|ஆகஸ்ட் செப்|செப்டம்பர் அக்|அக்டோபர் நவ|நவம்பர் டிச|டிசம்பர்",
    // East and South-East Asian; most write months as numbers
    "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
    "januari februari maret|mar april mei juni juli agt|agu|agustus september okt|oktober november|nop des|desember",
    "januari februari mac april mei jun julai ogo|ogos september oktober november dis|disember",
    "ene|enero peb|pebrero marso abr|abril mayo hun|hunyo hul|hulyo ago|agosto set|setyembre okt|oktubre nob|nobyembre \
     dis|disyembre",
    "ม.ค|มกราคม ก.พ|กุมภาพันธ์ มี.ค|มีนาคม เม.ย|เมษายน พ.ค|พฤษภาคม มิ.ย|มิถุนายน ก.ค|กรกฎาคม ส.ค|สิงหาคม ก.ย|กันยายน ต.ค|ตุลาคม \
     พ.ย|พฤศจิกายน ธ.ค|ธันวาคม",
];

/// What stands where an end would, while something lasts.
const PRESENT: &str = "present|the present|current|currently|now|nowadays|today|ongoing|date|till date|to date|present day|this day|in progress|\
    heute|jetzt|gegenwart|aktuell|laufend|andauernd|derzeit|dato|heden|nu|vandaag|tegenwoordig|huidig|lopend|\
    nuvarande|pågående|idag|i dag|nå|nåværende|nåtid|nu tid|nutid|nuværende|igangværende|dags dato|d.d|nútíð|núna|í dag|\
    aujourd'hui|ce jour|à ce jour|maintenant|présent|à présent|actuel|actuellement|en cours|en poste|\
    actualidad|la actualidad|actual|actualmente|presente|el presente|hoy|la fecha|ahora|en curso|el momento|\
    oggi|ad oggi|in corso|attuale|attualmente|adesso|ora|\
    momento|o momento|até o momento|atual|atualmente|atualidade|a atualidade|hoje|agora|o presente|a data|em curso|actualidade|\
    prezent|în prezent|acum|astăzi|curent|actualitat|l'actualitat|actualment|avui|gaur egun|\
    obecnie|teraz|nadal|dziś|dzisiaj|do dziś|aktualnie|do chwili obecnej|chwili obecnej|trwa|w trakcie|\
    současnost|současnosti|do současnosti|dosud|nyní|dnes|dodnes|teď|doteď|súčasnosť|súčasnosti|doteraz|\
    настоящее время|по настоящее время|настоящего времени|настоящий момент|наст время|н.в|н. в|сейчас|текущее время|сегодня|сих пор|\
    дотепер|теперішній час|по теперішній час|теперішнього часу|цей час|цього часу|даний час|н.ч|зараз|нині|тепер|сьогодні|\
    сега|днес|момента|настоящем|настоящия момент|danas|sada|trenutno|sadašnjost|danes|zdaj|данас|сада|тренутно|\
    nykyinen|nykyhetki|nyt|nykyisin|jatkuu|tähän päivään|tällä hetkellä|praegu|täna|praeguseni|dabar|šiandien|pašlaik|šobrīd|tagad|\
    jelenleg|jelen|jelenlegi|most|ma|máig|mostanáig|napjainkig|folyamatban|\
    halen|hâlen|hâlâ|hala|günümüz|devam ediyor|şu an|şu anda|bugün|şimdi|mevcut|σήμερα|παρόν|παρών|το παρόν|τώρα|\
    الآن|الان|حتى الآن|حتى الان|الحتى الآن|الحالي|الوقت الحالي|حتى الوقت الحالي|الحاضر|الوقت الحاضر|اليوم|يومنا هذا|حاليا|حاليًا|حالياً|\
    اکنون|تاکنون|تا کنون|کنون|هم اکنون|هماکنون|امروز|حال|حال حاضر|درحالحاضر|در حال حاضر|تا حال|زمان حال|کنونی|موجودہ|حال ہی|اب تک|\
    היום|הווה|ההווה|כיום|עכשיו|נוכחי|הנוכחי|वर्तमान|वर्तमान समय|अब तक|आज तक|आज|अभी|अभी तक|मौजूदा|उपस्थित|\
    सध्या|सध्याचे|आता|आतापर्यंत|आत्तापर्यंत|आजपर्यंत|বর্তমান|বর্তমানে|এখন|এখনও|এখন পর্যন্ত|উপস্থিত|চলমান|\
    ਮੌਜੂਦਾ|ਵਰਤਮਾਨ|ਹੁਣ|ਹੁਣ ਤੱਕ|ਅੱਜ|ప్రస్తుతం|ఇప్పటి వరకు|ఇప్పటివరకు|ఇప్పుడు|நடப்பு|தற்போது|தற்போதைய|ഇപ്പോൾ|\
    saat ini|sekarang|kini|masa ini|masa kini|semasa|hari ini|kasalukuyan|kasalukuyang|ngayon|sasa|\
    現在|現職|在職中|在籍中|現在まで|現在に至る|今|至今|现在|今日|目前|当前|目前为止|目前為止|迄今|現今|在职|在職|\
    현재|현재까지|재직 중|재직중|재직|지금|지금까지|hiện tại|hiện nay|nay|bây giờ|hôm nay|ปัจจุบัน|ถึงปัจจุบัน|จนถึงปัจจุบัน|ขณะนี้";

/// Words between two dates.
const UNTIL: &str = "to|until|till|through|thru|bis|zum|tot|till och med|tills|fram till|til|frem til|à|au|jusqu'à|jusqu'au|jusqu'en|a|al|hasta|até|ate|fino a|\
    până|pana|do|po|do roku|по|до|έως|ως|μέχρι|إلى|الى|حتى|تا|עד|से|तक|থেকে|hingga|sampai|s.d|sehingga|hanggang|から|至|到|부터|đến|ถึง|\
    asti";

/// Words before the first of two dates.
const FROM: &str =
    "from|von|vom|van|de|du|del|da|dal|dallo|din|od|с|со|з|із|від|από|من|از|dari|mula|từ|ตั้งแต่|自|从|從|fra|från";

/// Words before the date at which something that lasts began.
const SINCE: &str =
    "since|seit|sedan|siden|sinds|depuis|desde|dal|dallo|od|din|с|со|з|із|від|από|منذ|از|sejak|từ|ตั้งแต่|自";

/// Words inside one date that say nothing.
const FILLERS: &str = "de|del|of|the|on|le|el|am|den|di|em|en|г|год|года|гг|р|року|рік|r|rok|roku|f|năm|ngày|عام|سنة|سال|من|\
    พ.ศ|ค.ศ|まで|까지|st|nd|rd|th|er|º|ª|e";

/// Units of a length of time.
const UNITS: &str = "y|yr|yrs|year|years|an|ans|année|années|año|años|ano|anos|anno|anni|any|anys|jahr|jahre|jahren|j|jaar|jr|år|ár|\
    vuosi|vuotta|vuoden|v|rok|roky|roku|rokov|lat|lata|let|év|éve|ani|yıl|год|года|лет|г|рік|року|роки|років|р|години|\
    έτος|έτη|χρόνια|χρόνος|χρόνο|ετών|سنة|سنوات|عام|عاما|عامًا|أعوام|سال|שנה|שנים|वर्ष|साल|वर्षे|বছর|ਸਾਲ|సంవత్సరం|సంవత్సరాలు|\
    tahun|thn|năm|ปี|taon|年|年間|년|\
    m|mo|mos|mth|mths|month|months|mois|mes|meses|mês|mese|mesi|mesos|monat|monate|monaten|mon|maand|maanden|mnd|\
    månad|månader|mån|måned|måneder|md|mdr|mánuður|mánuðir|kuukausi|kuukautta|kk|miesiąc|miesiące|miesięcy|mies|mc|\
    měsíc|měsíce|měsíců|měs|mesiac|mesiace|mesiacov|mes|hónap|hó|lună|luni|ay|месяц|месяца|месяцев|мес|місяць|місяці|місяців|міс|\
    месец|месеца|μήνας|μήνες|μήνα|μήν|شهر|أشهر|اشهر|شهور|شهرا|شهرًا|شهراً|ماه|חודש|חודשים|महीना|महीने|माह|मास|महिना|মাস|ਮਹੀਨਾ|ਮਹੀਨੇ|\
    నెల|నెలలు|bulan|bln|tháng|เดือน|buwan|か月|ヶ月|ケ月|カ月|ヵ月|個月|个月|개월|달|\
    week|weeks|wk|wks|day|days";

/// Units that say by themselves how many.
const COUNTED: &str = "سنتان|سنتين|عامان|عامين|شهران|شهرين|سنة|عام|شهر|שנתיים|חודשיים|שנה|חודש";

/// Words between the parts of a length of time.
const LINKS: &str =
    "and|et|und|y|e|en|och|og|ja|i|a|и|і|й|та|και|ve|és|și|و|ו|less|than|an|one|واحدة|واحد|אחת|אחד|और|dan|và|且|at|ng";

/// The month that a word names, 1 to 12. Words are in lower case.
pub fn month(word: &str) -> Option<u8> {
    let begun = NAMED
        .stems
        .iter()
        .filter(|(stem, _)| word.strip_prefix(stem).is_some_and(|ending| ending.chars().count() <= LONGEST_ENDING));
    let found = NAMED.whole.get(word).into_iter().chain(begun.map(|(_, place)| place));
    // Where two languages mean two months by one word, the first one has it.
    found.min().map(|(_, month)| *month)
}

/// Letters of inflection for which a `*` stands.
const LONGEST_ENDING: usize = 5;

/// [`MONTHS`] by their names, each with its language's place and its month: every word of every line of a page is looked up.
struct Named {
    whole: HashMap<&'static str, (usize, u8)>,
    stems: Vec<(&'static str, (usize, u8))>,
}

static NAMED: LazyLock<Named> = LazyLock::new(|| {
    let mut named = Named { whole: HashMap::new(), stems: Vec::new() };
    for (language, names) in MONTHS.iter().enumerate() {
        for (names, month) in names.split_whitespace().zip(1..) {
            for name in names.split('|') {
                match name.strip_suffix('*') {
                    Some(stem) => named.stems.push((stem, (language, month))),
                    None => _ = named.whole.entry(name).or_insert((language, month)),
                }
            }
        }
    }
    named
});

fn is_one_of(list: &str, phrase: &str) -> bool {
    list.split('|').any(|entry| entry == phrase)
}

/// Whether a phrase stands for today at the end of a date line.
pub fn is_present(phrase: &str) -> bool {
    // East Asian lines put no space after their words for "from" and "until".
    let bare = ["から", "부터", "至", "到"].iter().find_map(|opening| phrase.strip_prefix(opening));
    is_one_of(PRESENT, phrase) || bare.is_some_and(|phrase| is_one_of(PRESENT, phrase))
}

/// Whether a word stands between two dates.
pub fn is_until(word: &str) -> bool {
    is_one_of(UNTIL, word)
}

/// Whether a word stands before the first of two dates.
pub fn is_from(word: &str) -> bool {
    is_one_of(FROM, word)
}

/// Whether a word alone before a date says that it lasts since then.
pub fn is_since(word: &str) -> bool {
    is_one_of(SINCE, word)
}

/// Whether a word inside a date says nothing.
pub fn is_filler(word: &str) -> bool {
    is_one_of(FILLERS, word)
}

/// Whether a word is a unit of a length of time.
pub fn is_unit(word: &str) -> bool {
    is_one_of(UNITS, word)
}

/// Whether a word is a length of time by itself, such as a dual.
pub fn is_counted_unit(word: &str) -> bool {
    is_one_of(COUNTED, word)
}

/// Whether a word links the parts of a length of time.
pub fn is_link(word: &str) -> bool {
    is_one_of(LINKS, word)
}
