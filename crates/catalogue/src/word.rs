//! The closed lists and small values of a listing.

use kernel::Language;
use serde::{Deserialize, Serialize};

kernel::text_enum! {
    /// What is offered. Only credits and outcomes decide what it is worth, never this word.
    pub enum OpportunityKind {
        /// A small assessed piece of learning that stands for itself.
        MicroCredential = "micro_credential",
        /// A course.
        Course = "course",
        /// A part of a programme.
        Module = "module",
        /// A whole programme.
        Programme = "programme",
    }
}

kernel::text_enum! {
    /// Where an opportunity stands.
    pub enum OpportunityState {
        /// Being written; its institution sees it.
        Draft = "draft",
        /// Everybody sees it.
        Published = "published",
        /// No longer offered; what was published stays readable by its address.
        Archived = "archived",
    }
}

kernel::text_enum! {
    /// Where one wording stands.
    pub enum VersionState {
        /// Being written.
        Draft = "draft",
        /// What is offered now; immutable.
        Published = "published",
        /// What was offered before; immutable.
        Superseded = "superseded",
    }
}

kernel::text_enum! {
    /// M10: the form of participation.
    pub enum Mode {
        /// From anywhere.
        Online = "online",
        /// Partly there.
        Blended = "blended",
        /// There.
        OnSite = "on_site",
    }
}
kernel::text_serde!(Mode);

kernel::text_enum! {
    /// Who watches the assessment and whether identity is checked (RECOGNITION §3).
    pub enum Supervision {
        /// Nobody, and nobody is identified.
        UnsupervisedNoId = "unsupervised_no_id",
        /// Nobody watches, the person is identified.
        UnsupervisedId = "unsupervised_id",
        /// Somebody watches, nobody is identified.
        SupervisedNoId = "supervised_no_id",
        /// Somebody watches a person who is identified.
        SupervisedId = "supervised_id",
    }
}

kernel::text_enum! {
    /// Whether it stands for itself or is part of something larger (optional in Annex I).
    pub enum Stackability {
        /// For itself.
        StandAlone = "stand_alone",
        /// Part of something larger.
        Integrated = "integrated",
    }
}

kernel::text_enum! {
    /// Where a dated run stands.
    pub enum OfferingState {
        /// It takes place.
        Open = "open",
        /// It does not take place.
        Cancelled = "cancelled",
    }
}

/// Languages of teaching, the main one first; none is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Languages(pub Vec<Language>);

kernel::json_value!(Languages);

/// Words under which it is to be found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Keywords(pub Vec<String>);

kernel::json_value!(Keywords);

/// What it costs, in minor units (cents). Zero is free; no price at all is not stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// Minor units of the currency.
    pub minor: i64,
    /// ISO 4217; always there unless it is free.
    pub currency: Option<String>,
}
