//! Keeping a search: from the results, where nothing is found, for the dates of a listing; changing, removing, undoing.

use enrolment::{
    Frequency,
    saved_search::{NewSearch, query, service},
};
use testkit::{World, listing};

#[tokio::test]
async fn ux_16_any_search_can_be_kept_by_a_name_in_words_and_run_again() {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let host = world.institution("vallombre", "FR").await;
    listing("DS-1", "Data for all").at(&world, host).await;
    world.follow().await;
    let ana = world.person("Ana", Some(home)).await;
    let mut browser = world.browser(ana).await;
    let results = browser.open_form("/micro-credentials?q=data&level=6&sort=newest").await.ok();
    let keep = results.attribute("main a[href^='/my/saved/searches/new']", "href").unwrap();
    assert_eq!(keep, "/my/saved/searches/new?search=q%3Ddata%26level%3D6", "without order and page");
    let form = browser.open_form(&keep).await.ok();
    assert_eq!(form.text("h1"), "Save this search");
    assert_eq!(form.text("main .lead"), "“data” · Level: Bachelor level (EQF 6)");
    let proposed = form.attribute("input[name=name]", "value").unwrap();
    assert_eq!(proposed, "“data”, Level: Bachelor level (EQF\u{a0}6)");
    assert_eq!(form.attribute("input[name=frequency][checked]", "value").as_deref(), Some("weekly"));
    let carried = form.attribute("main input[name=search]", "value").unwrap();
    let wrong = [("name", " "), ("frequency", "hourly"), ("search", carried.as_str())];
    let wrong = browser.post("/my/saved/searches", &wrong).await.is(422);
    assert_eq!(wrong.texts(".error-summary a").len(), 2, "{}", wrong.main_text());
    assert!(wrong.says("Level: Bachelor level (EQF 6)"));
    let right = [("name", "Data"), ("frequency", "daily"), ("search", carried.as_str())];
    for _ in 0..2 {
        assert_eq!(browser.post("/my/saved/searches", &right).await.sees_other(), "/my/saved");
    }
    let page = browser.get("/my/saved").await.ok();
    assert!(page.text(".flash-slot").contains("at most once a day"));
    let own = page.fragments("section[aria-labelledby=searches]").remove(0);
    assert_eq!(own.texts("h3"), ["Data"], "the same search is kept once");
    assert!(own.body.contains("At most once a day") && own.text(".by").contains("Level: Bachelor level (EQF 6)"));
    let run = own.attribute(".save a", "href").unwrap();
    assert_eq!(run, "/micro-credentials?q=data&level=6");
    assert!(browser.get(&run).await.ok().says("Data for all"));
    for nonsense in ["level=99", "route=maybe", "institution=nobody"] {
        let path = format!("/my/saved/searches/new?{}", testkit::encode(&[("search", nonsense)]));
        browser.get(&path).await.is(422);
    }
}

#[tokio::test]
async fn ux_16_it_is_changed_removed_and_put_back_by_its_owner_only() {
    let world = World::new().await;
    let (ana, ben) = (world.person("Ana", None).await, world.person("Ben", None).await);
    let mut browser = world.browser(ana).await;
    browser.open_form("/my/saved").await.ok();
    let new = [("name", "Data"), ("frequency", "daily"), ("search", "q=data")];
    browser.post("/my/saved/searches", &new).await.sees_other();
    let page = browser.get("/my/saved").await.ok();
    let path = page.attribute("section[aria-labelledby=searches] a[href^='/my/saved/searches/']", "href").unwrap();
    let form = browser.get(&path).await.ok();
    assert_eq!(form.attribute("input[name=frequency][checked]", "value").as_deref(), Some("daily"));
    browser.post(&path, &[("name", ""), ("frequency", "weekly")]).await.is(422);
    browser.post(&path, &[("name", "Numbers"), ("frequency", "never")]).await.sees_other();
    let page = browser.get("/my/saved").await.ok();
    assert!(page.says("Numbers") && page.says("No mails"));
    let mut other = world.browser(ben).await;
    let removal = format!("{path}/removal");
    other.get(&path).await.is(404);
    for act in [path.clone(), removal.clone(), format!("{path}/return")] {
        other.post(&act, &[("name", "x"), ("frequency", "never")]).await.is(404);
    }
    browser.post(&removal, &[]).await.sees_other();
    let removed = browser.get("/my/saved").await.ok();
    assert!(!removed.says("Numbers"));
    browser.get(&path).await.is(404);
    let undo = removed.attribute(".flash-slot form", "action").unwrap();
    browser.post(&undo, &[]).await.sees_other();
    assert!(browser.get("/my/saved").await.ok().says("Numbers"));
}

#[tokio::test]
async fn ux_6_nothing_found_and_no_dates_offer_to_tell() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let (open, _) = listing("DS-1", "Data for all").at(&world, host).await;
    let (shut, _) = listing("DS-2", "Later").undated().at(&world, host).await;
    world.follow().await;
    let ana = world.person("Ana", None).await;
    let mut browser = world.browser(ana).await;
    let nothing = browser.open_form("/micro-credentials?q=zzyzx").await.ok();
    assert!(nothing.text(".empty a.button").contains("Tell me when one appears"));
    assert!(!browser.get(&format!("/micro-credentials/{open}")).await.ok().says("Tell me about new dates"));
    let page = browser.get(&format!("/micro-credentials/{shut}")).await.ok();
    let link = page.attribute("main a[href^='/my/saved/searches/new']", "href").unwrap();
    let form = browser.get(&link).await.ok();
    assert_eq!(form.attribute("input[name=name]", "value").as_deref(), Some("New dates: Later"));
    let fields = [("name", "New dates: Later"), ("frequency", "daily"), ("listing", &shut.to_string())];
    browser.post("/my/saved/searches", &fields).await.sees_other();
    let page = browser.get("/my/saved").await.ok();
    assert!(page.says("New dates of one micro-credential"));
    // Who is not signed in comes back to the form afterwards.
    let asked = world.visitor().get(&link).await.sees_other();
    assert!(asked.starts_with("/sign-in?next=%2Fmy%2Fsaved%2Fsearches%2Fnew"), "{asked}");
}

#[tokio::test]
async fn ux_16_fifty_are_kept_and_then_a_clear_word_with_what_was_typed() {
    let world = World::new().await;
    let ana = world.person("Ana", None).await;
    let mut work = world.begin_as(ana).await;
    for number in 0..50 {
        let (name, criteria) = (format!("Search {number}"), format!("q=n{number}"));
        let new = NewSearch { name, criteria, opportunity: None, frequency: Frequency::Weekly };
        service::save(&mut work, new).await.unwrap();
    }
    work.commit().await.unwrap();
    let mut browser = world.browser(ana).await;
    browser.open_form("/my/saved").await.ok();
    let fields = [("name", "One more"), ("frequency", "daily"), ("search", "q=more")];
    let full = browser.post("/my/saved/searches", &fields).await.is(422);
    assert!(full.says("You have saved 50 searches"), "{}", full.main_text());
    assert_eq!(full.attribute("input[name=name]", "value").as_deref(), Some("One more"));
    assert_eq!(query::own(world.db.reads(), &world.actor(ana).await).await.unwrap().len(), 50);
}
