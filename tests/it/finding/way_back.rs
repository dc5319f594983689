//! A listing that was opened from a search leads back to it.

use testkit::{Page, listing};

use super::stage::Stage;

fn crumb(page: &Page) -> String {
    page.attribute(".breadcrumb li:nth-child(2) a", "href").unwrap()
}

#[tokio::test]
async fn a_listing_leads_back_to_the_search_it_was_opened_from() {
    let stage = Stage::new().await;
    listing("C-1", "Données & faits").at(&stage.world, stage.host).await;
    stage.world.follow().await;
    let mut browser = stage.world.visitor();
    let search =
        "/micro-credentials?q=donn%C3%A9es+%26+faits&recognised_by=lindholm&mode=online&mode=blended&sort=title";
    let results = browser.get(search).await.ok();
    let shown = browser.get(&results.attribute("ol.cards h3 a", "href").unwrap()).await.ok();
    assert_eq!(shown.text(".breadcrumb li:nth-child(2) a"), "Micro-credentials");
    assert_eq!(crumb(&shown), search);
    let packed = shown.attribute(".choose input[name=search]", "value").unwrap();
    assert!(packed.contains("mode=blended"), "choosing a university keeps it: {packed}");
    let plain = browser.get(&browser_listing(&mut browser.clone()).await).await.ok();
    assert_eq!(crumb(&plain), "/micro-credentials", "not from a search");
}

async fn browser_listing(browser: &mut testkit::Browser) -> String {
    let results = browser.get("/micro-credentials").await.ok();
    let href = results.attribute("ol.cards h3 a", "href").unwrap();
    assert!(!href.contains("search="), "there is no search to go back to");
    href
}

#[tokio::test]
async fn h_nobody_puts_a_foreign_link_into_the_way_back() {
    let stage = Stage::new().await;
    let (id, _) = listing("C-1", "Course").at(&stage.world, stage.host).await;
    let mut browser = stage.world.visitor();
    for (packed, leads_to) in [
        ("https%3A%2F%2Fevil.example%2F", "/micro-credentials"),
        ("%2F%2Fevil.example", "/micro-credentials"),
        ("javascript%3Aalert(1)", "/micro-credentials"),
        ("q%3Ddata%23%22%3E%3Cscript%3E", "/micro-credentials?q=data%23%22%3E%3Cscript%3E"),
        ("next%3D%2F%2Fevil.example%26level%3D6%26level%3D99", "/micro-credentials?level=6"),
        ("q%3D%25FF", "/micro-credentials"),
    ] {
        let page = browser.get(&format!("/micro-credentials/{id}?search={packed}")).await.ok();
        assert_eq!(crumb(&page), leads_to, "{packed}");
    }
}
