//! Whether a mail domain is an employer's: by its known domains, or by the employer's name.

use super::{
    Company,
    domain::Domain,
    lists::{self, PLACES},
    person, text,
};
use crate::{
    names::{self, is_given},
    words,
};
use std::{collections::HashSet, sync::LazyLock};

/// How a domain was recognised as a company's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match<'a> {
    /// It is, or lies below, this known domain.
    Domain(&'a str),
    /// Its registered name is that of this known domain, with another ending.
    Sibling(&'a str),
    /// It carries the company's name.
    Name,
}

/// The known domain of a company that `domain` is or lies below, the longest of them.
pub fn by_domain<'a>(domain: &Domain, company: &'a Company) -> Option<&'a str> {
    let known = company.domains.iter().filter(|known| {
        let host = host(known);
        host.as_ref().is_some_and(|host| domain.is_within(host.as_str()))
    });
    known.max_by_key(|known| known.len()).map(String::as_str)
}

/// Whether a domain goes by a company's name, or by that of one of its domains under another ending.
pub fn by_name<'a>(domain: &Domain, company: &'a Company, person: Option<&str>) -> Option<Match<'a>> {
    // Where it is known how the staff writes, a provider of the company's name has its customers.
    let is_open = || company.domains.is_empty() || !gives_mailboxes(domain);
    if is_open()
        && !carries_nothing(&company.name, person)
        && names(&company.name).iter().any(|name| name.is_of(domain))
    {
        return Some(Match::Name);
    }
    let is_sibling = |known: &&String| host(known).is_some_and(|known| is_sibling(domain, &known, &company.name));
    let is_of_group = |known: &String| host(known).is_some_and(|known| is_of_group(domain, &known));
    let sibling = company.domains.iter().find(is_sibling).map(|known| Match::Sibling(known.as_str()));
    sibling.or_else(|| {
        (is_institution(domain, &company.name) || company.domains.iter().any(is_of_group)).then_some(Match::Name)
    })
}

/// Whether a domain goes by letters or a word that several companies may have in common: `gs` of Goldman Sachs. Where the
/// person's own mailbox is there, it is their company's.
pub fn by_letters(domain: &Domain, company: &Company, person: Option<&str>) -> bool {
    let label = text::words(domain.name(), false).concat();
    !gives_mailboxes(domain) && !carries_nothing(&company.name, person) && letters(&company.name).contains(&label)
}

/// The short forms of a company's name and of its domains. A domain that [`by_domain`], [`by_name`] or [`by_letters`] calls
/// the company's has one of them among its own [`forms_of`], but for what institutions make of their names, which has too
/// many forms.
pub fn forms(company: &Company) -> Vec<String> {
    let mut forms = Vec::new();
    if !carries_nothing(&company.name, None) {
        for name in names(&company.name) {
            forms.extend(name.short.into_iter().chain(name.first));
            forms.extend([name.whole, name.core]);
        }
        forms.extend(letters(&company.name));
    }
    forms.extend(company.domains.iter().filter_map(|known| Some(text::words(host(known)?.name(), false).concat())));
    forms.retain(|form| form.chars().count() > 1 && !is_common(form));
    forms.sort();
    forms.dedup();
    forms
}

/// The short forms that a company may have whose staff writes from this domain; none at a mail provider, unless people
/// work there.
pub fn forms_of(domain: &Domain) -> Vec<String> {
    let label = text::words(domain.name(), false);
    let joined = label.concat();
    let whole: String = domain.shown().split(['.', '-']).collect();
    let distinct: String = label.iter().filter(|word| !is_common(word)).map(String::as_str).collect();
    let mut forms = vec![joined.clone(), whole, distinct];
    if gives_mailboxes(domain) {
        forms.retain(|form| PROVIDER_WORDS.contains(form.as_str()));
    } else {
        let top = domain.as_str().rsplit('.').next().unwrap_or_default();
        forms.extend((top.len() > 2 && !is_everybodys(top)).then(|| top.to_owned()));
        let cores = joined.char_indices().filter_map(|(place, _)| {
            let (before, after) = joined.split_at_checked(place)?;
            let core = if is_common(after) {
                before
            } else if is_common(before) || CALLS.contains(&before) {
                after
            } else {
                return None;
            };
            (core.chars().count() >= 4).then(|| core.to_owned())
        });
        forms.extend(cores);
        forms.extend(beginnings(&label));
    }
    forms.retain(|form| form.chars().count() > 1 && !is_common(form));
    forms.sort();
    forms.dedup();
    forms
}

