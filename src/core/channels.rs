//! The ways to reach a person, ranked: the decent ones first, work ones last and marked.

use crate::{
    Surroundings,
    address::{self, EmailJudgement, EmailVerdict, Knowledge, Line, PhoneJudgement},
    import::identity,
    names, order,
    profile::{Handle, Profile, Seen},
    receipt::{Advice, Channel, ChannelKind},
    sites,
};
use serde::Serialize;
use time::{Duration, UtcDateTime};
use url::Url;

/// Ranks every way that the profiles of one person show. `known` adds what the recruiter knows of employers.
/// Nothing is guessed: every value was read on one of the profiles.
pub fn rank(profiles: &[Profile], known: &Knowledge, surroundings: &Surroundings<'_>) -> Vec<Channel> {
    let known = known.with(profiles);
    let mut ways = Ways { known: &known, surroundings, found: Vec::new() };
    ways.add_written(profiles);
    for profile in profiles {
        ways.add_phones(profile);
    }
    // The sort is stable: equal ranks stay in the order of the profiles.
    order::sort_by_key(&mut ways.found, |way| way.place);
    let mut channels: Vec<Channel> = ways.found.into_iter().map(|way| way.channel).collect();
    // The first decent way is the one to take.
    if let Some(first) = channels.first_mut().filter(|first| first.advice == Advice::Fine) {
        first.advice = Advice::Prefer;
    }
    channels
}

/// The way to write to a person that exposes them least; `None` when there is no decent one. Phone numbers are left out: they
/// rank below anything written, and judging them needs the world's telephone plans.
pub fn to_write(profiles: &[Profile], known: &Knowledge, surroundings: &Surroundings<'_>) -> Option<Channel> {
    let known = known.with(profiles);
    let mut ways = Ways { known: &known, surroundings, found: Vec::new() };
    ways.add_written(profiles);
    let decent = ways.found.into_iter().filter(|way| way.channel.advice <= Advice::Fine);
    decent.min_by_key(|way| way.place).map(|way| way.channel)
}

/// A short text, to be sent on the network, that asks for a personal channel; `None` if a decent one is known or there is no
/// network to send it on.
pub fn ask(profiles: &[Profile], channels: &[Channel], surroundings: &Surroundings<'_>) -> Option<String> {
    let decent = |channel: &Channel| match channel.kind {
        ChannelKind::Email | ChannelKind::Phone | ChannelKind::Website => channel.advice < Advice::Avoid,
        ChannelKind::Message | ChannelKind::Handle => false,
    };
    let network = channels.iter().any(|channel| channel.kind == ChannelKind::Message);
    if !network || channels.iter().any(decent) {
        return None;
    }
    let name = profiles.iter().find_map(|profile| names::given_name(profile.name.as_deref()?));
    Some(match name {
        Some(name) => surroundings.words.say("ask_personal_channel", &[name]),
        None => surroundings.words.say("ask_personal_channel_no_name", &[]),
    })
}

/// Where a way stands in the ranking, the best first. Written ways come before calls, and what may expose the person
/// at work comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    EmailOnOwnSite,
    Email,
    LinkedInMessage,
    Message,
    Relay,
    Handle,
    OwnSite,
    UnknownEmail,
    Education,
    UnknownSite,
    Mobile,
    MobileOrFixed,
    Fixed,
    UnknownPhone,
    WorkEmail,
    FormerEmail,
    OtherEmail,
    Role,
    WorkPhone,
    WorkHandle,
    Dead,
}

impl Place {
    fn advice(self) -> Advice {
        match self {
            Self::EmailOnOwnSite | Self::Email => Advice::Prefer,
            Self::LinkedInMessage | Self::Message | Self::Relay | Self::Handle | Self::OwnSite => Advice::Fine,
            _ if self < Self::WorkEmail => Advice::AskFirst,
            _ => Advice::Avoid,
        }
    }
}

struct Way {
    place: Place,
    /// Equal for two spellings of one address or number.
    key: String,
    channel: Channel,
}

struct Ways<'a> {
    known: &'a Knowledge,
    surroundings: &'a Surroundings<'a>,
    found: Vec<Way>,
}

