//! Nothing fits: ways out with real counts (UX-6).

use serde_json::json;
use testkit::{Page, listing};

use super::stage::{Stage, total};

fn ways(page: &Page) -> Vec<(String, String)> {
    let links = page.fragments(".empty .ways li");
    links.iter().map(|link| (link.text("a"), link.attribute("a", "href").unwrap())).collect()
}

#[tokio::test]
async fn ux_6_up_to_three_filters_then_the_broader_field_then_the_words_each_with_its_count() {
    let stage = Stage::new().await;
    for (identifier, level, mode, field) in [
        ("A", "6", "online", "0611"),
        ("B", "6", "online", "0611"),
        ("C", "7", "on_site", "0612"),
        ("D", "6", "on_site", "0213"),
    ] {
        let spec = listing(identifier, "Statistics course").with("eqf_level", level).with("mode", mode);
        spec.with("isced_f", field).at(&stage.world, stage.host).await;
    }
    stage.world.follow().await;
    let mut browser = stage.world.visitor();
    let page = browser.get("/micro-credentials?q=statistics&level=7&mode=online").await.ok();
    let words: Vec<_> = ways(&page).into_iter().map(|(words, _)| words).collect();
    assert!(words[0].starts_with("Without “Level:") && words[0].ends_with("there are 2"), "{words:?}");
    assert_eq!(words[1..], ["Without “Form: Online” there is 1"], "nothing is offered that finds nothing");
    let page = browser.get("/micro-credentials?q=statistics&field=0612&starts_from=2026-01-01&level=6").await.ok();
    let words: Vec<_> = ways(&page).into_iter().map(|(words, _)| words).collect();
    assert_eq!(words.len(), 3, "{words:?}");
    assert!(words[0].starts_with("Without “Field:") && words[0].ends_with("there are 3"), "{words:?}");
    assert!(words[2].starts_with("In the broader field") && words[2].ends_with("there are 2"), "{words:?}");
    let page = browser.get("/micro-credentials?q=%22statstics%22&level=6").await.ok();
    assert_eq!(ways(&page)[0].0, "Did you mean “\"statistics\"”? (3)");
    for address in [
        "/micro-credentials?q=statistics&level=7&mode=online",
        "/micro-credentials?q=statistics&field=0612&starts_from=2026-01-01&level=6",
        "/micro-credentials?q=%22statstics%22&level=6",
        "/micro-credentials?q=zzyzx",
        "/micro-credentials?q=zzyzx&level=3&free=true",
    ] {
        let ways = ways(&browser.get(address).await.ok());
        assert!(!ways.is_empty(), "{address} has a way out");
        for (words, href) in ways {
            let found = total(&browser.get(&href).await.ok());
            let digits: String = words.rsplit(' ').next().unwrap().chars().filter(char::is_ascii_digit).collect();
            assert_eq!(digits.parse(), Ok(found), "{words} leads to {href}");
        }
    }
}

#[tokio::test]
async fn ux_7_where_typed_words_find_nothing_the_corrected_are_shown_and_said_so() {
    let stage = Stage::new().await;
    for (identifier, level) in [("A", "6"), ("B", "6"), ("C", "7")] {
        let spec = listing(identifier, "Statistics course").with("eqf_level", level);
        spec.at(&stage.world, stage.host).await;
    }
    stage.world.follow().await;
    let mut browser = stage.world.visitor();
    let page = browser.get("/micro-credentials?q=statstics&level=6").await.ok();
    assert_eq!(total(&page), 2);
    let said = page.text(".corrected");
    assert!(said.starts_with("No match for “statstics”. Showing “statistics”."), "{said}");
    assert_eq!(page.attribute("#q", "value").as_deref(), Some("statstics"), "what was typed stays");
    let back = browser.get(&page.attribute(".corrected a", "href").unwrap()).await.ok();
    assert!(total(&back) == 0 && back.texts(".corrected").is_empty(), "the link leads back to the typed words");
    assert!(ways(&back)[0].0.starts_with("Did you mean"), "where the other is offered");
    assert!(browser.get("/micro-credentials?q=statistics").await.ok().texts(".corrected").is_empty());
    let found = stage.world.stranger().get("/api/v1/micro-credentials?q=statstics").await.is(200).json;
    assert_eq!((&found["total"], &found["suggestion"]), (&json!(3), &json!("statistics")));
}

const AWAY: &str = "Search is not available for a moment";

#[tokio::test]
async fn i_10_an_index_that_has_not_begun_says_so_and_counts_nothing() {
    let stage = Stage::new().await;
    let (mut browser, client) = (stage.world.visitor(), stage.world.stranger());
    assert!(!browser.get("/micro-credentials").await.ok().text("main").contains(AWAY), "there is nothing to find");
    listing("A", "Statistics course").at(&stage.world, stage.host).await;
    let page = browser.get("/micro-credentials?q=statistics").await.ok();
    assert!(page.text("main").contains(AWAY) && page.text("main").contains("Statistics course"));
    let found = client.get("/api/v1/micro-credentials?q=statistics").await.is(200).json;
    assert_eq!((&found["total"], &found["total_is_exact"]), (&json!(1), &json!(false)));
    stage.world.follow().await;
    let found = client.get("/api/v1/micro-credentials?q=zzyzx").await.is(200).json;
    assert_eq!((&found["total"], &found["total_is_exact"]), (&json!(0), &json!(true)));
    assert!(!browser.get("/micro-credentials?q=statistics").await.ok().text("main").contains(AWAY));
}
