//! As much HTTP as the WebDriver protocol needs: one JSON request, one JSON answer, a time-out on everything.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;

/// Sends one request to this machine and reads the answer; what the driver calls an error is an error.
pub fn ask(port: u16, method: &str, path: &str, body: Option<&Value>, longest: Duration) -> Result<Value, String> {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let mut line = TcpStream::connect_timeout(&address, longest).map_err(said)?;
    line.set_read_timeout(Some(longest)).map_err(said)?;
    line.set_write_timeout(Some(longest)).map_err(said)?;

    let body = body.map(Value::to_string).unwrap_or_default();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json; charset=utf-8\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    line.write_all(request.as_bytes()).map_err(said)?;
    answer(BufReader::new(line), method, path)
}

fn answer(mut line: impl BufRead, method: &str, path: &str) -> Result<Value, String> {
    let mut length = None;
    loop {
        let mut header = String::new();
        let read = line.read_line(&mut header).map_err(said)?;
        if read == 0 || header.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse::<u64>().ok();
        }
    }
    let mut text = String::new();
    line.take(length.unwrap_or(u64::MAX)).read_to_string(&mut text).map_err(said)?;
    let mut answer: Value = serde_json::from_str(&text)
        .map_err(|problem| format!("{method} {path} was answered with no JSON ({problem}): {text}"))?;
    let value = answer["value"].take();
    match value.get("error").and_then(Value::as_str) {
        None => Ok(value),
        Some(error) => {
            let message = value["message"].as_str().unwrap_or_default();
            Err(format!("{method} {path}: {error}. {message}"))
        }
    }
}

fn said(problem: std::io::Error) -> String {
    format!("The driver does not answer: {problem}")
}
