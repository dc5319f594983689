//! A case in every place where one can be, each in a world of its own: all thirteen states, and more than once where it
//! matters how it came there.

use catalogue::Mode;
use enrolment::Outcome;
use evaluation::{
    assess::{Outcome as Decision, prior_learning::Shown},
    promise::Wish,
    request::{
        Findings, State,
        complete::Element,
        draft::{self, Chosen, Details},
        query, submit,
    },
};
use kernel::{Actor, Language, RequestId};
use recognition::purpose::Purpose;
use sea_orm::ConnectionTrait as _;
use serde_json::json;

use super::{
    appealed::{lodge, remit, uphold},
    asking::to_learner,
    office::Office,
    reopened,
};
use crate::{
    evaluation::stage::{Stage, agreement, day, ects},
    prior_learning,
};

/// Where a case is, and how it came there. Whoever adds an action whose cause needs another place adds it here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A credential from outside, of which something is declared absent.
    Draft,
    /// A result of the network, which an agreement recognises without examination.
    DraftOfResult,
    Submitted,
    /// Asked before it was ever complete: no clock runs.
    AskedEarly,
    Asked,
    /// Asked while an earlier decision stands.
    AskedAgain,
    Lapsed,
    /// It passes within one work; somebody stopped it by hand.
    Complete,
    UnderAssessment,
    /// On the fast track, beside another case for which the agreement then leaves nothing.
    FastTrack,
    /// Opened again for an error.
    OpenedAgain,
    /// Sent back by the appeals body.
    SentBack,
    /// Proposed with testing rated like this: 3 in full, 1 with a condition, 0 to RPL.
    Proposed(i16),
    Decided,
    ConditionsPending,
    /// The learner is asked whether to go on to the second track.
    ReferredRpl,
    /// Prior learning was assessed, and somebody recorded what was found.
    Assessed,
    /// Decided on what was assessed.
    DecidedOnPriorLearning,
    /// The learner does not go on to the second track.
    Declined,
    /// Appealed against a decision with testing rated like this.
    Appealed(i16),
    Closed,
    Withdrawn,
}

pub(super) const PLACES: &[Place] = &[
    Place::Draft,
    Place::DraftOfResult,
    Place::Submitted,
    Place::AskedEarly,
    Place::Asked,
    Place::AskedAgain,
    Place::Lapsed,
    Place::Complete,
    Place::UnderAssessment,
    Place::FastTrack,
    Place::OpenedAgain,
    Place::SentBack,
    Place::Proposed(3),
    Place::Proposed(1),
    Place::Proposed(0),
    Place::Decided,
    Place::ConditionsPending,
    Place::ReferredRpl,
    Place::Assessed,
    Place::DecidedOnPriorLearning,
    Place::Declined,
    Place::Appealed(3),
    Place::Appealed(1),
    Place::Appealed(0),
    Place::Closed,
    Place::Withdrawn,
];

/// Ana's case in such a place.
pub(super) struct Case {
    pub(super) office: Office,
    pub(super) id: RequestId,
    pub(super) state: State,
    /// Another case of hers, on the fast track under the same cap.
    pub(super) beside: Option<RequestId>,
}

impl Case {
    pub(super) async fn at(place: Place) -> Self {
        let office = Office::at(Stage::new(agreed(place)).await).await;
        let id = reach(&office, place).await;
        let beside = match place {
            Place::FastTrack => {
                let offering = office.stage.another_listing().await;
                Some(office.stage.filed(&office.ana, Wish { offering, ..office.stage.wish() }).await.id)
            }
            _ => None,
        };
        Self { state: office.state(id).await, id, office, beside }
    }

    /// Whether an earlier decision stands while it is looked at again.
    pub(super) async fn is_looked_at_again(&self) -> bool {
        let standing = query::standing_decisions(self.office.stage.db.reads(), &[self.id]).await.unwrap();
        !standing.is_empty() && !State::DECIDED.contains(&self.state)
    }
}

fn agreed(place: Place) -> Option<serde_json::Value> {
    let mut agreed = agreement("individual");
    match place {
        Place::DraftOfResult => {}
        Place::FastTrack => {
            agreed["rules"][0]["effect"] = json!("fast_track");
            agreed["caps"] = json!({"per_learner_programme_ects": 5});
        }
        _ => return None,
    }
    Some(agreed)
}

async fn reach(office: &Office, place: Place) -> RequestId {
    match place {
        Place::Draft => outside(office).await,
        Place::DraftOfResult => result(office).await,
        Place::Submitted => sent(office).await,
        Place::AskedEarly => asked(office, sent(office).await).await,
        Place::Asked => asked(office, office.case().await).await,
        Place::AskedAgain => asked(office, opened(office).await).await,
        Place::Lapsed => {
            let id = asked(office, office.case().await).await;
            office.pass(31).await;
            id
        }
        Place::Complete => {
            let id = office.case().await;
            let stop = "UPDATE recognition_request SET state = 'complete'";
            office.stage.db.reads().execute_unprepared(stop).await.unwrap();
            id
        }
        Place::UnderAssessment | Place::FastTrack => office.case().await,
        Place::OpenedAgain => opened(office).await,
        Place::SentBack => {
            let id = appealed(office, 0).await;
            remit(office, &office.abel, id).await.unwrap();
            id
        }
        Place::Proposed(testing) => {
            let id = office.case().await;
            let rated = crate::evaluation::stage::given(recognition::criterion::Criterion::Testing, testing);
            office.stage.rate(&office.eva, id, vec![rated]).await.unwrap();
            office.stage.propose(&office.eva, id, Findings::default()).await.unwrap();
            id
        }
        Place::Decided => office.decided(3).await,
        Place::ConditionsPending => office.decided(1).await,
        Place::ReferredRpl => office.decided(0).await,
        Place::Assessed => prior_learning::assessed(office, Shown::Shown).await,
        Place::DecidedOnPriorLearning => decided_on_prior_learning(office).await,
        Place::Declined => {
            let id = office.decided(0).await;
            prior_learning::answer(office, &office.ana, id, false).await.unwrap();
            id
        }
        Place::Appealed(testing) => appealed(office, testing).await,
        Place::Closed => {
            let id = appealed(office, 3).await;
            uphold(office, &office.abel, id).await.unwrap();
            id
        }
        Place::Withdrawn => {
            let id = office.case().await;
            office.withdraw(&office.ana, id).await.unwrap();
            id
        }
    }
}

