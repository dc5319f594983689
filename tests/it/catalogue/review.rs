//! A listing is looked at again: its provider hears of it twice, whoever looks at it once the day is over.

use catalogue::{listing as stored, opportunity};
use kernel::{Actor, OpportunityId, Role};
use testkit::{World, listing};

/// Publishes it again with another title, as its provider would.
async fn publish_anew(world: &World, id: OpportunityId, title: &str) {
    let mut work = world.begin().await;
    let listing = stored::to_edit(work.db(), &Actor::System, id).await.unwrap();
    let mut draft = catalogue::Draft::of(&listing.opportunity, &listing.version, &listing.outcomes);
    draft.content.title.insert("en".parse().unwrap(), title);
    opportunity::edit(&mut work, id, listing.opportunity.version, draft).await.unwrap();
    opportunity::publish(&mut work, id, listing.opportunity.version + 1).await.unwrap();
    work.commit().await.unwrap();
}

#[tokio::test]
async fn the_provider_is_reminded_sixty_and_fourteen_days_before_and_once_each() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let other = world.institution("rathcarrow", "IE").await;
    world.staff("Edith Morel", Role::ProviderEditor, host, &[]).await;
    world.staff("Paul Aubin", Role::ProviderAdmin, host, &[]).await;
    world.staff("Pat Quinn", Role::ProviderAdmin, other, &[]).await;
    let (id, _) = listing("DS-1", "Data").undated().at(&world, host).await;
    let due_on = stored::by_id(world.db.reads(), &Actor::System, id).await.unwrap().version.review_due_on.unwrap();
    let days = due_on.days_since(world.today());
    let reminders = async |left: i64| {
        let now = due_on.days_since(world.today());
        world.pass_days(now - left);
        world.run_worker().await;
        world.run_worker().await;
        world.mails().iter().filter(|mail| mail.wording().subject.starts_with("Data: look at it again by")).count()
    };
    assert_eq!(days, 365, "twelve months where nothing is stated");
    assert_eq!(reminders(61).await, 0);
    assert_eq!(reminders(60).await, 2, "editor and administrator");
    assert_eq!(reminders(15).await, 2);
    assert_eq!(reminders(14).await, 4);
    assert_eq!(reminders(0).await, 4);
    assert_eq!(reminders(-1).await, 4, "nobody is told what the list says");
    let last = world.mails().pop().unwrap();
    assert!(last.wording().text.contains(&format!("/provider/listings/{id}")), "{}", last.wording().text);
}

#[tokio::test]
async fn i12_the_day_is_that_of_the_provider() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    world.staff("Paul Aubin", Role::ProviderAdmin, host, &[]).await;
    // Half past eleven in the evening in UTC is the next day in France.
    world.doors.clock.advance(14 * 3_600 + 1_800);
    let (id, _) = listing("DS-1", "Data").undated().at(&world, host).await;
    let due_on = stored::by_id(world.db.reads(), &Actor::System, id).await.unwrap().version.review_due_on.unwrap();
    assert_eq!(due_on.to_string(), "2027-03-03");
    // 2 January begins there an hour before it does in UTC.
    world.pass_days(305);
    let reminders = || world.mails().iter().filter(|mail| mail.wording().subject.starts_with("Data: look")).count();
    world.doors.clock.advance(-3_600);
    world.run_worker().await;
    assert_eq!(reminders(), 0, "sixty-one days before");
    world.doors.clock.advance(3_600);
    world.run_worker().await;
    assert_eq!(reminders(), 1, "sixty days before");
}

#[tokio::test]
async fn publishing_anew_and_archiving_end_the_waiting() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    world.staff("Paul Aubin", Role::ProviderAdmin, host, &[]).await;
    let (anew, _) = listing("DS-1", "Data").undated().at(&world, host).await;
    let (gone, _) = listing("DS-2", "Law").undated().at(&world, host).await;
    world.pass_days(300);
    publish_anew(&world, anew, "More data").await;
    let mut work = world.begin().await;
    opportunity::archive(&mut work, gone, 1, "over").await.unwrap();
    work.commit().await.unwrap();
    world.pass_days(60);
    world.run_worker().await;
    let about = world.mails().iter().filter(|mail| mail.wording().subject.contains("look at it again")).count();
    assert_eq!(about, 0);
}

