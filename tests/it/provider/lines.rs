//! What hangs on the lines of the learning outcomes, translations, essential, skills, stays with its line.

use kernel::OpportunityId;
use testkit::{Page, listing};

use super::stage::{LEAST, Stage, seen, with};

const ESCO: &str = "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a";

fn at(id: OpportunityId, page: &str) -> String {
    format!("/provider/listings/{id}/{page}")
}

/// Two outcomes in two languages: the first is essential, the second has a skill.
async fn two(stage: &Stage) -> OpportunityId {
    let spec = listing("DS-1", "Data for all")
        .with("learning_outcomes@fr", "Lire|Demander")
        .with("outcome_1_essential", "true")
        .with("outcome_2_skill_1_uri", ESCO)
        .with("outcome_2_skill_1_label", "ask");
    spec.draft().at(&stage.world, stage.host).await.0
}

/// Each outcome: English, French, whether it is essential, how many skills it has.
async fn stored(stage: &Stage, id: OpportunityId) -> Vec<String> {
    let of = |code: &str| code.parse().unwrap();
    let outcomes = stage.listing(id).await.outcomes.into_iter();
    outcomes
        .map(|outcome| {
            let text = |code: &str| outcome.text.get(of(code)).unwrap_or("-").to_owned();
            let essential = outcome.essential.map_or("-".to_owned(), |essential| essential.to_string());
            format!("{} {} {essential} {}", text("en"), text("fr"), outcome.skills.0.len())
        })
        .collect()
}

/// What the form carries beside what is typed.
fn carried(page: &Page) -> (String, String) {
    (seen(page), page.attribute(".listing-form input[name=lines]", "value").unwrap())
}

#[tokio::test]
async fn ux_21_a_moved_line_takes_its_translation_and_what_is_said_of_it_along() {
    let mut stage = Stage::new().await;
    let id = two(&stage).await;
    let path = at(id, "outcomes");
    let own = seen(&stage.editor.open_form(&path).await.ok());
    let typed = [("seen", own.as_str()), ("learning_outcomes", "Question data\r\nRead data")];
    assert_eq!(stage.editor.post(&path, &typed).await.sees_other(), at(id, "skills"));
    assert_eq!(stored(&stage, id).await, ["Question data Demander - 1", "Read data Lire true 0"]);
    assert_eq!(stage.editor.get(&at(id, "skills")).await.ok().text(".flash-slot"), "Saved.");
    let own = seen(&stage.editor.get(&path).await.ok());
    stage.editor.post(&path, &[("seen", &own), ("learning_outcomes", "Read data")]).await.is(303);
    assert_eq!(stored(&stage, id).await, ["Read data Lire true 0"], "a line that goes takes its own along");
}

#[tokio::test]
async fn a_corrected_line_keeps_what_is_said_of_it_and_that_is_said() {
    let mut stage = Stage::new().await;
    let id = two(&stage).await;
    let path = at(id, "outcomes");
    let own = seen(&stage.editor.open_form(&path).await.ok());
    let typed = [("seen", own.as_str()), ("back", "check"), ("learning_outcomes", "Read the data\nQuestion data")];
    let next = stage.editor.post(&path, &typed).await.sees_other();
    assert_eq!(next, format!("{}?back=check", at(id, "skills")));
    let page = stage.editor.get(&next).await.ok();
    assert!(page.text(".flash-slot").contains("Some outcomes now read differently"));
    assert_eq!(page.text("#outcome_1_essential option[selected]"), "Yes");
    assert_eq!(stored(&stage, id).await, ["Read the data Lire true 0", "Question data Demander - 1"]);
}

#[tokio::test]
async fn ux_20_lines_written_anew_show_their_translations_to_be_looked_at() {
    let mut stage = Stage::new().await;
    let id = two(&stage).await;
    let path = at(id, "outcomes");
    let own = seen(&stage.editor.open_form(&path).await.ok());
    let anew = "Question data\nDraw data";
    let page = stage.editor.post(&path, &[("seen", &own), ("learning_outcomes", anew)]).await.is(422);
    assert!(page.has(".wrong #learning_outcomes_fr[aria-invalid]"), "{}", page.main_text());
    assert!(page.has(".error-summary a[href='#learning_outcomes_fr']"));
    assert_eq!(page.text("#learning_outcomes_fr"), "Demander Lire", "nothing is lost, the known line in its place");
    assert_eq!(stored(&stage, id).await, ["Read data Lire true 0", "Question data Demander - 1"], "nothing is saved");
    let own = seen(&page);
    let both = [("seen", own.as_str()), ("learning_outcomes", anew), ("learning_outcomes_fr", "Demander\nDessiner")];
    let next = stage.editor.post(&path, &both).await.sees_other();
    assert_eq!(stored(&stage, id).await, ["Question data Demander - 1", "Draw data Dessiner - 0"]);
    let told = stage.editor.get(&next).await.ok().text(".flash-slot");
    assert!(told.contains("Some outcomes now read differently"), "something was said of the old");
}

