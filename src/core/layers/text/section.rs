//! What kind of page it is whose text names one person: theirs on the site of others, a company's, a search for them, or
//! one on which they say who they are.

use super::pinyin;
use crate::{
    layers::{names, own},
    page::{self, Page},
    sites::linkedin,
};
use scraper::{ElementRef, node::Element};
use std::collections::BTreeSet;

/// Parts of sites in which each page is one person's.
const PEOPLE: &str = "abgeordnete abogadas abogado abogados account accounts adviser advisers advisor advisors advocaten advogados \
    advokaadid advokatar advokater aerzte agent agents akademik-kadro akademik-personel annuaire ansatte anwaelte artist \
    artistes artisti artists artystki associates attorney attorneys auteur auteurs author authors autor autore autoren \
    autores autorzy avocats avukatlar avvocati barristers berater bio bios board board-of-directors chercheurs \
    colaboradores collaborateurs collaborators columnist columnists compagnie consultant consultants contributors dancers \
    darbinieki darbuotojai deputados deputies dipendenti diputados docente docentes docenti docents doctor doctors \
    dozenten dozierende ekibimiz ekip ekipa employee employees enseignants ensemble equipa equipe equipe-medicale equipo \
    executives expert experten expertes expertos experts faculty faculty-members faculty-staff fellows find-a-doctor \
    forscher freelancer freelancers gaeste gaester gast gasten geschaeftsfuehrung giang-vien guest guests henkilokunta \
    henkilosto inimesed intervenant intervenants investigadores invitados invites joueurs journalist journalisten \
    journalistes journalists jugadores kadra kadromuz kompanie kuenstler kunstenaars lawyer lawyers leadership \
    leadership-team lecturers ledamoter lekarze lide ljudi ludzie management management-team medarbejdere medarbetare \
    medecins medewerkers medici medici-e-specialisti medicos member members mitarbeitende mitarbeiter munkatarsaink \
    munkatarsak musicians musiker nauczyciele notaires oktatok ons-team orchester osoba osobe osobnosti osoby ospite \
    ospiti our-doctors our-lawyers our-people our-team palestrantes partners pegawai people person persona personal \
    personale personalverzeichnis personas persone personel personen persons pesquisadores pessoas physicians player \
    players ponentes pracownicy prelegenci prepodavateli profesionales profesorado profesores profesori professionals \
    professoren professores professores-e-pesquisadores profil profile profiles prosopiko providers psikologlar realtors \
    redaktion referenten referentinnen relatori reporter reporters researchers schauspieler scholars socias socios \
    solicitors sotrudniki speaker speakers specialisten specialists spelare spieler sprecher sprecherinnen spreker \
    sprekers staff student students taenzer talare teacher teachers team the-team tootajad u unser-team unsere-aerzte \
    unsere-anwaelte user users uzmanlar vorstand wetenschappers wissenschaftler writer writers yazarlar zamestnanci \
    zamestnanec zaposleni zaposlenici zespol";

/// Of these, the parts in which firms may have pages, too.
const FIRMS_TOO: &str = "account accounts agent agents artist artists associates attorneys freelancer freelancers member members partners profil \
    profile profiles providers u user users";

/// Whether a page stands where firms have none of theirs.
pub fn is_among_people(page: &Page) -> bool {
    let folders = segments(page).map(|(_, before)| before).unwrap_or_default();
    let is_firms = |part: &String| FIRMS_TOO.split(' ').any(|firms| firms.eq_ignore_ascii_case(part));
    is_among_others(page) && !folders.iter().any(is_firms)
}

/// Whether a page's address ends in the name that is its heading, below other parts of a site.
pub fn is_addressed_to(page: &Page, name: &str) -> bool {
    segments(page).is_some_and(|(last, before)| !before.is_empty() && is_of(page, &last, name))
}

/// Whether a page stands where a site has the pages of several people: what it shows beside them is not theirs.
pub fn is_among_others(page: &Page) -> bool {
    let Some((last, before)) = segments(page) else { return false };
    let is_people = |part: &str| PEOPLE.split_whitespace().any(|people| people.eq_ignore_ascii_case(part));
    last.starts_with('~') || before.iter().any(|part| is_people(part))
}

/// Whether a page is about the person called `name` on the site of an employer, a school or an event: its address ends
/// in the name where such pages stand, and its heading is the name.
pub fn is_persons_page(page: &Page, name: &str) -> bool {
    segments(page).is_some_and(|(last, _)| is_among_others(page) && is_of(page, &last, name))
}

/// Whether the end of an address spells the name that is the page's heading.
fn is_of(page: &Page, last: &str, name: &str) -> bool {
    let is_heading = || page.all("h1").into_iter().filter_map(page::text).any(|it| names::is_shown_as(&it, name));
    let is_spelled = spellings(page, name).iter().any(|name| names::is_made_from(&spelled(last), name));
    let is_written = || names::words(&spelled(last)) == names::words(name);
    (is_spelled || is_written()) && is_heading()
}

