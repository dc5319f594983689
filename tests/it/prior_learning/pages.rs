//! The same by pages: what the learner and the office see and press.

use evaluation::request::State;
use testkit::Page;

use crate::procedure::pages::{case, version};

fn fields<'a>(seen: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&[("version", seen)], more].concat()
}

/// The error messages of a page.
fn wrong(page: &Page) -> String {
    page.text(".error-summary")
}

#[tokio::test]
async fn ux_18_from_the_learners_yes_to_the_letter() {
    let mut case = case(Some(0)).await;
    let path = case.my("/prior-learning");
    let start = case.ana.get("/my").await.ok();
    assert!(start.says("say by") && start.says("prior learning"), "{}", start.main_text());
    let page = case.ana.open_form(&case.my("")).await.ok();
    assert!(page.says("Here you are assessed, not your credential."), "{}", page.main_text());
    assert!(page.text(".state-line").contains("Next: you, by Thursday 2 July 2026"), "{}", page.text(".state-line"));
    assert!(page.says("Rated 0; at least 2 is needed") && page.says("What could show it: Test without the course"));
    assert!(page.says("not a rule of the university"), "a default is labelled as ours");
    assert!(!page.says("Waits for the learner") && page.says("You can also appeal against the decision until"));
    assert!(!page.text(".letter").contains("You can ask for recognition of prior learning"), "it is asked already");
    let seen = version(&page);
    assert_eq!(case.ana.post(&path, &fields(&seen, &[("act", "perhaps")])).await.status.as_u16(), 404);
    let yes = fields(&seen, &[("act", "accept")]);
    let to = case.ana.post(&path, &yes).await.sees_other();
    assert_eq!(to, case.ana.post(&path, &yes).await.sees_other(), "H073: the same press twice is one yes");
    let stale = case.ana.post(&path, &fields("1", &[("act", "decline"), ("sure", "yes")])).await.is(409);
    assert!(stale.says("Stop here"));

    let queue = case.eva.get("/desk?state=referred_rpl").await.ok();
    assert!(queue.says("Prior learning: 1") && queue.says("Ana"), "{}", queue.main_text());
    let page = case.eva.open_form(&case.desk("")).await.ok();
    let (arrange, seen) = (case.desk("/prior-learning/appointment"), version(&page));
    let typed = [("assessor", "ana"), ("set_for", "soon"), ("place", "Room 4"), ("bring", "")];
    let page = case.eva.post(&arrange, &fields(&seen, &typed)).await.is(422);
    assert!(page.text("#place") == "Room 4" && page.has("#bring[aria-invalid]"), "kept: {}", wrong(&page));
    let typed = [
        ("method", "challenge_test"),
        ("assessor", "Ana"),
        ("set_for", "2026-03-05"),
        ("place", "Room 4"),
        ("bring", "A pen"),
    ];
    let page = case.eva.post(&arrange, &fields(&seen, &typed)).await.is(422);
    assert!(wrong(&page).contains("nobody assesses themselves"), "{}", wrong(&page));
    let typed = [&typed[..1], &[("assessor", "Prof. Berg")], &typed[2..]].concat();
    case.eva.post(&arrange, &fields(&seen, &typed)).await.sees_other();
    let page = case.ana.get(&case.my("")).await.ok();
    assert!(page.says("Prof. Berg") && page.says("Room 4") && page.says("A pen"), "{}", page.main_text());
    let line = page.text(".state-line");
    assert!(line.contains("your assessment is on Thursday 5 March 2026") && !line.contains("Next"), "{line}");
    held(case).await;
}

