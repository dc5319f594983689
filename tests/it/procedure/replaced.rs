//! What was once decided stays to be read after another decision has replaced it (I-5, R-S4).

use evaluation::request::State;

use super::{
    appealed::{lodge, overturn},
    office::Office,
    reopened,
};

#[tokio::test]
async fn i5_after_an_overturned_appeal_the_earlier_letter_is_there_with_its_differences() {
    let office = Office::new().await;
    let id = office.decided(0).await;
    let pages = office.pages();
    let mut ana = pages.browser(office.ana.person().unwrap()).await;
    let page = ana.get(&format!("/my/requests/{id}")).await.ok();
    assert!(!page.has("#earlier-decisions"), "nothing was replaced");
    let before = page.text("section.letter .letter-outcome");
    lodge(&office, &office.ana, id).await.unwrap();
    office.on("2026-03-12");
    overturn(&office, &office.abel, id, 3).await.unwrap();
    office.run().await;
    assert_eq!(office.state(id).await, State::Decided);
    // Ten days later nobody is signed in any more.
    let mut ana = pages.browser(office.ana.person().unwrap()).await;
    let mut eva = pages.browser(office.eva.person().unwrap()).await;
    for page in [ana.get(&format!("/my/requests/{id}")).await.ok(), eva.get(&format!("/desk/requests/{id}")).await.ok()]
    {
        let summaries = page.texts("#earlier-decisions summary");
        let expected = "Decision of Monday 2 March 2026, replaced by the decision of Thursday 12 March 2026";
        assert_eq!(summaries, [expected]);
        let letter = page.text("#earlier-decisions section.letter");
        assert!(letter.contains(&before) && letter.contains("as the rules say"), "{letter}");
        assert!(page.has("#earlier-decisions section.letter h4"), "its difference");
        assert!(!letter.contains("You can appeal"), "nobody appeals against it any more: {letter}");
        assert_eq!(page.texts("section.letter").len(), 2);
        assert_ne!(page.text("section.letter .letter-outcome"), before, "the one that stands comes first");
    }
}

#[tokio::test]
async fn i5_earlier_letters_stand_newest_first_with_their_conditions() {
    let office = Office::new().await;
    let id = office.decided(3).await;
    for (day, testing) in [("2026-03-05", 1), ("2026-03-09", 3)] {
        office.on(day);
        reopened::open(&office, &office.dora, id).await.unwrap();
        office.settle(id, testing).await;
        office.run().await;
    }
    let mut ana = office.pages().browser(office.ana.person().unwrap()).await;
    let page = ana.get(&format!("/my/requests/{id}")).await.ok();
    let days: Vec<_> = page.texts("#earlier-decisions summary");
    assert_eq!(days.len(), 2);
    assert!(
        days[0].starts_with("Decision of Thursday 5 March 2026") && days[0].ends_with("Monday 9 March 2026"),
        "{days:?}"
    );
    assert!(
        days[1].starts_with("Decision of Monday 2 March 2026") && days[1].ends_with("Thursday 5 March 2026"),
        "{days:?}"
    );
    let letters = page.texts("#earlier-decisions section.letter");
    assert!(letters[0].contains("Monday 4 May 2026"), "the day of its condition: {}", letters[0]);
    assert!(!letters[1].contains("Conditions"));
    assert_eq!(page.attributes("#earlier-decisions h2[id]", &["id"])[1..], [["earlier-1"], ["earlier-2"]]);
}
