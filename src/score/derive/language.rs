//! LinkedIn's pages in another interface language: headings, labels and dates change, what members wrote does not.

use crate::pages::Case;
use scraper::{Html, Node, Selector, node::Text};
use std::collections::HashMap;
use tactful::dates::{self, Period};

/// How many languages each page is turned into: not all, to keep the tests short; each page gets others.
const LANGUAGES_FOR_EACH: usize = 2;

/// The page in other languages. Only LinkedIn's pages, whose words are known.
pub fn all(case: &Case) -> Vec<Case> {
    if case.site != "linkedin" {
        return Vec::new();
    }
    let first: usize = case.name.bytes().map(usize::from).sum();
    let chosen = (0..LANGUAGES_FOR_EACH).map(|next| &LANGUAGES[(first + next * 3) % LANGUAGES.len()]);
    chosen.map(|language| translated(case, language)).collect()
}

fn translated(case: &Case, language: &Language) -> Case {
    let mut case = super::changed(case, |document| translate(document, language));
    case.name = format!("{} in {}", case.name, language.code);
    case
}

/// Translates the words of the interface and the dates.
fn translate(document: &mut Html, language: &Language) {
    let (headings, labels) = dictionary(language);
    let heading = Selector::parse("h1, h2, h3, h4").unwrap();
    let headed: Vec<_> = document.select(&heading).flat_map(|it| it.descendants().map(|it| it.id())).collect();
    for id in headed {
        let mut node = document.tree.get_mut(id).unwrap();
        if let Node::Text(text) = node.value() {
            replace(text, |said| headings.get(said).map(|word| (*word).to_owned()));
        }
    }
    for node in document.tree.values_mut() {
        match node {
            Node::Text(text) => {
                replace(text, |said| {
                    labels.get(said).map(|word| (*word).to_owned()).or_else(|| date_line(said, language))
                });
            }
            Node::Element(element) => {
                for (name, value) in &mut element.attrs {
                    if &*name.local == "aria-label" {
                        *value = label(value, language).into();
                    } else if &*name.local == "lang" {
                        *value = language.code.into();
                    }
                }
            }
            _ => {}
        }
    }
}

/// Replaces what a text says, and leaves the white space around it.
fn replace(text: &mut Text, by: impl Fn(&str) -> Option<String>) {
    let said = text.trim();
    if (1..=80).contains(&said.len())
        && let Some(translated) = by(said)
    {
        text.text = text.replace(said, &translated).into();
    }
}

type Words = HashMap<&'static str, &'static str>;

/// What headings and other words of any language are in another.
fn dictionary(language: &Language) -> (Words, Words) {
    let (mut headings, mut labels) = (Words::new(), Words::new());
    for from in &LANGUAGES {
        for (place, (from, to)) in from.words.split('|').zip(language.words.split('|')).enumerate() {
            let words = if place < HEADINGS { &mut headings } else { &mut labels };
            words.entry(from).or_insert(to);
        }
    }
    (headings, labels)
}

/// The name of a control, in which what a member wrote stays.
fn label(said: &str, language: &Language) -> String {
    let parts = [("Current company: ", ". Click"), ("Education: ", ". Click")];
    for ((before, after), translated) in parts.iter().zip(language.labels) {
        if let Some((name, _)) = said.strip_prefix(before).and_then(|rest| rest.split_once(after)) {
            return translated.replace("{}", name);
        }
    }
    said.to_owned()
}

/// A line of dates, with or without the length of time behind it.
fn date_line(said: &str, language: &Language) -> Option<String> {
    if said != "Present" && !said.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (dates, length) = match said.split_once(" · ") {
        Some((dates, length)) => (dates, Some(length)),
        None => (said, None),
    };
    // Half a line: one of two dates, the sign between them beside it.
    if let Some(dashed) = said.strip_suffix(['-', '–']).map(str::trim) {
        return dates::date(dashed).map(|day| format!("{} -", date(Some(&day), language)));
    }
    if said == "Present" {
        return Some(language.now.to_owned());
    }
    if let Some(day) = dates::date(said) {
        return Some(date(Some(&day), language));
    }
    let duration = |text: &str| dates::is_duration(text).then(|| duration(text, language));
    let range = |text: &str| dates::period(text).filter(|period| period.end.is_some() || period.current);
    match (range(dates), length) {
        (Some(period), None) => Some(range_line(&period, language)),
        (Some(period), Some(length)) => Some(format!("{} · {}", range_line(&period, language), duration(length)?)),
        (None, Some(length)) => Some(format!("{dates} · {}", duration(length)?)),
        (None, None) => duration(said),
    }
}

