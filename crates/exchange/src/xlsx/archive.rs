//! Whether an archive may be opened: how many entries, how large unpacked, nothing nested, no path out of it (LIM-7, H011).
//! Of an entry never more comes out than the directory states, which `zip` sees to: a lie ends in an error.

use std::io::{Cursor, Read};

use quick_xml::{Reader, events::Event};
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
/// The texts that cells share, wherever they lie.
const SHARED: &str = "sharedstrings.xml";
/// Within so many bytes they have begun.
const HEAD: u64 = 4 * 1024;
/// The shortest text takes as many bytes: `<si/>`.
const SHORTEST: u64 = 5;
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
        let name = entry.name().map_err(|_| unreadable(1))?.to_ascii_lowercase();
        let is_shared = name.ends_with(SHARED);
        let (size, length) = (entry.size(), if is_shared { HEAD } else { START });
        let mut start = Vec::new();
        entry.take(length).read_to_end(&mut start).map_err(|_| unreadable(1))?;
        if NESTED.iter().any(|nested| start.starts_with(nested)) {
            return Err(FileError::new(1, "nested-archive"));
        }
        if is_shared && !is_honest(&start, size) {
            return Err(unreadable(1));
        }
    }
    Ok(())
}

/// Whether as many texts can be there as are announced: the reader makes room for them before it has seen one. What begins
/// otherwise than programs write it is not believed, so that no encoding hides a number.
fn is_honest(head: &[u8], size: u64) -> bool {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let end = head.iter().position(|byte| !matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~')).unwrap_or(head.len());
    let mut reader = Reader::from_reader(head.get(..end).unwrap_or_default());
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == b"sst" => {
                return tag.attributes().with_checks(false).all(|attribute| {
                    let Ok(attribute) = attribute else { return false };
                    let is_count = attribute.key.local_name().as_ref().eq_ignore_ascii_case(b"uniqueCount");
                    let count = || std::str::from_utf8(&attribute.value).ok()?.trim().parse::<u64>().ok();
                    !is_count || count().is_some_and(|count| count <= size / SHORTEST)
                });
            }
            Ok(Event::Decl(_) | Event::Comment(_) | Event::Text(_) | Event::PI(_)) => {}
            _ => return false,
        }
    }
}
