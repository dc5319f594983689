//! What a saved search writes, when, and when it does not (UX-16).

use enrolment::{
    Frequency,
    saved_search::{NewSearch, look, query, service},
};
use kernel::{OpportunityId, PersonId, SavedSearchId};
use testkit::{World, listing};

use super::announce;
use crate::learner::scene::Scene;

async fn keep(world: &World, person: PersonId, criteria: &str, frequency: Frequency) -> SavedSearchId {
    kept(world, person, (criteria, None), frequency).await
}

async fn kept(
    world: &World,
    person: PersonId,
    (criteria, opportunity): (&str, Option<OpportunityId>),
    frequency: Frequency,
) -> SavedSearchId {
    let mut work = world.begin_as(person).await;
    let new = NewSearch { name: "My data".to_owned(), criteria: criteria.to_owned(), opportunity, frequency };
    let id = service::save(&mut work, new).await.unwrap();
    work.commit().await.unwrap();
    world.doors.clock.advance(60);
    id
}

/// Subject and text of each mail since the last look.
async fn mails(world: &World, hours: i64) -> Vec<(String, String)> {
    let before = world.mails().len();
    world.doors.clock.advance(hours * 3_600);
    world.run_worker().await;
    let new = world.mails().into_iter().skip(before);
    new.map(|mail| (mail.wording().subject.clone(), mail.wording().text.clone())).collect()
}

#[tokio::test]
async fn ux_16_a_mail_names_what_is_new_with_the_verdict_of_the_own_university() {
    let scene = Scene::with_agreement().await;
    let world = &scene.world;
    keep(world, scene.ana, "q=data&level=6", Frequency::Daily).await;
    assert!(mails(world, 24).await.is_empty(), "what was there before is not new");
    let (id, _) = listing("DS-1", "Data for all").at(world, scene.provider).await;
    listing("DS-2", "Data at another level").with("eqf_level", "4").at(world, scene.provider).await;
    listing("DS-3", "Data without dates").undated().at(world, scene.provider).await;
    let sent = mails(world, 24).await;
    assert_eq!(sent.len(), 1);
    let (subject, text) = &sent[0];
    assert_eq!(subject, "My data – new: 1");
    for words in [
        "Something new fits your saved search My data, and you can still enrol.",
        "You look for: “data” · Level: Bachelor level (EQF 6).",
        "Data for all\n  Vallombre University, France",
        "Likely to count at Lindholm University: an officer confirms",
        "ECTS: 5",
        &format!("http://127.0.0.1:8080/micro-credentials/{id}"),
        "http://127.0.0.1:8080/micro-credentials?q=data&level=6",
        "http://127.0.0.1:8080/unsubscribe/",
    ] {
        assert!(text.replace(['\u{a0}', '\u{202f}'], " ").contains(words), "{words}: {text}");
    }
    assert!(!text.contains("another level") && !text.contains("without dates"));
    let mail = world.mails().pop().unwrap();
    assert!(text.contains(mail.stop().unwrap()), "the header and the words lead to the same place");
    assert!(mails(world, 24).await.is_empty(), "nothing new, no mail");
}

#[tokio::test]
async fn ux_16_at_most_one_mail_a_day_or_a_week_in_the_morning_of_the_place() {
    let scene = Scene::new().await;
    let world = &scene.world;
    let ben = scene.learner("Ben").await;
    let daily = keep(world, scene.ana, "q=data", Frequency::Daily).await;
    keep(world, ben, "q=data", Frequency::Weekly).await;
    let seven = query::own_by_id(world.db.reads(), &world.actor(scene.ana).await, daily).await.unwrap().next_at;
    assert_eq!(seven.unwrap().to_string(), "2026-03-03T06:00:00Z", "seven o'clock in Stockholm");
    let mut told = Vec::new();
    for day in 0..7 {
        listing(&format!("DS-{day}"), &format!("Data {day}")).at(world, scene.provider).await;
        told.push((mails(world, 12).await.len(), mails(world, 12).await.len()));
    }
    // At nine in the evening nothing comes; at nine in the morning, the day's one; on the seventh also the week's.
    assert_eq!(told, [(0, 1), (0, 1), (0, 1), (0, 1), (0, 1), (0, 1), (0, 2)]);
    let week = world.mails().pop().unwrap().wording().subject.clone();
    let subjects: Vec<String> = world.mails().iter().map(|mail| mail.wording().subject.clone()).collect();
    assert!(subjects.contains(&"My data – new: 7".to_owned()), "{subjects:?} {week}");
}

