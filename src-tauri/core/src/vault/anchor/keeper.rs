//! Keeps the anchor up with the record: in the background while the vault is open, and before it closes.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::{Anchor, Places, generation};
use crate::base::Secret32;
use crate::vault::folder::Folder;

/// So long an entry waits for those that follow it: a keyring is slow, and a class entered is thirty writes.
const TOGETHER: Duration = Duration::from_secs(3);

/// Writes anchors for one open vault. When it is dropped, the newest is written before anything else happens.
pub struct Keeper {
    orders: Option<Sender<Anchor>>,
    worker: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Starts the thread; nothing is written yet.
    #[must_use]
    pub fn start(places: Places, key: Secret32, folder: Folder) -> Self {
        let (orders, inbox) = mpsc::channel();
        // Without a thread no anchor is written, and the next opening says so.
        let worker = thread::Builder::new().name("anchor".to_owned()).spawn(move || work(&inbox, &places, &key, &folder)).ok();
        Self { orders: Some(orders), worker }
    }

    /// The record has come this far.
    pub fn tell(&self, anchor: Anchor) {
        if let Some(orders) = &self.orders {
            // A thread that is gone was never started; see above.
            let _ = orders.send(anchor);
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        // The thread sees that nobody will tell it more, writes the newest and ends. The keyring is given up after five seconds.
        self.orders = None;
        if let Some(worker) = self.worker.take() {
            let _ = worker.join();
        }
    }
}

fn work(inbox: &Receiver<Anchor>, places: &Places, key: &Secret32, folder: &Folder) {
    while let Ok(mut newest) = inbox.recv() {
        let begun = Instant::now();
        let ended = loop {
            match inbox.recv_timeout(TOGETHER.saturating_sub(begun.elapsed())) {
                Ok(newer) => newest = newer,
                Err(RecvTimeoutError::Timeout) => break false,
                Err(RecvTimeoutError::Disconnected) => break true,
            }
        };
        // A header that cannot be read now keeps the generation it had when the vault was opened.
        newest.generation = generation(folder).unwrap_or(newest.generation);
        places.keep(&newest, key);
        if ended {
            return;
        }
    }
}
