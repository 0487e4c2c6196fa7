//! Whose page is a page on a site that nobody described?

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use tactful::receipt::Outcome::{self, Captured, NotAProfile, Refused};

#[test]
fn only_the_page_of_one_person_is_captured() {
    let check = |url: &str, html: &str, outcome: Outcome, name: Option<&str>| {
        let receipt = support::capture(url, html);
        assert_eq!(receipt.outcome, outcome, "{html}: {:?}", receipt.reason);
        assert_eq!(receipt.profile.and_then(|profile| profile.name).as_deref(), name, "{html}");
    };
    let home = "https://roe.example/";
    let jane = Some("Jane Roe");
    check(home, "<p class=h-card><a class=u-url href=/>Jane Roe</a>", Captured, jane);
    check(home, "<meta property=og:type content=profile><meta property=og:title content='Jane Roe'>", Captured, jane);
    check(home, "<h1>Jane Roe</h1><a href='mailto:jane@roe.example'>Write</a>", Captured, jane);
    check(home, "<h1>Jane Roe</h1><a href='https://www.linkedin.com/in/janeroe/'>in</a>", Captured, jane);
    check(home, "<h1>Jane Roe</h1><a href='https://github.com/jroe'>GitHub</a>", Captured, jane);
    check(home, "<h1>Acme Pots</h1><a href='https://github.com/acmepots'>GitHub</a>", NotAProfile, None);
    check(home, "<h1>Acme Pots</h1><a href='mailto:info@acme.example'>Write</a>", NotAProfile, None);
    check(home, "<p class=vcard><b class='fn org'>Acme</b>", NotAProfile, None);
    check(home, "<p class=h-card>Jane Roe</p><p class=h-card>Joe Bloggs</p>", NotAProfile, None);
    check(home, "<form><input type=password></form>", NotAProfile, None);
    check(home, "<h1>Welcome Home</h1><p>Pots</p>", NotAProfile, None);
    let post = "https://news.example/2026/pots";
    check(
        post,
        "<article class=h-entry><a class='p-author h-card' href=/jane>Jane Roe</a></article>",
        NotAProfile,
        None,
    );
    // Who wrote a page, may be asked about it or is quoted on it is not whom it is about.
    let mail = "<a href='mailto:jane.roe@acme.example'>Mail</a>";
    let author =
        format!("<meta name=author content='Jane Roe'><title>TITLE | Acme</title><h1>TITLE</h1><p>By Jane Roe {mail}");
    check("https://acme.example/jobs/1", &author.replace("TITLE", "Senior Potter"), NotAProfile, None);
    check("https://acme.example/about", &author.replace("TITLE", "About Acme"), NotAProfile, None);
    check("https://acme.example/about", &author.replace("TITLE", "About me").replace("By", "I am"), Captured, jane);
    check("https://acme.example/jane-roe", &author.replace("TITLE", "About me"), Captured, jane);
    let card = |title: &str| format!("<title>{title}</title><h1>{title}</h1><p>Ask:</p><p class=h-card>Jane Roe</p>");
    check("https://acme.example/jobs/1", &card("Senior Potter"), NotAProfile, None);
    check("https://acme.example/episodes/1", &card("Jane Roe on kilns"), NotAProfile, None);
    check("https://acme.example/jane-roe-on-kilns", &card("Jane Roe on kilns"), NotAProfile, None);
    check("https://acme.example/jane-roe-1a2b", &card("Hello"), Captured, jane);
    check("https://acme.example/1", &card("Dr. Jane Roe"), Captured, jane);
    check("https://acme.example/1", &card("Jane Roe, Senior Potter"), Captured, jane);
    check("https://janeroe.example/1", &card("Hello"), Captured, jane);
    // On the site of an employer, a school, an event: the address says whose page it is.
    let staff = "https://acme.example/team/jane-roe";
    let article = "<meta property=og:type content=article><h1>Jane Roe</h1><a href='mailto:jroe@acme.example'>Mail</a>";
    let department = "<h1>Human Resources</h1><a href='mailto:human@acme.example'>Mail</a>";
    check("https://acme.example/team/human-resources", "<h1>Human Resources</h1>", NotAProfile, None);
    check("https://acme.example/people/jane-roe", "<h1>Jane Roe</h1>", NotAProfile, None);
    let position = "<h1>Jane Roe</h1><p>Technical writer</p>";
    check("https://acme.example/people/jane-roe", position, Captured, jane);
    check("https://acme.example/partners/jane-roe", position, NotAProfile, None);
    // What has a position beneath it need not be called as people are; who never lived is nobody.
    let roles = "<title>Open Roles</title><h1>Open Roles</h1><p>Senior Engineer</p>";
    check("https://acme.example/team/open-roles", roles, NotAProfile, None);
    let fiction = format!("{position}<p>Jane Roe is a fictional potter.</p>");
    check("https://acme.example/people/jane-roe", &fiction, NotAProfile, None);
    let wall = format!("<title>Jane Roe</title>{position}<form><input type=password></form>");
    check("https://acme.example/people/jane-roe", &wall, NotAProfile, None);
    check("https://acme.example/people/jane-roe", &wall.replace("form>", "header>"), Captured, jane);
    check("https://acme.example/people/jane-roe", &wall.replace("<form", "<form hidden"), Captured, jane);
    // Parts of sites by their words; the one in which only people are decides.
    for part in
        ["team-members", "our_staff", "meet-the-team", "notre-equipe", "medewerker", "coaches", "profiles/staff"]
    {
        check(&format!("https://acme.example/{part}/jane-roe"), position, Captured, jane);
    }
    for part in ["our-work", "directory", "teams"] {
        check(&format!("https://acme.example/{part}/jane-roe"), position, NotAProfile, None);
    }
    // Anywhere else where the title says the same.
    let agreed = format!("<title>Jane Roe | Acme</title>{position}");
    check("https://acme.example/about-us/jane-roe", &agreed, Captured, jane);
    check("https://acme.example/about-us/jane-poe", &agreed, NotAProfile, None);
    check("https://acme.example/firm/jane-roe", &agreed, NotAProfile, None);
    check("https://acme.example/firm/jane-roe", &format!("{agreed}<img src=/j.jpg alt='Jane Roe'>"), Captured, jane);
    check("https://acme.example/firm/jane-roe", &format!("{agreed}<p>jroe@acme.example"), Captured, jane);
    check("https://acme.example/company/jane-roe", &format!("{agreed}<p>jroe@acme.example"), Captured, jane);
    for part in ["topics", "brands", "customers", "episodes", "prizes", "personalities", "news/2026", "shops"] {
        let about = format!("{agreed}<img src=/j.jpg alt='Jane Roe'><p>jroe@acme.example");
        check(&format!("https://acme.example/{part}/jane-roe"), &about, NotAProfile, None);
    }
    check(
        "https://acme.example/about-us/jane-roe",
        &agreed.replace("Technical writer", "Great pots"),
        NotAProfile,
        None,
    );
    check("https://acme.example/about-us/jane-roe", &agreed.replace("Roe |", "Roe on pots |"), NotAProfile, None);
    check("https://acme.example/partners/jane-roe", &agreed, NotAProfile, None);
    check("https://acme.example/people/jane-roe", "<h1>Jane Roe</h1><img src=/j.jpg alt='Jane Roe'>", Captured, jane);
    let headed = "<title>Jane Roe - Site</title><h1>Site</h1><h1>Jane Roe</h1><p>All texts</p>";
    check("https://site.example/authors/jane-roe", headed, Captured, jane);
    check("https://site.example/authors/kiln-roe", &headed.replace("Jane", "Kiln"), NotAProfile, None);
    check("https://acme.example/people/roe-jane", "<h1>Roe, Jane</h1><p>Potter</p>", Captured, jane);
    let office = "<h1>Jane Office</h1><p>Potter</p><a href='mailto:jane@acme.example'>Mail</a>";
    check("https://acme.example/people/jane-office", office, NotAProfile, None);
    let firm = "<h1>Jane Keramik</h1><p>We make pots.</p><p>jane@keramik.example";
    check("https://conf.example/partners/jane-keramik", firm, NotAProfile, None);
    let about = "<title>About me - Jane Roe Coaching</title><h1>About me</h1><p>I'm Jane Roe, a coach. Write to me: me@roe.example";
    check("https://janeroe.example/about-me/", about, Captured, jane);
    let called = "<title>About | Jane Roe, Copywriter</title><h1>Hi!</h1><p>I write.</p>\
        <a href='https://www.linkedin.com/in/janeroe/'>in</a>";
    check("https://jane-writes.example/about", called, Captured, jane);
    let greek = "<h1>Ελένη Παπά</h1><p>epapa@uni.example";
    check("https://uni.example/prosopiko/eleni-papa", greek, Captured, Some("Ελένη Παπά"));
    let sanne = "<h1>Sanne de Wit</h1><a href='mailto:s.dewit@acme.example'>Mail</a>";
    check("https://acme.example/medewerkers/sanne-de-wit", sanne, Captured, Some("Sanne de Wit"));
    let members =
        "<meta property=og:type content=profile><meta property=og:title content=\"Jane Roe's profile • Site\">";
    check("https://site.example/jroe/", members, Captured, jane);
    let hello = "<h1>Jane Roe</h1><p>Schreib mir: hallo@janeroe.example";
    check("https://jane.pages.example/Jane-Roe-1f2e3d4c", hello, Captured, jane);
    check("https://jane.pages.example/Jane-Roe-1f2e3d4c", &hello.replace("mir", "uns"), NotAProfile, None);
    check(staff, article, Captured, jane);
    check("https://conf.example/speakers/janeroe", "<h1>Dr. Jane Roe</h1>", Captured, jane);
    let account = "<h1>Jane Roe</h1><a href='https://x.com/janeroe'>@janeroe</a>";
    check("https://conf.example/speakers/jane-roe", account, Captured, jane);
    check("https://conf.example/jane-roe", account, NotAProfile, None);
    let success = "<h1>Customer Success</h1><a href='mailto:success@acme.example'>Mail</a>";
    check("https://acme.example/team/customer-success", success, NotAProfile, None);
    check("https://acme.example/news/jane-roe", article, NotAProfile, None);
    check("https://acme.example/team/", "<h1>Jane Roe</h1>", NotAProfile, None);
    check(
        "https://acme.example/team/",
        &format!("<meta property=og:type content=article>{department}"),
        NotAProfile,
        None,
    );
    check("https://acme.example/team/joe-bloggs", "<h1>Jane Roe</h1>", NotAProfile, None);
    // What the address and a mailbox spell is a name, whatever its words mean; a nickname and a title in the heading are none.
    let spelled = |heading: &str, mailbox: &str| format!("<h1>{heading}</h1><p>Lecturer</p><p>{mailbox}@uni.example");
    let spelled = |slug: &str, heading: &str, mailbox: &str, name: Option<&str>| {
        let outcome = if name.is_some() { Captured } else { NotAProfile };
        check(&format!("https://uni.example/staff/{slug}"), &spelled(heading, mailbox), outcome, name);
    };
    spelled("paul-press", "Paul Press", "paul.press", Some("Paul Press"));
    spelled("tra-my-nguyen", "Tra My Nguyen", "tra.my.nguyen", Some("Tra My Nguyen"));
    spelled("press-office", "Press Office", "office", None);
    spelled(
        "ana-beatriz-souza-lima-costa",
        "Ana Beatriz Souza Lima Costa",
        "ana.costa",
        Some("Ana Beatriz Souza Lima Costa"),
    );
    spelled("jane-roe", "Jane (Janie) Roe", "jane.roe", jane);
    spelled("jane-roe", "Jane Roe <small>CTO</small>", "jane.roe", jane);
    spelled("jane-roe-poe", "Jane Roe Poe", "jane.roe", Some("Jane Roe Poe"));
    spelled("imam-budi-santoso", "Imam Budi Santoso", "imam.santoso", Some("Imam Budi Santoso"));
    spelled("don-e-roe", "Don E. Roe", "don.roe", Some("Don E. Roe"));
    spelled("pastor-jane-roe", "Pastor Jane Roe", "pastor.roe", jane);
    // A search for somebody, a company called like somebody.
    let found = "<title>Jane Roe - Search</title><a href='https://www.linkedin.com/in/janeroe/'>Jane Roe</a>";
    check("https://search.example/?q=jane+roe", found, NotAProfile, None);
    let several = "<h1>Jane Roe</h1><p>12 results</p><p>jane.roe@mail.example";
    check("https://search.example/search?name=jane+roe", several, NotAProfile, None);
    check("https://search.example/search/jane-roe", several, NotAProfile, None);
    check("https://uni.example/recherche/jane-roe", several, Captured, jane);
    check("https://uni.example/staff/profile.aspx?s=12345", several, Captured, jane);
    let firm = "<h1>Bright Pixel</h1><a href='mailto:bright@pixel.example'>Write</a>";
    let company = "<a href='https://www.linkedin.com/company/bright-pixel'>in</a>";
    check(home, &format!("{firm}{company}"), NotAProfile, None);
    check(home, "<h1>Casa Maria</h1><a href='mailto:maria@casa.example'>Write</a>", NotAProfile, None);
    // A business that goes by somebody's name, several who speak.
    let trattoria = "<title>Trattoria Maria Roe</title><h1>Maria Roe</h1><a href='mailto:maria@roe.example'>Scrivi</a>";
    check("https://mariaroe.example/", trattoria, NotAProfile, None);
    let agency = "<h1>Blackwood Grey</h1><p>We are an agency.</p><a href='mailto:blackwood@grey.example'>Mail</a>";
    check("https://blackwoodgrey.example/", agency, NotAProfile, None);
    let doctor = r#"<script type="application/ld+json">{"@type":"Physician","name":"Dr. Jane Roe, MD"}</script><h1>Dr. Jane Roe, MD</h1>"#;
    check("https://clinic.example/doctors/dr-jane-roe", doctor, Captured, jane);
    check("https://dr-jane-roe.example/", doctor, NotAProfile, None);
    let shop = "<h1>Jane Roe</h1><p>My pots.</p><a href=/cart>Cart</a>";
    check("https://janeroe.example/", shop, NotAProfile, None);
    check("https://janeroe.example/", &shop.replace("/cart", "/work"), Captured, jane);
    let imprint = "<title>Kontakt - Jane Roe</title><h1>Kontakt</h1><p>jane@roe.example";
    check("https://jane-roe.example/kontakt", imprint, Captured, jane);
    check("https://jane-roe.example/pots", imprint, NotAProfile, None);
    // One who speaks, and whose account goes by the name.
    let mine = "<h1>Jane Roe</h1><p>You find me here.</p><a href='https://github.com/janeroe-dev'>GitHub</a>";
    check("https://jane.example/", mine, Captured, jane);
    check("https://jane.example/", &mine.replace("me here", "our pots"), NotAProfile, None);
    // A mailbox that is but the letters a name begins with.
    let short = "<h1>Kiln Roe</h1><p>Advokat</p><a href='mailto:LOCAL@acme.example'>Mail</a>";
    check("https://acme.example/medarbejdere/kiln-roe", &short.replace("LOCAL", "kr"), Captured, Some("Kiln Roe"));
    check("https://acme.example/medarbejdere/kiln-roe", &short.replace("LOCAL", "kx"), NotAProfile, None);
    // In letters of which no address is made.
    let ahmed = "<h1>د. أحمد حسن</h1><p>أستاذ</p>";
    let yuki = "<h1>佐藤 由紀</h1><a href='mailto:sato@nabe.example'>Mail</a>";
    check("https://uni.example/staff/ahmed-hassan", ahmed, Captured, Some("أحمد حسن"));
    check("https://uni.example/staff/%D8%A3%D8%AD%D9%85%D8%AF-%D8%AD%D8%B3%D9%86", ahmed, Captured, Some("أحمد حسن"));
    check("https://nabe.example/members/sato-yuki/", yuki, Captured, Some("佐藤 由紀"));
    check(
        "https://univ.example/faculty/kim-minsu",
        "<h1>김민수 교수</h1><p>minsu.kim@univ.example",
        Captured,
        Some("김민수"),
    );
    check("https://univ.example/team/office", "<h1>事務局</h1><p>office@univ.example", NotAProfile, None);
    check("https://nabe.example/news/sato-yuki/", "<h1>佐藤 由紀</h1>", NotAProfile, None);
    let note = "<meta property=og:type content=article><link rel=canonical href=https://substack.com/@jane>\
        <title>Jane Roe | Substack</title><h1>Jane Roe</h1>";
    check("https://substack.com/@jane", note, Captured, jane);
    // A relative's address says nothing of the person.
    check(home, "<h1>Jane Roe</h1><a href='mailto:john.roe@mail.example'>Her son</a>", NotAProfile, None);
    // A site that goes by the name, on which one person speaks, in whatever letters.
    let own = "https://jane-roe.example/";
    check(own, "<h1>Jane Roé</h1><p>Bonjour, je suis Jane.</p>", Captured, Some("Jane Roé"));
    check(own, "<h1>Jane Roe</h1><p>I made it. She likes it.</p>", NotAProfile, None);
    // With an account or an address by the same name, whoever is spoken of.
    let github = "<a href='https://github.com/janeroe'>GitHub</a>";
    let spoken = |text: &str| format!("<title>Jane Roe – Potter</title><p>{text}</p>{github}");
    check(own, &spoken("Jane Roe is a potter. She works in Berlin."), Captured, jane);
    check(own, &spoken("I am a potter. Our team made it."), Captured, jane);
    check(own, &spoken("We are a pottery."), NotAProfile, None);
    check(own, &spoken("Vases and kilns since 1901. She was a potter."), NotAProfile, None);
    check(own, &spoken("Jane Roe is a designer."), Captured, jane);
    check(own, &spoken("Jane Roe is a pottery."), NotAProfile, None);
    check(own, &spoken("She is a potter.").replace("Jane Roe –", "Work by Jane Roe –"), NotAProfile, None);
    check(own, "<h1>Jane Roe (she/her)</h1><p>I write: hi@janeroe.example", Captured, jane);
    check("https://janeroe.example/", "<h1>jane roe</h1><p>i write: jane@roe.example", Captured, Some("jane roe"));
    check("https://acmepots.example/", "<h1>acme pots</h1><p>i write: acme@pots.example", NotAProfile, None);
    let site = r#"<script type="application/ld+json">{"@type":"Organization","name":"Jane Roe"}</script>"#;
    let linked = "<h1>Jane Roe</h1><a href='https://www.linkedin.com/in/janeroe/'>in</a>";
    check(own, &format!("{site}{linked}"), Captured, jane);
    check(own, &format!("{site}<h1>Jane Roe</h1><a href='https://github.com/janeroe'>git</a>"), NotAProfile, None);
    let cyrillic = "<h1>Иван Иванов</h1><a href='mailto:ivan@ivanov.example'>Write</a>";
    check("https://ivanov.example/", cyrillic, Captured, Some("Иван Иванов"));
    let staff = "https://acme.example/team/joe-bloggs";
    let other = "<link rel=canonical href=/team/jane-roe><p class=h-card>Jane Roe</p>";
    check(staff, other, Refused, None);
    let member = "<meta property=og:type content=profile><meta property=og:title content='Jane Roe'>";
    check("https://www.kaggle.com/jane", member, Captured, jane);
    check("https://www.kaggle.com/search", member, NotAProfile, None);
    check("https://www.kaggle.com/joe", &format!("<link rel=canonical href=/jane>{member}"), Refused, None);
    let titled = "<link rel=canonical href=/jane><title>Jane Roe | Kaggle</title><h1>Jane Roe</h1>";
    check("https://www.kaggle.com/jane", titled, Captured, jane);
    check("https://www.kaggle.com/joe", titled, NotAProfile, None);
    check("https://www.kaggle.com/jane", "<title>Kaggle: Your Home for Data Science</title>", NotAProfile, None);
    // What a site's menu and foot say, no one on the page does.
    let menu = "<nav><a href=/contact>Contact us</a> <a href=/team>Unser Team</a></nav>";
    let foot = "<footer>Follow us</footer>";
    let shown = "<title>Jane Roe</title><h1>Jane Roe</h1><p>Potter</p><p>jane.roe@acme.example</p>";
    check("https://acme.example/p/77", &format!("{menu}{shown}{foot}"), Captured, jane);
    let list = "<ul class=menu><li><a href=/about>About us</a></li></ul>";
    check("https://acme.example/p/77", &format!("{list}{shown}"), Captured, jane);
    check("https://acme.example/p/77", &format!("{shown}<p>We make pots.</p>"), NotAProfile, None);
    check(
        "https://janeroe.example/",
        &format!("{}{shown}", menu.replace("Contact us", "Our shops")),
        NotAProfile,
        None,
    );
    // Degrees are no part of a name, whatever the address has of it.
    let degrees = "<title>Jane Roe, PhD</title><h1>Jane Roe, PhD</h1><p>Professor of Law</p>";
    check("https://uni.example/faculty/jane-roe", degrees, Captured, jane);
    // A theme's marks of its own parts say nothing of the page.
    let theme = "<header itemscope itemtype='https://schema.org/WPHeader'>\
        <p itemscope itemtype='https://schema.org/Organization'><b itemprop=name>Acme</b></p></header>\
        <article itemscope itemtype='https://schema.org/CreativeWork'><h1 itemprop=headline>Jane Roe</h1>\
        <p>I am a potter: jane@roe.example</p></article>";
    check("https://janeroe.example/about/", theme, Captured, jane);
    check("https://acme.example/about/", &theme.replace("I am a potter: ", ""), Captured, jane);
    check("https://acme.example/about/", &theme.replace("WPHeader", "WebPage"), NotAProfile, None);
    check("https://acme.example/about/", &theme.replace("CreativeWork", "Recipe"), NotAProfile, None);
    // A word before a given name that nothing else on the page has.
    let before =
        |words: &str, mailbox: &str| format!("<title>{words}</title><h1>{words}</h1><p>{mailbox}@acme.example");
    check("https://acme.example/p/77", &before("Meet Jane", "jane"), NotAProfile, None);
    check("https://acme.example/p/77", &before("Lebenslauf Jane Roe", "jane.roe"), Captured, jane);
    check("https://acme.example/p/77", &before("Kiln Jane Roe", "kiln.roe"), Captured, Some("Kiln Jane Roe"));
    check("https://acme.example/p/77", &before("Kovács Jane", "kovacs"), Captured, Some("Kovács Jane"));
    check("https://acme.example/p/77", &before("Kiln Jane Roe", "kroe"), Captured, Some("Kiln Jane Roe"));
    check("https://acme.example/p/77", &before("Kiln Jane Roe", "roe"), Captured, Some("Kiln Jane Roe"));
    check("https://acme.example/p/77", &before("Kiln Jane Roe", "jane.roe"), Captured, jane);
    check("https://acme.example/p/77", &before("Interview Jane Roe", "jane"), Captured, jane);
    check("https://acme.example/meet-jane", &before("Meet Jane", "jane"), NotAProfile, None);
    check("https://janeroe.example/cv", &before("Coach Jane Roe", "jane.roe"), Captured, jane);
    // Two family names, of which an address has the first, and two given ones.
    let two = "<title>Dra. Marta Olmedo Ruiz – Acme</title><h1>Dra. Marta Olmedo Ruiz</h1><p>Especialista";
    check("https://acme.example/equipo/dra-marta-olmedo", two, Captured, Some("Marta Olmedo Ruiz"));
    let luis = "<title>José Luis García – Acme</title><h1>José Luis García</h1>";
    check("https://acme.example/equipo/jose-luis-garcia", luis, Captured, Some("José Luis García"));
    check("https://acme.example/equipo/jose-hall-room", &luis.replace("Luis García", "Hall Kiln"), NotAProfile, None);
    // How somebody says their name, in the first of the words for it that a name follows.
    let says = |words: &str| format!("<title>O</title><h1>O</h1><p>{words}.</p><p>jane.roe@mail.example");
    for words in
        ["Je m'appelle Jane Roe et je suis potière", "Nazywam się Jane Roe. Jestem z Łodzi", "Jag heter Jane Roe"]
    {
        check("https://janeroe.example/", &says(words), Captured, jane);
    }
    // What somebody's own site shows beneath or behind their name tells who they are.
    let instagram = "<a href='https://www.instagram.com/janeroe/'>in</a>";
    let photographer =
        format!("<title>Jane Roe | Photographer</title><h1>JANE ROE</h1><h2>Photographer</h2>{instagram}");
    check("https://www.janeroe.example/", &photographer, Captured, Some("JANE ROE"));
    check("https://www.janeroe.example/", &photographer.replace("Photographer", "Dresses"), NotAProfile, None);
    let about = format!("<title>About — Jane Roe</title><h1>About</h1><p>Jane Roe is an illustrator.</p>{instagram}");
    check("https://www.janeroe.example/about", &about, Captured, jane);
    check("https://www.janeroe.example/bio", &about.replace("About", "Bio"), Captured, jane);
    let position = "<meta property=og:type content=profile><meta property=og:title content='Jane Roe, Data engineer'>";
    check("https://www.malt.example/profile/janeroe", position, Captured, jane);
    let hidden = "<h1>Jane Roe</h1><p>jane.roe<span class=d-none>[at]</span>@uni.example";
    check("https://uni.example/personen/roe", hidden, Captured, jane);
    // Another speaks of them, an animal does, or a template shows what it looks like.
    let says = |text: &str| format!("<title>Jane Roe</title><h1>Jane Roe</h1><p>{text}</p>");
    for text in [
        "I run this unofficial fan site since 2004.",
        "Hi, I’m a very old labrador from Lyon.",
        "In loving memory of Jane. I am her son.",
        "Zum Gedenken: Ich schreibe diese inoffizielle Seite.",
    ] {
        check(own, &says(text), NotAProfile, None);
    }
    for text in ["I am a potter and a cat person.", "I am an official.", "I write of the memory of clay."] {
        check(own, &says(text), Captured, jane);
    }
    let model = says("I am a designer.").replace("<title>Jane Roe", "<title>Jane Roe - Free Resume Template");
    check(own, &model, NotAProfile, None);
    // An address of the fediverse's form on a site that does not federate.
    check("https://forum.example/@jane", "<title>Jane Roe</title><h1>Jane Roe</h1>", NotAProfile, None);
    check("https://forum.example/@jane", member, Captured, jane);
    check(home, "<p class=h-card><a class='u-url p-name' href=/>Jane Roe (she/her)</a>", Captured, jane);
}

