//! The desk by API: who sees what, and of two at once one decides.

use kernel::Right;
use serde_json::json;

use super::stage::{Stage, ratings};

#[tokio::test]
async fn m21_m22_the_desk_rates_and_proposes_and_the_learner_does_not_see_how() {
    let stage = Stage::new().await;
    let id = stage.on_the_desk().await;
    let path = format!("/api/v1/recognition-requests/{id}");
    let eva = stage.officer("Eva", &[Right::Evaluate]).await;
    let seen = eva.get(&path).await.is(200);
    assert_eq!(seen.json["evaluation"]["outcome"], "refer_to_rpl");
    eva.put(&format!("{path}/ratings"), &ratings(3)).await.is(428);
    let rated = eva.put_seen(&format!("{path}/ratings"), &seen.tag(), &ratings(3)).await.is(200);
    assert_eq!(rated.json["evaluation"]["outcome"], "recognise");
    assert_eq!(eva.put_seen(&format!("{path}/ratings"), &seen.tag(), &ratings(2)).await.is(409).json["code"], "stale");
    let unrated = json!({"ratings": {"quality": {"robustness": 4, "evidence": "x"}}});
    eva.put_seen(&format!("{path}/ratings"), &rated.tag(), &unrated).await.is(422);
    let blank = json!({"ratings": {"quality": {"robustness": 3, "evidence": " "}}});
    let blank = eva.put_seen(&format!("{path}/ratings"), &rated.tag(), &blank).await.is(422);
    assert_eq!(blank.json["errors"], json!([{"field": "evidence", "code": "required"}]));
    eva.post(&format!("{path}/proposal"), &json!({"note": "As asked."})).await.is(201);
    let learner = stage.ana().await.get(&path).await.is(200).json;
    assert_eq!(
        (&learner["proposal"], &learner["ratings"], &learner["evaluation"]),
        (&json!(null), &json!([]), &json!(null))
    );
    assert!(learner["timeline"].as_array().unwrap().iter().all(|entry| entry["name"].is_null()));
    stage.ana().await.post(&format!("{path}/decision"), &json!({"reasons": "Yes."})).await.is(403);
}

#[tokio::test]
async fn m23_a_returned_proposal_is_back_at_the_desk() {
    let stage = Stage::new().await;
    let id = stage.on_the_desk().await;
    let path = format!("/api/v1/recognition-requests/{id}");
    let (eva, dag) = (stage.officer("Eva", &[Right::Evaluate]).await, stage.officer("Dag", &[Right::Decide]).await);
    let tag = eva.get(&path).await.tag();
    eva.put_seen(&format!("{path}/ratings"), &tag, &ratings(3)).await.is(200);
    eva.post(&format!("{path}/proposal"), &json!({"note": "As asked."})).await.is(201);
    eva.post(&format!("{path}/decision"), &json!({"reasons": "Yes."})).await.is(403);
    dag.post(&format!("{path}/return"), &json!({"reason": ""})).await.is(422);
    let returned = dag.post(&format!("{path}/return"), &json!({"reason": "Look at the hours again."})).await.is(200);
    assert_eq!((&returned.json["state"], &returned.json["proposal"]), (&json!("under_assessment"), &json!(null)));
    dag.post(&format!("{path}/decision"), &json!({"reasons": "Yes."})).await.is(409);
}

#[tokio::test]
async fn h080_an_adverse_decision_needs_its_difference() {
    let stage = Stage::new().await;
    let id = stage.on_the_desk().await;
    let path = format!("/api/v1/recognition-requests/{id}");
    let (eva, dag) = (stage.officer("Eva", &[Right::Evaluate]).await, stage.officer("Dag", &[Right::Decide]).await);
    eva.post(&format!("{path}/proposal"), &json!({"note": "No evidence."})).await.is(201);
    let missing = dag.post(&format!("{path}/decision"), &json!({"reasons": "No evidence."})).await.is(422);
    assert_eq!(missing.json["errors"], json!([{"field": "differences", "code": "difference-required"}]));
    let difference = json!({"element": "quality", "found": "none", "required": "some", "why": "builds on it", "evidence": "the file"});
    let decision = json!({"reasons": "No evidence.", "differences": [difference]});
    let decided = dag.post(&format!("{path}/decision"), &decision).await.is(201).json;
    assert_eq!((&decided["state"], &decided["decision"]["differences"][0]), (&json!("referred_rpl"), &difference));
    let learner = stage.ana().await.get(&path).await.is(200).json;
    assert_eq!(learner["decision"]["differences"][0], difference);
    assert_eq!(learner["decision"]["decided_by"], json!(null));
}

