//! The program as a process: it leaves no core dump, no debugger of the same user looks into it on Linux, and what it
//! says when it fails names nobody. Windows' and macOS' means against debuggers need `unsafe` code and are left out.

use std::panic::{self, PanicHookInfo};

/// Closes the process off. A debug build stays open to the test that searches its memory.
pub fn close_off() {
    panic::set_hook(Box::new(|info| eprintln!("{}", said(info))));
    if !(cfg!(debug_assertions) && std::env::var_os("SIGNET_TEST_MEMORY").is_some()) {
        keep_out();
    }
}

fn keep_out() {
    // Whether it helps or not, Signet works; what holds is asserted by a journey.
    #[cfg(unix)]
    let _ = rustix::process::setrlimit(
        rustix::process::Resource::Core,
        rustix::process::Rlimit { current: Some(0), maximum: Some(0) },
    );
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// Where it failed. What the panic says may hold a name from the records, so it is not repeated.
fn said(info: &PanicHookInfo<'_>) -> String {
    let place = info.location().map_or_else(|| "an unknown place".to_owned(), |at| format!("{}:{}", at.file(), at.line()));
    format!("Signet failed at {place}.")
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn nobody_gets_a_core_dump_and_no_debugger_looks_in() {
        keep_out();
        let cores = rustix::process::getrlimit(rustix::process::Resource::Core);
        assert_eq!((cores.current, cores.maximum), (Some(0), Some(0)));
        let dumpable = rustix::process::dumpable_behavior().expect("the system says so");
        assert_eq!(dumpable, rustix::process::DumpableBehavior::NotDumpable);
    }

    #[test]
    fn a_panic_says_where_and_never_what() {
        let heard = Arc::new(Mutex::new(String::new()));
        let ear = Arc::clone(&heard);
        panic::set_hook(Box::new(move |info| *ear.lock().expect("one thread only") = said(info)));
        let failed = panic::catch_unwind(|| panic!("Łucja Kowalczyk is not on the list"));
        drop(panic::take_hook());
        let heard = heard.lock().expect("one thread only");
        assert!(failed.is_err());
        assert!(heard.contains("process.rs:"), "{heard}");
        assert!(!heard.contains("Kowalczyk"), "{heard}");
    }
}
