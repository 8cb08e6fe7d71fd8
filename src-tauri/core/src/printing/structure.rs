//! What each thing on the page means: the tree that a screen reader walks.

/// What an element is, in the words of PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Document,
    Title,
    Heading(u8),
    Paragraph,
    List,
    Item,
    Label,
    Body,
    Table,
    Row,
    Header,
    RowHeader,
    Cell,
    Group,
    Figure,
}

/// One element.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub role: Role,
    pub parent: Option<usize>,
    /// What it shows, for those who cannot see it.
    pub alt: Option<String>,
    /// How many columns a cell takes.
    pub columns: usize,
}

/// The elements, parents before children.
#[derive(Debug, Clone)]
pub(super) struct Tree {
    pub nodes: Vec<Node>,
}

impl Tree {
    pub fn new() -> Self {
        Self { nodes: vec![Node { role: Role::Document, parent: None, alt: None, columns: 1 }] }
    }

    /// The element that holds all others.
    pub const ROOT: usize = 0;

    pub fn add(&mut self, parent: usize, role: Role) -> usize {
        self.nodes.push(Node { role, parent: Some(parent), alt: None, columns: 1 });
        self.nodes.len() - 1
    }

    pub fn figure(&mut self, parent: usize, alt: impl Into<String>) -> usize {
        let node = self.add(parent, Role::Figure);
        self.nodes[node].alt = Some(alt.into());
        node
    }
}
