//! Whether a message approaches its reader as a candidate, or may: other people's work addresses and shared mailboxes are where
//! clients, suppliers, landlords and schools are written to, of whom nothing is kept.

use super::{
    language::Language,
    leftover::HIRES,
    names::{is_given, is_title},
    text::each,
    view::View,
    workplace,
    wrong_name::FOUND,
};

/// With fewer words behind the greeting nothing is said yet.
const SAYS_NOTHING: usize = 8;

/// What a recruiter asks a candidate for, or speaks to them of, where "your" stands before it, beside what is
/// [found of anybody](FOUND).
const THEIRS: &str = "
    interview, application, name, carriere, entretien, candidature, nom,
    laufbahn, bewerbung, curriculum, carrera, entrevista, candidatura, nombre,
    carriera, colloquio, nome, sollicitatie, naam, curriculo, carreira";

/// What asks the reader whether they would, whatever else is spoken of, beside words [of interest](is_interest).
const INTEREST: &str = "
    open to, something for you, thought of you, think of you, a move, hear more, hearing more, ouvert a, ouverte a, pense a vous, pense a toi,
    wechsel, verandern, was fur dich, etwas fur sie, an sie gedacht, an dich gedacht, abierto a, abierta a, pensado en ti, pensado en usted,
    ti andrebbe, le andrebbe, di cambiare, pensato a te, pensato a lei, sta je open, staat u open, iets voor jou, iets voor u, iets anders,
    dacht aan jou, meteen aan jou, aberto a, aberta a, pensei em si, pensei em ti, pensei em voce";

/// What is said to candidates, and to clients as well.
const PERHAPS: &str = "
    minutes, a chat, call me, speak, talk, tell you more, know more, how to reach, comes next, to move, anybody, post, recruit, they pay,
    echanger, un echange, en parler, en dire plus, en savoir plus, rappelez moi, cherche, cherchons, recrutons, un appel, joindre,
    minuten, telefonieren, sprechen, anrufen, gesprach, erreichen, mehr wissen, mehr erzahlen, besetze, suche, suchen wir, wir zahlen,
    hablar, hablamos, llamame, cuento mas, contarte mas, contarle mas, saber mas, busco, buscamos, pagan,
    minuti, parlare, parlarne, sentirci, saperne di piu, sapere di piu, assume, cerco, cerchiamo, pagano,
    bellen, spreken, gesprek, bereiken, meer over, meer vertellen, meer weten, zoek, werf,
    minutos, falar, conversar, contactar, contar lhe mais, contar te mais, a contratar, procuro, procuramos, pagam";

/// What clients and suppliers are written about: whom they took and may take, what it costs, what they are sent and paid.
const BUSINESS: &str = "
    you took on, you hired, vous avez embauche, vous avez engage, eingestellt haben, eingestellt hast, contratasteis, habeis contratado, avete assunto,
    hai assunto, hebt aangenomen, heeft aangenomen, contrataram, contratou,
    candidates, shortlist, your vacancy, our terms, our fee, our fees, the contract, our contract, the agreement, invoice, invoices, receipt, payment, purchase order, credit note,
    subscription, refund, booking, advert, adverts,
    candidats, honoraires, devis, le contrat, notre contrat, facture, factures, paiement, bon de commande, abonnement, remboursement, reservation,
    kandidaten, kandidatinnen, honorar, honorare, den vertrag, unser vertrag, unseren vertrag, rechnung, rechnungen, zahlung, bestellung, gutschrift, erstattung, buchung, mahnung,
    candidatos, candidatas, honorarios, presupuesto, el contrato, nuestro contrato, factura, facturas, pago, pedido, suscripcion, reembolso, albaran,
    candidati, onorari, preventivo, il contratto, nostro contratto, fattura, fatture, pagamento, ordine di acquisto, abbonamento, rimborso, prenotazione,
    ons tarief, offerte, de overeenkomst, het contract, ons contract, factuur, facturen, betaling, bestelling, terugbetaling, boeking, reservering,
    orcamento, o contrato, nosso contrato, fatura, faturas, encomenda, assinatura, nota de credito";

