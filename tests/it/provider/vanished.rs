//! What a provider's whole catalogue no longer has: named before the button, marked after it, archived or kept, never deleted
//! (ADR 35).

use catalogue::OpportunityState;
use testkit::{Page, listing};

use super::stage::{Stage, upload};

const ALL: &str = "identifier,title\nDS-1,Data for all\nDS-2,Forests\nDS-3,Water\n";
const LESS: &str = "identifier,title\nDS-1,Data for all\nDS-3,Water\n";
const SINCE: &str = "No longer in the provider’s file since ";

/// Brings a file in, published; with `whole` it is said to be everything.
async fn import(stage: &mut Stage, file: &str, whole: bool) {
    let mut fields = vec![("institution", "vallombre"), ("publish", "yes"), ("commit", "yes")];
    fields.extend(whole.then_some(("whole", "yes")));
    upload(&mut stage.admin, &fields, ("list.csv", file.as_bytes())).await.is(303);
}

async fn check(stage: &mut Stage, file: &str) -> Page {
    upload(&mut stage.admin, &[("institution", "vallombre"), ("whole", "yes")], ("list.csv", file.as_bytes())).await
}

/// Identifiers of the listings that carry the mark.
async fn marked(stage: &Stage) -> Vec<String> {
    let all = stage.listings().await.into_iter().map(|listing| listing.opportunity);
    all.filter(|row| row.vanished_at.is_some()).map(|row| row.identifier).collect()
}

#[tokio::test]
async fn ux_26_a_whole_catalogue_names_what_it_lacks_and_the_button_marks_it() {
    let mut stage = Stage::new().await;
    listing("HAND", "Written by hand").at(&stage.world, stage.host).await;
    let page = stage.admin.open_form("/provider/import").await.ok();
    assert!(page.has("input#whole") && !page.has("input#whole[checked]"), "off unless it is said");
    import(&mut stage, ALL, true).await;
    assert!(marked(&stage).await.is_empty(), "what is written by hand is never marked");

    let page = check(&mut stage, LESS).await.ok();
    assert!(page.says("1 listing is no longer in the file") && page.has("input#whole[checked]"));
    assert_eq!(page.texts(".import-vanished tbody tr"), ["DS-2 Forests"]);
    assert_eq!(page.text("form.commit button"), "Mark 1 listing", "nothing else would change");
    assert_eq!(page.attribute("form.commit input[name=whole]", "value").as_deref(), Some("yes"));
    assert!(marked(&stage).await.is_empty(), "a check changes nothing");
    let page = upload(&mut stage.admin, &[("institution", "vallombre")], ("list.csv", LESS.as_bytes())).await.ok();
    assert!(!page.has(".import-vanished") && !page.has("form.commit"), "unless it is said to be everything");
    let page = upload(&mut stage.editor, &[("whole", "yes")], ("list.csv", LESS.as_bytes())).await.ok();
    assert!(page.has(".import-vanished") && !page.has("form.commit"), "M06");

    import(&mut stage, LESS, true).await;
    assert_eq!(marked(&stage).await, ["DS-2"]);
    let before = stage.listings().await;
    stage.world.pass_days(3);
    stage.admin = stage.world.browser(stage.admin.person.unwrap()).await;
    import(&mut stage, LESS, true).await;
    assert_eq!(stage.listings().await, before, "twice changes nothing");
    assert!(!check(&mut stage, LESS).await.ok().has("form.commit"));
}

#[tokio::test]
async fn staff_see_the_mark_students_see_the_listing_as_before() {
    let mut stage = Stage::new().await;
    import(&mut stage, ALL, false).await;
    import(&mut stage, LESS, true).await;
    let gone = stage.listings().await.into_iter().find(|listing| listing.opportunity.identifier == "DS-2").unwrap();
    let id = gone.opportunity.id;
    let own = format!("/provider/listings/{id}");
    let page = stage.editor.open_form("/provider").await.ok();
    let row = page.texts("main tbody tr").into_iter().find(|row| row.contains("Forests")).unwrap();
    assert!(row.contains(SINCE) && row.contains("Keep it"), "{row}");
    assert!(!page.has(&format!("a[href='{own}/archive']")), "M04: an editor does not archive");
    assert_eq!(page.text(".vanished"), "1 listing is no longer in your file. Show only these");
    let only = page.attribute(".vanished a", "href").unwrap();
    assert_eq!(stage.admin.get(&only).await.ok().texts("main tbody th").len(), 1);
    assert!(stage.admin.get("/provider").await.ok().has(&format!("a[href='{own}/archive']")));
    assert!(stage.editor.get(&own).await.ok().text(".notice").contains(SINCE));
    let public = stage.world.visitor().get(&format!("/micro-credentials/{id}")).await.ok();
    assert!(!public.says("file") && public.text("h1") == "Forests" && !public.has("main .notice"));

    stage.stranger.open_form("/provider").await.ok();
    stage.stranger.post("/provider/kept", &[("keep", &id.to_string())]).await.is(404);
    let learner = stage.world.person("Ana Silva", Some(stage.host)).await;
    let mut learner = stage.world.browser(learner).await;
    learner.post("/provider/kept", &[("keep", &id.to_string())]).await.is(404);
    assert_eq!(marked(&stage).await, ["DS-2"]);
}

