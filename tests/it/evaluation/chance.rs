//! Cases as the dice fall (RECOGNITION §5): the function, the toolbox, the desk and the letter say the same, and no case
//! gets past the rules that protect a learner (R-H6, L-3, R-R4, R-A5).

use std::collections::BTreeMap;

use catalogue::Mode;
use evaluation::{
    Decision,
    assess::{
        self, Colour, Coverage, Criteria, Evaluation, Facts, Flag, Ground, LevelJudgement, Outcome, Priority,
        Reduction, Target,
    },
    request::{
        Findings, Reasoned, State,
        complete::Element,
        draft::{self, Chosen, Details},
        preview, query, submit,
    },
};
use kernel::{Ects, Language, PersonId, RequestId, Right};
use recognition::{
    conversion::Exact,
    criterion::{Criterion, Robustness},
    purpose::Purpose,
    route::Route,
};
use serde_json::{Value, json};
use testkit::{Browser, Page, World};

use super::stage::{Stage, agreement, course_level, given};
use crate::{finding::dice::Dice, learner::scene::Scene, tool::ask};

/// Cases that stay in memory.
const IN_MEMORY: usize = 10_000;

/// Cases that go the whole way; by hand any number of them: `CASES=10000 cargo test -p tests --test it chance`.
#[expect(clippy::disallowed_methods, reason = "how many is asked for by hand")]
fn whole_way_cases() -> usize {
    std::env::var("CASES").map_or(120, |many| many.parse().unwrap())
}

fn half_steps(dice: &mut Dice, up_to: usize) -> Ects {
    Ects::from_hundredths(i32::try_from(dice.roll(up_to * 2)).unwrap() * 50 + 50)
}

fn maybe<T>(dice: &mut Dice, one_in: usize, value: impl FnOnce(&mut Dice) -> T) -> Option<T> {
    (dice.roll(one_in) != 0).then(|| value(dice))
}

/// Good evidence more often than not, so that the later rules are reached as well.
fn robustness(dice: &mut Dice) -> Robustness {
    Robustness::new(dice.one(&[0, 1, 1, 2, 2, 2, 3, 3, 3, 3])).unwrap()
}

fn coverages(dice: &mut Dice, many: usize) -> Vec<Coverage> {
    (0..many).map(|_| dice.one(&[Coverage::Covered, Coverage::Covered, Coverage::Partly, Coverage::Not])).collect()
}

fn priorities(dice: &mut Dice) -> BTreeMap<Criterion, Priority> {
    let many = if dice.roll(4) == 0 { 1 + dice.roll(2) } else { 0 };
    (0..many).map(|_| (dice.one(Criterion::ALL), dice.one(Priority::ALL))).collect()
}

fn facts(dice: &mut Dice) -> Facts {
    let eqf = |dice: &mut Dice| i16::try_from(5 + dice.roll(4)).unwrap();
    let field = |dice: &mut Dice| dice.one(&["0542", "0541", "0613", "0311"]).to_owned();
    let (ects, hours) = (half_steps(dice, 15), i64::try_from(20 + dice.roll(500)).unwrap());
    let (level, aim) = (eqf(dice), eqf(dice));
    let (judgement, outcomes) = (dice.one(LevelJudgement::ALL), dice.roll(6));
    let source_ects = maybe(dice, 12, |_| ects);
    Facts {
        mode: dice.one(&[None, Some(Mode::Online), Some(Mode::Blended), Some(Mode::OnSite)]),
        ratings: Criterion::ALL.iter().filter_map(|on| maybe(dice, 20, |dice| (*on, robustness(dice)))).collect(),
        source_eqf: maybe(dice, 5, |_| level),
        source_ects,
        source_isced_f: maybe(dice, 8, |dice| field(dice)),
        stated_ects: source_ects,
        stated_hours: maybe(dice, 2, |_| Exact::whole(hours)),
        issued_on: "2020-05-31".parse().ok().filter(|_| dice.roll(3) != 0),
        decided_on: "2026-03-02".parse().ok(),
        level_judgement: maybe(dice, 3, |_| judgement),
        authentic: dice.roll(25) != 0,
        holder_matches: dice.roll(25) != 0,
        passed: dice.roll(25) != 0,
        assessed: dice.roll(25) != 0,
        already_credited: dice.roll(25) == 0,
        priorities: priorities(dice),
        priorities_reason: maybe(dice, 3, |_| "tested again here".to_owned()),
        priorities_approved_by: maybe(dice, 2, |_| "a second officer".to_owned()),
        target: Target {
            eqf: maybe(dice, 6, |_| aim),
            ects: maybe(dice, 6, |dice| half_steps(dice, 12)),
            outcomes: coverages(dice, outcomes),
            required_isced_f: if dice.roll(4) == 0 { Some(field(dice)) } else { None },
            max_age_years: if dice.roll(4) == 0 { Some(3) } else { None },
            elective_eqf: maybe(dice, 3, |dice| eqf(dice)),
            elective_space: if dice.roll(3) == 0 { Some(half_steps(dice, 5) - ects_of("0.5")) } else { None },
            ..Target::default()
        },
        ..Facts::about(dice.one(Purpose::ALL))
    }
}

