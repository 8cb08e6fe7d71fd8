//! The paper of the print dialog that the window opens on Linux: A4 without margins, since the pages bring their own.

use gtk::{PageSetup, PaperSize, PrintSettings, Unit};
use tauri::WebviewWindow;
use webkit2gtk::{PrintOperationExt, WebViewExt};

/// Sets the paper whenever the pages of this window are about to be printed. WebKit on Linux takes the size and margins of
/// the page from the dialog and not from the style sheet, and would shrink a form so far that no scan could be read.
pub fn set_paper(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|view| {
        view.inner().connect_print(|_, operation| {
            operation.set_page_setup(&a4());
            let settings = PrintSettings::new();
            settings.set_scale(100.0);
            operation.set_print_settings(&settings);
            // The dialog is still the web view's own.
            false
        });
    })
}

fn a4() -> PageSetup {
    let setup = PageSetup::new();
    setup.set_paper_size(&PaperSize::new(Some("iso_a4")));
    setup.set_top_margin(0.0, Unit::Mm);
    setup.set_bottom_margin(0.0, Unit::Mm);
    setup.set_left_margin(0.0, Unit::Mm);
    setup.set_right_margin(0.0, Unit::Mm);
    setup
}
