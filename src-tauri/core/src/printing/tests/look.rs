//! Paper for the eye, and how fast it is made. Both are asked for by name.

use super::samples::{NAMES, agreement, class_list, consent, filling, made};
use crate::printing::*;

/// Writes paper for somebody to look at: `PAPER=folder cargo test -p signet-core paper_to_look_at -- --ignored`.
#[test]
#[ignore = "for the eye"]
fn paper_to_look_at() {
    let folder = std::path::PathBuf::from(std::env::var_os("PAPER").expect("PAPER names a folder"));
    let long = "Maximiliana-Wilhelmina Featherstonehaugh ".repeat(5).trim().chars().take(200).collect::<String>();
    let names = ["Łucja Żółć-O’Neill", "محمد علي", "বাংলা দেবী", &long];
    let jobs: Vec<Job> = names
        .iter()
        .enumerate()
        .flat_map(|(n, name)| [0, 1].map(|sheet| Job { sheet, filling: filling(n, name) }))
        .chain([Job { sheet: 0, filling: Filling::blank("BLANK01") }])
        .collect();
    let run = print_run(&[agreement(), consent()], &jobs, made(), &Progress::default()).unwrap();
    std::fs::write(folder.join("run.pdf"), run.pdf).unwrap();
    let list = print_single(&class_list(), &Filling::default(), made()).unwrap();
    std::fs::write(folder.join("list.pdf"), list.pdf).unwrap();
    let register = Sheet {
        title: "Phones handed in".to_owned(),
        subtitle: "Class 4B · week beginning 7 September 2026".into(),
        landscape: true,
        blocks: vec![Block::Table(Table {
            summary: "Phones handed in and given back".to_owned(),
            columns: ["Pupil", "Tag", "In", "Out", "Initials"].map(|title| Column::share(title, 1)).into(),
            rows: NAMES.map(|name| Row::of([Cell::from(name)])).into(),
            row_height: 9,
        })],
        ..class_list()
    };
    let register = print_single(&register, &Filling::default(), made()).unwrap();
    std::fs::write(folder.join("register.pdf"), register.pdf).unwrap();
    for (name, size) in [("easy", TextSize::EasyRead), ("large", TextSize::Large)] {
        let sheet = Sheet { size, ..consent() };
        let printed = print_single(&sheet, &filling(3, "Mia Nowak"), made()).unwrap();
        std::fs::write(folder.join(format!("{name}.pdf")), printed.pdf).unwrap();
    }
}

/// How fast 2,000 one-page forms are made: `cargo test --release -p signet-core speed_of_a_run -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn speed_of_a_run() {
    let jobs: Vec<Job> = (0..2_000)
        .map(|n| Job { sheet: 0, filling: filling(n, &format!("{} Featherstone-{n}", NAMES[n % NAMES.len()])) })
        .collect();
    for _ in 0..5 {
        let begun = std::time::Instant::now();
        let printed = print_run(&[agreement()], &jobs, made(), &Progress::default()).unwrap();
        let seconds = begun.elapsed().as_secs_f64();
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("").to_owned();
        println!("{:.0} forms/s, {} bytes a form, {peak}", 2_000.0 / seconds, printed.pdf.len() / 2_000);
    }
    let begun = std::time::Instant::now();
    for job in &jobs[..100] {
        print_single(&agreement(), &job.filling, made()).unwrap();
    }
    println!("{:.0} single documents/s on one core", 100.0 / begun.elapsed().as_secs_f64());
}
