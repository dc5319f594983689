//! A provider's listings by API.

use kernel::Role;
use serde_json::{Value, json};

use super::stage::Stage;

fn body() -> Value {
    json!({"identifier": "DS-7", "title": {"en": "Maps", "fr": "Cartes"}, "learning_outcomes": {"en": ["Read a map"]},
        "teaching_languages": ["en"], "ects": 2.5, "eqf_level": 6, "mode": "online", "price": "49.50", "currency": "EUR"})
}

fn at(institution: &str) -> Value {
    let mut body = body();
    body["institution"] = json!(institution);
    body
}

#[tokio::test]
async fn m03_m04_draft_edit_publish_offer_archive() {
    let stage = Stage::new().await;
    let admin = stage.admin().await;
    let drafted = admin.post("/api/v1/opportunities", &at("vallombre")).await.is(201);
    let place = drafted.headers["location"].to_str().unwrap().to_owned();
    assert_eq!((&drafted.json["state"], &drafted.json["listing"]["ects"]), (&json!("draft"), &json!("2.5")));
    let mut again = drafted.json["listing"].clone();
    again["title"]["en"] = json!("Maps and data");
    admin.put(&place, &again).await.is(428);
    let edited = admin.put_seen(&place, &drafted.tag(), &again).await.is(200);
    assert_eq!(edited.json["listing"]["title"], json!({"en": "Maps and data", "fr": "Cartes"}));
    assert_eq!(admin.put_seen(&place, &drafted.tag(), &body()).await.is(409).json["code"], "stale");
    admin.post(&format!("{place}/offerings"), &json!({"start": "2026-05-04", "end": "2026-05-01"})).await.is(422);
    let offered = admin.post(&format!("{place}/offerings"), &json!({"start": "2026-05-04", "seats": 8})).await.is(201);
    assert_eq!(offered.json["offerings"][0]["places_left"], 8);
    let published = admin.post(&format!("{place}/publication"), &json!({})).await.is(200);
    assert_eq!((&published.json["state"], &published.json["is_draft"]), (&json!("published"), &json!(false)));
    assert_eq!(
        admin.post(&format!("{place}/publication"), &json!({})).await.is(409).json["code"],
        "nothing-to-publish"
    );
    stage.world.follow().await;
    let found = stage.world.stranger().get("/api/v1/micro-credentials?q=maps").await.is(200).json;
    assert_eq!(found["items"][0]["identifier"], "DS-7");
    let public = place.replace("opportunities", "micro-credentials");
    let shown = stage.world.stranger().get(&public).await.is(200).json;
    assert_eq!(shown["price"], json!({"amount": "49.50", "currency": "EUR"}));
    admin.post(&format!("{place}/archive"), &json!({})).await.is(200);
    assert_eq!(stage.world.stranger().get(&public).await.is(200).json["state"], "archived");
}

#[tokio::test]
async fn h029_h034_every_wrong_field_is_named() {
    let stage = Stage::new().await;
    let admin = stage.admin().await;
    let mut wrong = at("vallombre");
    wrong["ects"] = json!(-5);
    wrong["title"] = json!("\u{200B}");
    wrong["eqf_level"] = json!(9);
    let refused = admin.post("/api/v1/opportunities", &wrong).await.is(422).json;
    assert_eq!(refused["code"], "invalid");
    let mut fields: Vec<&str> =
        refused["errors"].as_array().unwrap().iter().map(|error| error["field"].as_str().unwrap()).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["ects", "eqf_level", "title"]);
    let nowhere = admin.post("/api/v1/opportunities", &at("nowhere")).await.is(422).json;
    assert_eq!(nowhere["errors"], json!([{"field": "institution", "code": "unknown"}]));
    assert_eq!(admin.post("/api/v1/opportunities", &body()).await.is(422).json["errors"][0]["field"], "institution");
    admin.post("/api/v1/opportunities", &at("vallombre")).await.is(201);
    assert_eq!(admin.post("/api/v1/opportunities", &at("vallombre")).await.is(409).json["code"], "identifier-taken");
}

#[tokio::test]
async fn h022_h042_a_listing_is_read_strictly() {
    let stage = Stage::new().await;
    let admin = stage.admin().await;
    let twice = r#"{"institution":"vallombre","ects":5,"ects":500}"#;
    assert_eq!(
        admin.send("POST", "/api/v1/opportunities", Some(twice.to_owned())).await.is(400).json["code"],
        "duplicate_key"
    );
    let nested = r#"{"institution":"vallombre","title":{"en":"a","en":"b"}}"#;
    assert_eq!(
        admin.send("POST", "/api/v1/opportunities", Some(nested.to_owned())).await.is(400).json["code"],
        "duplicate_key"
    );
    let place = format!("/api/v1/opportunities/{}", stage.opportunity);
    let before = admin.get(&place).await.is(200);
    for member in ["institution_id", "state", "role", "version", "institution"] {
        let mut body = body();
        body[member] = json!("x");
        admin.put_seen(&place, &before.tag(), &body).await.is(422);
    }
    assert_eq!(admin.get(&place).await.json, before.json, "nothing changed");
}

