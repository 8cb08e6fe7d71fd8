// Where the person is: the part of the address after #. Only record ids stand in it, never a name.

class Route {
  path = $state("/");
  query = $state(new URLSearchParams());

  constructor() {
    this.#read();
    window.addEventListener("hashchange", () => this.#read());
  }

  #read(): void {
    const [path = "", query = ""] = window.location.hash.replace(/^#/, "").split("?");
    this.path = path || "/";
    this.query = new URLSearchParams(query);
  }
}

export const route = new Route();

/** Goes to another page; `replace` leaves no step back, for a change of filter say. */
export function go(path: string, { replace = false } = {}): void {
  if (replace) {
    window.history.replaceState(null, "", `#${path}`);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  } else window.location.hash = path;
}

/** The named parts of a path ("/people/:id"), or null when the pattern does not fit. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = path.replace(/\/$/, "").split("/");
  if (path === "/") given[1] = "";
  if (wanted.length !== given.length) return null;
  const named: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const found = given[at] ?? "";
    if (part.startsWith(":")) {
      if (!found) return null;
      named[part.slice(1)] = decodeURIComponent(found);
    } else if (part !== found) return null;
  }
  return named;
}
