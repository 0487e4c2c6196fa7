//! The greeting of a draft, in seven languages: whom it greets.

use super::text::{Part, Text, each, is_one_of};
use crate::{
    mail::thanks,
    names::{is_given, is_particle, is_title, may_be_title},
};
use std::ops::Range;

/// The greeting of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Greeting {
    /// The words of the text that it spans.
    pub(super) words: Range<usize>,
    /// Whom it greets.
    pub(super) whom: Whom,
}

/// Whom a greeting greets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whom {
    /// These words of the text, which are names.
    Named(Vec<usize>),
    /// As `Named`, but the words may be no names at all.
    Perhaps(Vec<usize>),
    /// Everybody, or a kind of person.
    Anybody,
    /// Nobody: a gap where the name should stand.
    Gap,
    /// Cannot be told, as when something unfilled stands in its place.
    Unclear,
}

const HELLO: &str = "\
    liebe r, lieber in, sehr geehrte r, sehr geehrter in, cher e, cher ere, estimado a, estimada o, querido a, caro a, \
    cara o, gentile i, prezado a, \
    hi, hello, hey, dear, hiya, howdy, greetings, good morning, good afternoon, good evening, good day, morning, \
    hallo, guten tag, guten morgen, guten abend, sehr geehrte, sehr geehrter, sehr geehrtes, liebe, lieber, liebes, \
    moin, moin moin, servus, gruss gott, gruezi, hoi, hochgeschatzte, werte, werter, tag, ciao, \
    bonjour, bonsoir, salut, cher, chere, chers, cheres, coucou, rebonjour, re bonjour, \
    hola, buenos dias, buenas tardes, buenas noches, buenas, muy buenas, estimado, estimada, estimados, estimadas, \
    querido, querida, apreciado, apreciada, \
    buongiorno, buon giorno, buonasera, buona sera, buon pomeriggio, salve, gentile, gentilissimo, gentilissima, \
    gentili, egregi, gent mo, gent ma, \
    egregio, egregia, caro, cara, spettabile, spett le, spett, carissimo, carissima, \
    dag, ha, beste, geachte, goedemorgen, goedemiddag, goedenavond, goedendag, goeiemorgen, goeiendag, lieve, hee, \
    hai, \
    ola, oi, caros, caras, bom dia, boa tarde, boa noite, prezado, prezada, prezados, exmo, exma, exmo senhor, ilmo, viva, \
    madame, monsieur, mesdames, messieurs, to whom it may concern, a quien corresponda, a quem possa interessar";

/// Words after a greeting that greet nobody by name.
const ANYBODY: &str = "\
    there, all, everyone, everybody, team, folks, guys, ladies, gentlemen, sir, sirs, madam, madame, candidate, \
    candidates, \
    applicant, colleague, colleagues, friend, friends, member, members, subscriber, reader, readers, customer, \
    customers, client, partner, partners, user, developer, developers, engineer, engineers, recruiter, hiring, \
    manager, neighbour, neighbours, neighbor, mate, buddy, pal, man, bro, dude, boss, love, darling, honey, mum, mom, \
    mummy, mommy, dad, daddy, granny, nana, auntie, uncle, \
    grandma, grandpa, sis, world, community, students, student, professional, talent, talents, you, stranger, \
    sunshine, connection, \
    job, seeker, prospect, human, hr, y, whom, concern, committee, crew, people, gang, fam, lovely, designer, expert, \
    tous, toutes, monsieur, mesdames, messieurs, candidat, equipe, collegue, collegues, ami, amie, amis, \
    tout, monde, cheri, cherie, maman, papa, futur, future, docteur, adherents, adherent, abonnes, lecteur, lecteurs, \
    voisins, clients, chers, cheres, \
    zusammen, alle, allerseits, damen, herren, bewerber, bewerberin, bewerberinnen, kandidat, kandidatin, \
    kandidaten, kollege, kollegen, kollegin, kolleginnen, freunde, freundin, freund, leute, mitglieder, kunde, kunden, \
    kundin, kundinnen, interessent, interessenten, nachbarn, schatz, mama, mutti, vati, oma, opa, ihr, lieben, \
    talente, liebe, lieber, \
    leserinnen, leser, empfanger, mitarbeiter, mitarbeiterin, bekannte, unbekannter, \
    todos, todas, mami, papi, abuela, abuelo, tio, tia, equipo, candidato, candidata, candidatos, amigo, amiga, \
    amigos, amigas, senores, senor, senora, \
    quien, corresponda, companeros, companero, companera, chicos, chicas, compi, cliente, clientes, usuario, \
    profesional, \
    tutti, tutte, babbo, nonna, nonno, zio, zia, signori, amici, amico, amica, colleghi, collega, ragazzi, ragazze, \
    mamma, professionista, iscritti, \
    allemaal, iedereen, kandidaat, sollicitant, relatie, lezer, klant, mensen, vrienden, \
    jongens, mevrouw, meneer, heer, sollicitante, buren, mam, pap, vriend, vriendin, \
    pessoal, mae, pai, avo, equipa, senhores, senhor, senhora, colegas, colega, galera, gente, profissional, leitor, \
    leitores";

