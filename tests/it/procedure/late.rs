//! A decision that comes later than it should (R-S3).

use evaluation::{
    Error,
    request::{State, delay::announce},
};
use kernel::{Actor, RequestId, Role};

use super::{appealed::lodge, asking::to_learner, office::Office};
use crate::evaluation::stage::day;

async fn delay(office: &Office, by: &Actor, id: RequestId, until: &str) -> Result<(), Error> {
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(by).await;
    announce(&mut work, id, seen, "The issuer has not answered yet.", day(until)).await?;
    Ok(work.commit().await?)
}

#[tokio::test]
async fn r_s3_a_delay_has_a_reason_and_a_day_not_after_the_cap() {
    let office = Office::new().await;
    let id = office.case().await;
    assert_eq!(office.stage.request(id).await.due_on, Some(day("2026-05-01")));
    let refused = |error: Error| match error {
        Error::Invalid(field, code) => (field, code),
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(delay(&office, &office.eva, id, "2026-05-01").await.unwrap_err()), ("until", "delay-not-later"));
    assert_eq!(refused(delay(&office, &office.eva, id, "2026-07-03").await.unwrap_err()), ("until", "delay-cap"));
    assert!(delay(&office, &office.ana, id, "2026-06-01").await.is_err());
    assert!(delay(&office, &office.abel, id, "2026-06-01").await.is_err());
    delay(&office, &office.eva, id, "2026-07-02").await.unwrap();
    office.run().await;
    let detail = office.detail(id).await;
    assert_eq!((detail.request.due_on, detail.request.state), (Some(day("2026-07-02")), State::UnderAssessment));
    assert_eq!(detail.remarks[0].words, "The issuer has not answered yet.");
    assert_eq!(office.mails("ana").last().unwrap(), "Statistics I: the decision comes later");
    office.settle(id, 3).await;
    assert!(matches!(
        delay(&office, &office.eva, id, "2026-07-03").await.unwrap_err(),
        Error::Over("delay-not-running")
    ));
}

#[tokio::test]
async fn r_s3_an_announced_day_stands_after_a_pause() {
    let office = Office::new().await;
    let id = office.case().await;
    delay(&office, &office.eva, id, "2026-06-20").await.unwrap();
    office.on("2026-05-10");
    let question = office.ask(id, to_learner("2026-05-20")).await;
    office.on("2026-05-12");
    office.answer(id, question).await.unwrap();
    let request = office.stage.request(id).await;
    assert_eq!((request.due_on, request.cap_on), (Some(day("2026-06-20")), Some(day("2026-07-04"))));
}

#[tokio::test]
async fn r_s2_an_appeal_that_nobody_rules_on_is_escalated_and_never_ruled_by_time() {
    let office = Office::new().await;
    let id = office.decided(3).await;
    lodge(&office, &office.ana, id).await.unwrap();
    office.pass(60).await;
    assert_eq!(office.happened(id, "evaluation.request_overdue").await, 0, "the last day counts whole");
    office.pass(1).await;
    office.pass(1).await;
    assert_eq!(office.happened(id, "evaluation.request_overdue").await, 1);
    assert_eq!(office.state(id).await, State::Appealed);
    assert_eq!(office.mails("dora").last().unwrap(), "Statistics I: the last day has passed");
}

#[tokio::test]
async fn r_s3_after_the_cap_those_who_can_mend_it_hear_once_and_nothing_is_decided() {
    let office = Office::new().await;
    office.stage.staff("Pam", Role::ProviderAdmin, office.stage.home, &[]).await;
    let id = office.case().await;
    assert_eq!(office.stage.request(id).await.cap_on, Some(day("2026-07-02")));
    office.run().await;
    office.pass(122).await;
    assert_eq!(office.stage.request(id).await.overdue_on, None, "the last day counts whole");
    office.pass(1).await;
    office.pass(1).await;
    let request = office.stage.request(id).await;
    assert_eq!((request.state, request.overdue_on), (State::UnderAssessment, Some(day("2026-07-03"))));
    let told = |name: &str| {
        let late = "Statistics I: the last day has passed".to_owned();
        office.mails(name).into_iter().filter(|subject| *subject == late).count()
    };
    assert_eq!([told("dora"), told("eva"), told("pam"), told("abel"), told("ana")], [1, 1, 1, 0, 0]);
    assert_eq!(office.happened(id, "evaluation.request_overdue").await, 1);
}
