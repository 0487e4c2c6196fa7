//! LinkedIn's `Connections.csv`: notes, a line of headings, one line for each connection.
//!
//! The headings have been the same for years, in English whatever the member's language; older exports lack the
//! address, and spreadsheets save with other separators. Where no heading is known, the columns are told by the order
//! that LinkedIn keeps and by the addresses that stand in one of them.

use crate::{
    dates,
    import::{Format, Read, Refusal, called, identity, line},
    layers::own,
    profile::{Experience, Profile, Seen},
};
use csv::{ReaderBuilder, StringRecord};

/// Lines before the headings: the notes are three.
const MOST_NOTES: usize = 40;

/// No heading is longer; lines beyond this are no headings.
const MOST_HEADINGS: usize = 1_000;

/// Room is made for no more people at once, because rows may be nobody's.
const MOST_ROOM: usize = 100_000;

/// What the columns are called, in any language that was seen or is likely: the word of LinkedIn's own pages for it.
const HEADINGS: [(Column, &str); 7] = [
    (Column::First, called::GIVEN),
    (Column::Last, called::FAMILY),
    (
        Column::Address,
        "url|profile url|linkedin url|profil-url|url du profil|url del perfil|url do perfil|profile link|public profile url",
    ),
    (
        Column::Email,
        "email address|e-mail address|email|e-mail|e-mail-adresse|adresse e-mail|adresse email|dirección de correo electrónico|\
         correo electrónico|indirizzo e-mail|indirizzo email|endereço de e-mail|e-mailadres|e-postadress|e-postadresse|mailadresse|\
         sähköpostiosoite|adres e-mail|e-mailová adresa|адрес электронной почты|електронна адреса|adresă de e-mail|e-posta adresi|\
         メールアドレス|电子邮箱|电子邮件地址|電子郵件|이메일|이메일 주소|البريد الإلكتروني|alamat email",
    ),
    (
        Column::Company,
        "company|current company|organization|unternehmen|firma|entreprise|société|empresa|azienda|impresa|bedrijf|företag|selskap|\
         bedrift|virksomhed|yritys|firma|společnost|компания|компанія|companie|şirket|会社|会社名|公司|회사|الشركة|perusahaan",
    ),
    (
        Column::Position,
        "position|current position|title|job title|poste|fonction|cargo|puesto|posizione|posição|functie|befattning|stilling|asema|\
         stanowisko|pozice|должность|посада|funcție|pozisyon|役職|職位|职位|職務|직책|직위|المنصب|jabatan|posisi",
    ),
    (
        Column::Connected,
        "connected on|connected at|connection date|verbunden am|vernetzt am|kontakt seit|date de connexion|connecté le|connectée le|\
         en relation depuis|fecha de contacto|conectado el|fecha de conexión|data di collegamento|collegato il|data de conexão|\
         conectado em|verbonden op|gelegd op|ansluten|kopplades|tilkoblet|forbundet den|data połączenia|połączono|дата установления контакта|\
         接続日|つながった日|联系日期|建立联系日期|연결 날짜|연결일",
    ),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    First,
    Last,
    Address,
    Email,
    Company,
    Position,
    Connected,
}

/// What a heading says to stand below it.
fn column(heading: &str) -> Option<Column> {
    let heading = heading.trim_matches(['\u{feff}', '"', ' ', '\u{a0}']).to_lowercase();
    let is_heading = |names: &str| names.split('|').any(|name| name.trim() == heading);
    HEADINGS.iter().find(|(_, names)| is_heading(names)).map(|(column, _)| *column)
}

/// In which place each column stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Columns([Option<usize>; 7]);

impl Columns {
    /// The order that LinkedIn keeps, with and without the address.
    const WHOLE: [Column; 7] = [
        Column::First,
        Column::Last,
        Column::Address,
        Column::Email,
        Column::Company,
        Column::Position,
        Column::Connected,
    ];

    fn place(&self, column: Column) -> Option<usize> {
        self.0.get(column as usize).copied().flatten()
    }

