//! Tables on the desk, by form and by file; and what officer, learner and programs read of a converted grade.

use kernel::{Right, Role};
use recognition::grade_table::query;
use serde_json::json;
use testkit::{Browser, World};

use super::scene;
use crate::{
    equivalency::adopted,
    provider::stage::{upload_to, with},
};

struct Office {
    world: World,
    home: kernel::InstitutionId,
    officer: Browser,
}

async fn office() -> Office {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let officer = world.staff("Olle", Role::RecognitionOfficer, home, &[Right::Evaluate]).await;
    let officer = world.browser(officer).await;
    Office { world, home, officer }
}

impl Office {
    async fn count(&self) -> u64 {
        query::count_tables(self.world.db.reads(), self.home).await.unwrap()
    }
}

const TABLE: &[(&str, &str)] = &[
    ("institution", "lindholm"),
    ("field", "061"),
    ("cycle", "first"),
    ("from_year", "2023"),
    ("to_year", "2025"),
    ("grades", "10 5\n9 45\n8; 150"),
    ("best", "10"),
    ("lowest_pass", "6"),
    ("source", "Registry"),
    ("status", "confirmed"),
    ("valid_from", ""),
];

#[tokio::test]
async fn an_officer_adds_a_table_and_writes_its_next_version() {
    let mut office = office().await;
    assert!(office.officer.get("/desk/grades").await.ok().says("No tables yet"));
    office.officer.open_form("/desk/grades/new").await.ok();
    let place = office.officer.post("/desk/grades/new", TABLE).await.sees_other();
    assert_eq!(office.officer.post("/desk/grades/new", TABLE).await.sees_other(), place, "H073");
    let list = office.officer.get("/desk/grades").await.ok();
    assert!(list.text("tbody tr").contains("061") && list.text("tbody tr").contains("200"), "{}", list.main_text());
    let taken = office.officer.post("/desk/grades/new", &with(TABLE, &[("source", "Faculty")])).await.is(422);
    assert!(taken.has(".wrong #field") && taken.attribute("#source", "value").as_deref() == Some("Faculty"));

    office.officer.open_form(&place).await.ok();
    let next = office.officer.post(&place, &with(TABLE, &[("grades", "10 7\n9 60")])).await.sees_other();
    assert_ne!(next, place);
    let old = office.officer.get(&place).await.ok();
    assert!(
        old.has("fieldset[disabled]") && old.says("This is an older version") && old.has(&format!("a[href='{next}']"))
    );
    let late = office.officer.post(&place, &with(TABLE, &[("source", "Faculty")])).await.is(409);
    assert!(
        late.says("Somebody else changed this") && late.attribute("#source", "value").as_deref() == Some("Faculty")
    );
    let newest = late.attribute("main form", "action").unwrap();
    assert_eq!(newest, next, "who has compared saves on the newest");
    office.officer.post(&newest, &with(TABLE, &[("source", "Faculty")])).await.sees_other();
    assert_eq!(office.count().await, 1);
    for beyond in ["18446744073709551615", "10001"] {
        office.officer.get(&format!("/desk/grades?after={beyond}")).await.is(422);
    }
}

#[tokio::test]
async fn h031_what_is_wrong_is_said_beside_the_field_and_kept() {
    let mut office = office().await;
    office.officer.open_form("/desk/grades/new").await.ok();
    let wrong =
        with(TABLE, &[("field", "611"), ("to_year", "2023"), ("grades", "10 many"), ("best", "A"), ("source", "")]);
    let page = office.officer.post("/desk/grades/new", &wrong).await.is(422);
    for name in ["field", "to_year", "grades", "best", "source"] {
        assert!(page.has(&format!(".wrong #{name}")), "{name}");
    }
    assert_eq!(page.attribute("#best", "value").as_deref(), Some("A"));
    assert_eq!(office.count().await, 0);
}