#[tokio::test]
async fn h045_h051_others_change_nothing() {
    let stage = Stage::new().await;
    let una = stage.world.staff("Una", Role::ProviderAdmin, stage.home, &[]).await;
    let eddy = stage.world.staff("Eddy", Role::ProviderEditor, stage.host, &[]).await;
    let rory = stage.world.staff("Rory", Role::RecognitionOfficer, stage.host, &[]).await;
    let place = format!("/api/v1/opportunities/{}", stage.opportunity);
    let elsewhere = stage.world.client(una).await;
    elsewhere.get(&place).await.is(404);
    elsewhere.put_seen(&place, "\"1\"", &body()).await.is(404);
    elsewhere.post(&format!("{place}/publication"), &json!({})).await.is(404);
    elsewhere.post(&format!("{place}/archive"), &json!({})).await.is(404);
    elsewhere.post(&format!("{place}/offerings"), &json!({"start": "2026-05-04"})).await.is(404);
    elsewhere.post("/api/v1/opportunities", &at("vallombre")).await.is(403);
    stage.world.client(eddy).await.post(&format!("{place}/archive"), &json!({})).await.is(403);
    stage.world.client(rory).await.put_seen(&place, "\"1\"", &body()).await.is(403);
    assert_eq!(
        stage.world.stranger().get(&place.replace("opportunities", "micro-credentials")).await.json["state"],
        "published"
    );
}

#[tokio::test]
async fn m04_the_consortium_archives_with_a_reason() {
    let stage = Stage::new().await;
    let person = stage.world.person("Cora", None).await;
    stage.world.give(person, Role::ConsortiumAdmin, None, &[]).await;
    let cora = stage.world.client(person).await;
    let act = format!("/api/v1/opportunities/{}/archive", stage.opportunity);
    assert_eq!(cora.post(&act, &json!({})).await.is(422).json["errors"][0]["field"], "reason");
    assert_eq!(cora.post(&act, &json!({"reason": "No longer accredited."})).await.is(200).json["state"], "archived");
}

#[tokio::test]
async fn members_of_lists_come_back_as_they_were_sent() {
    let stage = Stage::new().await;
    let admin = stage.admin().await;
    let mut sent = at("vallombre");
    let members = json!({
        "provider_awards": true,
        "awarding_bodies": [{"name": {"fi": "Saariston yliopisto"}, "country": "FI", "homepage": null}],
        "accreditations": [{"kind": "820101cba6", "title": {"en": "Programme review"},
            "agency": {"name": {"en": "Quality Board"}, "country": "IE"}, "report": "https://board.example/7",
            "issued_on": "2025-01-01", "expires_on": null}],
        "outcome_details": [{"essential": true, "skills": [{
            "uri": "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a",
            "label": {"en": "develop digital content"}}]}],
        "need": {"en": "Few people read maps."},
        "employers": {"en": "Two publishers"},
        "grants": [{"title": {"en": "Voucher"}, "url": "https://voucher.example"}],
        "review_due_on": "2027-09-01",
    });
    for (name, value) in members.as_object().unwrap() {
        sent[name] = value.clone();
    }
    let drafted = admin.post("/api/v1/opportunities", &sent).await.is(201);
    let place = drafted.headers["location"].to_str().unwrap().to_owned();
    for (name, value) in members.as_object().unwrap() {
        assert_eq!(&drafted.json["listing"][name], value, "{name}");
    }
    admin.post(&format!("{place}/publication"), &json!({})).await.is(200);
    let shown = stage.world.stranger().get(&place.replace("opportunities", "micro-credentials")).await.is(200).json;
    let countries: Vec<_> = shown["awarding_bodies"].as_array().unwrap().iter().map(|body| &body["country"]).collect();
    assert_eq!(countries, [&shown["institution"]["country"], &json!("FI")], "the provider among them, first");
    for name in ["accreditations", "outcome_details", "need", "employers", "grants", "review_due_on"] {
        assert_eq!(shown[name], members[name], "{name}");
    }
    sent["identifier"] = json!("DS-8");
    sent["awarding_bodies"][0]["country"] = json!("XX");
    let refused = admin.post("/api/v1/opportunities", &sent).await.is(422).json;
    assert_eq!(refused["errors"][0]["field"], "awarding_body_1_country", "{refused}");
    sent["awarding_bodies"][0]["state"] = json!("x");
    admin.post("/api/v1/opportunities", &sent).await.is(422);
}

#[tokio::test]
async fn a_body_without_details_of_the_outcomes_keeps_what_was_said_of_the_same_words() {
    let stage = Stage::new().await;
    let admin = stage.admin().await;
    let mut detailed = at("vallombre");
    detailed["outcome_details"] = json!([{"essential": true}]);
    let drafted = admin.post("/api/v1/opportunities", &detailed).await.is(201);
    let place = drafted.headers["location"].to_str().unwrap().to_owned();
    let mut texts = body();
    texts["learning_outcomes"] = json!({"en": ["Draw a map", "Read a map"]});
    let edited = admin.put_seen(&place, &drafted.tag(), &texts).await.is(200);
    let essential = |details: &Value| {
        let details = details.as_array().unwrap();
        details
            .iter()
            .map(|one| one["essential"] == json!(true) || one["essential"] == json!("true"))
            .collect::<Vec<_>>()
    };
    assert_eq!(essential(&edited.json["listing"]["outcome_details"]), [false, true]);
    texts["outcome_details"] = json!([]);
    let edited = admin.put_seen(&place, &edited.tag(), &texts).await.is(200);
    assert!(
        !essential(&edited.json["listing"]["outcome_details"]).contains(&true),
        "an empty list says that nothing is said"
    );
}
