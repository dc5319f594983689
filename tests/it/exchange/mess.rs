//! Dirt that real catalogues have, in lines of our own: each is refused or warned of by its column, never guessed.

use consortium::institution;
use exchange::{
    csv::{Limits, rows},
    import::{self, Options, Outcome, Report, Target},
};

use crate::catalogue::Ground;

async fn plan(ground: &Ground, file: &str) -> Report {
    let own = institution::by_id(ground.db.reads(), ground.own).await.unwrap();
    let options =
        Options { target: Target::Institution(Box::new(own)), publish: false, keep_going: false, is_whole: false };
    let mut work = ground.work(ground.editor()).await;
    import::plan(&mut work, rows(file.as_bytes(), Limits::UPLOAD).unwrap(), &options).await.unwrap()
}

/// Column and code of everything that is refused, in one column of a file with these values.
async fn refused(ground: &Ground, column: &str, values: &[&str]) -> Vec<(usize, String, &'static str)> {
    let lines = values.iter().enumerate().map(|(place, value)| format!("L-{place},Title {place},\"{value}\"\n"));
    let file: String = std::iter::once(format!("identifier,title,{column}\n")).chain(lines).collect();
    let report = plan(ground, &file).await;
    let rows = report.rows.iter().enumerate();
    rows.flat_map(|(place, row)| row.refusals.iter().map(move |why| (place, why.column.clone(), why.code))).collect()
}

fn all(values: &[&str], column: &str, code: &'static str) -> Vec<(usize, String, &'static str)> {
    (0..values.len()).map(|place| (place, column.to_owned(), code)).collect()
}

#[tokio::test]
async fn lim_12_a_day_in_any_other_shape_is_refused() {
    let ground = Ground::new().await;
    let shapes = [
        "9-10-204",
        "14:03:2027",
        "20-3-2027",
        "September 2th",
        "Period 2",
        "Mid-January",
        "2027 TBA",
        "12 juli 2027",
        "2027/03/01",
        "01.03.2027",
        "03/01/27",
        "March 1, 2027",
        "1er mars 2027",
        "2027-3-1",
        "20270301",
        "46082",
        "2027-02-30",
        "2027-13-01",
        "1999-12-31",
        "2101-01-01",
        "from now on",
    ];
    assert_eq!(shapes.len(), 21);
    assert_eq!(refused(&ground, "start", &shapes).await, all(&shapes, "start", "date"));
    assert_eq!(refused(&ground, "start", &[" 2027-03-01 ", "2100-12-31", ""]).await, []);
}

#[tokio::test]
async fn lim_11_numbers_that_were_glued_or_told_are_refused() {
    let ground = Ground::new().await;
    assert_eq!(refused(&ground, "ects", &["180120"]).await, all(&["180120"], "ects", "ects"), "no such number");
    let glued = ["60.5", "0"];
    assert_eq!(refused(&ground, "ects", &glued).await, all(&glued, "ects", "ects-range"));
    let told = ["5 ECTS", "2-3", "five", "1e1", "٣", "--"];
    assert_eq!(refused(&ground, "ects", &told).await, all(&told, "ects", "ects"));
    assert_eq!(refused(&ground, "ects", &["2.5", "7,5", "0.5"]).await, []);
    let places = ["0", "no limit", "100001", "12.0", "-3"];
    assert_eq!(refused(&ground, "seats", &places).await, all(&places, "seats", "seats"));
    let prices = ["FREE-Add a Verified Certificate for $49 USD", "on request", "-1"];
    assert_eq!(refused(&ground, "price", &prices).await, all(&prices, "price", "price"));
}

#[tokio::test]
async fn lim_9_marks_that_nobody_sees_are_refused_and_lost_letters_warned_of() {
    let ground = Ground::new().await;
    let marks = [
        "\u{200F}عنوان",
        "Data\u{202E}atad",
        "\u{2066}x\u{2069}",
        "a\u{7}b",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    ];
    assert_eq!(refused(&ground, "title@ar", &marks).await, all(&marks, "title@ar", "unprintable"));
    let file = "identifier,title\nA,Dise\u{FFFD}o\nB,ã‰ducation\nC,Ã©cole\nD,Itâ€™s\nE,«Amanhã»\nF,Âge d’or\nG,Pão e água 🍞\n";
    let report = plan(&ground, file).await;
    assert_eq!(report.count(Outcome::Created), 7, "warned of, not refused");
    let warned: Vec<_> = report.warnings.iter().map(|one| (one.line, one.column.as_str(), one.code)).collect();
    assert_eq!(warned, [2, 3, 4, 5].map(|line| (line, "title", "broken-characters")));
}

#[tokio::test]
async fn long_titles_fit_and_languages_are_codes() {
    let ground = Ground::new().await;
    let (long, longer) = ("x".repeat(121), "x".repeat(301));
    assert_eq!(refused(&ground, "title@fr", &[&long, "xy", &longer]).await, [(2, "title@fr".to_owned(), "too-long")]);
    let names = ["Portuguese", "english", "pt--BR", "q"];
    assert_eq!(refused(&ground, "teaching_languages", &names).await, all(&names, "teaching_languages", "language"));
    assert_eq!(refused(&ground, "teaching_languages", &["pt-BR|zh-TW", "fa-IR", "en;fr"]).await, []);
    let codes = ["613", "Informatics", "12"];
    assert_eq!(refused(&ground, "isced_f", &codes).await, all(&codes, "isced_f", "isced-f"));
}

#[tokio::test]
async fn the_same_title_under_many_identifiers_is_many_listings() {
    let ground = Ground::new().await;
    let lines = (0..112).map(|number| format!("M-{number},Activité de recherche – mémoire\n"));
    let file: String = std::iter::once("identifier,title\n".to_owned()).chain(lines).collect();
    let report = plan(&ground, &file).await;
    assert_eq!((report.count(Outcome::Created), report.alike.len()), (112, 0), "nothing like it was there before");
}
