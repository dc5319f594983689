//! The demo's past: what its people did, done again through the services, on a clock set to each day.

use std::{collections::BTreeMap, sync::Arc};

use anyhow::Context as _;
use catalogue::Listing;
use evaluation::{
    course_rating::{self, Given},
    promise::{self, Wish},
    request::{self, Findings, Reasoned, service::Verdict},
};
use kernel::{
    Actor, Clock, Day, Db, Doors, EnrolmentId, OfferingId, OpportunityId, PersonId, RequestId, Timestamp, Work,
};
use notifications::Transport;
use recognition::criterion::{Criterion, Robustness};
use serde::Deserialize;
use serde_json::Value;
use worker::Context;

use super::{CONSORTIUM, dated};
use crate::{app::Settings, links::PublicLinks, seeding};

const RATINGS: &str = include_str!("../../../demo/ratings.json");
const STORY: &str = include_str!("../../../demo/story.json");

/// How long ago the consortium began.
const BEGUN_DAYS_AGO: i64 = 200;

#[derive(Debug, Deserialize)]
struct Rated {
    robustness: i16,
    evidence: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    on: Day,
    who: String,
    #[serde(rename = "do")]
    act: Act,
    learner: String,
    institution: String,
    identifier: String,
    start: Day,
    #[serde(default)]
    grade: Option<String>,
    #[serde(default)]
    ratings: BTreeMap<String, Rated>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    reasons: String,
    #[serde(default)]
    differences: Vec<Value>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Act {
    Enrol,
    Withdraw,
    Pass,
    Fail,
    Rate,
    Propose,
    Decide,
}

struct Past {
    db: Db,
    doors: Doors,
    worker: Context,
}

/// Seeds the consortium and lives through its story up to `now`.
pub(super) async fn run(db: &Db, now: Timestamp, transport: &Transport, settings: &Settings) -> anyhow::Result<()> {
    let begun = now.day().plus_days(-BEGUN_DAYS_AGO);
    let doors = Doors { clock: Clock::frozen(morning(begun)), chance: Doors::real().chance };
    let worker = Context {
        db: db.clone(),
        doors: doors.clone(),
        transport: transport.clone(),
        links: Arc::new(PublicLinks::of(settings)),
        owner: "replay".to_owned(),
    };
    let past = Past { db: db.clone(), doors, worker };
    seeding::apply(db, &past.doors, &dated(CONSORTIUM, now)?.to_string()).await?;
    past.rate_listings(&serde_json::from_value(dated(RATINGS, now)?)?).await?;
    let story: Vec<Step> = serde_json::from_value(dated(STORY, now)?)?;
    for step in &story {
        past.doors
            .clock
            .advance((morning(step.on).micros() - past.doors.clock.now().micros()).max(60_000_000) / 1_000_000);
        past.take(step)
            .await
            .with_context(|| format!("{:?} of {} in {} by {}", step.act, step.learner, step.identifier, step.who))?;
        worker::run_once(&past.worker).await?;
    }
    Ok(())
}

/// Nine o'clock.
fn morning(day: Day) -> Timestamp {
    Timestamp::start_of(day).plus_seconds(9 * 3600)
}

impl Past {
    /// Begins a work as the person with this address.
    async fn begin_as(&self, email: &str) -> anyhow::Result<Work> {
        let actor = self.actor(email).await?;
        Ok(self.db.begin(actor, &self.doors).await?)
    }

    async fn person(&self, email: &str) -> anyhow::Result<PersonId> {
        let found = consortium::person::find_by_email(self.db.reads(), email).await?;
        Ok(found.with_context(|| format!("nobody is {email}"))?.id)
    }

    async fn actor(&self, email: &str) -> anyhow::Result<Actor> {
        let today = self.doors.clock.now().day();
        let actor = consortium::membership::actor(self.db.reads(), self.person(email).await?, today).await?;
        actor.with_context(|| format!("nobody is {email}"))
    }

    async fn listing(&self, institution: &str, identifier: &str) -> anyhow::Result<Listing> {
        let owner = consortium::institution::by_slug(self.db.reads(), institution).await?;
        let found = catalogue::listing::by_identifiers(self.db.reads(), owner.id, &[identifier.to_owned()]).await?;
        found.into_iter().next().with_context(|| format!("no listing {identifier}"))
    }

    async fn rate_listings(&self, ratings: &BTreeMap<String, BTreeMap<String, Value>>) -> anyhow::Result<()> {
        for (institution, listings) in ratings {
            for (identifier, rated) in listings {
                let rater = rated.get("rated_by").and_then(Value::as_str).context("rated_by")?;
                let version = self.listing(institution, identifier).await?.version.id;
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
            Act::Enrol => self.enrol(step).await,
            Act::Withdraw => self.withdraw(step).await,
            Act::Pass => self.record(step, enrolment::Outcome::Passed).await,
            Act::Fail => self.record(step, enrolment::Outcome::Failed).await,
            Act::Rate => self.rate(step).await,
            Act::Propose => self.propose(step).await,
            Act::Decide => self.decide(step).await,
        }
    }

    async fn run_of(&self, step: &Step) -> anyhow::Result<(OpportunityId, OfferingId)> {
        let listing = self.listing(&step.institution, &step.identifier).await?;
        let run = listing.offerings.iter().find(|run| run.starts_on == Some(step.start));
        Ok((listing.opportunity.id, run.with_context(|| format!("no run on {}", step.start))?.id))
    }

    async fn enrol(&self, step: &Step) -> anyhow::Result<()> {
        let (_, offering) = self.run_of(step).await?;
        let learner = consortium::person::by_id(self.db.reads(), self.person(&step.learner).await?).await?;
        let mut work = self.begin_as(&step.who).await?;
        // Who enrols has looked at the listing.
        impact::exposure::record(&mut work).await?;
        let wish = Wish { offering, programme: learner.programme_id, component: None, consent: true };
        promise::enrol(&mut work, wish).await?;
        Ok(work.commit().await?)
    }

    async fn enrolment_of(&self, step: &Step) -> anyhow::Result<(OfferingId, EnrolmentId, i32)> {
        let (_, offering) = self.run_of(step).await?;
        let actor = self.actor(&step.learner).await?;
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
        let (opportunity, _) = self.run_of(step).await?;
        let actor = self.actor(&step.learner).await?;
        let requests = request::query::of_learner(self.db.reads(), &actor).await?;
        let mut found =
            requests.into_iter().map(|(request, _)| request).filter(|request| request.opportunity_id == opportunity);
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

    async fn decide(&self, step: &Step) -> anyhow::Result<()> {
        anyhow::ensure!(step.differences.is_empty(), "the story has no differences to record");
        let (id, seen) = self.request_of(step).await?;
        let mut work = self.begin_as(&step.who).await?;
        let reasoned = Reasoned { reasons: step.reasons.clone(), differences: Vec::new() };
        request::service::decide(&mut work, id, seen, Verdict { findings: None, reasoned }).await?;
        Ok(work.commit().await?)
    }
}

fn given(ratings: &BTreeMap<String, Rated>) -> anyhow::Result<Vec<Given>> {
    let one = |(criterion, rated): (&String, &Rated)| {
        let criterion: Criterion = criterion.parse().map_err(|()| anyhow::anyhow!("no criterion {criterion}"))?;
        let robustness = Robustness::new(rated.robustness).context("robustness")?;
        Ok(Given { criterion, robustness, evidence: rated.evidence.clone() })
    };
    ratings.iter().map(one).collect()
}
