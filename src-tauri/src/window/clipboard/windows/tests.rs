//! The clipboard with several programs at it: this one, one that it began, and one that somebody else began.

use std::env;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};

use windows::Win32::Foundation::{HANDLE, HGLOBAL};
use windows::Win32::System::DataExchange::{IsClipboardFormatAvailable, SetClipboardData};
use windows::Win32::System::LibraryLoader::GetModuleHandleW;
use windows::Win32::System::Memory::{GMEM_MOVEABLE, GlobalAlloc, GlobalLock, GlobalUnlock};
use windows::Win32::UI::WindowsAndMessaging::{CreateWindowExW, WINDOW_EX_STYLE, WINDOW_STYLE};
use windows::core::w;

use super::*;

const TEXT: u32 = 1;
const BEGUN: &str = "SIGNET_TEST_CLIPBOARD";

#[test]
fn what_we_and_the_web_view_copied_goes_and_what_another_program_copied_stays() {
    match env::var(BEGUN).as_deref() {
        Ok("copy") => return copy_and_stay(),
        Ok("begin another") => return begin_another(),
        _ => {}
    }
    copy();
    assert!(is_filled());
    take_back();
    assert!(!is_filled(), "what we copied");

    let web_view = Begun::as_told("copy");
    assert!(is_filled());
    take_back();
    assert!(!is_filled(), "what a process that we began copied");
    drop(web_view);

    // The grandchild of this process, as is whatever the person begins from a desktop that began Signet too.
    let other = Begun::as_told("begin another");
    assert!(is_filled());
    take_back();
    assert!(is_filled(), "what another program copied");
    drop(other);
}

/// This test once more, as another program.
struct Begun {
    child: Child,
    says: BufReader<ChildStdout>,
}

impl Begun {
    fn as_told(what: &str) -> Self {
        let name = "what_we_and_the_web_view_copied_goes_and_what_another_program_copied_stays";
        let mut child = Command::new(env::current_exe().expect("this program"))
            .args([name, "--nocapture"])
            .env(BEGUN, what)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("another one begins");
        let says = BufReader::new(child.stdout.take().expect("it was piped"));
        let mut begun = Self { child, says };
        begun.wait_until_it_copied();
        begun
    }

    fn wait_until_it_copied(&mut self) {
        let mut line = String::new();
        while !line.contains("copied.") {
            line.clear();
            assert!(self.says.read_line(&mut line).expect("it speaks") > 0, "it ended without having copied");
        }
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        // It ends at the end of what it is told.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

fn begin_another() {
    let _other = Begun::as_told("copy");
    println!("copied.");
    wait_for_the_end();
}

fn copy_and_stay() {
    copy();
    println!("copied.");
    wait_for_the_end();
}

fn wait_for_the_end() {
    let _ = std::io::stdin().read(&mut [0]);
}

/// Copies two letters as a window of this process.
fn copy() {
    // SAFETY: what is handed over is moveable memory that was filled while it was held.
    unsafe {
        let us = GetModuleHandleW(None).expect("this program").into();
        let (no_look, hidden) = (WINDOW_EX_STYLE::default(), WINDOW_STYLE::default());
        let window = CreateWindowExW(no_look, w!("STATIC"), w!(""), hidden, 0, 0, 0, 0, None, None, Some(us), None);
        let memory: HGLOBAL = GlobalAlloc(GMEM_MOVEABLE, 3).expect("three bytes");
        GlobalLock(memory).cast::<[u8; 3]>().write(*b"Ay\0");
        let _ = GlobalUnlock(memory);
        OpenClipboard(Some(window.expect("a window"))).expect("the clipboard is free");
        EmptyClipboard().expect("the clipboard is ours");
        SetClipboardData(TEXT, Some(HANDLE(memory.0))).expect("it takes the text");
        CloseClipboard().expect("it was open");
    }
}

fn is_filled() -> bool {
    // SAFETY: a question about a number.
    unsafe { IsClipboardFormatAvailable(TEXT) }.is_ok()
}
