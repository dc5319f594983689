//! Counts of the filters (UX-4).

use testkit::{Page, listing};

use super::stage::{Stage, counted};

fn values(page: &Page, parameter: &str) -> Vec<String> {
    let all = page.fragments("#filter .choice");
    let ours = all.iter().filter_map(|choice| {
        let name = choice.attribute("input", "name")?;
        (name == parameter).then(|| choice.attribute("input", "value")).flatten()
    });
    ours.collect()
}

async fn stage() -> Stage {
    let stage = Stage::new().await;
    let third = stage.world.institution("tarn", "CH").await;
    for (identifier, at, language, field, mode) in [
        ("A", stage.host, "fr", "0611", "online"),
        ("B", stage.host, "fr", "0611", "online"),
        ("C", stage.host, "en", "0213", "on_site"),
        ("D", third, "de", "0213", "on_site"),
    ] {
        let spec = listing(identifier, identifier).with("teaching_languages", language);
        spec.with("isced_f", field).with("mode", mode).at(&stage.world, at).await;
    }
    stage.world.follow().await;
    stage
}

#[tokio::test]
async fn ux_4_values_stay_where_they_were_and_are_greyed_at_0() {
    let stage = stage().await;
    let mut browser = stage.world.visitor();
    let before = browser.get("/micro-credentials").await.ok();
    let narrow = browser.get("/micro-credentials?mode=on_site").await.ok();
    for parameter in ["country", "institution", "language", "field", "level", "mode"] {
        assert_eq!(values(&before, parameter), values(&narrow, parameter), "{parameter}");
    }
    assert_eq!(values(&before, "language"), ["fr", "de", "en"], "most first, then by name: Deutsch, English");
    assert_eq!(values(&before, "country"), ["FR", "CH"]);
    assert_eq!((counted(&narrow, "language", "fr"), counted(&narrow, "language", "de")), (Some(0), Some(1)));
    assert_eq!((counted(&narrow, "field", "06"), counted(&narrow, "field", "02")), (Some(0), Some(2)));
    assert_eq!(narrow.fragments("#filter .choice.none input[name=language][value=fr]").len(), 1, "greyed");
    assert_eq!(counted(&narrow, "mode", "online"), Some(2), "a count ignores its own filter");
}

#[tokio::test]
async fn ux_4_chosen_values_show_at_0_also_where_no_listing_has_them() {
    let stage = stage().await;
    let page =
        stage.world.visitor().get("/micro-credentials?field=1015&language=fi&institution=lindholm&country=SE").await;
    let page = page.ok();
    for (parameter, value) in [("field", "1015"), ("language", "fi"), ("institution", "lindholm"), ("country", "SE")] {
        assert_eq!(counted(&page, parameter, value), Some(0), "{parameter}");
        assert!(
            page.has(&format!("#filter input[name={parameter}][value=\"{value}\"][checked]")) || {
                page.attribute(&format!("#filter input[name={parameter}][value=\"{value}\"]"), "checked").is_some()
            }
        );
    }
}

#[tokio::test]
async fn ux_4_more_than_eight_values_wait_behind_show_more() {
    let stage = Stage::new().await;
    for (number, language) in ["en", "fr", "de", "it", "es", "pt", "nl", "sv", "fi", "pl"].into_iter().enumerate() {
        let spec = listing(&format!("C-{number}"), "Course").with("teaching_languages", language);
        spec.at(&stage.world, stage.host).await;
    }
    stage.world.follow().await;
    let page = stage.world.visitor().get("/micro-credentials").await.ok();
    assert_eq!(page.texts("details.more summary"), ["Show 2 more"]);
    assert_eq!(values(&page, "language").len(), 10);
}
