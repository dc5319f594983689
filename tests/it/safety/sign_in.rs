//! Signing in and out, sessions and their ends.

use consortium::account::{self, Password};
use kernel::{Role, RoleState};
use testkit::{Browser, World};

const PASSWORD: &str = "a long enough phrase";

async fn account(world: &World, name: &str) -> kernel::PersonId {
    let person = world.person(name, None).await;
    let hash = account::hash(Password::chosen(PASSWORD).unwrap(), &world.doors.chance).await.unwrap();
    let mut work = world.begin().await;
    account::open(&mut work, person, hash).await.unwrap();
    work.commit().await.unwrap();
    person
}

async fn sign_in(browser: &mut Browser, email: &str, password: &str, next: &str) -> testkit::Page {
    browser.open_form("/sign-in").await.ok();
    browser.post("/sign-in", &[("email", email), ("password", password), ("next", next)]).await
}

#[tokio::test]
async fn a_person_signs_in_and_out() {
    let world = World::new().await;
    account(&world, "Ana").await;
    let mut browser = world.visitor();
    let page = sign_in(&mut browser, "ANA@people.example", PASSWORD, "").await;
    assert_eq!(page.sees_other(), "/my");
    browser.open_form("/my").await.ok();
    browser.post("/sign-out", &[]).await.sees_other();
    assert!(browser.get("/my").await.sees_other().starts_with("/sign-in"));
}

#[tokio::test]
async fn h059_the_session_has_a_new_id_after_signing_in() {
    let world = World::new().await;
    account(&world, "Ana").await;
    let mut browser = world.visitor();
    browser.open_form("/sign-in").await.ok();
    let before = browser.cookie().unwrap().to_owned();
    browser.post("/sign-in", &[("email", "ana@people.example"), ("password", PASSWORD)]).await.sees_other();
    assert_ne!(browser.cookie(), Some(before.as_str()));
    let mut old = world.visitor();
    old.set_cookie(Some(before));
    assert!(old.get("/my").await.sees_other().starts_with("/sign-in"));
}

#[tokio::test]
async fn h060_a_cookie_is_dead_after_sign_out() {
    let world = World::new().await;
    let person = world.person("Ana", None).await;
    let mut browser = world.browser(person).await;
    let cookie = browser.cookie().unwrap().to_owned();
    browser.post("/sign-out", &[]).await.sees_other();
    let mut thief = world.visitor();
    thief.set_cookie(Some(cookie));
    assert!(thief.get("/my").await.sees_other().starts_with("/sign-in"));
}

#[tokio::test]
async fn h065_known_and_unknown_addresses_get_the_same_answer() {
    let world = World::new().await;
    account(&world, "Ana").await;
    let mut browser = world.visitor();
    let known = sign_in(&mut browser, "ana@people.example", "not the password", "").await;
    let mut browser = world.visitor();
    let unknown = sign_in(&mut browser, "eve@people.example", "not the password", "").await;
    assert_eq!(known.status, unknown.status);
    assert_eq!(known.status.as_u16(), 422);
    let text = |page: &testkit::Page| page.main_text().replace("ana@", "x@").replace("eve@", "x@");
    assert_eq!(text(&known), text(&unknown));
    assert!(known.has(".error-summary a[href='#email']"));
    assert_eq!(known.attribute("input[name=email]", "value").as_deref(), Some("ana@people.example"));
    assert_eq!(known.attribute("input[name=password]", "value").as_deref(), Some(""));
}

#[tokio::test]
async fn h093_after_signing_in_one_stays_on_this_site() {
    let world = World::new().await;
    account(&world, "Ana").await;
    for evil in ["//evil", "/\\evil", "https:evil", "javascript:alert(1)"] {
        let mut browser = world.visitor();
        let page = sign_in(&mut browser, "ana@people.example", PASSWORD, evil).await;
        assert_eq!(page.sees_other(), "/my", "{evil}");
    }
    let mut browser = world.visitor();
    assert_eq!(
        sign_in(&mut browser, "ana@people.example", PASSWORD, "/impact?to=2026-01-01").await.sees_other(),
        "/impact?to=2026-01-01"
    );
}