/// Words between a greeting and a name.
const BETWEEN: &str = "\
    again, there, dear, my, to, to you, once more, mi, mein, meine, nochmal, noch mal, nochmals, de nuevo, otra vez, \
    encore, a nouveau, di nuovo, ancora, nogmaals, weer, de novo, novamente, liebe, lieber, cher, chere, querida, \
    querido, estimada, \
    estimado, cara, caro, lieve, beste, very, too, ma, mon, minha, meu, mia, mio, mijn";

/// Names after a greeting: no more words than this.
const MOST: usize = 7;

impl Greeting {
    /// The greeting that a text begins with.
    pub(super) fn find(text: &Text<'_>) -> Option<Self> {
        let first = text.words.first()?;
        let is_first_line = text.lines.get(..first.line).unwrap_or_default().iter().all(|line| {
            line.part != Part::Own
                || line.text.trim().is_empty()
                || line.text.chars().all(|letter| !letter.is_alphanumeric())
        });
        if !is_first_line {
            return None;
        }
        let begins = |phrase: &&str| text.is_at(0, phrase);
        let length = |phrase: &str| phrase.split(' ').count();
        if let Some(start) = each(HELLO).filter(begins).map(length).max() {
            return Some(Self::after(text, start));
        }
        // Thanks may open an answer.
        Self::bare(text, thanks().filter(begins).map(length).max().unwrap_or(0))
    }

    /// Whether it begins with a word for greeting, not with the name.
    pub(super) fn says_hello(&self) -> bool {
        match &self.whom {
            Whom::Named(names) | Whom::Perhaps(names) => names.first().is_some_and(|first| *first > 0),
            Whom::Anybody | Whom::Gap | Whom::Unclear => true,
        }
    }

    /// The names by which it greets, without particles such as `van` that are no names themselves.
    pub(super) fn names<'t>(&self, text: &'t Text<'_>) -> Vec<&'t str> {
        match &self.whom {
            Whom::Named(names) | Whom::Perhaps(names) => names
                .iter()
                .map(|&index| text.fold(index))
                .filter(|word| !is_particle(word) || is_given(word))
                .collect(),
            Whom::Anybody | Whom::Gap | Whom::Unclear => vec![],
        }
    }