    /// By the headings; `None` when they are not those of connections.
    fn named(headings: &StringRecord) -> Option<Self> {
        let mut columns = Self::default();
        for (place, heading) in headings.iter().enumerate() {
            if let Some(column) = column(heading)
                && let Some(known) = columns.0.get_mut(column as usize)
            {
                known.get_or_insert(place);
            }
        }
        let has = |column| columns.place(column).is_some();
        // Any address book has names and addresses; only connections have these.
        let is_theirs = has(Column::First) && (has(Column::Connected) || has(Column::Address));
        (is_theirs && columns.0.iter().flatten().count() >= 4).then_some(columns)
    }

    /// By the order, when an address of LinkedIn stands in its place.
    fn placed(row: &StringRecord) -> Option<Self> {
        let is_member = |place: usize| row.get(place).is_some_and(is_member);
        let whole = row.len() == Self::WHOLE.len() && is_member(Column::Address as usize);
        whole.then(|| Self(std::array::from_fn(Some)))
    }
}

fn is_member(cell: &str) -> bool {
    let cell = cell.trim().to_lowercase();
    cell.starts_with("http") && cell.contains("linkedin.com/in/")
}

/// Reads connections; `None` for every other table.
pub fn read(text: &str) -> Option<Result<Read, Refusal>> {
    let (mut rows, columns, separator) = find(text)?;
    let line_of = |rest: &str| text.get(..text.len() - rest.len()).unwrap_or_default().matches('\n').count() + 1;
    let (mut people, mut left_out) = (Vec::new(), Vec::new());
    // A list that is moved to a larger place again and again takes three times the room.
    let is_filled = |row: &&str| !row.trim_matches([',', ';', '\t', '"', ' ']).is_empty();
    people.reserve_exact(rows.lines().filter(is_filled).take(MOST_ROOM).count());
    while let Some(broken) = connections(rows, &columns, separator, line_of(rows), &mut people, &mut left_out) {
        left_out.push(line_of(broken));
        rows = broken.split_once('\n').map_or("", |(_, after)| after);
    }
    if people.is_empty() {
        return Some(Err(Refusal::new("import_no_connections")));
    }
    Some(Ok(Read::of(Format::Connections, people, left_out)))
}

/// Reads one connection after the other; what comes back is the rest of the table from the first row whose quotation
/// marks swallowed others. `first` is the line at which `rows` begin.
fn connections<'a>(
    rows: &'a str,
    columns: &Columns,
    separator: u8,
    first: usize,
    people: &mut Vec<Profile>,
    left_out: &mut Vec<usize>,
) -> Option<&'a str> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(rows.as_bytes());
    let mut row = StringRecord::new();
    // What comes before is counted, and at which line it begins.
    let (mut counted, mut line) = (rows, first);
    while reader.read_record(&mut row).is_ok_and(|more| more) {
        // The reader takes the end of a line that has two characters to the next row.
        let rest = row.position().and_then(|place| rows.get(place.byte() as usize..)).unwrap_or_default();
        let rest = rest.trim_start_matches(['\r', '\n']);
        if row.iter().any(swallows) {
            return Some(rest);
        }
        match person(&row, columns) {
            Some(profile) => people.push(profile),
            None if row.iter().all(|cell| cell.trim().is_empty()) => {}
            None => {
                let before = counted.get(..counted.len() - rest.len()).unwrap_or_default();
                line += before.matches('\n').count();
                counted = rest;
                left_out.push(line);
            }
        }
    }
    None
}

/// Whether a cell has another connection in it: it was opened with a quotation mark that nothing closes.
fn swallows(cell: &str) -> bool {
    cell.split_once('\n').is_some_and(|(_, after)| after.lines().any(|line| line.contains("linkedin.com/in/")))
}