/// Whether anybody may register a name under this ending, so that it says nothing of a company.
fn is_everybodys(top: &str) -> bool {
    matches!(top, "com" | "org" | "net" | "info" | "biz" | "example")
}

/// Whether a mailbox at a provider goes by a company's name, as those of small firms do: `autohaus-roe@web.de`. Whose own
/// name the company has may go by it, too.
pub fn is_mailbox_of(mailbox: &str, company: &Company, person: Option<&str>) -> bool {
    let joined = text::words(mailbox, false).concat();
    let called = |name: &str| {
        name.chars().count() >= 5
            && joined.strip_prefix(name).is_some_and(|form| form.is_empty() || is_legal_form(form) || is_common(form))
    };
    let own = person.map_or(vec![], |person| names::spellings(person).concat());
    !carries_nothing(&company.name, person)
        && names(&company.name).iter().any(|name| called(&name.whole) && !own.contains(&name.whole))
}

/// Whether a domain is a company's, by its known domains or by its name.
pub fn is_of(domain: &Domain, company: &Company, person: Option<&str>) -> bool {
    by_domain(domain, company).is_some() || by_name(domain, company, person).is_some()
}

/// A domain as people write it: with `@`, `www.`, a scheme or a path around it.
pub fn host(text: &str) -> Option<Domain> {
    let text = text.trim().trim_start_matches('@');
    let text = text.split_once("://").map_or(text, |(_, rest)| rest);
    let text = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let text = text.rsplit_once('@').map_or(text, |(_, host)| host);
    let domain = Domain::parse(text)?;
    let bare = domain.as_str().strip_prefix("www.").and_then(Domain::parse);
    Some(bare.unwrap_or(domain))
}

/// The same registered name under another ending: sound for a name of some length, or one that shortens the company's,
/// that is no common word, and never at a mail provider, where `orange.fr` would make every customer a colleague of
/// somebody at `orange.ro`.
fn is_sibling(domain: &Domain, known: &Domain, company: &str) -> bool {
    let name = domain.name();
    let is_telling = name.chars().count() >= 4 || is_shortened(company, name);
    name == known.name() && is_telling && !is_common(name) && !gives_mailboxes(domain)
}

/// The registered name of a known domain with words around it that any company may have: `grupoacme`.
fn is_of_group(domain: &Domain, known: &Domain) -> bool {
    let (name, core) = (text::words(domain.name(), false).concat(), text::words(known.name(), false).concat());
    let is_telling = core.chars().count() >= 4 && !is_common(&core);
    is_telling && stands_beside_common_words(&name, &core) && !gives_mailboxes(domain)
}

/// Whether the domain of a school or a hospital is what they make of a name: `ethz`, `polimi`, `gstt`. Elsewhere so few
/// letters tell nothing.
fn is_institution(domain: &Domain, name: &str) -> bool {
    const SHORTEST: usize = 3;
    let label = text::words(domain.name(), false).concat();
    let is_institutions = lists::is_education(domain) || domain.as_str().ends_with(".nhs.uk");
    let first = name.split(['(', '|', '–', '—']).next().unwrap_or_default();
    let words = text::words(first, false);
    is_institutions && label.chars().count() >= SHORTEST && words.len() > 1 && abbreviates(&label, &words, true)
}

