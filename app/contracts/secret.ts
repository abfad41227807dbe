import { z } from "zod";

/** Text that must not reach a log, an audit row or the stored hash of a request: JSON shows nothing of it. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toJSON(): null {
    return null;
  }
}

/** Longer than any password we take, short enough to hash without harm. */
const LONGEST_SECRET = 400;
export const secret = z
  .string()
  .min(1)
  .max(LONGEST_SECRET)
  .transform((text) => new Secret(text));
