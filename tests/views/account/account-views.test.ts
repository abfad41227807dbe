import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMONSTRATION_PASSWORD } from "#app/contracts/account.ts";
import { demonstrationAccounts } from "#server/views/account/demonstration-accounts.ts";
import { frame } from "#server/views/account/frame.ts";
import { makeSigner } from "#tests/support/account-builders.ts";
import {
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;

beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
});
afterAll(() => runtime.close());

describe("the accounts of the demonstration", () => {
  it("are offered by the demonstration only", async () => {
    const view = { view: demonstrationAccounts, actor: publicActor, input: {} };
    await makeSigner(runtime, { userName: "auditor", unit: organisation.district, role: "auditor" });
    await makeSigner(runtime, {
      userName: "organiser",
      unit: organisation.district,
      role: "districtOrganiser",
    });
    expectKind(await read(runtime, view), "missing");
    const offered = expectOk(await read({ ...runtime, demonstration: true }, view));
    expect(offered.map(({ userName }) => userName)).toEqual(["organiser", "auditor"]);
    expect(offered[0]).toMatchObject({
      role: "districtOrganiser",
      scope: "翠屏区",
      password: DEMONSTRATION_PASSWORD,
    });
  });
});

describe("what stands around a page", () => {
  it("is the menu of the account's roles, its unit and its home", async () => {
    const manager = await makeAccount(runtime, {
      name: "何川",
      grants: [{ role: "communityManager", unit: organisation.communities[0] }],
    });
    expect(expectOk(await read(runtime, { view: frame, actor: manager, input: {} }))).toEqual({
      name: "何川",
      unitName: "东街社区",
      home: "/records",
      menu: [
        ...["records", "ledger", "appraisals", "schemes", "development", "dashboard", "selection", "reserve"],
        ...["growthFiles", "mentors", "trials", "rotation"],
        ...["people", "rosterImport", "organisation"],
      ],
      contests: [],
      demonstration: false,
      unread: 0,
    });
  });

  it("is not there for whoever is not signed in", async () => {
    expectKind(await read(runtime, { view: frame, actor: publicActor, input: {} }), "missing");
  });
});
