/** Facts of a refusal, to be put into the sentence of its rule (app/text). Only what the reader may know. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * An expected refusal is a value, not an exception.
 * `invalid`: the input has not the right form (field path → code) · `forbidden`: this actor may not ·
 * `missing`: not there, or not for this actor · `conflict`: somebody was faster · `refused`: a rule says no.
 */
export type Refusal =
  | { kind: "invalid"; fields: Readonly<Record<string, string>> }
  | { kind: "forbidden"; action: string }
  | { kind: "missing"; what: string }
  | { kind: "conflict"; expected: number; actual: number }
  | { kind: "refused"; rule: string; facts: RefusalFacts };

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A rule says no. `rule` is `<area>.<kebab-case>` and has a sentence in both catalogues. */
export const refused = (rule: string, facts: RefusalFacts = {}): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { kind: "refused", rule, facts },
});
