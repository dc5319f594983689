//! Saving with one press, the list with notes, removing and undoing it (UX-15, UX-23).

use consortium::account::{self, Password};
use enrolment::saved_listing::{query, service};
use kernel::Actor;
use testkit::{Browser, Page, World, listing};

/// Presses the button of a page for one listing, as a browser sends it.
async fn press(browser: &mut Browser, page: &Page, form: &str) -> String {
    let action = page.attribute(&format!("form#{form}"), "action").unwrap();
    let back = page.attribute(&format!("form#{form} input[name=back]"), "value").unwrap();
    let id = page.attribute(&format!("button[form={form}]"), "value").unwrap();
    browser.post(&action, &[("back", &back), ("listing", &id)]).await.sees_other()
}

/// Presses «Undo» beside the message.
async fn undo(browser: &mut Browser, page: &Page) -> String {
    let action = page.attribute(".flash-slot form", "action").unwrap();
    let fields = page.attributes(".flash-slot input", &["name", "value"]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|pair| (&*pair[0], &*pair[1])).collect();
    browser.post_raw(&action, &fields, &[]).await.sees_other()
}

#[tokio::test]
async fn ux_15_one_press_saves_and_one_undoes_it_on_card_and_page() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let (id, _) = listing("DS-1", "Data for all").at(&world, host).await;
    world.follow().await;
    let ana = world.person("Ana", None).await;
    let mut browser = world.browser(ana).await;
    for path in ["/micro-credentials?q=data".to_owned(), format!("/micro-credentials/{id}")] {
        let page = browser.open_form(&path).await.ok();
        assert!(page.text("button[form=save]").starts_with("Save: Data for all"), "{path}");
        assert_eq!(press(&mut browser, &page, "save").await, path, "back to where the button was");
        let saved = browser.get(&path).await.ok();
        assert_eq!(saved.text(".flash-slot .notice"), "Saved.");
        assert!(saved.has(".save .saved svg") && saved.text(".save .saved") == "Saved", "heart and word");
        assert_eq!(undo(&mut browser, &saved).await, path);
        let undone = browser.get(&path).await.ok();
        assert_eq!(undone.text(".flash-slot .notice"), "Removed.");
        assert!(undone.has("button[form=save]"));
        assert_eq!(undo(&mut browser, &undone).await, path, "undoing can be undone");
        let again = browser.get(&path).await.ok();
        assert_eq!(press(&mut browser, &again, "unsave").await, path);
    }
    assert!(query::own(world.db.reads(), &world.actor(ana).await).await.unwrap().is_empty());
    // A second press is no other act, and nothing that is not published can be saved.
    for _ in 0..2 {
        browser.post("/my/saved", &[("listing", &id.to_string())]).await.sees_other();
    }
    assert_eq!(query::own(world.db.reads(), &world.actor(ana).await).await.unwrap().len(), 1);
    let (draft, _) = listing("DS-2", "Draft").draft().at(&world, host).await;
    for unknown in [draft.to_string(), "x".to_owned()] {
        browser.post("/my/saved", &[("listing", &unknown)]).await.is(404);
    }
}

#[tokio::test]
async fn ux_15_a_visitors_press_leads_to_signing_in_and_is_done_then() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let (id, _) = listing("DS-1", "Data for all").at(&world, host).await;
    let ana = world.person("Ana", None).await;
    let hash = account::hash(Password::chosen("a long enough phrase").unwrap(), &world.doors.chance).await.unwrap();
    let mut work = world.begin().await;
    account::open(&mut work, ana, hash).await.unwrap();
    work.commit().await.unwrap();
    let path = format!("/micro-credentials/{id}");
    let mut visitor = world.visitor();
    let page = visitor.get(&path).await.ok();
    assert!(visitor.cookie().is_none() && !page.has("input[name=form_token]"), "the page is everybody's");
    let fields = [("back", path.as_str()), ("listing", &id.to_string())];
    let asked = visitor.post_raw("/my/saved", &fields, &[]).await.is(401);
    assert_eq!(asked.text("h1"), "Sign in first");
    assert!(asked.says("It is saved as soon as you are signed in."));
    let value = |name: &str| asked.attribute(&format!("input[name={name}]"), "value").unwrap();
    visitor.token = value("form_token");
    let form = [("email", "ana@people.example"), ("password", "a long enough phrase")];
    let carried = [("action", value("action")), ("kept", value("kept"))];
    let fields: Vec<(&str, &str)> =
        form.into_iter().chain(carried.iter().map(|(name, value)| (*name, &**value))).collect();
    assert_eq!(visitor.post("/sign-in/again", &fields).await.sees_other(), path);
    assert_eq!(visitor.get(&path).await.ok().text(".save .saved"), "Saved");
}