#[tokio::test]
async fn h075_of_two_at_once_one_decides_and_the_other_hears_who_and_when() {
    let stage = Stage::new().await;
    let id = stage.on_the_desk().await;
    let path = format!("/api/v1/recognition-requests/{id}");
    let eva = stage.officer("Eva", &[Right::Evaluate]).await;
    let tag = eva.get(&path).await.tag();
    eva.put_seen(&format!("{path}/ratings"), &tag, &ratings(3)).await.is(200);
    eva.post(&format!("{path}/proposal"), &json!({"note": "As asked."})).await.is(201);
    let (dag, dora) = (stage.officer("Dag", &[Right::Decide]).await, stage.officer("Dora", &[Right::Decide]).await);
    let (act, body) = (format!("{path}/decision"), json!({"reasons": "As asked."}));
    let (one, other) = tokio::join!(dag.post(&act, &body), dora.post(&act, &body));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409], "{} {}", one.json, other.json);
    let (late, winner) = if one.status == 409 { (one, "Dora") } else { (other, "Dag") };
    assert_eq!((&late.json["code"], &late.json["decided_by"]), (&json!("already-decided"), &json!(winner)));
    assert!(late.json["decided_at"].as_str().unwrap().starts_with("2026-03-02T"));
    let before = stage.world.mails().len();
    stage.world.run_worker().await;
    let decided = stage.world.mails()[before..].iter().filter(|mail| mail.to().contains("ana.berg")).count();
    assert_eq!(decided, 1, "one decision, one mail");
    let known = stage.ana().await.get("/api/v1/recognition-requests").await.json;
    assert_eq!(known["items"][0]["outcome"], "recognise");
}

#[tokio::test]
async fn h044_another_institutions_case_is_an_unknown_one() {
    let stage = Stage::new().await;
    let id = stage.on_the_desk().await;
    let rights = [Right::Evaluate, Right::Decide, Right::Appeals];
    let rory = stage.world.staff("Rory", kernel::Role::RecognitionOfficer, stage.host, &rights).await;
    let rory = stage.world.client(rory).await;
    let said = |answer: testkit::Answer| {
        (answer.json["code"].clone(), answer.json["title"].clone(), answer.json["detail"].clone())
    };
    let theirs = rory.get(&format!("/api/v1/recognition-requests/{id}")).await.is(404);
    let random = rory.get("/api/v1/recognition-requests/01900000-0000-7000-8000-000000000001").await.is(404);
    assert_eq!(said(theirs), said(random));
    let act = format!("/api/v1/recognition-requests/{id}/decision");
    rory.post(&act, &json!({"reasons": "Mine."})).await.is(404);
    assert_eq!(rory.get("/api/v1/recognition-requests?as=officer").await.json["items"], json!([]));
    rory.get("/api/v1/recognition-requests?as=auditor").await.is(422);
}

#[tokio::test]
async fn r_s6_the_second_track_goes_from_the_learners_yes_to_another_officers_decision() {
    let stage = Stage::new().await;
    let id = stage.on_the_desk().await;
    let path = format!("/api/v1/recognition-requests/{id}");
    let second = format!("{path}/prior-learning");
    let (eva, dag) = (stage.officer("Eva", &[Right::Evaluate]).await, stage.officer("Dag", &[Right::Decide]).await);
    eva.get(&second).await.is(404);
    eva.post(&format!("{path}/proposal"), &json!({"note": "No evidence."})).await.is(201);
    let difference =
        json!({"element": "quality", "found": "none", "required": "some", "why": "w", "evidence": "the file"});
    let decision = json!({"reasons": "No evidence.", "differences": [difference]});
    dag.post(&format!("{path}/decision"), &decision).await.is(201);
    let ana = stage.ana().await;
    let track = ana.get(&second).await.is(200).json;
    assert_eq!((&track["state"], &track["appointment"]), (&json!("handed_over"), &json!(null)));
    let parts = track["weak"].as_array().unwrap().len();
    assert!(parts > 0 && track["outcomes"] == json!([]) && track["cap_on"] == "2026-07-02");

    eva.post(&format!("{second}/answer"), &json!({"accept": true})).await.is(403);
    let yes = ana.post(&format!("{second}/answer"), &json!({"accept": true})).await.is(200);
    assert_eq!(yes.json["state"], "accepted");
    ana.post(&format!("{second}/answer"), &json!({"accept": true})).await.is(409);
    let appointment = |assessor: &str| json!({"method": "interview", "assessor": assessor, "set_for": "2026-03-02", "place": "Room 4", "bring": "A pen"});
    ana.post(&format!("{second}/appointment"), &appointment("Prof. Berg")).await.is(403);
    let own = eva.post(&format!("{second}/appointment"), &appointment("Ana Berg")).await.is(422);
    assert_eq!(own.json["errors"][0]["field"], "assessor");
    let set = eva.post(&format!("{second}/appointment"), &appointment("Prof. Holm")).await.is(200);
    assert_eq!((&set.json["state"], &set.json["appointment"]["place"]), (&json!("scheduled"), &json!("Room 4")));
    let result = |many: usize| json!({"found": vec!["shown"; many], "report": "She can.", "held_on": "2026-03-02"});
    eva.post(&format!("{second}/result"), &result(parts + 1)).await.is(422);
    let found = eva.post(&format!("{second}/result"), &result(parts)).await.is(200);
    assert_eq!(found.json["state"], "assessed");
    let verdict = json!({"outcome": "recognise", "reasons": "She showed it."});
    eva.post(&format!("{second}/decision"), &verdict).await.is(403);
    let refused = dag.post(&format!("{second}/decision"), &json!({"outcome": "refuse", "reasons": "No."})).await;
    refused.is(422);
    let decided = dag.post(&format!("{second}/decision"), &verdict).await.is(201).json;
    assert_eq!((&decided["state"], &decided["outcome"]), (&json!("decided"), &json!("recognise")));
    assert_eq!(dag.get(&second).await.is(200).json["state"], "decided");
}
