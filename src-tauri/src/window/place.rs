//! How large the window is and where it stands: four numbers in a file of their own, and nothing else.

use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager, PhysicalPosition, PhysicalSize, WebviewWindow};

/// A window's place on the screen, in the screen's own dots.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    spot: Option<(i32, i32)>,
    size: Option<(u32, u32)>,
    maximised: bool,
}

impl Place {
    /// Where this window stands.
    pub fn of(window: &WebviewWindow) -> Self {
        let spot = window.outer_position().ok().map(|spot| (spot.x, spot.y));
        let size = window.inner_size().ok().map(|size| (size.width, size.height));
        Self { spot, size, maximised: window.is_maximized().unwrap_or(false) }
    }

    /// Where the window stood when Signet was used last. Nothing is known at the first start, and for a driven window.
    pub fn kept(app: &AppHandle) -> Self {
        if super::is_driven() {
            return Self::default();
        }
        let text = file(app).and_then(|file| fs::read_to_string(file).ok()).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Keeps it for the next start.
    pub fn keep(self, app: &AppHandle) {
        if super::is_driven() {
            return;
        }
        if let (Some(file), Ok(text)) = (file(app), serde_json::to_string(&self)) {
            // Without it the next window has the first size.
            let _ = file.parent().map(fs::create_dir_all);
            let _ = fs::write(file, text);
        }
    }

    /// Puts a window there; one that would be out of sight stays where the system puts it.
    pub fn give(&self, window: &WebviewWindow) {
        let screens: Vec<Screen> = window.available_monitors().unwrap_or_default().iter().map(Screen::of).collect();
        let place = self.in_sight(&screens);
        // A window of another size is still a window.
        if let Some((width, height)) = place.size {
            let _ = window.set_size(PhysicalSize::new(width, height));
        }
        if let Some((x, y)) = place.spot {
            let _ = window.set_position(PhysicalPosition::new(x, y));
        }
        if place.maximised {
            let _ = window.maximize();
        }
    }

    /// The same, without what these screens cannot show: a second screen may have been taken away.
    fn in_sight(self, screens: &[Screen]) -> Self {
        let size = self.size.filter(|(width, height)| (400..=16_000).contains(width) && (300..=16_000).contains(height));
        let spot = self.spot.filter(|spot| screens.iter().any(|screen| screen.shows(*spot)));
        Self { spot, size, maximised: self.maximised }
    }
}

struct Screen {
    from: (i32, i32),
    to: (i32, i32),
}

/// So much of a window's upper left corner has to be in sight to take hold of it.
const HOLD: i32 = 80;

impl Screen {
    fn of(monitor: &tauri::Monitor) -> Self {
        let (spot, size) = (monitor.position(), monitor.size());
        let far = |from: i32, length: u32| from.saturating_add_unsigned(length);
        Self { from: (spot.x, spot.y), to: (far(spot.x, size.width), far(spot.y, size.height)) }
    }

    fn shows(&self, (x, y): (i32, i32)) -> bool {
        let within = |at: i32, from: i32, to: i32| at >= from.saturating_sub(HOLD / 4) && at <= to.saturating_sub(HOLD);
        within(x, self.from.0, self.to.0) && within(y, self.from.1, self.to.1)
    }
}

fn file(app: &AppHandle) -> Option<PathBuf> {
    app.path().app_local_data_dir().ok().map(|folder| folder.join("window.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_never_put_where_nobody_sees_it() {
        let screens = [Screen { from: (0, 0), to: (1920, 1080) }];
        let at = |x, y| Place { spot: Some((x, y)), size: Some((1280, 820)), maximised: false }.in_sight(&screens);
        assert_eq!(at(100, 60).spot, Some((100, 60)));
        assert_eq!(at(0, 0).spot, Some((0, 0)));
        for (x, y) in [(2500, 60), (-900, 60), (100, 1070), (100, -400)] {
            assert_eq!(at(x, y).spot, None, "{x} {y}");
            assert_eq!(at(x, y).size, Some((1280, 820)));
        }
    }

    #[test]
    fn a_size_that_is_none_is_forgotten() {
        let size = |width, height| Place { size: Some((width, height)), ..Place::default() }.in_sight(&[]).size;
        assert_eq!(size(1280, 820), Some((1280, 820)));
        assert_eq!((size(0, 0), size(60_000, 820)), (None, None));
    }
}
