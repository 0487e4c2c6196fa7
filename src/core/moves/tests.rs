//! Two readings of one page, and the moves between them.

use super::*;
use crate::profile::{Experience, Seen};

/// A reading in a line: parts parted by `; `, each a key and a value: `at Employer: Title` (present, with `since YYYY-MM`
/// behind it where the start is shown), `was Employer: Title` (ended, with `until YYYY-MM`), `main Employer` (named in the head alone), `in`
/// (place), `mail`, `phone`, `site`, `open`, and of the receipt `missed FIELD`, `more FIELD`, `absent FIELD`.
fn reading(line: &str, at: &str) -> (Profile, Vec<FieldReport>) {
    let url = "https://www.linkedin.com/in/jane-roe/".to_owned();
    let mut profile = Profile { url, taken_at: format!("{at}T10:00:00Z"), ..Profile::default() };
    let mut fields = Vec::new();
    for part in line.split("; ").filter(|part| !part.is_empty()) {
        let (key, value) = part.split_once(' ').unwrap_or((part, ""));
        let (value, end) = value.split_once(" until ").map_or((value, None), |(value, end)| (value, Some(end)));
        let (value, start) = value.split_once(" since ").map_or((value, None), |(value, start)| (value, Some(start)));
        let (employer, title) =
            value.split_once(": ").map_or((value, None), |(employer, title)| (employer, Some(title)));
        let field = |name: &str| -> Field { serde_json::from_str(&format!("{name:?}")).unwrap() };
        let report = |status, hint: Option<&str>| FieldReport {
            field: field(value),
            status,
            source: None,
            hint: hint.map(str::to_owned),
        };
        match key {
            "at" | "was" => {
                let current = key == "at";
                if current && !profile.employers.contains(&employer.to_owned()) {
                    profile.employers.push(employer.into());
                }
                profile.experience.push(Experience {
                    employer: Some(employer.into()),
                    title: title.map(str::to_owned),
                    start: start.map(str::to_owned),
                    end: end.map(str::to_owned),
                    current,
                    ..Experience::default()
                });
            }
            "main" => profile.employers.insert(0, value.into()),
            "in" => profile.location = Some(value.into()),
            "mail" => profile.add_email(value, Seen::ContactInfo, None),
            "phone" => profile.add_phone(value, Seen::ContactInfo, None),
            "site" => profile.add_website(value, Seen::ContactInfo, None),
            "open" => profile.open_to_work = true,
            "missed" => fields.push(report(Status::Missed, None)),
            "more" => fields.push(report(Status::Found, Some("There is more."))),
            "absent" => fields.push(report(Status::Absent, None)),
            _ => panic!("{key}"),
        }
    }
    (profile, fields)
}

fn check(old: &str, new: &str, expected: &str) {
    let (old_profile, old_fields) = reading(old, "2026-05-10");
    let (new_profile, new_fields) = reading(new, "2026-11-23");
    let channels: Vec<String> = old_profile.channels().collect();
    let read = note(None, &old_fields, &old_profile.taken_at);
    let before = Before { profile: &old_profile, read: Some(&read), channels: &channels };
    let said: Vec<String> = since(&before, &new_profile, &new_fields)
        .iter()
        .map(|moved| {
            assert_eq!(moved.at, "2026-11-23T10:00:00Z");
            assert_eq!(moved.since.as_deref(), Some("2026-05-10T10:00:00Z"));
            let what = serde_json::to_value(moved.what).unwrap();
            let values = [moved.from.as_deref(), moved.to.as_deref()].map(Option::unwrap_or_default).join(" > ");
            let detail = moved.detail.as_deref().map(|detail| format!(" ({detail})")).unwrap_or_default();
            format!("{} {}{detail}", what.as_str().unwrap(), values.trim())
        })
        .collect();
    assert_eq!(said.join("; "), expected, "{old} -> {new}");
}

#[test]
fn people_move_to_another_employer() {
    check("at Acme: Smith", "at Bolt: Smith; was Acme: Smith", "employer Acme > Bolt (Smith)");
    check("at Acme: Smith", "at Bolt: Chief; was Acme: Smith", "employer Acme > Bolt (Chief)");
    // The head names it, and the positions are not loaded.
    check("at Acme: Smith", "main Bolt; missed experience", "employer Acme > Bolt");
    check("main Acme; missed experience", "at Bolt: Smith", "employer Acme > Bolt (Smith)");
    // One more, beside the first.
    check("at Acme: Smith", "at Acme: Smith; at Bolt: Adviser", "employer > Bolt (Adviser)");
    check(
        "at Acme: Smith; at Cog: Adviser",
        "at Bolt: Chief; was Acme: Smith; was Cog: Adviser",
        "employer Acme > Bolt (Chief); left Cog >",
    );
    // Back at a former employer.
    check(
        "at Acme: Smith; was Bolt: Smith",
        "at Bolt: Chief; was Acme: Smith; was Bolt: Smith",
        "employer Acme > Bolt (Chief)",
    );
    // Somebody who had no employer.
    check("absent employers", "at Bolt: Smith", "employer > Bolt (Smith)");
}

