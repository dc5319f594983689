//! Finding and reading listings by API.

use kernel::Role;
use serde_json::json;
use testkit::listing;

use super::stage::Stage;

#[tokio::test]
async fn search_answers_in_the_words_of_the_contract() {
    let stage = Stage::new().await;
    let found =
        stage.world.stranger().get("/api/v1/micro-credentials?q=data&recognised_by=lindholm").await.is(200).json;
    let members: Vec<&String> = found.as_object().unwrap().keys().collect();
    assert_eq!(members, ["facets", "items", "next", "suggestion", "total", "total_is_exact"]);
    assert_eq!((&found["total"], &found["total_is_exact"], &found["next"]), (&json!(1), &json!(true), &json!(null)));
    let item = &found["items"][0];
    let highlights = json!([{"text": "Data", "is_match": true}, {"text": " for all", "is_match": false}]);
    assert_eq!(item["highlights"]["title"], highlights);
    let expected = json!({
        "id": stage.opportunity, "identifier": "DS-1", "title": "Data for all", "institution": "vallombre", "ects": 5,
        "eqf": 6, "languages": ["en"], "mode": "online", "next_start": "2026-04-06",
        "recognition": {"route": "individual", "credits": 5, "agreement": null}, "highlights": item["highlights"],
    });
    assert_eq!(item, &expected);
    assert_eq!(found["facets"]["mode"], json!([{"value": "online", "label": "Online", "count": 1}]));
    assert_eq!(found["facets"]["country"], json!([{"value": "FR", "label": "France", "count": 1}]));
    let german = stage.world.stranger().get("/api/v1/micro-credentials?lang=de").await.is(200).json;
    assert_eq!(german["facets"]["country"][0]["label"], "Frankreich");
    assert_eq!(german["items"][0]["recognition"], json!(null), "nobody's university");
    let own = stage.ana().await.get("/api/v1/micro-credentials").await.is(200).json;
    assert_eq!(own["items"][0]["recognition"]["route"], "individual", "Ana's university");
}

#[tokio::test]
async fn h117_wrong_parameters_are_named_and_doubled_ones_refused() {
    let stage = Stage::new().await;
    let client = stage.world.stranger();
    for (query, parameter) in [
        ("level=9", "level"),
        ("starts_from=1.4.2026", "starts_from"),
        ("limit=1000000", "limit"),
        ("after=x", "after"),
        ("route=automatic", "recognised_by"),
    ] {
        let wrong = client.get(&format!("/api/v1/micro-credentials?{query}")).await.is(422);
        assert_eq!(wrong.json["errors"][0]["field"], parameter, "{query}");
    }
    assert_eq!(client.get("/api/v1/micro-credentials?q=a&q=b").await.is(400).json["code"], "duplicate-parameter");
    client.get("/api/v1/micro-credentials?q=%FF").await.is(400);
    client.get("/api/v1/metrics?from=2026-03-01&to=2026-02-01").await.is(422);
    client.get("/api/v1/metrics?from=x").await.is(422);
}

#[tokio::test]
async fn pages_follow_each_other_by_cursor() {
    let stage = Stage::new().await;
    for number in 2..=5 {
        listing(&format!("DS-{number}"), &format!("Course {number}")).at(&stage.world, stage.host).await;
    }
    stage.world.follow().await;
    let client = stage.world.stranger();
    let (mut seen, mut address) = (Vec::new(), "/api/v1/micro-credentials?limit=2&sort=title".to_owned());
    loop {
        let page = client.get(&address).await.is(200).json;
        seen.extend(
            page["items"].as_array().unwrap().iter().map(|item| item["identifier"].as_str().unwrap().to_owned()),
        );
        let Some(next) = page["next"].as_str() else { break };
        address = format!("/api/v1/micro-credentials?limit=2&sort=title&after={next}");
        let other = format!("/api/v1/micro-credentials?limit=2&sort=newest&after={next}");
        assert_eq!(client.get(&other).await.is(422).json["code"], "search-cursor-unknown");
    }
    assert_eq!(seen, ["DS-2", "DS-3", "DS-4", "DS-5", "DS-1"]);
}

