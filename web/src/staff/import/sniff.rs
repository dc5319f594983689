//! What a file is by its first bytes, whatever it is called (H024).

/// How the files begin that are taken for tables most often: pictures, documents, archives, programs.
const FOREIGN: &[&[u8]] = &[
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"%PDF",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1F\x8B",
    b"\x7FELF",
    b"MZ",
    b"\xD0\xCF\x11\xE0",
    b"RIFF",
    b"7z\xBC\xAF",
    b"BM",
    b"{\\rtf",
    b"#!",
];

/// Whether the content can be a table in plain text: no known other kind, no markup, no NUL.
pub(crate) fn is_plain_text(content: &[u8]) -> bool {
    let start = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(content);
    let first = start.iter().find(|byte| !byte.is_ascii_whitespace());
    let is_foreign = FOREIGN.iter().any(|magic| start.starts_with(magic));
    !is_foreign && !matches!(first, Some(b'<' | b'{')) && !content.contains(&0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h024_pictures_pages_and_programs_are_no_tables() {
        for foreign in [
            b"\x89PNG\r\n\x1a\n".as_slice(),
            b"<!doctype html><title>x</title>",
            b"\xEF\xBB\xBF \n<html>",
            b"MZ\x90\x00",
            b"\x7FELF\x02",
            b"PK\x03\x04xlsx",
            b"identifier,title\nA,\x00",
            b"[\x00",
        ] {
            assert!(!is_plain_text(foreign), "{foreign:?}");
        }
        assert!(is_plain_text(b"\xEF\xBB\xBFidentifier;title\nA;<b>Data</b>\n"));
        assert!(is_plain_text(b""));
    }
}