/// A site is somebody's whose name it goes by, wherever on its page the name stands.
#[test]
fn whoever_has_a_site_is_known_by_it() {
    let check = |url: &str, html: &str, name: Option<&str>| {
        let receipt = support::capture(url, html);
        assert_eq!(
            receipt.profile.and_then(|profile| profile.name).as_deref(),
            name,
            "{url} {html}: {:?}",
            receipt.reason
        );
    };
    let jane = Some("Jane Roe");
    let own = "https://janeroe.example/";
    let cv = "https://janeroe.example/lebenslauf.html";
    // In the head of the page, beneath the heading, in a title's middle, beneath a picture.
    check(cv, "<nav><a class=navbar-brand href=/>Jane Roe</a></nav><h1>Lebenslauf</h1><p>Ich töpfere.</p>", jane);
    check(cv, "<h1>Lebenslauf</h1><h2>Jane Roe</h2><p>Ich töpfere.</p>", jane);
    check(
        "https://janeroe.example/chi-sono",
        "<title>Chi sono</title><h1>Ciao!</h1><h3>Jane Roe</h3><p>Sono una ceramista.",
        jane,
    );
    check(
        "https://kilns.example/about-me",
        "<h1>About me</h1><img src=j.jpg alt='Jane Roe'><p>I write: jane.roe@mail.example",
        jane,
    );
    check(
        "https://kilns.example/about",
        "<title>About | Jane Roe | Kilns</title><h1>Hello</h1><p>I write: jane.roe@mail.example",
        jane,
    );
    check(
        "https://kilns.example/cv",
        "<h1>My CV</h1><p>Jane Roe</p><a href=https://www.linkedin.com/in/janeroe>in</a>",
        jane,
    );
    // Firms have parts with such names, and people in them.
    check("https://kilns.example/", "<h1>Kilns</h1><h2>Portfolio</h2><p>Jane Roe</p><p>jane.roe@kilns.example", None);
    check("https://kilns.example/impressum", "<h1>Impressum</h1><p>Jane Roe</p><p>jane.roe@kilns.example", None);
    check(
        "https://kilns.example/about",
        "<h1>About us</h1><img src=j.jpg alt='Jane Roe'><p>jane.roe@kilns.example",
        None,
    );
    check("https://kilns.example/team", "<h1>About me</h1><p>Jane Roe</p><p>I write: jane.roe@kilns.example", None);
    // Title, heading and address, and nothing else.
    check(own, "<title>Jane Roe</title><h1>Jane Roe</h1><p>Vases and cups.</p>", jane);
    check(own, "<title>Home · Jane Roe</title><h1>Jane Roe</h1><p>Vases and cups.</p>", jane);
    check(own, "<title>Jane Roe | Vases</title><h1>Jane Roe</h1><p>Vases and cups.</p>", None);
    check(own, "<title>Jane Roe</title><h1>Jane Roe</h1><p>We make vases.</p>", None);
    check("https://kilnpots.example/", "<title>Kiln Pots</title><h1>Kiln Pots</h1><p>Vases</p>", None);
    let initial = "<title>Kiln G. Roe</title><h2>Kiln G. Roe</h2><p>Vases and cups.</p>";
    check("https://kgroe.example/", initial, Some("Kiln G. Roe"));
    check("https://kgroe.example/", &initial.replace(" G.", " Gem"), None);
    check(
        "https://kilnroe.example/",
        "<title>Kiln Roe</title><h1>Kiln Roe</h1><p>Professor of Clay</p>",
        Some("Kiln Roe"),
    );
    check(own, "<title>Jane Roe's Homepage</title><p>Kilns</p>", jane);
    check(own, "<title>Jane Roe Architect</title><h1>About me</h1><p>I draw: me@janeroe.example", jane);
    // Others tell of them.
    let told =
        "<title>About - Jane Roe</title><h1>About</h1><p>Jane Roe is a novelist living in Lyon. She wrote a book.</p>";
    let account = "<a href=https://www.instagram.com/janeroe.books>in</a>";
    check("https://janeroebooks.example/about", &format!("{told}{account}"), jane);
    check("https://janeroebooks.example/about", &told.replace("novelist", "brand"), None);
    // A project or a person's folder on a host that gives sites.
    check("https://jroe.github.io/site/", "<title>Jane Roe</title><h1>Jane Roe</h1><p>I make pots.", jane);
    check(
        "https://kilns42.github.io/jane.roe.github.io/cv.html",
        "<title>CV</title><h3>Jane Roe</h3><p>I make pots.",
        jane,
    );
    check("https://perso.uni.example/~jroe/", "<h2>Jane ROE</h2><p>Je fais des pots.", Some("Jane ROE"));
    check("https://kilns42.github.io/", "<title>Jane Roe</title><h1>Jane Roe</h1><p>I make pots.", jane);
    check("https://kilns42.example/", "<title>Jane Roe</title><h1>Jane Roe</h1><p>I make pots.", None);
    check("https://kilns42.example/", "<title>Jane Roe</title><h1>Jane Roe</h1><p>Hi, I’m Jane. I make pots.", jane);
    check("https://kilns42.github.io/pots/", "<title>Pots</title><h1>Pots</h1><p>Jane Roe and I made it.", None);
    // What goes by the same as the site, though by no name.
    check(
        "https://kiln42.example/",
        "<title>Jane Roe</title><h1>Jane Roe</h1><p>I make pots: kiln42@mail.example",
        jane,
    );
    check("https://kiln42.example/", "<title>Jane Roe</title><h1>Jane Roe</h1><p>I make pots: pots@mail.example", None);
    // A résumé that calls itself one.
    let work = "<h2>Experience</h2><h3>Potter</h3><p>Acme</p><p>2019 – 2021</p>";
    check("https://kiln42.example/cv", &format!("<title>CV · Jane Roe</title><h1>Hoja de vida</h1>{work}"), jane);
    check("https://kiln42.example/cv", &format!("<title>mon cv</title><h1>Jane Roe</h1>{work}"), jane);
    check("https://kiln42.example/jobs", &format!("<title>CV · Jane Roe</title><h1>CV</h1>{work}"), None);
    // In words of many languages, of which one may be somebody else's.
    for said in [
        "Soy una ceramista.",
        "Vivo en Lugo.",
        "Sono una ceramista.",
        "Kilnde çalışıyorum.",
        "Сейчас я в Туле.",
        "Keramikus vagyok.",
    ] {
        check(own, &format!("<h1>Jane Roe</h1><p>{said}</p>"), jane);
    }
    check(own, "<h1>Jane Roe</h1><p>Potter, she/her</p><p>I make pots.</p>", jane);
    check(own, "<h1>Jane Roe</h1><p>I make pots. I sell them. I teach. My teacher lent me her kiln.</p>", jane);
    check("https://li-na.example/", "<title>李娜 - 主页</title><h1>李娜</h1><p>大家好，我是李娜。</p>", Some("李娜"));
    check("https://li-na.example/", "<title>陶器 - 主页</title><h1>陶器</h1><p>大家好，我是李娜。</p>", None);
    check(
        "https://uni.example/info/7.htm",
        "<title>王建国-学院</title><h2>王建国</h2><p>姓名：王建国</p>",
        Some("王建国"),
    );
    // What a template came with is nobody.
    let left = r#"<script type="application/ld+json">{"@type":"Person","name":"Potspages"}</script>"#;
    check(own, &format!("{left}<h1>Jane Roe</h1><p>I make pots.</p>"), jane);
    check("https://kiln42.example/", &format!("{left}<h1>Kilns</h1><p>I make pots.</p>"), None);
    let image = "<h1>Jane Roe</h1><img typeof='foaf:Image' src=j.jpg><p>I make pots: jane.roe@acme.example";
    check("https://acme.example/people/jane-roe", image, jane);
    check("https://linktr.ee/kilns42", "<title>kilns42 | Linktree</title><h1>Jane Roe</h1>", jane);
    check("https://linktr.ee/kilns42", "<title>Linktree</title><h1>Jane Roe</h1>", None);
    check(own, "<h1>Jane Roe</h1><pre>I write: me@mail.example</pre>", jane);
}

