//! Foreign formats, in and out, against a real database.

mod elm_escape;
mod elm_formats;
mod elm_levels;
mod elm_round_trip;
mod half;
mod import;
mod mess;
mod real;
mod schema_org;
mod synthetic;
