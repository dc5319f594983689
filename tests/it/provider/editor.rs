//! Writing a listing: a draft, its gaps, its languages, and what the form refuses.

use catalogue::{OpportunityState, VersionState};
use testkit::listing;

use super::stage::{LEAST, Stage, with};
use kernel::OpportunityId;

const NEW: &str = "/provider/listings/new";

fn id_of(path: &str) -> OpportunityId {
    path.rsplit('/').next().unwrap().split('?').next().unwrap().parse().unwrap()
}

#[tokio::test]
async fn an_editor_writes_and_an_administrator_publishes() {
    let mut stage = Stage::new().await;
    let form = stage.editor.open_form(NEW).await.ok();
    assert_eq!(form.attribute("input[name=institution]", "value").as_deref(), Some("vallombre"));
    let page =
        stage.editor.post(NEW, &with(LEAST, &[("institution", "vallombre"), ("ects", "2,5")])).await.sees_other();
    let editor = stage.editor.get(&page).await.ok();
    assert!(editor.says("Draft") && !editor.has("form.publication"), "an editor does not publish");
    let gaps = editor.texts(".annex-gaps a");
    assert_eq!(
        gaps,
        ["Learning outcomes", "Level", "Type of assessment", "Form of participation", "Type of quality assurance"]
    );
    assert_eq!(editor.attribute(".annex-gaps a", "href").as_deref(), Some("#learning_outcomes"));
    assert!(editor.has("#learning_outcomes") && editor.says("6 of 11"));
    assert!(editor.body.contains(&format!("/micro-credentials/{}", id_of(&page))));

    let seen = stage.admin.open_form(&page).await.ok();
    let version = seen.attribute(".publication input[name=version]", "value").unwrap();
    let publication = format!("{page}/publication");
    stage.editor.post(&publication, &[("version", &version)]).await.is(403);
    assert_eq!(stage.admin.post(&publication, &[("version", &version)]).await.sees_other(), page);
    assert!(stage.admin.get(&page).await.ok().text(".notice.ok").contains("Published"));
    assert_eq!(
        stage.admin.post(&publication, &[("version", &version)]).await.sees_other(),
        page,
        "H073: pressed twice"
    );
    let stored = stage.listing(id_of(&page)).await;
    assert_eq!(stored.opportunity.state, OpportunityState::Published);
    assert_eq!(stored.version.ects.unwrap().hundredths(), 250);
}

#[tokio::test]
async fn ux_20_everything_typed_is_kept_with_a_message_at_each_field() {
    let mut stage = Stage::new().await;
    let typed = [
        ("title", "\u{200B}"),
        ("ects", "2.3"),
        ("mode", "telepathy"),
        ("homepage", "javascript:alert(1)"),
        ("description", "Long text"),
    ];
    let page = stage.editor.post(NEW, &with(LEAST, &typed)).await.is(422);
    assert!(page.text("title").starts_with("Error: "));
    assert_eq!(page.attribute(".error-summary a", "href").as_deref(), Some("#title"));
    assert_eq!(page.texts(".error-summary li").len(), 4);
    assert_eq!(page.attribute("#ects", "value").as_deref(), Some("2.3"));
    assert_eq!(page.attribute("#ects", "aria-describedby").as_deref(), Some("ects-hint ects-error"));
    assert_eq!(page.text("#description"), "Long text");
    assert_eq!(page.text("#mode option[selected]"), "telepathy");
    assert!(page.says("Enter ECTS in steps of a half"));
    assert!(stage.listings().await.is_empty());
}

#[tokio::test]
async fn h029_h035_limits_count_characters() {
    let mut stage = Stage::new().await;
    for ects in ["-5", "0", "61", "2.3"] {
        let page = stage.editor.post(NEW, &with(LEAST, &[("ects", ects)])).await.is(422);
        assert_eq!(page.attribute("#ects", "value").as_deref(), Some(ects));
    }
    stage.editor.post(NEW, &with(LEAST, &[("title", &"é".repeat(301))])).await.is(422);
    stage.editor.post(NEW, &with(LEAST, &[("description", &"é".repeat(20_001))])).await.is(422);
    let fits = [("title", "é".repeat(300)), ("description", "é".repeat(20_000))];
    let fits: Vec<(&str, &str)> = fits.iter().map(|(name, text)| (*name, text.as_str())).collect();
    stage.editor.post(NEW, &with(LEAST, &fits)).await.is(303);
    stage.editor.post(NEW, &with(LEAST, &[("description", &"é".repeat(60_000))])).await.is(413);
}

#[tokio::test]
async fn h042_fields_of_the_row_are_ignored() {
    let mut stage = Stage::new().await;
    let more = [
        ("state", "published"),
        ("institution_id", "00000000-0000-0000-0000-000000000001"),
        ("kind", "programme"),
        ("role", "provider_admin"),
    ];
    let page = stage.editor.post(NEW, &with(LEAST, &more)).await.sees_other();
    let stored = stage.listing(id_of(&page)).await;
    assert_eq!((stored.opportunity.state, stored.opportunity.institution_id), (OpportunityState::Draft, stage.host));
    assert_eq!(stored.opportunity.kind.as_str(), "micro_credential");
}

#[tokio::test]
async fn h073_a_form_sent_twice_makes_one_listing() {
    let mut stage = Stage::new().await;
    let first = stage.editor.post(NEW, LEAST).await.sees_other();
    assert_eq!(stage.editor.post(NEW, LEAST).await.sees_other(), first);
    assert_eq!(stage.listings().await.len(), 1);
    let other = stage.editor.post(NEW, &with(LEAST, &[("title", "Another")])).await.is(422);
    assert!(other.says("Choose another identifier"));
}