/// Where somebody works, and lives, and what else is theirs.
#[test]
fn what_stands_on_somebodys_page_is_read() {
    let read =
        |html: &str| support::capture("https://janeroe.example/", &format!("<title>Jane Roe</title>{html}")).profile;
    let works = |html: &str, expected: &[&str]| {
        let profile =
            read(&format!("<div><h1>Jane Roe</h1>{html}</div>")).unwrap_or_else(|| panic!("nobody's: {html}"));
        assert_eq!(profile.employers, expected, "{html}");
    };
    works("<p>I am a lecturer at the University of Lyon.</p>", &["University of Lyon"]);
    works("<p>I am glad you are here. I’m a designer at Acme, where I make cups.</p>", &["Acme"]);
    works("<p>Jane is a designer at Acme.</p>", &["Acme"]);
    works("<p>Professor of Clay, University of Lyon</p>", &["University of Lyon"]);
    works("<p>Professor of Clay</p><p>Faculty of Arts, University of Lyon</p>", &["University of Lyon"]);
    works("<p>Potter</p><p>Affiliation: Acme</p>", &["Acme"]);
    works("<p>Professor of Clay</p><p>More about me</p>", &[]);
    works("<p>PhD student</p><p>University of Lyon</p>", &[]);
    works("<p>Professor of Clay</p><p>Lyon, France</p>", &[]);
    works("<p>Partner, Corporate</p>", &[]);
    works("<p>I was a designer at Acme.</p>", &[]);
    works("<p>My friend is a designer at Acme. I make cups.</p>", &[]);
    let reach = |html: &str| read(&format!("<h1>Jane Roe</h1><p>I make pots.</p>{html}")).unwrap_or_default();
    let mails = |html: &str| reach(html).emails;
    assert_eq!(
        mails("<p>E-mail: jane.roe@mail.example or kilns@uni.example"),
        ["jane.roe@mail.example", "kilns@uni.example"]
    );
    assert_eq!(
        mails("<p>Write to jane.roe@mail.example, or ask my gallery: kilns@uni.example"),
        ["jane.roe@mail.example"]
    );
    let sites = |html: &str| reach(html).websites.into_iter().map(|site| site.url).collect::<Vec<_>>();
    assert_eq!(sites("<a href=https://janeroe.blog/>Notes</a>"), ["https://janeroe.blog/"]);
    assert_eq!(sites("<a href=https://roe.example/>Blog</a>"), ["https://roe.example/"]);
    assert_eq!(sites("<a href=https://roe.example/>Roe Pots</a> <a href=https://kiln.example/>Website</a>"), [""; 0]);
    // An account that goes by a number has no name in it, and one that goes by the site's is its owner's.
    let at = |url: &str, html: &str| {
        let html =
            format!("<title>Jane Roe</title><h1>Jane Roe</h1><p>I make pots: jane.roe@mail.example</p><p>{html}");
        support::capture(url, &html).profile.unwrap_or_default().handles.len()
    };
    let scholar = "<a href='https://scholar.google.com/citations?user=kX7AAAAJ'>Google Scholar</a>";
    assert_eq!(at("https://kiln42.example/", scholar), 1);
    assert_eq!(at("https://kiln42.example/", &scholar.replace("Google Scholar", "Sue Poe")), 0);
    assert_eq!(at("https://kiln42.example/", &format!("{scholar}{}", scholar.replace("kX7", "kX8"))), 0);
    assert_eq!(at("https://kiln42.example/", "<a href=https://www.instagram.com/kiln42>Photos</a>"), 1);
    assert_eq!(at("https://kiln42.example/", "<a href=https://www.instagram.com/kiln43>Photos</a>"), 0);
}

