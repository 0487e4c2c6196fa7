//! The general layers: what any page may say of a person in the forms that the web has agreed on.
//!
//! Each layer reads a page on its own and says whom the page is about, if it can tell.

pub mod json_ld;
pub mod microdata;
pub mod microformats;
pub mod open_graph;
pub mod own;
pub mod place;
pub mod schema;
pub mod text;

use crate::{
    page::Page,
    reading::{Reading, Source},
};

/// What a layer says of a page.
#[derive(Debug)]
pub enum Says {
    /// It is about this person.
    Person(Box<Subject>),
    /// It is about something else: message id (`page_…`) of the sentence that says what.
    Other(&'static str),
    /// Nothing that tells whom it is about.
    Nothing,
}

/// The person whom a page is about, as one layer has it.
#[derive(Debug)]
pub struct Subject {
    /// What the layer says of them.
    pub reading: Reading,
    /// How the layer knows that the page is about them.
    pub known: Known,
    /// The addresses that the layer gives for the page or for the person's account on the same network.
    pub addresses: Vec<String>,
    /// The front page of the person's own site, when the page is another one of it.
    pub home: Option<String>,
}

/// How a layer knows whom a page is about, the strongest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// They are the only person whom it names.
    Alone,
    /// The page says so.
    Said,
}

/// Asks one layer.
pub fn ask(source: Source, page: &Page) -> Says {
    match source {
        Source::JsonLd => schema::subject(&json_ld::graph(page), page, source),
        Source::Microdata => schema::subject(&microdata::graph(page), page, source),
        Source::Microformats => microformats::card::subject(page),
        Source::OpenGraph => open_graph::subject(page),
        Source::Site | Source::Text => Says::Nothing,
    }
}

/// Whether what one layer says that a page is about may stand on the page of somebody called `name`.
pub fn is_beside(source: Source, page: &Page, name: &str) -> bool {
    match source {
        Source::JsonLd => schema::is_beside(&json_ld::graph(page), page, name),
        Source::Microdata => schema::is_beside(&microdata::graph(page), page, name),
        Source::OpenGraph => open_graph::is_beside(page, name),
        _ => false,
    }
}
