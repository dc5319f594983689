//! The same by pages: what the learner and the office see and press, and that refusals are noted.

use evaluation::{
    assess::Priority,
    request::{Findings, NewDifference, Reasoned, service},
};
use kernel::{PersonId, RequestId, Right, Subject, log};
use recognition::criterion::{Criterion, Robustness};
use testkit::{Browser, Page};

use crate::learner::scene::Scene;

pub(crate) struct Case {
    pub(crate) scene: Scene,
    pub(crate) request: RequestId,
    pub(crate) ana: Browser,
    pub(crate) eva: Browser,
    pub(crate) abel: Browser,
    pub(crate) dora: Browser,
}

impl Case {
    pub(crate) fn desk(&self, act: &str) -> String {
        format!("/desk/requests/{}{act}", self.request)
    }

    pub(crate) fn my(&self, act: &str) -> String {
        format!("/my/requests/{}{act}", self.request)
    }
}

/// Ana's case, on the desk or decided with testing rated like this.
pub(crate) async fn case(testing: Option<i16>) -> Case {
    case_by(testing, Findings::default()).await
}

async fn case_by(testing: Option<i16>, findings: Findings) -> Case {
    let scene = Scene::new().await;
    let request = scene.filed(scene.ana, None).await;
    let eva = scene.officer("Eva", &[Right::Evaluate]).await;
    let dora = scene.officer("Dora", &[Right::Decide]).await;
    let abel = scene.officer("Abel", &[Right::Appeals]).await;
    if let Some(testing) = testing {
        decided(&scene, request, (eva, dora), (testing, findings)).await;
        scene.world.run_worker().await;
    }
    let browser = |person| scene.world.browser(person);
    let (ana, eva, abel, dora) =
        (browser(scene.ana).await, browser(eva).await, browser(abel).await, browser(dora).await);
    Case { scene, request, ana, eva, abel, dora }
}

async fn decided(
    scene: &Scene,
    request: RequestId,
    (eva, dora): (PersonId, PersonId),
    (testing, findings): (i16, Findings),
) {
    let seen = |db| evaluation::request::query::by_id(db, &kernel::Actor::System, request);
    let db = scene.world.db.reads();
    let rating = evaluation::course_rating::Given {
        criterion: Criterion::Testing,
        robustness: Robustness::new(testing).unwrap(),
        evidence: "quizzes".to_owned(),
    };
    let version = seen(db).await.unwrap().version;
    let mut work = scene.world.begin_as(eva).await;
    service::rate(&mut work, request, version, vec![rating]).await.unwrap();
    work.commit().await.unwrap();
    let version = seen(db).await.unwrap().version;
    let mut work = scene.world.begin_as(eva).await;
    service::propose(&mut work, request, version, findings, "as it is").await.unwrap();
    work.commit().await.unwrap();
    let text = |text: &str| text.to_owned();
    let difference = NewDifference {
        element: evaluation::assess::Element::Quality,
        found: text("no exam"),
        required: text("an exam"),
        why: text("nobody knows"),
        evidence: text("the page"),
    };
    let differences = if testing == 0 { vec![difference] } else { Vec::new() };
    let reasoned = Reasoned { reasons: text("as the rules say"), differences };
    let version = seen(db).await.unwrap().version;
    let mut work = scene.world.begin_as(dora).await;
    service::decide(&mut work, request, version, service::Verdict { findings: None, reasoned, grade: None })
        .await
        .unwrap();
    work.commit().await.unwrap();
}

/// What was typed, set apart from the form because somebody was faster.
fn kept(page: &Page) -> String {
    page.text("section[aria-labelledby=kept]")
}

pub(crate) fn version(page: &Page) -> String {
    page.attribute("input[name=version]", "value").unwrap()
}

