//! Date lines as profile pages show them, in many languages: "Dec 2019 - Present · 2 yrs 4 mos", "2018年8月 - 現在".
//!
//! A line counts only when all of it is dates: every word must be a month, a word for "until" or "today", or a unit of
//! time. So a headline with a year in it, or "ISO 9001 - 2015", is never taken for one. The one exception is what
//! stands where the end would when a length of time follows: that means "today" in whatever language.

mod words;

/// When something began and ended, as far as a line says. ISO 8601 with the precision shown: `2021`, `2021-03`,
/// `2021-03-07`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Period {
    /// When it began.
    pub start: Option<String>,
    /// When it ended; `None` while it lasts or when the line does not say.
    pub end: Option<String>,
    /// Whether the line says that it lasts.
    pub current: bool,
}

/// Longer lines are prose.
const MOST_CHARACTERS: usize = 120;

/// Reads a line that is dates from end to end: a range, or one date. `None` for every other line.
pub fn period(line: &str) -> Option<Period> {
    if line.len() > 4 * MOST_CHARACTERS {
        return None;
    }
    let line = fold(line);
    if line.chars().count() > MOST_CHARACTERS || !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let parts: Vec<&str> = line.split(['·', '•', '⋅', '∙', '(', ')', '（', '）']).map(str::trim).collect();
    let (dates, lengths) = parts.split_first()?;
    let dates = without_time(dates);
    let lengths: Vec<&str> = lengths.iter().copied().filter(|part| !part.is_empty()).collect();
    let tokens = tokens(dates);
    // No date is without its year, and most lines with a number are.
    if !tokens.iter().any(|token| matches!(token, Token::Number { digits: 4, .. })) {
        return None;
    }
    match lengths.as_slice() {
        [] => {
            let (dates, length) = split_length(&tokens);
            range(&tokens, false).or_else(|| range(dates, !length.is_empty()))
        }
        [length] if is_length(&self::tokens(length)) => range(&tokens, true),
        // What follows a range with both its ends need not be understood; after one date it could be anything.
        [rest] if rest.chars().count() <= 40 => {
            let found = range(&tokens, looks_like_length(&self::tokens(rest)))?;
            (found.end.is_some() || found.current).then_some(found)
        }
        _ => None,
    }
}

/// Reads a text that is one date and nothing else.
pub fn date(text: &str) -> Option<String> {
    if text.len() > 4 * MOST_CHARACTERS {
        return None;
    }
    one(&tokens(without_time(fold(text).trim()))).map(|date| date.iso())
}

/// Whether a text is a word for today, as it stands where the end would: "Present", "heute".
pub fn is_present(text: &str) -> bool {
    text.len() <= 4 * MOST_CHARACTERS && words::is_present(fold(text).trim())
}

/// Whether a line is a length of time and nothing else: "2 yrs 3 mos", "3 años 2 meses", "4 Jahre".
pub fn is_duration(line: &str) -> bool {
    line.len() <= 4 * MOST_CHARACTERS && is_length(&tokens(&fold(line)))
}

/// A date with the precision that was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    fn iso(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Number {
        value: u16,
        digits: usize,
    },
    Word(String),
    /// Any of the dashes and arrows that stand between two dates.
    Dash,
    /// A dot, slash or dash right between two numbers.
    Join,
}

/// Lower case, plain digits and spaces; without marks that only steer direction, and without nuktas, which are written
/// in two ways.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if crate::folding::is_invisible(character) => {}
            '\u{93c}' | '\u{9bc}' | '\u{a3c}' => {}
            '\u{95e}' => folded.push('फ'),
            '\u{9df}' => folded.push('য'),
            '\u{a5e}' => folded.push('ਫ'),
            '’' | 'ʼ' | '׳' | '`' => folded.push('\''),
            '\u{970}' => folded.push('.'),
            '،' | '，' | '、' => folded.push(','),
            _ if character.is_whitespace() => folded.push(' '),
            _ => match digit(character) {
                Some(digit) => folded.push(digit),
                None => folded.extend(character.to_lowercase()),
            },
        }
    }
    folded
}

