//! Where an agreement and its versions stand (RECOGNITION §7, lifecycle).

kernel::text_enum! {
    /// Where an agreement as a whole stands.
    pub enum AgreementState {
        /// No version has been in force yet.
        InPreparation = "in_preparation",
        /// A version is in force.
        Active = "active",
        /// Set aside: only requests from before count.
        Suspended = "suspended",
        /// Notice has been given.
        Terminating = "terminating",
        /// Over.
        Terminated = "terminated",
    }
}
kernel::text_serde!(AgreementState);

kernel::text_enum! {
    /// Where one version stands.
    pub enum VersionState {
        /// Being written.
        Draft = "draft",
        /// Shown to the other parties.
        InNegotiation = "in_negotiation",
        /// Frozen, signatures are being collected.
        OutForSignature = "out_for_signature",
        /// All have signed.
        Signed = "signed",
        /// Its start is reached.
        InForce = "in_force",
        /// A later version is in force.
        Superseded = "superseded",
        /// Its end is reached.
        Expired = "expired",
    }
}
kernel::text_serde!(VersionState);

kernel::text_enum! {
    /// The one word that the JSON of an agreement has for both.
    pub enum Status {
        /// As [`VersionState::Draft`].
        Draft = "draft",
        /// As [`VersionState::InNegotiation`].
        InNegotiation = "in_negotiation",
        /// As [`VersionState::OutForSignature`].
        OutForSignature = "out_for_signature",
        /// As [`VersionState::Signed`].
        Signed = "signed",
        /// As [`VersionState::InForce`].
        InForce = "in_force",
        /// As [`VersionState::Superseded`].
        Superseded = "superseded",
        /// As [`VersionState::Expired`].
        Expired = "expired",
        /// In force, and the agreement is suspended.
        Suspended = "suspended",
        /// In force, and notice has been given.
        Terminating = "terminating",
        /// No longer in force, because the agreement is over.
        Terminated = "terminated",
    }
}
kernel::text_serde!(Status);

impl VersionState {
    /// The states from which a version can still reach a request: now, or through its transition (R-G1).
    pub const EFFECTIVE: &[Self] = &[Self::InForce, Self::Superseded, Self::Expired];

    /// Whether all parties have signed.
    pub const fn is_signed(self) -> bool {
        matches!(self, Self::Signed | Self::InForce | Self::Superseded | Self::Expired)
    }
}

impl Status {
    /// The word for a version in this state of an agreement in that state.
    pub const fn of(version: VersionState, agreement: AgreementState) -> Self {
        match (version, agreement) {
            (VersionState::Draft, _) => Self::Draft,
            (VersionState::InNegotiation, _) => Self::InNegotiation,
            (VersionState::OutForSignature, _) => Self::OutForSignature,
            (VersionState::Signed, _) => Self::Signed,
            (VersionState::Superseded, _) => Self::Superseded,
            (VersionState::Expired, _) => Self::Expired,
            (VersionState::InForce, AgreementState::Suspended) => Self::Suspended,
            (VersionState::InForce, AgreementState::Terminating) => Self::Terminating,
            (VersionState::InForce, AgreementState::Terminated) => Self::Terminated,
            (VersionState::InForce, AgreementState::Active | AgreementState::InPreparation) => Self::InForce,
        }
    }

    /// What it says of the version.
    pub const fn version(self) -> VersionState {
        match self {
            Self::Draft => VersionState::Draft,
            Self::InNegotiation => VersionState::InNegotiation,
            Self::OutForSignature => VersionState::OutForSignature,
            Self::Signed => VersionState::Signed,
            Self::InForce | Self::Suspended | Self::Terminating => VersionState::InForce,
            Self::Superseded => VersionState::Superseded,
            Self::Expired | Self::Terminated => VersionState::Expired,
        }
    }

    /// What it says of the agreement.
    pub const fn agreement(self) -> AgreementState {
        match self {
            Self::Draft | Self::InNegotiation | Self::OutForSignature | Self::Signed => AgreementState::InPreparation,
            Self::InForce | Self::Superseded => AgreementState::Active,
            Self::Suspended => AgreementState::Suspended,
            Self::Terminating => AgreementState::Terminating,
            Self::Expired | Self::Terminated => AgreementState::Terminated,
        }
    }

    /// Whether new requests fall under it.
    pub const fn is_in_force(self) -> bool {
        matches!(self, Self::InForce | Self::Suspended | Self::Terminating)
    }

    /// Whether it is or was in force, so that its transition counts.
    pub const fn was_in_force(self) -> bool {
        self.is_in_force() || matches!(self, Self::Superseded | Self::Expired | Self::Terminated)
    }
}
