//! What stands beneath the heading that is the page's person: what they do, and where they are.

use crate::{
    address,
    layers::names,
    page::{self, Page},
};
use scraper::ElementRef;

/// What people are called by what they do, as the beginnings of words, in the languages of such pages.
const TITLES: &str = "academic account actor actress actuar administrat advis advokat advocat adwokat adiunkt adjunct adjunkt agent analist analyst anwalt \
    anwält apothek apprentice architect architekt arquitet arquitect arzt ärzt artist artyst asesor asistent assessor assistant assistent asystent asociad attorney \
    auditor author autor avocat avvocat bailiff barrister berater biolog botanist broker business buchhalter ceo cfo chair chargé chef cheff chemi chief chirurg cio \
    clinical clinician coach cofounder co-founder comedian commercial comptable conseill consul consult content controller coo coordinat correspond counsel \
    creative cto curator data dekan dentist deput desarrollador designer desenvolvedor developer developpeur développeu direct direktor director dirett docent docente docteur doctor dokto dosen \
    dozent dramaturg dyrektor dziennikarz economist editor ekspert electric élève engineer entwickl entrepreneur erzieher expert extraordin fachanw fellow filmmaker \
    físic forsk forscher fotograf founder fondat freelance fundador führ geschäftsführ general gerente gestor graphic gründer grafi handläggare head héad hlavní \
    hochschul illustrat ingenieur ingénieur ingenier inhaber instruct investigador inženýr inżynier jefe journalist jurist kierownik koordin künstler laborant landscape law lead lecturer \
    ledamot lehr leiter leitung librarian lider maestr maître manager marketing mathemat mechani médecin medewerker médic medicin medico member ministr minister mitarbeit müdür muzikant musician \
    mühendis newsreader notar nurse observ odborn öğretim öğretmen officer ontwikkelaar operations opiekun organist owner painter partner pastor pedagog perito pfarrer photograph \
    physi pianist pilot planner poet postdoc post-doc potter praktik prezes prezident principal privatdoz producer product produc professor profesor professeur profess programador programist programm \
    project projektleiter projektmanager promot psycholog rechtsanw rédact redakt realtor recruit rektor reporter research ricercat sales scholar scientist scrittor \
    secretary secrétaire senator senior software solicitor specialist specjalist spokes spécialiste staff statistic student studio supervisor surgeon surveyor sviluppat teacher team technician \
    techniker technolog teknik terapeut therapist tischler timmerman traduct translator trainer tutor tučitel učitel udvikler uitvoerend universitair urednik user ux uzman vedoucí \
    verkäufer vice violin vicepresident vp vývojář werkstatt wissenschaft writer yazar yönetici zahn доцент профессор инженер менеджер директор разработчик научн преподават врач \
    юрист руковод старший ведущий викладач asiantuntij conferenț docens giảng giám inginer insinöör johtaj kỹ lector lehtor lektor mérnök nghiên redaktør \
    rådgiver rådgivare sjukskötersk tanár tutkij ügyvéd vezető yliopistonlehtor igazgató trưởng ερευνητ καθηγ λέκτορ μηχανικ διευθυντ ιατρ δικηγόρ מהנדס מרצה פרופסור מנהל רופא \
    עו\"ד socio socia sócio";

/// The same in letters that part no words.
const UNPARTED: [&str; 30] = [
    "教授",
    "講師",
    "讲师",
    "助教",
    "助手",
    "研究",
    "工程",
    "経理",
    "经理",
    "部長",
    "課長",
    "主任",
    "社長",
    "代表",
    "取締役",
    "弁護士",
    "医師",
    "医生",
    "律师",
    "デザイナー",
    "エンジニア",
    "プログラマ",
    "교수",
    "연구",
    "대표",
    "개발",
    "أستاذ",
    "مهندس",
    "مدير",
    "طبيب",
];

/// What stands before somebody's position on a line.
const LABELS: &str = "position funktion fonction función cargo ruolo qualifica stanowisko befattning funkcja funkce pozice beosztás \
    должность посада unvan ünvan görev 职称 職稱 职位 職位 職名 職種 役職 직위 직책 الوظيفة المنصب";

/// What stands before a place on a line.
const PLACES: &str = "location ort standort wohnort lieu ville localisation ubicación localización lugar ciudad cidade localização luogo città plaats \
    woonplaats lokalizacja miejscowość miasto sted stad bydliště konum şehir город місто 所在地 居住地 勤務地 지역";

