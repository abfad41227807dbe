import { expect } from "vitest";
import type { Answered } from "#tests/support/served-district.ts";

/** Headers of every answer of ours, whatever it is. */
export function expectPromisedHeaders({ headers }: Answered): void {
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
  expect(headers).not.toHaveProperty("x-powered-by");
  expect(headers).not.toHaveProperty("server");
  const policy = policyOf(headers["content-security-policy"]);
  expect(policy["default-src"]).toBe("'self'");
  expect(policy["script-src"]).toMatch(/^'nonce-[\w+/=]{22,}' 'strict-dynamic'$/);
  expect(policy["style-src"]).toMatch(/^'self' 'nonce-[\w+/=]{22,}'$/);
  for (const nothing of ["object-src", "base-uri", "frame-ancestors"]) expect(policy[nothing]).toBe("'none'");
  expect(policy["form-action"]).toBe("'self'");
}

/** Every script and style of the page carries the nonce of its header, and nothing is written into an attribute. */
export function expectNonces(answer: Answered): void {
  const { text } = answer;
  const nonce = nonceOf(answer);
  const tags = text.match(/<(script|style)\b[^>]*>/g) ?? [];
  expect(tags.filter((tag) => tag.startsWith("<script")).length).toBeGreaterThan(1);
  expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
  expect(text.match(/<[^>]+\son\w+="[^>]*>/g) ?? []).toEqual([]);
}

export const nonceOf = ({ headers }: Answered): string =>
  /'nonce-([^']+)'/.exec(policyOf(headers["content-security-policy"])["script-src"] ?? "")?.[1] ?? "no nonce";

const policyOf = (header: string | string[] | undefined): Record<string, string> =>
  Object.fromEntries(
    String(header ?? "")
      .split(";")
      .map((directive) => {
        const [name = "", ...sources] = directive.trim().split(" ");
        return [name, sources.join(" ")];
      }),
  );
