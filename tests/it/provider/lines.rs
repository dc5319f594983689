//! What is said of learning outcomes beside their texts goes by their lines, and stays with them whatever else is written.

use kernel::OpportunityId;
use testkit::listing;

use super::stage::{LEAST, Stage, seen, with};

async fn stage() -> (Stage, OpportunityId) {
    let stage = Stage::new().await;
    let spec = listing("DS-1", "Data for all").with("outcome_2_essential", "true").draft();
    let (id, _) = spec.at(&stage.world, stage.host).await;
    (stage, id)
}

async fn essential(stage: &Stage, id: OpportunityId) -> Vec<Option<bool>> {
    stage.listing(id).await.outcomes.iter().map(|outcome| outcome.essential).collect()
}

#[tokio::test]
async fn ux_21_lines_that_moved_meanwhile_are_a_conflict_of_what_is_said_by_line() {
    let (mut stage, id) = stage().await;
    let at = |section: &str| format!("/provider/listings/{id}/{section}");
    let skills = seen(&stage.editor.open_form(&at("skills")).await.ok());
    let french = seen(&stage.editor.get(&format!("{}?translation=fr", at("languages"))).await.ok());
    let lines = seen(&stage.admin.open_form(&at("outcomes")).await.ok());
    let moved = [("seen", &*lines), ("learning_outcomes", "Question data\nRead data")];
    stage.admin.post(&at("outcomes"), &moved).await.is(303);
    assert_eq!(essential(&stage, id).await, [Some(true), None], "it moves with its line");
    let said = [("seen", &*skills), ("outcome_1_essential", "true"), ("outcome_2_essential", "")];
    stage.editor.post(&at("skills"), &with(&said, &[("outcome_1_essential", "false")])).await.is(409);
    let said = [("seen", &*french), ("learning_outcomes_fr", "Lire\nInterroger")];
    stage.editor.post(&at("languages"), &said).await.is(409);
    assert_eq!(essential(&stage, id).await, [Some(true), None]);
}

#[tokio::test]
async fn what_is_said_of_outcomes_stays_whatever_section_is_saved() {
    let (mut stage, id) = stage().await;
    let at = |section: &str| format!("/provider/listings/{id}/{section}");
    let own = seen(&stage.editor.open_form(&at("what")).await.ok());
    stage.editor.post(&at("what"), &with(LEAST, &[("seen", &own), ("language", "fr")])).await.is(303);
    assert_eq!(stage.listing(id).await.version.original_language, "fr".parse().unwrap());
    assert_eq!(essential(&stage, id).await, [None, Some(true)], "in another language");
    let own = seen(&stage.editor.get(&at("outcomes")).await.ok());
    let corrected = [("seen", &*own), ("learning_outcomes", "Read data\nQuestion the data")];
    stage.editor.post(&at("outcomes"), &corrected).await.is(303);
    assert_eq!(essential(&stage, id).await, [None, Some(true)], "a word is corrected");
    assert!(!stage.editor.get(&at("skills")).await.ok().says("did not stay"));
    let own = seen(&stage.editor.get(&at("outcomes")).await.ok());
    let others = [("seen", &*own), ("learning_outcomes", "Draw\nPaint")];
    stage.editor.post(&at("outcomes"), &others).await.is(303);
    let page = stage.editor.get(&at("skills")).await.ok();
    assert!(page.body.contains("did not stay"), "{}", page.main_text());
    assert_eq!(essential(&stage, id).await, [None, None]);
}

#[tokio::test]
async fn ux_20_what_is_wrong_without_a_box_on_the_page_is_said_with_a_way_to_it() {
    let stage = Stage::new().await;
    let mut stage = stage;
    let spec =
        listing("DS-1", "Data for all").with("grant_1_title", "Voucher").with("grant_1_title@fr", "Chèque").draft();
    let (id, _) = spec.at(&stage.world, stage.host).await;
    let at = |section: &str| format!("/provider/listings/{id}/{section}");
    let own = seen(&stage.editor.open_form(&at("what")).await.ok());
    let page = stage.editor.post(&at("what"), &with(LEAST, &[("seen", &own), ("language", "fr")])).await.is(422);
    let link = format!(".error-summary a[href^='{}']", at("price"));
    assert!(page.text(&link).contains("Funding 1"), "{}", page.main_text());

    let lines = seen(&stage.admin.open_form(&at("outcomes")).await.ok());
    let skills = seen(&stage.editor.get(&at("skills")).await.ok());
    stage.admin.post(&at("outcomes"), &[("seen", &lines), ("learning_outcomes", "Read data")]).await.is(303);
    let page = stage.editor.post(&at("skills"), &[("seen", &skills), ("outcome_2_essential", "true")]).await.is(409);
    assert!(page.text(".error-summary").contains("Nobody passes without it"), "{}", page.main_text());
}