fn ects_of(text: &str) -> Ects {
    text.parse().unwrap()
}

/// The same as a question to the toolbox, which knows no agreement.
fn question(facts: &Facts) -> Value {
    let mut question = serde_json::to_value(facts).unwrap();
    question["target"].as_object_mut().unwrap().remove("agreement_space");
    question
}

/// What the toolbox must answer, member for member.
fn agrees(found: &Evaluation, answer: &Value, on: &Value) {
    let said = serde_json::to_value(found).unwrap();
    for member in [
        "outcome",
        "colour",
        "track",
        "credits",
        "mode",
        "conditions",
        "differences",
        "ground",
        "needs",
        "alternative_purpose",
        "flags",
        "effective_ratings",
        "rules",
    ] {
        assert_eq!(said[member], answer[member], "{member} of {on}");
    }
    assert_eq!(answer["needs_difference"], json!(found.needs_difference()), "{on}");
}

/// What protects a learner, said once more in other words than the code's.
fn protects(facts: &Facts, found: &Evaluation) {
    let adverse = matches!(found.outcome, Outcome::Refuse | Outcome::ReferToRpl);
    if adverse {
        assert!(found.needs_person(), "R-H6: {facts:?}");
        assert!(found.credits.is_none() && found.conditions.is_empty(), "nothing is recorded: {found:?}");
    }
    let less = adverse || found.outcome == Outcome::RecognisePartially;
    let grounds = [
        Ground::NotAuthentic,
        Ground::IdentityMismatch,
        Ground::FailGrade,
        Ground::Duplicate,
        Ground::CapExceeded,
        Ground::AwardingBodyNotRecognised,
    ];
    let reason_only =
        found.ground.is_some_and(|ground| grounds.contains(&ground)) || found.mode == Some(Reduction::Cap);
    let bare = Reasoned { reasons: "as the rules say".to_owned(), differences: Vec::new() }.checked(found);
    let open = found.outcome == Outcome::NeedsInput;
    assert_eq!(bare.is_err(), open || (less && !reason_only), "L-3: {found:?}");
    assert_eq!(open, found.needs.is_some());

    let alone = Facts { priorities_approved_by: None, ..facts.clone() };
    let usual = Facts { priorities: BTreeMap::new(), ..alone.clone() };
    let (mut alone, usual) = (evaluate(&alone), evaluate(&usual));
    alone.flags.retain(|flag| *flag != Flag::PrioritiesNotApproved);
    assert_eq!(alone, usual, "R-A5: other priorities hold with a second person only: {facts:?}");

    let automatic = assess::by_agreement(facts, &Criteria::default(), facts.source_ects, Some("a1"));
    assert!(automatic.outcome.is_positive() && !automatic.needs_difference(), "R-R4");

    let rated: Vec<i16> = found.effective_ratings.values().map(|rating| rating.get()).collect();
    let zeros = rated.iter().filter(|rating| **rating == 0).count();
    let colour = match () {
        () if rated.iter().all(|rating| *rating == 3) => Colour::AllGreen,
        () if zeros * 2 > rated.len() => Colour::MostlyRed,
        () => Colour::Mixed,
    };
    assert_eq!(found.colour, colour, "R-A1: {rated:?}");
}

