//! The content scripts: one that guards, joined from `extension/content`, and one that captures, both without what only
//! their authors need. Every frame of a watched site loads the first, its page alone the second, so they are to be small;
//! whoever reviews the package reads them, so their names and lines stay.

use crate::Failure;
use std::{fs, path::Path};
use tactful::surface::{CAPTURE, SCRIPT};

/// Each with its sources, each of these after those that it stands on.
const SCRIPTS: [(&str, &[&str]); 2] = [
    (
        SCRIPT,
        &[
            "dom.js",
            "reader.js",
            "learned.js",
            "vocabulary.js",
            "labels.js",
            "chips.js",
            "folded.js",
            "boxes.js",
            "names.js",
            "banner.js",
            "watch.js",
            "links.js",
            "guard.js",
        ],
    ),
    (CAPTURE, &["serialise.js"]),
];

/// Puts the scripts in the place of their sources, in a package's folder.
pub fn join(package: &Path) -> Result<(), Failure> {
    for (script, parts) in SCRIPTS {
        // A page may be asked twice to put a script in; and what its parts call each other is no name outside of it.
        let mark = format!("globalThis.tactful_{}", script.trim_end_matches(".js"));
        let mut joined = format!(
            "// Tactful's content script, without its comments.\n'use strict';\nif (!{mark}) {{\n{mark} = true;\n"
        );
        for part in parts {
            let source = package.join("content").join(part);
            let bare = bare(&fs::read_to_string(&source)?).map_err(|reason| format!("{part}: {reason}"))?;
            joined.push_str(&bare);
            fs::remove_file(&source)?;
        }
        joined.push_str("}\n");
        fs::write(package.join(script), with_tight_style(&joined))?;
    }
    Ok(())
}

/// A script whose style sheet has no more blanks than it needs.
fn with_tight_style(script: &str) -> String {
    const BEGIN: &str = "const STYLE = `";
    let parts = || {
        let (before, rest) = script.split_once(BEGIN)?;
        let (style, after) = rest.split_once('`')?;
        Some((before, style, after))
    };
    let Some((before, style, after)) = parts() else { return script.to_owned() };
    let style: String = style.lines().map(str::trim).collect();
    let tight = [("{ ", "{"), (" {", "{"), (" }", "}"), (";}", "}"), ("; ", ";"), (": ", ":"), (", ", ",")];
    let style = tight.iter().fold(style, |style, (loose, tight)| style.replace(loose, tight));
    format!("{before}{BEGIN}{style}`{after}")
}

/// A script without documentation, comments, empty lines, indentation and a `'use strict'` of its own. What stands in a
/// template stays as it is: there, blanks are text.
fn bare(source: &str) -> Result<String, &'static str> {
    let mut bare = String::new();
    let mut in_comment = false;
    let mut in_template = false;
    for line in source.lines() {
        let code = if in_template { line.to_owned() } else { undocumented(unexplained(line.trim_start())) };
        if !in_template {
            let goes_on = in_comment || code.starts_with("/**");
            in_comment = goes_on && !code.ends_with("*/");
            if goes_on || code.is_empty() || code.starts_with("//") || code == "'use strict';" {
                continue;
            }
            if code.ends_with('\\') {
                return Err("a line ends in a text that goes on in the next");
            }
        }
        in_template ^= backticks(&code) % 2 == 1;
        bare.push_str(&code);
        bare.push('\n');
    }
    if in_template { Err("a backtick neither begins nor ends a template") } else { Ok(bare) }
}

/// A line without the comment after its last statement, where no text is open before it.
fn unexplained(line: &str) -> &str {
    match line.split_once(" // ") {
        Some((before, _))
            if before.ends_with(';')
                && ['\'', '"', '`'].iter().all(|quote| before.matches(*quote).count() % 2 == 0) =>
        {
            before
        }
        _ => line,
    }
}

/// A line without the documentation that begins and ends in it, such as the type of what follows.
fn undocumented(line: &str) -> String {
    match line.split_once("/**").and_then(|(before, rest)| Some((before, rest.split_once("*/")?.1))) {
        Some((before, after)) => format!("{before}{}", undocumented(after.trim_start())),
        None => line.to_owned(),
    }
}

/// How many backticks of a line are not escaped.
fn backticks(line: &str) -> usize {
    let mut escaped = false;
    let mut count = 0;
    for sign in line.chars() {
        count += usize::from(sign == '`' && !escaped);
        escaped = sign == '\\' && !escaped;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_taken_away_that_means_something() {
        let check = |source: &str, expected: Result<&str, ()>| {
            assert_eq!(bare(source).as_deref().map_err(|_| ()), expected, "{source}");
        };
        check("// What it is for.\n'use strict';\n\n  a();\n", Ok("a();\n"));
        check("/** Says\n * much. */\n/** @type {A} */\nconst a = 1; // why\n", Ok("const a = 1;\n"));
        check("a('; // b', `; // c`);", Ok("a('; // b', `; // c`);\n"));
        check("a(\"it's\"); // it's", Ok("a(\"it's\"); // it's\n"));
        check("const a = /** @type {A} */ (b);\n  f(/** @type {B} */ c, d);", Ok("const a = (b);\nf(c, d);\n"));
        check("/** @type {A} */ (a).b();", Ok("(a).b();\n"));
        check(
            "{\n  const a = `\n    // text  \n\n    `;\n    b();\n}",
            Ok("{\nconst a = `\n    // text  \n\n    `;\nb();\n}\n"),
        );
        check("  f(`${a.map((b) => `<${b}>`)}\n  c`);\n  d();", Ok("f(`${a.map((b) => `<${b}>`)}\n  c`);\nd();\n"));
        check("  const a = `\\``;\n  b();", Ok("const a = `\\``;\nb();\n"));
        check("const a = '`';\n  b();", Err(()));
        check("const a = 'one\\\n  two';", Err(()));
    }

    #[test]
    fn a_style_sheet_keeps_the_blanks_that_it_needs() {
        let script = "const STYLE = `\n  .a .b:hover, p { font: 13px/1 serif, x; left: calc(1px + 2px); }\n  .c { }\n`;\n`a: { b }`;";
        let tight = "const STYLE = `.a .b:hover,p{font:13px/1 serif,x;left:calc(1px + 2px)}.c{}`;\n`a: { b }`;";
        assert_eq!(with_tight_style(script), tight);
    }

    #[test]
    fn every_source_is_in_it() {
        let extension = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../extension");
        let mut parts: Vec<String> =
            SCRIPTS.iter().flat_map(|(_, parts)| *parts).map(|part| (*part).to_owned()).collect();
        parts.push(tactful::surface::AGAIN.trim_start_matches("content/").to_owned());
        parts.sort();
        let names = fs::read_dir(extension.join("content")).unwrap();
        let mut names: Vec<String> = names.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        assert_eq!(parts, names);
    }
}