/// A name as accounts and addresses may spell it. That of a name in other letters is the end of the page's address:
/// `/staff/ahmed-hassan`.
pub fn spellings(page: &Page, name: &str) -> Vec<String> {
    let mut spellings = vec![name.to_owned()];
    let is_spelled =
        names::is_spelled(name) && name.chars().all(|letter| !letter.is_alphabetic() || names::is_latin(letter));
    if !is_spelled && is_among_others(page) {
        let words = segments(page).map(|(last, _)| names::words(&spelled(&last))).unwrap_or_default();
        let is_name = |word: &String| word.bytes().all(|letter| letter.is_ascii_alphabetic());
        if let [word] = words.as_slice()
            && names::is_unparted(name)
            && let Some(parts) = pinyin::parted(word, name.chars().count())
            && let Some((family, given)) = parts.split_first()
        {
            let letters: String = given.iter().filter_map(|part| part.chars().next()).collect();
            spellings.extend([format!("{family} {}", given.concat()), format!("{family} {letters}")]);
        }
        if (2..=4).contains(&words.len()) && words.iter().all(is_name) {
            spellings.push(words.join(" "));
        }
    }
    spellings
}

/// The last part of a page's address, and those before it.
fn segments(page: &Page) -> Option<(String, Vec<String>)> {
    let segments = page.url.path_segments().into_iter().flatten().filter(|part| !part.is_empty());
    let mut segments: Vec<String> = segments.map(own::decoded).collect();
    // What may follow whose page it is: `/u/jroe/profile/`.
    const TABS: [&str; 6] = ["about", "activity", "bio", "contact", "overview", "profile"];
    if segments.len() > 2 && segments.last().is_some_and(|last| TABS.contains(&last.to_ascii_lowercase().as_str())) {
        segments.pop();
    }
    Some((segments.pop()?, segments))
}

/// The end of an address without what only says how the page is made: `jane.roe.html`.
fn spelled(last: &str) -> String {
    const ENDINGS: [&str; 6] = ["html", "htm", "php", "aspx", "jsp", "shtml"];
    match last.rsplit_once('.') {
        Some((name, ending)) if ENDINGS.contains(&ending) => name.to_owned(),
        _ => last.to_owned(),
    }
}

/// Whether a page's address ends in an account that goes by an initial and the rest of a name, as no firm's does.
pub fn is_initialled(page: &Page, name: &str) -> bool {
    segments(page).is_some_and(|(last, _)| names::is_initialled(&last, name))
}

/// Whether the page says that this is the name of a person, in words that nothing else has a name by.
pub fn is_labelled(lines: &[String], name: &str) -> bool {
    const LABELS: [&str; 14] = [
        "姓名",
        "氏名",
        "お名前",
        "이름",
        "성명",
        "full name",
        "vor- und nachname",
        "nom et prénom",
        "nombre y apellidos",
        "nome e cognome",
        "imię i nazwisko",
        "jméno a příjmení",
        "фио",
        "ad soyad",
    ];
    let is_label = |text: &str| LABELS.contains(&text.trim().to_lowercase().as_str());
    let mut labelled =
        lines.iter().filter_map(|line| line.split_once([':', '：'])).filter(|(label, _)| is_label(label));
    let first = labelled.next().is_some_and(|(_, shown)| names::without_titles(shown.trim()) == name);
    first && labelled.next().is_none()
}

/// Whether a page says that somebody on it never lived.
pub fn is_fiction(lines: &[String]) -> bool {
    const SAID: [&str; 8] = [
        "fictional",
        "is a character in",
        "fiktive figur",
        "fiktiver charakter",
        "personnage de fiction",
        "personaje ficticio",
        "personaggio immaginario",
        "fikcyjna postać",
    ];
    lines.iter().any(|line| {
        let line = line.to_lowercase();
        SAID.iter().any(|said| line.contains(said))
    })
}

/// Whether the heading calls somebody by a title that only people have.
pub fn is_titled(page: &Page, name: &str) -> bool {
    let headings = page.all("h1").into_iter().filter_map(page::text);
    headings.into_iter().any(|it| it != name && names::without_titles(&it) == name)
}

/// Whether a page lists what was searched for.
pub fn is_search(page: &Page) -> bool {
    const SEARCHES: &str = "search results find suche suchergebnisse recherche resultats buscar busqueda busca ricerca cerca zoeken sok szukaj \
        wyszukiwanie hledat arama poisk";
    let is_asked = page.url.query().is_some_and(|query| query.contains('='));
    let mut parts = page.url.path_segments().into_iter().flatten();
    let is_search = |part: &str| SEARCHES.split_whitespace().any(|search| search.eq_ignore_ascii_case(part));
    (is_asked && parts.any(is_search))
        || page.url.query_pairs().any(|(key, value)| {
            matches!(&*key, "q" | "query" | "search" | "s" | "k" | "keyword" | "keywords" | "term") && !value.is_empty()
        })
}

