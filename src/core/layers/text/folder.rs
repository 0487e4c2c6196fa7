//! What a page's address says: whether it stands where a site has its people, and whose name it ends in.

use super::{
    addresses::{is_at, is_shared},
    beneath,
};
use crate::{
    address,
    folding::folded,
    layers::own,
    names::{self, pinyin},
    page::{self, Page},
};

/// Words of the parts of sites in which each page is one person's, those before a `*` with any ending.
const PEOPLE: &str = "abgeordnete abogad* advis* advocat* advog* advok* adwokat* aerzte aerztinnen akademik annuaire ansatt* anwaelt* \
    artyst* auteur* author* autor* avocat* avukat* avvocat* barrister* berater* bio bios biograf* biograph* board chercheu* \
    coach* colaborador* collaborat* columnist* compagnie consultant* contributor* dancer* darbiniek* darbuotoj* deputad* \
    deputies dipendent* diputad* docent* doctor* dozent* dozier* ekib* ekip* employee* enseignant* ensemble \
    equipa equipe equipo executive* expert* faculty fellow* forscher* gaest* gast gasten \
    geschaeftsfuehr* giang governance guest* henkilo* inimesed instructor* intervenant* investigador* invitad* invites joueu* \
    journalist* jugador* kadr* kompanie kuenstler* kunstenaar* lawyer* leader* lecturer* ledam* lekar* lide ljudi ludzie \
    management medarbe* medecin* medewerker* medici medico* mentor* mitarbeit* munkatars* musician* musiker* nauczyc* \
    notaire* oktat* orchester osob* ospit* palestrant* pegawai people person personal personale personas persone personel personen \
    personer personnel persons pesquisador* pessoa* physician* \
    player* ponent* pracown* preleg* prepodav* profes* prosopiko psikolog* realtor* redaktion* referent* relator* \
    reporter* researcher* schauspieler* scholar* socias socios solicitor* sotrudnik* speaker* specialist* spelare \
    spieler* sprecher* spreker* staff student* taenzer* talare teacher* team tootaj* trainer* uzman* vorstand* \
    wetenschapper* wissenschaftler* writer* yazar* zamestnan* zaposlen* zespol*";

/// Those of parts in which firms may have pages, too.
const FIRMS_TOO: &str = "account* agent* artist* associate* attorney* directory freelancer* member* partner* phonebook profil* provider* u user*";

/// Whether a part of an address has a word of a list.
fn has_word(part: &str, list: &str) -> bool {
    let part = part.to_ascii_lowercase();
    let is = |word: &str, known: &str| known.strip_suffix('*').map_or(word == known, |start| word.starts_with(start));
    part.split(['-', '_', ' ']).any(|word| list.split_whitespace().any(|known| is(word, known)))
}

/// Whether a text has a word for people: `Emeritus Faculty`.
pub fn is_of_people(text: &str) -> bool {
    has_word(text, PEOPLE) || has_word(text, FIRMS_TOO)
}

/// Whether a page stands where firms have none of theirs.
pub fn is_among_people(page: &Page) -> bool {
    let Some((last, before)) = segments(page) else { return false };
    last.starts_with('~') || before.iter().any(|part| has_word(part, PEOPLE))
}

/// Whether a page's address ends in the name that is its heading, below other parts of a site.
pub fn is_addressed_to(page: &Page, name: &str) -> bool {
    segments(page).is_some_and(|(last, before)| !before.is_empty() && is_of(page, &last, name))
}

/// Whether a page stands where a site tells of itself, and of whoever is behind it.
pub fn is_about(page: &Page) -> bool {
    const ABOUT: &str = "about ueber uber propos nosotros sobre chi over om";
    segments(page).is_some_and(|(_, before)| before.iter().any(|part| has_word(part, ABOUT)))
}

/// Whether a page stands where things go by people's names, or others tell of people.
pub fn is_among_things(page: &Page) -> bool {
    const THINGS: &str = "article* ausstell* award* blog book* brand* case* categor* collection* companies customer* episode* event* \
        exhibit* expo* forum* movie* mostr* news personalit* personnalit* podcast* post* prize* product* shop* stor* t tag* theme* \
        thread* topic* wystaw*";
    // What stands below a year was written in it.
    let is_year = |part: &String| part.len() == 4 && part.starts_with(['1', '2']) && part.parse::<u16>().is_ok();
    segments(page).is_some_and(|(_, before)| before.iter().any(|part| has_word(part, THINGS) || is_year(part)))
}

/// Whether a page stands where sites list what each of their authors wrote.
pub fn is_authors(page: &Page) -> bool {
    segments(page).is_some_and(|(_, before)| before.iter().any(|part| has_word(part, "auteur* author* autor* yazar*")))
}

/// Whether a page stands where a site has the pages of several people: what it shows beside them is not theirs.
pub fn is_among_others(page: &Page) -> bool {
    let folders = segments(page).map(|(_, before)| before).unwrap_or_default();
    is_among_people(page) || folders.iter().any(|part| has_word(part, FIRMS_TOO))
}