#[tokio::test]
async fn r_b12_the_learner_writes_and_the_office_finds() {
    let mut case = case(Some(1)).await;
    let page = case.ana.open_form(&case.my("")).await.ok();
    assert!(page.says("Take a supplementary assessment") && page.says("Still to be met"), "{}", page.main_text());
    let (seen, condition) = (version(&page), page.attribute("input[name=condition]", "value").unwrap());
    let name = "words_supplementary_assessment";
    let fields = |words| [("version", seen.as_str()), ("condition", condition.as_str()), (name, words)];
    let wrong = case.ana.post(&case.my("/condition"), &fields(" ")).await.is(422);
    assert!(wrong.has(&format!("#{name}[aria-invalid]")) && wrong.says("Fill this in"));
    case.ana.post(&case.my("/condition"), &fields("I took the exam on Monday.")).await.sees_other();
    assert!(case.ana.get(&case.my("")).await.ok().says("The office checks it"));

    let page = case.eva.open_form(&case.desk("")).await.ok();
    assert!(page.says("I took the exam on Monday."));
    let seen = version(&page);
    let note = "note_supplementary_assessment";
    let blank = [("version", seen.as_str()), ("condition", condition.as_str()), (note, "The exam list")];
    let wrong = case.eva.post(&case.desk("/condition"), &blank).await.is(422);
    assert!(wrong.says("Say whether it is met") && wrong.text(&format!("#{note}")) == "The exam list", "kept");
    let found = [&blank[..], &[("found_supplementary_assessment", "met")]].concat();
    let unseen = [&found[..1], &found[1..2], &found[3..], &[(note, "The\u{202E}list")]].concat();
    let wrong = case.eva.post(&case.desk("/condition"), &unseen).await.is(422);
    assert!(wrong.has(&format!("#{note}[aria-invalid]")) && wrong.says("Remove the characters"));
    let late = case.eva.post(&case.desk("/condition"), &[&[("version", "99")], &found[1..]].concat()).await.is(409);
    assert!(kept(&late).contains("The exam list"), "H075: {}", late.main_text());
    case.eva.post(&case.desk("/condition"), &found).await.sees_other();
    let page = case.ana.get(&case.my("")).await.ok();
    assert!(page.says("The exam list") && page.texts(".tag").contains(&"Met".to_owned()), "{}", page.main_text());
    assert!(page.says("All conditions are met"), "on the timeline");
}

#[tokio::test]
async fn l_8_an_appeal_from_the_learners_page_to_the_ruling() {
    let mut case = case(Some(0)).await;
    assert_eq!(case.abel.get(&case.desk("/appeal")).await.sees_other(), case.desk(""), "there is nothing to rule on");
    let page = case.ana.open_form(&case.my("")).await.ok();
    assert!(page.says("You can appeal until Wednesday 1 April 2026, once."), "{}", page.main_text());
    let seen = version(&page);
    let wrong = case.ana.post(&case.my("/appeal"), &[("version", &seen), ("grounds", "")]).await.is(422);
    assert!(wrong.has("#grounds[aria-invalid]"));
    let stale =
        case.ana.post(&case.my("/appeal"), &[("version", "99"), ("grounds", "There was an exam.")]).await.is(409);
    assert!(stale.says("There was an exam."), "what was typed is kept");
    let grounds = [("version", seen.as_str()), ("grounds", "There was an exam.")];
    let to = case.ana.post(&case.my("/appeal"), &grounds).await.sees_other();
    let again = case.ana.post(&case.my("/appeal"), &grounds).await.sees_other();
    assert_eq!(to, again, "H073: the same press twice is one appeal");
    let page = case.ana.get(&to).await.ok();
    assert!(page.says("Appeal received. Answer by Friday 1 May 2026"), "{}", page.main_text());

    let queue = case.abel.get("/desk/appeals").await.ok();
    assert!(queue.says("Ana") && queue.says("Statistics I"), "{}", queue.main_text());
    assert!(case.eva.get("/desk/appeals").await.ok().says("No appeal waits for you."));
    let opened = case.abel.get(&case.desk("")).await.ok();
    assert!(opened.has(&format!("a[href='{}']", case.desk("/appeal"))));
    let page = case.abel.open_form(&case.desk("/appeal")).await.ok();
    assert!(page.says("There was an exam.") && page.says("as the rules say"), "grounds beside the decision");
    let seen = version(&page);
    let wrong = case.abel.post(&case.desk("/appeal"), &[("version", &seen), ("act", "uphold")]).await.is(422);
    assert!(wrong.has("#ruling_reasons[aria-invalid]"));
    let unseen = [("version", seen.as_str()), ("act", "remit"), ("ruling_reasons", "See\u{202E}this.")];
    let wrong = case.abel.post(&case.desk("/appeal"), &unseen).await.is(422);
    assert!(wrong.has("#ruling_reasons[aria-invalid]") && !wrong.has("#reasons[aria-invalid]"));
    let late = [("version", "99"), ("act", "uphold"), ("ruling_reasons", "Nothing new.")];
    assert!(kept(&case.abel.post(&case.desk("/appeal"), &late).await.is(409)).contains("Nothing new."), "H075");
    let rated = [
        ("version", seen.as_str()),
        ("rating_testing", "3"),
        ("evidence_testing", "the exam list"),
        ("reasons", "There was one."),
    ];
    let preview = [&rated[..], &[("act", "preview")]].concat();
    let page = case.abel.post(&case.desk("/appeal/decision"), &preview).await.ok();
    assert!(page.text("#outcome").contains("Recognised"), "{}", page.text("#outcome"));
    let same = [
        ("version", seen.as_str()),
        ("reasons", "no"),
        ("quality_found", "f"),
        ("quality_required", "r"),
        ("quality_why", "w"),
        ("quality_evidence", "e"),
    ];
    let same = case.abel.post(&case.desk("/appeal/decision"), &same).await.is(422);
    assert!(same.says("This says the same as the decision"), "{} {}", same.text(".error-summary"), same.main_text());
    case.abel.post(&case.desk("/appeal/decision"), &rated).await.sees_other();
    let page = case.ana.get(&case.my("")).await.ok();
    assert!(
        page.says("There is another decision") && page.says("Recognised: 5 ECTS as elective"),
        "{}",
        page.main_text()
    );
}

