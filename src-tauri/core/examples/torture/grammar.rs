//! The window's own types, read from the text that the core writes for it: so that a request added tomorrow is tortured
//! tomorrow, with nobody having to think of it.

use std::collections::BTreeMap;

/// The shape of a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Text,
    Number,
    Bool,
    Null,
    /// One word and no other.
    Word(String),
    List(Box<Shape>),
    /// Fields with their shapes.
    Record(Vec<(String, Shape)>),
    Either(Vec<Shape>),
    /// A type declared elsewhere.
    Named(String),
    /// Whatever stands there.
    Anything,
}

/// Every type, and for each request the shape of what it takes.
pub struct Grammar {
    pub types: BTreeMap<String, Shape>,
    pub requests: BTreeMap<String, Shape>,
}

impl Grammar {
    /// Reads the types as the core writes them.
    pub fn read(text: &str) -> Self {
        let text = without_comments(text);
        let mut grammar = Self { types: BTreeMap::new(), requests: BTreeMap::new() };
        for declaration in text.split("export type ").skip(1) {
            let Some((name, shape)) = declaration.split_once('=') else { continue };
            let name = name.split('<').next().unwrap_or_default().trim().to_owned();
            let shape = Reader::new(shape).shape();
            match (name.as_str(), shape) {
                ("Api", Shape::Record(requests)) => {
                    for (request, both) in requests {
                        if let Shape::Record(both) = both
                            && let Some((_, input)) = both.into_iter().find(|(field, _)| field == "input")
                        {
                            grammar.requests.insert(request, input);
                        }
                    }
                }
                (_, shape) => drop(grammar.types.insert(name, shape)),
            }
        }
        grammar
    }
}

fn without_comments(text: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        left.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    left.push_str(rest);
    left.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

struct Reader {
    signs: Vec<String>,
    at: usize,
}

impl Reader {
    fn new(text: &str) -> Self {
        let mut signs = Vec::new();
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            if letter == '"' {
                let word: String = letters.by_ref().take_while(|c| *c != '"').collect();
                signs.push(format!("\"{word}"));
            } else if letter.is_alphanumeric() || letter == '_' || letter == '$' {
                let mut word = String::from(letter);
                while let Some(next) = letters.next_if(|c| c.is_alphanumeric() || *c == '_' || *c == '$') {
                    word.push(next);
                }
                signs.push(word);
            } else if !letter.is_whitespace() {
                signs.push(letter.to_string());
            }
        }
        Self { signs, at: 0 }
    }

    fn peek(&self) -> &str {
        self.signs.get(self.at).map_or("", String::as_str)
    }

    fn take(&mut self) -> String {
        self.at += 1;
        self.signs.get(self.at - 1).cloned().unwrap_or_default()
    }

    fn takes(&mut self, sign: &str) -> bool {
        let is = self.peek() == sign;
        self.at += usize::from(is);
        is
    }

    fn shape(&mut self) -> Shape {
        // A list of alternatives may begin with a bar.
        self.takes("|");
        let mut shapes = vec![self.joined()];
        while self.takes("|") {
            shapes.push(self.joined());
        }
        if shapes.len() == 1 { shapes.remove(0) } else { Shape::Either(shapes) }
    }

    /// `A & B`: the fields of both.
    fn joined(&mut self) -> Shape {
        let mut shape = self.single();
        while self.takes("&") {
            let other = self.single();
            shape = match (shape, other) {
                (Shape::Record(mut one), Shape::Record(other)) => {
                    one.extend(other);
                    Shape::Record(one)
                }
                // Fields of a type declared elsewhere cannot be joined here; what is known is sent.
                (Shape::Record(one), _) => Shape::Record(one),
                (_, other) => other,
            };
        }
        shape
    }

    fn single(&mut self) -> Shape {
        let sign = self.take();
        let mut shape = match sign.as_str() {
            "string" => Shape::Text,
            "number" | "bigint" => Shape::Number,
            "boolean" => Shape::Bool,
            "null" => Shape::Null,
            "{" => self.record(),
            "(" => {
                let shape = self.shape();
                self.takes(")");
                shape
            }
            "[" => {
                let shape = self.shape();
                while !self.takes("]") && !self.peek().is_empty() {
                    self.take();
                }
                Shape::List(Box::new(shape))
            }
            "Array" if self.takes("<") => {
                let shape = self.shape();
                self.takes(">");
                Shape::List(Box::new(shape))
            }
            "Record" if self.takes("<") => {
                while !self.takes(">") && !self.peek().is_empty() {
                    self.take();
                }
                Shape::Record(Vec::new())
            }
            word => match word.strip_prefix('"') {
                Some(word) => Shape::Word(word.to_owned()),
                None if word.starts_with(char::is_uppercase) => Shape::Named(word.to_owned()),
                None => Shape::Anything,
            },
        };
        while self.peek() == "[" && self.signs.get(self.at + 1).is_some_and(|next| next == "]") {
            self.at += 2;
            shape = Shape::List(Box::new(shape));
        }
        shape
    }

    fn record(&mut self) -> Shape {
        let mut fields = Vec::new();
        while !self.takes("}") && !self.peek().is_empty() {
            let name = self.take();
            self.takes("?");
            if self.takes(":") {
                fields.push((name.trim_start_matches('"').to_owned(), self.shape()));
            }
        }
        Shape::Record(fields)
    }
}