/// What stands after the headings, which column is which, and what parts them.
fn find(text: &str) -> Option<(&str, Columns, u8)> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').take(MOST_NOTES).map(|line| {
        start += line.len();
        (line, text.get(start..).unwrap_or_default())
    });
    let lines: Vec<(&str, &str)> = lines.collect();
    let separators = *b",;\t";
    let named = lines.iter().filter(|(line, _)| line.len() <= MOST_HEADINGS).find_map(|(line, after)| {
        let columns = |separator| Some((*after, Columns::named(&cells(line, separator)?)?, separator));
        separators.into_iter().find_map(columns)
    });
    named.or_else(|| {
        // Headings in a language that is not known: they stand right before the first connection.
        let mut before = text;
        lines.iter().find_map(|(line, after)| {
            let rows = std::mem::replace(&mut before, after);
            let columns = |separator| Some((rows, Columns::placed(&cells(line, separator)?)?, separator));
            separators.into_iter().find_map(columns)
        })
    })
}

fn cells(line: &str, separator: u8) -> Option<StringRecord> {
    let mut reader = ReaderBuilder::new().has_headers(false).delimiter(separator).from_reader(line.as_bytes());
    reader.records().next()?.ok()
}

fn person(row: &StringRecord, columns: &Columns) -> Option<Profile> {
    let cell = |column| columns.place(column).and_then(|place| row.get(place)).and_then(line);
    let name = [cell(Column::First), cell(Column::Last)].into_iter().flatten().collect::<Vec<String>>().join(" ");
    // Some programs leave the scheme out.
    let whole =
        |address: String| own::link(&address).filter(|_| !address.contains("://")).map_or(address, String::from);
    let address = cell(Column::Address).map(whole);
    if name.is_empty() && address.is_none() {
        return None;
    }
    let email = cell(Column::Email).and_then(|email| own::email(&email));
    let connected = cell(Column::Connected);
    // The day of connecting stays when the employer changes, and the address does not stand in old exports.
    let mark = connected.as_deref().map(day).or(email.clone()).unwrap_or_default();
    let mut profile = Profile {
        network: Format::Connections.name().into(),
        url: address.unwrap_or_else(|| identity::by_name(Format::Connections, &[&name, &mark])),
        name: crate::page::filled(&name),
        ..Profile::default()
    };
    if let Some(email) = email {
        profile.add_email(&email, Seen::File, None);
    }
    let (title, employer) = (cell(Column::Position), cell(Column::Company));
    profile.employers.extend(employer.clone());
    if title.is_some() || employer.is_some() {
        profile.experience.push(Experience { title, employer, current: true, ..Experience::default() });
    }
    Some(profile)
}

