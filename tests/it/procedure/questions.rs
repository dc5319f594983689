//! The pages of questions: the desk asks, the learner answers, the issuer answers by link, and the two ways out.

use evaluation::request::State;
use kernel::{InstitutionId, PersonId, RequestId, Right, Role};
use testkit::{Browser, World, listing};

struct Scene {
    world: World,
    learner: PersonId,
    officer: PersonId,
    request: RequestId,
}

async fn scene() -> Scene {
    let world = World::new().await;
    let home: InstitutionId = world.institution("lindholm", "SE").await;
    let host = world.institution("vallombre", "FR").await;
    let editor = world.staff("Edith", Role::ProviderEditor, host, &[]).await;
    let officer = world.staff("Olof", Role::RecognitionOfficer, home, &[Right::Evaluate, Right::Decide]).await;
    let learner = world.person("Ana", Some(home)).await;
    let (_, runs) = listing("DS-1", "Data").at(&world, host).await;
    let mut work = world.begin_as(learner).await;
    let wish = evaluation::promise::Wish { offering: runs[0], programme: None, component: None, consent: true };
    let enrolment = evaluation::promise::enrol(&mut work, wish).await.unwrap();
    work.commit().await.unwrap();
    let mut work = world.begin_as(editor).await;
    let line = (enrolment, enrolment::Outcome::Passed, None);
    enrolment::service::record_results(&mut work, runs[0], &[line]).await.unwrap();
    work.commit().await.unwrap();
    world.run_worker().await;
    let actor = world.actor(learner).await;
    let requests = evaluation::request::query::of_learner(world.db.reads(), &actor).await.unwrap();
    Scene { request: requests[0].0.id, world, learner, officer }
}

impl Scene {
    async fn state(&self) -> State {
        let found = evaluation::request::query::by_id(self.world.db.reads(), &kernel::Actor::System, self.request);
        found.await.unwrap().state
    }

    fn desk(&self) -> String {
        format!("/desk/requests/{}/questions", self.request)
    }

    fn mine(&self) -> String {
        format!("/my/requests/{}/questions", self.request)
    }

    /// The officer asks; the page carries the version that was seen.
    async fn ask(&self, browser: &mut Browser, to: &str, email: &str) {
        let form = browser.open_form(&self.desk()).await;
        let version = form.attribute("input[name=version]", "value").unwrap();
        let reply_by = self.world.today().plus_days(30).to_string();
        let fields = [
            ("version", version.as_str()),
            ("to", to),
            ("email", email),
            ("language", "fr"),
            ("items", "m7"),
            ("items", "m9"),
            ("question", "How many hours?"),
            ("reply_by", reply_by.as_str()),
        ];
        let there = browser.post(&self.desk(), &fields).await.sees_other();
        assert_eq!(there, self.desk());
        // H073: the same press again is the same question.
        assert_eq!(browser.post(&self.desk(), &fields).await.sees_other(), self.desk());
        self.world.run_worker().await;
    }
}

#[tokio::test]
async fn ux_17_the_desk_asks_and_the_learner_answers() {
    let scene = scene().await;
    let mut desk = scene.world.browser(scene.officer).await;
    let empty = desk.open_form(&scene.desk()).await;
    let version = empty.attribute("input[name=version]", "value").unwrap();
    let wrong =
        [("version", version.as_str()), ("to", "outside"), ("email", "nowhere"), ("question", ""), ("reply_by", "")];
    let page = desk.post(&scene.desk(), &wrong).await.is(422);
    for field in ["email", "question", "reply_by"] {
        assert!(page.has(&format!("#{field}-error")), "{field}");
    }
    let long = "x".repeat(4_001);
    let wrong = [("version", version.as_str()), ("to", "learner"), ("question", &long), ("reply_by", "2026-04-01")];
    assert!(desk.post(&scene.desk(), &wrong).await.is(422).text("#question-error").contains("Write it shorter"));
    scene.ask(&mut desk, "learner", "").await;
    assert_eq!(scene.state().await, State::InformationRequested);
    let mail = scene.world.mails().pop().unwrap();
    assert!(mail.wording().text.contains(&scene.mine()), "{}", mail.wording().text);
    let mut ana = scene.world.browser(scene.learner).await;
    let page = ana.open_form(&scene.mine()).await.ok();
    assert!(page.says("How many hours?"));
    let documents = format!("main a[href='/my/requests/{}/documents']", scene.request);
    assert!(page.has(&documents), "asked for a document, one adds it before the answer: {}", page.main_text());
    let answer = page.attributes("form", &["action"]).into_iter().flatten().find(|to| to.ends_with("/answer")).unwrap();
    let empty = ana.post(&answer, &[("answer_0", " ")]).await.is(422);
    assert!(empty.has(".field-error"));
    let unseen = ana.post(&answer, &[("answer_0", "125\u{202E}hours")]).await.is(422);
    assert!(unseen.text(".field-error").contains("Remove the characters"), "{}", unseen.main_text());
    assert_eq!(ana.post(&answer, &[("answer_0", "125 hours")]).await.sees_other(), scene.mine());
    assert_eq!(ana.post(&answer, &[("answer_0", "125 hours")]).await.sees_other(), scene.mine(), "H073");
    let late = ana.post(&answer, &[("answer_0", "Another answer")]).await.is(409);
    assert!(late.says("Another answer"), "what was typed is not lost");
    assert_eq!(scene.state().await, State::UnderAssessment);
    assert!(desk.get(&scene.desk()).await.ok().says("125 hours"));
}

