//! `/desk/rules` over HTTP: a draft, its effect, and what everybody reads once it is published.

use evaluation::assess::Criteria;
use kernel::{InstitutionId, Right, Role};
use recognition::{criterion::Criterion, purpose::Purpose};
use testkit::{Browser, World};

const FORM: &str = "/desk/rules/draft?institution=lindholm";

struct Office {
    world: World,
    home: InstitutionId,
    admin: Browser,
    /// The draft that the overview showed last.
    draft: String,
}

async fn office() -> Office {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let admin = world.staff("Paula", Role::ProviderAdmin, home, &[]).await;
    Office { admin: world.browser(admin).await, world, home, draft: String::new() }
}

/// The whole form as it stands by default, with these fields changed.
fn sent(changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let usual = Criteria::default();
    let mut pairs: Vec<(String, String)> = [
        ("institution", "lindholm"),
        ("version", "0"),
        ("note", "Case by case is faster"),
        ("max_level_gap", "0"),
        ("outcomes_ok", "80"),
        ("outcomes_partial", "50"),
        ("workload_ok", "80"),
        ("workload_partial", "50"),
        ("fewest_hours", "25"),
        ("most_hours", "30"),
        ("most_shortfalls", "2"),
        ("fast_track_days", "14"),
        ("individual_days", "60"),
        ("condition_days", "60"),
        ("appeal_days", "30"),
        ("reply_days", "30"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    for purpose in Purpose::ALL {
        for criterion in Criterion::ALL {
            pairs.push((format!("priority_{purpose}_{criterion}"), usual.priority(*purpose, *criterion).to_string()));
        }
    }
    for (name, value) in changes {
        pairs.retain(|(known, _)| known != name);
        pairs.push(((*name).to_owned(), (*value).to_owned()));
    }
    pairs
}

async fn post(browser: &mut Browser, path: &str, pairs: &[(String, String)]) -> testkit::Page {
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &pairs).await
}

/// The draft that a form on this page names.
fn draft_on(page: &testkit::Page) -> Option<String> {
    page.attribute("form[action$='/publication'] input[name=draft]", "value")
}

async fn publish(office: &mut Office, version: &str) -> testkit::Page {
    let today = office.world.today().to_string();
    let page = office.admin.open_form("/desk/rules?institution=lindholm").await.ok();
    office.draft = draft_on(&page).unwrap_or_else(|| office.draft.clone());
    let pairs = [
        ("institution", "lindholm"),
        ("draft", office.draft.as_str()),
        ("version", version),
        ("in_force_from", today.as_str()),
    ];
    office.admin.post("/desk/rules/publication", &pairs).await
}

#[tokio::test]
async fn l_2_a_draft_is_looked_at_published_and_read_by_everybody() {
    let mut office = office().await;
    let form = office.admin.open_form(FORM).await.ok();
    assert!(form.text("#law").contains("L-6") && form.text("#individual_days-hint").contains("60"));
    let saved = post(&mut office.admin, "/desk/rules/draft", &sent(&[("individual_days", "40")])).await;
    assert_eq!(saved.sees_other(), "/desk/rules?institution=lindholm");
    let page = office.admin.get("/desk/rules?institution=lindholm").await.ok();
    assert!(page.text("#current").contains("2026-1") && page.text("#draft").contains("Paula"));
    assert!(page.has("#effect") && page.text("#effect-sum").contains("no case yet"));
    assert!(!office.world.visitor().get("/criteria?university=lindholm").await.ok().says("lindholm-1"), "a draft");
    assert_eq!(publish(&mut office, "1").await.sees_other(), "/desk/rules?institution=lindholm");
    assert_eq!(publish(&mut office, "1").await.sees_other(), "/desk/rules?institution=lindholm", "H073");
    let page = office.world.visitor().get("/criteria?university=lindholm").await.ok();
    assert!(page.text("#version").contains("lindholm-1") && page.text("#note").contains("faster"));
    let limits = page.texts("#limits > li");
    assert!(limits[2].contains(" 40 ") && limits[2].contains("Own rule"), "{limits:?}");
    assert!(limits[1].contains(" 14 ") && limits[1].contains("Consortium default"), "{limits:?}");
    assert!(limits[0].contains("Law"));
    assert!(page.text("#versions").contains("lindholm-1"));
    let rights = office.world.visitor().get("/rights?university=lindholm").await.ok();
    assert!(rights.text("#owed").contains("40 days") && rights.text("#version").contains("lindholm-1"));
    let others = office.world.visitor().get("/criteria").await.ok();
    assert!(others.text("#version").contains("2026-1") && others.texts("#limits > li")[2].contains(" 60 "));
    let by_label = office.world.visitor().get("/criteria?version=lindholm-1").await.ok();
    assert!(by_label.text("#version").contains("lindholm-1"));
    office.world.visitor().get("/criteria?version=lindholm-2").await.is(404);
}

#[tokio::test]
async fn ux_4_contradictions_are_named_at_their_field_and_nothing_typed_is_lost() {
    let mut office = office().await;
    office.admin.open_form(FORM).await.ok();
    let wrong = sent(&[
        ("outcomes_partial", "90"),
        ("individual_days", "121"),
        ("appeal_days", "14"),
        ("priority_stack_level", ""),
    ]);
    let page = post(&mut office.admin, "/desk/rules/draft", &wrong).await.is(422);
    for field in ["outcomes_partial", "individual_days", "appeal_days", "priority_stack_level"] {
        assert!(page.has(&format!("#{field}[aria-invalid]")), "{field}");
    }
    assert_eq!(page.attribute("#individual_days", "value").as_deref(), Some("121"));
    assert!(page.text(".error-summary").contains("four months"));
    assert!(!page.body.contains('\u{27E6}'), "a word is missing");
}

#[tokio::test]
async fn lim_3_each_criterion_is_worded_in_a_form_of_its_own() {
    let mut office = office().await;
    let form = office.admin.open_form(FORM).await.ok();
    assert!(!form.has("[name^=wording_]"), "with each language the form would grow");
    let testing = "/desk/rules/wording?institution=lindholm&criterion=testing";
    let draft_first = office.admin.get(testing).await.sees_other();
    assert_eq!(draft_first, FORM, "there is no draft to word");
    post(&mut office.admin, "/desk/rules/draft", &sent(&[("individual_days", "40")])).await.is(303);
    let overview = office.admin.get("/desk/rules?institution=lindholm").await.ok();
    assert!(overview.has(&format!(".wording a[href='{testing}']")), "{}", overview.main_text());
    let form = office.admin.open_form(testing).await.ok();
    assert_eq!(form.texts("main textarea").len(), 12, "four levels in three languages");
    let [draft, version] =
        ["draft", "version"].map(|name| form.attribute(&format!("main input[name={name}]"), "value").unwrap());
    let fields = |words: &[(&str, &str)]| {
        let named = [
            ("institution", "lindholm"),
            ("criterion", "testing"),
            ("draft", draft.as_str()),
            ("version", version.as_str()),
        ];
        let pairs = named.iter().chain(words).map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        pairs.collect::<Vec<_>>()
    };
    let english = ("wording_testing_3_en", "Assessed by an examiner");
    let wrong = post(&mut office.admin, "/desk/rules/wording", &fields(&[english])).await.is(422);
    assert!(wrong.has("#wording_testing_3_fr[aria-invalid]") && !wrong.has("#wording_testing_3_en[aria-invalid]"));
    assert!(wrong.text("#wording_testing_3_en").contains("Assessed by an examiner"));
    let all = fields(&[english, ("wording_testing_3_fr", "Avec jury"), ("wording_testing_3_de", "Mit Prüfenden")]);
    post(&mut office.admin, "/desk/rules/wording", &all).await.is(303);
    post(&mut office.admin, "/desk/rules/wording", &all).await.is(303);
    let overview = office.admin.open_form("/desk/rules?institution=lindholm").await.ok();
    assert!(overview.texts(".wording a").iter().any(|link| link.ends_with("Own rule")), "{}", overview.main_text());
    let version = overview.attribute("form[action$='/publication'] input[name=version]", "value").unwrap();
    let [en, fr, de] = ["en", "fr", "de"].map(|language| format!("wording_testing_2_{language}"));
    let stale = fields(&[(&en, "Other words"), (&fr, "D’autres mots"), (&de, "Andere Worte")]);
    let again = sent(&[("draft", &draft), ("version", &version), ("appeal_days", "45")]);
    post(&mut office.admin, "/desk/rules/draft", &again).await.is(303);
    let late = post(&mut office.admin, "/desk/rules/wording", &stale).await.is(409);
    assert!(late.text("#wording_testing_2_en").contains("Other words"));
    let version = office.admin.get("/desk/rules?institution=lindholm").await.ok();
    let version = version.attribute("form[action$='/publication'] input[name=version]", "value").unwrap();
    publish(&mut office, &version).await.is(303);
    let page = office.world.visitor().get("/criteria?university=lindholm").await.ok();
    assert!(page.says("Assessed by an examiner"), "the other form has left the words alone");
}

#[tokio::test]
async fn h079_two_editors_of_one_draft() {
    let mut office = office().await;
    let other = office.world.staff("Per", Role::ProviderAdmin, office.home, &[]).await;
    let mut other = office.world.browser(other).await;
    office.admin.open_form(FORM).await.ok();
    other.open_form(FORM).await.ok();
    post(&mut other, "/desk/rules/draft", &sent(&[("individual_days", "50")])).await.is(303);
    let mine = sent(&[("individual_days", "40"), ("note", "My own words")]);
    let page = post(&mut office.admin, "/desk/rules/draft", &mine).await.is(409);
    assert!(page.says("Somebody else changed this") && page.text("#note").contains("My own words"));
    assert_eq!(page.attribute("#individual_days", "value").as_deref(), Some("40"));
    let [draft, version] =
        ["draft", "version"].map(|name| page.attribute(&format!("main input[name={name}]"), "value").unwrap());
    let again = sent(&[("individual_days", "40"), ("draft", &draft), ("version", &version)]);
    post(&mut office.admin, "/desk/rules/draft", &again).await.is(303);
    assert_eq!(publish(&mut office, "7").await.is(409).texts(".notice.warn").len(), 1, "not the one that was seen");
}

#[tokio::test]
async fn m55_officers_read_strangers_find_nothing_and_the_consortium_sets_its_own() {
    let mut office = office().await;
    let elsewhere = office.world.institution("rathcarrow", "IE").await;
    office.admin.open_form(FORM).await.ok();
    post(&mut office.admin, "/desk/rules/draft", &sent(&[("individual_days", "40")])).await.is(303);
    let eva = office.world.staff("Eva", Role::RecognitionOfficer, office.home, &[Right::Evaluate]).await;
    let mut eva = office.world.browser(eva).await;
    let page = eva.get("/desk/rules").await.ok();
    assert!(page.has("#effect") && !page.has("form[action='/desk/rules/publication']"));
    eva.get(FORM).await.is(403);
    let pat = office.world.staff("Pat", Role::ProviderAdmin, elsewhere, &[]).await;
    let mut pat = office.world.browser(pat).await;
    for place in [
        "/desk/rules?institution=lindholm",
        FORM,
        "/desk/rules?institution=nowhere",
        "/desk/rules?institution=consortium",
    ] {
        pat.get(place).await.is(404);
    }
    pat.open_form("/desk/rules/draft").await.ok();
    post(&mut pat, "/desk/rules/draft", &sent(&[])).await.is(404);
    let carl = office.world.person("Carl", None).await;
    office.world.give(carl, Role::ConsortiumAdmin, None, &[]).await;
    let mut carl = office.world.browser(carl).await;
    carl.open_form("/desk/rules/draft").await.ok();
    let of_all = sent(&[("institution", "consortium"), ("appeal_days", "45")]);
    assert_eq!(post(&mut carl, "/desk/rules/draft", &of_all).await.sees_other(), "/desk/rules?institution=consortium");
    assert!(carl.get("/desk/rules").await.ok().has("form[action='/desk/rules/publication']"));
    office.world.visitor().get("/desk/rules").await.is(303);
}

#[tokio::test]
async fn m55_a_draft_can_be_discarded_and_another_begun() {
    let mut office = office().await;
    let overview = "/desk/rules?institution=lindholm";
    office.admin.open_form(FORM).await.ok();
    post(&mut office.admin, "/desk/rules/draft", &sent(&[("individual_days", "40")])).await.is(303);
    let page = office.admin.open_form(overview).await.ok();
    let fields = |page: &testkit::Page| {
        let values = page.attributes("#discard input[type=hidden]", &["name", "value"]).into_iter();
        let own = values.filter(|pair| pair[0] != "form_token");
        own.map(|pair| (pair[0].clone(), pair[1].clone())).collect::<Vec<_>>()
    };
    let seen = fields(&page);
    // Somebody changes the draft in between: their words are not lost.
    let again = sent(&[("draft", &draft_on(&page).unwrap()), ("version", "1"), ("individual_days", "45")]);
    post(&mut office.admin, "/desk/rules/draft", &again).await.is(303);
    office.admin.open_form(overview).await.ok();
    let late = post(&mut office.admin, "/desk/rules/discarding", &seen).await.is(409);
    assert!(late.text("#draft").contains("Paula") && late.has(".notice.warn"));
    let officer = office.world.staff("Eva", Role::RecognitionOfficer, office.home, Right::ALL).await;
    let mut eva = office.world.browser(officer).await;
    assert!(!eva.open_form(overview).await.ok().has("#discard"));
    let page = office.admin.open_form(overview).await.ok();
    let seen = fields(&page);
    post(&mut eva, "/desk/rules/discarding", &seen).await.is(403);
    for _ in 0..2 {
        let to = post(&mut office.admin, "/desk/rules/discarding", &seen).await.sees_other();
        assert_eq!(to, overview, "H073");
    }
    let page = office.admin.open_form(overview).await.ok();
    assert!(!page.has("#draft") && page.text("#current").contains("2026-1"));
    let form = office.admin.open_form(FORM).await.ok();
    assert_eq!(form.attribute("#individual_days", "value").as_deref(), Some("60"), "what applies");
    post(&mut office.admin, "/desk/rules/draft", &sent(&[("individual_days", "50")])).await.is(303);
    publish(&mut office, "1").await.is(303);
    assert!(office.world.visitor().get("/criteria?version=lindholm-1").await.ok().text("#limits").contains(" 50 "));
    assert!(!office.admin.get(overview).await.ok().has("#discard"), "published versions stay");
}

#[tokio::test]
async fn h079_a_draft_that_nobody_has_read_is_not_published_in_place_of_another() {
    let mut office = office().await;
    let overview = "/desk/rules?institution=lindholm";
    let per = office.world.staff("Per", Role::ProviderAdmin, office.home, &[]).await;
    let mut per = office.world.browser(per).await;
    office.admin.open_form(FORM).await.ok();
    post(&mut office.admin, "/desk/rules/draft", &sent(&[("individual_days", "40")])).await.is(303);
    let seen = draft_on(&office.admin.open_form(overview).await.ok()).unwrap();
    per.open_form(overview).await.ok();
    let discarded = [("institution", "lindholm"), ("draft", seen.as_str()), ("version", "1")];
    per.post("/desk/rules/discarding", &discarded).await.is(303);
    per.open_form(FORM).await.ok();
    post(&mut per, "/desk/rules/draft", &sent(&[("individual_days", "20"), ("note", "Faster still")])).await.is(303);
    let today = office.world.today().to_string();
    let pairs =
        [("institution", "lindholm"), ("draft", seen.as_str()), ("version", "1"), ("in_force_from", today.as_str())];
    let page = office.admin.post("/desk/rules/publication", &pairs).await.is(409);
    assert!(page.has(".notice.warn") && page.says("Faster still"), "what somebody else has written: {}", page.body);
    let public = office.world.visitor().get("/criteria?university=lindholm").await.ok();
    assert!(public.text("#version").contains("2026-1"), "nothing is in force that was not looked at");
    let mine = sent(&[("individual_days", "45"), ("draft", &seen), ("version", "1")]);
    office.admin.open_form(FORM).await.ok();
    post(&mut office.admin, "/desk/rules/draft", &mine).await.is(409);
}
