import type { z } from "zod";
import { MyRecordsFilter } from "#app/contracts/record.ts";
import type { MyRecordRow, MyRecordsView } from "#app/contracts/record-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isManagerKind, LEDGER_KIND } from "#app/domain/daily/record-problems.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { countOwnOpen, listOwnRecords } from "#db/queries/record-entry.ts";
import { defineView } from "#server/views/define-view.ts";

const PAGE_SIZE = 30;
export const MOST_IN_FILE = 5_000;

type Input = z.output<typeof MyRecordsFilter>;
type Loading = { db: Db; input: Input; actor: Actor };

async function loadOwn({ db, input, actor }: Loading, { offset, limit }: { offset: number; limit: number }) {
  if (actor.kind !== "account" || actor.cadreId === null) return null;
  const { cadreId } = actor;
  const { month, kind, status } = input;
  const [page, counts] = await Promise.all([
    listOwnRecords(db, { cadreId, month, kind, status, offset, limit }),
    countOwnOpen(db, cadreId),
  ]);
  return { ...page, counts };
}
type Found = NonNullable<Awaited<ReturnType<typeof loadOwn>>>;

const isOneself = ({ actor }: { actor: Actor }): boolean =>
  actor.kind === "account" && actor.cadreId !== null;

/** What a person entered, or others for them; with the reason where it came back. */
export const myRecords = defineView({
  name: "record.my-records",
  input: MyRecordsFilter,
  load: (given) => loadOwn(given, { offset: (given.input.page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
  allow: isOneself,
  project: ({ rows, total, counts }, { viewer, input, now }): MyRecordsView => ({
    rows: rows.map((row) => rowOf(row, viewer)),
    total,
    size: PAGE_SIZE,
    filter: {
      ...(input.month === undefined ? {} : { month: input.month }),
      ...(input.kind === undefined ? {} : { kind: input.kind }),
      ...(input.status === undefined ? {} : { status: input.status }),
      page: input.page,
    },
    counts,
    today: dayOf(now),
  }),
});

/** The same without pages, for a file. */
export const myRecordsForFile = defineView({
  name: "record.my-records-file",
  input: MyRecordsFilter,
  load: (given) => loadOwn(given, { offset: 0, limit: MOST_IN_FILE }),
  allow: isOneself,
  project: ({ rows }, { viewer }): MyRecordRow[] => rows.map((row) => rowOf(row, viewer)),
});

function rowOf(
  { record, unitName, ledger, urgency, photos }: Found["rows"][number],
  viewer: Actor,
): MyRecordRow {
  const { id, kind, status, happenedOn, happenedAt, compound, building, area, content } = record;
  const open = status === "submitted" || status === "returned";
  const mine = viewer.kind === "account" && record.enteredBy === viewer.accountId;
  const mayChange = open && (mine || !isManagerKind(kind));
  return {
    ...{ id, kind, status, happenedOn, happenedAt, unitName, compound, building, area, content },
    ...{ details: record.details, evidence: record.evidence, revision: record.revision, photos, urgency },
    enteredAt: record.enteredAt.getTime(),
    byOther: !mine,
    reason: record.reason,
    may: {
      revise: mayChange && kind !== LEDGER_KIND,
      withdraw: mayChange && kind !== LEDGER_KIND && (ledger === null || ledger === "registered"),
    },
  };
}
