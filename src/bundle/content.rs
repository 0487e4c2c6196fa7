//! The content scripts: one that guards, joined from `extension/content`, and one that captures. Every frame of a watched site
//! loads the first, its page alone the second, so they are to be small: they ship without comments and blanks, and with short
//! names for what is their own. That is minified and not obfuscated, which both stores allow, and Mozilla's reviewers get the
//! sources of the whole package anyhow.

use crate::Failure;
use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_diagnostics::OxcDiagnostic;
use oxc_mangler::Mangler;
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::SourceType;
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

/// Puts the scripts in the place of their sources, in a package's folder. In `readable` they are left as they were before they
/// were made small: the browser tests change that, and have it made small as well.
pub fn join(package: &Path, readable: &Path) -> Result<(), Failure> {
    for (script, parts) in SCRIPTS {
        // A page may be asked twice to put a script in; and what its parts call each other is no name outside of it.
        let mark = format!("globalThis.tactful_{}", script.trim_end_matches(".js"));
        let mut joined = format!("'use strict';\nif (!{mark}) {{\n{mark} = true;\n");
        for part in parts {
            let path = package.join("content").join(part);
            let source = fs::read_to_string(&path)?;
            parse(&Allocator::new(), &source).map_err(|reason| format!("{part}: {reason}"))?;
            joined.push_str(&source.replace("'use strict';\n", ""));
            fs::remove_file(&path)?;
        }
        joined.push_str("}\n");
        fs::write(readable.join(script), &joined)?;
        fs::write(package.join(script), minify(&joined)?)?;
    }
    Ok(())
}

/// A script with all that its browser needs and no more. Whatever else could be said shorter is left as it was written: it
/// would win a hundredth, and what is run is what was reviewed.
pub fn minify(script: &str) -> Result<String, String> {
    let allocator = Allocator::new();
    let program = parse(&allocator, script)?;
    let known = SemanticBuilder::new().with_check_syntax_error(true).with_scope_tree_child_ids(true).build(&program);
    valid(&known.errors, script)?;
    let mut known = known.semantic;
    let own = Mangler::new().build_with_semantic(&mut known, &program);
    let writer = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(Some(known.into_scoping()))
        .with_private_member_mappings(Some(own));
    Ok(writer.build(&program).code)
}

/// What a script says.
fn parse<'a>(allocator: &'a Allocator, script: &'a str) -> Result<Program<'a>, String> {
    let parsed = Parser::new(allocator, script, SourceType::cjs()).parse();
    valid(&parsed.errors, script)?;
    Ok(parsed.program)
}

/// Why no browser would take a script, and in which line of it.
fn valid(errors: &[OxcDiagnostic], script: &str) -> Result<(), String> {
    let Some(error) = errors.first() else { return Ok(()) };
    let at = error.labels.iter().flatten().next().map_or(0, |label| label.offset());
    let line = script.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
    Err(format!("line {line}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_taken_away_that_means_something() {
        let check = |source: &str, expected: &str| assert_eq!(minify(source).as_deref(), Ok(expected), "{source}");
        check("/** Says\n * much. */\n'use strict';\n\n  a(); // why\n", "\"use strict\";a();");
        check("a('; // b', `; // c`);", "a(`; // b`,`; // c`);");
        check(
            "(a) => { const told = a.told; return `\n  // ${told}  \n`; };",
            "e=>{const t=e.told;return`\n  // ${t}  \n`};",
        );
        // What others may know keeps its name: what is global, and what is in an object.
        check("const told = 1;\n{ class Own { held = told; } b(Own); }", "const told=1;{class t{held=told}b(t)}");
        check("{ const { told } = a; b({ told }); }", "{const{told:e}=a;b({told:e})}");
        check("class A { #held = 1; get held() { return this.#held; } }", "class A{#e=1;get held(){return this.#e}}");
    }

    #[test]
    fn what_is_no_script_is_told_with_its_line() {
        let check = |source: &str, expected: &str| assert_eq!(minify(source), Err(expected.to_owned()), "{source}");
        check("'use strict';\nif (a {\n}", "line 2: Expected `)` but found `{`");
        check("\n\na(/[/u);", "line 3: Unterminated regular expression");
        check("{ const a = 1;\n const a = 2; }", "line 1: Identifier `a` has already been declared");
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
