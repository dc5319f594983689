//! A learner asks that a credential counts: a draft in sections, documents, sending, and what follows at the desk.

use axum::{
    body::Body,
    http::{Request, header},
};
use kernel::{RequestId, Right, Subject};
use testkit::{Browser, Page};

use super::scene::Scene;

pub(super) const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n";

/// Begins a draft; where it stands.
pub(super) async fn draft(browser: &mut Browser) -> String {
    browser.open_form("/my/requests/new").await.ok();
    browser.post("/my/requests/new", &[]).await.sees_other()
}

async fn save(browser: &mut Browser, draft: &str, section: &str, fields: &[(&str, &str)]) -> Page {
    let page = browser.open_form(&format!("{draft}/{section}")).await.ok();
    let version = page.attribute("main input[name=version]", "value").unwrap();
    browser.post(&format!("{draft}/{section}"), &[&[("version", version.as_str())], fields].concat()).await
}

const DETAILS: &[(&str, &str)] = &[
    ("title", "Data Ethics"),
    ("issuer", "Open Academy"),
    ("country", "CA"),
    ("issued_on", "2026-01-20"),
    ("outcomes", "Weigh interests\nName a bias"),
    ("ects", "5"),
    ("assessment", "An essay"),
    ("mode", "online"),
    ("quality_assurance", "Reviewed by a council"),
];

/// Everything but the details.
async fn rest(browser: &mut Browser, draft: &str) {
    save(browser, draft, "purpose", &[("purpose", "elective_credit")]).await.sees_other();
    save(browser, draft, "target", &[]).await.sees_other();
    save(browser, draft, "consent", &[("consent", "yes")]).await.sees_other();
}

/// A draft with a link, everything said.
pub(super) async fn linked(browser: &mut Browser) -> String {
    let draft = draft(browser).await;
    let link = [("source", "link"), ("link", "https://open.example/c/7")];
    save(browser, &draft, "credential", &link).await.sees_other();
    save(browser, &draft, "details", DETAILS).await.sees_other();
    rest(browser, &draft).await;
    draft
}

pub(super) async fn send(browser: &mut Browser, draft: &str) -> Page {
    let version = browser.open_form(draft).await.ok().attribute("main form input[name=version]", "value").unwrap();
    browser.post(&format!("{draft}/check"), &[("version", &version)]).await
}

pub(super) async fn upload(browser: &mut Browser, draft: &str, name: &str, content: &[u8]) -> Page {
    let path = format!("{draft}/documents");
    browser.open_form(&path).await.ok();
    let mut body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n{}\r\n--edge\r\nContent-Disposition: \
         form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/html\r\n\r\n",
        browser.token
    )
    .into_bytes();
    body.extend(content);
    body.extend(b"\r\n--edge--\r\n");
    let request = Request::post(&path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    browser.send(request.body(Body::from(body)).unwrap()).await
}

pub(super) fn id(draft: &str) -> RequestId {
    draft.rsplit('/').next().unwrap().parse().unwrap()
}

pub(super) async fn times(scene: &Scene, draft: &str, kind: &str) -> usize {
    let history = kernel::log::of_subject(scene.world.db.reads(), Subject::Request(id(draft))).await.unwrap();
    history.iter().filter(|entry| entry.kind == format!("evaluation.{kind}")).count()
}

