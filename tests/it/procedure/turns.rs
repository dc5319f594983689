//! Whose turn it is, on every page alike: a condition goes to and fro between learner and office, a question waits for whom
//! it was sent to (UX-18, UX-24).

use evaluation::{
    condition::service::{self, Found},
    request::{Findings, State, queue},
    routing::Desk,
};
use kernel::{Actor, RequestId, RoleState};
use recognition::criterion::Criterion;

use super::{
    appealed::{lodge, uphold},
    asking::{to_issuer, to_learner},
    conditions::answer,
    office::Office,
};
use crate::evaluation::stage::{day, given, verdict};

/// Ana says that the condition in this place is met.
async fn say(office: &Office, id: RequestId, place: usize) {
    let detail = office.detail(id).await;
    let mut work = office.stage.work(&office.ana).await;
    service::say(&mut work, id, detail.request.version, detail.conditions[place].id, "It is done.").await.unwrap();
    work.commit().await.unwrap();
}

async fn due_on(office: &Office, id: RequestId) -> Option<kernel::Day> {
    office.stage.request(id).await.due_on
}

#[tokio::test]
async fn ux_18_what_is_said_of_a_condition_is_the_offices_turn_until_it_is_answered() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    let (my, case) = (format!("/my/requests/{id}"), format!("/desk/requests/{id}"));
    let pages = office.pages();
    let mut ana = pages.browser(office.ana.person().unwrap()).await;
    let [mut eva, mut dora] =
        [pages.browser(office.eva.person().unwrap()).await, pages.browser(office.dora.person().unwrap()).await];
    for said in [false, true, false] {
        if said {
            say(&office, id, 0).await;
        }
        let overview = ana.get("/my").await.ok();
        assert_eq!(overview.has("#acts"), !said, "something to do: {}", overview.main_text());
        for path in [&my, &format!("{my}/questions")] {
            let line = ana.get(path).await.ok().text(".state-line");
            assert_eq!(line.contains("Next: you, by Friday 1 May 2026"), !said, "{path}: {line}");
            assert_eq!(line.contains("We check what you have said"), said, "{path}: {line}");
            assert_eq!(line.contains("Next: hill"), said, "{path}: {line}");
        }
        let (queue, theirs) = (eva.get("/desk").await.ok(), dora.get("/desk").await.ok());
        let rows = |page: &testkit::Page| page.texts("tbody td:nth-of-type(6)");
        let expected: [&[&str]; 2] = if said { [&["You"], &["Eva"]] } else { [&[], &[]] };
        assert_eq!([rows(&queue), rows(&theirs)], expected.map(<[&str]>::to_vec));
        assert_eq!(queue.attribute("main a.button", "href"), said.then(|| case.clone()), "«Open the first»");
        let filtered = eva.get("/desk?state=conditions_pending").await.ok();
        assert_eq!(rows(&filtered).len(), usize::from(said));
        let turn = eva.get(&case).await.ok().main_text();
        assert!(turn.contains(if said { "Waits for You" } else { "Waits for The learner" }), "{turn}");
        if said {
            answer(&office, &office.eva, id, Found::NotYet, "The letter is not signed.").await.unwrap();
        }
    }
}

#[tokio::test]
async fn ux_24_a_case_is_on_the_desk_while_one_condition_of_several_is_to_be_checked() {
    let office = Office::new().await;
    let id = office.case().await;
    let weak = vec![given(Criterion::Testing, 1), given(Criterion::Identification, 0)];
    office.stage.rate(&office.eva, id, weak).await.unwrap();
    office.stage.propose(&office.eva, id, Findings::default()).await.unwrap();
    office.stage.decide(&office.dora, id, verdict("as the rules say", 0)).await.unwrap();
    assert_eq!(office.detail(id).await.conditions.len(), 2);
    let db = office.stage.db.reads();
    let next = async |actor| {
        let desk = Desk::around(db, actor, office.stage.doors.clock.now()).await.unwrap();
        queue::next(db, actor, &desk, None).await.unwrap().map(|request| request.id)
    };
    assert_eq!(next(&office.eva).await, None);
    say(&office, id, 0).await;
    assert_eq!((next(&office.eva).await, next(&office.dora).await), (Some(id), None), "it is with Eva");
    let mut ana = office.pages().browser(office.ana.person().unwrap()).await;
    assert!(ana.get("/my").await.ok().has("#acts"), "the other one is still hers");
    say(&office, id, 1).await;
    assert!(!ana.get("/my").await.ok().has("#acts"));
    // Eva has left the office: whoever evaluates may check it.
    let roles =
        consortium::membership::of_people(db, &[office.eva.person().unwrap()], day("2026-03-02")).await.unwrap();
    let mut work = office.stage.work(&Actor::System).await;
    consortium::membership::change(&mut work, roles[0].id, RoleState::Suspended).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(next(&office.dora).await, Some(id));
}

#[tokio::test]
async fn r_b12_the_due_day_of_a_case_with_conditions_is_theirs() {
    let office = Office::new().await;
    let id = office.decided(1).await;
    assert_eq!(due_on(&office, id).await, Some(day("2026-05-01")));
    office.pass(10).await;
    lodge(&office, &office.ana, id).await.unwrap();
    assert_eq!(due_on(&office, id).await, Some(day("2026-05-11")), "the ruling");
    office.pass(55).await;
    uphold(&office, &office.abel, id).await.unwrap();
    assert_eq!(
        (office.state(id).await, due_on(&office, id).await),
        (State::ConditionsPending, Some(day("2026-06-25")))
    );
}

#[tokio::test]
async fn ux_24_officers_read_who_is_asked() {
    let office = Office::new().await;
    let id = office.case().await;
    let mut eva = office.pages().browser(office.eva.person().unwrap()).await;
    let issuer = office.ask(id, to_issuer("2026-04-10")).await;
    let paths = [format!("/desk/requests/{id}"), format!("/desk/requests/{id}/questions"), "/desk".to_owned()];
    for (to, whom) in [("issuer", "The issuer"), ("learner", "The learner")] {
        for path in &paths {
            let page = eva.get(path).await.ok();
            let tags = page.texts("main .tag");
            assert!(tags.iter().any(|tag| *tag == format!("Waits for {to}")), "{path}: {tags:?}");
        }
        let row = eva.get("/desk").await.ok().texts("tbody td:nth-of-type(6)");
        assert_eq!(row, [whom]);
        if to == "issuer" {
            office.ask(id, to_learner("2026-04-01")).await;
        }
    }
    let mut ana = office.pages().browser(office.ana.person().unwrap()).await;
    assert!(ana.get("/my").await.ok().has("#acts"));
    office.close(id, issuer).await.unwrap();
    assert!(ana.get("/my").await.ok().has("#acts"));
}
