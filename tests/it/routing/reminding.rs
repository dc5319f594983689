//! Reminders before the due day: one mail a day, each case once for each due day, the deputy meanwhile (I-12).

use evaluation::{
    assess::prior_learning::Shown,
    request::delay::announce,
    routing::{reminder, service::assign},
};
use kernel::{Actor, RequestId, RoleState};

use super::id;
use crate::{
    evaluation::stage::day,
    prior_learning::{answer, assessed},
    procedure::office::Office,
};

const DUE: &str = "Statistics I – cases due at your desk";

/// How many reminders somebody has had.
fn reminded(office: &Office, name: &str) -> usize {
    office.mails(name).iter().filter(|subject| subject.starts_with(DUE)).count()
}

/// The words of the last mail to somebody.
fn last(office: &Office, name: &str) -> String {
    let kept = office.context.transport.kept();
    kept.iter().rev().find(|mail| mail.to().to_lowercase().starts_with(name)).unwrap().wording().text.clone()
}

/// Cases of Eva's, due on 1 May.
async fn cases(office: &Office, names: &[&str]) -> Vec<RequestId> {
    let pam = office.admin().await;
    office.route(&pam, "", Some(&office.eva)).await.unwrap();
    let mut all = Vec::new();
    for name in names {
        let learner = office.stage.learner(name).await;
        let case = office.stage.filed(&learner, office.stage.wish()).await;
        assert_eq!((case.due_on, case.assigned_to), (Some(day("2026-05-01")), office.eva.person()));
        all.push(case.id);
    }
    office.run().await;
    all
}

async fn delay(office: &Office, id: RequestId, until: &str) {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(&office.eva).await;
    announce(&mut work, id, seen, "The issuer has not answered yet.", day(until)).await.unwrap();
    work.commit().await.unwrap();
    office.run().await;
}

#[tokio::test]
async fn ux_24_three_days_before_one_mail_names_all_cases_once() {
    let office = Office::new().await;
    let all = cases(&office, &["Ann", "Bo"]).await;
    delay(&office, all[1], "2026-05-03").await;
    // At ten in the morning of 27 April nothing; half past ten in the evening it is the 28th in Helsinki.
    office.pass(56).await;
    assert_eq!(reminded(&office, "eva"), 0);
    office.stage.doors.clock.advance(12 * 3_600 + 1_800);
    office.run().await;
    assert_eq!(reminded(&office, "eva"), 1);
    assert!(last(&office, "eva").contains("due on Friday 1 May 2026") && !last(&office, "eva").contains("3 May"));
    office.run().await;
    office.pass(1).await;
    assert_eq!(reminded(&office, "eva"), 1, "once for each case and due day");
    office.pass(3).await;
    assert_eq!(reminded(&office, "eva"), 2, "the second case is near now");
    let text = last(&office, "eva");
    let (late, soon) = (text.find("overdue since Friday 1 May 2026"), text.find("due on Sunday 3 May 2026"));
    assert!(late.is_some() && late < soon, "overdue ones stand first: {text}");
    assert_eq!(["dora", "abel", "pam"].map(|name| reminded(&office, name)), [0, 0, 0]);
}

#[tokio::test]
async fn ux_24_another_due_day_is_another_reminder_and_a_decided_case_is_none() {
    let office = Office::new().await;
    let all = cases(&office, &["Ann", "Bo"]).await;
    office.pass(57).await;
    assert_eq!(reminded(&office, "eva"), 1);
    delay(&office, all[0], "2026-05-20").await;
    office.settle(all[1], 3).await;
    office.pass(18).await;
    assert_eq!(reminded(&office, "eva"), 1);
    office.pass(1).await;
    assert_eq!(reminded(&office, "eva"), 2);
    assert!(last(&office, "eva").contains("20 May") && !last(&office, "eva").contains("1 May"));
}

#[tokio::test]
async fn the_deputy_is_reminded_while_the_officer_is_away_and_one_mail_a_day_is_enough() {
    let office = Office::new().await;
    let all = cases(&office, &["Ann", "Bo"]).await;
    office.away(&office.eva, &office.eva, ["2026-04-20", "2026-05-10"], &office.dora).await.unwrap();
    office.pass(57).await;
    assert_eq!(["eva", "dora"].map(|name| reminded(&office, name)), [0, 1]);
    // A case that is due soon comes to the same desk on the same day: it is in tomorrow's mail.
    delay(&office, all[1], "2026-05-02").await;
    office.pass(0).await;
    assert_eq!(reminded(&office, "dora"), 1);
    office.pass(1).await;
    assert_eq!(reminded(&office, "dora"), 2);
}

