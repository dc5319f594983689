//! The page of an enrolment: where it stands, the promise that was stored with it, and what may be done.

use askama::Template;
use enrolment::{Action, State};
use i18n::{Arg, Locale};
use kernel::{Day, log::Entry};

use super::{gathered::Gathered, steps::steps};
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing,
    learner::overview::{dates, enrolment_tag, title},
    paths,
    present::{
        state, text, verdict,
        why::{self, Why},
    },
    view::{Fact, Link, StateLine, Step, Verdict},
    viewer::Viewer,
};

/// State, facts, promise, withdrawal.
#[derive(Template)]
#[template(path = "learner/enrolment/page.html")]
pub(crate) struct EnrolmentPage {
    page: Frame,
    token: String,
    line: StateLine,
    facts: Vec<Fact>,
    promise: Option<Promised>,
    next: Vec<String>,
    consent: Option<Consent>,
    withdrawal: Option<Withdrawal>,
    steps: Vec<Step>,
    /// It changed since the page was shown: who did, and when.
    stale: Option<String>,
}

/// What was promised.
pub(crate) struct Promised {
    heading: String,
    verdict: Verdict,
    stored: String,
    why: Option<Why>,
}

/// Giving the place back: where the form goes, what it does.
pub(crate) struct Withdrawal {
    action: String,
    version: i32,
    effect: String,
}

/// Letting the result be passed on, or no longer.
pub(crate) struct Consent {
    action: String,
    version: i32,
    heading: String,
    text: String,
    /// What is sent: `yes` or `no`.
    answer: &'static str,
    button: String,
}

/// The page.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    gathered: &Gathered,
    changed: Option<&Entry>,
) -> Result<EnrolmentPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, title(locale, &gathered.listing)).await?;
    page.heading_language = language(locale, gathered);
    page.crumbs = vec![Link::new(paths::MY, locale.text("nav-my"))];
    let outlook = gathered.promise.as_ref().map(|promise| &promise.outlook);
    let why = why::of_outlook(app, viewer, outlook).await?;
    Ok(EnrolmentPage {
        token: viewer.form_token(app).await?,
        line: line(locale, gathered, viewer.today()),
        facts: facts(locale, gathered),
        promise: promised(locale, gathered, why),
        next: what_next(locale, gathered),
        consent: consent(locale, gathered),
        withdrawal: withdrawal(locale, gathered),
        steps: steps(locale, gathered)?,
        stale: changed.map(|entry| changed_by(locale, gathered, entry)),
        page,
    })
}

/// «Vallombre University changed this on … at …», or that the reader did.
fn changed_by(locale: Locale, gathered: &Gathered, entry: &Entry) -> String {
    let time = ("time", Arg::from(locale.instant(entry.at)));
    if entry.actor == Some(gathered.enrolment.person_id) {
        return locale.with("enrolment-stale-own", &[time]);
    }
    let provider = ("provider", Arg::from(text::plain(locale, &gathered.provider.name)));
    locale.with("enrolment-stale-provider", &[time, provider])
}

/// The language of the title, where it is not the page's (UX §10).
fn language(locale: Locale, gathered: &Gathered) -> Option<String> {
    let version = &gathered.listing.version;
    let (language, _) = version.title.pick(&[locale.language()], Some(version.original_language))?;
    (language != locale.language()).then(|| language.to_string())
}

/// State, who acts next, by when (UX-18).
fn line(locale: Locale, gathered: &Gathered, today: Day) -> StateLine {
    let enrolment = &gathered.enrolment;
    let tag = enrolment_tag(locale, enrolment.state);
    let provider = text::plain(locale, &gathered.provider.name);
    let (starts, ends) = (gathered.run.starts_on, gathered.run.ends_on);
    let next = match (enrolment.state, starts, ends) {
        (State::Enrolled, Some(start), _) if today < start => {
            Some(locale.with("enrolment-next-starts", &[("day", locale.day(start).into())]))
        }
        (State::Enrolled, _, Some(end)) => {
            let args = [("provider", Arg::from(provider)), ("day", locale.day(end).into())];
            Some(locale.with("enrolment-next-result-after", &args))
        }
        (State::Enrolled, _, None) => Some(locale.with("enrolment-next-result", &[("provider", provider.into())])),
        (State::Withdrawn, ..) => enrolment
            .withdrawn_at
            .map(|at| locale.with("enrolment-withdrawn-at", &[("time", locale.instant(at).into())])),
        (State::Passed, ..) => Some(locale.text(if gathered.request.is_some() {
            "enrolment-next-request"
        } else {
            "enrolment-next-no_request"
        })),
        (State::Failed | State::Cancelled, ..) => Some(locale.text(&format!("enrolment-next-{}", enrolment.state))),
    };
    let act = gathered
        .request
        .as_ref()
        .map(|request| Link::new(paths::request(request.id), locale.text("enrolment-request-link")));
    StateLine { text: locale.text(&format!("enrolment-line-{}", enrolment.state)), tone: tag.tone, next, act }
}

