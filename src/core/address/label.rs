//! What pages and address books call an address or a number: of work, of home, of a mobile phone.

use super::text::plain;

/// What a label says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Of a work place.
    Work,
    /// Of the person.
    Home,
    /// A phone carried around, which says nothing of whose it is.
    Mobile,
}

const WORK: &str = "work business office company job corporate professional employer desk bureau travail professionnel professionnelle pro \
    entreprise dienstlich geschäftlich geschaeftlich arbeit beruflich büro buero firma dienst trabajo oficina empresa laboral profesional \
    lavoro ufficio azienda aziendale trabalho escritório comercial profissional werk kantoor zakelijk arbete jobb kontor företag arbejde \
    arbeid työ toimisto praca służbowy służbowe biuro firmowy práce pracovní firemní práca pracovný munka munkahelyi iroda serviciu \
    birou posao poslovni ured служба работа рабочий рабочая работе офис робота робочий работен εργασία γραφείο iş ofis işyeri työpaikka \
    töö darbs darbas 仕事 会社 勤務先 職場 工作 公司 单位 單位 회사 직장 업무 عمل العمل עבודה kerja kantor công";

const HOME: &str = "home personal private maison domicile perso personnel personnelle privé privée privat privater private zuhause casa \
    particular personale privato pessoal residencial thuis persoonlijk prive hem hemma personlig privat hjem hjemme koti oma \
    henkilökohtainen dom domowy prywatny prywatne domů osobní domáci osobný soukromý otthon magán személyes acasă domiciliu kućni osobni \
    dom дом домашний личный личная домашній особистий личен σπίτι προσωπικό ev kişisel kodu isiklik mājas asmeninis 自宅 個人 家 住宅 个人 個人用 \
    집 자택 개인 منزل المنزل شخصي בית אישי rumah pribadi riêng nhà";

/// What a number is called that is carried.
pub const MOBILE: &str = "mobile cell cellphone cellular mobil mobiltelefon handy portable móvil movil celular cellulare telemóvel telemovel \
    mobiel gsm matkapuhelin komórka komórkowy мобильный мобільний κινητό cep 携帯 手机 手機 휴대폰 휴대전화 جوال נייד iphone";

impl Label {
    /// Reads a label in any of the languages that the word lists have. `None` when it says neither, or both.
    pub fn of(label: &str) -> Option<Self> {
        let label = plain(label).to_lowercase();
        let words: Vec<&str> =
            label.split(|part: char| !part.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let has = |list: &str| list.split_whitespace().any(|entry| words.contains(&entry));
        match (has(WORK), has(HOME), has(MOBILE)) {
            (true, false, _) => Some(Self::Work),
            (false, true, _) => Some(Self::Home),
            (false, false, true) => Some(Self::Mobile),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_understood_in_many_languages() {
        for (given, expected) in [
            ("Work", Some(Label::Work)),
            ("(Bureau)", Some(Label::Work)),
            ("E-Mail dienstlich", Some(Label::Work)),
            ("WORK,INTERNET", Some(Label::Work)),
            ("Work mobile", Some(Label::Work)),
            ("勤務先", Some(Label::Work)),
            ("Home", Some(Label::Home)),
            ("privat", Some(Label::Home)),
            ("Casa", Some(Label::Home)),
            ("Mobile", Some(Label::Mobile)),
            ("Handy", Some(Label::Mobile)),
            ("Other", None),
            ("Email", None),
            ("", None),
            ("Work or home", None),
        ] {
            assert_eq!(Label::of(given), expected, "{given}");
        }
    }
}
