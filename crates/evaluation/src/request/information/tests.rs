//! What questions do to the clock.

use kernel::{Chance, Day, InformationRequestId, Language, Timestamp};

use super::*;
use crate::InformationRequest;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn question(asked: &str, ended: Option<&str>, pauses: bool) -> InformationRequest {
    let (chance, at) = (Chance::seeded(1), Timestamp::start_of(day(asked)));
    let id: InformationRequestId = chance.id(at, 1);
    InformationRequest {
        id,
        request_id: chance.id(at, 2),
        addressee: Addressee::Learner,
        contact_name: None,
        contact_email: None,
        language: Language::ENGLISH,
        items: Items::of(&[Item::Workload, Item::Title, Item::Workload]),
        question: "How many hours?".to_owned(),
        asked_by: chance.id(at, 3),
        asked_at: at,
        asked_on: day(asked),
        pauses,
        reply_by: day(asked).plus_days(30),
        extended_at: None,
        reminded_at: None,
        answer: None,
        ended_at: ended.map(|_| at),
        ended_on: ended.map(day),
        lapsed_on: None,
        ending: ended.map(|_| Ending::Answered),
        token_hash: None,
        token_expires_at: None,
    }
}

#[test]
fn r_s1_only_what_was_asked_while_the_clock_ran_stops_it() {
    let complete_on = day("2026-03-02");
    let before = question("2026-02-01", Some("2026-03-02"), false);
    let twelve = question("2026-03-20", Some("2026-04-01"), true);
    let within = question("2026-03-22", Some("2026-03-25"), true);
    let paused = |questions: &[InformationRequest]| paused_until(questions, complete_on, day("2026-04-10"));
    assert_eq!(paused(&[before.clone(), twelve.clone(), within]), 12);
    assert_eq!(paused(&[twelve, question("2026-04-08", None, true)]), 14);
    // Questions of an earlier clock do not move a new one.
    assert_eq!(paused(&[before, question("2026-01-10", Some("2026-02-10"), true)]), 0);
}

#[test]
fn what_is_asked_for_stands_once_and_in_order() {
    let items = question("2026-03-20", None, true).items;
    assert_eq!(items.iter().collect::<Vec<_>>(), [Item::Title, Item::Workload]);
    assert_eq!(items.to_string(), r#"["m2","m7"]"#);
}
