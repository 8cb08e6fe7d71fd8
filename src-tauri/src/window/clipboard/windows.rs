//! On Windows the clipboard belongs to a window. What is copied out of ours belongs to one of the web view, which is a
//! process that we began.
#![allow(unsafe_code, reason = "Windows is asked through its own functions")]

use std::thread;
use std::time::Duration;

use windows::Win32::Foundation::CloseHandle;
use windows::Win32::System::DataExchange::{CloseClipboard, EmptyClipboard, GetClipboardOwner, OpenClipboard};
use windows::Win32::System::Diagnostics::ToolHelp::{
    CreateToolhelp32Snapshot, PROCESSENTRY32W, Process32FirstW, Process32NextW, TH32CS_SNAPPROCESS,
};
use windows::Win32::UI::WindowsAndMessaging::GetWindowThreadProcessId;

/// Another program may look at the clipboard at this moment, and then nobody else gets at it.
const TRIES: u32 = 10;
const BETWEEN: Duration = Duration::from_millis(20);

/// Empties the clipboard if we or a process that we began filled it. A history that Windows keeps of it stays.
pub fn take_back() {
    if !owner().is_some_and(is_ours) {
        return;
    }
    for _ in 0..TRIES {
        // SAFETY: nothing is handed over, and what was opened is closed.
        unsafe {
            if OpenClipboard(None).is_ok() {
                // Whoever cannot empty it here cannot do so in a moment either.
                let _ = EmptyClipboard();
                let _ = CloseClipboard();
                return;
            }
        }
        thread::sleep(BETWEEN);
    }
}

/// The process whose window filled the clipboard.
fn owner() -> Option<u32> {
    let mut process = 0;
    // SAFETY: the number is written to while the call lasts, and a window that is gone has no process.
    unsafe { GetWindowThreadProcessId(GetClipboardOwner().ok()?, Some(&raw mut process)) };
    (process != 0).then_some(process)
}

/// Whether a process is we, or one that we began.
fn is_ours(process: u32) -> bool {
    let us = std::process::id();
    process == us || parent(process) == Some(us)
}

/// The process that began another.
fn parent(process: u32) -> Option<u32> {
    let mut entry = PROCESSENTRY32W { dwSize: u32::try_from(size_of::<PROCESSENTRY32W>()).ok()?, ..Default::default() };
    // SAFETY: the entry says its size, is written to while a call lasts, and the list is given back.
    unsafe {
        let list = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0).ok()?;
        let mut more = Process32FirstW(list, &raw mut entry);
        while more.is_ok() && entry.th32ProcessID != process {
            more = Process32NextW(list, &raw mut entry);
        }
        let _ = CloseHandle(list);
        more.ok()?;
    }
    Some(entry.th32ParentProcessID)
}

#[cfg(test)]
mod tests;
