//! A passed result brings its grade home: worked out, kept beside the original, compared with a least grade.

use evaluation::{
    Decision, RecognitionRequest,
    outlook::reason,
    request::{State, query},
};
use kernel::{Actor, RequestId};
use recognition::{
    agreement::{GradeMethod, GradePolicy},
    grade::{Group, HostPolicy, Obstacle},
    grade_table::{TableFields, service},
    purpose::Purpose,
    route::Route,
};
use serde_json::json;

use super::{HOST, SOURCE, kept, scene, table};
use crate::{equivalency::adopted, learner::scene::Scene};

async fn request(scene: &Scene, id: RequestId) -> (RecognitionRequest, Option<Decision>) {
    let detail = query::detail(scene.world.db.reads(), &Actor::System, id).await.unwrap();
    (detail.request, detail.decision)
}

/// The method and the grade at home of a result with this grade.
async fn at_home(scene: &Scene, name: &str, grade: &str) -> (Option<GradeMethod>, Option<String>, Option<Obstacle>) {
    let learner = scene.learner(name).await;
    let (filed, _) = request(scene, scene.filed_with(learner, None, grade).await).await;
    assert_eq!(filed.presented.grade.as_deref(), Some(grade), "the original stays");
    let suggestion = filed.graded.unwrap().suggestion;
    let converted = suggestion.converted;
    (converted.as_ref().map(|found| found.method), converted.and_then(|found| found.value), suggestion.obstacle)
}

#[tokio::test]
async fn r_e1_a_least_grade_is_met_with_nine_and_not_with_six() {
    let scene = scene().await;
    adopted(&scene, &json!({"from": {"mc_id": "STAT-1", "min_grade": 7}})).await;

    let (filed, decision) = request(&scene, scene.filed_with(scene.ana, None, "A").await).await;
    assert_eq!((filed.state, filed.route, filed.purpose), (State::Decided, Some(Route::Automatic), Purpose::Exemption));
    let graded = filed.graded.unwrap();
    let converted = graded.converted().unwrap();
    assert_eq!((graded.grade.as_str(), converted.value.as_deref()), ("A", Some("9")));
    assert_eq!((converted.method, converted.group), (GradeMethod::Distribution, Some(Group::Institution)));
    assert_eq!(converted.policy, Some(GradePolicy::BestOverlap));
    assert_eq!(decision.unwrap().detail.graded, Some(graded), "copied into the decision");

    let bo = scene.learner("Bo").await;
    let (filed, decision) = request(&scene, scene.filed_with(bo, None, "E").await).await;
    assert_eq!((filed.route, filed.purpose, decision), (Some(Route::Individual), Purpose::Exemption, None));
    assert_eq!(filed.graded.unwrap().converted().unwrap().value.as_deref(), Some("6"));
    assert!(filed.basis.unwrap().missing.is_empty(), "the grade is known; it is not enough");
}

#[tokio::test]
async fn r_e1_gr_7_a_grade_that_no_table_knows_stays_unknown() {
    let scene = scene().await;
    adopted(&scene, &json!({"from": {"mc_id": "STAT-1", "min_grade": 7}})).await;
    let (filed, decision) = request(&scene, scene.filed_with(scene.ana, None, "Fx").await).await;
    assert_eq!((filed.route, decision), (Some(Route::FastTrack), None));
    assert_eq!(filed.basis.unwrap().reason.as_deref(), Some(reason::GRADE_UNKNOWN));
    let suggestion = filed.graded.unwrap().suggestion;
    assert_eq!((suggestion.obstacle, suggestion.converted), (Some(Obstacle::NotInTable), None));
}

#[tokio::test]
async fn gr_5_the_words_of_the_agreement_come_first() {
    let scene = Scene::new().await;
    let scale = |best: &str, lowest: &str, rows: &[(&str, u32)]| TableFields {
        best: best.to_owned(),
        lowest_pass: lowest.to_owned(),
        ..table(rows)
    };
    kept(&scene.world, scene.provider, &scale("20", "10", &[("14", 60), ("12", 40)])).await;
    kept(&scene.world, scene.home, &scale("30", "18", &[("30", 60), ("18", 40)])).await;
    let (distribution, bavarian) = (Some(GradeMethod::Distribution), Some(GradeMethod::Bavarian));
    assert_eq!(at_home(&scene, "Ada", "14").await, (distribution, Some("30".to_owned()), None));
    scene
        .world
        .agreement(&json!({"id": "mra-7", "version": 1, "status": "in_force", "valid_from": "2026-01-01",
            "valid_to": "2028-12-31", "purposes": ["elective_credit"], "scope": {"all": []},
            "parties": [{"id": "lindholm", "role": "both"}, {"id": "vallombre", "role": "both"}],
            "rules": [{"id": "f1", "effect": "fast_track", "reason": "all", "when": {"all": []}}],
            "grade": {"method": "bavarian"}}))
        .await;
    assert_eq!(at_home(&scene, "Bea", "12").await, (bavarian, Some("3.4".to_owned()), None));
    assert_eq!(at_home(&scene, "Cleo", "9").await, (None, None, Some(Obstacle::Failing)), "GR-7");
    assert_eq!(at_home(&scene, "Dora", "good").await, (None, None, Some(Obstacle::NotANumber)));
}

#[tokio::test]
async fn gr_5_tables_of_the_field_and_cycle_go_before_those_of_the_whole_institution() {
    let scene = scene().await;
    let narrow = |rows| TableFields { field: "061".to_owned(), cycle: "first".to_owned(), ..table(rows) };
    kept(&scene.world, scene.provider, &narrow(&[("A", 30), ("B", 30)])).await;
    kept(&scene.world, scene.home, &narrow(&[("10", 29)])).await;
    let distribution = Some(GradeMethod::Distribution);
    assert_eq!(at_home(&scene, "Elin", "A").await.1.as_deref(), Some("9"), "29 are not enough: the whole institution");
    kept(&scene.world, scene.home, &narrow(&[("10", 15), ("6", 15)])).await;
    assert_eq!(at_home(&scene, "Finn", "B").await, (distribution, Some("6".to_owned()), None));
    let other = TableFields { cycle: "second".to_owned(), ..narrow(HOST) };
    kept(&scene.world, scene.home, &other).await;
    assert_eq!(at_home(&scene, "Gry", "A").await.1.as_deref(), Some("10"), "another cycle says nothing");
}

#[tokio::test]
async fn only_what_is_in_use_that_day_counts() {
    let scene = Scene::new().await;
    kept(&scene.world, scene.provider, &table(SOURCE)).await;
    let pass = (Some(GradeMethod::Pass), None, None);
    assert_eq!(at_home(&scene, "Hugo", "A").await, pass, "no table at home: a pass without grade");
    kept(&scene.world, scene.home, &table(HOST)).await;
    let later = TableFields { valid_from: "2030-01-01".to_owned(), ..table(&[("6", 100)]) };
    kept(&scene.world, scene.home, &later).await;
    assert_eq!(at_home(&scene, "Ida", "B").await.1.as_deref(), Some("8"), "the next version is not in use yet");
    let withdrawn = TableFields { status: "withdrawn".to_owned(), ..table(HOST) };
    kept(&scene.world, scene.home, &withdrawn).await;
    assert_eq!(at_home(&scene, "Jon", "C").await, pass);
    let mut work = scene.world.begin().await;
    let chosen = HostPolicy { instead: GradeMethod::Linear, which: GradePolicy::BestOverlap };
    service::choose(&mut work, scene.home, chosen, 0).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(at_home(&scene, "Kaj", "D").await, pass, "a line needs the scale of both");
}