#[test]
fn people_leave() {
    check("at Acme: Smith", "was Acme: Smith; absent employers", "left Acme >");
    check("at Acme: Smith; at Bolt: Adviser", "at Acme: Smith; was Bolt: Adviser", "left Bolt >");
    check("main Acme", "absent employers", "left Acme >");
}

#[test]
fn what_the_page_stopped_showing_is_no_move() {
    check(
        "at Acme: Smith; in Lyon; open; mail jane@home.example",
        "missed employers; missed experience; missed emails",
        "",
    );
    check("at Acme: Smith; at Bolt: Adviser", "at Acme: Smith; more experience", "");
    check("at Acme: Smith", "at Acme; missed experience", "");
    check("in Lyon", "absent location", "");
    check("", "", "");
}

#[test]
fn what_the_page_shows_only_now_is_no_move() {
    // Nothing had been seen of it before.
    check("missed employers; missed experience", "at Bolt: Smith", "");
    check("missed emails", "mail jane@home.example", "");
    check("more emails; mail jane@acme.example", "mail jane@acme.example; mail jane@home.example", "");
    check("missed location", "in Lyon", "");
    // The head had named the main employer alone: a further one is news only if it began since.
    check("main Acme; missed experience", "at Acme: Smith; at Bolt: Adviser since 2019-03", "");
    check(
        "main Acme; missed experience",
        "at Acme: Smith; at Bolt: Adviser since 2026-08",
        "employer > Bolt (Adviser)",
    );
}

#[test]
fn titles_change() {
    check("at Acme: Smith", "at Acme: Chief", "title Smith > Chief (Acme)");
    check("at Acme: Smith", "at Acme: Chief; was Acme: Smith", "title Smith > Chief (Acme)");
    check("at Acme: Smith", "at Acme: SMITH", "");
    check("at Acme: Smith; at Acme: Adviser", "at Acme: Adviser; at Acme: Smith", "");
    check("at Acme GmbH: Smith", "at Acme: Smith", "");
    // One more beside the first, wherever the page puts it.
    check("at Acme: Smith", "at Acme: Smith; at Acme: Chief since 2026-06", "title Smith > Chief (Acme)");
    check("at Acme: Smith since 2020", "at Acme: Smith since 2020; at Acme: Chief since 2018", "");
    check("at Acme: Smith", "at Acme: Smith; at Acme: Chief", "");
}

#[test]
fn what_is_written_anew_at_the_same_position_is_no_move() {
    let of = |old: &str, new: &str| {
        check(&format!("at {old} since 2020-03"), &format!("at {new} since 2020-03"), "");
        check(&format!("at {old} since 2020"), &format!("at {new} since 2020"), "");
    };
    // An employer that has another name by now.
    of("Facebook: Smith", "Meta: Smith");
    of("EY: Smith", "Ernst & Young: Smith");
    of("Self-employed: Smith", "Freelance: Smith");
    check("at Facebook: Smith since 2020-03", "at Meta: Chief since 2020-03", "");
    check(
        "at Facebook: Smith since 2020-03",
        "at Meta: Chief since 2020-03; at Cog: Adviser since 2026-07",
        "employer > Cog (Adviser)",
    );
    // The old position ended, or the new one is no older than what was read.
    check(
        "at Acme: Smith since 2020",
        "at Bolt: Chief since 2020; was Acme: Smith since 2020",
        "employer Acme > Bolt (Chief)",
    );
    check("at Acme: Smith since 2026", "at Bolt: Chief since 2026", "employer Acme > Bolt (Chief)");
    check("at Acme: Smith since 2020-03", "at Bolt: Smith since 2026-07", "employer Acme > Bolt (Smith)");
    // A name with more behind it, unless somebody began there.
    check("at BNP Paribas: Smith", "at BNP Paribas CIB: Smith", "");
    check("at Acme Deutschland GmbH: Smith", "at Acme GmbH: Smith", "");
    check(
        "at Acme: Smith since 2020-03",
        "at Acme Deutschland: Smith since 2026-07",
        "employer Acme > Acme Deutschland (Smith)",
    );
    // A title: in other words, in another language, without what nobody is called by.
    of("Acme: Software Engineer", "Acme: Ingénieure logiciel");
    of("Acme: Smith", "Acme: Lead Smith");
    check("at Acme: Smith since 2026", "at Acme: Chief since 2026", "title Smith > Chief (Acme)");
    check("at Acme: Sr. Engineer", "at Acme: Senior Engineer", "");
    check("at Acme: Eng. Mgr.", "at Acme: Engineering Manager", "");
    check("at Acme: Engineer (m/w/d)", "at Acme: Engineer", "");
    check("at Acme: Engineer at Acme", "at Acme: Engineer", "");
    check("at Acme: Engineer @ Acme", "at Acme: Engineer", "");
    check("at Acme: Engineer", "at Acme: Senior Engineer", "title Engineer > Senior Engineer (Acme)");
    check("at Acme: CEO", "at Acme: CTO", "title CEO > CTO (Acme)");
    check("at Acme: CTO (interim)", "at Acme: CTO", "title CTO (interim) > CTO (Acme)");
    check("at Acme: Head (Europe)", "at Acme: Head (Asia)", "title Head (Europe) > Head (Asia) (Acme)");
}

