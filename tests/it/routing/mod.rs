//! Stories of who gets which cases: the table, absences, reminders, the queue, and where to go on.

mod assigning;
mod pages;
mod queue;
mod reminding;

use evaluation::{
    Error,
    routing::{
        Desk, NewAbsence,
        service::{enter_absence, keep_rule},
    },
};
use kernel::{Actor, PersonId, Role};

use crate::{evaluation::stage::day, procedure::office::Office};

impl Office {
    /// The university's administrator.
    async fn admin(&self) -> Actor {
        self.stage.staff("Pam", Role::ProviderAdmin, self.stage.home, &[]).await
    }

    /// The cases of a field go to this person from now on.
    async fn route(&self, by: &Actor, field: &str, to: Option<&Actor>) -> Result<(), Error> {
        let mut work = self.stage.work(by).await;
        keep_rule(&mut work, self.stage.home, field, to.and_then(Actor::person)).await?;
        Ok(work.commit().await?)
    }

    /// Away between these days, and who stands in.
    async fn away(&self, by: &Actor, who: &Actor, days: [&str; 2], deputy: &Actor) -> Result<(), Error> {
        let [from, to] = days.map(day);
        let new = NewAbsence { person: id(who), from, to, deputy: id(deputy) };
        let mut work = self.stage.work(by).await;
        enter_absence(&mut work, self.stage.home, new).await?;
        Ok(work.commit().await?)
    }

    /// The desk as it is now.
    async fn desk(&self) -> Desk {
        Desk::of(self.stage.db.reads(), &[self.stage.home], self.stage.doors.clock.now()).await.unwrap()
    }
}

fn id(actor: &Actor) -> PersonId {
    actor.person().unwrap()
}
