//! A case that begins to be assessed is given to somebody by the table and the rights of that moment.

use evaluation::{
    Error, RecognitionRequest,
    assess::prior_learning::Shown,
    prior_learning::{self, State as Standing},
    request::{
        Findings, State, awaited,
        queue::{self, Filter},
        reopen::reopen,
    },
    routing::{Desk, NewAbsence, Turn, service},
};
use kernel::{Actor, Denied, Failure, Kind, RequestId, Right, Role, RoleState};
use recognition::criterion::Criterion;
use sea_orm::ConnectionTrait as _;

use super::id;
use crate::{
    evaluation::stage::{day, given, meanwhile},
    prior_learning as second,
    procedure::office::Office,
};

async fn new_case(office: &Office, name: &str) -> RecognitionRequest {
    let learner = office.stage.learner(name).await;
    office.stage.filed(&learner, office.stage.wish()).await
}

async fn turn_of(office: &Office, actor: &Actor, desk: &Desk, request: &RecognitionRequest) -> Turn {
    let awaited = awaited::one(office.stage.db.reads(), request).await.unwrap();
    Turn::of(actor, desk, (request, awaited), None)
}

#[tokio::test]
async fn ux_24_a_case_that_begins_is_given_by_the_most_specific_line() {
    let office = Office::new().await;
    let pam = office.admin().await;
    assert_eq!(new_case(&office, "Bo").await.assigned_to, None, "no table, nobody");
    office.route(&pam, "", Some(&office.eva)).await.unwrap();
    office.route(&pam, "06", Some(&office.eva)).await.unwrap();
    office.route(&pam, "054", Some(&office.dora)).await.unwrap();
    office.run().await;
    let case = new_case(&office, "Ann").await;
    assert_eq!((case.state, case.assigned_to), (State::UnderAssessment, office.dora.person()));
    let detail = office.detail(case.id).await;
    let assigned = detail.timeline.iter().find(|entry| entry.kind == "evaluation.case_assigned").unwrap();
    assert_eq!(assigned.actor, None);
    office.run().await;
    let told = |name: &str| office.mails(name).iter().filter(|subject| subject.contains("a case waits")).count();
    assert_eq!([told("eva"), told("dora")], [1, 2], "only who has it hears of the second one");
    office.route(&pam, "054", None).await.unwrap();
    assert_eq!(new_case(&office, "Cas").await.assigned_to, office.eva.person(), "all others");
}

#[tokio::test]
async fn s_3_rights_are_read_at_that_moment() {
    let office = Office::new().await;
    let pam = office.admin().await;
    office.route(&pam, "", Some(&office.eva)).await.unwrap();
    let held = new_case(&office, "Ann").await;
    assert_eq!(held.assigned_to, office.eva.person());
    let row = consortium::membership::of_people(office.stage.db.reads(), &[id(&office.eva)], day("2026-03-02")).await;
    let mut work = office.stage.work(&Actor::System).await;
    consortium::membership::change(&mut work, row.unwrap()[0].id, RoleState::Suspended).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(new_case(&office, "Bo").await.assigned_to, None);
    let (db, desk) = (office.stage.db.reads(), office.desk().await);
    let counts = queue::counts(db, &office.dora, &desk).await.unwrap();
    assert_eq!((counts.unassigned, counts.yours), (2, 2), "who has left has nothing any more");
    assert_eq!(turn_of(&office, &office.dora, &desk, &held).await, Turn::You);
}

#[tokio::test]
async fn s_7_nobody_is_given_the_own_request() {
    let office = Office::new().await;
    let pam = office.admin().await;
    let role = Some((Role::RecognitionOfficer, Some(office.stage.home), Right::ALL));
    let olga = office.stage.person("Olga", true, role).await;
    office.route(&pam, "", Some(&olga)).await.unwrap();
    assert_eq!(office.stage.filed(&olga, office.stage.wish()).await.assigned_to, None);
    assert_eq!(new_case(&office, "Ann").await.assigned_to, olga.person());
}

