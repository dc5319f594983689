//! The rights of an officer as one value.

use kernel::Right;

/// What an officer may do, kept as words with blanks between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rights(pub Vec<Right>);

impl std::fmt::Display for Rights {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0.iter().map(|right| right.as_str()).collect::<Vec<_>>().join(" "))
    }
}

impl std::str::FromStr for Rights {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        text.split_whitespace().map(str::parse).collect::<Result<_, _>>().map(Self)
    }
}

kernel::text_value!(Rights);
