//! Addresses of our own pages, written once.

pub mod audit;
mod decided;
mod network;
pub mod saved;
mod vanished;

use kernel::{
    AgreementId, ComponentId, EnrolmentId, EquivalencyId, EvidenceFileId, GradeTableId, InformationRequestId,
    OfferingId, OpportunityId, ProgrammeId, ReferenceCaseId, RequestId,
};
use recognition::{criterion::Criterion, equivalency::Action};

pub use decided::{DECISIONS, DECISIONS_FILE};
pub use network::{WORDS, institution_codes, new_words, synonym, synonym_removal};
pub use vanished::{KEPT, vanished};

/// The start page.
pub const HOME: &str = "/";
/// The catalogue.
pub const SEARCH: &str = "/micro-credentials";
/// The catalogue as a feed.
pub const FEED: &str = "/feed.atom";
/// The map of the site.
pub const SITEMAP: &str = "/sitemap.xml";
/// The evaluation as a public tool.
pub const MICRO_EVALUATOR: &str = "/micro-evaluator";
/// The figures.
pub const IMPACT: &str = "/impact";
/// The rules by which credentials are examined.
pub const CRITERIA: &str = "/criteria";
/// What a student is owed and must do.
pub const RIGHTS: &str = "/rights";
/// Levels, credits and grades.
pub const CONVERT: &str = "/convert";
/// Where people sign out.
pub const SIGN_OUT: &str = "/sign-out";
/// Listings side by side.
pub const COMPARE: &str = "/compare";
/// Who takes part.
pub const INSTITUTIONS: &str = "/institutions";
/// The public register of agreements.
pub const AGREEMENTS: &str = "/agreements";
/// A learner's own pages.
pub const MY: &str = "/my";
/// Asking for recognition.
pub const NEW_REQUEST: &str = "/my/requests/new";
/// Where people sign in again with a form behind them.
pub const SIGN_IN_AGAIN: &str = "/sign-in/again";
/// The officer's queue.
pub const DESK: &str = "/desk";
/// Cases are given to somebody.
pub const ASSIGN: &str = "/desk/assign";
/// Who gets which cases.
pub const ROUTING: &str = "/desk/routing";
/// Appeals that wait for a ruling.
pub const APPEALS: &str = "/desk/appeals";
/// The university's standing answers.
pub const EQUIVALENCIES: &str = "/desk/equivalencies";
/// Reference cases, and decisions from before the platform.
pub const PRECEDENTS: &str = "/desk/precedents";
/// An archive of decisions comes in.
pub const PRECEDENTS_IMPORT: &str = "/desk/precedents/import";
/// What the student register is to be told.
pub const BOOKINGS: &str = "/desk/bookings";
/// The same rows as a file.
pub const BOOKINGS_FILE: &str = "/desk/bookings/lines.csv";
/// What the register has entered comes in.
pub const BOOKINGS_IMPORT: &str = "/desk/bookings/import";
/// The public figures as a file.
pub const IMPACT_FILE: &str = "/impact/figures.csv";
/// A proposal of another.
pub const NEW_EQUIVALENCY: &str = "/desk/equivalencies/new";
/// Programmes of home universities.
pub const PROGRAMMES: &str = "/desk/programmes";
/// Programmes from a file.
pub const IMPORT_PROGRAMMES: &str = "/desk/programmes/import";
/// A university's own tables of grades.
pub const GRADES: &str = "/desk/grades";
/// Tables of grades from a file.
pub const IMPORT_GRADES: &str = "/desk/grades/import";
/// The criteria of a university, and its next version.
pub const RULES: &str = "/desk/rules";
/// What Passerelle knows of whoever is signed in.
pub const PROFILE: &str = "/my/profile";
/// A provider's listings.
pub const PROVIDER: &str = "/provider";
/// A new listing.
pub const NEW_LISTING: &str = "/provider/listings/new";
/// Listings from a file.
pub const IMPORT: &str = "/provider/import";

/// Where people sign in; afterwards they come back to `next`.
pub fn sign_in(next: Option<&str>) -> String {
    match next {
        Some(next) => format!("/sign-in?{}", query(&[("next", next)])),
        None => "/sign-in".to_owned(),
    }
}

/// A listing, as everybody sees it.
pub fn listing(id: OpportunityId) -> String {
    format!("/micro-credentials/{id}")
}

/// A wording of a listing that is or was published, for ever.
pub fn listing_version(id: OpportunityId, number: i32) -> String {
    format!("/micro-credentials/{id}/versions/{number}")
}

/// A listing in a format of the European Learning Model.
pub fn listing_as(id: OpportunityId, format: exchange::elm::Format) -> String {
    format!("/micro-credentials/{id}.{format}")
}

