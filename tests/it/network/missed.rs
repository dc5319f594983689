//! Searches that found nothing: counted without anybody, shown only where they are many (UX-6, UX §11).

use kernel::Role;
use testkit::{Browser, Page, World, listing};

async fn stage() -> (World, Browser) {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    listing("BR-1", "Brewing for all").at(&world, host).await;
    world.follow().await;
    let dora = admin(&world, "Dora").await;
    (world, dora)
}

/// An administrator of the consortium who signs in now.
async fn admin(world: &World, name: &str) -> Browser {
    let person = world.person(name, None).await;
    world.give(person, Role::ConsortiumAdmin, None, &[]).await;
    world.browser(person).await
}

async fn search(world: &World, query: &str, times: usize) {
    for _ in 0..times {
        world.visitor().get(&format!("/micro-credentials?q={query}")).await.ok();
    }
}

/// Text and count of each line.
async fn missed(dora: &mut Browser) -> Vec<(String, String)> {
    let page: Page = dora.get("/network/words").await.ok();
    let words = page.texts("section[aria-labelledby=missed] tbody th");
    let counts = page.texts("section[aria-labelledby=missed] tbody td.number");
    words.iter().map(|text| text.replace("Add words", "").trim().to_owned()).zip(counts).collect()
}

#[tokio::test]
async fn ux_6_what_is_often_searched_in_vain_is_shown_from_five_times_on() {
    let (world, mut dora) = stage().await;
    assert!(dora.get("/network/words").await.ok().says("Every search found something"));
    search(&world, "zymurgy", 3).await;
    search(&world, "ZYMURGY", 1).await;
    search(&world, "quux", 6).await;
    assert_eq!(missed(&mut dora).await, [("quux".to_owned(), "6".to_owned())]);
    search(&world, "Zymurgy", 1).await;
    let seen = missed(&mut dora).await;
    assert_eq!(seen, [("quux".to_owned(), "6".to_owned()), ("zymurgy".to_owned(), "5".to_owned())]);
    let page = dora.get("/network/words").await.ok();
    assert!(page.says("2 March 2026") && page.has("a[href='/network/words/new?word=zymurgy']"), "{}", page.main_text());
}

#[tokio::test]
async fn ux_6_what_may_be_somebody_or_found_something_is_not_counted() {
    let (world, mut dora) = stage().await;
    for query in [
        "ana.silva%40uni.example",
        "matriculation%2020261234",
        "%2B46%2070%20123%2045%2067",
        "brewing",
        "brewnig",
        "zymurgy&level=6",
        "zymurgy&country=SE",
    ] {
        search(&world, query, 6).await;
    }
    assert_eq!(missed(&mut dora).await, []);
    // Whoever is signed in leaves no trace either: the log of what happened does not grow.
    let before = kernel::log::head(world.db.reads()).await.unwrap();
    let ana = world.person("Ana", None).await;
    world.browser(ana).await.get("/micro-credentials?q=zymurgy").await.ok();
    world.follow().await;
    let after = kernel::log::after(world.db.reads(), before, 100).await.unwrap();
    assert!(after.iter().all(|entry| !entry.kind.contains("search")), "{after:?}");
}

#[tokio::test]
async fn ux_6_weeks_are_added_up_and_forgotten_after_thirteen() {
    let (world, _) = stage().await;
    search(&world, "zymurgy", 3).await;
    world.pass_days(7);
    search(&world, "zymurgy", 2).await;
    let mut eli = admin(&world, "Eli").await;
    assert_eq!(missed(&mut eli).await, [("zymurgy".to_owned(), "5".to_owned())]);
    world.pass_days(7 * 12);
    let mut eli = admin(&world, "Ida").await;
    assert_eq!(missed(&mut eli).await, [], "three of them are too old");
    let mut work = world.begin().await;
    consortium::missed_search::sweep(&mut work).await.unwrap();
    work.commit().await.unwrap();
    search(&world, "zymurgy", 3).await;
    assert_eq!(missed(&mut eli).await, [("zymurgy".to_owned(), "5".to_owned())], "two of the second week still count");
}
