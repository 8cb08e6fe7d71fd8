//! The watch with clocks that a test sets.

use chrono::DateTime;

use super::*;

/// A day on which both clocks go as they should, until the test does something to one of them.
struct Day {
    watch: Watch,
    now: Clocks,
    said: Watched,
}

impl Day {
    fn begins() -> Self {
        let now = Clocks { wall: DateTime::UNIX_EPOCH, steady: Duration::from_secs(7) };
        let mut watch = Watch::default();
        let said = watch.look(now, false, false);
        Self { watch, now, said }
    }

    /// The clocks go on for so many seconds, looked at each second, until it is time to lock.
    fn idle(&mut self, seconds: u64) -> &mut Self {
        for _ in 0..seconds {
            if self.said != Watched::Due {
                self.pass(1, 1, false);
            }
        }
        self
    }

    /// Somebody works for so long.
    fn work(&mut self, seconds: u64) -> &mut Self {
        for _ in 0..seconds {
            self.pass(1, 1, true);
        }
        self
    }

    /// Both clocks go on, each in its own way, and then one looks.
    fn pass(&mut self, wall: i64, steady: u64, sign: bool) -> &mut Self {
        self.now.wall += chrono::TimeDelta::seconds(wall);
        self.now.steady += Duration::from_secs(steady);
        self.said = self.watch.look(self.now, sign, false);
        self
    }
}

#[test]
fn it_locks_after_the_limit_and_warns_half_a_minute_before() {
    let mut day = Day::begins();
    assert_eq!(day.idle(269).said, Watched::Working);
    assert_eq!(day.idle(1).said, Watched::Soon { seconds: 30, over: false });
    assert_eq!(day.idle(29).said, Watched::Soon { seconds: 1, over: false });
    assert_eq!(day.idle(1).said, Watched::Due);
}

#[test]
fn a_sign_of_life_takes_the_warning_back_and_begins_anew() {
    let mut day = Day::begins();
    assert!(matches!(day.idle(280).said, Watched::Soon { .. }));
    assert_eq!(day.work(1).said, Watched::Working);
    assert_eq!(day.idle(269).said, Watched::Working);
    assert_eq!(day.idle(31).said, Watched::Due);
}

#[test]
fn the_minutes_are_a_setting() {
    let mut day = Day::begins();
    day.watch.lock_after(1);
    assert_eq!(day.idle(29).said, Watched::Working);
    assert_eq!(day.idle(31).said, Watched::Due);
    let mut day = Day::begins();
    day.watch.lock_after(30);
    assert_eq!(day.idle(1769).said, Watched::Working);
    assert_eq!(day.idle(31).said, Watched::Due);
}

/// proves: O-H12
#[test]
fn a_sleep_locks_whichever_clock_notices_it() {
    // The steady clock stands still in a sleep on Linux and macOS: only the wall clock has gone on.
    assert_eq!(Day::begins().idle(10).pass(3600, 1, true).said, Watched::Due);
    // A nap shorter than the limit is one all the same.
    assert_eq!(Day::begins().idle(10).pass(61, 1, true).said, Watched::Due);
    // Where the steady clock goes on, the look that is missing says it.
    assert_eq!(Day::begins().idle(10).pass(0, 61, true).said, Watched::Due);
}

#[test]
fn a_clock_that_is_set_buys_no_time() {
    // Ten years back, ten years ahead, and summer time, which does not concern a clock that counts in UTC.
    let ten_years = 10 * 365 * 24 * 3600;
    let mut day = Day::begins();
    day.idle(200).pass(-ten_years, 1, false);
    assert_eq!(day.said, Watched::Working);
    assert_eq!(day.idle(99).said, Watched::Due, "the steady clock goes on counting");
    assert_eq!(Day::begins().idle(10).pass(ten_years, 1, true).said, Watched::Due);
}

#[test]
fn a_movement_after_the_time_is_up_saves_nothing() {
    let mut day = Day::begins();
    day.idle(299);
    assert_eq!(day.pass(1, 1, true).said, Watched::Due);
}

#[test]
fn nobody_stays_longer_than_a_working_day() {
    let mut day = Day::begins();
    assert_eq!(day.work(8 * 3600 - 31).said, Watched::Working);
    assert_eq!(day.work(1).said, Watched::Soon { seconds: 30, over: true });
    assert_eq!(day.work(29).said, Watched::Soon { seconds: 1, over: true });
    assert_eq!(day.work(1).said, Watched::Due);
}

#[test]
fn a_recovery_sheet_stays_until_its_person_is_back_from_the_safe_and_no_longer() {
    let mut watch = Watch::default();
    let mut now = Clocks { wall: DateTime::UNIX_EPOCH, steady: Duration::ZERO };
    for second in 0..=1800 {
        let said = watch.look(now, false, true);
        assert_eq!(said == Watched::Due, second == 1800, "{second}");
        now.steady += Duration::from_secs(1);
    }
}
