//! The chain and the walk along it, without a database.

use uuid::Uuid;

use super::{Fault, Findings, chain, heads::Head, walk::Walk};
use crate::{EntryId, PersonId, Timestamp, entity::timeline};

fn row(number: i64) -> timeline::Model {
    let id = Uuid::from_u128(u128::try_from(number).unwrap() << 8);
    timeline::Model {
        id: EntryId::from(id),
        subject_kind: "institution".to_owned(),
        subject_id: Uuid::from_u128(7),
        kind: "test.noticed".to_owned(),
        body: format!("{{\"n\":{number}}}"),
        actor_id: None,
        stamp: None,
        words: None,
        recorded_at: Timestamp::from_micros(number),
        position: None,
        seal: None,
    }
}

/// A log of so many entries as the sequencer seals it.
fn sealed(entries: i64) -> Vec<timeline::Model> {
    let mut seal = chain::NONE.to_owned();
    (1..=entries)
        .map(|position| {
            let mut row = row(position);
            seal = chain::seal(&seal, position, &chain::entry_hash(&row));
            row.position = Some(position);
            row.seal = Some(seal.clone());
            row
        })
        .collect()
}

fn head_of(rows: &[timeline::Model]) -> (i64, String) {
    rows.last().map_or((0, String::new()), |row| (row.position.unwrap(), row.seal.clone().unwrap()))
}

fn walked(rows: &[timeline::Model], (end, seal): &(i64, String), heads: &[Head]) -> Findings {
    let mut walk = Walk::new(heads);
    for row in rows {
        walk.step(row.position.unwrap(), row.seal.as_deref().unwrap_or_default(), &chain::entry_hash(row));
    }
    walk.end(*end, seal)
}

fn renumber(rows: &mut [timeline::Model]) {
    (1..).zip(rows).for_each(|(position, row)| row.position = Some(position));
}

#[test]
fn i_8_every_field_of_an_entry_is_bound() {
    let one = row(1);
    let other = |change: fn(&mut timeline::Model)| {
        let mut other = one.clone();
        change(&mut other);
        chain::entry_hash(&other)
    };
    let changes: [fn(&mut timeline::Model); 9] = [
        |row| row.id = EntryId::from(Uuid::from_u128(9)),
        |row| row.subject_kind = "person".to_owned(),
        |row| row.subject_id = Uuid::from_u128(8),
        |row| row.kind = "test.notice".to_owned(),
        |row| row.body = "{}".to_owned(),
        |row| row.actor_id = Some(PersonId::from(Uuid::from_u128(1))),
        |row| row.stamp = Some(String::new()),
        |row| row.words = Some(String::new()),
        |row| row.recorded_at = Timestamp::from_micros(2),
    ];
    let mut hashes: Vec<_> = changes.into_iter().map(other).collect();
    hashes.push(chain::entry_hash(&one));
    hashes.sort_unstable();
    hashes.dedup();
    assert_eq!(hashes.len(), 10, "each change gives another hash, and absent is not empty");
    // Letters that move from one field to the next.
    let mut moved = one.clone();
    (moved.subject_kind, moved.kind) = ("institutio".to_owned(), "ntest.noticed".to_owned());
    assert_ne!(chain::entry_hash(&moved), chain::entry_hash(&one));
    let hash = chain::entry_hash(&one);
    assert_ne!(chain::seal("a", 1, &hash), chain::seal("a", 2, &hash));
    assert_ne!(chain::seal("a", 1, &hash), chain::seal("b", 1, &hash));
}

#[test]
fn i_8_a_whole_log_has_no_fault_and_an_empty_one_neither() {
    let rows = sealed(50);
    let found = walked(&rows, &head_of(&rows), &[]);
    assert_eq!((found.entries, found.count), (50, 0), "{found:?}");
    assert_eq!(walked(&[], &(0, String::new()), &[]).count, 0);
}

#[test]
fn i_8_what_was_changed_is_named_and_nothing_else() {
    let whole = sealed(20);
    for position in 1..=20 {
        let mut rows = whole.clone();
        rows[position - 1].body = "{\"n\":0}".to_owned();
        let expected = i64::try_from(position).unwrap();
        assert_eq!(walked(&rows, &head_of(&whole), &[]).faults, [Fault::Changed(expected)]);
    }
    let mut rows = whole.clone();
    rows[4].seal = None;
    assert_eq!(walked(&rows, &head_of(&whole), &[]).faults.first(), Some(&Fault::Changed(5)), "a seal taken away");
}

