//! The pages of the audit trail (M56): each reads what is theirs, by filters in the address, and nothing gives away more.

use std::{collections::BTreeSet, fs, path::Path};

use kernel::{Actor, PersonId, Role, Subject, log};
use serde_json::json;
use testkit::{Browser, Page, World, listing};

use crate::procedure::office::Office;

fn whats(page: &Page) -> Vec<String> {
    page.texts("table tbody tr > :nth-child(2)")
}

fn whos(page: &Page) -> Vec<String> {
    page.texts("table tbody tr > :nth-child(4)")
}

async fn browser(world: &World, actor: &Actor) -> Browser {
    world.browser(actor.person().unwrap()).await
}

async fn auditor(world: &World, role: Role) -> PersonId {
    let person = world.person(&format!("Network {role}"), None).await;
    world.give(person, role, None, &[]).await;
    person
}

#[tokio::test]
async fn m56_learner_office_provider_and_network_each_read_their_part() {
    let office = Office::new().await;
    let request = office.decided(1).await;
    let world = office.pages();
    let (decided, enrolled, published) = ("The request was decided", "Somebody enrolled", "The listing was published");
    let ana = browser(&world, &office.ana).await.get("/audit").await.ok();
    assert!(ana.says(decided) && ana.says(enrolled) && !ana.says(published), "{}", ana.main_text());
    assert!(whos(&ana).iter().all(|who| ["You", "Passerelle", "Somebody else"].contains(&who.as_str())), "no names");
    let eva = browser(&world, &office.eva).await.get("/audit").await.ok();
    assert!(eva.says(decided) && !eva.says(enrolled) && !eva.says(published));
    assert!(whos(&eva).iter().any(|who| who == "Dora"), "colleagues have names: {:?}", whos(&eva));
    assert!(!whos(&eva).iter().any(|who| who == "Ana"), "the learner has none: {:?}", whos(&eva));
    let admin = office.stage.staff("Pia", Role::ProviderAdmin, office.stage.provider, &[]).await;
    let admin = browser(&world, &admin).await.get("/audit").await.ok();
    assert!(admin.says(enrolled) && admin.says(published) && !admin.says(decided));
    let editor = office.stage.staff("Edith", Role::ProviderEditor, office.stage.provider, &[]).await;
    let editor = browser(&world, &editor).await.get("/audit").await.ok();
    assert!(!editor.says(enrolled) && !editor.says(published), "M56: not the editor");
    for role in [Role::Auditor, Role::ConsortiumAdmin] {
        let person = auditor(&world, role).await;
        let page = world.browser(person).await.get("/audit").await.ok();
        assert!(page.says(decided) && whos(&page).iter().any(|who| who == "Eva"), "{role}");
    }
    let elsewhere = world.institution("rathcarrow", "IE").await;
    let stranger = world.staff("Pat", Role::ProviderAdmin, elsewhere, &[]).await;
    let page = world.browser(stranger).await.get("/audit").await.ok();
    assert!(!page.says(decided) && !page.says(enrolled) && !page.says(published));
    world.visitor().get("/audit").await.sees_other();
    // Every entry of the case, also what its page does not tell.
    let page = browser(&world, &office.dora).await.get(&format!("/audit/{request}")).await.ok();
    let all = log::of_subject(world.db.reads(), Subject::Request(request)).await.unwrap();
    assert_eq!(whats(&page).len(), all.len());
}

