import { createHash } from "node:crypto";

/** JSON with the keys of every object in order, so that equal values have equal text wherever they were stored. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`);
  return `{${entries.join(",")}}`;
}

/** SHA-256 of the canonical JSON. */
export const hashOf = (value: unknown): Uint8Array =>
  createHash("sha256").update(canonicalJson(value)).digest();

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
