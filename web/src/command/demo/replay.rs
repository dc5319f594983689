//! The demo's past: what its people did, done again through the services, on a clock set to each day.

use std::{collections::BTreeMap, sync::Arc};

use anyhow::Context as _;
use enrolment::{Frequency, saved_listing, saved_search};
use evaluation::{
    assess::Element,
    course_rating::{self, Given},
    promise::{self, Wish},
    request::{self, Findings, NewDifference, Reasoned, service::Verdict},
};
use exchange::deqar;
use kernel::{Actor, Clock, Day, Db, Doors, EnrolmentId, OfferingId, RequestId, Timestamp, Work};
use notifications::Transport;
use recognition::criterion::{Criterion, Robustness};
use serde::Deserialize;
use serde_json::Value;
use worker::Context;

use super::{files::Files, known::Known};
use crate::{app::Settings, links::PublicLinks, page_words::PageWords, seeding};

/// How long ago its copy of DEQAR was fetched.
const COPIED_DAYS_AGO: i64 = 12;

/// How long ago the consortium began.
const BEGUN_DAYS_AGO: i64 = 365;

#[derive(Debug, Deserialize)]
struct Rated {
    robustness: i16,
    evidence: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    on: Day,
    #[serde(default)]
    who: String,
    #[serde(rename = "do")]
    act: Act,
    #[serde(default)]
    learner: String,
    #[serde(default)]
    institution: String,
    /// Of the listing; to sign, the agreement's id.
    identifier: String,
    #[serde(default)]
    start: Option<Day>,
    #[serde(default)]
    grade: Option<String>,
    #[serde(default)]
    ratings: BTreeMap<String, Rated>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    reasons: String,
    #[serde(default)]
    differences: Vec<Shown>,
}

/// A difference as an officer shows it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Shown {
    element: Element,
    found: String,
    required: String,
    why: String,
    evidence: String,
}

impl From<Shown> for NewDifference {
    fn from(shown: Shown) -> Self {
        let Shown { element, found, required, why, evidence } = shown;
        Self { element, found, required, why, evidence }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Act {
    /// An agreement comes into force.
    Sign,
    /// A listing is written and not published.
    Draft,
    Archive,
    Enrol,
    Withdraw,
    Pass,
    Fail,
    Rate,
    Propose,
    Return,
    Decide,
    /// A learner saves a listing, with a note.
    Save,
    /// A provider adds a run.
    Announce,
    /// A learner keeps a search: its parameters stand as the identifier, its name as the note.
    KeepSearch,
}

struct Past<'a> {
    db: Db,
    doors: Doors,
    worker: Context,
    files: &'a Files,
    known: Known,
}

/// Seeds the consortium and lives through its story up to `now`.
pub(super) async fn run(
    db: &Db,
    now: Timestamp,
    files: &Files,
    transport: &Transport,
    settings: &Settings,
) -> anyhow::Result<()> {
    let begun = now.day().plus_days(-BEGUN_DAYS_AGO);
    let doors = Doors { clock: Clock::frozen(morning(begun)), chance: Doors::real().chance };
    let worker = Context {
        db: db.clone(),
        doors: doors.clone(),
        transport: transport.clone(),
        links: Arc::new(PublicLinks::of(settings)),
        wording: Arc::new(PageWords),
        owner: "replay".to_owned(),
    };
    let story: Vec<Step> = serde_json::from_value(Value::Array(files.story.clone()))?;
    let signed: Vec<&str> = story.iter().filter(|step| step.act == Act::Sign).map(|step| &*step.identifier).collect();
    seed(db, &doors, files, &signed).await?;
    copy_register(db, &doors, files, now.day().plus_days(-COPIED_DAYS_AGO)).await?;
    let known = Known::of(db, files, begun).await?;
    let past = Past { db: db.clone(), doors, worker, files, known };
    past.rate_listings(&serde_json::from_value(Value::Object(files.ratings.clone()))?).await?;
    for day in story.chunk_by(|one, next| one.on == next.on) {
        for step in day {
            past.live(step).await?;
        }
        // Requests are filed on the day of the result; everything else may wait for such an evening.
        if day.iter().any(|step| step.act == Act::Pass) {
            worker::run_once(&past.worker).await?;
        }
    }
    worker::run_once(&past.worker).await?;
    Ok(())
}

/// Everything but the agreements that are signed later on.
async fn seed(db: &Db, doors: &Doors, files: &Files, signed: &[&str]) -> anyhow::Result<()> {
    let mut seed = files.seed.clone();
    if let Some(agreements) = seed.get_mut("agreements").and_then(Value::as_array_mut) {
        agreements.retain(|agreement| id_of(agreement).is_some_and(|id| !signed.contains(&id)));
    }
    seeding::apply(db, doors, &Value::Object(seed).to_string()).await?;
    Ok(())
}

/// Brings the records of DEQAR in.
async fn copy_register(db: &Db, doors: &Doors, files: &Files, retrieved_on: Day) -> anyhow::Result<()> {
    let records = deqar::read(files.register.to_string().as_bytes())?;
    let mut work = db.begin(Actor::System, doors).await?;
    deqar::import(&mut work, records, deqar::Options { retrieved_on, keep_going: false }).await?;
    work.commit().await?;
    Ok(())
}

/// Nine o'clock.
fn morning(day: Day) -> Timestamp {
    Timestamp::start_of(day).plus_seconds(9 * 3600)
}

impl Past<'_> {
    async fn sign(&self, step: &Step) -> anyhow::Result<()> {
        let mut agreements = self.files.seed.get("agreements").and_then(Value::as_array).into_iter().flatten();
        let agreement = agreements.find(|agreement| id_of(agreement) == Some(&step.identifier));
        let agreement = agreement.with_context(|| format!("no agreement {}", step.identifier))?;
        let seed = serde_json::json!({ "agreements": [agreement] });
        seeding::apply(&self.db, &self.doors, &seed.to_string()).await?;
        Ok(())
    }

