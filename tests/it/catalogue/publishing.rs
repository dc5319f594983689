//! Draft, published, edited beside, superseded, archived.

use catalogue::{Error, OpportunityState, VersionState, listing, opportunity};
use kernel::{Actor, Role};

use super::{Ground, draft};

#[tokio::test]
async fn an_edit_of_a_published_listing_waits_beside_it_until_published() {
    let ground = Ground::new().await;
    let mut work = ground.work(ground.admin()).await;
    let id = opportunity::draft(&mut work, ground.own, draft("DS-1", "Data")).await.unwrap();
    opportunity::publish(&mut work, id, 1).await.unwrap();
    opportunity::edit(&mut work, id, 2, draft("DS-1", "Data for all")).await.unwrap();
    work.commit().await.unwrap();

    let db = ground.db.reads();
    let shown = listing::published_by_ids(db, &[id]).await.unwrap().remove(0);
    assert_eq!((shown.version.number, shown.outcomes.len()), (1, 2));
    let edited = listing::to_edit(db, &ground.editor(), id).await.unwrap();
    assert_eq!((edited.version.number, edited.version.state), (2, VersionState::Draft));
    let first = shown.version.id;

    let mut work = ground.work(ground.admin()).await;
    opportunity::publish(&mut work, id, 3).await.unwrap();
    work.commit().await.unwrap();
    let shown = listing::by_id(db, &Actor::Anonymous, id).await.unwrap();
    assert_eq!(shown.version.title.iter().next().unwrap().1, "Data for all");
    let kept = listing::at_versions(db, &[first]).await.unwrap().remove(0);
    assert_eq!((kept.version.state, kept.outcomes.len()), (VersionState::Superseded, 2));
}

#[tokio::test]
async fn the_same_wording_again_writes_nothing_and_a_draft_is_rewritten_in_place() {
    let ground = Ground::new().await;
    let mut work = ground.work(ground.editor()).await;
    let id = opportunity::draft(&mut work, ground.own, draft("DS-1", "Data")).await.unwrap();
    let same = opportunity::edit(&mut work, id, 1, draft("DS-1", "Data")).await.unwrap();
    assert_eq!(same, opportunity::Edit::Unchanged);
    let other = opportunity::edit(&mut work, id, 1, draft("DS-2", "Other")).await.unwrap();
    assert_eq!(other, opportunity::Edit::Changed);
    work.commit().await.unwrap();
    let listing = listing::to_edit(ground.db.reads(), &ground.editor(), id).await.unwrap();
    assert_eq!((listing.version.number, listing.opportunity.version, listing.outcomes.len()), (1, 2, 2));
    assert_eq!(listing.opportunity.identifier, "DS-2");
}

#[tokio::test]
async fn h079_two_editors_save_the_same_version_and_the_second_is_stale() {
    let ground = Ground::new().await;
    let mut work = ground.work(ground.editor()).await;
    let id = opportunity::draft(&mut work, ground.own, draft("DS-1", "Data")).await.unwrap();
    opportunity::edit(&mut work, id, 1, draft("DS-1", "First")).await.unwrap();
    let second = opportunity::edit(&mut work, id, 1, draft("DS-1", "Second")).await;
    assert!(matches!(second, Err(Error::Stale)), "{second:?}");
}

#[tokio::test]
async fn h045_another_institution_s_listing_is_not_there_to_change() {
    let ground = Ground::new().await;
    let mut work = ground.work(Actor::System).await;
    let id = opportunity::draft(&mut work, ground.other, draft("X-1", "Theirs")).await.unwrap();
    opportunity::publish(&mut work, id, 1).await.unwrap();
    work.commit().await.unwrap();
    let mut work = ground.work(ground.admin()).await;
    let answers = [
        opportunity::edit(&mut work, id, 2, draft("X-1", "Mine")).await.err(),
        opportunity::publish(&mut work, id, 2).await.err(),
        opportunity::archive(&mut work, id, 2, "").await.err(),
    ];
    assert!(answers.iter().all(|answer| matches!(answer, Some(Error::NotFound))), "{answers:?}");
    assert!(listing::by_id(ground.db.reads(), &ground.editor(), id).await.is_ok(), "reading is for all");
}

