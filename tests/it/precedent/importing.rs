//! A university's archive comes in: checked first, all or none, twice changes nothing, nobody's name (M26, R-R2).

use evaluation::outlook;
use kernel::{Actor, Right};
use recognition::route::Route;
use testkit::{Browser, Page};

use super::Desk;
use crate::provider::stage::upload_to;

const PATH: &str = "/desk/precedents/import";
const HEAD: &str = "source_reference,provider,identifier,version,purpose,programme,component,outcome,credits,decided_on,\
    ground,elements,public_note,private_note";

async fn upload(browser: &mut Browser, lines: &[&str], commit: bool) -> Page {
    browser.open_form(PATH).await.ok();
    let file = format!("{HEAD}\n{}\n", lines.join("\n"));
    let fields = [("institution", "lindholm"), ("commit", if commit { "yes" } else { "" })];
    upload_to(browser, PATH, &fields, ("archive.csv", file.as_bytes())).await
}

async fn route(desk: &Desk) -> Route {
    let (scene, db) = (&desk.scene, desk.scene.world.db.reads());
    let home = consortium::institution::by_id(db, scene.home).await.unwrap();
    let target = outlook::target(db, home, Some(scene.programme), None).await.unwrap();
    let listings = catalogue::listing::published_by_ids(db, &[scene.opportunity]).await.unwrap();
    let usage = outlook::Usage::default();
    outlook::of_listings(db, &target, &usage, &listings, scene.world.today()).await.unwrap()[0].route
}

#[tokio::test]
async fn ux_26_an_archive_is_checked_brought_in_and_makes_a_route() {
    let desk = Desk::new().await;
    let mut dag = desk.scene.world.browser(desk.dag).await;
    let lines = [
        "A-1,vallombre,STAT-1,1,elective_credit,BSC,,recognise,5,2025-11-03,,,As usual,Ask first",
        "A-2,Vallombre,STAT-1,,elective_credit,BSC,,refuse,,2025-11-04,substantial_difference,level|workload,,",
    ];
    let report = upload(&mut dag, &lines, false).await.ok();
    assert!(report.says("2 rows are new"), "{}", report.main_text());
    assert!(report.text(".import-warnings").contains("makes no route"), "a version that nobody knows is named");
    assert_eq!(route(&desk).await, Route::Individual, "the check changes nothing");
    let to = upload(&mut dag, &lines, true).await.sees_other();
    assert_eq!(to, "/desk/precedents?kind=archive");
    let list = dag.get(&to).await.ok();
    assert_eq!(list.texts("main table tbody tr").len(), 2);
    assert!(dag.get("/desk/precedents?kind=archive&q=a-2").await.ok().text("main table").contains("A-2"));
    assert_eq!(route(&desk).await, Route::FastTrack, "the refusal without a version says nothing (R-R2)");
    let history =
        kernel::log::of_subject(desk.scene.world.db.reads(), kernel::Subject::Opportunity(desk.scene.opportunity))
            .await;
    assert!(history.unwrap().iter().any(|entry| entry.kind == "evaluation.precedents_changed"), "the index follows");
    let again = upload(&mut dag, &lines, false).await.ok();
    assert!(again.says("0 rows are new") && !again.has("form.commit"), "twice changes nothing: {}", again.main_text());
    let changed = lines.map(|line| line.replace("recognise", "refuse"));
    let changed: Vec<&str> = changed.iter().map(String::as_str).collect();
    assert!(upload(&mut dag, &changed, true).await.sees_other().contains("archive"));
    assert_eq!(route(&desk).await, Route::Individual);
    // Beside a case both are listed, and both say what they are.
    let ben = desk.scene.learner("Ben").await;
    let case = desk.scene.filed(ben, None).await;
    let panel = dag.get(&format!("/desk/requests/{case}")).await.ok().text("#precedents");
    assert!(panel.contains("From the archive") && panel.contains("Version not known, so it makes no route"), "{panel}");
}

#[tokio::test]
async fn all_or_none_with_line_and_column() {
    let desk = Desk::new().await;
    let mut dag = desk.scene.world.browser(desk.dag).await;
    let lines = [
        "A-1,vallombre,STAT-1,1,elective_credit,,,recognise,5,2025-11-03,,,,",
        "A-1,vallombre,STAT-1,7,elective_credit,MSC,,maybe,five,2030-01-01,,,,",
        "A-3,nowhere,STAT-1,,exemption,,NONE,recognise,,2025-13-01,,,,",
        ",lindholm,STAT-1,,exemption,,,recognise,,2025-11-03,,shape,,",
    ];
    let report = upload(&mut dag, &lines, true).await.is(422);
    let refused = report.texts(".import-refused tbody tr").join(" / ");
    for expected in [
        "3 A-1 version",
        "3 A-1 programme",
        "3 A-1 outcome",
        "3 A-1 credits",
        "3 A-1 decided_on",
        "3 A-1 source_reference",
        "4 A-3 provider",
        "4 A-3 component",
        "4 A-3 decided_on",
        "5 source_reference",
        "5 provider",
        "5 component",
        "5 elements",
    ] {
        assert!(refused.contains(expected), "{expected} in {refused}");
    }
    let actor = Actor::System;
    let past = evaluation::precedent::past::page_of_past(desk.scene.world.db.reads(), &actor, None, (0, 9)).await;
    assert!(past.unwrap().is_empty());
    assert_eq!(route(&desk).await, Route::Individual);
}

#[tokio::test]
async fn m26_a_file_with_names_is_refused_and_only_deciders_bring_one() {
    let desk = Desk::new().await;
    let mut dag = desk.scene.world.browser(desk.dag).await;
    dag.open_form(PATH).await.ok();
    let file =
        format!("{HEAD},student_number\nA-1,vallombre,STAT-1,1,elective_credit,,,recognise,5,2025-11-03,,,,,4711\n");
    let page = upload_to(&mut dag, PATH, &[("institution", "lindholm")], ("a.csv", file.as_bytes())).await.is(422);
    assert!(page.says("student_number") && page.says("nothing about a person comes in"), "{}", page.main_text());
    let eva = desk.scene.officer("Elin", &[Right::Evaluate]).await;
    let mut eva = desk.scene.world.browser(eva).await;
    eva.get(PATH).await.is(403);
    let template = dag.get("/desk/precedents/import/template.csv").await.ok();
    assert!(template.body.starts_with("source_reference,provider,identifier,version"));
}

#[tokio::test]
async fn m26_only_who_may_bring_in_an_archive_is_shown_the_way_to_it() {
    let desk = Desk::new().await;
    let world = &desk.scene.world;
    let evaluator = desk.scene.officer("Ines", &[Right::Evaluate]).await;
    let auditor = world.person("Aud", None).await;
    world.give(auditor, kernel::Role::Auditor, None, &[]).await;
    for (person, may) in [(desk.dag, true), (evaluator, false), (auditor, false)] {
        let mut browser = world.browser(person).await;
        let list = browser.get("/desk/precedents").await.ok();
        assert_eq!(list.has("a[href='/desk/precedents/import']"), may);
        browser.get(PATH).await.is(if may { 200 } else { 403 });
    }
}
