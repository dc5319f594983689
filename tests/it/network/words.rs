//! The consortium's own words (UX-7): who keeps them, and that searches use them.

use kernel::Role;
use testkit::{Browser, World, listing};

const PATH: &str = "/network/words";
const WORDS: &str = "en zymurgy, ZYM\nde Gärkunde";

/// A listing about brewing, and an administrator of the consortium.
async fn stage() -> (World, Browser) {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    listing("BR-1", "Gärkunde für alle").at(&world, host).await;
    world.follow().await;
    let admin = world.person("Dora", None).await;
    world.give(admin, Role::ConsortiumAdmin, None, &[]).await;
    let dora = world.browser(admin).await;
    (world, dora)
}

/// How many listings a text finds.
async fn found(world: &World, text: &str) -> u64 {
    let found = world.stranger().get(&format!("/api/v1/micro-credentials?q={text}")).await.is(200).json;
    found["total"].as_u64().unwrap()
}

/// The address and version of the one entry.
async fn entry(dora: &mut Browser) -> (String, String) {
    let href = dora.get(PATH).await.ok().attribute("table th a", "href").unwrap();
    let version = dora.open_form(&href).await.ok().attribute("main input[name=version]", "value").unwrap();
    (href, version)
}

#[tokio::test]
async fn ux_7_own_words_are_added_changed_and_removed_and_searches_follow() {
    let (world, mut dora) = stage().await;
    assert_eq!(found(&world, "zym").await, 0);
    let page = dora.get(PATH).await.ok();
    assert!(page.says("No words of your own yet") && page.has("a[href='/network/words/new']"));
    dora.open_form("/network/words/new").await.ok();
    dora.post(PATH, &[("words", WORDS)]).await.sees_other();
    // The same press twice is one entry (H073).
    dora.post(PATH, &[("words", WORDS)]).await.is(303);
    let page = dora.get(PATH).await.ok();
    assert!(page.text(".flash-slot").contains("The words are added"));
    assert!(page.says("1 entry of your own"), "{}", page.main_text());
    assert!(page.says("Gärkunde, zymurgy, ZYM") && page.says("German and English"), "{}", page.main_text());
    world.follow().await;
    assert_eq!((found(&world, "zym").await, found(&world, "zymurgy").await), (1, 1));
    let suggested = world.stranger().get("/api/v1/suggest?q=zym").await.is(200).json;
    assert_eq!(suggested["groups"][0]["items"][0]["label"], "Gärkunde für alle", "{suggested}");

    let (href, version) = entry(&mut dora).await;
    let changed = [("version", version.as_str()), ("words", "en brewology\nde Gärkunde")];
    dora.post(&href, &changed).await.sees_other();
    dora.post(&href, &changed).await.is(303);
    world.follow().await;
    assert_eq!((found(&world, "zymurgy").await, found(&world, "brewology").await), (0, 1));

    let (_, version) = entry(&mut dora).await;
    let removal = format!("{href}/removal");
    dora.post(&removal, &[("version", &version)]).await.sees_other();
    dora.post(&removal, &[("version", &version)]).await.is(303);
    world.follow().await;
    assert_eq!((found(&world, "brewology").await, found(&world, "G%C3%A4rkunde").await), (0, 1));
    dora.get(&href).await.is(404);
}

/// The words stand in no index: who begins to serve reads them, and so does who has followed for long.
#[tokio::test]
async fn ux_7_every_process_that_serves_uses_them() {
    let (world, mut dora) = stage().await;
    dora.open_form("/network/words/new").await.ok();
    let elsewhere = World::over(world.db.clone(), world.doors.clone());
    elsewhere.follow().await;
    assert_eq!(found(&elsewhere, "zymurgy").await, 0);
    dora.post(PATH, &[("words", WORDS)]).await.sees_other();
    for node in [&world, &elsewhere, &World::over(world.db.clone(), world.doors.clone())] {
        node.follow().await;
        assert_eq!(found(node, "zymurgy").await, 1);
    }
    // A restart with the same index: nothing new stands in the log, and the words are known.
    let index = tempfile::tempdir().unwrap();
    for _ in 0..2 {
        let writer = search::Writer::open(index.path(), &["de".parse().unwrap()]).unwrap();
        let search = writer.search();
        worker::Follower::new(world.db.clone(), world.doors.clone(), writer).catch_up().await.unwrap();
        let query = search::Query { text: "zymurgy".parse().ok(), limit: 5, ..search::Query::new(world.today()) };
        assert_eq!(search.search(&query).unwrap().total, 1);
    }
}

