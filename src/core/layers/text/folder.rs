//! What a page's address says: whether it stands where a site has its people, whose name it ends in, a search for somebody.

use super::pinyin;
use crate::{
    layers::{names, own},
    page::{self, Page},
};

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
