//! Linux tells by signals: the computer is about to sleep, the screen is locked, somebody else takes over the seat.
//!
//! Whoever may speak on the bus can lock Signet by imitating such a signal. That costs a password and shows nothing.

use std::collections::HashMap;
use std::sync::Arc;
use std::thread;

use signet_core::desk::Desk;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::Type;
use zbus::zvariant::{OwnedFd, OwnedObjectPath, OwnedValue};
use zbus::{MatchRule, Message};

use crate::clock;

const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
/// The screen savers that tell, each under its own name.
const SAVERS: [&str; 4] =
    ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver", "org.cinnamon.ScreenSaver"];

/// Begins to listen on both buses. Where there is no bus, or nobody on it who tells, the idle time has to do.
pub fn listen(desk: &Arc<Desk>) -> std::io::Result<()> {
    let (system, session) = (Arc::clone(desk), Arc::clone(desk));
    let listener = |name: &str| thread::Builder::new().name(name.into());
    listener("logind").spawn(move || drop(hear_logind(&system)))?;
    listener("screen saver").spawn(move || drop(hear_screen_saver(&session)))?;
    Ok(())
}

fn hear_logind(desk: &Desk) -> zbus::Result<()> {
    let bus = Connection::system()?;
    subscribe(&bus, &[(MANAGER, "PrepareForSleep"), (SESSION, "Lock"), (PROPERTIES, "PropertiesChanged")])?;
    let own = own_session(&bus);
    let mut brake = put_brake_on(&bus);
    for message in MessageIterator::from(&bus).flatten() {
        match what_it_tells(&message, own.as_ref()) {
            Some(Told::Locks) => desk.close_itself(clock::now()),
            Some(Told::Sleeps) => {
                desk.close_for_sleep(clock::now());
                // The computer has waited for this.
                drop(brake.take());
            }
            Some(Told::Wakes) => brake = put_brake_on(&bus),
            None => {}
        }
    }
    Ok(())
}

fn hear_screen_saver(desk: &Desk) -> zbus::Result<()> {
    let bus = Connection::session()?;
    subscribe(&bus, &SAVERS.map(|saver| (saver, "ActiveChanged")))?;
    for message in MessageIterator::from(&bus).flatten() {
        if matches!(what_it_tells(&message, None), Some(Told::Locks)) {
            desk.close_itself(clock::now());
        }
    }
    Ok(())
}

#[derive(Debug, PartialEq, Eq)]
enum Told {
    Locks,
    Sleeps,
    Wakes,
}

/// What a signal means for us; `own` is the session that Signet runs in, if it is known. If it is not, every session's
/// lock counts: it is better to lock once too often.
fn what_it_tells(message: &Message, own: Option<&OwnedObjectPath>) -> Option<Told> {
    let header = message.header();
    if header.message_type() != Type::Signal {
        return None;
    }
    let (interface, member) = (header.interface()?.as_str(), header.member()?.as_str());
    let is_own = || own.is_none_or(|own| header.path().is_some_and(|path| path.as_str() == own.as_str()));
    let flag = || message.body().deserialize::<bool>().ok();
    match (interface, member) {
        (MANAGER, "PrepareForSleep") => Some(if flag()? { Told::Sleeps } else { Told::Wakes }),
        (SESSION, "Lock") => is_own().then_some(Told::Locks),
        (PROPERTIES, "PropertiesChanged") => (own.is_some() && is_own() && is_given_up(message)).then_some(Told::Locks),
        (saver, "ActiveChanged") if SAVERS.contains(&saver) => flag()?.then_some(Told::Locks),
        _ => None,
    }
}

/// Whether our session says that it is locked, or that somebody else has the screen now.
fn is_given_up(message: &Message) -> bool {
    type Changed = (String, HashMap<String, OwnedValue>, Vec<String>);
    let body = message.body();
    let Ok((interface, changed, _)) = body.deserialize::<Changed>() else { return false };
    let is = |name: &str, wanted: bool| changed.get(name).is_some_and(|value| bool::try_from(value).is_ok_and(|it| it == wanted));
    interface == SESSION && (is("Active", false) || is("LockedHint", true))
}

