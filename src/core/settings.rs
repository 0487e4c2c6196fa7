//! What the recruiter set, and what their organisation set for them.

use crate::verdict::{Rule, Severity, Warning};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// What the recruiter set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The recruiter's own addresses.
    pub my_addresses: Vec<String>,
    /// The domains of the recruiter's own company.
    pub my_domains: Vec<String>,
    /// The address that approaches are written from.
    pub write_from: Option<String>,
    /// Rules that are switched off.
    pub off: Vec<Rule>,
    /// Rules that only show a note, and hold no message.
    pub say: Vec<Rule>,
    /// Rules that hold a message, though they would only show a note.
    pub hold: Vec<Rule>,
    /// Whether colleagues of the recruiter's own domains may stand in copy.
    pub colleagues_in_copy: bool,
    /// The domains of clients and suppliers: whoever is there and no candidate is written to on business.
    pub clients: Vec<String>,
    /// Addresses and places for which a rule is not to speak again.
    pub never_again: Vec<NeverAgain>,
    /// Two-letter code of the recruiter's country, for phone numbers without one.
    pub country: Option<String>,
    /// For how many days a no is left alone.
    pub cool_off_days: Option<u32>,
    /// How many words a first message may have.
    pub most_words: Option<u32>,
    /// How many messages without an answer are enough.
    pub most_unanswered: Option<u32>,
    /// Within how many days those count.
    pub unanswered_days: Option<u32>,
    /// How many days an unanswered message is left alone.
    pub pause_days: Option<u32>,
    /// Which share of two texts makes them the same, in percent.
    pub alike_percent: Option<u32>,
    /// The hour at which the day begins where a candidate is.
    pub day_starts: Option<u32>,
    /// The hour at which it ends.
    pub day_ends: Option<u32>,
}

/// A rule that is not to speak again of an address, or in a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeverAgain {
    /// The rule.
    pub rule: Rule,
    /// The address in lower case; the surface's name where it is about a whole surface.
    pub about: String,
}

/// A number that limits what a rule tolerates.
#[derive(Debug)]
pub struct Limit {
    /// The field of the settings; `panel_limit_<name>` is what it is called.
    pub name: &'static str,
    /// The rule.
    pub rule: Rule,
    /// The default.
    pub usual: u32,
    /// The least and the most that make sense.
    pub bounds: (u32, u32),
    /// What was set.
    pub get: fn(&Settings) -> Option<u32>,
    /// Sets it.
    pub set: fn(&mut Settings, Option<u32>),
}

macro_rules! limits {
    ($($constant:ident: $name:ident of $rule:ident is $usual:literal in $least:literal..=$most:literal;)*) => {
        impl Limit {
            $(
                #[doc = concat!("`", stringify!($name), "`")]
                pub const $constant: Self = Self {
                    name: stringify!($name),
                    rule: Rule::$rule,
                    usual: $usual,
                    bounds: ($least, $most),
                    get: |settings| settings.$name,
                    set: |settings, value| settings.$name = value,
                };
            )*
            /// All of them, each rule's together.
            pub const ALL: &[Self] = &[$(Self::$constant),*];
        }
    };
}

limits! {
    ALIKE_PERCENT: alike_percent of SameText is 45 in 20..=95;
    MOST_WORDS: most_words of TooLong is 200 in 30..=2000;
    MOST_UNANSWERED: most_unanswered of TooOften is 3 in 1..=20;
    UNANSWERED_DAYS: unanswered_days of TooOften is 14 in 1..=365;
    PAUSE_DAYS: pause_days of TooOften is 3 in 0..=90;
    COOL_OFF_DAYS: cool_off_days of CoolOff is 180 in 1..=1825;
    DAY_STARTS: day_starts of BadHour is 8 in 0..=12;
    DAY_ENDS: day_ends of BadHour is 20 in 13..=24;
}

impl Limit {
    /// The number that is used: what was set, within bounds, or the default.
    pub fn of(&self, settings: &Settings) -> u32 {
        (self.get)(settings).map_or(self.usual, |set| set.clamp(self.bounds.0, self.bounds.1))
    }
}

