//! A form sent after the session has ended: sign in, and it is there again; nobody else sees it, nothing goes by itself.

use consortium::account::{self, Password};
use kernel::{PersonId, Role};
use testkit::{Browser, Page, World, listing};

const PASSWORD: &str = "a long enough phrase";

async fn with_password(world: &World, person: PersonId) -> PersonId {
    let hash = account::hash(Password::chosen(PASSWORD).unwrap(), &world.doors.chance).await.unwrap();
    let mut work = world.begin().await;
    account::open(&mut work, person, hash).await.unwrap();
    work.commit().await.unwrap();
    person
}

/// Ends the session behind the browser's back.
async fn end_session(world: &World, browser: &Browser) {
    let id = browser.cookie().unwrap().split('=').nth(1).unwrap().to_owned();
    kernel::session::remove(world.db.reads(), &id).await.unwrap();
}

/// Signs in on the page that a form led to.
async fn again(browser: &mut Browser, page: &Page, email: &str, password: &str) -> Page {
    let value = |name: &str| page.attribute(&format!("input[name={name}]"), "value").unwrap();
    let (token, action, kept) = (value("form_token"), value("action"), value("kept"));
    let fields = [("email", email), ("password", password), ("action", &action), ("kept", &kept)];
    browser.token = token;
    browser.post("/sign-in/again", &fields).await
}

/// The fields of the form that came back, as a browser would send them.
async fn send_on(browser: &mut Browser, page: &Page) -> Page {
    let html = scraper_fields(page);
    let fields: Vec<(&str, &str)> = html.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let action = page.attribute("main form", "action").unwrap();
    browser.post_raw(&action, &fields, &[]).await
}

fn scraper_fields(page: &Page) -> Vec<(String, String)> {
    let inputs = page.attributes("main form input", &["name", "value"]);
    let names = page.attributes("main form textarea", &["name"]);
    let texts = page.raw_texts("main form textarea");
    let areas = names.into_iter().zip(texts).map(|(name, text)| (name[0].clone(), text));
    inputs.into_iter().map(|pair| (pair[0].clone(), pair[1].clone())).chain(areas).collect()
}

#[tokio::test]
async fn ux_20_a_learners_form_survives_the_end_of_the_session_and_goes_by_a_press_only() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let (_, runs) = listing("DS-1", "Data").at(&world, host).await;
    let ana = with_password(&world, world.person("Ana", None).await).await;
    let mut browser = world.browser(ana).await;
    browser.open_form(&format!("/my/enrol/{}", runs[0])).await.ok();
    let enrolment = browser.post(&format!("/my/enrol/{}", runs[0]), &[]).await.sees_other();
    browser.open_form(&enrolment).await.ok();
    end_session(&world, &browser).await;
    let withdrawal = format!("{enrolment}/withdrawal");
    let out = browser.post(&withdrawal, &[("version", "1"), ("reason", "The train does not go there")]).await.is(401);
    assert_eq!(out.text("h1"), "You were signed out");
    let wrong = again(&mut browser, &out, "ana@people.example", "not the password").await.is(422);
    assert!(wrong.has("#email-error"), "and the form still waits");
    let back = again(&mut browser, &wrong, "ana@people.example", PASSWORD).await.ok();
    assert!(back.says("The train does not go there") && back.says("Nothing has been sent yet"), "{}", back.main_text());
    let still = enrolment::query::of_person(world.db.reads(), &kernel::Actor::System, ana).await.unwrap();
    assert_eq!(still[0].state, enrolment::State::Enrolled, "no act without a press");
    assert_eq!(send_on(&mut browser, &back).await.sees_other(), enrolment);
    assert!(browser.get(&enrolment).await.ok().says("You gave your place back"));
}

