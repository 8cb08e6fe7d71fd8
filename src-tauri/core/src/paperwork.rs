//! Paper on its way: shown in a preview, then printed or saved. What was seen is, byte for byte, what comes out.

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::{Problem, Result};
use crate::desk::Desk;
use crate::desk::leaving::file_name;
use crate::office::{Moment, OnDesk};
use crate::papers::{self, Paper};

/// Which paper.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreparePaper {
    pub paper: Paper,
    /// When forms that go out should be back; none for what the school has settled.
    #[serde(default)]
    pub due_on: Option<crate::base::Day>,
}

/// A paper that can be looked at.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreparedPaper {
    #[ts(type = "string")]
    pub token: uuid::Uuid,
    pub title: String,
    pub file_name: String,
    pub copies: usize,
    /// These are forms that go out: printing or saving them records them as issued.
    pub issues: bool,
    /// When the forms should be back.
    pub due_on: Option<crate::base::Day>,
    /// Names that no font can set; printing is refused while there are any.
    pub missing_characters: Vec<String>,
}

/// A paper by its token.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperToken {
    #[ts(type = "string")]
    pub token: uuid::Uuid,
}

/// A paper and the queue it goes to.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintPaper {
    #[ts(type = "string")]
    pub token: uuid::Uuid,
    pub printer: String,
}

/// A PDF for the preview inside the window.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperPdf {
    /// Base64.
    pub pdf: String,
}

/// What became of a paper.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperDone {
    /// False when the person closed the dialog.
    pub done: bool,
    /// The name of the file, where one was saved.
    pub file_name: Option<String>,
}

impl PaperDone {
    /// A file that was saved under this name; none where the person closed the dialog.
    pub(crate) fn of(file_name: Option<String>) -> Self {
        Self { done: file_name.is_some(), file_name }
    }
}

/// The printers at hand.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Printers {
    pub printers: Vec<String>,
    /// The window can hand its pages to the system's own print dialog.
    pub dialog: bool,
}

/// How many previews are kept at hand; the oldest goes first.
const MOST: usize = 4;

/// Makes a paper ready to be looked at. Nothing is recorded yet.
///
/// # Errors
/// `NotAllowed` for a paper about what the role may not look at, or what [`papers::prepare`] says.
pub fn prepare(desk: &Desk, moment: Moment, input: &PreparePaper) -> Result<PreparedPaper> {
    desk.with(|office| {
        office.require(input.paper.need(), moment)?;
        let prepared = office.read(moment, |read| papers::prepare_by(read, &input.paper, input.due_on))?;
        let token = uuid::Uuid::now_v7();
        let answer = PreparedPaper {
            token,
            title: prepared.title.clone(),
            file_name: prepared.file_name.clone(),
            copies: prepared.copies,
            issues: !prepared.issues.is_empty(),
            due_on: prepared.due_on,
            missing_characters: prepared.missing_characters.clone(),
        };
        if office.prepared.len() >= MOST
            && let Some(oldest) = office.prepared.keys().min().copied()
        {
            office.prepared.remove(&oldest);
        }
        office.prepared.insert(
            token,
            OnDesk { prepared, about: (input.paper.subject(), input.paper.kind()), pdf: None, issued: None, new_batch: None },
        );
        Ok(answer)
    })
}

/// The pages, for the preview. Long runs show their progress and can be stopped.
pub fn pdf(desk: &Desk, moment: Moment, input: &PaperToken) -> Result<PaperPdf> {
    let pdf = pages(desk, moment, input.token)?;
    Ok(PaperPdf { pdf: BASE64.encode(&pdf) })
}

/// Prints the paper and records the forms as issued.
pub fn print(desk: &Desk, moment: Moment, input: &PrintPaper) -> Result<PaperDone> {
    let pdf = pages(desk, moment, input.token)?;
    let title = desk.with(|office| Ok(office.prepared.get(&input.token).ok_or(Problem::NotFound)?.prepared.title.clone()))?;
    // The job is named after the kind of paper, never after a person: queues are seen by others.
    let job = if title.is_empty() { "Signet" } else { "Signet forms" };
    // First the record, so that nothing comes out without its line; what did not come out is no form that went out.
    record(desk, moment, input.token, "paper_print")?;
    let printed = desk.surroundings.print(&input.printer, job, &pdf);
    printed.inspect_err(|_| take_back(desk, moment, input.token, "paper_print", "the printer did not take it"))?;
    Ok(PaperDone { done: true, file_name: None })
}

