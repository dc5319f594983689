//! Where an entry of a conversion table comes from (the marks of RECOGNITION).

kernel::text_enum! {
    /// How well an entry is founded.
    pub enum Mark {
        /// Stated in a document that the platform was founded on.
        Seed = "seed",
        /// Read in a public source.
        Read = "read",
        /// Known content of a public source, not read again.
        Unread = "unread",
        /// Our own decision or default, nobody's rule.
        Own = "own",
    }
}
kernel::text_serde!(Mark);

/// The foundation of one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// How well it is founded.
    pub mark: Mark,
    /// Who says so, in their own name; empty: ourselves.
    pub name: &'static str,
}

impl Source {
    /// Read there.
    pub const fn read(name: &'static str) -> Self {
        Self { mark: Mark::Read, name }
    }

    /// Known to stand there.
    pub const fn unread(name: &'static str) -> Self {
        Self { mark: Mark::Unread, name }
    }

    /// Ours, on the ground of that.
    pub const fn own(name: &'static str) -> Self {
        Self { mark: Mark::Own, name }
    }
}