/// Titles are no longer, in characters.
const LONGEST: usize = 100;

/// A name consists of no more elements and texts.
const MOST_PARTS: usize = 16;

/// The heading that is a person's name, with or without titles.
fn heading<'a>(page: &'a Page, name: &str) -> Option<ElementRef<'a>> {
    let is_name = |it: &ElementRef<'_>| {
        // What is made of many parts is no name, and takes long to look at.
        it.descendants().nth(MOST_PARTS).is_none()
            && page::text(*it).is_some_and(|text| names::is_shown_as(&text, name))
    };
    let called = || page.all("span[class*=name], div[class*=name], p[class*=name], .header").into_iter().find(is_name);
    page.all("h1").into_iter().find(is_name).or_else(|| page.all("h2, h3").into_iter().find(is_name)).or_else(called)
}

/// What the person called `name` does: the line beneath their name, where it reads as a title, or the one that is called a
/// position.
pub fn title(page: &Page, name: &str) -> Option<String> {
    let heading = heading(page, name)?;
    let around = around(heading)?;
    let lines = page::lines(around);
    if let Some(title) = in_list(around) {
        return Some(title);
    }
    let mut called = lines.iter().filter_map(|line| labelled(line, LABELS)).filter(|it| it.chars().count() <= LONGEST);
    if let (Some(title), None) = (called.next(), called.next()) {
        return Some(title);
    }
    let mut below = page::behind(heading)?;
    // A picture's words and an account's name may stand between.
    for _ in 0..3 {
        let lines = page::lines(below);
        let first = lines.first()?;
        let is_short = first.chars().count() <= LONGEST && !section_says(first);
        if is_title(first) || (is_short && is_called_so(below)) {
            return Some(first.clone());
        }
        let is_between = first.starts_with('@')
            || names::are_pronouns(first)
            || !first.contains([' ', '　']) && first.chars().all(|it| !it.is_uppercase() && it.is_ascii());
        if lines.len() > 1 || !is_between {
            return None;
        }
        below = page::behind(below)?;
    }
    None
}

/// What a list of terms gives as somebody's title.
fn in_list(around: ElementRef<'_>) -> Option<String> {
    let is_label = |term: &ElementRef<'_>| {
        let term = page::text(*term).unwrap_or_default().trim_end_matches([':', '：']).to_lowercase();
        matches!(term.as_str(), "title" | "job title" | "role" | "titel")
            || LABELS.split_whitespace().any(|label| label == term)
    };
    let term = page::all(around, "dt").into_iter().find(is_label)?;
    page::behind(term).and_then(page::text).filter(|title| title.chars().count() <= LONGEST)
}

fn labelled(line: &str, labels: &str) -> Option<String> {
    let (label, value) = line.split_once([':', '：'])?;
    let label = label.trim().to_lowercase();
    labels.split_whitespace().any(|known| known == label).then(|| page::filled(value)).flatten()
}

/// Whether a line reads as what somebody does.
fn is_title(line: &str) -> bool {
    let is_prose = line.contains(". ") || line.ends_with(['.', '!', '?', ':', '…']) || line.contains(['@', '“', '"']);
    const SEVERAL: [&str; 8] = ["our", "we", "unser", "unsere", "wir", "notre", "nuestro", "nossa"];
    if names::words(line).iter().any(|word| SEVERAL.contains(&word.as_str())) {
        return false;
    }
    let is_number = line.chars().filter(char::is_ascii_digit).count() > 4;
    if is_prose || is_number || line.chars().count() > LONGEST || section_says(line) {
        return false;
    }
    let words = names::words(line);
    let begins = |word: &String| TITLES.split_whitespace().any(|title| word.starts_with(title));
    // Titles are joined to others in some languages.
    let ends = |word: &String| {
        [
            "leiter",
            "leiterin",
            "ingenieur",
            "anwalt",
            "anwältin",
            "arzt",
            "ärztin",
            "entwickler",
            "entwicklerin",
            "berater",
            "beraterin",
            "forskare",
            "läkare",
            "konsult",
        ]
        .iter()
        .any(|title| word.ends_with(title))
    };
    UNPARTED.iter().any(|title| line.contains(title)) || words.iter().any(|word| begins(word) || ends(word))
}

/// Whether a part goes by a name that says what stands in it.
fn is_called_so(part: ElementRef<'_>) -> bool {
    const CALLED: &str =
        "role job jobtitle position funktion function fonction profession occupation stelle cargo ruolo";
    let mut called = part.value().classes().flat_map(|class| class.split(['-', '_']));
    page::lines(part).len() == 1 && called.any(|name| CALLED.split(' ').any(|known| known.eq_ignore_ascii_case(name)))
}

