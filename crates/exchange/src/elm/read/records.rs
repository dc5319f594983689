//! From the graph to rows: opportunities that share what is learnt are runs of one listing.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

use catalogue::Fields;
use consortium::Institution;

use super::{
    Whose, achievement,
    finish::{LEARNT, finish},
    graph::{Graph, Handle, Thing},
    groups::{Group, groups, number},
    members,
    opportunity::{self, our_page},
    provider::{self, Levels, Provider},
    reading::{Reading, within},
};
use crate::{
    FileError, Row, Warning,
    elm::{
        list::{self, List},
        term,
    },
    place::Places,
    row::MOST_WARNINGS,
};

/// The rows of a file.
#[derive(Debug)]
pub struct Records {
    graph: Graph,
    whose: Whose,
    groups: std::vec::IntoIter<Group>,
    providers: HashMap<Handle, Provider>,
    /// Which member each provider is.
    members: HashMap<Handle, usize>,
    /// The slug of each provider that is no member yet.
    slugs: HashMap<Handle, String>,
    /// Every code of the file: LOQ XML writes one that two providers use with the name of its list before it.
    notations: HashSet<String>,
    waiting: VecDeque<Row>,
    /// Remarks that may still be made.
    remarks: usize,
    count: u64,
    places: Places,
}

impl Records {
    pub(super) fn new(mut graph: Graph, whose: Whose) -> Self {
        graph.begin_reading();
        let groups = groups(&graph);
        let opportunities = number(graph.opportunities().len());
        let count =
            opportunities.saturating_add(number(groups.iter().filter(|one| one.opportunities.is_empty()).count()));
        let mut levels: HashMap<Handle, Levels> = HashMap::new();
        for group in &groups {
            if let (Some(provider), Some(learnt)) = (group.provider, group.learnt) {
                let mut reading = Reading::new(&graph, 0);
                levels.entry(provider).or_default().note(&mut reading, graph.thing(learnt));
            }
        }
        let providers: HashMap<Handle, Provider> = groups
            .iter()
            .filter_map(|group| group.provider)
            .collect::<HashSet<_>>()
            .into_iter()
            .map(|handle| (handle, levels.remove(&handle).unwrap_or_default()))
            .map(|(handle, levels)| (handle, provider::read(&graph, handle, levels.table())))
            .collect();
        let notations =
            graph.things().filter_map(|thing| thing.literal(term::NOTATION)).map(ToOwned::to_owned).collect();
        let mut records = Self {
            graph,
            whose,
            groups: groups.into_iter(),
            providers,
            members: HashMap::new(),
            slugs: HashMap::new(),
            notations,
            waiting: VecDeque::new(),
            remarks: MOST_WARNINGS,
            count,
            places: Places::Records { opportunities },
        };
        records.name_new();
        records
    }

