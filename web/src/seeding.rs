//! What a seed file becomes: institutions, programmes, listings, people, agreements. For tests, drills and the demo; the
//! only place where fixed passwords and tokens are allowed.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, bail};
use consortium::{
    NationalLevels,
    account::{self, Password},
    code::{self, Codes},
    institution::{self, NewInstitution},
    membership::{self, NewMembership},
    person::{self, NewPerson},
    token::{self, Scope},
};
use exchange::{
    elm,
    import::{self, Options, Target},
    seed::{self, InstitutionSeed, PersonSeed, ProgrammeSeed, Seed},
};
use kernel::{Actor, Db, Doors, InstitutionId, LocalizedText, RoleState, Work};
use recognition::{
    grade::HostPolicy,
    grade_table::{self, TableFields},
    programme::{self, WantedComponent, WantedOutcome, WantedProgramme, typed::Wrong},
};

/// What was written, in sentences.
pub type Told = Vec<String>;

/// Applies a seed file: all or nothing. What is there already stays as it is.
pub async fn apply(db: &Db, doors: &Doors, text: &str) -> anyhow::Result<Told> {
    let seed = seed::read(text)?;
    // Hashing is slow on purpose and never happens inside a transaction.
    let hashes = hashes(&seed, doors).await?;
    let mut work = db.begin(Actor::System, doors).await?;
    let mut told = vec![institutions(&mut work, &seed.institutions).await?];
    let slugs: BTreeMap<String, InstitutionId> =
        institution::all(work.db()).await?.into_iter().map(|row| (row.slug, row.id)).collect();
    grades(&mut work, &seed, &slugs).await?;
    told.push(format!("{} tables of grades", seed.grade_tables.len()));
    for programme in &seed.programmes {
        programme::service::keep(&mut work, &wanted(programme, &slugs)?).await?;
    }
    told.push(format!("{} programmes", seed.programmes.len()));
    let count = seed.opportunities.len();
    let options = Options { target: Target::Rows, publish: true, keep_going: false, is_whole: false };
    match import::commit(&mut work, seed.opportunities.into_iter().map(Ok), &options).await {
        Ok(_) => told.push(format!("{count} rows of listings")),
        Err(exchange::Error::Refused(report)) => bail!("{}", refusals(&report)),
        Err(error) => return Err(error.into()),
    }
    told.push(people(&mut work, &seed.people, &slugs, &hashes).await?);
    for agreement in &seed.agreements {
        let which = || format!("agreement {}", agreement.get("id").unwrap_or(&serde_json::Value::Null));
        recognition::agreement::service::adopt(&mut work, agreement, &slugs).await.with_context(which)?;
    }
    told.push(format!("{} agreements", seed.agreements.len()));
    told.extend(equivalencies(&mut work, &seed.equivalencies, &slugs).await?);
    work.commit().await?;
    Ok(told)
}

/// Tables of grades, and what is done where no agreement says it. A choice that was made since stays.
async fn grades(work: &mut Work, seed: &Seed, slugs: &BTreeMap<String, InstitutionId>) -> anyhow::Result<()> {
    for (place, table) in seed.grade_tables.iter().enumerate() {
        let which = || format!("grade_tables[{place}]");
        let institution = *slugs.get(&table.institution).with_context(which)?;
        let (best, lowest_pass) = table.scale.clone().unwrap_or_default();
        let fields = TableFields {
            field: table.field.clone(),
            cycle: table.cycle.clone(),
            from_year: table.years.0.to_string(),
            to_year: table.years.1.to_string(),
            grades: table.grades.iter().map(|(grade, count)| (grade.clone(), count.to_string())).collect(),
            best,
            lowest_pass,
            source: table.source.clone(),
            status: table.status.clone(),
            valid_from: table.valid_from.clone(),
        };
        let wrong = |wrong: Vec<Wrong>| {
            let wrong: Vec<String> = wrong.iter().map(|wrong| format!("{} {}", wrong.field, wrong.code)).collect();
            anyhow::anyhow!("{}: {}", which(), wrong.join("; "))
        };
        // A table that was changed since stays.
        match grade_table::service::keep(work, institution, &fields.read().map_err(wrong)?, Some(0)).await {
            Ok(_) | Err(recognition::Error::Stale) => {}
            Err(refused) => return Err(refused).with_context(which),
        }
    }
    for new in &seed.institutions {
        let (Some(chosen), Some(institution)) = (new.grades, slugs.get(&new.slug)) else { continue };
        if grade_table::query::rules(work.db(), *institution).await?.is_none() {
            let chosen = HostPolicy { instead: chosen.instead, which: chosen.which };
            grade_table::service::choose(work, *institution, chosen, 0).await?;
        }
    }
    Ok(())
}

