use super::Sayings;

fn read(text: &str) -> Result<String, &'static str> {
    text.parse::<Sayings>().map(|sayings| sayings.line())
}

#[test]
fn ux_7_an_entry_is_read_line_by_line_and_written_in_one_form() {
    let typed = "fr:  expérience  utilisateur \n\n EN user experience, UX,, ux\nfr UX";
    assert_eq!(read(typed).unwrap(), "en user experience, UX | fr expérience utilisateur, UX");
    let sayings: Sayings = typed.parse().unwrap();
    assert_eq!(sayings.to_string().parse(), Ok(sayings.clone()), "what is stored is read again as it was");
    assert_eq!(sayings.iter().map(|(_, ways)| ways.len()).sum::<usize>(), 4);
}

#[test]
fn ux_7_what_the_search_could_not_read_is_refused_with_its_reason() {
    for (typed, wrong) in [
        ("", "required"),
        (" \n ", "required"),
        ("en", "synonym-line"),
        ("user experience, UX", "synonym-line"),
        ("en UX", "synonym-alone"),
        ("en UX, ux", "synonym-alone"),
        ("en a | de b, c", "synonym-sign"),
        ("en UX, !!", "synonym-sign"),
        ("en one two three four five six seven, UX", "synonym-long"),
        ("en UX, user\u{7}", "unprintable"),
    ] {
        assert_eq!(read(typed), Err(wrong), "{typed:?}");
    }
    assert_eq!(read(&format!("en UX, {}", "x".repeat(61))), Err("synonym-long"));
    let many: Vec<String> = (0..41).map(|number| format!("way {number}")).collect();
    assert_eq!(read(&format!("en {}", many.join(", "))), Err("synonym-many"));
}
