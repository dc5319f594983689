//! Ending the mails of one search by its link: without sign-in, by a press, by a mail program (RFC 8058).

use axum::{body::Body, http::Request};
use enrolment::{
    Frequency, SavedSearch,
    saved_search::{NewSearch, query, service},
};
use testkit::World;

async fn saved(world: &World) -> SavedSearch {
    let ana = world.person("Ana", None).await;
    let mut work = world.begin_as(ana).await;
    let new = NewSearch {
        name: "My data".to_owned(),
        criteria: "q=data".to_owned(),
        opportunity: None,
        frequency: Frequency::Daily,
    };
    let id = service::save(&mut work, new).await.unwrap();
    work.commit().await.unwrap();
    query::own_by_id(world.db.reads(), &world.actor(ana).await, id).await.unwrap()
}

async fn frequency(world: &World, search: &SavedSearch) -> Frequency {
    query::by_secret(world.db.reads(), &search.secret).await.unwrap().frequency
}

#[tokio::test]
async fn ux_16_a_link_of_the_mail_asks_once_and_a_press_ends_it() {
    let world = World::new().await;
    let search = saved(&world).await;
    let path = format!("/unsubscribe/{}", search.secret);
    let mut reader = world.visitor();
    let page = reader.get(&path).await.ok();
    assert_eq!(page.text("h1"), "End these mails?");
    assert!(page.says("“My data”") && page.texts("main form button").len() == 1);
    assert_eq!(frequency(&world, &search).await, Frequency::Daily, "reading changes nothing");
    for _ in 0..2 {
        let done = reader.post_raw(&path, &[], &[]).await.ok();
        assert_eq!(done.text("h1"), "No more of these mails");
        assert!(!done.has("main form"));
    }
    assert!(reader.cookie().is_none(), "no session, no cookie");
    assert_eq!(frequency(&world, &search).await, Frequency::Never);
    assert_eq!(reader.get(&path).await.ok().text("h1"), "No more of these mails");
    assert!(reader.get(&format!("{path}?lang=de")).await.ok().says("Sie bekommen keine E-Mails mehr"));
}

#[tokio::test]
async fn sec_5_one_click_of_a_mail_program_needs_no_cookie_and_opens_nothing_else() {
    let world = World::new().await;
    let search = saved(&world).await;
    let path = format!("/unsubscribe/{}", search.secret);
    let request = Request::post(&path)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("List-Unsubscribe=One-Click"))
        .unwrap();
    world.visitor().send(request).await.ok();
    assert_eq!(frequency(&world, &search).await, Frequency::Never);
    let mut visitor = world.visitor();
    for wrong in ["x", &search.id.to_string(), &search.secret[..search.secret.len() - 1]] {
        let page = visitor.get(&format!("/unsubscribe/{wrong}")).await.is(404);
        assert!(page.says("The search was removed, or the link is not complete."));
        visitor.post_raw(&format!("/unsubscribe/{wrong}"), &[], &[]).await.is(404);
    }
    let removed = world.begin_as(search.person_id).await;
    let mut work = removed;
    service::remove(&mut work, search.id).await.unwrap();
    work.commit().await.unwrap();
    visitor.get(&path).await.is(404);
}