    /// A greeting whose first `start` words are "hello".
    fn after(text: &Text<'_>, start: usize) -> Self {
        let mut names = Vec::new();
        let mut titled = false;
        let mut anybody = false;
        let mut grouped = false;
        let mut index = start;
        let line = text.words.first().map(|word| word.line);
        let greeting = |end: usize, whom| Self { words: 0..end, whom };
        loop {
            let gap = text.before(index);
            let ended = index > start && ends(gap, text, index);
            if gap.contains(['[', '{', '<', '%', '«', '_', '$', '*', '#', '|']) {
                return greeting(index, Whom::Unclear);
            }
            if (index == start || titled && names.is_empty()) && is_gap(gap) {
                return greeting(index, Whom::Gap);
            }
            // "Hello, Jane!" and "Hello again, Jane" greet; "Hi, just a question" does not.
            if names.is_empty() && ends(gap, text, index) && !gap.contains('\n') {
                return match Self::named_line(text, index) {
                    Some(names) => greeting(names.last().map_or(index, |last| last + 1), Whom::Perhaps(names)),
                    None => greeting(index, Whom::Anybody),
                };
            }
            let Some(word) =
                text.words.get(index).filter(|word| Some(word.line) == line && !ended && index < start + MOST)
            else {
                return greeting(index, conclude(names, grouped, true, text));
            };
            let fold: &str = &word.fold;
            let next_is_name = || {
                text.words.get(index + 1).is_some_and(|next| next.is_capital() && next.line == word.line)
                    && !ends(text.before(index + 1), text, index + 1)
            };
            // "Sig.ra", "Dott.ssa", "Eng.ª"; "Mr van der Roe".
            let is_ending = titled && names.is_empty() && gap.starts_with('.') && !word.is_capital();
            let is_led_by_particle =
                titled && names.is_empty() && is_particle(fold) && !word.is_capital() && leads_to_name(text, index);
            // "Madame la Directrice", "Frau Direktorin".
            let is_article = |word: &str| matches!(word, "le" | "la" | "l" | "les");
            let is_alone = || titled || ends(text.before(index + 1), text, index + 1);
            let is_office = is_post(fold) && !is_given(fold) && is_alone()
                || titled && is_article(fold) && is_title(text.fold(index - 1));
            if names.is_empty() && is_office {
                return greeting(index + 1, Whom::Anybody);
            }
            if is_ending || is_led_by_particle {
            } else if (is_title(fold) || may_be_title(fold) && (next_is_name() || !names.is_empty()))
                && (names.is_empty() || !word.is_capital())
            {
                // "Dear Mr/Ms Roe": a form in which nobody chose.
                if titled && gap.contains('/') && next_is_name() {
                    return greeting(index + 1, Whom::Gap);
                }
                titled = true;
                anybody = true;
            } else if names.is_empty()
                // "Hi Mia" and "Hi Cara" greet by name.
                && !(word.is_capital() && is_given(fold) && !next_is_name())
                && is_one_of(BETWEEN, fold)
                && (index == start || next_is_name() || anybody)
            {
                anybody |= fold == "there";
            } else if (is_one_of(ANYBODY, fold) || is_of_both(text, index))
                && !(names.is_empty() && is_given(fold) && word.is_capital())
            {
                grouped = true;
                if names.is_empty() {
                    // "Hi all," and "Dear hiring manager,": what follows names nobody.
                    return greeting(index + 1, Whom::Anybody);
                }
            } else if !names.is_empty() && (is_and(fold) || is_particle(fold) && leads_to_name(text, index)) {
                // "Jane van der Roe", "Jane and Bob".
            } else if word.is_capital() || names.is_empty() && !titled && ends(text.before(index + 1), text, index + 1)
            {
                names.push(index);
            } else {
                // "Hi Jane I saw …": the greeting runs into the text.
                return greeting(index, conclude(names, grouped, false, text));
            }
            index += 1;
        }
    }

