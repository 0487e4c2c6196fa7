//! Pages made to break or to stall a reader get an answer all the same, and soon.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use cpu_time::ThreadTime;
use scraper::{ElementRef, Html};
use std::{collections::HashSet, thread, time::Duration};
use tactful::{
    Surroundings,
    draft::{Draft, Recipient},
    guard::{self, Case},
    import,
    moves::{self, Before},
    profile::{Experience, Profile},
    reading::{Field, Status},
    receipt::FieldReport,
};
use time::{Date, Month, Time, UtcDateTime};

#[test]
fn hostile_pages_are_answered_soon() {
    let script = |json: String| format!("<script type='application/ld+json'>{json}</script>");
    let people = "{\"@type\": \"Person\", \"name\": \"Jane\"},".repeat(20_000);
    let cases = [
        ("nested", "<div>".repeat(3_000) + "deep"),
        ("cards in cards", "<div class='h-card p-author vcard'><b class='p-name fn'>J</b>".repeat(1_000)),
        ("properties in properties", "<div class=h-card>".to_owned() + &"<div class='p-name p-note u-url'>x".repeat(2_000)),
        ("items in items", "<div itemscope itemtype='https://schema.org/Person' itemprop=knows>".repeat(2_000)),
        ("attributes", format!("<div {}>", (0..10_000).map(|n| format!("a{n}=1 ")).collect::<String>())),
        ("classes", format!("<div class='h-card'><p class='{}'>x", "p-name p-note u-url ".repeat(30_000))),
        ("links", (0..20_000).map(|n| format!("<a rel=me href='https://e{n}.example/'>x</a>")).collect()),
        ("accounts", (0..20_000).map(|n| format!("<a href='https://github.com/j{n}'>x</a>")).collect::<String>() + "<h1>Jane Roe</h1>"),
        ("namesakes", (0..20_000).map(|n| format!("<a href='https://github.com/janeroe{n}'>x</a>")).collect::<String>() + "<h1>Jane Roe</h1>"),
        ("mailboxes", "<h1>Jane Roe</h1>".to_owned() + &(0..5_000).map(|n| format!("<p><a href='mailto:j{n}@x.example'>x</a>")).collect::<String>() + "<p>jane.roe@x.example"),
        ("numbers", "<h1>Jane Roe</h1>".to_owned() + &(0..20_000).map(|n| format!("<p>Tel. 555 01{n:05}")).collect::<String>()),
        ("bold", "<h1>Jane Roe</h1><p>".to_owned() + &"<b>work</b>".repeat(20_000) + &"<b>".repeat(2_000)),
        ("NULs", "\0<div\0 class=h-card>\0Jane\0</div>".repeat(1_000)),
        ("unclosed", "<div class=h-card <p <a href=".repeat(5_000)),
        ("people", script(format!("[{people}{{}}]"))),
        ("deep JSON", script("[".repeat(10_000) + &"]".repeat(10_000))),
        (
            "circle",
            script(
                r##"{"@graph": [{"@id": "#a", "@type": "Person", "name": "Jane", "knows": {"@id": "#b"}, "image": {"@id": "#a"}},
                {"@id": "#b", "@type": "Person", "spouse": {"@id": "#a"}}]}"##
                    .into(),
            ),
        ),
        (
            "circle of references",
            "<div id=a itemscope itemtype='https://schema.org/Person' itemref='b a'></div><p id=b itemref=a>".repeat(200),
        ),
        ("at signs", "@".repeat(100_000)),
        ("brackets", "jane [at ".repeat(50_000)),
        ("at and dot", "jane at x dot ".repeat(20_000)),
    ];
    let check = |url: &str| {
        for (case, html) in &cases {
            let start = ThreadTime::now();
            let receipt = support::capture(url, html);
            assert_eq!(receipt.version, 1);
            // Far above what any of them takes, far below what a quadratic reader would take.
            assert!(start.elapsed() < Duration::from_secs(20), "{case} at {url} took {:?}", start.elapsed());
            println!("{case} at {url}: {:?}", start.elapsed());
        }
    };
    // All at once: they are most of what these tests take.
    thread::scope(|scope| {
        for url in [
            "https://jane.example/",
            "https://janeroe.example/",
            "https://acme.example/team/jane-roe",
            "https://github.com/jane",
            "https://dev.to/jane",
        ] {
            scope.spawn(|| check(url));
        }
    });
}

