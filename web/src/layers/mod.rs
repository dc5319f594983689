//! What every request passes: who reads, which number it has, which headers every answer carries, how failures look.

pub(crate) mod failure;
pub(crate) mod headers;
pub(crate) mod reader;