    /// A line that is only a name, or a name and a comma, perhaps after thanks.
    fn bare(text: &Text<'_>, start: usize) -> Option<Self> {
        // Where names are called in forms of their own, they cannot be compared: "Ahoj Petro", "Cześć Kasiu".
        const CALLED: &str = "\
            ahoj, cau, dobry, vazeny, vazena, czesc, dzien, witam, witaj, szanowny, szanowna, drogi, droga, bok, \
            zdravo, dragi, draga, \
            postovani, postovana, privet, zdravstvuyte, labas, sveiki, sveika, salut, buna, stimate, stimata, szia, \
            kedves, tisztelt";
        if is_one_of(CALLED, text.fold(start)) {
            return None;
        }
        // "Vale, te llamo", "Will do, see you": what opens a line and is somebody's name as well.
        let is_opening = match text.fold(0) {
            "vale" | "mira" => text.before(1).starts_with(',') && !text.before(1).contains('\n'),
            "will" => matches!(text.fold(1), "do" | "be" | "try"),
            _ => false,
        };
        if is_opening {
            return None;
        }
        let names = Self::named_line(text, start)?;
        let end = names.last()? + 1;
        // Below a question a name is the answer, unless it stands alone: "Hannah, since May."
        let is_alone = text.before(end).starts_with([',', '!']) && text.before(end).contains('\n');
        if start == 0 && text.is_below_quotation(0) && !is_alone {
            return None;
        }
        Some(Self { words: 0..end, whom: Whom::Perhaps(names) })
    }

    /// The one to three names from word `start` to the next comma, exclamation mark or end of line.
    fn named_line(text: &Text<'_>, start: usize) -> Option<Vec<usize>> {
        const LONGEST: usize = 3;
        let line = text.words.first()?.line;
        let mut names = Vec::new();
        for index in start..=start + LONGEST {
            let ended = !names.is_empty() && ends(text.before(index), text, index);
            let word = text.words.get(index).filter(|word| word.line == line && !ended);
            let Some(word) = word else { return (!names.is_empty()).then_some(names) };
            if is_title(&word.fold) && names.is_empty() {
                continue;
            }
            let anybody = is_one_of(ANYBODY, &word.fold);
            if !(word.is_capital() || is_particle(&word.fold) && !names.is_empty()) || anybody {
                return None;
            }
            names.push(index);
        }
        None
    }
}

/// "Mandantinnen und Mandanten": a kind of person, in both of its forms.
fn is_of_both(text: &Text<'_>, index: usize) -> bool {
    let women = text.fold(index).strip_suffix("innen").filter(|stem| !stem.is_empty());
    women.is_some_and(|stem| text.is_at(index + 1, "und") && text.fold(index + 2).starts_with(stem))
}

fn conclude(names: Vec<usize>, grouped: bool, ended: bool, text: &Text<'_>) -> Whom {
    let capital = |index: &usize| text.words.get(*index).is_some_and(|word| word.is_capital());
    match names.first() {
        None => Whom::Anybody,
        // "Dear Acme team" names a company, "Hi Jane and all" a person.
        Some(_) if grouped || !ended || !names.iter().all(capital) => Whom::Perhaps(names),
        Some(_) => Whom::Named(names),
    }
}

/// Whether a word says what somebody is at work: `Geschäftsführerin`.
pub(super) fn is_post(folded: &str) -> bool {
    const POSTS: &str = "\
        leiter, leiterin, chef, chefin, vorgesetzter, vorgesetzte, jefe, jefa, leidinggevende, chefe, capo, fuhrer, \
        fuhrerin, direktor, direktorin, inhaber, inhaberin, kollege, \
        kollegin, director, directora, manager, managerin, gerente, chair, boss, owner, matron, ceo, cfo, cto, \
        president, presidente, partner, directeur, directrice, patron, patronne, direttore, direttrice, \
        titolare, responsabile, responsable, baas, eigenaar, diretor, diretora, \
        burgermeister, burgermeisterin, burgemeester, pfarrer, pfarrerin, rektor, rektorin, kanzler, kanzlerin, \
        minister, ministerin, mayor, vicar, \
        bishop, rector, headmaster, headmistress, principal, councillor, ministre, proviseur, proviseure, maire, \
        recteur, rectrice, \
        preside, sindaco, sindaca, rettore, rettrice, ministro, ministra, alcalde, alcaldesa, rectora, reitor, \
        reitora, prefeito, prefeita, presidenta, \
        prasident, prasidentin, professore, maestra, maestro, dirigente, confrere, consoeur, voisin, voisine, coach";
    each(POSTS).any(|post| folded.ends_with(post))
}

