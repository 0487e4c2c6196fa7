//! PDFs of our own making, laid out as LinkedIn lays out a profile, and broken ones.

use super::*;
use crate::profile::Profile;
use std::{collections::BTreeMap, fmt::Write};

/// A piece of text: where it stands from the left and from the top, how large it is, in points.
type Piece<'a> = (f64, f64, f64, &'a str);

/// A document with one font whose codes mean nothing by themselves, as LinkedIn's do, and packed pages.
fn pdf(pages: &[Vec<Piece<'_>>]) -> Vec<u8> {
    let mut codes: BTreeMap<char, u16> = BTreeMap::new();
    let mut contents = Vec::new();
    for page in pages {
        let mut content = String::new();
        for (x, y, size, text) in page {
            let mut hex = String::new();
            for letter in text.chars() {
                let next = codes.len() as u16 + 3;
                write!(hex, "{:04x}", codes.entry(letter).or_insert(next)).unwrap();
            }
            writeln!(content, "BT /F1 {size} Tf 1 0 0 1 {x} {} Tm <{hex}> Tj ET", 792.0 - y).unwrap();
        }
        contents.push(content);
    }
    let mut letters = String::from(
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n",
    );
    for (letter, code) in &codes {
        let units: String = letter.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("{unit:04x}")).collect();
        writeln!(letters, "1 beginbfchar <{code:04x}> <{units}> endbfchar").unwrap();
    }
    letters.push_str("endcmap end");
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 8 + 2 * page)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>".into(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << >> /DW 500 /W [3 [500 500]] >>".into(),
        stream(&letters),
        "<< /Author (LinkedIn) /CreationDate (D:20260301120000+01'00') >>".into(),
        "<< >>".into(),
    ];
    for (number, content) in contents.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
            9 + 2 * number
        ));
        objects.push(stream(content));
    }
    assemble(&objects, "/Root 1 0 R /Info 6 0 R")
}

/// Latin-1 on the outside, so that packed bytes stay bytes.
fn assemble(objects: &[String], trailer: &str) -> Vec<u8> {
    let bytes = |text: &str| text.chars().map(|letter| letter as u8).collect::<Vec<u8>>();
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(bytes(&format!("{} 0 obj\n{object}\nendobj\n", number + 1)));
    }
    let table = file.len();
    let entries: String = places.iter().map(|place| format!("{place:010} 00000 n \n")).collect();
    let size = objects.len() + 1;
    file.extend(bytes(&format!(
        "xref\n0 {size}\n0000000000 65535 f \n{entries}trailer << /Size {size} {trailer} >>\nstartxref\n{table}\n%%EOF"
    )));
    file
}

/// A stream in the zlib format, stored without being made smaller.
fn stream(text: &str) -> String {
    let data = text.as_bytes();
    let mut packed = vec![0x78, 0x01];
    let chunks: Vec<&[u8]> = data.chunks(60_000).collect();
    for (number, chunk) in chunks.iter().enumerate() {
        packed.push(u8::from(number + 1 == chunks.len()));
        packed.extend((chunk.len() as u16).to_le_bytes());
        packed.extend((!(chunk.len() as u16)).to_le_bytes());
        packed.extend(*chunk);
    }
    let (a, b) = data.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (a + b) % 65_521)
    });
    packed.extend((b << 16 | a).to_be_bytes());
    let text: String = packed.iter().map(|byte| char::from(*byte)).collect();
    format!("<< /Length {} /Filter /FlateDecode >>\nstream\n{text}\nendstream", packed.len())
}

/// A column: `# ` a heading, `= ` an employer or a school, `- ` a title, anything else small. Sizes are LinkedIn's. Where
/// the distance from the line above matters it stands before the line: `14|home.example`.
fn column<'a>(x: f64, headings: f64, text: &'a str) -> Vec<Piece<'a>> {
    let mut y = 40.0;
    let rows = text.lines().map(|row| {
        let told = row.split_once('|').and_then(|(points, row)| Some((points.parse().ok()?, row)));
        let (points, row) = told.map_or((None, row), |(points, row): (f64, _)| (Some(points), row));
        let (size, text) = match row.split_at_checked(2) {
            Some(("! ", text)) => (26.0, text),
            Some(("# ", text)) => (headings, text),
            Some(("= ", text)) => (12.0, text),
            Some(("- ", text)) => (11.5, text),
            _ => (10.5, row),
        };
        y += points.unwrap_or(1.3 * size);
        (x, y, size, text)
    });
    rows.collect()
}

