//! Looking after log-ins: what changes the database and the vault's header together.

pub mod code;
pub mod end;
pub mod invite;
pub mod list;
pub mod password;
pub mod prove;
pub mod reset;
pub mod roles;
pub mod sweep;