/// A day as ISO 8601 where it can be read, so that it is the same however an export writes it.
fn day(text: &str) -> String {
    dates::date(text).unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTES: &str = "Notes:\r\n\"Some addresses are missing, because of what your connections chose. \
        See \"\"settings\"\" for more.\"\r\n\r\n";
    const HEAD: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n";

    /// Each person as `name | address | e-mail | title | employer`.
    fn check(text: &str, expected: &[&str], left_out: &[usize]) {
        let read = read(text).expect("connections").expect("somebody");
        let shown: Vec<String> = read
            .people
            .iter()
            .map(|person| {
                let job = person.experience.first().cloned().unwrap_or_default();
                let parts = [
                    person.name.clone(),
                    Some(person.url.split_once("://www.linkedin.com").map_or("-", |(_, path)| path).to_owned()),
                    person.emails.first().cloned(),
                    job.title,
                    job.employer,
                ];
                parts.map(Option::unwrap_or_default).join(" | ")
            })
            .collect();
        assert_eq!(shown, expected, "{text}");
        assert_eq!(read.left_out, left_out, "{text}");
    }

    #[test]
    fn an_export_is_read_with_its_notes_and_whatever_stands_in_its_cells() {
        let rows = "Jane,Roe,https://www.linkedin.com/in/jane-roe,jane@home.example,\"Acme, Inc.\",Engineer,12 Mar 2024\r\n\
            Zoë,\"Quint \"\"Zo\"\"\",https://www.linkedin.com/in/zo%C3%AB,,Globex,\"Head of\nPlatform\",3 Jan 2023\r\n\
            Ann,,https://www.linkedin.com/in/ann,,,,1 Jan 2020\r\n\
            ,,,,,,2 Jan 2020\r\n\
            =HYPERLINK(0),@cmd,https://www.linkedin.com/in/cell,not an address,+1,-2,1 Jan 2020\r\n\
            \r\n";
        let expected = [
            "Jane Roe | /in/jane-roe | jane@home.example | Engineer | Acme, Inc.",
            "Zoë Quint \"Zo\" | /in/zo%C3%AB |  | Head of Platform | Globex",
            "Ann | /in/ann |  |  | ",
            "=HYPERLINK(0) @cmd | /in/cell |  | -2 | +1",
        ];
        check(&format!("{NOTES}{HEAD}{rows}"), &expected, &[9]);
        check(&format!("{HEAD}{rows}"), &expected, &[6]);
    }

    #[test]
    fn other_columns_separators_and_languages_are_read() {
        let old = "First Name,Last Name,Email Address,Company,Position,Connected On,Tags\n\
            Jane,Roe,jane@home.example,Acme,Engineer,\"3/12/17, 9:14 PM\",\n";
        check(old, &["Jane Roe | - | jane@home.example | Engineer | Acme"], &[]);
        let german = "Notizen:\n\"…\"\n\nVorname;Nachname;URL;E-Mail-Adresse;Unternehmen;Position;Verbunden am\n\
            Jürgen;Roe;https://www.linkedin.com/in/juergen;;Acme;Leiter;12 Mär 2024\n";
        check(german, &["Jürgen Roe | /in/juergen |  | Leiter | Acme"], &[]);
        let bare = format!("{HEAD}Jane,Roe,www.linkedin.com/in/jane-roe,,Acme,Engineer,12 Mar 2024\n");
        check(&bare, &["Jane Roe | /in/jane-roe |  | Engineer | Acme"], &[]);
        // A lone quotation mark in the notes opens no cell.
        let french = "Notes :\n\"En exportant...\"\n\"\nPrénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion\n\
            Zoé,Roe,https://www.linkedin.com/in/zoe,,Acme,Ingénieure,12 mars 2024\n";
        check(french, &["Zoé Roe | /in/zoe |  | Ingénieure | Acme"], &[]);
        let unknown = "…:\n\"…\"\n\nএক,দুই,তিন,চার,পাঁচ,ছয়,সাত\n\
            Jane,Roe,https://www.linkedin.com/in/jane-roe,,Acme,Engineer,12 Mar 2024\n";
        check(unknown, &["Jane Roe | /in/jane-roe |  | Engineer | Acme"], &[]);
    }

    #[test]
    fn a_row_that_swallows_others_is_left_out_and_they_are_read() {
        let row = |slug: &str| format!("Jane,{slug},https://www.linkedin.com/in/{slug},,Acme,Engineer,1 Jan 2020\r\n");
        let broken = "Jane,\"b,https://www.linkedin.com/in/b,,Acme,Engineer,1 Jan 2020\r\n";
        let text = [HEAD, &row("a"), broken, &row("c"), &row("d"), broken, &row("e")].concat();
        check(
            &text,
            &["a", "c", "d", "e"]
                .map(|it| format!("Jane {it} | /in/{it} |  | Engineer | Acme"))
                .each_ref()
                .map(String::as_str),
            &[3, 6],
        );
    }

    #[test]
    fn somebody_without_an_address_is_the_same_person_next_time() {
        let url = |row: &str| {
            let text = format!("First Name,Last Name,Email Address,Company,Position,Connected On\n{row}\n");
            read(&text).unwrap().unwrap().people[0].url.clone()
        };
        assert_eq!(url("Jane,Roe,,Acme,Engineer,12 Mar 2024"), url("Jane,Roe,,Globex,Lead,12 Mar 2024"));
        assert_ne!(url("Jane,Roe,,Acme,Engineer,12 Mar 2024"), url("Jane,Roe,,Acme,Engineer,13 Mar 2024"));
    }

    #[test]
    fn other_tables_are_left_alone_and_an_empty_export_is_told() {
        for other in [
            "Product,Price\nPot,3\n",
            "First Name,Last Name,Phone\nJane,Roe,1\n",
            "Name,URL\nAcme,https://acme.example\n",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
        assert_eq!(read(HEAD), Some(Err(Refusal::new("import_no_connections"))));
    }
}
