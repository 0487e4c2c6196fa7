//! All of Tactful's thinking: reading people's pages, ranking the decent ways to reach them, judging drafts.
//!
//! Nothing here knows a browser, a clock, a disk or a network. The time, the stored rows and the words of the interface
//! language come in as arguments ([`Surroundings`]); an answer and a list of writes go out.

pub mod accounts;
pub mod address;
pub mod answer;
pub mod candidate;
pub mod capture;
mod channels;
pub mod company;
pub mod composer;
pub mod dates;
pub mod draft;
mod elsewhere;
mod employment;
mod folding;
pub mod guard;
pub mod guarded;
pub mod import;
mod join;
pub mod layers;
mod link;
mod mail;
pub mod moves;
mod names;
mod order;
pub mod page;
pub mod profile;
pub mod reading;
pub mod receipt;
pub mod settings;
pub mod sites;
pub mod store;
pub mod surface;
pub mod surroundings;
pub mod tally;
mod unread;
pub mod verdict;
mod waived;
pub mod weigh;
pub mod wire;
mod words;

pub use surroundings::Surroundings;
