//! One route at every door: search and listing, page and API, what the toolbox makes of the same facts, the page before
//! enrolling, and the request that is filed once the facts of the outlook are true (R-O1, ADR 1).

use std::collections::BTreeMap;

use evaluation::{
    course_rating::{self, Given},
    request,
};
use kernel::{Language, LocalizedText, OfferingId, OpportunityId, PersonId, ProgrammeId, Role};
use recognition::{
    criterion::{Criterion, Robustness},
    programme::{WantedComponent, WantedProgramme},
};
use serde_json::{Value, json};
use testkit::listing;

use super::{
    dice::Dice,
    stage::{ROUTES, Stage, agreement, cards, programme},
};
use crate::{equivalency, tool::ask};

const COURSES: usize = 12;
/// How the dice fall, and how many agreements there are.
const THROWS: [(u64, usize); 6] =
    [(0x0CA5_CADE, 1), (0x62E2_AC0D, 3), (0x0DD5_EED5, 1), (0x07EA_5E75, 2), (0xBEEF_F00D, 1), (0x5EED_CAFE, 1)];

/// A listing, as the one who wrote it knows it.
struct Course {
    identifier: String,
    eqf: Option<i16>,
    ects: Option<f64>,
    mode: Option<&'static str>,
    rating: Option<i16>,
    ends: &'static str,
    id: OpportunityId,
    run: OfferingId,
}

/// Where a learner studies.
struct Place {
    name: String,
    wanted: Option<WantedProgramme>,
    id: Option<ProgrammeId>,
}

/// What the dice made of a consortium.
struct Throw {
    stage: Stage,
    agreements: Vec<Value>,
    equivalencies: Vec<Value>,
    courses: Vec<Course>,
    places: Vec<Place>,
}

/// A route, and whether a rule leaves the listing out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    is_left_out: bool,
    /// Its place in `ROUTES`.
    route: usize,
}

impl Said {
    fn word(&self) -> &'static str {
        ROUTES[self.route]
    }

    /// As cards and panels name it.
    fn kind(&self) -> &'static str {
        if self.is_left_out { "left_out" } else { self.word() }
    }
}

fn route(word: &Value) -> usize {
    ROUTES.iter().position(|route| word == route).unwrap()
}

impl Throw {
    async fn new(dice: &mut Dice, agreements: usize) -> Self {
        let stage = Stage::new().await;
        let editor = stage.world.staff("Ed", Role::ProviderEditor, stage.host, &[]).await;
        let mut throw =
            Self { stage, agreements: Vec::new(), equivalencies: Vec::new(), courses: Vec::new(), places: Vec::new() };
        for number in 0..COURSES {
            let course = throw.course(dice, number, editor).await;
            throw.courses.push(course);
        }
        for number in 0..agreements {
            let (share, most) = (json!({"per_programme_share": 0.02}), json!({"per_learner_programme_ects": 4}));
            let caps = dice.one(&[json!({}), json!({}), share, most]);
            let mut json = agreement(&format!("mra-{number}"), &dice.rules(), &caps);
            json["valid_to"] = dice.one(&["2028-12-31", "2028-12-31", "2026-06-15"]).into();
            json["purposes"] = dice.one(&[json!(["exemption", "elective_credit"]), json!(["elective_credit"])]);
            throw.stage.world.agreement(&json).await;
            throw.agreements.push(json);
        }
        throw.places.push(Place { name: "none".to_owned(), wanted: None, id: None });
        for number in 0..3 {
            let wanted = throw.programme(dice, number);
            let id = throw.stage.keep(&wanted).await;
            throw.places.push(Place { name: wanted.code.clone(), wanted: Some(wanted), id: Some(id) });
        }
        for (id, from, to) in [
            ("e-either", json!({"or": ["C-1", "C-2", {"and": ["C-6", "C-2"]}, "C-7"]}), json!("STAT")),
            ("e-both", json!({"and": ["C-3", "C-4"]}), json!("STAT")),
            ("e-one", json!("C-5"), json!({"programme": "P0", "component": "STAT"})),
        ] {
            let change = json!({"id": id, "from": from, "to": [to], "binding": dice.roll(3) > 0,
                "credits": dice.one(&[json!(null), json!(5)]),
                "effective_to": dice.one(&[json!(null), json!("2026-06-15")])});
            let json = equivalency::equivalency(&change);
            equivalency::adopt(&throw.stage.world, &json).await.unwrap();
            throw.equivalencies.push(json);
        }
        throw.stage.world.follow().await;
        throw
    }

