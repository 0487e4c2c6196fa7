//! The panel's drawings: one path each, in the colour of the text beside them. None means anything by itself; the words
//! beside it or its button's label do.

use leptos::prelude::*;
use tactful::receipt::ChannelKind;

/// The corners of a viewfinder.
pub const CAPTURE: &str =
    "M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M8 5.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4";
/// Points to where reading begins.
pub const BACK: &str = "M10 3 5 8l5 5";
/// Two sheets.
pub const COPY: &str = "M6 6h7.5v7.5H6zM10 6V2.5H2.5V10H6";
/// Done.
pub const CHECK: &str = "M3 8.5 6.5 12 13 4.5";
/// Away with it.
pub const CLOSE: &str = "M4 4l8 8M12 4l-8 8";
/// Opens elsewhere.
pub const OPEN: &str = "M6.5 3H3v10h10V9.5M9.5 3H13v3.5M13 3 7.5 8.5";
/// Two links of a chain.
pub const LINK: &str = "M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9a2.6 2.6 0 0 0 3.7 3.7l1-1";
/// One more.
pub const ADD: &str = "M8 3v10M3 8h10";
/// A lens.
pub const SEARCH: &str = "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.3 10.3 14 14";
/// Two sliders.
pub const SETTINGS: &str =
    "M2 5h6M12 5h2M2 11h2M8 11h6M8 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4 11a2 2 0 1 0 4 0a2 2 0 1 0-4 0";
/// A speech bubble: Tactful's own mark.
pub const MARK: &str = "M2.5 3h11v8h-6l-3 3v-3h-2zM5.5 7.2 7.3 9l3.4-3.8";
/// Somebody without a name.
pub const PERSON: &str = "M8 2.5a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 1 0 0-5.4M2.8 13.5c.6-2.6 2.7-4 5.2-4s4.6 1.4 5.2 4";
/// Something to look at before going on.
pub const NOTICE: &str = "M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2M8 5v4M8 11v.1";

const EMAIL: &str = "M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5";
const PHONE: &str = "M5 2h6v12H5zM7.5 11.8h1";
const MESSAGE: &str = "M2.5 3h11v8h-6l-3 3v-3h-2z";
const WEBSITE: &str = "M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2M2 8h12M8 2c-3.5 3.5-3.5 8.5 0 12c3.5-3.5 3.5-8.5 0-12";
const HANDLE: &str = "M8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5M10.5 5.5v3.7c0 2.2 3.5 2 3.5-1.2a6 6 0 1 0-2.6 4.9";

/// The drawing of a kind of channel.
pub fn of_channel(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Email => EMAIL,
        ChannelKind::Phone => PHONE,
        ChannelKind::Message => MESSAGE,
        ChannelKind::Website => WEBSITE,
        ChannelKind::Handle => HANDLE,
    }
}

/// Draws a path.
pub fn icon(path: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
}
