//! What a browser keeps of its reader: the colours. A cookie, nothing of the person.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect},
};

use super::sign_in::local;
use crate::{error::Error, extract::Pairs, frame::Theme, paths, reply::Reply};

/// Keeps the colours and goes back.
pub(crate) async fn theme(pairs: Pairs) -> Reply {
    let theme = Theme::parse(pairs.one("set").unwrap_or(""));
    let next = pairs.one("next").and_then(local).unwrap_or_else(|| paths::HOME.to_owned());
    let mut response = Redirect::to(&next).into_response();
    let cookie = format!("theme={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly", theme.code());
    response.headers_mut().insert(header::SET_COOKIE, HeaderValue::from_str(&cookie).map_err(Error::bug)?);
    Ok(response)
}