/// The day of an ISO date with a time of day; other texts as they are.
fn without_time(text: &str) -> &str {
    let Some((day, time)) = text.split_at_checked(10) else {
        return text;
    };
    let is_day = day.char_indices().all(|(place, character)| match place {
        4 | 7 => character == '-',
        _ => character.is_ascii_digit(),
    });
    let is_time = time.starts_with(['t', ' '])
        && time.contains(':')
        && time.chars().skip(1).all(|character| character.is_ascii_digit() || ":.+-z".contains(character));
    if is_day && is_time { day } else { text }
}

/// A decimal digit of any script as an ASCII one.
fn digit(character: char) -> Option<char> {
    const ZEROS: [char; 10] = ['0', '٠', '۰', '०', '০', '੦', '౦', '๐', '０', '൦'];
    ZEROS.iter().find_map(|zero| {
        let value = (character as u32).checked_sub(*zero as u32).filter(|value| *value <= 9)?;
        char::from_digit(value, 10)
    })
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '~' | '～' | '〜' | '→' | '⟶' | '－')
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let characters: Vec<char> = text.chars().collect();
    let mut rest = characters.as_slice();
    let mut previous: Option<char> = None;
    while let Some((&first, after)) = rest.split_first() {
        let next = after.first().copied();
        let between_digits =
            previous.is_some_and(|it| it.is_ascii_digit()) && next.is_some_and(|it| it.is_ascii_digit());
        let mut taken = 1;
        if first.is_ascii_digit() {
            taken = rest.iter().take_while(|it| it.is_ascii_digit()).count();
            let digits: String = rest.iter().take(taken).collect();
            // Longer numbers are no part of a date; zero fits nowhere either.
            tokens.push(Token::Number { value: digits.parse().unwrap_or(0), digits: taken });
            // The signs of East Asian dates stand right behind their number, with more behind them.
            if let Some(sign @ ('年' | '月' | '日' | '년' | '월' | '일')) = rest.get(taken) {
                tokens.push(Token::Word(sign.to_string()));
                taken += 1;
            }
        } else if is_dash(first) {
            tokens.push(if between_digits { Token::Join } else { Token::Dash });
        } else if first == '/' || (first == '.' && previous.is_some_and(|it| it.is_ascii_digit())) {
            tokens.push(Token::Join);
        } else if !matches!(first, ' ' | ',' | '.') {
            let word = word(rest);
            taken = word.chars().count();
            tokens.push(Token::Word(word.trim_end_matches(['.', '\'', ':']).to_owned()));
        }
        previous = rest.get(taken.saturating_sub(1)).copied();
        rest = rest.get(taken..).unwrap_or_default();
    }
    tokens
}

/// The word at the beginning: up to a space, a digit or a separator. A dot stays inside it between letters ("ม.ค.").
fn word(characters: &[char]) -> String {
    let mut word = String::new();
    for (place, &character) in characters.iter().enumerate() {
        let ends = match character {
            '.' => !characters.get(place + 1).is_some_and(|next| next.is_alphabetic()),
            ' ' | ',' | '/' => true,
            _ => character.is_ascii_digit() || (is_dash(character) && place > 0),
        };
        if ends {
            break;
        }
        word.push(character);
    }
    word
}

/// Reads tokens that are a range or one date. `followed` says that a length of time stands behind them.
fn range(tokens: &[Token], followed: bool) -> Option<Period> {
    if let Some(date) = one(tokens) {
        return Some(Period { start: Some(date.iso()), ..Period::default() });
    }
    if let [Token::Word(word), rest @ ..] = tokens {
        if words::is_since(word)
            && let Some(date) = one(rest)
        {
            return Some(Period { start: Some(date.iso()), end: None, current: true });
        }
        if words::is_from(word)
            && let Some(found) = between(rest, followed)
        {
            return Some(found);
        }
    }
    between(tokens, followed)
}

