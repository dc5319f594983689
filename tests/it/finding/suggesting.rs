//! Suggestions while somebody types (UX-10): what they say, in which language, and what never stands among them.

use axum::http::header;
use serde_json::Value;
use testkit::{Client, World, listing};

/// Labels of one group, in their order.
fn labels(suggested: &Value, kind: &str) -> Vec<String> {
    let groups = suggested["groups"].as_array().unwrap();
    let items = groups.iter().find(|group| group["kind"] == kind).map(|group| group["items"].as_array().unwrap());
    items.into_iter().flatten().map(|item| item["label"].as_str().unwrap().to_owned()).collect()
}

async fn typed(client: &Client, text: &str, language: &str) -> Value {
    client.get(&format!("/api/v1/suggest?q={text}&lang={language}")).await.is(200).json
}

/// Two providers; listings of computing, and a draft that nobody may hear of.
async fn stage() -> World {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    world.institution("dataport", "NL").await;
    let two = listing("DS-2", "Introduction to data").with("title@fr", "Découvrir les données");
    for spec in [
        listing("DS-1", "Data for all"),
        two,
        listing("UX-1", "User experience in practice").with("isced_f", "0211"),
        listing("SX-1", "Uxbridge, a town").with("isced_f", "0314"),
        listing("DR-1", "Data nobody may see").draft(),
    ] {
        spec.at(&world, host).await;
    }
    world.follow().await;
    world
}

#[tokio::test]
async fn ux_10_titles_fields_and_institutions_from_two_letters_on() {
    let world = stage().await;
    let client = world.stranger();
    let found = typed(&client, "da", "en").await;
    assert_eq!(labels(&found, "micro_credential"), ["Data for all", "Introduction to data"], "{found}");
    assert_eq!(labels(&found, "field"), ["Database and network design and administration"], "{found}");
    assert_eq!(labels(&found, "institution"), ["Dataport University"]);
    assert_eq!(found["status"], "4 suggestions. The arrow keys lead there");
    let first = &found["groups"][0]["items"][0];
    assert_eq!((&first["about"], &first["language"]), (&Value::from("Vallombre University"), &Value::from("en")));
    let (mut browser, mut opened) = (world.visitor(), 0);
    for item in found["groups"].as_array().unwrap().iter().flat_map(|group| group["items"].as_array().unwrap()) {
        let page = browser.get(item["href"].as_str().unwrap()).await.ok();
        assert!(page.main_text().contains(item["label"].as_str().unwrap()), "{item}");
        opened += 1;
    }
    assert_eq!(opened, 4);
    assert_eq!(labels(&typed(&client, "data%20fo", "en").await, "micro_credential"), ["Data for all"]);
    assert_eq!(
        labels(&typed(&client, "DATA%20F", "en").await, "micro_credential"),
        ["Data for all"],
        "case never matters"
    );
    assert_eq!(labels(&typed(&client, "vallombre%20un", "en").await, "institution"), ["Vallombre University"]);
}

#[tokio::test]
async fn ux_10_in_the_language_of_the_reader() {
    let world = stage().await;
    let client = world.stranger();
    let found = typed(&client, "decouvrir", "fr").await;
    assert_eq!(labels(&found, "micro_credential"), ["Découvrir les données"], "accents never matter");
    assert_eq!(
        (&found["groups"][0]["label"], &found["status"]),
        (&Value::from("Micro-certifications"), &Value::from("1 suggestion. Les touches fléchées y mènent"),)
    );
    let found = typed(&client, "donnees", "en").await;
    assert_eq!(
        labels(&found, "micro_credential"),
        ["Découvrir les données"],
        "found by its French title, so it shows it"
    );
    assert_eq!(found["groups"][0]["items"][0]["language"], "fr");
    assert!(labels(&typed(&client, "daten", "de").await, "field")[0].starts_with("Design und Verwaltung"));
    // A whole word of any language means its field, by the reader's name of it.
    let known = labels(&typed(&client, "informatik", "en").await, "field");
    assert!(known.iter().any(|name| name.contains("ICT")), "{known:?}");
    // Nobody offers anything of agriculture: it leads nowhere.
    assert_eq!(labels(&typed(&client, "agri", "en").await, "field"), [""; 0]);
}

