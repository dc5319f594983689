//! Walking along the chain: what does not fit, and how. Pure; a few values are kept, however long the log.

use super::{
    chain::{self, EntryHash},
    heads::Head,
};
use crate::Day;

/// Faults that are named; more are counted only.
const NAMED: usize = 20;
/// Entries that may have been put in or taken out, with all later ones renumbered, and still be told from a change.
const RENUMBERED: i64 = 64;

/// Something in the log that is not as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The entry there says something else than when it was sealed.
    Changed(i64),
    /// The entry there was put in later.
    Inserted(i64),
    /// Entries from here to there are gone.
    Lost(i64, i64),
    /// The log was cut: it went on from here to there at least.
    Cut(i64, i64),
    /// The head of the log does not carry the seal of the last entry, which is this one.
    Head(i64),
    /// The entry there is not the one that was published on that day: it, or something before it, was written anew.
    Published(i64, Day),
    /// The words that the entry there is bound to were changed.
    Words(i64),
    /// The words that the entry there is bound to are gone, though nobody erased them.
    WordsLost(i64),
}

/// What a walk found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Entries that were looked at.
    pub entries: u64,
    /// Entries whose words were erased as they should be: text and salt together.
    pub erased: u64,
    /// Published heads that the log agrees with.
    pub heads: usize,
    /// What is wrong, by position; at most twenty.
    pub faults: Vec<Fault>,
    /// How many faults there are.
    pub count: u64,
}

impl Findings {
    pub(super) fn add(&mut self, fault: Fault) {
        self.count += 1;
        if self.faults.len() < NAMED {
            self.faults.push(fault);
        }
    }
}

/// Where the walk stands.
pub(super) struct Walk<'a> {
    heads: &'a [Head],
    found: Findings,
    /// The position that comes next.
    next: i64,
    /// How many more entries there are up to here than were sealed.
    shift: i64,
    /// The seal that the entry before carries.
    last: String,
    /// The last entry that fitted: where it was sealed, its seal, and the seal before it.
    fitted: (i64, String),
    before: String,
    /// Entries since then, none of which fits: the first, and how many.
    odd: Option<(i64, i64)>,
}

impl<'a> Walk<'a> {
    /// From the first entry on; published heads in the order of their positions.
    pub(super) fn new(heads: &'a [Head]) -> Self {
        let none = || chain::NONE.to_owned();
        Self {
            heads,
            found: Findings::default(),
            next: 1,
            shift: 0,
            last: none(),
            fitted: (0, none()),
            before: none(),
            odd: None,
        }
    }

    /// What else is wrong with an entry.
    pub(super) const fn found(&mut self) -> &mut Findings {
        &mut self.found
    }

    /// The next entry: its place, the seal it carries, and what it says now.
    pub(super) fn step(&mut self, position: i64, seal: &str, entry: &EntryHash) {
        self.found.entries += 1;
        if position < 1 {
            return self.found.add(Fault::Inserted(position));
        }
        if position > self.next {
            self.settle();
            self.found.add(Fault::Lost(self.next, position - 1));
            // Its predecessor is gone, so it cannot be checked; what comes after it can.
            self.accept(position, seal);
        } else if self.fits(&self.last, 0, (position, seal, entry)) {
            self.settle();
            self.accept(position, seal);
        } else {
            self.odd_one(position, seal, entry);
        }
        self.next = position + 1;
        seal.clone_into(&mut self.last);
        self.compare(position - self.shift, seal);
    }

    /// Whether the entry carries the seal that it would have after this one, so many places earlier than it should be.
    fn fits(&self, before: &str, earlier: i64, (position, seal, entry): (i64, &str, &EntryHash)) -> bool {
        chain::seal(before, position - self.shift - earlier, entry) == seal
    }

    fn accept(&mut self, position: i64, seal: &str) {
        let before = std::mem::replace(&mut self.fitted, (position - self.shift, seal.to_owned()));
        self.before = before.1;
    }

    /// An entry that does not fit where it is: perhaps it fits if others were put in or taken out before it.
    fn odd_one(&mut self, position: i64, seal: &str, entry: &EntryHash) {
        let one = (position, seal, entry);
        let Some((first, count)) = self.odd else {
            if self.fits(&self.before, 1, one) {
                self.put_in(position - 1, 1);
                return self.accept(position, seal);
            }
            self.odd = Some((position, 1));
            return;
        };
        if chain::seal(&self.fitted.1, self.fitted.0 + 1, entry) == seal {
            self.odd = None;
            self.put_in(first, count);
            return self.accept(position, seal);
        }
        let renumbered = (1..=RENUMBERED).flat_map(|by| [by, -by]).find(|earlier| self.fits(&self.last, *earlier, one));
        match renumbered {
            Some(more) if more > 0 => self.put_in(first - more, more),
            Some(fewer) => {
                self.found.add(Fault::Lost(first, first - fewer - 1));
                self.shift += fewer;
            }
            None => {
                self.odd = Some((first, count + 1));
                return;
            }
        }
        // The first odd one was only in the wrong place; others after it were changed.
        self.odd = (count > 1).then_some((first + 1, count - 1));
        self.settle();
        self.accept(position, seal);
    }

    fn put_in(&mut self, first: i64, count: i64) {
        (first..first + count).for_each(|position| self.found.add(Fault::Inserted(position)));
        self.shift += count;
    }

    /// What did not fit, though its successors do, was changed.
    fn settle(&mut self) {
        if let Some((first, count)) = self.odd.take() {
            (first..first + count).for_each(|position| self.found.add(Fault::Changed(position)));
        }
    }

    /// Compares with what was published of this place.
    fn compare(&mut self, position: i64, seal: &str) {
        while let Some((head, rest)) = self.heads.split_first().filter(|(head, _)| head.position <= position) {
            self.heads = rest;
            if head.position == position && head.seal == seal {
                self.found.heads += 1;
            } else if head.position == position {
                self.found.add(Fault::Published(position, head.day));
            }
        }
    }

    /// The end: what the head of the log and the published ones say beyond the last entry.
    pub(super) fn end(mut self, position: i64, seal: &str) -> Findings {
        self.settle();
        let last = self.next - 1;
        // As it was numbered when it was sealed; the head's own row may have been moved along with the rest.
        let sealed = last - self.shift;
        let published = self.heads.last().map_or(0, |head| head.position);
        if published > sealed || position > last.max(sealed) {
            self.found.add(Fault::Cut(self.next, position.max(published)));
        } else if seal != self.last {
            self.found.add(Fault::Head(last));
        }
        self.found
    }
}
