//! The terms of the model: the key in JSON, the property's address, what stands there. Reading and writing use this table;
//! the context that we serve says the same (a test compares them).

use std::{collections::HashMap, sync::LazyLock};

use super::Release;

/// Where a property is defined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefix {
    /// The model itself: its address depends on the release.
    Elm,
    /// ADMS.
    Adms,
    /// Dublin Core terms.
    Dc,
    /// FOAF.
    Foaf,
    /// RDF.
    Rdf,
    /// The organisation ontology.
    Org,
    /// The vocabulary of registered organisations.
    Rov,
    /// SKOS.
    Skos,
    /// The location vocabulary.
    Locn,
    /// The core vocabularies of the Commission.
    Clv,
}

impl Prefix {
    /// Each of them.
    pub const ALL: [Self; 10] = [
        Self::Elm,
        Self::Adms,
        Self::Dc,
        Self::Foaf,
        Self::Rdf,
        Self::Org,
        Self::Rov,
        Self::Skos,
        Self::Locn,
        Self::Clv,
    ];

    /// The short name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Elm => "elm",
            Self::Adms => "adms",
            Self::Dc => "dc",
            Self::Foaf => "foaf",
            Self::Rdf => "rdf",
            Self::Org => "org",
            Self::Rov => "rov",
            Self::Skos => "skos",
            Self::Locn => "locn",
            Self::Clv => "clv",
        }
    }

    /// What it stands for.
    pub const fn namespace(self, release: Release) -> &'static str {
        match self {
            Self::Elm => release.namespace(),
            Self::Adms => "http://www.w3.org/ns/adms#",
            Self::Dc => "http://purl.org/dc/terms/",
            Self::Foaf => "http://xmlns.com/foaf/0.1/",
            Self::Rdf => "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            Self::Org => "http://www.w3.org/ns/org#",
            Self::Rov => "http://www.w3.org/ns/regorg#",
            Self::Skos => "http://www.w3.org/2004/02/skos/core#",
            Self::Locn => "http://www.w3.org/ns/locn#",
            Self::Clv => "http://data.europa.eu/m8g/",
        }
    }
}

/// What stands at a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// A thing, a concept, or an address.
    Link,
    /// A text in several languages.
    Text,
    /// Plain text.
    Str,
    /// A moment.
    DateTime,
    /// A length of time.
    Duration,
    /// An address as text.
    AnyUri,
    /// A decimal number.
    Decimal,
    /// A whole number.
    Integer,
    /// Yes or no.
    Boolean,
}

impl Range {
    /// The local name of its type in XML Schema; none for things and plain text.
    pub const fn datatype(self) -> Option<&'static str> {
        match self {
            Self::Link | Self::Text | Self::Str => None,
            Self::DateTime => Some("dateTime"),
            Self::Duration => Some("duration"),
            Self::AnyUri => Some("anyURI"),
            Self::Decimal => Some("decimal"),
            Self::Integer => Some("integer"),
            Self::Boolean => Some("boolean"),
        }
    }
}

/// A property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its key in JSON.
    pub key: &'static str,
    /// Where it is defined.
    pub prefix: Prefix,
    /// Its name there, and in LOQ XML.
    pub local: &'static str,
    /// What stands there.
    pub range: Range,
    /// Whether JSON has a list there, also of one.
    pub is_list: bool,
}

impl Term {
    /// Whether LOQ XML writes its prefix: the schema takes these elements from elsewhere.
    pub fn is_foreign_in_xml(self) -> bool {
        self.prefix == Prefix::Skos || self == SUBJECT || self == CREATOR || self == GEOMETRY
    }
}

/// The term of a JSON key.
pub fn of_key(key: &str) -> Option<Term> {
    ALL.iter().copied().find(|term| term.key == key)
}

/// The term of an element of LOQ XML: there every name is told by its local part.
pub fn of_local(local: &str) -> Option<Term> {
    ALL.iter().copied().find(|term| term.local == local)
}

/// The term of a property's address, of either release.
pub fn of_iri(iri: &str) -> Option<Term> {
    BY_IRI.get(iri).copied()
}

