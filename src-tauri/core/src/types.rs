//! The window's types, written out from those of the core.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

/// The declarations met so far, and the requests.
#[derive(Default)]
pub struct Types {
    declarations: BTreeMap<String, String>,
    requests: String,
}

impl Types {
    /// Adds a request with its input and output.
    pub fn request<I: TS + 'static + ?Sized, O: TS + 'static + ?Sized>(&mut self, name: &str) {
        self.also::<I>();
        self.also::<O>();
        let config = config();
        let (input, output) = (I::name(&config), O::name(&config));
        // Writing to a String cannot fail.
        let _ = writeln!(self.requests, "  {name}: {{ input: {input}; output: {output} }};");
    }

    /// Adds a type and everything it is made of.
    pub fn also<T: TS + 'static + ?Sized>(&mut self) {
        Visitor(self).visit::<T>();
    }

    /// Adds a type of its own for a list of names.
    pub fn names<'n>(&mut self, name: &str, names: impl Iterator<Item = &'n str>) {
        let names: Vec<String> = names.map(|name| format!("\"{name}\"")).collect();
        self.declarations.insert(name.to_owned(), format!("type {name} = {};", names.join(" | ")));
    }

    /// Adds a list that the window's own tests read: `name` of that type, as JSON.
    pub fn constant(&mut self, name: &str, of: &str, json: &str) {
        self.declarations.insert(name.to_owned(), format!("const {name}: {of} = {json};"));
    }

    /// The file.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text =
            String::from("// Generated from the core by its test `the_windows_types_are_fresh`; never edited by hand.\n");
        for declaration in self.declarations.values() {
            let _ = write!(text, "\nexport {declaration}\n");
        }
        let _ = write!(text, "\nexport type Api = {{\n{}}};\n", self.requests);
        text
    }
}

struct Visitor<'a>(&'a mut Types);

impl TypeVisitor for Visitor<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let config = config();
        // Only types of our own have a file to be written to; the others are written in place.
        if T::output_path().is_some() {
            let name = T::ident(&config);
            let declaration = T::decl(&config);
            match self.0.declarations.get(&name) {
                Some(known) => return assert_eq!(*known, declaration, "two types of the window are called {name}"),
                None => drop(self.0.declarations.insert(name, declaration)),
            }
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn config() -> Config {
    Config::new().with_large_int("number")
}
