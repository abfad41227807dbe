import { uuidv7 } from "uuidv7";
import type { ContestStatus } from "#app/domain/contest/states.ts";
import * as MarkProblems from "#app/domain/scoring/mark-problems.ts";
import type { Centi, Item } from "#app/domain/scoring/rule-set.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { lockContest } from "#db/queries/contests.ts";
import {
  lockMeasuredPerformances,
  saveMeasuredPerformances,
  saveMeasuredSheets,
} from "#db/queries/measured.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { receiptOf } from "./receipt.ts";

/**
 * The points of an item that no judge marks (written paper, buzzer final) enter the contest as the sheet of its
 * panel's tabulator seat; from there on ranking, slips, verification and sign-off know no difference.
 */
export type MeasuredFacts = {
  contestId: string;
  contestStatus: ContestStatus;
  unitPath: string;
  item: Item;
  performances: Awaited<ReturnType<typeof lockMeasuredPerformances>>;
};

/** One contestant's points in hundredths by criterion key; null: did not take part. */
export type MeasuredResult = { contestantId: string; marks: Readonly<Record<string, Centi>> | null };

/** Contest, rules and performances with their locks; null: no such contest or item. */
export async function lockMeasured(
  tx: Tx,
  of: { contestId: string; itemKey: string },
): Promise<MeasuredFacts | null> {
  const found = await lockContest(tx, of.contestId);
  const rules =
    found && (await findRules(tx, { contestId: of.contestId, version: found.contest.ruleVersion }));
  const item = rules?.body.rounds.flatMap(({ items }) => items).find(({ key }) => key === of.itemKey);
  if (found === null || item === undefined) return null;
  return {
    contestId: of.contestId,
    contestStatus: found.contest.status,
    unitPath: found.unitPath,
    item,
    performances: await lockMeasuredPerformances(tx, of),
  };
}

const OPEN: ReadonlySet<ContestStatus> = new Set(["live", "review"]);

/**
 * Why these results cannot be recorded now; null: they can. Refuses: measured.not-open ·
 * measured.not-drawn · measured.no-seat · measured.unknown · measured.missing ·
 * measured.out-of-range (with whose points and which criterion).
 */
export function refuseMeasured(
  facts: MeasuredFacts,
  results: readonly MeasuredResult[],
): ReturnType<typeof refused> | null {
  const { item, performances } = facts;
  if (!OPEN.has(facts.contestStatus)) return refused("measured.not-open");
  if (performances.length === 0) return refused("measured.not-drawn", { item: item.name });
  const seatless = performances.find(({ seatId }) => seatId === null);
  if (seatless !== undefined)
    return refused("measured.no-seat", { panel: seatless.panelName, item: item.name });
  const byContestant = new Map(results.map((result) => [result.contestantId, result]));
  const known = new Map(performances.map((row) => [row.contestantId, row]));
  if (results.some(({ contestantId }) => !known.has(contestantId)))
    return refused("measured.unknown", { item: item.name });
  const missing = competing(facts).filter(({ contestantId }) => !byContestant.has(contestantId));
  if (missing.length > 0) return refused("measured.missing", { names: missing.map(({ name }) => name) });
  for (const { contestantId, marks } of results) {
    const [problem] = marks === null ? [] : MarkProblems.of({ item, marks, complete: true });
    if (problem !== undefined)
      return refused("measured.out-of-range", {
        name: known.get(contestantId)?.name ?? "",
        criterion: item.criteria.find(({ key }) => key === problem.path)?.name ?? problem.path,
      });
  }
  return null;
}

/** Withdrawn and disqualified contestants keep what they have. */
const competing = ({ performances }: MeasuredFacts) =>
  performances.filter(
    ({ contestantStatus, status }) => contestantStatus === "registered" && status !== "disqualified",
  );

/** Writes what is new and returns the performances it touched, for the event. Equal points change nothing. */
export async function writeMeasured(
  tx: Tx,
  given: { facts: MeasuredFacts; results: readonly MeasuredResult[]; by: string; at: Date },
): Promise<string[]> {
  const { facts, by, at } = given;
  const results = new Map(given.results.map((result) => [result.contestantId, result.marks]));
  const rows = competing(facts).flatMap((row) => {
    const marks = results.get(row.contestantId);
    return marks === undefined || row.seatId === null || isRecorded(row, marks)
      ? []
      : [{ ...row, seatId: row.seatId, newMarks: marks }];
  });
  const present = rows.flatMap(({ newMarks, ...row }) => (newMarks === null ? [] : [{ ...row, newMarks }]));
  const written = present.map((row) => sheetAndOp({ row, by, at }));
  await saveMeasuredSheets(tx, {
    sheets: written.map(({ sheet }) => sheet),
    ops: written.map(({ op }) => op),
  });
  await saveMeasuredPerformances(tx, {
    ids: present.map(({ id }) => id),
    status: "complete",
    reason: null,
    at,
  });
  const absent = rows.filter(({ newMarks }) => newMarks === null).map(({ id }) => id);
  await saveMeasuredPerformances(tx, { ids: absent, status: "absent", reason: null, at });
  return rows.map(({ id }) => id);
}

type Row = MeasuredFacts["performances"][number];

const DONE: ReadonlySet<Row["status"]> = new Set(["complete", "verified", "revealed"]);

const isRecorded = (row: Row, marks: MeasuredResult["marks"]): boolean => {
  if (marks === null) return row.status === "absent";
  const before = row.marks ?? {};
  return DONE.has(row.status) && Object.keys(marks).every((key) => before[key] === marks[key]);
};

function sheetAndOp(given: {
  row: Row & { seatId: string; newMarks: Readonly<Record<string, Centi>> };
  by: string;
  at: Date;
}) {
  const { row, by, at } = given;
  const opId = uuidv7();
  const place = { performanceId: row.id, seatId: row.seatId };
  const seq = (row.seq ?? 0) + 1;
  const marks = { ...row.newMarks };
  const receipt = receiptOf({ opId, ...place, seq, kind: "submit", marks });
  const kept = { ...place, seq, marks, comments: {}, receipt };
  return {
    op: { ...kept, opId, kind: "measured" as const, applied: "yes" as const, by, at },
    sheet: {
      ...kept,
      id: row.sheetId ?? uuidv7(),
      status: "locked" as const,
      revision: (row.revision ?? 0) + 1,
      source: "measured" as const,
      submittedAt: at,
      changedAt: at,
    },
  };
}
