//! Notices parts of a page of which nothing was read, by a heading or a line of dates, so that the recruiter can be told to
//! look.

use crate::{
    dates,
    layers::text::{beneath, career, school},
    names,
    page::{self, Page},
    reading::{Field, Reading},
    sites::linkedin::headings,
};
use scraper::ElementRef;

/// Notes a field as missed if the page shows it and the reading neither has it nor knows that it is absent.
pub fn note(page: &Page, reading: &mut Reading) {
    let is_open = |field: &Field| !field.is_filled(&reading.profile) && !reading.notes.contains_key(field);
    let open: Vec<Field> = PARTS.iter().map(|(field, _)| *field).filter(is_open).collect();
    // Looking takes long on a large page, and most readers leave nothing open.
    if open.is_empty() {
        return;
    }
    for field in shown(page, &open, reading.profile.education.len()) {
        reading.missed(field, Some("hint_look_yourself"));
    }
}

/// What people call these parts, besides what LinkedIn calls them.
const PARTS: [(Field, &str); 4] = [
    (
        Field::Experience,
        "current position|current positions|positions held|aktuelle position|poste actuel|puesto actual|posizione attuale|work|work history|work experience|professional experience|employment|employment history|appointments|\
         werdegang|beruflicher werdegang|lebenslauf|berufspraxis|parcours|parcours professionnel|expériences|expérience professionnelle|\
         expériences professionnelles|emplois|experiencia laboral|experiencia profesional|trayectoria|experiência profissional|\
         esperienze|esperienza lavorativa|esperienze lavorative|esperienze professionali|werkervaring|loopbaan|arbetslivserfarenhet|\
         anställningar|arbeidserfaring|erhvervserfaring|työkokemus|doświadczenie zawodowe|przebieg kariery|pracovní zkušenosti|\
         stationen|berufliche stationen|berufliche laufbahn|berufliche tätigkeit|berufstätigkeit|postes occupés|carrière|cargos|trayectoria profesional|\
         percurso profissional|carriera|percorso professionale|praca|práce|kariera|praca zawodowa|pracovní praxe|kariéra|zaměstnání|radno iskustvo|szakmai tapasztalat|\
         munkahelyek|karriär|karriere|yrkeserfaring|työhistoria|kariyer|iş tecrübesi|i̇ş deneyimi|mesleki deneyim|deneyimler|επαγγελματική εμπειρία|\
         προϋπηρεσία|εργασιακή εμπειρία|σταδιοδρομία|ניסיון תעסוקתי|ניסיון מקצועי|ניסיון בעבודה|תעסוקה|трудовая деятельность|профессиональный опыт|\
         професійний досвід|المسيرة المهنية|الخبرات المهنية|الخبرة المهنية|工作經驗|工作經歷|工作履历|职业经历|任職經歷|实习经历|主な職歴|経歴・職歴|職務経歴書|\
         경력 사항|경력|주요 경력|опыт|карьера|досвід|経歴|職務経歴|略歴|kinh nghiệm làm việc|quá trình công tác|riwayat pekerjaan|سوابق شغلی|سابقه کار|工作经验|工作經歷|경력사항|الخبرات|الخبرات العملية|الخبرة العملية|iş deneyimi",
    ),
    (
        Field::Education,
        "school|education and training|academic background|academic qualifications|qualifications|degrees|studies|bildungsweg|studium|\
         schulbildung|formations|études|diplômes|parcours académique|formación|formación académica|estudios|formação|formação académica|\
         istruzione|istruzione e formazione|titoli di studio|opleidingen|studie|akademiska meriter|edukacja|studia|vzdelanie|\
         ausbildung und studium|schule und studium|études et diplômes|cursus|cursus universitaire|formations et diplômes|formação académica|educação|\
         escolaridade|titulación|titulaciones|studi|wykształcenie i kursy|vzdělání a kurzy|školovanje|obrazovanje|tanulmányok|végzettség|iskolák|utbildningar|\
         opleiding en studie|eğitim bilgileri|öğrenim|öğrenim durumu|σπουδές|ακαδημαϊκές σπουδές|εκπαίδευση|לימודים|השכלה אקדמית|обучение|\
         учёба|навчання|المؤهل العلمي|التعليم|教育經歷|学习经历|學習經歷|教育程度|最終学歴|学歴・資格|학력 사항|학력|\
         학력사항|المؤهلات|المؤهلات العلمية|التعليم والتدريب|学历|教育|učenje",
    ),
    (
        Field::Skills,
        "key skills|technical skills|core skills|skills & expertise|tech stack|fähigkeiten|fähigkeiten und kenntnisse|\
         kompetenzen|qualifikationen|habilidades|conocimientos|habilidades técnicas|capacità|abilità|compétences techniques|färdigheter|\
         ferdigheter|færdigheder|umiejętności techniczne|保有スキル|专业技能|기술|المهارات التقنية",
    ),
    (
        Field::Languages,
        "language skills|sprachkenntnisse|langues parlées|idiomas hablados|conoscenze linguistiche|språkkunskaper|znajomość języków",
    ),
];

