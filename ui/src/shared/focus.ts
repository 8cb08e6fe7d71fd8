// Where the focus goes when something appears.

/** The focus goes here as soon as this is on the page. */
export function focusHere(element: HTMLElement): void {
  // A dialog puts the focus somewhere itself when it opens, so this waits until it has.
  queueMicrotask(() => element.focus());
}

/** The focus goes here, and what stands here already is chosen, so that typing replaces it. */
export function focusAndChoose(element: HTMLInputElement): void {
  queueMicrotask(() => {
    element.focus();
    element.select();
  });
}
