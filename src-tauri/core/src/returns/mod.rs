//! Forms that came back: what crosses people, consents and agreements when paper is entered and looked at.

pub mod agreements_list;
pub mod class_grid;
pub mod correct;
pub mod enter;
pub mod facts;
pub mod find_form;
pub mod forms_in;
pub mod pupil_file;
pub mod take_back;
