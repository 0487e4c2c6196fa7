//! What stands beneath the heading that is the page's person: what they do, and where they are.

use super::frame;
use crate::{
    address,
    guard::is_given,
    layers::names,
    page::{self, Page},
};
use scraper::ElementRef;
use std::collections::BTreeSet;

/// What people are called by what they do, in English, where the same words head parts of pages in other forms.
const TITLES: &str = "accountant actor actress administrator adviser advisor agent analyst anchor animator apprentice architect archivist \
    artist assessor assistant associate attorney auctioneer auditor author bailiff baker barrister bookkeeper broker \
    builder buyer carpenter ceo cfo chair chairman chairperson chairwoman chancellor chef chemist chief chro cio cmo \
    co-founder coach cofounder columnist comedian commissioner composer conductor conservator consultant contractor coo \
    cook coordinator copywriter correspondent councillor counsel counsellor counselor cpo cso cto curator dean dentist \
    deputy designer developer director doctor economist editor electrician engineer entrepreneur estimator evp examiner \
    executive fellow filmmaker firefighter florist founder freelancer gardener geologist goldsmith governor handyman head \
    historian illustrator inspector instructor intern interpreter inventor investigator investor joiner journalist judge \
    lawyer lead leader lecturer librarian manager mathematician mechanic mediator merchandiser midwife minister moderator \
    musician negotiator notary nurse officer operator optician optometrist organist owner painter paralegal paramedic \
    partner pastor pharmacist photographer physician physicist physiotherapist pianist pilot planner plumber poet postdoc \
    potter president principal producer professor programmer provost publicist publisher realtor realtor® receptionist \
    recruiter rector registrar reporter representative researcher reviewer sales salesperson scholar scientist sculptor \
    secretary senator shareholder singer solicitor specialist spokesperson statistician strategist stylist superintendent \
    supervisor surgeon surveyor svp teacher technician technologist therapist trader trainee trainer translator treasurer \
    trustee tutor underwriter vet veterinarian vice videographer violinist vp warden welder writer";

/// The beginnings of such words in other languages.
const BEGINNINGS: &str = "acteur actrice actriz adiunkt adjunkt advocaat advocat advogad advokat adwokat aktor aktorka aktuar analist apothek \
    arquitect arquitet asesor asiantuntij asistent assessor assistent asystent attore attrice avocat avukat avvocat \
    berater biblioteka bühnenbildner chanteur chanteuse chargé chargée cheffe chirurg comptable conferenț conseiller \
    conseillère consulent consultor contador coordenador coordinador coordinateur coordinatrice danseur dekan \
    desarrollador desenvolvedor directeur directora directrice direktor direktör direktør diretor direttor docens docent \
    docteur doktorand dosen dozent dramaturg dyrektor dziennikarz développeu ekspert enseignant entwickler erzieher \
    fachanw filmemacher fondateur fondator fondatrice forscher forskare forsker fotograf fotógraf fundador führungskraft \
    gerente geschäftsführ gestor giám giảng gründer handläggar herec herečk igazgató illustrateur illustratrice ingegner \
    ingeniera ingeniero ingenieur inginer ingénieur inhaber insinöör investigador inżynier inženýr jefa jefe johtaj \
    journalist jurist kierownik konsulent konzultant koordinator kurucu künstler kỹ ledamot lehrbeauftragt lehrer \
    lehrstuhlinhab lehtor leiter leiterin lekarz lektor lékař maestr maître maîtresse medewerker mitarbeiter musiker \
    médecin médico mérnök müdür mühendis notaire notar näyttelijä ontwikkelaar opiekun ordinari ortak pedagog perito \
    pfarrer poradce praktikant prezes profesor profesora professeur professor programador programist projektleiter \
    projektmanag psicólog psycholog rechtsanw redakteur redaktor redaktør referent regisseur rektor ricercator ricercatric \
    rådgivare rådgiver rédact scenograf schauspieler schriftsteller scrittor secretario secrétaire sekretär sjukskötersk \
    skuespiller skådespelare socia socio specjalist spécialiste steuerberat studente sviluppator sänger sócio tancerz \
    tanár terapeut timmerman tischler traducteur traductor traductric traduttor trưởng tutkij tänzer universitair urednik \
    uzman učitel vedoucí verkäufer vezető vice vizepräsident vorstand vývojář wissenschaftler yazar yliopistonlehtor \
    yönetici öğretim öğretmen ügyvéd διευθυντ δικηγόρ ερευνητ ιατρ καθηγ λέκτορ μηχανικ архитект ассистент викладач врач \
    директор доцент инженер менеджер научный преподават профессор разработчик руководит юрист מהנדס מנהל מרצה פרופסור רופא";

