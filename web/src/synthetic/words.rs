//! Words of synthetic listings, in the languages of the interface: what one word says here, its neighbours say in the other
//! languages, so that a listing and its translation are about the same thing.

/// What courses are about, in English, French and German.
pub(super) const TOPICS: &[[&str; 3]] = &[
    ["climate change", "changement climatique", "Klimawandel"],
    ["drinking water", "eau potable", "Trinkwasser"],
    ["renewable energy", "énergies renouvelables", "erneuerbare Energien"],
    ["soil and crops", "sols et cultures", "Böden und Feldfrüchte"],
    ["forest management", "gestion des forêts", "Waldbewirtschaftung"],
    ["marine life", "vie marine", "Meeresleben"],
    ["urban planning", "urbanisme", "Stadtplanung"],
    ["public transport", "transports publics", "öffentlicher Verkehr"],
    ["circular economy", "économie circulaire", "Kreislaufwirtschaft"],
    ["supply chains", "chaînes d’approvisionnement", "Lieferketten"],
    ["financial markets", "marchés financiers", "Finanzmärkte"],
    ["accounting", "comptabilité", "Rechnungswesen"],
    ["start-up management", "gestion de jeunes entreprises", "Gründungsmanagement"],
    ["labour law", "droit du travail", "Arbeitsrecht"],
    ["data protection", "protection des données", "Datenschutz"],
    ["human rights", "droits de la personne", "Menschenrechte"],
    ["European institutions", "institutions européennes", "europäische Institutionen"],
    ["migration", "migrations", "Migration"],
    ["social work", "travail social", "Soziale Arbeit"],
    ["early childhood", "petite enfance", "frühe Kindheit"],
    ["inclusive teaching", "enseignement inclusif", "inklusiver Unterricht"],
    ["academic writing", "rédaction scientifique", "wissenschaftliches Schreiben"],
    ["translation", "traduction", "Übersetzen"],
    ["sign language", "langue des signes", "Gebärdensprache"],
    ["local history", "histoire locale", "Ortsgeschichte"],
    ["museum collections", "collections de musée", "Museumssammlungen"],
    ["choral singing", "chant choral", "Chorgesang"],
    ["documentary film", "film documentaire", "Dokumentarfilm"],
    ["product design", "design de produits", "Produktgestaltung"],
    ["accessible buildings", "bâtiments accessibles", "barrierefreies Bauen"],
    ["timber structures", "structures en bois", "Holzbau"],
    ["robotics", "robotique", "Robotik"],
    ["machine learning", "apprentissage automatique", "maschinelles Lernen"],
    ["databases", "bases de données", "Datenbanken"],
    ["network security", "sécurité des réseaux", "Netzwerksicherheit"],
    ["open-source software", "logiciels libres", "freie Software"],
    ["statistics", "statistique", "Statistik"],
    ["numerical methods", "méthodes numériques", "numerische Verfahren"],
    ["organic chemistry", "chimie organique", "organische Chemie"],
    ["food safety", "sécurité alimentaire", "Lebensmittelsicherheit"],
    ["nutrition", "nutrition", "Ernährung"],
    ["elderly care", "soins aux personnes âgées", "Altenpflege"],
    ["mental health", "santé mentale", "seelische Gesundheit"],
    ["infection control", "prévention des infections", "Infektionsschutz"],
    ["physiotherapy", "physiothérapie", "Physiotherapie"],
    ["sports training", "entraînement sportif", "Trainingslehre"],
    ["animal welfare", "bien-être animal", "Tierwohl"],
    ["regional tourism", "tourisme régional", "regionaler Tourismus"],
];

/// Titles, from a field of study and two topics.
pub(super) const TITLES: &[[&str; 3]] = &[
    ["Introduction to {a}", "Introduction : {a}", "Einführung: {a}"],
    ["{a} in practice", "{a} en pratique", "{a} in der Praxis"],
    ["{a} and {b}", "{a} et {b}", "{a} und {b}"],
    ["{field}: {a}", "{field} : {a}", "{field}: {a}"],
    ["Advanced questions of {a}", "Questions avancées : {a}", "Vertiefung: {a}"],
    ["A project about {a}", "Projet : {a}", "Projekt: {a}"],
];

