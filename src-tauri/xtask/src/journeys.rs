//! The journeys through the real window, on a desktop of their own.

use crate::desktop;
use crate::run::{cargo, run};
use crate::start;
use crate::steps::Ending;

/// A journey that takes longer has got stuck somewhere, and the desktop goes down around it.
const LONGEST_SECONDS: u32 = 2_400;

/// Compiles the journeys outside the desktop and runs them within; `filter` are the names to run.
pub fn journeys(filter: &[String]) -> Result<Ending, String> {
    if !cfg!(target_os = "linux") {
        return Ok(Ending::LeftOut("the window can be driven on Linux only".into()));
    }
    let binary = std::env::var_os("SIGNET_BINARY").map_or_else(|| start::target().join("debug/signet"), Into::into);
    if !binary.is_file() {
        return Err("There is no binary yet: cargo xtask test --only binary".into());
    }
    let tests = ["test", "--package", "xtask", "--test", "window"];
    run(cargo(&tests).arg("--no-run"))?;
    run(&mut cargo(&["build", "--package", "signet-core", "--example", "tamper"]))?;
    let tamper = start::target().join("debug/examples/tamper");

    let cargo = cargo(&tests);
    let mut words = vec![cargo.get_program().to_string_lossy().into_owned()];
    words.extend(tests.map(str::to_owned));
    words.push("--".into());
    words.extend_from_slice(filter);
    // One window at a time: two would fight for the keyboard.
    words.push("--test-threads=1".into());
    desktop::within(&words, LONGEST_SECONDS, &[("SIGNET_BINARY", binary.as_os_str()), ("SIGNET_TAMPER", tamper.as_os_str())])?;
    Ok(Ending::Passed)
}