#[tokio::test]
async fn ux_7_an_abbreviation_means_its_long_form_first_and_nothing_is_put_right() {
    let world = stage().await;
    let client = world.stranger();
    let found = labels(&typed(&client, "UX", "en").await, "micro_credential");
    assert_eq!(found, ["User experience in practice", "Uxbridge, a town"]);
    assert!(labels(&typed(&client, "expereince", "en").await, "micro_credential").is_empty());
}

#[tokio::test]
async fn ux_10_what_is_not_published_is_never_suggested() {
    let world = stage().await;
    let client = world.stranger();
    assert!(labels(&typed(&client, "nobody", "en").await, "micro_credential").is_empty(), "a draft");
    let all = catalogue::listing::published_ids(world.db.reads(), None, 10).await.unwrap();
    let listings = catalogue::listing::published_by_ids(world.db.reads(), &all).await.unwrap();
    let gone = listings.iter().find(|listing| listing.opportunity.identifier == "DS-1").unwrap();
    let mut work = world.begin().await;
    catalogue::opportunity::archive(&mut work, gone.opportunity.id, gone.opportunity.version, "It is over.")
        .await
        .unwrap();
    work.commit().await.unwrap();
    world.follow().await;
    assert_eq!(labels(&typed(&client, "data", "en").await, "micro_credential"), ["Introduction to data"]);
}

#[tokio::test]
async fn lim_14_bad_input_is_refused_as_by_the_search() {
    let world = stage().await;
    let client = world.stranger();
    for nothing in ["", "?q=", "?q=d", "?q=%20d%20", "?q=%00%07", "?q=%22%22", "?q=%3F%21"] {
        let found = client.get(&format!("/api/v1/suggest{nothing}")).await.is(200).json;
        assert_eq!((&found["groups"], &found["status"]), (&serde_json::json!([]), &Value::from("No suggestions")));
    }
    let found = labels(&typed(&client, "data%00%1Bfor", "en").await, "micro_credential");
    assert_eq!(found.first().map(String::as_str), Some("Data for all"), "a control character stands between words");
    client.get(&format!("/api/v1/suggest?q={}", "d".repeat(200))).await.is(200);
    for refused in ["d".repeat(201), vec!["da"; 17].join("+")] {
        let wrong = client.get(&format!("/api/v1/suggest?q={refused}")).await.is(422);
        assert_eq!(wrong.json["errors"][0]["field"], "q");
    }
    assert_eq!(client.get("/api/v1/suggest?q=da&q=db").await.is(400).json["code"], "duplicate-parameter");
    client.get("/api/v1/suggest?q=%FF").await.is(400);
    for mess in ["AND%20OR", "title%3Adata", "%28data", "*", "data~2", "%5Bda%20TO%20db%5D"] {
        typed(&client, mess, "en").await;
    }
}

#[tokio::test]
async fn ux_10_nothing_is_kept_but_by_the_reader_for_a_minute() {
    let world = stage().await;
    let before = kernel::log::head(world.db.reads()).await.unwrap();
    let answer = world.stranger().get("/api/v1/suggest?q=da").await.is(200);
    assert_eq!(answer.headers[header::CACHE_CONTROL], "private, max-age=60");
    assert!(!answer.headers.contains_key(header::SET_COOKIE));
    world.run_worker().await;
    assert_eq!(kernel::log::head(world.db.reads()).await.unwrap(), before);
}

/// The members are in the database: they are suggested while the index has not begun to follow.
#[tokio::test]
async fn i_10_members_are_suggested_before_the_index_answers() {
    let world = World::new().await;
    world.institution("aare", "CH").await;
    assert_eq!(labels(&typed(&world.stranger(), "aa", "en").await, "institution"), ["Aare University"]);
}
