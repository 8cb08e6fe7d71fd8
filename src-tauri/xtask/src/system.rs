//! Which system this is, and what its people have to install.

use crate::run::{ask, is_there};

/// The systems that need different words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    Debian,
    Fedora,
    Arch,
    Suse,
    OtherLinux,
    Mac,
    Windows,
}

impl System {
    /// The system that we run on.
    pub fn here() -> Self {
        if cfg!(target_os = "macos") {
            Self::Mac
        } else if cfg!(windows) {
            Self::Windows
        } else {
            Self::of(&std::fs::read_to_string("/etc/os-release").unwrap_or_default())
        }
    }

    /// The Linux family that an `os-release` file speaks of: its own name, or whom it says it is like.
    fn of(release: &str) -> Self {
        let names: Vec<&str> = release
            .lines()
            .filter_map(|line| line.strip_prefix("ID=").or(line.strip_prefix("ID_LIKE=")))
            .flat_map(|value| value.trim_matches('"').split_whitespace())
            .collect();
        let is = |family: &[&str]| names.iter().any(|name| family.contains(name));
        if is(&["debian", "ubuntu"]) {
            Self::Debian
        } else if is(&["fedora", "rhel"]) {
            Self::Fedora
        } else if is(&["arch"]) {
            Self::Arch
        } else if is(&["suse", "opensuse"]) {
            Self::Suse
        } else {
            Self::OtherLinux
        }
    }

    /// The sentence that names exactly what to install, for systems where we do not install ourselves.
    pub fn advice(self, for_tests: bool) -> String {
        let (build, tests) = match self {
            Self::Debian => ("", ""),
            Self::Fedora => (
                "sudo dnf install webkit2gtk4.1-devel gcc gcc-c++ make pkgconf-pkg-config perl",
                "sudo dnf install webkit2gtk-driver xorg-x11-server-Xvfb xorg-x11-xauth dbus-daemon \
                 gnome-keyring ImageMagick poppler-utils qpdf google-noto-sans-fonts cups",
            ),
            Self::Arch => (
                "sudo pacman -S --needed webkit2gtk-4.1 base-devel perl",
                "sudo pacman -S --needed xorg-server-xvfb xorg-xauth dbus gnome-keyring imagemagick \
                 poppler qpdf noto-fonts cups",
            ),
            Self::Suse => (
                "sudo zypper install webkit2gtk3-devel gcc gcc-c++ make pkgconf perl",
                "sudo zypper install webkit2gtk-driver xorg-x11-server-Xvfb xauth dbus-1 \
                 gnome-keyring ImageMagick poppler-tools qpdf google-noto-sans-fonts cups",
            ),
            Self::OtherLinux => (
                "the development files of WebKitGTK 4.1 (the library `webkit2gtk-4.1`), a C compiler \
                 with make, pkg-config and perl",
                "WebKitWebDriver, Xvfb with xvfb-run, dbus-run-session, gnome-keyring, ImageMagick, \
                 poppler's pdftotext, qpdf, the Noto fonts and CUPS",
            ),
            Self::Mac => ("the Xcode command line tools: xcode-select --install", "poppler and qpdf: brew install poppler qpdf"),
            Self::Windows => (
                "the Visual Studio Build Tools with “Desktop development with C++”, the WebView2 \
                 runtime (part of Windows 11) and Strawberry Perl: winget install StrawberryPerl.StrawberryPerl",
                "poppler and qpdf: winget install oschwartz10612.Poppler QPDF.QPDF",
            ),
        };
        if for_tests { format!("Please install\n  {build}\n  {tests}") } else { format!("Please install\n  {build}") }
    }

    /// What cannot be found although building needs it, and testing too if asked.
    pub fn lacks(self, for_tests: bool) -> Vec<&'static str> {
        let mut lacks = Vec::new();
        let mut need = |there: bool, what: &'static str| {
            if !there {
                lacks.push(what);
            }
        };
        match self {
            Self::Mac => need(ask("xcode-select", &["-p"]).is_some(), "Xcode command line tools"),
            Self::Windows => need(is_there("perl"), "perl"),
            _ => {
                need(ask("pkg-config", &["--exists", "webkit2gtk-4.1"]).is_some(), "webkit2gtk-4.1");
                for tool in ["cc", "make", "perl"] {
                    need(is_there(tool), tool);
                }
            }
        }
        if for_tests {
            for tool in ["pdftotext", "qpdf"] {
                need(is_there(tool), tool);
            }
            if !matches!(self, Self::Mac | Self::Windows) {
                for tool in ["WebKitWebDriver", "xvfb-run", "dbus-run-session", "gnome-keyring-daemon", "import"] {
                    need(is_there(tool), tool);
                }
            }
        }
        lacks
    }
}

#[cfg(test)]
mod tests {
    use super::System;

    #[test]
    fn a_family_is_known_by_its_own_name_or_by_whom_it_is_like() {
        assert_eq!(System::of("NAME=\"Debian\"\nID=debian\n"), System::Debian);
        assert_eq!(System::of("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"), System::Debian);
        assert_eq!(System::of("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n"), System::Fedora);
        assert_eq!(System::of("ID=nixos\n"), System::OtherLinux);
    }
}