#[test]
fn who_was_there_for_years_did_not_just_arrive() {
    // The head named another employer, which they still have.
    check("main Board; missed experience", "at Acme: Smith since 2015; at Board: Adviser since 2018", "");
    check("main Board; missed experience", "at Acme: Smith; at Board: Adviser", "");
    check("main Board; missed experience", "at Acme: Smith since 2015", "");
    check("main Board; missed experience", "at Acme: Smith since 2015; was Board: Adviser", "left Board >");
    check("main Board; missed experience", "at Acme: Smith since 2026-02", "employer Board > Acme (Smith)");
    check("main Board; missed experience", "at Acme: Smith since 2026-06; at Board", "employer > Acme (Smith)");
    // Who knows when in the year?
    check("main Acme; missed experience", "at Acme: Smith; at Bolt: Adviser since 2026", "");
    // One more that the page had never shown, and that is an old one.
    check("at Acme: Smith", "at Acme: Smith; at Bolt: Adviser since 2015-01", "");
    check("at Acme: Smith", "at Acme: Smith; at Bolt: Adviser since 2026-02", "employer > Bolt (Adviser)");
    // Pages are brought up to date late.
    check(
        "at Acme: Smith since 2019",
        "at Bolt: Chief since 2024-01; was Acme: Smith since 2019",
        "employer Acme > Bolt (Chief)",
    );
    check(
        "more experience; at Acme: Smith",
        "at Bolt: Chief since 2024-03; was Acme: Smith until 2024-02",
        "employer Acme > Bolt (Chief)",
    );
    check(
        "more experience; at Acme: Smith",
        "at Bolt: Chief since 2024-03; was Acme: Smith until 2024",
        "employer Acme > Bolt (Chief)",
    );
    check("more experience; at Acme: Smith", "at Bolt: Chief since 2015; was Acme: Smith until 2024", "left Acme >");
    check("more experience; at Acme: Smith", "at Acme: Founder since 2010-01; at Acme: Smith", "");
}

#[test]
fn people_move_house() {
    check("in Lyon, France", "in Porto, Portugal", "place Lyon, France > Porto, Portugal");
    check("in Lyon, France", "in Paris, France", "place Lyon, France > Paris, France");
    check("in Lyon", "in Lyon, Auvergne-Rhône-Alpes, France", "");
    check("in Lyon, France", "in France", "");
    check("in Greater Lyon Area", "in Lyon", "");
    check("in France", "in Germany", "place France > Germany");
    check("in Lyon, France", "in Germany", "place Lyon, France > Germany");
    check("in Remote, Germany", "in Lyon, France", "place Remote, Germany > Lyon, France");
    check("in San Diego", "in San Francisco Bay Area", "place San Diego > San Francisco Bay Area");
    check("in York", "in New York", "place York > New York");
    // Coarser, or a town told with what lies around it.
    check("in London", "in United Kingdom", "");
    check("in Remote", "in Lyon, France", "");
    check("in Hong Kong SAR", "in Hong Kong, China", "");
    check("in Washington DC-Baltimore Area", "in Washington, District of Columbia, United States", "");
    check("in Frankfurt am Main", "in Frankfurt Rhine-Main Metropolitan Area", "");
    // The same page in another interface language.
    check("at Acme: Baker; in Munich, Bavaria, Germany", "at Acme: Bäcker; in München, Bayern, Deutschland", "");
}