/// Their ends, where languages join words.
const ENDS: &str = "anwalt anwältin arkitekt arzt berater beraterin chef direktor doktorand doktorandin entwickler entwicklerin forskare \
    führer führerin iatrist ingenieur ingenieurin ingeniør inspektor konsult leder leiter leiterin läkare lärare læge \
    lærer meister meisterin ologist pfleger pflegerin professor referent referentin rådgiver schreiber schreiberin \
    sekretär sekretärin techniker technikerin udvikler utvikler ärztin";

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
pub const LABELS: &str = "position funktion fonction función cargo ruolo qualifica stanowisko befattning funkcja funkce pozice beosztás \
    должность посада unvan ünvan görev 职称 職稱 职位 職位 職名 職種 役職 직위 직책 الوظيفة المنصب";

/// What stands before a place on a line.
pub const PLACES: &str = "location ort standort wohnort lieu ville localisation ubicación localización lugar ciudad cidade localização luogo città plaats \
    woonplaats lokalizacja miejscowość miasto sted stad bydliště konum şehir город місто 所在地 居住地 勤務地 지역";

/// Titles are no longer, in characters.
const LONGEST: usize = 100;

/// Beside a name there stand no more words of titles.
const MOST_BESIDE: usize = 4;

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
    // `The Rt Hon Jane Roe MP`
    let holds_name = |it: &ElementRef<'_>| {
        it.descendants().nth(MOST_PARTS).is_none()
            && page::text(*it).is_some_and(|text| {
                text.contains(name) && names::words(&text).len() <= names::words(name).len() + MOST_BESIDE
            })
    };
    let holding = || page.all("h1").into_iter().take(1).find(holds_name);
    page.all("h1")
        .into_iter()
        .find(is_name)
        .or_else(holding)
        .or_else(|| page.all("h2, h3").into_iter().find(is_name))
        .or_else(called)
}

/// Whether a heading is a name, perhaps with what they do behind it.
pub fn heads(heading: &str, name: &str) -> bool {
    names::is_shown_as(heading, name) || behind_name(heading, name).is_some()
}

/// What a heading says behind a name that somebody does: `Jane Roe, CTO`.
fn behind_name<'a>(heading: &'a str, name: &str) -> Option<&'a str> {
    let behind = heading.strip_prefix(name).filter(|behind| behind.starts_with([' ', ',', ':', '|']))?;
    let behind = behind.trim_matches([' ', ',', ':', '|', '–', '—', '-', '(', ')']);
    is_title(behind).then_some(behind)
}

/// Whether a line says of somebody what they do: `Jane Roe is a designer`.
pub fn describes(line: &str, name: &str) -> bool {
    const IS: [&str; 8] = ["is", "ist", "est", "es", "è", "é", "är", "jest"];
    let given = name.split(' ').next().unwrap_or(name);
    let said =
        line.strip_prefix(name).or_else(|| line.strip_prefix(given)).and_then(|said| said.trim_start().split_once(' '));
    let what =
        said.filter(|(verb, _)| IS.contains(verb)).map(|(_, what)| what.split(['.', ',', ';']).next().unwrap_or(what));
    what.is_some_and(|what| {
        let bare = what.split_once(' ').filter(|(first, _)| ARTICLES.split(' ').any(|article| article == *first));
        is_title(bare.map_or(what, |(_, bare)| bare))
    })
}

/// Whether the heading calls somebody by a title that only people have.
pub fn is_titled(page: &Page, name: &str) -> bool {
    let headings = page.all("h1").into_iter().filter_map(page::text);
    headings.into_iter().any(|it| it != name && names::without_titles(&it) == name)
}