/// Reads tokens that are a range, from every place where the first date may end.
fn between(tokens: &[Token], followed: bool) -> Option<Period> {
    (1..tokens.len()).find_map(|place| {
        let (left, right) = tokens.split_at_checked(place)?;
        let tight = matches!(right.first(), Some(Token::Join)) && matches!(left.last(), Some(Token::Number { .. }));
        let dashed = tight || matches!(right.first(), Some(Token::Dash));
        let ending = if dashed { right.get(1..)? } else { right };
        let start = one(left).or_else(|| month_of_the_same_year(left, ending))?;
        let lasting = Some(Period { start: Some(start.iso()), end: None, current: true });
        if ending.is_empty() {
            return lasting.filter(|_| dashed && !tight);
        }
        let phrase = phrase(ending);
        if phrase.as_deref().is_some_and(words::is_present) {
            return lasting;
        }
        let ending = after_until(ending, dashed);
        if let Some(ending) = ending {
            if let Some(end) = one(ending) {
                return (end.year >= start.year).then(|| Period {
                    start: Some(start.iso()),
                    end: Some(end.iso()),
                    current: false,
                });
            }
            if self::phrase(ending).as_deref().is_some_and(words::is_present) {
                return lasting;
            }
        }
        // A word that nobody taught us, between a date with a dash and a length of time, can only mean today.
        let unknown = phrase.is_some_and(|phrase| phrase.split(' ').count() <= 4);
        lasting.filter(|_| dashed && followed && unknown)
    })
}

/// "Jan – Mar 2020": the year of the first month is that of the second.
fn month_of_the_same_year(left: &[Token], right: &[Token]) -> Option<Date> {
    let [Token::Word(word)] = left else {
        return None;
    };
    let month = words::month(word)?;
    let end = one(right)?;
    (month <= end.month?).then_some(Date { year: end.year, month: Some(month), day: None })
}

/// What follows a word for "until" of up to three words; all of it when there is none and a dash stood before.
fn after_until(tokens: &[Token], dashed: bool) -> Option<&[Token]> {
    let found = (1..=3).rev().find_map(|count| {
        let (opening, rest) = tokens.split_at_checked(count)?;
        phrase(opening).is_some_and(|phrase| words::is_until(&phrase)).then_some(rest)
    });
    found.or(dashed.then_some(tokens))
}

/// The words of tokens that are all words.
fn phrase(tokens: &[Token]) -> Option<String> {
    let words: Option<Vec<&str>> = tokens
        .iter()
        .map(|token| match token {
            Token::Word(word) => Some(word.as_str()),
            _ => None,
        })
        .collect();
    words.map(|words| words.join(" "))
}