/// How loud a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// It does not speak.
    Off,
    /// It shows a note and holds nothing.
    Say,
    /// As the rule was made: by what is at stake.
    Usual,
    /// It holds a message.
    Hold,
}

impl Settings {
    /// How loud the recruiter wants a rule. Nobody can silence an objection: it is the candidate's right.
    pub fn voice(&self, rule: Rule) -> Voice {
        if rule == Rule::Objection {
            Voice::Usual
        } else if self.off.contains(&rule) {
            Voice::Off
        } else if self.say.contains(&rule) {
            Voice::Say
        } else if self.hold.contains(&rule) {
            Voice::Hold
        } else {
            Voice::Usual
        }
    }

    /// Sets how loud a rule is to be.
    pub fn set_voice(&mut self, rule: Rule, voice: Voice) {
        for (list, own) in [(&mut self.off, Voice::Off), (&mut self.say, Voice::Say), (&mut self.hold, Voice::Hold)] {
            list.retain(|listed| *listed != rule);
            if voice == own {
                list.push(rule);
            }
        }
    }

    /// A warning as loud as the recruiter wants it; `None` if they switched it off.
    pub fn voiced(&self, mut warning: Warning) -> Option<Warning> {
        warning.severity = match self.voice(warning.rule) {
            Voice::Off => return None,
            Voice::Say => Severity::Note,
            Voice::Hold => warning.severity.min(Severity::Caution),
            Voice::Usual => warning.severity,
        };
        Some(warning)
    }

    /// These settings as a file to keep.
    pub fn export(&self) -> String {
        let file = json!({"tactful": FILE, "version": 1, "settings": self});
        serde_json::to_string_pretty(&file).unwrap_or_default()
    }

    /// The settings of a file; `None` when it is none of ours. What it does not name is as if nobody had set it.
    pub fn import(json: &str) -> Option<Self> {
        let mut file: Value = serde_json::from_str(json.trim_start_matches('\u{feff}')).ok()?;
        let is_ours =
            file.get("tactful").and_then(Value::as_str) == Some(FILE) && file.get("version") == Some(&json!(1));
        is_ours.then(|| serde_json::from_value(file.get_mut("settings")?.take()).ok())?
    }
}

/// What a file of settings calls itself.
const FILE: &str = "settings";

/// What an organisation set for its recruiters, through the browser's managed storage: fields of [`Settings`], and the
/// rules that nobody may silence. `extension/managed.json` is its schema.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Policy {
    fields: Map<String, Value>,
    required: Vec<Rule>,
}

/// What the recruiter cannot change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Locked {
    /// Fields of the settings.
    pub fields: Vec<String>,
    /// Rules that speak whatever the recruiter would like.
    pub rules: Vec<Rule>,
}

impl Policy {
    /// The fields that an organisation may set.
    pub const FIELDS: [&str; 15] = [
        "my_domains",
        "clients",
        "write_from",
        "country",
        "colleagues_in_copy",
        "off",
        "hold",
        "cool_off_days",
        "most_words",
        "most_unanswered",
        "unanswered_days",
        "pause_days",
        "alike_percent",
        "day_starts",
        "day_ends",
    ];

    /// The policy in what the browser's managed storage holds. What cannot be understood is as if it were not there:
    /// an error of the administrator's must not keep a recruiter from writing.
    pub fn read(managed: &Value) -> Self {
        let given = |field: &str| managed.get(field).filter(|value| !value.is_null()).cloned();
        let is_understood = |field: &str, value: &Value| {
            serde_json::from_value::<Settings>(Value::Object(Map::from_iter([(field.to_owned(), value.clone())])))
                .is_ok()
        };
        let fields = Self::FIELDS
            .iter()
            .filter_map(|field| Some(((*field).to_owned(), given(field)?)))
            .filter(|(field, value)| is_understood(field, value))
            .collect();
        let required = given("required").and_then(|rules| serde_json::from_value(rules).ok()).unwrap_or_default();
        Self { fields, required }
    }