/// The accounts that a page shows for its owner.
#[test]
fn accounts_are_the_owners() {
    let check = |url: &str, html: &str, expected: &[&str]| {
        let profile = support::capture(url, html).profile.unwrap_or_else(|| panic!("nobody's: {html}"));
        let handles: Vec<&str> = profile.handles.iter().map(|handle| handle.url.as_str()).collect();
        assert_eq!(handles, expected, "{html}");
    };
    let home = "https://janeroe.example/";
    let jane = "<p class=h-card><a class=u-url href=/>Jane Roe</a></p>";
    let link = |href: &str, text: &str| format!("{jane}<a href='{href}'>{text}</a>");
    let github = &["https://github.com/kilns42"][..];
    check(home, &link("https://github.com/kilns42", "GitHub"), github);
    check(home, &link("https://github.com/kilns42", "Find me on GitHub"), github);
    check(home, &link("https://github.com/kilns42", "@kilns42"), github);
    check(home, &link("https://github.com/kilns42", "<svg></svg>"), github);
    check(home, &link("https://github.com/kilns42", "Theme by Kilns"), &[]);
    // Words before a link say whose it is, a name in it too.
    let told =
        |before: &str, text: &str| format!("{jane}<p>{before}<a href='https://github.com/kilns42'>{text}</a></p>");
    for (before, text) in [
        ("Theme by ", "@kilns42"),
        ("Photo: ", "@kilns42"),
        ("Gestaltung von ", "@kilns42"),
        ("I work at Acme (", "@kilns42"),
        ("My husband is on ", "GitHub"),
        ("Ask my friend Sue on ", "GitHub"),
        ("Site par <a href=https://poe.example>Luc</a>, ", "GitHub"),
    ] {
        check(home, &told(before, text), &[]);
    }
    for (before, text) in [
        ("I share what I make on ", "GitHub"),
        ("Theme by Kilns. Find me on ", "GitHub"),
        ("Jane Roe on ", "GitHub"),
        ("<a href=/blog>Blog</a> Mastodon / ", "GitHub"),
        ("Kontakt: ", "GitHub"),
    ] {
        check(home, &told(before, text), github);
    }
    let sue = link("https://www.linkedin.com/in/sue-poe", "Sue Poe");
    check(home, &sue, &[]);
    check(home, &link("https://wa.me/442079460018", "WhatsApp (0)20 7946 0018"), &["https://wa.me/442079460018"]);
    check("https://janeroe.example/posts/1", &link("https://github.com/kilns42", "GitHub"), &[]);
    check("https://acme.example/", &link("https://github.com/acme", "GitHub"), &[]);
    let spoken =
        "<p class=h-card><a class='u-url p-name' href=/>Jane Roe (she/her)</a><a href=https://x.com/jroe>x</a>";
    check("https://acme.example/", spoken, &["https://x.com/jroe"]);
    check(home, &(link("https://github.com/kilns42", "GitHub") + "<a href=https://github.com/suepoe>GitHub</a>"), &[]);
    // What stands together with an account that carries the name; what templates link to.
    let staff = "https://conf.example/speakers/jane-roe";
    let named = "<a href='https://github.com/janeroe'>GitHub</a>";
    let group = |more: &str| format!("<h1>Jane Roe</h1><ul><li>{named}</li><li>{more}</li></ul>");
    let both = &["https://github.com/janeroe", "https://x.com/kilns42"][..];
    check(staff, &group("<a href='https://x.com/kilns42'>X</a>"), both);
    check(staff, &group("<a href='https://x.com/kilns42'>Follow the conference</a>"), &both[..1]);
    let apart = format!("<h1>Jane Roe</h1><p>{named}</p><div><p><a href='https://x.com/conf42'>X</a></p></div>");
    check(staff, &apart, &both[..1]);
    check(home, &link("https://www.facebook.com/wix", "Facebook"), &[]);
    let number =
        |text: &str| format!("<h1>Dr. Jane Roe</h1><p><a href='https://orcid.org/0000-0002-1825-0097'>{text}</a></p>");
    check("https://uni.example/staff/jane-roe", &number("ORCID"), &["https://orcid.org/0000-0002-1825-0097"]);
    check("https://uni.example/staff/jane-roe", &number("Sue Poe"), &[]);
    let page = "<link rel=canonical href=https://linktr.ee/kilns42><title>kilns42 | Instagram | Linktree</title><h1>kilns42</h1>\
        <a href=https://www.instagram.com/kilns42>Instagram</a><a href=https://www.instagram.com/friend>A friend</a>\
        <a href=https://github.com/janeroe>Code</a><a href=https://www.instagram.com/linktree>by</a>\
        <a href=https://linktr.ee/register>Join</a><a href=https://shop.example/mug/7>Mug</a><a href=https://roe.example/>Site</a>";
    let listed = ["https://www.instagram.com/kilns42/", "https://github.com/janeroe"];
    check("https://linktr.ee/kilns42", page, &listed);
    let profile = support::capture("https://linktr.ee/kilns42", page).profile.unwrap();
    let sites: Vec<&str> = profile.websites.iter().map(|site| site.url.as_str()).collect();
    assert_eq!((profile.name, sites), (None, vec!["https://roe.example/"]));
}