#[tokio::test]
async fn h045_another_providers_listing_is_not_there() {
    let mut stage = Stage::new().await;
    let (id, runs) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let editor = format!("/provider/listings/{id}");
    for path in [
        editor.clone(),
        format!("{editor}/offerings"),
        format!("{editor}/archive"),
        format!("/provider/offerings/{}", runs[0]),
        format!("/provider/offerings/{}/participants", runs[0]),
    ] {
        stage.stranger.get(&path).await.is(404);
        stage
            .stranger
            .post(&path, &with(LEAST, &[("version", "1"), ("reason", "x"), ("start", "2027-01-01")]))
            .await
            .is(404);
    }
    stage.stranger.post(&format!("{editor}/publication"), &[("version", "1")]).await.is(404);
    stage.stranger.post(NEW, &with(LEAST, &[("institution", "vallombre")])).await.is(404);
    assert_eq!(stage.listings().await.len(), 1);
    assert_eq!(stage.listing(id).await.version.title.pick(&[], None).unwrap().1, "Data for all");
}

#[tokio::test]
async fn languages_come_one_at_a_time_and_none_is_lost() {
    let mut stage = Stage::new().await;
    let saved =
        stage.editor.post(NEW, &with(LEAST, &[("learning_outcomes", "Read\nAsk"), ("then", "fr")])).await.sees_other();
    assert!(saved.ends_with("?translation=fr"));
    let page = stage.editor.get(&saved).await.ok();
    assert_eq!(page.attribute("#title_fr", "lang").as_deref(), Some("fr"));
    let path = saved.split('?').next().unwrap().to_owned();
    let version = page.attribute(".listing-form input[name=version]", "value").unwrap();
    let french = [
        ("version", version.as_str()),
        ("learning_outcomes", "Read\nAsk"),
        ("title_fr", "Données"),
        ("learning_outcomes_fr", "Lire\nDemander"),
    ];
    stage.editor.post(&path, &with(LEAST, &french)).await.is(303);
    // German alone in the form: French stays.
    let german = [("version", "2"), ("learning_outcomes", "Read\nAsk"), ("title_de", "Daten")];
    stage.editor.post(&path, &with(LEAST, &german)).await.is(303);
    let stored = stage.listing(id_of(&path)).await;
    let title = |code: &str| stored.version.title.get(code.parse().unwrap()).map(ToOwned::to_owned);
    assert_eq!((title("fr").as_deref(), title("de").as_deref()), (Some("Données"), Some("Daten")));
    assert_eq!(stored.outcomes[1].text.get("fr".parse().unwrap()), Some("Demander"));
    assert!(stage.editor.get(&path).await.ok().text(".languages-others").contains("français"));
    let differs = [("version", "3"), ("learning_outcomes", "One\nTwo\nThree")];
    let wrong = stage.editor.post(&path, &with(LEAST, &differs)).await.is(422);
    assert!(wrong.has(".wrong #learning_outcomes_fr"), "an error shows the language it is in: {}", wrong.main_text());
}

#[tokio::test]
async fn what_is_published_is_never_changed() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}");
    let page = stage.editor.open_form(&path).await.ok();
    let version = page.attribute(".listing-form input[name=version]", "value").unwrap();
    stage.editor.post(&path, &with(LEAST, &[("version", &version), ("identifier", "DS-9")])).await.is(422);
    stage.editor.post(&path, &with(LEAST, &[("version", &version), ("title", "Data for few")])).await.is(303);
    let stored = stage.listing(id).await;
    assert_eq!((stored.version.number, stored.version.state), (2, VersionState::Draft));
    assert!(stage.editor.get("/provider").await.ok().says("with changes that are not published"));
}

#[tokio::test]
async fn every_language_of_the_pages_speaks() {
    let mut stage = Stage::new().await;
    let (id, runs) = listing("DS-1", "Data for all").at(&stage.world, stage.host).await;
    let paths = [
        "/provider".to_owned(),
        NEW.to_owned(),
        format!("/provider/listings/{id}"),
        format!("/provider/listings/{id}/offerings"),
        format!("/provider/listings/{id}/archive"),
        format!("/provider/offerings/{}", runs[0]),
        format!("/provider/offerings/{}/participants", runs[0]),
        "/provider/import".to_owned(),
    ];
    for language in ["en", "fr", "de"] {
        for path in &paths {
            let page = stage.admin.get(&format!("{path}?lang={language}")).await.ok();
            assert!(!page.body.contains('\u{27E6}'), "{path} {language}: {}", page.main_text());
            assert_eq!(page.attribute("html", "lang").as_deref(), Some(language));
            assert_eq!(page.texts("h1").len(), 1);
        }
    }
}

#[tokio::test]
async fn what_the_form_has_no_box_for_stays_with_its_outcome() {
    let mut stage = Stage::new().await;
    let listing = listing("DS-1", "Data")
        .with("outcome_2_essential", "true")
        .with("need", "Few people read data.")
        .with("grant_1_title", "Voucher");
    let (id, _) = listing.at(&stage.world, stage.host).await;
    let page = format!("/provider/listings/{id}");
    let form = stage.editor.open_form(&page).await.ok();
    let version = form.attribute(".listing-form input[name=version]", "value").unwrap();
    let typed = [("version", version.as_str()), ("learning_outcomes", "Question data\nDraw data")];
    stage.editor.post(&page, &with(LEAST, &typed)).await.sees_other();
    let stored = stage.listing(id).await;
    let essential: Vec<_> = stored.outcomes.iter().map(|outcome| outcome.essential).collect();
    assert_eq!(essential, [Some(true), None]);
    assert_eq!((stored.version.need.iter().count(), stored.version.grants.0.len()), (1, 1));
}