fn subscribe(bus: &Connection, signals: &[(&str, &str)]) -> zbus::Result<()> {
    let broker = DBusProxy::new(bus)?;
    for (interface, member) in signals {
        let rule = MatchRule::builder().msg_type(Type::Signal).interface(*interface)?.member(*member)?.build();
        broker.add_match_rule(rule)?;
    }
    Ok(())
}

/// The session that Signet runs in, as logind calls it.
fn own_session(bus: &Connection) -> Option<OwnedObjectPath> {
    let path = "/org/freedesktop/login1";
    let ask = |method: &str, id: &str| bus.call_method(Some("org.freedesktop.login1"), path, Some(MANAGER), method, &id).ok();
    let by_name = std::env::var("XDG_SESSION_ID").ok().and_then(|id| ask("GetSession", &id));
    by_name.and_then(|answer| answer.body().deserialize().ok())
}

/// Asks the computer to wait with its sleep until Signet has locked, for the few seconds that logind allows.
fn put_brake_on(bus: &Connection) -> Option<OwnedFd> {
    let words = ("sleep", "Signet", "Signet locks the school's records", "delay");
    let answer =
        bus.call_method(Some("org.freedesktop.login1"), "/org/freedesktop/login1", Some(MANAGER), "Inhibit", &words).ok()?;
    answer.body().deserialize().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signal(
        path: &str,
        interface: &str,
        member: &str,
        body: &(impl serde::Serialize + zbus::zvariant::DynamicType),
    ) -> Message {
        Message::signal(path, interface, member).expect("a signal").build(body).expect("a body")
    }

    #[test]
    fn sleep_the_screen_saver_and_our_own_session_lock_and_nothing_else_does() {
        let own = OwnedObjectPath::try_from("/org/freedesktop/login1/session/_32").expect("a path");
        let other = "/org/freedesktop/login1/session/_33";
        let tells = |message: Message| what_it_tells(&message, Some(&own));
        let manager = "/org/freedesktop/login1";
        assert_eq!(tells(signal(manager, MANAGER, "PrepareForSleep", &true)), Some(Told::Sleeps));
        assert_eq!(tells(signal(manager, MANAGER, "PrepareForSleep", &false)), Some(Told::Wakes));
        assert_eq!(tells(signal(own.as_str(), SESSION, "Lock", &())), Some(Told::Locks));
        assert_eq!(tells(signal(other, SESSION, "Lock", &())), None);
        for saver in SAVERS {
            assert_eq!(tells(signal("/org/x", saver, "ActiveChanged", &true)), Some(Told::Locks), "{saver}");
            assert_eq!(tells(signal("/org/x", saver, "ActiveChanged", &false)), None, "{saver}");
        }
        let changed = |path: &str, name: &str, value: bool| {
            let values = HashMap::from([(name, zbus::zvariant::Value::from(value))]);
            tells(signal(path, PROPERTIES, "PropertiesChanged", &(SESSION, values, Vec::<String>::new())))
        };
        assert_eq!(changed(own.as_str(), "Active", false), Some(Told::Locks));
        assert_eq!(changed(own.as_str(), "LockedHint", true), Some(Told::Locks));
        assert_eq!(changed(own.as_str(), "Active", true), None);
        assert_eq!(changed(own.as_str(), "IdleHint", true), None);
        assert_eq!(changed(other, "Active", false), None);
    }

    #[test]
    fn where_the_session_is_not_known_every_lock_counts() {
        let lock = signal("/org/freedesktop/login1/session/_31", SESSION, "Lock", &());
        assert_eq!(what_it_tells(&lock, None), Some(Told::Locks));
    }
}