fn saved(side: &str, pages: &[&str]) -> Vec<u8> {
    let count = pages.len();
    let feet: Vec<String> = (1..=count).map(|page| format!("Page {page} of {count}")).collect();
    let pages: Vec<Vec<Piece<'_>>> = pages
        .iter()
        .zip(&feet)
        .enumerate()
        .map(|(number, (main, foot))| {
            let mut pieces = if number == 0 { column(22.0, 13.0, side) } else { vec![] };
            pieces.extend(column(224.0, 15.75, main));
            pieces.push((500.0, 770.0, 9.0, foot));
            pieces
        })
        .collect();
    pdf(&pages)
}

fn person(file: &[u8]) -> Profile {
    read(file).expect("a profile").people.remove(0)
}

const SIDE: &str = "# Contact\n+1 202 555 0100 (Mobile)\njane.roe.engineer@mail.\nhome.example\nwww.linkedin.com/in/jane-roe-\n1a2b3c (LinkedIn)\n\
    janeroe.example (Personal)\n# Top Skills\nBridges\nFinite Element Method\n(FEM)\nRopes\n# Languages\nEnglish (Native or Bilingual)\n\
    French (Limited Working)\n# Certifications\nRope Access";

const MAIN: &str = "! Jane Roe\n= Engineer of bridges that\n= last\n= Lyon, Auvergne-Rhône-Alpes, France\n# Summary\n\
    Builds bridges, mostly of rope, sometimes of steel.\nLikes rivers.\n# Experience\n= Acme\n5 years 2 months\n- Lead Engineer\n\
    March 2023 - Present (3 years)\nLyon, France\n- Engineer of Ropes and\n- Knots\nJanuary 2021 - March 2023 (2 years 3 months)";

const NEXT: &str = "Tied knots that hold under loads of ten tons and more.\nThe longest was two miles.\n= Globex\n= Corporation\n- Trainee\n\
    2019 - 2020\n# Education\n= Springfield College\nBSc, Statics · (2015 - 2019)\n= Evening School";

#[test]
fn a_saved_profile_is_read() {
    let found = person(&saved(SIDE, &[MAIN, NEXT]));
    assert_eq!(found.name.as_deref(), Some("Jane Roe"));
    assert_eq!(found.headline.as_deref(), Some("Engineer of bridges that last"));
    assert_eq!(found.location.as_deref(), Some("Lyon, Auvergne-Rhône-Alpes, France"));
    assert_eq!(found.url, "https://www.linkedin.com/in/jane-roe-1a2b3c/");
    assert_eq!(found.about.as_deref(), Some("Builds bridges, mostly of rope, sometimes of steel. Likes rivers."));
    assert_eq!(found.emails, ["jane.roe.engineer@mail.home.example"]);
    assert_eq!(found.phones, ["+1 202 555 0100"]);
    assert_eq!(found.websites[0].url, "https://janeroe.example/");
    assert_eq!(found.skills, ["Bridges", "Finite Element Method (FEM)", "Ropes"]);
    assert_eq!(found.languages[1].level.as_deref(), Some("Limited Working"));
    assert_eq!(found.employers, ["Acme"]);
    let jobs: Vec<String> = found
        .experience
        .iter()
        .map(|job| {
            let parts = [&job.title, &job.employer, &job.start, &job.end, &job.location, &job.description];
            parts.map(|part| part.clone().unwrap_or_default()).join(" | ")
        })
        .collect();
    assert_eq!(
        jobs,
        [
            "Lead Engineer | Acme | 2023-03 |  | Lyon, France | ",
            "Engineer of Ropes and Knots | Acme | 2021-01 | 2023-03 |  | Tied knots that hold under loads of ten tons and more. The longest was two miles.",
            "Trainee | Globex Corporation | 2019 | 2020 |  | ",
        ]
    );
    let courses: Vec<String> = found
        .education
        .iter()
        .map(|course| {
            let parts = [&course.school, &course.degree, &course.field, &course.start, &course.end];
            parts.map(|part| part.clone().unwrap_or_default()).join(" | ")
        })
        .collect();
    assert_eq!(courses, ["Springfield College | BSc | Statics | 2015 | 2019", "Evening School |  |  |  | "]);
    assert_eq!(found.taken_at, "2026-03-01T11:00:00Z");
}

