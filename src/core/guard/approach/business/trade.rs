//! What is bought and sold, what it is paid with, and meals for clients.

use super::{
    super::{
        has_before,
        offer::{A, HAND_ON, INTEREST, JOB, OPEN, SEEKS, seeks},
        others::BRING,
        says_enough,
    },
    BUSINESS, FOR,
    clients::is_client,
};
use crate::{
    guard::{
        leftover::HIRES,
        names::Name,
        text::{Text, Word, each, is_one_of},
        view::{ABOUT_WORK, CANDIDATE, View},
        wrong_name::{FOUND, THIRD},
    },
    words::OUR,
};
use std::ops::Range;

/// What is paid.
const INVOICE: &str = "\
    invoice, invoices, facture, factures, rechnung, rechnungen, mahnung, factura, facturas, fattura, fatture, \
    factuur, facturen, fatura, faturas";

/// What else is bought and sold.
const TRADE: &str = "\
    receipt, payment, purchase order, credit note, subscription, refund, booking, quoting, complaint, \
    devis, paiement, bon de commande, abonnement, remboursement, reservation, \
    zahlung, bestellung, gutschrift, erstattung, buchung, reklamation, angebot abzugeben, \
    presupuesto, pago, pedido, suscripcion, reembolso, albaran, reclamacion, \
    preventivo, pagamento, ordine di acquisto, abbonamento, rimborso, prenotazione, reclamo, \
    offerte, betaling, bestelling, terugbetaling, boeking, reservering, klacht, \
    orcamento, encomenda, assinatura, nota de credito, reclamacao";

/// Whether something is bought and sold, or firms are invited or written to in a row.
pub(super) fn is_spoken_of(view: &View<'_>) -> bool {
    let says = |words| view.text.has_any(words) || view.subject.has_any(words);
    // "You built the invoices of Acme, and a firm in Lyon is looking for a head of payments."
    let is_offer = || seeks(view) || has_before(view, JOB, A);
    (says(INVOICE) || says(TRADE)) && !is_offer() || is_event(view) || is_to_firms_alike(view)
}

/// Whether all that it asks or offers is bought and sold, or is a meal for clients: no word in it is one of work.
pub(in crate::guard::approach) fn is_of_trade(view: &View<'_>) -> bool {
    let says = |words| view.text.has_any(words) || view.subject.has_any(words);
    let seeks = || [HIRES, SEEKS].into_iter().any(says);
    // A third party is who seeks.
    let has_client = || view.text.words.iter().any(|word| is_client(&word.fold));
    (says(INVOICE) || says(TRADE)) && !seeks() && !has_client() && !is_of_work(view)
        || is_event(view)
        || is_to_firms_alike(view)
}

fn is_of_work(view: &View<'_>) -> bool {
    [ABOUT_WORK, JOB, CANDIDATE].into_iter().any(|list| view.text.has_any(list) || view.subject.has_any(list))
}