#[tokio::test]
async fn s_5_the_issuer_answers_by_the_link_of_the_mail_without_account() {
    let scene = scene().await;
    let mut desk = scene.world.browser(scene.officer).await;
    scene.ask(&mut desk, "outside", "ines@issuer.example").await;
    let mail = scene.world.mails().pop().unwrap();
    assert!(mail.to().contains("ines@issuer.example"));
    let mut ana = scene.world.browser(scene.learner).await;
    let overview = ana.get("/my").await.ok();
    assert!(overview.says("We have asked the issuer") && overview.says("There is nothing for you to do"));
    assert!(!overview.has("#acts") && !overview.says("We need something from you"), "{}", overview.main_text());
    let text = &mail.wording().text;
    let start = text.find("/questions/").unwrap();
    let path: String = text[start..].chars().take_while(|sign| !sign.is_whitespace()).collect();
    let mut ines = scene.world.visitor();
    let page = ines.get(&path).await.ok();
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("fr"), "the language of the mail");
    assert!(page.says("How many hours?") && page.says("Ana"));
    assert!(page.headers.get("set-cookie").is_none(), "no session for a link");
    assert_eq!(ines.get(&format!("{path}?lang=de")).await.ok().attribute("html", "lang").as_deref(), Some("de"));
    let english = format!("{path}?lang=en");
    assert_eq!(ines.get(&english).await.ok().attribute("main form", "action"), Some(english.clone()));
    let long = ines.post_raw(&english, &[("answer", &"x".repeat(20_001))], &[]).await.is(422);
    assert!(long.text(".field-error").contains("Write it shorter"), "{}", long.main_text());
    ines.post_raw(&path, &[("answer", "")], &[]).await.is(422);
    assert_eq!(ines.post_raw(&english, &[("answer", "125 hours")], &[]).await.sees_other(), english);
    assert_eq!(ines.post_raw(&path, &[("answer", "125 hours")], &[]).await.sees_other(), path, "H073");
    ines.post_raw(&path, &[("answer", "Something else")], &[]).await.is(409);
    let receipt = ines.get(&path).await.ok();
    assert!(!receipt.has("textarea") && receipt.has(".notice"));
    let mut guess = path.clone();
    guess.pop();
    guess.push('_');
    let unknown = ines.get(&guess).await.is(404);
    assert!(unknown.has(".lead"));
    scene.world.pass_days(40);
    ines.get(&path).await.is(404);
    ines.post_raw(&path, &[("answer", "late")], &[]).await.is(404);
}

#[tokio::test]
async fn ux_23_taking_back_says_what_ends_and_wants_a_yes() {
    let scene = scene().await;
    let mut desk = scene.world.browser(scene.officer).await;
    scene.ask(&mut desk, "learner", "").await;
    let mut ana = scene.world.browser(scene.learner).await;
    let page = ana.open_form(&scene.mine()).await.ok();
    assert!(page.main_text().contains("1 open question"), "{}", page.main_text());
    let version = page.attribute("input[name=version]", "value").unwrap();
    let act = format!("/my/requests/{}/withdrawal", scene.request);
    ana.post(&act, &[("version", &version)]).await.is(422);
    assert_eq!(scene.state().await, State::InformationRequested);
    ana.post(&act, &[("version", &version), ("sure", "yes")]).await.sees_other();
    assert_eq!(scene.state().await, State::Withdrawn);
    scene.world.run_worker().await;
    assert!(scene.world.mails().pop().unwrap().to().to_lowercase().starts_with("olof"));
}