#[test]
fn distances_tell_what_belongs_together() {
    let side = "# Contact\n19|jane.roe@northern.co\n14|mpany.example\n24|www.linkedin.com/in/jane-\n14|roe (LinkedIn)\n\
                24|janeroe.example (Personal)\n33|# Top Skills\n19|Finite Element\n14|Method\n18|Ropes";
    let main = "! Jane Roe\n21|= Engineer\n15|= Lyon, France\n38|# Experience\n30|= Acme\n16|- Lead Engineer\n\
                14|March 2023 - Present (3 years)\n15|Mission Bay Campus\n21|Builds bridges of rope for everybody who\n\
                18|needs one, and mends those that are there.\n36|Likes rivers, and what crosses them by night.\n\
                38|= Globex\n16|- Trainee\n14|2019 - 2020\n20|Paris, mostly on foot and at\n18|the drawing board.";
    let found = person(&saved(side, &[main]));
    // What stands in the first line alone reads as an address too, somebody else's.
    assert_eq!(found.emails, ["jane.roe@northern.company.example"]);
    assert_eq!(found.url, "https://www.linkedin.com/in/jane-roe/");
    assert_eq!(found.websites[0].url, "https://janeroe.example/");
    assert_eq!(found.skills, ["Finite Element Method", "Ropes"]);
    let told =
        |place: usize| (found.experience[place].location.as_deref(), found.experience[place].description.as_deref());
    let bridges = "Builds bridges of rope for everybody who needs one, and mends those that are there.\n\
                   Likes rivers, and what crosses them by night.";
    assert_eq!(told(0), (Some("Mission Bay Campus"), Some(bridges)));
    assert_eq!(told(1), (None, Some("Paris, mostly on foot and at the drawing board.")));
}

#[test]
fn other_languages_are_read_and_what_no_word_tells_is_told_by_its_shape() {
    let check = |side: &str, main: &str, expected: [&str; 6]| {
        let found = person(&saved(side, &[main]));
        let job = found.experience.first().cloned().unwrap_or_default();
        let shown = [
            found.about.unwrap_or_default(),
            found.skills.join(", "),
            found.languages.iter().map(|language| language.name.clone()).collect::<Vec<_>>().join(", "),
            format!("{} / {}", job.title.unwrap_or_default(), job.employer.unwrap_or_default()),
            job.start.unwrap_or_default(),
            found.education.first().and_then(|course| course.school.clone()).unwrap_or_default(),
        ];
        assert_eq!(shown, expected.map(str::to_owned));
    };
    check(
        "# Coordonnées\nwww.linkedin.com/in/zoé-roe (LinkedIn)\n# Principales compétences\nPonts\n# Languages\nFrançais (Native or Bilingual)",
        "! Zoé Roe\n= Ingénieure\n= Lyon, France\n# Résumé\nDes ponts.\n# Expérience\n= Acme\n- Ingénieure\njanvier 2021 - Present (5 ans)\n\
         # Formation\n= École\nMaster · (2015 - 2019)",
        ["Des ponts.", "Ponts", "Français", "Ingénieure / Acme", "2021-01", "École"],
    );
    check(
        "# 連絡先\nwww.linkedin.com/in/hanako (LinkedIn)\n# 主なスキル\n橋\n# 語\n日本語 (母国語)",
        "! 田中 花子\n= 技師\n= 日本\n# 概要\n橋を作る。\n# 職歴\n= 株式会社例\n- 技師\n2021年1月 - 現在\n# 学歴\n= 例大学\n学士 · (2015年 - 2019年)",
        ["橋を作る。", "橋", "日本語", "技師 / 株式会社例", "2021-01", "例大学"],
    );
    check(
        "# Kxntxkt\nwww.linkedin.com/in/jane (LinkedIn)",
        "! Jane Roe\n= Headline\n= Somewhere\n# Xbxxt\nBridges.\n# Xxpxrxxncx\n= Acme\n- Engineer\n2021 - 2023\n# Xdxcxtxxn\n= College\nBSc · (2015 - 2019)",
        ["Bridges.", "", "", "Engineer / Acme", "2021", "College"],
    );
}

