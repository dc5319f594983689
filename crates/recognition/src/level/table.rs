//! The table of frameworks and levels (RECOGNITION §10, LV-2). Change an entry: change `VERSION` with it.

use super::{Framework, LevelStatus, Levels, Row};
use crate::conversion::Source;

/// The state of the table; its entries hold from this day.
pub const VERSION: &str = "2026-11-22";

use LevelStatus::{Compared, Inferred, Referenced, Unlevelled};

const EQF_REPORTS: Source = Source::unread("Referencing reports to the EQF");
const NZQA_IRELAND: Source = Source::read("NZQA, comparison with Ireland");
const NZQA: Source = Source::read("NZQA, comparisons with Ireland and the EQF");
const NZQA_AUSTRALIA: Source = Source::own("NZQA, comparison with Australia: by way of New Zealand");
const SCQF: Source = Source::read("SCQF, qualifications can cross boundaries");
const ACQF: Source = Source::read("ACQF");
const OWN: Source = Source::own("");

/// Every framework, in the order in which it is offered.
pub const FRAMEWORKS: &[Framework] = &[
    whole("EQF", "", Referenced, Source::read("EQF"), Levels::Same(1, 8)),
    whole("AT-NQR", "AT", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    // A country code does not say which of Belgium's frameworks is meant.
    part("BE-VKS", "BE", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("BG-NQF", "BG", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("CY-CYQF", "CY", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("DE-DQR", "DE", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("DK-NQF", "DK", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("EE-ESTQF", "EE", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("FI-FINQF", "FI", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("FR-CNCP", "FR", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("GR-HQF", "GR", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("HR-CROQF", "HR", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("HU-HUQF", "HU", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("IT-QNQ", "IT", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("LT-LTQF", "LT", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("LU-CLQ", "LU", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("LV-LQF", "LV", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("MT-MQF", "MT", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("NL-NLQF", "NL", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("NO-NKR", "NO", Referenced, EQF_REPORTS, Levels::Same(2, 8)),
    whole("PL-PQF", "PL", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("PT-QNQ", "PT", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("RO-ROQF", "RO", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("SE-SEQF", "SE", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("SK-SKKR", "SK", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("TR-TQF", "TR", Referenced, EQF_REPORTS, Levels::Same(1, 8)),
    whole("IE-NFQ", "IE", Referenced, NZQA_IRELAND, Levels::Listed(IRELAND)),
    whole("UK-RQF", "GB", Referenced, SCQF, Levels::Listed(ENGLAND)),
    whole("UK-SCQF", "GB", Referenced, SCQF, Levels::Listed(SCOTLAND)),
    whole("ES-MECES", "ES", Referenced, EQF_REPORTS, Levels::Listed(SPAIN)),
    whole("SI-SQF", "SI", Referenced, EQF_REPORTS, Levels::Listed(SLOVENIA)),
    whole("IS-ISQF", "IS", Referenced, EQF_REPORTS, Levels::Listed(ICELAND)),
    whole("NZ-NZQCF", "NZ", Compared, NZQA, Levels::Listed(NEW_ZEALAND)),
    whole("HK-HKQF", "HK", Compared, EQF_REPORTS, Levels::Listed(HONG_KONG)),
    whole("AU-AQF", "AU", Inferred, NZQA_AUSTRALIA, Levels::Listed(AUSTRALIA)),
    whole("US", "US", Unlevelled, OWN, Levels::None),
    whole("ZA-NQF", "ZA", Unlevelled, OWN, Levels::None),
    whole("ACQF", "", Unlevelled, ACQF, Levels::None),
];

const IRELAND: &[Row] = &[
    row("1", 1),
    row("2", 1),
    row("3", 2),
    row("4", 3),
    row("5", 4),
    row("6", 5),
    row("7", 6),
    row("8", 6),
    row("9", 7),
    row("10", 8),
];
const ENGLAND: &[Row] = &[
    unlevelled("Entry 1"),
    unlevelled("Entry 2"),
    row("Entry 3", 1),
    row("1", 2),
    row("2", 3),
    row("3", 4),
    row("4", 5),
    row("5", 5),
    row("6", 6),
    row("7", 7),
    row("8", 8),
];
const SCOTLAND: &[Row] = &[
    unlevelled("1"),
    unlevelled("2"),
    row("3", 1),
    row("4", 2),
    row("5", 3),
    row("6", 4),
    row("7", 5),
    row("8", 5),
    row("9", 6),
    row("10", 6),
    row("11", 7),
    row("12", 8),
];
const SPAIN: &[Row] = &[row("1", 5), row("2", 6), row("3", 7), row("4", 8)];
const SLOVENIA: &[Row] = &[
    row("1", 1),
    row("2", 2),
    row("3", 3),
    row("4", 4),
    row("5", 4),
    row("6", 5),
    row("7", 6),
    row("8", 7),
    row("9", 8),
    row("10", 8),
];
/// Level 1 spans EQF 1 and 2: the lower is what its holder is sure to have.
const ICELAND: &[Row] = &[row("1", 1), row("2", 3), row("3", 4), row("4", 5), row("5", 6), row("6", 7), row("7", 8)];
/// Level 8 (honours) has ISCED 6 but no EQF level.
const NEW_ZEALAND: &[Row] = &[
    row("1", 2),
    row("2", 3),
    row("3", 4),
    row("4", 4),
    row("5", 5),
    row("6", 5),
    row("7", 6),
    Row { isced: Some(6), ..unlevelled("8") },
    row("9", 7),
    row("10", 8),
];
const HONG_KONG: &[Row] = &[row("4", 5), row("5", 6), row("6", 7), row("7", 8)];
/// Below 5 nobody has compared them.
const AUSTRALIA: &[Row] = &[row("5", 5), row("6", 5), row("7", 6), unlevelled("8"), row("9", 7), row("10", 8)];

/// A framework that speaks for its whole country.
const fn whole(
    code: &'static str,
    country: &'static str,
    status: LevelStatus,
    source: Source,
    levels: Levels,
) -> Framework {
    Framework { code, country, is_whole_country: true, status, source, levels }
}

/// A framework of one part of a country.
const fn part(
    code: &'static str,
    country: &'static str,
    status: LevelStatus,
    source: Source,
    levels: Levels,
) -> Framework {
    Framework { is_whole_country: false, ..whole(code, country, status, source, levels) }
}

const fn row(level: &'static str, eqf: i16) -> Row {
    Row { level, eqf: Some(eqf), isced: None }
}

const fn unlevelled(level: &'static str) -> Row {
    Row { level, eqf: None, isced: None }
}
