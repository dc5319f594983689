use super::{may_be_noted, monday};

#[test]
fn ux_6_nothing_is_kept_that_may_be_somebody() {
    for words in ["beekeeping", "LINFO-2275", "data science 2026", "日本語", "œnologie"] {
        assert!(may_be_noted(words), "{words}");
    }
    for somebody in [
        "ana.silva@uni.example",
        "ana.silva＠uni.example",
        "ana silva (at) uni example",
        "https://people.example/ana",
        "www.people.example",
        "0470 12 34 56",
        "student 20261234",
        "s١٢٣٤٥٦",
        "12345",
        "?!",
        "one two three four five six seven",
    ] {
        assert!(!may_be_noted(somebody), "{somebody}");
    }
    assert!(!may_be_noted(&"x".repeat(61)));
}

#[test]
fn weeks_begin_on_monday() {
    let day = |text: &str| text.parse::<kernel::Day>().unwrap();
    assert_eq!(monday(day("2026-03-02")), day("2026-03-02"));
    assert_eq!(monday(day("2026-03-08")), day("2026-03-02"));
    assert_eq!(monday(day("2026-03-01")), day("2026-02-23"));
}