#[tokio::test]
async fn ux_15_the_list_is_ordered_by_the_last_day_to_enrol_and_ended_ones_are_greyed() {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let host = world.institution("vallombre", "FR").await;
    let dated =
        |code: &str, title: &str, by: &str| listing(code, title).undated().run("2026-05-04", "2026-06-30", by, "10");
    let mut ids = Vec::new();
    for spec in [
        dated("A", "Late", "2026-04-20"),
        dated("B", "Ended", "2026-03-01"),
        dated("C", "Soon", "2026-03-09"),
        listing("D", "Someday").undated(),
    ] {
        ids.push(spec.at(&world, host).await.0);
    }
    let ana = world.person("Ana", Some(home)).await;
    let mut browser = world.browser(ana).await;
    let empty = browser.open_form("/my/saved").await.ok();
    assert!(empty.says("Press the heart beside a micro-credential") && empty.has(".tabs a[aria-current=page]"));
    for id in &ids {
        browser.post("/my/saved", &[("listing", &id.to_string())]).await.sees_other();
    }
    let page = browser.get("/my/saved").await.ok();
    assert_eq!(page.texts("#main .card h3"), ["Soon", "Late", "Someday", "Ended"]);
    assert_eq!(page.texts(".card.ended h3"), ["Ended"]);
    assert!(page.text(".card.ended").contains("Closed on Sunday 1 March 2026"));
    assert!(page.text(".card.ended").contains("Tell me about new dates"));
    assert!(page.text(".card").contains("Enrol by Monday 9 March 2026"));
    assert!(page.text(".card .verdict-line").contains("Lindholm University decides case by case"));
    // What is archived stays, greyed.
    let admin = world.staff("Pam", kernel::Role::ProviderAdmin, host, &[]).await;
    let mut work = world.begin_as(admin).await;
    let seen = catalogue::opportunity::by_ids(work.db(), &[ids[0]]).await.unwrap()[0].version;
    catalogue::opportunity::archive(&mut work, ids[0], seen, "No teacher").await.unwrap();
    work.commit().await.unwrap();
    let page = browser.get("/my/saved").await.ok();
    assert_eq!(page.texts(".card.ended h3"), ["Ended", "Late"]);
    assert!(page.says("No longer offered"));
    // Two to four can be compared.
    let boxes = page.attributes("form[action='/compare'] input[name=id]", &["value"]);
    let compared = browser.get(&format!("/compare?id={}&id={}", boxes[0][0], boxes[1][0])).await.ok();
    assert!(compared.says("Soon") && compared.says("Someday"));
}

#[tokio::test]
async fn ux_15_a_note_is_kept_its_error_loses_nothing_and_removal_can_be_undone() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let (id, _) = listing("DS-1", "Data for all").at(&world, host).await;
    let (ana, ben) = (world.person("Ana", None).await, world.person("Ben", None).await);
    let mut browser = world.browser(ana).await;
    browser.open_form("/my/saved").await.ok();
    browser.post("/my/saved", &[("listing", &id.to_string())]).await.sees_other();
    let path = format!("/my/saved/listings/{id}/note");
    let long = "x".repeat(501);
    let wrong = browser.post(&path, &[("note", &long)]).await.is(422);
    assert!(wrong.text("title").starts_with("Error:") && wrong.has(".error-summary a[href='#note']"));
    assert_eq!(wrong.text("textarea#note"), long);
    browser.post(&path, &[("note", "Ask Bea\r\nabout it")]).await.sees_other();
    let page = browser.get("/my/saved").await.ok();
    assert!(page.text(".note-own").ends_with("Ask Bea about it"));
    browser.post("/my/saved/removal", &[("listing", &id.to_string())]).await.sees_other();
    browser.get(&path).await.is(404);
    let removed = browser.get("/my/saved").await.ok();
    assert!(!removed.has(".note-own"));
    undo(&mut browser, &removed).await;
    assert!(browser.get("/my/saved").await.ok().text(".note-own").ends_with("Ask Bea about it"), "with its note");
    // Somebody else's list is nobody's business.
    let mut other = world.browser(ben).await;
    other.get(&path).await.is(404);
    other.post(&path, &[("note", "mine")]).await.is(404);
    world.visitor().get("/my/saved").await.sees_other();
    // After a day it is gone for good.
    browser.post("/my/saved/removal", &[("listing", &id.to_string())]).await.sees_other();
    let mut work = world.begin().await;
    let later = work.now.plus_seconds(1);
    service::sweep(&mut work, later).await.unwrap();
    work.commit().await.unwrap();
    browser.post("/my/saved", &[("listing", &id.to_string())]).await.sees_other();
    assert!(!browser.get("/my/saved").await.ok().has(".note-own"));
}

#[tokio::test]
async fn ux_15_five_hundred_are_kept_and_then_a_clear_word_and_the_list_is_paged() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let specs: Vec<_> = (0..501).map(|number| listing(&format!("N-{number}"), &format!("Number {number}"))).collect();
    let ids = testkit::ListingSpec::all_at(&specs, &world, host).await;
    let ana = world.person("Ana", None).await;
    let mut work = world.begin_as(ana).await;
    for id in &ids[..500] {
        service::save(&mut work, *id).await.unwrap();
    }
    work.commit().await.unwrap();
    let mut browser = world.browser(ana).await;
    browser.open_form("/my/saved").await.ok();
    let full = browser.post("/my/saved", &[("listing", &ids[500].to_string())]).await.is(422);
    assert!(full.says("You have saved 500 micro-credentials, and there is no room for more."));
    assert_eq!(browser.get("/my/saved?page=25").await.ok().texts("#main .card h3").len(), 20);
    assert!(browser.get("/my/saved?page=26").await.ok().has("#main .card"), "beyond the end is the last page");
    assert!(query::own(world.db.reads(), &Actor::Anonymous).await.unwrap().is_empty());
}