    /// How many records there are.
    pub const fn total(&self) -> u64 {
        self.count
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Finds which member each provider is, and gives the others a slug of their own; those with a name in common are one.
    fn name_new(&mut self) {
        let Whose::Any(members) = &self.whose else { return };
        let mut taken: HashMap<String, String> =
            members.iter().map(|member| (member.slug.clone(), String::new())).collect();
        let mut handles: Vec<Handle> = self.groups.as_slice().iter().filter_map(|group| group.provider).collect();
        let mut seen = HashSet::new();
        handles.retain(|handle| seen.insert(*handle));
        for handle in handles {
            let Some(provider) = self.providers.get(&handle) else { continue };
            if let Some(place) = members.iter().position(|member| provider.is(member) == Some(true)) {
                self.members.insert(handle, place);
                continue;
            }
            let (wanted, name) = (provider.new_slug(), provider.shown());
            if wanted.is_empty() {
                continue;
            }
            let numbered = (2..1_000).map(|number| format!("{}-{number}", wanted.chars().take(55).collect::<String>()));
            let free = |slug: &String| taken.get(slug).is_none_or(|other| *other == name);
            let Some(slug) = std::iter::once(wanted.clone()).chain(numbered).find(free) else { continue };
            taken.insert(slug.clone(), name);
            self.slugs.insert(handle, slug);
        }
    }

    fn rows(&self, group: &Group) -> Vec<Row> {
        let first = group.opportunities.first().map_or(group.line, |(line, _)| *line);
        let mut reading = Reading::new(&self.graph, first);
        let mut fields = match group.opportunities.first() {
            Some((_, handle)) => {
                let thing = reading.look_at(*handle);
                opportunity::fields(&mut reading, thing)
            }
            None => Fields::default(),
        };
        let offered = fields.clone();
        self.title(&mut reading, group, &mut fields);
        if let Some(learnt) = group.learnt {
            let path = if group.opportunities.is_empty() { "" } else { LEARNT };
            let thing = reading.look_at(learnt);
            achievement::fields(&mut reading, thing, path, &mut fields);
            self.members(&mut reading, group, (learnt, path), &mut fields);
        }
        for title in fields.title.values_mut() {
            *title = achievement::one_line(title);
        }
        fields.identifier = self.identifier(&mut reading, group);
        let mut row = Row { line: first, fields, places: self.places, ..Row::default() };
        self.provide(&mut reading, group, &mut row);
        let mut runs = Vec::new();
        for (line, handle) in &group.opportunities {
            let thing = reading.look_at(*handle);
            reading.line = *line;
            if *line != first {
                differences(&mut reading, thing, &offered);
            }
            runs.push((*line, opportunity::run(&mut reading, thing)));
        }
        reading.line = first;
        finish(reading, row, runs)
    }

    /// Who awards and who has accredited it, and what helps to pay.
    fn members<'a>(
        &'a self,
        reading: &mut Reading<'a>,
        group: &Group,
        (learnt, path): (Handle, &str),
        fields: &mut Fields,
    ) {
        let thing = self.graph.thing(learnt);
        members::awarding(reading, (thing, path), group.provider, fields);
        members::accreditations(reading, (thing, path), Some(learnt)).add_to(learnt, fields);
        if let Some(provider) = group.provider.and_then(|provider| self.providers.get(&provider)) {
            provider.accredited.add_to(learnt, fields);
        }
        if let Some((_, opportunity)) = group.opportunities.first() {
            members::grants(reading, self.graph.thing(*opportunity), fields);
        }
    }

    /// What is to be said of a provider is said once, and of a file not for ever.
    fn tell(&mut self, group: &Group, rows: &mut [Row]) {
        let Some(row) = rows.first_mut() else { return };
        let provider = group.provider.and_then(|handle| self.providers.get_mut(&handle));
        let of_provider = provider.map(|of| (std::mem::take(&mut of.warnings), std::mem::take(&mut of.untold)));
        let (of_provider, untold) = of_provider.unwrap_or_default();
        row.untold = row.untold.saturating_add(untold);
        let at = if group.opportunities.is_empty() { term::PUBLISHER } else { term::PROVIDED_BY };
        let line = row.line;
        let placed = |warning: Warning| Warning { line, column: within(at.key, &warning.column), ..warning };
        row.warnings.extend(of_provider.into_iter().map(placed));
        row.keep_warnings(&mut self.remarks);
    }

    /// Runs may have titles of their own; then that of what is learnt is the listing's.
    fn title(&self, reading: &mut Reading<'_>, group: &Group, fields: &mut Fields) {
        let texts = |handle: &Handle| {
            let literals = self.graph.thing(*handle).literals(term::TITLE);
            literals.map(|literal| literal.text.as_str()).collect::<BTreeSet<_>>()
        };
        let mut titles = group.opportunities.iter().map(|(_, handle)| texts(handle));
        let first = titles.next();
        let differ = titles.any(|title| Some(title) != first);
        let learnt = group.learnt.filter(|learnt| differ && !texts(learnt).is_empty());
        if learnt.is_some() {
            reading.warn(term::TITLE.key, "run-differs");
            fields.title.clear();
        }
    }

    /// A code of what is learnt, or of its one opportunity, else the address.
    fn identifier(&self, reading: &mut Reading<'_>, group: &Group) -> String {
        let alone = group.opportunities.first().filter(|_| group.opportunities.len() == 1).map(|(_, handle)| *handle);
        let of = |handle: Handle| {
            let identifiers = self.graph.thing(handle).things(term::IDENTIFIER);
            identifiers.into_iter().find_map(|identifier| {
                let identifier = self.graph.thing(identifier);
                Some((identifier.literal(term::NOTATION)?, identifier.literal(term::SCHEME_NAME)))
            })
        };
        if let Some((code, scheme)) = group.learnt.and_then(of).or_else(|| alone.and_then(of)) {
            if !reading.weigh(code.len()) {
                return String::new();
            }
            let shorter = scheme.and_then(|scheme| code.strip_prefix(scheme)?.strip_prefix('/'));
            let is_ours = group
                .learnt
                .is_some_and(|learnt| self.graph.thing(learnt).id.as_deref().is_some_and(|id| our_page(id).is_some()));
            let shorter = shorter.filter(|code| is_ours && self.notations.contains(*code));
            return shorter.unwrap_or(code).to_owned();
        }
        reading.facts.lacking.push(term::IDENTIFIER.key);
        let handles = group.learnt.into_iter().chain(alone);
        let address = handles.into_iter().find_map(|handle| self.graph.thing(handle).id.as_deref());
        address.unwrap_or_default().to_owned()
    }

