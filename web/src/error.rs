//! What a request fails with. Handlers return it; the layer in `layers::failure` writes the page or the problem.

use std::{any::Any, sync::Arc};

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{Failure, Kind};

use crate::kept::Sent;

/// A field and what is wrong with it, by code.
pub(crate) type FieldProblem = (String, &'static str);

/// A failed request: a status, a code for the words, and the cause for the log.
#[derive(Clone, Debug)]
pub struct Error {
    pub(crate) status: StatusCode,
    pub(crate) code: &'static str,
    pub(crate) cause: Option<Arc<dyn std::error::Error + Send + Sync>>,
    /// Wrong fields of an API call.
    pub(crate) fields: Vec<FieldProblem>,
    /// Further members of its problem: who was faster, and when.
    pub(crate) members: Vec<(&'static str, String)>,
    /// The form that was not taken, to be given back.
    pub(crate) sent: Option<Arc<Sent>>,
}

impl Error {
    /// An error without a cause below.
    pub(crate) const fn new(status: StatusCode, code: &'static str) -> Self {
        Self { status, code, cause: None, fields: Vec::new(), members: Vec::new(), sent: None }
    }

    /// What nobody can see.
    pub(crate) const fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found")
    }

    /// Who is not signed in may do so and come back.
    pub(crate) const fn sign_in() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "sign-in")
    }

    /// A bug of ours, with its cause for the log.
    pub(crate) fn bug(cause: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self { cause: Some(Arc::new(cause)), ..Self::new(StatusCode::INTERNAL_SERVER_ERROR, "bug") }
    }

    /// Gives a form back.
    pub(crate) fn with_sent(mut self, sent: Sent) -> Self {
        self.sent = Some(Arc::new(sent));
        self
    }

    /// Names wrong fields.
    pub(crate) fn with_fields(mut self, fields: Vec<FieldProblem>) -> Self {
        self.fields = fields;
        self
    }
}

impl<E: Failure> From<E> for Error {
    fn from(cause: E) -> Self {
        let error = Self::new(status(cause.kind()), cause.code());
        Self { cause: Some(Arc::new(cause)), ..error }
    }
}

const fn status(kind: Kind) -> StatusCode {
    match kind {
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Denied => StatusCode::FORBIDDEN,
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Stale | Kind::Conflict => StatusCode::CONFLICT,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Bug => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// A handler panicked: an answer, and nothing of the panic in it.
pub(crate) fn panicked(_: Box<dyn Any + Send>) -> Response {
    Error::new(StatusCode::INTERNAL_SERVER_ERROR, "bug").into_response()
}
