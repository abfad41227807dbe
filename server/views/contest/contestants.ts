import { OnContest } from "#app/contracts/contest.ts";
import { mayEditSetup, mayReadSetup } from "#app/domain/access/contest-setup.ts";
import { mayEdit } from "#app/domain/contest/life.ts";
import { findPlaces, listUnitsUnder } from "#db/queries/contest-units.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { findContest } from "#db/queries/contests.ts";
import { findDraw } from "#db/queries/draws.ts";
import { defineView } from "#server/views/define-view.ts";

/** Who competes. */
export const contestants = defineView({
  name: "contest.contestants",
  input: OnContest,
  async load({ db, input: { contestId } }) {
    const found = await findContest(db, contestId);
    if (found === null) return null;
    const rows = await listContestants(db, contestId);
    const [units, places, draw] = await Promise.all([
      listUnitsUnder(db, found.unitPath),
      findPlaces(
        db,
        rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])),
      ),
      findDraw(db, contestId),
    ]);
    return { ...found, rows, units, places, drawn: draw?.drawnAt != null };
  },
  allow: ({ actor, facts }) => mayReadSetup(actor, facts),
  project(facts, { viewer }) {
    const organises = mayEditSetup(viewer, facts);
    const { status } = facts.contest;
    const names = new Map(facts.units.map(({ id, name }) => [id, name]));
    const subdistrictOf = (unitId: string | null) => {
      const id = unitId === null ? null : (facts.places.get(unitId)?.subdistrictId ?? null);
      return id === null ? null : (names.get(id) ?? null);
    };
    return {
      rows: facts.rows.map((row) => ({
        id: row.id,
        number: row.number,
        name: row.name,
        unitName: row.unitName,
        subdistrictName: subdistrictOf(row.unitId),
        fromRoster: row.cadreId !== null,
        status: row.status,
        reason: row.statusReason,
      })),
      units: facts.units
        .filter(({ kind }) => kind === "district" || kind === "subdistrict" || kind === "community")
        .map(({ id, name, kind }) => ({ id, name, kind })),
      drawn: facts.drawn,
      may: {
        add: organises && !facts.drawn && mayEdit({ status, edit: "contestants" }),
        withdraw: organises && mayEdit({ status, edit: "withdrawals" }),
      },
    };
  },
});