#[tokio::test]
async fn r_a5_an_appeal_begins_with_the_priorities_of_the_decision() {
    let reason = "Two people grade the exam.";
    let findings = Findings {
        priorities: [(Criterion::Testing, Priority::Open)].into(),
        priorities_reason: Some(reason.to_owned()),
        ..Findings::default()
    };
    let mut case = case_by(Some(1), findings).await;
    let seen = version(&case.ana.open_form(&case.my("")).await.ok());
    case.ana.post(&case.my("/appeal"), &[("version", &seen), ("grounds", "There was an exam.")]).await.sees_other();
    let page = case.abel.open_form(&case.desk("/appeal")).await.ok();
    let form = "form[action*='/appeal/decision']";
    assert_eq!(page.attribute(&format!("{form} #priority_testing option[selected]"), "value").as_deref(), Some("O"));
    assert_eq!(page.text(&format!("{form} #priorities_reason")), reason);
    let seen = version(&page);
    let sent = [("version", seen.as_str()), ("priority_testing", "O"), ("reasons", "The same.")];
    let wrong = case.abel.post(&case.desk("/appeal/decision"), &sent).await.is(422);
    assert!(wrong.has("#priorities_reason[aria-invalid]"), "R-A5: {}", wrong.main_text());
    let same = [&sent[..], &[("priorities_reason", reason)]].concat();
    let same = case.abel.post(&case.desk("/appeal/decision"), &same).await.is(422);
    assert!(same.says("This says the same as the decision"), "{}", same.main_text());
}