/// What stands in the frame of a site is not the person's whose page it frames, nor is a relative's address.
#[test]
fn addresses_of_others_are_left() {
    let check = |url: &str, html: &str, emails: &[&str], phones: &[&str]| {
        let profile = support::capture(url, html).profile.unwrap_or_else(|| panic!("nobody's: {html}"));
        assert_eq!(profile.emails, emails, "{html}");
        assert_eq!(profile.phones, phones, "{html}");
    };
    let staff = "https://acme.example/team/jane-roe";
    let frame = "<footer><a href='mailto:hotline@acme.example'>Mail</a><a href='tel:+12025550100'>Call</a></footer>";
    check(staff, &format!("<h1>Dr. Jane Roe</h1>{frame}"), &[], &[]);
    let own = "<h1>Jane Roe</h1><a href='mailto:jroe@acme.example'>Mail</a><a href='tel:+12025550101'>Call</a>";
    check(staff, &format!("{own}{frame}"), &["jroe@acme.example"], &["+12025550101"]);
    let inner = format!("<main><div class=header>{own}</div></main>{frame}");
    check(staff, &inner, &["jroe@acme.example"], &["+12025550101"]);
    let assistant = "<a href='mailto:sue.poe@acme.example'>Assistant</a><a href='tel:+12025550102'>Call</a>";
    check(staff, &format!("<h1>Dr. Jane Roe</h1>{assistant}"), &[], &[]);
    check(staff, "<h1>Dr. Jane Roe</h1><a href='mailto:john.roe@acme.example'>John</a>", &[], &[]);
    let letters = "<h1>Jane Roe</h1><p>Potter</p><a href='mailto:LOCAL@acme.example'>Mail</a>";
    check(staff, &letters.replace("LOCAL", "jr"), &["jr@acme.example"], &[]);
    check(staff, &letters.replace("LOCAL", "jx"), &[], &[]);
    // An account is none to write to.
    let social = "<h1>Jane Roe</h1><a href=https://social.example/@jroe>jroe@social.example</a><p>@jroe@social.example";
    check("https://janeroe.example/", &format!("{social}<p>I write: jane@roe.example"), &["jane@roe.example"], &[]);
    let two = format!("{own}</p><p>Secretary: <a href='mailto:jr@acme.example'>Joe Rook</a></p>");
    check(staff, &two, &["jroe@acme.example"], &["+12025550101"]);
    let home = "<h1>Jane Roe</h1><p>My kilns: me@janeroe.example</p><p>My husband: john.roe@janeroe.example, john@roe.example</p>";
    check("https://janeroe.example/", home, &["me@janeroe.example"], &[]);
    // An agent, who made the site, a secretary: named beside what is theirs. What stands in a page's foot is no less the person's.
    let home =
        |more: &str| format!("<h1>Jane Roe</h1><p>I write.</p><a href=https://linkedin.com/in/janeroe>in</a>{more}");
    let agent = "<p>Literary agent: Sue Poe, <a href=mailto:sp@agency.example>sp@agency.example</a>, Tel. <a href=tel:+12025550102>1</a></p>";
    check("https://janeroe.example/", &home(agent), &[], &[]);
    check("https://janeroe.example/", &home(&agent.replace("Sue Poe, ", "")), &[], &[]);
    check("https://janeroe.example/", &home("<p>Ask Zzy Poe, zpoe@agency.example"), &[], &[]);
    check("https://janeroe.example/", &home("<p>Sue Poe</p><p>Agent</p><p>us@agency.example"), &[], &[]);
    check("https://janeroe.example/", &home("<h3>Management</h3><p>us@agency.example"), &[], &[]);
    check("https://janeroe.example/", &home("<h3>Contact</h3><p>us@agency.example"), &["us@agency.example"], &[]);
    check("https://janeroe.example/", &home("<p>Mail: us@agency.example"), &["us@agency.example"], &[]);
    let foot = "<footer>Website by Pixel <a href=mailto:px@pixel.example>px@pixel.example</a></footer>";
    check("https://janeroe.example/", &home(foot), &[], &[]);
    check("https://janeroe.example/", &home(&foot.replace("Website by Pixel", "Jane Roe")), &["px@pixel.example"], &[]);
    // Two on one line; at home in the country of the page's language, where nothing else tells one.
    let numbers = |language: &str, said: &str| format!("<html lang={language}>{}", home(&format!("<p>{said}")));
    let both = "Tel. +44 20 7946 0018 / +44 20 7946 0019";
    check("https://janeroe.com/", &numbers("en", both), &[], &["+442079460018", "+442079460019"]);
    let apart = both.replace(" / ", "<p>Tel. ");
    check("https://janeroe.com/", &numbers("en", &apart), &[], &[]);
    check("https://janeroe.com/", &numbers("en-GB", "Tel. 020 7946 0018"), &[], &["+442079460018"]);
    check("https://janeroe.com/", &numbers("'fr-FR'", "Tél. 01 99 00 12 34"), &[], &["+33199001234"]);
    check("https://janeroe.fr/", &numbers("en-US", "Tél. 01 99 00 12 34"), &[], &["+33199001234"]);
    check("https://janeroe.com/", &numbers("en", "Tel. 020 7946 0018"), &[], &["020 7946 0018"]);
    check("https://janeroe.com/", &numbers("en-US", "Tel. 020 7946 0018"), &[], &["020 7946 0018"]);
    let secretary =
        "<h1>Jane Roe</h1><p>jane.roe@acme.example</p><h3>Sekretariat</h3><p>Sue Poe</p><p>Tel. 020 7946 0018</p>";
    check(staff, secretary, &["jane.roe@acme.example"], &[]);
    check(staff, &secretary.replace("Sue", "Jane"), &["jane.roe@acme.example"], &["020 7946 0018"]);
    check(
        staff,
        &(secretary.replace("0018", "0019") + "<p>Jane Roe<p>Tel. 020 7946 0018"),
        &["jane.roe@acme.example"],
        &["020 7946 0018"],
    );
    // A number of the firm's that stands apart from the person, in a foot by whatever name.
    let linked = "<h1>Jane Roe</h1><p>Potter</p><p>CALL</p><a href=https://linkedin.com/in/janeroe>in</a>";
    let firm = "<section><h3>Talk to Acme</h3><p>Tel. <a href=tel:+12025550100>1</a></p></section>";
    check(staff, &format!("{linked}{firm}"), &[], &[]);
    let press = linked.replace("<p>Potter</p><p>CALL</p>", "<h2>Head of Press</h2><p>Tel. 020 7946 0018</p>");
    check(staff, &press, &[], &["020 7946 0018"]);
    let mailed = linked.replace("CALL", "jroe@acme.example");
    check(staff, &format!("<main>{mailed}</main>{firm}"), &["jroe@acme.example"], &[]);
    let foot = "<div class=page-location-footer><p>Tel. 020 7946 0018</p></div>";
    check(staff, &format!("<div>{linked}</div>{foot}"), &[], &[]);
    check(staff, &linked.replace("CALL", "Tel. 020 7946 0018"), &[], &["020 7946 0018"]);
    // A number that the text calls one; a fax; two of a kind; what stands apart from somebody else's address.
    let jroe = &["jroe@acme.example"][..];
    let own = "<h1>Jane Roe</h1><p><a href='mailto:jroe@acme.example'>Mail</a>";
    check(staff, &format!("{own}<br>T | 020 7946 0018<br>F | 020 7946 0019"), jroe, &["020 7946 0018"]);
    check(staff, &format!("{own}<br>T 020 7946 0018<br>M 07700 900123"), jroe, &["020 7946 0018", "07700 900123"]);
    check(staff, &format!("{own}<br>Tel. 020 7946 0018<br>Phone 020 7946 0020"), jroe, &[]);
    check(staff, &format!("{own}<br>020 7946 0018"), jroe, &[]);
    check(staff, &format!("{own}<br>Tel. 020 7946 0018</p><p>{assistant}</p>"), jroe, &["020 7946 0018"]);
    check(staff, &format!("{own}</p><p>Tel. 020 7946 0018 {assistant}</p>"), jroe, &[]);
    check("https://acme.example/", &format!("{own}<br>Tel. 020 7946 0018"), jroe, &[]);
    let top = "https://acme.example/eszter-kovacs";
    let eszter = "<h1>dr. Kovács Eszter</h1><p>Telefon: +36 30 912 4471</p><p>eszter@acme.example";
    check(top, eszter, &["eszter@acme.example"], &["+36309124471"]);
    let foot = "<footer>Telefon: +36 1 912 4471</footer>";
    check(top, &format!("{}</p>{foot}", eszter.replace("Telefon: +36 30 912 4471", "")), &["eszter@acme.example"], &[]);
    // The head of what the page is about is no frame.
    let head = "<header><a href='mailto:info@acme.example'>Mail</a></header><main><header><h1>Jane Roe</h1>\
        <a href='mailto:jroe@acme.example'>Mail</a></header><aside>Tel. 020 7946 0018</aside></main>";
    check(staff, head, jroe, &["020 7946 0018"]);
    // As it is dialled at home, where the site or the place says which country that is.
    let london = "<h1>Jane Roe</h1><p><a href='mailto:jroe@acme.example'>Mail</a><br>Tel. 020 7946 0018";
    check("https://acme.example/team/jane-roe", london, jroe, &["020 7946 0018"]);
    check("https://acme.co.uk/team/jane-roe", london, jroe, &["+442079460018"]);
    check("https://acme.co.uk/team/jane-roe", &format!("{london}<p>Based in Lyon, France."), jroe, &["020 7946 0018"]);
    check("https://acme.example/team/jane-roe", &format!("{london}<p>Based in York, UK."), jroe, &["+442079460018"]);
    check(staff, &format!("{own}<br>Tel. +44 20 7946 0018"), jroe, &["+442079460018"]);
    // A desk's address where the heading is more than the name, a number that is no mailbox of theirs.
    let author =
        "<meta property=og:type content=profile><meta property=og:title content='Jane Roe'><h1>Author: Jane Roe</h1>";
    check(
        "https://news.example/author/jane-roe",
        &format!("{author}<a href='mailto:mail@news.example'>Mail</a>"),
        &[],
        &[],
    );
    check(staff, &format!("{own}</p><a href='mailto:2345@student.example'>Mail</a>"), jroe, &[]);
}