    async fn course(&self, dice: &mut Dice, number: usize, editor: PersonId) -> Course {
        let world = &self.stage.world;
        let identifier = format!("C-{number}");
        let (eqf, ects, mode) =
            (dice.one(&["5", "6", "7", ""]), dice.one(&["2", "4", "5", "40", ""]), dice.one(&["online", ""]));
        let ends = dice.one(&["2026-05-29", "2026-06-30"]);
        let spec = listing(&identifier, &format!("Course {number:02}")).undated().run("2026-04-06", ends, "", "90");
        let spec = spec.with("eqf_level", eqf).with("ects", ects).with("mode", mode);
        let (id, runs) = spec.at(world, self.stage.host).await;
        let rating = dice.one(&[Some(3), Some(1), None]);
        if let Some(rating) = rating {
            let version = catalogue::listing::published_by_ids(world.db.reads(), &[id]).await.unwrap()[0].version.id;
            let mut work = world.begin_as(editor).await;
            course_rating::rate(&mut work, version, given(rating)).await.unwrap();
            work.commit().await.unwrap();
        }
        Course {
            identifier,
            eqf: eqf.parse().ok(),
            ects: ects.parse().ok(),
            mode: Some(mode).filter(|mode| !mode.is_empty()),
            rating,
            ends,
            id,
            run: runs[0],
        }
    }

    fn programme(&self, dice: &mut Dice, number: usize) -> WantedProgramme {
        let (eqf, regulated) = (dice.one(&[Some(6), Some(7), None]), dice.one(&[Some(true), Some(false), None]));
        let mut wanted = programme(self.stage.home, &format!("P{number}"), eqf, regulated);
        wanted.elective_ects = dice.one(&["60", "60", "3", "0"]).parse().ok();
        wanted.ects = dice.one(&[Some("180"), None]).and_then(|ects| ects.parse().ok());
        if number < 2 {
            wanted.components.push(WantedComponent {
                code: "STAT".to_owned(),
                title: LocalizedText::of(Language::ENGLISH, "Statistics"),
                ects: dice.one(&["6", "6", ""]).parse().ok(),
                eqf: Some(6),
                outcomes: Vec::new(),
            });
        }
        wanted
    }

