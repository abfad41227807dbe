/** At most `atOnce` at the same time; up to `waiting` others wait in order, more are turned away. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  readonly #limits: { atOnce: number; waiting: number };
  #running = 0;

  constructor(limits: { atOnce: number; waiting: number }) {
    this.#limits = limits;
  }

  /** Null: too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#running >= this.#limits.atOnce) {
      if (this.#waiting.length >= this.#limits.waiting) return null;
      // The place is handed over, not given back: whoever waits longest runs next.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