/// Whether a label is put together of how words begin, in their order: of the first and the last, and of any between.
fn abbreviates(label: &str, words: &[String], is_first: bool) -> bool {
    let Some((word, rest)) = words.split_first() else { return label.is_empty() };
    let begins = |end: usize| {
        let part = label.get(..end);
        part.is_some_and(|part| word.starts_with(part))
            && abbreviates(label.get(end..).unwrap_or_default(), rest, false)
    };
    let is_left_out = !is_first && !rest.is_empty();
    is_left_out && abbreviates(label, rest, false) || (1..=word.len().min(label.len())).any(begins)
}

/// Whether a short form begins as the name does and has its letters in their order: `pwc` of PricewaterhouseCoopers.
fn is_shortened(name: &str, short: &str) -> bool {
    let name = text::words(name, false).concat();
    let mut letters = name.chars();
    name.chars().next() == short.chars().next() && short.chars().all(|letter| letters.any(|other| other == letter))
}

/// What stands before a hyphen: `bosch` of `bosch-rexroth`.
fn beginnings(label: &[String]) -> impl Iterator<Item = String> + '_ {
    (1..label.len()).filter_map(|words| label.get(..words)).map(<[String]>::concat)
}

fn gives_mailboxes(domain: &Domain) -> bool {
    lists::is_free_mail(domain) || lists::is_relay(domain) || lists::is_disposable(domain)
}

/// An employer's name that says nothing of a company: nobody's, a common word, or the person's own.
fn carries_nothing(name: &str, person: Option<&str>) -> bool {
    let words = text::words(name, false);
    let nobody = |word: &String| NOBODY_WORDS.contains(word.as_str());
    let vague = |word: &String| nobody(word) || is_common(word) || is_legal_form(word) || is_small(word);
    let nobodys = words.iter().any(nobody) && words.iter().all(vague);
    let common = words.len() < 2 && words.iter().all(|word| is_common(word));
    nobodys || common || person.is_some_and(|person| person::is_named(name, person))
}

/// A company's name without its legal form; `None` where it says nothing of a company.
pub fn plain(name: &str) -> Option<String> {
    if carries_nothing(name, None) {
        return None;
    }
    let first = name.split(['(', '|', '·']).map(str::trim).find(|part| !part.is_empty())?;
    let words = text::words(first, false);
    Some(essential(&words).join(" ")).filter(|name| !name.is_empty())
}

/// Whether a name ends in a legal form: `Acme, Inc.`, `Acme sp. z o.o.`
pub fn has_form(name: &str) -> bool {
    let words = text::words(name, false);
    let is_form = |start| words.get(start..).is_some_and(|form: &[String]| is_legal_form(&form.concat()));
    // `3511 AB` is where somebody lives in the Netherlands.
    let is_code = |word: &String| word.len() == 4 && word.bytes().all(|letter| letter.is_ascii_digit());
    let is_behind_name = |start: &usize| !words.get(start - 1).is_some_and(is_code);
    words.len() < 9
        && name.chars().next().is_some_and(|first| !first.is_lowercase())
        && (1..words.len()).filter(is_behind_name).any(is_form)
}

/// The words of a company's name without its legal form and the article before it.
fn essential(words: &[String]) -> &[String] {
    let mut words = words;
    let all = words.len();
    while let [rest @ .., last] = words
        && !rest.is_empty()
        // `Pirelli & C. S.p.A.`
        && (is_legal_form(last) || (words.len() < all && (is_small(last) || last == "c")))
    {
        words = rest;
    }
    while let [first, rest @ ..] = words
        && !rest.is_empty()
        && matches!(first.as_str(), "the" | "pt" | "ooo" | "oao" | "zao" | "pao" | "tov" | "ao")
    {
        words = rest;
    }
    words
}

/// A company's name in the forms that a domain may take.
struct Name {
    /// Every word but the legal form: `acmerobotics`.
    whole: String,
    /// Without the words that any company may have: `acme`.
    core: String,
    /// The first of several words, where it names the company alone: `thyssenkrupp`.
    first: Option<String>,
    /// First letters, `ibm`, and with the small words, `bofa`, of three words and more; the beginnings of two, `socgen`,
    /// and the letters of a pair, `pg`; a founder's family name, `zeiss`; what a sign is read as, `marksandspencer`.
    short: Vec<String>,
}

