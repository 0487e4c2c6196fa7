//! Whether a text speaks of the reader's leaving their job: whoever is asked for their notice, or told not to resign yet, is a
//! candidate, however late it is.

use super::{language::Language, view::View};
use std::ops::Range;

/// How somebody is told to resign, or not to yet.
const RESIGN: &str = "\
    don t resign, you resign, before resigning, hand in your notice, give your notice, \
    demissionnez, avant de demissionner, demissionne pas, poser votre demission, \
    kundigen sie erst, kundigen sie noch nicht, kundigen sie bitte erst, kundige erst, kundige noch nicht, \
    no dimitas, no dimita, no renuncies, no renuncie, \
    non dimetterti, non ti dimettere, non si dimetta, dare le dimissioni, \
    neem nog geen ontslag, ontslag neemt, zeg je baan, dien je ontslag, \
    nao se demita, nao te demitas, pedir a demissao";

/// What is theirs alone who may leave, where "your" stands before it.
const THEIRS: &str = "\
    current package, current employer, present employer, employeur actuel, derzeitigen arbeitgeber, jetzigen arbeitgeber, \
    empresa actual, azienda attuale, ral attuale, huidige werkgever, empresa atual";

/// What tenants and customers have as well: whoever may leave a job is asked for it.
const NOTICE: &str = "\
    notice period, preavis, kundigungsfrist, preaviso, preavviso, opzegtermijn, pre aviso, aviso previo";

/// Whether it speaks of the reader's notice.
pub(super) fn is_readers(view: &View<'_>) -> bool {
    const NEAR: usize = 4;
    let text = &view.text;
    let your = Language::your(view.language);
    // Several have a notice of their firm's, and "su preaviso" may be hers, unless it is asked for.
    let is_your = |index: usize| {
        let fold = text.fold(index);
        let is_formal = !fold.starts_with("ihr") || text.words.get(index).is_some_and(|word| word.is_capital());
        fold != "jullie" && is_formal && text.has_within(index..index + 1, your)
    };
    let is_theirs = |place: &Range<usize>| {
        let near = place.start.saturating_sub(NEAR).max(text.sentence(place.start).start);
        (near..place.start).any(is_your)
    };
    text.has_any(RESIGN)
        || text.find_any(THEIRS).iter().any(is_theirs)
        || text.find_any(NOTICE).iter().any(|place| text.is_question(place.start) && is_theirs(place))
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{known, rules, to};

    #[test]
    fn whoever_may_leave_is_a_candidate() {
        let check = |text: &str, is_held: bool| {
            let address = "bob.doe@acme.example";
            let mut case = to("", address, &format!("Hello,\n{text}\n\nLea"));
            case.known = vec![known("Jane Roe")];
            let held = format!("caution other-company-address {address}");
            assert_eq!(rules(&case).contains(&held), is_held, "{text}");
        };
        check("the contract is on its way to you; please don't resign until you have our signed copy.", true);
        check("le contrat part demain. Avez-vous parlé de votre préavis à la direction ?", true);
        check("der Vertrag ist unterwegs. Wie lang ist Ihre Kündigungsfrist noch einmal, drei Monate?", true);
        check("il contratto parte domani: per favore non dimetterti prima di averlo firmato con noi.", true);
        check("o contrato segue amanhã, e a fatura fica connosco. Qual é o seu pré-aviso?", true);
        check("the contract is on its way to you; her notice period ends in March, and she starts in April.", false);
        check("el contrato está firmado; su preaviso es de un mes, y la factura sale el lunes.", false);
        check("der Vertrag ist unterwegs; ihre Kündigungsfrist endet im März, dann fängt sie an.", false);
        check("conformément à votre préavis, nous quittons les bureaux le 31 mars ; la facture suivra.", false);
        check("wat is jullie opzegtermijn voor het contract, en komt de factuur dan ook?", false);
        check("nous résilions le contrat : notre préavis court jusqu'en mars, la facture suivra.", false);
    }
}
