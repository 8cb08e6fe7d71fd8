//! Signet's program: the window, or one job without a window.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    signet_shell::run(std::env::args().skip(1).collect())
}