/// Whether the page leads to a company of that name.
pub fn is_companys(page: &Page, name: &str) -> bool {
    let companies =
        page.all("a[href]").into_iter().filter_map(|link| linkedin::company::slug(page, link.attr("href")?));
    companies.into_iter().any(|slug| names::is_made_from(&slug, name))
}

/// Words for a business that stand beside the name it goes by: `Trattoria Maria Roe`, `Zahnarztpraxis Roe`.
const BUSINESSES: &str = "advocaten abogados advogados advokat advokatbyrå agence agency agentur agriturismo ag albergo apotheke architekten \
    associates atelier autohaus bakery bäckerei bakkerij bar bistro bistrot boutique bufete butik cabinet cafe café cafetería clinic \
    clínica clinique clinica company consulting dental dentist dentistes fahrschule fashion florist foundation friseur garage gasthaus \
    gabinet gallery galerie galería gmbh group hairdresser hostel hotel immobilien immobilier inmobiliaria imobiliária inc jewellery \
    jewelry kancelaria kanzlei kapsalon kg klinik law llc llp ltd makelaardij menswear metzgerei notaire notaires notariat osteria \
    padaria panadería panificio parrucchiere pasticceria patisserie pâtisserie peluquería pension pharmacie pharmacy physiotherapie \
    pizzeria praktijk praxis publishing realty records ristorante restaurace restaurant restaurante restauracja salon sarl sas school \
    shop sklep sl spa srl steuerberatung stiftung store studio studios tandarts tandläkare taller tienda trattoria trust verlag \
    weingut werkstatt winery winkel zahnarztpraxis";

/// Whether the page calls what it is about a business that goes by that name.
pub fn is_business(page: &Page, name: &str) -> bool {
    let titles = [page.title(), page.meta("og:site_name"), page.meta("og:title"), page.text("h1")];
    let known = names::words(name);
    let is_listed = |word: &String| BUSINESSES.split_whitespace().any(|it| it == word);
    if known.first().is_some_and(is_listed) {
        return true;
    }
    titles.into_iter().flatten().any(|title| {
        let parts = title.split(['|', '–', '—', '·', '•', ':', ',']).flat_map(|part| part.split(" - "));
        let mut parts = parts.map(names::words).filter(|words| known.iter().all(|word| words.contains(word)));
        parts.any(|words| words.iter().any(|word| !known.contains(word) && is_listed(word)))
    })
}

/// Whether a page sells things: it leads to what was put aside to be paid.
pub fn is_shop(page: &Page) -> bool {
    const CARTS: [&str; 13] = [
        "cart",
        "basket",
        "checkout",
        "warenkorb",
        "panier",
        "carrito",
        "carrello",
        "winkelwagen",
        "winkelmand",
        "koszyk",
        "varukorg",
        "carrinho",
        "sacola",
    ];
    let links = page.all("a[href]").into_iter().filter_map(|link| page.link(link.attr("href")?));
    let mut ends = links.filter_map(|url| Some(url.path_segments()?.rfind(|part| !part.is_empty())?.to_lowercase()));
    ends.any(|end| CARTS.contains(&end.as_str()))
}

/// The parts of what a page is about that look like a site's frame: `<main><header>` with a name and an address.
pub fn own_parts(root: ElementRef<'_>) -> Vec<&Element> {
    let parts =
        page::all(root, "main header, main aside, article header, article aside, main div.header, article div.header");
    parts.into_iter().map(|part| part.value()).collect()
}

/// Whether an element that is none of `own` is the frame that all pages of a site have: what stands there is the site's.
pub fn is_frame(element: &Element, own: &[&Element]) -> bool {
    const FRAMES: [&str; 9] =
        ["footer", "header", "nav", "navbar", "sidebar", "masthead", "site-footer", "site-header", "page-footer"];
    let called = || element.classes().chain(element.id());
    let is_called = matches!(element.name(), "footer" | "nav" | "aside" | "header")
        || (element.name() == "div" && called().any(|name| FRAMES.contains(&name.to_ascii_lowercase().as_str())));
    is_called && !own.iter().any(|part| std::ptr::eq(*part, element))
}

/// Words by which one person speaks of themselves, and those by which several do.
const ONE: &str = "I|i'm|my|me|ich|mir|mich|mij|mig|moi|mim|mně|jsem|můj|mein|meine|meinen|je|j'ai|j'aime|yo|mi|mis|mio|miei|eu|sou|meu|minha|ik|mijn|jag|mitt|mina|jeg|\
    jestem|moje|mój|minä|olen|я|мой|моя|мои|私|僕|أنا|אני|benim";
