//! Two tenants walk every route (S-1): what belongs to the one is, for the other, the same 404 as what never was.

use kernel::{
    AgreementId, ComponentId, EnrolmentId, EquivalencyId, EvidenceFileId, GradeTableId, InstitutionId, Language,
    LocalizedText, OfferingId, OpportunityId, PersonId, ProgrammeId, ReferenceCaseId, RequestId, Right, Role,
    SavedSearchId, SynonymId,
};
use recognition::programme::{WantedComponent, WantedProgramme};
use serde_json::json;
use testkit::{Browser, Client, Page, World, listing};
use uuid::Uuid;

use crate::equivalency::{adopt, equivalency};

/// What the first tenant has.
struct Things {
    opportunity: OpportunityId,
    offering: OfferingId,
    enrolment: EnrolmentId,
    request: RequestId,
    question: kernel::InformationRequestId,
    agreement: AgreementId,
    equivalency: EquivalencyId,
    programme: ProgrammeId,
    component: ComponentId,
    table: GradeTableId,
    reference: ReferenceCaseId,
    file: EvidenceFileId,
    search: SavedSearchId,
    synonym: SynonymId,
}

/// Paths that everybody may read when published; here the listing is a draft, so they count too.
async fn things(world: &World) -> Things {
    let home = world.institution("lindholm", "SE").await;
    let host = world.institution("vallombre", "FR").await;
    let editor = world.staff("Edith", Role::ProviderEditor, host, &[]).await;
    let learner = world.person("Ana", Some(home)).await;
    let (_, runs) = listing("DS-1", "Data").at(world, host).await;
    let (opportunity, drafts) = listing("DS-2", "Draft").draft().at(world, host).await;
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
    // Even a public one: on the desk it belongs to its university.
    let warning =
        equivalency(&json!({"from": "DS-1", "to": [], "binding": false, "no_equivalency_reason": "too short"}));
    let equivalency = adopt(world, &warning).await.unwrap().id;
    let (programme, component) = programme(world, home).await;
    let file = document(world, learner).await;
    Things {
        opportunity,
        offering: drafts[0],
        enrolment,
        question: asked(world, home, &requests[0].0).await,
        request: requests[0].0.id,
        agreement: negotiated(world).await,
        equivalency,
        programme,
        component,
        table: grades(world, home).await,
        file,
        search: search(world, learner).await,
        synonym: words(world).await,
        reference: reference(world, home, requests[0].0.id).await,
    }
}

/// A saved search of the first tenant's learner.
async fn search(world: &World, learner: PersonId) -> SavedSearchId {
    use enrolment::{Frequency, saved_search};
    let (name, criteria) = ("Data".to_owned(), "q=data".to_owned());
    let new = saved_search::NewSearch { name, criteria, opportunity: None, frequency: Frequency::Daily };
    let mut work = world.begin_as(learner).await;
    let id = saved_search::service::save(&mut work, new).await.unwrap();
    work.commit().await.unwrap();
    id
}

/// Words of the consortium.
async fn words(world: &World) -> SynonymId {
    let admin = world.person("Dora", None).await;
    world.give(admin, Role::ConsortiumAdmin, None, &[]).await;
    let mut work = world.begin_as(admin).await;
    let id = consortium::synonym::service::add(&mut work, "en zymurgy, ZYM".parse().unwrap()).await.unwrap();
    work.commit().await.unwrap();
    id
}

/// A reference case of the first tenant.
async fn reference(world: &World, home: InstitutionId, request: RequestId) -> ReferenceCaseId {
    use evaluation::{precedent, request as case};
    let [eva, dag] = [("Eva", Right::Evaluate), ("Dag", Right::Decide)];
    let eva = world.staff(eva.0, Role::RecognitionOfficer, home, &[eva.1]).await;
    let dag = world.staff(dag.0, Role::RecognitionOfficer, home, &[dag.1]).await;
    let mut work = world.begin_as(eva).await;
    let seen = case::query::by_id(work.db(), &work.actor, request).await.unwrap().version;
    case::service::propose(&mut work, request, seen, case::Findings::default(), "as it is").await.unwrap();
    work.commit().await.unwrap();
    let text = |text: &str| text.to_owned();
    let difference = case::NewDifference {
        element: evaluation::assess::Element::Quality,
        found: text("nothing"),
        required: text("something"),
        why: text("it does not carry"),
        evidence: text("the certificate"),
    };
    let reasoned = case::Reasoned { reasons: text("It is so."), differences: vec![difference] };
    let mut work = world.begin_as(dag).await;
    let verdict = case::service::Verdict { findings: None, reasoned, grade: None };
    let decision = case::service::decide(&mut work, request, seen + 1, verdict).await.unwrap().unwrap();
    let wanted = precedent::WantedReference { title: text("An example"), ..precedent::WantedReference::default() };
    let id = precedent::service::propose(&mut work, decision, &wanted).await.unwrap();
    work.commit().await.unwrap();
    id
}

