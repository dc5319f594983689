//! The CSV import: plan and commit, all or nothing, twice.

use catalogue::{Draft, Grant, Grants, OpportunityState, VersionState, listing, opportunity};
use consortium::institution;
use exchange::{
    Error,
    csv::{Limits, rows},
    import::{self, Options, Outcome, Report, Target},
};
use kernel::{Actor, Failure, Kind, Language, LocalizedText};

use crate::catalogue::Ground;

const FILE: &str = "identifier,title,title@fr,learning_outcomes,teaching_languages,ects,start,seats,price,currency\n\
    DS-1,Data,Données,\"One\nTwo\",en|fr,2.5,2027-03-01,20,0,\n\
    DS-1,Data,Données,\"One\nTwo\",en|fr,2.5,2027-09-01,20,0,\n\
    LAW-1,Law,,,,,,,49.50,EUR\n";

async fn own(ground: &Ground, publish: bool, keep_going: bool) -> Options {
    let institution = institution::by_id(ground.db.reads(), ground.own).await.unwrap();
    Options { target: Target::Institution(Box::new(institution)), publish, keep_going, is_whole: false }
}

async fn commit(ground: &Ground, file: &str, options: &Options) -> Result<Report, Error> {
    let mut work = ground.work(ground.admin()).await;
    let report = import::commit(&mut work, rows(file.as_bytes(), Limits::UPLOAD)?, options).await?;
    work.commit().await.unwrap();
    Ok(report)
}

fn outcomes(report: &Report) -> [usize; 4] {
    [Outcome::Created, Outcome::Changed, Outcome::Unchanged, Outcome::Refused].map(|outcome| report.count(outcome))
}

async fn all(ground: &Ground) -> Vec<catalogue::Listing> {
    listing::of_institution(ground.db.reads(), &ground.admin(), ground.own, None, 100).await.unwrap()
}

#[tokio::test]
async fn importing_twice_changes_nothing() {
    let ground = Ground::new().await;
    let options = own(&ground, true, false).await;
    assert_eq!(outcomes(&commit(&ground, FILE, &options).await.unwrap()), [3, 0, 0, 0]);
    let before = all(&ground).await;
    assert_eq!(before.iter().map(|listing| listing.offerings.len()).collect::<Vec<_>>(), [2, 0]);
    assert!(before.iter().all(|listing| listing.opportunity.state == OpportunityState::Published));
    assert_eq!(before[0].outcomes.len(), 2);
    assert_eq!(outcomes(&commit(&ground, FILE, &options).await.unwrap()), [0, 0, 3, 0]);
    assert_eq!(all(&ground).await, before);
}

#[tokio::test]
async fn m06_an_editor_plans_and_the_plan_says_what_the_commit_does() {
    let ground = Ground::new().await;
    let options = own(&ground, false, false).await;
    let mut work = ground.work(ground.editor()).await;
    let planned = import::plan(&mut work, rows(FILE.as_bytes(), Limits::UPLOAD).unwrap(), &options).await.unwrap();
    let refused = import::commit(&mut work, rows(FILE.as_bytes(), Limits::UPLOAD).unwrap(), &options).await;
    assert_eq!(refused.unwrap_err().kind(), Kind::Denied);
    work.commit().await.unwrap();
    assert!(all(&ground).await.is_empty());
    assert_eq!(commit(&ground, FILE, &options).await.unwrap(), planned);
}

#[tokio::test]
async fn h001_h007_h028_one_refused_row_and_nothing_is_imported() {
    let ground = Ground::new().await;
    let options = own(&ground, false, false).await;
    let files = [
        "identifier,title\nA,One\nB,Two,three\n",
        "identifier,title\nA,One\nA,Two\n",
        "identifier,title,institution\nA,One,u1\nB,Two,u2\n",
    ];
    for file in files {
        let Err(Error::Refused(report)) = commit(&ground, file, &options).await else { panic!("{file}") };
        assert_eq!(report.rows[1].outcome, Outcome::Refused);
        assert_eq!(report.rows[1].line, 3);
        assert!(all(&ground).await.is_empty(), "{file}");
        let other = listing::of_institution(ground.db.reads(), &Actor::System, ground.other, None, 10).await.unwrap();
        assert!(other.is_empty());
    }
    let kept = own(&ground, false, true).await;
    assert_eq!(outcomes(&commit(&ground, files[0], &kept).await.unwrap()), [1, 0, 0, 1]);
    assert_eq!(all(&ground).await.len(), 1);
}

