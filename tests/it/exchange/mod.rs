//! Foreign formats, in and out, against a real database.

mod elm_escape;
mod elm_formats;
mod elm_levels;
mod import;
mod real;
mod schema_org;
