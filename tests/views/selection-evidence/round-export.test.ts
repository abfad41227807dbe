import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExportFile, SelectionExport } from "#app/contracts/selection-export.ts";
import type { Floor } from "#app/domain/selection/selection-rules.ts";
import { recomputeExport } from "#server/jobs/selection-verify/recompute-export.ts";
import { type ExportDocument, roundExport } from "#server/views/selection-evidence/round-export.ts";
import {
  type AccountActor,
  expectKind,
  expectOk,
  freshRuntime,
  read,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganiser } from "#tests/support/organisation-builders.ts";
import { makeRound } from "#tests/support/selection-builders.ts";
import { makeRankedRound, type RankedRound } from "#tests/support/selection-evidence-builders.ts";

let runtime: TestRuntime;
let made: RankedRound;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeRankedRound(runtime, { decided: true });
});
afterAll(() => runtime.close());

const asked = (actor: AccountActor | typeof systemActor, more: object = {}) =>
  read(runtime, { view: roundExport, actor, input: { roundId: made.round.id, ...more } });

/** As it is written and read again. */
const parsed = (file: ExportDocument) => SelectionExport.parse(JSON.parse(JSON.stringify(file)));

describe("the export of a round", () => {
  it("is computed again without a difference, from the command's own ranking to the decision", async () => {
    const file = parsed(expectOk(await asked(made.organiser)));
    const parts = recomputeExport(file);
    expect(parts.flatMap(({ differences }) => differences)).toEqual([]);
    expect(file.candidates.filter(({ advised }) => advised)).toHaveLength(5);
    expect(file.candidates.filter(({ eligible }) => eligible === false)).toHaveLength(2);
    expect(file.lists[0]?.intervals).toHaveLength(2);
  });

  it("is computed again with floors too: their optimum, their price and the ends of the weights", async () => {
    const floors: Floor[] = [
      { kind: "sex", sex: "male", atLeast: 4 },
      { kind: "eachSubdistrict", atLeast: 2 },
    ];
    const other = await freshRuntime();
    const { round, organiser } = await makeRankedRound(other, { floors });
    const input = { roundId: round.id };
    const file = parsed(expectOk(await read(other, { view: roundExport, actor: organiser, input })));
    await other.close();
    const differences = (of: ExportFile) => recomputeExport(of).flatMap((part) => part.differences);
    expect(differences(file)).toEqual([]);
    expect(recomputeExport(file).flatMap(({ unproven }) => unproven)).toEqual([]);
    const [list] = file.lists;
    expect(list?.price?.given).toBeGreaterThan(0);
    type List = NonNullable<typeof list>;
    const { price } = list ?? { price: null };
    const withInterval = (at: number, low: number, high: number) => (of: List) => ({
      ...of,
      intervals: of.intervals.map((each, index) =>
        index === at ? { ...each, low: each.low + low, high: each.high + high } : each,
      ),
    });
    const changes: ((of: List) => List)[] = [
      (of) => ({ ...of, price: price === null ? null : { ...price, given: price.given + 1 } }),
      (of) => ({ ...of, price: price === null ? null : { ...price, swaps: [] } }),
      (of) => ({ ...of, total: of.total + 1 }),
      ...[0, 1].flatMap((at) => [withInterval(at, 2, 0), withInterval(at, 0, -2)]),
    ];
    for (const change of changes) {
      const copy = { ...file, lists: file.lists.map(change) };
      expect(differences(copy).filter(({ path }) => path !== "hash")).not.toEqual([]);
    }
  }, 60_000);

  it("calls nobody by name unless asked to", async () => {
    const text = JSON.stringify(expectOk(await asked(made.organiser)));
    expect(text).not.toContain("候选");
    expect(text).not.toContain("511502");
    expect(JSON.stringify(expectOk(await asked(made.organiser, { names: "1" })))).toContain("候选3");
  });

  it("is one and the same as long as nothing changes", async () => {
    const [first, second] = [expectOk(await asked(made.organiser)), expectOk(await asked(made.organiser))];
    expect(first.hash).toBe(second.hash);
  });
});

describe("who may have it", () => {
  it("is who holds the round, and nobody else learns that there is one", async () => {
    expectOk(await asked(systemActor));
    const { organisation } = made;
    const manager = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: organisation.subdistricts[0] }],
    });
    expectKind(await asked(manager), "missing");
    const judge = await makeAccount(runtime, { grants: [{ role: "judge" }] });
    expectKind(await asked(judge), "missing");
  });

  it("is nobody before the round is ranked", async () => {
    const round = await makeRound(runtime, { unit: made.organisation.district, status: "eligible" });
    const organiser = await makeOrganiser(runtime, made.organisation.district);
    const input = { roundId: round.id };
    expectKind(await read(runtime, { view: roundExport, actor: organiser, input }), "missing");
  });
});
