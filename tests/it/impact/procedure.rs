//! MT-6, MT-9, MT-10, MT-11 of a real office on a moved clock, worked out by hand.

use impact::{Figures, Median, Scope};
use kernel::RequestId;
use recognition::criterion::Criterion;

use crate::{
    evaluation::stage::{Stage, agreement, course_level, day, given},
    procedure::{
        appealed::{lodge, overturn, uphold},
        asking::to_learner,
        office::Office,
        reopened,
    },
};

async fn figures(office: &Office, from: &str, to: &str) -> Figures {
    let (from, to) = (day(from), day(to));
    impact::figures(office.stage.db.reads(), from, to, to, Scope::Home(office.stage.home)).await.unwrap()
}

async fn year(office: &Office) -> Figures {
    figures(office, "2026-01-01", "2027-01-01").await
}

fn days(median: Option<Median>) -> Option<f64> {
    median.map(Median::days)
}

/// Solid but for the assessment.
fn weak() -> Vec<evaluation::course_rating::Given> {
    let others = course_level(3).into_iter().filter(|given| given.criterion != Criterion::Testing);
    others.chain([given(Criterion::Testing, 1)]).collect()
}

async fn case(office: &Office, name: &str) -> RequestId {
    let learner = office.stage.learner(name).await;
    office.stage.filed(&learner, office.stage.wish()).await.id
}

#[tokio::test]
async fn mt_6_mt_10_days_without_pauses_and_the_mean_of_the_middle_two() {
    let office = Office::new().await;
    // 2 March: complete. Asked on the 3rd, answered on the 13th, decided on the 22nd: 20 days less 10.
    let asked = office.case().await;
    office.on("2026-03-03");
    let question = office.ask(asked, to_learner("2026-04-01")).await;
    office.on("2026-03-13");
    office.answer(asked, question).await.unwrap();
    office.on("2026-03-22");
    office.settle(asked, 3).await;
    office.run().await;
    assert_eq!(days(year(&office).await.procedure.median_days), Some(10.0));
    // Complete on 22 March, decided 70 days later: the limit is 60.
    let late = case(&office, "Ben").await;
    office.on("2026-05-31");
    office.settle(late, 0).await;
    office.run().await;
    let counted = year(&office).await.procedure;
    assert_eq!(days(counted.median_days), Some(40.0), "(10 + 70) / 2");
    assert_eq!(days(counted.median_days_by_people), Some(40.0));
    assert_eq!((counted.on_time, counted.timed), (1, 2));
    // [from, to): the day of the decision counts on the first, not on the last.
    for (from, to, expected) in [
        ("2026-03-22", "2026-03-23", Some(10.0)),
        ("2026-03-01", "2026-03-22", None),
        ("2026-05-31", "2026-06-01", Some(70.0)),
    ] {
        assert_eq!(days(figures(&office, from, to).await.procedure.median_days), expected, "{from} {to}");
    }
}

#[tokio::test]
async fn mt_6_with_and_without_what_the_software_decides() {
    let office = Office::at(Stage::new(Some(agreement("individual"))).await).await;
    // By the agreement at once: 0 days.
    case(&office, "Ben").await;
    case(&office, "Cleo").await;
    office.stage.rated_as(weak()).await;
    let slow = office.case().await;
    office.on("2026-03-14");
    office.settle(slow, 3).await;
    office.run().await;
    let counted = year(&office).await;
    assert_eq!((counted.decisions, counted.automatic), (3, 2));
    assert_eq!(days(counted.procedure.median_days), Some(0.0), "0 0 12");
    assert_eq!(days(counted.procedure.median_days_by_people), Some(12.0));
    assert_eq!(counted.procedure.timed_by_people, 1);
}

#[tokio::test]
async fn mt_6_what_is_superseded_withdrawn_or_lapsed_does_not_count() {
    let office = Office::new().await;
    let again = office.case().await;
    office.on("2026-03-07");
    office.settle(again, 3).await;
    office.run().await;
    assert_eq!(days(year(&office).await.procedure.median_days), Some(5.0));
    // Opened again on the 10th: a new clock, and the new decision takes the place of the first.
    office.on("2026-03-10");
    reopened::open(&office, &office.dora, again).await.unwrap();
    office.on("2026-03-11");
    office.settle(again, 0).await;
    office.run().await;
    let counted = year(&office).await;
    assert_eq!((counted.decisions, counted.positive), (1, 0));
    assert_eq!(days(counted.procedure.median_days), Some(1.0));
    let ben = office.stage.learner("Ben").await;
    let withdrawn = office.stage.filed(&ben, office.stage.wish()).await.id;
    office.withdraw(&ben, withdrawn).await.unwrap();
    let lapsed = case(&office, "Cleo").await;
    office.ask(lapsed, to_learner("2026-04-01")).await;
    office.run().await;
    office.pass(60).await;
    let counted = year(&office).await;
    assert_eq!((counted.decisions, counted.procedure.timed), (1, 1));
    assert_eq!(days(counted.procedure.median_days), Some(1.0));
}

#[tokio::test]
async fn mt_11_appeals_of_decisions_and_what_came_of_them() {
    let office = Office::new().await;
    let mut cases = Vec::new();
    for name in ["Ben", "Cleo", "Dina", "Emil"] {
        let learner = office.stage.learner(name).await;
        let id = office.stage.filed(&learner, office.stage.wish()).await.id;
        office.settle(id, 0).await;
        cases.push((learner, id));
    }
    office.run().await;
    for (learner, id) in &cases[..3] {
        lodge(&office, learner, *id).await.unwrap();
    }
    office.on("2026-03-12");
    uphold(&office, &office.abel, cases[0].1).await.unwrap();
    overturn(&office, &office.abel, cases[1].1, 3).await.unwrap();
    office.run().await;
    let counted = year(&office).await;
    assert_eq!(counted.decisions, 4, "the overturned one is superseded");
    let rate = counted.appeal_rate();
    assert_eq!((rate.part, rate.whole), (3, 5), "of all that were made, also the one that was overturned");
    let overturned = counted.procedure.overturn_rate();
    assert_eq!((overturned.part, overturned.whole), (1, 2), "one still waits for its ruling");
    // Three of 0 days, and ten from the appeal to the other decision.
    assert_eq!(days(counted.procedure.median_days), Some(0.0));
    let ruled = figures(&office, "2026-03-12", "2026-03-13").await;
    assert_eq!(days(ruled.procedure.median_days), Some(10.0));
    assert_eq!((ruled.procedure.appeals, ruled.procedure.rulings, ruled.procedure.on_time), (0, 2, 1));
}