    /// The settings that hold: the organisation's where it set any, else the recruiter's.
    pub fn over(&self, own: &Settings) -> Settings {
        if *self == Self::default() {
            return own.clone();
        }
        let mut holds = serde_json::to_value(own).unwrap_or_default();
        if let Value::Object(holds) = &mut holds {
            holds.extend(self.fields.clone());
        }
        let mut holds: Settings = serde_json::from_value(holds).unwrap_or_else(|_| own.clone());
        for rule in &self.required {
            holds.off.retain(|off| off != rule);
            holds.say.retain(|say| say != rule);
            holds.never_again.retain(|never| never.rule != *rule);
        }
        holds
    }

    /// What to keep when the recruiter, who saw the settings `was`, wants them as in `wish`: only what differs between the two
    /// is changed. So what they did not touch stays as it is stored, whoever changed it meanwhile, and the organisation's
    /// settings do not become theirs. What it locks stays as it was.
    pub fn changed(&self, kept: &Settings, was: &Settings, wish: &Settings) -> Settings {
        let as_fields = |settings: &Settings| match serde_json::to_value(settings) {
            Ok(Value::Object(fields)) => fields,
            _ => Map::new(),
        };
        let (mut fields, was) = (as_fields(kept), as_fields(was));
        for (field, wish) in as_fields(wish) {
            if self.sets(&field) || was.get(&field) == Some(&wish) {
                continue;
            }
            match (fields.get_mut(&field), was.get(&field), wish) {
                (Some(Value::Array(kept)), Some(Value::Array(was)), Value::Array(wish)) => {
                    kept.retain(|item| wish.contains(item) || !was.contains(item));
                    let new = wish.into_iter().filter(|item| !was.contains(item));
                    let new: Vec<Value> = new.filter(|item| !kept.contains(item)).collect();
                    kept.extend(new);
                }
                (_, _, wish) => drop(fields.insert(field, wish)),
            }
        }
        serde_json::from_value(Value::Object(fields)).unwrap_or_else(|_| kept.clone())
    }

    /// Whether the organisation set a field.
    pub fn sets(&self, field: &str) -> bool {
        self.fields.contains_key(field)
    }

