// A scanner types wherever the focus is, and ends with Enter: on a button that would press it. So its first letter moves
// the focus to the scan box, unless something else is being typed into.
const TYPED_INTO =
  "input:not([type=radio], [type=checkbox]), textarea, select, [role='dialog'], [contenteditable], [data-line]";

/** Whether a key is the first of a scan that has gone astray. "?" opens the list of keys, and Space presses a button. */
export function straysFrom(event: KeyboardEvent): boolean {
  const plain = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (!plain || event.key === " " || event.key === "?" || event.defaultPrevented) return false;
  return !(event.target instanceof Element && event.target.closest(TYPED_INTO));
}
