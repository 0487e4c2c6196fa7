//! Where people learned: schools by the words that they are called by, in whatever language, and what they give.

use super::beneath;
use crate::{names, profile::Experience};

/// How words begin that schools are called by.
const BEGIN: &str = "akadem academ académ berufskolleg colegio colégio college collège conservat école ecole egetem escuela \
    fachhoch főiskola gimnázium gymnas gymnáz hochschule hogeschool høgskol högskol konservat kunsthoch liceo liceum \
    lisesi lycée lycee politecn politéc politech polytech school schule scuola secondaire secundari sveučilišt ülikool univers univerz uniwersyt \
    üniversite yliopisto λύκειο γυμνάσιο πανεπιστήμι πολυτεχνεί σχολή академ гимназия гімназія институт інститут лицей ліцей университет \
    університет училище школа אוניברסיט בית-ספר הטכניון מכללה מכללת جامعة كلية مدرسة معهد";

/// Whole words, which others begin with: `Ethics`, `Lise`.
const WHOLE: &str = "eth epfl iuav iut lise sma sman smk smkn";

/// What stands in such words where words are not parted.
const HOLD: &str = "大学 大學 学院 學院 学校 學校 高校 高中 대학 학교 universität hochschule gymnasium";

/// How such words end where languages join them: `Grundschule`.
const ENDS: &str = "schule skola skole skolan gymnasiet lukio koulu";

/// How begins what schools give.
const DEGREES: &str = "abitur abschluss baccal bachelor bachiller bakal bepc brevet diplom diplôm doctorad doctorat doktorat dottorat doutorad grado gradua laurea \
    licenc licens licență lisans maestr magist maitrise maîtrise master maturita mestrad máster sarjana tecnól tradenom ylioppil бакалавр магистр магістр кандидат бакалаврат ماجستير بكالوريوس دكتوراه";
/// The same in letters that part no words.
const HELD: &str = "学士 學士 修士 硕士 碩士 博士 학사 석사 박사";
/// Of these what is given alone, wherever it stands: a master may be an electrician.
const DIPLOMAS: &str = "abitur baccal diplom diplôm";

/// What kinds of schools are called, which is the name of none: `High School`.
const KINDS: &str =
    "college elementary grammar gymnasium high junior lise lycée middle ortaokul primary school secondary senior";

/// Degrees as they are shortened, without dots.
const SHORT: &str = "ba bac bba beng bfa bs bsc btech bts cap d3 d4 dea dess deug dphil dut edd jd llb llm ma mba md meng mfa mphil ms msc mtech phd s1 s2 s3";

/// Whether a text is what some schools are called, and no name.
pub fn is_kind(text: &str) -> bool {
    names::words(text).iter().all(|word| KINDS.split(' ').any(|kind| kind == word))
}

/// Whether a text begins with a degree: `B.Sc. in Clay`, `Licence de chimie`.
pub fn is_degree(text: &str) -> bool {
    let first = text.split([' ', ',', '(']).next().unwrap_or_default().replace('.', "").to_lowercase();
    SHORT.split(' ').any(|degree| degree == first)
        || DEGREES.split(' ').any(|degree| first.starts_with(degree))
        || HELD.split(' ').any(|degree| text.contains(degree))
}

/// How words begin by which is called what people learn.
const SUBJECTS: &str = "admin agrar agric agron animat anthrop antrop archae archit arqu artif astron audio bank betrieb biolog biotech bioch business chemi \
    chimi cienci ciênci cinem civil comerc commerc commun comput comunic contab cyber data dent derech desai desarr desenv design develop digit \
    direit diritt diseñ droit ecolog econom ekonom electr elekt elettr élect elétr energ enferm engin environ erzieh farmac filolog filos finan \
    fisic físic fizik foto geogra geolog german gestion gestión gestão grafi graph histor hochschulr human indust inform ingegn ingeni ingén intern \
    inżyn inžen jour jura jurid komm konstr kunst landsch langu law lehramt lengua letr letter lettr lingu lingü liter logist machin manag market \
    maschin matem mathe mathé mecan mecán meccan mech medic medie medizin médec mode multim music musik musiq natur neuro nurs nutri ökon optic \
    optik pädag pedag pflege pharm philo photo phys polit produ progr psic psych publi quími rechts relac robot scien sciên sistem social socio \
    softw sozial sozio sport statis system techn tecn tekn telec téléc theat theol tour turis transl umwelt verwalt veterin visual volksw web \
    wirtsch zool биолог біолог дизайн эконом еконо инжен інжен инфор інфор истор істор комп матем медиц менедж педаг прав програм психол техн \
    фармац физ фіз филол філол финан фінан хими хімі юрид юрис βιολ ιατρ ιστορ μαθη μηχαν νομικ οικον παιδ πληροφ φιλο φυσικ χημ ψυχολ ניהול إدارة ادارة";