#[tokio::test]
async fn r_in1_a_credential_from_outside_goes_from_a_draft_to_a_decision() {
    let scene = Scene::new().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let draft = linked(&mut ana).await;
    let tasks = ana.get(&draft).await.ok().texts(".tasks li");
    assert!(tasks.len() == 6 && tasks.iter().all(|task| task.ends_with("Completed")), "{tasks:?}");
    assert_eq!(send(&mut ana, &draft).await.sees_other(), draft);
    scene.world.run_worker().await;
    assert!(ana.get(&draft).await.ok().says("Being assessed"));

    let case = draft.replace("/my/", "/desk/");
    let mut eva = scene.world.browser(scene.officer("Eva", Right::ALL).await).await;
    assert!(eva.get("/desk").await.ok().says("Data Ethics"));
    let page = eva.open_form(&case).await.ok();
    assert!(page.says("Open Academy") && page.says("Canada") && page.has("a[href='https://open.example/c/7']"));
    let version = page.attribute("main input[name=version]", "value").unwrap();
    let mut fields = vec![("version".to_owned(), version)];
    for criterion in ["quality", "verification", "level", "learning_outcomes", "workload", "testing", "identification"]
    {
        assert_eq!(page.attributes(&format!("[name=rating_{criterion}][checked]"), &["value"]).len(), 0, "R-R3a");
        fields.push((format!("rating_{criterion}"), "3".to_owned()));
        fields.push((format!("evidence_{criterion}"), "the page of the academy".to_owned()));
    }
    fields.push(("level_judgement".to_owned(), "comparable".to_owned()));
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let to = eva.post(&format!("{case}/ratings"), &fields).await.sees_other();
    let page = eva.open_form(to.split('#').next().unwrap()).await.ok();
    let mut fields = vec![("note".to_owned(), "All is there.".to_owned())];
    for pair in page.attributes("form[action$='/proposal'] input[type=hidden]", &["name", "value"]) {
        if pair[0] != "form_token" {
            fields.push((pair[0].clone(), pair[1].clone()));
        }
    }
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    eva.post(&format!("{case}/proposal"), &fields).await.sees_other();
    let mut dag = scene.world.browser(scene.officer("Dag", Right::ALL).await).await;
    let version = dag.open_form(&case).await.ok().attribute("main input[name=version]", "value").unwrap();
    let fields = [("version", version.as_str()), ("reasons", "As proposed.")];
    dag.post(&format!("{case}/decision"), &fields).await.sees_other();
    scene.world.run_worker().await;
    let page = ana.get(&draft).await.ok();
    assert!(page.says("Recognised: 5 ECTS"), "{}", page.main_text());
    assert!(scene.world.mails().iter().any(|mail| format!("{mail:?}").contains("Data Ethics")));
}

#[tokio::test]
async fn r_in1_what_is_missing_is_declared_and_an_evaluator_looks() {
    let scene = Scene::new().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let draft = draft(&mut ana).await;
    save(&mut ana, &draft, "credential", &[("source", "typed")]).await.sees_other();
    rest(&mut ana, &draft).await;
    let without = &DETAILS[..DETAILS.len() - 1];
    save(&mut ana, &draft, "details", without).await.sees_other();
    let open = ana.get(&format!("{draft}/check")).await.ok().texts("main .open-elements li");
    assert_eq!(open, ["How quality is assured", "The credential itself: a document or a web address"]);
    let wrong = send(&mut ana, &draft).await.is(422);
    assert_eq!(wrong.texts(".error-summary li").len(), 2, "UX-20: {}", wrong.main_text());
    let absent = [without, &[("absent", "quality_assurance"), ("absent", "evidence")]].concat();
    save(&mut ana, &draft, "details", &absent).await.sees_other();
    send(&mut ana, &draft).await.sees_other();
    assert!(ana.get(&draft).await.ok().says("We check that nothing is missing"));
    scene.world.run_worker().await;

    let case = draft.replace("/my/", "/desk/");
    let mut eva = scene.world.browser(scene.officer("Eva", Right::ALL).await).await;
    let page = eva.open_form(&case).await.ok();
    assert_eq!(page.texts("#absent li").len(), 2);
    let evidence = page.text("section[aria-labelledby=evidence]");
    assert!(
        evidence.contains("Not stated") && !evidence.contains("by the provider"),
        "no provider said it: {evidence}"
    );
    // UX-22: what is known to be missing is ticked beforehand.
    let asking = eva.get(&format!("{case}/questions")).await.ok();
    assert_eq!(asking.attributes("[name=items][checked]", &["value"]), [["m11"], ["credential"]]);
    let version = page.attribute("form[action$='/complete'] input[name=version]", "value").unwrap();
    for _ in 0..2 {
        eva.post(&format!("{case}/complete"), &[("version", &version)]).await.sees_other();
    }
    assert_eq!(times(&scene, &draft, "request_completed").await, 1);
    assert!(ana.get(&draft).await.ok().says("Being assessed"));
}

