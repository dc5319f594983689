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
async fn ux_4_of_more_than_twenty_values_the_rest_is_chosen_from_a_list() {
    let stage = Stage::new().await;
    let languages = [
        "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
        "pl", "pt", "ro", "sk",
    ];
    for language in languages {
        let spec = listing(&format!("C-{language}"), "Course").with("teaching_languages", language);
        spec.at(&stage.world, stage.host).await;
    }
    stage.world.follow().await;
    let mut browser = stage.world.visitor();
    let page = browser.get("/micro-credentials").await.ok();
    let list = "#filter select[name=language]";
    let offered = |page: &Page| page.attributes(&format!("{list} option:not([value=''])"), &["value"]).concat();
    let mut all = [values(&page, "language"), offered(&page)].concat();
    assert_eq!((values(&page, "language").len(), offered(&page).len()), (8, 14));
    all.sort();
    assert_eq!(all, languages, "each once");
    let label = page.attribute(list, "id").unwrap();
    assert_eq!(page.text(&format!("label[for={label}]")), "Add one of 14 more");
    assert!(page.texts(&format!("{list} option")).iter().skip(1).all(|option| option.ends_with("(1)")));
    // As a form sends it, with a box ticked and something from the list; an untouched list adds nothing.
    let (ticked, chosen) = (values(&page, "language").remove(0), offered(&page).remove(0));
    let both = format!("/micro-credentials?language={ticked}&language={chosen}");
    let page = browser.get(&both).await.ok();
    assert_eq!((page.fragments("ol.cards > li").len(), values(&page, "language").len()), (2, 9));
    assert!(!offered(&page).contains(&chosen), "what is chosen stands among the boxes");
    let untouched = browser.get(&format!("/micro-credentials?language={ticked}&language=")).await.sees_other();
    assert_eq!(untouched, format!("/micro-credentials?language={ticked}"));
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
