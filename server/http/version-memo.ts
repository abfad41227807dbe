type Version = { key: string } | null;
type Known = { at: number; version: Promise<Version> };

const FRESH_MS = 1_000;
const KNOWN_CODES = 2_000;

/** The newest known version behind each code: the database is asked at most once a second for each. */
export class VersionMemo {
  readonly #known = new Map<string, Known>();
  readonly #ask: { versionOf: (publicCode: string) => Promise<Version>; now: () => number };

  constructor(ask: { versionOf: (publicCode: string) => Promise<Version>; now: () => number }) {
    this.#ask = ask;
  }

  of(publicCode: string): Promise<Version> {
    const at = this.#ask.now();
    const known = this.#known.get(publicCode);
    if (known !== undefined && at - known.at < FRESH_MS) return known.version;
    const version = this.#ask.versionOf(publicCode);
    this.#known.delete(publicCode);
    this.#known.set(publicCode, { at, version });
    // A question that failed is asked again by whoever comes next.
    version.catch(() => this.#known.delete(publicCode));
    const oldest = this.#known.keys().next().value;
    if (this.#known.size > KNOWN_CODES && oldest !== undefined) this.#known.delete(oldest);
    return version;
  }

  forget(publicCode?: string): void {
    if (publicCode === undefined) this.#known.clear();
    else this.#known.delete(publicCode);
  }
}
