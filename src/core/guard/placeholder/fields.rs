//! What fields of templates are called, in seven languages.

use crate::{
    folding::fold,
    guard::text::{each, is_one_of, split},
};

/// Fields for a person's name.
const NAMES: &str = "\
    name, firstname, lastname, fullname, fname, lname, surname, givenname, familyname, nickname, candidatename, \
    candidate, recipientname, contactname, contactfirstname, candidatefirstname, recipient, yourname, myname, \
    sendername, username, theirname, \
    prenom, nom, nomprenom, prenomnom, nomcomplet, nomdefamille, votrenom, votreprenom, prenomducandidat, \
    nomducandidat, nomcandidat, prenomcandidat, \
    vorname, nachname, vollername, ihrname, deinname, anrede, anredename, kandidatenname, \
    nombre, apellido, apellidos, nombrecompleto, nombrecandidato, nombredelcandidato, tunombre, sunombre, \
    nome, cognome, nomecognome, nomecandidato, nomedelcandidato, iltuonome, \
    naam, voornaam, achternaam, jouwnaam, uwnaam, naamkandidaat, \
    sobrenome, apelido, primeironome, nomecompleto, nomedocandidato, nomedacandidata, seunome";

/// Other fields.
const OTHERS: &str = "\
    company, companyname, employer, employername, organisation, organization, client, clientname, title, jobtitle, \
    role, roletitle, position, positiontitle, job, jobname, skill, skills, keyskill, topic, city, location, country, \
    date, time, day, link, joblink, url, calendarlink, phone, phonenumber, email, emailaddress, salary, salaryrange, \
    industry, sector, project, projectname, university, school, signature, sender, sendertitle, yourcompany, \
    yourtitle, yourposition, yourphone, yournumber, currentcompany, currentrole, currenttitle, currentposition, \
    currentemployer, mutualconnection, technology, technologies, techstack, product, department, startdate, agency, \
    agencyname, area, field, amount, rate, dayrate, budget, bonus, benefit, benefits, achievement, detail, specificskill, \
    specificproject, tbd, hiringcompany, hiringmanager, pronoun, salutation, greeting, \
    societe, entreprise, nomentreprise, nomdelentreprise, nomdelasociete, nomsociete, poste, intitule, intituleposte, \
    intituledeposte, intituleduposte, nomduposte, ville, competence, competences, lien, civilite, secteur, telephone, \
    numero, employeur, votresociete, duree, salaire, montant, remuneration, fourchette, projet, technologie, lieu, \
    region, dureeducontrat, domaine, sujet, specialite, fonction, \
    firma, firmenname, unternehmen, unternehmensname, arbeitgeber, stelle, stellentitel, stellenbezeichnung, jobtitel, \
    ort, stadt, datum, titel, telefonnummer, thema, projekt, branche, gehalt, kunde, kundenname, fahigkeit, uhrzeit, \
    bereich, fachgebiet, betrag, summe, standort, einsatzort, arbeitsort, gehaltsspanne, tag, monat, \
    empresa, nombreempresa, nombredelaempresa, nombredeempresa, puesto, cargo, ciudad, fecha, enlace, compania, \
    tema, ambito, especialidad, telefono, proyecto, tecnologia, salario, importe, sueldo, cantidad, lugar, ubicacion, provincia, hora, \
    azienda, nomeazienda, nomedellazienda, ruolo, posizione, citta, data, titolo, settore, progetto, cliente, \
    competenza, importo, stipendio, ral, luogo, sede, ora, \
    bedrijf, bedrijfsnaam, functie, functietitel, functienaam, plaats, stad, werkgever, aanhef, telefoonnummer, \
    vakgebied, onderwerp, opdrachtgever, vacature, vaardigheid, bedrag, salaris, standplaats, locatie, regio, tijd, \
    nomeempresa, nomedaempresa, vaga, nomedavaga, funcao, cidade, telefone, projeto, setor, competencia, habilidade, \
    especialidade, montante, valor, vencimento, ordenado, local, localidade";

