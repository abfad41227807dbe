import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordDocument } from "#server/commands/selection-evidence/record-document.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import { type MadeRound, makeCandidate, makeRound } from "#tests/support/selection-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let organiser: AccountActor;
let round: MadeRound;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  organiser = await makeOrganiser(runtime, organisation.district);
  round = await makeRound(runtime, { unit: organisation.district, status: "decided" });
});
afterAll(() => runtime.close());

const record = (actor: AccountActor, more: object = {}) =>
  execute(runtime, {
    command: recordDocument,
    actor,
    input: { roundId: round.id, document: "roster", format: "xlsx", people: 120, ...more },
  });

describe("taking a document of a round", () => {
  it("is written down: which one, by whom, of how many, of nobody by name", async () => {
    expectOk(await record(organiser));
    expect(await lastAudit(runtime, null)).toMatchObject({
      details: { roundId: round.id, document: "roster", format: "xlsx", people: 120 },
    });
  });

  it("is refused for a document there is not", async () => {
    expect(expectInvalid(await record(organiser, { document: "payroll" }))).toHaveProperty("document");
  });

  it("is for who holds the round and stands on none of its lists", async () => {
    const manager = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: organisation.subdistricts[0] }],
    });
    expectKind(await record(manager), "forbidden");
    const cadre = await makeCadre(runtime, { unit: organisation.communities[0] });
    const standing = await makeAccount(runtime, {
      ...{ cadre, grants: [{ role: "districtOrganiser", unit: organisation.district }] },
    });
    expectOk(await record(standing));
    await makeCandidate(runtime, { round, cadre });
    expectKind(await record(standing), "forbidden");
  });
});