/// What is named and not listed (yet) is said: such a part counts only once it is.
async fn equivalencies(
    work: &mut Work,
    wanted: &[serde_json::Value],
    slugs: &BTreeMap<String, InstitutionId>,
) -> anyhow::Result<Told> {
    let mut told = vec![format!("{} equivalencies", wanted.len())];
    for (place, json) in wanted.iter().enumerate() {
        let adopted = recognition::equivalency::service::adopt(work, json, slugs).await;
        let adopted = adopted.with_context(|| format!("equivalencies[{place}]"))?;
        let unlisted = adopted.unlisted.join(", ");
        told.extend((!unlisted.is_empty()).then(|| format!("equivalencies[{place}]/from: no listing {unlisted} yet")));
    }
    Ok(told)
}

fn refusals(report: &import::Report) -> String {
    let lines = report.rows.iter().filter(|row| !row.refusals.is_empty()).map(|row| {
        let why: Vec<String> =
            row.refusals.iter().map(|refusal| format!("{} {}", refusal.column, refusal.code)).collect();
        format!("opportunities[{}] {}: {}", row.line, row.identifier, why.join("; "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// One hash for each different password of the file.
async fn hashes(seed: &Seed, doors: &Doors) -> anyhow::Result<BTreeMap<String, String>> {
    let passwords: BTreeSet<&String> = seed.people.iter().filter_map(|person| person.password.as_ref()).collect();
    let mut hashes = BTreeMap::new();
    for password in passwords {
        hashes.insert(password.clone(), account::hash(Password::typed(password.clone()), &doors.chance).await?);
    }
    Ok(hashes)
}

async fn institutions(work: &mut Work, wanted: &[InstitutionSeed]) -> anyhow::Result<String> {
    let slugs: Vec<String> = wanted.iter().map(|new| new.slug.clone()).collect();
    let there: Vec<String> = institution::by_slugs(work.db(), &slugs).await?.into_iter().map(|row| row.slug).collect();
    let mut made = 0;
    for new in wanted.iter().filter(|new| !there.contains(&new.slug)) {
        let elective = new.elective.as_ref();
        let id = institution::create(
            work,
            NewInstitution {
                slug: new.slug.clone(),
                name: new.name.clone(),
                country: new.country.clone(),
                elective_ects: elective.and_then(|elective| elective.ects),
                elective_eqf: elective.and_then(|elective| elective.eqf),
            },
        )
        .await
        .with_context(|| format!("institution {}", new.slug))?;
        identify(work, id, new).await?;
        if let Some(zone) = &new.time_zone {
            institution::keep_time_of(work, id, zone).await?;
        }
        let (recognition, courses) = (new.offices.recognition.as_deref(), new.offices.courses.as_deref());
        institution::keep_offices(work, id, recognition, courses).await?;
        for unit in &new.units {
            institution::add_unit(work, id, &unit.code, &unit.name).await?;
        }
        made += 1;
    }
    Ok(format!("{made} institutions"))
}

/// The codes by which others know it.
async fn identify(work: &mut Work, id: InstitutionId, new: &InstitutionSeed) -> anyhow::Result<()> {
    let mut national_levels = NationalLevels::default();
    for (eqf, name) in &new.national_levels {
        let code = elm::list::national_level_code(name);
        let stated = code.zip(eqf.parse().ok()).is_some_and(|(code, eqf)| national_levels.state(eqf, code));
        anyhow::ensure!(stated, "institution {}: no national level {name} for {eqf}", new.slug);
    }
    let codes = Codes {
        deqar_id: new.deqar_id.clone(),
        eter_id: new.eter_id.clone(),
        erasmus_code: new.erasmus_code.clone(),
        national_levels,
    };
    if codes != Codes::default() {
        let identified = code::identify(work, id, 1, codes).await;
        identified.with_context(|| format!("institution {}", new.slug))?;
    }
    Ok(())
}

fn wanted(seed: &ProgrammeSeed, slugs: &BTreeMap<String, InstitutionId>) -> anyhow::Result<WantedProgramme> {
    let institution_id =
        *slugs.get(&seed.institution).with_context(|| format!("no institution {}", seed.institution))?;
    let components = seed.components.iter().map(|component| WantedComponent {
        code: component.code.clone(),
        title: component.title.clone(),
        ects: component.ects,
        eqf: component.eqf,
        outcomes: component.outcomes.iter().map(|outcome| outcome_of(&outcome.text, outcome.essential)).collect(),
    });
    Ok(WantedProgramme {
        institution_id,
        code: seed.code.clone(),
        title: seed.title.clone(),
        ects: seed.ects,
        eqf: seed.eqf,
        elective_ects: seed.elective.as_ref().and_then(|elective| elective.ects),
        elective_eqf: seed.elective.as_ref().and_then(|elective| elective.eqf),
        regulated_profession: seed.regulated_profession,
        components: components.collect(),
    })
}

fn outcome_of(text: &LocalizedText, essential: bool) -> WantedOutcome {
    WantedOutcome { text: text.clone(), essential }
}

async fn people(
    work: &mut Work,
    wanted: &[PersonSeed],
    slugs: &BTreeMap<String, InstitutionId>,
    hashes: &BTreeMap<String, String>,
) -> anyhow::Result<String> {
    let mut made = 0;
    for new in wanted {
        if person::find_by_email(work.db(), &new.email).await?.is_some() {
            continue;
        }
        one_person(work, new, slugs, hashes).await.with_context(|| format!("person {}", new.email))?;
        made += 1;
    }
    Ok(format!("{made} people"))
}

async fn one_person(
    work: &mut Work,
    new: &PersonSeed,
    slugs: &BTreeMap<String, InstitutionId>,
    hashes: &BTreeMap<String, String>,
) -> anyhow::Result<()> {
    let place = |slug: &Option<String>| match slug {
        Some(slug) => slugs.get(slug).copied().map(Some).with_context(|| format!("no institution {slug}")),
        None => Ok(None),
    };
    let home = place(&new.home)?;
    let programme = match (&new.programme, home) {
        (Some(code), Some(home)) => {
            let found = programme::by_codes(work.db(), home, std::slice::from_ref(code)).await?.pop();
            Some(found.with_context(|| format!("no programme {code}"))?.id)
        }
        (Some(_), None) => bail!("a programme needs a home"),
        (None, _) => None,
    };
    let details =
        NewPerson { email: new.email.clone(), name: new.name.clone(), language: new.language, home, programme };
    let id = person::create(work, details).await?;
    if let Some(hash) = new.password.as_ref().and_then(|password| hashes.get(password)) {
        account::open(work, id, hash.clone()).await?;
    }
    if let Some(secret) = &new.token {
        token::admit(work, id, secret, Scope::Write, token::LONGEST_DAYS).await?;
    }
    for given in &new.roles {
        // ST is no role: every person learns.
        let Some(role) = given.role else { continue };
        let institution = place(&given.institution)?;
        let rights = given.rights.clone();
        membership::give(work, NewMembership { person: id, institution, role, rights, state: RoleState::Confirmed })
            .await?;
    }
    Ok(())
}
