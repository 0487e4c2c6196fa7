//! The words for given and for family names, as forms, lists and texts put them before a name, in any language that was seen or
//! is likely.

/// Those for given names, parted by strokes.
pub(crate) const GIVEN: &str = "first name|given name|vorname|prénom|nombre|nome|voornaam|förnamn|fornavn|etunimi|imię|jméno|имя|ім'я|prenume|ad|名|名字|이름|\
    الاسم الأول|nama depan";

/// Those for family names.
pub(crate) const FAMILY: &str = "last name|surname|family name|nachname|nom|nom de famille|apellido|apellidos|cognome|sobrenome|apelido|achternaam|efternamn|\
    etternavn|efternavn|sukunimi|nazwisko|příjmení|фамилия|прізвище|nume|soyad|soyadı|姓|姓氏|성|اسم العائلة|nama belakang";

/// Whether a word stands for given names.
pub(crate) fn is_given(word: &str) -> bool {
    GIVEN.split('|').any(|known| known == word)
}

/// Whether a word stands for family names.
pub(crate) fn is_family(word: &str) -> bool {
    FAMILY.split('|').any(|known| known == word)
}