/// The names within a name: `EDF (Électricité de France)` has two, each with its umlauts both ways; `Acme, Inc.` has one.
fn names(name: &str) -> Vec<Name> {
    let parts = name
        .split(['(', ')', '|', '/', '·', '–', '—', ','])
        .flat_map(|part| part.split(" - "))
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let mut parts: Vec<&str> = parts.collect();
    let first = parts.first().map_or(vec![], |first| text::words(first, false));
    let mut is_first = true;
    parts.retain(|part| std::mem::take(&mut is_first) || !is_mere_form(&text::words(part, false), &first));
    let both = parts.into_iter().flat_map(|part| [(part, false), (part, true)]);
    let names = both.map(|(part, umlauts)| {
        let mut name = Name::of(&text::words(part, umlauts), part.contains(['&', '+', '-']));
        let signs = part.contains(['&', '+']).then_some(["and", "und", "et", "y", "e", "en", "og"]);
        name.short.extend(signs.into_iter().flatten().map(|sign| {
            let read = part.replace(['&', '+'], &format!(" {sign} "));
            essential(&text::words(&read, umlauts)).concat()
        }));
        name.short.extend(abbreviation(part).filter(|short| short.chars().count() > 2));
        name.short.extend([brand(part), family(part)].into_iter().flatten());
        name
    });
    names.filter(|name| !name.whole.is_empty()).collect()
}

/// Whether the words behind a company's name are its legal form. `SAS` is not, behind `Scandinavian Airlines`.
fn is_mere_form(words: &[String], name: &[String]) -> bool {
    let initials: String = name.iter().filter_map(|word| word.chars().next()).collect();
    let whole = words.concat();
    let is_short = name.len() > 1 && whole.starts_with(&initials);
    !is_short && (is_legal_form(&whole) || words.iter().all(|word| is_legal_form(word)))
}

impl Name {
    fn of(words: &[String], is_pair: bool) -> Self {
        let words = essential(words);
        let core: String =
            words.iter().filter(|word| !is_common(word) && !is_small(word)).map(String::as_str).collect();
        let mut short = match words {
            [first, second] => in_two(first, second, is_pair),
            _ if words.len() > 2 => initials(words),
            _ => Vec::new(),
        };
        short.extend(founder(words));
        let first = words.first().filter(|first| words.len() > 1 && is_telling(first)).cloned();
        Self { whole: words.concat(), core, first, short }
    }

    fn is_of(&self, domain: &Domain) -> bool {
        let label = text::words(domain.name(), false);
        let joined = label.concat();
        let whole_domain: String = domain.shown().split(['.', '-']).collect();
        if gives_mailboxes(domain) {
            // Only a company that runs the mail service goes by its name.
            let named = |name: &str| PROVIDER_WORDS.contains(name) && !PROVIDER_WORDS.contains(domain.registered());
            return (named(&joined) && (self.whole == joined || self.core == joined))
                || (named(&whole_domain) && self.whole == whole_domain);
        }
        let brand = domain.as_str().rsplit('.').next().is_some_and(|top| top.len() > 2 && self.whole == top);
        if brand {
            return true;
        }
        if is_common(&joined) {
            return false;
        }
        if self.whole == joined || self.whole == whole_domain || self.short.contains(&joined) {
            return true;
        }
        if self.whole.chars().count() >= 5 && beginnings(&label).any(|beginning| beginning == self.whole) {
            return true;
        }
        if self.first.as_ref().is_some_and(|first| *first == joined || stands_beside_common_words(&joined, first)) {
            return true;
        }
        // `BT Group`
        if self.core.chars().count() == 2 && self.core == joined && !CALLS.contains(&joined.as_str()) {
            return true;
        }
        if self.core.chars().count() < 3 || is_common(&self.core) {
            return false;
        }
        let distinct: String = label.iter().filter(|word| !is_common(word)).map(String::as_str).collect();
        self.core == distinct || (self.core.chars().count() >= 4 && stands_beside_common_words(&joined, &self.core))
    }
}

