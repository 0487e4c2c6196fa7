//! Lines that read as what somebody does, and for whom. The words here are evidence that a page or a line is about a person;
//! beneath a name that is sure, a title needs none of them.

use super::plain;
use crate::{
    names::{self, is_given},
    page,
};

/// What people are called by what they do, in English, where the same words head parts of pages in other forms.
const TITLES: &str = "accountant actor actress administrator adviser advisor agent analyst anchor animator apprentice architect archivist \
    artist assessor assistant associate attorney auctioneer auditor author bailiff baker barrister bookkeeper broker \
    builder buyer carpenter ceo cfo chair chairman chairperson chairwoman chancellor chef chemist chief chro cio cmo \
    co-founder coach cofounder columnist comedian commissioner composer conductor conservator consultant contractor coo \
    cook coordinator copywriter correspondent councillor counsel counsellor counselor cpo cso cto curator dean dentist \
    deputy designer developer director doctor economist editor electrician engineer entrepreneur estimator evp examiner \
    executive fellow filmmaker firefighter florist founder freelancer gardener geologist goldsmith governor handyman head \
    historian illustrator inspector instructor intern interpreter inventor investigator investor joiner journalist judge \
    lawyer lead leader lecturer librarian manager mathematician mechanic mediator merchandiser midwife minister moderator novelist \
    musician negotiator notary nurse officer operator optician optometrist organist owner painter paralegal paramedic \
    partner pastor pharmacist photographer physician physicist physiotherapist pianist pilot planner plumber poet postdoc \
    potter president principal producer professor programmer provost publicist publisher realtor realtor® receptionist \
    recruiter rector registrar reporter representative researcher reviewer sales salesperson scholar scientist sculptor \
    secretary senator shareholder singer solicitor specialist spokesperson statistician strategist stylist superintendent \
    supervisor surgeon surveyor svp teacher technician technologist therapist trader trainee trainer translator treasurer \
    trustee tutor underwriter vet veterinarian vice videographer violinist vp warden welder writer";