#[tokio::test]
async fn another_language_of_the_listing_keeps_what_is_said_of_outcomes() {
    let mut stage = Stage::new().await;
    let spec = listing("DS-1", "Data for all").with("outcome_1_essential", "true").with("outcome_2_skill_1_uri", ESCO);
    let (id, _) = spec.draft().at(&stage.world, stage.host).await;
    let path = at(id, "what");
    let own = seen(&stage.editor.open_form(&path).await.ok());
    stage.editor.post(&path, &with(LEAST, &[("seen", &own), ("language", "fr")])).await.is(303);
    assert_eq!(stored(&stage, id).await, ["- Read data true 0", "- Question data - 1"]);
}

#[tokio::test]
async fn no_outcomes_have_nothing_said_of_them() {
    let mut stage = Stage::new().await;
    let (id, _) =
        listing("DS-1", "Data for all").with("outcome_2_essential", "true").draft().at(&stage.world, stage.host).await;
    let path = at(id, "outcomes");
    let own = seen(&stage.editor.open_form(&path).await.ok());
    stage.editor.post(&path, &[("seen", &own), ("learning_outcomes", " \n\u{200B}")]).await.is(303);
    assert!(stage.listing(id).await.outcomes.is_empty());
}

#[tokio::test]
async fn ux_21_what_is_typed_of_an_outcome_never_lands_on_another() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let (skills, outcomes) = (at(id, "skills"), at(id, "outcomes"));
    let (own, lines) = carried(&stage.editor.open_form(&skills).await.ok());
    let other = seen(&stage.admin.open_form(&outcomes).await.ok());
    let moved = "Draw data\nQuestion data\nRead data";
    stage.admin.post(&outcomes, &[("seen", &other), ("learning_outcomes", moved)]).await.is(303);
    let said = [("outcome_1_essential", "true"), ("outcome_2_essential", "false")];
    let form = [&[("seen", own.as_str()), ("lines", lines.as_str())], &said[..]].concat();
    let page = stage.editor.post(&skills, &form).await.is(409);
    let chosen = |page: &Page, number: u8| page.text(&format!("#outcome_{number}_essential option[selected]"));
    assert_eq!(page.texts("form.listing-form h2"), ["Draw data", "Question data", "Read data"]);
    assert_eq!((chosen(&page, 2).as_str(), chosen(&page, 3).as_str()), ("No", "Yes"), "each at its own line");
    assert_ne!(chosen(&page, 1), "Yes");
    let rows = page.texts(".table-frame tbody tr");
    assert!(rows.iter().any(|row| row.starts_with("Learning outcomes, changed")), "{rows:?}");
    let (own, lines) = carried(&page);
    let said = [("outcome_2_essential", "false"), ("outcome_3_essential", "true")];
    let form = [&[("seen", own.as_str()), ("lines", lines.as_str())], &said[..]].concat();
    stage.editor.post(&skills, &form).await.is(303);
    assert_eq!(stored(&stage, id).await, ["Draw data - - 0", "Question data - false 0", "Read data - true 0"]);
}

#[tokio::test]
async fn ux_21_a_translation_never_lands_on_another_outcome() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let (languages, outcomes) = (at(id, "languages"), at(id, "outcomes"));
    let (own, lines) = carried(&stage.editor.open_form(&format!("{languages}?translation=fr")).await.ok());
    let other = seen(&stage.admin.open_form(&outcomes).await.ok());
    let moved = "Question data\nRead data";
    stage.admin.post(&outcomes, &[("seen", &other), ("learning_outcomes", moved)]).await.is(303);
    let typed = [("seen", own.as_str()), ("lines", &lines), ("title_fr", "Les données")];
    let french = [&typed[..], &[("learning_outcomes_fr", "Lire\nDemander")]].concat();
    let page = stage.editor.post(&languages, &french).await.is(409);
    assert_eq!(page.text("#learning_outcomes_fr"), "Demander Lire", "each with its own line");
    let (own, lines) = carried(&page);
    let typed = [("seen", own.as_str()), ("lines", &lines), ("title_fr", "Les données")];
    let french = [&typed[..], &[("learning_outcomes_fr", "Demander\nLire")]].concat();
    stage.editor.post(&languages, &french).await.is(303);
    assert_eq!(stored(&stage, id).await, ["Question data Demander - 0", "Read data Lire - 0"]);
}