#[tokio::test]
async fn a_changed_row_begins_the_next_version_and_absent_columns_keep_what_is_stored() {
    let ground = Ground::new().await;
    let options = own(&ground, true, false).await;
    commit(&ground, FILE, &options).await.unwrap();
    let file = "identifier,title,ects,start,seats\nDS-1,Data,3,2027-03-01,25\nLAW-1,Law,,2027-05-01,\n";
    assert_eq!(outcomes(&commit(&ground, file, &options).await.unwrap()), [0, 2, 0, 0]);
    let listings = all(&ground).await;
    let data = &listings[0];
    assert_eq!((data.version.number, data.outcomes.len(), data.offerings.len()), (2, 2, 2));
    assert_eq!(data.version.ects.unwrap().to_string(), "3");
    assert_eq!(data.offerings[0].seats, Some(25));
    assert_eq!(data.version.title.iter().count(), 2, "the other language, of which the file says nothing, stays");
    assert_eq!((listings[1].version.number, listings[1].offerings.len()), (1, 1));
    let again = commit(&ground, file, &options).await.unwrap();
    assert_eq!(outcomes(&again), [0, 0, 2, 0]);
}

#[tokio::test]
async fn rows_that_are_changed_together_come_to_what_each_would_come_to_alone() {
    let ground = Ground::new().await;
    let options = own(&ground, true, false).await;
    commit(&ground, "identifier,title,ects\nA,One,2\nB,Two,2\nC,Three,2\n", &options).await.unwrap();
    let before = all(&ground).await;
    // A has a stated day of review, B a draft of its own beside what is published.
    for (listing, publish) in [(&before[0], true), (&before[1], false)] {
        let mut draft = Draft::of(&listing.opportunity, &listing.version, &listing.outcomes);
        draft.content.review_due_on = "2090-01-01".parse().ok();
        let mut work = ground.work(ground.admin()).await;
        opportunity::edit(&mut work, listing.opportunity.id, listing.opportunity.version, draft).await.unwrap();
        if publish {
            opportunity::publish(&mut work, listing.opportunity.id, listing.opportunity.version + 1).await.unwrap();
        }
        work.commit().await.unwrap();
    }
    let file = "identifier,title,ects\nA,One,3\nB,Two,3\nC,Three,3\n";
    assert_eq!(outcomes(&commit(&ground, file, &options).await.unwrap()), [0, 3, 0, 0]);
    let after = all(&ground).await;
    let numbers = after.iter().map(|listing| (listing.version.number, listing.opportunity.version));
    assert_eq!(numbers.collect::<Vec<_>>(), [(3, 5), (2, 4), (2, 3)]);
    let published = |listing: &catalogue::Listing| listing.version.state == VersionState::Published;
    assert!(after.iter().all(|listing| published(listing) && listing.opportunity.state == OpportunityState::Published));
    let due: Vec<_> = after.iter().map(|listing| listing.version.review_due_on.unwrap().to_string()).collect();
    assert_eq!(due[..2], ["2090-01-01", "2090-01-01"]);
    assert_ne!(due[2], "2090-01-01", "each has a day of its own");
    let ids: Vec<_> = after.iter().map(|listing| listing.opportunity.id).collect();
    let versions = listing::versions_of(ground.db.reads(), &ids).await.unwrap();
    assert_eq!(versions.iter().filter(|listing| published(listing)).count(), 3, "one of each");
    assert_eq!(versions.len(), 7, "and those before are kept");
    assert_eq!(after[0].opportunity.published_at, before[0].opportunity.published_at);
    assert_eq!(outcomes(&commit(&ground, file, &options).await.unwrap()), [0, 0, 3, 0]);
}

