//! Windows tells its windows: a sleep, the lock screen, a switch to another person, a remote connection that ends. This is
//! one that nobody sees.
//!
//! Whatever runs as the same person can lock Signet by sending it such a message. That costs a password and shows nothing.
#![allow(unsafe_code, reason = "Windows speaks to a window through a function that it calls itself")]

use std::sync::{Arc, OnceLock};
use std::thread;

use signet_core::desk::Desk;
use windows::Win32::Foundation::{HANDLE, HWND, LPARAM, LRESULT, WPARAM};
use windows::Win32::System::LibraryLoader::GetModuleHandleW;
use windows::Win32::System::Power::RegisterSuspendResumeNotification;
use windows::Win32::System::RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification};
use windows::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DEVICE_NOTIFY_WINDOW_HANDLE, DefWindowProcW, DispatchMessageW, GetMessageW, MSG, PBT_APMSUSPEND,
    RegisterClassW, WINDOW_EX_STYLE, WINDOW_STYLE, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WNDCLASSW, WTS_CONSOLE_DISCONNECT,
    WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK, WTS_SESSION_LOGOFF,
};
use windows::core::{PCWSTR, w};

use crate::clock;

const CLASS: PCWSTR = w!("SignetSystemLock");

/// What is done at what Windows tells. There is one window of this kind in a process.
static AT: OnceLock<Box<dyn Fn(Told) + Send + Sync>> = OnceLock::new();

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Locks,
    Sleeps,
}

/// Begins to listen. Where Windows makes no such window, the idle time has to do.
pub fn listen(desk: &Arc<Desk>) -> std::io::Result<()> {
    let desk = Arc::clone(desk);
    hear(move |told| match told {
        Told::Locks => desk.close_itself(clock::now()),
        // Windows waits for the answer of a window, two seconds at most.
        Told::Sleeps => desk.close_for_sleep(clock::now()),
    })
}

fn hear(at: impl Fn(Told) + Send + Sync + 'static) -> std::io::Result<()> {
    // A second listener would do the same.
    let _ = AT.set(Box::new(at));
    thread::Builder::new().name("system lock".into()).spawn(|| drop(run())).map(drop)
}

/// Makes the window and hands it what comes, until the program ends.
fn run() -> windows::core::Result<()> {
    // SAFETY: every text and the class live as long as the program, and the window belongs to this thread.
    unsafe {
        let instance = GetModuleHandleW(None)?.into();
        let class = WNDCLASSW { lpfnWndProc: Some(told), hInstance: instance, lpszClassName: CLASS, ..WNDCLASSW::default() };
        RegisterClassW(&raw const class);
        let (no_look, hidden) = (WINDOW_EX_STYLE::default(), WINDOW_STYLE::default());
        let window = CreateWindowExW(no_look, CLASS, w!(""), hidden, 0, 0, 0, 0, None, None, Some(instance), None)?;
        // One that cannot be had does not keep the other away.
        let _ = WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION);
        let _ = RegisterSuspendResumeNotification(HANDLE(window.0), DEVICE_NOTIFY_WINDOW_HANDLE);
        let mut message = MSG::default();
        // Less than nothing is a failure, and nothing the end.
        while GetMessageW(&raw mut message, None, 0, 0).0 > 0 {
            DispatchMessageW(&raw const message);
        }
    }
    Ok(())
}

/// What Windows calls with everything that it tells the window.
unsafe extern "system" fn told(window: HWND, message: u32, word: WPARAM, more: LPARAM) -> LRESULT {
    if let (Some(told), Some(at)) = (what_it_tells(message, word), AT.get()) {
        at(told);
    }
    // SAFETY: what Windows handed over is handed on as it came.
    unsafe { DefWindowProcW(window, message, word, more) }
}

/// What a message means for us.
fn what_it_tells(message: u32, word: WPARAM) -> Option<Told> {
    let word = u32::try_from(word.0).ok()?;
    let leaves = [WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF];
    match message {
        WM_WTSSESSION_CHANGE if leaves.contains(&word) => Some(Told::Locks),
        WM_POWERBROADCAST if word == PBT_APMSUSPEND => Some(Told::Sleeps),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use windows::Win32::UI::WindowsAndMessaging::{
        FindWindowW, PBT_APMRESUMEAUTOMATIC, SendMessageW, WM_CLOSE, WTS_SESSION_UNLOCK,
    };

    use super::*;

    #[test]
    fn a_sleep_a_locked_screen_and_another_person_at_the_screen_lock_and_nothing_else_does() {
        let (tell, heard) = mpsc::channel();
        hear(move |told| tell.send(told).expect("the test listens")).expect("a thread can be begun");
        let window = || {
            // SAFETY: both names are constants.
            unsafe { FindWindowW(CLASS, None) }.ok()
        };
        let found = (0..100).find_map(|_| {
            thread::sleep(Duration::from_millis(50));
            window()
        });
        let window = found.expect("the window is there within five seconds");
        let send = |message: u32, word: u32| {
            // SAFETY: these messages carry a number and nothing that is pointed at.
            unsafe { SendMessageW(window, message, Some(WPARAM(word as usize)), None) };
            heard.try_recv().ok()
        };
        for word in [WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF] {
            assert_eq!(send(WM_WTSSESSION_CHANGE, word), Some(Told::Locks), "{word}");
        }
        assert_eq!(send(WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK), None);
        assert_eq!(send(WM_POWERBROADCAST, PBT_APMSUSPEND), Some(Told::Sleeps));
        assert_eq!(send(WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC), None);
        assert_eq!(send(WM_CLOSE + 0x400, WTS_SESSION_LOCK), None);
    }
}