/// How an instruction to the writer begins, or in some languages ends, beside [`INSERTIONS`].
const INSTRUCTIONS: &str = "\
    add, enter, fill in, your name, your company, your title, mention, placeholder, tbd, todo, xxx, customise, \
    customize, replace, \
    ajouter, a completer, votre nom, votre prenom, mentionner, a remplir, indiquer, \
    ihr name, dein name, erganzen, ausfullen, \
    anadir, completar, tu nombre, su nombre, rellenar, \
    aggiungere, il tuo nome, completare, \
    uw naam, jouw naam, invullen, \
    adicionar, preencher, seu nome";

/// Those that are one in round brackets as well, where much else stands.
const INSERTIONS: &str = "\
    insert, your name here, inserer, einfugen, insertar, inserire, inserisci, invoegen, inserir, personalise, \
    personalize, \
    personnaliser, personalizar, personalizzare, personalisieren, personaliseren, einsetzen, eintragen";

/// Small letters and digits alone: `First Name` and `first_name` are one field.
pub(super) fn squash(inner: &str) -> String {
    fold(inner).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Whether a squashed text names a field for a name.
pub(super) fn is_name(squashed: &str) -> bool {
    is_one_of(NAMES, squashed)
}

/// Whether a text between two marks names a field, perhaps with what to say where it is empty: `name|there`.
pub(super) fn is_field(inner: &str) -> bool {
    let is = |text: &str| {
        let squashed = squash(text);
        is_name(&squashed) || is_one_of(OTHERS, &squashed)
    };
    // "Name/Company" and "Vorname Nachname" are fields as well.
    is(inner)
        || is_described(inner)
        || inner.split_once('|').is_some_and(|(field, _)| is(field))
        || inner.split('/').count() == 2 && inner.split('/').all(is)
}

/// `first_name`, `firstName`, `candidate.name`, `FIRST_NAME`: a name that programs give.
pub(super) fn is_identifier(inner: &str) -> bool {
    let inner = inner.trim();
    let is_plain = inner.chars().all(|letter| letter.is_alphanumeric() || letter == '_' || letter == '.');
    let parts: Vec<&str> = inner.split(['_', '.']).collect();
    let is_joined = parts.len() > 1 && parts.iter().all(|part| part.chars().any(char::is_alphabetic));
    is_plain && is_joined && parts.iter().any(|part| is_field(part))
}

/// Words around the name of a field: `[current job title]`, `[nombre y apellidos]`, `[role title here]`.
const AROUND: &str = "\
    first, last, full, current, new, your, their, here, of, the, and, or, candidate, client, target, specific, \
    relevant, recent, \
    actuel, actuelle, votre, ici, et, ou, de, du, la, l, d, complet, candidat, \
    aktuelle, aktueller, aktuelles, aktuellen, jetzige, jetziger, ihre, hier, und, oder, \
    actual, actuales, su, tu, aqui, y, o, del, completo, \
    attuale, suo, tuo, qui, e, della, dell, di, \
    huidig, huidige, uw, jouw, en, van, het, \
    atual, seu, sua, da, do";

/// How an insertion by the writer begins: "[the company] was great" in somebody's quoted words is one, and no field.
const EDITED: &str = "\
    the, their, and, or, a, an, \
    la, le, l, un, une, et, \
    die, der, das, eine, ein, und, \
    el, una, y, \
    il, lo, uno, e, \
    het, een, en, \
    o, um, uma";

/// Whether a text between two marks says what something is called that is not told: `Firm Name`, `nom de la maison`,
/// `naam gemeente`, but not `name withheld`.
pub(super) fn is_called(inner: &str) -> bool {
    const MOST: usize = 5;
    let words: Vec<String> = split(inner).map(|place| fold(inner.get(place).unwrap_or_default())).collect();
    let is_in = |word: &String, list| is_one_of(list, word);
    let ends = [words.first(), words.last()];
    (2..=MOST).contains(&words.len())
        && !inner.contains([',', ':', ';', '"'])
        && ends.into_iter().flatten().any(|word| is_in(word, CALLED))
        && !words.iter().any(|word| is_in(word, WITHHELD))
        && words.first().is_some_and(|first| !is_in(first, EDITED))
}

/// Whether a text between two marks is the name of a field with words around it.
fn is_described(inner: &str) -> bool {
    const MOST: usize = 5;
    let words: Vec<String> =
        split(inner).map(|place| fold(inner.get(place).unwrap_or_default())).filter(|word| !word.is_empty()).collect();
    let is_around = |word: &&String| is_one_of(AROUND, word.as_str());
    let core: String = words.iter().filter(|word| !is_around(word)).map(String::as_str).collect();
    (2..=MOST).contains(&words.len())
        && words.first().is_some_and(|first| each(EDITED).all(|edited| edited != first))
        && (is_name(&core) || is_one_of(OTHERS, &core))
}

/// What stands for what somebody or something is called.
const CALLED: &str = "name, names, nom, nombre, nome, naam";

/// What is said of a name that is left out on purpose.
const WITHHELD: &str = "\
    withheld, redacted, removed, changed, hidden, known, unknown, confidential, secret, \
    supprime, masque, connu, modifie, confidentiel, \
    geandert, entfernt, bekannt, unbekannt, geschwarzt, vertraulich, \
    omitido, oculto, conocido, cambiado, reservado, \
    omesso, riservato, noto, cambiato, riservata, \
    weggelaten, bekend, gewijzigd, vertrouwelijk, \
    alterado, confidencial";

/// Whether a word is a field called "… name" in one of the languages, as nothing else is: `Firmenname`.
pub(super) fn is_named_field(word: &str) -> bool {
    let folded = squash(word);
    !is_name(&folded)
        && is_field(word)
        && (folded.starts_with("nom") || each(CALLED).any(|called| folded.ends_with(called)))
}

/// Whether a text between two marks tells the writer what to write.
pub(super) fn is_instruction(inner: &str) -> bool {
    tells(inner, INSTRUCTIONS) || tells(inner, INSERTIONS)
}

/// Whether a text in round brackets tells the writer what to write.
pub(super) fn is_insertion(inner: &str) -> bool {
    // "(naam invullen)"
    let fills = |word: &str| {
        matches!(word, "invullen" | "ausfullen" | "erganzen" | "completar" | "rellenar" | "preencher" | "completare")
    };
    let is_filled = || inner.trim().rsplit_once(' ').is_some_and(|(field, verb)| fills(&fold(verb)) && is_field(field));
    tells(inner, INSERTIONS) || is_filled()
}

/// Whether a text in round brackets is a field for what something is called: `client name`, `nom de l'entreprise`.
pub(super) fn is_name_of(inner: &str) -> bool {
    let folded = fold(inner);
    let is_called = folded.contains("titel") || each(CALLED).any(|called| folded.contains(called));
    inner.trim().contains(' ') && is_called && is_field(inner)
}

fn tells(inner: &str, list: &'static str) -> bool {
    const LONGEST: usize = 8;
    let folded = fold(inner.trim());
    let is_bound =
        |rest: &str, letter: fn(&str) -> Option<char>| letter(rest).is_none_or(|letter| !letter.is_alphanumeric());
    folded.split(' ').count() <= LONGEST
        && each(list).any(|phrase| {
            folded.strip_prefix(phrase).is_some_and(|rest| is_bound(rest, |rest| rest.chars().next()))
                || folded.strip_suffix(phrase).is_some_and(|rest| is_bound(rest, |rest| rest.chars().next_back()))
                    && matches!(
                        phrase,
                        "einfugen" | "einsetzen" | "eintragen" | "ausfullen" | "erganzen" | "invoegen" | "invullen"
                    )
        })
}
