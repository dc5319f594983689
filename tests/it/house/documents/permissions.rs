//! Who may do what: each policy function is asked for an actor of each role. Nothing here says the answer.

use std::collections::BTreeSet;

use catalogue::opportunity::policy as opportunity;
use evaluation::{
    RecognitionRequest, ReferenceCase, booking::policy as booking, course_rating::policy as rating,
    criteria::policy as criteria, precedent::policy as precedent, request::policy as request,
    routing::policy as routing, trail::policy as trail,
};
use kernel::{Actor, Grant, PersonActor, Right, Role};
use recognition::{
    Equivalency, agreement::may_read_text, equivalency::policy as equivalency, grade_table,
    programme::policy as programme, route::Route,
};

use super::{
    head, row,
    subjects::{Cast, agreement, case, decision, enrolment, proposal, reference, standing},
};

pub(super) const ABOUT: &str = "Asked of the policy functions, once for an actor with the role at the institution that \
    the thing belongs to (the provider of listings, runs, enrolments and ratings; the home university of requests, \
    equivalencies, tables of grades and programmes), and once with the role at another one. **own**: at the own institution only; **all**: \
    at every institution; –: never. «The learner» is the person whose enrolment or request it is. What somebody may \
    *read* of drafts, agreements and equivalencies is a condition of the query and not in this table. The staff asked \
    about study nowhere; staff who do may enrol as well.";

type Question = (&'static str, &'static str, Box<dyn Fn(&Actor) -> bool>);

fn question(function: &'static str, words: &'static str, asks: impl Fn(&Actor) -> bool + 'static) -> Question {
    (function, words, Box::new(asks))
}

pub(super) fn text() -> String {
    let cast = Cast::new();
    let actors = actors(&cast);
    let names: Vec<&str> = ["Action", "Asked of"].into_iter().chain(actors.iter().map(|(name, _)| *name)).collect();
    let rows = questions(&cast).into_iter().map(|(function, words, asks)| {
        let cells = actors.iter().map(|(_, [own, other])| match (asks(own), asks(other)) {
            (true, true) => "all".to_owned(),
            (true, false) => "own".to_owned(),
            (false, true) => panic!("{function} holds elsewhere only"),
            (false, false) => "–".to_owned(),
        });
        row(&[words.to_owned(), format!("`{function}`")].into_iter().chain(cells).collect::<Vec<_>>())
    });
    head(&names) + &rows.collect::<String>()
}

/// Each kind of actor, with its role at the institution in question and at another.
fn actors(cast: &Cast) -> Vec<(&'static str, [Actor; 2])> {
    let person = |id, grants| Actor::Person(PersonActor { id, home: None, grants });
    let member = |role, rights: &[Right]| {
        let network = matches!(role, Role::ConsortiumAdmin | Role::Auditor);
        [cast.own, cast.other].map(|at| {
            let institution = (!network).then_some(at);
            person(cast.officer, vec![Grant { role, institution, rights: rights.to_vec() }])
        })
    };
    let alike = |actor: Actor| [actor.clone(), actor];
    vec![
        ("Anonymous", alike(Actor::Anonymous)),
        ("The learner", alike(person(cast.learner, Vec::new()))),
        ("Another learner", alike(person(cast.stranger, Vec::new()))),
        ("Provider editor", member(Role::ProviderEditor, &[])),
        ("Institution's admin", member(Role::ProviderAdmin, &[])),
        ("Officer: evaluates", member(Role::RecognitionOfficer, &[Right::Evaluate])),
        ("Officer: decides", member(Role::RecognitionOfficer, &[Right::Decide])),
        ("Officer: appeals", member(Role::RecognitionOfficer, &[Right::Appeals])),
        ("Signatory", member(Role::Signatory, &[])),
        ("Consortium admin", member(Role::ConsortiumAdmin, &[])),
        ("Auditor", member(Role::Auditor, &[])),
        ("System", alike(Actor::System)),
    ]
}

fn questions(cast: &Cast) -> Vec<Question> {
    let mut all = of_provider(cast);
    all.extend(of_home(cast));
    all.extend(of_agreements(cast));
    all.extend(of_precedents(cast));
    all.extend(of_routing(cast));
    all.extend(after_a_decision(cast));
    all
}

