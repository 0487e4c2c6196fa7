//! How the parts of pages and CVs are called: words that head them, lead to them or greet in them, and are nobody's title.

/// How the words begin that stand above positions.
pub const WORK: &str = "pengalaman experience expérience experiencia experiência esperienz erfahrung berufserfahrung praxiserfahrung werdegang laufbahn werkervaring ervaring \
    erfarenhet erfaring arbetslivserfarenhet doświadczen zkušenost employment career beschäftigung anstellung tätigkeit carriera trayectoria parcours stationen lebenslauf";

/// How the words begin that stand above other parts of a CV.
pub const OTHER: &str = "educat educa formation formación formação formaz istruzion ausbildung schulbildung studium opleiding utbildning uddannelse \
    utdanning wykształcen vzdělán skill kenntnis compéten competenc competenz habilidad umiejętn vaardighed kompetens sprach language langue idioma \
    lingue język talen summary profil perfil about über objective project projekt projet proyect progett interes hobb hobbies certific zertifi \
    referen publication publikation volunt ehrenamt awards";

/// How the words begin that stand in other places where a title may, and in none.
const MORE: &str = "welcome willkommen bienven benvenut welkom välkommen witamy velkommen tervetul hello hallo bonjour aktuell actualit notic startseite \
    accueil publi biogra vitae expertis schwerpunkt fachgebiet forschungsschwerpunkt tätigkeitsschwerpunkt sprechzeit sprechstund \
    auszeichnung mitglied membership weitere further kurzprofil steckbrief telefon teléfono téléphone adress dirección sekretariat \
    bildquelle standort ansprechpartner anmeld loading verified geboren";

/// Those words whole.
const WHOLE: &str = "hi hey hola olá ciao hej salut cześć news inicio menu menü suche search log login connecter sign skip mail folgen \
    suivre seguir segui volgen savoir leer research forschung recherche teaching lehre vita propos practice areas áreas domaines \
    raum zur titel title role position funktion photo foto portrait media available online premium active member new yesterday today \
    heute gestern hier born languages admitted touch talk";

/// Whether one of some words is such a one.
pub fn is_among(words: &[String]) -> bool {
    let begins =
        |word: &String| [WORK, OTHER, MORE].iter().any(|list| list.split_whitespace().any(|it| word.starts_with(it)));
    words.iter().any(|word| begins(word) || WHOLE.split_whitespace().any(|it| it == word))
}
