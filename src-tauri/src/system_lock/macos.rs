//! macOS is asked every second whether the screen is locked or somebody else has it. A sleep is found out by the clock on
//! the wall when the computer wakes up.
#![allow(unsafe_code, reason = "what is in the dictionary of the session is known from its description alone")]

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use objc2_core_foundation::{CFBoolean, CFDictionary, CFString, CFType};
use objc2_core_graphics::CGSessionCopyCurrentDictionary;
use signet_core::desk::Desk;

use crate::clock;

/// Begins to look.
pub fn listen(desk: &Arc<Desk>) -> std::io::Result<()> {
    let desk = Arc::clone(desk);
    let look = move || {
        let mut was_given_up = false;
        loop {
            thread::sleep(Duration::from_secs(1));
            let is_given_up = is_given_up();
            if is_given_up && !was_given_up {
                desk.close_itself(clock::now());
            }
            was_given_up = is_given_up;
        }
    };
    thread::Builder::new().name("system lock".into()).spawn(look).map(drop)
}

/// Whether our session is locked, or somebody else has the screen now.
fn is_given_up() -> bool {
    let Some(session) = CGSessionCopyCurrentDictionary() else { return false };
    // SAFETY: the keys of this dictionary are texts, and each value is an object that says itself what it is.
    let session = unsafe { session.cast_unchecked::<CFString, CFType>() };
    says(session, "CGSSessionScreenIsLocked") == Some(true) || says(session, "kCGSSessionOnConsoleKey") == Some(false)
}

fn says(session: &CFDictionary<CFString, CFType>, key: &str) -> Option<bool> {
    session.get(&CFString::from_str(key))?.downcast_ref::<CFBoolean>().map(CFBoolean::as_bool)
}