/// Whether a message may be one to a candidate: who says nothing yet, asks for an interest or for a CV, or speaks of a job or of
/// a candidate, and not as clients are written to.
pub(super) fn may_be(view: &View<'_>) -> bool {
    let start = view.greeting.as_ref().map_or(0, |greeting| greeting.words.end);
    let says = |words| view.text.has_any(words) || view.subject.has_any(words);
    let is_known =
        || view.outsiders().any(|person| person.known.is_some()) || workplace::greeted(view).next().is_some();
    let greets_nobody = || view.greeting.as_ref().is_none_or(|greeting| greeting.names(&view.text).is_empty());
    view.text.words.len() < start + SAYS_NOTHING
        || is_known()
        || asks_for_theirs(view)
        || says(INTEREST)
        || view.text.words.iter().any(|word| is_interest(&word.fold))
        || (view.is_about_work() || says(PERHAPS) || says(HIRES) || greets_nobody() && asks_for_somebody(view))
            && !says(BUSINESS)
}

/// "Interested", "interesaría", "geïnteresseerd"; but not what is interesting, or what a bank takes.
fn is_interest(folded: &str) -> bool {
    let stem = folded.strip_prefix("ge").unwrap_or(folded);
    stem.starts_with("interes") && stem != "interest" && !stem.contains("ant") && !stem.ends_with("ing")
}

/// "Your CV", "tu currículum", "Ihr nächstes Interview".
fn asks_for_theirs(view: &View<'_>) -> bool {
    const NEAR: usize = 2;
    let yours = Language::your(view.language);
    [&view.text, &view.subject].into_iter().any(|text| {
        let is_your = |index: usize| each(yours).any(|your| your == text.fold(index));
        [FOUND, THEIRS]
            .into_iter()
            .flat_map(|list| text.find_any(list))
            .any(|place| (place.start.saturating_sub(NEAR)..place.start).any(is_your))
    })
}

/// Whether somebody is named, whom a shared mailbox is to bring to the telephone: "Mr Roe", "Jane Roe".
fn asks_for_somebody(view: &View<'_>) -> bool {
    let text = &view.text;
    let is_name = |index: usize| text.words.get(index).is_some_and(|word| word.is_capital() && word.fold.len() > 2);
    let start = view.greeting.as_ref().map_or(0, |greeting| greeting.words.end);
    (start..text.words.len()).any(|index| {
        is_name(index + 1)
            && text.sentence(index).contains(&(index + 1))
            && (is_title(text.fold(index)) || is_name(index) && is_given(text.fold(index)))
    })
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{employer, known, rules, to};

    fn check(text: &str, is_held: bool) {
        for (address, rule) in [("bob.doe@acme.example", "other-company"), ("office@acme.example", "role")] {
            let mut case = to("", address, &format!("Hello,\n{text}\n\nLea"));
            case.known = vec![known("Jane Roe")];
            case.known[0].employers = vec![employer("Globex", "globex.example")];
            let held = format!("caution {rule}-address {address}");
            assert_eq!(rules(&case).contains(&held), is_held, "{text} to {address}");
        }
    }

    #[test]
    fn business_is_no_approach() {
        check("the lift in our building has been stuck since Monday, and the stairs are closed as well.", false);
        check("here are three candidates for your vacancy in the works; when would you like to interview them?", false);
        check("I propose Jane Roe for the job; the other candidates are in the list, with the invoice.", false);
        check("the agreement is signed, and our fee is due when they start.", false);
    }

    #[test]
    fn an_approach_is() {
        check("Anything.", true);
        check("I have three candidates already, but would you be interested in the job yourself?", true);
        check("The other candidates are good, so please send me your current CV before Friday.", true);
        check("the works by the river has a job as a fitter, on days, from the first of May.", true);
        check("I have been told that Jane Roe is in the trade, and wonder who may know where.", true);
    }
}
