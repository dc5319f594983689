//! Reads back what [`crate::Transport`] wrote into a folder, for the mailbox page of the demo.

use std::path::Path;

use base64::{Engine, prelude::BASE64_STANDARD};
use kernel::Timestamp;

/// A mail as it lies in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredMail {
    /// The outbox job, the name of its page.
    pub id: String,
    /// When it was sent.
    pub at: Timestamp,
    /// Name and address of the reader.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text part.
    pub text: String,
}

/// Every mail in the folder, newest first. A folder that is not there has none; a foreign file is left out.
pub async fn read_folder(folder: &Path) -> std::io::Result<Vec<StoredMail>> {
    let mut mails = Vec::new();
    let mut files = match tokio::fs::read_dir(folder.join("new")).await {
        Ok(files) => files,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(mails),
        Err(error) => return Err(error),
    };
    while let Some(file) = files.next_entry().await? {
        let name = file.file_name();
        let Some((at, id)) = name.to_str().and_then(identified) else { continue };
        let content = tokio::fs::read(file.path()).await?;
        mails.extend(std::str::from_utf8(&content).ok().and_then(|content| stored(content, at, id)));
    }
    mails.sort_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
    Ok(mails)
}

/// `{microseconds}.{job}.eml`
fn identified(name: &str) -> Option<(Timestamp, &str)> {
    let (at, id) = name.strip_suffix(".eml")?.split_once('.')?;
    Some((Timestamp::from_micros(at.parse().ok()?), id))
}

fn stored(content: &str, at: Timestamp, id: &str) -> Option<StoredMail> {
    let (head, body) = content.split_once("\r\n\r\n")?;
    let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(decoded).unwrap_or_default();
    Some(StoredMail {
        id: id.to_owned(),
        at,
        to: field("To: ").replace('"', ""),
        subject: field("Subject: "),
        text: text_part(body)?,
    })
}

/// The first part is the text, quoted-printable; it ends at the boundary, which is its first line.
fn text_part(body: &str) -> Option<String> {
    let (boundary, rest) = body.trim_start().split_once("\r\n")?;
    let (_, part) = rest.split_once("\r\n\r\n")?;
    let (part, _) = part.split_once(&format!("\r\n{boundary}"))?;
    let bytes = quoted_printable::decode(part, quoted_printable::ParseMode::Robust).ok()?;
    Some(String::from_utf8(bytes).ok()?.replace("\r\n", "\n"))
}

/// Encoded words of a header (RFC 2047, base64 as our own builder writes them); blanks between two of them are none.
fn decoded(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    let mut after_word = false;
    while let Some((before, tail)) = rest.split_once("=?utf-8?b?") {
        let Some((word, tail)) = tail.split_once("?=") else { break };
        if !(after_word && before.trim().is_empty()) {
            out.push_str(before);
        }
        let bytes = BASE64_STANDARD.decode(word).unwrap_or_default();
        out.push_str(&String::from_utf8_lossy(&bytes));
        (rest, after_word) = (tail, true);
    }
    out.push_str(rest);
    out
}
