//! Makes scripts small: without comments and blanks, and with short names for what is their own.

use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_diagnostics::OxcDiagnostic;
use oxc_mangler::{MangleOptions, Mangler};
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::SourceType;

/// How a browser loads a script.
#[derive(Clone, Copy)]
pub enum Kind {
    /// By itself: what it declares outside of blocks others may know.
    Script,
    /// By `import`: what it exports others may know.
    Module,
}

/// A script with all that its browser needs and no more. Whatever else could be said shorter is left as it was written: it
/// would win a hundredth, and what is run is what was reviewed.
pub fn minify(script: &str, kind: Kind) -> Result<String, String> {
    let allocator = Allocator::new();
    let program = parse(&allocator, script, kind)?;
    let known = SemanticBuilder::new().with_check_syntax_error(true).with_scope_tree_child_ids(true).build(&program);
    valid(&known.errors, script)?;
    let mut known = known.semantic;
    let options = MangleOptions { top_level: matches!(kind, Kind::Module), ..MangleOptions::default() };
    let own = Mangler::new().with_options(options).build_with_semantic(&mut known, &program);
    let writer = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(Some(known.into_scoping()))
        .with_private_member_mappings(Some(own));
    Ok(writer.build(&program).code)
}

/// Whether a text is a script.
pub fn check(script: &str) -> Result<(), String> {
    parse(&Allocator::new(), script, Kind::Script).map(drop)
}

/// What a script says.
fn parse<'a>(allocator: &'a Allocator, script: &'a str, kind: Kind) -> Result<Program<'a>, String> {
    let kind = match kind {
        Kind::Script => SourceType::cjs(),
        Kind::Module => SourceType::mjs(),
    };
    let parsed = Parser::new(allocator, script, kind).parse();
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
        let check = |source: &str, expected: &str| {
            assert_eq!(minify(source, Kind::Script).as_deref(), Ok(expected), "{source}")
        };
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
        let check = |source: &str, expected: &str| {
            assert_eq!(minify(source, Kind::Script), Err(expected.to_owned()), "{source}")
        };
        check("'use strict';\nif (a {\n}", "line 2: Expected `)` but found `{`");
        check("\n\na(/[/u);", "line 3: Unterminated regular expression");
        check("{ const a = 1;\n const a = 2; }", "line 1: Identifier `a` has already been declared");
    }

    #[test]
    fn what_a_module_exports_keeps_its_name() {
        let check = |source: &str, expected: &str| {
            assert_eq!(minify(source, Kind::Module).as_deref(), Ok(expected), "{source}");
        };
        check(
            "import { held } from './a.js';\nconst told = held;\nexport function tell() { return told; }",
            "import{held as e}from\"./a.js\";const n=e;export function tell(){return n}",
        );
    }
}