/// Whether a line is one of the words that head a part of a page.
fn section_says(line: &str) -> bool {
    const HEADS: &str = "about author authors autor autores contact content data expert experts features general head lead member members product products project \
        projects publications research sales senior software staff student students team user users";
    let words = names::words(line);
    words.len() < 2 && words.iter().all(|word| HEADS.split_whitespace().any(|head| head == word))
}

/// For whom somebody says to work: `Staff Engineer at Acme`.
pub fn employer(title: &str) -> Option<String> {
    const FOR_WHOM: [&str; 8] = [" at ", " @ ", " bei ", " chez ", " presso ", " bij ", " hos ", " u "];
    const NOT_WORK: [&str; 9] =
        ["alum", "speaker", "student", "volunteer", "former", "ex-", "retired", "visiting", "member"];
    let (what, whom) = FOR_WHOM.iter().find_map(|words| title.split_once(words))?;
    let lower = what.to_lowercase();
    let whom = whom.split([',', '|', '·', '•', ';', '(']).next().and_then(page::filled)?;
    let whom = whom.strip_prefix("the ").unwrap_or(&whom);
    let is_name =
        whom.chars().next().is_some_and(|it| it.is_uppercase() || !it.is_ascii()) && names::words(whom).len() <= 6;
    let is_one = !whom.contains(" and ") && !whom.contains(" at ");
    (is_title(what) && is_name && is_one && !NOT_WORK.iter().any(|words| lower.contains(words)))
        .then(|| whom.to_owned())
}

/// Where the person called `name` is: what is marked as a place, or called one, in the box around their name.
pub fn place(page: &Page, name: &str) -> Option<String> {
    let heading = heading(page, name)?;
    let around = around(heading)?;
    let mut places: Vec<String> = marked(around).into_iter().filter(|place| is_place(place)).collect();
    let lines = page::lines(around);
    places.extend(lines.iter().filter_map(|line| labelled(line, PLACES)).filter(|place| is_place(place)));
    let pairs = lines.windows(2).filter_map(|pair| match pair {
        [label, place] => labelled(&format!("{}: {place}", label.trim_end_matches([':', '：'])), PLACES),
        _ => None,
    });
    places.extend(pairs.filter(|place| is_place(place)));
    // `Köln, Deutschland`
    let is_in_country = |line: &&String| {
        line.rsplit_once(", ").is_some_and(|(_, country)| address::country_of(country).is_some())
            && is_place(line)
            && line.split(' ').all(|word| !word.starts_with(char::is_lowercase) || word.len() < 4)
            && !is_title(line)
    };
    places.extend(lines.iter().filter(is_in_country).cloned());
    places.dedup();
    match places.as_slice() {
        [place] => Some(place.clone()),
        _ => None,
    }
}

/// The box around a heading and what belongs to it.
fn around(heading: ElementRef<'_>) -> Option<ElementRef<'_>> {
    let boxes = heading.ancestors().filter_map(ElementRef::wrap).take(MOST_BOXES);
    boxes.take_while(|it| it.descendants().nth(MOST_NODES).is_none() && it.value().name() != "html").last()
}

/// That box is no larger.
const MOST_BOXES: usize = 6;
const MOST_NODES: usize = 160;

/// What is marked as a place by the name of a part, or by the picture beside it.
fn marked(around: ElementRef<'_>) -> Vec<String> {
    let is_called = |it: &ElementRef<'_>| {
        let mut called = it.value().classes().flat_map(|class| class.split(['-', '_']));
        called.any(|part| matches!(part.to_ascii_lowercase().as_str(), "location" | "locality" | "hometown"))
    };
    let parts = page::all(around, "[class*=ocation], [class*=ocality], [class*=ometown]").into_iter().filter(is_called);
    parts
        .filter_map(|part| {
            // A picture stands beside what it is for.
            page::text(part).or_else(|| page::text(ElementRef::wrap(part.parent()?)?))
        })
        .collect()
}

