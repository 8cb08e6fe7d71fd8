//! Paper runs: each sheet's body is drawn once and shared; a copy holds only what is its own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDateTime;
use lopdf::{ObjectId, dictionary};
use rayon::prelude::*;

use super::content::Writer;
use super::document::{Document, deflate};
use super::glyphs::{Faces, Seen, settle};
use crate::base::{Problem, Result};
use crate::printing::ink::Item;
use crate::printing::layout::{CODE, Laid, TooLong, lay_out, template};
use crate::printing::setting::Setting;
use crate::printing::{Filling, Issued, Job, Place, Printed, Progress, Sheet, code, missing};

/// A copy before it is written.
enum Inked {
    /// What its areas hold, page by page.
    Shared(Vec<Vec<Item>>),
    /// A text was longer than the sheet leaves room for: the copy was laid out by itself.
    Alone(Box<Laid>),
}

/// Which template a copy uses: its sheet, and how many lines each of its longer texts has.
type Key = (usize, Vec<usize>);

/// Prints the jobs in their order into one file. Each sheet is laid out once for all copies whose texts have as many lines;
/// a copy with a name longer than its box is laid out by itself, so that nothing is cut and nothing overlaps.
///
/// # Errors
/// `NothingToPrint` without jobs, `CannotBeSet` for a text with a character that no bundled font has, `Stopped` when asked
/// to stop; in each case nothing is kept.
pub fn print_run(sheets: &[Sheet], jobs: &[Job], made: NaiveDateTime, progress: &Progress) -> Result<Printed> {
    let Some(first) = jobs.first() else {
        return Err(Problem::NothingToPrint);
    };
    progress.begin(jobs.len());
    if jobs.iter().any(|job| job.sheet >= sheets.len()) {
        return Err(Problem::unexpected("a job names a sheet that is not there"));
    }
    let used: BTreeSet<usize> = jobs.iter().map(|job| job.sheet).collect();
    let ordinary: BTreeMap<usize, Laid> =
        used.par_iter().map(|n| Ok((*n, template(&sheets[*n], &[])?))).collect::<Result<_>>()?;
    let measured: Vec<(Key, Vec<Setting>)> = jobs
        .par_iter()
        .map(|job| {
            progress.go_on()?;
            measure(&sheets[job.sheet], &ordinary[&job.sheet], job)
        })
        .collect::<Result<_>>()?;
    let keys: BTreeSet<&Key> = measured.iter().map(|(key, _)| key).collect();
    let laid: BTreeMap<Key, Laid> =
        keys.into_par_iter().map(|key| Ok((key.clone(), template(&sheets[key.0], &key.1)?))).collect::<Result<_>>()?;
    drop(ordinary);
    let copies: Vec<(Key, Inked)> = jobs
        .par_iter()
        .zip(measured)
        .map(|(job, (key, settings))| {
            progress.go_on()?;
            let inked = ink(&sheets[job.sheet], &laid[&key], &job.filling, settings)?;
            Ok((key, inked))
        })
        .collect::<Result<_>>()?;

    let faces = settle(seen(laid.values(), &copies));
    let title = &sheets[first.sheet].title;
    let mut document = Document::with_fonts(title, &faces)?;
    let plain = document.resources(None);
    let mut bodies: BTreeMap<&Key, Vec<ObjectId>> = BTreeMap::new();
    for (key, laid) in &laid {
        let drawn: Vec<Vec<u8>> = (0..laid.pages.len()).map(|page| deflate(&body(laid, page, &faces))).collect();
        let mut resources = Vec::with_capacity(drawn.len());
        for stream in drawn {
            let shared = dictionary! {
                "Type" => "XObject",
                "Subtype" => "Form",
                "BBox" => vec![0.into(), 0.into(), laid.paper.0.into(), laid.paper.1.into()],
                "Resources" => dictionary! { "Font" => document.fonts },
            };
            let shared = document.stream(shared, stream);
            resources.push(document.resources(Some(shared)));
        }
        bodies.insert(key, resources);
    }

    let streams: Vec<Vec<Vec<u8>>> = jobs
        .par_iter()
        .zip(&copies)
        .map(|(job, (key, copy))| {
            let streams = write(&laid[key], copy, &job.filling, &faces)?;
            progress.step()?;
            Ok(streams)
        })
        .collect::<Result<_>>()?;

    let shared_places: BTreeMap<&Key, Arc<Vec<Place>>> =
        laid.iter().map(|(key, laid)| (key, Arc::new(laid.places.clone()))).collect();
    let mut issued = Vec::with_capacity(jobs.len());
    for ((key, copy), streams) in copies.into_iter().zip(streams) {
        let pages = streams.len();
        for (page, stream) in streams.into_iter().enumerate() {
            let contents = document.stream(lopdf::Dictionary::new(), stream);
            let (paper, resources) = match &copy {
                Inked::Shared(_) => (laid[&key].paper, bodies[&key][page]),
                Inked::Alone(alone) => (alone.paper, plain),
            };
            document.page(paper, resources, contents);
        }
        let places = match copy {
            Inked::Shared(_) => shared_places[&key].clone(),
            Inked::Alone(alone) => Arc::new(alone.places),
        };
        issued.push(Issued { pages, places });
    }
    let seed: String = jobs.iter().map(|job| job.filling.reference.as_str()).collect();
    let pdf = document.finish(title, &sheets[first.sheet].language, made, &seed)?;
    Ok(Printed { pdf, copies: issued })
}