#[tokio::test]
async fn sec4_sessions_end_without_a_request() {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let learner = world.person("Ana", Some(home)).await;
    let officer = world.staff("Olof", Role::RecognitionOfficer, home, &[]).await;
    let (mut learner, mut officer) = (world.browser(learner).await, world.browser(officer).await);
    world.doors.clock.advance(31 * 60);
    assert!(officer.get("/desk").await.sees_other().starts_with("/sign-in"));
    learner.get("/my").await.ok();
    world.doors.clock.advance(100 * 60);
    learner.get("/my").await.ok();
    world.doors.clock.advance(121 * 60);
    assert!(learner.get("/my").await.sees_other().starts_with("/sign-in"));
}

#[tokio::test]
async fn sec4_no_session_lasts_longer_than_twelve_hours() {
    let world = World::new().await;
    let person = world.person("Ana", None).await;
    let mut browser = world.browser(person).await;
    for _ in 0..11 {
        world.doors.clock.advance(3600);
        browser.get("/my").await.ok();
    }
    world.doors.clock.advance(3601);
    assert!(browser.get("/my").await.sees_other().starts_with("/sign-in"));
}

#[tokio::test]
async fn h049_a_role_counts_only_while_confirmed() {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    for (name, state, allowed) in [
        ("Ina", RoleState::Invited, false),
        ("Sus", RoleState::Suspended, false),
        ("End", RoleState::Ended, false),
        ("Con", RoleState::Confirmed, true),
    ] {
        let person = world.person(name, None).await;
        world.give_in(person, Role::ProviderAdmin, Some(home), &[], state).await;
        let page = world.browser(person).await.get("/provider").await;
        assert_eq!(page.status.as_u16() == 200, allowed, "{state}");
    }
}

#[tokio::test]
async fn h050_a_role_that_ends_is_gone_with_the_next_request() {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let person = world.person("Ana", None).await;
    let membership = world.give(person, Role::ProviderAdmin, Some(home), &[]).await;
    let mut browser = world.browser(person).await;
    browser.get("/provider/listings/new").await.ok();
    let mut work = world.begin().await;
    consortium::membership::change(&mut work, membership, RoleState::Ended).await.unwrap();
    work.commit().await.unwrap();
    assert_ne!(browser.get("/provider").await.status.as_u16(), 200);
    let page = browser
        .post("/provider/listings/new", &[("title", "Late"), ("identifier", "L-1"), ("institution", "lindholm")])
        .await;
    assert!(matches!(page.status.as_u16(), 403 | 404), "{}", page.status);
}

/// A request that began before sign-out and ends after it must not bring the session back.
#[tokio::test]
async fn h060_an_ended_session_is_not_written_again() {
    let world = World::new().await;
    let person = world.person("Ana", None).await;
    let browser = world.browser(person).await;
    let id = browser.cookie().unwrap().split_once('=').unwrap().1.to_owned();
    let limits = kernel::session::LIMITS;
    let now = world.doors.clock.now();
    let row = kernel::session::find(world.db.reads(), &id, limits, now).await.unwrap().unwrap();
    kernel::session::remove(world.db.reads(), &id).await.unwrap();
    assert!(!kernel::session::put(world.db.reads(), row).await.unwrap());
    assert!(kernel::session::find(world.db.reads(), &id, limits, now).await.unwrap().is_none());
}

/// Most pages only read: opening one does not write the session.
#[tokio::test]
async fn i10_opening_a_page_does_not_write_the_session() {
    let world = World::new().await;
    let person = world.person("Ana", None).await;
    let mut browser = world.browser(person).await;
    let id = browser.cookie().unwrap().split_once('=').unwrap().1.to_owned();
    let (limits, begun) = (kernel::session::LIMITS, world.doors.clock.now());
    world.doors.clock.advance(30);
    browser.get("/my").await.ok();
    let row = kernel::session::find(world.db.reads(), &id, limits, begun).await.unwrap().unwrap();
    assert_eq!(row.seen_at, begun);
}