    /// Whose it is (H028).
    fn provide<'a>(&'a self, reading: &mut Reading<'a>, group: &Group, row: &mut Row) {
        let provider = group.provider.and_then(|handle| self.providers.get(&handle));
        reading.facts.provider = provider.map(Provider::shown).unwrap_or_default();
        reading.refusals.extend(provider.into_iter().flat_map(|provider| provider.refusals.iter().cloned()));
        let member = match (&self.whose, provider) {
            (Whose::Own(own), Some(provider)) => {
                match provider.is(own) {
                    Some(false) => row.institution = format!("not {}", own.slug),
                    Some(true) => {}
                    None => reading.warn(term::PROVIDED_BY.key, "provider-unknown"),
                }
                Some(own.as_ref())
            }
            (Whose::Own(own), None) => {
                reading.warn(term::PROVIDED_BY.key, "provider-unknown");
                Some(own.as_ref())
            }
            (Whose::Any(members), Some(_)) => {
                let place = group.provider.and_then(|handle| self.members.get(&handle));
                place.and_then(|place| members.get(*place))
            }
            (Whose::Any(_), None) => None,
        };
        match (&self.whose, member, provider) {
            (Whose::Any(_), Some(member), _) => row.institution.clone_from(&member.slug),
            (Whose::Any(_), None, Some(provider)) => {
                let slug = group.provider.and_then(|handle| self.slugs.get(&handle));
                row.institution = slug.cloned().unwrap_or_default();
                row.institution_name.clone_from(&provider.names);
                row.country.clone_from(&provider.country);
                row.particulars = (!provider.particulars.is_empty()).then(|| Box::new(provider.particulars.clone()));
            }
            _ => {}
        }
        if let (Some(member), Some(learnt)) = (member, group.learnt) {
            levels(reading, self.graph.thing(learnt), member);
        }
    }
}

impl Iterator for Records {
    type Item = Result<Row, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.waiting.is_empty() {
            let group = self.groups.next()?;
            let mut rows = self.rows(&group);
            // LIM-5: what was read last may be half.
            if self.graph.is_spent() {
                self.groups = Vec::new().into_iter();
                return Some(Err(FileError::new(1, "too-many-nodes")));
            }
            self.tell(&group, &mut rows);
            self.waiting = rows.into();
        }
        self.waiting.pop_front().map(Ok)
    }
}

/// A national level is the institution's to state: another one than it has stated is named.
fn levels<'a>(reading: &mut Reading<'a>, learnt: &'a Thing, member: &Institution) {
    let path = format!("{LEARNT}.{}", term::NQF_LEVEL.key);
    let known =
        |iri: &'a str| list::code_of(List::NationalLevel, iri).filter(|code| list::national_level(code).is_some());
    let stated: Vec<&str> = reading.codes(learnt, term::NQF_LEVEL, LEARNT, known);
    let eqf = learnt.things(term::EQF_LEVEL).next().and_then(|handle| reading.graph.thing(handle).id.as_deref());
    let eqf: Option<i16> = eqf.and_then(|iri| list::code_of(List::Eqf, iri)?.parse().ok());
    let ours = eqf.and_then(|eqf| member.national_levels.of(eqf));
    if !stated.is_empty() && ours.is_none_or(|ours| !stated.contains(&ours)) {
        reading.warn(&path, "national-level");
    }
}

/// What a later run says of the listing otherwise than the first is not taken.
fn differences<'a>(reading: &mut Reading<'a>, thing: &'a Thing, first: &Fields) {
    let other = opportunity::fields(reading, thing);
    let pairs = [
        (term::DESCRIPTION.key, other.description == first.description),
        (term::DC_TYPE.key, other.kind == first.kind),
        (term::HOMEPAGE.key, other.homepage == first.homepage),
        (term::MODE.key, other.mode == first.mode),
        (term::PRICE_DETAIL.key, (other.price, other.currency) == (first.price.clone(), first.currency.clone())),
        (term::DEFAULT_LANGUAGE.key, other.language == first.language),
    ];
    for (key, _) in pairs.into_iter().filter(|(_, same)| !same) {
        reading.warn(key, "run-differs");
    }
}
