//! The web view's network processes on Linux. WebKit never ends one, not even when the last window that had it is gone, so
//! each window made anew would leave another behind.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

/// How long the new window is given to start its own.
const PATIENCE: Duration = Duration::from_secs(30);

/// As the system shortens the name.
const NAME: &str = "WebKitNetworkPr";

/// The network processes that windows of ours have started.
pub fn processes() -> Vec<Pid> {
    let tasks = fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let children = tasks.flat_map(|task| {
        let children = fs::read_to_string(task.path().join("children")).unwrap_or_default();
        children.split_whitespace().filter_map(|number| number.parse().ok()).collect::<Vec<i32>>()
    });
    children.filter(|number| is_network(*number)).filter_map(Pid::from_raw).collect()
}

/// Ends those of earlier windows, as soon as the window that has come has one of its own: should they ever share one, it
/// stays.
pub fn end_earlier(earlier: Vec<Pid>) {
    if earlier.is_empty() {
        return;
    }
    let begun = Instant::now();
    let ending = move || {
        while processes().iter().all(|process| earlier.contains(process)) {
            if begun.elapsed() > PATIENCE {
                return;
            }
            thread::sleep(Duration::from_millis(250));
        }
        for process in processes().into_iter().filter(|process| earlier.contains(process)) {
            // It has ended by itself, or it stays until Signet ends: neither harms anybody.
            let _ = kill_process(process, Signal::TERM);
        }
    };
    // Without a thread to spare they stay until Signet ends.
    let _ = thread::Builder::new().name("network".into()).spawn(ending);
}

fn is_network(number: i32) -> bool {
    fs::read_to_string(format!("/proc/{number}/comm")).is_ok_and(|name| name.trim_end() == NAME)
}
