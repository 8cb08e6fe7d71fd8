//! A page that was taken over by somebody else's script gets nowhere: no command but the one, no other page, no other
//! window, no other machine, no file. What this holds is the table of `tests/tidy/hardening.rs`, tried out.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::door;
use crate::hands::{self, Hands, wait};
use crate::window::{Window, root};

#[test]
fn a_script_in_the_page_can_call_nothing_but_the_one_command() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &[]);
    door::begin(&window);
    let commands = every_command();
    assert!(commands.len() > 150, "only {} commands are known: the list has lost its way", commands.len());
    let mut allowed = Vec::new();
    for command in &commands {
        let answer = invoke(&window, command);
        let refusal = answer["refused"].as_str().unwrap_or_default();
        if !refusal.contains("not allowed") && !refusal.contains("not found") {
            allowed.push(format!("{command}: {answer}"));
        }
    }
    println!("{} commands were tried, {} allowed", commands.len(), allowed.len());
    assert_eq!(allowed, Vec::<String>::new());

    // The one command is there, and knows nothing that is not on its page.
    let known = window.ask("session", json!({}));
    assert_eq!(known["person"]["name"], door::PERSON);
    let unknown = invoke_with(&window, "call", &json!({ "name": "read_file", "input": { "path": "vault.hdr" } }));
    assert!(unknown.to_string().contains("not_found"), "{unknown}");
}

#[test]
fn a_script_in_the_page_goes_nowhere() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &[]);
    door::begin(&window);
    let ear = TcpListener::bind(("127.0.0.1", 0)).expect("there is a free port");
    ear.set_nonblocking(true).expect("a port can be asked without waiting");
    let port = ear.local_addr().expect("it has a number").port();

    let found = window.script_with_reply(&TRY_EVERYTHING.replace("PORT", &port.to_string()));
    println!("{found:#}");
    for (what, wanted) in [
        ("prototype", json!("frozen")),
        ("tauri", json!("absent")),
        ("eval", json!("refused")),
        ("inline script", json!("refused")),
        ("inline style", json!("refused")),
        ("fetch", json!("refused")),
        ("image", json!("refused")),
        ("data image", json!("refused")),
        ("frame", json!("refused")),
        ("form", json!("refused")),
        ("base", json!("refused")),
        ("window", json!("refused")),
        ("menu", json!("refused")),
        ("menu in a field", json!("allowed")),
        ("reload key", json!("refused")),
        ("print key", json!("refused")),
        ("drop", json!("refused")),
    ] {
        assert_eq!(found[what], wanted, "{what}: {found}");
    }

    // Other pages, of whatever kind: the window stays where it is.
    for address in [
        format!("http://127.0.0.1:{port}/"),
        "https://example.org/".into(),
        "file:///etc/passwd".into(),
        "data:text/html,x".into(),
    ] {
        window.script("location.href = arguments[0]", json!([address]));
        std::thread::sleep(Duration::from_millis(700));
        let at = window.script("return location.origin", json!([]));
        assert_eq!(at, "tauri://localhost", "{address}");
        door::wait_open(&window);
    }
    let heard = ear.accept().map(|(_, from)| from).map_err(|none| none.kind());
    assert_eq!(heard, Err(std::io::ErrorKind::WouldBlock), "nothing was sent to anybody");
}

#[test]
fn whoever_starts_signet_again_gets_the_first_window() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let home = tempfile::tempdir().expect("there is room for a home");
    let said = home.path().join("said");
    let settings = [("XDG_DATA_HOME", home.path().as_os_str())];
    let first = Hands::start(vault.path(), &settings, &said);
    let begun = Instant::now();
    let mut second = hands::spawn(vault.path(), &settings, &said);
    let left = wait("the second start to end", || second.try_wait().expect("it can be asked"));
    assert!(left.success(), "the second start ends without a fault: {left}");
    println!("the second start ended after {} ms", begun.elapsed().as_millis());
    assert_eq!(hands::name_of(first.process()), "signet", "the first is still there");

    // No core dump, whatever happens to it.
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", first.process())).expect("the system says so");
    let cores = limits.lines().find(|line| line.starts_with("Max core file size")).expect("there is such a limit");
    assert_eq!(cores.split_whitespace().skip(4).take(2).collect::<Vec<_>>(), ["0", "0"], "{cores}");
}

