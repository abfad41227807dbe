import type { Problem } from "../../scoring/problem.ts";
import { giftText } from "./gift-text.ts";

/** The answers inside the braces of a GIFT question. PURE. */
export type GiftAnswer = {
  text: string;
  /** Percent of the points: 100 right, 0 wrong, anything between in part. */
  weight: number;
  feedback: string;
  notices: Problem[];
};

export type GiftAnswers =
  | { kind: "none" }
  | { kind: "truth"; value: boolean; feedback: string[] }
  | { kind: "number"; answers: GiftAnswer[] }
  | { kind: "pairs"; answers: GiftAnswer[] }
  | { kind: "choice"; several: boolean; answers: GiftAnswer[] }
  | { kind: "words"; answers: GiftAnswer[] };

/** `inside` has its escapes hidden and no general feedback. The order of the questions asked is Moodle's. */
export function giftAnswers(inside: string, format: string | null): GiftAnswers {
  const text = inside.trim();
  if (text === "") return { kind: "none" };
  if (text.startsWith("#")) return { kind: "number", answers: numbers(text.slice(1), format) };
  if (text.includes("~")) {
    const answers = marked({ text, format });
    return { kind: "choice", several: !answers.some(({ sign }) => sign === "="), answers };
  }
  if (text.includes("=") && text.includes("->")) return { kind: "pairs", answers: marked({ text, format }) };
  return truthOf(text, format) ?? { kind: "words", answers: words(text, format) };
}

const TRUTH = /^(T|TRUE|F|FALSE)\s*(?:#([\s\S]*))?$/i;

/** `{T#said when wrong#said when right}` */
function truthOf(text: string, format: string | null): GiftAnswers | null {
  const [, word, feedback = ""] = TRUTH.exec(text) ?? [];
  if (word === undefined) return null;
  const said = feedback.split("#").map((part) => giftText(part, format).text);
  return { kind: "truth", value: /^t/i.test(word), feedback: said.filter((part) => part !== "") };
}

type Marked = GiftAnswer & { sign: "=" | "~" };

/** `=right#feedback ~wrong ~%50%in part`: a sign begins an answer. */
function marked({ text, format }: { text: string; format: string | null }): Marked[] {
  return [...text.matchAll(/([=~])([^=~]*)/g)].flatMap(([, sign = "~", body = ""], index, all) => {
    // `~=` is one answer, marked right in Moodle's older way.
    if (body.trim() === "" && all[index + 1]?.[1] === "=") return [];
    return [{ ...answerOf({ body, full: sign === "=", format }), sign: sign === "=" ? "=" : "~" } as const];
  });
}

const WEIGHT = /^\s*%(-?\d+(?:[.,]\d+)?)%/;

function answerOf({
  body,
  full,
  format,
}: {
  body: string;
  full: boolean;
  format: string | null;
}): GiftAnswer {
  const weight = WEIGHT.exec(body)?.[1]?.replace(",", ".");
  const bare = body.replace(WEIGHT, "");
  const at = bare.indexOf("#");
  const said = giftText(at === -1 ? bare : bare.slice(0, at), format);
  const feedback = giftText(at === -1 ? "" : bare.slice(at + 1), format);
  return {
    text: said.text,
    weight: weight === undefined ? (full ? 100 : 0) : Number(weight),
    feedback: feedback.text,
    notices: [...said.notices, ...feedback.notices],
  };
}

/** `{=four =4}`, or one answer without a sign. */
const words = (text: string, format: string | null): GiftAnswer[] =>
  text.includes("=")
    ? marked({ text, format }).filter((answer) => answer.text !== "")
    : [answerOf({ body: text, full: true, format })];

/** `{#3:2}`, `{#1..5}`, `{#=1822:0 =%50%1822:2 ~#said to all others}`. */
const numbers = (text: string, format: string | null): GiftAnswer[] =>
  /[=~]/.test(text) ? marked({ text, format }) : [answerOf({ body: text, full: true, format })];
