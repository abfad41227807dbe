import { createHash } from "node:crypto";
import { IMPORT_KINDS, type ImportKind, type TwinChoice } from "#app/contracts/bank-choices.ts";
import type { BankImportSettingsValue } from "#app/contracts/bank-import.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import type { BankQuestion, QuestionStatus } from "#app/domain/quiz/question.ts";
import { complete, type ReadQuestion, remark } from "#app/domain/quiz/read-question.ts";
import { canonical, sameQuestion } from "#app/domain/quiz/same-question.ts";
import { type BankMatch, matchBank } from "#app/domain/quiz/sheet/bank-match.ts";
import { readBankSheet } from "#app/domain/quiz/sheet/bank-rows.ts";
import { stemIndexOf } from "#app/domain/quiz/stem-index.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { entryOf, type HeldQuestion } from "#db/queries/bank.ts";
import type { BankContent, BankCounts } from "./import-contents.ts";

/** The dry run: every question of the file as it would be kept, with its twin where one has the same stem. */
export type Twin =
  | { from: "bank"; questionId: string; version: number; status: QuestionStatus; entry: BankQuestion }
  | { from: "file"; at: number; entry: BankQuestion };

export type DryEntry = {
  read: ReadQuestion;
  entry: BankQuestion | null;
  problems: Problem[];
  kind: ImportKind;
  twin: Twin | null;
  choice: TwinChoice;
};
export type DryRun = { entries: DryEntry[]; counts: BankCounts; digest: string };

type Given = {
  content: BankContent;
  settings: BankImportSettingsValue;
  held: readonly HeldQuestion[];
  pictures: ReadonlySet<string>;
};

export function readMatchedSheet({
  sheets,
  settings,
}: {
  sheets: readonly Sheet[];
  settings: BankImportSettingsValue;
}): Result<{ sheet: Sheet; match: BankMatch }> {
  const sheet = sheets[settings.sheet] ?? sheets[0];
  if (sheet === undefined) return refused("workbook.empty");
  const match = matchBank({ sheet, overrides: settings.overrides });
  return match.ok ? ok({ sheet, match: match.value }) : match;
}

/** Refuses what cannot be read at all: no header, no stem or answer column, no rows. */
export function readQuestions({
  content,
  settings,
}: Pick<Given, "content" | "settings">): Result<ReadQuestion[]> {
  if (content.kind === "gone") return refused("bank.import-closed");
  if (content.kind === "questions") return ok(content.questions);
  const matched = readMatchedSheet({ sheets: content.sheets, settings });
  if (!matched.ok) return matched;
  if (matched.value.match.missing.length > 0)
    return refused("bank.columns-missing", { columns: matched.value.match.missing });
  const read = readBankSheet(matched.value);
  return read.length === 0 ? refused("bank.no-rows", { sheet: matched.value.sheet.name }) : ok(read);
}

export function dryRun(given: Given): Result<DryRun> {
  const read = readQuestions(given);
  if (!read.ok) return read;
  const entries = judged({ ...given, read: read.value });
  const digest = createHash("sha256").update(canonical(entries)).digest("base64url");
  return ok({ entries, counts: countsOf(entries), digest });
}

function judged({ read, settings, held, pictures }: Given & { read: readonly ReadQuestion[] }): DryEntry[] {
  const known = new Map<string, Twin>();
  for (const { question, version } of held) {
    const { stemIndex, status } = version;
    known.set(stemIndex, {
      from: "bank",
      questionId: question.id,
      version: version.version,
      status,
      entry: entryOf(version),
    });
  }
  return read.map((one): DryEntry => {
    const { entry: whole, problems: found, ...rest } = complete(one, settings.constants);
    const lost = whole === null || whole.question.picture === null || pictures.has(whole.question.picture);
    const problems = lost ? found : [...found, remark("bank.picture-unknown", { value: "" }, "picture")];
    const entry = lost ? whole : null;
    const choice = settings.choices[String(one.at)] ?? settings.duplicates;
    const bare = { read: { ...rest, problems: [] }, entry, problems, choice };
    if (entry === null) return { ...bare, kind: "rejected", twin: null };
    const index = stemIndexOf(entry.question.stem);
    const twin = known.get(index) ?? null;
    if (twin === null) known.set(index, { from: "file", at: one.at, entry });
    return { ...bare, ...kindOf({ entry, twin, hasPicture: one.picture !== null }), twin };
  });
}

function kindOf({
  entry,
  twin,
  hasPicture,
}: {
  entry: BankQuestion;
  twin: Twin | null;
  hasPicture: boolean;
}): { kind: ImportKind } {
  if (twin === null) return { kind: "new" };
  return { kind: !hasPicture && sameQuestion(entry, twin.entry) ? "unchanged" : "duplicate" };
}

/** Where the twin stands in the same file there is nothing to revise: the first one counts. */
export const effectOf = ({ kind, choice, twin }: DryEntry): "add" | "revise" | null => {
  if (kind === "new") return "add";
  if (kind !== "duplicate" || choice === "skip") return null;
  if (choice === "add") return "add";
  return twin?.from === "bank" ? "revise" : null;
};

function countsOf(entries: readonly DryEntry[]): BankCounts {
  const of = (kind: ImportKind) => entries.filter((entry) => entry.kind === kind).length;
  const effects = entries.map(effectOf);
  const [added, revised] = (["add", "revise"] as const).map(
    (effect) => effects.filter((one) => one === effect).length,
  );
  const [fresh = 0, duplicate = 0, unchanged = 0, rejected = 0] = IMPORT_KINDS.map(of);
  return { new: fresh, duplicate, unchanged, rejected, added: added ?? 0, revised: revised ?? 0 };
}
