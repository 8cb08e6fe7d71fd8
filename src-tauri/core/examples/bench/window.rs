//! The real window: from the start of the release build to the first screen that can be used, and what memory it takes.
//! The time ends when the picture is what it will be; nothing drives the window meanwhile.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::figure::{Aim, Figure};
use crate::framebuffer::Screen;
use crate::school::Schools;
use crate::{Outcome, binary, processes};

const RUNS: usize = 5;
/// A picture that has stood so long is the one that stays.
const STANDS: Duration = Duration::from_millis(1_500);
const LONGEST: Duration = Duration::from_secs(30);
/// A caret that blinks, or the clock's next minute, is not another picture.
const SAME: f64 = 0.997;

pub fn measure(_: &Schools) -> Outcome {
    let Some(binary) = binary::path() else {
        println!("first_screen not measured here: SIGNET_BINARY names no release build");
        return Ok(());
    };
    let (Some(screen), Some(bus)) = (Screen::start()?, Bus::start()?) else {
        println!("first_screen not measured here: there is no Xvfb or no dbus-daemon");
        return Ok(());
    };
    let folder = tempfile::tempdir()?;
    for name in ["run", "data", "config", "cache", "empty"] {
        std::fs::create_dir(folder.path().join(name))?;
    }
    let school = folder.path().join("school");
    let made = Command::new(&binary).args(["demo", "--dir"]).arg(&school).stdout(Stdio::null()).status()?;
    if !made.success() {
        return Err("the invented school could not be made".into());
    }
    let start = |vault: &Path, words: &[&str]| {
        Command::new(&binary)
            .args(words)
            .env("SIGNET_VAULT", vault)
            .env("DISPLAY", &screen.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &bus.address)
            .env("XDG_RUNTIME_DIR", folder.path().join("run"))
            .env("XDG_DATA_HOME", folder.path().join("data"))
            .env("XDG_CONFIG_HOME", folder.path().join("config"))
            .env("XDG_CACHE_HOME", folder.path().join("cache"))
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
    };
    // A first start in a fresh folder; a school's door, as it is opened every morning; and, beyond what the aim speaks of, the
    // demonstration, which also derives a key, opens its vault and works out the first page.
    let starts = [
        ("first_screen", folder.path().join("empty"), &[][..], true),
        ("first_screen_door", school.clone(), &[][..], true),
        ("first_screen_opened", school, &["--demo"][..], false),
    ];
    for (name, vault, words, is_first) in starts {
        let mut time = Figure::new(name, "ms");
        if is_first {
            time = time.aim(Aim::Below(1_000.0));
        }
        let mut memory = Figure::new(format!("{name}_memory"), "MB");
        let mut parts = String::new();
        for _ in 0..RUNS {
            let begun = Instant::now();
            let mut window = start(&vault, words)?;
            let shown = until_it_stands(&screen, &mut window, begun);
            let family = processes::family(window.id());
            let of_each: Vec<(String, f64)> =
                family.iter().filter_map(|one| Some((processes::name(*one), processes::megabytes(*one)?))).collect();
            window.kill()?;
            window.wait()?;
            time.add(shown?.as_secs_f64() * 1000.0);
            memory.add(of_each.iter().map(|(_, megabytes)| megabytes).sum());
            parts = of_each.iter().map(|(name, megabytes)| format!("{name} {megabytes:.0}")).collect::<Vec<_>>().join(", ");
            sleep(Duration::from_millis(500));
        }
        time.say();
        memory.say();
        println!("# proportional memory of each process in MB, last run: {parts}");
    }
    Ok(())
}

/// Watches the screen; how long it took from `begun` until it showed what it went on showing.
fn until_it_stands(screen: &Screen, window: &mut Child, begun: Instant) -> Outcome<Duration> {
    let mut seen: Vec<(Duration, Vec<u32>)> = vec![(Duration::ZERO, screen.look()?)];
    loop {
        let now = begun.elapsed();
        let picture = screen.look()?;
        let last = &seen[seen.len() - 1];
        let is_bare = picture.iter().all(|point| *point == picture[0]);
        if same(&picture, &last.1) < 1.0 {
            seen.push((now, picture));
        } else if seen.len() > 1 && !is_bare && now - last.0 > STANDS {
            break;
        }
        if now > LONGEST {
            // A caret blinks for ever: what was there most of the time decides below.
            if is_bare || seen.len() < 2 {
                return Err("no picture within thirty seconds".into());
            }
            break;
        }
        if let Some(status) = window.try_wait()? {
            return Err(format!("the program ended: {status}").into());
        }
        // On a caret the picture never stands still; it is enough that it has been almost the same for long.
        if seen.len() > 1 && !is_bare && settled(&seen, now) {
            break;
        }
        sleep(Duration::from_millis(4));
    }
    let last = &seen[seen.len() - 1].1;
    let first = seen.iter().find(|(_, picture)| same(picture, last) >= SAME);
    Ok(first.map_or(Duration::ZERO, |(time, _)| *time))
}

fn settled(seen: &[(Duration, Vec<u32>)], now: Duration) -> bool {
    let last = &seen[seen.len() - 1].1;
    let different = seen.iter().rev().find(|(_, picture)| same(picture, last) < SAME);
    different.is_some_and(|(time, _)| now - *time > STANDS * 2)
}

/// The share of points that two pictures have alike.
fn same(one: &[u32], other: &[u32]) -> f64 {
    if one.len() != other.len() {
        return 0.0;
    }
    let alike = one.iter().zip(other).filter(|(a, b)| a == b).count();
    alike as f64 / one.len() as f64
}

/// A message bus of our own, as every desktop has one running before anything is started.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Outcome<Option<Self>> {
        let daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut daemon = match daemon {
            Ok(daemon) => daemon,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let mut address = String::new();
        if let Some(out) = daemon.stdout.take() {
            BufReader::new(out).read_line(&mut address)?;
        }
        Ok(Some(Self { daemon, address: address.trim().to_owned() }))
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        // It may have gone already.
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}
