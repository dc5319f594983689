//! The page of the micro-evaluator: the result once there is one, then the questions.

use askama::Template;
use catalogue::Mode;
use evaluation::{
    assess::{self, Criteria, Facts, LevelJudgement},
    criteria,
};
use i18n::Locale;
use recognition::{criterion::Criterion, purpose::Purpose};

use super::forms::Asked;
use crate::{
    app::App,
    error::Error,
    frame::Frame,
    framing,
    present::{evaluated, rubric, state::Answer},
    view::{Choice, ErrorLink, Evaluated, Field, Rating},
    viewer::Viewer,
};

/// The page.
#[derive(Template)]
#[template(path = "public/micro_evaluator/page.html")]
pub(crate) struct MicroEvaluatorPage {
    page: Frame,
    purpose: Field,
    mode: Field,
    /// The criteria that are asked for, in the rubric's wording.
    ratings: Vec<Rating>,
    source_eqf: Field,
    source_ects: Field,
    level_judgement: Field,
    target_eqf: Field,
    target_ects: Field,
    is_on_site: bool,
    result: Option<Evaluated>,
    /// What was not answered.
    unknown: Vec<String>,
    criteria_version: String,
}

/// Builds it.
pub(super) async fn page(app: &App, viewer: &Viewer, asked: &Asked) -> Result<MicroEvaluatorPage, Error> {
    let locale = viewer.locale;
    let mut page = framing::frame(app, viewer, locale.text("micro_evaluator-title")).await?;
    page.indexable = true;
    page.description = Some(locale.text("micro_evaluator-lead"));
    let applied = criteria::query::in_force(app.db().reads(), None, viewer.today()).await?;
    let mut filled = MicroEvaluatorPage {
        purpose: choices(locale, asked, "purpose", Purpose::ALL.iter().map(|purpose| purpose.as_str()), "purpose"),
        mode: choices(locale, asked, "mode", Mode::ALL.iter().map(|mode| mode.as_str()), "mode"),
        ratings: asked.criteria().map(|criterion| rating(locale, asked, (criterion, &applied.criteria))).collect(),
        source_eqf: level(locale, asked, "source_eqf"),
        source_ects: field(locale, asked, "source_ects").unit("ECTS"),
        level_judgement: judgement(locale, asked),
        target_eqf: level(locale, asked, "target_eqf"),
        target_ects: field(locale, asked, "target_ects").unit("ECTS"),
        is_on_site: asked.mode == Some(Mode::OnSite),
        result: asked.facts.as_ref().map(|facts| result(locale, facts, &applied.criteria)),
        unknown: asked.facts.as_ref().map(|facts| unknown(locale, asked, facts)).unwrap_or_default(),
        criteria_version: applied.label,
        page,
    };
    filled.page.errors = filled.errors();
    Ok(filled)
}

/// The same function as on the desk, in the same words.
fn result(locale: Locale, facts: &Facts, criteria: &Criteria) -> Evaluated {
    let found = assess::evaluate(facts, criteria);
    let answer = Answer {
        outcome: found.outcome,
        reduction: found.mode,
        credits: found.credits,
        asked: facts.target.ects.or(facts.source_ects),
        purpose: facts.purpose,
        target: None,
    };
    evaluated::shown(locale, &found, answer.tag(locale))
}

/// What was asked and not answered; it counts as nothing, never as met (R-C2).
fn unknown(locale: Locale, asked: &Asked, facts: &Facts) -> Vec<String> {
    let rated = |criterion: &Criterion| facts.ratings.contains_key(criterion);
    let criteria = asked.criteria().filter(|criterion| !rated(criterion)).map(|one| format!("criterion-{one}"));
    let fields = ["mode", "source_eqf", "source_ects", "target_eqf"];
    let fields = fields.into_iter().filter(|name| asked.text(name).is_empty());
    criteria.chain(fields.map(|name| format!("micro_evaluator-{name}"))).map(|key| locale.text(&key)).collect()
}

fn rating(locale: Locale, asked: &Asked, (criterion, criteria): (Criterion, &Criteria)) -> Rating {
    let name = criterion.as_str();
    let (chosen, wrong) = (asked.text(name).parse().ok(), said(locale, asked, name));
    rubric::rating(locale, &criteria.wording, criterion, name.to_owned(), chosen, wrong)
}

fn said(locale: Locale, asked: &Asked, name: &str) -> Option<String> {
    asked.errors.of(name).map(|code| locale.text(&format!("field-{code}")))
}

fn field(locale: Locale, asked: &Asked, name: &'static str) -> Field {
    let field = Field::new(name, locale.text(&format!("micro_evaluator-{name}")));
    field.value(asked.text(name)).error(said(locale, asked, name)).optional()
}

fn choices<'a>(
    locale: Locale,
    asked: &Asked,
    name: &'static str,
    codes: impl Iterator<Item = &'a str>,
    words: &str,
) -> Field {
    let chosen = asked.text(name);
    let none = (name != "purpose").then(|| Choice::new("", locale.text("micro_evaluator-unknown"), chosen.is_empty()));
    let all = codes.map(|code| Choice::new(code, locale.text(&format!("{words}-{code}")), chosen == code));
    let field = field(locale, asked, name).choices(none.into_iter().chain(all).collect());
    Field { is_optional: false, ..field }
}

fn level(locale: Locale, asked: &Asked, name: &'static str) -> Field {
    let chosen = asked.text(name);
    let none = Choice::new("", locale.text("micro_evaluator-unknown"), chosen.is_empty());
    let levels = (1..=8_i16).map(|level| {
        let code = level.to_string();
        let is_chosen = chosen == code;
        Choice::new(code, locale.eqf_level(level), is_chosen)
    });
    field(locale, asked, name).choices(std::iter::once(none).chain(levels).collect())
}

fn judgement(locale: Locale, asked: &Asked) -> Field {
    let chosen = asked.text("level_judgement");
    let none = Choice::new("", locale.text("micro_evaluator-unknown"), chosen.is_empty());
    let words = LevelJudgement::ALL.iter().map(|judgement| {
        Choice::new(judgement.as_str(), locale.text(&format!("desk-level-{judgement}")), chosen == judgement.as_str())
    });
    let field = field(locale, asked, "level_judgement").hint(locale.text("micro_evaluator-level_judgement-hint"));
    field.choices(std::iter::once(none).chain(words).collect())
}

impl MicroEvaluatorPage {
    fn errors(&self) -> Vec<ErrorLink> {
        let mut links = ErrorLink::of(&[&self.purpose, &self.mode]);
        links.extend(self.ratings.iter().filter_map(|rating| {
            let link = ErrorLink::new(format!("#{}", rating.name), rating.error.clone()?);
            Some(ErrorLink { field: Some(rating.label.clone()), ..link })
        }));
        links.extend(ErrorLink::of(&[
            &self.source_eqf,
            &self.source_ects,
            &self.level_judgement,
            &self.target_eqf,
            &self.target_ects,
        ]));
        links
    }
}