/// Whether a greeting greets two people, and the one at word `index` is one of them: "Jane and Bob", "Jane & Bob".
pub(super) fn is_joined(text: &Text<'_>, index: usize) -> bool {
    let is_first = |index: usize| is_and(text.fold(index)) || text.before(index).contains(['&', '/', '+']);
    is_first(index + 1) || index > 0 && (is_and(text.fold(index - 1)) || text.before(index).contains(['&', '/', '+']))
}

fn is_and(folded: &str) -> bool {
    matches!(folded, "and" | "und" | "et" | "y" | "e" | "en" | "amp")
}

/// Whether particles from word `index` on lead to a name: `van der Roe`.
fn leads_to_name(text: &Text<'_>, index: usize) -> bool {
    const MOST: usize = 3;
    let next = (index + 1..=index + MOST).take_while(|&next| !ends(text.before(next), text, next));
    next.filter_map(|next| text.words.get(next))
        .find(|next| !is_particle(&next.fold))
        .is_some_and(|next| next.is_capital())
}

/// Whether a greeting ends in this gap, which stands before word `index`.
fn ends(gap: &str, text: &Text<'_>, index: usize) -> bool {
    index >= text.words.len()
        || gap.contains([',', '!', ':', ';', '?', '–', '—', '\n', '(', '…'])
        || gap.contains(" - ")
        || gap.contains('.') && !is_short(text, index)
}

/// Whether the word before word `index` is an initial or a title, whose dot ends nothing.
fn is_short(text: &Text<'_>, index: usize) -> bool {
    let before = text.fold(index.wrapping_sub(1));
    before.chars().nth(1).is_none()
        || is_title(before)
        || may_be_title(before)
        || matches!(before, "exmo" | "exma" | "spett" | "le" | "ilmo" | "egr" | "gent" | "mo" | "ma")
}

