//! Signs that a message is other business: an errand of the writer's own, or what clients and suppliers are written
//! about.

use super::{greets_nobody, offer::A, says_enough};
use crate::{
    guard::{
        KnownPerson,
        language::Language,
        leftover::YOU,
        names::Fit,
        text::{Text, Word, each},
        view::{CANDIDATE, View},
        wrong_name::fit,
    },
    words::OUR,
};
use std::ops::Range;

/// What clients and suppliers are written about: whom they took and may take, what it costs, what they are sent and
/// paid.
const BUSINESS: &str = "\
    you took on, you hired, we placed, candidates, shortlist, short list, debrief, your vacancy, our terms, our fee, \
    our fees, the contract, our contract, the agreement, invoice, invoices, receipt, payment, purchase order, \
    credit note, clause, subscription, refund, booking, advert, adverts, reference, referee, listing, applicants, \
    advertise, your new job, the new job, \
    vous avez embauche, vous avez engage, nous avons place, candidats, honoraires, devis, le contrat, notre contrat, \
    facture, factures, paiement, bon de commande, abonnement, remboursement, reservation, l annonce, annonces, tarifs, ton nouveau, \
    eingestellt haben, eingestellt hast, haben wir vermittelt, wir haben vermittelt, kandidaten, kandidatinnen, \
    honorar, honorare, den vertrag, unser vertrag, unseren vertrag, rechnung, rechnungen, zahlung, bestellung, \
    gutschrift, erstattung, buchung, mahnung, referenz, deine neue, die neue stelle, \
    contratasteis, habeis contratado, hemos colocado, candidatos, candidatas, honorarios, presupuesto, el contrato, \
    nuestro contrato, factura, facturas, pago, pedido, suscripcion, reembolso, albaran, referencia, trabajo nuevo, \
    tu nuevo, \
    avete assunto, hai assunto, abbiamo inserito, abbiamo collocato, candidati, onorari, preventivo, il contratto, \
    nostro contratto, fattura, fatture, pagamento, ordine di acquisto, abbonamento, rimborso, prenotazione, referenza, \
    referenze, lavoro nuovo, tuo nuovo, \
    hebt aangenomen, heeft aangenomen, hebben we geplaatst, we hebben geplaatst, we plaatsten, ons tarief, offerte, \
    de overeenkomst, het contract, ons contract, factuur, facturen, betaling, bestelling, terugbetaling, boeking, \
    reservering, referentie, referent, je nieuwe, \
    contrataram, contratou, orcamento, o contrato, nosso contrato, fatura, faturas, encomenda, assinatura, \
    nota de credito, emprego novo, teu novo";

/// Whether it is what clients and suppliers are written: by its words, by whom it greets, by whom it presents.
pub(super) fn is_business(view: &View<'_>) -> bool {
    view.text.has_any(BUSINESS)
        || view.subject.has_any(BUSINESS)
        || speaks_of_profiles(view)
        || numbers_candidates(view)
        || greets_clients(view)
        || asks_for_place(view)
        || presents_candidate(view)
        || asks_what_is_needed(&view.text)
}

/// How words of needing begin.
const NEED: [&str; 10] = ["need", "brauch", "faudr", "faut", "besoin", "necesit", "bisogno", "nodig", "precis", "serv"];

/// Whether it tells whom somebody needs: "one of them needs a draughtsman".
pub(super) fn needs_somebody(text: &Text<'_>) -> bool {
    const NEAR: usize = 3;
    (0..text.words.len()).any(|index| {
        NEED.iter().any(|stem| text.fold(index).starts_with(stem))
            && text.has_within(index..index + NEAR, A)
            && !text.is_question(index)
    })
}

/// Whether the reader is asked what they need, as would-be clients are.
fn asks_what_is_needed(text: &Text<'_>) -> bool {
    const WHAT: &str = "what, was, que, qu, quoi, cosa, wat";
    (0..text.words.len()).any(|index| {
        let sentence = text.sentence(index);
        NEED.iter().any(|stem| text.fold(index).starts_with(stem))
            && text.is_question(index)
            && text.has_within(sentence.start..index, WHAT)
    })
}

/// Whether it speaks of what the reader advertises: then the reader seeks people, or sells.
pub(super) fn answers_advert(view: &View<'_>) -> bool {
    const ADVERT: &str = "\
        your ad, your advert, your advertisement, \
        votre annonce, vos annonces, \
        ihre anzeige, ihre stellenanzeige, ihr inserat, \
        su anuncio, vuestro anuncio, \
        vostro annuncio, il suo annuncio, \
        uw advertentie, jullie advertentie, uw vacature, jullie vacature, \
        o vosso anuncio, o seu anuncio";
    view.text.has_any(ADVERT) || view.subject.has_any(ADVERT)
}

