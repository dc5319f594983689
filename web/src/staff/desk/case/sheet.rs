//! The forms of a case as typed: ratings with their evidence, what was found in the comparison, note, reasons and
//! differences. What was found is kept in the address until it is proposed or decided.

use std::collections::BTreeMap;

use evaluation::{
    assess::{Coverage, Element, LevelJudgement, Priority},
    course_rating::Given,
    request::{Findings, NewDifference, OtherGrade},
};
use recognition::criterion::Criterion;
use serde::Deserialize;

pub(super) use crate::staff::rated::{evidence, rating};
use crate::{
    posted::{FieldErrors, Fields},
    staff::rated,
};

/// Names with what was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Sheet(pub Vec<(String, String)>);

// Which names there are depends on the case, so a sheet is read beside it, not here.
impl Fields for Sheet {
    type Command = Self;
    fn read(&self) -> Result<Self, FieldErrors> {
        Ok(self.clone())
    }
}

/// The four parts of a difference, in the order of the form.
pub(super) const PARTS: &[&str] = &["found", "required", "why", "evidence"];

/// What can be said no to.
pub(super) const CHECKS: &[&str] = &["authentic", "holder_matches", "assessed"];

impl Sheet {
    /// What was typed, trimmed; empty if nothing was.
    pub(super) fn text(&self, name: &str) -> &str {
        self.typed(name).unwrap_or_default()
    }

    /// What was typed, if the field was there.
    pub(super) fn typed(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// The grade that is recorded instead of the suggested one; none where nothing was typed.
    pub(super) fn other_grade(&self) -> Option<OtherGrade> {
        let [value, reason] = ["grade", "grade_reason"].map(|name| self.text(name).to_owned());
        (!value.is_empty() || !reason.is_empty()).then_some(OtherGrade { value, reason })
    }

    /// The version of the request that the officer saw; 0 is none.
    pub(super) fn version(&self) -> i32 {
        self.text("version").parse().unwrap_or_default()
    }

    /// Findings as a sheet, to go on from a proposal.
    pub(super) fn of(findings: &Findings) -> Self {
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
        for (place, coverage) in findings.outcomes.iter().enumerate() {
            put(&outcome(place), coverage.to_string());
        }
        if let Some(judgement) = findings.level_judgement {
            put("level_judgement", judgement.to_string());
        }
        let checked = [findings.authentic, findings.holder_matches, findings.assessed];
        for (name, _) in CHECKS.iter().zip(checked).filter(|(_, yes)| !yes) {
            put(name, "no".to_owned());
        }
        for (criterion, priority) in &findings.priorities {
            put(&format!("priority_{criterion}"), priority.to_string());
        }
        if let Some(reason) = &findings.priorities_reason {
            put("priorities_reason", reason.clone());
        }
        Self(pairs)
    }

    /// The names that findings have, with what was typed: for the address and for hidden fields.
    pub(super) fn found(&self) -> Vec<(&str, &str)> {
        let of_findings = |name: &str| {
            name.starts_with("outcome_")
                || name.starts_with("priority_")
                || name == "priorities_reason"
                || name == "level_judgement"
                || CHECKS.contains(&name)
        };
        let said = self.0.iter().map(|(name, value)| (name.as_str(), value.trim()));
        said.filter(|(name, value)| of_findings(name) && !value.is_empty() && *value != "yes").collect()
    }

    /// The findings. An outcome without an answer is an error only when something is to follow from it.
    pub(super) fn findings(&self, essential: usize) -> (Findings, FieldErrors) {
        let mut errors = FieldErrors::default();
        let mut outcomes = Vec::with_capacity(essential);
        for place in 0..essential {
            match self.text(&outcome(place)).parse::<Coverage>() {
                Ok(coverage) => outcomes.push(coverage),
                Err(()) => errors.add(outcome(place), "choice"),
            }
        }
        let level_judgement = self.text("level_judgement");
        if !level_judgement.is_empty() && level_judgement.parse::<LevelJudgement>().is_err() {
            errors.add("level_judgement", "choice");
        }
        let (priorities, reason) = (self.priorities(&mut errors), self.text("priorities_reason"));
        if !priorities.is_empty() && reason.is_empty() {
            errors.add("priorities_reason", "reason");
        }
        let yes = |name: &str| self.text(name) != "no";
        let findings = Findings {
            level_judgement: level_judgement.parse().ok(),
            outcomes,
            authentic: yes("authentic"),
            holder_matches: yes("holder_matches"),
            assessed: yes("assessed"),
            priorities_reason: (!priorities.is_empty()).then(|| reason.to_owned()),
            priorities,
        };
        (findings, errors)
    }

    fn priorities(&self, errors: &mut FieldErrors) -> BTreeMap<Criterion, Priority> {
        let mut priorities = BTreeMap::new();
        for criterion in Criterion::ALL {
            let name = format!("priority_{criterion}");
            match (self.text(&name), self.text(&name).parse()) {
                ("", _) => {}
                (_, Ok(priority)) => {
                    priorities.insert(*criterion, priority);
                }
                (_, Err(())) => errors.add(name, "choice"),
            }
        }
        priorities
    }

    /// The ratings that were given, each with its evidence (R-C4).
    pub(super) fn ratings(&self, criteria: &[Criterion]) -> Result<Vec<Given>, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut given = Vec::new();
        for criterion in criteria {
            match rated::given(*criterion, self.text(&rating(*criterion)), self.text(&evidence(*criterion))) {
                Ok(one) => given.extend(one),
                Err((field, code)) => errors.add(field, code),
            }
        }
        if errors.is_empty() { Ok(given) } else { Err(errors) }
    }

