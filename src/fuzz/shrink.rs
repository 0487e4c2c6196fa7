//! Inputs as short as they can be while they still do what they did, so that a person can read what is kept.

/// So many shorter ones are tried: a find may take seconds each time.
const MOST_TRIES: usize = 400;

/// An input without what is not needed for `does_it`: piece after piece is left out, large ones first.
pub fn shrunk(mut input: Vec<u8>, does_it: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut tries = 0;
    let mut size = input.len() / 2;
    while size > 0 {
        let mut start = 0;
        while start < input.len() && tries < MOST_TRIES {
            tries += 1;
            let end = (start + size).min(input.len());
            let shorter: Vec<u8> =
                [input.get(..start), input.get(end..)].into_iter().flatten().flatten().copied().collect();
            if does_it(&shorter) {
                input = shorter;
            } else {
                start = end;
            }
        }
        size /= 2;
    }
    input
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_needed_goes() {
        let check = |input: &str, needed: &str, expected: &str| {
            let does_it = |input: &[u8]| {
                let mut rest = input.iter();
                needed.bytes().all(|byte| rest.any(|other| *other == byte))
            };
            let shrunk = shrunk(input.as_bytes().to_vec(), does_it);
            assert_eq!(String::from_utf8_lossy(&shrunk), expected, "{input}");
        };
        check("many words, some of which @re needed", "@", "@");
        check(&"<b>".repeat(100), "<b>", "<b>");
        check("no", "no", "no");
        check("", "", "");
    }
}
