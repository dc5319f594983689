//! What a file is by its content, whatever it is called (LIM-20, H024). A file that could be two things at once is none:
//! each kind must begin and end as that kind does. Pure.

use serde::de::IgnoredAny;

kernel::text_enum! {
    /// What may be added to a request.
    pub enum MediaType {
        /// A document.
        Pdf = "application/pdf",
        /// A picture.
        Png = "image/png",
        /// A photograph.
        Jpeg = "image/jpeg",
        /// A credential as data.
        Json = "application/json",
        /// A credential as data.
        Xml = "application/xml",
    }
}

impl MediaType {
    /// How the names of such files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Json => "json",
            Self::Xml => "xml",
        }
    }

    /// What the end of a name promises; none where it promises nothing that we know.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "pdf" => Some(Self::Pdf),
            "png" => Some(Self::Png),
            "jpg" | "jpeg" => Some(Self::Jpeg),
            "json" | "jsonld" => Some(Self::Json),
            "xml" => Some(Self::Xml),
            _ => None,
        }
    }

    /// What it is; none for everything else.
    pub fn of(content: &[u8]) -> Option<Self> {
        let kinds: [(Self, Sign); 5] = [
            (Self::Pdf, is_pdf),
            (Self::Png, is_png),
            (Self::Jpeg, is_jpeg),
            (Self::Json, is_json),
            (Self::Xml, is_xml),
        ];
        kinds.iter().find(|(_, is)| is(content)).map(|(kind, _)| *kind)
    }
}

/// Whether content is of a kind.
type Sign = fn(&[u8]) -> bool;

/// What browsers take for a page wherever they find it early.
const MARKUP: &[&str] = &["<html", "<!doctype", "<script", "<svg", "<iframe", "<body"];

/// From `%PDF-` to `%%EOF` with nothing behind it, and no page in its head.
fn is_pdf(content: &[u8]) -> bool {
    let tail = content.get(content.len().saturating_sub(1024)..).unwrap_or_default();
    let end = tail.windows(5).rposition(|bytes| bytes == b"%%EOF");
    let ends = end.and_then(|at| tail.get(at + 5..)).is_some_and(|rest| rest.iter().all(u8::is_ascii_whitespace));
    let head = content.get(..content.len().min(1024)).unwrap_or_default();
    content.starts_with(b"%PDF-") && ends && contains(tail, b"startxref") && !has_markup(head)
}

/// Chunk after chunk from the signature to `IEND`, which is the end of the file.
fn is_png(content: &[u8]) -> bool {
    let Some(mut rest) = content.strip_prefix(b"\x89PNG\r\n\x1a\n") else { return false };
    let mut is_first = true;
    while let Some((head, after)) = rest.split_first_chunk::<8>() {
        let [a, b, c, d, kind @ ..] = *head;
        let Ok(length) = usize::try_from(u32::from_be_bytes([a, b, c, d])) else { return false };
        // The sum of four octets stands behind what the chunk holds.
        let Some(next) = length.checked_add(4).and_then(|length| after.get(length..)) else { return false };
        if is_first != (&kind == b"IHDR") {
            return false;
        }
        if &kind == b"IEND" {
            return length == 0 && next.is_empty();
        }
        (rest, is_first) = (next, false);
    }
    false
}

/// From its first marker to its last.
fn is_jpeg(content: &[u8]) -> bool {
    let head = content.get(..content.len().min(1024)).unwrap_or_default();
    content.starts_with(b"\xFF\xD8\xFF") && content.ends_with(b"\xFF\xD9") && !has_markup(head)
}

/// An object or a list, and nothing else.
fn is_json(content: &[u8]) -> bool {
    let first = content.iter().find(|byte| !byte.is_ascii_whitespace());
    matches!(first, Some(b'{' | b'[')) && serde_json::from_slice::<IgnoredAny>(content).is_ok()
}