fn facts(locale: Locale, gathered: &Gathered) -> Vec<Fact> {
    let (enrolment, listing) = (&gathered.enrolment, &gathered.listing);
    let fact = |key: &str, value: Option<String>| Fact::new(locale.text(key), value);
    let mut about = fact("word-micro_credential", Some(title(locale, listing)));
    about.href = Some(paths::listing(enrolment.opportunity_id));
    let mut facts = vec![
        about,
        fact("enrol-row-provider", Some(text::plain(locale, &gathered.provider.name))),
        fact("enrol-row-dates", Some(dates(locale, Some(&gathered.run)))),
        fact("enrolment-enrolled_at", Some(locale.instant(enrolment.enrolled_at))),
        fact("word-reference", Some(enrolment.id.to_string())),
    ];
    if let Some(result) = &gathered.result {
        facts.push(fact("enrolment-result", Some(locale.text(&format!("state-enrolment-{}", result.outcome)))));
        facts.extend(result.grade.clone().map(|grade| fact("enrolment-grade", Some(grade))));
        facts.push(fact("enrolment-result-day", Some(locale.day(result.recorded_at.day()))));
    }
    if let Some(home) = &gathered.home {
        facts.push(fact("enrol-row-home", Some(text::plain(locale, &home.name))));
        let consent = if enrolment.consent_at.is_some() { "enrolment-consent-yes" } else { "enrolment-consent-no" };
        facts.push(fact("enrolment-consent", Some(locale.text(consent))));
    }
    facts.extend(
        gathered
            .office
            .as_ref()
            .map(|office| fact("enrolment-office", Some(format!("{}, {}", office.name, office.email)))),
    );
    facts
}

/// The outlook of that day, as it was stored (R-O3).
fn promised(locale: Locale, gathered: &Gathered, why: Option<Why>) -> Option<Promised> {
    let (promise, home) = (gathered.promise.as_ref()?, gathered.home.as_ref()?);
    let outlook = &promise.outlook;
    let home_name = state::institution(locale, home);
    let mut verdict = verdict::panel(locale, home, outlook);
    verdict.as_of = None;
    let criteria = Fact::new(locale.text("letter-criteria"), Some(promise.criteria_version.clone()));
    verdict.facts.push(Fact { href: Some(paths::CRITERIA.to_owned()), ..criteria });
    Some(Promised {
        heading: locale.with("enrolment-promise-heading", &[("institution", home_name.into())]),
        verdict,
        stored: locale.with("verdict-promise", &[("day", locale.day(outlook.as_of).into())]),
        why,
    })
}

/// What happens next, in order (UX-17).
fn what_next(locale: Locale, gathered: &Gathered) -> Vec<String> {
    if gathered.enrolment.state != State::Enrolled {
        return Vec::new();
    }
    let provider = ("provider", Arg::from(text::plain(locale, &gathered.provider.name)));
    let mut lines = vec![locale.text("enrolment-step-mail"), locale.with("enrolment-step-result", &[provider])];
    let can_count = gathered.promise.is_some();
    if let (Some(home), true) = (&gathered.home, can_count) {
        let key = if gathered.enrolment.consent_at.is_some() {
            "enrolment-step-request"
        } else {
            "enrolment-step-no_request"
        };
        lines.push(locale.with(key, &[("home", text::plain(locale, &home.name).into())]));
    }
    lines
}

/// Asked as long as it changes something: no request yet, a home university that is not the provider (M20).
fn consent(locale: Locale, gathered: &Gathered) -> Option<Consent> {
    let enrolment = &gathered.enrolment;
    enrolment.state.after(Action::Consent).ok()?;
    let home = gathered.home.as_ref().filter(|home| home.id != enrolment.provider_id && gathered.request.is_none())?;
    let (case, answer) = match (enrolment.consent_at.is_some(), enrolment.state) {
        (true, _) => ("given", "no"),
        (false, State::Passed) => ("passed", "yes"),
        (false, _) => ("open", "yes"),
    };
    let name = [("home", Arg::from(text::plain(locale, &home.name)))];
    Some(Consent {
        action: paths::consent(enrolment.id),
        version: enrolment.version,
        heading: locale.with("enrolment-consent-heading", &name),
        text: locale.with(&format!("enrolment-consent-text-{case}"), &name),
        answer,
        button: locale.text(&format!("enrolment-consent-button-{case}")),
    })
}

fn withdrawal(locale: Locale, gathered: &Gathered) -> Option<Withdrawal> {
    let enrolment = &gathered.enrolment;
    enrolment.state.after(Action::Withdraw).ok()?;
    let key =
        if gathered.promise.is_some() { "enrolment-withdraw-effect-promise" } else { "enrolment-withdraw-effect" };
    Some(Withdrawal { action: paths::withdrawal(enrolment.id), version: enrolment.version, effect: locale.text(key) })
}
