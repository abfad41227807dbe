import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { updateCandidate } from "#db/queries/selection-candidates.ts";
import { documentsPage, selectionDocuments } from "#server/views/selection-evidence/documents.ts";
import {
  type AccountActor,
  expectKind,
  expectOk,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { makeRound } from "#tests/support/selection-builders.ts";
import { makeRankedRound, type RankedRound } from "#tests/support/selection-evidence-builders.ts";

let runtime: TestRuntime;
let made: RankedRound;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeRankedRound(runtime, { decided: true });
});
afterAll(() => runtime.close());

const documents = (actor: AccountActor = made.organiser) =>
  read(runtime, { view: selectionDocuments, actor, input: { roundId: made.round.id } });

describe("the documents of a decided round", () => {
  it("hold the selected by place, with their units and their statistics", async () => {
    const view = expectOk(await documents());
    expect(view.people.map(({ place }) => place)).toEqual([...view.people.map(({ place }) => place)].sort());
    expect(view.people).toHaveLength(5);
    expect(view.statistics.people).toBe(5);
    expect(view.people[0]).toMatchObject({
      ...{ subdistrict: expect.stringContaining("街道"), community: expect.stringContaining("社区") },
      identityMasked: "511502********002X",
    });
    expect(view.lists).toEqual([{ post: "secretary", people: 5 }]);
  });

  it("hold nobody before the decision, although the round is ranked", async () => {
    const round = await makeRound(runtime, {
      ...{ unit: made.organisation.district, status: "ranked", more: { rankedAt: runtime.now() } },
    });
    const input = { roundId: round.id };
    const view = expectOk(await read(runtime, { view: selectionDocuments, actor: made.organiser, input }));
    expect(view).toMatchObject({ ranked: true, decided: false, people: [], statistics: { people: 0 } });
  });

  it("leave out who was taken out after the decision", async () => {
    const [first] = expectOk(await documents()).people;
    const candidateId = first?.candidateId ?? "";
    await runtime.database.db.transaction((tx) => updateCandidate(tx, { candidateId, selected: false }));
    expect(expectOk(await documents()).people.map((each) => each.candidateId)).not.toContain(candidateId);
    await runtime.database.db.transaction((tx) => updateCandidate(tx, { candidateId, selected: true }));
  });

  it("show on their page names and units only", async () => {
    const page = expectOk(
      await read(runtime, {
        view: documentsPage,
        actor: made.organiser,
        input: { roundId: made.round.id },
      }),
    );
    expect(Object.keys(page.people[0] ?? {})).toEqual(["id", "name", "unit"]);
    expect(JSON.stringify(page)).not.toContain("511502");
  });

  it("are for who holds the round alone", async () => {
    const manager = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: made.organisation.subdistricts[0] }],
    });
    expectKind(await documents(manager), "missing");
  });
});
