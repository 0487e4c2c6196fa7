//! What stands above the cards, in the interface languages: used only where nothing but words tells a card.

use super::server_driven::Card;
use crate::reading::Field;

/// The card that a heading stands above.
pub(super) fn card(heading: &str) -> Option<Card> {
    let heading = heading.trim().to_lowercase();
    HEADINGS.iter().find(|(_, words)| words.contains(&heading.as_str())).map(|(card, _)| *card)
}

/// What a heading says to stand below it.
pub fn field(heading: &str) -> Option<Field> {
    match card(heading)? {
        Card::Top => None,
        Card::About => Some(Field::About),
        Card::Experience => Some(Field::Experience),
        Card::Education => Some(Field::Education),
        Card::Skills => Some(Field::Skills),
        Card::Languages => Some(Field::Languages),
    }
}

const HEADINGS: [(Card, &[&str]); 5] = [
    (
        Card::About,
        &[
            "about",
            "info",
            "infos",
            "à propos",
            "acerca de",
            "sobre",
            "informazioni",
            "over",
            "om",
            "tietoja",
            "общие сведения",
            "про мене",
            "hakkında",
            "informacje",
            "o mně",
            "despre",
            "自己紹介",
            "概要",
            "关于",
            "關於",
            "정보",
            "소개",
            "نبذة عني",
            "نبذة",
            "tentang",
            "เกี่ยวกับ",
            "giới thiệu",
            "के बारे में",
            "πληροφορίες",
            "אודות",
        ],
    ),
    (
        Card::Experience,
        &[
            "experience",
            "expérience",
            "experiencia",
            "experiência",
            "berufserfahrung",
            "esperienza",
            "ervaring",
            "erfarenhet",
            "erfaring",
            "kokemus",
            "doświadczenie",
            "zkušenosti",
            "praxe",
            "experiență",
            "опыт работы",
            "должность",
            "досвід роботи",
            "deneyim",
            "職歴",
            "職務経歴",
            "经验",
            "工作经历",
            "經歷",
            "工作經驗",
            "경력",
            "الخبرة",
            "خبرة",
            "ניסיון",
            "pengalaman",
            "ประสบการณ์",
            "kinh nghiệm",
            "अनुभव",
            "εμπειρία",
            "tapasztalat",
        ],
    ),
    (
        Card::Education,
        &[
            "education",
            "formation",
            "educación",
            "formação acadêmica",
            "formação académica",
            "ausbildung",
            "formazione",
            "opleiding",
            "utbildning",
            "utdanning",
            "uddannelse",
            "koulutus",
            "wykształcenie",
            "vzdělání",
            "studii",
            "образование",
            "освіта",
            "eğitim",
            "学歴",
            "教育经历",
            "教育背景",
            "學歷",
            "학력",
            "التعليم",
            "השכלה",
            "pendidikan",
            "การศึกษา",
            "học vấn",
            "शिक्षा",
            "εκπαίδευση",
            "tanulmányok",
        ],
    ),
    (
        Card::Skills,
        &[
            "skills",
            "compétences",
            "aptitudes",
            "conocimientos y aptitudes",
            "competências",
            "kenntnisse",
            "competenze",
            "vaardigheden",
            "kompetenser",
            "kompetanse",
            "kompetencer",
            "taidot",
            "umiejętności",
            "dovednosti",
            "competențe",
            "навыки",
            "навички",
            "yetenekler",
            "beceriler",
            "スキル",
            "技能",
            "專長",
            "보유기술",
            "المهارات",
            "مهارات",
            "מיומנויות",
            "keahlian",
            "ทักษะ",
            "kỹ năng",
            "कौशल",
            "δεξιότητες",
        ],
    ),
    (
        Card::Languages,
        &[
            "languages",
            "langues",
            "idiomas",
            "sprachen",
            "lingue",
            "talen",
            "språk",
            "sprog",
            "kielet",
            "języki",
            "jazyky",
            "limbi",
            "языки",
            "мови",
            "diller",
            "言語",
            "语言能力",
            "语言",
            "語言",
            "외국어",
            "언어",
            "اللغات",
            "لغات",
            "שפות",
            "bahasa",
            "ภาษา",
            "ngôn ngữ",
            "भाषाएँ",
            "γλώσσες",
            "nyelvek",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_many_languages() {
        let check = |heading: &str, expected: Option<Card>| assert_eq!(card(heading), expected, "{heading}");
        check("Experience", Some(Card::Experience));
        check(" Berufserfahrung ", Some(Card::Experience));
        check("学歴", Some(Card::Education));
        check("المهارات", Some(Card::Skills));
        check("Volunteer experience", None);
    }
}
