import type { z } from "zod";
import type { Problem } from "#app/domain/scoring/problem.ts";
import type { RefusalFacts } from "#app/domain/shared/refusal.ts";

type Issue = z.core.$ZodIssue;

/** `["rounds", 0, "key"]` → `rounds[0].key`; a key that is no plain name is quoted. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const name = String(part);
    if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === "" ? name : `${text}.${name}`;
  }, "");

/**
 * What zod found, as problems with a sentence of their own: `file.missing` · `file.type` · `file.unknown-field` ·
 * `file.not-one-of` · `file.too-small` · `file.too-large` · `file.form` · and what a decimal refuses (`decimal.*`).
 */
export const problemsOf = (input: {
  issues: readonly Issue[];
  json: unknown;
  at?: readonly PropertyKey[];
}): Problem[] =>
  input.issues.filter(isFirstAtItsPlace).flatMap((issue) => {
    const path = [...(input.at ?? []), ...issue.path];
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        path: pathText([...path, key]),
        rule: "file.unknown-field",
        facts: { field: key },
      }));
    }
    const missing = valueAt({ json: input.json, path: issue.path }) === undefined;
    const { rule, facts } = missing
      ? { rule: "file.missing", facts: {} }
      : ruleOf({ issue, json: input.json });
    return [{ path: pathText(path), rule, facts }];
  });

/** A value of the wrong type also fails the checks of the right one; only the first is said. Unknown fields are all said. */
const isFirstAtItsPlace = (issue: Issue, index: number, issues: readonly Issue[]): boolean => {
  const before = issues[index - 1];
  return (
    issue.code === "unrecognized_keys" ||
    before === undefined ||
    before.code === "unrecognized_keys" ||
    pathText(before.path) !== pathText(issue.path)
  );
};

const ruleOf = ({ issue, json }: { issue: Issue; json: unknown }): { rule: string; facts: RefusalFacts } => {
  switch (issue.code) {
    case "invalid_type":
      return {
        rule: "file.type",
        facts: { expected: issue.expected, found: kindOf(valueAt({ json, path: issue.path })) },
      };
    case "invalid_value":
      return { rule: "file.not-one-of", facts: { allowed: issue.values.map(String) } };
    case "too_small":
      return { rule: "file.too-small", facts: { minimum: Number(issue.minimum) } };
    case "too_big":
      return { rule: "file.too-large", facts: { maximum: Number(issue.maximum) } };
    case "invalid_union": {
      const found = valueAt({ json, path: issue.path });
      const decimal = issue.discriminator === undefined && (typeof found !== "object" || found === null);
      return decimal
        ? { rule: "decimal.not-a-number", facts: { text: String(found) } }
        : { rule: "file.not-one-of", facts: { allowed: ["kind"] } };
    }
    case "custom":
      return { rule: String(issue.params?.rule ?? "file.form"), facts: factsOf(issue.params?.facts) };
    default:
      return { rule: "file.form", facts: {} };
  }
};

const factsOf = (facts: unknown): RefusalFacts =>
  typeof facts === "object" && facts !== null
    ? Object.fromEntries(
        Object.entries(facts).filter(([, value]) => typeof value === "string" || typeof value === "number"),
      )
    : {};

const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : typeof value;

const valueAt = ({ json, path }: { json: unknown; path: readonly PropertyKey[] }): unknown => {
  let at: unknown = json;
  for (const part of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined;
  }
  return at;
};