/// Whether a name is missing between a greeting and what follows: `Hi ,`, `Hr. …,`.
fn is_gap(gap: &str) -> bool {
    const LONGEST: usize = 20;
    let gap = gap.strip_prefix('.').unwrap_or(gap);
    let rest = gap.trim_start().trim_start_matches(['…', '.', '?']);
    gap.starts_with([' ', '\u{a0}']) && gap.trim().len() < LONGEST && rest.starts_with(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(body: &str, expected: &str) {
        let text = Text::new(body);
        let told = match Greeting::find(&text).map(|greeting| greeting.whom) {
            None => "none".to_owned(),
            Some(Whom::Anybody) => "anybody".to_owned(),
            Some(Whom::Gap) => "gap".to_owned(),
            Some(Whom::Unclear) => "unclear".to_owned(),
            Some(Whom::Named(names)) => names.iter().map(|&index| text.fold(index)).collect::<Vec<_>>().join(" "),
            Some(Whom::Perhaps(names)) => {
                names.iter().map(|&index| text.fold(index)).collect::<Vec<_>>().join(" ") + "?"
            }
        };
        assert_eq!(told, expected, "{body}");
    }

    #[test]
    fn greetings_name_people() {
        check("Hi Jane,\nhow are you", "jane");
        check("Dear Ms. Roe,", "roe");
        check("Dear Dr. Jane van der Roe:", "jane roe");
        check("Hello Jane! I saw", "jane");
        check("Good morning, Jane!", "jane?");
        check("Ha Jane,", "jane");
        check("Re-bonjour Jane,", "jane");
        check("Spett.le avv. Roe,", "roe");
        check("Hi there Jane,", "jane");
        check("Hi Mia,\n", "mia");
        check("Hi Cara,\n", "cara");
        check("Ciao cara,\n", "anybody");
        check("Ciao mia cara Jane,\n", "jane");
        check("Hello again, Jane.", "jane?");
        check("Hi Jane and Bob,", "jane bob");
        check("Hi Jane hope you are well", "jane?");
        check("hi jane,\n", "jane?");
        check("Jane,\nI saw", "jane?");
        check("Thanks Jane, that helps", "jane?");
        check("Hi Jane - a question", "jane");
        check("Sehr geehrte Frau Dr. Roe,", "roe");
        check("Guten Tag Frau Roe,", "roe");
        check("Hallo liebe Jana,", "jana");
        check("Lieber Herr Müller-Lüdenscheidt,", "muller ludenscheidt");
        check("Bonjour Jane, j'espère", "jane");
        check("Chère Madame Roe,", "roe");
        check("Chère Madame de la Roe,", "roe");
        check("Bonjour Jean-Pierre !", "jean pierre");
        check("Estimada Sra. Roe:", "roe");
        check("Buenos días, Juan:", "juan?");
        check("Gentile Dott.ssa Rossi,", "rossi");
        check("Geachte mevrouw De Vries,", "de vries");
        check("Olá Ana, tudo bem?", "ana");
        check("Exmo. Sr. Dr. Silva,", "silva");
        check("Dear Will,", "will");
        check("Dear Mr van der Roe,", "roe");
        check("Hi Don,\n", "don");
        check("Dear Roe-san,\n", "roe");
        check("Estimado don Jan Roe:", "jan roe");
        check("Gentile Ing. Roe,", "roe");
        check("Dear Ben Roe,\n", "ben roe");
        check("Gentile Sig.ra Rossi,", "rossi");
        check("Cara Eng.ª Marta Lobo,", "marta lobo");
        check("Sehr geehrte Frau Professor Roe,", "roe");
    }

    #[test]
    fn greetings_name_nobody() {
        check("Hi there,\n", "anybody");
        check("Hello,\nI saw", "anybody");
        check("Dear Sir or Madam,", "anybody");
        check("Dear candidate,", "anybody");
        check("Hi, just a question", "anybody");
        check("Hi all,", "anybody");
        check("Sehr geehrte Damen und Herren,", "anybody");
        check("Hallo zusammen,", "anybody");
        check("Bonjour à tous,", "anybody");
        check("Bonjour Madame,", "anybody");
        check("Bonjour Madame la Directrice,", "anybody");
        check("Monsieur le Maire,", "anybody");
        check("Sehr geehrte Frau Direktorin,", "anybody");
        check("Sehr geehrter Herr Bürgermeister,", "anybody");
        check("Estimada Directora:", "anybody");
        check("Exmo. Senhor Presidente,", "anybody");
        check("Dear Vicar,", "anybody");
        check("Bonjour,", "anybody");
        check("Hi ,", "gap");
        check("Hi …,", "gap");
        check("Sehr geehrte Frau …,", "gap");
        check("Hi ???,", "gap");
        check("Hi... just a question", "anybody");
        check("Bonjour !", "anybody");
        check("Hi [Name],", "unclear");
        check("I saw your profile", "none");
        check("Ahoj Petro,\n", "none");
        check("Unfortunately, we", "unfortunately?");
        check("Vale, te llamo yo.", "none");
        check("Will do, see you on Friday.", "none");
        check("Vale,\nte llamo yo.", "vale?");
        check("Gentile Professore,", "anybody");
        check("Cher Confrère,", "anybody");
        check("Dear Coach,", "anybody");
        check("Sehr geehrter Herr …,\nwir haben", "gap");
        check("Bonjour M. ....,\nvotre", "gap");
        check("Good morning from Paris", "anybody");
    }
}
