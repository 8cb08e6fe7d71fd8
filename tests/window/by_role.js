// Finds what a person would call by its role and name; the harness hands both in as arguments, and a third where it asks
// only where that is, seen from the keyboard.
const [role, name, focused] = arguments;
const roles = {
  button: 'button, [role=button], input[type=submit], input[type=button], summary',
  link: 'a[href], [role=link]',
  textbox:
    'input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], ' +
    'input[type=password], textarea, [role=textbox], [role=searchbox]',
  combobox: 'select, [role=combobox], input[list]',
  checkbox: 'input[type=checkbox], [role=checkbox], [role=switch]',
  radio: 'input[type=radio], [role=radio]',
  heading: 'h1, h2, h3, h4, [role=heading]',
  row: 'tr, [role=row]',
  cell: 'td, [role=cell], [role=gridcell]',
  dialog: 'dialog[open], [role=dialog], [role=alertdialog]',
  alert: '[role=alert]',
};
const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const labelled = (element) => {
  const ids = element.getAttribute('aria-labelledby');
  const named = ids && ids.split(/\s+/).map((id) => document.getElementById(id)?.innerText);
  if (named) return named.join(' ');
  if (element.getAttribute('aria-label')) return element.getAttribute('aria-label');
  if (element.labels?.length) return [...element.labels].map((label) => label.innerText).join(' ');
  if (element.matches('input[type=submit], input[type=button]')) return element.value;
  return plain(element.innerText) || element.getAttribute('title') || element.getAttribute('placeholder');
};
const shown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
const named = [...document.querySelectorAll(roles[role] ?? `[role="${role}"]`)].filter(
  (element) => shown(element) && [labelled(element), element.textContent].some((text) => plain(text) === plain(name)),
);
if (focused) {
  const at = document.activeElement;
  if (named.includes(at)) return 'here';
  return named.at(-1)?.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING ? 'above' : 'below';
}
// What is called so by its own name comes before what only shows the words, such as a button that says of whom.
return named.find((element) => plain(labelled(element)) === plain(name)) ?? named[0] ?? null;
