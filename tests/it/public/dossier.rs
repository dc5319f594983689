//! What to take to a university outside the network.

use kernel::Role;
use testkit::{Page, World, listing};

fn elements(page: &Page) -> Vec<String> {
    page.texts("#elements dt")
}

#[tokio::test]
async fn ux_12_all_eleven_elements_stand_in_the_dossier() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let full = listing("C-1", "Course one").with("homepage", "https://vallombre.example/c1").at(&world, host).await.0;
    let bare = listing("C-2", "Bare").with("assessment", "").with("mode", "").with("eqf_level", "");
    let bare = bare.at(&world, host).await.0;
    let page = world.visitor().get(&format!("/micro-credentials/{full}/dossier")).await.ok();
    assert_eq!(
        elements(&page),
        [
            "Holder",
            "Title",
            "Country or region of the issuer",
            "Awarding body",
            "Date of issue",
            "Learning outcomes",
            "Workload",
            "Level",
            "Type of assessment",
            "Form of participation",
            "Type of quality assurance",
        ]
    );
    assert_eq!(page.text("#elements .fill-in"), "Your name:", "M1 is a line to fill in");
    assert!(page.says("Read data") && page.says("Question data") && page.says("5 ECTS and 130 hours"));
    assert!(page.has("a[href='https://vallombre.example/c1']"));
    assert!(page.has(&format!("a[href='http://127.0.0.1:8080/micro-credentials/{full}']")), "whole, for paper");
    assert!(page.has("ul.links a[href*='/micro-evaluator?mode=online&source_eqf=6&source_ects=5']"));
    assert!(page.has("[data-print]") && !page.has("#ratings dt"), "nobody has rated it");
    let gaps = world.visitor().get(&format!("/micro-credentials/{bare}/dossier")).await.ok();
    assert_eq!(elements(&gaps).len(), 11);
    assert_eq!(gaps.texts("#elements dd.unstated").len(), 3);
}

#[tokio::test]
async fn r_c3_published_ratings_stand_in_the_dossier_with_the_wording_of_the_rubric() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let id = listing("C-1", "Course one").at(&world, host).await.0;
    let admin = world.staff("Pia Provider", Role::ProviderAdmin, host, &[]).await;
    let found = catalogue::listing::by_id(world.db.reads(), &kernel::Actor::System, id).await.unwrap();
    let given = evaluation::course_rating::Given {
        criterion: recognition::criterion::Criterion::Quality,
        robustness: recognition::criterion::Robustness::STRONG,
        evidence: "Report of the agency".to_owned(),
    };
    let mut work = world.begin_as(admin).await;
    evaluation::course_rating::rate(&mut work, found.version.id, vec![given]).await.unwrap();
    work.commit().await.unwrap();
    let page = world.visitor().get(&format!("/micro-credentials/{id}/dossier")).await.ok();
    assert_eq!(page.texts("#ratings dt"), ["Quality assurance"]);
    let said = page.text("#ratings dd");
    assert!(said.starts_with("3 of 3: Strong") && said.contains("Report of the agency"), "{said}");
    assert!(
        page.text("#contact").starts_with("The provider names nobody"),
        "no colleague's name for everybody to read"
    );
    let address = format!("/micro-credentials/{id}/dossier");
    let page = world.browser(admin).await.get(&address).await.ok();
    assert_eq!(page.text("#contact"), "Pia Provider, pia.provider@people.example");
    world.offices(host, "vallombre.example").await;
    let page = world.visitor().get(&address).await.ok();
    assert_eq!(page.text("#contact"), "Course office, courses@vallombre.example");
}

#[tokio::test]
async fn l_1_to_l_8_only_what_was_read_in_a_source_is_marked_as_law() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let id = listing("C-1", "Course one").at(&world, host).await.0;
    let page = world.visitor().get(&format!("/micro-credentials/{id}/dossier")).await.ok();
    assert_eq!(page.texts("#rights li").len(), 9);
    assert_eq!(page.texts("#rights li.law .tag").len(), 7);
    let plain = page.texts("#rights li:not(.law)");
    assert!(plain[0].starts_with("You give correct information"), "L-5");
    assert!(plain[1].starts_with("If it says no, it also tells you"), "L-7, second half");
    assert!(!page.has("#rights li:not(.law) .tag"));
    assert_eq!(page.texts("#ask li").len(), 6);
}

#[tokio::test]
async fn the_dossier_opens_from_the_listing_and_from_the_verdict_of_who_is_no_member() {
    let world = World::new().await;
    let host = world.institution("vallombre", "FR").await;
    let id = listing("C-1", "Course one").at(&world, host).await.0;
    let draft = listing("C-2", "Draft").draft().at(&world, host).await.0;
    let dossier = format!("/micro-credentials/{id}/dossier");
    let mut visitor = world.visitor();
    let shown = visitor.get(&format!("/micro-credentials/{id}")).await.ok();
    assert!(
        shown.has(&format!(".further a[href='{dossier}']")) && !shown.has(&format!(".verdict a[href='{dossier}']"))
    );
    let nowhere = visitor.get(&format!("/micro-credentials/{id}?recognised_by=nowhere")).await.ok();
    assert!(nowhere.has(&format!(".verdict.not_member a[href='{dossier}']")));
    visitor.get(&format!("/micro-credentials/{draft}/dossier")).await.is(404);
    for (language, title) in [("fr", "Demander à votre université"), ("de", "Ihre Hochschule fragen")] {
        let page = visitor.get(&format!("{dossier}?lang={language}")).await.ok();
        assert_eq!(page.text("h1"), title);
        assert!(!page.body.contains('\u{27E6}'), "a word is missing");
    }
}