#[tokio::test]
async fn h073_what_is_kept_is_looked_after_by_hand_and_no_file_marks_it_again() {
    let mut stage = Stage::new().await;
    import(&mut stage, ALL, false).await;
    import(&mut stage, LESS, true).await;
    let page = stage.editor.open_form("/provider").await.ok();
    let id = page.attribute("button[name=keep]", "value").unwrap();
    for _ in 0..2 {
        let next = stage.editor.post("/provider/kept", &[("keep", &id)]).await.sees_other();
        assert_eq!(next, format!("/provider/listings/{id}"));
    }
    stage.editor.post("/provider/kept", &[("keep", "nonsense")]).await.is(404);
    assert!(marked(&stage).await.is_empty());
    import(&mut stage, LESS, true).await;
    assert!(marked(&stage).await.is_empty());
    assert!(!stage.editor.get("/provider").await.ok().has("button[name=keep]"));
}

#[tokio::test]
async fn what_comes_back_loses_the_mark_and_what_is_archived_is_settled() {
    let mut stage = Stage::new().await;
    import(&mut stage, ALL, false).await;
    import(&mut stage, "identifier,title\nDS-1,Data for all\n", true).await;
    assert_eq!(marked(&stage).await, ["DS-2", "DS-3"]);
    let page = upload(&mut stage.admin, &[], ("list.csv", LESS.as_bytes())).await.ok();
    assert_eq!(page.texts(".import-rows tbody tr"), ["2 DS-1 Unchanged", "3 DS-3 Changed"]);
    import(&mut stage, LESS, false).await;
    assert_eq!(marked(&stage).await, ["DS-2"], "any file brings it back");
    let gone = stage.listings().await.into_iter().find(|listing| listing.opportunity.vanished_at.is_some()).unwrap();
    let path = format!("/provider/listings/{}/archive", gone.opportunity.id);
    let version = gone.opportunity.version.to_string();
    stage.admin.open_form(&path).await.ok();
    stage.admin.post(&path, &[("version", &version), ("reason", "No longer offered")]).await.is(303);
    assert_eq!(stage.listing(gone.opportunity.id).await.opportunity.state, OpportunityState::Archived);
    let page = stage.admin.get("/provider").await.ok();
    assert!(!page.says(SINCE) && !page.has(".vanished"));
    assert!(!check(&mut stage, LESS).await.ok().has(".import-vanished"));
}

#[tokio::test]
async fn a_file_with_a_refused_row_or_without_rows_says_nothing_of_the_others() {
    let mut stage = Stage::new().await;
    import(&mut stage, ALL, false).await;
    let page = check(&mut stage, "identifier,title,ects\nDS-1,Data for all,\nDS-2,Forests,61\n").await.is(422);
    assert!(!page.has(".import-vanished"), "the refused row may be the very one");
    let page = check(&mut stage, "identifier,title\n").await.ok();
    assert!(!page.has(".import-vanished") && !page.has("form.commit"));
}

#[tokio::test]
async fn a_file_of_the_european_model_is_a_whole_catalogue_too() {
    let mut stage = Stage::new().await;
    import(&mut stage, ALL, false).await;
    let file = r#"{"@context":"https://elsewhere.example/elm/context.jsonld","@graph":[{"id":"https://u.example/o/1",
        "type":"LearningOpportunity","title":{"en":"Soil"},
        "learningAchievementSpecification":{"id":"https://u.example/q/1","title":{"en":"Soil"}}}]}"#;
    let page = check(&mut stage, file).await.ok();
    assert_eq!(page.texts(".import-vanished tbody tr"), ["DS-1 Data for all", "DS-2 Forests", "DS-3 Water"]);
    assert_eq!(page.text("form.commit button"), "Import 1 row");
}
