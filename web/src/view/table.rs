//! Tables and figures.

use super::{Link, Tag};

/// A table with its caption.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// Heads, in order.
    pub columns: Vec<Column>,
    /// Cells, row by row; the first cell of a row is its head.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The head above a cell.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates give a reference")]
    pub fn column(&self, position: &usize) -> Option<&Column> {
        self.columns.get(*position)
    }
}

/// The head of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// What stands in it.
    pub label: String,
    /// Numbers stand at the end of their cells.
    pub is_number: bool,
    /// The page sorted by it.
    pub sort: Option<String>,
    /// Whether it is sorted, and upwards.
    pub sorted: Option<bool>,
}

impl Column {
    /// A column of words.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<String>) -> Self {
        Self { is_number: true, ..Self::new(label) }
    }
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// The language of the text, where it is not the page's.
    pub language: Option<String>,
    /// A second, softer line.
    pub about: Option<String>,
    /// What can be done about it, below what it says.
    pub acts: Vec<Link>,
    /// Where it leads.
    pub href: Option<String>,
    /// A state, shown instead of the text.
    pub tag: Option<Tag>,
    /// Several links, shown instead of the text.
    pub links: Vec<Link>,
    /// A box to tick, in a table inside a form.
    pub tick: Option<Tick>,
    /// A button, in a table inside a form.
    pub press: Option<Button>,
}

/// A box to tick in a row, inside a form around the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tick {
    /// The id in the page.
    pub id: String,
    /// The name in the form.
    pub name: &'static str,
    /// As sent.
    pub value: String,
    /// What it chooses, for who does not see the row.
    pub label: String,
    /// Whether it is ticked.
    pub is_chosen: bool,
    /// What is wrong with what was ticked.
    pub error: Option<String>,
}

/// A button of one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Button {
    /// Its name in the form.
    pub name: &'static str,
    /// What is sent.
    pub value: String,
    /// What it says.
    pub label: String,
    /// Of what, for who does not see the row.
    pub about: String,
}

impl Cell {
    /// A cell of words or a number.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A cell that leads somewhere.
    pub fn link(href: impl Into<String>, text: impl Into<String>) -> Self {
        Self { href: Some(href.into()), ..Self::new(text) }
    }

    /// A cell with several links.
    pub fn links(links: Vec<Link>) -> Self {
        Self { links, ..Self::default() }
    }

    /// A cell with a state.
    pub fn tag(tag: Tag) -> Self {
        Self { tag: Some(tag), ..Self::default() }
    }
}

/// A figure with its change and its definition (UX-27).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// The question it answers.
    pub question: String,
    /// The figure, written; «fewer than 5» where it is hidden.
    pub value: String,
    /// One sentence that says it.
    pub sentence: Option<String>,
    /// The change, in words, with its direction.
    pub change: Option<(Trend, String)>,
    /// How it is counted, with its rule (MT-n).
    pub definition: String,
}

/// The direction of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// More.
    Up,
    /// Less.
    Down,
    /// The same.
    Same,
}

impl Trend {
    /// The arrow beside the words.
    pub const fn arrow(self) -> &'static str {
        match self {
            Self::Up => "↑",
            Self::Down => "↓",
            Self::Same => "→",
        }
    }
}