impl Ways<'_> {
    fn say(&self, id: &str, arguments: &[&str]) -> String {
        self.surroundings.words.say(id, arguments)
    }

    /// Adds a way with the advice of its place. One that is there already moves up if the new place is better.
    fn add(&mut self, place: Place, key: String, channel: Channel) {
        let channel = Channel { advice: place.advice(), ..channel };
        let way = Way { place, key, channel };
        let known = self.found.iter_mut().find(|known| known.key == way.key && known.channel.kind == way.channel.kind);
        match known {
            Some(known) if known.place > place => *known = way,
            Some(_) => {}
            None => self.found.push(way),
        }
    }

    fn add_written(&mut self, profiles: &[Profile]) {
        for profile in profiles {
            self.add_message(profile);
        }
        for profile in profiles {
            self.add_emails(profile);
            self.add_handles(profile);
            self.add_websites(profile);
        }
    }

    fn add_message(&mut self, profile: &Profile) {
        // Somebody known from a file is written to on the page that the file names.
        let (network, page) = match identity::account(profile) {
            Some(account) => (account.network.as_str(), account.url.as_str()),
            None => (profile.network.as_str(), profile.url.as_str()),
        };
        if page.is_empty() || !sites::has_messages(network) {
            return;
        }
        let (place, reason) = match network {
            "linkedin" => (Place::LinkedInMessage, "channel_message_connect"),
            _ => (Place::Message, "channel_message"),
        };
        let label = network_label(network);
        let reason = self.say(reason, &[&label]);
        let seen = self.say("seen_profile", &[&label]);
        self.add(place, page.to_owned(), channel(ChannelKind::Message, page, "personal", reason, seen));
    }

    fn add_emails(&mut self, profile: &Profile) {
        for email in &profile.emails {
            let (seen, _) = self.sighting(profile, email);
            let judged = address::judge_email(email, self.known, self.surroundings);
            let Some(mut place) = email_place(&judged) else { continue };
            let mut reason = judged.reason;
            if self.known.bounced.iter().any(|bounced| bounced.eq_ignore_ascii_case(email)) {
                place = Place::Dead;
                reason = self.say("channel_email_bounced", &[]);
            } else if place == Place::Email && self.is_own_site(profile) {
                place = Place::EmailOnOwnSite;
                reason = self.say("channel_email_own_site", &[]);
            }
            let verdict = name_of(&judged.verdict);
            self.add(place, judged.normal, channel(ChannelKind::Email, email, &verdict, reason, seen));
        }
    }

    fn add_phones(&mut self, profile: &Profile) {
        for phone in &profile.phones {
            let (seen, label) = self.sighting(profile, phone);
            let judged = address::judge_phone(phone, self.known, self.surroundings);
            let at_work = label.as_deref().is_some_and(address::is_work_label);
            let (place, reason) = self.phone_place(&judged, at_work);
            let verdict = if judged.valid { "valid" } else { "invalid" };
            let channel = channel(ChannelKind::Phone, &judged.normal, verdict, reason, seen);
            self.add(place, judged.normal, channel);
        }
    }

    fn phone_place(&self, judged: &PhoneJudgement, at_work: bool) -> (Place, String) {
        let (place, message) = match judged.line {
            _ if at_work => (Place::WorkPhone, "channel_phone_work"),
            None if self.known.country.is_none() && !judged.normal.starts_with('+') => {
                return (Place::UnknownPhone, judged.reason.clone());
            }
            None => return (Place::Dead, judged.reason.clone()),
            Some(Line::Mobile) => (Place::Mobile, "channel_phone_mobile"),
            Some(Line::FixedOrMobile) => (Place::MobileOrFixed, "channel_phone_unclear"),
            Some(Line::Fixed | Line::Voip | Line::Other) => (Place::Fixed, "channel_phone_fixed"),
            Some(Line::TollFree | Line::Premium) => (Place::Dead, "channel_phone_company"),
        };
        let reason = self.say(message, &[]);
        let time = (place < Place::WorkEmail).then(|| self.local_time(judged.country.as_deref())).flatten();
        match time {
            Some(time) => (place, self.say("channel_phone_time", &[&reason, &time])),
            None => (place, reason),
        }
    }

    /// The time of day where the person is: in their own zone, or in that of the number's country.
    fn local_time(&self, country: Option<&str>) -> Option<String> {
        let zone = self.known.timezone.as_deref().or_else(|| address::zone_of(country?))?;
        let now: UtcDateTime = self.surroundings.now;
        let there = now.checked_add(Duration::seconds(self.surroundings.zones.offset(zone, now)?.into()))?;
        Some(format!("{:02}:{:02}", there.hour(), there.minute()))
    }

    fn add_handles(&mut self, profile: &Profile) {
        for handle in &profile.handles {
            let (seen, _) = self.sighting(profile, &handle.url);
            self.add_handle(handle, seen);
        }
    }

    fn add_handle(&mut self, handle: &Handle, seen: String) {
        let captured =
            |way: &Way| way.channel.kind == ChannelKind::Message && same_page(&way.channel.value, &handle.url);
        if self.found.iter().any(captured) {
            return;
        }
        let label = network_label(&handle.network);
        let (place, message) = match handle.network.as_str() {
            "slack" | "teams" | "microsoft-teams" | "msteams" => (Place::WorkHandle, "channel_handle_work"),
            "skype" | "icq" | "aim" | "google-talk" | "hangouts" | "gtalk" | "msn" | "yahoo-messenger" => {
                (Place::Dead, "channel_handle_closed")
            }
            network if sites::has_messages(network) => (Place::Handle, "channel_handle"),
            _ => (Place::Handle, "channel_handle_no_messages"),
        };
        let value = if handle.url.is_empty() { &handle.handle } else { &handle.url };
        let key = format!("{} {}", handle.network, handle.handle.to_lowercase());
        let reason = self.say(message, &[&label]);
        self.add(place, key, channel(ChannelKind::Handle, value, "personal", reason, seen));
    }

    fn add_websites(&mut self, profile: &Profile) {
        if self.is_own_site(profile) {
            let reason = self.say("channel_website", &[]);
            let seen = self.say("seen_own_site", &[host(&profile.url).as_deref().unwrap_or_default()]);
            let channel = channel(ChannelKind::Website, &profile.url, "personal", reason, seen);
            self.add(Place::OwnSite, page_key(&profile.url), channel);
        }
        for website in &profile.websites {
            let (seen, _) = self.sighting(profile, &website.url);
            let Ok(url) = Url::parse(&website.url) else { continue };
            if sites::owner(&url).is_some() {
                if let Some(handle) = sites::handle(&url).filter(|handle| !same_page(&handle.url, &profile.url)) {
                    self.add_handle(&handle, seen);
                }
                continue;
            }
            let at_work = website.label.as_deref().is_some_and(address::is_work_label);
            let (place, message, verdict) = match url.host_str().map(|host| address::judge_site(host, self.known)) {
                Some(address::Site::Own) => (Place::OwnSite, "channel_website", "personal"),
                Some(address::Site::Unknown) if !at_work => (Place::UnknownSite, "channel_website_unknown", "unknown"),
                _ => continue,
            };
            let reason = self.say(message, &[]);
            let channel = channel(ChannelKind::Website, &website.url, verdict, reason, seen);
            self.add(place, page_key(&website.url), channel);
        }
    }

    /// Whether the profile was read on the person's own site rather than on a network.
    fn is_own_site(&self, profile: &Profile) -> bool {
        let Ok(url) = Url::parse(&profile.url) else { return false };
        sites::owner(&url).is_none()
            && url.host_str().is_some_and(|host| address::judge_site(host, self.known) == address::Site::Own)
    }

    /// Where a value was read, in words, and what the page called it.
    fn sighting(&self, profile: &Profile, value: &str) -> (String, Option<String>) {
        let sighting = profile.sighting(value);
        let message = match sighting.map(|sighting| sighting.seen) {
            Some(Seen::ContactInfo) => "seen_contact_info",
            Some(Seen::TopCard) => "seen_top_card",
            Some(Seen::About) => "seen_about",
            Some(Seen::Markup) => "seen_markup",
            Some(Seen::Link) => "seen_link",
            Some(Seen::Text) => "seen_text",
            Some(Seen::File) => "seen_file",
            Some(Seen::Recruiter) => "seen_recruiter",
            None => "seen_profile",
        };
        let place = sites::label(&profile.network).map(str::to_owned);
        let place = place.or_else(|| host(&profile.url)).unwrap_or_else(|| profile.network.clone());
        (self.say(message, &[&place]), sighting.and_then(|sighting| sighting.label.clone()))
    }
}