    /// What the toolbox makes of the facts that the software will know on the day of the request.
    async fn by_toolbox(&self, course: &Course, place: &Place, purpose: &str) -> Said {
        let world = &self.stage.world;
        let facts = facts(course, place, purpose);
        let (mut results, mut is_excluded) = (Vec::new(), false);
        for agreement in &self.agreements {
            let answer = ask(world, "agreement", &json!({"agreement": agreement, "request": facts})).await;
            let rules = agreement["rules"].as_array().unwrap();
            is_excluded |=
                answer["route"] == "not_applicable" && rules.iter().any(|rule| rule["id"] == answer["reason"]);
            results.push(json!({"id": agreement["id"], "parties": 2, "route": answer["route"]}));
        }
        let mut question = json!({"results": results, "gates": gates()});
        let standing = self.standing(course, place).await.filter(|_| purpose == "exemption");
        if let Some(standing) = &standing {
            question["equivalency"] = json!({"binding": standing["binding"], "status": "approved"});
        }
        let answer = ask(world, "route", &question).await;
        let mut said = route(&answer["route"]);
        // What no tool is asked: the free electives and the size, which only this university knows (R-B11).
        let component = place.wanted.as_ref().and_then(|wanted| wanted.components.first());
        let number = |ects: Option<kernel::Ects>| ects.and_then(|ects| ects.to_string().parse::<f64>().ok());
        let by_standing = standing.filter(|_| answer["basis"] == "equivalency" && answer["route"] == "automatic");
        let credits = match purpose {
            "exemption" => by_standing
                .and_then(|standing| standing["credits"].as_f64())
                .or_else(|| number(component.and_then(|component| component.ects))),
            _ => course.ects,
        };
        let sixty = Some(60.0);
        let space = place.wanted.as_ref().map_or(sixty, |wanted| number(wanted.elective_ects));
        if credits.is_none() {
            said = said.max(1);
        }
        if let Some(space) = space.filter(|_| purpose == "elective_credit") {
            let too_much = credits.is_some_and(|credits| credits > space);
            said = said.max(if space <= 0.0 { 2 } else { usize::from(too_much) });
        }
        Said { is_left_out: is_excluded && answer["basis"] == "none", route: said }
    }

    /// The equivalency that the credential meets alone, for the component of the programme.
    async fn standing(&self, course: &Course, place: &Place) -> Option<Value> {
        let wanted = place.wanted.as_ref().filter(|wanted| !wanted.components.is_empty())?;
        for standing in &self.equivalencies {
            let to = &standing["to"][0];
            let is_aim = to == "STAT" || to["programme"] == wanted.code.as_str();
            let held = json!({"mc_id": course.identifier, "version": 1, "issued_on": course.ends});
            let question = json!({"from": standing["from"], "holdings": [held],
                "effective_from": standing["effective_from"], "effective_to": standing["effective_to"]});
            if is_aim && ask(&self.stage.world, "equivalency", &question).await["satisfied"] == true {
                return Some(standing.clone());
            }
        }
        None
    }

    /// The better of electives and, where an equivalency finds a component, an exemption.
    async fn ways(&self, course: &Course, place: &Place) -> BTreeMap<&'static str, Said> {
        let mut ways = BTreeMap::from([("elective_credit", self.by_toolbox(course, place, "elective_credit").await)]);
        if self.standing(course, place).await.is_some() {
            ways.insert("exemption", self.by_toolbox(course, place, "exemption").await);
        }
        ways
    }
}

fn given(number: i16) -> Vec<Given> {
    let criteria = Criterion::ALL.iter().filter(|criterion| **criterion != Criterion::Verification);
    let robustness = Robustness::new(number).unwrap();
    criteria.map(|criterion| Given { criterion: *criterion, robustness, evidence: "page 3".to_owned() }).collect()
}

fn gates() -> Value {
    json!({"verification": true, "status": true, "identity": true, "passed": true})
}

fn facts(course: &Course, place: &Place, purpose: &str) -> Value {
    let is_exemption = purpose == "exemption";
    let wanted = place.wanted.as_ref();
    let component = wanted.and_then(|wanted| wanted.components.first()).filter(|_| is_exemption);
    let elective = wanted.map_or(Some(6), |wanted| wanted.elective_eqf);
    let level = if is_exemption { component.and_then(|component| component.eqf) } else { elective };
    let gap = course.eqf.zip(level).map(|(source, target)| target - source);
    let mut rating = json!({"verification": 3});
    let rated = Criterion::ALL.iter().filter(|criterion| **criterion != Criterion::Verification);
    rated.for_each(|criterion| rating[criterion.as_str()] = json!(course.rating));
    json!({
        "credential": {"issuer": "vallombre", "mc_id": course.identifier, "version": 1, "ects": course.ects,
            "eqf": course.eqf, "mode": course.mode, "issued_on": course.ends, "language": ["en"], "status": "active"},
        "rating": rating,
        "verification": {"valid": true},
        "level": {"gap": gap},
        "target": {"institution": "lindholm", "eqf": level, "programme": wanted.map(|wanted| &wanted.code),
            "ects": component.and_then(|component| component.ects), "component": component.map(|_| "STAT"),
            "regulated_profession": wanted.and_then(|wanted| wanted.regulated_profession)},
        "learner": {"home_institution": "lindholm"},
        "request": {"purpose": purpose, "submitted_on": course.ends},
        "usage": {"ects_under_agreement": 0, "programme_ects": wanted.and_then(|wanted| wanted.ects)},
        "gates": gates(),
    })
}

