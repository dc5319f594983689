//! What a credential could count as at a home university: a component, a programme's electives, or the electives the
//! institution grants where no programme says otherwise (R-O1).

use consortium::Institution;
use kernel::Ects;
use recognition::{Component, Programme, purpose::Purpose};

/// Where it should count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The home university.
    pub institution: Institution,
    /// The programme; none for the institution's elective defaults.
    pub programme: Option<Programme>,
    /// The component that it should replace.
    pub component: Option<Component>,
}

impl Target {
    /// The electives that the institution grants by default.
    pub fn defaults(institution: Institution) -> Self {
        Self { institution, programme: None, component: None }
    }

    /// The same with a component of its programme.
    pub(crate) fn replacing(&self, component: Component) -> Self {
        Self { component: Some(component), ..self.clone() }
    }

    /// What may be asked for: electives always, an exemption where a component is chosen.
    pub fn purposes(&self) -> &'static [Purpose] {
        if self.component.is_some() {
            &[Purpose::ElectiveCredit, Purpose::Exemption]
        } else {
            &[Purpose::ElectiveCredit]
        }
    }

    /// The level asked for: the component's, else the electives'.
    pub fn eqf(&self, purpose: Purpose) -> Option<i16> {
        match (purpose, &self.component) {
            (Purpose::Exemption, Some(component)) => component.eqf,
            (Purpose::Exemption, None) => None,
            _ => self.elective_eqf(),
        }
    }

    /// The size asked for: the component's; electives have none of their own.
    pub fn ects(&self, purpose: Purpose) -> Option<Ects> {
        self.component.as_ref().filter(|_| purpose == Purpose::Exemption).and_then(|component| component.ects)
    }

    /// The level of the electives; none where it is not known.
    pub fn elective_eqf(&self) -> Option<i16> {
        self.programme.as_ref().map_or(self.institution.elective_eqf, |programme| programme.elective_eqf)
    }

    /// All free elective credits; none where they are not limited.
    pub fn elective_ects(&self) -> Option<Ects> {
        self.programme.as_ref().map_or(self.institution.elective_ects, |programme| programme.elective_ects)
    }

    /// What makes two open requests the same (I-4).
    pub fn key(&self, purpose: Purpose) -> String {
        match (&self.component, &self.programme) {
            (Some(component), _) if purpose == Purpose::Exemption => component.id.to_string(),
            (_, Some(programme)) => programme.id.to_string(),
            (_, None) => "institution".to_owned(),
        }
    }
}