/// Headings longer than this are sentences.
const LONGEST_HEADING: usize = 60;

/// A heading consists of no more elements and texts than this.
const MOST_NODES: usize = 16;

/// What stands above a part of a page.
pub(crate) struct Heading<'a> {
    /// What it says.
    pub text: String,
    element: ElementRef<'a>,
}

impl Heading<'_> {
    /// Whether it is the head of a table's column: that of a row has cells beside it.
    pub fn is_label(&self) -> bool {
        let is_cell = |it: ElementRef<'_>| it.value().name() == "td";
        self.element.value().name() == "th" && !self.element.next_siblings().filter_map(ElementRef::wrap).any(is_cell)
    }

    /// The part of the page that it stands in, where the page says that it is one.
    pub fn part(&self) -> Option<ElementRef<'_>> {
        page::closest(self.element, "section, article, aside")
    }

    /// 1 for the most important; what is no heading by its name ranks below all that are.
    pub fn rank(&self) -> u32 {
        let name = self.element.value().name();
        name.strip_prefix('h').and_then(|rank| rank.parse().ok()).unwrap_or(u32::MAX)
    }
}

/// The headings on a page, without those of its frame.
pub(crate) fn headings(page: &Page) -> Vec<Heading<'_>> {
    let mut headings = page.all("h1, h2, h3, h4, h5, h6, dt, th, summary, caption, legend, [role=heading]");
    // Bold words are a heading where nothing stands beside them.
    headings.extend(
        page.all("strong, b").into_iter().filter(|bold| bold.prev_sibling().is_none() && bold.next_sibling().is_none()),
    );
    // A heading is not made of many parts; what is takes long to look at.
    headings.retain(|heading| heading.descendants().nth(MOST_NODES).is_none());
    headings.retain(|heading| page::closest(*heading, "nav, footer").is_none());
    headings.into_iter().filter_map(|element| page::text(element).map(|text| Heading { text, element })).collect()
}

/// Which of these fields a page shows, of whose dates so many are those of studies.
fn shown(page: &Page, open: &[Field], studies: usize) -> Vec<Field> {
    let mut found: Vec<Field> = headings(page).into_iter().flat_map(|heading| parts(&heading.text)).collect();
    let lasts =
        |line: &String| dates::period(line).is_some_and(|it| it.start.is_some() && (it.end.is_some() || it.current));
    // `2011 – 2015, Acme College`
    let is_dated = |line: &String| lasts(line) || (career::is_dated(line) && line.contains(char::is_alphabetic));
    let lines = page::lines(page.root());
    let learns = |place: usize| {
        lines.get(place.saturating_sub(1)..).unwrap_or_default().iter().take(3).any(|line| school::is_one(line))
    };
    // `Member since 2019` is no position.
    let begins_dated = |line: &String| is_dated(line) && line.starts_with(|it: char| it.is_ascii_digit());
    let worked = |(place, line): &(usize, &String)| lasts(line) || (begins_dated(line) && !learns(*place));
    if open.contains(&Field::Experience) && lines.iter().enumerate().filter(worked).nth(studies).is_some() {
        found.push(Field::Experience);
    }
    // What is no heading by its name is one where it soon says from when to when, or in which year what was.
    let is_told = |line: &String| is_dated(line) || career::has_year(line);
    let begins = |place: usize| lines.iter().skip(place + 1).take(NEAR).any(is_told);
    // So is what is written in capitals alone, and what a part of the page is called by.
    let is_loud = |line: &str| line.chars().any(char::is_uppercase) && !line.chars().any(char::is_lowercase);
    let headed = lines.iter().enumerate().filter_map(|(place, line)| {
        let whole = part(line);
        let is_headed = |_: &Field| begins(place);
        whole.filter(|_| is_loud(line)).or_else(|| whole.or_else(|| begun(&line.to_lowercase())).filter(is_headed))
    });
    found.extend(headed);
    found.extend(lines.iter().flat_map(|line| told(line)));
    // `@ Acme, Lyon`, below what somebody did there.
    let is_house = |line: &&String| line.strip_prefix("@ ").is_some_and(|house| house.starts_with(char::is_uppercase));
    if lines.iter().filter(is_house).nth(1).is_some() {
        found.push(Field::Experience);
    }
    let called = page.all("section[id], div[id], article[id], ul[id]").into_iter();
    found.extend(
        called.filter(|it| page::says_something(*it)).filter_map(|it| part(&it.attr("id")?.replace(['-', '_'], " "))),
    );
    // Where somebody was from when to when, and nobody read it, may be where they learned.
    if open.contains(&Field::Education) && lines.iter().enumerate().any(|(place, line)| lasts(line) && learns(place)) {
        found.push(Field::Education);
    }
    PARTS.iter().map(|(field, _)| *field).filter(|field| open.contains(field) && found.contains(field)).collect()
}