/// Whether text may be the name of a place.
fn is_place(text: &str) -> bool {
    let is_short = (2..=60).contains(&text.chars().count()) && names::words(text).len() <= 8;
    let is_name = text.chars().next().is_some_and(|it| it.is_alphabetic() && !it.is_lowercase());
    let is_plain = text.chars().all(|it| it.is_alphabetic() || it.is_whitespace() || ",.-–'’()/·".contains(it));
    is_short && is_name && is_plain && !text.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    fn page(html: &str) -> Page {
        Page::parse(&Snapshot::new("https://acme.example/team/jane-roe", html)).unwrap()
    }

    #[test]
    fn titles_stand_beneath_names() {
        let check = |html: &str, expected: Option<&str>| {
            assert_eq!(title(&page(html), "Jane Roe").as_deref(), expected, "{html}");
        };
        check("<h1>Dr. Jane Roe</h1><p>Senior Lecturer in Clay</p>", Some("Senior Lecturer in Clay"));
        check(
            "<div><h1>Jane Roe</h1></div><div><h3>Partner, Corporate</h3><p>Tel.</p></div>",
            Some("Partner, Corporate"),
        );
        check("<h1>Jane Roe</h1><p>Werkstattleiterin</p>", Some("Werkstattleiterin"));
        check("<h1>Jane Roe</h1><p>@jroe</p><p>Staff Engineer at Acme</p>", Some("Staff Engineer at Acme"));
        check("<h1>Jane Roe</h1><div><p>Room 2</p><p>Stanowisko: adiunkt</p></div>", Some("adiunkt"));
        check("<h1>Jane Roe</h1><p>准教授</p>", Some("准教授"));
        check("<h1>Jane Roe</h1><p class=job-title>Kiln tamer</p>", Some("Kiln tamer"));
        check("<h1>Jane Roe</h1><p>姓名：Jane Roe</p><p>职称：副教授</p>", Some("副教授"));
        check("<div><h1>Jane Roe</h1><dl><dt>Title</dt><dd>Registrar</dd></dl></div>", Some("Registrar"));
        check("<h1>Jane Roe</h1><h2>Research</h2>", None);
        check("<h1>Jane Roe</h1><p>Jane leads our engineers. She is nice.</p>", None);
        check("<h1>Jane Roe</h1><p>Contact</p><p>Potter</p>", None);
        check("<h1>Our team</h1><p>Potter</p>", None);
        check("<h1>Jane Roe</h1><p>Our engineers</p>", None);
        check("<h1>Roe, Jane</h1><p>Senior Potter</p>", Some("Senior Potter"));
    }

    #[test]
    fn titles_name_employers() {
        let check = |title: &str, expected: Option<&str>| assert_eq!(employer(title).as_deref(), expected, "{title}");
        check("Staff Engineer at Acme", Some("Acme"));
        check("Staff Engineer at Acme, potter", Some("Acme"));
        check("Postdoc at the Institute of Clay", Some("Institute of Clay"));
        check("Entwicklerin bei Acme", Some("Acme"));
        check("Head of Design at large", None);
        check("PhD student at Acme University", None);
        check("Former Engineer at Acme", None);
        check("Looking at Stars", None);
    }

    #[test]
    fn places_are_marked() {
        let check = |html: &str, expected: Option<&str>| {
            assert_eq!(place(&page(html), "Jane Roe").as_deref(), expected, "{html}");
        };
        check("<div><h1>Jane Roe</h1><p class=profile-location>Lyon, France</p></div>", Some("Lyon, France"));
        check("<div><h1>Jane Roe</h1><ul><li><svg class=octicon-location></svg>Lyon</li></ul></div>", Some("Lyon"));
        check("<div><h1>Jane Roe</h1><dl><dt>Location:</dt><dd>Graz, Austria</dd></dl></div>", Some("Graz, Austria"));
        check("<div><h1>Jane Roe</h1><p>Wohnort: Köln</p></div>", Some("Köln"));
        check("<div><h1>Jane Roe</h1><p>Köln, Deutschland</p></div>", Some("Köln, Deutschland"));
        check("<div><span class=full-name>Jane Roe</span><p>Köln, Deutschland</p></div>", Some("Köln, Deutschland"));
        check("<div><h1>Jane Roe</h1><p>Köln, Kilns</p></div>", None);
        check("<div><h1>Jane Roe</h1><p>Cyclist and Potter in Lyon, France</p></div>", None);
        check("<div><h1>Jane Roe</h1><p class=location>12 offices</p></div>", None);
        check("<div><h1>Jane Roe</h1><p class=location>Oslo</p><p class=location>Rome</p></div>", None);
        check("<div><h1>Jane Roe</h1><p class=allocation>Lyon</p></div>", None);
    }
}