/// The given name comes first, and Chinese names are spelled in addresses of one word.
#[test]
fn names_are_the_persons() {
    let check = |url: &str, html: &str, expected: Option<&str>| {
        let receipt = support::capture(url, html);
        assert_eq!(receipt.profile.and_then(|profile| profile.name).as_deref(), expected, "{url} {html}");
    };
    let sorted = "<html lang=pl><h1>Nowak Anna</h1><a href='mailto:anna.nowak@acme.example'>Mail</a>";
    check("https://acme.example/pracownicy/nowak-anna", sorted, Some("Anna Nowak"));
    let wang = "<h1>王小明</h1><p>wangxm@univ.example";
    check("https://univ.example/faculty/wang-xiaoming", wang, Some("王小明"));
    check("https://univ.example/faculty/wangxiaoming.htm", wang, Some("王小明"));
    check("https://univ.example/teachers/wangxm.htm", wang, Some("王小明"));
    let liu = "<h1>刘一帆</h1><p>邮箱：liuyf@univ.example";
    check("https://univ.example/teacher/liuyifan.htm", liu, Some("刘一帆"));
    let called = "<h1>刘一帆</h1><p>姓名：刘一帆</p>";
    check("https://univ.example/info/1043/2817.htm", called, Some("刘一帆"));
    check("https://univ.example/info/1043/2817.htm", "<h1>计算机</h1><p>名称：计算机</p>", None);
    check("https://code.example/u/jroe/profile/", "<h1>Jane Roe</h1>", Some("Jane Roe"));
    check("https://code.example/u/acmepots/", "<h1>Acme Pots</h1>", None);
    check("https://univ.example/faculty/office.htm", "<h1>办公室</h1><p>office@univ.example", None);
}

