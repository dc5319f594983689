//! The record of everything that was decided: who looks, what is found, and what a row leads to (L-11, M26).

use kernel::{Right, Role};

use super::Desk;
use crate::booking::files::alike;

const PATH: &str = "/desk/decisions";

#[tokio::test]
async fn l_11_m26_everything_decided_is_found_again_without_names() {
    let desk = Desk::new().await;
    let world = &desk.scene.world;
    let mut dag = world.browser(desk.dag).await;
    let empty = dag.get(PATH).await.ok();
    assert!(empty.says("What waits to be decided is in the queue.") && empty.has("main .empty a[href='/desk']"));
    assert!(empty.has("main a[href='/desk/precedents?kind=archive']") && !empty.has("main a[href$='.csv']"));

    let first = desk.recognised("Bea").await;
    world.doors.clock.advance(60);
    let second = desk.referred("Cleo").await;
    let references = [desk.request(first).await.reference, desk.request(second).await.reference];
    let list = dag.get(PATH).await.ok();
    let rows = list.texts("main table tbody tr");
    assert_eq!(rows.len(), 2);
    assert!(rows[0].contains(&references[1]) && rows[1].contains(&references[0]), "newest first: {rows:?}");
    for said in ["Statistics I", "Vallombre", "5 ECTS", "elective", "Case by case", "recognition office", "2 Mar 2026"]
    {
        assert!(rows[1].contains(said), "{said} in {}", rows[1]);
    }
    assert!(!list.says("Bea") && !list.says("Cleo") && list.says("Nobody’s name stands here"));
    for href in [format!("/desk/requests/{first}"), format!("/desk/requests/{first}#letter")] {
        assert!(list.has(&format!("main table a[href='{href}']")), "{href}");
    }
    assert!(dag.get(&format!("/desk/requests/{first}")).await.ok().has("#letter"), "where the letter is");

    let reference = references[0].to_lowercase();
    for (query, found) in [
        ("q=VALLOMBRE+statistics", 2),
        (&format!("q={reference}"), 1),
        ("q=statistics+zzyzx", 0),
        ("q=%25", 0),
        ("outcome=recognise", 1),
        ("outcome=refer_to_rpl", 1),
        ("purpose=elective_credit&route=individual", 2),
        ("purpose=exemption", 0),
        ("route=automatic", 0),
        ("from=2026-03-02&to=2026-03-02", 2),
        ("to=2026-03-01", 0),
        ("from=2026-03-03", 0),
    ] {
        let page = dag.get(&format!("{PATH}?{query}")).await.ok();
        assert_eq!(page.texts("main table tbody tr").len(), found, "{query}");
        assert!(found > 0 || page.has("main .empty a[href='/desk/decisions']"), "what to do next: {query}");
    }
    for wrong in ["outcome=maybe", "purpose=fun", "route=fast", "from=2026-02-30", "from=2026-03-02&to=2026-03-01"] {
        let page = dag.get(&format!("{PATH}?{wrong}")).await.is(422);
        assert!(page.has(".error-summary") && page.texts("main table tbody tr").len() == 2, "{wrong}");
        dag.get(&format!("{PATH}/lines.csv?{wrong}")).await.is(422);
    }
    let kept = dag.get(&format!("{PATH}?q=data&outcome=refuse&to=2026-04-01")).await.ok();
    assert!(kept.has("#q[value=data]") && kept.has("#outcome option[value=refuse][selected]"));
    assert!(kept.has("#to[value='2026-04-01']") && !kept.has("#university"), "nothing to choose among");

    let path = list.attribute("main a[href*='.csv']", "href").unwrap();
    let file = dag.get(&path).await.ok().body;
    let line = format!(
        "{},lindholm,2026-03-02,office,Statistics I,Vallombre University,elective_credit,individual,recognise,5,,no\r\n",
        references[0]
    );
    assert!(file.ends_with(&line) && file.matches("\r\n").count() == 3, "{file}");
    assert!(!file.contains("Bea"));
}