/// What the person called `name` does: the line beneath their name, where it reads as a title, or the one that is called a
/// position.
pub fn title(page: &Page, name: &str) -> Option<String> {
    let heading = heading(page, name)?;
    let around = around(heading)?;
    let lines = own_lines(around, heading);
    if let Some(title) = in_list(around) {
        return Some(title);
    }
    let mut called = lines.iter().filter_map(|line| labelled(line, LABELS)).filter(|it| it.chars().count() <= LONGEST);
    if let (Some(title), None) = (called.next(), called.next()) {
        return Some(title);
    }
    if let Some(title) = page::text(heading).as_deref().and_then(|heading| behind_name(heading, name)) {
        return Some(title.to_owned());
    }
    let mut below = page::behind(heading)?;
    // A picture's words and an account's name may stand between.
    for _ in 0..3 {
        let lines = page::lines(below);
        let first = lines.first()?;
        let is_short = first.chars().count() <= LONGEST && !section_says(first);
        if below.value().name() != "nav" && is_title(first) || (is_short && is_called_so(below)) {
            return Some(first.clone());
        }
        let is_between = below.value().name() == "nav"
            || below.value().classes().any(|class| class.to_ascii_lowercase().contains("breadcrumb"))
            || first.starts_with('@')
            || names::are_pronouns(first)
            || (is_asking(first) && first.contains(' '))
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

/// What stands on a line behind one of these labels.
pub fn labelled(line: &str, labels: &str) -> Option<String> {
    let (label, value) = line.split_once([':', '：'])?;
    let label = label.trim().to_lowercase();
    labels.split_whitespace().any(|known| known == label).then(|| page::filled(value)).flatten()
}

/// Whether a line reads as what somebody does.
pub fn is_title(line: &str) -> bool {
    let is_prose = line.contains(". ")
        || line.contains(": ")
        || line.ends_with(['.', '!', '?', ':', '…'])
        || line.contains(['@', '“', '"']);
    const SEVERAL: [&str; 8] = ["our", "we", "unser", "unsere", "wir", "notre", "nuestro", "nossa"];
    if names::words(line).iter().any(|word| SEVERAL.contains(&word.as_str())) {
        return false;
    }
    let is_number = line.chars().filter(char::is_ascii_digit).count() > 4;
    if is_prose || is_number || line.chars().count() > LONGEST || section_says(line) {
        return false;
    }
    if is_asking(line) {
        return false;
    }
    let words = names::words(line);
    let is_among = |list: &str, is: &dyn Fn(&str) -> bool| list.split_whitespace().any(is);
    let is_english = |word: &str| is_among(TITLES, &|title| word == title);
    let is_foreign = |word: &str| {
        is_among(BEGINNINGS, &|title| word.starts_with(title)) || is_among(ENDS, &|title| word.ends_with(title))
    };
    // `the author` and `a staff engineer` are somebody else, and a `partner programme` is nobody.
    let is_told = |place: usize| {
        let before = |far: usize| place.checked_sub(far).and_then(|place| words.get(place));
        let is_after = |far: usize, list: &str| before(far).is_some_and(|word| list.split(' ').any(|it| it == word));
        let after = words.get(place + 1).map_or("", String::as_str);
        let is_apart = |word: &str| !ends_in_noun(line, after) || is_english(after) || is_foreign(word);
        let is_known = |word: &&String| is_english(word) || is_foreign(word);
        let is_title = words.get(place).filter(is_known).is_some_and(|word| after.is_empty() || is_apart(word));
        is_title && !is_after(1, ARTICLES) && !is_after(2, ANY)
    };
    let is_page = words.last().is_some_and(|last| matches!(last.as_str(), "page" | "profile" | "profil" | "perfil"));
    let is_known = |word: &str| is_english(word) || is_foreign(word);
    (!is_page && !names_another(line, is_known) && (0..words.len()).any(is_told))
        || UNPARTED.iter().any(|title| line.contains(title))
}

/// Whether a line goes on with a name behind a title: `Supervisor Sue Poe`.
fn names_another(line: &str, is_title: impl Fn(&str) -> bool) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    (1..words.len()).any(|place| {
        let (before, name) = words.split_at(place);
        let is_called = before.last().is_some_and(|word| is_title(&word.to_lowercase()));
        let is_given = || name.first().is_some_and(|first| is_given(&first.to_lowercase()));
        is_called && is_given() && names::reads_as_name(&name.join(" "))
    })
}

/// Words after which a title is a thing's or anybody's.
const ARTICLES: &str = "the a an your this my der die das den dem ein eine einen le les un une el los las una il lo gli uno o os um uma het een ons";

/// Those that keep their meaning with another word behind them: `a staff engineer`.
const ANY: &str = "a an ein eine un une um uma een";

/// Whether an English word behind a title makes it another thing's name: `partner programme`, `a manager learns`. What is
/// written with a capital may name what somebody is in charge of.
fn ends_in_noun(line: &str, word: &str) -> bool {
    const LINKS: &str = "of for in at to on with and & de du des da do di für der und et y e for i och og en emeritus emerita designate intern general";
    let is_small =
        line.split(|it: char| !it.is_alphanumeric()).any(|part| part == word && part.starts_with(char::is_lowercase));
    let is_english = line.is_ascii();
    is_english && is_small && !LINKS.split(' ').any(|link| link == word)
}

/// Whether a line tells the reader to do something, as links beneath a name do, or what somebody tells: `Download vCard`,
/// `Find a doctor`, `From intern to CTO`.
fn is_asking(line: &str) -> bool {
    const ASKS: &str = "about all apply ask back book browse call connect contact discover download email explore find follow from hire how invite join learn meet \
        message more print read request save schedule see send share subscribe view visit what why write zurück mehr kontakt alle anrufen drucken finden teilen \
        retour contacter partager voir prendre volver contactar ver compartir torna contatta condividi";
    let first = names::words(line).into_iter().next().unwrap_or_default();
    ASKS.split_whitespace().any(|ask| ask == first)
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
    const HEADS: &str = "author autor autores chair head lead leader sales vice vorstand";
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
    let lines = own_lines(around, heading);
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
            && !names::names_a_thing(line)
    };
    places.extend(lines.iter().filter(is_in_country).cloned());
    let mut seen = BTreeSet::new();
    places.retain(|place| seen.insert(place.clone()));
    match places.as_slice() {
        [place] => Some(place.clone()),
        _ => None,
    }
}

