//! Where the window's own pages come from; it goes nowhere else.

use tauri::Url;

/// Scheme and host of the pages that Tauri serves from within the program: Windows' web view knows no schemes of one's
/// own, so that they bear the name of a host there, which no network resolves.
const fn own(is_windows: bool) -> (&'static str, &'static str) {
    if is_windows { ("http", "tauri.localhost") } else { ("tauri", "localhost") }
}

/// Whether this is one of our own pages, on the system that Signet runs on.
pub fn is_ours(url: &Url) -> bool {
    is_from(url, own(cfg!(windows)))
}

fn is_from(url: &Url, (scheme, host): (&str, &str)) -> bool {
    url.scheme() == scheme
        && url.host_str() == Some(host)
        && url.port().is_none()
        && url.username().is_empty()
        && url.password().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_system_goes_to_its_own_pages_and_nowhere_else() {
        let goes = |url: &str, is_windows: bool| is_from(&url.parse().expect("an address"), own(is_windows));
        for (url, on_windows, elsewhere) in [
            ("tauri://localhost", false, true),
            ("tauri://localhost/index.html#/people/0198?tab=consents", false, true),
            ("http://tauri.localhost/index.html#/people", true, false),
            // The port of plain http is no other port.
            ("http://tauri.localhost:80/", true, false),
        ] {
            assert_eq!((goes(url, true), goes(url, false)), (on_windows, elsewhere), "{url}");
        }
        for url in [
            "https://tauri.localhost/",
            "ftp://tauri.localhost/",
            "ws://tauri.localhost/",
            "http://tauri.localhost:8080/",
            "http://somebody@tauri.localhost/",
            "http://:word@tauri.localhost/",
            "http://tauri.localhost.example.org/",
            "http://example.org/tauri.localhost",
            "http://localhost/",
            "tauri://localhost:1420/",
            "tauri://somebody@localhost/",
            "tauri://example.org/",
            "tauri:localhost",
            "tauri-other://localhost/",
            "file:///index.html",
            "about:blank",
            "data:text/html,x",
            "blob:tauri://localhost/0198",
        ] {
            assert!(!goes(url, true) && !goes(url, false), "{url}");
        }
    }
}
