//! What of an event is counted. Pure.

use enrolment::event::{Enrolled, Withdrawn};
use evaluation::{
    appeal::AppealRuling,
    assess::Outcome,
    event::{
        AppealLodged, AppealOverturned, AppealRemitted, AppealUpheld, Clocked, ConditionsFailed, ConditionsMet,
        RequestDecided,
    },
    request::state::State,
};
use kernel::{AppealId, Day, Event, InstitutionId, OfferingId, log::Entry};

use crate::{Fact, entity::fact::FactKind};

/// The word of the route that needs no officer; the crate that has it lies beside this one's floor.
const AUTOMATIC: &str = "automatic";

/// The fact of one enrolment and its run, from all that happened to it; none before it was made.
pub(super) fn of_enrolment(entries: &[Entry]) -> Result<Option<(Fact, OfferingId)>, serde_json::Error> {
    let Some(made) = entries.iter().find(|entry| entry.kind == Enrolled::KIND) else { return Ok(None) };
    let event: Enrolled = serde_json::from_str(&made.body)?;
    let fact = Fact {
        kind: FactKind::Enrolment,
        id: event.enrolment.into(),
        person_id: event.person,
        home_id: event.home,
        provider_id: Some(event.provider),
        opportunity_id: Some(event.opportunity),
        counted_on: event.starts_on,
        ects: None,
        r#virtual: is_virtual(event.mode.as_deref(), event.home, Some(event.provider)),
        outcome: None,
        positive: false,
        pending: false,
        automatic: false,
        void: entries.iter().any(|entry| entry.kind == Withdrawn::KIND),
        days: None,
        on_time: None,
        grounds: None,
    };
    Ok(Some((fact, event.offering)))
}

/// The facts of a request's decisions, from all that happened to it, newest first. A later decision voids the earlier
/// one; conditions that were met leave nothing pending, and those that were not met leave nothing positive (R-B12).
pub(super) fn of_request(entries: &[Entry]) -> Result<Vec<Fact>, serde_json::Error> {
    let mut facts = Vec::new();
    let (mut met, mut failed) = (false, false);
    for entry in entries {
        match entry.kind.as_str() {
            ConditionsMet::KIND => met = true,
            ConditionsFailed::KIND => failed = true,
            RequestDecided::KIND => {
                let fact = of_decision(&serde_json::from_str(&entry.body)?, entry.at.day());
                let (void, pending) = (!facts.is_empty(), fact.pending && !met && !failed);
                facts.push(Fact { void, pending, positive: fact.positive && !failed, ..fact });
                (met, failed) = (false, false);
            }
            _ => {}
        }
    }
    facts.extend(of_appeals(entries, &facts)?);
    Ok(facts)
}

/// The appeals of a request and what came of each, beside its decisions: an appeal is whose decision it challenges.
fn of_appeals(entries: &[Entry], decisions: &[Fact]) -> Result<Vec<Fact>, serde_json::Error> {
    let Some(about) = decisions.first() else { return Ok(Vec::new()) };
    let fact = |kind, id: AppealId, on: Option<Day>, entry: &Entry, ruling: Option<AppealRuling>| Fact {
        kind,
        id: id.into(),
        counted_on: Some(on.unwrap_or_else(|| entry.at.day())),
        ects: None,
        r#virtual: false,
        outcome: ruling.map(|ruling| ruling.to_string()),
        positive: false,
        pending: false,
        automatic: false,
        void: false,
        days: None,
        on_time: None,
        grounds: None,
        ..about.clone()
    };
    let mut facts = Vec::new();
    for entry in entries {
        let ruled = |id, on, ruling| fact(FactKind::Ruling, id, on, entry, Some(ruling));
        facts.push(match entry.kind.as_str() {
            AppealLodged::KIND => {
                let event: AppealLodged = serde_json::from_str(&entry.body)?;
                fact(FactKind::Appeal, event.appeal, event.on, entry, None)
            }
            AppealUpheld::KIND => {
                let event: AppealUpheld = serde_json::from_str(&entry.body)?;
                ruled(event.appeal, event.on, AppealRuling::Upheld)
            }
            AppealOverturned::KIND => {
                let event: AppealOverturned = serde_json::from_str(&entry.body)?;
                ruled(event.appeal, event.on, AppealRuling::Overturned)
            }
            AppealRemitted::KIND => {
                let event: AppealRemitted = serde_json::from_str(&entry.body)?;
                ruled(event.appeal, event.on, AppealRuling::Remitted)
            }
            _ => continue,
        });
    }
    Ok(facts)
}

/// The fact of one decision.
fn of_decision(event: &RequestDecided, decided_on: Day) -> Fact {
    Fact {
        kind: FactKind::Decision,
        id: event.decision.into(),
        person_id: event.learner,
        home_id: Some(event.institution),
        provider_id: event.provider,
        opportunity_id: event.opportunity,
        // The day at the university, where the event says it.
        counted_on: Some(event.clock.map_or(decided_on, |clock| clock.until)),
        ects: event.credits,
        r#virtual: is_virtual(event.mode.as_deref(), Some(event.institution), event.provider),
        outcome: Some(event.outcome.to_string()),
        positive: is_positive(event.outcome),
        pending: event.state == State::ConditionsPending || event.outcome == Outcome::RecogniseWithConditions,
        automatic: event.route.as_str() == AUTOMATIC,
        void: false,
        days: event.clock.map(days),
        on_time: event.clock.map(|clock| clock.until <= clock.due_on),
        grounds: (!event.grounds.is_empty()).then(|| event.grounds.join(" ")),
    }
}

/// MT-6: from complete to decided, without the days on which nobody but the learner or the issuer could act.
fn days(clock: Clocked) -> i32 {
    i32::try_from(clock.until.days_since(clock.from) - clock.paused).unwrap_or(i32::MAX)
}