/// Whether a candidate who is kept and gets no copy is named in full, as clients and authorities are written about one.
fn presents_candidate(view: &View<'_>) -> bool {
    let is_reader = |known: &KnownPerson| {
        let name = &known.features().name;
        view.people.iter().any(|person| {
            person.known.or(person.perhaps).is_some_and(|it| std::ptr::eq(it, known))
                || person.names.iter().any(|own| own.may_be(name))
        })
    };
    let is_named = |known: &KnownPerson| {
        let name = &known.features().name;
        let is_there = |text: &Text<'_>| text.find(&name.words.join(" ")).next().is_some();
        name.is_full() && (is_there(&view.text) || is_there(&view.subject))
    };
    // Who asks a mailbox for somebody is no client's recruiter.
    (!greets_nobody(view) || has_amounts(view))
        && view.case.known.iter().any(|known| is_named(known) && !is_reader(known))
}

/// What recruiters call a firm of theirs.
pub(super) const FIRM: &str = "\
    firm, agency, consultancy, \
    cabinet, agence, \
    agentur, personalberatung, \
    agencia, consultora, consultoria, oficina, gabinete, \
    societa, agenzia, studio, \
    bureau, wervingsbureau";

/// Whether the writer tells what the writer's firm is, as would-be clients are told: "our firm", "I run a small search
/// firm".
pub(super) fn presents_firm(view: &View<'_>) -> bool {
    const OUR: &str = "\
        my, our, i run, i lead, i own, we are, \
        mon, notre, je dirige, nous sommes, \
        meine, unsere, ich leite, wir sind, \
        mi, nuestra, dirijo, somos, \
        mia, nostra, dirigo, siamo, \
        mijn, ons, ik leid, wij zijn, \
        minha, nossa";
    const NEAR: usize = 5;
    let text = &view.text;
    text.find_any(FIRM).iter().any(|place| {
        let start = text.sentence(place.start).start.max(place.start.saturating_sub(NEAR));
        text.has_within(start..place.start, OUR)
    })
}

/// What a firm is sent of several people.
pub(super) const PROFILES: &str = "profiles, profils, profilen, perfiles, profili, profielen, perfis";

/// Whether it speaks of several people's profiles, as clients are sent them; candidates are told of their own.
fn speaks_of_profiles(view: &View<'_>) -> bool {
    const LIKE: &str = "like, comme, wie, como, come, zoals";
    const YOURS: &str = "yours, ihres, deines, tuyo, suyo, jouwe, uwe";
    let text = &view.text;
    let is_like = |place: &Range<usize>| each(LIKE).any(|like| like == text.fold(place.end));
    let is_yours = |place: &Range<usize>| text.has_within(text.sentence(place.start), YOURS);
    let places = text.find_any(PROFILES);
    let is_theirs = |place: &Range<usize>| is_like(place) || is_yours(place);
    places.iter().any(|place| !is_theirs(place)) || view.subject.has_any(PROFILES) && !places.iter().any(is_theirs)
}

/// Whether it speaks of one candidate of several, as only clients are spoken to: "candidate C", "Profil 2".
fn numbers_candidates(view: &View<'_>) -> bool {
    const PROFILE: &str = "profile, profil, perfil, profilo, profiel";
    [&view.text, &view.subject].into_iter().any(|text| {
        let mut places = [CANDIDATE, PROFILE].into_iter().flat_map(|list| text.find_any(list));
        places.any(|place| {
            let is_next = text.before(place.end).chars().all(|mark| matches!(mark, ' ' | '#' | '°' | '.'));
            let number = text.words.get(place.end).filter(|_| is_next);
            number.is_some_and(|it| {
                it.text.len() == 1 && it.text.starts_with(|it: char| it.is_ascii_uppercase() || it.is_ascii_digit())
            })
        })
    })
}

/// Whether the reader is asked for a free place, which others call a job: "Hai un posto oggi?", "Haben Sie Platz?".
fn asks_for_place(view: &View<'_>) -> bool {
    const HAVE: &str = "\
        avez, auriez, \
        haben, habt, hast, hatten, \
        tienen, tiene, tienes, \
        hai, ha, avete, avrebbe, \
        heeft, hebt, hebben, \
        tem, tens, teria, tinha";
    let text = &view.text;
    text.find_any("posto, vaga, platz, zimmer, chambre, habitacion, sitio, plek, kamer").iter().any(|place| {
        let before = text.sentence(place.start).start..place.start;
        text.is_question(place.start) && text.has_within(before, HAVE)
    })
}

