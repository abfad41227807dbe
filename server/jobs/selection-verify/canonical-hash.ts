import { createHash } from "node:crypto";

/** JSON with the keys of every object in order and no spaces: equal content has equal text. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const keys = Object.keys(value).sort();
  const parts = keys.flatMap((key) => {
    const each: unknown = Reflect.get(value, key);
    return each === undefined ? [] : [`${JSON.stringify(key)}:${canonicalText(each)}`];
  });
  return `{${parts.join(",")}}`;
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Of the whole export without its own hash. */
export function contentHash(document: object): string {
  const { hash: _, ...content }: Record<string, unknown> = { ...document };
  return sha256(canonicalText(content));
}
