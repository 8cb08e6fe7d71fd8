//! Writing small files so that a crash or a pulled plug leaves the old one or the new one, never half of one.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use crate::base::{Problem, Result};

/// Writes beside the file, brings it to the disk, and only then puts it in the old one's place.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let fresh = path.with_extension(match path.extension() {
        Some(old) => format!("{}.new", old.to_string_lossy()),
        None => "new".to_owned(),
    });
    let written = (|| {
        let mut file = private().write(true).create(true).truncate(true).open(&fresh)?;
        share(&file, &fresh);
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        rename(&fresh, path)?;
        sync_folder(path.parent())
    })();
    if let Err(error) = written {
        // What is left beside the file is half written and worth nothing; that it cannot be removed changes nothing.
        let _ = fs::remove_file(&fresh);
        return Err(problem(&error));
    }
    Ok(())
}

/// Reads a file of at most `most` bytes; `Ok(None)` when there is none. A longer one is not read to the end.
pub fn read(path: &Path, most: u64) -> Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(_) => return Err(Problem::FileAccess),
    };
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(|_| Problem::FileAccess)?;
    Ok(Some(bytes))
}

/// Options that make a new file readable by its owner only, where the system knows such a thing.
pub fn private() -> OpenOptions {
    #[allow(unused_mut)]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Lets a new file be used by whoever may write in its folder. In a folder that hands its group on (2770) that is the
/// group; where everybody may write and remove, everybody. In any other folder the file stays its owner's.
pub fn share(file: &File, path: &Path) {
    #[cfg(unix)]
    if let Some(Ok(folder)) = path.parent().map(fs::metadata) {
        use std::os::unix::fs::PermissionsExt;
        let bits = folder.permissions().mode();
        let group = if bits & 0o2070 == 0o2070 { 0o060 } else { 0 };
        let others = if bits & 0o1007 == 0o007 { 0o066 } else { 0 };
        if group | others != 0 {
            // A file of the other account has its rights already, and only its owner may set them.
            let _ = file.set_permissions(fs::Permissions::from_mode(0o600 | group | others));
        }
    }
    // Elsewhere a new file inherits what its folder allows.
    #[cfg(not(unix))]
    let _ = (file, path);
}

/// Makes the file of a database before SQLite would make it for everybody to read.
///
/// # Errors
/// When anything stands at the path, or what the disk says.
pub fn make_for_database(path: &Path) -> Result<()> {
    let fresh = private().write(true).create_new(true).open(path).map_err(|error| problem(&error))?;
    share(&fresh, path);
    Ok(())
}

/// Makes the folder of a vault, for its owner only where the system knows such a thing; one that is there stays as it is.
pub fn make_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Renames a file or a folder, a file over whatever stands there. On Windows a virus scanner or the search holds what is new
/// for a moment: then it is tried again, for two seconds.
pub fn rename(from: &Path, to: &Path) -> std::io::Result<()> {
    #[cfg(windows)]
    for _ in 0..100 {
        match fs::rename(from, to) {
            Err(error) if is_held(&error) => std::thread::sleep(std::time::Duration::from_millis(20)),
            other => return other,
        }
    }
    fs::rename(from, to)
}

/// Access denied, shared with nobody, or locked: Windows says each of them of a file that somebody holds.
#[cfg(windows)]
fn is_held(error: &std::io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

/// Brings a file to the disk that another hand has written. Windows does that only for whoever may write.
pub fn sync(path: &Path) -> std::io::Result<()> {
    File::options().write(true).open(path)?.sync_all()
}

/// Brings a rename to the disk. Windows keeps its directory in order by itself and opens none as a file.
pub fn sync_folder(folder: Option<&Path>) -> std::io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = folder {
        File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// What the window is told when the disk says no.
pub fn problem(error: &std::io::Error) -> Problem {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Problem::DiskFull,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Problem::ReadOnly,
        _ => Problem::FileAccess,
    }
}

#[cfg(all(test, windows))]
mod tests;
