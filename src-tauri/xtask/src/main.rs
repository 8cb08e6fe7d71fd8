//! The front door for people: `cargo xtask <verb>`. The verbs use the standard library only, so they build in a second.

mod bench;
mod bundle;
mod demo;
mod desktop;
mod fuzz;
mod help;
mod journeys;
mod licences;
mod obligations;
mod packages;
mod run;
mod start;
mod steps;
mod symbols;
mod system;
mod test;
mod torture;
mod window;
mod wine;
mod words;

use std::process::ExitCode;

use words::Words;

fn main() -> ExitCode {
    let mut spoken = std::env::args().skip(1);
    let verb = spoken.next().unwrap_or_else(|| "help".to_owned());
    let words = Words::new(spoken.collect());
    let outcome = match verb.as_str() {
        "help" | "--help" | "-h" => help::help(words),
        // Before anything is built, let alone tortured.
        verb if words.ask_for_help() => help::of(verb),
        "start" => start::start(words),
        "demo" => demo::demo(words),
        "test" => test::test(words),
        "bench" => bench::bench(words),
        "torture" => torture::torture(words),
        "fuzz" => fuzz::fuzz(words),
        "wine" => wine::wine(words),
        "bundle" => bundle::bundle(words),
        "obligations" => obligations::obligations(words),
        other => Err(format!("There is no verb “{other}”. `cargo xtask help` lists them.")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\n{sentence}");
            ExitCode::FAILURE
        }
    }
}