/// The beginnings of such words in other languages.
const BEGINNINGS: &str = "abogad acheteu acteur actrice actriz addett adiunkt adjunkt administrativ advocaat advocat \
    advogad advokat adwokat aide-soignant aktor aktuar albañil altenpfleg analist apothek architett arquitect arquitet asesor \
    asiantuntij asistent asociad associad assessor assistent asystent attore attrice autista auxiliar avocat avukat avvocat beheerder \
    berater biblioteka bilanzbuchhalt boekhoud buchhalter bühnenbildner bürokauf caissi camarer camerier canalizador \
    cariste carpinteir chanteur chanteuse chargé chauffeu cheffe chirurg cociner comptable conducteu conferenț \
    conseiller conseillère consulent consultor contabile contabilist contador coordenador coordinador coordinateur \
    coordinatrice cozinheir cuisini dachdeck danseur dekan delineant dependient desarrollador desenvolvedor \
    dessinateu dierenarts directeur directora directrice direktor direktör direktør diretor direttor disegnator \
    diseñad disponent docens docent docteur doktorand dolmetscher dosen dozent dramaturg dyrektor dziennikarz \
    développeu educatore educatric ekspert electricist elektriker elektroniker elektryk eletricist elettricist \
    encanador encargad enfermeir enfermer engenheir enseignant entwickler ergotherap ergothérap erzieher fachanw \
    farmacist farmacéutic farmacêutic filmemacher fisioterap fizjoterap fondateur fondator fondatrice fontaner \
    formateu forscher forskare forsker fotograf fotógraf fundador fysiotherap führungskraft gerente geschäftsführ \
    gestionnaire gestor giám giảng graphiste gründer handläggar hausmeister hebamme herec herečk huisarts hydraulik \
    idraulic igazgató illustrateur illustratrice impiegat industriekauf infermier infirmi ingegner ingeniera \
    ingeniero ingenieur inginer ingénieur inhaber insinöör installateur interprèt investigador inżynier inženýr jefa \
    jefe johtaj journalist jurist kauffrau kierowc kierownik kinésithérap konstrukteu konsulent konzultant \
    koordinator krankenpfleg krankenschwest księgow kurucu künstler kỹ laborant lagerfach lagerist ledamot \
    lehrbeauftragt lehrer lehrstuhlinhab lehtor leiter lekarz lektor leraar lerares logopäd loodgieter lékař maestr \
    magasini magazynier magazzinier maître meccanic mechanik mechatronik mecánic mecânic medewerker menuisi \
    mitarbeiter monteur motorist musiker mécanici médecin médico mérnök müdür mühendis nauczyciel notaire notar \
    näyttelijä ontwikkelaar operaia operaio operari opiekun ordinari ortak orthophon ostetric pedagog peluquer perito \
    pfarrer pflegefach pflegehelf pharmaci physiotherap pielęgniark plombi poradce posdoc praktikant prezes profesor \
    professeur professor progettist programador programist projektleiter projektmanag psicólog psycholog ratownik \
    rechtsanw redakteur redaktor redaktør referent regisseur rektor repartidor responsabile responsable ricercator \
    ricercatric rådgivare rådgiver rédact sachbearbeit sage-femme saldatore scenograf schauspieler schriftsteller \
    schweißer scrittor secretario secrétaire sekretär serveu sjukskötersk skuespiller skådespelare socia socio \
    soldador soudeu sozialarbeit sozialpädagog spawacz specjalist sprzedawc spécialiste steuerberat studente \
    sviluppator sänger sócio tancerz tandarts tanár technici terapeut timmerman tischler traducteur traductor \
    traductric traduttor trưởng tutkij tänzer técnic universitair urednik uzman učitel vedoucí vendedor vendeu \
    verkäufer verpleegkundig verzorgend veterinari vezető vice vizepräsident vorarbeiter vorstand vétérinair vývojář \
    wissenschaftler yazar yliopistonlehtor yönetici éducateu électrici öğretim öğretmen übersetzer ügyvéd διευθυντ \
    δικηγόρ ερευνητ ιατρ καθηγ λέκτορ μηχανικ архитект ассистент викладач врач директор доцент инженер менеджер \
    научный пост-док постдок преподават профессор разработчик руководит юрист מהנדס מנהל מרצה פרופסור רופא";

/// Their ends, where languages join words.
const ENDS: &str = "anwalt anwältin arkitekt arzt berater beraterin chef direktor doktorand doktorandin entwickler \
    entwicklerin fachkraft forskare führer führerin gärtnerin iatrist ingenieur ingenieurin ingeniør inspektor \
    kauffrau kaufmann konstrukteur konstrukteurin konsult krankenschwester köchin leder leiter leiterin läkare lärare \
    læge lærer mechaniker mechanikerin meister meisterin monteur ologist pfleger pflegerin professor referent \
    referentin rådgiver schreiber schreiberin sekretär sekretärin techniker technikerin therapeut therapeutin \
    udvikler utvikler ärztin";

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

/// Titles are no longer, in characters.
pub const LONGEST: usize = 100;

