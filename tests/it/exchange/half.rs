//! H026: an import that is killed on its way leaves nothing, wherever it was.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use catalogue::listing;
use consortium::institution;
use exchange::{
    csv::{Limits, rows},
    import::{self, Options, Target},
};

use crate::catalogue::Ground;

/// A future that is dropped after so many steps; whether it came to its end before.
async fn killed_after<F: Future>(mut future: Pin<Box<F>>, steps: usize) -> bool {
    let mut taken = 0;
    std::future::poll_fn(|context: &mut Context<'_>| {
        if taken == steps {
            return Poll::Ready(false);
        }
        taken += 1;
        future.as_mut().poll(context).map(|_| true)
    })
    .await
}

#[tokio::test]
async fn h026_killed_in_mid_import_nothing_is_there() {
    let ground = Ground::new().await;
    let own = institution::by_id(ground.db.reads(), ground.own).await.unwrap();
    let options =
        Options { target: Target::Institution(Box::new(own)), publish: true, keep_going: false, is_whole: false };
    let line = |number| format!("X-{number},Title {number},2027-03-01\n");
    let file: String = std::iter::once("identifier,title,start\n".to_owned()).chain((0..1_200).map(line)).collect();
    let mut was_killed = 0;
    for steps in [1, 3, 10, 30, 100] {
        let mut work = ground.work(ground.admin()).await;
        let import = import::commit(&mut work, rows(file.as_bytes(), Limits::UPLOAD).unwrap(), &options);
        was_killed += usize::from(!killed_after(Box::pin(import), steps).await);
        drop(work);
        let stored = listing::of_institution(ground.db.reads(), &ground.admin(), ground.own, None, 10).await.unwrap();
        assert!(stored.is_empty(), "after {steps} steps");
        assert!(listing::published_ids(ground.db.reads(), None, 10).await.unwrap().is_empty());
    }
    assert!(was_killed >= 2, "{was_killed}");
    let mut work = ground.work(ground.admin()).await;
    import::commit(&mut work, rows(file.as_bytes(), Limits::UPLOAD).unwrap(), &options).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(listing::published_ids(ground.db.reads(), None, 5_000).await.unwrap().len(), 1_200);
}
