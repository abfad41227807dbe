import type { z } from "zod";
import type { SaveSeat, SeatHolder } from "#app/contracts/contest.ts";
import { plainName } from "#app/domain/contest/contestant-list.ts";
import * as Duties from "#app/domain/contest/duties.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { findAccountOfCadre, type listOffices } from "#db/queries/contest-offices.ts";
import { findUnit } from "#db/queries/contest-units.ts";
import { type ContestantRow, listRoster } from "#db/queries/contestants.ts";
import type { SeatRow } from "#db/queries/panels.ts";

export type Holder = Pick<
  SeatRow,
  "cadreId" | "accountId" | "holderName" | "holderUnitName" | "holderUnitId"
>;

/** The person named, as the seat keeps it; null where the roster or the organisation does not know it. */
export async function findHolder(tx: Tx, given: z.output<typeof SeatHolder>): Promise<Holder | null> {
  if (given.kind === "cadre") {
    const [person] = await listRoster(tx, { unitPath: "", cadreIds: [given.cadreId] });
    if (person === undefined) return null;
    const { cadreId, name, unitId, unitName } = person;
    const accountId = await findAccountOfCadre(tx, cadreId);
    return { cadreId, accountId, holderName: name, holderUnitName: unitName, holderUnitId: unitId };
  }
  const unit = given.unitId === null ? null : await findUnit(tx, given.unitId);
  if (given.unitId !== null && unit === null) return null;
  return {
    cadreId: null,
    accountId: null,
    holderName: given.name,
    holderUnitName: unit?.name ?? given.unitName,
    holderUnitId: given.unitId,
  };
}

/** Why the person may not sit there; null: they may. `seats` are the others. */
export function refuseHolder(facts: {
  input: z.output<typeof SaveSeat>;
  holder: Holder;
  seats: readonly SeatRow[];
  contestants: readonly ContestantRow[];
  offices: Awaited<ReturnType<typeof listOffices>>;
}) {
  const { holder, input } = facts;
  const name = holder.holderName;
  const same = (other: { cadreId: string | null; name: string; unitName: string | null }) =>
    holder.cadreId !== null || other.cadreId !== null
      ? holder.cadreId === other.cadreId
      : plainName(name) === plainName(other.name) &&
        plainName(holder.holderUnitName ?? "") === plainName(other.unitName ?? "");
  if (facts.contestants.some((row) => row.status === "registered" && same(row))) {
    return refused("contest.holder-competes", { name });
  }
  const seated = facts.seats.filter((row) =>
    same({ cadreId: row.cadreId, name: row.holderName, unitName: row.holderUnitName }),
  );
  if (seated.some(({ panelId }) => panelId === input.panelId))
    return refused("contest.holder-seated-twice", { name });
  const held = facts.offices.filter((office) => holder.cadreId !== null && office.cadreId === holder.cadreId);
  const rule = Duties.refusal({
    office: input.role,
    heldHere: Duties.contestRoles(held.map(({ role }) => role)),
    heldAnywhere: [],
    competes: false,
  });
  return rule === null ? null : refused(rule, { name });
}
