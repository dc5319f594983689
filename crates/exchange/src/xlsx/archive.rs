//! Whether an archive may be opened: how many entries, how large unpacked, nothing nested, no path out of it (LIM-7, H011).
//! Of an entry never more comes out than the directory states, which `zip` sees to: a lie ends in an error.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::unreadable;
use crate::FileError;

const ENTRIES: usize = 200;
const UNPACKED: u64 = 64 * 1024 * 1024;
/// Unpacked for each byte packed.
const RATIO: u64 = 100;

/// How an entry of the directory begins.
const ENTRY: &[u8] = b"PK\x01\x02";
/// How archives begin, in as many bytes.
const START: u64 = 4;
const NESTED: &[&[u8]] = &[b"PK\x03\x04", b"\x1F\x8B", b"7z\xBC\xAF", b"Rar!"];

/// The archive within its limits, or which it passes.
pub(super) fn check(content: &[u8]) -> Result<(), FileError> {
    // Before the directory is read: a long one would be held in memory.
    if content.windows(ENTRY.len()).filter(|bytes| *bytes == ENTRY).nth(ENTRIES).is_some() {
        return Err(FileError::new(1, "too-many-entries"));
    }
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| unreadable(1))?;
    let packed = u64::try_from(content.len()).unwrap_or(u64::MAX);
    let room = UNPACKED.min(packed.saturating_mul(RATIO));
    let mut stated: u64 = 0;
    for place in 0..archive.len() {
        let entry = archive.by_index(place).map_err(|_| unreadable(1))?;
        if entry.enclosed_name().is_none() {
            return Err(FileError::new(1, "archive-path"));
        }
        stated = stated.saturating_add(entry.size());
        if stated > room {
            return Err(FileError::new(1, "too-large-unpacked"));
        }
        let mut start = Vec::new();
        entry.take(START).read_to_end(&mut start).map_err(|_| unreadable(1))?;
        if NESTED.iter().any(|nested| start.starts_with(nested)) {
            return Err(FileError::new(1, "nested-archive"));
        }
    }
    Ok(())
}
