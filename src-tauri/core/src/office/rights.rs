//! What whoever is logged in may ask: the roles of this moment, and the password typed again.

use super::{Moment, Office};
use crate::access::{self, Need, Role, table};
use crate::base::secret::SecretText;
use crate::base::{Problem, Result};
use crate::vault;

/// For how long the password that was typed counts as proof.
const PROOF_HOLDS: chrono::TimeDelta = chrono::TimeDelta::minutes(5);

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

    /// Asks for the password of whoever is logged in; it counts as proof for the next five minutes.
    ///
    /// # Errors
    /// `WrongPassword` or `Throttled`, counted as at the door.
    pub fn prove(&mut self, password: &SecretText, moment: Moment) -> Result<()> {
        vault::unlock::prove(self.held()?, &self.keys, password, moment.at)?;
        self.proven_at = Some(moment.at);
        Ok(())
    }

    /// Lets only those through who typed their password a short while ago.
    ///
    /// # Errors
    /// `ProofNeeded` otherwise; also when the clock was put back since.
    fn require_proof(&self, moment: Moment) -> Result<()> {
        let fresh = |at| (chrono::TimeDelta::zero()..=PROOF_HOLDS).contains(&(moment.at - at));
        if self.proven_at.is_some_and(fresh) { Ok(()) } else { Err(Problem::ProofNeeded) }
    }
}