fn range_line(period: &Period, language: &Language) -> String {
    let end = match period.current {
        true => language.now.to_owned(),
        false => date(period.end.as_deref(), language),
    };
    format!("{}{}{end}", date(period.start.as_deref(), language), language.until)
}

fn date(iso: Option<&str>, language: &Language) -> String {
    let iso = iso.unwrap_or_default();
    let (year, month) = iso.split_once('-').unwrap_or((iso, ""));
    let month = month.get(..2).and_then(|month| month.parse::<usize>().ok());
    match month.and_then(|month| language.months.split(' ').nth(month - 1)) {
        Some(month) => language.date.replace("{month}", month).replace("{year}", year),
        None if language.code == "ja" => format!("{year}年"),
        None => year.to_owned(),
    }
}

/// "2 yrs 3 mos": each number gets the unit of the other language.
fn duration(text: &str, language: &Language) -> String {
    let mut parts = Vec::new();
    for (place, number) in text.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).enumerate() {
        let behind = text.split(number).nth(1).unwrap_or_default().trim_start();
        let is_years = place == 0 && (behind.starts_with(['y', 'a', 'J', '年']) || behind.starts_with("lat"));
        let [one_year, years, one_month, months] = language.units;
        let unit = match (is_years, number) {
            (true, "1") => one_year,
            (true, _) => years,
            (false, "1") => one_month,
            (false, _) => months,
        };
        parts.push(format!("{number}{unit}"));
    }
    parts.join(" ")
}

/// How many of the words are headings, which are translated only where they stand above something: a skill may be
/// called "Education".
const HEADINGS: usize = 12;

