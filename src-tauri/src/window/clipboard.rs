//! What was copied out of the window goes with it; what another program put on the clipboard stays. On a Mac nothing
//! says who filled the clipboard, and so it is left as it is.

#[cfg(windows)]
mod windows;

/// Empties the clipboard if it is ours.
#[cfg(target_os = "linux")]
pub fn take_back() {
    for selection in [gtk::gdk::SELECTION_CLIPBOARD, gtk::gdk::SELECTION_PRIMARY] {
        // Only the owner of a selection can empty it this way.
        gtk::Clipboard::get(&selection).clear();
    }
}

#[cfg(windows)]
pub use windows::take_back;

/// Does nothing here.
#[cfg(not(any(target_os = "linux", windows)))]
pub fn take_back() {}