/// Whether a label is the core with common words before or after it: `acmegroup`, `getacme`.
fn stands_beside_common_words(label: &str, core: &str) -> bool {
    let after = label.strip_prefix(core).is_some_and(is_common);
    let before = label.strip_suffix(core).is_some_and(|start| is_common(start) || CALLS.contains(&start));
    after || before
}

/// How a name of two words is shortened.
fn in_two(first: &str, second: &str, is_pair: bool) -> Vec<String> {
    let begin = |length: usize| -> String { first.chars().take(length).chain(second.chars().take(length)).collect() };
    let (letters, syllables) = (begin(1), begin(3));
    let mut short = Vec::new();
    short.extend((is_pair && letters.chars().count() == 2).then_some(letters));
    let is_telling = syllables.chars().count() == 6 && !is_common(first) && !is_common(second);
    short.extend(is_telling.then_some(syllables));
    short
}

/// Whether a word is a company's by itself: it is long, no trade, no place and no given name.
pub fn is_telling(word: &str) -> bool {
    word.chars().count() >= 5
        && !is_common(word)
        && !is_legal_form(word)
        && !NOBODY_WORDS.contains(word)
        && !is_given(word)
}

/// The family name of the founder whom a company is called after, by which it goes as a rule: Carl Zeiss, Robert Bosch.
fn founder(words: &[String]) -> Option<String> {
    let (given, rest) = words.split_first()?;
    let family: String = rest.iter().filter(|word| !is_common(word)).map(String::as_str).collect();
    (is_given(given) && family.chars().count() >= 4).then_some(family)
}

/// What a name goes by as people write it, with the company's other words behind it: `KLM` Royal Dutch Airlines, `dm`-drogerie
/// markt, `H&M` Hennes & Mauritz.
fn abbreviation(name: &str) -> Option<String> {
    let (first, rest) = name.split_once([' ', '-'])?;
    let letters: String = first.chars().filter(|letter| !"&+".contains(*letter)).collect();
    let is_capital = letters.chars().all(|it| it.is_uppercase() || it.is_ascii_digit());
    // No word is without a vowel.
    let is_small = name.contains(&format!("{first}-")) && !letters.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    // Where all is written in capitals, a word is no abbreviation.
    let is_apart = rest.chars().any(char::is_lowercase);
    let short = text::words(&letters, false).concat();
    let is_short = (2..=5).contains(&short.len()) && letters.chars().count() == short.len();
    let is_word = is_common(&short) || is_legal_form(&short) || words::has(NO_ABBREVIATIONS, &short);
    (is_short && is_apart && (is_capital || is_small) && !is_word).then_some(short)
}

/// Capitals that stand for no company at the beginning of a name: trades, countries, towns, kinds of schools and clubs.
const NO_ABBREVIATIONS: &str =
    "ac ai ar as cad cnc crm erp eu fc fh gis hr ict ip it la led ny nyc pr sc seo th tsg tsv tu tv uc ui ux vr";

/// The one long word that is in capitals where the others are not: Polski Koncern Naftowy `ORLEN`.
fn brand(name: &str) -> Option<String> {
    let is_loud =
        |word: &&str| word.chars().filter(|it| it.is_uppercase()).count() > 4 && !word.contains(char::is_lowercase);
    let mut loud = name.split_whitespace().filter(is_loud);
    let brand = text::words(loud.next()?, false).concat();
    (loud.next().is_none() && name.contains(char::is_lowercase) && is_telling(&brand)).then_some(brand)
}