/// It is moved, held, recorded and decided.
async fn held(mut case: crate::procedure::pages::Case) {
    let page = case.eva.open_form(&case.desk("")).await.ok();
    let (arrange, result) = (case.desk("/prior-learning/appointment"), case.desk("/prior-learning/result"));
    let seen = version(&page);
    let moved = [
        ("method", "interview"),
        ("assessor", "Prof. Berg"),
        ("set_for", "2026-03-04"),
        ("place", "Room 5"),
        ("bring", "A pen"),
    ];
    let page = case.eva.post(&arrange, &fields(&seen, &moved)).await.is(422);
    assert!(page.has("#move_reason[aria-invalid]"), "{}", wrong(&page));
    let moved = [&moved[..], &[("move_reason", "Room 4 is closed.")]].concat();
    case.eva.post(&arrange, &fields(&seen, &moved)).await.sees_other();
    assert!(case.ana.get(&case.my("")).await.ok().says("Room 4 is closed."));
    let page = case.eva.open_form(&case.desk("")).await.ok();
    let seen = version(&page);
    let page = case.eva.post(&result, &fields(&seen, &[("held_on", "2026-03-02")])).await.is(422);
    assert!(page.has("#shown_1") && page.has("#report[aria-invalid]"), "{}", wrong(&page));
    let found = [("shown_1", "partly"), ("report", "Two of three."), ("held_on", "2026-03-02")];
    case.eva.post(&result, &fields(&seen, &found)).await.sees_other();
    let decision = case.desk("/prior-learning/decision");
    let page = case.eva.open_form(&case.desk("")).await.ok();
    assert!(page.says("Put the result right") && !page.has(&format!("form[action='{decision}']")), "R-R5");
    assert!(page.says("Whoever records the result cannot decide on it."));
    assert_eq!(case.eva.post(&decision, &fields(&version(&page), &[])).await.status.as_u16(), 403);

    judged(case, &decision).await;
}

/// Dora decides on it in part, with what the law asks for, and Ana reads why.
async fn judged(mut case: crate::procedure::pages::Case, decision: &str) {
    let page = case.dora.open_form(&case.desk("")).await.ok();
    assert!(page.says("Two of three."), "{}", page.main_text());
    let seen = version(&page);
    let blank = case.dora.post(decision, &fields(&seen, &[])).await.is(422);
    assert!(blank.has("#second_outcome"), "{}", wrong(&blank));
    let part =
        [("second_outcome", "recognise_partially"), ("second_credits", "2,5"), ("reasons", "Most of it is there.")];
    let preview = [("act", "preview")];
    assert!(case.dora.post(decision, &fields(&seen, &preview)).await.is(422).has("#second_outcome"), "of what?");
    let would = case.dora.post(decision, &fields(&seen, &[&part[..], &preview].concat())).await.ok();
    let letter = would.text(".letter[aria-labelledby=would]");
    let says = ["Recognised in part: 2.5 of 5 ECTS", "Most of it is there.", "Prof. Berg", "Student Ana"];
    assert!(says.iter().all(|words| letter.contains(words)), "UX-25: {letter}");
    assert!(would.text("#reasons") == "Most of it is there.", "nothing is lost and nothing decided");
    let page = case.dora.post(decision, &fields(&seen, &part)).await.is(422);
    assert!(page.has("#quality_why[aria-invalid]") && page.text("#reasons") == "Most of it is there.", "L-3");
    let whole = [
        &part[..],
        &[
            ("quality_found", "two tasks"),
            ("quality_required", "three tasks"),
            ("quality_why", "the third carries the next course"),
            ("quality_evidence", "the test"),
        ],
    ]
    .concat();
    case.dora.post(decision, &fields(&seen, &whole)).await.sees_other();
    case.scene.world.run_worker().await;
    let page = case.ana.get(&case.my("")).await.ok();
    let letter = page.text(".letter");
    assert!(
        letter.contains("Recognised in part: 2.5 of 5 ECTS") && letter.contains("Most of it is there."),
        "{letter}"
    );
    assert!(letter.contains("Prof. Berg") && letter.contains("Shown in part") && letter.contains("R-S6"), "{letter}");
    assert!(!letter.contains("You can ask for recognition of prior learning"), "that was this: {letter}");
    assert!(page.says("You can appeal until"), "{}", page.main_text());
    let request = evaluation::request::query::by_id(case.scene.world.db.reads(), &kernel::Actor::System, case.request);
    assert_eq!(request.await.unwrap().state, State::Decided);
    for language in ["de", "fr"] {
        let page = case.ana.get(&format!("{}?lang={language}", case.my(""))).await.ok();
        assert!(page.has("#prior-learning") && page.has(".letter"), "{language}");
    }
    heard(case).await;
}