#[test]
fn what_is_repeated_within_itself_is_read_in_time() {
    let contact = "<div role=dialog><div id=ACoAAExampleExampleExampleExampleExamplContactInfoDetailSection>";
    for (url, start, repeated) in [
        (
            "https://www.goodreads.com/user/show/42-jane-roe",
            "<h1 id=profileNameTopHeading>Jane Roe</h1>",
            "<div class=infoBoxRowTitle>Details</div><div>Age 34",
        ),
        (
            "https://www.linkedin.com/in/jane-roe/overlay/contact-info/",
            contact,
            "<div><div><svg id=linkedin-bug-small>ContactInfoDetailSection",
        ),
        (
            "https://www.linkedin.com/in/jane-roe/overlay/contact-info/",
            contact,
            "<header class=pv-contact-info__header>Websites</header><ul><li><a href=http://example.org>example.org",
        ),
        (
            "https://www.linkedin.com/sales/lead/ACwAAExampleExampleExampleExampleExample,NAME_SEARCH,x1",
            "<h1 data-anonymize=person-name>Jane Roe</h1><section id=experience-section><h2>Experience</h2><ul><li>",
            "<p>3 years 2",
        ),
        (
            "https://dev.to/janeroe",
            "<header class=profile-header><h1>Jane Roe</h1>",
            "<div class=crayons-definition><strong class=crayons-definition__title>Education",
        ),
        // In one page these lists are entries of others, and spans and headings without an end hold all that follows.
        (
            "https://www.linkedin.com/in/jane-roe/",
            "<section class=pv-top-card-v2-section><h1>Jane Roe</h1></section><section id=experience-section>",
            "<ul><li><h3>Engineer</h3><h4><span>Employer</span><span>Acme",
        ),
        (
            "https://www.linkedin.com/in/jane-roe/",
            "<title>Jane Roe | LinkedIn</title><div componentkey=profile.card.refTop>",
            "<h2><p>Experience<div>2019",
        ),
        (
            "https://orcid.org/0000-0000-0000-0001",
            "<section id=names><h1>Jane Roe</h1></section><section id=cy-affiliation-employment><app-affiliation-stack>",
            "<app-panel><h4>Acme: Lyon</h4><div class=general-data>2020 to present | Potter",
        ),
    ] {
        let html = start.to_owned() + &repeated.repeat(2_000);
        let start = ThreadTime::now();
        support::capture(url, &html);
        println!("{repeated} at {url}: {:?}", start.elapsed());
        assert!(start.elapsed() < Duration::from_secs(10), "{repeated} at {url} took {:?}", start.elapsed());
    }
}

