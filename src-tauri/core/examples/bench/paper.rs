//! Paper: a run of 2,000 agreements that share their body, and 500 tagged documents one by one, each measured in a
//! process of its own so that its memory can be told from everybody else's.

use std::process::Command;
use std::time::Instant;

use rayon::prelude::*;
use signet_core::base::Progress;
use signet_core::papers::{self, FormChoice, Paper};
use signet_core::printing::{print_run, print_single};
use signet_core::vault::Cost;

use crate::Outcome;
use crate::figure::{Aim, Figure};
use crate::machine;
use crate::school::{School, Schools, now};

/// The word by which this program asks itself to do the printing.
pub const CHILD: &str = "--in-a-process-of-its-own";

const RUNS: usize = 3;

pub fn measure(_: &Schools) -> Outcome {
    for (name, speed_aim) in [("print_run_2000", Some(1_500.0)), ("print_single_500", None)] {
        let mut pages = Figure::new(format!("{name}_pages"), "pages/s");
        if let Some(aim) = speed_aim {
            pages = pages.aim(Aim::AtLeast(aim));
        }
        let mut forms = Figure::new(format!("{name}_forms"), "forms/s");
        // What is left of 1,500 pages a second when two cores share the work, whoever else uses them.
        let mut work = Figure::new(format!("{name}_processor"), "ms/page");
        if speed_aim.is_some() {
            work = work.aim(Aim::Below(1.33));
        }
        let mut peak = Figure::new(format!("{name}_peak"), "MB").aim(Aim::Below(350.0));
        let mut size = Figure::new(format!("{name}_size"), "kB/form");
        for _ in 0..RUNS {
            let [a, b, c, d, e] = in_a_process(name)?;
            forms.add(a);
            pages.add(b);
            peak.add(c);
            size.add(d);
            work.add(e);
        }
        for figure in [forms, pages, work, peak, size] {
            figure.say();
        }
    }
    Ok(())
}

fn in_a_process(name: &str) -> Outcome<[f64; 5]> {
    let output = Command::new(std::env::current_exe()?).args([CHILD, name]).output()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let numbers: Vec<f64> = said.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    <[f64; 5]>::try_from(numbers).map_err(|_| format!("{said}{}", String::from_utf8_lossy(&output.stderr)).into())
}

/// Prints, and says forms a second, pages a second, the peak of memory in MB, kB a form, and processor ms a page.
pub fn child(name: &str) -> Outcome {
    let copies = if name == "print_run_2000" { 2_000 } else { 500 };
    let school = School::of(copies, Cost::tiny())?;
    // What it took to make the school is not what it takes to print.
    machine::peak_megabytes();
    let paper = Paper::SchoolForms { forms: vec![FormChoice::Agreement], only_missing: false, duplex: false };
    let made = now().at.naive_utc();
    let begun = Instant::now();
    let worked = machine::processor_seconds().unwrap_or(f64::NAN);
    let prepared = school.desk.with(|office| office.read(now(), |read| papers::prepare(read, &paper)))?;
    let (pages, bytes) = if copies == 2_000 {
        let printed = print_run(&prepared.sheets, &prepared.jobs, made, &Progress::default())?;
        (printed.copies.iter().map(|copy| copy.pages).sum::<usize>(), printed.pdf.len())
    } else {
        // Each is written out and let go, as an export into a folder would.
        let single = |job: &signet_core::printing::Job| {
            let printed = print_single(&prepared.sheets[job.sheet], &job.filling, made)?;
            Ok((printed.copies[0].pages, printed.pdf.len()))
        };
        prepared
            .jobs
            .par_iter()
            .map(single)
            .collect::<signet_core::base::Result<Vec<_>>>()?
            .into_iter()
            .fold((0, 0), |(pages, bytes), (page, size)| (pages + page, bytes + size))
    };
    let worked = machine::processor_seconds().unwrap_or(f64::NAN) - worked;
    let seconds = begun.elapsed().as_secs_f64();
    let peak = machine::peak_megabytes().unwrap_or(f64::NAN);
    let forms = prepared.jobs.len() as f64;
    let pages = pages as f64;
    println!("{} {} {peak} {} {}", forms / seconds, pages / seconds, bytes as f64 / 1000.0 / forms, worked * 1000.0 / pages);
    Ok(())
}