#[tokio::test]
async fn a_deputy_gets_new_cases_and_sees_the_open_ones_until_the_last_day() {
    let office = Office::new().await;
    let pam = office.admin().await;
    office.route(&pam, "", Some(&office.eva)).await.unwrap();
    let open = new_case(&office, "Ann").await;
    let turn = || async {
        let request = office.stage.request(open.id).await;
        turn_of(&office, &office.dora, &office.desk().await, &request).await
    };
    assert_eq!(turn().await, Turn::Colleague(id(&office.eva)));
    office.away(&office.eva, &office.eva, ["2026-03-02", "2026-03-09"], &office.dora).await.unwrap();
    assert_eq!(turn().await, Turn::You, "the open ones are shown to the deputy too");
    assert_eq!(new_case(&office, "Bo").await.assigned_to, office.dora.person());
    let counts = queue::counts(office.stage.db.reads(), &office.dora, &office.desk().await).await.unwrap();
    assert_eq!((counts.mine, counts.yours), (2, 2));
    // No chain: a deputy who is away too, and nobody has it.
    let zoe = office.stage.officer("Zoe").await;
    office.away(&pam, &office.dora, ["2026-03-02", "2026-03-03"], &zoe).await.unwrap();
    assert_eq!(new_case(&office, "Cas").await.assigned_to, None);
    office.stage.doors.clock.advance(8 * 86_400);
    assert_eq!(new_case(&office, "Dan").await.assigned_to, office.eva.person(), "back again");
}

#[tokio::test]
async fn m55_the_administrator_writes_the_table_and_absences_follow_their_rules() {
    let office = Office::new().await;
    let pam = office.admin().await;
    let kind = |done: Result<(), Error>| done.unwrap_err().kind();
    let rory = office.stage.staff("Rory", Role::ProviderAdmin, office.stage.provider, &[]).await;
    for who in [&office.eva, &office.ana, &rory] {
        assert_eq!(kind(office.route(who, "06", Some(&office.eva)).await), Kind::Denied);
    }
    assert!(matches!(office.route(&pam, "77", Some(&office.eva)).await, Err(Error::Invalid("field", _))));
    assert!(matches!(office.route(&pam, "06", Some(&office.abel)).await, Err(Error::Invalid("evaluator", _))));
    let days = ["2026-03-10", "2026-03-20"];
    assert_eq!(kind(office.away(&office.eva, &office.dora, days, &office.eva).await), Kind::Denied);
    let refused = |done: Result<(), Error>| match done.unwrap_err() {
        Error::Invalid(field, _) => field,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(office.away(&office.eva, &office.eva, days, &office.eva).await), "deputy");
    assert_eq!(refused(office.away(&office.eva, &office.eva, days, &office.abel).await), "deputy");
    assert_eq!(refused(office.away(&office.eva, &office.eva, ["2026-03-20", "2026-03-10"], &office.dora).await), "to");
    assert_eq!(refused(office.away(&office.eva, &office.eva, ["2026-02-01", "2026-03-01"], &office.dora).await), "to");
    office.away(&office.eva, &office.eva, days, &office.dora).await.unwrap();
    let twice = office.away(&pam, &office.eva, ["2026-03-20", "2026-03-25"], &office.dora).await;
    assert!(matches!(twice, Err(Error::Over("absence-twice"))));
    let end = || async {
        let mut work = office.stage.work(&office.eva).await;
        service::end_absence(&mut work, office.stage.home, id(&office.eva), day("2026-03-10")).await?;
        Ok::<_, Error>(work.commit().await?)
    };
    end().await.unwrap();
    assert_eq!(kind(end().await), Kind::Stale);
    office.away(&office.eva, &office.eva, days, &office.dora).await.unwrap();
}

#[tokio::test]
async fn a_case_that_is_opened_again_is_given_anew() {
    let office = Office::new().await;
    let pam = office.admin().await;
    let id = office.decided(3).await;
    office.route(&pam, "", Some(&office.dora)).await.unwrap();
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(&office.dora).await;
    reopen(&mut work, id, seen, "The wrong programme.").await.unwrap();
    work.commit().await.unwrap();
    let again = office.stage.request(id).await;
    assert_eq!((again.state, again.assigned_to), (State::UnderAssessment, office.dora.person()));
}

