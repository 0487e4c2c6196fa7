//! Pages of companies and schools: nobody's profile, but they say which site, and so which mail domains, are an
//! employer's.

use super::lines;
use crate::{
    company::Company,
    page::{self, Page, all, filled, first},
};
use scraper::ElementRef;

/// Reads the page of a company or school. `None` for every other page, and for one that names no company.
pub fn read(page: &Page) -> Option<Company> {
    let url = lines::organisation_at(page, page.url.as_str())?;
    let about = |name: &str| page.first(&format!("main [data-test-id='about-us__{name}']"));
    let fact = |name: &str| about(name).and_then(|row| first(row, "dd")).and_then(page::text);
    Some(Company {
        name: page.text("main h1")?,
        also: numbered(page).filter(|address| *address != url).into_iter().collect(),
        url,
        website: about("website").and_then(|row| site(page, row)).or_else(|| described(page)),
        // The page for members names the industry first in the line under the name.
        industry: fact("industry").or_else(|| page.text("main .org-top-card-summary-info-list__info-item")),
        size: fact("size"),
        headquarters: fact("headquarters"),
    })
}

/// What a link calls the company or school that it leads to: `acme` in `/company/acme/`. `None` for every other link.
pub fn slug(page: &Page, href: &str) -> Option<String> {
    let url = lines::organisation_at(page, href)?;
    url.trim_end_matches('/').rsplit('/').next().map(str::to_owned)
}

/// The page's address by the company's number, which profiles link: it stands in the menu for guests, and for members
/// in the link to everybody who works there.
fn numbered(page: &Page) -> Option<String> {
    let menu = page.first("[data-semaphore-content-type=COMPANY][data-semaphore-content-urn]");
    let urn = menu.and_then(|menu| menu.attr("data-semaphore-content-urn")).and_then(|urn| urn.rsplit(':').next());
    let staff = page.first("main a[href*=currentCompany]").and_then(|link| page.link(link.attr("href")?));
    let staff = staff
        .and_then(|url| url.query_pairs().find(|(key, _)| key == "currentCompany").map(|(_, ids)| ids.into_owned()));
    let number = urn.map(str::to_owned).or(staff)?;
    // Of several, such as those of a group's companies, none is known to be the page's.
    let number = number.trim_matches(|mark: char| "[]\"".contains(mark));
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| format!("https://www.linkedin.com/company/{number}/"))
}

/// The site in the page for members: the one link that leads out of the list of facts.
fn described(page: &Page) -> Option<String> {
    page.all("main dl").into_iter().find_map(|list| site(page, list))
}

fn site(page: &Page, scope: ElementRef<'_>) -> Option<String> {
    let links = all(scope, "dd a[href]").into_iter().filter_map(|link| link.attr("href"));
    // A map of the headquarters may be linked too.
    let outward = links.filter_map(|href| lines::outward(page, href)).filter(|url| !url.contains("/maps"));
    outward.filter_map(|url| filled(&url)).next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::Snapshot;

    #[test]
    fn a_company_has_a_site() {
        let check = |address: &str, html: &str, expected: Option<Company>| {
            let page = Page::parse(&Snapshot::new(address, html)).unwrap();
            assert_eq!(read(&page), expected, "{address} {html}");
        };
        let url = "https://www.linkedin.com/company/acme/".to_owned();
        let public = "<main><h1>Acme</h1><dl>\
            <div data-test-id=about-us__website><dt>Site web</dt><dd><a href='https://www.linkedin.com/redir/redirect\
            ?url=https%3A%2F%2Facme%2Eexample'>acme.example</a></dd></div>\
            <div data-test-id=about-us__industry><dt>Secteur</dt><dd>Boulangerie</dd></div>\
            <div data-test-id=about-us__size><dt>Taille</dt><dd>11-50</dd></div>\
            <div data-test-id=about-us__headquarters><dt>Siège</dt><dd>Lyon</dd></div></dl></main>";
        check(
            "https://fr.linkedin.com/company/acme?trk=x",
            public,
            Some(Company {
                name: "Acme".into(),
                url: url.clone(),
                website: Some("https://acme.example".into()),
                industry: Some("Boulangerie".into()),
                size: Some("11-50".into()),
                headquarters: Some("Lyon".into()),
                ..Company::default()
            }),
        );
        let for_members = "<main><h1>Acme</h1><div class=org-top-card-summary-info-list__info-item>Bakeries</div>\
            <dl><dt>Website</dt><dd><a href='https://acme.example/'>https://acme.example/</a></dd></dl>\
            <a href='/search/results/people/?currentCompany=%5B%2212345%22%5D'>12 employees</a></main>";
        check(
            "https://www.linkedin.com/company/acme/about/",
            for_members,
            Some(Company {
                name: "Acme".into(),
                url,
                also: vec!["https://www.linkedin.com/company/12345/".into()],
                website: Some("https://acme.example/".into()),
                industry: Some("Bakeries".into()),
                ..Company::default()
            }),
        );
        check("https://www.linkedin.com/in/jane-roe/", public, None);
        check("https://www.linkedin.com/company/acme/", "<main></main>", None);
    }
}
