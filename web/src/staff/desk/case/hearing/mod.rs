//! `/desk/requests/{request}/appeal`: the appeals body rules on an appeal (M25).

pub(super) mod handlers;
pub(super) mod pages;