/// What sentences tell of: that somebody learned at a school or in some year, that they did something in one.
fn told(line: &str) -> Vec<Field> {
    const LEARN: &str = "study studied studying studeer studier studium étudi estudi graduat degree diplom diplôm bachelor phd doctorate promovier laure abitur";
    // Small words are others in other languages: `ma`.
    let may_be_degree =
        |word: &str| word.contains('.') || word.chars().nth(3).is_some() || word.chars().all(char::is_uppercase);
    let told = |sentence: &str| -> Vec<Field> {
        let has_year = career::names_year(sentence);
        let words = names::words(sentence);
        let learns = || {
            words.iter().any(|word| LEARN.split(' ').any(|begin| word.starts_with(begin)))
                || sentence.split(' ').any(|word| may_be_degree(word) && school::is_degree(word))
        };
        // `seit 10/16: Hochschule Lyon`
        let is_since = |(date, house): (&str, &str)| {
            date.contains(|it: char| it.is_ascii_digit()) && school::is_one(house) && !beneath::is_title(house)
        };
        if learns() && (has_year || school::is_one(sentence)) || sentence.split_once(": ").is_some_and(is_since) {
            return vec![Field::Education];
        }
        // "Sedan 2018 är jag snickare hos Acme": what lasts, and where, in whatever language.
        if lasts(sentence, &words) {
            let learned = Some(Field::Education).filter(|_| school::is_one(sentence));
            return learned.into_iter().chain([Field::Experience]).collect();
        }
        // "Before that, I was a lecturer at Acme."
        let is_own = || words.iter().any(|word| word == "i");
        let works = (has_year || is_own()) && beneath::tells_work(sentence);
        Some(Field::Experience).filter(|_| works).into_iter().collect()
    };
    // `my Ph.D. in Clay`
    let goes_on = |rest: &str| rest.trim_start().starts_with(|it: char| it.is_lowercase());
    let mut ends = line.match_indices(". ").map(|(end, _)| end + 1);
    let mut start = 0;
    let mut sentences = Vec::new();
    while let Some(end) = ends.find(|end| line.get(*end..).is_some_and(|rest| !goes_on(rest))) {
        sentences.extend(line.get(start..end));
        start = end;
    }
    sentences.extend(line.get(start..));
    sentences.into_iter().filter(|sentence| sentence.contains(' ')).flat_map(told).collect()
}

/// Whether a sentence of these words says since when or from when to when something is, and names something.
fn lasts(sentence: &str, words: &[String]) -> bool {
    const FEWEST: usize = 5;
    let is_since = |pair: &[String]| {
        let period = || dates::period(&pair.join(" "));
        pair.last().is_some_and(|year| career::names_year(year)) && period().is_some_and(|it| it.current)
    };
    let written = || sentence.split(' ').skip(1);
    let begins = |is: fn(char) -> bool| written().filter(|word| word.starts_with(is)).count();
    words.len() >= FEWEST
        && !sentence.contains('©')
        && !sentence.starts_with(|it: char| it.is_ascii_digit())
        && (words.iter().filter(|word| career::names_year(word)).nth(1).is_some() || words.windows(2).any(is_since))
        && begins(char::is_uppercase) > 0
        && begins(char::is_lowercase) > 2
}

/// Lines between a heading and the first dates below it.
const NEAR: usize = 6;

/// What stands below a heading that may name several things: `Studium und Beruf`.
fn parts(heading: &str) -> Vec<Field> {
    let whole = part(heading);
    let heading = heading.to_lowercase();
    let halves = [" & ", " and ", " und ", " et ", " y ", " e ", " en "].iter().find_map(|and| heading.split_once(and));
    let halves = halves.into_iter().flat_map(|(one, other)| [part(one), part(other)]);
    let found: Vec<Field> = whole.map_or_else(|| halves.flatten().collect(), |whole| vec![whole]);
    if found.is_empty() { begun(&heading).into_iter().collect() } else { found }
}