/// Nobody who died is captured.
#[test]
fn memorials_are_nobodys() {
    let check = |html: &str| {
        let receipt = support::capture("https://uni.example/people/jane-roe", html);
        assert_eq!(receipt.outcome, NotAProfile, "{html}");
        assert_eq!(
            receipt.reason.as_deref(),
            Some("This page remembers somebody who died. There is nobody to write to."),
            "{html}"
        );
    };
    check("<title>Jane Roe (1931–2019)</title><h1>Dr. Jane Roe</h1>");
    check("<meta property=og:type content=profile><meta property=og:title content='Jane Roe'><h1>In memoriam</h1>");
    check(
        r#"<script type="application/ld+json">{"@type":"ProfilePage","mainEntity":{"@type":"Person","name":"Jane Roe","deathDate":"2019"}}</script>"#,
    );
}

/// The picture that is said to be the person, and nothing that is said to be more.
#[test]
fn portraits_are_said_to_be_so() {
    let check = |alt: &str, expected: Option<&str>| {
        let html = format!("<h1>Dr. Jane Roe</h1><img src=/jane.jpg alt='{alt}'>");
        let profile = support::capture("https://acme.example/team/jane-roe", &html).profile.unwrap();
        assert_eq!(profile.photo.as_deref(), expected, "{alt}");
    };
    let photo = Some("https://acme.example/jane.jpg");
    check("Jane Roe", photo);
    check("Portrait von Jane Roe", photo);
    check("Photo of Dr Jane Roe", photo);
    check("Jane Roe and Sue Poe", None);
    check("Jane Roe Pots", None);
    check("Portrait", None);
}