/// Sentences of descriptions.
pub(super) const SENTENCES: &[[&str; 3]] = &[
    [
        "You learn what matters in {a} and try it on cases from {b}.",
        "Vous apprenez l’essentiel sur le sujet « {a} » et l’essayez sur des cas du domaine « {b} ».",
        "Sie lernen, worauf es beim Thema {a} ankommt, und erproben es an Fällen aus dem Bereich {b}.",
    ],
    [
        "Weekly exercises are discussed in small groups.",
        "Des exercices hebdomadaires sont discutés en petits groupes.",
        "Wöchentliche Übungen werden in kleinen Gruppen besprochen.",
    ],
    [
        "Guests from practice show how {b} has changed in the last ten years.",
        "Des personnes du métier montrent comment le domaine « {b} » a changé en dix ans.",
        "Gäste aus der Praxis zeigen, wie sich der Bereich {b} in zehn Jahren verändert hat.",
    ],
    [
        "No earlier studies of {field} are needed.",
        "Aucune étude préalable n’est nécessaire en {field}.",
        "Vorkenntnisse im Fach {field} sind nicht nötig.",
    ],
    [
        "At the end you write a report that others in your group read and comment on.",
        "À la fin, vous rédigez un rapport que votre groupe lit et commente.",
        "Am Ende schreiben Sie einen Bericht, den andere aus Ihrer Gruppe lesen und kommentieren.",
    ],
    [
        "All material is open and can be used after the course.",
        "Tous les documents sont libres et restent utilisables après le cours.",
        "Alle Unterlagen sind frei und bleiben nach dem Kurs nutzbar.",
    ],
    [
        "The course compares how {a} is dealt with in three countries.",
        "Le cours compare comment trois pays traitent le sujet « {a} ».",
        "Der Kurs vergleicht, wie drei Länder mit dem Thema {a} umgehen.",
    ],
    [
        "You work with real records and learn to judge how good they are.",
        "Vous travaillez avec des données réelles et apprenez à en juger la qualité.",
        "Sie arbeiten mit echten Daten und lernen zu beurteilen, wie gut sie sind.",
    ],
];

/// Learning outcomes.
pub(super) const OUTCOMES: &[[&str; 3]] = &[
    ["Explain the main ideas of {a}", "Expliquer les notions principales : {a}", "Grundbegriffe erklären: {a}"],
    ["Apply methods of {field} to {a}", "Appliquer les méthodes de {field} : {a}", "Verfahren anwenden: {a}"],
    [
        "Judge a solution for {b} and give reasons",
        "Évaluer une solution : {b}",
        "Eine Lösung begründet beurteilen: {b}",
    ],
    ["Plan a small project about {b}", "Planifier un petit projet : {b}", "Ein kleines Projekt planen: {b}"],
];

/// How synthetic listings are assessed.
pub(super) const ASSESSMENT: [&str; 3] = [
    "A written report and a talk about it",
    "Un rapport écrit et un entretien",
    "Ein schriftlicher Bericht und ein Gespräch darüber",
];

/// Where synthetic universities stand, with the place in a row of words of the language that they write in first.
pub(super) const PLACES: &[(&str, &str, usize)] = &[
    ("Ashford Bay", "IE", 0),
    ("Bellerive", "FR", 1),
    ("Carrick", "IE", 0),
    ("Dornfeld", "DE", 2),
    ("Elmwater", "MT", 0),
    ("Fontclaire", "BE", 1),
    ("Grauenstein", "AT", 2),
    ("Hillmere", "NL", 0),
    ("Isolette", "LU", 1),
    ("Jungholz", "DE", 2),
    ("Kirkdale", "SE", 0),
    ("Lindenau", "CH", 2),
];
