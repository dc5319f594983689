//! What is wrong with a document that somebody wrote, and where.

use std::fmt;

use super::{Kind, Op};

/// One mistake and its place, a JSON pointer (`/rules/0/when/all/2/op`). For people it reads as a path:
/// `rules[0].when.all[2].op: unknown operator “near”`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{problem}", place_then(.place))]
pub struct Fault {
    /// Where it stands; empty for the document as a whole.
    pub place: String,
    /// What is wrong.
    pub problem: FaultKind,
}

fn place_then(place: &str) -> impl fmt::Display + '_ {
    fmt::from_fn(move |out| if place.is_empty() { Ok(()) } else { write!(out, "{}: ", path(place)) })
}

/// `/rules/0/when` as `rules[0].when`.
fn path(pointer: &str) -> String {
    let mut path = String::new();
    for part in pointer.split('/').filter(|part| !part.is_empty()) {
        if part.bytes().all(|byte| byte.is_ascii_digit()) {
            path.extend(["[", part, "]"]);
        } else {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(part);
        }
    }
    path
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// A member that has no meaning here.
    #[error("unknown member “{0}”")]
    UnknownMember(String),
    /// A member that must be there.
    #[error("“{0}” is missing")]
    MissingMember(&'static str),
    /// A fact no rule may ask for.
    #[error("unknown field “{0}”")]
    UnknownField(String),
    /// No comparison.
    #[error("unknown operator “{0}”")]
    UnknownOp(String),
    /// A comparison that makes no sense for the field.
    #[error("“{0}” cannot be asked of {1}")]
    WrongOp(Op, Kind),
    /// A value of another kind.
    #[error("{0} is wanted here")]
    Wanted(Kind),
    /// Not an object, or not a list.
    #[error("{0} is wanted here")]
    WantedShape(&'static str),
    /// Nested too deeply.
    #[error("is nested more than {0} levels deep")]
    TooDeep(usize),
    /// Too many parts, too long a word, too large a number.
    #[error("is too large")]
    TooLarge,
    /// A value that may stand only once.
    #[error("“{0}” stands there twice")]
    Twice(String),
    /// A value outside what is allowed; says what is.
    #[error("{0}")]
    Outside(&'static str),
    /// A text that is empty, too long or cannot be shown (LIM-9).
    #[error("{0}")]
    Text(kernel::TextError),
    /// What the JSON reader says.
    #[error("{0}")]
    Json(String),
}

impl FaultKind {
    /// Its name, for the API and the words files.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownMember(_) => "unknown-member",
            Self::MissingMember(_) => "missing-member",
            Self::UnknownField(_) => "unknown-field",
            Self::UnknownOp(_) => "unknown-operator",
            Self::WrongOp(..) => "wrong-operator",
            Self::Wanted(_) => "wrong-kind",
            Self::WantedShape(_) => "wrong-shape",
            Self::TooDeep(_) => "too-deep",
            Self::TooLarge => "too-large",
            Self::Twice(_) => "twice",
            Self::Outside(_) => "outside",
            Self::Text(_) => "text",
            Self::Json(_) => "malformed",
        }
    }

    /// With its place.
    pub fn at(self, place: impl Into<String>) -> Fault {
        Fault { place: place.into(), problem: self }
    }
}

impl Fault {
    /// The same, seen from one level further up.
    pub fn under(mut self, place: &str) -> Self {
        self.place.insert_str(0, place);
        self
    }
}

/// A place as a JSON pointer.
pub(crate) fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } | Segment::Enum { variant: key } => format!("/{key}"),
            Segment::Unknown => String::new(),
        })
        .collect()
}
