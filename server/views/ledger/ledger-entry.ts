import { type LedgerEntryView, LedgerOnly } from "#app/contracts/ledger.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayVerifyRecord } from "#app/domain/access/daily.ts";
import {
  type LedgerRight,
  mayReadEntry,
  mayReportDeed,
  maySeeResident,
  maySettleEntry,
} from "#app/domain/access/ledger.ts";
import { mayReadPeople } from "#app/domain/access/people.ts";
import { actionsOf, type LedgerAction, mayBeResponsible } from "#app/domain/daily/ledger-life.ts";
import { maskName } from "#app/domain/people/mask-name.ts";
import type { Db } from "#db/client.ts";
import { findDeed, findLedgerEntry, listDeedCalls } from "#db/queries/ledger.ts";
import { listManagers, listUnitsById } from "#db/queries/org.ts";
import { listPeople } from "#db/queries/people.ts";
import { defineView } from "#server/views/define-view.ts";
import { ledgerRow } from "./ledger-row.ts";

const MOST_PEOPLE = 2_000;

/** One opinion from the resident's words to the closed deed, and what this reader may do next. */
export const ledgerEntryView = defineView({
  name: "ledger.entry",
  input: LedgerOnly,
  load: async ({ db, input }) => {
    const row = await findLedgerEntry(db, input.opinionId);
    if (row === null || row.record.status === "withdrawn" || row.record.status === "struck") return null;
    const { deedId } = row.entry;
    const [managers, deed, calls] = await Promise.all([
      listManagers(db),
      deedId === null ? null : findDeed(db, deedId),
      deedId === null ? [] : listDeedCalls(db, deedId),
    ]);
    const right: LedgerRight = {
      unitPath: row.unitPath,
      cadreId: row.record.cadreId,
      responsibleId: row.entry.responsibleId,
      managers,
    };
    return { row, right, deed, calls, candidates: await candidatesFor(db, row.unitPath) };
  },
  allow: ({ actor, facts }) => mayReadEntry(actor, facts.right),
  project: (facts, { viewer, now }): LedgerEntryView => {
    const { row, right, deed, calls } = facts;
    const { entry, record } = row;
    const actions = actionsOf(entry.status).filter((action) => mayDo({ action, viewer, facts }));
    return {
      ...ledgerRow(row, now),
      happenedAt: record.happenedAt,
      area: record.area,
      recordStatus: record.status,
      registeredAt: record.enteredAt.toISOString(),
      residentMasked: entry.residentName === null ? null : maskName(entry.residentName),
      phoneMasked: entry.residentPhoneMasked,
      assignedAt: entry.assignedAt?.toISOString() ?? null,
      revision: entry.revision,
      responsibleId: entry.responsibleId,
      deed:
        deed === null
          ? null
          : {
              id: deed.record.id,
              status: deed.record.status,
              happenedOn: deed.record.happenedOn,
              content: deed.record.content,
            },
      calls: calls.map(({ call, by }) => ({
        outcome: call.outcome,
        note: call.note,
        by,
        at: call.calledAt?.toISOString() ?? null,
      })),
      own: !mayReadPeople(viewer, row.unitPath),
      candidates: actions.includes("assign") ? facts.candidates : [],
      actions,
      may: {
        reveal:
          maySeeResident(viewer, right) &&
          (entry.residentName !== null || entry.residentPhoneMasked !== null),
      },
    };
  },
});

type Facts = {
  row: { unitPath: string };
  right: LedgerRight;
  deed: Awaited<ReturnType<typeof findDeed>>;
};

function mayDo({ action, viewer, facts }: { action: LedgerAction; viewer: Actor; facts: Facts }): boolean {
  const { right, deed } = facts;
  if (action === "report") return mayReportDeed(viewer, right);
  if (action !== "close") return maySettleEntry(viewer, right);
  if (deed === null) return false;
  const { record, personPath } = deed;
  const { cadreId, enteredBy } = record;
  return mayVerifyRecord(viewer, {
    ...{ cadreId, enteredBy, personPath },
    ...{ unitPath: right.unitPath, managers: right.managers },
  });
}

/** People of the unit, of the offices above it up to the subdistrict. */
async function candidatesFor(db: Db, unitPath: string): Promise<LedgerEntryView["candidates"]> {
  const ids = unitPath.split("/").filter((id) => id !== "");
  const above = [...(await listUnitsById(db, ids)).values()];
  const subdistrictPath = above.find(({ kind }) => kind === "subdistrict")?.path ?? null;
  const anybody = { unitPath: null, post: undefined, search: "", politicalStatus: undefined };
  const { rows } = await listPeople(db, {
    ...{ ...anybody, education: undefined, inService: true },
    ...{ paths: [subdistrictPath ?? unitPath], offset: 0, limit: MOST_PEOPLE },
  });
  return rows
    .filter((row) => mayBeResponsible({ cadrePath: row.unitPath, unitPath, subdistrictPath }))
    .map(({ cadre, unitName }) => ({ id: cadre.id, name: cadre.name, unitName }));
}