#[tokio::test]
async fn ux_20_a_long_text_of_an_editor_survives_half_an_hour_without_a_request() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let (opportunity, _) = listing("DS-1", "Data").draft().at(&world, host).await;
    let edith = with_password(&world, world.staff("Edith", Role::ProviderEditor, host, &[]).await).await;
    let mut browser = world.browser(edith).await;
    let path = format!("/provider/listings/{opportunity}/what");
    browser.open_form(&path).await.ok();
    world.doors.clock.advance(45 * 60);
    let long = "Été à la mer & <b>ailleurs</b> ".repeat(1_500);
    let out = browser.post(&path, &[("description_en", &long), ("seen", "1"), ("level", "6")]).await.is(401);
    let back = again(&mut browser, &out, "edith@people.example", PASSWORD).await.ok();
    assert_eq!(back.attribute("main form", "action").as_deref(), Some(path.as_str()));
    let fields = scraper_fields(&back);
    assert!(fields.contains(&("description_en".to_owned(), long)), "to the last letter");
    assert!(fields.contains(&("level".to_owned(), "6".to_owned())));
}

#[tokio::test]
async fn ux_20_an_officers_note_does_not_come_back_to_somebody_else() {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let ole = with_password(&world, world.staff("Ole", Role::RecognitionOfficer, home, kernel::Right::ALL).await).await;
    with_password(&world, world.person("Ben", None).await).await;
    let path = "/desk/requests/01890000-0000-7000-8000-000000000001/ratings";
    let note = [("evidence-testing", "The exam was taken at home"), ("version", "3")];
    let mut browser = world.browser(ole).await;
    end_session(&world, &browser).await;
    let out = browser.post(path, &note).await.is(401);
    let mut other = browser.clone();
    let back = again(&mut browser, &out, "ole@people.example", PASSWORD).await.ok();
    assert!(back.says("The exam was taken at home"));
    // On the same device, out of the same page.
    let out = other.post(path, &note).await.is(401);
    let to = again(&mut other, &out, "ben@people.example", PASSWORD).await.sees_other();
    let page = other.get(&to).await.ok();
    assert!(page.text(".flash-slot").contains("belongs to another account"));
    assert!(!page.body.contains("exam was taken"));
}

#[tokio::test]
async fn h062_a_forged_form_is_given_nothing_and_a_wrong_token_stays_refused() {
    let world = World::new().await;
    let ana = world.person("Ana", None).await;
    let ben = world.person("Ben", None).await;
    let fields = [("reason", "words of somebody"), ("form_token", "made up")];
    let foreign = [("sec-fetch-site", "cross-site"), ("host", "127.0.0.1:8080")];
    for mut browser in [world.visitor(), world.browser(ana).await] {
        let page = browser.post_raw("/my/enrol/01890000-0000-7000-8000-000000000001", &fields, &foreign).await.is(403);
        assert!(!page.body.contains("words of somebody") && !page.has("input[name=form_token]"));
    }
    let mut browser = world.browser(ana).await;
    let path = "/my/enrol/01890000-0000-7000-8000-000000000001";
    let headers = [("host", "127.0.0.1:8080"), ("referer", "http://127.0.0.1:8080/my?page=1")];
    let page = browser.post_raw(path, &fields, &headers).await.is(403);
    assert_eq!(page.texts("textarea[readonly]"), ["words of somebody"]);
    assert!(page.has("main a[href='/my?page=1']") && !page.has("main form") && !page.says("Ask a colleague"));
    // What was open for Ben is not shown to Ana, who signed in after him.
    let bens = world.browser(ben).await.token;
    let page = browser.post_raw(path, &[("reason", "words of Ben here"), ("form_token", &bens)], &[]).await.is(403);
    assert!(!page.body.contains("words of Ben"));
}

#[tokio::test]
async fn a_file_is_chosen_again_and_who_is_out_is_out() {
    let world = World::new().await;
    let mut visitor = world.visitor();
    let body = "--edge\r\ncontent-disposition: form-data; name=\"form_token\"\r\n\r\nold\r\n--edge--\r\n";
    let request = axum::http::Request::post("/provider/import")
        .header("content-type", "multipart/form-data; boundary=edge")
        .body(axum::body::Body::from(body))
        .unwrap();
    let page = visitor.send(request).await.is(401);
    assert!(page.says("A file cannot be kept") && page.has("input[name=has_file]"));
    assert_eq!(visitor.post("/sign-out", &[]).await.sees_other(), "/sign-in");
}