    /// The differences in these elements: each whole or not at all; at least one where the outcome needs it (L-3).
    pub(super) fn differences(&self, elements: &[Element], needed: bool) -> Result<Vec<NewDifference>, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut given = Vec::new();
        for element in elements {
            let [found, required, why, evidence] =
                ["found", "required", "why", "evidence"].map(|part| self.text(&part_of(*element, part)));
            if why.is_empty() && evidence.is_empty() {
                continue;
            }
            for part in PARTS.iter().map(|part| part_of(*element, part)) {
                if let Err(error) = kernel::clean(self.text(&part), 4_000, true) {
                    errors.add(part, error.code());
                }
            }
            let text = |typed: &str| typed.to_owned();
            let (found, required) = (text(found), text(required));
            given.push(NewDifference { element: *element, found, required, why: text(why), evidence: text(evidence) });
        }
        if let (true, true, Some(first)) = (needed, given.is_empty(), elements.first()) {
            for part in PARTS.iter().filter(|part| self.text(&part_of(*first, part)).is_empty()) {
                errors.add(part_of(*first, part), "difference");
            }
        }
        if errors.is_empty() { Ok(given) } else { Err(errors) }
    }
}

/// The field of an essential outcome, counted from 1.
pub(super) fn outcome(place: usize) -> String {
    format!("outcome_{}", place + 1)
}

/// The field of a part of a difference.
pub(super) fn part_of(element: Element, part: &str) -> String {
    format!("{element}_{part}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(query: &str) -> Sheet {
        Sheet(crate::extract::decode(query.as_bytes()).unwrap())
    }

    #[test]
    fn r_c4_a_rating_comes_with_its_evidence() {
        let all = Criterion::ALL;
        assert_eq!(
            sheet("rating_quality=3&evidence_quality=%20").ratings(all).unwrap_err().of("evidence_quality"),
            Some("evidence")
        );
        assert_eq!(
            sheet("rating_quality=4&evidence_quality=x").ratings(all).unwrap_err().of("rating_quality"),
            Some("rating")
        );
        assert_eq!(sheet("evidence_quality=x").ratings(all).unwrap_err().of("rating_quality"), Some("rating"));
        assert_eq!(sheet("rating_quality=2&evidence_quality=x&rating_level=").ratings(all).unwrap().len(), 1);
    }

    #[test]
    fn findings_survive_the_address() {
        let typed = sheet(
            "outcome_1=covered&outcome_2=not&authentic=yes&assessed=no&level_judgement=lower&priority_testing=O&priorities_reason=because&rating_quality=3",
        );
        let (findings, errors) = typed.findings(2);
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(findings.outcomes, [Coverage::Covered, Coverage::Not]);
        assert!(findings.authentic && !findings.assessed);
        assert_eq!(Sheet::of(&findings).findings(2).0, findings);
        assert!(typed.found().iter().all(|(name, _)| !name.starts_with("rating") && *name != "authentic"));
    }

    #[test]
    fn r_a5_other_priorities_need_a_reason() {
        let (_, errors) = sheet("priority_testing=O").findings(0);
        assert_eq!(errors.of("priorities_reason"), Some("reason"));
    }

    #[test]
    fn h080_l_3_a_difference_is_whole_or_not_there() {
        let elements = [Element::Level, Element::Workload];
        let nothing = sheet("level_found=EQF+5").differences(&elements, true).unwrap_err();
        assert_eq!((nothing.of("level_why"), nothing.of("level_found")), (Some("difference"), None));
        assert!(sheet("level_found=EQF+5").differences(&elements, false).unwrap().is_empty());
        let half = sheet("workload_why=w&workload_found=f").differences(&elements, true).unwrap_err();
        assert_eq!(half.of("workload_evidence"), Some("required"));
        let whole = sheet("level_found=f&level_required=r&level_why=w&level_evidence=e");
        assert_eq!(whole.differences(&elements, true).unwrap().len(), 1);
    }
}
