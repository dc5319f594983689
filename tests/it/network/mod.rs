//! Pages of who runs the network.

mod missed;
mod words;
