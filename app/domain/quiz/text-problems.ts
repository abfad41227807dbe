import type { Problem } from "../scoring/problem.ts";

/** Sizes of texts and lists. PURE. */
type Given = { text: string; path: string; limit: number };

export const text = ({ text: given, path, limit }: Given): Problem[] =>
  given.length > limit
    ? [{ path, rule: "question.text-too-long", facts: { length: given.length, limit } }]
    : [];

/** A text of one line. */
export const line = (given: Given): Problem[] => [
  ...text(given),
  ...(/[\r\n]/.test(given.text) ? [{ path: given.path, rule: "question.line-break", facts: {} }] : []),
];

export const count = (given: { count: number; path: string; limit: number }): Problem[] =>
  given.count > given.limit
    ? [
        {
          path: given.path,
          rule: "question.list-too-long",
          facts: { count: given.count, limit: given.limit },
        },
      ]
    : [];