/// Ana appeals; Abel chooses among what the assessment allows, and rates nothing (L-8).
async fn heard(mut case: crate::procedure::pages::Case) {
    let page = case.ana.open_form(&format!("{}?lang=en", case.my(""))).await.ok();
    let grounds = [("grounds", "The third task was solved.")];
    case.ana.post(&case.my("/appeal"), &fields(&version(&page), &grounds)).await.sees_other();
    let page = case.abel.open_form(&case.desk("/appeal")).await.ok();
    assert!(page.has("#second_outcome") && !page.has("[name=rating_testing]"), "{}", page.main_text());
    let (decide, seen) = (case.desk("/appeal/decision"), version(&page));
    let blank = case.abel.post(&decide, &fields(&seen, &[("reasons", "All of it is there.")])).await.is(422);
    assert!(wrong(&blank).contains("Choose") && blank.text("#reasons") == "All of it is there.", "{}", wrong(&blank));
    let full = [("second_outcome", "recognise"), ("reasons", "All of it is there.")];
    let preview = [&full[..], &[("act", "preview")]].concat();
    let page = case.abel.post(&decide, &fields(&seen, &preview)).await.ok();
    assert!(page.text("#outcome").contains("5 ECTS"), "{}", page.text("#outcome"));
    case.abel.post(&decide, &fields(&seen, &full)).await.sees_other();
    let page = case.ana.get(&case.my("")).await.ok();
    assert!(page.text(".letter").contains("Recognised: 5 ECTS"), "{}", page.text(".letter"));
}

#[tokio::test]
async fn l_7_a_no_refuses_nothing_and_the_appeal_stays() {
    let mut case = case(Some(0)).await;
    let page = case.ana.open_form(&case.my("")).await.ok();
    let no = [("version", version(&page)), ("act", "decline".to_owned())];
    let no: Vec<(&str, &str)> = no.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let unsure = case.ana.post(&case.my("/prior-learning"), &no).await.is(422);
    assert!(unsure.has(".error-summary a[href='#sure']") && unsure.has("#sure-error"), "{}", wrong(&unsure));
    let no = [&no[..], &[("sure", "yes")]].concat();
    case.ana.post(&case.my("/prior-learning"), &no).await.sees_other();
    let page = case.ana.get(&case.my("")).await.ok();
    assert!(page.says("nothing was refused") && page.says("You can appeal until"), "{}", page.main_text());
    assert!(!page.text(".state-line").contains("Next"), "{}", page.text(".state-line"));
    assert!(!case.ana.get("/my").await.ok().says("say by"));
    assert!(case.eva.get("/desk").await.ok().says("Prior learning: 0"));
    for act in ["appointment", "result"] {
        let path = case.desk(&format!("/prior-learning/{act}"));
        let late = case.eva.post(&path, &no).await;
        assert_eq!(late.status.as_u16(), 409, "{act}: {}", late.main_text());
        assert_eq!(case.abel.post(&path, &no).await.status.as_u16(), 403, "{act}");
    }
}

#[tokio::test]
async fn ux_18_after_the_day_of_the_assessment_it_is_the_universitys_turn() {
    let mut case = case(Some(0)).await;
    let page = case.ana.open_form(&case.my("")).await.ok();
    let seen = version(&page);
    case.ana.post(&case.my("/prior-learning"), &fields(&seen, &[("act", "accept")])).await.sees_other();
    let seen = version(&case.eva.open_form(&case.desk("")).await.ok());
    let set = [
        ("method", "interview"),
        ("assessor", "Prof. Berg"),
        ("set_for", "2026-03-05"),
        ("place", "Room 4"),
        ("bring", "A pen"),
    ];
    case.eva.post(&case.desk("/prior-learning/appointment"), &fields(&seen, &set)).await.sees_other();
    for path in [case.my(""), "/my".to_owned()] {
        let page = case.ana.get(&path).await.ok();
        assert!(page.says("your assessment is on Thursday 5 March 2026"), "{}", page.main_text());
    }
    case.scene.world.pass_days(4);
    case.ana = case.scene.world.browser(case.scene.ana).await;
    let line = case.ana.get(&case.my("")).await.ok().text(".state-line");
    assert!(line.contains("was on Thursday 5 March 2026") && line.contains("by Thursday 2 July 2026"), "{line}");
    assert!(!line.contains("Next: you"), "{line}");
}