fn of_provider(cast: &Cast) -> Vec<Question> {
    let (own, officer, nobody) = (cast.own, cast.officer, BTreeSet::new());
    let enrolled = enrolment(cast);
    let [consent, withdraw, see, record] = [(); 4].map(|()| enrolled.clone());
    let mine = enrolment::Enrolment { person_id: officer, ..enrolled };
    vec![
        question("may_edit", "draft and change a listing, runs included", move |actor| {
            opportunity::may_edit(actor, own).is_ok()
        }),
        question("may_publish", "publish a listing", move |actor| opportunity::may_publish(actor, own).is_ok()),
        question("may_archive", "archive a listing", move |actor| opportunity::may_archive(actor, own).is_ok()),
        question("must_give_reason", "archive it with a reason only", move |actor| {
            opportunity::may_archive(actor, own).is_ok() && opportunity::must_give_reason(actor, own)
        }),
        question("may_import", "see what an import would do", move |actor| {
            opportunity::may_import(actor, own, true).is_ok()
        }),
        question("may_import", "import listings", move |actor| opportunity::may_import(actor, own, false).is_ok()),
        question("sees_drafts", "read drafts", move |actor| opportunity::sees_drafts(actor, own)),
        question("rates_at", "see who may rate there", move |actor| rating::rates_at(actor, own)),
        question("may_rate", "rate a version that others wrote", move |actor| {
            rating::may_rate(actor, own, &nobody).is_ok()
        }),
        question("may_rate", "rate a version that one wrote", move |actor| {
            rating::may_rate(actor, own, &actor.person().into_iter().collect()).is_ok()
        }),
        question("may_identify", "say by which codes others know a member", |actor| {
            consortium::code::may_identify(actor).is_ok()
        }),
        question("may_keep_words", "keep the consortium's words, see searches that found nothing", |actor| {
            consortium::synonym::policy::may_keep_words(actor).is_ok()
        }),
        question("may_enrol", "enrol", |actor| enrolment::policy::may_enrol(actor).is_ok()),
        question("may_save", "keep listings and searches for oneself", |actor| {
            enrolment::policy::may_save(actor).is_ok()
        }),
        question("may_consent", "let a result be passed on", move |actor| {
            enrolment::policy::may_consent(actor, &consent).is_ok()
        }),
        question("may_withdraw", "give the place back", move |actor| {
            enrolment::policy::may_withdraw(actor, &withdraw).is_ok()
        }),
        question("may_list_participants", "list the participants of a run", move |actor| {
            enrolment::policy::may_list_participants(actor, own).is_ok()
        }),
        question("may_see_result", "see a result", move |actor| enrolment::policy::may_see_result(actor, &see).is_ok()),
        question("may_record_result", "enter a result", move |actor| {
            enrolment::policy::may_record_result(actor, &record).is_ok()
        }),
        question("may_record_result", "enter a result of one's own", move |actor| {
            actor.person() == Some(officer) && enrolment::policy::may_record_result(actor, &mine).is_ok()
        }),
    ]
}