#[tokio::test]
async fn m56_a_signatory_reads_the_agreements_of_the_own_institution() {
    let world = World::new().await;
    let (home, host) = (world.institution("lindholm", "SE").await, world.institution("vallombre", "FR").await);
    let agreement = json!({"id": "mra-1", "version": 1, "status": "in_force", "valid_from": "2026-01-01",
        "valid_to": "2028-12-31", "parties": [{"id": "lindholm", "role": "both"}, {"id": "vallombre", "role": "both"}],
        "purposes": ["exemption"], "scope": {"all": []}, "rules": []});
    world.agreement(&agreement).await;
    let entries = log::after(world.db.reads(), -1, 100).await.unwrap();
    assert!(entries.is_empty(), "nothing is numbered yet, and it is read all the same");
    let outsider = world.institution("rathcarrow", "IE").await;
    for (name, role, at, reads) in [
        ("Sid", Role::Signatory, home, true),
        ("Pia", Role::ProviderAdmin, host, true),
        ("Olof", Role::RecognitionOfficer, home, false),
        ("Pat", Role::Signatory, outsider, false),
    ] {
        let person = world.staff(name, role, at, &[]).await;
        let mut browser = world.browser(person).await;
        let page = browser.get("/audit?about=agreement").await.ok();
        assert_eq!(page.says("Agreement mra-1"), reads, "{name}: {}", page.main_text());
        let Some(href) = page.attribute("table tbody a[href^='/audit/']", "href") else { continue };
        browser.get(&href).await.ok();
        // The question on the page of the thing itself.
        let register = browser.get("/agreements").await.ok();
        let one = register.attribute("table tbody a[href^='/agreements/']", "href").unwrap();
        assert!(browser.get(&one).await.ok().has(&format!("main a[href='{href}']")));
        assert!(!world.visitor().get(&one).await.ok().has("main a[href^='/audit/']"));
    }
}

#[tokio::test]
async fn s_1_what_one_tried_in_vain_is_not_in_ones_own_trail() {
    let world = World::new().await;
    let (own, host) = (world.institution("rathcarrow", "IE").await, world.institution("vallombre", "FR").await);
    let (draft, _) = listing("DS-1", "Draft").draft().at(&world, host).await;
    let stranger = world.staff("Pat", Role::ProviderAdmin, own, &[]).await;
    let mut browser = world.browser(stranger).await;
    for _ in 0..2 {
        browser.get(&format!("/audit/{draft}")).await.is(404);
    }
    assert!(!browser.get("/audit").await.ok().says("refused"));
    let page = browser.get("/audit?university=vallombre").await.is(422);
    assert!(page.has(".field-error"), "as a slug of nobody: {}", page.main_text());
    // The owner reads that somebody tried, not who of elsewhere.
    let admin = world.staff("Pia", Role::ProviderAdmin, host, &[]).await;
    let page = world.browser(admin).await.get(&format!("/audit/{draft}")).await.ok();
    assert_eq!(whats(&page).iter().filter(|what| what.contains("refused")).count(), 2);
    assert_eq!(whos(&page).iter().filter(|who| *who == "Somebody else").count(), 2);
    // Who may not be named may not be asked for either.
    let asked = world.browser(admin).await.get(&format!("/audit?who={stranger}")).await.ok();
    assert_eq!(whats(&asked), [""; 0]);
    let network = auditor(&world, Role::Auditor).await;
    let mut network = world.browser(network).await;
    let page = network.get(&format!("/audit?who={stranger}")).await.ok();
    assert!(page.says("Only what Pat did") && whats(&page).len() >= 2, "{}", page.main_text());
}

#[tokio::test]
async fn who_changed_this_is_one_link_away_for_who_may_know() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let (draft, _) = listing("DS-1", "Draft").draft().at(&world, host).await;
    let (admin, editor) = (
        world.staff("Pia", Role::ProviderAdmin, host, &[]).await,
        world.staff("Edith", Role::ProviderEditor, host, &[]).await,
    );
    let link = format!("main a[href='/audit/{draft}']");
    let mut pia = world.browser(admin).await;
    let page = pia.get(&format!("/provider/listings/{draft}")).await.ok();
    assert_eq!(page.text(&link), "Who changed this?");
    let history = pia.get(&format!("/audit/{draft}")).await.ok();
    assert_eq!(history.text("h1"), "History: Listing DS-1");
    assert!(whats(&history).contains(&"The listing was begun".to_owned()));
    assert!(history.has("nav a[href='/audit']"), "the way back");
    let page = world.browser(editor).await.get(&format!("/provider/listings/{draft}")).await.ok();
    assert!(!page.has(&link));
    let office = Office::new().await;
    let request = office.decided(1).await;
    let world = office.pages();
    let link = format!("main a[href='/audit/{request}']");
    let mut eva = browser(&world, &office.eva).await;
    assert!(eva.get(&format!("/desk/requests/{request}")).await.ok().has(&link));
    let mut ana = browser(&world, &office.ana).await;
    assert!(ana.get(&format!("/my/requests/{request}")).await.ok().has(&link));
    ana.get(&format!("/audit/{request}")).await.ok();
}

