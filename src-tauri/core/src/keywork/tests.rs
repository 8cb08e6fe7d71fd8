//! The keys renewed on real files.
