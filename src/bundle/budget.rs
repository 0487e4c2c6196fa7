//! What the parts may weigh, gzipped. A budget is raised on purpose, with the reason in the commit.

use crate::{Failure, package};
use flate2::{Compression, write::GzEncoder};
use std::{fs, io::Write, path::Path};
use tactful::surface::{CAPTURE, SCRIPT};

/// A part of the package (its files) and the bytes that it may have, gzipped.
struct Budget {
    part: &'static str,
    files: &'static [&'static str],
    /// What it is to weigh. More is told in every build.
    goal: usize,
    /// What it must not weigh. More fails the build.
    bytes: usize,
}

const BUDGETS: &[Budget] = &[
    // What a draft wakes.
    Budget {
        part: "worker",
        files: &[
            "worker.js",
            "once.js",
            "own.js",
            "wasm/worker.js",
            "wasm/desk.js",
            "reader.js",
            "wasm/reader.js",
            "wasm/worker_bg.wasm",
        ],
        goal: 600 << 10,
        bytes: 600 << 10,
    },
    // Loaded only when the recruiter does something: captures, looks into the panel.
    Budget { part: "desk", files: &["wasm/desk_bg.wasm"], goal: 680 << 10, bytes: 680 << 10 },
    // Loaded only when a page is captured. It may weigh more than its goal since it reads résumés and people's own pages in the
    // ways and scripts in which they are written, of which it missed more than half: that is worth a twentieth of a second once.
    Budget { part: "reader", files: &["wasm/reader_bg.wasm"], goal: 600 << 10, bytes: 660 << 10 },
    Budget {
        part: "panel",
        files: &["panel.js", "panel.html", "panel.css", "wasm/panel.js", "wasm/panel_bg.wasm"],
        goal: 450 << 10,
        bytes: 480 << 10,
    },
    // Loaded only when a file, a text or a form is brought.
    Budget {
        part: "importer",
        files: &["importer.js", "wasm/importer.js", "wasm/importer_bg.wasm"],
        goal: 600 << 10,
        bytes: 600 << 10,
    },
    Budget { part: "content script", files: &[SCRIPT], goal: 17 << 10, bytes: 18 << 10 },
    // Its page alone loads it, and no frame.
    Budget { part: "capture script", files: &[CAPTURE], goal: 2 << 10, bytes: 2 << 10 },
    Budget { part: "largest surface", files: &[], goal: 8 << 10, bytes: 8 << 10 },
];

/// Prints what each part weighs, and fails when one is over its budget. Development builds are only told.
pub fn check(dist: &Path, dev: bool) -> Result<(), Failure> {
    let folder = dist.join("chromium");
    let mut over = Vec::new();
    println!("part             gzipped       goal     budget");
    for budget in BUDGETS {
        let mut weight = 0;
        for file in budget.files {
            weight += gzipped(&fs::read(folder.join(file))?)?;
        }
        if budget.files.is_empty() {
            for surface in package::files(&folder.join("surfaces"))? {
                weight = weight.max(gzipped(&fs::read(surface)?)?);
            }
        }
        let missed = if weight > budget.goal { "  above its goal" } else { "" };
        println!("{:15} {:>7} B {:>8} B {:>8} B{missed}", budget.part, weight, budget.goal, budget.bytes);
        if weight > budget.bytes {
            over.push(budget.part);
        }
    }
    for browser in ["chromium", "firefox"] {
        let archive = fs::metadata(dist.join(format!("tactful-{browser}.zip")))?;
        println!("dist/{browser} is ready to load, {} KB packed", archive.len() / 1024);
    }
    if over.is_empty() || dev { Ok(()) } else { Err(format!("over budget: {}", over.join(", ")).into()) }
}

fn gzipped(bytes: &[u8]) -> Result<usize, Failure> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}