fn evaluate(facts: &Facts) -> Evaluation {
    assess::evaluate(facts, &Criteria::default())
}

#[tokio::test]
async fn r_h6_l3_r_r4_r_a5_ten_thousand_cases_by_the_function_and_by_the_toolbox() {
    let world = World::new().await;
    let mut dice = Dice(0x2026_1122);
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..IN_MEMORY {
        let facts = facts(&mut dice);
        let found = evaluate(&facts);
        protects(&facts, &found);
        let question = question(&facts);
        agrees(&found, &ask(&world, "evaluation", &question).await, &question);
        let ground = found.ground.map(|ground| format!("/{ground}")).unwrap_or_default();
        *met.entry(format!("{}{ground}", found.outcome)).or_default() += 1;
        if let Some(mode) = found.mode {
            *met.entry(format!("mode/{mode}")).or_default() += 1;
        }
    }
    for wanted in [
        "recognise",
        "recognise_partially",
        "recognise_with_conditions",
        "refer_to_rpl",
        "needs_input",
        "refuse/not_authentic",
        "refuse/identity_mismatch",
        "refuse/fail_grade",
        "refuse/duplicate",
        "refuse/cap_exceeded",
        "refuse/substantial_difference",
        "mode/partial",
        "mode/alternative",
        "mode/cap",
    ] {
        assert!(met.get(wanted).is_some_and(|many| *many >= 10), "the dice never show enough of {wanted}: {met:?}");
    }
}

/// The office of the cases that go the whole way.
struct Desk {
    scene: Scene,
    eva: Browser,
    dag: Browser,
    eva_id: PersonId,
    dag_id: PersonId,
}

async fn desk() -> Desk {
    let scene = Scene::new().await;
    let (eva_id, dag_id) = (scene.officer("Eva", Right::ALL).await, scene.officer("Dag", Right::ALL).await);
    let (eva, dag) = (scene.world.browser(eva_id).await, scene.world.browser(dag_id).await);
    Desk { scene, eva, dag, eva_id, dag_id }
}

/// A credential from outside, as the dice fall, sent and complete.
async fn sent(desk: &Desk, dice: &mut Dice, number: usize) -> (PersonId, RequestId, Purpose) {
    let scene = &desk.scene;
    let learner = scene.learner(&format!("Learner {number}")).await;
    let purpose = dice.one(Purpose::ALL);
    let said = |text: &str| Some(text.to_owned());
    let details = Details {
        language: Language::ENGLISH,
        title: said("Data Ethics"),
        issuer: said("Open Academy"),
        country: said("CA"),
        issued_on: "2026-01-20".parse().ok(),
        grade: None,
        outcomes: vec!["Weigh interests".to_owned()],
        ects: Some(half_steps(dice, 9)),
        hours: maybe(dice, 2, |dice| i32::try_from(20 + dice.roll(300)).unwrap()),
        eqf: maybe(dice, 4, |dice| i16::try_from(5 + dice.roll(3)).unwrap()),
        assessment: said("An essay"),
        mode: Some(dice.one(&[Mode::Online, Mode::Blended, Mode::OnSite])),
        quality_assurance: None,
        absent: vec![Element::QualityAssurance],
    };
    let component = (purpose == Purpose::Exemption).then_some(scene.component);
    let mut work = scene.world.begin_as(learner).await;
    let id = draft::begin(&mut work).await.unwrap();
    draft::choose(&mut work, id, 1, Chosen::Link("https://open.example/c/7".to_owned())).await.unwrap();
    draft::mean(&mut work, id, 2, purpose).await.unwrap();
    draft::aim(&mut work, id, 3, (Some(scene.programme), component)).await.unwrap();
    draft::describe(&mut work, id, 4, details).await.unwrap();
    draft::consent(&mut work, id, 5, true).await.unwrap();
    submit::submit(&mut work, id, 6).await.unwrap();
    work.commit().await.unwrap();
    let mut work = scene.world.begin_as(desk.eva_id).await;
    submit::mark_complete(&mut work, id, 7).await.unwrap();
    work.commit().await.unwrap();
    (learner, id, purpose)
}