#[tokio::test]
async fn what_is_overdue_is_said_calmly_on_its_page_and_in_the_list() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let admin = world.staff("Paul Aubin", Role::ProviderAdmin, host, &[]).await;
    let spec = listing("DS-1", "Data").undated().with("review_due_on", "2026-06-30");
    let (id, _) = spec.at(&world, host).await;
    let page = format!("/micro-credentials/{id}");
    assert!(!world.visitor().get(&page).await.ok().has(".review"));
    world.pass_days(150);
    let said = world.visitor().get(&page).await.ok().text(".review");
    assert!(said.starts_with("The provider meant to look at this description again by Tuesday 30 June 2026"), "{said}");
    let mut admin = world.browser(admin).await;
    assert!(admin.get("/provider").await.ok().says("To be looked at again since Tuesday 30 June 2026"));

    let mut work = world.begin().await;
    let listing = stored::to_edit(work.db(), &Actor::System, id).await.unwrap();
    let mut draft = catalogue::Draft::of(&listing.opportunity, &listing.version, &listing.outcomes);
    draft.content.title.insert("en".parse().unwrap(), "More data");
    opportunity::edit(&mut work, id, listing.opportunity.version, draft).await.unwrap();
    work.commit().await.unwrap();
    let row = admin.get("/provider").await.ok().text("main tbody tr");
    let both = "with changes that are not published · To be looked at again since Tuesday 30 June 2026";
    assert!(row.contains(both), "a draft beside it makes the review no less due: {row}");
}

#[tokio::test]
async fn an_earlier_version_stays_readable_and_says_that_it_is_one() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let (id, _) = listing("DS-1", "Data").at(&world, host).await;
    publish_anew(&world, id, "More data").await;
    let page = format!("/micro-credentials/{id}");
    let current = world.visitor().get(&page).await.ok();
    assert_eq!((current.text("h1").as_str(), current.has(".notice")), ("More data", false));
    let older = current.attribute(".versions a", "href").unwrap();
    assert_eq!(older, format!("{page}/versions/1"));
    let old = world.visitor().get(&older).await.ok();
    assert_eq!(old.text("h1"), "Data");
    assert!(old.text(".notice").contains("An earlier version"));
    assert_eq!(old.attribute(".notice a", "href").as_deref(), Some(page.as_str()));
    assert!(!old.has("a[href*='/enrol/']") && !old.has("link[rel=alternate]"), "it is there to be read");
    let dates = |page: &testkit::Page| page.says("6 April 2026") || page.says("30 March 2026") || page.says("Starts");
    assert!(dates(&current) && !dates(&old), "today's runs are not those of an older wording: {}", old.main_text());
    assert_eq!(world.visitor().get(&format!("{page}/versions/2")).await.ok().text("h1"), "More data");
    world.visitor().get(&format!("{page}/versions/3")).await.is(404);
    let (draft, _) = listing("DS-2", "Hidden").draft().at(&world, host).await;
    world.visitor().get(&format!("/micro-credentials/{draft}/versions/1")).await.is(404);
}

#[tokio::test]
async fn the_page_shows_what_is_stated_beyond_annex_i_and_no_gap_for_the_rest() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let (bare, _) = listing("DS-1", "Data").at(&world, host).await;
    let page = world.visitor().get(&format!("/micro-credentials/{bare}")).await.ok();
    assert!(!page.has("#further") && !page.has(".essential") && !page.has(".skills"));
    let skill = "http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a";
    let (id, _) = listing("DS-2", "Maps")
        .with("outcome_1_essential", "true")
        .with("outcome_1_skill_1_uri", skill)
        .with("outcome_1_skill_1_label", "develop digital content")
        .with("outcome_2_essential", "false")
        .with("awarding_body_1_name", "Shore University")
        .with("awarding_body_1_country", "FI")
        .with("awarding_body_1_homepage", "https://shore.example")
        .with("accreditation_1_kind", "820101cba6")
        .with("accreditation_1_title", "Review of 2025")
        .with("accreditation_1_agency_name", "Quality Board")
        .with("accreditation_1_agency_country", "IE")
        .with("accreditation_1_report", "https://board.example/7")
        .with("need", "Few people read maps.")
        .with("employers", "Two publishers")
        .with("grant_1_title", "Voucher")
        .at(&world, host)
        .await;
    let page = world.visitor().get(&format!("/micro-credentials/{id}")).await.ok();
    assert_eq!(page.texts(".outcomes .essential"), ["Essential"]);
    assert_eq!(page.attribute(".outcomes .skills a", "href").as_deref(), Some(skill));
    assert_eq!(
        page.texts("#further dt"),
        ["Awarded by", "Accreditation", "The need it answers", "Employers involved", "Funding"]
    );
    assert_eq!(page.attribute("#further a", "href").as_deref(), Some("https://shore.example"));
    let further = page.text("#further");
    for said in ["Shore University, Finland", "External review of the programme", "Quality Board, Ireland"] {
        assert!(further.contains(said), "{said}: {further}");
    }
    assert!(!further.contains("Not stated"), "{further}");
    assert!(!further.contains("Vallombre"), "the provider is not among those who award it");
}