/// Reads tokens that are one date.
fn one(tokens: &[Token]) -> Option<Date> {
    let tokens = tokens.strip_suffix(&[Token::Join]).unwrap_or(tokens);
    let mut year = None;
    let mut named = None;
    let mut numbers: Vec<(u8, Option<char>)> = Vec::new();
    let mut year_first = false;
    let mut joins = 0;
    let mut thai = false;
    let mut rest = tokens.iter().peekable();
    while let Some(token) = rest.next() {
        match token {
            Token::Number { value, digits: 4 } => {
                if year.replace(*value).is_some() {
                    return None;
                }
                year_first = numbers.is_empty() && named.is_none();
                rest.next_if(|next| matches!(next, Token::Word(word) if matches!(word.as_str(), "年" | "년")));
            }
            Token::Number { value, digits: 1 | 2 } => {
                let sign = match rest.peek() {
                    Some(Token::Word(word)) if matches!(word.as_str(), "月" | "월") => Some('月'),
                    Some(Token::Word(word)) if matches!(word.as_str(), "日" | "일") => Some('日'),
                    _ => None,
                };
                if sign.is_some() {
                    rest.next();
                }
                numbers.push((u8::try_from(*value).ok()?, sign));
            }
            Token::Number { .. } | Token::Dash => return None,
            Token::Join => joins += 1,
            // Vietnamese counts its months.
            Token::Word(word) if matches!(word.as_str(), "thg" | "tháng") => match rest.next() {
                Some(Token::Number { value, digits: 1 | 2 }) => numbers.push((u8::try_from(*value).ok()?, Some('月'))),
                _ => return None,
            },
            Token::Word(word) => {
                thai |= word.chars().any(|character| ('\u{e01}'..='\u{e5b}').contains(&character));
                let double = rest.peek().and_then(|next| match next {
                    Token::Word(second) => words::month(&format!("{word}_{second}")),
                    _ => None,
                });
                let month = double.or_else(|| words::month(word));
                if double.is_some() {
                    rest.next();
                }
                match month {
                    Some(month) if named.is_none() => named = Some(month),
                    Some(_) => return None,
                    None if words::is_filler(word) => {}
                    None => return None,
                }
            }
        }
    }
    let year = plausible(year?, thai)?;
    let (month, day) = match (named, numbers.as_slice()) {
        (Some(month), []) => (Some(month), None),
        (Some(month), [(day, None | Some('日'))]) => (Some(month), Some(*day)),
        (None, []) => (None, None),
        (None, [(month, Some('月'))]) => (Some(*month), None),
        (None, [(day, Some('日') | None), (month, Some('月'))] | [(month, Some('月')), (day, Some('日'))]) => {
            (Some(*month), Some(*day))
        }
        (None, [(month, None)]) if joins > 0 => (Some(*month), None),
        (None, [(month, None), (day, None)]) if joins > 1 && year_first => (Some(*month), Some(*day)),
        (None, [(first, None), (second, None)]) if joins > 1 => day_and_month(*first, *second),
        _ => return None,
    };
    let fits = month.is_none_or(|month| (1..=12).contains(&month)) && day.is_none_or(|day| (1..=31).contains(&day));
    fits.then_some(Date { year, month, day })
}

/// Day and month as far as two numbers before a year tell: their order differs from country to country.
fn day_and_month(first: u8, second: u8) -> (Option<u8>, Option<u8>) {
    match (first, second) {
        _ if first == second => (Some(first), Some(second)),
        (13.., _) => (Some(second), Some(first)),
        (_, 13..) => (Some(first), Some(second)),
        _ => (None, None),
    }
}

/// A year that somebody's life may have; Thai pages count from 543 before the common era.
fn plausible(year: u16, thai: bool) -> Option<u16> {
    let year = if thai && year >= 2400 { year.checked_sub(543)? } else { year };
    (1900..2100).contains(&year).then_some(year)
}

/// Cuts a length of time off the end, where the sign before it came from a style sheet.
fn split_length(tokens: &[Token]) -> (&[Token], &[Token]) {
    (1..tokens.len())
        .filter_map(|place| tokens.split_at_checked(place))
        .find(|(_, length)| matches!(length.first(), Some(Token::Number { digits: 1 | 2, .. })) && is_length(length))
        .unwrap_or((tokens, &[]))
}

/// Whether tokens are a length of time in known words.
fn is_length(tokens: &[Token]) -> bool {
    let mut counted = false;
    let mut measured = false;
    for token in tokens {
        match token {
            Token::Number { digits: 1 | 2, .. } => counted = true,
            Token::Word(word) if words::is_counted_unit(word) => (counted, measured) = (true, true),
            Token::Word(word) if words::is_unit(word) || matches!(word.as_str(), "年" | "년") => measured = true,
            Token::Word(word) if word == "less" => counted = true,
            Token::Word(word) if words::is_link(word) => {}
            _ => return false,
        }
    }
    counted && measured
}

/// Whether tokens could be a length of time in a language that nobody taught us: numbers with words between them.
fn looks_like_length(tokens: &[Token]) -> bool {
    let numbers = tokens.iter().filter(|token| matches!(token, Token::Number { digits: 1 | 2, .. })).count();
    let words = tokens.iter().filter(|token| matches!(token, Token::Word(_))).count();
    (1..=3).contains(&numbers) && (numbers..=4).contains(&words) && numbers + words == tokens.len()
}

#[cfg(test)]
#[path = "dates/tests.rs"]
mod tests;
