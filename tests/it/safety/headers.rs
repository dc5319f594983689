//! Headers on every answer, also on failures (SEC-6, H098).

use testkit::{Page, World};

#[track_caller]
fn guarded(page: &Page) {
    let header = |name: &str| page.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default();
    let policy = header("content-security-policy");
    for part in ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
        assert!(policy.contains(part), "{policy}");
    }
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_ne!(header("referrer-policy"), "");
    assert_eq!(header("cross-origin-opener-policy"), "same-origin");
    assert_ne!(header("x-request-id"), "");
}

#[tokio::test]
async fn h098_every_answer_carries_its_headers() {
    let world = World::new().await;
    let mut browser = world.visitor();
    let long = "x".repeat(70_000);
    let pages = [
        browser.get("/").await,
        browser.get("/micro-credentials").await,
        browser.get("/nowhere").await.is(404),
        browser.get("/sign-out").await.is(405),
        browser.post_raw("/sign-in", &[("email", &long)], &[]).await.is(413),
        browser.get("/api/v1/nowhere").await.is(404),
        browser.get("/healthz").await,
        browser.get("/readyz").await,
        browser.get("/my").await.is(303),
    ];
    pages.iter().for_each(guarded);
}

#[tokio::test]
async fn sec6_personal_pages_are_not_kept() {
    let world = World::new().await;
    let ana = world.person("Ana", None).await;
    let page = world.browser(ana).await.get("/my").await.ok();
    assert_eq!(page.headers["cache-control"], "no-store");
}

#[tokio::test]
async fn assets_are_kept_for_a_year_and_answer_by_their_hash_only() {
    let world = World::new().await;
    let mut browser = world.visitor();
    let page = browser.get("/").await.ok();
    let style = page.attribute("link[rel=stylesheet]", "href").unwrap();
    let answer = browser.get(&style).await.ok();
    assert!(answer.headers["cache-control"].to_str().unwrap().contains("immutable"));
    browser.get("/static/app.css").await.is(404);
}

#[tokio::test]
async fn a_failure_says_what_to_do_in_the_readers_language() {
    let world = World::new().await;
    let mut browser = world.visitor();
    let english = browser.get("/nowhere?lang=en").await.is(404);
    let german = browser.get("/nowhere?lang=de").await.is(404);
    assert_ne!(english.text("h1"), german.text("h1"));
    assert_eq!(german.attribute("html", "lang").as_deref(), Some("de"));
    assert!(!english.text("h1").contains("error-"), "{}", english.text("h1"));
}

#[tokio::test]
async fn a_problem_of_the_api_has_its_type() {
    let world = World::new().await;
    let answer = world.stranger().get("/api/v1/nowhere").await.is(404);
    assert_eq!(answer.headers["content-type"], "application/problem+json");
    assert_eq!(answer.json["code"], "not-found");
}