#[tokio::test]
async fn ux_16_new_dates_bring_a_listing_back_and_closed_ones_do_not() {
    let scene = Scene::new().await;
    let world = &scene.world;
    let (old, _) = listing("DS-1", "Data for all").undated().at(world, scene.provider).await;
    let (other, _) = listing("DS-2", "Data again").undated().at(world, scene.provider).await;
    keep(world, scene.ana, "q=data", Frequency::Daily).await;
    let ben = scene.learner("Ben").await;
    kept(world, ben, ("", Some(old)), Frequency::Daily).await;
    announce(world, old, "2026-05-04", "2026-06-30", "2026-04-20").await;
    announce(world, other, "2026-03-04", "2026-06-30", "2026-03-02").await;
    let sent = mails(world, 24).await;
    assert_eq!(sent.len(), 2, "{sent:?}");
    assert!(sent.iter().all(|(_, text)| text.contains("Data for all") && !text.contains("Data again")));
    let waits = sent.iter().filter(|(_, text)| !text.contains("You look for")).count();
    assert_eq!(waits, 1, "the one who waits for this listing has no criteria");
    assert!(mails(world, 24).await.is_empty());
}

#[tokio::test]
async fn ux_16_no_mail_after_never_after_removal_and_for_what_came_before_mails_were_wanted() {
    let scene = Scene::new().await;
    let world = &scene.world;
    let never = keep(world, scene.ana, "q=data", Frequency::Never).await;
    let removed = keep(world, scene.ana, "q=data&level=6", Frequency::Daily).await;
    let mut work = world.begin_as(scene.ana).await;
    service::remove(&mut work, removed).await.unwrap();
    work.commit().await.unwrap();
    listing("DS-1", "Data for all").at(world, scene.provider).await;
    assert!(mails(world, 24).await.is_empty());
    let mut work = world.begin_as(scene.ana).await;
    service::change(&mut work, never, "My data", Frequency::Daily).await.unwrap();
    work.commit().await.unwrap();
    assert!(mails(world, 48).await.is_empty(), "it came while no mail was wanted");
    // A search of which a part no longer exists would find too much.
    let gone = keep(world, scene.ana, "q=data&institution=nobody", Frequency::Daily).await;
    listing("DS-2", "Data for some").at(world, scene.provider).await;
    let sent = mails(world, 48).await;
    assert_eq!(sent.len(), 1, "only the whole search: {gone}");
}

#[tokio::test]
async fn ux_16_two_workers_tell_nothing_twice() {
    let scene = Scene::new().await;
    let world = &scene.world;
    keep(world, scene.ana, "q=data", Frequency::Daily).await;
    let (id, _) = listing("DS-1", "Data for all").at(world, scene.provider).await;
    world.pass_days(1);
    let now = world.doors.clock.now();
    let due = look::due(world.db.reads(), now, None, 10).await.unwrap();
    let mut told = Vec::new();
    for _ in 0..2 {
        // Both have read the same row before either has written.
        let mut work = world.begin().await;
        told.push(look::note(&mut work, &due[0], now, &[id]).await.unwrap());
        work.commit().await.unwrap();
    }
    assert_eq!(told, [true, false]);
    world.run_worker().await;
    assert_eq!(world.mails().len(), 1);
}
