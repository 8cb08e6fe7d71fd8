//! The system's own lock: when the computer is about to sleep, when its screen is locked, and when somebody else takes
//! over the seat, Signet locks too. Where the system does not tell, the clock on the wall gives a sleep away (`watchman`)
//! and a locked screen is followed by the idle time.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
pub use linux::listen;
#[cfg(target_os = "macos")]
pub use macos::listen;
#[cfg(windows)]
pub use windows::listen;