/// A document with one root that is no page and no picture. What it declares is never read: a document type is refused
/// (H017).
fn is_xml(content: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(content)) else { return false };
    let lower = text.to_lowercase();
    if lower.contains("<!doctype") || lower.contains("<!entity") || lower.contains("<script") || text.contains('\0') {
        return false;
    }
    let mut rest = text.trim();
    while let Some(after) = rest.strip_prefix("<?").and_then(|rest| rest.split_once("?>")) {
        rest = after.1.trim_start();
    }
    while let Some(after) = rest.strip_prefix("<!--").and_then(|rest| rest.split_once("-->")) {
        rest = after.1.trim_start();
    }
    let Some(open) = rest.strip_prefix('<') else { return false };
    let root: String = open.chars().take_while(|sign| sign.is_alphanumeric() || ":_-.".contains(*sign)).collect();
    let local = root.rsplit(':').next().unwrap_or_default().to_lowercase();
    let closes = rest.ends_with(&format!("</{root}>")) || (rest.ends_with("/>") && rest.matches('<').count() == 1);
    !root.is_empty() && closes && !matches!(local.as_str(), "html" | "svg" | "xhtml")
}

fn has_markup(head: &[u8]) -> bool {
    let lower = head.to_ascii_lowercase();
    MARKUP.iter().any(|word| contains(&lower, word.as_bytes()))
}

fn contains(content: &[u8], word: &[u8]) -> bool {
    content.windows(word.len()).any(|bytes| bytes == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n";

    fn png() -> Vec<u8> {
        let mut made = b"\x89PNG\r\n\x1a\n".to_vec();
        made.extend(b"\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89");
        made.extend(b"\0\0\0\0IEND\xaeB`\x82");
        made
    }

    #[test]
    fn lim_20_five_kinds_are_known_by_their_content() {
        assert_eq!(MediaType::of(PDF), Some(MediaType::Pdf));
        assert_eq!(MediaType::of(&png()), Some(MediaType::Png));
        assert_eq!(MediaType::of(b"\xFF\xD8\xFF\xE0abc\xFF\xD9"), Some(MediaType::Jpeg));
        assert_eq!(MediaType::of(b" {\"type\": [\"VerifiableCredential\"]}\n"), Some(MediaType::Json));
        assert_eq!(
            MediaType::of(b"<?xml version=\"1.0\"?>\n<a:elmo xmlns:a=\"x\"><b/></a:elmo>\n"),
            Some(MediaType::Xml)
        );
    }

    #[test]
    fn h024_what_is_two_things_or_something_else_is_refused() {
        let behind = |content: &[u8], more: &[u8]| [content, more].concat();
        for foreign in [
            b"".to_vec(),
            b"%PDF-1.7\n<html><script>alert(1)</script></html>".to_vec(),
            behind(b"%PDF-1.7\n<html><script>alert(1)</script>\nstartxref\n", b"%%EOF"),
            behind(PDF, b"PK\x03\x04 an archive behind it"),
            behind(&png(), b"<html>"),
            behind(b"GIF89a", PDF),
            b"\xFF\xD8\xFF\xE0<html>\xFF\xD9".to_vec(),
            b"MZ\x90\0".to_vec(),
            b"\"only a text\"".to_vec(),
            b"{\"a\": 1} <script>".to_vec(),
            b"<html><body/></html>".to_vec(),
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>".to_vec(),
            b"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".to_vec(),
            b"plain words".to_vec(),
        ] {
            assert_eq!(MediaType::of(&foreign), None, "{:?}", String::from_utf8_lossy(&foreign));
        }
    }

    #[test]
    fn lim_20_a_name_promises_what_its_end_says() {
        assert_eq!(MediaType::of_name("Diploma.PDF"), Some(MediaType::Pdf));
        assert_eq!(MediaType::of_name("a.b.jpeg"), Some(MediaType::Jpeg));
        assert_eq!(MediaType::of_name("scan"), None);
    }
}