/// What a heading of few words stands above, one of which begins as what such parts are called by: `Expérience professionnelles`.
pub(crate) fn begun(heading: &str) -> Option<Field> {
    const BEGINNINGS: [(Field, &str); 2] = [
        (
            Field::Experience,
            "experien erfahrung expérien esperienz erfaren ervaring doświadcz zkušenost опыт досвід εμπειρ deneyim ניסיון خبر 経歴 職歴 경력 工作经 \
             experienț опит iskustv искуств skúsenost izkušnj pengalaman kogemus pieredz patirt tapasztal kokemu kinh ประสบ سوابق تجرب अनुभव অভিজ্ঞ",
        ),
        (
            Field::Education,
            "educat educac éducat ausbildung formación formação formazion opleiding utbildning uddannels utdanning diplôm diplom qualificat \
             vzdělán vzdelan wykształc образован освіт σπουδ εκπαίδ eğitim 学歴 學歷 学历 학력 教育 השכלה تعليم \
             educați edukac pendidik haridus izglīt išsilav koulut tanulm képzetts obrazov освета học การศึกษา تحصیل शिक्षा শিক্ষা",
        ),
    ];
    let words = names::words(heading);
    if words.len() > MOST_BEGUN {
        return None;
    }
    let is_begun =
        |list: &str| words.iter().any(|word| list.split_ascii_whitespace().any(|begin| word.contains(begin)));
    BEGINNINGS.iter().find(|(_, list)| is_begun(list)).map(|(field, _)| *field)
}

/// A heading of more words is a sentence.
const MOST_BEGUN: usize = 3;

/// What stands below a heading with these words.
pub(crate) fn part(heading: &str) -> Option<Field> {
    let heading = heading
        .trim_matches(|it: char| it.is_whitespace() || it.is_ascii_digit() || ":()·•".contains(it))
        .to_lowercase();
    if heading.len() > LONGEST_HEADING {
        return None;
    }
    let own = ["my ", "meine ", "mein ", "ma ", "mes ", "mon ", "mi ", "mis ", "minha ", "meu ", "mijn "];
    let heading = own.iter().find_map(|own| heading.strip_prefix(own)).unwrap_or(&heading);
    let listed = PARTS.iter().find(|(_, words)| words.split('|').any(|word| word == heading)).map(|(field, _)| *field);
    listed.or_else(|| headings::field(heading))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{capture::Snapshot, reading::Status};

    #[test]
    fn what_a_page_shows_and_nobody_read_is_missed() {
        let check = |html: &str, expected: &[Field]| {
            let page = Page::parse(&Snapshot::new("https://jane.example/", html)).unwrap();
            let mut reading = Reading::default();
            reading.absent(Field::Languages);
            note(&page, &mut reading);
            let is_missed = |field: &Field| reading.notes.get(field).is_some_and(|note| note.status == Status::Missed);
            let missed: Vec<Field> = Field::ALL.into_iter().filter(is_missed).collect();
            assert_eq!(missed, expected, "{html}");
        };
        check(
            "<h2>Work experience</h2><h3>Education:</h3><dt>Skills</dt>",
            &[Field::Experience, Field::Education, Field::Skills],
        );
        check("<h2>Beruflicher Werdegang</h2>", &[Field::Experience]);
        check("<p>Potter, Acme</p><p>2019 – heute</p>", &[Field::Experience]);
        check("<h2>Languages</h2>", &[]);
        check("<h2>My experience with kilns</h2><p>Since the kiln was lit</p>", &[]);
        check("<footer><h4>Education</h4></footer>", &[]);
        check("<p><b>Skills</b></p><p>I have <b>education</b> enough</p>", &[Field::Skills]);
        check("<p>Education</p><p>2019</p>", &[]);
        check("<p>EDUCATION</p><p>Clay</p><p>2011 – 2015</p>", &[Field::Experience, Field::Education]);
        check("<p>EDUCATION</p><p>Acme College</p><p>2011 – 2015 My courses were of clay</p>", &[Field::Education]);
        check("<h2>Σπουδές</h2><h2>职业经历</h2>", &[Field::Experience, Field::Education]);
        check("<h2>Ma formation</h2>", &[Field::Education]);
        check("<h2>Diplômes et parcours</h2>", &[Field::Experience, Field::Education]);
    }
}
