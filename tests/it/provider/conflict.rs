//! Two people write one section: the second sees both texts and loses nothing. Two sections are in nobody's way.

use testkit::listing;

use super::stage::{LEAST, Stage, seen, with};

#[tokio::test]
async fn the_second_of_two_editors_sees_both_texts() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}/what");
    let own = seen(&stage.editor.open_form(&path).await.ok());
    stage.admin.post(&path, &with(LEAST, &[("seen", &own), ("title", "Data for everybody")])).await.is(303);
    let mine = with(LEAST, &[("seen", &own), ("title", "Data for me"), ("isced_f", "0613")]);
    let page = stage.editor.post(&path, &mine).await.is(409);
    assert!(page.says("Paul Aubin changed this listing"), "{}", page.main_text());
    assert_eq!(page.attribute("#title", "value").as_deref(), Some("Data for me"), "own text kept");
    let rows = page.texts(".table-frame tbody tr");
    assert_eq!(rows.len(), 2, "only where they differ: {rows:?}");
    assert_eq!(rows[0], "Title Data for everybody Data for me");
    assert!(rows[1].starts_with("Field of study 0612 ") && rows[1].contains(" 0613 "), "in words: {rows:?}");
    // Knowing both, the second may still save.
    let newer = seen(&page);
    assert_ne!(newer, own);
    let mine_again = with(&mine, &[("seen", &newer)]);
    stage.editor.post(&path, &mine_again).await.is(303);
    // The same once more after «back» says nothing new.
    stage.editor.post(&path, &mine).await.is(303);
    assert_eq!(stage.listing(id).await.version.title.pick(&[], None).unwrap().1, "Data for me");
}

#[tokio::test]
async fn ux_21_who_writes_another_section_is_in_nobodys_way() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let (what, workload) = (format!("/provider/listings/{id}/what"), format!("/provider/listings/{id}/workload"));
    let own = seen(&stage.editor.open_form(&what).await.ok());
    let other = seen(&stage.admin.open_form(&workload).await.ok());
    stage.admin.post(&workload, &[("seen", &other), ("ects", "3")]).await.is(303);
    stage.editor.post(&what, &with(LEAST, &[("seen", &own), ("title", "Data for me")])).await.is(303);
    let stored = stage.listing(id).await;
    assert_eq!(stored.version.title.pick(&[], None).unwrap().1, "Data for me");
    assert_eq!(stored.version.ects.unwrap().hundredths(), 300);
}

#[tokio::test]
async fn who_was_overtaken_and_mistyped_is_told_of_both() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}/workload");
    let own = seen(&stage.editor.open_form(&path).await.ok());
    stage.admin.post(&path, &[("seen", &own), ("ects", "3")]).await.is(303);
    let late = stage.editor.post(&path, &[("seen", &own), ("ects", "lots")]).await.is(409);
    assert_eq!(late.attribute("#ects", "value").as_deref(), Some("lots"));
    assert!(late.has(".wrong #ects[aria-invalid]"), "{}", late.main_text());
    assert_eq!(late.texts(".table-frame tbody tr"), ["Credits 3 lots"]);
    stage.editor.post(&path, &[("seen", "made up"), ("ects", "6")]).await.is(409);
    assert_eq!(stage.listing(id).await.version.ects.unwrap().hundredths(), 300);
}

#[tokio::test]
async fn publishing_what_was_changed_meanwhile_is_a_conflict() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}");
    let what = format!("{path}/what");
    let own = seen(&stage.editor.open_form(&what).await.ok());
    stage.editor.post(&what, &with(LEAST, &[("seen", &own), ("title", "Other")])).await.is(303);
    let page = stage.admin.post(&format!("{path}/publication"), &[("version", "1")]).await.is(409);
    assert!(page.says("Edith Morel changed this listing") && page.has("form.publication"));
    assert_eq!(stage.listing(id).await.opportunity.state.as_str(), "draft");
}
