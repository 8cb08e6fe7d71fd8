// Counting down the pause after wrong passwords.

export class Wait {
  left = $state(0);
  #until = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly onend?: () => void) {}

  /** Starts or lengthens the pause. */
  start(seconds: number): void {
    this.stop();
    if (seconds <= 0) return;
    this.#until = Date.now() + seconds * 1000;
    this.left = Math.ceil(seconds);
    this.#timer = setInterval(() => {
      this.left = Math.max(0, Math.ceil((this.#until - Date.now()) / 1000));
      if (this.left > 0) return;
      clearInterval(this.#timer);
      this.onend?.();
    }, 250);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.left = 0;
  }
}
