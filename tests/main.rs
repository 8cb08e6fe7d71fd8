//! Every test that walks through the core's front door, in one binary.

mod api;