fn of_home(cast: &Cast) -> Vec<Question> {
    let (own, officer) = (cast.own, cast.officer);
    let pending = case(cast);
    let [evaluate, decide, alone, proposing] = [(); 4].map(|()| pending.clone());
    let fast = RecognitionRequest { route: Some(Route::FastTrack), ..pending.clone() };
    let mine = RecognitionRequest { learner_id: officer, ..pending };
    let equal = standing(cast);
    let [approve, retire] = [(); 2].map(|()| equal.clone());
    let draft = proposal(cast);
    let proposed = Equivalency { proposed_by: Some(officer), ..equal };
    vec![
        question("may_file", "file a request on a passed result", |actor| request::may_file(actor).is_ok()),
        question("may_draft", "ask for recognition of one's own credential", |actor| request::may_draft(actor).is_ok()),
        question("may_evaluate", "rate a case and propose", move |actor| {
            request::may_evaluate(actor, &evaluate).is_ok()
        }),
        question("may_decide", "decide what a colleague proposed", move |actor| {
            request::may_decide(actor, &decide, None).is_ok()
        }),
        question("may_decide", "decide one's own proposal, case by case", move |actor| {
            request::may_decide(actor, &alone, actor.person()).is_ok()
        }),
        question("may_decide", "decide alone on the fast track", move |actor| {
            request::may_decide(actor, &fast, actor.person()).is_ok()
        }),
        question("may_decide", "decide on a request of one's own", move |actor| {
            actor.person() == Some(officer) && request::may_decide(actor, &mine, None).is_ok()
        }),
        question("may_take_back", "take back one's own proposal", move |actor| {
            let officer = request::may_evaluate(actor, &proposing);
            officer.is_ok_and(|person| request::may_take_back(person, &draft).is_ok())
        }),
        question("may_propose", "propose an equivalency", move |actor| equivalency::may_propose(actor, own).is_ok()),
        question("may_approve", "approve, reject or confirm one", move |actor| {
            equivalency::may_approve(actor, &approve).is_ok()
        }),
        question("may_approve", "approve one that one proposed", move |actor| {
            equivalency::may_approve(actor, &proposed).is_ok()
        }),
        question("may_retire", "retire one", move |actor| equivalency::may_retire(actor, &retire).is_ok()),
        question("may_keep", "read and keep tables of grades", move |actor| {
            grade_table::policy::may_keep(actor, own).is_ok()
        }),
        question(
            "may_read_drafts",
            "read a university’s criteria before they are published, and their effect",
            move |actor| criteria::may_read_drafts(actor, Some(own)).is_ok(),
        ),
        question("may_set", "write and publish a university’s criteria", move |actor| {
            criteria::may_set(actor, Some(own)).is_ok()
        }),
        question("may_set", "write and publish the consortium’s criteria", move |actor| {
            criteria::may_set(actor, None).is_ok()
        }),
        question("may_keep", "keep programmes", move |actor| programme::may_keep(actor, own).is_ok()),
    ]
}

fn of_agreements(cast: &Cast) -> Vec<Question> {
    let (own, promise) = (cast.own, agreement(cast));
    vec![
        question("may_read_text", "read the full text of an agreement of a party", move |actor| {
            may_read_text(actor, &promise).is_ok()
        }),
        question("may_trace_listing", "read who changed a listing", move |actor| {
            trail::may_trace_listing(actor, own).is_ok()
        }),
        question("may_trace_agreement", "read who changed an agreement of a party", move |actor| {
            trail::may_trace_agreement(actor, &[own]).is_ok()
        }),
    ]
}

fn of_precedents(cast: &Cast) -> Vec<Question> {
    let (own, officer, example) = (cast.own, cast.officer, reference(cast));
    let [noted, settled, aside] = [(); 3].map(|()| case(cast));
    let mine = ReferenceCase { proposed_by: officer, ..example.clone() };
    let again = case(cast);
    vec![
        question("may_search", "search earlier decisions without names", move |actor| {
            precedent::may_search(actor, own).is_ok()
        }),
        question("may_list", "open the list of those that one may search", move |actor| {
            precedent::may_list(actor).is_ok()
        }),
        question("may_annotate", "write notes on a decision, propose a reference case", move |actor| {
            precedent::may_annotate(actor, &noted).is_ok()
        }),
        question("may_settle", "approve a reference case", move |actor| {
            precedent::may_settle(actor, &example, &settled).is_ok()
        }),
        question("may_settle", "approve one that one proposed", move |actor| {
            precedent::may_settle(actor, &mine, &again).is_ok()
        }),
        question("may_deactivate", "set a reference case aside", move |actor| {
            precedent::may_deactivate(actor, &aside).is_ok()
        }),
        question("may_import", "import earlier decisions", move |actor| precedent::may_import(actor, own).is_ok()),
    ]
}

