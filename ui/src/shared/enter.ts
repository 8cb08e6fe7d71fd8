// Enter moves on: to the next field of the form, and from the last field to its button.

const FIELDS =
  "input:not([type=checkbox], [type=radio], [type=hidden], [disabled], [readonly]), select, [role=combobox]";

/** For a form: Enter in a field goes to the next one; in the last one it sends the form. Ctrl Enter sends at once. */
export function enterMovesOn(form: HTMLFormElement): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    const target = event.target as HTMLElement;
    // An open list takes Enter for itself.
    if (target.getAttribute("aria-expanded") === "true") return;
    const fields = [...new Set(form.querySelectorAll<HTMLElement>(FIELDS))];
    const at = fields.indexOf(target);
    if (at < 0) return;
    event.preventDefault();
    const next = fields[at + 1];
    if (!next) form.requestSubmit();
    else {
      next.focus();
      if (next instanceof HTMLInputElement) next.select();
    }
  };
  form.addEventListener("keydown", pressed);
  return () => form.removeEventListener("keydown", pressed);
}