/// Nobody has so many positions, and a page may say so.
#[test]
fn a_page_is_compared_with_what_it_said_before_in_time() {
    let reading = |tag: &str, month: u8| {
        let mut profile = Profile { taken_at: format!("2026-{month:02}-10T10:00:00Z"), ..Profile::default() };
        for place in 0..500 {
            let employer = format!("{tag} {place} {}", "word ".repeat(100));
            let title = Some(format!("{place} {tag} {}", "word ".repeat(100)));
            let (start, current) = (Some("2019".into()), true);
            let job = Experience { employer: Some(employer.clone()), title, start, current, ..Experience::default() };
            profile.employers.push(employer);
            profile.experience.push(job);
        }
        profile
    };
    let (old, new) = (reading("alpha", 5), reading("beta", 11));
    let hint = Some("There is more.".into());
    let in_part = [FieldReport { field: Field::Experience, status: Status::Found, source: None, hint }];
    let start = ThreadTime::now();
    let moves = moves::since(&Before { profile: &old, read: None, channels: &[] }, &new, &in_part);
    assert_eq!(moves.len(), 1);
    moves::update(&old, &new, &in_part);
    // Each with each would take minutes.
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

/// What a computer under load adds to a measurement.
const NOISE: Duration = Duration::from_millis(100);

/// Twice as much of something takes about twice as long to read, never four times.
fn check_grows_with_its_length(case: &str, count: usize, read: impl Fn(usize)) {
    let time = |count: usize| {
        let start = ThreadTime::now();
        read(count);
        start.elapsed()
    };
    let is_in_time = |_| {
        let once = time(count);
        // Four times that is within bounds.
        if once < NOISE {
            return true;
        }
        let twice = time(2 * count);
        println!("{count} {case}: {once:?}, twice as many: {twice:?}");
        twice < 3 * once + NOISE
    };
    assert!((0..3).any(is_in_time), "{case} take too long");
}

#[test]
fn a_page_takes_no_more_time_than_its_length_allows() {
    let check = |case: &str, count: usize, url: &str, start: &str, repeated: fn(usize) -> String| {
        check_grows_with_its_length(case, count, |count| {
            let html = start.to_owned() + &(0..count).map(repeated).collect::<String>();
            support::capture(url, &html);
        });
    };
    let (jane, heading) = ("https://janeroe.example/", "<title>Jane Roe</title><h1>Jane Roe</h1>");
    check("called numbers", 1_000, jane, heading, |n| format!("<p>Tel. +49 30 23125{n:04}"));
    check("linked numbers", 2_000, jane, heading, |n| format!("<p><a href='tel:+493023125{n:04}'>Call</a>"));
    let (contact, details) = (
        "https://www.linkedin.com/in/jane-roe/overlay/contact-info/",
        "<div class=pv-contact-info><section class=ci-websites><h3>Websites</h3>",
    );
    check("sites of one row", 1_000, contact, details, |n| format!("<a href='https://e{n}.example/'>e{n}.example</a>"));
    check("linked addresses", 4_000, jane, heading, |n| format!("<p><a href='mailto:j{n}@x.example'>Write</a>"));
    check("careers", 1_000, jane, heading, |n| format!("<h2>Experience</h2><p>Engineer {n}, Acme, 2019 - 2020"));
    check("careers within careers", 1_000, jane, heading, |n| {
        format!("<section><h2>Experience</h2><p>Engineer {n}, Acme, 2019 - 2020")
    });
}

/// Whatever a page lists, it may list as often as it likes.
#[test]
fn what_a_page_lists_takes_no_more_time_than_its_length_allows() {
    thread::scope(|scope| {
        for site in tactful::sites::ALL {
            scope.spawn(|| check_what_pages_list(site.name()));
        }
    });
}

/// Checks each kind of small element that stands beside others on the project's own pages of a site.
fn check_what_pages_list(site: &str) {
    const MOST_BYTES: usize = 250;
    let mut kinds = HashSet::new();
    for page in support::own_pages(site) {
        let document = Html::parse_document(&page.html);
        let html = document.html();
        for element in document.root_element().descendants().filter_map(ElementRef::wrap) {
            let (name, entry) = (element.value().name(), element.html());
            let mut beside = element.prev_siblings().chain(element.next_siblings()).filter_map(ElementRef::wrap);
            let is_listed = entry.len() <= MOST_BYTES && beside.any(|other| other.value().name() == name);
            if !is_listed || !html.contains(&entry) || !kinds.insert(format!("{name} {:?}", element.attr("class"))) {
                continue;
            }
            check_grows_with_its_length(&format!("times {entry} on {}", page.path.display()), 500, |count| {
                // None says quite the same.
                let other = |n: usize| entry.replacen("</", &format!(" {n}</"), 1).replace("=\"/", &format!("=\"/{n}"));
                support::capture(&page.url, &html.replacen(&entry, &(0..count).map(other).collect::<String>(), 1));
            });
        }
    }
}

/// Whatever a draft repeats.
#[test]
fn a_draft_takes_no_more_time_than_its_length_allows() {
    const LENGTH: usize = 10_000;
    let now = UtcDateTime::new(
        Date::from_calendar_date(2026, Month::November, 23).unwrap(),
        Time::from_hms(10, 0, 0).unwrap(),
    );
    for repeated in [
        "2026-11-12 ",
        "12 November 2026, ",
        "12.11. ",
        "Thursday ",
        "on 12/11 at 3 ",
        "1.",
        "1. ",
        "12 ",
        "[1] ",
        "[name] ",
        "(a) ",
        "(",
        "[",
        "{{",
        "<a",
        "%a% ",
        "{a} ",
        "XX ",
        "___ ",
        "... ",
        "$a ",
        "\"",
        "\"a ",
        "\" ",
        "„",
        "'",
        "`",
        "`a` ",
        "jane ",
        "Jane ",
        "Jane, ",
        "Jane Poe ",
        "Herr Poe, ",
        "Dear Bob, ",
        "@",
        "a@b.example ",
        "@a ",
        "you ",
        "You, ",
        "your job ",
        "role ",
        "Acme ",
        "at Acme ",
        "- ",
        "- a\n",
        "a\n",
        "> a\n",
        "\n",
        "a, ",
        "? ",
        "a? ",
        "attached ",
        "offer.pdf ",
        "https://",
        "://a ",
        "a.",
        "É",
        "a\u{301}",
        " ",
        "a",
        "ok ",
        "we ",
        "our client ",
        "invoice ",
        "hi ",
        "Hi Bob,\n",
        "Best,\nBob\n",
        "On 3 May Bob wrote:\n",
    ] {
        check_grows_with_its_length(&format!("times {repeated:?} in a draft"), LENGTH / repeated.len(), |count| {
            for body in [repeated.repeat(count), format!("Hi Jane,\nyou {}", repeated.repeat(count))] {
                let to = Recipient {
                    name: Some("Jane Roe".into()),
                    address: Some("jane@acme.example".into()),
                    ..Recipient::default()
                };
                let draft = Draft { recipients: vec![to], body, ..Draft::default() };
                guard::judge(&Case { draft, ..Case::default() }, &Surroundings::plain(now));
            }
        });
    }
}

#[test]
fn a_file_takes_no_more_time_than_its_length_allows() {
    check_grows_with_its_length("keywords of skills", 150, |count| {
        let skill = |n| {
            let keywords: Vec<String> = (0..100).map(|keyword| format!("\"{n} {keyword}\"")).collect();
            format!("{{\"name\": \"{n}\", \"keywords\": [{}]}}", keywords.join(", "))
        };
        let skills: Vec<String> = (0..count).map(skill).collect();
        let json = format!("{{\"basics\": {{\"name\": \"Jane Roe\"}}, \"skills\": [{}]}}", skills.join(", "));
        import::read("resume.json", json.as_bytes()).unwrap();
    });
    check_grows_with_its_length("grouped properties", 12_000, |count| {
        let lines: String = (0..count).map(|n| format!("item{n}.NOTE:x\n")).collect();
        import::read("cards.vcf", format!("BEGIN:VCARD\nFN:Jane Roe\n{lines}END:VCARD\n").as_bytes()).unwrap();
    });
}
