//! A decision on prior learning is looked at again (M24): who reads what, who hears of it, and what an appeal goes by meanwhile.

use evaluation::{
    Error,
    appeal::service::{self, Overturning},
    assess::{Outcome, prior_learning::Shown},
    prior_learning::decision,
    request::{Findings, State},
};
use kernel::{Failure as _, RequestId};

use super::{assessed, choice, decide, record};
use crate::{
    evaluation::stage::reasoned,
    procedure::{appealed::lodge, office::Office, pages::version, reopened::open},
};

const WAITS: &str = "Statistics I: a decision on prior learning waits";

/// Refused by Eva on what Dora had recorded, and opened again by Eva.
async fn opened_again(office: &Office) -> RequestId {
    let id = assessed(office, Shown::NotShown).await;
    decide(office, &office.eva, id, choice(Outcome::Refuse, None), 1).await.unwrap();
    office.run().await;
    open(office, &office.eva, id).await.unwrap();
    id
}

#[tokio::test]
async fn m24_it_is_known_as_opened_again_and_not_offered_twice() {
    let office = Office::new().await;
    let id = assessed(&office, Shown::NotShown).await;
    decide(&office, &office.eva, id, choice(Outcome::Refuse, None), 1).await.unwrap();
    let pages = office.pages();
    let (case, my) = (format!("/desk/requests/{id}"), format!("/my/requests/{id}"));
    let mut eva = pages.browser(office.eva.person().unwrap()).await;
    assert!(eva.get(&case).await.ok().has("form[action$='/reopening']"));
    open(&office, &office.eva, id).await.unwrap();
    let page = eva.open_form(&case).await.ok();
    assert!(!page.has("form[action$='/reopening']"), "{}", page.main_text());
    assert!(page.has("form[action$='/prior-learning/decision']"), "the recorded result waits for another decision");
    assert!(page.text(".letter").contains("Not recognised"), "what stands is read still: {}", page.text(".letter"));
    assert_eq!(open(&office, &office.eva, id).await.unwrap_err().kind(), kernel::Kind::Conflict);
    let mut ana = pages.browser(office.ana.person().unwrap()).await;
    let page = ana.get(&my).await.ok();
    assert!(page.says("Your case is looked at again") && page.says("The earlier decision stands"));
    assert!(page.has(".letter") && page.has("form[action$='/appeal']"), "its window goes on: {}", page.main_text());
}

#[tokio::test]
async fn r_r5_who_may_decide_hears_of_it_and_who_recorded_the_result_does_not() {
    let office = Office::new().await;
    let dirk = office.stage.officer("Dirk").await;
    let id = assessed(&office, Shown::NotShown).await;
    let heard = |name: &str| office.mails(name).iter().filter(|subject| *subject == WAITS).count();
    assert_eq!(["eva", "dirk", "dora"].map(heard), [1, 1, 0]);
    decide(&office, &dirk, id, choice(Outcome::Refuse, None), 1).await.unwrap();
    office.run().await;
    let before = office.mails("dora").len();
    open(&office, &office.eva, id).await.unwrap();
    office.run().await;
    assert_eq!(["eva", "dirk", "dora"].map(heard), [1, 2, 0], "Eva opened it herself");
    assert_eq!(office.mails("dora").len(), before, "nothing is hers to do");
    assert_eq!(office.mails("ana").last().unwrap(), "Statistics I: your case is open again");
}

#[tokio::test]
async fn l_8_an_appeal_meanwhile_goes_by_the_result_as_it_was_put_right() {
    let office = Office::new().await;
    let id = opened_again(&office).await;
    record(&office, &office.dora, id, &[Shown::Shown], "2026-03-20").await.unwrap();
    lodge(&office, &office.ana, id).await.unwrap();
    let mut abel = office.pages().browser(office.abel.person().unwrap()).await;
    let page = abel.get(&format!("/desk/requests/{id}/appeal")).await.ok();
    assert!(page.has("#second_outcome [value=recognise]:not([disabled])"), "{}", page.main_text());
    let seen = office.stage.request(id).await.version;
    let mut work = office.stage.work(&office.abel).await;
    let by = Overturning {
        ratings: Vec::new(),
        findings: Findings::default(),
        choice: Some(choice(Outcome::Recognise, None)),
        reasoned: reasoned("All of it was shown.", 0),
    };
    let second = service::overturn(&mut work, id, seen, by).await.unwrap();
    work.commit().await.unwrap();
    office.run().await;
    let decision = office.detail(id).await.decision.unwrap();
    assert_eq!((decision.id, decision.outcome), (second, Outcome::Recognise));
    assert_eq!(decision.detail.assessed.unwrap().assessment.found, [Shown::Shown], "what was put right is not lost");
    assert_eq!(office.state(id).await, State::Decided);
}

#[tokio::test]
async fn h075_a_result_put_right_in_between_is_not_told_as_a_decision() {
    let office = Office::new().await;
    let first = assessed(&office, Shown::NotShown).await;
    let late = async |id| {
        let seen = office.stage.request(id).await.version;
        record(&office, &office.dora, id, &[Shown::Shown], "2026-03-20").await.unwrap();
        let mut work = office.stage.work(&office.eva).await;
        let full = choice(Outcome::Recognise, None);
        decision::decide(&mut work, id, seen, full, reasoned("Shown.", 0)).await.unwrap_err()
    };
    let error = late(first).await;
    assert!(matches!(error, Error::Stale), "the referral is older: {error:?}");
    record(&office, &office.dora, first, &[Shown::NotShown], "2026-03-20").await.unwrap();
    decide(&office, &office.eva, first, choice(Outcome::Refuse, None), 1).await.unwrap();
    open(&office, &office.eva, first).await.unwrap();
    let error = late(first).await;
    assert!(matches!(error, Error::Stale), "the decision that stands is older: {error:?}");

    let mut eva = office.pages().browser(office.eva.person().unwrap()).await;
    let case = format!("/desk/requests/{first}");
    let seen = version(&eva.open_form(&case).await.ok());
    office.stage.doors.clock.advance(60);
    record(&office, &office.dora, first, &[Shown::Partly], "2026-03-20").await.unwrap();
    let fields = [("version", seen.as_str()), ("second_outcome", "recognise"), ("reasons", "Shown.")];
    let page = eva.post(&format!("{case}/prior-learning/decision"), &fields).await.is(409);
    assert!(page.says("Dora changed this on") && !page.says("decided this on"), "{}", page.main_text());
}
