//! Forms and addresses that others send on a person's behalf.

use axum::{
    body::Body,
    http::{Request, header},
};
use testkit::{World, listing};

async fn enrolled(world: &World, person: kernel::PersonId) -> usize {
    let actor = world.actor(person).await;
    enrolment::query::of_person(world.db.reads(), &actor, person).await.unwrap().len()
}

#[tokio::test]
async fn h061_a_form_without_its_token_changes_nothing() {
    let world = World::new().await;
    let (home, host) = (world.institution("lindholm", "SE").await, world.institution("vallombre", "FR").await);
    let (_, runs) = listing("DS-1", "Data").at(&world, host).await;
    let (ana, eve) = (world.person("Ana", Some(home)).await, world.person("Eve", Some(home)).await);
    let (mut browser, other) = (world.browser(ana).await, world.browser(eve).await);
    let path = format!("/my/enrol/{}", runs[0]);
    let token = browser.token.clone();
    browser.post_raw(&path, &[("consent", "yes")], &[]).await.is(403);
    browser.post_raw(&path, &[("consent", "yes"), ("form_token", &other.token)], &[]).await.is(403);
    let right = [("consent", "yes"), ("form_token", token.as_str())];
    browser.post_raw(&path, &right, &[("sec-fetch-site", "cross-site"), ("host", "127.0.0.1:8080")]).await.is(403);
    browser.post_raw(&path, &right, &[("origin", "null"), ("host", "127.0.0.1:8080")]).await.is(403);
    let json =
        Request::post(&path).header(header::CONTENT_TYPE, "text/plain").body(Body::from("{\"consent\":true}")).unwrap();
    browser.send(json).await.is(403);
    assert_eq!(enrolled(&world, ana).await, 0);
    browser.post_raw(&path, &right, &[("sec-fetch-site", "same-origin")]).await.sees_other();
    assert_eq!(enrolled(&world, ana).await, 1);
}

#[tokio::test]
async fn h062_nothing_changes_by_get_or_by_another_method_in_disguise() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let (_, runs) = listing("DS-1", "Data").at(&world, host).await;
    let ana = world.person("Ana", None).await;
    let mut browser = world.browser(ana).await;
    let path = format!("/my/enrol/{}", runs[0]);
    browser.get(&format!("{path}?consent=yes&form_token={}", browser.token)).await;
    let head = Request::head(&path).body(Body::empty()).unwrap();
    browser.send(head).await;
    browser.get("/sign-out").await.is(405);
    let page = browser.post("/my?_method=DELETE", &[]).await;
    assert_eq!(page.status.as_u16(), 405);
    assert_eq!(enrolled(&world, ana).await, 0);
    browser.get("/my").await.ok();
}

#[tokio::test]
async fn h062_signing_in_needs_the_token_too() {
    let world = World::new().await;
    let mut browser = world.visitor();
    browser.post_raw("/sign-in", &[("email", "a@b.example"), ("password", "x")], &[]).await.is(403);
}

#[tokio::test]
async fn lim3_doubled_and_too_many_fields_are_refused() {
    let world = World::new().await;
    let ana = world.person("Ana", None).await;
    let mut browser = world.browser(ana).await;
    let token = browser.token.clone();
    browser.post_raw("/sign-out", &[("form_token", &token), ("form_token", &token)], &[]).await.is(400);
    let many: Vec<(String, String)> = (0..201).map(|n| (format!("f{n}"), "x".to_owned())).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post("/sign-out", &many).await.is(400);
    let query = (0..31).map(|n| format!("a{n}=1")).collect::<Vec<_>>().join("&");
    browser.get(&format!("/micro-credentials?{query}")).await.is(400);
    browser.get("/micro-credentials?q=%FF").await.is(400);
    browser.get("/my").await.ok();
}

#[tokio::test]
async fn lim2_a_form_of_more_than_64_kib_is_too_large() {
    let world = World::new().await;
    let mut browser = world.visitor();
    browser.open_form("/sign-in").await.ok();
    browser.post("/sign-in", &[("email", &"x".repeat(70_000)), ("password", "x")]).await.is(413);
}
