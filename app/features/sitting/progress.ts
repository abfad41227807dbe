import type { FormEntry } from "#app/domain/quiz/paper-form.ts";
import type { LocalAnswer } from "./outbox/kept.ts";

type Answers = Readonly<Record<string, LocalAnswer>>;
export type EntryProgress = "answered" | "partly" | "unanswered";

const isAnswered = (answers: Answers, key: string): boolean => (answers[key]?.value ?? null) !== null;

export function progressOf(entry: FormEntry, answers: Answers): EntryProgress {
  const done = entry.items.filter(({ key }) => isAnswered(answers, key)).length;
  if (done === 0) return "unanswered";
  return done === entry.items.length && entry.items.every((item) => isWhole(item, answers))
    ? "answered"
    : "partly";
}

/** A fill-in with an empty blank is not whole. */
function isWhole({ key, blanks }: FormEntry["items"][number], answers: Answers): boolean {
  const value = answers[key]?.value ?? null;
  return blanks === 0 || value?.kind !== "blanks" || value.texts.every((text) => text.trim() !== "");
}

export type Progress = { answered: number; total: number; unanswered: FormEntry[] };

/** Counted by question as it is numbered: a case counts once. */
export function progressOfAll(entries: readonly FormEntry[], answers: Answers): Progress {
  const unanswered = entries.filter((entry) => progressOf(entry, answers) !== "answered");
  return { answered: entries.length - unanswered.length, total: entries.length, unanswered };
}
