//! The machine that the figures are of: without it they mean nothing.

/// One line of facts about the machine and how busy it is.
pub fn say() {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let model = fact("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let memory = fact("/proc/meminfo", "MemTotal").unwrap_or_else(|| "memory not known".to_owned());
    println!("# {}, {model}, {cores} cores, {memory}, load {}", std::env::consts::OS, load());
}

/// How many processes wanted the processor in the last minute, five and fifteen; "not known" elsewhere than on Linux.
pub fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let three: Vec<&str> = text.split(' ').take(3).collect();
    if three.len() == 3 { three.join(" ") } else { "not known".to_owned() }
}

/// The highest use of memory of this process so far in MB, and forgets it, so that the next answer is of what comes next.
pub fn peak_megabytes() -> Option<f64> {
    let kilobytes = fact("/proc/self/status", "VmHWM")?;
    let kilobytes: f64 = kilobytes.trim_end_matches("kB").trim().parse().ok()?;
    // Where the system does not let it be forgotten, the next peak counts what was before it: too high, never too low.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    Some(kilobytes / 1000.0)
}

/// How long all threads of this process have had a processor, in seconds; none where the system does not say.
pub fn processor_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name in brackets may hold anything; after it the own time and the system's are the 12th and 13th words.
    let words: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |at: usize| words.get(at)?.parse::<f64>().ok();
    // Linux tells this in hundredths of a second on every machine.
    Some((ticks(11)? + ticks(12)?) / 100.0)
}

fn fact(file: &str, name: &str) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