/// The dates of a listing for a calendar.
pub fn listing_dates(id: OpportunityId) -> String {
    format!("/micro-credentials/{id}.ics")
}

/// A part of the map of the site.
pub fn sitemap(part: &str) -> String {
    format!("/sitemap/{part}")
}

/// A file of the catalogue for machines.
pub fn elm(name: &str) -> String {
    format!("/elm/{name}")
}

/// A listing with the verdict of one university, and the search that it was opened from.
pub fn listing_from(id: OpportunityId, university: Option<&str>, search: Option<&str>) -> String {
    let pairs = [("recognised_by", university), ("search", search)];
    let pairs: Vec<_> = pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
    if pairs.is_empty() { listing(id) } else { format!("{}?{}", listing(id), query(&pairs)) }
}

/// The criteria of one university.
pub fn criteria_of(university: &str) -> String {
    format!("{CRITERIA}?{}", query(&[("university", university)]))
}

/// The criteria that staff of a university, or the consortium, set.
pub fn rules(owner: &str) -> String {
    format!("{RULES}?{}", query(&[("institution", owner)]))
}

/// Who gets which cases at a university.
pub fn routing(university: &str) -> String {
    format!("{ROUTING}?{}", query(&[("institution", university)]))
}

/// The next version of them.
pub fn rules_draft(owner: &str) -> String {
    format!("{RULES}/draft?{}", query(&[("institution", owner)]))
}

/// The wording of one criterion in the next version.
pub fn rules_wording(owner: &str, criterion: Criterion) -> String {
    format!("{RULES}/wording?{}", query(&[("institution", owner), ("criterion", criterion.as_str())]))
}

/// One version of criteria, for good.
pub fn criteria_version(label: &str) -> String {
    format!("{CRITERIA}?{}", query(&[("version", label)]))
}

/// What a student of one university is owed and must do.
pub fn rights(university: &str) -> String {
    format!("{RIGHTS}?{}", query(&[("university", university)]))
}

/// A listing for a university outside the network, to print.
pub fn dossier(id: OpportunityId) -> String {
    format!("/micro-credentials/{id}/dossier")
}

/// The search for others to compare a listing with.
pub fn choose_to_compare(id: OpportunityId, university: Option<&str>) -> String {
    let id = id.to_string();
    let university = university.map(|university| ("recognised_by", university));
    let pairs: Vec<_> = university.into_iter().chain([("compare", id.as_str())]).collect();
    format!("{SEARCH}?{}", query(&pairs))
}

/// A member of the network.
pub fn institution(slug: &str) -> String {
    format!("{INSTITUTIONS}/{slug}")
}

/// An agreement in the version that counts today.
pub fn agreement(id: AgreementId) -> String {
    format!("{AGREEMENTS}/{id}")
}

/// One version of an agreement, for good.
pub fn agreement_version(id: AgreementId, number: i32) -> String {
    format!("{AGREEMENTS}/{id}/versions/{number}")
}

/// Check and confirm an enrolment.
pub fn enrol(offering: OfferingId) -> String {
    format!("/my/enrol/{offering}")
}

/// A learner's enrolment.
pub fn enrolment(id: EnrolmentId) -> String {
    format!("/my/enrolments/{id}")
}

/// Leaving an enrolment.
pub fn withdrawal(id: EnrolmentId) -> String {
    format!("/my/enrolments/{id}/withdrawal")
}

/// Letting a result be passed on, or no longer.
pub fn consent(id: EnrolmentId) -> String {
    format!("/my/enrolments/{id}/consent")
}

/// A learner's recognition request.
pub fn request(id: RequestId) -> String {
    format!("/my/requests/{id}")
}

/// What is asked about a learner's request.
pub fn questions(id: RequestId) -> String {
    format!("/my/requests/{id}/questions")
}

/// An act of the learner on a question: `answer`, `more-time`.
pub fn question_act(id: RequestId, question: InformationRequestId, act: &str) -> String {
    format!("/my/requests/{id}/questions/{question}/{act}")
}

/// An act of the learner on the own request: `withdrawal`, `reopening`.
pub fn request_act(id: RequestId, act: &str) -> String {
    format!("/my/requests/{id}/{act}")
}

/// The page that a secret opens for the issuer's contact.
pub fn question(token: &str) -> String {
    format!("/questions/{token}")
}

/// What was asked about a case, and the form of another question.
pub fn asked(id: RequestId) -> String {
    format!("/desk/requests/{id}/questions")
}

/// An officer's act on a question: `again`, `end`, `more-time`.
pub fn asked_act(id: RequestId, question: InformationRequestId, act: &str) -> String {
    format!("/desk/requests/{id}/questions/{question}/{act}")
}