#[tokio::test]
async fn ux_24_the_timer_goes_by_officers_not_by_cases() {
    let office = Office::new().await;
    cases(&office, &["Ann", "Bo", "Cas"]).await;
    office.stage.doors.clock.advance(57 * 86_400);
    let (db, now) = (office.stage.db.reads(), office.stage.doors.clock.now());
    assert_eq!(reminder::due(db, now, None, 10).await.unwrap(), [id(&office.eva)]);
    assert!(reminder::due(db, now, office.eva.person(), 10).await.unwrap().is_empty(), "after the last one");
    office.run().await;
    assert_eq!(reminded(&office, "eva"), 1);
    assert!(last(&office, "eva").matches("due on Friday 1 May 2026").count() == 3, "{}", last(&office, "eva"));
    assert!(reminder::due(db, now, None, 10).await.unwrap().is_empty(), "nothing is left to look at each minute");
}

#[tokio::test]
async fn r_s6_who_has_a_second_track_in_hand_is_reminded_of_it() {
    let office = Office::new().await;
    let case = office.decided(0).await;
    answer(&office, &office.ana, case, true).await.unwrap();
    let mut work = office.stage.work(&office.eva).await;
    assert_eq!(assign(&mut work, &[case], office.dora.person()).await.unwrap().given, [case]);
    work.commit().await.unwrap();
    office.on("2026-06-28");
    office.run().await;
    assert_eq!(reminded(&office, "dora"), 0);
    office.on("2026-06-29");
    office.run().await;
    assert_eq!((reminded(&office, "dora"), reminded(&office, "eva")), (1, 0), "three days before the cap");
}

#[tokio::test]
async fn r_r5_who_recorded_a_result_is_not_reminded_of_what_somebody_else_decides() {
    let office = Office::new().await;
    let case = assessed(&office, Shown::Shown).await;
    assert_eq!(office.stage.request(case).await.assigned_to, office.dora.person());
    let told = || ["dora", "eva"].map(|name| reminded(&office, name));
    assert_eq!(told(), [0, 1], "Eva had the assessment before her");
    office.on("2026-06-29");
    office.run().await;
    assert_eq!(told(), [0, 1], "the cap tells everybody (R-S3)");
    office.on("2026-07-03");
    office.run().await;
    assert_eq!(office.happened(case, "evaluation.request_overdue").await, 1);
}

#[tokio::test]
async fn mails_about_a_case_go_to_the_deputy_and_not_to_who_has_left() {
    let office = Office::new().await;
    let ann = office.stage.learner("Ann").await;
    let bo = office.stage.learner("Bo").await;
    let pam = office.admin().await;
    office.route(&pam, "", Some(&office.eva)).await.unwrap();
    let [first, second] =
        [office.stage.filed(&ann, office.stage.wish()).await, office.stage.filed(&bo, office.stage.wish()).await];
    assert_eq!((first.assigned_to, second.assigned_to), (office.eva.person(), office.eva.person()));
    office.run().await;
    let told = |name: &str| office.mails(name).len();
    let before = ["eva", "dora"].map(told);
    office.away(&office.eva, &office.eva, ["2026-03-02", "2026-03-10"], &office.dora).await.unwrap();
    office.withdraw(&ann, first.id).await.unwrap();
    office.run().await;
    assert_eq!(["eva", "dora"].map(told), [before[0], before[1] + 1], "the deputy");
    let row = consortium::membership::of_people(office.stage.db.reads(), &[id(&office.eva)], day("2026-03-02")).await;
    let mut work = office.stage.work(&Actor::System).await;
    consortium::membership::change(&mut work, row.unwrap()[0].id, RoleState::Ended).await.unwrap();
    work.commit().await.unwrap();
    office.withdraw(&bo, second.id).await.unwrap();
    office.run().await;
    assert_eq!(["eva", "dora"].map(told), [before[0], before[1] + 2], "who evaluates, not who has left");
}
