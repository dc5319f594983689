//! The JSON-LD context that we serve. There is no official one for catalogues.

use std::borrow::Cow;

use super::Release;

const CONTEXT: &str = include_str!("context.jsonld");

/// The context of a release: the same terms in its namespace.
pub fn context(release: Release) -> Cow<'static, str> {
    match release {
        Release::V3_2 => Cow::Borrowed(CONTEXT),
        Release::V3_3 => Cow::Owned(CONTEXT.replace(Release::V3_2.namespace(), release.namespace())),
    }
}
