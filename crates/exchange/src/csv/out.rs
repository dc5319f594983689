//! Lines of a CSV file that goes out. Whoever opens it in a spreadsheet gets text, never a formula (SEC-10, H008).

/// How a cell begins that a spreadsheet would work out.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// One line with its end; every cell as text.
pub fn line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    format!("{}\r\n", cells.join(","))
}

/// What a cell that went out says when it comes back: without the mark that made text of it.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if needs_guard(text) => text,
        _ => cell,
    }
}

/// Whether a spreadsheet would work it out, or a reader take the first mark of it for ours.
fn needs_guard(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

fn cell(text: &str) -> String {
    let guard = if needs_guard(text) { "'" } else { "" };
    if guard.is_empty() && !text.contains(['"', ',', ';', '\n', '\r']) && text.trim() == text {
        return text.to_owned();
    }
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h008_no_cell_is_a_formula_and_quotes_are_doubled() {
        let cells = ["=cmd|' /C calc'!A0", "+1", "-2", "@x", "\tx", "\rx", "a \"b\", c", "5", "", "two\nlines", " x"];
        let expected = "\"'=cmd|' /C calc'!A0\",\"'+1\",\"'-2\",\"'@x\",\"'\tx\",\"'\rx\",\"a \"\"b\"\", c\",5,,\"two\nlines\",\" x\"\r\n";
        assert_eq!(line(cells), expected);
    }

    #[test]
    fn h008_what_went_out_comes_back_as_it_was() {
        for text in ["-17", "+4", "=1", "@a", "'-17", "''+4", "'tis", "'", "5", ""] {
            let sent = cell(text);
            let read = sent.strip_prefix('"').and_then(|sent| sent.strip_suffix('"')).unwrap_or(&sent);
            assert_eq!(unguarded(read), text, "{sent}");
        }
    }
}