/// A question about the request.
async fn asked(
    world: &World,
    home: InstitutionId,
    request: &evaluation::RecognitionRequest,
) -> kernel::InformationRequestId {
    use evaluation::request::information::{Addressed, NewQuestion, ask, close};
    let officer = world.staff("Olof", Role::RecognitionOfficer, home, &[Right::Evaluate]).await;
    let mut work = world.begin_as(officer).await;
    let reply_by = world.today().plus_days(30);
    let new = NewQuestion { to: Addressed::Learner, items: vec![], question: "How many hours?".into(), reply_by };
    let id = ask(&mut work, request.id, request.version, new).await.unwrap();
    work.commit().await.unwrap();
    // Closed, so that the case can be decided: the answer to a stranger is the same.
    let mut work = world.begin_as(officer).await;
    close(&mut work, request.id, id).await.unwrap();
    work.commit().await.unwrap();
    id
}

/// A document in a draft of the first tenant.
async fn document(world: &World, learner: PersonId) -> EvidenceFileId {
    let mut work = world.begin_as(learner).await;
    let id = evaluation::request::draft::begin(&mut work).await.unwrap();
    let content = b"{\"type\": \"VerifiableCredential\"}".to_vec();
    evaluation::evidence::service::add(&mut work, id, "credential.json", content).await.unwrap();
    work.commit().await.unwrap();
    let files = evaluation::evidence::query::of_request(world.db.reads(), id).await.unwrap();
    files[0].id
}

/// A programme of the first tenant with one component.
async fn programme(world: &World, home: InstitutionId) -> (ProgrammeId, ComponentId) {
    let title = LocalizedText::of(Language::ENGLISH, "Data");
    let part = WantedComponent { code: "STAT".into(), title: title.clone(), ects: None, eqf: None, outcomes: vec![] };
    let wanted = WantedProgramme {
        institution_id: home,
        code: "BSC".into(),
        title,
        ects: None,
        eqf: None,
        elective_ects: None,
        elective_eqf: None,
        regulated_profession: None,
        components: vec![part],
    };
    let mut work = world.begin().await;
    let id = recognition::programme::service::keep(&mut work, &wanted).await.unwrap().id;
    work.commit().await.unwrap();
    let components = recognition::programme::components(world.db.reads(), &[id]).await.unwrap();
    (id, components[&id][0].component.id)
}

/// A table of grades of the first tenant: nobody else ever sees it (GR-6).
async fn grades(world: &World, home: InstitutionId) -> GradeTableId {
    let wanted = crate::grade::table(&[("B", 40), ("C", 30)]).read().unwrap();
    let mut work = world.begin().await;
    let kept = recognition::grade_table::service::keep(&mut work, home, &wanted, None).await.unwrap();
    work.commit().await.unwrap();
    kept.id
}

/// An agreement that the two still talk about: the public register does not know it.
async fn negotiated(world: &World) -> AgreementId {
    let json = serde_json::json!({"id": "mra-9", "version": 1, "status": "in_negotiation", "valid_from": "2026-01-01",
        "valid_to": "2028-12-31", "parties": [{"id": "lindholm", "role": "both"}, {"id": "vallombre", "role": "both"}],
        "purposes": ["exemption"], "scope": {"all": []}, "rules": []});
    let institutions = consortium::institution::all(world.db.reads()).await.unwrap();
    let slugs = institutions.into_iter().map(|one| (one.slug, one.id)).collect();
    let mut work = world.begin().await;
    let id = recognition::agreement::service::adopt(&mut work, &json, &slugs).await.unwrap();
    work.commit().await.unwrap();
    id
}

/// The second tenant: staff of every role elsewhere, and a learner.
async fn strangers(world: &World) -> Vec<Browser> {
    let elsewhere = world.institution("rathcarrow", "IE").await;
    let mut browsers = Vec::new();
    for (name, role, rights) in [
        ("Pat", Role::ProviderAdmin, [].as_slice()),
        ("Rory", Role::RecognitionOfficer, [Right::Evaluate, Right::Decide, Right::Appeals].as_slice()),
        ("Sid", Role::Signatory, [].as_slice()),
    ] {
        let person = world.staff(name, role, elsewhere, rights).await;
        browsers.push(world.browser(person).await);
    }
    let learner = world.person("Lea", Some(elsewhere)).await;
    browsers.push(world.browser(learner).await);
    browsers
}