/// Whether a folded word is one for clients.
pub(super) fn is_client(word: &str) -> bool {
    ["client", "kund", "mandant", "klant"].iter().any(|stem| word.starts_with(stem))
}

/// Whether those greeted are clients: "Dear clients", but not "Dear Mr Kundera".
fn greets_clients(view: &View<'_>) -> bool {
    let is_client = |word: &str| is_client(word) && fit(view, word) != Fit::Same;
    view.greeting.as_ref().is_some_and(|greeting| greeting.words.clone().any(|index| is_client(view.text.fold(index))))
}

/// Whether something is the writer's own, and not what recruiters have: "our kitchen", "mein Rad", but not "my client".
pub(super) fn is_of_own(view: &View<'_>) -> bool {
    const RECRUITERS: [&str; 43] = [
        "hosp", "ospe", "klin", "facu", "faku", "faco", "depa", "dipa", "univ", "labo", "abte", "vakg", "afde", "leit",
        "dire", "haus", "bure", "cli", "kund", "klant", "mand", "cust", "auft", "opdr", "num", "name", "nom", "coll",
        "kolle", "team", "desk", "comp", "exp", "job", "metier", "aufg", "soci", "firm", "agen", "cab", "equi", "mobi",
        "search",
    ];
    let text = &view.text;
    let is_recruiters = |word: &str| RECRUITERS.iter().any(|stem| word.starts_with(stem));
    // In other languages these are other words.
    let also = match view.language {
        Some(Language::French) => "mes, nos",
        Some(Language::Spanish) => "mi, mis",
        Some(Language::Dutch) => "ons",
        _ => "",
    };
    [OUR, also].into_iter().flat_map(|list| text.find_any(list)).any(|place| {
        let next = text.fold(place.end);
        !next.is_empty() && !is_recruiters(next) && !text.is_at(place.end, "best")
    })
}

/// Whether it says how much and by when, and does not speak of the reader at all, as no approach does: "250 cards, 350
/// g, by the 11th".
pub(super) fn is_order(view: &View<'_>) -> bool {
    let text = &view.text;
    has_amounts(view) && !text.has_any(YOU) && !text.has_any(Language::your(view.language))
}

/// Whether a text that says something has figures, days and hours.
pub(super) fn has_amounts(view: &View<'_>) -> bool {
    const AMOUNTS: usize = 3;
    const LONGEST: usize = 4;
    let is_amount =
        |word: &&Word<'_>| word.fold.len() <= LONGEST && word.fold.bytes().all(|byte| byte.is_ascii_digit());
    says_enough(view) && view.text.words.iter().filter(is_amount).count() >= AMOUNTS
}

#[cfg(test)]
mod tests {
    use crate::guard::approach::tests::check;

    #[test]
    fn business_is_no_approach() {
        check("the lift in our building has been stuck since Monday, and the stairs are closed as well.", false);
        check("here are three candidates for your vacancy in the works; when would you like to interview them?", false);
        check("I propose Jane Roe for the job; the other candidates are in the list, with the invoice.", false);
        check(
            "our lift stands still again; your fitter told us that he would be here in half an hour, on Monday.",
            false,
        );
        check("the agreement is signed, and our fee is due when they start.", false);
        check(
            "I run a small search firm, and would like half an hour to show you how we fill posts like these.",
            false,
        );
        check("thank you for the talk today. You will hear from me on Friday, by noon at the latest.", false);
        check("here are four profiles for the post of controller; when shall we discuss them with your board?", false);
        check("invoice for the first part.", false);
        check("please hold two seats to Leeds for Mr Jim Poe on the third, and charge the usual account.", false);
        check("two dozen roses for a colleague who retires on Friday; my client loves the white ones.", false);
        check("we print fifty posters in May. Would you be interested in the leaflets of June as well?", false);
        check("the office is shut until Monday, so please speak to Kit about the keys of the bicycle shed.", false);
        check("I run a small search firm for shipyards, and we have filled forty posts. May I call you?", false);
        check("candidate 2 can start in May, and asks for more; when would you like to meet on it?", false);
        check("Your advert for three joiners has been there since May. Would you be open to a talk about it?", false);
        check("we filled forty posts for a cannery in two weeks last year. Whom may I speak to about yours?", false);
        check(
            "Jane Roe (Globex, free from 4 Jan, 88 an hour) would like to see you on 2 December; I look for a second one.",
            false,
        );
        check("Haben Sie am Freitag noch Platz für acht? Wir suchen ein Zimmer mit Frühstück.", false);
        check("ich kann meinen Termin am Montag leider nicht halten, und der Zahn tut weh.", false);
        check("Mia est malade, et Paul apportera son cahier à la maîtresse avec le poste de radio.", false);
    }
}
