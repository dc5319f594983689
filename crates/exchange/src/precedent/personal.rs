//! Which columns say who somebody was, by their names in three languages. Rather one too many: a column that is refused can be
//! taken out, one that came in is a leak.

/// Parts of a column's name that speak of a person.
const SPEAKING: &[&str] = &[
    "student",
    "learner",
    "applicant",
    "candidate",
    "holder",
    "person",
    "lastname",
    "firstname",
    "surname",
    "familyname",
    "givenname",
    "fullname",
    "mail",
    "birth",
    "gender",
    "nationality",
    "matric",
    "matrik",
    "passport",
    "phone",
    "address",
    "nachname",
    "vorname",
    "geburt",
    "geschlecht",
    "studier",
    "anschrift",
    "telefon",
    "prenom",
    "prénom",
    "naissance",
    "etudiant",
    "étudiant",
    "adresse",
    "courriel",
    "téléphone",
];

/// Words that do so when they stand alone.
const WORDS: &[&str] = &["name", "nom", "dob", "sex", "sexe", "ssn", "titulaire", "inhaber"];

/// Words that say whose name it is.
const THINGS: &[&str] = &[
    "course",
    "module",
    "programme",
    "program",
    "provider",
    "component",
    "credential",
    "institution",
    "university",
    "issuer",
    "listing",
    "cours",
    "offre",
    "établissement",
    "kurs",
    "modul",
    "studiengang",
    "hochschule",
    "anbieter",
];

/// Whether a column looks as if it said who a learner was.
pub(super) fn looks_personal(column: &str) -> bool {
    let small = column.to_lowercase();
    let words: Vec<&str> = small.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let joined = words.concat();
    let names = words.iter().any(|word| WORDS.contains(word)) && !words.iter().any(|word| THINGS.contains(word));
    names || SPEAKING.iter().any(|part| joined.contains(part))
}
