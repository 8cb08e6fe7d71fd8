//! A screen that nobody sees, whose picture lies in a file: reading it asks nothing of the program that is measured.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::process::{Child, Command, Stdio};

use crate::Outcome;

/// Every so many lines, and every so many points of a line, are looked at.
const STEP: usize = 8;

/// A running Xvfb.
pub struct Screen {
    server: Child,
    folder: tempfile::TempDir,
    /// What `DISPLAY` has to be.
    pub display: String,
}

impl Screen {
    /// Starts a screen on a free number; `None` where there is no Xvfb.
    pub fn start() -> Outcome<Option<Self>> {
        let folder = tempfile::tempdir()?;
        let server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-fbdir"])
            .arg(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut server = match server {
            Ok(server) => server,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let mut line = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out).read_line(&mut line)?;
        }
        Ok(Some(Self { server, folder, display: format!(":{}", line.trim()) }))
    }

    /// The picture as it stands, at every eighth point: two of the same length are of the same places.
    pub fn look(&self) -> Outcome<Vec<u32>> {
        let mut file = File::open(self.folder.path().join("Xvfb_screen0"))?;
        // The file is an X window dump: a header of big-endian numbers, a table of colours, then the lines.
        let mut header = [0_u8; 100];
        file.read_exact(&mut header)?;
        let number =
            |at: usize| u32::from_be_bytes([header[at * 4], header[at * 4 + 1], header[at * 4 + 2], header[at * 4 + 3]]) as usize;
        let (begin, width, height, line, colours) = (number(0), number(4), number(5), number(12), number(19));
        let mut points = Vec::with_capacity(width * height / STEP / STEP);
        let mut bytes = vec![0_u8; line];
        for row in (0..height).step_by(STEP) {
            file.seek(SeekFrom::Start((begin + colours * 12 + row * line) as u64))?;
            file.read_exact(&mut bytes)?;
            points.extend(
                bytes
                    .chunks_exact(4)
                    .take(width)
                    .step_by(STEP)
                    .map(|point| u32::from_ne_bytes([point[0], point[1], point[2], point[3]])),
            );
        }
        Ok(points)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have gone already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
