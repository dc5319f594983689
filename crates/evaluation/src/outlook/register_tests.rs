//! What the rules of agreements see of our copy of DEQAR.

use kernel::Day;
use recognition::{
    purpose::Purpose,
    quality::{Activity, Body, Copied, Decision, Flag, Known, Provider, Report, Status},
    route::Gates,
    rule::{Context, Field, Value},
};

use super::{
    case::case,
    tests::{Scene, day},
};

fn known(decision: Decision) -> Known {
    let report = Report {
        id: 1,
        agency: "SYNQA".to_owned(),
        activity: Activity::Institutional,
        institutions: vec![Body { id: 7, name: String::new(), is_other_provider: None }],
        programmes: Vec::new(),
        status: Status::Obligatory,
        decision,
        valid_from: day("2024-01-01"),
        valid_to: Some(day("2026-06-30")),
        flag: Flag::None,
    };
    let provider = Provider { id: 7, is_other_provider: Some(false), ..Provider::default() };
    let retrieved_on = day("2026-02-20");
    Known::new(Copied { body: provider, retrieved_on }, [Copied { body: report, retrieved_on }])
}

fn covered(scene: &Scene, awarded_on: Day) -> Option<Value> {
    let target = scene.target(Some(false));
    let held = scene.held(awarded_on, Gates::OPEN);
    case(&held, &target, Purpose::ElectiveCredit, &scene.usage).context.get(Field::DeqarCovered).cloned()
}

fn fact(covered: bool) -> Option<Value> {
    let mut context = Context::new();
    context.set(Field::DeqarCovered, Some(covered));
    context.get(Field::DeqarCovered).cloned()
}

#[test]
fn dq_5_covered_is_a_three_by_a_report_in_force_on_the_day_of_the_award() {
    let mut scene = Scene::new();
    assert_eq!(covered(&scene, day("2026-06-30")), None, "an unknown provider proves nothing");
    scene.register = Some(known(Decision::PositiveWithConditions));
    assert_eq!(covered(&scene, day("2026-06-30")), fact(true));
    assert_eq!(covered(&scene, day("2026-07-01")), fact(false));
    scene.register = Some(known(Decision::NotApplicable));
    assert_eq!(covered(&scene, day("2026-06-30")), fact(false), "a two is no cover");
}
