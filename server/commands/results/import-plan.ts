import { uuidv7 } from "uuidv7";
import type { ContestDocument } from "#app/contracts/interchange.ts";
import type { ImportedRows } from "#db/queries/contest-import.ts";
import { receiptOf } from "../score/receipt.ts";
import {
  contestantRows,
  type Ids,
  type ImportFrame,
  panelRows,
  performanceRows,
  type SheetRow,
  seatKey,
  seatRows,
  sheetRows,
} from "./import-rows.ts";

export type ImportPlan = {
  document: ContestDocument;
  take: "marks" | "frame";
  unitId: string;
  cadres: ImportFrame["cadres"];
  /** Account that answers for what was typed; null: the system. */
  enteredBy: string | null;
  /** Actor key, for the operations. */
  by: string;
  random: (count: number) => Uint8Array;
  now: Date;
};

/** Every row of the contest. Its order and randomness come from the caller. */
export function importedRows(plan: ImportPlan): ImportedRows {
  const { document, now } = plan;
  const contestId = uuidv7();
  const frame: ImportFrame = { contestId, newId: uuidv7, cadres: plan.cadres };
  const ids: Ids = { contestants: new Map(), panels: new Map(), seats: new Map() };
  const contestants = contestantRows(document, frame, ids);
  const panels = panelRows(document, frame, ids);
  const seats = seatRows(document, frame, ids);
  const performances = performanceRows(document, { frame, ids, take: plan.take, now });
  const sheets = plan.take === "marks" ? sheetRows(performances, { frame, ids }) : [];
  const ops = sheets.map((sheet) => opOf(sheet, plan));
  return {
    contest: contestRow(plan, contestId),
    contestants,
    panels,
    seats,
    recusals: recusalRows({ plan, frame, ids }),
    performances: performances.map(({ row }) => row),
    stamps: performances.flatMap(({ row: { id, elapsedMs } }) =>
      elapsedMs === null ? [] : [stampOf({ id, elapsedMs, plan })],
    ),
    breaches: plan.take === "marks" ? breachRows({ performances, plan }) : [],
    sheets: sheets.map(({ reason: _, ...sheet }, index) => ({
      ...sheet,
      seq: 1,
      revision: 1,
      receipt: ops[index]?.receipt ?? null,
      source: "paper" as const,
      enteredBy: plan.enteredBy,
      submittedAt: now,
      changedAt: now,
    })),
    ops,
  };
}

const CODE_LENGTH = 8;
/** Without letters and figures that are taken for one another. */
const CODE_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

function contestRow(
  { document, take, unitId, random, now }: ImportPlan,
  id: string,
): ImportedRows["contest"] {
  const { title, kind, heldOn, venue } = document.contest;
  const code = [...random(CODE_LENGTH)].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join("");
  const status = take === "marks" ? ("review" as const) : ("ready" as const);
  return { id, unitId, kind, title, heldOn, venue, status, ruleVersion: 1, publicCode: code, createdAt: now };
}

/** One for each judge and contestant, whatever the number of items. */
function recusalRows(input: { plan: ImportPlan; frame: ImportFrame; ids: Ids }): ImportedRows["recusals"] {
  const { plan, frame, ids } = input;
  const rows = new Map<string, ImportedRows["recusals"][number]>();
  for (const { panel, contestant, absences } of plan.document.performances) {
    for (const { seat, reason, note } of absences) {
      const seatId = ids.seats.get(seatKey(panel, seat));
      const contestantId = ids.contestants.get(contestant);
      if (reason !== "recused" || seatId === undefined || contestantId === undefined) continue;
      rows.set(`${seatId}/${contestantId}`, {
        id: frame.newId(),
        contestId: frame.contestId,
        seatId,
        contestantId,
        ground: "declared",
        status: "confirmed",
        note,
        decidedBy: plan.enteredBy,
        decidedAt: plan.now,
      });
    }
  }
  return [...rows.values()];
}

const IMPORT_NOTE = "import";

const stampOf = (input: {
  id: string;
  elapsedMs: number;
  plan: ImportPlan;
}): ImportedRows["stamps"][number] => ({
  id: uuidv7(),
  performanceId: input.id,
  kind: "correct",
  at: input.plan.now,
  readingMs: input.elapsedMs,
  by: input.plan.by,
  reason: IMPORT_NOTE,
});

const breachRows = (input: {
  performances: ReturnType<typeof performanceRows>;
  plan: ImportPlan;
}): ImportedRows["breaches"] =>
  input.performances.flatMap(({ row, source }) =>
    source.breaches.map(({ points, reason }) => ({
      id: uuidv7(),
      performanceId: row.id,
      points,
      reason,
      accountId: input.plan.enteredBy,
      at: input.plan.now,
    })),
  );

/** Every sheet traces to an operation, also one that was typed elsewhere. */
function opOf(sheet: SheetRow, { by, now }: ImportPlan): ImportedRows["ops"][number] {
  const opId = uuidv7();
  const { seatId, performanceId, marks, comments } = sheet;
  const receipt = receiptOf({ opId, seatId, performanceId, seq: 1, kind: "submit", marks });
  const kind = sheet.status === "abstained" ? ("abstain" as const) : ("paper" as const);
  const reason = sheet.reason ?? IMPORT_NOTE;
  return {
    opId,
    performanceId,
    seatId,
    seq: 1,
    kind,
    marks,
    comments,
    reason,
    applied: "yes",
    receipt,
    by,
    at: now,
  };
}