fn findings(dice: &mut Dice, purpose: Purpose) -> Findings {
    let outcomes = if purpose == Purpose::Exemption { 2 } else { 0 };
    let judgement = dice.one(LevelJudgement::ALL);
    let priorities = priorities(dice);
    Findings {
        level_judgement: maybe(dice, 4, |_| judgement),
        outcomes: coverages(dice, outcomes),
        authentic: dice.roll(15) != 0,
        holder_matches: dice.roll(15) != 0,
        assessed: dice.roll(15) != 0,
        priorities_reason: (!priorities.is_empty()).then(|| "tested again here".to_owned()),
        priorities,
    }
}

/// The findings as the form sends them.
fn fields(found: &Findings) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut put = |name: &str, value: String| fields.push((name.to_owned(), value));
    for (place, coverage) in found.outcomes.iter().enumerate() {
        put(&format!("outcome_{}", place + 1), coverage.to_string());
    }
    for (name, yes) in
        [("authentic", found.authentic), ("holder_matches", found.holder_matches), ("assessed", found.assessed)]
    {
        put(name, if yes { "yes" } else { "no" }.to_owned());
    }
    for (on, priority) in &found.priorities {
        put(&format!("priority_{on}"), priority.to_string());
    }
    put("priorities_reason", found.priorities_reason.clone().unwrap_or_default());
    put("level_judgement", found.level_judgement.map(|judgement| judgement.to_string()).unwrap_or_default());
    fields
}

async fn post(browser: &mut Browser, path: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &fields).await
}

fn seen(page: &Page) -> (String, String) {
    ("version".to_owned(), page.attribute("main input[name=version]", "value").unwrap())
}

/// The words of an outcome begin with its name.
fn reads(tag: &str, found: &Evaluation, on: &str) {
    let name = match found.outcome {
        Outcome::Recognise => "Recognised",
        Outcome::RecognisePartially => "Recognised in part",
        Outcome::RecogniseWithConditions => "Recognised on conditions",
        Outcome::ReferToRpl => "Assessed another way: prior learning",
        Outcome::Refuse => "Not recognised",
        Outcome::NeedsInput => "A judgement is missing",
    };
    assert!(tag == name || tag.starts_with(&format!("{name}: ")), "{on}: {tag} is not {found:?}");
    if let Some(credits) = found.credits {
        assert!(tag.contains(&format!(": {credits} ")), "{on}: {tag} is not {credits}");
    }
}

/// One case from the desk to the letter; its decision, if it has one.
async fn whole_way(desk: &mut Desk, dice: &mut Dice, number: usize) -> Option<Decision> {
    let (learner, id, purpose) = sent(desk, dice, number).await;
    let (found, path) = (findings(dice, purpose), format!("/desk/requests/{id}"));
    let page = desk.eva.open_form(&path).await.ok();
    let mut rated = [vec![seen(&page)], fields(&found)].concat();
    for on in Criterion::ALL.iter().filter(|on| page.has(&format!("input[name=rating_{on}]"))) {
        rated.push((format!("rating_{on}"), robustness(dice).get().to_string()));
        rated.push((format!("evidence_{on}"), "the page of the academy".to_owned()));
    }
    let to = post(&mut desk.eva, &format!("{path}/ratings"), &rated).await.sees_other();
    let page = desk.eva.open_form(to.split('#').next().unwrap()).await.ok();

    let world = &desk.scene.world;
    let eva = world.actor(desk.eva_id).await;
    let evaluation = preview(world.db.reads(), &eva, id, &found, world.today()).await.unwrap();
    reads(&page.text("#outcome .tag"), &evaluation, "the desk");
    assert!(page.text("#outcome").contains(&evaluation.rules.join(", ")), "{}", page.text("#outcome"));
    let proposal = [vec![seen(&page), ("note".to_owned(), "As it is.".to_owned())], fields(&found)].concat();
    if evaluation.needs.is_some() {
        post(&mut desk.eva, &format!("{path}/proposal"), &proposal).await.is(422);
        return None;
    }
    post(&mut desk.eva, &format!("{path}/proposal"), &proposal).await.sees_other();
    decided(desk, id, &evaluation).await;

    let world = &desk.scene.world;
    let page = world.browser(learner).await.get(&format!("/my/requests/{id}")).await.ok();
    reads(&page.text(".letter-outcome"), &evaluation, "the letter");
    assert!(page.text(".letter").contains(&evaluation.rules.join(", ")), "{}", page.text(".letter"));
    let detail = query::detail(world.db.reads(), &kernel::Actor::System, id).await.unwrap();
    let decision = detail.decision.unwrap();
    assert_eq!((decision.proposed_by, decision.decided_by), (Some(desk.eva_id), Some(desk.dag_id)), "R-H6, R-R5, R-A5");
    assert_eq!(decision.detail.evaluation, evaluation);
    assert_eq!(detail.differences.is_empty(), !evaluation.needs_difference(), "L-3");
    let facts = decision.detail.facts.as_deref().unwrap();
    let question = question(facts);
    agrees(&evaluation, &ask(world, "evaluation", &question).await, &question);
    Some(decision)
}

