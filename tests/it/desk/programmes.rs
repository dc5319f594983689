//! Programmes: administrators keep them, officers read them, learners choose theirs.

use kernel::{Right, Role};
use recognition::programme;
use testkit::{Browser, World};

use crate::provider::stage::upload_to;

struct Office {
    world: World,
    home: kernel::InstitutionId,
    admin: Browser,
    officer: Browser,
}

async fn office() -> Office {
    let world = World::new().await;
    let home = world.institution("lindholm", "SE").await;
    let admin = world.staff("Pia", Role::ProviderAdmin, home, &[]).await;
    let officer = world.staff("Olle", Role::RecognitionOfficer, home, &[Right::Evaluate]).await;
    let (admin, officer) = (world.browser(admin).await, world.browser(officer).await);
    Office { world, home, admin, officer }
}

const BSC: &[(&str, &str)] = &[
    ("institution", "lindholm"),
    ("code", "BSC-DATA"),
    ("language", "en"),
    ("title", "Data science"),
    ("ects", "180"),
    ("eqf", "6"),
    ("elective_ects", "20"),
    ("elective_eqf", "6"),
    ("regulated_profession", "no"),
];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    crate::provider::stage::with(BSC, more)
}

#[tokio::test]
async fn an_administrator_adds_a_programme_with_a_component() {
    let mut office = office().await;
    assert!(office.admin.get("/desk/programmes").await.ok().says("Without programmes only electives can be judged"));
    office.admin.open_form("/desk/programmes/new").await.ok();
    let place = office.admin.post("/desk/programmes/new", BSC).await.sees_other();
    assert_eq!(office.admin.post("/desk/programmes/new", BSC).await.sees_other(), place, "H073");
    let page = office.admin.post("/desk/programmes/new", &with(&[("title", "Another")])).await.is(422);
    assert!(page.has(".wrong #code") && page.attribute("#title", "value").as_deref() == Some("Another"));
    let part = [
        ("code", "STAT"),
        ("language", "en"),
        ("title", "Statistics I"),
        ("ects", "5"),
        ("eqf", "6"),
        ("essential_outcomes", "Fit a linear model\nRead a scatter plot"),
        ("other_outcomes", "Cite a data set"),
        ("version", "1"),
    ];
    let form = format!("{place}/components/new");
    office.admin.open_form(&form).await.ok();
    assert_eq!(office.admin.post(&form, &part).await.sees_other(), place);
    let page = office.admin.get(&place).await.ok();
    assert!(page.text("tbody tr").contains("Statistics I"));
    let id = place.rsplit('/').next().unwrap().parse().unwrap();
    let parts = programme::components(office.world.db.reads(), &[id]).await.unwrap();
    let essential: Vec<_> = parts[&id][0].outcomes.iter().map(|outcome| outcome.essential).collect();
    assert_eq!(essential, [true, true, false]);
}

#[tokio::test]
async fn h031_what_is_wrong_is_said_beside_the_field_and_kept() {
    let mut office = office().await;
    office.admin.open_form("/desk/programmes/new").await.ok();
    let wrong = with(&[("title", ""), ("ects", "-5"), ("elective_ects", "many")]);
    let page = office.admin.post("/desk/programmes/new", &wrong).await.is(422);
    assert!(page.has(".wrong #title") && page.has(".wrong #ects") && page.has(".wrong #elective_ects"));
    assert_eq!(page.attribute("#elective_ects", "value").as_deref(), Some("many"));
    assert_eq!(programme::count_programmes(office.world.db.reads(), office.home).await.unwrap(), 0);
}

#[tokio::test]
async fn two_administrators_change_the_same_programme() {
    let mut office = office().await;
    let other = office.world.staff("Per", Role::ProviderAdmin, office.home, &[]).await;
    let mut other = office.world.browser(other).await;
    office.admin.open_form("/desk/programmes/new").await.ok();
    let place = office.admin.post("/desk/programmes/new", BSC).await.sees_other();
    other.open_form(&place).await.ok();
    other.post(&place, &with(&[("eqf", "7"), ("version", "1")])).await.is(303);
    office.admin.open_form(&place).await.ok();
    let page = office.admin.post(&place, &with(&[("elective_ects", "30"), ("version", "1")])).await.is(409);
    assert!(page.says("Somebody else changed this"));
    assert_eq!(page.attribute("#elective_ects", "value").as_deref(), Some("30"), "what was typed is still there");
    let again = office.admin.post(&place, &with(&[("eqf", "7"), ("version", "1")])).await;
    assert_eq!(again.sees_other(), place, "H073: the same press again is no conflict");
}