/// Whether a known person who is named is but told of as who is paid or pays, or in a newsletter: "the invoice goes to Jane
/// Roe". Whoever writes was not told it by them, it is not about them, and nothing speaks of work or of leaving it.
pub(in crate::guard) fn is_mentioned_in_trade(view: &View<'_>, name: &Name) -> bool {
    const NEWS: &str = "\
        newsletter, this issue, \
        ce numero, lettre d information, \
        dieser ausgabe, rundbrief, \
        este numero, boletin, \
        questo numero, bollettino, \
        nieuwsbrief, dit nummer, \
        esta edicao, nesta edicao, boletim";
    const I: &str = "\
        i, me, we, us, \
        je, j, m, moi, nous, \
        ich, mich, mir, wir, uns, \
        yo, nosotros, conmigo, nos, he, \
        io, mi, ci, noi, ho, \
        ik, mij, wij, ons, \
        eu, comigo";
    const LEAVES: [&str; 13] = [
        "resign", "notice", "leav", "left", "quit", "demiss", "preav", "kundig", "verlass", "dimi", "renunci",
        "ontslag", "vertrek",
    ];
    let says = |words| view.text.has_any(words) || view.subject.has_any(words);
    let of_work = [ABOUT_WORK, JOB, SEEKS, HIRES, CANDIDATE, FOUND, BUSINESS, INTEREST, OPEN];
    let leaves = |text: &Text<'_>| text.words.iter().any(|word| LEAVES.iter().any(|stem| word.fold.starts_with(stem)));
    let texts = [&view.text, &view.subject];
    let places = || {
        texts.into_iter().flat_map(|text| name.words.iter().flat_map(|word| text.find(word)).map(move |at| (text, at)))
    };
    let is_of_trade = |(text, place): (&Text<'_>, Range<usize>)| {
        let (sentence, clause) = (text.sentence(place.start), text.clause(&place));
        let has = |list| text.has_within(sentence.clone(), list);
        // "Wer", "who" ask for nobody here.
        let is_brought = || {
            let mut verbs = each(BRING).filter(|word| word.len() > 3).flat_map(|word| text.find(word));
            verbs.any(|verb| sentence.contains(&verb.start))
        };
        // "The invoice for placing Jane Roe"
        let mut invoices = text.find_any(INVOICE).into_iter().filter(|invoice| clause.contains(&invoice.start));
        let is_paid = invoices.any(|invoice| !text.has_within(invoice.end..place.start.max(invoice.end), FOR));
        (has(NEWS) || is_paid && !has(THIRD)) && ![I, HAND_ON].into_iter().any(has) && !is_brought()
    };
    says_enough(view)
        && view.case.draft.attachments.is_empty()
        && places().next().is_some()
        && places().all(is_of_trade)
        && !of_work.into_iter().any(says)
        && !texts.into_iter().any(leaves)
}

/// Whether there is a meal for clients, or at which somebody speaks to guests: "our client breakfast".
pub(in crate::guard::approach) fn is_event(view: &View<'_>) -> bool {
    const MEAL: &str = "\
        breakfast, lunch, dinner, drinks, \
        petit dejeuner, dejeuner, diner, \
        fruhstuck, abendessen, gluhwein, sommerfest, \
        desayuno, almuerzo, cena, \
        colazione, pranzo, \
        ontbijt, borrel, \
        almoco, jantar";
    const GUESTS: &str = "speaker, guests, geschaftspartner, gaste, invitados, ospiti, gasten, convidados";
    let text = &view.text;
    // "Clients" are guests, "my client" is who hires.
    let is_guest = |index: usize| {
        let word = text.fold(index);
        let is_several = word.ends_with(['s', 'i', 'n']) || text.has_within(index + 1..index + 2, MEAL);
        let is_own = index > 0 && is_one_of(OUR, text.fold(index - 1));
        is_client(word) && is_several && !is_own
    };
    // "Klantenontbijt"
    let is_both = |word: &Word<'_>| is_client(&word.fold) && each(MEAL).any(|meal| word.fold.ends_with(meal));
    let is_theirs = |place: &Range<usize>| {
        let sentence = text.sentence(place.start);
        text.has_within(sentence.clone(), GUESTS) || sentence.clone().any(is_guest)
    };
    (text.find_any(MEAL).iter().any(is_theirs) || text.words.iter().any(is_both)) && !is_of_work(view)
}

/// Whether the reader's is told to be a firm like others: "companies like yours".
fn is_to_firms_alike(view: &View<'_>) -> bool {
    const FIRMS: &str = "\
        companies, businesses, firms, entreprises, firmen, unternehmen, betriebe, empresas, aziende, imprese, bedrijven";
    const ALIKE: &str = "\
        like yours, comme la votre, comme les votres, wie ihre, wie das ihre, wie ihres, como la tuya, como la suya, \
        como la vuestra, come la vostra, come la sua, zoals die van u, zoals dat van u, zoals het uwe, como a sua, como a vossa";
    let text = &view.text;
    text.find_any(FIRMS).iter().any(|place| text.has_within(text.sentence(place.start), ALIKE)) && !is_of_work(view)
}