/// Whether a text is words for what people learn, and no others: `Física y Matemáticas`.
pub fn is_subject(text: &str) -> bool {
    let words = names::words(text);
    let mut telling = words.iter().filter(|word| word.chars().count() > 3).peekable();
    telling.peek().is_some() && telling.all(|word| is_learned(word))
}

fn is_learned(word: &str) -> bool {
    SUBJECTS.split_whitespace().any(|begin| word.starts_with(begin))
}

/// No word of a town's name is longer.
const MOST_LETTERS: usize = 13;

/// Whether a text beside a school may be the town where it is, as nothing tells that it is what somebody learned there.
pub fn may_be_town(text: &str) -> bool {
    let words = names::words(text);
    const AND: &str = "and e en et for für in of und y";
    let is_written = |word: &str| word.chars().count() < 4 || word.starts_with(char::is_uppercase);
    words.len() < 4
        && !words.iter().any(|word| AND.split(' ').any(|and| and == word) || word.chars().count() > MOST_LETTERS)
        && text.split([' ', '-']).all(is_written)
        && text.starts_with(char::is_uppercase)
        && !is_degree(text)
        && !is_kind(text)
        && !words.iter().any(|word| is_learned(word))
}

/// Whether a text names a school.
pub fn is_one(text: &str) -> bool {
    let words = names::words(text);
    !is_kind(text)
        && words.iter().any(|word| {
            BEGIN.split_whitespace().any(|begin| word.starts_with(begin))
                || WHOLE.split(' ').any(|known| word == known)
                || HOLD.split(' ').any(|part| word.contains(part))
                || ENDS.split(' ').any(|end| word.ends_with(end))
        })
}

/// Whether what stands among positions is a study: at a house where people learn, a degree or a part of it, and nothing that
/// people do there.
pub fn is_study(position: &Experience) -> bool {
    let is_house = |text: &str| is_one(text) || beneath::is_house(text);
    let Experience { title: Some(title), employer: Some(employer), .. } = position else { return false };
    let words = names::words(title);
    let begins = |word: &String, list: &str| list.split(' ').any(|degree| word.starts_with(degree));
    let is_degree = || is_degree(title);
    // "Preparation du diplôme d'ingénieur"
    let is_for_one = || {
        words.first().is_some_and(|first| !beneath::is_title(first))
            && words.iter().skip(1).any(|word| begins(word, DIPLOMAS))
    };
    // "Post-doc, Institute of Clay" is somebody in a part of the house.
    let begins_with_house = || title.split(", ").next().is_some_and(is_house);
    is_house(employer) && (!beneath::is_title(title) && (is_degree() || begins_with_house()) || is_for_one())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_at_a_school_is_a_study() {
        let check = |title: &str, employer: &str, expected: bool| {
            let position =
                Experience { title: Some(title.into()), employer: Some(employer.into()), ..Experience::default() };
            assert_eq!(is_study(&position), expected, "{title} at {employer}");
        };
        check("Baccalauréat série D", "Lycée Roe", true);
        check("Ecole d'Agronomie", "Institut Polytechnique Roe", true);
        check("Bachelor of Arts", "University of Lyon", true);
        check("Diplom-Ingenieur", "Institut für Keramik", false);
        check("Préparation du diplôme d'ingénieur", "Ecole d'Agronomie", true);
        check("BEPC", "Cours Secondaire Roe", true);
        check("Coordinator of the diploma course", "University of Lyon", false);
        check("Professeur au lycée", "Lycée Roe", false);
        check("Lecturer", "University of Lyon", false);
        check("Licence de chimie", "ETH", true);
        check("Licence officer", "Ethics Board", false);
        check("Post-doc, Institute of Clay", "Acme University", false);
        // What a school gives is none, nor is what a kind of them is called.
        assert!(!is_one("Lise") && is_one("Roe Lisesi") && is_degree("도예 학사"));
        assert!(is_one("Hochschule Roe") && !is_one("Allgemeine Hochschulreife"));
        check("Baccalauréat série D", "Acme", false);
    }
}