/// Records that the window hands the paper to the system's own print dialog, and its forms as issued. The window prints the
/// pages that it has shown; whether the person then prints or thinks better of it, no system tells.
///
/// # Errors
/// `PrinterRefused` where the window has no such dialog.
pub fn print_by_system(desk: &Desk, moment: Moment, input: &PaperToken) -> Result<PaperDone> {
    if !desk.surroundings.has_print_dialog() {
        return Err(Problem::PrinterRefused);
    }
    // Where the boxes of a form stand is only known once it is set, and is kept with it.
    pages(desk, moment, input.token)?;
    record(desk, moment, input.token, "paper_print_by_system")?;
    Ok(PaperDone { done: true, file_name: None })
}

/// Saves the paper where the person chooses and records the forms as issued.
pub fn save(desk: &Desk, moment: Moment, input: &PaperToken) -> Result<PaperDone> {
    // What cannot be set is told before anybody is asked where it is to go.
    pages(desk, moment, input.token)?;
    let name = desk.with(|office| Ok(office.prepared.get(&input.token).ok_or(Problem::NotFound)?.prepared.file_name.clone()))?;
    // The desk is free while the person thinks about where; the paper lies on it, and the lock takes it along.
    let Some(path) = desk.surroundings.ask_where(&name)? else {
        return Ok(PaperDone::of(None));
    };
    let pdf = pages(desk, moment, input.token).map_err(|_| Problem::Locked)?;
    record(desk, moment, input.token, "paper_save")?;
    let written = desk.surroundings.write_file(&path, &pdf);
    written.inspect_err(|_| take_back(desk, moment, input.token, "paper_save", "the file could not be written"))?;
    Ok(PaperDone::of(Some(file_name(&path))))
}

/// The preview was closed.
pub fn put_away(desk: &Desk, input: &PaperToken) -> Result<()> {
    desk.with(|office| {
        office.prepared.remove(&input.token);
        Ok(())
    })
}

/// The printers at hand.
pub fn printers(desk: &Desk) -> Result<Printers> {
    Ok(Printers { printers: desk.surroundings.printers()?, dialog: desk.surroundings.has_print_dialog() })
}

fn pages(desk: &Desk, moment: Moment, token: uuid::Uuid) -> Result<Vec<u8>> {
    let progress = desk.progress.clone();
    desk.with(|office| {
        let paper = office.prepared.get_mut(&token).ok_or(Problem::NotFound)?;
        match &paper.pdf {
            Some(pdf) => Ok(pdf.clone()),
            None => {
                progress.renew();
                progress.begin(paper.prepared.copies);
                let pdf = papers::pdf(&mut paper.prepared, moment.at, &progress)?;
                paper.pdf = Some(pdf.clone());
                Ok(pdf)
            }
        }
    })
}

/// Records that the paper left the program: in the audit, and its forms as issued, once.
fn record(desk: &Desk, moment: Moment, token: uuid::Uuid, request: &str) -> Result<()> {
    desk.with(|office| {
        let mut paper = office.prepared.remove(&token).ok_or(Problem::NotFound)?;
        let recorded = office.write(request, moment, |write| {
            let goes_out = paper.issued.is_none() && !paper.prepared.issues.is_empty();
            let batch = goes_out.then(|| papers::issue(write, &paper.prepared)).transpose()?;
            let (subject, kind) = &paper.about;
            let copies = paper.prepared.copies;
            write.note(subject, format!("{kind}, {copies} {}", if copies == 1 { "copy" } else { "copies" }));
            Ok(batch)
        });
        let recorded = recorded.map(|batch| {
            paper.new_batch = batch;
            paper.issued = paper.issued.or(batch);
        });
        office.prepared.insert(token, paper);
        recorded
    })
}

/// The paper did not come out after all: its forms did not go out, and the record says why. If that cannot be written down
/// either, it says too much and not too little.
fn take_back(desk: &Desk, moment: Moment, token: uuid::Uuid, request: &str, why: &str) {
    let _ = desk.with(|office| {
        let paper = office.prepared.get_mut(&token).ok_or(Problem::NotFound)?;
        let (subject, batch) = (paper.about.0.clone(), paper.new_batch.take());
        if batch.is_some() {
            paper.issued = None;
        }
        office.write(request, moment, |write| {
            batch.map_or(Ok(()), |batch| papers::take_back_issue(write, batch))?;
            write.note(&subject, why);
            Ok(())
        })
    });
}