#[tokio::test]
async fn ux_24_cases_are_given_in_one_act_and_what_cannot_be_given_is_named() {
    let office = Office::new().await;
    let role = Some((Role::RecognitionOfficer, Some(office.stage.home), Right::ALL));
    let olga = office.stage.person("Olga", true, role).await;
    let [free, gone] = [new_case(&office, "Ann").await.id, new_case(&office, "Bo").await.id];
    let own = office.stage.filed(&olga, office.stage.wish()).await.id;
    office.stage.propose(&office.eva, gone, Findings::default()).await.unwrap();
    let give = |by: Actor, to: Actor| {
        let office = &office;
        async move {
            let mut work = office.stage.work(&by).await;
            let done = service::assign(&mut work, &[free, gone, own], to.person()).await?;
            work.commit().await?;
            Ok::<_, Error>(done)
        }
    };
    for _ in 0..2 {
        let done = give(office.eva.clone(), olga.clone()).await.unwrap();
        assert_eq!((done.given, done.gone, done.barred), (vec![free], vec![gone], vec![own]));
    }
    assert_eq!(office.happened(free, "evaluation.case_assigned").await, 1, "the same press twice is one act");
    let done = give(olga.clone(), office.dora.clone()).await.unwrap();
    assert_eq!((done.given, done.barred), (vec![free], vec![own]), "not the own one either way");
    let refused = give(office.abel.clone(), office.dora.clone()).await.unwrap_err();
    assert!(matches!(refused, Error::Denied(Denied("not_allowed"))));
    assert!(matches!(give(office.ana.clone(), olga).await, Err(Error::NotFound)));
}

/// What a list finds and what a row says are the same, for everybody and in every state.
#[tokio::test]
async fn ux_24_whose_turn_it_is_is_said_alike_by_rows_and_counts() {
    let office = Office::new().await;
    let pam = office.admin().await;
    let dag = office.stage.staff("Dag", Role::RecognitionOfficer, office.stage.home, &[Right::Decide]).await;
    let role = Some((Role::RecognitionOfficer, Some(office.stage.home), Right::ALL));
    let olga = office.stage.person("Olga", true, role).await;
    new_case(&office, "Ann").await;
    office.stage.filed(&olga, office.stage.wish()).await;
    office.route(&pam, "", Some(&office.eva)).await.unwrap();
    for (name, state) in [("Bo", "under_assessment"), ("Cas", "submitted"), ("Dan", "information_requested")] {
        let case = new_case(&office, name).await.id;
        // The other ways into these states have stories of their own.
        let set = format!(
            "UPDATE recognition_request SET state = '{state}' WHERE reference = '{}'",
            office.stage.request(case).await.reference
        );
        office.stage.db.reads().execute_unprepared(&set).await.unwrap();
    }
    let proposed = new_case(&office, "Edy").await.id;
    office.stage.propose(&office.eva, proposed, Findings::default()).await.unwrap();
    // On the second track it is whoever may act there, with the case or without.
    for (name, until) in [("Gus", Standing::Accepted), ("Hal", Standing::Assessed), ("Ida", Standing::HandedOver)] {
        referred(&office, name, until).await;
    }
    let fast = new_case(&office, "Fay").await;
    let set = format!("UPDATE recognition_request SET route = 'fast_track' WHERE reference = '{}'", fast.reference);
    office.stage.db.reads().execute_unprepared(&set).await.unwrap();
    for (name, says) in [("Gil", true), ("Hal", false)] {
        let conditional = new_case(&office, name).await.id;
        office.settle(conditional, 1).await;
        if says {
            let set = "UPDATE condition SET said_at = 1, said = 'done' WHERE said_at IS NULL";
            office.stage.db.reads().execute_unprepared(set).await.unwrap();
        }
    }
    office.away(&office.eva, &office.eva, ["2026-03-02", "2026-03-09"], &office.dora).await.unwrap();
    let (db, desk) = (office.stage.db.reads(), office.desk().await);
    for (actor, expected) in [(&office.eva, 8), (&office.dora, 8), (&dag, 2), (&olga, 4), (&office.abel, 0)] {
        let rows = queue::page(db, actor, &Filter::default(), None, 50).await.unwrap();
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let tracks = prior_learning::query::open_of_requests(db, &ids).await.unwrap();
        let awaited = awaited::of(db, &rows).await.unwrap();
        let turn = |row: &RecognitionRequest| Turn::of(actor, &desk, (row, awaited[&row.id]), tracks.get(&row.id));
        let yours: Vec<_> = rows.iter().filter(|row| turn(row) == Turn::You).collect();
        let counts = queue::counts(db, actor, &desk).await.unwrap();
        let all = if actor == &olga { 10 } else { 11 };
        assert_eq!((counts.all, counts.yours), (all, u64::try_from(yours.len()).unwrap()));
        assert!(
            rows.len() == usize::try_from(all).unwrap()
                && rows.iter().all(|row| Some(row.learner_id) != actor.person())
        );
        assert_eq!(yours.len(), expected, "{actor:?}");
        let next = queue::next(db, actor, &desk, None).await.unwrap();
        assert_eq!(next.map(|row| row.id), yours.first().map(|row| row.id));
    }
}

