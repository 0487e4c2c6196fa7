//! Makes a compiled module loadable: JavaScript bindings, then wasm-opt where it is installed.

use crate::{
    Failure,
    minify::{Kind, minify},
};
use std::{fs, path::Path, process::Command, time::SystemTime};
use walrus::{Module, RefType};
use wasm_bindgen_cli_support::Bindgen;

/// The modules that pack better as wasm-opt writes them. The others it would make no smaller, the reader even larger, and it
/// takes its time.
const SHRUNK: [&str; 3] = ["worker", "desk", "panel"];

/// Writes `<name>.js` and `<name>_bg.wasm` into `folder`, unless they are newer than the module they are made from. They are made
/// beside it and moved there at the end, so that what was interrupted is begun again.
pub fn bind(wasm: &Path, name: &str, folder: &Path, dev: bool) -> Result<(), Failure> {
    let modified = |path: &Path| fs::metadata(path).and_then(|meta| meta.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    if !wasm.is_file() {
        return Err(format!("{} is missing: build it first (./build.sh build)", wasm.display()).into());
    }
    let bound = folder.join(format!("{name}_bg.wasm"));
    if modified(&bound) > modified(wasm) {
        return Ok(());
    }
    let making = folder.join(format!("{name}.making"));
    fs::create_dir_all(&making)?;
    let is_done = make(wasm, name, &making, dev)?;
    let [script, module] = [format!("{name}.js"), format!("{name}_bg.wasm")];
    fs::rename(making.join(&script), folder.join(script))?;
    if !is_done {
        // It is made again once that is installed.
        fs::File::options().write(true).open(making.join(&module))?.set_modified(SystemTime::UNIX_EPOCH)?;
    }
    fs::rename(making.join(module), bound)?;
    Ok(fs::remove_dir_all(making)?)
}

/// Makes both files in `folder`; `false` where wasm-opt was missing.
fn make(wasm: &Path, name: &str, folder: &Path, dev: bool) -> Result<bool, Failure> {
    Bindgen::new()
        .input_path(wasm)
        .out_name(name)
        .web(true)
        .map_err(|error| error.to_string())?
        .typescript(false)
        .omit_default_module_path(false)
        .remove_name_section(!dev)
        .remove_producers_section(!dev)
        .generate(folder)
        .map_err(|error| format!("{name}: {error:#}"))?;
    if dev {
        return Ok(true);
    }
    let bound = folder.join(format!("{name}_bg.wasm"));
    let script = folder.join(format!("{name}.js"));
    fs::write(&script, minify(&fs::read_to_string(&script)?, Kind::Module)?)?;
    if !SHRUNK.contains(&name) {
        return Ok(true);
    }
    if !shrink(&bound, &[])? {
        eprintln!("bundle: wasm-opt is not installed (Debian: binaryen); {name} stays larger than it need be");
        return Ok(false);
    }
    mend_table_export(&bound)?;
    // In this order of its functions a module packs better, and what is written so has again something to shrink: now also by
    // taking each function's branches apart and putting them together anew.
    let mut module = Module::from_file(&bound).map_err(|error| error.to_string())?;
    module.emit_wasm_file(&bound).map_err(|error| error.to_string())?;
    shrink(&bound, &["--flatten", "--rereloop", "-Oz"])?;
    mend_table_export(&bound)?;
    Ok(true)
}

/// Makes a module smaller by wasm-opt, with some passes `before` the usual ones; `false` where that is not installed.
fn shrink(wasm: &Path, before: &[&str]) -> Result<bool, Failure> {
    let smaller = wasm.with_extension("smaller");
    // The features come from the module's own target_features section: naming all of them makes files that Chromium refuses.
    // The first kilobyte is the end of the stack and holds no data, which spares additions in addresses.
    let flags = ["-Oz", "--low-memory-unused"];
    match Command::new("wasm-opt").args(before).args(flags).arg(wasm).arg("-o").arg(&smaller).status() {
        Ok(status) if status.success() => {
            fs::rename(&smaller, wasm)?;
            Ok(true)
        }
        Ok(_) => Err(format!("wasm-opt refused {}", wasm.display()).into()),
        Err(_) => Ok(false),
    }
}

/// wasm-opt 108 writes every exported table as the first one, and the bindings then put references into a table of
/// functions. This points the export back at the table of references: by its one byte, as written anew the whole module would
/// pack less well.
fn mend_table_export(wasm: &Path) -> Result<(), Failure> {
    const EXPORT: &[u8] = b"\x15__wbindgen_externrefs\x01";
    let mut bytes = fs::read(wasm)?;
    let Some(start) = bytes.windows(EXPORT.len()).position(|part| part == EXPORT) else { return Ok(()) };
    let module = Module::from_buffer(&bytes).map_err(|error| error.to_string())?;
    let table = module.tables.iter().position(|table| table.element_ty == RefType::EXTERNREF);
    let table = table.ok_or_else(|| format!("{} has no table of references", wasm.display()))?;
    let index = bytes.get_mut(start + EXPORT.len()).ok_or("a module that ends in a name")?;
    *index = u8::try_from(table)?;
    Ok(fs::write(wasm, bytes)?)
}