#[test]
fn letters_are_read_by_what_the_font_calls_them() {
    let check = |encoding: &str, codes: &str, expected: &str| {
        let file = assemble(
            &[
                "<< /Type /Catalog /Pages 2 0 R >>".into(),
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".into(),
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>"
                    .into(),
                format!("<< /Type /Font /Subtype /Type1 /BaseFont /Own /Encoding {encoding} >>"),
                stream(&format!("BT /F1 12 Tf 1 0 0 1 72 700 Tm <{codes}> Tj ET")),
            ],
            "/Root 1 0 R",
        );
        let texts: Vec<String> = lines(&file).into_iter().map(|line| line.text).collect();
        assert_eq!(texts.join(" "), expected, "{encoding}");
    };
    check("/WinAnsiEncoding", "5a6feb20b5", "Zoë µ");
    check("/MacRomanEncoding", "5a6f91", "Zoë");
    check("<< /BaseEncoding /MacRomanEncoding /Differences [1 /fi] >>", "5a6f9101", "Zoëfi");
    check(
        "<< /Differences [1 /Z /o /edieresis /space /seven /f_f_i /ffl /germandbls /Lslash] >>",
        "010203040506070809",
        "Zoë 7ffifflßŁ",
    );
    check(
        "<< /Differences [65 /uni00EB /uni005A006F /u1F600 /a.alt /at /underscore /quoteright] >>",
        "41424344454647",
        "ëZo😀a@_’",
    );
    // What a name says to nobody is no letter.
    check("<< /Differences [65 /g17 /B] >>", "4142", "B");
}

#[test]
fn other_files_are_refused_with_what_to_do() {
    let check = |file: &[u8], expected: &str| assert_eq!(read(file), Err(Refusal::new(expected)));
    let whole = saved(SIDE, &[MAIN, NEXT]);
    check(&pdf(&[vec![(72.0, 72.0, 20.0, "Jane Roe"), (72.0, 100.0, 11.0, "Engineer")]]), "import_pdf_other");
    check(&pdf(&[vec![]]), "import_pdf_no_text");
    check(b"%PDF-1.4\nnothing", "import_pdf_broken");
    check(&whole[..200], "import_pdf_broken");
    let locked = assemble(
        &[
            "<< /Type /Catalog /Pages 2 0 R >>".into(),
            "<< /Type /Pages /Kids [] /Count 0 >>".into(),
            format!("<< /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >>", "00".repeat(32)),
        ],
        "/Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>]",
    );
    check(&locked, "import_pdf_locked");
    check(&[b"%PDF-".as_slice(), &vec![b' '; MOST_BYTES]].concat(), "import_pdf_other");
    // The table at the end is lost when a download breaks off; what is there is read.
    assert_eq!(person(&whole[..whole.len() - 400]).name.as_deref(), Some("Jane Roe"));
}

#[test]
fn every_broken_copy_is_answered() {
    let whole = saved(SIDE, &[MAIN, NEXT]);
    // A small generator of our own: the same copies every time.
    let mut state = 7_u64;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    for _ in 0..300 {
        let mut copy = whole.clone();
        for _ in 0..1 + next(20) {
            let place = next(copy.len());
            copy[place] = next(256) as u8;
        }
        copy.truncate(copy.len() - next(copy.len() / 2));
        // Whatever it says: it says something.
        let _ = read(&copy);
    }
}

/// A page and forms that each draw the next many times, or themselves, would take hours where all of it is drawn.
#[test]
fn forms_that_draw_forms_are_read_in_time() {
    let check = |case: &str, next: fn(usize) -> usize| {
        let again = "/F Do ".repeat(40);
        let content = |what: &str| format!("<< {what} /Length {} >>\nstream\n{again}\nendstream", again.len());
        let form = |number: usize| {
            content(&format!("/Subtype /Form /Resources << /XObject << /F {} 0 R >> >>", 5 + next(number)))
        };
        let mut objects = vec![
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".into(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /F 5 0 R >> >> /Contents 4 0 R >>".into(),
            content(""),
        ];
        objects.extend((0..4).map(form));
        let start = cpu_time::ThreadTime::now();
        assert_eq!(lines(&assemble(&objects, "/Root 1 0 R")), [], "{case}");
        println!("{case}: {:?}", start.elapsed());
        assert!(start.elapsed() < std::time::Duration::from_secs(2), "{case}: {:?}", start.elapsed());
    };
    check("itself", |number| number);
    check("the next", |number| (number + 1) % 4);
}
