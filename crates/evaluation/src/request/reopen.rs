//! A second look by the office at its own decision, or at one of the software, for an error (R-R4, M24).

use consortium::institution;
use kernel::{RequestId, Subject, Work};

use super::{clock, policy, query, remark::RemarkKind, service, state::Action, store};
use crate::{Error, Remark, event::DecisionReopened, prior_learning};

/// Characters a reason may have.
pub(crate) const REASON: usize = 4_000;

/// Opens a decided request again, up to thirty days after its notice. Two people examine it by a new clock; the earlier
/// decision stands until another supersedes it. What the learner was assessed in is not examined as a certificate: there the
/// recorded result is decided on anew, and whoever evaluates may put it right before.
pub async fn reopen(work: &mut Work, id: RequestId, seen: i32, reason: &str) -> Result<(), Error> {
    let request = query::by_id(work.db(), &work.actor, id).await?;
    let decision = query::standing_decision(work.db(), id).await?;
    let officer = match &decision {
        Some(decision) => policy::may_reopen(&work.actor, &request, decision)?,
        None => policy::may_decide(&work.actor, &request, None)?,
    };
    let next = service::fresh(work, &request, seen, Action::Reopen).await?;
    let decision = decision.ok_or(Error::Stale)?;
    let today = institution::today(work.db(), request.institution_id, work.now).await?;
    if today > clock::reopen_until(decision.notified_on) {
        return Err(Error::Over("reopen-late"));
    }
    let words = kernel::clean(reason, REASON, true).map_err(|error| Error::Invalid("reason", error.code()))?;
    if decision.detail.assessed.is_some() {
        let next = next.after(Action::ResumePriorLearning)?;
        let (completed_on, cap_on) = (Some(today), Some(clock::cap_on(today)));
        let days = store::Days { completed_on, due_on: cap_on, cap_on };
        let change = store::Change { days: Some(days), ..store::Change::default() };
        store::advance(work.db(), &request, next, change).await?;
        prior_learning::service::reopen(work, &decision, today).await?;
    } else {
        store::restart(work, &request, next, today).await?;
        prior_learning::service::supersede(work, id, today).await?;
    }
    let remark = Remark {
        id: work.new_id(),
        request_id: id,
        kind: RemarkKind::Reopening,
        words,
        written_by: officer,
        written_at: work.now,
    };
    let event = DecisionReopened { request: id, decision: decision.id, remark: remark.id };
    store::add_remark(work.db(), remark).await?;
    work.record(Subject::Request(id), &event);
    Ok(())
}
