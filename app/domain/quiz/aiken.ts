import type { Problem } from "../scoring/problem.ts";
import { tidy } from "./html-text.ts";
import { answerKeys, keyed } from "./option-list.ts";
import { nameOf, type ReadQuestion, remark } from "./read-question.ts";

/**
 * A file in the Aiken format: a stem, options `A.` or `A)`, and `ANSWER: B`. What breaks the form is told with its line,
 * and the reading goes on with the next question. PURE.
 */
type Open = {
  at: number;
  stem: string[];
  options: { line: number; letter: string; text: string }[];
  problems: Problem[];
  gap: boolean;
};

const OPTION = /^\s*([A-ZＡ-Ｚa-z])\s*[.)、．）]\s*(.*)$/u;
const ANSWER = /^\s*(?:ANSWER|答案)\s*[:：]\s*(.*)$/iu;

const fresh = (at: number): Open => ({ at, stem: [], options: [], problems: [], gap: false });

export function readAiken(text: string): ReadQuestion[] {
  const read: ReadQuestion[] = [];
  let open: Open | null = null;
  const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  for (const [index, line] of lines.entries()) {
    const at = index + 1;
    if (line.trim() === "") {
      if (open !== null) open.gap = true;
      continue;
    }
    const answer = ANSWER.exec(line.normalize("NFKC"))?.[1];
    if (answer !== undefined) {
      read.push(answered({ open: open ?? fresh(at), answer, line: at }));
      open = null;
      continue;
    }
    const next: Open | null = taken({ open, line, at });
    if (next !== open && open !== null) read.push(unanswered({ open, line: at - 1 }));
    open = next;
  }
  if (open !== null) read.push(unanswered({ open, line: lines.length }));
  return read;
}

/** The question the line belongs to: the open one, or a new one. */
function taken({ open, line, at }: { open: Open | null; line: string; at: number }): Open {
  const [, sign = "", text = ""] = OPTION.exec(line) ?? [];
  const letter = sign.normalize("NFKC").toUpperCase();
  if (letter === "") {
    // Text behind options and an empty line begins another question: this one has no answer line.
    if (open === null || (open.gap && open.options.length > 0)) return { ...fresh(at), stem: [line] };
    const last = open.options.at(-1);
    if (last === undefined) open.stem.push(line);
    else last.text = `${last.text}\n${line}`;
    return open;
  }
  if (open === null)
    return {
      ...fresh(at),
      options: [{ line: at, letter, text }],
      problems: [remark("bank.aiken-no-stem", { line: at })],
    };
  if (letter === "A" && open.options.length > 1) return restarted({ open, line: at, text });
  open.gap = false;
  const expected = String.fromCharCode("A".charCodeAt(0) + open.options.length);
  if (letter !== expected)
    open.problems.push(remark("bank.aiken-letter", { line: at, letter, expected }, "options"));
  open.options.push({ line: at, letter, text });
  return open;
}

/** Option A again: the line before it was a stem, and the question before that had no answer line. */
function restarted({ open, line, text }: { open: Open; line: number; text: string }): Open {
  const last = open.options.at(-1);
  const [own = "", ...stem] = (last?.text ?? "").split("\n");
  if (last !== undefined) last.text = own;
  const at = line - Math.max(1, stem.length);
  const problems = stem.length === 0 ? [remark("bank.aiken-no-stem", { line })] : [];
  return { at, stem, options: [{ line, letter: "A", text }], problems, gap: false };
}

const unanswered = ({ open, line }: { open: Open; line: number }): ReadQuestion => ({
  ...base(open),
  problems: [
    ...open.problems,
    remark(open.options.length === 0 ? "bank.aiken-no-options" : "bank.aiken-no-answer", { line }, "answer"),
  ],
});

const base = (open: Open) => ({
  at: open.at,
  name: nameOf(open.stem.join(" ")),
  question: null,
  picture: null,
  notices: [],
});

function answered({ open, answer, line }: { open: Open; answer: string; line: number }): ReadQuestion {
  const problems = [...open.problems];
  if (open.stem.length === 0 && problems.length === 0) problems.push(remark("bank.aiken-no-stem", { line }));
  if (open.options.length === 0) problems.push(remark("bank.aiken-no-options", { line }, "options"));
  const keys = answerKeys(answer);
  if (keys === null)
    problems.push(remark("bank.aiken-answer", { line, value: answer.trim().slice(0, 30) }, "answer"));
  const known = open.options.map(({ letter }) => letter);
  const lost = (keys ?? []).filter((key) => !known.includes(key));
  if (open.options.length > 0 && lost.length > 0)
    problems.push(remark("bank.aiken-answer-unknown", { line, letter: lost.join("、") }, "answer"));
  if (problems.length > 0 || keys === null) return { ...base(open), problems };
  return {
    ...base(open),
    question: {
      ...{ area: null, knowledgePoint: null, difficulty: null, points: null, source: null },
      question: {
        kind: keys.length > 1 ? "multipleChoice" : "singleChoice",
        stem: tidy(open.stem.join("\n")),
        picture: null,
        explanation: "",
        options: keyed(open.options.map(({ text }) => tidy(text))),
        answer: keys,
      },
    },
    problems,
  };
}