/// Numbers that are shown and not read are told to be missed.
#[test]
fn what_is_not_read_is_missed() {
    let receipt = support::capture("https://acme.example/team/jane-roe", "<h1>Dr. Jane Roe</h1><p>020 7946 0018</p>");
    let missed = |name: &str| {
        receipt.fields.iter().any(|it| {
            let report = serde_json::to_value(it).unwrap();
            report["field"] == name && report["status"] == "missed"
        })
    };
    assert!(missed("phones") && missed("emails"));
    assert!(!missed("skills") && !missed("name"));
    // What may be theirs beside what is, and what is somebody else's.
    let check = |more: &str, expected: (bool, bool)| {
        let html = format!("<h1>Jane Roe</h1><p>jane.roe@acme.example</p><p>{more}");
        let receipt = support::capture("https://acme.example/team/jane-roe", &html);
        let is_told = |name: &str| {
            let reports: Vec<_> = receipt.fields.iter().map(|it| serde_json::to_value(it).unwrap()).collect();
            reports.iter().any(|it| it["field"] == name && it["hint"].is_string())
        };
        assert_eq!((is_told("emails"), is_told("phones")), expected, "{more}");
    };
    check("Tel. 020 7946 0018", (false, false));
    check("Tel. 020 7946 0018, Private: kilnfan@mail.example", (true, true));
    check("Tel. 020 7946 0018, Tel. 020 7946 0019", (false, true));
    check("Tel. 020 7946 0018</p><p>Sue Poe, sp@acme.example", (false, false));
    check("Tel. 020 7946 0018</p><p>office@acme.example, sue.poe@acme.example", (false, true));
}
