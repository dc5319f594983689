//! How each format writes characters that mean something in it.

use std::io::Write;

use super::{
    Release,
    term::{Prefix, Range},
};

/// Text between tags, or in an attribute.
pub(crate) fn xml(out: &mut Vec<u8>, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'&' => out.extend_from_slice(b"&amp;"),
            b'<' => out.extend_from_slice(b"&lt;"),
            b'>' => out.extend_from_slice(b"&gt;"),
            b'"' => out.extend_from_slice(b"&quot;"),
            // Readers would make line feeds or blanks of them.
            b'\r' => out.extend_from_slice(b"&#13;"),
            other => out.push(other),
        }
    }
}

/// ` name="value"`.
pub(super) fn attribute(out: &mut Vec<u8>, name: &str, value: &str) {
    out.push(b' ');
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"=\"");
    xml(out, value);
    out.push(b'"');
}

/// A string of Turtle, quoted.
pub(super) fn turtle(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    for byte in text.bytes() {
        match byte {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            other => out.push(other),
        }
    }
    out.push(b'"');
}

/// A string of JSON, quoted.
pub(super) fn json(out: &mut Vec<u8>, text: &str) {
    // Into a vector nothing fails.
    let _ = serde_json::to_writer(&mut *out, text);
}

/// The address of a datatype.
pub(super) fn datatype(range: Range) -> Option<String> {
    range.datatype().map(|name| format!("http://www.w3.org/2001/XMLSchema#{name}"))
}

/// A line for each prefix.
pub(super) fn prefixes(out: &mut Vec<u8>, release: Release, line: impl Fn(&mut Vec<u8>, &str, &str)) {
    for prefix in Prefix::ALL {
        line(out, prefix.name(), prefix.namespace(release));
    }
}

/// Adds formatted text.
pub(super) fn put(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    // Into a vector nothing fails.
    let _ = out.write_fmt(text);
}
