//! Tables of recognition. No logic.

pub(crate) mod agreement;
pub(crate) mod agreement_party;
pub(crate) mod agreement_version;
pub(crate) mod component;
pub(crate) mod component_outcome;
pub(crate) mod deqar_code;
pub(crate) mod deqar_provider;
pub(crate) mod deqar_report;
pub(crate) mod deqar_report_provider;
pub(crate) mod equivalency;
pub(crate) mod equivalency_approval;
pub(crate) mod equivalency_source;
pub(crate) mod equivalency_target;
pub(crate) mod grade_policy;
pub(crate) mod grade_table;
pub(crate) mod programme;
pub(crate) mod signature;