/// MT-4: online or blended, at another university of the network than one's own. A mode that is not stated is none of
/// them, and who awards outside the network is not known to be a university.
fn is_virtual(mode: Option<&str>, home: Option<InstitutionId>, provider: Option<InstitutionId>) -> bool {
    matches!(mode, Some("online" | "blended")) && home.zip(provider).is_some_and(|(home, provider)| home != provider)
}

/// MT-8.
const fn is_positive(outcome: Outcome) -> bool {
    match outcome {
        Outcome::Recognise | Outcome::RecognisePartially | Outcome::RecogniseWithConditions => true,
        Outcome::ReferToRpl | Outcome::Refuse | Outcome::NeedsInput => false,
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Chance, EnrolmentId, Subject, Timestamp};

    use super::*;

    fn entry(kind: &str, body: &str) -> Entry {
        let (chance, at) = (Chance::seeded(1), Timestamp::from_micros(0));
        let subject = Subject::Enrolment(chance.id::<EnrolmentId>(at, 1));
        let (kind, body) = (kind.to_owned(), body.to_owned());
        Entry { id: chance.id(at, 2), subject, kind, body, actor: None, at, position: 0 }
    }

    const NIL: &str = "00000000-0000-7000-8000-000000000001";
    const OTHER: &str = "00000000-0000-7000-8000-000000000002";

    fn enrolled(home: &str, mode: &str) -> Entry {
        let body = format!(
            r#"{{"enrolment":"{NIL}","offering":"{NIL}","opportunity":"{NIL}","person":"{NIL}","home":"{home}","provider":"{NIL}","starts_on":"2026-04-01","mode":{mode}}}"#
        );
        entry("enrolment.enrolled", &body)
    }

    fn decided(outcome: &str, state: &str, route: &str, provider: &str) -> Fact {
        let body = format!(
            r#"{{"request":"{NIL}","decision":"{NIL}","learner":"{NIL}","institution":"{NIL}","provider":"{provider}","opportunity":"{NIL}","route":"{route}","outcome":"{outcome}","reduction":null,"credits":3.5,"mode":"blended","state":"{state}"}}"#
        );
        of_decision(&serde_json::from_str(&body).unwrap(), "2026-07-01".parse().unwrap())
    }

    #[test]
    fn mt_2_an_enrolment_is_dated_by_its_run_and_void_once_withdrawn_in_any_order() {
        let withdrawn = entry("enrolment.withdrawn", &format!(r#"{{"enrolment":"{NIL}"}}"#));
        let (stands, _) = of_enrolment(&[enrolled(OTHER, "\"online\"")]).unwrap().unwrap();
        assert_eq!(stands.counted_on, "2026-04-01".parse().ok());
        assert!(!stands.void && stands.r#virtual);
        assert!(of_enrolment(&[withdrawn.clone(), enrolled(OTHER, "null")]).unwrap().unwrap().0.void);
        assert_eq!(of_enrolment(&[withdrawn]).unwrap(), None);
    }

    #[test]
    fn mt_4_virtual_is_online_or_blended_at_another_institution() {
        let is_virtual = |home, mode| of_enrolment(&[enrolled(home, mode)]).unwrap().unwrap().0.r#virtual;
        assert!(is_virtual(OTHER, "\"blended\""));
        assert!(!is_virtual(OTHER, "\"on_site\""));
        assert!(!is_virtual(OTHER, "null"), "not stated is not online");
        assert!(!is_virtual(NIL, "\"online\""), "at home");
        assert!(decided("recognise", "decided", "automatic", OTHER).r#virtual);
        assert!(!decided("recognise", "decided", "automatic", NIL).r#virtual);
    }

    #[test]
    fn i5_a_later_decision_voids_the_earlier_one_and_conditions_end_what_is_pending() {
        let decided = |outcome: &str, decision: &str| {
            let body = format!(
                r#"{{"request":"{NIL}","decision":"{decision}","learner":"{NIL}","institution":"{NIL}","provider":"{OTHER}","opportunity":"{NIL}","route":"individual","outcome":"{outcome}","reduction":null,"credits":3,"mode":null,"state":"decided"}}"#
            );
            entry(RequestDecided::KIND, &body)
        };
        let (first, second) = (decided("recognise_with_conditions", NIL), decided("recognise", OTHER));
        let flags = |entries: &[Entry]| {
            let facts = of_request(entries).unwrap();
            facts.iter().map(|fact| (fact.void, fact.positive, fact.pending)).collect::<Vec<_>>()
        };
        assert_eq!(flags(std::slice::from_ref(&first)), [(false, true, true)]);
        assert_eq!(flags(&[entry(ConditionsMet::KIND, "{}"), first.clone()]), [(false, true, false)]);
        assert_eq!(flags(&[entry(ConditionsFailed::KIND, "{}"), first.clone()]), [(false, false, false)]);
        assert_eq!(flags(&[second, first]), [(false, true, false), (true, true, true)]);
    }

    #[test]
    fn mt_8_conditions_are_positive_but_pending() {
        let flags = |fact: &Fact| (fact.positive, fact.pending, fact.automatic);
        assert_eq!(flags(&decided("recognise", "decided", "automatic", OTHER)), (true, false, true));
        assert_eq!(flags(&decided("recognise_partially", "decided", "individual", OTHER)), (true, false, false));
        assert_eq!(
            flags(&decided("recognise_with_conditions", "conditions_pending", "individual", OTHER)),
            (true, true, false)
        );
        assert_eq!(flags(&decided("refuse", "decided", "individual", OTHER)), (false, false, false));
        assert_eq!(flags(&decided("refer_to_rpl", "referred_rpl", "individual", OTHER)), (false, false, false));
    }
}
