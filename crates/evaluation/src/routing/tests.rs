//! Which line of the table a field takes, who gets a case, and whose turn it is; pure.

use consortium::{Membership, membership::Rights};
use kernel::{Chance, InstitutionId, PersonId, Right, Role, RoleState, Timestamp};
use recognition::route::Route;

use super::{Desk, desk::named};
use crate::{Absence, RecognitionRequest, RoutingRule, request::tests::request};

struct Cast {
    chance: Chance,
    now: Timestamp,
    case: RecognitionRequest,
    desk: Desk,
}

impl Cast {
    fn new(route: Route) -> Self {
        let chance = Chance::seeded(3);
        let now = Timestamp::start_of("2026-03-02".parse().unwrap());
        let case = request(&chance, route);
        let desk = Desk { days: [(case.institution_id, now.day())].into(), ..Desk::default() };
        Self { chance, now, case, desk }
    }

    fn officer(&mut self, rights: &[Right]) -> PersonId {
        let number = 20 + u16::try_from(self.desk.officers.len()).unwrap();
        let person = self.chance.id(self.now, number);
        self.desk.officers.push(self.membership(person, rights));
        person
    }

    fn membership(&self, person: PersonId, rights: &[Right]) -> Membership {
        Membership {
            id: self.chance.id(self.now, 9),
            person_id: person,
            institution_id: Some(self.case.institution_id),
            unit_id: None,
            role: Role::RecognitionOfficer,
            rights: Rights(rights.to_vec()),
            state: RoleState::Confirmed,
            valid_from: None,
            valid_to: None,
            created_at: self.now,
        }
    }

    fn away(&mut self, person: PersonId, deputy: PersonId) {
        let day = self.now.day();
        self.desk.away.push(Absence {
            institution_id: self.case.institution_id,
            person_id: person,
            from_on: day,
            to_on: day,
            deputy_id: deputy,
            kept_by: person,
            kept_at: self.now,
        });
    }
}

fn rule(institution_id: InstitutionId, field: &str, person: PersonId) -> RoutingRule {
    RoutingRule {
        institution_id,
        field: field.to_owned(),
        evaluator_id: person,
        kept_by: person,
        kept_at: Timestamp::from_micros(0),
    }
}

#[test]
fn ux_24_the_most_specific_line_wins_and_the_empty_one_takes_the_rest() {
    let mut cast = Cast::new(Route::Individual);
    let people: Vec<PersonId> = (0..4).map(|_| cast.officer(&[Right::Evaluate])).collect();
    let fields = ["", "06", "061", "0613"];
    let rules: Vec<_> =
        fields.iter().zip(&people).map(|(field, person)| rule(cast.case.institution_id, field, *person)).collect();
    for (field, expected) in
        [(Some("0613"), 3), (Some("0612"), 2), (Some("0688"), 1), (Some("06"), 1), (Some("0541"), 0), (None, 0)]
    {
        assert_eq!(named(&rules, field), Some(people[expected]), "{field:?}");
    }
    assert_eq!(named(&rules[1..], Some("0541")), None);
    assert_eq!(named(&rules[1..], None), None);
}

#[test]
fn s_7_nobody_gets_the_own_case_and_nobody_without_the_right_for_the_next_step() {
    let mut cast = Cast::new(Route::Individual);
    let (eva, dag) = (cast.officer(&[Right::Evaluate]), cast.officer(&[Right::Decide]));
    assert_eq!([eva, dag].map(|person| cast.desk.taker(person, &cast.case)), [Some(eva), None]);
    let fast = RecognitionRequest { route: Some(Route::FastTrack), ..cast.case.clone() };
    let both = cast.officer(&[Right::Evaluate, Right::Decide]);
    assert_eq!([eva, both].map(|person| cast.desk.taker(person, &fast)), [None, Some(both)], "one officer confirms");
    let learner = cast.case.learner_id;
    cast.desk.officers.push(cast.membership(learner, Right::ALL));
    assert_eq!(cast.desk.taker(learner, &cast.case), None);
}

#[test]
fn a_deputy_gets_new_cases_but_no_chain_of_deputies() {
    let mut cast = Cast::new(Route::Individual);
    let [eva, per, ulf] = [(); 3].map(|()| cast.officer(&[Right::Evaluate]));
    cast.case.assigned_to = Some(eva);
    cast.away(eva, per);
    assert_eq!((cast.desk.taker(eva, &cast.case), cast.desk.hears(&cast.case)), (Some(per), Some(per)));
    cast.away(per, ulf);
    assert_eq!(cast.desk.taker(eva, &cast.case), None, "the deputy's deputy is not asked");
    assert_eq!(cast.desk.hears(&cast.case), Some(eva), "somebody has to hear of it");
    assert!(cast.desk.stands_in(per, eva, cast.case.institution_id));
    cast.desk.officers.clear();
    assert_eq!(cast.desk.hears(&cast.case), None, "who has left hears of nothing");
}
