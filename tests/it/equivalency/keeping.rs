//! From a file, and from proposal to approval: who may, in which order, and what is refused.

use kernel::{EquivalencyId, Failure, Kind, PersonId, Right, Role};
use recognition::{
    Error,
    equivalency::{
        EquivalencyState, Tree, Visibility,
        query::{self, Filter},
        service::{self, Wanted},
    },
    programme,
};
use serde_json::{Value as Json, json};

use super::{adopt, adopted, equivalency, record};
use crate::learner::scene::Scene;

async fn wanted(scene: &Scene, from: &Json) -> Wanted {
    let component = programme::component(scene.world.db.reads(), scene.component).await.unwrap().component;
    Wanted {
        issuer: scene.provider,
        recogniser: scene.home,
        from: Tree::parse(from).unwrap(),
        to: vec![component],
        credits: None,
        binding: true,
        effective_from: "2026-01-01".parse().unwrap(),
        effective_to: None,
        visibility: Visibility::Public,
        public_note: Some("  As agreed.  ".to_owned()),
        private_note: None,
        basis: None,
        no_equivalency_reason: None,
    }
}

async fn propose(scene: &Scene, by: PersonId, wanted: Wanted) -> Result<EquivalencyId, Error> {
    let mut work = scene.world.begin_as(by).await;
    let id = service::propose(&mut work, wanted).await?;
    work.commit().await.unwrap();
    Ok(id)
}

async fn approve(scene: &Scene, by: PersonId, id: EquivalencyId, seen: i32) -> Result<(), Error> {
    scene.world.doors.clock.advance(1);
    let mut work = scene.world.begin_as(by).await;
    service::approve(&mut work, id, seen).await?;
    work.commit().await.unwrap();
    Ok(())
}