/// A case on the second track; assessed, Dora has recorded the result.
async fn referred(office: &Office, name: &str, until: Standing) -> RequestId {
    let learner = office.stage.learner(name).await;
    let id = office.stage.filed(&learner, office.stage.wish()).await.id;
    office.settle(id, 0).await;
    if until != Standing::HandedOver {
        second::answer(office, &learner, id, true).await.unwrap();
    }
    if until == Standing::Assessed {
        second::arrange(office, &office.eva, id, second::appointment("Prof. Berg", "2026-03-02"), "").await.unwrap();
        second::record(office, &office.dora, id, &[Shown::Shown], "2026-03-02").await.unwrap();
    }
    id
}

#[tokio::test]
async fn ux_24_on_the_second_track_somebody_is_missing_once_the_learner_said_yes() {
    let office = Office::new().await;
    let [waits, accepted] =
        [referred(&office, "Ann", Standing::HandedOver).await, referred(&office, "Bo", Standing::Accepted).await];
    let counts = async || {
        let desk = office.desk().await;
        queue::counts(office.stage.db.reads(), &office.dora, &desk).await.unwrap()
    };
    assert_eq!((counts().await.unassigned, counts().await.mine), (1, 0));
    let mut work = office.stage.work(&office.eva).await;
    let done = service::assign(&mut work, &[waits, accepted], office.dora.person()).await.unwrap();
    assert_eq!((done.given, done.gone), (vec![accepted], vec![waits]));
    work.commit().await.unwrap();
    assert_eq!((counts().await.unassigned, counts().await.mine), (0, 1));
}

#[tokio::test]
async fn h075_giving_a_case_away_is_not_undone_by_who_works_on_it_at_that_moment() {
    let office = Office::new().await;
    let pam = office.admin().await;
    office.route(&pam, "", Some(&office.eva)).await.unwrap();
    let case = new_case(&office, "Ann").await;
    assert_eq!(case.assigned_to, office.eva.person());
    let mut giving = office.stage.work(&office.dora).await;
    let done = service::assign(&mut giving, &[case.id], office.dora.person()).await.unwrap();
    assert_eq!(done.given, [case.id]);
    let rating = office.stage.rate(&office.eva, case.id, vec![given(Criterion::Testing, 1)]);
    Box::pin(meanwhile(giving, rating)).await.unwrap();
    assert_eq!(office.stage.request(case.id).await.assigned_to, office.dora.person());
}

#[tokio::test]
async fn h075_of_two_absences_that_overlap_one_is_entered_also_at_the_same_moment() {
    let office = Office::new().await;
    let new = |from: &str, to: &str| NewAbsence {
        person: id(&office.eva),
        from: day(from),
        to: day(to),
        deputy: id(&office.dora),
    };
    let mut first = office.stage.work(&office.eva).await;
    service::enter_absence(&mut first, office.stage.home, new("2026-03-10", "2026-03-20")).await.unwrap();
    let second = office.away(&office.eva, &office.eva, ["2026-03-15", "2026-03-25"], &office.dora);
    let late = meanwhile(first, second).await;
    assert!(matches!(late, Err(Error::Over("absence-twice"))), "{late:?}");
}