const SEVERAL: &str = "we|we're|our|us|wir|unser|unsere|unseren|uns|nous|notre|nosotros|somos|nuestro|nuestra|nuestros|nuestras|noi|siamo|\
    nostro|nostra|nostri|nostre|nós|nosso|nossa|nossos|wij|ons|onze|vi|vår|våra|vårt|oss|vores|våre|jesteśmy|nasz|nasza|nasze|мы|наш|\
    наша|наши|私たち|当社|弊社|نحن|אנחנו|biz|bizim";

/// Words for whom somebody speaks of: it may be the page's person of whom another speaks.
const OTHERS: &str = "she|he|her|his|him|hers|elle|ella|él|ela|ele|lei|lui|hij|haar|hon|honom|hennes|hun|hende|ona|она|он|её|его|彼|彼女";

/// Whether one person speaks on a page, and neither several do nor one of somebody else.
pub fn speaks_alone(lines: &[String]) -> bool {
    let words = spoken(lines);
    has(&words, ONE) && !has(&words, SEVERAL) && !has(&words, OTHERS)
}

/// Whether several people speak on a page, as firms do, and never one does.
pub fn speak_several(lines: &[String]) -> bool {
    let words = spoken(lines);
    has(&words, SEVERAL) && !has(&words, ONE)
}

fn has(words: &BTreeSet<String>, list: &str) -> bool {
    list.split('|').any(|word| words.contains(word))
}

fn spoken(lines: &[String]) -> BTreeSet<String> {
    let words = lines.iter().flat_map(|line| line.split(|it: char| !it.is_alphanumeric() && !"'’".contains(it)));
    // `US` is a country.
    let words = words.filter(|word| word.len() < 2 || word.chars().any(char::is_lowercase));
    // In small, the English word is another one in other languages.
    words.filter(|word| *word != "i").map(|word| if word == "I" { word.to_owned() } else { plain(word) }).collect()
}

fn plain(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// The name by which somebody introduces themselves: `Hi, I'm Jane Roe, a potter`. `None` where nobody does, or several do.
pub fn introduced(lines: &[String]) -> Option<String> {
    let mut names: Vec<String> = lines
        .iter()
        .filter_map(|line| {
            let line = line.replace('’', "'");
            let lower = line.to_lowercase();
            let start = INTRODUCTIONS.iter().find_map(|words| {
                let place = lower.find(&format!("{words} "))?;
                let is_apart = !lower.get(..place)?.chars().next_back().is_some_and(char::is_alphanumeric);
                is_apart.then_some(place + words.len())
            });
            let words = line
                .get(start?..)?
                .split([',', '.', '!', ';', ':', '(', '–', '—', '|', '&'])
                .next()?
                .split_whitespace();
            let is_name = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
            let name = words.take_while(is_name).collect::<Vec<_>>().join(" ");
            names::reads_as_name(&name).then_some(name)
        })
        .collect();
    names.dedup();
    if names.len() == 1 { names.pop() } else { None }
}

/// How somebody says what they are called.
const INTRODUCTIONS: [&str; 14] = [
    "i'm",
    "i am",
    "my name is",
    "ich bin",
    "mein name ist",
    "je suis",
    "je m'appelle",
    "soy",
    "me llamo",
    "sono",
    "mi chiamo",
    "ik ben",
    "sou",
    "me chamo",
];

/// Whether somebody says on a page that they are called so: `Hi, I'm Jane`, `Mein Name ist Jane Roe`.
pub fn introduces(lines: &[String], name: &str) -> bool {
    let Some(given) = names::words(name).into_iter().next() else { return false };
    lines.iter().any(|line| {
        let line = line.to_lowercase().replace('’', "'");
        let said = names::words(&line).join(" ");
        INTRODUCTIONS.iter().any(|words| {
            let words = names::words(words).join(" ");
            format!(" {said} ").contains(&format!(" {words} {given} "))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_speaks_or_several_do() {
        let check = |text: &str, alone: bool, several: bool| {
            let lines = [text.to_owned()];
            assert_eq!((speaks_alone(&lines), speak_several(&lines)), (alone, several), "{text}");
        };
        check("I make pots. Write to me.", true, false);
        check("I’m a potter in the US", true, false);
        check("Ich mache Töpfe", true, false);
        check("Je fais des pots", true, false);
        check("We make pots", false, true);
        check("Über uns", false, true);
        check("I lead our team", false, false);
        check("I made this for her", false, false);
        // Words that are others elsewhere.
        check("Töpfe mit Deckel", false, false);
        check("Vasi e piatti per i bambini, acme.io", false, false);
        check("Garnki i talerze", false, false);
        check("Mon – Fri, with soy sauce", false, false);
        check("Potes nos Açores", false, false);
    }
}