#[tokio::test]
async fn ux_20_a_wrong_entry_keeps_what_was_typed_and_says_how_to_put_it_right() {
    let (_world, mut dora) = stage().await;
    let page = dora.open_form("/network/words/new?word=zym").await.ok();
    assert_eq!(page.text("#words").trim(), "en zym,", "the word that was searched for is there");
    for (typed, said) in [
        ("", "Fill this in"),
        ("en zym", "at least two words"),
        ("zymurgy", "code of its language"),
        ("qx zymurgy, ZYM", "code of its language"),
        ("en zym, a|b", "no other signs"),
    ] {
        let page = dora.post(PATH, &[("words", typed)]).await.is(422);
        assert!(page.says(said) && page.has("#words[aria-invalid]"), "{typed}: {}", page.main_text());
        assert_eq!(page.text("#words").trim(), typed);
    }
    assert!(dora.get(PATH).await.ok().says("No words of your own yet"));
}

#[tokio::test]
async fn h075_who_comes_second_keeps_the_text_and_hears_of_the_other() {
    let (world, mut dora) = stage().await;
    let other = world.person("Eli", None).await;
    world.give(other, Role::ConsortiumAdmin, None, &[]).await;
    let mut eli = world.browser(other).await;
    dora.open_form("/network/words/new").await.ok();
    dora.post(PATH, &[("words", WORDS)]).await.sees_other();
    let (href, version) = entry(&mut dora).await;
    eli.open_form(&href).await.ok();
    dora.post(&href, &[("version", &version), ("words", "en brewology, ZYM")]).await.sees_other();
    let page = eli.post(&href, &[("version", &version), ("words", "en fermentation, ZYM")]).await.is(409);
    assert!(page.says("Somebody has changed or removed this entry"));
    assert_eq!(page.text("#words").trim(), "en fermentation, ZYM");
    let removal = format!("{href}/removal");
    eli.post(&removal, &[("version", &version)]).await.is(409);
    let (_, version) = entry(&mut dora).await;
    dora.post(&removal, &[("version", &version)]).await.sees_other();
    let page = eli.post(&href, &[("version", &version), ("words", "en fermentation, ZYM")]).await.is(409);
    assert_eq!(page.attribute("main form", "action").as_deref(), Some(PATH), "what is gone can be added again");
    eli.post(PATH, &[("words", "en fermentation, ZYM")]).await.sees_other();
}

#[tokio::test]
async fn s_1_only_administrators_of_the_consortium_see_the_words() {
    let (world, mut dora) = stage().await;
    assert!(dora.get(PATH).await.ok().has(&format!("nav a[href='{PATH}']")));
    dora.open_form("/network/words/new").await.ok();
    dora.post(PATH, &[("words", WORDS)]).await.sees_other();
    let (href, _) = entry(&mut dora).await;
    let host = world.institution("lindholm", "SE").await;
    let auditor = world.person("Aud", None).await;
    world.give(auditor, Role::Auditor, None, &[]).await;
    for person in [world.staff("Pat", Role::ProviderAdmin, host, &[]).await, auditor] {
        let mut browser = world.browser(person).await;
        browser.get(PATH).await.is(403);
        browser.get("/network/words/new").await.is(403);
        browser.get(&href).await.is(404);
        browser.post(PATH, &[("words", WORDS)]).await.is(403);
        browser.post(&href, &[("version", "1"), ("words", WORDS)]).await.is(404);
        browser.post(&format!("{href}/removal"), &[("version", "1")]).await.is(404);
    }
    assert!(dora.get(&href).await.ok().says("zymurgy"));
}