/// The box around the name of the person called `name`, and its lines from there up to the next part that is about something
/// else.
pub fn part<'a>(page: &'a Page, name: &str) -> Option<(ElementRef<'a>, Vec<String>)> {
    let heading = heading(page, name)?;
    let around = around(heading)?;
    let lines = own_lines(around, heading);
    let shown = page::text(heading);
    let start = lines.iter().position(|line| shown.as_ref() == Some(line)).unwrap_or_default();
    Some((around, lines.into_iter().skip(start).collect()))
}

/// What a page is about, the person called `name`, without what stands around it.
pub fn main<'a>(page: &'a Page, name: &str) -> ElementRef<'a> {
    let main = heading(page, name).and_then(|heading| page::closest(heading, "main, [role=main]"));
    main.unwrap_or_else(|| page.root())
}

/// The lines of a box up to the next part that is about something else, without those of a site's frame unless the heading
/// stands there.
fn own_lines(around: ElementRef<'_>, heading: ElementRef<'_>) -> Vec<String> {
    let mut own = frame::own_parts(around);
    own.extend(heading.ancestors().filter_map(ElementRef::wrap).take(MOST_BOXES).map(|it| it.value()));
    let lines = page::lines_without(around, |it| frame::is_frame(it, &own));
    let parts: Vec<String> = page::all(around, "h2, h3, h4").into_iter().filter_map(page::text).collect();
    let shown = page::text(heading);
    let start = lines.iter().position(|line| shown.as_ref() == Some(line)).unwrap_or_default();
    let is_others = |line: &&String| parts.contains(line) && shown.as_ref() != Some(line) && !is_own_part(line);
    let end = lines.iter().skip(start).position(|line| is_others(&line)).map_or(lines.len(), |place| start + place);
    lines.into_iter().take(end).collect()
}

/// Whether a part's heading stands above what the person's own card says, or is their title.
fn is_own_part(heading: &str) -> bool {
    const CARDS: &str = "about address adresse allgemein anschrift bio biografie biography contact contacto contact details contatti coordonnées details \
        dirección general information indirizzo info kapcsolat kontakt kontaktdaten konum location overview personal perfil profil profile profilo \
        yhteystiedot контакты 連絡先 联系方式 연락처 الاتصال";
    let words = names::words(heading);
    is_title(heading) || (words.len() < 4 && words.iter().any(|word| CARDS.split_whitespace().any(|card| card == word)))
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
    let is_others = |part: &ElementRef<'_>| {
        let called = part.value().classes().flat_map(|class| class.split(['-', '_']));
        let is_event = |name: &str| matches!(name, "session" | "event" | "venue" | "talk" | "job" | "office");
        page::closest(*part, "footer, nav").is_some() || called.into_iter().any(is_event)
    };
    parts
        .filter(|part| !is_others(part))
        .filter_map(|part| {
            // A picture stands beside what it is for.
            page::text(part).or_else(|| page::text(ElementRef::wrap(part.parent()?)?))
        })
        .collect()
}