#[tokio::test]
async fn m02_m04_drafts_stay_inside_and_only_the_admin_publishes() {
    let ground = Ground::new().await;
    let mut work = ground.work(ground.editor()).await;
    let id = opportunity::draft(&mut work, ground.own, draft("DS-1", "Data")).await.unwrap();
    let publishing = opportunity::publish(&mut work, id, 1).await;
    assert!(matches!(publishing, Err(Error::Denied(_))), "{publishing:?}");
    work.commit().await.unwrap();

    let db = ground.db.reads();
    let strangers = [
        Actor::Anonymous,
        ground.actor(Role::ProviderAdmin, Some(ground.other)),
        ground.actor(Role::RecognitionOfficer, Some(ground.own)),
    ];
    for actor in &strangers {
        assert!(matches!(listing::by_id(db, actor, id).await, Err(Error::NotFound)));
        assert!(listing::of_institution(db, actor, ground.own, None, 10).await.unwrap().is_empty());
        assert!(matches!(listing::to_edit(db, actor, id).await, Err(Error::NotFound)));
    }
    for actor in [ground.editor(), ground.actor(Role::ConsortiumAdmin, None), ground.actor(Role::Auditor, None)] {
        assert_eq!(listing::of_institution(db, &actor, ground.own, None, 10).await.unwrap().len(), 1);
    }
    assert!(listing::published_ids(db, None, 10).await.unwrap().is_empty());
}

#[tokio::test]
async fn m01_m04_the_consortium_archives_with_a_reason_and_the_address_still_answers() {
    let ground = Ground::new().await;
    let mut work = ground.work(ground.admin()).await;
    let id = opportunity::draft(&mut work, ground.own, draft("DS-1", "Data")).await.unwrap();
    opportunity::publish(&mut work, id, 1).await.unwrap();
    work.commit().await.unwrap();
    let mut work = ground.work(ground.actor(Role::ConsortiumAdmin, None)).await;
    assert!(matches!(opportunity::archive(&mut work, id, 2, " ").await, Err(Error::Invalid(_))));
    opportunity::archive(&mut work, id, 2, "The provider has left").await.unwrap();
    work.commit().await.unwrap();
    let db = ground.db.reads();
    let shown = listing::by_id(db, &Actor::Anonymous, id).await.unwrap();
    assert_eq!(shown.opportunity.state, OpportunityState::Archived);
    assert!(listing::published_by_ids(db, &[id]).await.unwrap().is_empty());
    let mut work = ground.work(ground.admin()).await;
    let again = opportunity::edit(&mut work, id, 3, draft("DS-1", "New")).await;
    assert!(matches!(again, Err(Error::IllegalTransition(_))), "{again:?}");
}

#[tokio::test]
async fn an_identifier_is_one_opportunity_s_and_fixed_once_published() {
    let ground = Ground::new().await;
    let mut work = ground.work(ground.admin()).await;
    let id = opportunity::draft(&mut work, ground.own, draft("DS-1", "Data")).await.unwrap();
    let second = opportunity::draft(&mut work, ground.own, draft("DS-2", "Law")).await.unwrap();
    let taken = opportunity::draft(&mut work, ground.own, draft("DS-1", "Data")).await;
    assert!(matches!(taken, Err(Error::IdentifierTaken)), "{taken:?}");
    let renamed = opportunity::edit(&mut work, second, 1, draft("DS-1", "Law")).await;
    assert!(matches!(renamed, Err(Error::IdentifierTaken)), "{renamed:?}");
    opportunity::publish(&mut work, id, 1).await.unwrap();
    let fixed = opportunity::edit(&mut work, id, 2, draft("DS-9", "Data")).await;
    assert!(matches!(fixed, Err(Error::Invalid(_))), "{fixed:?}");
    let nothing = opportunity::publish(&mut work, id, 2).await;
    assert!(matches!(nothing, Err(Error::NothingToPublish)), "{nothing:?}");
}

#[tokio::test]
async fn what_is_published_is_to_be_looked_at_again_after_twelve_months_or_when_it_says() {
    let ground = Ground::new().await;
    let mut stated = draft("DS-2", "Law");
    stated.content.review_due_on = "2027-06-30".parse().ok();
    let mut work = ground.work(ground.admin()).await;
    let id = opportunity::draft(&mut work, ground.own, draft("DS-1", "Data")).await.unwrap();
    let other = opportunity::draft(&mut work, ground.own, stated.clone()).await.unwrap();
    let drafted = listing::to_edit(work.db(), &ground.editor(), id).await.unwrap();
    assert_eq!(drafted.version.review_due_on, None, "nobody has published it");
    opportunity::publish(&mut work, id, 1).await.unwrap();
    opportunity::publish(&mut work, other, 1).await.unwrap();
    let same = opportunity::edit(&mut work, id, 2, draft("DS-1", "Data")).await.unwrap();
    assert_eq!(same, opportunity::Edit::Unchanged, "our default is no statement");
    work.commit().await.unwrap();
    let published = listing::published_by_ids(ground.db.reads(), &[id, other]).await.unwrap();
    let due: Vec<_> = published.iter().map(|listing| listing.version.review_due_on.unwrap().to_string()).collect();
    assert_eq!(due, ["2028-01-15", "2027-06-30"]);
}