/// The family name of a founder whose given names are initials: `F. Hoffmann-La Roche`, `H. Lundbeck`, Telefonaktiebolaget
/// `LM Ericsson`.
fn family(name: &str) -> Option<String> {
    let mut words = name.split_whitespace().peekable();
    let is_formal = words.next_if(|word| {
        let word = text::words(word, false).concat();
        is_legal_form(&word) || word == "telefonaktiebolaget"
    });
    let is_initial = |word: &&str| {
        let letters = word.chars().filter(|it| it.is_alphabetic()).count();
        let is_loud = word.chars().all(|it| it.is_uppercase() || ".-".contains(it));
        is_loud && ((word.ends_with('.') && letters <= 3) || letters == 1 || (is_formal.is_some() && letters == 2))
    };
    words.next_if(is_initial)?;
    while words.next_if(is_initial).is_some() {}
    // `La Roche` is one.
    let first = words.next()?;
    let mut parts = text::words(first, false);
    if parts.last().is_some_and(|part| is_small(part)) {
        parts.extend(text::words(words.next()?, false));
    }
    parts.pop().filter(|family| family.chars().count() >= 4 && !is_common(family) && !is_given(family))
}

/// What a company shares with others: the first letters of two words, a short [`abbreviation`], the word behind one.
fn letters(name: &str) -> Vec<String> {
    let part = name.split(['(', '|', '/', '·', ',']).next().unwrap_or_default().trim();
    let words = text::words(part, false);
    let mut letters = Vec::new();
    // Whose first word names it alone goes by that.
    if let [first, second] = essential(&words)
        && is_common(first) == is_common(second)
        && let (Some(one), Some(other)) = (first.chars().next(), second.chars().next())
    {
        letters.push(format!("{one}{other}"));
    }
    if let [_, second] = essential(&words) {
        letters.extend(abbreviation(part).and(is_telling(second).then(|| second.clone())));
    }
    letters.extend(abbreviation(part).filter(|short| short.len() < 3));
    letters
        .retain(|it| it.bytes().all(|letter| letter.is_ascii_alphanumeric()) && !is_common(it) && !is_legal_form(it));
    letters
}

fn initials(words: &[String]) -> Vec<String> {
    let first =
        |words: &mut dyn Iterator<Item = &String>| words.filter_map(|word| word.chars().next()).collect::<String>();
    let short = first(&mut words.iter().filter(|word| !is_small(word)));
    let long = first(&mut words.iter());
    [short, long].into_iter().filter(|initials| initials.chars().count() >= 3).collect()
}

/// Whether a word is a legal form such as `gmbh`.
pub fn is_legal_form(word: &str) -> bool {
    LEGAL_FORM_WORDS.contains(word)
}

/// Small words within names of companies.
const SMALL: &str =
    "of and the for in de du des la le les et und der die das fur fuer e y a el los di da do dos van en og och i d l z";

fn is_small(word: &str) -> bool {
    words::has(SMALL, word)
}

/// Whether any company could have this word, or nobody's company is called so.
fn is_common(word: &str) -> bool {
    COMMON_WORDS.contains(word)
}

/// Legal forms, without dots, as a last word of a company's name.
const LEGAL_FORMS: &str = "gmbh mbh ggmbh ag kg kgaa ohg ug se ev eg gbr inc incorporated corp corporation co llc llp lp ltd limited plc \
    pllc pc sa sas sasu sarl eurl snc sci scop scs scp selarl gie srl srls spa sapa sl slu sau sc scrl scrlfs bv bvba nv vof cv ab hb kb oy \
    oyj as asa aps is ehf hf sro spol zrt kft nyrt bt rt doo dd ad ood eood jsc pjsc ojsc cjsc ooo oao zao pao ao ltda lda eireli me epp sac saa saic cia sapi \
    pty pte pvt private sdn bhd tbk pt kk gk kabushiki kaisha gaisha ltee ltd cvba asbl vzw stiftung sti tic san anonim sirketi spzoo zoo sp k spk \
    ou as sia uab vsi ooc oup dba oo sgps cie co株式会社 株式会社 有限公司 有限责任公司 股份有限公司 주식회사";

