//! Enrolling, withdrawing and results by API.

use kernel::Role;
use serde_json::json;
use testkit::listing;

use super::stage::Stage;

#[tokio::test]
async fn h073_pressed_twice_is_one_enrolment() {
    let stage = Stage::new().await;
    let ana = stage.ana().await;
    let path = format!("/api/v1/offerings/{}/enrolments", stage.run);
    let first = ana.post(&path, &json!({"consent": true})).await.is(201);
    let second = ana.post(&path, &json!({"consent": false})).await.is(200);
    assert_eq!(first.json, second.json);
    let place = first.headers["location"].to_str().unwrap();
    assert_eq!(ana.get(place).await.is(200).json, first.json);
    assert_eq!(ana.get("/api/v1/enrolments").await.json["items"], json!([first.json]));
    assert_eq!(first.json["promise"]["route"], "individual");
}

#[tokio::test]
async fn h076_a_full_run_says_so() {
    let stage = Stage::new().await;
    let (_, runs) =
        listing("DS-2", "Small").undated().run("2026-05-04", "2026-05-29", "", "1").at(&stage.world, stage.host).await;
    let path = format!("/api/v1/offerings/{}/enrolments", runs[0]);
    stage.ana().await.post(&path, &json!({"consent": true})).await.is(201);
    let ben = stage.world.person("Ben", Some(stage.home)).await;
    let refused = stage.world.client(ben).await.post(&path, &json!({"consent": true})).await.is(409);
    assert_eq!(refused.json["code"], "full");
}

#[tokio::test]
async fn h022_h042_bodies_are_read_strictly() {
    let stage = Stage::new().await;
    let ana = stage.ana().await;
    let path = format!("/api/v1/offerings/{}/enrolments", stage.run);
    let doubled = ana.send("POST", &path, Some(r#"{"consent":true,"consent":false}"#.to_owned())).await.is(400);
    assert_eq!(doubled.json["code"], "duplicate_key");
    for member in ["institution_id", "state", "role", "version", "person_id"] {
        let wrong = ana.post(&path, &json!({"consent": true, member: "x"})).await.is(422);
        assert_eq!(wrong.json["errors"], json!([{"field": member, "code": "unknown-field"}]));
    }
    assert_eq!(
        ana.post(&path, &json!({})).await.is(422).json["errors"][0],
        json!({"field": "consent", "code": "required"})
    );
    ana.send("POST", &path, Some("{".to_owned())).await.is(400);
    let large = format!(r#"{{"consent":true,"x":"{}"}}"#, "a".repeat(300 * 1024));
    assert_eq!(ana.send("POST", &path, Some(large)).await.is(413).json["code"], "body");
    assert_eq!(ana.get("/api/v1/enrolments").await.json["items"], json!([]), "nothing changed");
}

#[tokio::test]
async fn m14_only_the_learner_withdraws_and_once() {
    let stage = Stage::new().await;
    let id = stage.enrolled().await;
    let path = format!("/api/v1/enrolments/{id}/withdrawal");
    let (admin, ana) = (stage.admin().await, stage.ana().await);
    assert_eq!(admin.post(&path, &json!({})).await.is(403).json["code"], "not_allowed");
    assert_eq!(ana.post(&path, &json!({})).await.is(200).json["state"], "withdrawn");
    assert_eq!(ana.post(&path, &json!({})).await.is(409).json["code"], "wrong-state");
}

#[tokio::test]
async fn m15_m16_the_provider_sees_names_and_states_and_enters_results() {
    let stage = Stage::new().await;
    let id = stage.enrolled().await;
    let admin = stage.admin().await;
    let participants = admin.get(&format!("/api/v1/offerings/{}/participants", stage.run)).await.is(200).json;
    let expected =
        json!({"items": [{"enrolment": id, "name": "Ana Berg", "state": "enrolled", "result": null}], "next": null});
    assert_eq!(participants, expected);
    let seen = admin.get(&format!("/api/v1/enrolments/{id}")).await.is(200).json;
    assert_eq!((&seen["promise"], &seen["request"]), (&json!(null), &json!(null)), "the home's affair");
    let path = format!("/api/v1/enrolments/{id}/result");
    assert_eq!(stage.ana().await.post(&path, &json!({"outcome": "passed"})).await.is(403).json["code"], "not_allowed");
    let wrong = admin.post(&path, &json!({"outcome": "passed", "grade": "a\nb"})).await.is(422);
    assert_eq!(wrong.json["errors"], json!([{"field": "grade", "code": "grade"}]));
    admin.post(&path, &json!({"outcome": "perfect"})).await.is(422);
    let passed = admin.post(&path, &json!({"outcome": "passed", "grade": "A"})).await.is(201).json;
    assert_eq!((&passed["state"], &passed["result"]["grade"]), (&json!("passed"), &json!("A")));
    admin.post(&path, &json!({"outcome": "failed"})).await.is(409);
}

#[tokio::test]
async fn h044_another_persons_enrolment_is_an_unknown_one() {
    let stage = Stage::new().await;
    let id = stage.enrolled().await;
    let ben = stage.world.person("Ben", Some(stage.home)).await;
    let una = stage.world.staff("Una", Role::ProviderAdmin, stage.home, &[]).await;
    for person in [ben, una] {
        let client = stage.world.client(person).await;
        let theirs = client.get(&format!("/api/v1/enrolments/{id}")).await.is(404).json;
        let random = client.get("/api/v1/enrolments/01900000-0000-7000-8000-000000000001").await.is(404).json;
        let said = |json: &serde_json::Value| (json["code"].clone(), json["title"].clone(), json["detail"].clone());
        assert_eq!(said(&theirs), said(&random));
        client.get(&format!("/api/v1/offerings/{}/participants", stage.run)).await.is(404);
    }
    let subject = kernel::Subject::Enrolment(id.parse().unwrap());
    let history = kernel::log::of_subject(stage.world.db.reads(), subject).await.unwrap();
    let mut noted: Vec<_> =
        history.iter().filter(|entry| entry.kind == "access.denied").map(|entry| entry.actor).collect();
    noted.sort_unstable();
    let mut tried = [Some(ben), Some(una)];
    tried.sort_unstable();
    assert_eq!(noted, tried);
}