#[tokio::test]
async fn m26_auditors_look_at_all_of_it_and_open_nothing() {
    let desk = Desk::new().await;
    let id = desk.recognised("Bea").await;
    let reference = desk.request(id).await.reference;
    let world = &desk.scene.world;
    let otto = world.staff("Otto", Role::RecognitionOfficer, desk.scene.provider, Right::ALL).await;
    assert!(world.browser(otto).await.get(PATH).await.ok().says("No decision yet"), "S-1");
    assert!(world.browser(otto).await.get(&format!("{PATH}?university=lindholm")).await.is(422).says("No decision"));
    let both = world.staff("Bo", Role::RecognitionOfficer, desk.scene.home, &[]).await;
    world.give(both, Role::RecognitionOfficer, Some(desk.scene.provider), &[]).await;
    let mut both = world.browser(both).await;
    assert_eq!(both.get(&format!("{PATH}?university=lindholm")).await.ok().texts("main table tbody tr").len(), 1);
    assert!(!both.get(&format!("{PATH}?university=vallombre")).await.ok().has("main table"));

    let audrey = world.person("Audrey", None).await;
    world.give(audrey, Role::Auditor, None, &[]).await;
    let mut audrey = world.browser(audrey).await;
    let list = audrey.get(PATH).await.ok();
    assert!(list.text("main table").contains("Statistics I") && list.text("main table").contains("Lindholm"));
    assert!(!list.says(&reference) && !list.has("main table a"), "M21: the case is not the auditor's to open");
    assert!(audrey.get("/").await.ok().has(&format!("nav a[href='{PATH}']")), "there is a way to it");
    let file = audrey.get(&format!("{PATH}/lines.csv")).await.ok().body;
    assert!(file.contains("\r\n,lindholm,") && !file.contains(&reference), "{file}");
    let carl = world.person("Carl", None).await;
    world.give(carl, Role::ConsortiumAdmin, None, &[]).await;
    for person in [carl, desk.learner(id).await] {
        for path in [PATH, "/desk/decisions/lines.csv"] {
            world.browser(person).await.get(path).await.is(403);
        }
    }
}

#[tokio::test]
async fn i12_a_decision_after_midnight_is_found_on_the_day_of_its_university() {
    let desk = Desk::new().await;
    desk.recognised("Bea").await;
    // Half past eleven in the evening in UTC is the next day in Sweden.
    desk.scene.world.doors.clock.advance(14 * 3_600 + 1_800);
    desk.recognised("Cleo").await;
    let mut dag = desk.scene.world.browser(desk.dag).await;
    for (query, day) in [("to=2026-03-02", "2 Mar 2026"), ("from=2026-03-03", "3 Mar 2026")] {
        let page = dag.get(&format!("{PATH}?{query}")).await.ok();
        assert_eq!(page.texts("main table tbody tr").len(), 1, "{query}");
        assert!(page.text("main table tbody").contains(day), "{}", page.text("main table tbody"));
    }
}

#[tokio::test]
async fn l_11_a_decision_that_was_replaced_stays_on_record_and_pages_follow() {
    let desk = Desk::new().await;
    let world = &desk.scene.world;
    let id = desk.recognised("Bea").await;
    let seen = desk.version(id).await;
    let mut work = world.begin_as(desk.dag).await;
    evaluation::request::reopen::reopen(&mut work, id, seen, "The hours were read wrongly.").await.unwrap();
    work.commit().await.unwrap();
    world.doors.clock.advance(60);
    desk.decide(id, 0).await;
    let mut dag = world.browser(desk.dag).await;
    let list = dag.get(PATH).await.ok();
    let rows = list.texts("main table tbody tr");
    assert_eq!(rows.len(), 2);
    assert!(!rows[0].contains("Replaced") && rows[1].contains("Replaced by a later decision"), "{rows:?}");
    assert!(list.has(&format!("main table a[href='/desk/requests/{id}#earlier']")));
    assert!(dag.get(&format!("/desk/requests/{id}")).await.ok().has("#earlier"));

    let other = desk.recognised("Cleo").await;
    alike(&desk, &desk.request(other).await.reference, 60).await;
    let first = dag.get(&format!("{PATH}?q=statistics")).await.ok();
    assert_eq!(first.texts("main table tbody tr").len(), 50);
    let next = first.attribute("a[rel=next]", "href").unwrap();
    assert!(next.contains("q=statistics&after="), "{next}");
    let second = dag.get(&next).await.ok();
    assert!(second.texts("main table tbody tr").len() > 10 && !second.has("a[rel=next]"));
    let file = dag.get(&format!("{PATH}/lines.csv?q=statistics")).await.ok().body;
    assert!(file.matches("\r\n").count() > 61, "the file has every page");
}