/// A list of words to look up in.
type Words = LazyLock<HashSet<&'static str>>;

static COMMON_WORDS: Words = LazyLock::new(|| COMMON.split_whitespace().chain(PLACES.split_whitespace()).collect());
static LEGAL_FORM_WORDS: Words = LazyLock::new(|| LEGAL_FORMS.split_whitespace().collect());
static NOBODY_WORDS: Words = LazyLock::new(|| NOBODY.split_whitespace().collect());
static PROVIDER_WORDS: Words =
    LazyLock::new(|| PROVIDERS.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect());

/// Words that any company's name may have: they name a trade or, as [`PLACES`] do, a country.
const COMMON: &str = "group groupe groep gruppe gruppo grupo gruppen grup grupa koncern konzern holding holdings international internacional \
    internazionale globale worldwide company compagnie compania cie corporate enterprise enterprises entreprise \
    entreprises industries industrie industry industrial industria solution solutions service services servicios servizi system \
    systems systeme systemes technology technologies technologie tecnologia tech techs technik software softwares lab labs \
    laboratory laboratories studio studios digital media medien interactive consultant consultants consulting consultancy conseil \
    beratung consultoria partner partners associates capital venture ventures equity invest investment investments asset management \
    bank banque banca banco finance financial insurance assurance assurances versicherung versicherungen assicurazioni seguros \
    health healthcare medical pharma pharmaceuticals biotech energy energie energia power electric electronics robotics automation \
    engineering ingenierie ingenieria motors automotive mobility logistics transport airlines air aerospace defence defense \
    koninklijke royale motor security securities network networks telecom telecommunications communications cloud data analytics ai ia web online internet \
    net app apps game games gaming entertainment music film pictures design creative agency agence agentur agencia marketing \
    advertising publishing verlag press news food foods drinks retail store stores shop market markets trade trading commerce real \
    estate immobilien immobilier properties construction bau batiment research recherche science sciences institute institut \
    instituto center centre centrum zentrum university universitat universitaet universite universita universidad universidade \
    school college academy foundation fondation fundacion stiftung association club society community people talent hr careers jobs \
    allemagne austria osterreich oesterreich switzerland schweiz suisse gb us america american \
    north south east west european europa italy italiana iberia portugal brasil brazil \
    mexico canada china japan korea nederland netherlands belgium nordic sverige sweden norge norway danmark \
    denmark suomi finland polska poland asia africa australia pacific munich york francaise francais deutsche \
    deutscher deutsches british english national federal first united general royal central new old big great city state public \
    business work startup mail email team hello www \
    instruments instrument instrumente machines machinery maschinenbau materials chemicals chemie optics sensors semiconductor semiconductors \
    brothers bros fratelli figli sons sohne soehne fils freres gebruder gebrueder hijos hermanos irmaos telefonaktiebolaget partnership \
    aviation rail railways shipping maritime plastics textiles furniture moebel bakery brewery \
    nhs trust hospital hospitals clinic clinics clinique cliniques hopital hopitaux klinikum klinik kliniken krankenhaus ospedale ospedali \
    clinica hospitales ziekenhuis ziekenhuizen ville mairie ayuntamiento ayto comune gemeente stadt municipio";

/// Words that stand in an employer's place where there is no company.
const NOBODY: &str = "zelfstandig freelance freelancer freelancerin freelancing self employed selfemployed selbstandig selbststandig \
    selbstaendig selbststaendig selbstandige freiberuflich freiberufler freiberuflerin independant independante independent \
    indipendente autonomo autonoma zzp zzper libero professionista autoentrepreneur stealth confidential confidentiel vertraulich \
    undisclosed various diverse none unemployed student etudiant retired private home myself";

/// Words that companies put before their name to have a domain.
const CALLS: [&str; 10] = ["get", "try", "use", "go", "join", "with", "my", "meet", "weare", "the"];

/// Names of mail providers that are also those of the companies behind them, and their domains where no staff is.
const PROVIDERS: &str = include_str!("../data/providers.txt");