/// Whether text may be the name of a place.
pub fn is_place(text: &str) -> bool {
    let is_short = (2..=60).contains(&text.chars().count()) && names::words(text).len() <= 8;
    let is_name = text.chars().next().is_some_and(|it| it.is_alphabetic() && !it.is_lowercase());
    let is_plain = text.chars().all(|it| it.is_alphabetic() || it.is_whitespace() || ",.-–'’()/·".contains(it));
    const ROOMS: &str =
        "auditorium building campus floor gebäude hall office raum room saal salle stage suite virtual online";
    let is_room = names::words(text).iter().any(|word| ROOMS.split(' ').any(|room| room == word));
    is_short && is_name && is_plain && !is_room && !text.ends_with('.')
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
        check("<h1>The Rt Hon Jane Roe MP</h1><p>Minister of Clay</p>", Some("Minister of Clay"));
        check("<h1>Jane Roe</h1><nav>People</nav><p>Dermatologist</p>", Some("Dermatologist"));
        check("<h1>Jane Roe</h1><h2>Research</h2>", None);
        check("<h1>Jane Roe</h1><h2>Research interests</h2>", None);
        check("<h1>Jane Roe</h1><p>Download vCard</p><p>Software Engineer II</p>", Some("Software Engineer II"));
        check("<h1>Jane Roe</h1><p>Vice President, Sales at Acme</p>", Some("Vice President, Sales at Acme"));
        check("<h1>Jane Roe</h1><p>Head Marketing</p>", Some("Head Marketing"));
        check("<h1>Jane Roe</h1><p>Desenvolvedora back-end</p>", Some("Desenvolvedora back-end"));
        check("<h1>Jane Roe</h1><p>Account manager: Sue Poe</p>", None);
        check("<h1>Jane Roe</h1><p>Partner programme</p>", None);
        check("<h1>Jane Roe</h1><h2>How a manager learns</h2>", None);
        check("<h1>Jane Roe</h1><h2>Lessons from a Staff Engineer</h2>", None);
        check("<h1>Jane Roe</h1><h2>From Intern to CTO in Five Years</h2>", None);
        check("<h1>Jane Roe</h1><p>Author Profile</p>", None);
        check("<h1>Jane Roe</h1><p>Supervisor Sue Poe</p>", None);
        check("<h1>Jane Roe</h1><p>Director, Victoria</p>", Some("Director, Victoria"));
        check("<h1>Jane Roe</h1><p>Contact the author</p>", None);
        check("<h1>Jane Roe</h1><p>Meet the team leader</p>", None);
        check("<h1>Jane Roe</h1><h2>Software trends 2026</h2>", None);
        check("<h1>Jane Roe</h1><h2>Forschung</h2><p>Professor</p>", None);
        check("<h1>Jane Roe</h1><p>Jane leads our engineers. She is nice.</p>", None);
        check("<h1>Jane Roe</h1><p>Contact</p><p>Potter</p>", None);
        check("<h1>Our team</h1><p>Potter</p>", None);
        check("<h1>Jane Roe</h1><p>Our engineers</p>", None);
        check("<h1>Roe, Jane</h1><p>Senior Potter</p>", Some("Senior Potter"));
        check("<h1>Jane Roe <small>CTO</small></h1><p>Jane leads.</p>", Some("CTO"));
        check("<h1>Jane Roe wins a prize</h1>", None);
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
        check("<div><h1>Jane Roe</h1><p>University of Oslo, Norway</p></div>", None);
        check("<div><h1>Jane Roe</h1><p>Cyclist and Potter in Lyon, France</p></div>", None);
        check("<div><h1>Jane Roe</h1><p class=location>12 offices</p></div>", None);
        check("<div><h1>Jane Roe</h1><p class=location>Oslo</p><p class=location>Rome</p></div>", None);
        check("<div><h1>Jane Roe</h1><p class=allocation>Lyon</p></div>", None);
        check("<div><h1>Jane Roe</h1><p class=session-location>Berlin</p></div>", None);
        check("<div><h1>Jane Roe</h1><h2>Colleagues</h2><p>Location: Lyon</p></div>", None);
        check("<div><h1>Jane Roe</h1><h2>Contact</h2><p>Location: Lyon</p></div>", Some("Lyon"));
        check("<div><h1>Jane Roe</h1><p>Location: Main Hall</p><footer>Location: Lyon</footer></div>", None);
    }
}
