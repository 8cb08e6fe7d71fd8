//! The window is made anew each time somebody locks or comes in. However often that is in a day, the computer is not left
//! with the processes of windows that are gone.

use std::ffi::OsStr;

use crate::door;
use crate::hands::{Hands, wait};
use crate::window::Window;

#[test]
fn a_day_of_locking_leaves_one_window_and_what_it_needs() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    window.lock_and_close();

    let home = tempfile::tempdir().expect("there is room for a home");
    let place = home.path().as_os_str();
    let settings: [(&str, &OsStr); 2] = [("XDG_DATA_HOME", place), ("XDG_CACHE_HOME", place)];
    let mut hands = Hands::start(vault.path(), &settings, &home.path().join("said"));
    let unlock = |hands: &Hands| {
        hands.press("ctrl+a");
        hands.type_text(&papers.password);
        hands.press("Return");
    };
    for round in 0..3 {
        hands.until_next_window(unlock);
        hands.until_next_window(|hands| hands.press("ctrl+l"));
        println!("round {round}: {} network processes", hands.named("WebKitNetwork").len());
    }
    // Of the processes that hold pages one is left; of those for the network, which hold nothing, at most one beside it.
    for (name, most) in [("WebKitWeb", 1), ("WebKitNetwork", 2)] {
        wait(&format!("no more than {most} of {name}"), || (1..=most).contains(&hands.named(name).len()).then_some(()));
    }
    // The window that is left works: the next person comes in.
    hands.until_next_window(unlock);
}
