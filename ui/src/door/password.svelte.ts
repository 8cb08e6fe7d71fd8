// The live hints while a new password is being chosen.
import { call } from "../lib/call";
import { inField } from "../lib/sentences";

/** Short of this a password is not asked about: the first hint says enough. */
export const LEAST = 12;
const PAUSE_MS = 250;

type Mark = "open" | "good" | "bad";

export class NewPassword {
  value = $state("");
  again = $state("");
  shown = $state(false);
  /** Whether it is one that nobody would guess: known only after the core was asked. */
  guess = $state<Mark>("open");
  why = $state("");
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(private readonly about: () => { school: string; name: string }) {}

  length: Mark = $derived(
    [...this.value].length >= LEAST ? "good" : this.value === "" ? "open" : "bad",
  );

  /** To be called whenever the password changes. */
  typed(): void {
    clearTimeout(this.#timer);
    this.guess = "open";
    this.why = "";
    this.#asked += 1;
    if (this.length === "good") this.#timer = setTimeout(() => void this.#ask(), PAUSE_MS);
  }

  async #ask(): Promise<void> {
    const mine = this.#asked;
    try {
      const answer = await call("door_check_password", { ...this.about(), password: this.value });
      if (mine !== this.#asked) return;
      this.guess = answer.ok ? "good" : "bad";
      this.why = answer.why ? inField("password", answer.why) : "";
    } catch {
      // A hint that cannot be given is no reason to stop somebody: the core decides when the form is sent.
    }
  }

  /** Four words from the core, shown so that they can be written down. */
  async suggest(): Promise<void> {
    const { words } = await call("door_suggest_password", this.about());
    this.value = words;
    this.again = words;
    this.shown = true;
    this.typed();
  }

  /** What keeps it from being sent: the field, and the sentence beside it. */
  get fault(): { field: "password" | "again"; sentence: string } | undefined {
    if (this.value === "") return { field: "password", sentence: "Please choose a password." };
    if (this.length === "bad")
      return {
        field: "password",
        sentence: inField("password", { why: "too_short", least: LEAST }),
      };
    if (this.guess === "bad")
      return {
        field: "password",
        sentence: this.why || inField("password", { why: "too_common" }),
      };
    if (!this.shown && this.value !== this.again)
      return {
        field: "again",
        sentence: "The two are not the same. Type it again, or show it and check.",
      };
    return undefined;
  }

  /** Leaves nothing behind in the window. */
  forget(): void {
    clearTimeout(this.#timer);
    this.value = this.again = "";
    this.guess = "open";
  }
}
