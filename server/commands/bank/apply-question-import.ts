import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { ApplyBankImport } from "#app/contracts/bank-import.ts";
import { mayWriteBank } from "#app/domain/access/bank.ts";
import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { type HeldQuestion, saveNextVersion, saveQuestions, updateVersion } from "#db/queries/bank.ts";
import { GONE, updateBankImport } from "#db/queries/bank-imports.ts";
import { savePicture } from "#db/queries/bank-pictures.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { type DryEntry, dryRun, effectOf } from "./bank-report.ts";
import { bankReportOf } from "./import-contents.ts";
import { loadBankImport } from "./import-facts.ts";
import { newQuestion, versionContent, versionRow } from "./question-rows.ts";

/** One transaction, and exactly what the dry run showed: if the bank has changed since, it has to be shown again. */
export const applyQuestionImport = defineCommand({
  name: "bank.apply-import",
  input: ApplyBankImport,
  load: ({ tx, input, actor }) => loadBankImport({ tx, importId: input.importId, actor }),
  allow: ({ actor, facts }) => mayWriteBank(actor, facts.unit.path),
  run: ({ input, facts, actor, now }) => {
    const { row, unit, held } = facts;
    const report = bankReportOf(row);
    if (report === null || row.status !== "checked") return refused("bank.import-closed");
    const dry = dryRun(facts);
    if (!dry.ok) return dry;
    if (dry.value.digest !== report.digest) return refused("bank.changed-since-check");
    const { counts } = report;
    if (counts.rejected > 0 && !input.withoutRejected)
      return refused("bank.has-rejected", { count: counts.rejected });
    const authorId = actor.kind === "account" ? actor.accountId : null;
    const writing = { entries: dry.value.entries, unitId: unit.id, held, authorId, now };
    const keep = counts.rejected > 0;
    return done(
      { counts },
      {
        write: async (tx) => {
          await write(tx, writing);
          const closed = { status: "applied" as const, appliedAt: now };
          await updateBankImport(tx, input.importId, keep ? closed : { ...closed, content: GONE });
        },
        audit: { contestId: null, details: { importId: input.importId, unitId: unit.id, ...counts } },
        events: [],
      },
    );
  },
});

type Writing = {
  entries: readonly DryEntry[];
  unitId: string;
  held: readonly HeldQuestion[];
  authorId: string | null;
  now: Date;
};

/** New questions and next versions are drafts of whoever confirms. */
async function write(tx: Tx, { entries, unitId, held, authorId, now }: Writing): Promise<void> {
  const made: ReturnType<typeof newQuestion>[] = [];
  const byId = new Map(held.map((one) => [one.question.id, one]));
  for (const dry of entries) {
    const effect = effectOf(dry);
    if (effect === null || dry.entry === null) continue;
    const entry = await withPicture(tx, { dry, entry: dry.entry, unitId, authorId, now });
    const known = dry.twin?.from === "bank" ? byId.get(dry.twin.questionId) : undefined;
    if (effect === "add") made.push(newQuestion({ unitId, entry, status: "draft", authorId, now }));
    else if (known !== undefined) await revise(tx, { known, entry, authorId, now });
  }
  await saveQuestions(tx, {
    questions: made.map(({ question }) => question),
    versions: made.map(({ version }) => version),
  });
}

type Kept = { authorId: string | null; now: Date };

async function withPicture(
  tx: Tx,
  { dry, entry, unitId, authorId, now }: Kept & { dry: DryEntry; entry: BankQuestion; unitId: string },
): Promise<BankQuestion> {
  const { picture } = dry.read;
  if (picture === null) return entry;
  const content = Buffer.from(picture.base64, "base64");
  const hash = createHash("sha256").update(content).digest();
  const { contentType } = picture;
  const id = await savePicture(tx, {
    ...{ id: uuidv7(), unitId, hash, contentType, content },
    ...{ accountId: authorId, createdAt: now },
  });
  return { ...entry, question: { ...entry.question, picture: id } };
}

async function revise(
  tx: Tx,
  { known, entry, authorId, now }: Kept & { known: HeldQuestion; entry: BankQuestion },
): Promise<void> {
  const { version, status } = known.version;
  const at = { questionId: known.question.id, version };
  if (status === "reviewed") {
    await saveNextVersion(
      tx,
      versionRow({ questionId: at.questionId, version: version + 1, entry, status: "draft", authorId, now }),
    );
  } else {
    await updateVersion(tx, at, { ...versionContent(entry), authorId, status: "draft", reviewNote: null });
  }
}
