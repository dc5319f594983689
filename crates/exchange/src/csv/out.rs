//! Lines of a CSV file that goes out. Whoever opens it in a spreadsheet gets text, never a formula (SEC-10, H008).

/// How a cell begins that a spreadsheet would work out.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// One line with its end; every cell as text.
pub fn line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    format!("{}\r\n", cells.join(","))
}

fn cell(text: &str) -> String {
    let guard = if text.starts_with(FORMULA) { "'" } else { "" };
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
}