async fn decided_on_prior_learning(office: &Office) -> RequestId {
    let id = prior_learning::assessed(office, Shown::Shown).await;
    let full = prior_learning::choice(Decision::Recognise, None);
    prior_learning::decide(office, &office.eva, id, full, 0).await.unwrap();
    office.run().await;
    id
}

/// A draft about a credential from outside, everything said but one thing that is declared absent.
async fn outside(office: &Office) -> RequestId {
    let said = |text: &str| Some(text.to_owned());
    let details = Details {
        language: Language::ENGLISH,
        title: said("Data Ethics"),
        issuer: said("Open Academy"),
        country: said("CA"),
        issued_on: Some(day("2026-01-20")),
        grade: None,
        outcomes: vec!["Weigh interests".to_owned()],
        ects: Some(ects("5")),
        hours: None,
        eqf: Some(6),
        assessment: said("An essay"),
        mode: Some(Mode::Online),
        quality_assurance: None,
        absent: vec![Element::QualityAssurance],
    };
    drafted(office, Chosen::Link("https://open.example/c/7".to_owned()), details).await
}

/// A draft about a passed result for which no consent was given at enrolment.
async fn result(office: &Office) -> RequestId {
    let stage = &office.stage;
    let enrolment = stage.enrol(&office.ana, Wish { consent: false, ..stage.wish() }).await;
    stage.result(stage.offering, enrolment, Outcome::Passed).await;
    assert_eq!(stage.file(enrolment).await, None, "M20: not without consent");
    let details = Details {
        language: Language::ENGLISH,
        title: None,
        issuer: None,
        country: None,
        issued_on: None,
        grade: None,
        outcomes: Vec::new(),
        ects: None,
        hours: None,
        eqf: None,
        assessment: None,
        mode: None,
        quality_assurance: None,
        absent: Vec::new(),
    };
    drafted(office, Chosen::Result(enrolment), details).await
}

async fn drafted(office: &Office, chosen: Chosen, details: Details) -> RequestId {
    let mut work = office.stage.work(&office.ana).await;
    let id = draft::begin(&mut work).await.unwrap();
    draft::choose(&mut work, id, 1, chosen).await.unwrap();
    draft::mean(&mut work, id, 2, Purpose::ElectiveCredit).await.unwrap();
    draft::aim(&mut work, id, 3, (Some(office.stage.programme), None)).await.unwrap();
    draft::describe(&mut work, id, 4, details).await.unwrap();
    draft::consent(&mut work, id, 5, true).await.unwrap();
    work.commit().await.unwrap();
    id
}

async fn sent(office: &Office) -> RequestId {
    let id = outside(office).await;
    let mut work = office.stage.work(&office.ana).await;
    submit::submit(&mut work, id, 6).await.unwrap();
    work.commit().await.unwrap();
    id
}

async fn asked(office: &Office, id: RequestId) -> RequestId {
    let today = office.stage.doors.clock.now().day();
    office.ask(id, to_learner(&today.plus_days(30).to_string())).await;
    id
}

async fn opened(office: &Office) -> RequestId {
    let id = office.decided(3).await;
    reopened::open(office, &office.dora, id).await.unwrap();
    id
}

async fn appealed(office: &Office, testing: i16) -> RequestId {
    let id = office.decided(testing).await;
    lodge(office, &office.ana, id).await.unwrap();
    id
}

/// Who there is: every role, and the rights of officers one by one.
pub(super) async fn roles(office: &Office) -> Vec<(&'static str, Actor)> {
    use kernel::{Right, Role};
    let stage = &office.stage;
    let officer = |name, rights| stage.staff(name, Role::RecognitionOfficer, stage.home, rights);
    vec![
        ("anonymous", Actor::Anonymous),
        ("learner", office.ana.clone()),
        ("another learner", stage.learner("Zoe").await),
        ("evaluator", officer("Rita", &[Right::Evaluate]).await),
        ("decider", officer("Dirk", &[Right::Decide]).await),
        ("proposer", office.eva.clone()),
        ("appeals body", office.abel.clone()),
        ("officer elsewhere", stage.staff("Olga", Role::RecognitionOfficer, stage.provider, Right::ALL).await),
        ("administrator", stage.staff("Pam", Role::ProviderAdmin, stage.home, &[]).await),
        ("editor", stage.staff("Edda", Role::ProviderEditor, stage.home, &[]).await),
        ("signatory", stage.staff("Sid", Role::Signatory, stage.home, &[]).await),
        ("network", stage.person("Carl", false, Some((Role::ConsortiumAdmin, None, &[]))).await),
        ("auditor", stage.person("Audrey", false, Some((Role::Auditor, None, &[]))).await),
        ("system", Actor::System),
    ]
}