    /// Takes the step at nine o'clock of its day, or a minute after the one before.
    async fn live(&self, step: &Step) -> anyhow::Result<()> {
        let ahead = morning(step.on).micros() - self.doors.clock.now().micros();
        self.doors.clock.advance(ahead.max(60_000_000) / 1_000_000);
        self.take(step)
            .await
            .with_context(|| format!("{:?} of {} in {} by {}", step.act, step.learner, step.identifier, step.who))
    }

    /// Begins a work as the person with this address.
    async fn begin_as(&self, email: &str) -> anyhow::Result<Work> {
        Ok(self.db.begin(self.known.actor(email)?, &self.doors).await?)
    }

    async fn rate_listings(&self, ratings: &BTreeMap<String, BTreeMap<String, Value>>) -> anyhow::Result<()> {
        for (institution, listings) in ratings {
            for (identifier, rated) in listings {
                let rater = rated.get("rated_by").and_then(Value::as_str).context("rated_by")?;
                let version = self.known.place(institution, identifier)?.version;
                let mut members = rated.clone();
                members.as_object_mut().context("ratings are members")?.remove("rated_by");
                let given = given(&serde_json::from_value(members)?)?;
                let mut work = self.begin_as(rater).await?;
                course_rating::rate(&mut work, version, given).await.with_context(|| identifier.clone())?;
                work.commit().await?;
            }
        }
        Ok(())
    }

    async fn take(&self, step: &Step) -> anyhow::Result<()> {
        match step.act {
            Act::Sign => self.sign(step).await,
            Act::Draft => self.draft(step).await,
            Act::Archive => self.archive(step).await,
            Act::Enrol => self.enrol(step).await,
            Act::Withdraw => self.withdraw(step).await,
            Act::Pass => self.record(step, enrolment::Outcome::Passed).await,
            Act::Fail => self.record(step, enrolment::Outcome::Failed).await,
            Act::Rate => self.rate(step).await,
            Act::Propose => self.propose(step).await,
            Act::Return => self.give_back(step).await,
            Act::Decide => self.decide(step).await,
            Act::Save => self.save(step).await,
            Act::Announce => self.announce(step).await,
            Act::KeepSearch => self.keep_search(step).await,
        }
    }

    async fn draft(&self, step: &Step) -> anyhow::Result<()> {
        let drafts = serde_json::json!({ "opportunities": self.files.drafts });
        let rows = exchange::seed::read(&drafts.to_string())?.opportunities;
        let row = rows.into_iter().find(|row| row.fields.identifier == step.identifier);
        let row = row.with_context(|| format!("no draft {}", step.identifier))?;
        let draft = row.fields.read().map_err(|errors| anyhow::anyhow!("{errors:?}"))?;
        let owner = consortium::institution::by_slug(self.db.reads(), &step.institution).await?;
        let mut work = self.begin_as(&step.who).await?;
        catalogue::opportunity::draft(&mut work, owner.id, draft).await?;
        Ok(work.commit().await?)
    }

    async fn archive(&self, step: &Step) -> anyhow::Result<()> {
        let id = self.known.place(&step.institution, &step.identifier)?.opportunity;
        let found = catalogue::opportunity::by_ids(self.db.reads(), &[id]).await?;
        let seen = found.first().context("no listing")?.version;
        let mut work = self.begin_as(&step.who).await?;
        catalogue::opportunity::archive(&mut work, id, seen, &step.reasons).await?;
        Ok(work.commit().await?)
    }

    async fn enrol(&self, step: &Step) -> anyhow::Result<()> {
        let place = self.known.place(&step.institution, &step.identifier)?;
        let (seen, offering) = (place.opportunity, place.run(step.start)?);
        let mut work = self.begin_as(&step.who).await?;
        // Who enrols has looked at the listing.
        impact::exposure::record(&mut work, seen).await?;
        let wish = Wish { offering, programme: None, component: None, consent: true };
        promise::enrol(&mut work, wish).await?;
        Ok(work.commit().await?)
    }

