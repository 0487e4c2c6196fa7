//! Names in letters of which no given names are known, and no addresses are made: other signs tell that they are somebody's.

use super::{name::has_given, oneself::is_about_oneself, shown::Shown, signs};
use crate::{
    address,
    layers::{
        open_graph,
        text::{addresses::is_shared, beneath, folder, resume, voice},
    },
    names::{self, is_given},
    page,
    reading::Field,
    unread,
};

/// So much of a person is enough, where nothing else tells: schools have studies and one mailbox, too.
const ENOUGH: usize = 3;

impl Shown<'_> {
    /// Whether a name in letters that accounts and addresses do not have is somebody's: heading and title agree on it, and the
    /// page has of a person what no firm's has.
    pub(super) fn is_somebody(&self, name: &str) -> bool {
        let is_called = || {
            let (title, known) = (names::words(&self.whole), names::words(name));
            let in_title = title.windows(known.len()).any(|it| it == known);
            self.headings.iter().any(|it| names::is_shown_as(it, name)) && (in_title || self.is_romanised())
        };
        let of_person = || self.of_person(name);
        !self.voices.are_several()
            && ((is_name(name) && is_called() && of_person() >= ENOUGH)
                || (!names::is_spelled(name) && self.labelled().as_deref() == Some(name) && of_person() > 0))
    }

    /// Whether the title is a name in the letters of addresses.
    pub(super) fn is_romanised(&self) -> bool {
        self.titles().any(|title| names::reads_as_name(title) && has_given(title))
    }

    /// How much of a person the page has: that it is called theirs, what they did and learned, a mailbox that is no role's,
    /// accounts that only people have, their own words, what only people have.
    pub(super) fn of_person(&self, name: &str) -> usize {
        let has = |field: Field| unread::headings(self.page).iter().any(|it| unread::part(&it.text) == Some(field));
        let is_persons = |network: &str| matches!(network, "linkedin" | "orcid" | "scholar" | "xing");
        let mut mailboxes = self.addresses.iter().filter(|it| !is_shared(&it.address));
        let only = mailboxes.next().filter(|only| mailboxes.all(|it| it.address == only.address));
        // `noa@` on noabarkai.example, as people's sites go by given name and family.
        let host = folder::host(self.page).replace('-', "").to_lowercase();
        let is_of_host = |mailbox: &str| mailbox.len() > 2 && host.len() > mailbox.len() + 1 && host.contains(mailbox);
        let is_theirs = only.is_some_and(|it| is_of_host(&it.mailbox().to_lowercase()));
        let is_called = only.is_some_and(|it| is_given(&it.mailbox().to_lowercase()));
        let mut called = self.titles().chain(&self.headings).chain(&self.parts);
        let signs = [
            (page::is_front_or_about(&self.page.url) && !page::is_front(&self.page.url))
                || called.any(|text| is_about_oneself(text)),
            self.page.url.path().starts_with("/~"),
            has(Field::Experience),
            has(Field::Education),
            resume::is_one(self.page),
            only.is_some(),
            is_theirs || is_called,
            // Letters that part no words begin with a family's; others may be a house's.
            is_theirs && name.starts_with(names::parts_no_words),
            self.accounts().any(|handle| is_persons(&handle.network)),
            self.voices.has_one(),
            self.lines.iter().any(|line| signs::is_vital(line)),
            beneath::title(self.page, name).is_some() || self.lines.iter().any(|line| is_position(line)),
        ];
        signs.into_iter().filter(|sign| *sign).count()
    }
}

/// The name by which a heading introduces somebody: `Hi, I'm Jane Roe`, `私は山田太郎です`. What nobody is known to be called is a
/// name where the page's title says whose it is.
pub(super) fn introduced(heading: &str, title: &str) -> Option<String> {
    const BEFORE: [&str; 13] = [
        "我的名字是",
        "我是",
        "我叫",
        "私の名前は",
        "私は",
        "제 이름은",
        "저는",
        "나는",
        "שמי",
        "קוראים לי",
        "אני",
        "اسمي",
        "أنا",
    ];
    const BEHIND: [&str; 8] =
        ["です", "と申します", "といいます", "입니다", "이에요", "예요", "라고 합니다", "이라고 합니다"];
    let in_clause = |clause: &str| {
        let clause = clause.trim();
        let name = BEFORE.iter().find_map(|before| clause.strip_prefix(before)).unwrap_or(clause);
        let name = BEHIND.iter().rev().find_map(|behind| name.strip_suffix(behind)).unwrap_or(name).trim();
        let is_titles = || title.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('的'));
        let is_called = || is_name(name) || (names::is_unparted(name) && is_titles());
        (name != clause && is_called()).then(|| name.to_owned())
    };
    let clauses = heading.split([',', '，', '、', '!', '！', '.', '。', '،', ':', '：']);
    voice::introduced(&[heading.to_owned()]).or_else(|| clauses.into_iter().find_map(in_clause))
}

/// The name in Latin letters that stands behind the same in others.
pub(super) fn romanised(text: &str) -> Option<&str> {
    let is_other = |letter: char| letter.is_alphabetic() && !names::is_latin(letter);
    let (end, last) = text.char_indices().rfind(|(_, letter)| is_other(*letter))?;
    let behind = text.get(end + last.len_utf8()..)?.trim_matches([' ', '(', ')', '（', '）', '/', '|', '　']);
    (text.starts_with(is_other) && names::reads_as_name(behind)).then_some(behind)
}

