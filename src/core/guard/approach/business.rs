//! Signs that a message is other business: an errand of the writer's own, or what clients and suppliers are written
//! about.

mod clients;
mod elsewhere;
mod own;
mod trade;

pub(super) use clients::{FIRM, PROFILES, answers_advert, is_client, needs_somebody, presents_firm};
pub(super) use own::{is_of_own, is_order};
pub(in crate::guard) use trade::is_mentioned_in_trade;
pub(super) use trade::{is_event, is_of_trade};

use crate::guard::view::View;

/// What clients are written about: whom they took and may take, and on what terms.
const BUSINESS: &str = "\
    you took on, you hired, we placed, candidates, shortlist, short list, debrief, your vacancy, our terms, our fee, \
    our fees, the contract, our contract, the agreement, clause, advert, adverts, reference, references, referee, listing, \
    applicants, advertise, your new job, the new job, engagement letter, terms of business, \
    vous avez embauche, vous avez engage, nous avons place, candidats, honoraires, le contrat, notre contrat, \
    l annonce, annonces, tarifs, ton nouveau, lettre de mission, \
    eingestellt haben, eingestellt hast, haben wir vermittelt, wir haben vermittelt, kandidaten, kandidatinnen, \
    honorar, honorare, den vertrag, unser vertrag, unseren vertrag, referenz, referenzen, deine neue, die neue stelle, \
    auftragsbestatigung, \
    contratasteis, habeis contratado, hemos colocado, candidatos, candidatas, honorarios, el contrato, \
    nuestro contrato, referencia, referencias, trabajo nuevo, tu nuevo, hoja de encargo, \
    avete assunto, hai assunto, abbiamo inserito, abbiamo collocato, candidati, onorari, il contratto, \
    nostro contratto, referenza, referenze, lavoro nuovo, tuo nuovo, conferma d ordine, lettera d incarico, \
    hebt aangenomen, heeft aangenomen, hebben we geplaatst, we hebben geplaatst, we plaatsten, ons tarief, \
    de overeenkomst, het contract, ons contract, referentie, referenties, referent, je nieuwe, opdrachtbevestiging, \
    contrataram, contratou, o contrato, nosso contrato, emprego novo, teu novo";

/// What stands before what something is for.
const FOR: &str = "for, pour, fur, por, para, per, voor";

/// Whether it is what clients and suppliers are written: by its words, by whom it greets, by whom it presents.
pub(super) fn is_business(view: &View<'_>) -> bool {
    view.text.has_any(BUSINESS)
        || view.subject.has_any(BUSINESS)
        || trade::is_spoken_of(view)
        || clients::are_written_to(view)
        || own::asks_for_place(view)
        || elsewhere::is_spoken_of(view)
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
        check("my train stands still outside Leeds, and it will take another twenty minutes until I am there.", false);
        check("the machine takes ten minutes to start, and somebody would have to look at it this week.", false);
        check(
            "forty were asked so far, six of them are interested, and two of those look right at first sight.",
            false,
        );
        check("it was good to meet you in Lisbon, and the rain was worth it for the tiles and the tram alone.", false);
        check("Der Zug steht vor Köln, es werden wohl noch zwanzig Minuten, bis die Türen wieder aufgehen.", false);
        check("ich kann meinen Termin am Montag leider nicht halten, und der Zahn tut weh.", false);
        check("the invoice is paid; would you be interested in the leaflets of June, and open to a later van?", false);
        check(
            "the invoice is paid; would you be open to a change, or interested in running a mill in the north?",
            true,
        );
        check("our breakfast for clients is on 3 December at the harbour; would you be interested in coming?", false);
        check("could you please confirm the dates and the last post of Mr Jim Poe for us?", false);
        check(
            "to recap: a foreman for the mill, permanent, 50 to 55, from May on. You want to see three at the most.",
            false,
        );
        check(
            "je récapitule : chef d'atelier, CDI, 40 K€, prise de poste en mai. Vous voulez voir trois personnes.",
            false,
        );
        check("o que combinamos: dois gerentes para a região, e o salário um pouco acima do mercado de hoje.", false);
        check(
            "fijn gesprek vanochtend. Een teamleider voor de molen, 32 uur, en uiterlijk in mei. Klopt het zo?",
            false,
        );
        check(
            "je peux parler dix minutes de la transparence des salaires, avec de vrais chiffres, si le jour convient.",
            false,
        );
        check("alla cena di maggio ho promesso di sedermi vicino a te, e di portare il vino del mulino.", false);
        check("nos apuntamos a la feria de empleo de mayo con una mesa pequeña, como el año pasado.", false);
        check("Mia est malade, et Paul apportera son cahier à la maîtresse avec le poste de radio.", false);
    }
}
