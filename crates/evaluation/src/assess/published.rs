//! What is published of these rules (duty L-2): each id that a decision can name, in the order of the examination, and
//! whose rule it is.

kernel::text_enum! {
    /// Whose rule it is. Law is only what RECOGNITION marks as read in a public text; our own default is never shown as
    /// law.
    pub enum Origin {
        /// The Lisbon Recognition Convention and the texts that explain it.
        Law = "law",
        /// The consortium's default.
        Default = "default",
        /// A university's own rule, or that of an agreement.
        Own = "own",
    }
}

kernel::text_enum! {
    /// Where in the examination a rule stands.
    pub enum Part {
        /// What the law asks for, whatever the rules below say.
        Duty = "duty",
        /// How the evidence is rated.
        Evidence = "evidence",
        /// What ends the examination at once.
        Stop = "stop",
        /// Whether the evidence is robust enough.
        StageA = "stage_a",
        /// Whether there are substantial differences.
        StageB = "stage_b",
        /// How much is left to people.
        Route = "route",
    }
}

/// A rule as it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublishedRule {
    /// Its id, as decisions name it.
    pub id: &'static str,
    /// Where it stands.
    pub part: Part,
    /// Whose it is.
    pub origin: Origin,
}

const fn law(id: &'static str, part: Part) -> PublishedRule {
    PublishedRule { id, part, origin: Origin::Law }
}

const fn usual(id: &'static str, part: Part) -> PublishedRule {
    PublishedRule { id, part, origin: Origin::Default }
}

/// All of them.
pub const RULES: &[PublishedRule] = &[
    law("L-1", Part::Duty),
    law("L-2", Part::Duty),
    law("L-3", Part::Duty),
    law("L-4", Part::Duty),
    law("L-6", Part::Duty),
    law("L-7", Part::Duty),
    law("L-8", Part::Duty),
    usual("R-C1", Part::Evidence),
    usual("R-C2", Part::Evidence),
    usual("R-C5", Part::Evidence),
    usual("DQ-1", Part::Evidence),
    usual("DQ-2", Part::Evidence),
    usual("DQ-3", Part::Evidence),
    usual("DQ-4", Part::Evidence),
    usual("DQ-5", Part::Evidence),
    usual("DQ-6", Part::Evidence),
    usual("DQ-7", Part::Evidence),
    usual("DQ-8", Part::Evidence),
    law("R-H1", Part::Stop),
    usual("R-H2", Part::Stop),
    usual("R-H3", Part::Stop),
    usual("R-H4", Part::Stop),
    usual("R-H5", Part::Stop),
    usual("R-H6", Part::Stop),
    usual("R-A1", Part::StageA),
    usual("R-A2", Part::StageA),
    usual("R-A3", Part::StageA),
    usual("R-A4", Part::StageA),
    usual("R-A5", Part::StageA),
    usual("R-A6", Part::StageA),
    usual("R-B1", Part::StageB),
    usual("R-B2", Part::StageB),
    usual("R-B3", Part::StageB),
    usual("R-B4", Part::StageB),
    usual("R-B5", Part::StageB),
    usual("R-B6", Part::StageB),
    usual("R-B7", Part::StageB),
    usual("R-B8", Part::StageB),
    usual("R-B9", Part::StageB),
    usual("R-B10", Part::StageB),
    usual("R-B11", Part::StageB),
    usual("R-B12", Part::StageB),
    usual("R-B13", Part::StageB),
    usual("R-R1", Part::Route),
    usual("R-G2", Part::Route),
    usual("R-G5", Part::Route),
    usual("R-R3", Part::Route),
    usual("R-R4", Part::Route),
    usual("R-R5", Part::Route),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::assess::HARD_STOPS;

    /// The rules that the code of this folder writes on evaluations.
    fn written() -> BTreeSet<&'static str> {
        let sources = [
            include_str!("mod.rs"),
            include_str!("comparison.rs"),
            include_str!("credits.rs"),
            include_str!("profile.rs"),
            include_str!("robustness.rs"),
            include_str!("stop.rs"),
        ];
        let quoted = sources.into_iter().flat_map(|source| source.split('"').skip(1).step_by(2));
        quoted.filter(|text| text.starts_with("R-") && !text.contains(' ')).collect()
    }

    #[test]
    fn l2_every_rule_that_a_decision_can_name_is_published_once() {
        let published: BTreeSet<_> = RULES.iter().map(|rule| rule.id).collect();
        assert_eq!(published.len(), RULES.len(), "an id stands twice");
        let written = written();
        assert!(written.contains("R-B11") && written.contains("R-H5"), "{written:?}");
        let missing: Vec<_> = written.difference(&published).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn only_duties_and_the_authenticity_of_the_credential_are_law() {
        for rule in RULES {
            let is_law = rule.part == Part::Duty || rule.id == "R-H1";
            assert_eq!(rule.origin == Origin::Law, is_law, "{}", rule.id);
        }
    }

    #[test]
    fn hard_stops_are_published_in_their_order() {
        let stops = RULES.iter().filter(|rule| rule.part == Part::Stop).map(|rule| rule.id);
        assert!(stops.zip(HARD_STOPS).all(|(id, stop)| id == stop.rule));
    }
}
