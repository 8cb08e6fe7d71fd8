//! What whoever is logged in may ask: the roles of this moment, and the password typed again.

use std::time::Duration;

use super::{Moment, Office};
use crate::access::{self, Need, Role, table};
use crate::base::secret::SecretText;
use crate::base::{Clocks, Problem, Result};
use crate::vault;

/// For how long the password that was typed counts as proof (ASVS 7.5).
const PROOF_HOLDS: Duration = Duration::from_secs(10 * 60);

/// When the password was last typed, by both clocks: the one on the wall can be set, and the steady one stands still
/// while the computer sleeps.
#[derive(Debug, Clone, Copy)]
pub(super) struct Proven(Clocks);

impl Proven {
    pub(super) fn now(moment: Moment) -> Self {
        Self(moment.clocks())
    }

    /// Whether it still counts by the clock that says more. A clock that was put back since says nothing that could be
    /// believed, so it counts no more.
    fn holds(self, moment: Moment) -> bool {
        let wall = (moment.at - self.0.wall).to_std().ok();
        let steady = moment.steady.checked_sub(self.0.steady);
        [wall, steady].into_iter().all(|passed| passed.is_some_and(|passed| passed < PROOF_HOLDS))
    }
}

impl Office {
    /// The roles of whoever is logged in, as they stand at this moment: a role that was taken away counts no more.
    pub fn roles(&self, moment: Moment) -> Result<Vec<Role>> {
        self.read(moment, |read| {
            // A clock that was put back neither brings an ended role back nor takes away one that has begun.
            let known = access::came_in::latest(read)?.map_or(moment.today, |at| at.date_naive());
            access::roles_of(read, self.user, moment.today.max(known))
        })
    }

    /// Lets a request through, or refuses it.
    ///
    /// # Errors
    /// `NotAllowed` when no role of the person may do that today.
    pub fn require(&self, need: Need, moment: Moment) -> Result<()> {
        if table::may(&self.roles(moment)?, need) { Ok(()) } else { Err(Problem::NotAllowed) }
    }

    /// Lets a request of the window through, or refuses it; false when the log-in holds no role any more. The roles are
    /// read once, and everything is decided from that.
    ///
    /// # Errors
    /// `NotAllowed`; `ProofNeeded` for one that is only for whoever has just typed the password.
    pub fn lets_through(&self, need: Need, proven: bool, moment: Moment) -> Result<bool> {
        let roles = self.roles(moment)?;
        if roles.is_empty() {
            return Ok(false);
        }
        if !table::may(&roles, need) {
            return Err(Problem::NotAllowed);
        }
        if proven {
            self.require_proof(moment)?;
        }
        Ok(true)
    }

    /// Whether the log-in still stands and holds a role today. Without one there is nothing to have open.
    pub fn stands(&self, moment: Moment) -> Result<bool> {
        Ok(!self.roles(moment)?.is_empty())
    }

    /// Asks for the password of whoever is logged in; right, it counts as proof for the next ten minutes. A wrong one is
    /// put on record.
    ///
    /// # Errors
    /// `WrongPassword` or `Throttled`, counted as at the door.
    pub fn prove(&mut self, password: &SecretText, moment: Moment) -> Result<()> {
        let tried = vault::unlock::prove(self.held()?, &self.keys, password, moment.clocks());
        if tried == Err(Problem::WrongPassword) {
            // The answer stays the same on a full disk: the try is counted beside the header in any case.
            let _ = self.note("prove_refused", self.user, "a wrong password where it was asked for again", moment);
        }
        tried?;
        self.proven = Proven::now(moment);
        Ok(())
    }

    /// A password was just chosen: nothing proves more.
    pub(crate) fn password_chosen(&mut self, moment: Moment) {
        self.proven = Proven::now(moment);
    }

    /// Lets only those through who typed their password a short while ago, at the door or since.
    ///
    /// # Errors
    /// `ProofNeeded` otherwise.
    fn require_proof(&self, moment: Moment) -> Result<()> {
        // An office that lives in memory only has no header, and so no password that could be asked for.
        if self.lock.is_none() || self.proven.holds(moment) { Ok(()) } else { Err(Problem::ProofNeeded) }
    }
}
