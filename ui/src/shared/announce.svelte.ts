// What a screen reader is told without moving the focus.

class Announcer {
  polite = $state("");
  urgent = $state("");
  #turn = false;

  /** Says something when there is a pause. */
  say(words: string): void {
    this.polite = this.#fresh(words);
  }

  /** Says something at once: an error. */
  interrupt(words: string): void {
    this.urgent = this.#fresh(words);
  }

  /** The same words twice are only heard twice if the text differs, so every other time has a space that nobody hears. */
  #fresh(words: string): string {
    this.#turn = !this.#turn;
    return this.#turn ? words : `${words}\u00a0`;
  }
}

export const announcer = new Announcer();
