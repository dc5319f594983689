//! Chance: ids and secrets. Seeded in tests.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use rand::{RngCore, SeedableRng, rngs::StdRng};
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use crate::{Id, Timestamp};

/// SHA-256 as text: what is kept of a token, and what tells two documents apart.
pub fn hash(content: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(content.as_ref()))
}

/// The fingerprint of what a person sent, and to where: by it the same press is known when it comes twice (H073).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp(String);

impl Stamp {
    /// Of these parts in this order.
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut digest = Sha256::new();
        for part in parts {
            // With its length, so that two parts never read like two others.
            digest.update(part.len().to_be_bytes());
            digest.update(part.as_bytes());
        }
        Self(BASE64_URL_SAFE_NO_PAD.encode(digest.finalize()))
    }

    /// As it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A shared cryptographic generator.
#[derive(Clone)]
pub struct Chance(Arc<Mutex<StdRng>>);

impl fmt::Debug for Chance {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Chance")
    }
}

impl Chance {
    /// Seeded by the operating system.
    pub fn system() -> Self {
        Self(Arc::new(Mutex::new(StdRng::from_os_rng())))
    }

    /// The same numbers for the same seed.
    pub fn seeded(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes);
    }

    /// Sixteen bytes, for the salt of a password.
    pub fn salt(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        self.fill(&mut bytes);
        bytes
    }

    /// A secret of 256 bits as text that fits into an address.
    pub fn secret(&self) -> String {
        let mut bytes = [0; 32];
        self.fill(&mut bytes);
        BASE64_URL_SAFE_NO_PAD.encode(bytes)
    }

    /// A UUIDv7 of `now`; `counter` keeps the ids of one unit of work in the order of their making.
    pub fn id<I: Id>(&self, now: Timestamp, counter: u16) -> I {
        I::from(self.uuid(now, counter))
    }

    fn uuid(&self, now: Timestamp, counter: u16) -> Uuid {
        let mut bytes = [0; 10];
        self.fill(&mut bytes);
        // Of the first two bytes four bits become the version, of the third two the variant: the counter's sixteen bits
        // stand in the twelve and the next four that survive, so ids of one work sort in the order of their making.
        let [first, second, third, ..] = &mut bytes;
        [*first, *second] = (counter >> 4).to_be_bytes();
        let low = u8::try_from(counter & 0x0f).unwrap_or(0);
        *third = (*third & 0x03) | (low << 2);
        Builder::from_unix_timestamp_millis(now.millis(), &bytes).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::EntryId;

    #[test]
    fn h073_a_stamp_tells_parts_apart() {
        assert_eq!(Stamp::of(["a", "b"]), Stamp::of(["a", "b"]));
        assert_ne!(Stamp::of(["a", "b"]), Stamp::of(["ab", ""]));
        assert_ne!(Stamp::of(["a", "b"]), Stamp::of(["b", "a"]));
    }

    #[test]
    fn ids_of_one_work_sort_in_the_order_of_their_making() {
        let (chance, now) = (Chance::seeded(1), Timestamp::from_micros(1_772_442_000_000_000));
        let ids: Vec<EntryId> = (0..=u16::MAX).map(|counter| chance.id(now, counter)).collect();
        assert!(ids.is_sorted_by(|one, other| one < other));
    }
}
