//! What is kept is read as it must be, and so are some changes of it, the same ones each time.

use fastrand::Rng;
use std::panic;
use tactful_fuzz::{Reader, changed, inputs};

/// How many changes of each reader's inputs are tried: a fixed number, so that every machine tries the same.
const CHANGES: usize = 30;

/// One test, because the memory that is counted is that of all threads.
#[test]
fn what_must_hold_holds_of_every_kept_input_and_of_changes_to_it() {
    let mut failed = Vec::new();
    for reader in Reader::ALL {
        let mut check = |name: &str, input: &[u8]| {
            if panic::catch_unwind(|| reader.check(input)).is_err() {
                failed.push(name.to_owned());
            }
        };
        let inputs = inputs(reader);
        for (name, input) in &inputs {
            check(name, input);
        }
        let mut chance = Rng::with_seed(7);
        for _ in 0..CHANGES {
            let [(name, input), (_, other)] = [(); 2].map(|()| &inputs[chance.usize(0..inputs.len())]);
            let seed = chance.get_seed();
            check(&format!("{name} changed with {seed}"), &changed(input, other, &mut chance));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