#[tokio::test]
async fn i_4_h073_the_same_credential_is_asked_for_once() {
    let scene = Scene::new().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let first = linked(&mut ana).await;
    let page = ana.open_form(&format!("{first}/check")).await.ok();
    let version = page.attribute("main form input[name=version]", "value").unwrap();
    for _ in 0..2 {
        assert_eq!(ana.post(&format!("{first}/check"), &[("version", &version)]).await.sees_other(), first);
    }
    assert_eq!(times(&scene, &first, "request_submitted").await, 1);
    let second = linked(&mut ana).await;
    assert_ne!(first, second);
    let page = send(&mut ana, &second).await.is(409);
    assert!(page.says("You have asked for this already") && page.has(&format!("main a[href='{first}']")));
    save(&mut ana, &second, "purpose", &[("purpose", "employment")]).await.sees_other();
    let stale = ana.post(&format!("{second}/check"), &[("version", "1")]).await.is(409);
    assert!(stale.says("was changed in the meantime"), "{}", stale.main_text());
    send(&mut ana, &second).await.sees_other();
}

#[tokio::test]
async fn i_4_a_result_of_the_network_is_presented_for_another_purpose() {
    let scene = Scene::new().await;
    scene.filed(scene.ana, None).await;
    let mut ana = scene.world.browser(scene.ana).await;
    let draft = draft(&mut ana).await;
    let page = ana.get(&format!("{draft}/credential")).await.ok();
    let enrolment = page.attribute("input[name=source]", "value").unwrap();
    save(&mut ana, &draft, "credential", &[("source", &enrolment)]).await.sees_other();
    rest(&mut ana, &draft).await;
    save(&mut ana, &draft, "target", &[("programme", &scene.programme.to_string())]).await.sees_other();
    send(&mut ana, &draft).await.is(409);
    save(&mut ana, &draft, "purpose", &[("purpose", "employment")]).await.sees_other();
    send(&mut ana, &draft).await.sees_other();
    assert!(ana.get(&draft).await.ok().says("Being assessed"));
}

