//! Ratings of published versions.

use catalogue::{Draft, listing, opportunity};
use evaluation::{
    Error,
    course_rating::{self, Given, of_versions},
};
use kernel::{Actor, Failure, Kind, Language, LocalizedText, OpportunityVersionId, Role, Subject, log};
use recognition::criterion::Criterion;

use super::stage::{Stage, given};

async fn rate(stage: &Stage, actor: &Actor, ratings: Vec<Given>) -> Result<(), Error> {
    let mut work = stage.work(actor).await;
    course_rating::rate(&mut work, stage.version, ratings).await?;
    Ok(work.commit().await?)
}

#[tokio::test]
async fn m07_r_c3_a_version_is_rated_once_whoever_comes_next() {
    let stage = Stage::new(None).await;
    let quality = stage.person("Quinn", false, Some((Role::ConsortiumAdmin, None, &[]))).await;
    let again = rate(&stage, &quality, vec![given(Criterion::Testing, 1)]).await.unwrap_err();
    assert_eq!((again.kind(), again.code()), (Kind::Conflict, "already-rated"));
    let found = of_versions(stage.db.reads(), &[stage.version]).await.unwrap().remove(&stage.version).unwrap();
    assert_eq!(found.len(), 6);
    let testing = found.iter().find(|rating| rating.criterion == Criterion::Testing).unwrap();
    assert_eq!((testing.robustness.get(), Some(testing.rated_by) == quality.person()), (3, false));
    let log = log::of_subject(stage.db.reads(), Subject::Opportunity(stage.opportunity)).await.unwrap();
    assert_eq!(log.iter().filter(|entry| entry.kind == "evaluation.version_rated").count(), 1);
}

#[tokio::test]
async fn m07_others_and_wrong_ratings_are_refused() {
    let stage = Stage::new(None).await;
    let editor = stage.staff("Ed", Role::ProviderEditor, stage.provider, &[]).await;
    let foreign = stage.staff("Fay", Role::ProviderAdmin, stage.home, &[]).await;
    for stranger in [foreign, stage.learner("Ana").await, Actor::Anonymous] {
        let refused = rate(&stage, &stranger, vec![given(Criterion::Testing, 3)]).await.unwrap_err();
        assert_eq!(refused.kind(), Kind::Denied);
    }
    let cases = [
        (vec![given(Criterion::Verification, 3)], "criterion-per-credential"),
        (vec![given(Criterion::Testing, 3), given(Criterion::Testing, 2)], "criterion-twice"),
        (vec![], "criterion-twice"),
        (vec![Given { evidence: " ".to_owned(), ..given(Criterion::Testing, 3) }], "required"),
    ];
    for (ratings, code) in cases {
        assert_eq!(rate(&stage, &editor, ratings).await.unwrap_err().code(), code);
    }
}

/// Writes another assessment into the listing.
async fn edit(stage: &Stage, actor: &Actor, words: &str) -> OpportunityVersionId {
    let mut work = stage.work(actor).await;
    let listing = listing::to_edit(work.db(), actor, stage.opportunity).await.unwrap();
    let mut draft = Draft::of(&listing.opportunity, &listing.version, &listing.outcomes);
    draft.content.assessment = LocalizedText::of(Language::ENGLISH, words);
    opportunity::edit(&mut work, stage.opportunity, listing.opportunity.version, draft).await.unwrap();
    let version = listing::to_edit(work.db(), actor, stage.opportunity).await.unwrap().version.id;
    work.commit().await.unwrap();
    version
}

#[tokio::test]
async fn m07_nobody_rates_a_version_with_words_of_their_own_whoever_wrote_last() {
    let mut stage = Stage::new(None).await;
    let first = stage.staff("Ada", Role::ProviderEditor, stage.provider, &[]).await;
    let second = stage.staff("Ben", Role::ProviderEditor, stage.provider, &[]).await;
    let admin = stage.staff("Pia", Role::ProviderAdmin, stage.provider, &[]).await;
    let before = stage.version;
    edit(&stage, &first, "Exam").await;
    stage.version = edit(&stage, &second, "Exam and essay").await;
    let mut work = stage.work(&admin).await;
    let seen = stage.listing().await.opportunity.version;
    opportunity::publish(&mut work, stage.opportunity, seen).await.unwrap();
    work.commit().await.unwrap();
    for writer in [&first, &second] {
        let refused = rate(&stage, writer, vec![given(Criterion::Testing, 3)]).await.unwrap_err();
        assert_eq!((refused.kind(), refused.code()), (Kind::Denied, "conflict_of_interest"));
    }
    rate(&stage, &admin, vec![given(Criterion::Testing, 3)]).await.unwrap();
    // In the next version their words still stand, in the one before they never did.
    let after = edit(&stage, &admin, "Exam, essay, talk").await;
    let mut work = stage.work(&admin).await;
    let seen = stage.listing().await.opportunity.version;
    opportunity::publish(&mut work, stage.opportunity, seen).await.unwrap();
    work.commit().await.unwrap();
    for (version, code) in [(after, "conflict_of_interest"), (before, "already-rated")] {
        stage.version = version;
        assert_eq!(rate(&stage, &first, vec![given(Criterion::Testing, 2)]).await.unwrap_err().code(), code);
    }
}
