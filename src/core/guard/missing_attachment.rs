//! The text says that something is attached, and nothing is.

mod other;
mod said;

use super::view::View;
use crate::{
    sites,
    verdict::{Rule, Severity, Warning},
};

pub(super) fn look(view: &View<'_>) -> Vec<Warning> {
    if !view.case.draft.attachments.is_empty() || view.is_internal() {
        return vec![];
    }
    let mut places = said::places(&view.text).into_iter();
    let Some(place) = places.find(|place| !other::is_other_matter(&view.text, place)) else { return vec![] };
    let said = view.text.slice(place);
    let severity = if sites::sees_files(&view.case.draft.surface) { Severity::Caution } else { Severity::Note };
    vec![view.closed(view.warning(Rule::MissingAttachment, severity, "missing_attachment", &[said]))]
}

#[cfg(test)]
mod tests {
    use crate::guard::testing::{rules, to};

    fn check(text: &str, expected: &str) {
        assert_eq!(rules(&to("Jane Roe", "jane.roe@gmail.com", &format!("Hi Jane,\n{text}"))), expected, "{text}");
    }

    #[test]
    fn what_is_promised_is_there() {
        for text in [
            "Please find attached the agenda.",
            "I've attached a map of the place.",
            "Vous trouverez ci-joint le plan.",
            "Im Anhang finden Sie den Plan.",
            "Te adjunto el plan.",
            "In allegato trovi la mappa.",
            "In de bijlage vind je de kaart.",
            "Segue em anexo o plano.",
            "De kaart stuur ik hierbij mee.",
            "Ik stuur je de vacature mee.",
            "The full plan is enclosed, have a look at page 3.",
            "Vous trouverez sous ce pli le plan du site.",
            "Le mando il piano: lo trova qui allegato.",
            "Den Plan schicke ich Ihnen mit.",
            "Der Plan liegt bei.",
            "Plan attached as promised.",
            "Plan attached - could you send it back signed?",
            "Le plan est joint à ce mail.",
            "Hierbij het contract, graag getekend retour.",
            "As discussed yesterday, please find attached the plan.",
            "Anbei sende ich Ihnen Ihre Unterlagen.",
            "Im Anhang finden Sie Ihren Plan, keine Eile.",
            "Im Anhang der Plan.",
            "In der Anlage der Plan.",
            "Details in der Anlage.",
            "In der Anlage erhalten Sie den Plan.",
            "In der Anlage übersende ich Ihnen den Plan.",
            "Den Plan hänge ich an, bitte prüfen.",
            "In de bijlage vind je jouw rooster.",
            "I have attached the minutes of our last call.",
            "If you have any questions about the attached plan, call me.",
            "Thanks for your patience, the plan is attached.",
            "Gracias por tu paciencia, te adjunto el plan.",
            "Ci-joint votre plan, merci de le signer.",
            "Could you sign the attached plan?",
            "Te adjunto el plan, ¿puedes enviarlo firmado?",
            "Anbei der Plan für morgen.",
            "Please find attached the plan for tomorrow.",
            "Resume attached.",
            "You'll find the plan attached.",
            "NDA attached, invoice to follow.",
            "NDA enclosed, invoice to follow.",
            "Enclosed you will find the plan.",
            "I have enclosed the plan.",
            "The day is below, timesheet attached for you.",
            "The rota's attached.",
            "The plan is attached to this message.",
            "Hierbij de factuur.",
            "Hierbij alvast mijn diploma's.",
            "Adjunto: el plan.",
            "Hoy adjunto el plan.",
            "Anexo o plano.",
            "Veja o anexo.",
            "Segue em anexo no formato PDF.",
            "Here is the plan as a PDF.",
            "Voici le plan en PDF, à me rendre avant vendredi.",
            "Te mando las normas adjuntas y el plan.",
            "In allegato il contratto appena firmato.",
            "Le plan est en pièce jointe, dès que possible j'y ajouterai les heures.",
        ] {
            check(text, "caution missing-attachment");
        }
    }

