//! Merged cells: only the first of them says something, and what the others mean nobody knows.

use calamine::Dimensions;

use super::unreadable;
use crate::{
    FileError,
    table::{Cell, MAX_COLUMNS, Record},
};

/// Marks every cell that a merged one covers, in rows that say anything at all; the header has its names as they are.
pub(super) fn mark(records: &mut [Record], regions: &[Dimensions]) -> Result<(), FileError> {
    let header = records.first().map_or(0, |header| header.line);
    // Each row that a region reaches counts, and each cell: a region beyond the last column is none of ours.
    let mut room = records.len().saturating_mul(2 * MAX_COLUMNS);
    for region in regions {
        let (top, bottom) = (u64::from(region.start.0) + 1, u64::from(region.end.0) + 1);
        let (left, right) = (index(region.start.1), index(region.end.1).min(MAX_COLUMNS - 1));
        if left > right {
            continue;
        }
        let begin = records.partition_point(|record| record.line < top);
        for record in records.iter_mut().skip(begin).take_while(|record| record.line <= bottom) {
            // Regions that lie over each other are none that a program wrote.
            room = room.checked_sub(1).ok_or_else(|| unreadable(record.line))?;
            for place in left..=right {
                if record.line == header || (record.line, place) == (top, left) {
                    continue;
                }
                room = room.checked_sub(1).ok_or_else(|| unreadable(record.line))?;
                cover(record, place);
            }
        }
    }
    Ok(())
}

fn cover(record: &mut Record, place: usize) {
    if record.cells.len() <= place {
        record.cells.resize_with(place + 1, Cell::default);
    }
    if let Some(cell) = record.cells.get_mut(place) {
        *cell = Cell::faulty("merged-cell");
    }
}

fn index(column: u32) -> usize {
    usize::try_from(column).unwrap_or(usize::MAX)
}
