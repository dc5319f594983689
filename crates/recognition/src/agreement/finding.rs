//! What an agreement says of one request.

use std::fmt;

use kernel::Ects;
use serde::{Serialize, Serializer};

use crate::{
    route::{Gate, Route},
    rule::{Field, Truth},
};

/// What decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The rule with this id.
    Rule(String),
    /// Not, or not known to be, within the agreement's time.
    Time,
    /// Not one of its purposes.
    Purpose,
    /// Issuer and recogniser are not parties in fitting roles.
    Party,
    /// Outside its scope, or not known to be inside.
    Scope,
    /// Only a part of the credits is left under the caps.
    CapExceeded,
    /// No credit is left under the caps.
    CapExhausted,
    /// Whether the caps leave room cannot be said.
    CapUnknown,
    /// The gate is false.
    GateFailed(Gate),
    /// The gate is unknown.
    GateUnknown(Gate),
    /// It applies, and no rule of it is true.
    NoRule,
}

impl fmt::Display for Reason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(id) => out.write_str(id),
            Self::Time => out.write_str("time"),
            Self::Purpose => out.write_str("purpose"),
            Self::Party => out.write_str("party"),
            Self::Scope => out.write_str("scope"),
            Self::CapExceeded => out.write_str("cap_exceeded"),
            Self::CapExhausted => out.write_str("cap_exhausted"),
            Self::CapUnknown => out.write_str("cap_unknown"),
            Self::GateFailed(gate) => write!(out, "gate_failed:{gate}"),
            Self::GateUnknown(gate) => write!(out, "gate_unknown:{gate}"),
            Self::NoRule => out.write_str("no_rule"),
        }
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// What one rule, or the scope, came out as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Traced {
    /// The rule's id, or `scope`.
    pub id: String,
    /// Its value.
    pub value: Truth,
    /// The comparisons that decided it.
    pub why: Vec<String>,
}

/// What an agreement says of one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The route; none if the agreement does not apply.
    #[serde(serialize_with = "route_word")]
    pub route: Option<Route>,
    /// The rule that gave the route before unknown facts, caps and gates lowered it.
    pub rule: Option<String>,
    /// What decided in the end.
    pub reason: Reason,
    /// What the rule says of itself, for people.
    pub text: Option<String>,
    /// The credits that are left under the caps, where they are fewer than would be recorded.
    pub propose: Option<Ects>,
    /// The facts that would have to be known to say more.
    pub missing: Vec<Field>,
    /// The scope and each rule; empty if it was clear before.
    pub trace: Vec<Traced>,
    /// The ids that decided, in order: of RECOGNITION, and of the agreement.
    pub rules: Vec<String>,
}

impl Finding {
    /// The word for the route: `automatic`, `fast_track`, `individual` or `not_applicable`.
    pub const fn word(&self) -> &'static str {
        match self.route {
            Some(route) => route.as_str(),
            None => "not_applicable",
        }
    }

    /// Whether a rule of the agreement excludes the request (R-O4).
    pub const fn is_excluded(&self) -> bool {
        self.route.is_none() && matches!(self.reason, Reason::Rule(_))
    }
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference to the field")]
fn route_word<S: Serializer>(route: &Option<Route>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(route.map_or("not_applicable", Route::as_str))
}