fn of_routing(cast: &Cast) -> Vec<Question> {
    let (own, officer, stranger) = (cast.own, cast.officer, cast.stranger);
    let pending = case(cast);
    let mine = RecognitionRequest { learner_id: officer, ..pending.clone() };
    let traced = pending.clone();
    vec![
        question("may_trace_request", "read the whole history of a request", move |actor| {
            trail::may_trace_request(actor, &traced).is_ok()
        }),
        question("may_read_routing", "read who gets which cases and who is away", move |actor| {
            routing::may_read_routing(actor, own).is_ok()
        }),
        question("may_route", "say which evaluator gets the cases of a field", move |actor| {
            routing::may_route(actor, own).is_ok()
        }),
        question("may_note_absence", "enter and end one’s own absence", move |actor| {
            actor.person() == Some(officer) && routing::may_note_absence(actor, own, officer).is_ok()
        }),
        question("may_note_absence", "enter and end a colleague’s absence", move |actor| {
            routing::may_note_absence(actor, own, stranger).is_ok()
        }),
        question("may_assign", "give a case to an officer", move |actor| routing::may_assign(actor, &pending).is_ok()),
        question("may_assign", "give a request of one’s own to an officer", move |actor| {
            actor.person() == Some(officer) && routing::may_assign(actor, &mine).is_ok()
        }),
    ]
}

fn after_a_decision(cast: &Cast) -> Vec<Question> {
    let own = cast.own;
    let (pending, nobody) = (case(cast), BTreeSet::new());
    let [speak, open, delay, rule, ruled, booked] = [(); 6].map(|()| pending.clone());
    let office = decision(cast, None);
    let body = decision(cast, Some(cast.officer));
    let [again, other] = [(); 2].map(|()| office.clone());
    vec![
        question(
            "may_decide_again",
            "decide what the appeals body sent back, after another's decision",
            move |actor| {
                let officer = request::may_decide(actor, &pending, None);
                officer.is_ok_and(|person| request::may_decide_again(person, Some(&other)).is_ok())
            },
        ),
        question("may_as_learner", "appeal, write about a condition, answer, take back", move |actor| {
            request::may_as_learner(actor, &speak).is_ok()
        }),
        question("may_reopen", "open a decision again for an error", move |actor| {
            request::may_reopen(actor, &open, &again).is_ok()
        }),
        question("may_reopen", "open one that the appeals body made", move |actor| {
            request::may_reopen(actor, &rule, &body).is_ok()
        }),
        question("may_book", "say that the student record has it", move |actor| {
            booking::may_book(actor, &booked).is_ok()
        }),
        question("may_take", "take the list for the student record away as a file", move |actor| {
            booking::may_take(actor, own).is_ok()
        }),
        question("may_delay", "tell the learner of a delay", move |actor| request::may_delay(actor, &delay).is_ok()),
        question("may_rule", "rule on an appeal", move |actor| request::may_rule(actor, &ruled, &nobody).is_ok()),
        question("may_keep_time", "what time alone brings about", |actor| request::may_keep_time(actor).is_ok()),
    ]
}

/// A new policy function must be asked here too; what may only be done by a file is asked nowhere else either.
#[test]
fn every_policy_function_is_in_the_table() {
    let text = text();
    let policies = [
        include_str!("../../../../crates/catalogue/src/opportunity/policy.rs"),
        include_str!("../../../../crates/enrolment/src/enrolment/policy.rs"),
        include_str!("../../../../crates/evaluation/src/course_rating/policy.rs"),
        include_str!("../../../../crates/evaluation/src/booking/policy.rs"),
        include_str!("../../../../crates/evaluation/src/precedent/policy.rs"),
        include_str!("../../../../crates/evaluation/src/criteria/policy.rs"),
        include_str!("../../../../crates/evaluation/src/request/policy.rs"),
        include_str!("../../../../crates/evaluation/src/routing/policy.rs"),
        include_str!("../../../../crates/recognition/src/agreement/policy.rs"),
        include_str!("../../../../crates/recognition/src/equivalency/policy.rs"),
        include_str!("../../../../crates/recognition/src/programme/policy.rs"),
    ];
    for policy in policies {
        for line in policy.lines().filter_map(|line| line.strip_prefix("pub fn ")) {
            let name = line.split('(').next().unwrap();
            assert!(text.contains(&format!("`{name}`")), "{name} is not in the table of permissions");
        }
    }
}