/// Somebody who was promised a route.
struct Promised {
    person: PersonId,
    outlook: Value,
    told: String,
}

impl Throw {
    /// Cards and the search API, for every listing; each with what the toolbox says of it.
    async fn search_says(&self, place: &Place) -> Vec<BTreeMap<&'static str, Said>> {
        let person = self.stage.learner(&format!("Reader {}", place.name), place.id).await;
        let mut browser = self.stage.world.browser(person).await;
        let cards = cards(&mut browser, "/micro-credentials").await;
        let client = self.stage.world.client(person).await;
        let found = client.get("/api/v1/micro-credentials?limit=100").await.is(200).json;
        let items = found["items"].as_array().unwrap();
        assert_eq!(items.len(), COURSES);
        let mut all = Vec::new();
        for (number, course) in self.courses.iter().enumerate() {
            let told = format!("{} at {}", course.identifier, place.name);
            let ways = self.ways(course, place).await;
            let best = ways.values().min().unwrap();
            let card = cards[&format!("Course {number:02}")].as_deref();
            assert_eq!(card, Some(best.kind()), "the card of {told}");
            let item = items.iter().find(|item| item["identifier"] == course.identifier.as_str()).unwrap();
            assert_eq!(item["recognition"]["route"], best.word(), "the search API on {told}");
            all.push(ways);
        }
        all
    }

    /// The listing as page and API, the page before enrolling; then the place is taken.
    async fn enrol(&self, course: &Course, place: &Place, ways: &BTreeMap<&'static str, Said>) -> Promised {
        let told = format!("{} at {}", course.identifier, place.name);
        let person = self.stage.learner(&format!("Learner {} {}", course.identifier, place.name), place.id).await;
        let best = ways.values().min().unwrap();
        let (at, enrol) = (format!("/micro-credentials/{}", course.id), format!("/my/enrol/{}", course.run));
        let client = self.stage.world.client(person).await;
        let outlook = client.get(&format!("/api/v1{at}")).await.is(200).json["recognition"].clone();
        assert_eq!(outlook["route"], best.word(), "the API on {told}: {outlook}");
        assert_eq!(!outlook["excluded_by"].is_null(), best.is_left_out, "the API on {told}: {outlook}");
        assert_eq!(&ways[outlook["purpose"].as_str().unwrap()], best, "its purpose is the better one: {told}");
        let other = &outlook["other"];
        assert_eq!(!other.is_null(), ways.len() > 1, "the other way of {told}");
        if let Some(purpose) = other["purpose"].as_str() {
            assert_eq!(other["route"], ways[purpose].word(), "the other way of {told}");
        }
        let mut browser = self.stage.world.browser(person).await;
        for path in [&at, &enrol] {
            let page = browser.open_form(path).await.ok();
            let panel = page.attribute(".verdict", "class").unwrap();
            assert_eq!(panel, format!("verdict {}", best.kind()), "{path} of {told}");
            let credits = outlook["credits"].as_f64().map(|credits| format!("{credits} ECTS"));
            let is_said = credits.is_none_or(|credits| page.text(".verdict").contains(&credits));
            assert!(is_said, "{path} of {told}: {outlook}: {}", page.text(".verdict"));
        }
        browser.post(&enrol, &[("consent", "yes")]).await.sees_other();
        Promised { person, outlook, told }
    }

    /// On the last day of each run everybody passes; then requests and decisions say what was told before.
    async fn comes_true(&self, promised: &[(&Course, Promised)]) -> usize {
        let (world, mut automatic) = (&self.stage.world, 0);
        let admin = world.staff("Pia", Role::ProviderAdmin, self.stage.host, &[]).await;
        for ends in ["2026-05-29", "2026-06-30"] {
            world.pass_days(ends.parse::<kernel::Day>().unwrap().days_since(world.today()));
            for (course, learner) in promised.iter().filter(|(course, _)| course.ends == ends) {
                let actor = world.actor(learner.person).await;
                let found = enrolment::query::find_own(world.db.reads(), &actor, course.run).await.unwrap();
                let mut work = world.begin_as(admin).await;
                let line = (found.unwrap().id, enrolment::Outcome::Passed, Some("B".to_owned()));
                enrolment::service::record_results(&mut work, course.run, &[line]).await.unwrap();
                work.commit().await.unwrap();
            }
            world.run_worker().await;
        }
        for (_, Promised { person, outlook, told }) in promised {
            let actor = world.actor(*person).await;
            let mut filed = request::query::of_learner(world.db.reads(), &actor).await.unwrap();
            assert_eq!(filed.len(), 1, "{told}");
            let (request, decision) = filed.remove(0);
            let route = request.route.unwrap().as_str();
            let (basis, purpose) = (request.basis.unwrap(), request.purpose.as_str());
            assert_eq!(
                (json!(route), json!(purpose)),
                (outlook["route"].clone(), outlook["purpose"].clone()),
                "{told}"
            );
            assert_eq!(json!(basis.reason), outlook["reason"], "{told}");
            assert_eq!(decision.is_some(), route == "automatic", "{told}");
            if let Some(decision) = decision {
                assert_eq!(json!(decision.credits), outlook["credits"], "{told}");
                automatic += 1;
            }
        }
        automatic
    }
}