    /// What the recruiter cannot change.
    pub fn locked(&self) -> Locked {
        let mut rules = self.required.clone();
        for list in ["off", "hold"] {
            let listed = self.fields.get(list).cloned().map(serde_json::from_value::<Vec<Rule>>);
            rules.extend(listed.and_then(Result::ok).unwrap_or_default());
        }
        Locked { fields: self.fields.keys().cloned().collect(), rules }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(json: Value) -> Settings {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn a_limit_keeps_within_its_bounds() {
        assert_eq!(Limit::COOL_OFF_DAYS.of(&Settings::default()), 180);
        assert_eq!(Limit::COOL_OFF_DAYS.of(&settings(json!({"cool_off_days": 60}))), 60);
        assert_eq!(Limit::DAY_STARTS.of(&settings(json!({"day_starts": 25}))), 12);
        for limit in Limit::ALL {
            let mut set = Settings::default();
            (limit.set)(&mut set, Some(limit.bounds.1 + 1));
            assert_eq!(limit.of(&set), limit.bounds.1, "{}", limit.name);
            assert_eq!(serde_json::to_value(&set).unwrap()[limit.name], json!(limit.bounds.1 + 1));
            assert!((limit.bounds.0..=limit.bounds.1).contains(&limit.usual), "{}", limit.name);
        }
    }

    #[test]
    fn a_rule_is_as_loud_as_it_was_set() {
        let mut set = Settings::default();
        for voice in [Voice::Off, Voice::Say, Voice::Hold, Voice::Usual] {
            set.set_voice(Rule::BadHour, voice);
            set.set_voice(Rule::Objection, voice);
            assert_eq!(set.voice(Rule::BadHour), voice);
            assert_eq!(set.voice(Rule::Objection), Voice::Usual);
        }
        assert_eq!(set, Settings::default());
    }

    #[test]
    fn settings_come_back_from_a_file() {
        let set = settings(json!({"off": ["bad-hour"], "most_words": 150, "my_domains": ["agency.example"]}));
        assert_eq!(Settings::import(&set.export()), Some(set));
        for other in
            ["", "{}", "[]", "{\"tactful\": \"settings\", \"version\": 2, \"settings\": {}}", "{\"settings\": {}}"]
        {
            assert_eq!(Settings::import(other), None, "{other}");
        }
    }

    #[test]
    fn an_organisation_sets_limits() {
        let policy = Policy::read(&json!({
            "most_words": 120, "cool_off_days": "many", "off": ["bad-hour"], "required": ["same-text"],
            "my_addresses": ["nobody@agency.example"],
        }));
        let own = settings(json!({
            "most_words": 900, "cool_off_days": 30, "off": ["same-text", "too-long"], "say": ["same-text"],
            "never_again": [{"rule": "same-text", "about": "gmail"}], "my_addresses": ["lea@agency.example"],
        }));
        let holds = policy.over(&own);
        assert_eq!(holds.most_words, Some(120));
        assert_eq!(holds.cool_off_days, Some(30));
        assert_eq!(holds.off, [Rule::BadHour]);
        assert_eq!(holds.voice(Rule::SameText), Voice::Usual);
        assert!(holds.never_again.is_empty());
        assert_eq!(holds.my_addresses, own.my_addresses);
        let locked = policy.locked();
        assert_eq!(locked.fields, ["most_words", "off"]);
        assert_eq!(locked.rules, [Rule::SameText, Rule::BadHour]);
        // What is locked or required is not written over by what holds, also when the organisation takes it back before.
        let wish = Settings { country: Some("FR".into()), ..holds.clone() };
        let expected = Settings { country: Some("FR".into()), ..own.clone() };
        for policy in [policy, Policy::default()] {
            assert_eq!(policy.changed(&own, &holds, &wish), expected);
        }
        assert_eq!(Policy::read(&Value::Null), Policy::default());
    }

    #[test]
    fn what_was_decided_elsewhere_stays_when_something_is_changed() {
        let check = |kept: Value, was: Value, wish: Value, expected: Value| {
            let kept = Policy::default().changed(&settings(kept), &settings(was), &settings(wish));
            assert_eq!(kept, settings(expected));
        };
        let never = |abouts: &[&str]| {
            let list: Vec<Value> = abouts.iter().map(|about| json!({"rule": "leftover", "about": about})).collect();
            json!({"never_again": list, "off": ["bad-hour"]})
        };
        // In a banner meanwhile, while the panel was open.
        check(never(&["a", "b"]), never(&["a"]), json!({"never_again": never(&["a"])["never_again"]}), {
            json!({"never_again": never(&["a", "b"])["never_again"], "off": []})
        });
        check(never(&["a", "b"]), never(&["a"]), never(&[]), never(&["b"]));
        check(never(&["a"]), never(&[]), never(&["a"]), never(&["a"]));
        check(
            json!({"country": "DE"}),
            json!({}),
            json!({"most_words": 90}),
            json!({"country": "DE", "most_words": 90}),
        );
        check(json!({"country": "DE"}), json!({"country": "DE"}), json!({}), json!({}));
    }

    /// The schema that browsers check an administrator's values against names exactly what is understood.
    #[test]
    fn the_schema_is_what_is_read() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("extension/managed.json");
        let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let described = schema["properties"].as_object().unwrap();
        let mut names: Vec<&str> = described.keys().map(String::as_str).collect();
        let mut expected: Vec<&str> = Policy::FIELDS.iter().copied().chain(["required"]).collect();
        names.sort_unstable();
        expected.sort_unstable();
        assert_eq!(names, expected);
        for limit in Limit::ALL {
            let (least, most) = limit.bounds;
            assert_eq!(described[limit.name]["minimum"], json!(least), "{}", limit.name);
            assert_eq!(described[limit.name]["maximum"], json!(most), "{}", limit.name);
        }
        let rules = described["required"]["items"]["enum"].as_array().unwrap();
        let known: Vec<Value> = Rule::ALL.iter().map(|rule| serde_json::to_value(rule).unwrap()).collect();
        assert_eq!(*rules, known);
    }
}
