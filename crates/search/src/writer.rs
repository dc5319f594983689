//! Writes the index. Once per process and directory; the position in the change log travels inside the commit, so index
//! and position are never of different moments (SECURITY §5).

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::Arc,
};

use kernel::{Day, Language, OpportunityId};
use tantivy::{
    Directory, Index, IndexReader, IndexWriter, ReloadPolicy, Term,
    directory::{INDEX_WRITER_LOCK, MmapDirectory},
    indexer::IndexWriterOptions,
};

use crate::{
    Document, Error, Search,
    cut::Drawer,
    ledger::Ledger,
    schema::{Fields, VERSION, schema},
    searcher::Live,
    stem::Stems,
    thesaurus::Thesaurus,
};

/// Memory for listings not yet written.
const MEMORY: usize = 32_000_000;

/// Position in the change log and the day the listings were computed for.
type Applied = (i64, Option<Day>);

/// The one writer of an index directory. It opens the index or makes a new one; then the position is 0 and the follower
/// starts at the log's beginning.
pub struct Writer {
    directory: PathBuf,
    readers: Vec<Language>,
    open: Option<Open>,
    search: Search,
}

struct Open {
    index: Index,
    writer: IndexWriter,
    reader: IndexReader,
    fields: Arc<Fields>,
    applied: Applied,
    drawer: Drawer,
    ledger: Arc<Ledger>,
    stems: Stems,
}

impl Writer {
    /// Opens the index in this directory for readers of these languages. A damaged one, or one of another version, is
    /// moved aside (`<directory>.damaged`) and made anew; one that another process holds is [`Error::Busy`].
    pub fn open(directory: &Path, readers: &[Language]) -> Result<Self, Error> {
        let (directory, readers) = (directory.to_owned(), readers.to_vec());
        let mut writer = Self { directory, readers, open: None, search: Search::away() };
        writer.reopen()?;
        Ok(writer)
    }

    /// These listings alone, in memory: says of each whether it fits, as the whole index would. Nothing of it stays.
    pub fn alone(documents: Vec<Document>, readers: &[Language]) -> Result<Search, Error> {
        let (wanted, fields) = schema(readers);
        let index = Index::create_in_ram(wanted);
        let writer = index.writer_with_num_threads(1, MEMORY)?;
        let mut open = Open::of(index, writer, fields, (0, None))?;
        let listings = documents.into_iter().map(|document| (document.id, Some(document))).collect();
        let search = Search::away();
        search.set(Some(open.apply(listings, (0, None))?));
        Ok(search)
    }

    /// A handle that answers from this index, for as long as the process lives.
    pub fn search(&self) -> Search {
        self.search.clone()
    }

    /// Position and day of the last commit: (0, none) if the index is new.
    pub fn applied(&mut self) -> Result<Applied, Error> {
        Ok(self.opened()?.applied)
    }

    /// Writes changed listings without a commit: nobody finds them yet, and a process that ends loses them. All is seen at
    /// once with the next [`Writer::apply`], so many listings cost one commit.
    pub fn stage(&mut self, changed: Vec<(OpportunityId, Option<Document>)>) -> Result<(), Error> {
        let done = self.opened().and_then(|open| open.stage(changed));
        if done.is_err() {
            self.reopen()?;
        }
        done
    }

    /// One commit: each changed listing as it is now, or gone, with position and day. Twice does no harm. If it fails the
    /// index is as before or, if its files are broken, new; ask [`Writer::applied`] where to go on.
    pub fn apply(
        &mut self,
        changed: Vec<(OpportunityId, Option<Document>)>,
        position: i64,
        day: Option<Day>,
    ) -> Result<(), Error> {
        let done = self.opened().and_then(|open| open.apply(changed, (position, day)));
        match done {
            Ok(live) => {
                self.search.set(Some(live));
                Ok(())
            }
            Err(error) => {
                self.reopen()?;
                Err(error)
            }
        }
    }

    /// Throws everything away, for `reindex` and for an index that is ahead of the log.
    pub fn clear(&mut self) -> Result<(), Error> {
        self.close();
        self.move_aside()?;
        self.reopen()
    }

    /// Reads every file and compares its checksum. If one is gone or damaged the index is made anew, with position 0.
    pub fn verify(&mut self) -> Result<(), Error> {
        let is_sound = self.opened().is_ok_and(|open| is_sound(&open.index));
        if is_sound && self.directory.join(META).exists() { Ok(()) } else { self.reopen() }
    }

    fn opened(&mut self) -> Result<&mut Open, Error> {
        if self.open.is_none() {
            self.reopen()?;
        }
        self.open.as_mut().ok_or(Error::Damaged)
    }

    fn close(&mut self) {
        self.search.set(None);
        self.open = None;
    }

