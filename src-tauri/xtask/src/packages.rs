//! What the system has to bring along: installed on Debian and its kin, named exactly elsewhere.

use crate::run::{self, Outcome, ask, is_there};
use crate::system::System;

/// What the packages are wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Building,
    Testing,
}

const BUILDING: &[&str] = &["build-essential", "libwebkit2gtk-4.1-dev", "perl", "pkg-config"];

const TESTING: &[&str] = &[
    "cups",
    "cups-client",
    "dbus",
    "fonts-noto-core",
    "gnome-keyring",
    "imagemagick",
    "poppler-utils",
    "printer-driver-cups-pdf",
    "qpdf",
    "webkit2gtk-driver",
    "xauth",
    "xdotool",
    "xvfb",
];

/// Makes sure that everything is there. Only Debian and its kin have it installed for them; there, a
/// password is asked for only when something is missing and we are not root already.
pub fn ensure(purpose: Purpose) -> Outcome {
    node()?;
    let missing = missing(purpose);
    if missing.is_empty() {
        return Ok(());
    }
    if System::here() != System::Debian {
        return Err(sentence(purpose, &missing));
    }
    println!("Missing on this system: {}.", missing.join(", "));
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(&missing);
    as_root(&["update"])?;
    as_root(&install)
}

/// Says what is missing and changes nothing; an error if something is.
pub fn check(purpose: Purpose) -> Outcome {
    node()?;
    let missing = missing(purpose);
    if missing.is_empty() {
        println!("Everything that is needed is installed.");
        return Ok(());
    }
    Err(sentence(purpose, &missing))
}

fn missing(purpose: Purpose) -> Vec<&'static str> {
    let testing = purpose == Purpose::Testing;
    let system = System::here();
    if system != System::Debian {
        return system.lacks(testing);
    }
    let wanted = BUILDING.iter().chain(if testing { TESTING } else { &[] });
    wanted.copied().filter(|package| !is_installed(package)).collect()
}

fn sentence(purpose: Purpose, missing: &[&str]) -> String {
    let system = System::here();
    let missing = missing.join(" ");
    if system == System::Debian {
        return format!("Missing: {missing}\nPlease run\n  sudo apt-get install --no-install-recommends {missing}");
    }
    let advice = system.advice(purpose == Purpose::Testing);
    format!("Not found: {missing}\n{advice}\nand start again.")
}

fn is_installed(package: &str) -> bool {
    ask("dpkg-query", &["-W", "-f=${db:Status-Status}", package]).is_some_and(|status| status == "installed")
}

fn as_root(words: &[&str]) -> Outcome {
    let is_root = ask("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    let mut command = if is_root {
        run::program("apt-get", words)
    } else if is_there("sudo") {
        let mut sudo = run::program("sudo", &["apt-get"]);
        sudo.args(words);
        sudo
    } else {
        return Err(format!("Only root may install, and there is no sudo. Please run as root\n  apt-get {}", words.join(" ")));
    };
    if is_root {
        // Nobody may be there to answer a package's questions.
        command.env("DEBIAN_FRONTEND", "noninteractive");
    }
    run::run(&mut command)
}

/// The window is built with Node, which no system's packages bring in a version that is new enough.
fn node() -> Outcome {
    const WANTED: u32 = 20;
    let found = ask("node", &["--version"]);
    let major = found
        .as_deref()
        .and_then(|version| version.trim().strip_prefix('v')?.split('.').next())
        .and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= WANTED => Ok(()),
        Some(major) => Err(format!("Node {WANTED} or newer is needed; this is Node {major}. It is at https://nodejs.org.")),
        None => Err(format!("Node {WANTED} or newer is needed and none was found. It is at https://nodejs.org.")),
    }
}
