//! Two people write one listing: the second sees both texts and loses nothing.

use testkit::listing;

use super::stage::{LEAST, Stage, with};

#[tokio::test]
async fn the_second_of_two_editors_sees_both_texts() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}");
    let page = stage.editor.open_form(&path).await.ok();
    let version = page.attribute(".listing-form input[name=version]", "value").unwrap();
    stage.admin.post(&path, &with(LEAST, &[("version", &version), ("title", "Data for everybody")])).await.is(303);
    let mine = with(LEAST, &[("version", &version), ("title", "Data for me")]);
    let page = stage.editor.post(&path, &mine).await.is(409);
    assert!(page.says("Paul Aubin changed this listing"), "{}", page.main_text());
    assert_eq!(page.attribute("#title", "value").as_deref(), Some("Data for me"), "own text kept");
    assert_eq!(page.texts(".table-frame tbody tr"), ["Title Data for everybody Data for me"]);
    // Knowing both, the second may still save.
    let newer = page.attribute(".listing-form input[name=version]", "value").unwrap();
    stage.editor.post(&path, &with(LEAST, &[("version", &newer), ("title", "Data for me")])).await.is(303);
    // The same once more after «back» says nothing new.
    stage.editor.post(&path, &mine).await.is(303);
    assert_eq!(stage.listing(id).await.version.title.pick(&[], None).unwrap().1, "Data for me");
}

#[tokio::test]
async fn publishing_what_was_changed_meanwhile_is_a_conflict() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}");
    stage.editor.post(&path, &with(LEAST, &[("version", "1"), ("title", "Other")])).await.is(303);
    let page = stage.admin.post(&format!("{path}/publication"), &[("version", "1")]).await.is(409);
    assert!(page.says("Edith Morel changed this listing"));
    assert_eq!(stage.listing(id).await.opportunity.state.as_str(), "draft");
}