/// Every command of every plugin that is built in, as the build has listed them, and two that nobody has.
fn every_command() -> Vec<String> {
    let file = root().join("src-tauri/gen/schemas/acl-manifests.json");
    let text = std::fs::read_to_string(file).expect("the build writes down what its plugins can do");
    let manifests: Value = serde_json::from_str(&text).expect("the list is JSON");
    let mut commands = vec!["__xss".to_owned(), "read_file".to_owned()];
    for (plugin, manifest) in manifests.as_object().expect("one entry for each plugin") {
        let Some(permissions) = manifest["permissions"].as_object() else { continue };
        let allowed = permissions.values().filter_map(|permission| permission["commands"]["allow"].as_array()).flatten();
        // The one command of our own is no plugin's.
        let names = allowed.filter_map(Value::as_str).filter(|name| *name != "call");
        commands.extend(names.map(|name| format!("plugin:{}|{name}", plugin.trim_start_matches("core:"))));
    }
    commands.sort();
    commands.dedup();
    commands
}

fn invoke(window: &Window, command: &str) -> Value {
    invoke_with(window, command, &json!({ "label": "other", "path": "/etc/passwd", "event": "x", "handler": 1, "options": {} }))
}

fn invoke_with(window: &Window, command: &str, input: &Value) -> Value {
    let script = "const done = arguments[arguments.length - 1];
        window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])
          .then((answer) => done({ answer: String(answer) }),
                (refused) => done({ refused: typeof refused === 'string' ? refused : JSON.stringify(refused) }));";
    let body = json!({ "script": script, "args": [command, input] });
    window.driver().post("/execute/async", &body).unwrap_or_else(|problem| panic!("{command}: {problem}"))
}

const TRY_EVERYTHING: &str = r#"
const done = arguments[arguments.length - 1];
const found = {};
const here = 'http://127.0.0.1:PORT/';
const refusedAs = new Set();
document.addEventListener('securitypolicyviolation', (event) => refusedAs.add(event.effectiveDirective + ' ' + event.blockedURI));
const said = (part) => [...refusedAs].some((line) => line.includes(part)) ? 'refused' : 'allowed: ' + [...refusedAs].join('; ');
const pause = (ms) => new Promise((go) => setTimeout(go, ms));
(async () => {
  found.prototype = Object.isFrozen(Object.prototype) ? 'frozen' : 'open';
  found.tauri = window.__TAURI__ === undefined ? 'absent' : 'there';
  try { (0, eval)('1'); found.eval = 'allowed'; } catch { found.eval = 'refused'; }
  const add = (name, change) => {
    const element = document.createElement(name);
    change(element);
    document.body.append(element);
    return element;
  };
  window.__ran = false;
  const made = [
    add('script', (script) => { script.textContent = 'window.__ran = true'; }),
    add('p', (p) => { p.setAttribute('style', 'color: red'); }),
    add('img', (img) => { img.src = here + 'i.png'; }),
    add('img', (img) => { img.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; }),
    add('iframe', (frame) => { frame.src = here; }),
  ];
  try { await fetch(here); found.fetch = 'allowed'; } catch { found.fetch = 'refused'; }
  await pause(500);
  found['inline script'] = window.__ran ? 'ran' : said('script-src');
  found['inline style'] = said('style-src');
  found.image = said('img-src ' + here);
  found['data image'] = said('img-src data');
  found.frame = said('frame-src');
  const base = add('base', (base) => { base.href = here; });
  found.base = document.baseURI.startsWith('tauri:') ? 'refused' : 'allowed';
  const form = add('form', (form) => { form.action = here; form.method = 'post'; });
  form.submit();
  await pause(300);
  found.form = said('form-action');
  found.window = window.open(here) ? 'allowed' : 'refused';
  const press = (type, make, target) => {
    const event = make(type, { bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    return event.defaultPrevented ? 'refused' : 'allowed';
  };
  found.menu = press('contextmenu', (type, how) => new MouseEvent(type, how), document.body);
  const field = add('input', () => {});
  found['menu in a field'] = press('contextmenu', (type, how) => new MouseEvent(type, how), field);
  found['reload key'] = press('keydown', (type, how) => new KeyboardEvent(type, { ...how, key: 'F5' }), document.body);
  found['print key'] = press('keydown', (type, how) => new KeyboardEvent(type, { ...how, key: 'p', ctrlKey: true }), document.body);
  found.drop = press('drop', (type, how) => new DragEvent(type, how), document.body);
  for (const element of [...made, base, form, field]) element.remove();
  done(found);
})().catch((fault) => done({ fault: String(fault) }));"#;