#[tokio::test]
async fn m24_r_s3_open_again_and_tell_of_a_delay() {
    let mut case = case(Some(3)).await;
    let page = case.dora.open_form(&case.desk("")).await.ok();
    let seen = version(&page);
    let wrong = case.dora.post(&case.desk("/reopening"), &[("version", &seen), ("reopen_reason", "")]).await.is(422);
    assert!(wrong.has("#reopen_reason[aria-invalid]"));
    let unseen = [("version", seen.as_str()), ("reopen_reason", "Two\u{202E}exams.")];
    let wrong = case.dora.post(&case.desk("/reopening"), &unseen).await.is(422);
    assert!(wrong.has("#reopen_reason[aria-invalid]") && wrong.says("Remove the characters"));
    let late = case.dora.post(&case.desk("/reopening"), &[("version", "99"), ("reopen_reason", "Mixed up.")]).await;
    assert!(kept(&late.is(409)).contains("Mixed up."), "H075");
    let reason = [("version", seen.as_str()), ("reopen_reason", "Two exams were mixed up.")];
    case.dora.post(&case.desk("/reopening"), &reason).await.sees_other();
    let page = case.ana.get(&case.my("")).await.ok();
    assert!(page.says("Your case is looked at again") && page.says("Two exams were mixed up."));

    let page = case.eva.open_form(&case.desk("")).await.ok();
    assert!(page.has("form[action$='/ratings']"), "it can be rated anew");
    let seen = version(&page);
    let late = |until| [("version", seen.as_str()), ("delay_reason", "Holidays."), ("until", until)];
    for (until, why) in
        [("soon", "Enter a day"), ("2026-05-01", "after the one announced"), ("2026-08-01", "not after the last day")]
    {
        let wrong = case.eva.post(&case.desk("/delay"), &late(until)).await.is(422);
        assert!(wrong.says(why) && wrong.text("#delay_reason") == "Holidays.", "{until}: {}", wrong.main_text());
    }
    let unseen = [&late("2026-06-15")[..1], &[("delay_reason", "Holi\u{202E}days"), ("until", "2026-06-15")]].concat();
    let wrong = case.eva.post(&case.desk("/delay"), &unseen).await.is(422);
    assert!(wrong.has("#delay_reason[aria-invalid]") && wrong.says("Remove the characters"));
    let old = case.eva.post(&case.desk("/delay"), &[&[("version", "99")], &late("2026-06-15")[1..]].concat()).await;
    assert!(kept(&old.is(409)).contains("Holidays."), "H075");
    case.eva.post(&case.desk("/delay"), &late("2026-06-15")).await.sees_other();
    let page = case.ana.get(&case.my("")).await.ok();
    assert!(page.says("Holidays.") && page.says("Monday 15 June 2026"), "{}", page.main_text());
}

#[tokio::test]
async fn s9_who_may_not_is_refused_and_it_is_noted_on_the_case() {
    let mut case = case(Some(0)).await;
    let page = case.ana.open_form(&case.my("")).await.ok();
    let grounds = [("version", version(&page)), ("grounds", "There was an exam.".to_owned())];
    let grounds: Vec<(&str, &str)> = grounds.iter().map(|(name, value)| (*name, value.as_str())).collect();
    case.ana.post(&case.my("/appeal"), &grounds).await.sees_other();
    let desk = ["/ratings", "/proposal", "/take-back", "/return", "/decision", "/reopening", "/delay"];
    let mut refused = 0;
    let paths: Vec<String> = desk.iter().map(|act| case.desk(act)).collect();
    let fields = [
        ("reason", "x"),
        ("note", "x"),
        ("reasons", "x"),
        ("reopen_reason", "x"),
        ("delay_reason", "x"),
        ("until", "2026-06-01"),
    ];
    for path in &paths {
        let answer = case.abel.post(path, &fields).await;
        assert_eq!(answer.status.as_u16(), 403, "{path}: {}", answer.main_text());
        refused += 1;
    }
    for path in [case.desk("/appeal"), case.desk("/appeal/decision")] {
        assert_eq!(
            case.eva.post(&path, &[("ruling_reasons", "x"), ("reasons", "x")]).await.status.as_u16(),
            403,
            "{path}"
        );
        assert_eq!(
            case.dora.post(&path, &[("ruling_reasons", "x"), ("reasons", "x")]).await.status.as_u16(),
            403,
            "{path}"
        );
        refused += 2;
    }
    for act in ["/appeal", "/condition"] {
        assert_eq!(case.eva.post(&case.my(act), &[("grounds", "x")]).await.status.as_u16(), 404, "{act}");
        refused += 1;
    }
    let subject = Subject::Request(case.request);
    let history = log::of_subject(case.scene.world.db.reads(), subject).await.unwrap();
    let noted = history.iter().filter(|entry| entry.kind == "access.denied" && entry.actor.is_some()).count();
    assert_eq!(noted, refused);
}