#[tokio::test]
async fn a_file_that_does_not_speak_of_members_leaves_what_is_stored() {
    let ground = Ground::new().await;
    let options = own(&ground, true, false).await;
    commit(&ground, FILE, &options).await.unwrap();
    let stored = all(&ground).await.remove(0);
    let mut draft = Draft::of(&stored.opportunity, &stored.version, &stored.outcomes);
    let said = LocalizedText::of(Language::ENGLISH, "Few people read data");
    draft.content.need = said.clone();
    draft.content.grants = Grants(vec![Grant { title: said.clone(), url: None }]);
    draft.content.outcomes[1].essential = Some(true);
    let mut work = ground.work(ground.admin()).await;
    opportunity::edit(&mut work, stored.opportunity.id, stored.opportunity.version, draft).await.unwrap();
    work.commit().await.unwrap();

    commit(&ground, FILE, &options).await.unwrap();
    let kept = all(&ground).await.remove(0);
    assert_eq!((&kept.version.need, kept.version.grants.0.len()), (&said, 1));
    assert_eq!((kept.outcomes[0].essential, kept.outcomes[1].essential), (None, Some(true)));
    let (warned, _) = rows(b"identifier,title,need\nX-1,Other,Yes\n".as_slice(), Limits::UPLOAD).unwrap().apart();
    assert_eq!(warned[0].code, "unknown-column", "no column of a file speaks of them");
}

#[tokio::test]
async fn h002_h004_a_damaged_file_is_refused_whole() {
    let ground = Ground::new().await;
    let options = own(&ground, false, true).await;
    for file in [&b"identifier,title\nA,One\nB,St\xE9phane\n"[..], b"identifier,title\nA,One\nB,\"open\n"] {
        let mut work = ground.work(ground.admin()).await;
        let error = import::commit(&mut work, rows(file, Limits::UPLOAD).unwrap(), &options).await.unwrap_err();
        let Error::File(error) = error else { panic!("{error}") };
        assert_eq!(error.line, 3);
    }
    assert!(all(&ground).await.is_empty());
}

#[tokio::test]
async fn the_command_line_makes_institutions_once() {
    let ground = Ground::new().await;
    let file = "identifier,title,institution,institution_name,country\n\
        A,One,north,University of the North,no\nB,Two,north,,\nC,Three,u2,,\n";
    let options = Options { target: Target::Rows, publish: true, keep_going: false, is_whole: false };
    let mut work = ground.work(ground.admin()).await;
    let denied = import::plan(&mut work, rows(file.as_bytes(), Limits::COMMAND).unwrap(), &options).await;
    assert_eq!(denied.unwrap_err().kind(), Kind::Denied);
    drop(work);
    let mut work = ground.work(Actor::System).await;
    let report = import::commit(&mut work, rows(file.as_bytes(), Limits::COMMAND).unwrap(), &options).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(outcomes(&report), [3, 0, 0, 0]);
    let north = institution::by_slug(ground.db.reads(), "north").await.unwrap();
    assert_eq!(north.country, "NO");
    let theirs = listing::of_institution(ground.db.reads(), &Actor::Anonymous, north.id, None, 10).await.unwrap();
    assert_eq!(theirs.len(), 2);
}

/// `--whole` on the command line, ADR 35: of each institution that the file names, and of no other.
#[tokio::test]
async fn a_file_of_several_institutions_is_everything_of_those_it_names() {
    let ground = Ground::new().await;
    let all = "identifier,title,institution,institution_name,country\n\
        A,One,north,University of the North,no\nB,Two,north,,\nC,Three,south,University of the South,es\n";
    let less = "identifier,title,institution\nA,One,north\n";
    let mut options = Options { target: Target::Rows, publish: true, keep_going: false, is_whole: false };
    let mut work = ground.work(Actor::System).await;
    import::commit(&mut work, rows(all.as_bytes(), Limits::COMMAND).unwrap(), &options).await.unwrap();
    work.commit().await.unwrap();
    for is_whole in [false, true] {
        options.is_whole = is_whole;
        let mut work = ground.work(Actor::System).await;
        let report =
            import::commit(&mut work, rows(less.as_bytes(), Limits::COMMAND).unwrap(), &options).await.unwrap();
        work.commit().await.unwrap();
        let named: Vec<_> = report.vanished.iter().map(|one| one.identifier.as_str()).collect();
        assert_eq!(named, if is_whole { vec!["B"] } else { vec![] });
    }
    let mut marked = Vec::new();
    for slug in ["north", "south"] {
        let institution = institution::by_slug(ground.db.reads(), slug).await.unwrap();
        let theirs =
            listing::of_institution(ground.db.reads(), &Actor::System, institution.id, None, 10).await.unwrap();
        marked.extend(theirs.into_iter().filter(|one| one.opportunity.vanished_at.is_some()));
    }
    let marked: Vec<_> = marked.iter().map(|one| one.opportunity.identifier.as_str()).collect();
    assert_eq!(marked, ["B"], "the south is not in the file: nothing is known of it");
}

