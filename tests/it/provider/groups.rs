//! Groups of boxes that come several times: one more without script, kept, emptied, and seen by whoever was overtaken.

use testkit::{Page, listing};

use super::stage::{Stage, seen};

const ACCREDITATION: &[(&str, &str)] = &[
    ("accreditation_1_kind", "820101cba6"),
    ("accreditation_1_title", "Review of the programme"),
    ("accreditation_1_agency_name", "Agency for Quality"),
    ("accreditation_1_agency_country", "FR"),
];

fn fields<'a>(page: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&[("seen", page)], more].concat()
}

#[tokio::test]
async fn ux_2_one_more_group_is_a_button_and_saves_nothing() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}/quality");
    let page = stage.editor.open_form(&path).await.ok();
    assert!(!page.has("#accreditation_1_kind") && page.texts("button[name=more]").len() == 2);
    assert!(page.attribute("form.listing-form button", "name").is_none(), "Enter saves");
    let own = seen(&page);
    let typed = fields(&own, &[("quality_assurance", "New words"), ("more", "accreditation")]);
    let page = stage.editor.post(&path, &typed).await.ok();
    assert_eq!(page.text("#quality_assurance"), "New words", "what was typed stays");
    assert!(page.has("#accreditation_1_kind") && page.texts("fieldset legend").contains(&"Accreditation 1".to_owned()));
    let again = [ACCREDITATION, &[("quality_assurance", "New words"), ("more", "accreditation")]].concat();
    let page = stage.editor.post(&path, &fields(&seen(&page), &again)).await.ok();
    assert!(page.has("#accreditation_2_kind"));
    assert_eq!(page.attribute("#accreditation_1_title", "value").as_deref(), Some("Review of the programme"));
    assert!(stage.listing(id).await.version.accreditations.0.is_empty(), "nothing was saved");
    // The second stays blank, and is nothing.
    let all = [ACCREDITATION, &[("quality_assurance", "New words"), ("accreditation_2_title", "")]].concat();
    stage.editor.post(&path, &fields(&seen(&page), &all)).await.is(303);
    let stored = stage.listing(id).await.version;
    assert_eq!(stored.accreditations.0.len(), 1);
    assert_eq!(stored.quality_assurance.pick(&[], None).unwrap().1, "New words");
}

#[tokio::test]
async fn ux_20_a_group_says_what_is_wrong_at_its_own_box_and_goes_when_it_is_emptied() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}/quality");
    let own = seen(&stage.editor.open_form(&path).await.ok());
    let half = [("accreditation_1_title", "Review"), ("accreditation_1_report", "nowhere")];
    let page = stage.editor.post(&path, &fields(&own, &half)).await.is(422);
    for name in ["kind", "agency_name", "agency_country", "report"] {
        assert!(page.has(&format!(".wrong #accreditation_1_{name}[aria-invalid]")), "{name}: {}", page.main_text());
    }
    assert_eq!(page.attribute("#accreditation_1_report", "value").as_deref(), Some("nowhere"));
    let mended = [ACCREDITATION, &[("accreditation_1_report", "")]].concat();
    stage.editor.post(&path, &fields(&seen(&page), &mended)).await.is(303);
    let own = seen(&stage.editor.get(&path).await.ok());
    let emptied: Vec<_> = ACCREDITATION.iter().map(|(name, _)| (*name, "")).collect();
    stage.editor.post(&path, &fields(&own, &emptied)).await.is(303);
    assert!(stage.listing(id).await.version.accreditations.0.is_empty());
}

#[tokio::test]
async fn the_second_of_two_editors_sees_both_groups() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all").draft().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}/price");
    let own = seen(&stage.editor.open_form(&path).await.ok());
    stage.admin.post(&path, &fields(&own, &[("grant_1_title", "Voucher")])).await.is(303);
    let page: Page = stage.editor.post(&path, &fields(&own, &[("grant_1_title", "Loan")])).await.is(409);
    assert_eq!(page.texts(".table-frame tbody tr"), ["Funding 1: What it is called Voucher Loan"]);
    stage.editor.post(&path, &fields(&seen(&page), &[("grant_1_title", "Loan")])).await.is(303);
    assert_eq!(stage.listing(id).await.version.grants.0.len(), 1);
}

#[tokio::test]
async fn what_a_group_says_in_another_language_stays() {
    let mut stage = Stage::new().await;
    let (id, _) = listing("DS-1", "Data for all")
        .with("grant_1_title", "Voucher")
        .with("grant_1_title@fr", "Chèque")
        .draft()
        .at(&stage.world, stage.host)
        .await;
    let path = format!("/provider/listings/{id}/price");
    let page = stage.editor.open_form(&path).await.ok();
    assert_eq!(page.attribute("#grant_1_title", "value").as_deref(), Some("Voucher"));
    let said = [("grant_1_title", "Voucher"), ("grant_1_url", "https://vallombre.example/voucher")];
    stage.editor.post(&path, &fields(&seen(&page), &said)).await.is(303);
    let grant = stage.listing(id).await.version.grants.0.remove(0);
    assert_eq!(grant.title.get("fr".parse().unwrap()), Some("Chèque"));
    assert_eq!(grant.url.as_deref(), Some("https://vallombre.example/voucher"));
}