    fn reopen(&mut self) -> Result<(), Error> {
        self.close();
        let found = catch_unwind(AssertUnwindSafe(|| Open::existing(&self.directory, &self.readers)));
        let open = match found.unwrap_or(Err(Error::Damaged)) {
            Err(Error::Busy) => return Err(Error::Busy),
            Ok(open) => open,
            Err(_) => {
                self.move_aside()?;
                Open::new(&self.directory, &self.readers)?
            }
        };
        self.search.set(Some(open.live()));
        self.open = Some(open);
        Ok(())
    }

    /// Not under the feet of another process: its lock is asked for first.
    fn move_aside(&self) -> Result<(), Error> {
        if !self.directory.exists() {
            return Ok(());
        }
        let place = MmapDirectory::open(&self.directory).map_err(tantivy::TantivyError::from)?;
        let _held = place.acquire_lock(&INDEX_WRITER_LOCK).map_err(|_| Error::Busy)?;
        let mut name = self.directory.file_name().unwrap_or_default().to_owned();
        name.push(".damaged");
        let aside = self.directory.with_file_name(name);
        if aside.exists() {
            fs::remove_dir_all(&aside)?;
        }
        Ok(fs::rename(&self.directory, &aside)?)
    }
}

const META: &str = "meta.json";

/// One thread writes and one puts small parts together, however many cores there are: the others answer.
fn options() -> IndexWriterOptions {
    IndexWriterOptions::builder().num_worker_threads(1).num_merge_threads(1).memory_budget_per_thread(MEMORY).build()
}

impl Open {
    fn existing(directory: &Path, readers: &[Language]) -> Result<Self, Error> {
        if !directory.join(META).exists() {
            return Err(Error::Damaged);
        }
        let index = Index::open_in_dir(directory)?;
        let (wanted, fields) = schema(readers);
        let applied = index.load_metas()?.payload.as_deref().and_then(parse_payload).ok_or(Error::Damaged)?;
        let writer = index.writer_with_options(options())?;
        if index.schema() != wanted || !is_sound(&index) {
            return Err(Error::Damaged);
        }
        Self::of(index, writer, fields, applied)
    }

    fn new(directory: &Path, readers: &[Language]) -> Result<Self, Error> {
        fs::create_dir_all(directory)?;
        let (wanted, fields) = schema(readers);
        let index = Index::create_in_dir(directory, wanted)?;
        let writer = index.writer_with_options(options())?;
        let mut open = Self::of(index, writer, fields, (0, None))?;
        open.apply(Vec::new(), (0, None))?;
        Ok(open)
    }

    fn of(index: Index, writer: IndexWriter, fields: Fields, applied: Applied) -> Result<Self, Error> {
        let reader: IndexReader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let ledger = Arc::new(Ledger::default().of(&reader.searcher())?);
        Ok(Self {
            index,
            writer,
            reader,
            fields: Arc::new(fields),
            applied,
            drawer: Drawer::default(),
            ledger,
            stems: Stems::default(),
        })
    }

    fn stage(&mut self, changed: Vec<(OpportunityId, Option<Document>)>) -> Result<(), Error> {
        for (id, document) in changed {
            self.writer.delete_term(Term::from_field_text(self.fields.key, &id.to_string()));
            if let Some(document) = document {
                self.writer.add_document(document.indexed(&self.fields, &mut self.stems))?;
            }
        }
        Ok(())
    }

    fn apply(&mut self, changed: Vec<(OpportunityId, Option<Document>)>, applied: Applied) -> Result<Live, Error> {
        self.stage(changed)?;
        let mut commit = self.writer.prepare_commit()?;
        commit.set_payload(&payload(applied));
        commit.commit()?;
        self.reader.reload()?;
        self.ledger = Arc::new(self.ledger.of(&self.reader.searcher())?);
        self.applied = applied;
        Ok(self.live())
    }

    fn live(&self) -> Live {
        Live {
            searcher: self.reader.searcher(),
            fields: Arc::clone(&self.fields),
            applied: self.applied,
            drawer: self.drawer.clone(),
            ledger: Arc::clone(&self.ledger),
            words: Thesaurus::shipped(),
        }
    }
}

/// Whether every file has the checksum it was written with.
fn is_sound(index: &Index) -> bool {
    index.validate_checksum().is_ok_and(|damaged| damaged.is_empty())
}

/// Written twice: of all files only this one has no checksum, and a flipped digit would skip changes.
fn payload((position, day): Applied) -> String {
    let day = day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    let once = format!("{VERSION} {position} {day}");
    format!("{once}={once}")
}

/// None if another version wrote it.
fn parse_payload(text: &str) -> Option<Applied> {
    let (once, again) = text.split_once('=')?;
    let mut parts = once.split(' ');
    let version: u32 = parts.next()?.parse().ok()?;
    let (position, day) = (parts.next()?.parse().ok()?, parts.next()?);
    let day = if day == "-" { None } else { Some(day.parse().ok()?) };
    (version == VERSION && once == again).then_some((position, day))
}