    async fn enrolment_of(&self, step: &Step) -> anyhow::Result<(OfferingId, EnrolmentId, i32)> {
        let offering = self.known.place(&step.institution, &step.identifier)?.run(step.start)?;
        let actor = self.known.actor(&step.learner)?;
        let found = enrolment::query::find_own(self.db.reads(), &actor, offering).await?.context("not enrolled")?;
        Ok((offering, found.id, found.version))
    }

    async fn withdraw(&self, step: &Step) -> anyhow::Result<()> {
        let (_, id, version) = self.enrolment_of(step).await?;
        let mut work = self.begin_as(&step.who).await?;
        enrolment::service::withdraw(&mut work, id, version).await?;
        Ok(work.commit().await?)
    }

    async fn record(&self, step: &Step, outcome: enrolment::Outcome) -> anyhow::Result<()> {
        let (offering, id, _) = self.enrolment_of(step).await?;
        let mut work = self.begin_as(&step.who).await?;
        enrolment::service::record_results(&mut work, offering, &[(id, outcome, step.grade.clone())]).await?;
        Ok(work.commit().await?)
    }

    /// The learner's request for this micro-credential, with the version of its row.
    async fn request_of(&self, step: &Step) -> anyhow::Result<(RequestId, i32)> {
        let opportunity = self.known.place(&step.institution, &step.identifier)?.opportunity;
        let actor = self.known.actor(&step.learner)?;
        let requests = request::query::of_learner(self.db.reads(), &actor).await?;
        let mut found = requests
            .into_iter()
            .map(|(request, _)| request)
            .filter(|request| request.opportunity_id == Some(opportunity));
        let found = found.next().context("no request")?;
        Ok((found.id, found.version))
    }

    async fn rate(&self, step: &Step) -> anyhow::Result<()> {
        let (id, seen) = self.request_of(step).await?;
        let mut work = self.begin_as(&step.who).await?;
        request::service::rate(&mut work, id, seen, given(&step.ratings)?).await?;
        Ok(work.commit().await?)
    }

    async fn propose(&self, step: &Step) -> anyhow::Result<()> {
        let (id, seen) = self.request_of(step).await?;
        let mut work = self.begin_as(&step.who).await?;
        request::service::propose(&mut work, id, seen, Findings::default(), &step.note).await?;
        Ok(work.commit().await?)
    }

    async fn give_back(&self, step: &Step) -> anyhow::Result<()> {
        let (id, seen) = self.request_of(step).await?;
        let mut work = self.begin_as(&step.who).await?;
        request::service::return_to_evaluator(&mut work, id, seen, &step.reasons).await?;
        Ok(work.commit().await?)
    }

    async fn decide(&self, step: &Step) -> anyhow::Result<()> {
        let (id, seen) = self.request_of(step).await?;
        let mut work = self.begin_as(&step.who).await?;
        let differences = step.differences.iter().cloned().map(NewDifference::from).collect();
        let reasoned = Reasoned { reasons: step.reasons.clone(), differences };
        request::service::decide(&mut work, id, seen, Verdict { findings: None, reasoned, grade: None }).await?;
        Ok(work.commit().await?)
    }

    async fn save(&self, step: &Step) -> anyhow::Result<()> {
        let id = self.known.place(&step.institution, &step.identifier)?.opportunity;
        let mut work = self.begin_as(&step.who).await?;
        saved_listing::service::save(&mut work, id).await?;
        saved_listing::service::note(&mut work, id, Some(&*step.note).filter(|note| !note.is_empty())).await?;
        Ok(work.commit().await?)
    }

    /// Six weeks, twenty places, open until a week before.
    async fn announce(&self, step: &Step) -> anyhow::Result<()> {
        let id = self.known.place(&step.institution, &step.identifier)?.opportunity;
        let start = step.start.context("a run has a first day")?;
        let (ends_on, enrol_by) = (Some(start.plus_days(42)), Some(start.plus_days(-7)));
        let run = catalogue::Run { starts_on: Some(start), ends_on, enrol_by, seats: Some(20) };
        let mut work = self.begin_as(&step.who).await?;
        catalogue::offering::offer(&mut work, id, run).await?;
        Ok(work.commit().await?)
    }

    async fn keep_search(&self, step: &Step) -> anyhow::Result<()> {
        let (name, criteria) = (step.note.clone(), step.identifier.clone());
        let mut work = self.begin_as(&step.who).await?;
        let new = saved_search::NewSearch { name, criteria, opportunity: None, frequency: Frequency::Weekly };
        saved_search::service::save(&mut work, new).await?;
        Ok(work.commit().await?)
    }
}

fn id_of(agreement: &Value) -> Option<&str> {
    agreement.get("id").and_then(Value::as_str)
}

fn given(ratings: &BTreeMap<String, Rated>) -> anyhow::Result<Vec<Given>> {
    let one = |(criterion, rated): (&String, &Rated)| {
        let criterion: Criterion = criterion.parse().map_err(|()| anyhow::anyhow!("no criterion {criterion}"))?;
        let robustness = Robustness::new(rated.robustness).context("robustness")?;
        Ok(Given { criterion, robustness, evidence: rated.evidence.clone() })
    };
    ratings.iter().map(one).collect()
}
