//! What an equivalency says: the JSON object of RECOGNITION §8.

use std::collections::BTreeSet;

use kernel::{Day, Ects};
use serde::Deserialize;
use serde_json::Value as Json;

use super::{EquivalencyState, Tree};
use crate::rule::{Fault, FaultKind, pointer};

kernel::text_enum! {
    /// Who may read an equivalency that counts.
    pub enum Visibility {
        /// Everybody.
        Public = "public",
        /// The university that recognises.
        Private = "private",
    }
}
kernel::text_serde!(Visibility);

kernel::text_enum! {
    /// What an equivalency rests on.
    pub enum EquivalencyBasis {
        /// An agreement between the institutions.
        Agreement = "agreement",
        /// An earlier decision.
        Decision = "decision",
        /// A comparison of the curricula.
        Curriculum = "curriculum",
    }
}
kernel::text_serde!(EquivalencyBasis);

/// A component as a file names it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Aim {
    /// By its code, in every programme that has one of this code.
    Code(String),
    /// In one programme.
    In {
        /// Code of the programme.
        programme: String,
        /// Code of the component.
        component: String,
    },
}

/// Who has approved.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApprovalTerms {
    /// As what.
    pub role: String,
    /// Who: the address of an account, or a name.
    pub person: String,
    /// When.
    pub date: Day,
}

/// An equivalency as somebody wrote it down.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// What people call it.
    pub id: String,
    /// Slug of the institution whose micro-credentials it names.
    pub issuer: String,
    /// Slug of the one that recognises them.
    pub recogniser: String,
    /// What must be held.
    pub from: Tree,
    /// What it replaces.
    pub to: Vec<Aim>,
    /// The credits that it gives, if not those of the component.
    #[serde(default)]
    pub credits: Option<Ects>,
    /// Whether the software may recognise by it.
    #[serde(default)]
    pub binding: bool,
    /// The first day on which a credential may be issued.
    pub effective_from: Day,
    /// The last one.
    #[serde(default)]
    pub effective_to: Option<Day>,
    /// Where it stands.
    pub status: EquivalencyState,
    /// Who has approved.
    #[serde(default)]
    pub approvals: Vec<ApprovalTerms>,
    /// Who may read it; the university alone unless it says otherwise.
    #[serde(default = "private")]
    pub visibility: Visibility,
    /// For everybody.
    #[serde(default)]
    pub public_note: Option<String>,
    /// For the university alone.
    #[serde(default)]
    pub private_note: Option<String>,
    /// What it rests on, if stated.
    #[serde(default)]
    pub basis: Option<EquivalencyBasis>,
    /// Why there is no equivalency: then this is a warning and nothing else (R-E6).
    #[serde(default)]
    pub no_equivalency_reason: Option<String>,
}

const fn private() -> Visibility {
    Visibility::Private
}

/// How many characters a note may have.
pub(super) const NOTE: usize = 2_000;

impl Terms {
    /// The equivalency that this JSON is, or everything that is wrong with it.
    pub fn parse(json: &Json) -> Result<Self, Vec<Fault>> {
        // The tree first: its faults know their place exactly.
        if let Some(fault) = json.get("from").and_then(|from| Tree::parse(from).err()) {
            return Err(vec![fault.under("/from")]);
        }
        let terms: Self = serde_path_to_error::deserialize(json).map_err(|error| {
            let place = pointer(error.path());
            vec![FaultKind::Json(error.into_inner().to_string()).at(place)]
        })?;
        let faults = terms.faults();
        if faults.is_empty() { Ok(terms) } else { Err(faults) }
    }

    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut check = |right: bool, place: &str, sentence: &'static str| {
            if !right {
                faults.push(FaultKind::Outside(sentence).at(place));
            }
        };
        check(self.issuer != self.recogniser, "/recogniser", "nobody needs an equivalency with itself");
        check(self.in_order(), "/effective_to", "the last day is before the first");
        let warns = self.no_equivalency_reason.is_some();
        check(warns || !self.to.is_empty(), "/to", "names no component");
        check(!(warns && self.binding), "/binding", "what is no equivalency cannot be binding");
        faults.extend(text_fault(&self.id, 60, "/id"));
        let notes = [
            (&self.public_note, "/public_note"),
            (&self.private_note, "/private_note"),
            (&self.no_equivalency_reason, "/no_equivalency_reason"),
        ];
        faults.extend(notes.iter().filter_map(|(note, place)| text_fault(note.as_ref()?, NOTE, place)));
        let mut seen = BTreeSet::new();
        for (at, approval) in self.approvals.iter().enumerate() {
            faults.extend(text_fault(&approval.role, 60, &format!("/approvals/{at}/role")));
            faults.extend(text_fault(&approval.person, 254, &format!("/approvals/{at}/person")));
            if !seen.insert(approval.person.to_lowercase()) {
                let sentence = "whoever proposes does not approve: each person stands here once";
                faults.push(FaultKind::Outside(sentence).at(format!("/approvals/{at}/person")));
            }
        }
        faults
    }

    fn in_order(&self) -> bool {
        self.effective_to.is_none_or(|last| self.effective_from <= last)
    }
}

fn text_fault(text: &str, limit: usize, place: &str) -> Option<Fault> {
    kernel::clean(text, limit, true).err().map(|error| FaultKind::Text(error).at(place))
}