/// A way to reach somebody. [`Ways::add`] sets its advice.
fn channel(kind: ChannelKind, value: &str, verdict: &str, reason: String, seen: String) -> Channel {
    Channel { kind, value: value.to_owned(), advice: Advice::Avoid, verdict: verdict.to_owned(), reason, seen }
}

/// Where an address stands; `None` for the recruiter's own, which reaches nobody else.
fn email_place(judged: &EmailJudgement) -> Option<Place> {
    Some(match judged.verdict {
        EmailVerdict::Personal => Place::Email,
        EmailVerdict::Relay if judged.takes_mail => Place::Relay,
        EmailVerdict::Unknown => Place::UnknownEmail,
        EmailVerdict::Education => Place::Education,
        EmailVerdict::WorkCurrent => Place::WorkEmail,
        EmailVerdict::WorkFormer => Place::FormerEmail,
        EmailVerdict::WorkOther => Place::OtherEmail,
        EmailVerdict::Role => Place::Role,
        EmailVerdict::Disposable | EmailVerdict::Relay | EmailVerdict::Invalid => Place::Dead,
        EmailVerdict::Mine => return None,
    })
}

/// A verdict's name in JSON.
fn name_of(verdict: &impl Serialize) -> String {
    serde_json::to_value(verdict).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A network's name as it writes it itself; capitalised where no site of ours says how.
pub fn network_label(network: &str) -> String {
    sites::label(network).map_or_else(
        || {
            let mut letters = network.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        },
        str::to_owned,
    )
}

fn host(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let host = url.host_str()?;
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned())
}

fn page_key(url: &str) -> String {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/').to_lowercase()
}

fn same_page(one: &str, other: &str) -> bool {
    page_key(one) == page_key(other)
}