/// Where somebody enrols: one pair for each answer that is different.
fn chosen(told: &[Vec<BTreeMap<&'static str, Said>>]) -> BTreeMap<(Said, &'static str), (usize, usize)> {
    let mut chosen = BTreeMap::new();
    for (place, courses) in told.iter().enumerate() {
        for (course, ways) in courses.iter().enumerate() {
            let (purpose, best) = ways.iter().min_by_key(|(_, said)| (*said).clone()).unwrap();
            chosen.insert((best.clone(), *purpose), (place, course));
        }
    }
    chosen
}

#[tokio::test]
async fn r_o1_the_outlooks_facts_once_true_give_its_route_at_every_door() {
    let mut answers = BTreeMap::new();
    // Few throws and wide ones: no more than it takes until everything has been said three times.
    for (seed, agreements) in THROWS {
        if answers.len() == 6 && answers.values().all(|count| *count > 2) {
            return;
        }
        let throw = Throw::new(&mut Dice(seed), agreements).await;
        let mut told = Vec::new();
        for place in &throw.places {
            told.push(throw.search_says(place).await);
        }
        for best in told.iter().flatten().filter_map(|ways| ways.values().min()) {
            *answers.entry(best.kind()).or_insert(0) += 1;
        }
        let mut promised = Vec::new();
        for (place, course) in chosen(&told).into_values() {
            let (ways, course) = (&told[place][course], &throw.courses[course]);
            promised.push((course, throw.enrol(course, &throw.places[place], ways).await));
        }
        *answers.entry("exemption").or_insert(0) +=
            promised.iter().filter(|(_, learner)| learner.outlook["purpose"] == "exemption").count();
        *answers.entry("decided").or_insert(0) += throw.comes_true(&promised).await;
    }
    panic!("the dice say too little: {answers:?}");
}