#[tokio::test]
async fn filters_stand_in_the_address_and_pages_go_by_place() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    for number in 0..40 {
        listing(&format!("DS-{number}"), "Data").at(&world, host).await;
    }
    world.pass_days(1);
    let (late, _) = listing("LATE", "Late").draft().at(&world, host).await;
    let admin = world.staff("Pia", Role::ProviderAdmin, host, &[]).await;
    let mut pia = world.browser(admin).await;
    let (mut path, mut seen) = ("/audit".to_owned(), 0);
    let pages = loop {
        let page = pia.get(&path).await.ok();
        seen += whats(&page).len();
        match page.attribute("a[rel=next]", "href") {
            Some(next) => path = next,
            None => break page,
        }
    };
    assert!(seen > 80, "{seen}");
    assert!(!pages.texts("table tbody tr").is_empty());
    let listings = pia.get("/audit?about=opportunity&from=2026-03-03").await.ok();
    assert_eq!(listings.texts("table tbody tr > :nth-child(3)"), ["Listing LATE"]);
    assert!(pia.get("/audit?from=2026-03-03&to=2026-03-03").await.ok().says("LATE"));
    assert!(!pia.get("/audit?to=2026-03-02").await.ok().says("LATE"));
    assert!(pia.get("/audit?from=2030-01-01").await.ok().says("Nothing found"));
    for wrong in ["about=nonsense", "from=yesterday", "from=2026-03-03&to=2026-03-01", "who=me"] {
        pia.get(&format!("/audit?{wrong}")).await.is(422);
        pia.get(&format!("/audit/lines.csv?{wrong}")).await.is(422);
    }
    let file = pia.get("/audit/lines.csv?about=opportunity&from=2026-03-03").await.ok();
    let lines: Vec<&str> = file.body.lines().collect();
    assert_eq!(lines.len(), 2, "{}", file.body);
    assert!(lines[1].contains("catalogue.opportunity_drafted") && lines[1].contains(&late.to_string()));
    assert_eq!(file.headers["cache-control"], "no-store");
}

#[test]
fn every_kind_of_event_has_its_words_in_every_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut kinds = BTreeSet::new();
    let mut folders = vec![root.join("web/src"), root.join("crates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let said = text.split("KIND: &'static str = \"").skip(1);
                kinds.extend(said.filter_map(|rest| rest.split_once('"').map(|(kind, _)| kind.to_owned())));
            }
        }
    }
    assert!(kinds.len() > 90 && kinds.contains("access.denied"), "{kinds:?}");
    let timeline = fs::read_to_string(root.join("web/src/present/timeline.rs")).unwrap();
    for language in ["en", "fr", "de"] {
        let files = fs::read_dir(root.join("crates/i18n/locales").join(language)).unwrap();
        let words: String = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap() + "\n").collect();
        for kind in &kinds {
            let prefix = if timeline.contains(&format!("\"{kind}\"")) { "timeline" } else { "event" };
            let key = format!("\n{prefix}-{} = ", kind.rsplit('.').next().unwrap());
            assert!(words.contains(&key), "{language} has no words for {kind}: {}", key.trim());
        }
    }
}
