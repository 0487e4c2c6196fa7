//! The hash behind the compiled word sets. The build and the core both include this file, so that they agree.

/// FNV-1a over the bytes, then mixed so that every bit of the result depends on every byte: the sets keep only the
/// upper bits.
pub fn hash(word: &str) -> u64 {
    let mut state: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in word.bytes() {
        state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    state = (state ^ (state >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    state = (state ^ (state >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    state ^ (state >> 33)
}
