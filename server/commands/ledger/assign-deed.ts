import { AssignDeed } from "#app/contracts/ledger.ts";
import { mayReadEntry, maySettleEntry } from "#app/domain/access/ledger.ts";
import { mayBeResponsible, refuseAction } from "#app/domain/daily/ledger-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateDeed, updateLedgerEntry } from "#db/queries/ledger.ts";
import { listUnitsById } from "#db/queries/org.ts";
import { findCadreWithUnit } from "#db/queries/people.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { dueDate, loadDue, loadEntry, refuseStale } from "./ledger-facts.ts";

/**
 * A deed with a responsible person and a due date. Given to somebody else later it keeps its due date: who hands a
 * deed over gains no time.
 */
export const assignDeed = defineCommand({
  name: "ledger.assign-deed",
  input: AssignDeed,
  load: async ({ tx, input, actor, now }) => {
    const found = await loadEntry(tx, input.opinionId);
    if (found === null || !mayReadEntry(actor, found.right)) return null;
    const ids = found.unitPath.split("/").filter((id) => id !== "");
    const above = [...(await listUnitsById(tx, ids)).values()];
    return {
      ...found,
      responsible: await findCadreWithUnit(tx, input.responsibleId),
      subdistrictPath: above.find(({ kind }) => kind === "subdistrict")?.path ?? null,
      due: await loadDue(tx, { unitPath: found.unitPath, now }),
    };
  },
  allow: ({ actor, facts }) => maySettleEntry(actor, facts.right),
  run: ({ input, facts, now }) => {
    const { entry, responsible, unitPath, subdistrictPath } = facts;
    const no = refuseStale(entry, input.revision) ?? refuseAction({ status: entry.status, action: "assign" });
    if (no !== null) return no;
    if (responsible === null) return refused("ledger.responsible-unknown");
    if (!mayBeResponsible({ cadrePath: responsible.unitPath, unitPath, subdistrictPath }))
      return refused("ledger.responsible-elsewhere", { name: responsible.cadre.name });
    const again = entry.status === "assigned";
    if (again && entry.responsibleId === responsible.cadre.id)
      return refused("ledger.responsible-already", { name: responsible.cadre.name });
    const due = dueDate(facts.due, { urgency: entry.urgency, now });
    if (!due.ok && !again) return due;
    const dueAt = again || !due.ok ? entry.dueAt : due.value;
    const { opinionId, responsibleId } = input;
    const { deedId } = entry;
    return done(
      { dueAt: dueAt?.toISOString() ?? null },
      {
        write: async (tx) => {
          await updateLedgerEntry(tx, opinionId, {
            status: "assigned",
            responsibleId,
            assignedAt: now,
            dueAt,
          });
          // A deed sent back by the resident goes over to whoever does it now; it never counted.
          if (deedId !== null) await updateDeed(tx, deedId, { cadreId: responsibleId });
        },
        audit: {
          contestId: null,
          details: { opinionId, responsibleId, dueAt: dueAt?.toISOString() ?? null },
        },
        events: [],
      },
    );
  },
});