#[tokio::test]
async fn names_inside_lists_are_written_in_the_other_languages_beside_the_other_texts() {
    let mut stage = Stage::new().await;
    let skill = "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a";
    let mut spec = listing("DS-1", "Data for all").with("title@fr", "Des données").with("grant_1_title", "Voucher");
    for (name, value) in ACCREDITATION {
        spec = spec.with(name, value);
    }
    spec = spec
        .with("outcome_1_skill_1_uri", skill)
        .with("outcome_1_skill_1_label", "think")
        .with("outcome_1_essential", "true");
    let (id, _) = spec.draft().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}/languages");
    let page = stage.editor.open_form(&format!("{path}?translation=fr")).await.ok();
    assert_eq!(page.text("label[for=accreditation_1_agency_name_fr]"), "Given by (français – French) (optional)");
    assert_eq!(page.text("#grant_1_title_fr-hint"), "Voucher", "what it is in the listing's own language");
    assert!(page.has("#outcome_1_skill_1_label_fr") && !page.has("#grant_1_title") && !page.has("button[name=more]"));
    let all = page.attributes(".listing-form [name]", &["name"]).concat();
    let french = [
        ("title_fr", "Des données"),
        ("accreditation_1_title_fr", "Évaluation du programme"),
        ("accreditation_1_agency_name_fr", "Agence"),
        ("grant_1_title_fr", "Chèque"),
        ("outcome_1_skill_1_label_fr", "penser"),
    ];
    assert!(french.iter().all(|(name, _)| all.contains(&(*name).to_owned())), "{all:?}");
    stage.editor.post(&path, &fields(&seen(&page), &french)).await.is(303);
    let stored = stage.listing(id).await;
    let code = "fr".parse().unwrap();
    let accreditation = &stored.version.accreditations.0[0];
    assert_eq!(accreditation.title.get(code), Some("Évaluation du programme"));
    assert_eq!((accreditation.agency.name.get(code), accreditation.agency.country.as_str()), (Some("Agence"), "FR"));
    assert_eq!(stored.version.grants.0[0].title.iter().count(), 2);
    let outcome = &stored.outcomes[0];
    assert_eq!((outcome.skills.0[0].label.get(code), outcome.essential), (Some("penser"), Some(true)));

    let page = stage.editor.get(&format!("{path}?translation=fr")).await.ok();
    assert_eq!(page.attribute("#grant_1_title_fr", "value").as_deref(), Some("Chèque"));
    stage.admin.open_form(&path).await.ok();
    let both = [french.as_slice(), &[("grant_1_title_de", "Gutschein"), ("title_de", "Daten")]].concat();
    let late = stage.admin.post(&path, &fields("out of date", &both)).await.is(409);
    assert!(late.says("Gutschein"), "what was typed is kept");
    // Emptied in one language, it stays in the other; too long, it is said at its own box.
    let long = "x".repeat(301);
    let wrong = [french.as_slice(), &[("grant_1_title_fr", long.as_str())]].concat();
    let wrong: Vec<_> =
        wrong.into_iter().filter(|(name, value)| *name != "grant_1_title_fr" || value.len() > 300).collect();
    let page = stage.editor.post(&path, &fields(&seen(&page), &wrong)).await.is(422);
    assert!(page.has(".wrong #grant_1_title_fr[aria-invalid]"), "{}", page.main_text());
    let emptied: Vec<_> = french.iter().map(|(name, _)| (*name, "")).collect();
    stage.editor.post(&path, &fields(&seen(&page), &emptied)).await.is(303);
    let stored = stage.listing(id).await;
    assert_eq!(stored.version.grants.0[0].title.pick(&[], None).unwrap().1, "Voucher");
    assert_eq!(stored.version.accreditations.0[0].title.iter().count(), 1);
    assert_eq!(stored.outcomes[0].skills.0[0].label.iter().count(), 1);
}

#[tokio::test]
async fn what_is_said_of_an_outcome_can_be_taken_back() {
    let mut stage = Stage::new().await;
    let (id, _) =
        listing("DS-1", "Data for all").with("outcome_2_essential", "true").draft().at(&stage.world, stage.host).await;
    let path = format!("/provider/listings/{id}/skills");
    let page = stage.editor.open_form(&path).await.ok();
    assert_eq!(page.texts("form.listing-form h2"), ["Read data", "Question data"]);
    assert_eq!(page.text("#outcome_2_essential option[selected]"), "Yes");
    let said = [("outcome_1_essential", "false"), ("outcome_2_essential", "")];
    stage.editor.post(&path, &fields(&seen(&page), &said)).await.is(303);
    let essential: Vec<_> = stage.listing(id).await.outcomes.iter().map(|outcome| outcome.essential).collect();
    assert_eq!(essential, [Some(false), None]);
}