#[tokio::test]
async fn a_listing_says_all_of_annex_i_and_why() {
    let stage = Stage::new().await;
    let shown = stage.ana().await.get(&format!("/api/v1/micro-credentials/{}", stage.opportunity)).await.is(200);
    assert!(shown.tag().starts_with('"'));
    let shown = shown.json;
    assert_eq!(shown["learning_outcomes"], json!([{"en": "Read data"}, {"en": "Question data"}]));
    assert_eq!(shown["description"], json!({"en": "<p>What it is about.</p>"}));
    assert_eq!((&shown["prerequisites"], &shown["price"]), (&json!(null), &json!(null)), "not stated");
    assert_eq!(shown["annex_1"].as_array().unwrap().len(), 11);
    assert_eq!(shown["offerings"][0]["places_left"], 10);
    assert_eq!(shown["recognition"]["university"], "lindholm");
    assert_eq!(shown["recognition"]["conditions"], json!(["verification", "status", "identity", "passed"]));
    let other = format!("/api/v1/micro-credentials/{}?recognised_by=nowhere", stage.opportunity);
    assert_eq!(stage.ana().await.get(&other).await.is(200).json["recognition"], json!(null));
}

#[tokio::test]
async fn m02_a_draft_is_seen_by_its_provider_only() {
    let stage = Stage::new().await;
    let (id, _) = listing("DS-9", "Draft").draft().at(&stage.world, stage.host).await;
    let path = format!("/api/v1/micro-credentials/{id}");
    let random = "/api/v1/micro-credentials/01900000-0000-7000-8000-000000000001";
    let elsewhere = stage.world.staff("Una", Role::ProviderAdmin, stage.home, &[]).await;
    for client in [stage.world.stranger(), stage.ana().await, stage.world.client(elsewhere).await] {
        let (hidden, unknown) = (client.get(&path).await.is(404).json, client.get(random).await.is(404).json);
        assert_eq!((&hidden["code"], &hidden["title"]), (&unknown["code"], &unknown["title"]));
    }
    assert_eq!(stage.admin().await.get(&path).await.is(200).json["state"], "draft");
}

#[tokio::test]
async fn mt_1_a_learner_who_reads_by_api_is_counted_and_small_cells_are_hidden() {
    let stage = Stage::new().await;
    let path = format!("/api/v1/micro-credentials/{}", stage.opportunity);
    for number in 0..5 {
        let person = stage.world.person(&format!("Reader {number}"), Some(stage.home)).await;
        let client = stage.world.client(person).await;
        client.get(&path).await.is(200);
        client.get(&path).await.is(200);
        if number == 3 {
            let few = stage.world.stranger().get("/api/v1/metrics").await.is(200).json;
            assert_eq!((&few["students_exposed"], &few["hidden"]), (&json!(null), &json!(["students_exposed"])));
        }
    }
    let figures = stage.world.stranger().get("/api/v1/metrics?to=2026-03-02").await.is(200).json;
    assert_eq!(figures["students_exposed"], 5);
    let mut members: Vec<&str> = figures.as_object().unwrap().keys().map(String::as_str).collect();
    members.sort_unstable();
    let expected = [
        "appeal_rate",
        "automatic_share",
        "credits_transferred",
        "full_rate",
        "hidden",
        "median_decision_days",
        "median_decision_days_without_automatic",
        "on_time",
        "overturn_rate",
        "recognition_rate",
        "refusal_grounds",
        "students_enrolled",
        "students_exposed",
        "virtual_mobilities",
        "visitors",
    ];
    assert_eq!(members, expected);
    stage.world.stranger().get("/api/v1/openapi.json").await.is(200);
}
