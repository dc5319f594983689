//! Documents of a request beyond the draft: while the university asks, up to the learner's last octet, and for nobody else.

use evaluation::request::{
    State,
    information::{self, Addressed, Item, NewQuestion},
    query,
};
use kernel::{Actor, PersonId, Right, Role, Subject, log};
use sea_orm::ConnectionTrait as _;
use testkit::Page;

use super::{
    asking::{PDF, draft, id, linked, send, times, upload},
    scene::Scene,
};

/// Another document of so many octets.
fn document(octets: usize) -> Vec<u8> {
    let (head, tail) = PDF.split_at(9);
    [head, &vec![b' '; octets - PDF.len()], tail].concat()
}

#[tokio::test]
async fn lim_20_two_hundred_mebibytes_are_what_one_learner_has() {
    let scene = Scene::new().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let draft = draft(&mut ana).await;
    upload(&mut ana, &draft, "first.pdf", PDF).await.sees_other();
    // The sizes of what is there stand in a column: no need to send as much.
    let there = 200 * 1024 * 1024 - 100;
    let sized = format!("UPDATE evidence_file SET size = {there}");
    assert_eq!(scene.world.db.reads().execute_unprepared(&sized).await.unwrap().rows_affected(), 1);
    let full = upload(&mut ana, &draft, "one-too-large.pdf", &document(101)).await.is(422);
    assert!(full.has("#file-error") && full.says("200 MB"), "{}", full.main_text());
    upload(&mut ana, &draft, "just-fits.pdf", &document(100)).await.sees_other();
    upload(&mut ana, &draft, "no-room.pdf", &document(60)).await.is(422);

    let ben = scene.learner("Ben").await;
    let mut ben = scene.world.browser(ben).await;
    let other = super::asking::draft(&mut ben).await;
    upload(&mut ben, &other, "own.pdf", &document(60)).await.sees_other();

    let first = ana.get(&format!("{draft}/documents")).await.ok().attribute(".documents li a", "href").unwrap();
    ana.open_form(&format!("{draft}/documents")).await.ok();
    ana.post(&format!("{first}/remove"), &[]).await.sees_other();
    upload(&mut ana, &draft, "room-again.pdf", &document(60)).await.sees_other();
}

#[tokio::test]
async fn m20_documents_are_added_while_the_university_asks_and_not_after() {
    let scene = Scene::new().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let draft = linked(&mut ana).await;
    send(&mut ana, &draft).await.sees_other();
    upload(&mut ana, &draft, "early.pdf", PDF).await.is(409);
    let eva = scene.officer("Eva", Right::ALL).await;
    let request = async || query::by_id(scene.world.db.reads(), &Actor::System, id(&draft)).await.unwrap();
    let mut work = scene.world.begin_as(eva).await;
    let new = NewQuestion {
        to: Addressed::Learner,
        items: vec![Item::Credential],
        question: "Please send us the certificate itself.".to_owned(),
        reply_by: scene.world.today().plus_days(30),
    };
    let question = information::ask(&mut work, id(&draft), request().await.version, new).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(request().await.state, State::InformationRequested);

    assert!(ana.get(&draft).await.ok().has(&format!("a[href='{draft}/documents']")));
    upload(&mut ana, &draft, "certificate.pdf", PDF).await.sees_other();
    assert_eq!(times(&scene, &draft, "evidence_added").await, 1);
    assert_eq!(request().await.due_on, Some(scene.world.today().plus_days(30)), "only a draft is kept longer by it");
    let case = scene.world.browser(eva).await.get(&draft.replace("/my/", "/desk/")).await.ok();
    assert!(case.says("certificate.pdf"), "{}", case.main_text());

    let mut work = scene.world.begin_as(scene.ana).await;
    information::answer(&mut work, id(&draft), question, "It is there.").await.unwrap();
    work.commit().await.unwrap();
    upload(&mut ana, &draft, "late.pdf", &document(90)).await.is(409);
    assert_eq!(times(&scene, &draft, "evidence_added").await, 1);
}

#[tokio::test]
async fn h044_who_may_not_read_a_document_gets_404_and_stands_in_the_log() {
    let scene = Scene::new().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let draft = linked(&mut ana).await;
    upload(&mut ana, &draft, "Diploma.pdf", PDF).await.sees_other();
    let file = ana.get(&format!("{draft}/documents")).await.ok().attribute(".documents li a", "href").unwrap();
    send(&mut ana, &draft).await.sees_other();
    let abroad = scene.world.person("Rory", None).await;
    scene.world.give(abroad, Role::RecognitionOfficer, Some(scene.provider), Right::ALL).await;
    for person in [scene.learner("Bea").await, abroad] {
        let mut other = scene.world.browser(person).await;
        let unknown = other.get(&file.replace(&id(&draft).to_string(), &scene.opportunity.to_string())).await.is(404);
        for (number, path) in [file.clone(), file.replace("/my/", "/desk/")].into_iter().enumerate() {
            let refused = other.get(&path).await.is(404);
            let told = |page: &Page| page.main_text().split("Number of this request").next().unwrap().to_owned();
            assert_eq!(told(&refused), told(&unknown), "the same as for what is not there");
            let noted = denied(&scene, &draft, person).await;
            assert_eq!(noted.len(), number + 1, "{path}");
            assert!(noted[0].contains("/documents/{file}"), "the route, not what was tried: {}", noted[0]);
        }
    }
    assert_eq!(times(&scene, &draft, "evidence_read").await, 0);
}

/// What this person was refused about the request, newest first.
async fn denied(scene: &Scene, draft: &str, person: PersonId) -> Vec<String> {
    let history = log::of_subject(scene.world.db.reads(), Subject::Request(id(draft))).await.unwrap();
    let theirs = history.into_iter().filter(|entry| entry.kind == "access.denied" && entry.actor == Some(person));
    theirs.map(|entry| entry.body).collect()
}