#[test]
fn i_8_what_was_lost_is_named_with_and_without_renumbering() {
    let whole = sealed(20);
    let mut rows = whole.clone();
    rows.drain(6..9);
    assert_eq!(walked(&rows, &head_of(&whole), &[]).faults, [Fault::Lost(7, 9)]);
    rows[12].body = "{}".to_owned();
    assert_eq!(walked(&rows, &head_of(&whole), &[]).faults, [Fault::Lost(7, 9), Fault::Changed(16)]);
    let mut rows = whole.clone();
    rows.drain(6..9);
    renumber(&mut rows);
    assert_eq!(walked(&rows, &head_of(&whole), &[]).faults, [Fault::Lost(7, 9)]);
}

#[test]
fn i_8_what_was_put_in_is_named_however_it_was_sealed() {
    let whole = sealed(20);
    for (at, proper) in [(0, false), (3, false), (3, true), (19, false), (19, true)] {
        let mut rows = whole.clone();
        let mut forged = row(99);
        let position = i64::try_from(at).unwrap() + 1;
        let before = if at == 0 { String::new() } else { rows[at - 1].seal.clone().unwrap() };
        let own = chain::seal(&before, position, &chain::entry_hash(&forged));
        forged.seal = Some(if proper { own } else { "made up".to_owned() });
        rows.insert(at, forged);
        renumber(&mut rows);
        let (_, seal) = head_of(&whole);
        assert_eq!(walked(&rows, &(21, seal), &[]).faults, [Fault::Inserted(position)], "at {at}, {proper}");
    }
    let mut rows = whole.clone();
    rows[0].position = Some(0);
    assert_eq!(walked(&rows, &head_of(&whole), &[]).faults.first(), Some(&Fault::Inserted(0)));
}

#[test]
fn i_8_a_cut_tail_is_found_by_the_head_and_by_what_was_published() {
    let whole = sealed(20);
    let published: Head = format!("2026-03-02 18 {}", whole[17].seal.as_deref().unwrap()).parse().unwrap();
    assert_eq!(published.to_string().parse(), Ok(published.clone()));
    let cut = &whole[..15];
    assert_eq!(walked(cut, &head_of(&whole), &[]).faults, [Fault::Cut(16, 20)]);
    // The head's row was put back too: only what stands outside the database knows.
    assert_eq!(walked(cut, &head_of(cut), &[]).faults, []);
    assert_eq!(walked(cut, &head_of(cut), std::slice::from_ref(&published)).faults, [Fault::Cut(16, 18)]);
    let found = walked(&whole, &head_of(&whole), std::slice::from_ref(&published));
    assert_eq!((found.count, found.heads), (0, 1));
}

#[test]
fn i_8_a_log_that_was_written_anew_is_not_the_published_one() {
    let whole = sealed(20);
    let published: Head = format!("2026-03-02 18 {}", whole[17].seal.as_deref().unwrap()).parse().unwrap();
    let mut seal = String::new();
    let mut rows = whole;
    rows[4].body = "{\"n\":0}".to_owned();
    for (position, row) in (1..).zip(&mut rows) {
        seal = chain::seal(&seal, position, &chain::entry_hash(row));
        row.seal = Some(seal.clone());
    }
    let day = published.day;
    assert_eq!(walked(&rows, &head_of(&rows), &[]).faults, []);
    assert_eq!(walked(&rows, &head_of(&rows), &[published]).faults, [Fault::Published(18, day)]);
}

#[test]
fn i_8_a_thousand_faults_are_counted_and_twenty_named() {
    let whole = sealed(1_000);
    let mut rows = whole.clone();
    for row in &mut rows {
        row.kind = "test.other".to_owned();
    }
    let found = walked(&rows, &head_of(&whole), &[]);
    assert_eq!((found.faults.len(), found.count), (20, 1_000));
}

#[test]
fn words_without_their_salt_say_nothing_of_themselves() {
    assert_ne!(chain::bound("salt", "Ana"), chain::bound("other", "Ana"));
    assert_ne!(chain::bound("salt", "Ana"), chain::bound("saltA", "na"));
}