#[tokio::test]
async fn a_text_in_another_language_stays() {
    let mut office = office().await;
    office.admin.open_form("/desk/programmes/new").await.ok();
    let place = office.admin.post("/desk/programmes/new", BSC).await.sees_other();
    let swedish = with(&[("language", "sv"), ("title", "Datavetenskap"), ("version", "1")]);
    office.admin.post(&place, &swedish).await.is(303);
    let id = place.rsplit('/').next().unwrap().parse().unwrap();
    let kept = programme::by_id(office.world.db.reads(), id).await.unwrap();
    assert_eq!(kept.title.iter().map(|(_, text)| text).collect::<Vec<_>>(), ["Data science", "Datavetenskap"]);
    let page = office.admin.get(&format!("{place}?text=sv")).await.ok();
    assert_eq!(page.attribute("#title", "value").as_deref(), Some("Datavetenskap"));
}

#[tokio::test]
async fn officers_read_and_others_do_not() {
    let mut office = office().await;
    office.admin.open_form("/desk/programmes/new").await.ok();
    let place = office.admin.post("/desk/programmes/new", BSC).await.sees_other();
    let page = office.officer.open_form(&place).await.ok();
    assert!(page.has("fieldset[disabled]") && page.says("administrators of the institution keep"));
    office.officer.post(&place, &with(&[("version", "1")])).await.is(403);
    let learner = office.world.person("Lea", Some(office.home)).await;
    office.world.browser(learner).await.get("/desk/programmes").await.is(403);
}

#[tokio::test]
async fn programmes_come_from_a_file_after_a_check() {
    let mut office = office().await;
    let file = b"programme,programme_title,programme_ects,component,title,ects,essential_outcomes\n\
        BSC,Data,180,STAT,Statistics,5,Fit a model|Read a plot\nBSC,,,ALG,Algebra,6,\n";
    office.admin.open_form("/desk/programmes/import").await.ok();
    let fields = [("institution", "lindholm")];
    let page = upload_to(&mut office.admin, "/desk/programmes/import", &fields, ("p.csv", file)).await.ok();
    assert!(page.has("form.commit") && page.says("2 rows are new"));
    assert_eq!(
        programme::count_programmes(office.world.db.reads(), office.home).await.unwrap(),
        0,
        "a check stores nothing"
    );
    let commit = [("institution", "lindholm"), ("commit", "yes")];
    let done = upload_to(&mut office.admin, "/desk/programmes/import", &commit, ("p.csv", file)).await;
    assert_eq!(done.sees_other(), "/desk/programmes?institution=lindholm");
    let page = upload_to(&mut office.admin, "/desk/programmes/import", &fields, ("p.csv", file)).await.ok();
    assert!(page.says("2 rows change nothing"), "{}", page.main_text());
    let wrong = b"programme,programme_title,component,title,ects\nBSC,Data,STAT,,five\n";
    let page = upload_to(&mut office.admin, "/desk/programmes/import", &fields, ("p.csv", wrong)).await.is(422);
    assert!(page.has(".import-refused") && page.says("ects") && !page.has("form.commit"));
}

#[tokio::test]
async fn m50_a_learner_names_the_own_programme() {
    let mut office = office().await;
    office.admin.open_form("/desk/programmes/new").await.ok();
    let place = office.admin.post("/desk/programmes/new", BSC).await.sees_other();
    let programme = place.rsplit('/').next().unwrap().to_owned();
    let learner = office.world.person("Lea", Some(office.home)).await;
    let mut lea = office.world.browser(learner).await;
    assert!(lea.open_form("/my/profile").await.ok().says("Data science (BSC-DATA)"));
    lea.post("/my/profile", &[("programme", &programme), ("language", "de")]).await.is(303);
    let person = consortium::person::by_id(office.world.db.reads(), learner).await.unwrap();
    assert_eq!(person.programme_id.map(|id| id.to_string()), Some(programme.clone()));
    assert_eq!(person.language.to_string(), "de");
    assert!(lea.get("/my/profile").await.ok().says("Ihr Studiengang"));
    let elsewhere = office.world.institution("rathcarrow", "IE").await;
    let stranger = office.world.person("Sam", Some(elsewhere)).await;
    let mut sam = office.world.browser(stranger).await;
    sam.open_form("/my/profile").await.ok();
    let page = sam.post("/my/profile", &[("programme", &programme), ("language", "en")]).await.is(422);
    assert!(page.has(".wrong #programme"), "a programme of another university");
}