#[tokio::test]
async fn lim_20_h024_documents_are_what_they_say_and_of_bounded_size() {
    let scene = Scene::new().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let draft = draft(&mut ana).await;
    let png =
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\0IEND\xaeB`\x82";
    for (name, content, status) in [
        ("page.pdf", b"%PDF-1.7\n<html><script>alert(1)</script>".as_slice(), 415),
        ("picture.pdf", png.as_slice(), 415),
        ("both.pdf", &[PDF, b"PK\x03\x04"].concat(), 415),
        ("nothing.pdf", b"", 422),
    ] {
        let page = upload(&mut ana, &draft, name, content).await.is(status);
        assert!(page.has("#file-error"), "{name}");
    }
    let of_size = |size: usize| {
        let (head, tail) = PDF.split_at(9);
        [head, &vec![b' '; size - PDF.len()], tail].concat()
    };
    let limit = 10 * 1024 * 1024;
    upload(&mut ana, &draft, "large.pdf", &of_size(limit + 1)).await.is(422);
    upload(&mut ana, &draft, "../../<b>Diploma</b>.pdf", &of_size(limit)).await.sees_other();
    upload(&mut ana, &draft, "again.pdf", &of_size(limit)).await.sees_other();
    let page = ana.get(&format!("{draft}/documents")).await.ok();
    assert_eq!(page.texts(".documents bdi"), ["b.pdf"], "the very same file is there once, without a path");
    for number in 1..20 {
        let content = of_size(PDF.len() + number);
        upload(&mut ana, &draft, &format!("{number}.pdf"), &content).await.sees_other();
    }
    let page = upload(&mut ana, &draft, "one-more.png", png).await.is(422);
    assert!(page.says("20 documents already"));
}

#[tokio::test]
async fn h044_m21_documents_are_the_learners_and_of_the_officers_who_decide() {
    let scene = Scene::new().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let draft = linked(&mut ana).await;
    upload(&mut ana, &draft, "Diploma.pdf", PDF).await.sees_other();
    let file = ana.get(&format!("{draft}/documents")).await.ok().attribute(".documents li a", "href").unwrap();
    let page = ana.get(&file).await.ok();
    assert_eq!(page.body.as_bytes(), PDF);
    let named = |page: &Page, name: &str| page.headers[name].to_str().unwrap().to_owned();
    assert_eq!(named(&page, "content-type"), "application/pdf");
    assert_eq!(named(&page, "x-content-type-options"), "nosniff");
    let disposition = named(&page, "content-disposition");
    assert!(disposition.starts_with("attachment; filename=\"passerelle-") && !disposition.contains("Diploma"));

    let theirs = file.replace("/my/", "/desk/");
    let mut eva = scene.world.browser(scene.officer("Eva", Right::ALL).await).await;
    let mut abroad = scene.world.staff("Rory", kernel::Role::RecognitionOfficer, scene.provider, Right::ALL).await;
    eva.get(&theirs).await.is(404);
    eva.get(&draft.replace("/my/", "/desk/")).await.is(404);
    send(&mut ana, &draft).await.sees_other();
    assert_eq!(eva.get(&theirs).await.ok().body.as_bytes(), PDF);
    assert_eq!(times(&scene, &draft, "evidence_read").await, 1);
    for person in [scene.learner("Bea").await, std::mem::replace(&mut abroad, scene.ana)] {
        let mut other = scene.world.browser(person).await;
        other.get(&file).await.is(404);
        other.get(&theirs).await.is(404);
    }
    // Nothing is taken away from what was sent.
    let fields = [("form_token", ana.token.clone())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    ana.open_form(&format!("{draft}/documents")).await;
    ana.post(&format!("{file}/remove"), &fields[..0]).await.is(409);
    ana.get(&file).await.ok();
}

#[tokio::test]
async fn h080_a_draft_is_left_come_back_to_deleted_and_never_decided() {
    let scene = Scene::new().await;
    let mut ana = scene.world.browser(scene.ana).await;
    let first = draft(&mut ana).await;
    assert_eq!(draft(&mut ana).await, first, "pressed twice it is the same draft");
    save(&mut ana, &first, "purpose", &[("purpose", "stack")]).await.sees_other();
    let wrong = save(&mut ana, &first, "details", &[("title", "Kept"), ("ects", "many")]).await.is(422);
    assert_eq!(wrong.attribute("#title", "value").unwrap(), "Kept");
    assert!(wrong.has("#ects-error"));
    assert!(save(&mut ana, &first, "details", &[("ects", "0")]).await.is(422).has("#ects-error"));
    assert!(save(&mut ana, &first, "details", &[("issued_on", "2026-03-03")]).await.is(422).has("#issued_on-error"));
    let stale = ana.post(&format!("{first}/purpose"), &[("version", "1"), ("purpose", "admission")]).await.is(409);
    assert!(stale.says("was changed in the meantime"));
    assert!(ana.get("/my").await.ok().has(&format!("a[href='{first}']")));
    let mut eva = scene.world.browser(scene.officer("Eva", Right::ALL).await).await;
    let case = first.replace("/my/", "/desk/");
    eva.open_form("/desk").await;
    for act in ["complete", "ratings", "proposal", "decision"] {
        eva.post(&format!("{case}/{act}"), &[("version", "1")]).await.is(404);
    }
    upload(&mut ana, &first, "Diploma.pdf", PDF).await.sees_other();
    let version = ana.open_form(&first).await.ok().attribute("main input[name=version]", "value").unwrap();
    for _ in 0..2 {
        ana.post(&format!("{first}/delete"), &[("version", &version)]).await.sees_other();
    }
    ana.get(&first).await.is(404);
}
