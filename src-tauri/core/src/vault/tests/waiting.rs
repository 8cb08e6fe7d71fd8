//! How long one has to wait after wrong passwords, whatever the clock does.

use super::throttle::run;
use super::*;

/// Fails once and says how long the next try has to wait.
fn fail(school: &School) -> Option<u32> {
    assert_eq!(refusal(school.unlock_with(OTHER, None)), Problem::WrongPassword);
    match school.standing() {
        Standing::Closed { throttled_for, .. } => throttled_for,
        _ => panic!("closed"),
    }
}

#[test]
fn each_wrong_password_makes_the_wait_longer_and_the_tenth_shuts_the_door_for_a_quarter_of_an_hour() {
    let mut school = School::new();
    for expected in [None, None, None, Some(1), Some(2), Some(5), Some(10), Some(20), Some(30), Some(900)] {
        let wait = fail(&school);
        assert_eq!(wait, expected);
        if let Some(seconds) = wait {
            // Not even the right password before its time.
            assert_eq!(refusal(school.unlock()), Problem::Throttled { seconds });
            school.passes(seconds - 1);
            assert_eq!(refusal(school.unlock()), Problem::Throttled { seconds: 1 });
            school.passes(1);
        }
    }
    assert_eq!(fail(&school), Some(60));
    school.passes(60);
    assert_eq!(school.unlock().unwrap().wrong_before, 11);
    assert_eq!(fail(&school), None);
}

#[test]
fn nobody_gets_more_than_ten_guesses_in_five_minutes() {
    let mut school = School::new();
    let guesses = guesses_in_half_an_hour(&mut school, |_, _| {});
    assert!(guesses >= 20);
}

#[test]
fn nobody_gets_more_by_setting_the_clock_forward_whether_or_not_the_program_is_ended_after_each_guess() {
    let a_day_on = |school: &mut School, _| school.clock_is_set(24 * 60 * 60);
    assert!(guesses_in_half_an_hour(&mut School::new(), a_day_on) >= 20);

    let mut school = School::new();
    let mut program_began = Duration::ZERO;
    guesses_in_half_an_hour(&mut school, |school, since| {
        school.clock_is_set(24 * 60 * 60);
        // A program that was ended and started has another run, whose steady clock begins anew.
        let mut book = fs::read_to_string(school.folder.tries()).unwrap();
        book = book.replace(&run().to_string(), &uuid::Uuid::nil().to_string());
        fs::write(school.folder.tries(), book).unwrap();
        school.now.steady = Duration::ZERO;
        program_began = since;
    });
    assert!(program_began > Duration::ZERO, "it was played");
}

/// Guesses as often as the door looks at a guess, with something done after each. Never are there more than ten of them
/// in five minutes of real time.
fn guesses_in_half_an_hour(school: &mut School, mut after: impl FnMut(&mut School, Duration)) -> usize {
    let mut looked_at: Vec<u32> = Vec::new();
    for second in 0..1800 {
        if school.unlock_with(OTHER, None).err() == Some(Problem::WrongPassword) {
            looked_at.push(second);
            after(school, Duration::from_secs(second.into()));
        }
        school.passes(1);
    }
    for (index, first) in looked_at.iter().enumerate() {
        let within = looked_at[index..].iter().filter(|at| **at - *first < 5 * 60).count();
        assert!(within <= 10, "{within} from guess {index}");
    }
    looked_at.len()
}

#[test]
fn a_night_in_which_the_computer_slept_leaves_five_minutes_at_most_of_a_wait() {
    let mut school = School::new();
    while fail(&school) != Some(900) {
        school.passes(30);
    }
    school.clock_is_set(12 * 60 * 60);
    assert_eq!(refusal(school.unlock()), Problem::Throttled { seconds: 300 });
    school.passes(300);
    assert!(school.unlock().is_ok());
}

#[test]
fn putting_the_clock_back_never_shortens_a_wait() {
    let mut school = School::new();
    while fail(&school) != Some(30) {
        school.passes(30);
    }
    for back in [1, 3600, 10 * 365 * 86_400] {
        school.clock_is_set(-back);
        assert_eq!(refusal(school.unlock()), Problem::Throttled { seconds: 30 });
        school.passes(29);
        assert_eq!(refusal(school.unlock()), Problem::Throttled { seconds: 1 });
    }
    school.passes(1);
    assert!(school.unlock().is_ok());
}

#[test]
fn the_count_is_on_the_disk_before_the_answer_and_survives_the_program() {
    let school = School::new();
    for _ in 0..5 {
        let _ = school.unlock_with(OTHER, None);
    }
    let kept = fs::read_to_string(school.folder.tries()).unwrap();
    assert!(kept.contains("\"wrong\":4"), "{kept}");
    // Somewhere that the count cannot be written, no password is looked at.
    fs::remove_file(school.folder.tries()).unwrap();
    fs::create_dir(school.folder.tries()).unwrap();
    assert!(matches!(refusal(school.unlock()), Problem::FileAccess | Problem::ReadOnly | Problem::Throttled { .. }));
}

#[test]
fn a_spoilt_count_buys_no_fresh_guesses() {
    let school = School::new();
    fs::write(school.folder.tries(), b"\xff\x00 not a count").unwrap();
    assert_eq!(fail(&school), Some(900));
}
