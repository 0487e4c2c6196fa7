//! Another candidate's employer or job where this one's should stand: "your work at Globex" to somebody at Acme, "your
//! role as Head of Timetabling" to somebody who is something else.

mod employer;
mod job;

pub(super) use employer::{AT, AT_COMPANIES};

use super::{
    KnownPerson,
    text::{Text, each, is_one_of, split},
    view::View,
};
use crate::{
    folding::fold,
    verdict::{Rule, Severity, Warning},
};
use std::ops::Range;

/// Words that say whose the work is; [`YOU`] do, too.
const YOURS: &str = "\
    your, \
    votre, vos, ton, ta, tes, \
    ihr, ihre, ihrem, ihren, ihrer, ihres, dein, deine, deinem, deinen, deiner, deines, \
    tu, tus, su, sus, estais, haceis, trabajais, \
    tuo, tua, tuoi, tue, suo, sua, suoi, sue, \
    jouw, uw, jullie, \
    seu, seus, suas, teu, teus, tuas, fazem, feito";

/// Words between "your" and an employer that make it an offer and not the present work.
const OFFERS: &str = "\
    join, joining, interest, interested, interests, opportunity, offer, opening, vacancy, application, interview, \
    next, new, future, introduce, tell, talk, client, hiring, about, consider, curious, start, imagine, see, yourself, \
    rejoindre, interesse, interesser, opportunite, offre, candidature, entretien, prochain, nouveau, \
    wechseln, interessieren, angebot, bewerbung, gesprach, kunde, kunden, nachste, neue, vorstellen, einstieg, \
    unirte, interesa, interesaria, oferta, oportunidad, candidatura, entrevista, proximo, nuevo, cliente, \
    incorporarte, \
    interessa, interesserebbe, offerta, opportunita, colloquio, prossimo, nuovo, entrare, \
    aanbod, kans, sollicitatie, gesprek, volgende, nieuwe, klant, overstap, \
    interessado, interessada, oportunidade, proposta, novo, juntar";

/// Words there that make it what may be, or what somebody else does: "would you leave", "your former boss, now at".
const MAY_BE_ONE: &str = "\
    leave, leaving, would, could, like, heard, know, knows, think, former, manager, boss, colleague, friend, moved, \
    moves, visit, met, \
    serait, quitter, quitteriez, aimeriez, aimerais, plairait, tenterait, connaissez, connais, collegue, ancien, \
    ancienne, entendu, \
    ware, verlassen, wurden, wurdest, konnten, konntest, mochten, mochtest, gern, gerne, wechsel, kennen, kennst, \
    gehort, kollege, kollegin, \
    seria, dejar, dejarias, dejaria, gustaria, querrias, conoces, conoce, companero, companera, \
    sarebbe, lasciare, lascerebbe, lasceresti, piacerebbe, vorrebbe, vorresti, conosci, conosce, collega, \
    verlaten, willen, zou, wil, graag, kent, ken, \
    deixar, trocar, trocaria, gostaria, gostarias, queres, conhece, conheces, colega";

/// Words there for people who may work there: "your brother at Globex".
const RELATIVES: &str = "\
    neighbour, neighbor, brother, sister, husband, wife, cousin, \
    voisin, voisine, frere, soeur, mari, \
    nachbar, nachbarin, bruder, schwester, \
    vecino, vecina, hermano, hermana, marido, \
    vicino, vicina, fratello, sorella, marito, moglie, \
    buurman, buurvrouw, broer, zus, \
    vizinho, vizinha, irmao, irma";

/// Words that say who works there.
pub(super) const YOU: &str = "\
    you, \
    vous, \
    sie, du, \
    usted, trabajas, trabaja, trabajando, estas, esta, llevas, sigues, haces, eres, ocupas, diriges, lideras, \
    desempenas, gestionas, \
    lei, lavori, lavora, fai, sei, svolgi, ricopri, guidi, gestisci, \
    je, jij, u, \
    voce, trabalha, trabalhas, fazes, geres, desempenhas, continuas";

/// Words before "you" in its sentence that make it a question of what may be.
const MAY_BE: &str = "\
    would you, could you, if you, when you, imagine, have you heard, do you know, \
    aimeriez, aimerais tu, pourriez, pourrais, seriez, connaissez, \
    wurden, wurdest, konnten, konntest, mochten, mochtest, kennen sie, kennst du, \
    te gustaria, le gustaria, conoces, \
    ti piacerebbe, le piacerebbe, conosci, conosce, \
    zou, wil je, willen, ken je, kent u, \
    gostaria, gostarias, conhece";

/// Words in a sentence with a company that make it the one that hires.
pub(super) const HIRES: &str = "\
    hiring, hires, recruiting, looking for, my client, our client, join us, we at, joining, on behalf of, competitor, \
    recrute, recherche, notre client, mon client, \
    sucht, unser kunde, mein kunde, unseren kunden, fur unseren, \
    busca, nuestro cliente, mi cliente, \
    cerca, nostro cliente, mio cliente, \
    zoekt, onze klant, mijn klant, \
    procura, nosso cliente, meu cliente, contrata";

/// No more words than this between "your" and the employer.
const NEAR: usize = 10;

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    let Some(person) = view.only() else { return vec![] };
    let Some(known) = person.known.filter(|known| !known.employers.is_empty() || !known.facts.is_empty()) else {
        return vec![];
    };
    let facts = known.facts.iter().map(|fact| plain(fact)).collect::<Vec<_>>().join(" | ");
    let others: Vec<&KnownPerson> = view.case.known.iter().filter(|other| !std::ptr::eq(*other, known)).collect();
    let employer = employer::left(view, known, &facts, &others).map(|employer| ("leftover", employer));
    let job = || job::left(view, known, &facts, &others).map(|job| ("leftover_job", job));
    let Some((key, what)) = employer.or_else(job) else { return vec![] };
    let warning = view.warning(Rule::Leftover, Severity::Caution, key, &[what, person.called()]);
    vec![view.closed(warning)]
}

/// Whether a word between "your" and an employer says that it is not where the reader works.
fn is_other_matter(folded: &str) -> bool {
    [OFFERS, MAY_BE_ONE, RELATIVES].into_iter().flat_map(each).any(|word| word == folded)
}

/// Whether a word says whose the work is, or who works there: "so che sta bene in Globex", "quello che fate in Globex".
fn is_yours(text: &Text<'_>, index: usize) -> bool {
    let is_plural = || matches!(text.fold(index.wrapping_sub(1)), "che" | "come");
    matches!(text.fold(index), "sta" | "stai")
        || matches!(text.fold(index), "fate" | "state") && is_plural()
        || each(YOURS).chain(each(YOU)).any(|word| word == text.fold(index))
}

fn is_in_any(text: &Text<'_>, range: Range<usize>, list: &'static str) -> bool {
    range.into_iter().any(|index| is_one_of(list, text.fold(index)))
}

/// Whether the words of `part` stand in `whole`.
fn holds(whole: &str, part: &str) -> bool {
    format!(" {whole} ").contains(&format!(" {part} "))
}

/// Folded words with one space between them.
pub(super) fn plain(name: &str) -> String {
    let words: Vec<String> = split(name).map(|place| fold(name.get(place).unwrap_or_default())).collect();
    words.join(" ")
}