/// A path with ids in place of its names; none if it names nothing.
fn filled(path: &str, ids: impl Fn(&str) -> Option<String>) -> Option<String> {
    path.find('{')?;
    let mut out = path.replace("{number}", "1");
    for name in [
        "opportunity",
        "offering",
        "enrolment",
        "request",
        "question",
        "agreement",
        "equivalency",
        "programme",
        "component",
        "table",
        "reference",
        "file",
        "search",
        "thing",
    ] {
        let Some(id) = ids(name) else { continue };
        out = out.replace(&format!("{{{name}}}"), &id);
    }
    (!out.contains('{')).then_some(out)
}

async fn send(browser: &mut Browser, method: &str, path: &str) -> Page {
    if method == "GET" { browser.get(path).await } else { browser.post(path, &[]).await }
}

#[tokio::test]
async fn s_1_two_tenants_walk_every_route() {
    let world = World::new().await;
    let things = Box::pin(things(&world)).await;
    let own = |name: &str| match name {
        "opportunity" => Some(things.opportunity.to_string()),
        "offering" => Some(things.offering.to_string()),
        "enrolment" => Some(things.enrolment.to_string()),
        "request" | "thing" => Some(things.request.to_string()),
        "question" => Some(things.question.to_string()),
        "programme" => Some(things.programme.to_string()),
        "component" => Some(things.component.to_string()),
        "table" => Some(things.table.to_string()),
        "reference" => Some(things.reference.to_string()),
        "file" => Some(things.file.to_string()),
        "search" => Some(things.search.to_string()),
        "synonym" => Some(things.synonym.to_string()),
        "agreement" => Some(things.agreement.to_string()),
        "equivalency" => Some(things.equivalency.to_string()),
        _ => None,
    };
    let nobody = |_: &str| Some(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001).to_string());
    let mut walked = 0;
    for mut browser in strangers(&world).await {
        for route in web::route_list(false).iter().filter(|route| !route.path.starts_with("/api/")) {
            let (Some(theirs), Some(none)) = (filled(route.path, own), filled(route.path, nobody)) else { continue };
            let (real, unknown) =
                (send(&mut browser, route.method, &theirs).await, send(&mut browser, route.method, &none).await);
            let context = format!("{} {}", route.method, route.path);
            assert_eq!(real.status, unknown.status, "{context}");
            assert_eq!(real.status.as_u16(), 404, "{context}: {}", real.main_text());
            assert_eq!(scrubbed(&real, &theirs), scrubbed(&unknown, &none), "{context}");
            walked += 1;
        }
    }
    assert!(walked >= 40, "only {walked} routes were walked");
    let history = kernel::log::of_subject(world.db.reads(), kernel::Subject::Request(things.request)).await.unwrap();
    assert!(
        history.iter().any(|entry| entry.kind == "access.denied" && entry.actor.is_some()),
        "H044: nobody noted it"
    );
}

/// The page without what differs by design: its address and the number of the request.
fn scrubbed(page: &Page, path: &str) -> String {
    let number = page.headers["x-request-id"].to_str().unwrap();
    let token = page.attribute("input[name=form_token]", "value").unwrap_or_default();
    let body = page.body.replace(number, "").replace(path, "");
    if token.is_empty() { body } else { body.replace(&token, "") }
}

#[tokio::test]
async fn s_1_two_tenants_walk_every_verb_of_the_api() {
    let world = World::new().await;
    let things = Box::pin(things(&world)).await;
    let elsewhere = world.institution("rathcarrow", "IE").await;
    let admin = world.staff("Pat", Role::ProviderAdmin, elsewhere, &[]).await;
    let officer = world.staff("Rory", Role::RecognitionOfficer, elsewhere, &[Right::Evaluate, Right::Decide]).await;
    let own = |name: &str| match name {
        "opportunity" => Some(things.opportunity.to_string()),
        "offering" => Some(things.offering.to_string()),
        "enrolment" => Some(things.enrolment.to_string()),
        "request" => Some(things.request.to_string()),
        "agreement" => Some(things.agreement.to_string()),
        "equivalency" => Some(things.equivalency.to_string()),
        _ => None,
    };
    let nobody = |_: &str| Some(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001).to_string());
    let mut walked = 0;
    for person in [admin, officer] {
        let client: Client = world.client(person).await;
        for route in web::route_list(false).iter().filter(|route| route.path.starts_with("/api/")) {
            let (Some(theirs), Some(none)) = (filled(route.path, own), filled(route.path, nobody)) else { continue };
            let body = (route.method != "GET").then(|| "{}".to_owned());
            let real = client.send(route.method, &theirs, body.clone()).await;
            let unknown = client.send(route.method, &none, body).await;
            assert_eq!(real.status, unknown.status, "{} {}", route.method, route.path);
            assert_eq!(real.json["code"], unknown.json["code"], "{} {}", route.method, route.path);
            assert!(real.status.is_client_error(), "{} {}", route.method, route.path);
            walked += 1;
        }
    }
    assert!(walked >= 16, "only {walked} verbs were walked");
}