/// Another person decides: not the one who proposed, and not without what the outcome needs.
async fn decided(desk: &mut Desk, id: RequestId, evaluation: &Evaluation) {
    let (path, reasons) = (format!("/desk/requests/{id}/decision"), ("reasons".to_owned(), "As proposed.".to_owned()));
    let page = desk.dag.open_form(&format!("/desk/requests/{id}")).await.ok();
    let bare = vec![seen(&page), reasons];
    post(&mut desk.eva, &path, &bare).await.is(403);
    let mut whole = bare.clone();
    if evaluation.needs_difference() {
        post(&mut desk.dag, &path, &bare).await.is(422);
        let boxes = page.attributes("form[action*='/decision'] textarea", &["name"]);
        let parts = boxes.into_iter().flatten().filter(|name| !["reasons", "private_note"].contains(&name.as_str()));
        whole.extend(parts.map(|name| (name, "shown in the syllabus".to_owned())));
    }
    let state = query::by_id(desk.scene.world.db.reads(), &kernel::Actor::System, id).await.unwrap().state;
    assert_eq!(state, State::DecisionProposed, "nothing was written");
    post(&mut desk.dag, &path, &whole).await.sees_other();
}

#[tokio::test]
async fn r_h6_l3_r_a5_cases_through_database_desk_and_letter_say_what_the_toolbox_says() {
    let mut desk = desk().await;
    let mut dice = Dice(0x5eed_2211);
    let (mut met, mut open): (BTreeMap<String, usize>, usize) = (BTreeMap::new(), 0);
    for number in 0..whole_way_cases() {
        match whole_way(&mut desk, &mut dice, number).await {
            Some(decision) => *met.entry(decision.outcome.to_string()).or_default() += 1,
            None => open += 1,
        }
    }
    assert_eq!(met.len(), 5, "every outcome came about: {met:?}");
    assert!(met.values().sum::<usize>() >= 100, "{met:?}, {open} without an outcome");
}

#[tokio::test]
async fn r_r4_r_h6_what_the_software_decides_alone_is_positive() {
    let mut dice = Dice(0x0a11);
    let (mut automatic, mut others) = (0, 0);
    for seed in 0..12 {
        let stage = Stage::new(Some(agreement(dice.one(&["fast_track", "individual", "exclude"])))).await;
        stage
            .rated_as(
                course_level(0).into_iter().map(|rated| given(rated.criterion, robustness(&mut dice).get())).collect(),
            )
            .await;
        let ana = stage.learner(&format!("Ana{seed}")).await;
        let request = stage.filed(&ana, stage.wish()).await;
        let decision = query::standing_decisions(stage.db.reads(), &[request.id]).await.unwrap().pop();
        if request.route == Some(Route::Automatic) {
            let decision = decision.unwrap();
            assert!(decision.outcome.is_positive() && decision.decided_by.is_none(), "{decision:?}");
            automatic += 1;
        } else {
            assert!(decision.is_none() && !State::DECIDED.contains(&request.state), "{request:?}");
            others += 1;
        }
    }
    assert!(automatic >= 3 && others >= 3, "{automatic} {others}");
}
