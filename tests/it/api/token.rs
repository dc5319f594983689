//! Who may come in: tokens, their scope, and nothing but tokens.

use axum::{
    body::Body,
    http::{Request, header},
};
use consortium::token::{self, Scope};
use kernel::Role;
use serde_json::json;
use testkit::Client;

use super::stage::Stage;

#[tokio::test]
async fn m54_a_token_is_its_person_with_the_roles_of_this_moment() {
    let stage = Stage::new().await;
    let admin = stage.world.person("Pat", None).await;
    let client = stage.world.client(admin).await;
    assert_eq!(client.get("/api/v1/me").await.is(200).json["roles"], json!([]));
    stage.world.give(admin, Role::ProviderAdmin, Some(stage.host), &[]).await;
    let me = client.get("/api/v1/me").await.is(200).json;
    assert_eq!(me["roles"], json!([{"role": "provider_admin", "institution": "vallombre", "rights": []}]));
    assert_eq!((&me["name"], &me["home"], &me["scope"]), (&json!("Pat"), &json!(null), &json!("write")));
    assert_eq!(stage.ana().await.get("/api/v1/me").await.json["home"], "lindholm");
}

#[tokio::test]
async fn m54_without_a_token_of_ours_nobody_is_known() {
    let stage = Stage::new().await;
    let secret = "psl_of-yesterday";
    let mut work = stage.world.begin().await;
    token::admit(&mut work, stage.ana, secret, Scope::Write, 1).await.unwrap();
    work.commit().await.unwrap();
    let client = Client::new(stage.world.router.clone(), Some(secret.to_owned()));
    client.get("/api/v1/me").await.is(200);
    stage.world.pass_days(1);
    let over = client.get("/api/v1/me").await.is(401);
    let unknown = Client::new(stage.world.router.clone(), Some("psl_x".to_owned())).get("/api/v1/me").await.is(401);
    let missing = stage.world.stranger().get("/api/v1/me").await.is(401);
    assert_eq!(over.headers[header::WWW_AUTHENTICATE], "Bearer");
    assert_eq!(over.headers[header::CONTENT_TYPE], "application/problem+json");
    assert_eq!(
        [&over, &unknown, &missing].map(|answer| answer.json["code"].clone()),
        ["token-unknown", "token-unknown", "token-missing"]
    );
    let public = format!("/api/v1/micro-credentials/{}", stage.opportunity);
    assert_eq!(client.get(&public).await.is(401).json["code"], "token-unknown", "a wrong token is not nobody");
    stage.world.stranger().get(&public).await.is(200);
}

#[tokio::test]
async fn m54_a_token_that_reads_changes_nothing() {
    let stage = Stage::new().await;
    let reader = stage.world.client_with(stage.ana, Scope::Read).await;
    reader.get("/api/v1/enrolments").await.is(200);
    let id = "01900000-0000-7000-8000-000000000001";
    let routes = web::route_list(false);
    let acts = routes.iter().filter(|route| route.path.starts_with("/api/") && route.method != "GET");
    // The toolbox keeps nothing: it answers to everybody.
    for route in acts.filter(|route| !route.path.starts_with("/api/v1/tools/")) {
        let path = ["{opportunity}", "{offering}", "{enrolment}", "{request}"]
            .iter()
            .fold(route.path.to_owned(), |path, name| path.replace(name, id));
        let refused = reader.send(route.method, &path, Some("{}".to_owned())).await.is(403);
        assert_eq!(refused.json["code"], "token-scope", "{} {}", route.method, route.path);
    }
}

#[tokio::test]
async fn sec5_a_session_is_no_key_to_the_api() {
    let stage = Stage::new().await;
    let mut browser = stage.world.browser(stage.ana).await;
    browser.get("/api/v1/me").await.is(401);
    let path = format!("/api/v1/offerings/{}/enrolments", stage.run);
    let request =
        Request::post(&path).header(header::CONTENT_TYPE, "application/json").body(Body::from(r#"{"consent":true}"#));
    browser.send(request.unwrap()).await.is(401);
}

#[tokio::test]
async fn h061_json_as_plain_text_and_other_sites_are_refused() {
    let stage = Stage::new().await;
    let path = format!("/api/v1/offerings/{}/enrolments", stage.run);
    let secret = token::fresh(&stage.world.doors.chance);
    let mut work = stage.world.begin().await;
    token::admit(&mut work, stage.ana, &secret, Scope::Write, 1).await.unwrap();
    work.commit().await.unwrap();
    let send = |headers: Vec<(&'static str, String)>| {
        let request =
            headers.into_iter().fold(Request::post(&path), |request, (name, value)| request.header(name, value));
        let client = stage.world.stranger();
        async move { client.send_raw(request.body(Body::from(r#"{"consent":true}"#)).unwrap()).await }
    };
    let (plain, json) = (("content-type", "text/plain".to_owned()), ("content-type", "application/json".to_owned()));
    let bearer = ("authorization", format!("Bearer {secret}"));
    send(vec![plain.clone()]).await.is(401);
    assert_eq!(send(vec![plain, bearer.clone()]).await.is(415).json["code"], "not-json");
    send(vec![json.clone(), bearer, ("sec-fetch-site", "cross-site".to_owned())]).await.is(403);
    assert_eq!(stage.ana().await.get("/api/v1/enrolments").await.json["items"], json!([]));
}
