//! Lists of a listing: nothing in them is refused in silence, too much for a form, or lost because no box shows it.

use testkit::listing;

use super::stage::{LEAST, Stage, seen, with};

#[tokio::test]
async fn ux_20_an_error_without_a_box_leads_to_its_section() {
    let mut stage = Stage::new().await;
    let spec = listing("DS-1", "Data for all").with("grant_1_title", "Voucher").with("grant_1_title@fr", "Chèque");
    let (id, _) = spec.draft().at(&stage.world, stage.host).await;
    let hub = format!("/provider/listings/{id}");
    let what = format!("{hub}/what");
    let own = seen(&stage.editor.open_form(&what).await.ok());
    let page = stage.editor.post(&what, &with(LEAST, &[("seen", &own), ("language", "fr")])).await.is(422);
    assert!(page.text("title").starts_with("Error: "));
    let ways = page.attributes(".error-summary a", &["href"]).concat();
    assert_eq!(ways.len(), 1, "{ways:?}");
    assert!(ways[0].starts_with(&format!("{hub}/price#grant_1_title")), "{ways:?}");
    assert!(page.text(".error-summary").contains("Give one text for each language"), "{}", page.text(".error-summary"));
    let skills = format!("{hub}/skills");
    let own = seen(&stage.editor.get(&skills).await.ok());
    let page = stage.editor.post(&skills, &[("seen", &own), ("outcome_3_essential", "true")]).await.is(422);
    assert!(page.text(".error-summary").contains("There is no learning outcome with this number"));
}

#[tokio::test]
async fn ux_20_what_is_wrong_only_because_somebody_was_faster_is_a_conflict() {
    let mut stage = Stage::new().await;
    let spec = listing("DS-1", "Data for all").with("learning_outcomes", "Read data|Question data|Draw data");
    let (id, _) = spec.draft().at(&stage.world, stage.host).await;
    let (skills, outcomes) = (format!("/provider/listings/{id}/skills"), format!("/provider/listings/{id}/outcomes"));
    let page = stage.editor.open_form(&skills).await.ok();
    let lines = page.attribute(".listing-form input[name=lines]", "value").unwrap();
    let other = seen(&stage.admin.open_form(&outcomes).await.ok());
    let fewer = [("seen", other.as_str()), ("learning_outcomes", "Read data\nQuestion data")];
    stage.admin.post(&outcomes, &fewer).await.is(303);
    for lines in ["", lines.as_str()] {
        let said = [("seen", seen(&page)), ("lines", lines.to_owned()), ("outcome_3_essential", "true".into())];
        let said = said.each_ref().map(|(name, value)| (*name, value.as_str()));
        let late = stage.editor.post(&skills, &said).await.is(409);
        assert!(late.says("Paul Aubin changed this listing"), "{}", late.main_text());
    }
}

#[tokio::test]
async fn lim_3_a_well_described_listing_fits_its_form() {
    let mut stage = Stage::new().await;
    let outcomes = (1..=20).map(|number| format!("Outcome {number}")).collect::<Vec<_>>().join("|");
    let spec = listing("DS-1", "Data for all").with("learning_outcomes", &outcomes);
    let (id, _) = spec.draft().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}/skills");
    let mut said = vec![("seen".to_owned(), seen(&stage.editor.open_form(&path).await.ok()))];
    for outcome in 1..=20 {
        said.push((format!("outcome_{outcome}_essential"), "true".into()));
        for skill in 1..=5 {
            let uri = format!("http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-6235{outcome:04}{skill:04}");
            said.push((format!("outcome_{outcome}_skill_{skill}_uri"), uri));
            said.push((format!("outcome_{outcome}_skill_{skill}_label"), format!("Skill {skill}")));
        }
    }
    assert!(said.len() > 200);
    let form: Vec<_> = said.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    stage.editor.post(&path, &form).await.is(303);
    let stored = stage.listing(id).await.outcomes;
    assert!(stored.iter().all(|outcome| outcome.skills.0.len() == 5 && outcome.essential == Some(true)));
    let many: Vec<(String, String)> = (0..3_001).map(|number| (format!("field_{number}"), String::new())).collect();
    let many: Vec<_> = many.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    stage.editor.post(&path, &many).await.is(400);
}

#[tokio::test]
async fn what_a_list_says_in_another_language_only_stays() {
    let mut stage = Stage::new().await;
    let spec = listing("DS-1", "Data for all").with("grant_1_title@fr", "Chèque");
    let (id, _) = spec.draft().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}/price");
    let own = seen(&stage.editor.open_form(&path).await.ok());
    let said =
        [("seen", own.as_str()), ("price", "12"), ("currency", "EUR"), ("grant_1_title", ""), ("grant_1_url", "")];
    stage.editor.post(&path, &said).await.is(303);
    let version = stage.listing(id).await.version;
    assert_eq!(version.price, Some(1_200));
    assert_eq!(version.grants.0[0].title.get("fr".parse().unwrap()), Some("Chèque"));
}
