//! How a request is written down, let through and answered.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{REQUESTS, lines};
use crate::access::{Need, Role};
use crate::base::{Problem, Result, Why};
use crate::desk::Desk;
use crate::office::{Moment, Office};
use crate::store::{Read, Write};
use crate::types::Types;

/// One request.
#[derive(Clone, Copy)]
pub struct Request {
    pub name: &'static str,
    /// What one must be allowed to do; none before anybody is logged in.
    pub need: Option<Need>,
    /// What it makes leaves Signet as a file, or changes who may come in: the password must have been typed within the
    /// last ten minutes, at the door or since.
    pub proven: bool,
    pub(super) run: Run,
    pub(super) describe: fn(&mut Types, &'static str),
}

#[derive(Clone, Copy)]
pub(super) enum Run {
    /// Looks at the open vault.
    Read(fn(&Read<'_>, Value) -> Result<String>),
    /// Changes the open vault.
    Write(fn(&Write<'_>, Value) -> Result<String>),
    /// Works with the desk itself: dialogs, papers, files, the lock.
    Desk(fn(&Desk, Moment, Value) -> Result<String>),
}

macro_rules! requests {
    (@need door) => { None };
    (@need $need:ident) => { Some($crate::access::Need::$need) };
    (@proven) => { false };
    (@proven proven) => { true };
    (@run read, $input:ty, $output:ty, $verb:expr) => {
        $crate::api::request::Run::Read(|read, input| { let verb: fn(&$crate::store::Read<'_>, $input) -> $crate::base::Result<$output> = $verb; $crate::api::request::spelt(verb(read, $crate::api::request::parse(input)?)?) })
    };
    (@run write, $input:ty, $output:ty, $verb:expr) => {
        $crate::api::request::Run::Write(|write, input| { let verb: fn(&$crate::store::Write<'_>, $input) -> $crate::base::Result<$output> = $verb; $crate::api::request::spelt(verb(write, $crate::api::request::parse(input)?)?) })
    };
    (@run desk, $input:ty, $output:ty, $verb:expr) => {
        $crate::api::request::Run::Desk(|desk, moment, input| { let verb: fn(&$crate::desk::Desk, $crate::office::Moment, $input) -> $crate::base::Result<$output> = $verb; $crate::api::request::spelt(verb(desk, moment, $crate::api::request::parse(input)?)?) })
    };
    (const $list:ident; $($kind:ident $name:ident($input:ty) -> $output:ty, needs $need:ident $($proven:ident)? = $verb:expr;)*) => {
        pub(super) const $list: &[$crate::api::request::Request] = &[$($crate::api::request::Request {
            name: stringify!($name),
            need: requests!(@need $need),
            proven: requests!(@proven $($proven)?),
            run: requests!(@run $kind, $input, $output, $verb),
            describe: |types, name| types.request::<$input, $output>(name),
        }),*];
    };
}

/// Two pages of requests as one list.
pub(super) const fn joined<const N: usize>(first: &[Request], second: &[Request]) -> [Request; N] {
    let mut all = [first[0]; N];
    let mut at = 0;
    while at < N {
        all[at] = if at < first.len() { first[at] } else { second[at - first.len()] };
        at += 1;
    }
    all
}

/// Every name that a line of the record may bear.
pub fn recorded() -> impl Iterator<Item = &'static str> {
    let writes = REQUESTS.iter().filter(|request| matches!(request.run, Run::Write(_))).map(|request| request.name);
    writes.chain(lines::LINES.iter().copied())
}

/// Answers one request of the window, as the JSON that goes to it. It is spelt straight from the answer: built as a tree
/// of values first, a list of 20,000 rows would be copied twice over, with the name of every field of every row.
///
/// # Errors
/// `Locked` when nobody is logged in or the log-in has lost every right (the vault then closes), `NotAllowed` when the
/// role may not ask this, `ProofNeeded` when the password has to be typed again first, or what the request says.
pub fn answer(desk: &Desk, name: &str, input: Value, moment: Moment) -> Result<String> {
    let request = REQUESTS.iter().find(|request| request.name == name).ok_or(Problem::NotFound)?;
    let lets = |office: &Office| request.need.map_or(Ok(true), |need| office.lets_through(need, request.proven, moment));
    let answer = match request.run {
        Run::Read(run) => desk.with(|office| lets(office)?.then(|| office.read(moment, |read| run(read, input))).transpose())?,
        Run::Write(run) => {
            desk.with(|office| lets(office)?.then(|| office.write(name, moment, |write| run(write, input))).transpose())?
        }
        // At the door nobody is asked anything. What works with the desk itself takes hold of it as often as it needs.
        Run::Desk(run) => {
            let may = request.need.is_none() || desk.with(|office| lets(office))?;
            may.then(|| run(desk, moment, input)).transpose()?
        }
    };
    // Whoever has lost every right while the vault was open has nothing to have open.
    answer.ok_or_else(|| {
        desk.close(moment);
        Problem::Locked
    })
}

/// The same, for whoever looks into the answer instead of handing it on.
///
/// # Errors
/// Those of [`answer`].
pub fn call(desk: &Desk, name: &str, input: Value, moment: Moment) -> Result<Value> {
    serde_json::from_str(&answer(desk, name, input, moment)?).map_err(Problem::unexpected)
}

/// The TypeScript that the window is compiled against.
#[must_use]
pub fn typescript() -> String {
    let mut types = Types::default();
    types.also::<Problem>();
    for request in REQUESTS {
        (request.describe)(&mut types, request.name);
    }
    types.names("RecordName", recorded());
    types.names("ProvenName", REQUESTS.iter().filter(|request| request.proven).map(|request| request.name));
    // The permission table, so that each page can be tried in each role without the core.
    let needs: BTreeMap<&str, Option<Need>> = REQUESTS.iter().map(|request| (request.name, request.need)).collect();
    types.constant("NEEDS", "Record<keyof Api, Need | null>", &json(&needs));
    let may: BTreeMap<&str, &[Need]> = Role::ALL.iter().map(|role| (role.word(), role.table())).collect();
    types.constant("MAY", "Record<Role, Need[]>", &json(&may));
    types.text()
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).expect("names and needs can be written as JSON")
}

pub(super) fn parse<T: DeserializeOwned>(input: Value) -> Result<T> {
    // The error's text may quote what was sent, so it goes no further.
    serde_json::from_value(input).map_err(|_| Problem::invalid("request", Why::NotUnderstood))
}

pub(super) fn spelt<T: Serialize>(output: T) -> Result<String> {
    serde_json::to_string(&output).map_err(Problem::unexpected)
}
