import { type Result, refused } from "../shared/refusal.ts";
import type { PaperQuestion } from "./paper-form.ts";
import { questionKey } from "./paper-form.ts";
import { type Answer, OPTION_KEYS, type OptionKey, type PlainQuestion } from "./question.ts";

/** Whether an answer has the form its question asks for. PURE. Says nothing of right or wrong. */

/** What may be answered under a key, without anything of the right answer. */
export type AnswerPlace = {
  key: string;
  kind: PlainQuestion["kind"];
  /** The bank's keys; empty unless it is a choice. */
  optionKeys: readonly OptionKey[];
  /** 0 unless it is a fill-in. */
  blanks: number;
};

/** Characters as people count them; a written answer of a paper stays far below. */
export const TEXT_AT_MOST = 10_000;
export const BLANK_AT_MOST = 500;

/** Every place of a paper that takes an answer: plain questions and the parts of cases. */
export const placesOf = (questions: readonly PaperQuestion[]): AnswerPlace[] =>
  questions.flatMap(({ id, question }) =>
    question.kind === "case"
      ? question.parts.map((part, index) => placeOf(questionKey(id, index + 1), part))
      : [placeOf(questionKey(id), question)],
  );

const placeOf = (key: string, question: PlainQuestion): AnswerPlace => ({
  key,
  kind: question.kind,
  optionKeys: "options" in question ? question.options.map((option) => option.key) : [],
  blanks: question.kind === "fillIn" ? question.blanks.length : 0,
});

/** As it comes from a device: the kinds are known, the contents are not. */
export type SentAnswer =
  | { kind: "choice"; keys: readonly string[] }
  | { kind: "truth"; value: boolean }
  | { kind: "blanks"; texts: readonly string[] }
  | { kind: "text"; text: string };

/** The answer as it is kept; null: nothing chosen, nothing written. */
export function check(place: AnswerPlace, sent: SentAnswer | null): Result<Answer | null> {
  if (sent === null) return { ok: true, value: null };
  if (sent.kind === "choice") return choice(place, sent.keys);
  if (sent.kind === "truth") return truth(place, sent.value);
  if (sent.kind === "blanks") return blanks(place, sent.texts);
  return written(place, sent.text);
}

const wrongKind = refused("answer.wrong-kind");

function choice(place: AnswerPlace, keys: readonly string[]): Result<Answer | null> {
  if (place.kind !== "singleChoice" && place.kind !== "multipleChoice") return wrongKind;
  const unknown = keys.find((key) => !place.optionKeys.some((option) => option === key));
  if (unknown !== undefined) return refused("answer.unknown-option", { option: unknown });
  const chosen = OPTION_KEYS.filter((key) => keys.includes(key));
  if (place.kind === "singleChoice" && chosen.length > 1) return refused("answer.two-options");
  return { ok: true, value: chosen.length === 0 ? null : { kind: "choice", keys: chosen } };
}

const truth = (place: AnswerPlace, value: boolean): Result<Answer | null> =>
  place.kind === "trueFalse" ? { ok: true, value: { kind: "truth", value } } : wrongKind;

function blanks(place: AnswerPlace, texts: readonly string[]): Result<Answer | null> {
  if (place.kind !== "fillIn") return wrongKind;
  if (texts.length !== place.blanks) {
    return refused("answer.blank-count", { blanks: place.blanks, sent: texts.length });
  }
  const long = texts.find((text) => length(text) > BLANK_AT_MOST);
  if (long !== undefined) {
    return refused("answer.blank-too-long", { length: length(long), most: BLANK_AT_MOST });
  }
  const kept = texts.map(storable);
  return { ok: true, value: kept.every((text) => text === "") ? null : { kind: "blanks", texts: kept } };
}

function written(place: AnswerPlace, text: string): Result<Answer | null> {
  if (place.kind !== "shortAnswer") return wrongKind;
  if (length(text) > TEXT_AT_MOST) {
    return refused("answer.too-long", { length: length(text), most: TEXT_AT_MOST });
  }
  const kept = storable(text);
  return { ok: true, value: kept.trim() === "" ? null : { kind: "text", text: kept } };
}

/** Characters, not UTF-16 units: rare characters of names count once. */
export const length = (text: string): number => [...text].length;

/** PostgreSQL takes neither NUL nor half a character, which an input method may leave behind. */
const storable = (text: string): string => text.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "\ufffd");
