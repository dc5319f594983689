//! What a file is by its content, whatever it is called (H024).

/// A kind of file that some import takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// A table in plain text.
    Csv,
    /// A spreadsheet.
    Xlsx,
    /// One of the formats of the European Learning Model; its reader knows which.
    Elm,
}

/// Whether content is of a kind.
type Fits = fn(&[u8]) -> bool;

/// How each is told; the first that fits. Plain text is what nothing else is, so it stands last.
const FORMATS: &[(Format, Fits)] =
    &[(Format::Xlsx, is_archive), (Format::Elm, is_of_the_model), (Format::Csv, is_plain_text)];

impl Format {
    /// Which of these it is; none if it is something else.
    pub(crate) fn of(content: &[u8], taken: &[Self]) -> Option<Self> {
        let found = FORMATS.iter().find(|(_, fits)| fits(content)).map(|(format, _)| *format);
        found.filter(|format| taken.contains(format))
    }

    /// Its usual ending.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Elm => "jsonld",
        }
    }

    /// As what it goes out.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Elm => "application/ld+json",
        }
    }

    /// Whether a line of it can be read by a person, and blanks at its ends say nothing.
    pub(crate) const fn is_text(self) -> bool {
        match self {
            Self::Csv => true,
            Self::Xlsx | Self::Elm => false,
        }
    }

    /// Whether there is an empty one to fill in.
    pub(crate) const fn has_template(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx)
    }

    /// For a browser: what to offer where these are taken.
    pub(crate) fn accept(taken: &[Self]) -> String {
        let kind = |format: &Self| match format {
            Self::Elm => ".jsonld,.json,.ttl,.rdf,.xml".to_owned(),
            table => format!(".{},{}", table.ending(), table.media_type().replace("; charset=utf-8", "")),
        };
        taken.iter().map(kind).collect::<Vec<_>>().join(",")
    }
}

/// How the files begin that are taken for tables most often: pictures, documents, archives, programs.
const FOREIGN: &[&[u8]] = &[
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"%PDF",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1F\x8B",
    b"\x7FELF",
    b"MZ",
    b"\xD0\xCF\x11\xE0",
    b"RIFF",
    b"7z\xBC\xAF",
    b"BM",
    b"{\\rtf",
    b"#!",
];

/// What says that it is of the European Learning Model.
fn is_of_the_model(content: &[u8]) -> bool {
    exchange::elm::read::sniff(content).is_some()
}

/// An archive. Whether a spreadsheet is in it, its reader finds out within its limits (LIM-7).
fn is_archive(content: &[u8]) -> bool {
    content.starts_with(b"PK\x03\x04")
}

/// Whether the content can be a table in plain text: no known other kind, no markup, no NUL.
fn is_plain_text(content: &[u8]) -> bool {
    let start = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(content);
    let first = start.iter().find(|byte| !byte.is_ascii_whitespace());
    let is_foreign = FOREIGN.iter().any(|magic| start.starts_with(magic));
    !is_foreign && !matches!(first, Some(b'<' | b'{')) && !content.contains(&0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: &[Format] = &[Format::Csv, Format::Xlsx];

    #[test]
    fn h024_pictures_pages_and_programs_are_no_tables() {
        for foreign in [
            b"\x89PNG\r\n\x1a\n".as_slice(),
            b"<!doctype html><title>x</title>",
            b"\xEF\xBB\xBF \n<html>",
            b"MZ\x90\x00",
            b"\x7FELF\x02",
            b"\xD0\xCF\x11\xE0xls",
            b"identifier,title\nA,\x00",
            b"[\x00",
        ] {
            assert_eq!(Format::of(foreign, ALL), None, "{foreign:?}");
        }
        assert_eq!(Format::of(b"\xEF\xBB\xBFidentifier;title\nA;<b>Data</b>\n", ALL), Some(Format::Csv));
        assert_eq!(Format::of(b"", ALL), Some(Format::Csv));
        assert_eq!(Format::of(b"PK\x03\x04xlsx", ALL), Some(Format::Xlsx));
        assert_eq!(
            Format::of(b"@prefix elm: <http://data.europa.eu/snb/model/elm/> .", &[Format::Elm]),
            Some(Format::Elm)
        );
        assert_eq!(Format::of(b"PK\x03\x04xlsx", &[Format::Csv]), None, "not every import takes every kind");
    }
}