struct Language {
    code: &'static str,
    /// In the order of the English ones, headings first.
    words: &'static str,
    labels: [&'static str; 2],
    months: &'static str,
    date: &'static str,
    until: &'static str,
    now: &'static str,
    units: [&'static str; 4],
}

static LANGUAGES: [Language; 8] = [
    Language {
        code: "en",
        words: "About|Experience|Education|Skills|Languages|Activity|Featured|Interests|Contact info|\
            Recommendations|Projects|Volunteering|Location|Full-time|Part-time|Contract|Internship|Freelance|\
            Email|Phone|Website|Company Name|Dates Employed|Employment Duration|Degree Name|Field Of Study",
        labels: [
            "Current company: {}. Click to skip to experience card",
            "Education: {}. Click to skip to education card",
        ],
        months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        date: "{month} {year}",
        until: " - ",
        now: "Present",
        units: [" yr", " yrs", " mo", " mos"],
    },
    Language {
        code: "fr",
        words: "Infos|Expérience|Formation|Compétences|Langues|Activité|Sélection|Centres d’intérêt|Coordonnées|\
            Recommandations|Projets|Bénévolat|Lieu|Temps plein|Temps partiel|CDD|Stage|Freelance|E-mail|\
            Téléphone|Site web|Nom de l’entreprise|Dates d’emploi|Durée d’emploi|Nom du diplôme|\
            Domaine d’étude",
        labels: [
            "Entreprise actuelle : {}. Cliquez pour passer à la fiche d’expérience",
            "Formation : {}. Cliquez pour passer à la fiche de formation",
        ],
        months: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        date: "{month} {year}",
        until: " - ",
        now: "aujourd’hui",
        units: [" an", " ans", " mois", " mois"],
    },
    Language {
        code: "de",
        words: "Info|Berufserfahrung|Ausbildung|Kenntnisse|Sprachen|Aktivitäten|Im Fokus|Interessen|Kontaktinfo|\
            Empfehlungen|Projekte|Ehrenamt|Ort|Vollzeit|Teilzeit|Befristet|Praktikum|Freiberuflich|E-Mail|\
            Telefon|Website|Name des Unternehmens|Beschäftigungszeitraum|Beschäftigungsdauer|Abschluss|\
            Studienfach",
        labels: [
            "Aktuelles Unternehmen: {}. Klicken, um zur Karte der Berufserfahrung zu springen",
            "Ausbildung: {}. Klicken, um zur Karte der Ausbildung zu springen",
        ],
        months: "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        date: "{month} {year}",
        until: "–",
        now: "Heute",
        units: [" Jahr", " Jahre", " Monat", " Monate"],
    },
    Language {
        code: "es",
        words: "Acerca de|Experiencia|Educación|Conocimientos y aptitudes|Idiomas|Actividad|Destacado|Intereses|\
            Información de contacto|Recomendaciones|Proyectos|Voluntariado|Ubicación|Jornada completa|\
            Media jornada|Contrato temporal|Prácticas|Freelance|Email|Teléfono|Sitio web|Nombre de la empresa|\
            Fechas de empleo|Duración del empleo|Nombre de la titulación|Disciplina académica",
        labels: [
            "Empresa actual: {}. Haz clic para ir a la tarjeta de experiencia",
            "Educación: {}. Haz clic para ir a la tarjeta de educación",
        ],
        months: "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.",
        date: "{month} {year}",
        until: " - ",
        now: "actualidad",
        units: [" año", " años", " mes", " meses"],
    },
    Language {
        code: "pt",
        words: "Sobre|Experiência|Formação acadêmica|Competências|Idiomas|Atividades|Em destaque|Interesses|\
            Informações de contato|Recomendações|Projetos|Voluntariado|Localidade|Tempo integral|Meio período|\
            Contrato|Estágio|Freelance|E-mail|Telefone|Site|Nome da empresa|Período|Duração|Nome do diploma|\
            Área de estudo",
        labels: [
            "Empresa atual: {}. Clique para ir para a seção de experiência",
            "Formação acadêmica: {}. Clique para ir para a seção de formação",
        ],
        months: "jan fev mar abr mai jun jul ago set out nov dez",
        date: "{month} de {year}",
        until: " - ",
        now: "o momento",
        units: [" ano", " anos", " mês", " meses"],
    },
    Language {
        code: "it",
        words: "Informazioni|Esperienza|Formazione|Competenze|Lingue|Attività|In primo piano|Interessi|\
            Informazioni di contatto|Raccomandazioni|Progetti|Volontariato|Località|A tempo pieno|Part-time|\
            A contratto|Stage|Freelance|Email|Telefono|Sito Web|Nome azienda|Date di impiego|\
            Durata dell’impiego|Nome del titolo di studio|Campo di studi",
        labels: [
            "Azienda attuale: {}. Fai clic per passare alla scheda dell’esperienza",
            "Formazione: {}. Fai clic per passare alla scheda della formazione",
        ],
        months: "gen feb mar apr mag giu lug ago set ott nov dic",
        date: "{month} {year}",
        until: " - ",
        now: "Presente",
        units: [" anno", " anni", " mese", " mesi"],
    },
    Language {
        code: "nl",
        words: "Info|Ervaring|Opleiding|Vaardigheden|Talen|Activiteit|Uitgelicht|Interesses|Contactgegevens|\
            Aanbevelingen|Projecten|Vrijwilligerswerk|Locatie|Fulltime|Parttime|Contract|Stage|Freelance|\
            E-mail|Telefoon|Website|Bedrijfsnaam|In dienst|Duur van dienstverband|Naam van graad|Studiegebied",
        labels: [
            "Huidig bedrijf: {}. Klik om naar de ervaringskaart te gaan",
            "Opleiding: {}. Klik om naar de opleidingskaart te gaan",
        ],
        months: "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
        date: "{month} {year}",
        until: " - ",
        now: "heden",
        units: [" jr", " jr", " mnd", " mnd"],
    },
    Language {
        code: "ja",
        words: "自己紹介|職歴|学歴|スキル|言語|アクティビティ|ハイライト|興味・関心|連絡先情報|推薦|プロジェクト|ボランティア経験|場所|正社員|パートタイム|契約社員|インターン|フリーランス|\
            メール|電話番号|ウェブサイト|会社名|勤務期間|在職期間|学位|専攻",
        labels: ["現在の会社: {}。クリックして職歴カードに移動", "学歴: {}。クリックして学歴カードに移動"],
        months: "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
        date: "{year}年{month}",
        until: " - ",
        now: "現在",
        units: ["年", "年", "か月", "か月"],
    },
];
