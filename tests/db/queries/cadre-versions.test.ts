import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moveVersions } from "#db/queries/cadre-versions.ts";
import { type CadreInsert, saveCadres, updateCadres } from "#db/queries/people.ts";
import { cadre, cadreVersion } from "#db/schema/people.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
});
afterAll(() => runtime.close());

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, "0")}`);
type Step = { on: string } & ({ change: Partial<CadreInsert> } | { moveTo: 0 | 1 | 2 | 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    on: day,
    change: fc.record(
      {
        postGrade: fc.integer({ min: 1, max: 4 }),
        inPost: fc.constantFrom("inPost", "sickLeave", null),
        partTimeEducation: fc.constantFrom("college", "master", null),
        lineOfWork: fc.constantFrom("党建", "民政"),
        archivedAt: fc.constantFrom(new Date("2026-03-20T00:00:00Z"), null),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ on: day, moveTo: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const) }),
);

async function lived(first: string, steps: readonly Step[]) {
  const { db } = runtime.database;
  const cadreId = crypto.randomUUID();
  const base = { name: "版本", sex: "female", birthMonth: "1990-05", politicalStatus: "masses" };
  const row = { ...base, id: cadreId, unitId: organisation.communities[0].id, fullTimeEducation: "college" };
  await db.transaction((tx) => saveCadres(tx, { rows: [row], on: first }));
  for (const each of steps) {
    await db.transaction(async (tx) => {
      if ("change" in each)
        return updateCadres(tx, { changes: [{ cadreId, change: each.change }], on: each.on });
      const unitId = organisation.communities[each.moveTo].id;
      await moveVersions(tx, { cadreId, unitId, on: each.on });
      await updateCadres(tx, { changes: [{ cadreId, change: { unitId } }], on: each.on });
    });
  }
  const [record] = await db.select().from(cadre).where(eq(cadre.id, cadreId));
  const versions = await db
    .select()
    .from(cadreVersion)
    .where(eq(cadreVersion.cadreId, cadreId))
    .orderBy(asc(cadreVersion.fromOn));
  return { record, versions };
}

describe("the versions of a record", () => {
  it("tile time without gap or overlap, and the newest is the record, whatever changed on whatever days", async () => {
    await fc.assert(
      fc.asyncProperty(day, fc.array(step, { maxLength: 8 }), async (first, steps) => {
        const { record, versions } = await lived(first, steps);
        expect(versions.length).toBeGreaterThan(0);
        for (const [index, { fromOn, toOn }] of versions.entries()) {
          expect(toOn).toBe(versions[index + 1]?.fromOn ?? null);
          if (toOn !== null) expect(toOn > fromOn).toBe(true);
        }
        const newest = versions.at(-1)!;
        for (const key of ["unitId", "postGrade", "inPost", "partTimeEducation", "politicalStatus"] as const)
          expect(newest[key]).toEqual(record?.[key]);
        expect(newest.archived).toBe(record?.archivedAt !== null);
      }),
      { numRuns: 60 },
    );
  });

  it("written twice on one day are one", async () => {
    const steps = [1, 2, 3].map((postGrade) => ({ on: "2026-03-10", change: { postGrade } }));
    const { versions } = await lived("2026-03-01", steps);
    expect(versions.map(({ fromOn, postGrade }) => [fromOn, postGrade])).toEqual([
      ["2026-03-01", null],
      ["2026-03-10", 3],
    ]);
  });

  it("are not begun by what they do not keep", async () => {
    const { versions } = await lived("2026-03-01", [{ on: "2026-03-10", change: { lineOfWork: "民政" } }]);
    expect(versions).toHaveLength(1);
  });

  it("name the new unit from the day of a move on, also those begun after it", async () => {
    const { versions } = await lived("2026-03-01", [
      { on: "2026-03-20", change: { postGrade: 2 } },
      { on: "2026-03-10", moveTo: 1 },
    ]);
    const [old, , , next] = [0, 0, 0, 1].map((index) => organisation.communities[index as 0 | 1].id);
    expect(versions.map(({ fromOn, unitId }) => [fromOn, unitId])).toEqual([
      ["2026-03-01", old],
      ["2026-03-10", next],
      ["2026-03-20", next],
    ]);
  });
});
