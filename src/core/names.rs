//! What is known of people's names: given names, the words around them, how pages show them, what is made of them.
//!
//! It knows letters alone. The guard, the layers, the addresses and the imports ask here, and are not asked.

mod accounts;
mod compared;
mod given;
mod kinds;
mod name;
pub mod pinyin;
mod shown;

pub use accounts::{holds_word_of, is_initialled, is_made_from, is_others, is_shortened, is_spelled, is_whole};
pub use compared::{fit_together, full_name, is_full, may_be_one, plain_words, spellings, words};
pub use given::is_given;
pub use kinds::{is_before_name, is_particle, is_title, may_be_title};
pub use name::{Fit, Local, Name};
pub use shown::{
    are_pronouns, begins_with_given, given_name, in_one_script, is_about, is_credential, is_formed_as_name, is_latin,
    is_pronoun, is_shown_as, is_unparted, joined, names_a_thing, parts_no_words, reads_as_name, turned, without_aside,
    without_degrees, without_pronouns, without_short_forms, without_titles,
};