#[tokio::test]
async fn runs_of_one_listing_may_stand_far_apart() {
    let ground = Ground::new().await;
    let options = own(&ground, false, false).await;
    let many: String = (0..1_200).map(|number| format!("X-{number},Title,\n")).collect::<Vec<_>>().concat();
    let file = format!("identifier,title,start\nDS-1,Data,2027-03-01\n{many}DS-1,Data,2027-09-01\n");
    let mut work = ground.work(ground.editor()).await;
    let planned = import::plan(&mut work, rows(file.as_bytes(), Limits::UPLOAD).unwrap(), &options).await.unwrap();
    drop(work);
    let report = commit(&ground, &file, &options).await.unwrap();
    assert_eq!(outcomes(&report), [1_202, 0, 0, 0]);
    assert_eq!(planned, report);
    let data = listing::by_identifiers(ground.db.reads(), ground.own, &["DS-1".to_owned()]).await.unwrap();
    assert_eq!(data[0].offerings.len(), 2);
}

/// A language that no column states is not spoken of, as a column that is absent.
#[tokio::test]
async fn translations_and_the_own_language_stay_where_a_file_does_not_speak_of_them() {
    let ground = Ground::new().await;
    let options = own(&ground, false, false).await;
    let first = "identifier,language,title,title@en,prerequisites,prerequisites@en,learning_outcomes,learning_outcomes@en\n\
        A,fr,Titre,Title,Rien,Nothing,Un|Deux,One|Two\n";
    commit(&ground, first, &options).await.unwrap();
    let again = "identifier,title,prerequisites,learning_outcomes\nA,Autre titre,Peu,Deux|Uno\n";
    assert_eq!(outcomes(&commit(&ground, again, &options).await.unwrap()), [0, 1, 0, 0]);
    let stored = all(&ground).await.remove(0);
    let (en, fr) = (Language::ENGLISH, "fr".parse::<Language>().unwrap());
    assert_eq!(stored.version.original_language, fr);
    assert_eq!([stored.version.title.get(fr), stored.version.title.get(en)], [Some("Autre titre"), Some("Title")]);
    assert_eq!(stored.version.prerequisites.get(en), Some("Nothing"));
    let lines = |language| stored.outcomes.iter().map(|one| one.text.get(language).unwrap()).collect::<Vec<_>>();
    assert_eq!((lines(fr), lines(en)), (vec!["Deux", "Uno"], vec!["Two", "One"]), "each with its own line");
    assert_eq!(outcomes(&commit(&ground, again, &options).await.unwrap()), [0, 0, 1, 0]);
    // An empty cell takes away, and of fewer lines nobody knows which belongs to which.
    let fewer =
        commit(&ground, "identifier,title,title@en,learning_outcomes\nA,Autre titre,,Deux\n", &options).await.unwrap();
    assert_eq!(fewer.warnings.len(), 1);
    assert_eq!(
        (fewer.warnings[0].column.as_str(), fewer.warnings[0].code),
        ("learning_outcomes@en", "translation-left-out")
    );
    let stored = all(&ground).await.remove(0);
    assert_eq!((stored.version.title.get(en), stored.outcomes.len()), (None, 1));
    assert_eq!(stored.outcomes[0].text.get(en), None);
}