/// Whether a page is about the person called `name` on the site of an employer, a school or an event: its address ends
/// in the name where such pages stand, and its heading is the name.
pub fn is_persons_page(page: &Page, name: &str) -> bool {
    segments(page).is_some_and(|(last, _)| is_among_others(page) && is_of(page, &last, name))
}

/// Whether the end of an address spells the name that is the page's heading.
fn is_of(page: &Page, last: &str, name: &str) -> bool {
    let is_heading = || page.all("h1").into_iter().filter_map(page::text).any(|it| beneath::heads(&it, name));
    let is_spelled = spellings(page, name).iter().any(|name| names::is_made_from(&spelled(last), name));
    (is_spelled || spells(page, name)) && is_heading()
}

/// Whether the end of a page's address is a name, word by word.
pub fn spells(page: &Page, name: &str) -> bool {
    last_words(page) == names::words(name)
}

/// Whether the end of a page's address is made from all words of a name, in whatever order, and titles.
pub fn is_named(page: &Page, name: &str) -> bool {
    let plain = |words: Vec<String>| address::plain_words(&words.join(" "));
    let mut words = plain(last_words(page).into_iter().filter(|word| !names::is_before_name(&folded(word))).collect());
    let mut known = address::plain_words(name);
    words.sort();
    known.sort();
    !known.is_empty() && words == known
}

/// The words at the end of a page's address.
pub fn last_words(page: &Page) -> Vec<String> {
    segments(page).map(|(last, _)| names::words(&spelled(&last))).unwrap_or_default()
}

/// Whether the host or the end of a page's address is made from a name, and says nothing more: not `jane-roe-wins`.
pub fn is_called(page: &Page, name: &str) -> bool {
    let is_made = |text: &str| names::is_made_from(text, name) || names::is_whole(text, name);
    let (words, known) = (last_words(page), names::words(name));
    let is_number = |word: &String| word.contains(|letter: char| letter.is_ascii_digit());
    let is_bare = words.len() == 1 || words.iter().all(|word| known.contains(word) || is_number(word));
    is_made(host(page)) || (is_bare && is_made(&words.concat()))
}

/// Whether a page stands on a host that gives a site of its own to each of those who have an account.
fn gives_sites(page: &Page) -> bool {
    let host = page.url.host_str().unwrap_or_default();
    [".github.io", ".gitlab.io", ".codeberg.page"].iter().any(|given| host.ends_with(given))
}

/// Whether a page stands on such a host, or in a folder that is somebody's site.
pub fn is_site_of_people(page: &Page) -> bool {
    own_site(page).is_some() || gives_sites(page)
}

/// What the folder is called in which a host has somebody's site: `~jroe`, a project of those who have one.
pub fn own_site(page: &Page) -> Option<String> {
    let (first, _) = page.url.path().trim_start_matches('/').split_once('/')?;
    (first.starts_with('~') || gives_sites(page)).then(|| own::decoded(first))
}

/// What a site is called, without what stands around it: `janeroe`, of `cv.janeroe.example` too.
pub fn host(page: &Page) -> &str {
    const PARTS: [&str; 7] = ["www", "about", "blog", "cv", "me", "portfolio", "resume"];
    let host = page.url.host_str().unwrap_or_default();
    let within = host.split_once('.').filter(|(part, rest)| PARTS.contains(part) && rest.contains('.'));
    within.map_or(host, |(_, rest)| rest).split('.').next().unwrap_or_default()
}

/// A name as accounts and addresses may spell it. That of a name in other letters is the end of the page's address,
/// `/staff/ahmed-hassan`.
pub fn spellings(page: &Page, name: &str) -> Vec<String> {
    let mut spellings = vec![name.to_owned()];
    let is_spelled =
        names::is_spelled(name) && name.chars().all(|letter| !letter.is_alphabetic() || names::is_latin(letter));
    if !is_spelled && is_among_others(page) {
        let words = last_words(page);
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

/// The name that a site and a mailbox there are called by, parted where the mailbox ends: `ahmed@ahmedhassan.example`.
pub fn spelling(page: &Page, address: &str) -> Option<String> {
    const SHORTEST: usize = 3;
    let (mailbox, domain) = address.split_once('@')?;
    let rest = domain.strip_prefix(mailbox)?.split('.').next()?.trim_start_matches('-');
    let is_name = |part: &str| part.len() >= SHORTEST && part.bytes().all(|letter| letter.is_ascii_alphabetic());
    let is_one = is_at(page.url.host_str().unwrap_or_default(), address) && !is_shared(address);
    (is_one && is_name(mailbox) && is_name(rest)).then(|| format!("{mailbox} {rest}"))
}

/// The last part of a page's address, and those before it.
pub fn segments(page: &Page) -> Option<(String, Vec<String>)> {
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