    #[test]
    fn attached_has_other_meanings() {
        for text in [
            "We are attached to our values.",
            "Attached to this is the question who tells them.",
            "The lid is attached by two hinges.",
            "Before I attach anything: are the terms still right?",
            "Ta pièce jointe est vide chez moi.",
            "No strings attached.",
            "Das Gehalt liegt bei 60.000 Euro.",
            "The form is attached to my mail of Monday.",
            "The plan is attached to Ana's mail.",
            "The file is attached to the ticket.",
            "It comes with no conditions attached.",
            "The rent is low, with a garage attached.",
            "We toured the school with its chapel attached.",
            "The badge has a clip attached.",
            "I liked the note you attached.",
            "Is a salary attached?",
            "I grew attached.",
            "An dem Termin hänge ich nicht, Freitag geht auch.",
            "In der Anlage laufen drei Schichten.",
            "Er arbeitet in der Anlage in Trier.",
            "Ik zag je foto in de bijlage van de krant.",
            "Hierbij mijn antwoord op je vraag.",
            "Hierbij mijn telefoonnummer.",
            "Hierbij de tijden: acht en negen uur.",
            "Der Plan steht im Anhang meiner Mail vom Montag.",
            "Le plan est en pièce jointe de mon message de lundi.",
            "Thanks for the attached map.",
            "The plan is attached under this link: https://example.org/plan",
            "I got attached to the idea.",
            "The lab is attached to the hospital.",
            "The site has an enclosed garden.",
            "The yard is fully enclosed.",
            "The court is enclosed by a wall.",
            "Je vous joins au téléphone vendredi.",
            "Could you send it as an attachment?",
            "Ella es la directora adjunta.",
            "Den Plan schicke ich Ihnen morgen im Anhang.",
            "Mi mandi in allegato i certificati?",
            "Stuur je de certificaten als bijlage mee?",
            "Podes enviar os certificados em anexo?",
            "Please send me the certificates as an attachment.",
            "I'll attach the plan tomorrow.",
            "Quando avrai il CV mandamelo pure in allegato.",
            "Mail me je diploma's als bijlage.",
            "Vous pouvez m'adresser votre diplôme en pièce jointe.",
            "Im Anhang fehlte der Plan.",
            "Ik stuur het per post, niet als bijlage.",
            "Stuur je collega de vacature mee?",
            "Ich sende ihn per Post, im Anhang wäre er zu groß.",
            "Pas de pièce jointe cette fois.",
            "¿Pudiste abrir el adjunto de ayer?",
            "If you like, I can send it as an attachment.",
            "La gerente adjunta te llamará.",
            "Je n'arrive pas à ouvrir la pièce jointe de votre message.",
            "No me llegó el adjunto.",
            "Não consegui abrir o anexo do seu e-mail.",
            "El profesor adjunto le recibirá.",
            "Es una plaza de médico adjunto de urgencias.",
            "O treinador adjunto também fala consigo.",
            "A clínica tem um anexo novo.",
            "Le service est en annexe du bâtiment B.",
            "Ik voeg je toe op LinkedIn.",
            "Den Plan hänge ich noch nicht an.",
            "I attach no file this time.",
            "Ik voeg nog niets toe.",
            "> I've attached a map.",
            "Den Vertrag schicke ich dir als Anhang, sobald er unterschrieben ist.",
            "Den Vertrag hänge ich an, sobald er unterschrieben ist.",
            "Vous aurez le contrat en pièce jointe dès que le chef l'aura signé.",
            "Ti mando il contratto in allegato appena Ugo lo firma.",
            "Ik stuur het contract als bijlage zodra het getekend is.",
            "Envio o contrato em anexo assim que a chefe o assinar.",
            "El plan que me adjuntó está cortado.",
            "De bijlage die u stuurde is leeg.",
            "Bijgaande brief kreeg ik van u.",
            "Do you want the plan as a PDF?",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn where_files_are_not_seen_nothing_is_held() {
        for (surface, expected) in [
            ("gmail", "caution missing-attachment"),
            ("mastodon", "caution missing-attachment"),
            ("generic", "note missing-attachment"),
            ("fastmail", "note missing-attachment"),
            ("x", "note missing-attachment"),
        ] {
            let mut case = to("Jane Roe", "jane@gmail.com", "Hi Jane,\nI attached the plan.");
            case.draft.surface = surface.into();
            assert_eq!(rules(&case), expected, "{surface}");
        }
    }
}