/// Whether a line reads as what somebody does.
pub fn is_title(line: &str) -> bool {
    // `Specjalista ds. zakupów` is short for something, no sentence.
    let is_sentence = |rest: &str| !rest.starts_with(char::is_lowercase);
    let is_prose = line.split(". ").skip(1).any(is_sentence)
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
pub const ARTICLES: &str = "the a an your this my der die das den dem ein eine einen le les un une el los las una il lo gli uno o os um uma het een ons";

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
pub fn is_asking(line: &str) -> bool {
    const ASKS: &str = "about all apply ask back book browse call connect contact discover download email explore find follow from hire how invite join learn meet \
        message more print read request save schedule see send share subscribe view visit what why write zurück mehr kontakt alle anrufen drucken finden teilen \
        retour contacter partager voir prendre volver contactar ver compartir torna contatta condividi";
    let first = names::words(line).into_iter().next().unwrap_or_default();
    ASKS.split_whitespace().any(|ask| ask == first)
}

/// Whether a line is one of the words that head a part of a page.
pub fn section_says(line: &str) -> bool {
    const HEADS: &str = "author autor autores chair head lead leader sales vice vorstand";
    let words = names::words(line);
    words.len() < 2 && words.iter().all(|word| HEADS.split_whitespace().any(|head| head == word))
}

/// What stands between what somebody does and for whom.
pub const FOR_WHOM: [&str; 10] =
    [" at ", " @ ", " bei ", " chez ", " à l'", " à l’", " presso ", " bij ", " hos ", " u "];

/// Whether a sentence tells that somebody was something somewhere: `Until 2019 I was an engineer at Acme.`
pub fn tells_work(sentence: &str) -> bool {
    FOR_WHOM.iter().filter_map(|words| sentence.split_once(words)).any(|(what, whom)| {
        let is_one = |word: &String| is_title(word) || matches!(word.as_str(), "student" | "candidate");
        whom.starts_with(char::is_uppercase) && names::words(what).iter().any(is_one)
    })
}

/// For whom somebody says to work: `Staff Engineer at Acme`.
pub fn employer(title: &str) -> Option<String> {
    const NOT_WORK: [&str; 9] =
        ["alum", "speaker", "student", "volunteer", "former", "ex-", "retired", "visiting", "member"];
    let (what, whom) = FOR_WHOM.iter().find_map(|words| title.split_once(words))?;
    let lower = what.to_lowercase();
    let whom = around_part(whom)?.split(" · ").next()?;
    let whom = whom.split([',', '|', '•', ';', '(']).next().and_then(page::filled)?;
    let whom = whom.strip_prefix("the ").unwrap_or(&whom);
    let is_name =
        whom.chars().next().is_some_and(|it| it.is_uppercase() || !it.is_ascii()) && names::words(whom).len() <= 6;
    let is_one = !whom.contains(" and ") && !whom.contains(" at ");
    (is_title(what) && is_name && is_one && !NOT_WORK.iter().any(|words| lower.contains(words)))
        .then(|| whom.to_owned())
}

/// The house without that part of it which is named first: `UC Davis` of `Department of Clay, UC Davis`. `None` where that may be
/// a town.
fn around_part(whom: &str) -> Option<&str> {
    let whom = whom.strip_prefix("the ").unwrap_or(whom);
    match whom.split_once(", ") {
        Some((part, house)) if plain::is_part(part) => {
            let first = house.split(' ').next().unwrap_or_default();
            let is_short = first.len() > 1 && first.bytes().all(|letter| letter.is_ascii_uppercase());
            let end = house.find([',', ';', '(', '.']).unwrap_or(house.len());
            let house = house.get(..end)?;
            (is_short || plain::is_house(house)).then_some(house)
        }
        _ => Some(whom),
    }
}

/// What somebody called `name` says in a sentence that they do, and for whom: `I am a Lecturer in Clay at Acme`, `Jane is a
/// designer at Acme`.
pub fn stated(sentence: &str, name: &str) -> Option<(String, String)> {
    const SAYS: [&str; 14] = [
        "i am",
        "i'm",
        "i work as",
        "ich bin",
        "ich arbeite als",
        "je suis",
        "je travaille comme",
        "soy",
        "sou",
        "sono",
        "ik ben",
        "ik werk als",
        "jestem",
        "is",
    ];
    const NOW: [&str; 8] =
        ["currently", "now", "presently", "derzeit", "aktuell", "actuellement", "actualmente", "attualmente"];
    let is_now = |word: &&str| NOW.contains(&word.trim_end_matches(',').to_lowercase().as_str());
    let sentence = sentence.replace('’', "'");
    let told: Vec<&str> = sentence.split(' ').filter(|word| !is_now(word)).collect();
    let told = told.join(" ");
    let given = name.split(' ').next().unwrap_or(name);
    let named = told.strip_prefix(name).or_else(|| told.strip_prefix(given)).map(str::trim_start);
    let what = SAYS.iter().find_map(|says| {
        let said = if *says == "is" { named? } else { &told };
        let (verb, what) = said.split_at_checked(says.len())?;
        (verb.eq_ignore_ascii_case(says)).then(|| what.strip_prefix(' '))?
    })?;
    // `working as a potter`
    let as_what = [" as ", " als ", " comme "].iter().find_map(|as_what| what.split_once(as_what));
    let what = as_what.filter(|(verb, _)| !verb.contains(' ')).map_or(what, |(_, what)| what);
    let what = what
        .split_once(' ')
        .filter(|(first, _)| ARTICLES.split(' ').any(|it| it == *first))
        .map_or(what, |(_, what)| what);
    let (does, whom) =
        what.split_once(" at ").or_else(|| what.split_once(" bei ")).or_else(|| what.split_once(" chez "))?;
    // `in the Department of Clay at the University of Lyon`
    let whom = whom.rsplit(" at ").next().unwrap_or(whom);
    let whom = whom.strip_prefix("the ").or_else(|| whom.strip_prefix("der ")).unwrap_or(whom);
    let whom = around_part(whom)?;
    let end = whom.find([',', '(', ';', '.', '|', '–', '—']).or_else(|| whom.find(" · ")).unwrap_or(whom.len());
    let is_part = |word: &&str| {
        word.starts_with(|first: char| first.is_uppercase() || first == '&')
            || matches!(*word, "of" | "for" | "the" | "de" | "la" | "du" | "des" | "für")
    };
    let mut whom: Vec<&str> = whom.get(..end)?.split_whitespace().take_while(is_part).collect();
    while whom.last().is_some_and(|last| last.starts_with(char::is_lowercase)) {
        whom.pop();
    }
    let does = does.split([',', '(']).next().unwrap_or(does);
    // `in Physics within the Department of …`
    let does = does.find(" within ").or_else(|| does.find(" in the ")).and_then(|end| does.get(..end)).unwrap_or(does);
    let found = employer(&format!("{does} at {}", whom.join(" ")))?;
    Some((does.trim().to_owned(), found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_employers() {
        let check = |title: &str, expected: Option<&str>| assert_eq!(employer(title).as_deref(), expected, "{title}");
        check("Staff Engineer at Acme", Some("Acme"));
        check("Staff Engineer at Acme, potter", Some("Acme"));
        check("Postdoc at the Institute of Clay", Some("Institute of Clay"));
        check("Postdoc at the Department of Clay, UC Springfield", Some("UC Springfield"));
        check("Postdoc at the Department of Clay, Springfield", None);
        check("Entwicklerin bei Acme", Some("Acme"));
        check("Head of Design at large", None);
        check("PhD student at Acme University", None);
        check("Former Engineer at Acme", None);
        check("Looking at Stars", None);
    }

    #[test]
    fn people_say_for_whom_they_work() {
        let check = |said: &str, expected: Option<(&str, &str)>| {
            let found = stated(said, "Jane Roe");
            assert_eq!(found.as_ref().map(|(does, whom)| (does.as_str(), whom.as_str())), expected, "{said}");
        };
        check("I am a Lecturer in Clay at Acme.", Some(("Lecturer in Clay", "Acme")));
        check(
            "Currently, I am a Lecturer in Clay within the Department at Kiln University.",
            Some(("Lecturer in Clay", "Kiln University")),
        );
        check(
            "I’m currently a potter at the University of Lyon, where I teach.",
            Some(("potter", "University of Lyon")),
        );
        check(
            "I am a professor in the Department of Clay at the University of Lyon.",
            Some(("professor", "University of Lyon")),
        );
        check("Ich bin Entwicklerin bei Acme und töpfere.", Some(("Entwicklerin", "Acme")));
        check("Jane Roe is a designer at Acme working on cups", Some(("designer", "Acme")));
        check("Jane is a designer at Acme", Some(("designer", "Acme")));
        check("Before, I was a designer at Acme", None);
        check("Sue is a designer at Acme", None);
        check("I am a PhD student at Acme University", None);
        check("I am a designer at heart", None);
        check("I am good at Pottery", None);
    }
}