/// Sets the texts of a copy that may need more or fewer lines than others.
fn measure(sheet: &Sheet, ordinary: &Laid, job: &Job) -> Result<(Key, Vec<Setting>)> {
    let values = job.filling.all();
    let mut settings: Vec<(usize, Setting)> =
        ordinary.pages.iter().flat_map(|page| &page.areas).filter_map(|area| Some((area.number?, area.set(&values)))).collect();
    settings.sort_by_key(|(number, _)| *number);
    if settings.iter().any(|(_, setting)| setting.unset) {
        return Err(cannot_be_set(sheet, &job.filling));
    }
    let settings: Vec<Setting> = settings.into_iter().map(|(_, setting)| setting).collect();
    Ok(((job.sheet, settings.iter().map(|setting| setting.lines.len()).collect()), settings))
}

fn ink(sheet: &Sheet, laid: &Laid, filling: &Filling, settings: Vec<Setting>) -> Result<Inked> {
    let values = filling.all();
    let mut settings: Vec<Option<Setting>> = settings.into_iter().map(Some).collect();
    let mut pages = Vec::with_capacity(laid.pages.len());
    for page in &laid.pages {
        let mut items = Vec::new();
        for area in &page.areas {
            let set = area.number.and_then(|number| settings.get_mut(number)).and_then(Option::take);
            if let Some(setting) = set {
                items.extend(setting.items(area.x, area.y));
                continue;
            }
            match area.fill(&values) {
                Ok((_, true)) => return Err(cannot_be_set(sheet, filling)),
                Ok((text, false)) => items.extend(text),
                Err(TooLong) => return Ok(Inked::Alone(Box::new(lay_out(sheet, Some(filling))?))),
            }
        }
        pages.push(items);
    }
    Ok(Inked::Shared(pages))
}

fn cannot_be_set(sheet: &Sheet, filling: &Filling) -> Problem {
    Problem::CannotBeSet { text: missing(sheet, filling).into_iter().next().unwrap_or_default() }
}

/// Every glyph of the run, in the order of its pages.
fn seen<'a>(laid: impl Iterator<Item = &'a Laid>, copies: &[(Key, Inked)]) -> Seen {
    let mut seen = Seen::default();
    for laid in laid {
        seen.look_at(laid.pages.iter().flat_map(|page| &page.items).map(|inked| &inked.item));
    }
    let of_copies = copies
        .par_iter()
        .fold(Seen::default, |mut seen, (_, copy)| {
            match copy {
                Inked::Shared(pages) => seen.look_at(pages.iter().flatten()),
                Inked::Alone(alone) => {
                    seen.look_at(alone.pages.iter().flat_map(|page| &page.items).map(|inked| &inked.item));
                }
            }
            seen
        })
        .reduce(Seen::default, Seen::join);
    seen.join(of_copies)
}

fn body(laid: &Laid, page: usize, faces: &Faces) -> Vec<u8> {
    let mut writer = Writer::new(laid.paper.1, faces);
    for inked in &laid.pages[page].items {
        writer.item(&inked.item);
    }
    writer.out
}

fn write(laid: &Laid, copy: &Inked, filling: &Filling, faces: &Faces) -> Result<Vec<Vec<u8>>> {
    let pages = match copy {
        Inked::Shared(pages) => pages.len(),
        Inked::Alone(alone) => alone.pages.len(),
    };
    let mut streams = Vec::with_capacity(pages);
    for page in 0..pages {
        let mut writer = Writer::new(laid.paper.1, faces);
        match copy {
            Inked::Shared(pages) => {
                writer.put("q /B Do Q\n");
                pages[page].iter().for_each(|item| writer.item(item));
            }
            Inked::Alone(alone) => alone.pages[page].items.iter().for_each(|inked| writer.item(&inked.item)),
        }
        if laid.is_form {
            writer.code(&code::content(&filling.reference, page + 1)?, CODE)?;
        }
        streams.push(deflate(&writer.out));
    }
    Ok(streams)
}