#[test]
fn people_look_for_work_and_show_new_ways() {
    check("at Acme: Smith", "at Acme: Smith; open", "open-to-work >");
    check("open", "open", "");
    check("mail jane@acme.example", "mail jane@acme.example; mail jane@home.example", "channel > jane@home.example");
    check("absent emails", "mail jane@home.example", "channel > jane@home.example");
    check(
        "site https://jane.example/",
        "site http://www.jane.example; site https://roe.example/",
        "channel > https://roe.example/",
    );
    check("mail Jane@home.example", "mail jane@home.example", "");
    // The same in another spelling.
    check("mail jane.roe@gmail.com", "mail janeroe@googlemail.com", "");
    check("mail jane@home.example", "mail jane+jobs@home.example", "");
    check("phone +33612345678", "phone 06 12 34 56 78", "");
    check("phone +44 (0)20 7946 0018", "phone +442079460018", "");
    check("phone +33612345678", "phone +33612345679", "channel > +33612345679");
}

#[test]
fn of_what_was_kept_before_moves_were_read_little_is_claimed() {
    let (old, _) = reading("at Acme: Smith; mail jane@acme.example", "2026-05-10");
    let (new, fields) = reading("at Bolt: Smith; mail jane@home.example", "2026-11-23");
    let before = Before { profile: &old, read: None, channels: &old.emails };
    let found: Vec<What> = since(&before, &new, &fields).iter().map(|moved| moved.what).collect();
    assert_eq!(found, [What::Employer]);
}

/// What is kept after a second reading, in the words of [`reading`]: positions, then addresses.
#[test]
fn what_a_page_shows_only_in_part_takes_nothing_away() {
    let check = |old: &str, new: &str, expected: &str| {
        let (old_profile, _) = reading(old, "2026-05-10");
        let (new_profile, fields) = reading(new, "2026-11-23");
        let kept = update(&old_profile, &new_profile, &fields);
        let jobs = kept.experience.iter().map(|job| {
            let key = if job.current { "at" } else { "was" };
            let title = job.title.as_deref().map(|title| format!(": {title}")).unwrap_or_default();
            format!("{key} {}{title}", job.employer.as_deref().unwrap_or_default())
        });
        let ways = kept.emails.iter().map(|address| format!("mail {address}"));
        let ways = ways.chain(kept.phones.iter().map(|number| format!("phone {number}")));
        let said: Vec<String> = jobs.chain(ways).collect();
        assert_eq!(said.join("; "), expected, "{old} -> {new}");
        let current = kept.experience.iter().filter(|job| job.current).filter_map(|job| job.employer.as_ref());
        assert!(current.into_iter().all(|name| kept.employers.contains(name)), "{:?}", kept.employers);
        // And reading the whole again tells of nothing that was known.
        let whole = Before { profile: &kept, read: None, channels: &kept.emails };
        let (again, fields) = reading(expected, "2026-12-01");
        assert_eq!(since(&whole, &again, &fields), [], "{old} -> {new} -> {expected}");
    };
    check(
        "mail jane@home.example; mail jane@acme.example",
        "mail jane@acme.example; more emails",
        "mail jane@acme.example; mail jane@home.example",
    );
    check("mail jane@home.example", "mail jane@acme.example", "mail jane@acme.example");
    check(
        "at Acme: Chief; was Acme: Smith; was Bolt: Smith",
        "at Acme: Chief; more experience",
        "at Acme: Chief; was Acme: Smith; was Bolt: Smith",
    );
    check("at Acme: Chief; was Bolt: Smith", "at Acme: Chief", "at Acme: Chief");
    // Beside the main employer, and not shown this time.
    check("at Acme: Smith; at Cog: Adviser", "at Acme: Smith; more experience", "at Acme: Smith; at Cog: Adviser");
    // Ended, replaced, promoted, written anew.
    check("at Acme: Smith; was Cog: Cook", "was Acme: Smith; more experience", "was Acme: Smith; was Cog: Cook");
    check(
        "at Acme: Smith; was Cog: Cook",
        "at Bolt: Chief; was Acme: Smith; more experience",
        "at Bolt: Chief; was Acme: Smith; was Cog: Cook",
    );
    check("at Acme: Smith", "at Bolt: Chief; more experience", "at Bolt: Chief; was Acme: Smith");
    check("at Acme: Smith", "at Acme: Chief; more experience", "at Acme: Chief; was Acme: Smith");
    check("at Acme: Smith since 2020-01", "at Acme: Lead Smith since 2020-01; more experience", "at Acme: Lead Smith");
    check("at Facebook: Smith since 2020-01", "at Meta: Smith since 2020-01; more experience", "at Meta: Smith");
    check("mail jane.roe@gmail.com", "mail janeroe@googlemail.com; more emails", "mail janeroe@googlemail.com");
    check("phone +33612345678", "phone 06 12 34 56 78; more phones; in Lyon", "phone +33612345678");
    check("phone 06 12 34 56 78", "phone +33612345678; more phones", "phone +33612345678");
    check(
        "at Acme: Smith since 2020-01; at Acme: Cook since 2020-01",
        "at Acme: Smith since 2020-01; more experience",
        "at Acme: Smith; was Acme: Cook",
    );
}