fn places(error: Error) -> Vec<String> {
    match error {
        Error::Equivalency(faults) => faults.into_iter().map(|fault| fault.place).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn m34_r_e4_one_officer_proposes_and_another_with_the_right_approves() {
    let scene = Scene::new().await;
    let (eva, dag) = (scene.officer("Eva", Right::ALL).await, scene.officer("Dag", &[Right::Decide]).await);
    let rae = scene.officer("Rae", &[Right::Evaluate]).await;
    let pia = scene.world.staff("Pia", Role::ProviderAdmin, scene.provider, &[]).await;
    let other = scene.world.staff("Otto", Role::RecognitionOfficer, scene.provider, Right::ALL).await;
    for stranger in [pia, other, scene.ana] {
        let refused = propose(&scene, stranger, wanted(&scene, &json!("STAT-1")).await).await.unwrap_err();
        assert_eq!(refused.kind(), Kind::Denied);
    }
    let id = propose(&scene, eva, wanted(&scene, &json!("STAT-1")).await).await.unwrap();
    let row = record(&scene.world, id).await.equivalency;
    assert_eq!((row.state, row.public_note.as_deref()), (EquivalencyState::Proposed, Some("As agreed.")));
    assert!(row.reference.starts_with("E-2026-"));
    assert_eq!(approve(&scene, eva, id, 1).await.unwrap_err().code(), "equivalency-own-proposal");
    assert_eq!(approve(&scene, rae, id, 1).await.unwrap_err().code(), "equivalency-not-yours");
    assert_eq!(approve(&scene, other, id, 1).await.unwrap_err().kind(), Kind::NotFound, "S-1");
    approve(&scene, dag, id, 1).await.unwrap();
    assert_eq!(approve(&scene, dag, id, 1).await.unwrap_err().kind(), Kind::Stale, "pressed twice");
    let kept = record(&scene.world, id).await;
    assert_eq!(kept.equivalency.state, EquivalencyState::Approved);
    let acts: Vec<_> = kept.approvals.iter().map(|act| (act.role.as_str(), act.person_id)).collect();
    assert_eq!(acts, [("propose", Some(eva)), ("approve", Some(dag))]);
    assert!(kept.approvals.iter().all(|act| act.approved_on == scene.world.today()));
}

#[tokio::test]
async fn what_makes_no_sense_is_refused_with_its_field() {
    let scene = Scene::new().await;
    let eva = scene.officer("Eva", Right::ALL).await;
    let unlisted = wanted(&scene, &json!({"or": ["STAT-1", "NONE-1"]})).await;
    assert_eq!(places(propose(&scene, eva, unlisted).await.unwrap_err()), ["/from"]);
    let mut late = wanted(&scene, &json!("STAT-1")).await;
    late.effective_to = "2025-12-31".parse().ok();
    assert_eq!(places(propose(&scene, eva, late).await.unwrap_err()), ["/effective_to"]);
    let mut nothing = wanted(&scene, &json!("STAT-1")).await;
    nothing.to.clear();
    assert_eq!(places(propose(&scene, eva, nothing).await.unwrap_err()), ["/to"]);
    let mut foreign = wanted(&scene, &json!("STAT-1")).await;
    foreign.to[0].id = scene.world.begin().await.new_id();
    assert_eq!(places(propose(&scene, eva, foreign).await.unwrap_err()), ["/to"], "S-2");
}

#[tokio::test]
async fn a_file_is_read_once_and_its_mistakes_have_a_place() {
    let scene = Scene::new().await;
    let two = json!([{"role": "proposer", "person": "ana@people.example", "date": "2026-01-05"},
        {"role": "registrar", "person": "Bo Berg", "date": "2026-01-06"}]);
    let id = adopted(&scene, &json!({"approvals": two})).await;
    let again = adopt(&scene.world, &equivalency(&json!({"binding": false}))).await.unwrap();
    assert_eq!(again.id, id, "what is there stays as it is");
    let kept = record(&scene.world, id).await;
    assert!(kept.equivalency.binding);
    let people: Vec<_> = kept.approvals.iter().map(|act| (act.person_id, act.name.as_deref())).collect();
    assert_eq!(people, [(Some(scene.ana), None), (None, Some("Bo Berg"))]);

    let refused = async |change: Json| places(adopt(&scene.world, &equivalency(&change)).await.unwrap_err());
    assert_eq!(refused(json!({"id": "e-2", "to": ["STAT", "XX"]})).await, ["/to/1"]);
    assert_eq!(refused(json!({"id": "e-2", "issuer": "nowhere"})).await, ["/issuer"]);
    assert_eq!(refused(json!({"id": "e-2", "from": {"and": ["STAT-1", 3]}})).await, ["/from/and/1"]);
    let named =
        json!({"id": "e-3", "to": [{"programme": "BSC", "component": "STAT"}], "from": {"or": ["STAT-1", "S-9"]}});
    assert_eq!(adopt(&scene.world, &equivalency(&named)).await.unwrap().unlisted, ["S-9"]);
}

#[tokio::test]
async fn the_desks_list_is_searched_filtered_and_paged_within_the_own_university() {
    let scene = Scene::new().await;
    for number in 1..=3 {
        adopted(&scene, &json!({"id": format!("e-{number}")})).await;
    }
    adopted(&scene, &json!({"id": "e-4", "status": "rejected", "from": {"or": ["STAT-1", "100%"]}})).await;
    let eva = scene.world.actor(scene.officer("Eva", Right::ALL).await).await;
    let other = scene.world.staff("Otto", Role::RecognitionOfficer, scene.provider, Right::ALL).await;
    let other = scene.world.actor(other).await;
    let db = scene.world.db.reads();
    let page = async |actor: &kernel::Actor, filter: Filter, after, limit| {
        let found = query::page_of_equivalencies(db, actor, &filter, after, limit).await.unwrap();
        found.into_iter().map(|record| record.equivalency).collect::<Vec<_>>()
    };
    let names = |rows: &[recognition::Equivalency]| rows.iter().map(|row| row.reference.clone()).collect::<Vec<_>>();
    let words = |words: &str| Filter { words: Some(words.to_owned()), ..Filter::default() };
    let first = page(&eva, Filter::default(), None, 3).await;
    assert_eq!(names(&first), ["e-4", "e-3", "e-2"]);
    assert_eq!(names(&page(&eva, Filter::default(), Some(first[2].id), 3).await), ["e-1"]);
    assert_eq!(page(&eva, words("STATISTICS I"), None, 9).await.len(), 4);
    assert_eq!(names(&page(&eva, words("100%"), None, 9).await), ["e-4"], "a sign with a meaning stands for itself");
    assert!(page(&eva, words("chemistry"), None, 9).await.is_empty());
    let rejected = Filter { state: Some(EquivalencyState::Rejected), ..Filter::default() };
    assert_eq!(names(&page(&eva, rejected, None, 9).await), ["e-4"]);
    assert!(page(&other, Filter::default(), None, 9).await.is_empty(), "S-1");
}

#[tokio::test]
async fn s_1_others_know_of_what_is_public_and_counts() {
    let scene = Scene::new().await;
    let public = adopted(&scene, &json!({})).await;
    let private = adopted(&scene, &json!({"id": "e-2", "visibility": "private"})).await;
    let proposed = adopted(&scene, &json!({"id": "e-3", "status": "proposed"})).await;
    let all = [public, private, proposed];
    let seen = async |actor: &kernel::Actor| query::by_ids(scene.world.db.reads(), actor, &all).await.unwrap().len();
    assert_eq!(seen(&kernel::Actor::Anonymous).await, 1);
    assert_eq!(seen(&scene.world.actor(scene.ana).await).await, 1);
    let eva = scene.officer("Eva", &[]).await;
    assert_eq!(seen(&scene.world.actor(eva).await).await, 3);
    let db = scene.world.db.reads();
    assert_eq!(query::for_target(db, scene.component).await.unwrap().len(), 2);
    assert_eq!(query::public_of(db, (scene.provider, "STAT-1".to_owned())).await.unwrap().len(), 1);
    assert!(query::public_of(db, (scene.home, "STAT-1".to_owned())).await.unwrap().is_empty(), "another issuer's");
}

#[tokio::test]
async fn i12_who_signs_late_in_the_evening_signs_on_the_day_of_the_university() {
    let scene = Scene::new().await;
    let (eva, dag) = (scene.officer("Eva", Right::ALL).await, scene.officer("Dag", &[Right::Decide]).await);
    let mut work = scene.world.begin().await;
    consortium::institution::keep_time_of(&mut work, scene.home, &"Europe/Zagreb".parse().unwrap()).await.unwrap();
    work.commit().await.unwrap();
    // Half past eleven in UTC is the next day in Zagreb.
    scene.world.doors.clock.advance(14 * 3_600 + 1_800);
    let id = propose(&scene, eva, wanted(&scene, &json!("STAT-1")).await).await.unwrap();
    approve(&scene, dag, id, 1).await.unwrap();
    let kept = record(&scene.world, id).await;
    let days: Vec<_> = kept.approvals.iter().map(|act| act.approved_on.to_string()).collect();
    assert_eq!(
        (scene.world.today().to_string().as_str(), days.as_slice()),
        ("2026-03-02", &["2026-03-03".to_owned(), "2026-03-03".to_owned()][..])
    );
}
