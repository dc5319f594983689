//! Accounts: signing in with a password (SEC-1).

use argon2::{
    Algorithm, Argon2, Params, PasswordHash, PasswordVerifier, Version,
    password_hash::{PasswordHasher, Salt, SaltString},
};
use kernel::{AccountId, Chance, Db, PersonId, Work, denied};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use tokio::sync::Semaphore;

use crate::{
    Error, Person,
    entity::account::{ActiveModel, COLUMN, Entity},
};

/// A password as typed. It is never printed.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// Takes what was typed, of any length and any characters.
    pub fn typed(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// A new password: 12 to 1,024 bytes, and none that everybody tries first.
    pub fn chosen(text: impl Into<String>) -> Result<Self, Error> {
        let text = text.into();
        let common = COMMON.iter().any(|word| text.to_lowercase() == *word);
        match text.len() {
            12..=1024 if !common => Ok(Self(text)),
            _ => Err(Error::Invalid("password", "password")),
        }
    }
}

/// Common passwords of twelve and more characters, and our own words.
const COMMON: &[&str] = &[
    "123456789012",
    "1234567890123",
    "qwertyuiopas",
    "qwerty123456",
    "passwordpassword",
    "password1234",
    "password12345",
    "iloveyou1234",
    "administrator",
    "letmein12345",
    "abcdefghijkl",
    "111111111111",
    "000000000000",
    "adminadminadmin",
    "passerelle123",
    "passerelle1234",
    "microcredential",
    "micro-credential",
    "universityuniversity",
    "welcome12345",
];

/// A hash that costs as much as a real one, for addresses that nobody has: made once.
static NOBODY: tokio::sync::OnceCell<String> = tokio::sync::OnceCell::const_new();

/// Hashing takes 19 MiB each: at most four at a time, outside the async threads.
static AT_ONCE: Semaphore = Semaphore::const_new(4);

fn hasher() -> Result<Argon2<'static>, Error> {
    let cost = Params::new(19 * 1024, 2, 1, None).map_err(|error| Error::Hash(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, cost))
}

/// The hash of a password, for [`open`]. Never while a `Work` is open.
pub async fn hash(password: Password, chance: &Chance) -> Result<String, Error> {
    let salt = SaltString::encode_b64(&chance.salt()).map_err(|error| Error::Hash(error.to_string()))?;
    off_thread(move || {
        let hash = hasher()?
            .hash_password(password.0.as_bytes(), Salt::from(&salt))
            .map_err(|error| Error::Hash(error.to_string()))?;
        Ok(hash.to_string())
    })
    .await
}

async fn off_thread<T: Send + 'static>(job: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    let permit = AT_ONCE.acquire().await.map_err(|error| Error::Hash(error.to_string()))?;
    // The permit goes with the thread: who hangs up early does not free the place of work that goes on.
    let work = move || {
        let _held = permit;
        job()
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::Hash(error.to_string()))?
}

/// Gives a person an account with this hash; from the command line only.
pub async fn open(work: &mut Work, person_id: PersonId, password_hash: String) -> Result<(), Error> {
    denied(work.actor.is_system(), "not_allowed")?;
    let id: AccountId = work.new_id();
    let row = ActiveModel {
        id: Set(id),
        person_id: Set(person_id),
        password_hash: Set(password_hash),
        created_at: Set(work.now),
    };
    Entity::insert(row).exec_without_returning(work.db()).await?;
    Ok(())
}

/// The person with this address and password; none for every wrong pair, after the same work (H065).
pub async fn sign_in(db: &Db, email: &str, password: Password, chance: &Chance) -> Result<Option<Person>, Error> {
    let person = crate::person::find_by_email(db.reads(), email).await?;
    let account = match &person {
        Some(person) => Entity::find().filter(COLUMN.person_id.eq(person.id)).one(db.reads()).await?,
        None => None,
    };
    let known = account.is_some();
    let against = match account {
        Some(account) => account.password_hash,
        None => NOBODY.get_or_try_init(|| hash(Password::typed(chance.secret()), chance)).await?.clone(),
    };
    let fits = off_thread(move || {
        let parsed = PasswordHash::new(&against).map_err(|error| Error::Hash(error.to_string()))?;
        Ok(hasher()?.verify_password(password.0.as_bytes(), &parsed).is_ok())
    })
    .await?;
    Ok(if known && fits { person } else { None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn sec1_hashes_are_argon2id_and_checkable() {
        let hash = hash(Password::chosen("correct horse battery").unwrap(), &Chance::seeded(1)).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    }

    #[test]
    fn sec1_short_and_common_passwords_are_refused() {
        for wrong in ["short", "password1234", "PASSERELLE123", &"x".repeat(1025)] {
            assert!(Password::chosen(wrong).is_err());
        }
    }
}
