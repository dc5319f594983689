//! Wrong addresses are answered rightly (UX-1).

use testkit::listing;

use super::stage::{Stage, total};

#[tokio::test]
async fn ux_1_a_wrong_value_gives_422_with_the_rest_of_the_search_and_names_it() {
    let stage = Stage::new().await;
    listing("C-1", "Course online").at(&stage.world, stage.host).await;
    listing("C-2", "Course on site").with("mode", "on_site").at(&stage.world, stage.host).await;
    stage.world.follow().await;
    let mut browser = stage.world.visitor();
    let client = stage.world.stranger();
    for (name, value, label) in [
        ("institution", "nobody", "Institution"),
        ("recognised_by", "nobody", "Your university"),
        ("country", "XQ", "Country"),
        ("country", "France", "Country"),
        ("language", "qqq", "Teaching language"),
        ("field", "0000000", "Field"),
        ("field", "zz", "Field"),
        ("level", "9", "Level"),
        ("level", "0", "Level"),
        ("mode", "by-post", "Form"),
        ("route", "perhaps", "Counts at your university"),
        ("starts_from", "2026-02-30", "Starts from"),
        ("starts_to", "soon", "Starts until"),
        ("ects_min", "many", "ECTS from"),
        ("ects_max", "-1", "ECTS up to"),
        ("free", "perhaps", "Price"),
        ("sort", "best", "Order"),
    ] {
        let wrong = browser.get(&format!("/micro-credentials?q=course&mode=online&{name}={value}")).await.is(422);
        assert_eq!(wrong.texts(".notice.warn li"), [format!("“{value}” does not fit “{label}”.")]);
        assert_eq!(wrong.attribute("#q", "value").as_deref(), Some("course"), "{name}");
        assert_eq!(wrong.texts("ol.cards h3").join(","), "Course online", "{name}: the rest is kept");
        let chips = wrong.texts("ul.chips .chip span[aria-hidden]");
        assert_eq!(chips, ["Form: Online"], "{name}: what was left out has no chip");
        let wrong = client.get(&format!("/api/v1/micro-credentials?q=course&{name}={value}")).await.is(422);
        assert_eq!(wrong.headers["content-type"], "application/problem+json");
        assert_eq!(wrong.json["errors"][0]["field"], name);
    }
    for page in ["0", "-1", "two"] {
        let wrong = browser.get(&format!("/micro-credentials?q=course&page={page}")).await.is(422);
        assert_eq!(wrong.texts(".notice.warn li"), [format!("“{page}” does not fit “Page”.")]);
        assert_eq!(total(&wrong), 2);
    }
}

#[tokio::test]
async fn ux_1_the_address_has_one_form_and_strangers_in_it_are_ignored() {
    let stage = Stage::new().await;
    listing("C-1", "Course").at(&stage.world, stage.host).await;
    stage.world.follow().await;
    let mut browser = stage.world.visitor();
    for (asked, leads_to) in [
        ("?mode=online&q=course", "?q=course&mode=online"),
        ("?q=course&recognised_by=&field=&starts_from=&ects_min=&mode=online", "?q=course&mode=online"),
        ("?q=++course++&mode=online&mode=online", "?q=course&mode=online"),
        ("?country=fr&level=06", "?level=6&country=FR"),
        ("?q=&page=", ""),
    ] {
        let page = browser.get(&format!("/micro-credentials{asked}")).await;
        assert_eq!(page.sees_other(), format!("/micro-credentials{leads_to}"), "{asked}");
        browser.get(&format!("/micro-credentials{leads_to}")).await.ok();
    }
    let page = browser.get("/micro-credentials?utm_source=mail&q=course&colour=red").await.ok();
    assert_eq!((total(&page), page.has(".notice.warn")), (1, false));
    let sorts = browser.get("/micro-credentials?q=course&sort=title").await.ok();
    assert!(sorts.has("#filter input[type=hidden][name=sort][value=title]"), "filters keep the order");
    assert!(sorts.has("form.search-line input[type=hidden][name=sort][value=title]"), "so do other words");
    assert!(!sorts.has("form.sort input[type=hidden][name=sort]"), "a new order replaces the old one");
}

#[tokio::test]
async fn ux_1_a_route_without_a_university_says_so_instead_of_filtering_nothing() {
    let stage = Stage::new().await;
    listing("C-1", "Course").at(&stage.world, stage.host).await;
    let ana = stage.learner("Ana", None).await;
    stage.world.follow().await;
    let address = "/micro-credentials?q=course&route=automatic";
    let page = stage.world.visitor().get(address).await.is(422);
    assert_eq!(page.texts(".notice.warn li"), ["“Counts automatically” was left out. Choose a university first."]);
    assert!(!page.has("ul.chips"));
    assert_eq!(total(&page), 1);
    let unknown = stage.world.visitor().get("/micro-credentials?recognised_by=nobody&route=automatic").await.is(422);
    assert_eq!(unknown.texts(".notice.warn li").len(), 2);
    let own = stage.world.browser(ana).await.get(address).await.ok();
    assert_eq!(total(&own), 0, "Ana's university is known");
    let wrong = stage.world.stranger().get("/api/v1/micro-credentials?route=automatic").await.is(422).json;
    assert_eq!(wrong["errors"][0]["field"], "recognised_by");
}

#[tokio::test]
async fn ux_1_a_page_beyond_the_end_leads_to_the_last_one() {
    let stage = Stage::new().await;
    for number in 0..21 {
        listing(&format!("C-{number}"), &format!("Course {number}")).at(&stage.world, stage.host).await;
    }
    stage.world.follow().await;
    let mut browser = stage.world.visitor();
    for far in ["3", "77", "501", "1000000000000", "99999999999999999999999999"] {
        let leads_to = browser.get(&format!("/micro-credentials?q=course&page={far}")).await.sees_other();
        assert_eq!(leads_to, "/micro-credentials?q=course&page=2", "{far}");
    }
    let last = browser.get("/micro-credentials?q=course&page=2").await.ok();
    assert_eq!(last.texts("ol.cards > li").len(), 1);
    let both = browser.get("/micro-credentials?q=course&level=9&page=77").await.is(422);
    assert_eq!(both.texts("ol.cards > li").len(), 1, "what is wrong is still said, on the last page");
    let none = browser.get("/micro-credentials?q=zzyzx&page=3").await.sees_other();
    assert_eq!(none, "/micro-credentials?q=zzyzx");
    assert!(browser.get(&none).await.ok().has(".empty"));
}