/// Whether a line is what stands before a position.
fn is_position(line: &str) -> bool {
    let label = line.to_lowercase();
    beneath::LABELS.split_whitespace().any(|known| known == label)
}

/// Whether a text in other letters than Latin ones may be a name: it has the form of one, and no word of a page, a house or a firm.
pub fn is_name(text: &str) -> bool {
    // What no name is, and what no name begins with.
    const THINGS: &str = "أكاديمية البيت الرئيسية الصفحة جامعة شركة متجر مدرسة مدونة مؤسسة مركز معهد موقع אוניברסיטה אתר בית בלוג ברוכים גלריה דף חברה חנות \
        חברת מכון מכללה מרכז סטודיו עמותת ателье блог главная добро дом институт клуб компания магазин мастерская музей наш наша наши ооо \
        портфолио резюме сайт студия центр школа курсы академия слобода αρχική ακαδημία φροντιστήριο εταιρεία εταιρία κέντρο μουσείο πανεπιστήμιο σχολείο σχολή";
    let is_latin = |letter: char| letter.is_ascii() || names::is_latin(letter);
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let joined = words.concat();
    let is_formed = match joined.chars().next() {
        Some(first) if names::parts_no_words(first) => is_eastern(&joined),
        _ => names::reads_as_name(text) && !words.first().is_some_and(|first| first.starts_with("ال")),
    };
    is_formed
        && !text.chars().any(|it| it.is_alphabetic() && is_latin(it))
        && !words.iter().any(|word| THINGS.split_whitespace().any(|thing| thing == word))
        && !beneath::is_title(text)
        && !beneath::is_house(text)
        && !address::is_firm(text)
        && !is_about_oneself(text)
        && !open_graph::says_page(text)
        && unread::part(text).is_none()
}

/// Whether letters that part no words begin as names of their country do.
fn is_eastern(joined: &str) -> bool {
    /// Those of `src/core/data/families.txt`.
    const JAPANESE: &str = include_str!("../../../data/families.txt");
    // What shops, schools, offices and places end in.
    const HOUSES: &str = "店社院寺区區市县縣校塾部業室所園园馆館房村町組屋堂司厂廠";
    let letters = joined.chars().count();
    let is_house = joined.chars().next_back().is_some_and(|last| HOUSES.contains(last));
    (is_family(joined) && !is_house)
        || (!is_house
            && (3..=5).contains(&letters)
            && JAPANESE
                .lines()
                .filter(|line| !line.starts_with('#'))
                .flat_map(str::split_whitespace)
                .any(|family| joined.strip_prefix(family).is_some_and(|rest| !rest.is_empty())))
}

/// Whether a name in letters that part no words begins with a family's that many have.
pub fn is_family(name: &str) -> bool {
    const FAMILIES: &str = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈姜崔谭譚范陆陸汪廖石贾賈夏韦韋方邹鄒熊孟秦邱江尹薛段雷侯龙龍陶\
        김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허남심노하곽성차주우구민유진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모";
    // Of two letters.
    const LONG: &str = "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 皇甫 令狐 尉迟 尉遲 慕容 司徒 夏侯 东方 東方 남궁 황보 제갈 선우 독고 사공 서문";
    let begins = |family: &str| name.strip_prefix(family).is_some_and(|given| (1..=2).contains(&given.chars().count()));
    let is_short = || name.chars().count() == 3 && name.starts_with(|first| FAMILIES.contains(first));
    let is_word = || is_about_oneself(name) || unread::part(name).is_some();
    names::is_unparted(name) && !is_word() && (is_short() || LONG.split(' ').any(begins))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    #[test]
    fn so_much_of_a_person_is_enough() {
        let check = |path: &str, expected: bool| {
            let name = "Ελένη Παπαδοπούλου";
            let html =
                format!("<title>{name}</title><h1>{name}</h1><h2>Επαγγελματική εμπειρία</h2><h2>Εκπαίδευση</h2>");
            let page = page::Page::parse(&Snapshot::new(&format!("https://kiln.example/{path}"), &html)).unwrap();
            assert_eq!(Shown::of(&page).is_somebody(name), expected, "{path}");
        };
        check("about", true);
        // That a page is not the front page is no sign of a person.
        check("shop", false);
        check("", false);
    }

    #[test]
    fn names_in_other_letters_are_told_from_things() {
        let check = |text: &str, expected: bool| assert_eq!(is_name(text), expected, "{text}");
        check("Ελένη Παπαδοπούλου", true);
        check("Гульнара Тестова", true);
        check("أحمد حسن", true);
        check("נועה לוי", true);
        check("山田 太郎", true);
        check("増山雄希", true);
        check("김민수", true);
        check("Jane Roe", false);
        check("Yuki 山田", false);
        check("الصفحة الرئيسية", false);
        check("מכון הקרמיקה", false);
        check("Студия Керамики", false);
        check("Наши работы", false);
        check("作品集", false);
        check("陶器工房", false);
        check("職務経歴書", false);
        check("이력서", false);
    }

    #[test]
    fn families_begin_names() {
        let check = |name: &str, expected: bool| assert_eq!(is_family(name), expected, "{name}");
        check("王小明", true);
        check("김민수", true);
        check("欧阳木", true);
        check("남궁하늘", true);
        check("남궁", false);
        check("欧阳修文化", false);
        check("이력서", false);
        check("事務局", false);
        check("Jane", false);
    }
}
