//! Whether a page is a business's that goes by somebody's name.

use crate::{
    names,
    page::{self, Page},
    sites::linkedin,
};

/// A page says among its first headings what it is about.
const MOST_HEADINGS: usize = 2;

/// Whether the page leads to a company of that name.
pub fn is_companys(page: &Page, name: &str) -> bool {
    let companies =
        page.all("a[href]").into_iter().filter_map(|link| linkedin::company::slug(page, link.attr("href")?));
    companies.into_iter().any(|slug| names::is_made_from(&slug, name))
}

/// Words for a business that stand beside the name it goes by: `Trattoria Maria Roe`, `Zahnarztpraxis Roe`.
const BUSINESSES: &str = "advocaten abogados advogados advokat advokatbyrå agence agency agentur agriturismo ag albergo apotheke architekten \
    associates atelier autohaus bakery bäckerei bakkerij bar bistro bistrot boutique bufete butik cabinet cafe café cafetería clinic \
    clínica clinique clinica company consulting dental dentist dentistes fahrschule fashion florist foundation friseur garage gasthaus \
    gabinet gallery galerie galería gmbh group hairdresser hostel hotel immobilien immobilier inmobiliaria imobiliária inc jewellery \
    jewelry kancelaria kanzlei kapsalon kg klinik law llc llp ltd makelaardij menswear metzgerei notaire notaires notariat osteria \
    padaria panadería panificio parrucchiere pasticceria patisserie pâtisserie peluquería pension pharmacie pharmacy physiotherapie \
    pizzeria praktijk praxis publishing realty records ristorante restaurace restaurant restaurante restauracja salon sarl sas school \
    shop sklep sl spa srl steuerberatung stiftung store studio studios tandarts tandläkare taller tienda trattoria trust verlag \
    weingut werkstatt winery winkel zahnarztpraxis";

/// Whether the page calls what it is about a business that goes by that name. Beside the front page of one, what is headed by
/// the name alone is whoever runs it.
pub fn is_business(page: &Page, name: &str) -> bool {
    let titles = [page.title(), page.meta("og:site_name"), page.meta("og:title"), page.text("h1")];
    let known = names::words(name);
    let is_listed = |word: &String| BUSINESSES.split_whitespace().any(|it| it == word);
    if known.first().is_some_and(is_listed) {
        return true;
    }
    let headings = || page.all("h1, h2, h3").into_iter().take(MOST_HEADINGS).filter_map(page::text);
    if !page::is_front(&page.url) && headings().any(|heading| names::is_shown_as(&heading, name)) {
        return false;
    }
    titles.into_iter().flatten().any(|title| {
        let parts = title.split(['|', '–', '—', '·', '•', ':', ',']).flat_map(|part| part.split(" - "));
        let mut parts = parts.map(names::words).filter(|words| known.iter().all(|word| words.contains(word)));
        parts.any(|words| words.iter().any(|word| !known.contains(word) && is_listed(word)))
    })
}

/// Whether a page sells things: it leads to what was put aside to be paid.
pub fn is_shop(page: &Page) -> bool {
    const CARTS: [&str; 13] = [
        "cart",
        "basket",
        "checkout",
        "warenkorb",
        "panier",
        "carrito",
        "carrello",
        "winkelwagen",
        "winkelmand",
        "koszyk",
        "varukorg",
        "carrinho",
        "sacola",
    ];
    let links = page.all("a[href]").into_iter().filter_map(|link| page.link(link.attr("href")?));
    let mut ends = links.filter_map(|url| Some(url.path_segments()?.rfind(|part| !part.is_empty())?.to_lowercase()));
    ends.any(|end| CARTS.contains(&end.as_str()))
}
