//! In which format a file is, by its first words, whatever it is called (H024).

use crate::elm::Format;

/// So much is looked at.
const HEAD: usize = 64 * 1024;

/// The format; none if it is none of the model's.
pub fn sniff(content: &[u8]) -> Option<Format> {
    let content = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(content);
    let head = content.get(..HEAD).unwrap_or(content);
    if head.contains(&0) {
        return None;
    }
    let head = String::from_utf8_lossy(head);
    let mut rest = head.trim_start();
    while let Some(after) = rest.strip_prefix('#') {
        rest = after.split_once('\n').map_or("", |(_, after)| after.trim_start());
    }
    let is_json = rest.strip_prefix('{').is_some_and(|after| after.trim_start().starts_with(['"', '}']))
        || rest.strip_prefix('[').is_some_and(|after| after.trim_start().starts_with(['{', ']', '[']));
    if is_json {
        return Some(Format::JsonLd);
    }
    let word: String = rest.chars().take(8).collect::<String>().to_ascii_lowercase();
    let is_turtle = ["@prefix", "@base", "prefix ", "base ", "_:"].iter().any(|begin| word.starts_with(begin));
    if is_turtle || word.starts_with("<http") || word.starts_with("<urn:") {
        return Some(Format::Turtle);
    }
    xml(rest)
}

/// The format of XML, by its outermost element.
fn xml(mut rest: &str) -> Option<Format> {
    loop {
        rest = rest.trim_start();
        let end = if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else {
            break;
        };
        rest = rest.split_once(end)?.1;
    }
    // It will be refused for that; of pages and pictures nobody says that they are of the model.
    if let Some(named) = rest.strip_prefix("<!DOCTYPE") {
        let root = named.trim_start().split(|c: char| c.is_whitespace() || c == '[' || c == '>').next()?;
        return root_format(root);
    }
    root_format(rest.strip_prefix('<')?.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next()?)
}

fn root_format(name: &str) -> Option<Format> {
    match name.rsplit(':').next()? {
        "RDF" => Some(Format::RdfXml),
        "Courses" => Some(Format::LoqXml),
        _ => None,
    }
}