#[tokio::test]
async fn tables_come_from_a_file_after_a_check_all_lines_or_none() {
    let mut office = office().await;
    let file = b"field,cycle,from_year,to_year,grade,count,source\n061,first,2023,2025,10,5,Registry\n061,first,,,9,45,\n,,2023,2025,10,80,Registry\n";
    office.officer.open_form("/desk/grades/import").await.ok();
    let fields = [("institution", "lindholm")];
    let page = upload_to(&mut office.officer, "/desk/grades/import", &fields, ("g.csv", file)).await.ok();
    assert!(page.has("form.commit") && page.says("3 rows are new"), "{}", page.main_text());
    assert_eq!(office.count().await, 0, "a check stores nothing");
    let bad = b"field,cycle,from_year,to_year,grade,count,source\n061,first,2023,2025,10,5,Registry\n06,,2023,2025,10,five,Registry\n";
    let commit = [("institution", "lindholm"), ("commit", "yes")];
    let page = upload_to(&mut office.officer, "/desk/grades/import", &commit, ("g.csv", bad)).await.is(422);
    assert!(page.text(".import-refused").contains("count") && !page.has("form.commit"), "{}", page.main_text());
    assert_eq!(office.count().await, 0, "all lines or none");
    let done = upload_to(&mut office.officer, "/desk/grades/import", &commit, ("g.csv", file)).await;
    assert_eq!(done.sees_other(), "/desk/grades?institution=lindholm");
    assert_eq!(office.count().await, 2);
    let page = upload_to(&mut office.officer, "/desk/grades/import", &fields, ("g.csv", file)).await.ok();
    assert!(page.says("3 rows change nothing"), "{}", page.main_text());
    let template = office.officer.get("/desk/grades/import/template.csv").await.ok();
    assert!(template.body.starts_with("field,cycle,from_year"));
}

#[tokio::test]
async fn gr_5_the_choice_where_no_agreement_says_it_is_kept() {
    let mut office = office().await;
    let page = office.officer.open_form("/desk/grades").await.ok();
    assert_eq!(page.attribute("input[name=instead][checked]", "value").as_deref(), Some("pass"));
    let form = [("institution", "lindholm"), ("version", "0"), ("instead", "linear"), ("which", "minimum")];
    assert_eq!(office.officer.post("/desk/grades", &form).await.sees_other(), "/desk/grades?institution=lindholm");
    let page = office.officer.get("/desk/grades").await.ok();
    assert_eq!(page.attribute("input[name=instead][checked]", "value").as_deref(), Some("linear"));
    office.officer.open_form("/desk/grades").await.ok();
    let tables = with(&form, &[("instead", "distribution")]);
    assert!(office.officer.post("/desk/grades", &tables).await.is(422).has(".wrong#instead"));
}

#[tokio::test]
async fn gr_6_others_do_not_get_in() {
    let mut office = office().await;
    office.officer.open_form("/desk/grades/new").await.ok();
    let place = office.officer.post("/desk/grades/new", TABLE).await.sees_other();
    let elsewhere = office.world.institution("rathcarrow", "IE").await;
    let stranger = office.world.staff("Rory", Role::RecognitionOfficer, elsewhere, Right::ALL).await;
    let mut stranger = office.world.browser(stranger).await;
    stranger.get(&place).await.is(404);
    stranger.get("/desk/grades?institution=lindholm").await.is(404);
    let learner = office.world.person("Lea", Some(office.home)).await;
    let mut learner = office.world.browser(learner).await;
    learner.get(&place).await.is(404);
    learner.get("/desk/grades").await.is(403);
    let admin = office.world.staff("Pia", Role::ProviderAdmin, office.home, &[]).await;
    office.world.browser(admin).await.get(&place).await.ok();
}

#[tokio::test]
async fn r_s4_officer_and_learner_read_both_grades_with_the_method_and_no_table() {
    let scene = scene().await;
    adopted(&scene, &json!({"from": {"mc_id": "STAT-1", "min_grade": 7}, "binding": false})).await;
    let id = scene.filed_with(scene.ana, None, "A").await;
    let officer = scene.officer("Olle", Right::ALL).await;
    let mut officer = scene.world.browser(officer).await;
    let mut ana = scene.world.browser(scene.ana).await;
    for page in
        [officer.get(&format!("/desk/requests/{id}")).await.ok(), ana.get(&format!("/my/requests/{id}")).await.ok()]
    {
        let text = page.main_text();
        assert!(text.contains("Grade here (suggestion)") && text.contains("comparing how often"), "{text}");
        assert!(text.contains("Compared across both institutions"), "{text}");
        assert!(!text.contains("150") && !text.contains("Registry"), "GR-6: {text}");
    }
    let client = scene.world.client(scene.ana).await;
    let answer = client.get(&format!("/api/v1/recognition-requests/{id}")).await;
    assert_eq!(answer.json["converted_grade"]["value"], "9");
    assert_eq!(answer.json["presented"]["grade"], "A");
    assert!(!answer.json.to_string().contains("counts"), "GR-6");
}

#[tokio::test]
async fn r_s4_a_decision_records_the_grade() {
    let scene = scene().await;
    adopted(&scene, &json!({"from": {"mc_id": "STAT-1", "min_grade": 7}})).await;
    let id = scene.filed_with(scene.ana, None, "A").await;
    let page = scene.world.browser(scene.ana).await.get(&format!("/my/requests/{id}")).await.ok();
    let text = page.main_text();
    assert!(text.contains("Grade here") && !text.contains("suggestion") && text.contains('9'), "{text}");
}