/// A part of a request: a section of its draft, `check`, `delete`, `documents`.
pub fn request_part(id: RequestId, part: &str) -> String {
    format!("/my/requests/{id}/{part}")
}

/// A document of one's own request.
pub fn request_document(id: RequestId, file: EvidenceFileId) -> String {
    format!("/my/requests/{id}/documents/{file}")
}

/// A document of a case.
pub fn case_document(id: RequestId, file: EvidenceFileId) -> String {
    format!("/desk/requests/{id}/documents/{file}")
}

/// A case on the desk.
pub fn case(id: RequestId) -> String {
    format!("/desk/requests/{id}")
}

/// An act on a case: `ratings`, `proposal`, `take-back`, `return`, `decision`, `condition`, `reopening`, `delay`,
/// `appeal`, `appeal/decision`, `prior-learning/appointment`, `prior-learning/result`, `prior-learning/decision`.
pub fn case_act(id: RequestId, act: &str) -> String {
    format!("/desk/requests/{id}/{act}")
}

/// An equivalency on the desk.
pub fn equivalency(id: EquivalencyId) -> String {
    format!("{EQUIVALENCIES}/{id}")
}

/// A reference case on the desk.
pub fn precedent(id: ReferenceCaseId) -> String {
    format!("{PRECEDENTS}/{id}")
}

/// An act on a reference case.
pub fn precedent_act(id: ReferenceCaseId, act: &str) -> String {
    format!("{PRECEDENTS}/{id}/{act}")
}

/// An act on an equivalency.
pub fn equivalency_act(id: EquivalencyId, action: Action) -> String {
    let act = match action {
        Action::Propose => "proposal",
        Action::Approve => "approval",
        Action::Reject => "rejection",
        Action::Confirm => "confirmation",
        Action::Retire => "retirement",
    };
    format!("{EQUIVALENCIES}/{id}/{act}")
}

/// A listing as its provider sees it.
pub fn own_listing(id: OpportunityId) -> String {
    format!("/provider/listings/{id}")
}

/// An act on a listing: `publication`, `archive`, `offerings`, `ratings`.
pub fn listing_act(id: OpportunityId, act: &str) -> String {
    format!("/provider/listings/{id}/{act}")
}

/// A run as its provider changes it.
pub fn offering(id: OfferingId) -> String {
    format!("/provider/offerings/{id}")
}

/// A provider's listings at one institution.
pub fn provider(institution: &str) -> String {
    format!("{PROVIDER}?{}", query(&[("institution", institution)]))
}

/// A new listing of one institution.
pub fn new_listing(institution: &str) -> String {
    format!("{NEW_LISTING}?{}", query(&[("institution", institution)]))
}

/// Listings of one institution from a file.
pub fn import(institution: &str) -> String {
    format!("{IMPORT}?{}", query(&[("institution", institution)]))
}

/// Participants and results of a run.
pub fn participants(id: OfferingId) -> String {
    format!("/provider/offerings/{id}/participants")
}

/// The programmes of one institution.
pub fn programmes(institution: &str) -> String {
    format!("{PROGRAMMES}?{}", query(&[("institution", institution)]))
}

/// A new programme of one institution.
pub fn new_programme(institution: &str) -> String {
    format!("{PROGRAMMES}/new?{}", query(&[("institution", institution)]))
}

/// Programmes of one institution from a file.
pub fn import_programmes(institution: &str) -> String {
    format!("{IMPORT_PROGRAMMES}?{}", query(&[("institution", institution)]))
}

/// The tables of grades of one institution.
pub fn grades(institution: &str) -> String {
    format!("{GRADES}?{}", query(&[("institution", institution)]))
}

/// A new table of one institution.
pub fn new_grades(institution: &str) -> String {
    format!("{GRADES}/new?{}", query(&[("institution", institution)]))
}

/// Tables of one institution from a file.
pub fn import_grades(institution: &str) -> String {
    format!("{IMPORT_GRADES}?{}", query(&[("institution", institution)]))
}

/// One version of a table.
pub fn grade_table(id: GradeTableId) -> String {
    format!("{GRADES}/{id}")
}

/// A programme with its components.
pub fn programme(id: ProgrammeId) -> String {
    format!("{PROGRAMMES}/{id}")
}

/// A component of a programme.
pub fn component(programme: ProgrammeId, id: ComponentId) -> String {
    format!("{PROGRAMMES}/{programme}/components/{id}")
}

/// A new component of a programme.
pub fn new_component(programme: ProgrammeId) -> String {
    format!("{PROGRAMMES}/{programme}/components/new")
}

/// Pairs as a query, encoded.
pub fn query(pairs: &[(&str, &str)]) -> String {
    serde_html_form::to_string(pairs).unwrap_or_default()
}
