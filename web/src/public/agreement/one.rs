//! One version of an agreement, in sentences.

use askama::Template;
use consortium::institution;
use evaluation::trail;
use i18n::{Arg, Locale};
use kernel::{Day, Subject};
use recognition::{
    AgreementRecord,
    agreement::{Effect, Terms},
};

use super::terms;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing, paths,
    present::{
        rule::{self, Names, Sentence, sentence},
        why,
    },
    public::search,
    view::{Fact, Link, Tag, Text, Tone},
    viewer::Viewer,
};

/// The agreement.
#[derive(Template)]
#[template(path = "public/agreement/one.html")]
pub(crate) struct AgreementPage {
    page: Frame,
    state: Tag,
    version: String,
    /// Where the version is that counts today, if it is another.
    newer: Option<String>,
    validity: Vec<Fact>,
    parties: Vec<Fact>,
    purposes: Vec<String>,
    scope: Sentence,
    rules: Vec<Rule>,
    limits: Vec<Fact>,
    history: Vec<Version>,
    check: Option<(Link, String)>,
    permalink: String,
    /// Who changed it, for who may know.
    changes: Option<String>,
}

/// One rule.
struct Rule {
    id: String,
    effect: Tag,
    says: Sentence,
    reason: Text,
}

/// One version in the history.
struct Version {
    name: String,
    /// None: it is the page that is shown.
    href: Option<String>,
    state: Tag,
    valid: String,
    signatures: Vec<String>,
}

/// The page of one version among all that are public.
pub(super) async fn page(
    app: &App,
    viewer: &Viewer,
    record: &AgreementRecord,
    versions: &[AgreementRecord],
) -> Result<AgreementPage, Error> {
    let (locale, today) = (viewer.locale, viewer.today());
    let (agreement, body) = (&record.agreement, &record.terms);
    let members = institution::all(app.db().reads()).await?;
    let names = Names::of(locale, &members);
    let mut page = framing::frame(app, viewer, agreement.name.clone()).await?;
    page.heading_language = (body.language != locale.language()).then(|| body.language.to_string());
    page.crumbs = vec![Link::new(paths::AGREEMENTS, locale.text("agreement-all-title"))];
    let counts = versions.iter().find(|other| other.status_on(today).is_in_force());
    let newer = counts.filter(|other| other.version.id != record.version.id).map(|_| paths::agreement(agreement.id));
    page.indexable = newer.is_none();
    let home = search::home(app, viewer).await?.map(|home| home.slug);
    let signed = |other: &AgreementRecord| {
        let slug = |id| members.iter().find(|member| member.id == id).map_or("", |member| member.slug.as_str());
        let signatures = other.signatures.iter();
        signatures.map(|one| signature(locale, &names.get(slug(one.institution_id)), one.signed_on)).collect()
    };
    Ok(AgreementPage {
        state: terms::state(locale, record, today),
        version: locale.with("agreement-one-version", &[("number", record.version.number.into())]),
        newer,
        validity: terms::validity(locale, record),
        parties: parties(locale, &names, body),
        purposes: body.purposes.iter().map(|purpose| rule::purpose(locale, *purpose)).collect(),
        scope: sentence(locale, &names, &body.scope),
        rules: rules(locale, &names, body),
        limits: terms::limits(locale, body),
        history: versions.iter().map(|other| version(locale, record, (other, today), signed(other))).collect(),
        check: check(locale, &names, body, home.as_deref()),
        permalink: format!("{}{}", page.public_url, paths::agreement_version(agreement.id, record.version.number)),
        changes: changes(viewer, record),
        page,
    })
}

fn changes(viewer: &Viewer, record: &AgreementRecord) -> Option<String> {
    let parties: Vec<_> = record.parties.iter().map(|party| party.institution_id).collect();
    let may = trail::policy::may_trace_agreement(&viewer.actor, &parties).is_ok();
    may.then(|| paths::audit::history(Subject::Agreement(record.agreement.id)))
}

fn signature(locale: Locale, institution: &str, day: Option<Day>) -> String {
    let name = ("institution", Arg::from(institution));
    match day {
        Some(day) => locale.with("agreement-one-signed", &[name, ("day", locale.day(day).into())]),
        None => locale.with("agreement-one-signed-undated", &[name]),
    }
}

fn parties(locale: Locale, names: &Names, terms: &Terms) -> Vec<Fact> {
    let parties = terms.parties.iter();
    parties
        .map(|party| Fact {
            label_href: Some(paths::institution(&party.id)),
            ..Fact::new(names.get(&party.id), Some(locale.text(&format!("agreement-role-{}", party.role))))
        })
        .collect()
}

fn rules(locale: Locale, names: &Names, terms: &Terms) -> Vec<Rule> {
    let tone = |effect| match effect {
        Effect::Automatic => Tone::Ok,
        Effect::FastTrack => Tone::Info,
        Effect::Individual | Effect::Exclude => Tone::Neutral,
    };
    let rules = terms.rules.iter();
    rules
        .map(|rule| Rule {
            id: locale.with("why-rule", &[("rule", Arg::from(&rule.id))]),
            effect: Tag::new(locale.text(&format!("effect-{}", rule.effect)), tone(rule.effect)),
            says: sentence(locale, names, &rule.when),
            reason: why::quoted(locale, terms.language, &rule.reason),
        })
        .collect()
}

fn version(
    locale: Locale,
    record: &AgreementRecord,
    (other, today): (&AgreementRecord, Day),
    signatures: Vec<String>,
) -> Version {
    let is_shown = other.version.id == record.version.id;
    let key = if is_shown { "agreement-one-this" } else { "agreement-one-version" };
    let href = paths::agreement_version(other.agreement.id, other.version.number);
    Version {
        name: locale.with(key, &[("number", other.version.number.into())]),
        href: (!is_shown).then_some(href),
        state: terms::state(locale, other, today),
        valid: locale.days(other.version.valid_from, other.version.valid_to),
        signatures,
    }
}

/// The search for what the others offer, as the reader's own university would count it, else as the first that recognises.
fn check(locale: Locale, names: &Names, terms: &Terms, home: Option<&str>) -> Option<(Link, String)> {
    let mut recognisers = terms.parties.iter().filter(|party| party.role.recognises());
    let own = recognisers.clone().find(|party| home == Some(party.id.as_str()));
    let recogniser = own.or_else(|| recognisers.next())?;
    let issuers = terms.parties.iter().filter(|party| party.role.issues() && party.id != recogniser.id);
    let mut pairs = vec![("recognised_by", recogniser.id.as_str())];
    pairs.extend(issuers.map(|issuer| ("institution", issuer.id.as_str())));
    let hint = locale.with("agreement-one-check-hint", &[("institution", names.get(&recogniser.id).into())]);
    let href = format!("{}?{}", paths::SEARCH, paths::query(&pairs));
    Some((Link::new(href, locale.text("agreement-one-check")), hint))
}