static BY_IRI: LazyLock<HashMap<String, Term>> = LazyLock::new(|| {
    let of = |release: Release| {
        ALL.iter().map(move |term| (format!("{}{}", term.prefix.namespace(release), term.local), *term))
    };
    // The context for credentials says so of amounts, which the profile of catalogues does not.
    let value = |release: Release| (format!("{}value", release.namespace()), VALUE);
    let both = [Release::V3_2, Release::V3_3];
    both.into_iter().flat_map(of).chain(both.map(value)).collect()
});

macro_rules! list {
    (One) => {
        false
    };
    (List) => {
        true
    };
}

macro_rules! terms {
    ($($name:ident = $key:literal, $prefix:ident, $local:literal, $range:ident, $many:ident;)+) => {
        $(
            #[doc = concat!("`", $key, "`.")]
            pub const $name: Term = Term {
                key: $key,
                prefix: Prefix::$prefix,
                local: $local,
                range: Range::$range,
                is_list: list!($many),
            };
        )+
        /// Every term of the catalogue profile.
        pub const ALL: &[Term] = &[$($name,)+];
    };
}

terms! {
    ACCREDITATION = "accreditation", Elm, "accreditation", Link, List;
    ACCREDITING_AGENT = "accreditingAgent", Elm, "accreditingAgent", Link, One;
    ADDITIONAL_NOTE = "additionalNote", Elm, "additionalNote", Link, List;
    ADDRESS = "address", Elm, "address", Link, List;
    ADMISSION_PROCEDURE = "admissionProcedure", Elm, "admissionProcedure", Link, One;
    ALT_LABEL = "altLabel", Skos, "altLabel", Text, One;
    AMOUNT = "amount", Elm, "amount", Link, One;
    APPLICATION_DEADLINE = "applicationDeadline", Elm, "applicationDeadline", DateTime, List;
    AREA_DIALING = "areaDialing", Elm, "areaDialing", Str, One;
    ATTACHMENT_TYPE = "attachmentType", Elm, "attachmentType", Link, One;
    AWARDING_BODY = "awardingBody", Elm, "awardingBody", Link, List;
    AWARDING_OPPORTUNITY = "awardingOpportunity", Elm, "awardingOpportunity", Link, List;
    BANNER_IMAGE = "bannerImage", Elm, "bannerImage", Link, One;
    CATEGORY = "category", Elm, "category", Text, One;
    CONTACT_FORM = "contactForm", Elm, "contactForm", Link, List;
    CONTACT_HOUR = "contactHour", Elm, "contactHour", Str, List;
    CONTACT_POINT = "contactPoint", Elm, "contactPoint", Link, List;
    CONTENT = "content", Elm, "content", Str, One;
    CONTENT_ENCODING = "contentEncoding", Elm, "contentEncoding", Link, One;
    CONTENT_SIZE = "contentSize", Elm, "contentSize", Integer, One;
    CONTENT_TYPE = "contentType", Elm, "contentType", Link, One;
    CONTENT_URL = "contentURL", Elm, "contentUrl", AnyUri, One;
    COUNTRY_CODE = "countryCode", Elm, "countryCode", Link, One;
    COUNTRY_DIALING = "countryDialing", Elm, "countryDialing", Str, One;
    CREATOR = "creator", Dc, "creator", Link, One;
    CREDIT_POINT = "creditPoint", Elm, "creditPoint", Link, List;
    DATE_ISSUED = "dateIssued", Dc, "issued", DateTime, One;
    DATE_MODIFIED = "dateModified", Dc, "modified", DateTime, One;
    DC_TYPE = "dcType", Dc, "type", Link, List;
    DECISION = "decision", Elm, "decision", Link, One;
    DEFAULT_LANGUAGE = "defaultLanguage", Elm, "defaultLanguage", Link, One;
    DESCRIPTION = "description", Dc, "description", Text, One;
    DIAL_NUMBER = "dialNumber", Elm, "dialNumber", Str, One;
    DURATION = "duration", Elm, "duration", Duration, One;
    EDUCATION_LEVEL = "educationLevel", Elm, "educationLevel", Link, List;
    EDUCATION_SUBJECT = "educationSubject", Elm, "educationSubject", Link, List;
    EIDAS_IDENTIFIER = "eIDASIdentifier", Elm, "eidasLegalIdentifier", Link, One;
    EMAIL_ADDRESS = "emailAddress", Elm, "emailAddress", Link, List;
    END_DATE = "endDate", Elm, "endDate", DateTime, One;
    ENTITLED_BY = "entitledBy", Elm, "entitledBy", Link, List;
    ENTITLEMENT_STATUS = "entitlementStatus", Elm, "entitlementStatus", Link, One;
    ENTITLES_TO = "entitlesTo", Elm, "entitlesTo", Link, List;
    ENTRY_REQUIREMENT = "entryRequirement", Elm, "entryRequirement", Link, One;
    EQF_LEVEL = "eqfLevel", Elm, "EQFLevel", Link, One;
    EXPIRY_DATE = "expiryDate", Elm, "expiryDate", DateTime, One;
    FRAMEWORK = "framework", Elm, "framework", Link, One;
    FULL_ADDRESS = "fullAddress", Elm, "fullAddress", Link, One;
    GENERALISATION_OF = "generalisationOf", Elm, "generalisationOf", Link, List;
    GEOGRAPHIC_NAME = "geographicName", Elm, "geographicName", Text, One;
    GEOMETRY = "geometry", Locn, "geometry", Link, List;
    GRADING_SCHEME = "gradingScheme", Elm, "gradingScheme", Link, One;
    GRANT = "grant", Elm, "grant", Link, List;
    GROUP_MEMBER_OF = "groupMemberOf", Elm, "groupMemberOf", Link, List;
    HAS_PART = "hasPart", Elm, "hasPart", Link, List;
    HAS_SUB_ORGANIZATION = "hasSubOrganization", Org, "hasSubOrganization", Link, List;
    HOMEPAGE = "homepage", Foaf, "homepage", Link, List;
    IDENTIFIER = "identifier", Adms, "identifier", Link, List;
    INFLUENCED_BY = "influencedBy", Elm, "influencedBy", Link, List;
    INFLUENCES = "influences", Elm, "influences", Link, List;
    IN_SCHEME = "inScheme", Skos, "inScheme", Link, One;
    IS_PARTIAL_QUALIFICATION = "isPartialQualification", Elm, "isPartialQualification", Boolean, One;
    IS_PART_OF = "isPartOf", Elm, "isPartOf", Link, List;
    LANDING_PAGE = "landingPage", Elm, "landingPage", Link, List;
    LANGUAGE = "language", Dc, "language", Link, List;
    LATITUDE = "latitude", Clv, "latitude", Str, One;
    LEARNING_ACHIEVEMENT_SPECIFICATION = "learningAchievementSpecification", Elm, "learningAchievementSpecification", Link, One;
    LEARNING_ACTIVITY_SPECIFICATION = "learningActivitySpecification", Elm, "learningActivitySpecification", Link, One;
    LEARNING_OUTCOME = "learningOutcome", Elm, "learningOutcome", Link, List;
    LEARNING_OUTCOME_SUMMARY = "learningOutcomeSummary", Elm, "learningOutcomeSummary", Link, One;
    LEARNING_SCHEDULE = "learningSchedule", Elm, "learningSchedule", Link, One;
    LEARNING_SETTING = "learningSetting", Elm, "learningSetting", Link, One;
    LEGAL_NAME = "legalName", Rov, "legalName", Text, One;
    LIMIT_EQF_LEVEL = "limitEQFLevel", Elm, "limitEQFLevel", Link, List;
    LIMIT_FIELD = "limitField", Elm, "limitField", Link, List;
    LIMIT_JURISDICTION = "limitJurisdiction", Elm, "limitJurisdiction", Link, List;
    LIMIT_NATIONAL_OCCUPATION = "limitNationalOccupation", Elm, "limitNationalOccupation", Link, List;
    LIMIT_OCCUPATION = "limitOccupation", Elm, "limitOccupation", Link, List;
    LIMIT_ORGANISATION = "limitOrganisation", Elm, "limitOrganisation", Link, List;
    LIMIT_QUALIFICATION = "limitQualification", Elm, "limitQualification", Link, One;
    LOCATION = "location", Elm, "location", Link, List;
    LOGO = "logo", Elm, "logo", Link, One;
    LONGITUDE = "longitude", Clv, "longitude", Str, One;
    MAXIMUM_DURATION = "maximumDuration", Elm, "maximumDuration", Duration, One;
    MEMBER = "member", Foaf, "member", Link, List;
    MODE = "mode", Elm, "mode", Link, List;
    NOTATION = "notation", Skos, "notation", Str, One;
    NOTE_FORMAT = "noteFormat", Elm, "noteFormat", Link, One;
    NOTE_LITERAL = "noteLiteral", Elm, "noteLiteral", Text, One;
    NQF_LEVEL = "nqfLevel", Elm, "NQFLevel", Link, List;
    ORGANISATION = "organisation", Elm, "organisation", Link, List;
    PHONE = "phone", Elm, "phone", Link, List;
    PHONE_NUMBER = "phoneNumber", Elm, "phoneNumber", Str, One;
    POINT = "point", Elm, "point", Str, One;
    PREF_LABEL = "prefLabel", Skos, "prefLabel", Text, One;
    PRICE_DETAIL = "priceDetail", Elm, "priceDetail", Link, List;
    PROVEN_BY = "provenBy", Elm, "provenBy", Link, List;
    PROVES = "proves", Elm, "proves", Link, List;
    PROVIDED_BY = "providedBy", Elm, "providedBy", Link, List;
    PUBLISHER = "publisher", Dc, "publisher", Link, One;
    QUALIFICATION_CODE = "qualificationCode", Elm, "qualificationCode", Link, List;
    REGISTRATION = "registration", Rov, "registration", Link, One;
    RELATED_ESCO_SKILL = "relatedESCOSkill", Elm, "relatedESCOSkill", Link, List;
    RELATED_SKILL = "relatedSkill", Elm, "relatedSkill", Link, List;
    REPORT = "report", Elm, "report", Link, One;
    REUSABILITY_LEVEL = "reusabilityLevel", Elm, "reusabilityLevel", Link, One;
    REVIEW_DATE = "reviewDate", Elm, "reviewDate", DateTime, One;
    SCHEDULE_INFORMATION = "scheduleInformation", Elm, "scheduleInformation", Link, One;
    SCHEME_AGENCY = "schemeAgency", Adms, "schemeAgency", Text, One;
    SCHEME_ID = "schemeId", Elm, "schemeId", AnyUri, One;
    SCHEME_NAME = "schemeName", Elm, "schemeName", Str, One;
    SCHEME_VERSION = "schemeVersion", Elm, "schemeVersion", Str, One;
    SPATIAL = "spatial", Dc, "spatial", Link, One;
    SPATIAL_CODE = "spatialCode", Elm, "spatialCode", Link, List;
    SPECIALISATION_OF = "specialisationOf", Elm, "specialisationOf", Link, List;
    START_DATE = "startDate", Elm, "startDate", DateTime, One;
    STATUS = "status", Elm, "status", Str, One;
    SUBJECT = "subject", Dc, "subject", Link, One;
    SUB_ORGANIZATION_OF = "subOrganizationOf", Org, "subOrganizationOf", Link, One;
    SUPPLEMENTARY_DOCUMENT = "supplementaryDocument", Elm, "supplementaryDocument", Link, List;
    TARGET_GROUP = "targetGroup", Elm, "targetGroup", Link, List;
    TAX_IDENTIFIER = "taxIdentifier", Elm, "taxIdentifier", Link, List;
    TEMPORAL = "temporal", Dc, "temporal", Link, One;
    THEMATIC_AREA = "thematicArea", Elm, "ISCEDFCode", Link, List;
    TITLE = "title", Dc, "title", Text, One;
    UNIT = "unit", Elm, "unit", Link, One;
    VALID = "valid", Dc, "valid", DateTime, One;
    VALUE = "value", Rdf, "value", Decimal, One;
    VAT_IDENTIFIER = "vatIdentifier", Elm, "vatIdentifier", Link, List;
    VOLUME_OF_LEARNING = "volumeOfLearning", Elm, "volumeOfLearning", Duration, One;
}
