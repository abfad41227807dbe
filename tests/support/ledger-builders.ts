import { assignDeed } from "#server/commands/ledger/assign-deed.ts";
import { closeDeed } from "#server/commands/ledger/close-deed.ts";
import { registerOpinion } from "#server/commands/ledger/register-opinion.ts";
import { reportDone } from "#server/commands/ledger/report-done.ts";
import type { Runtime } from "#server/runtime.ts";
import { type AccountActor, execute, expectOk } from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  type Organisation,
} from "#tests/support/organisation-builders.ts";

export type LedgerSetting = {
  organisation: Organisation;
  /** Of the first community: one who registers, one who does, and their accounts. */
  author: MadeCadre;
  doer: MadeCadre;
  /** A person of the first subdistrict's office. */
  officer: MadeCadre;
  district: AccountActor;
  subdistrict: AccountActor;
  /** Manages the first community. */
  secretary: AccountActor;
  /** Of the community beside. */
  neighbour: AccountActor;
  authorAccount: AccountActor;
  doerAccount: AccountActor;
};

export async function makeLedgerSetting(runtime: Runtime): Promise<LedgerSetting> {
  const organisation = await makeOrganisation(runtime);
  const [community, beside] = organisation.communities;
  const [subdistrict] = organisation.subdistricts;
  const author = await makeCadre(runtime, { unit: community, name: "周登记" });
  const doer = await makeCadre(runtime, { unit: community, name: "吴办事" });
  return {
    ...{ organisation, author, doer },
    officer: await makeCadre(runtime, { unit: subdistrict, name: "郑街办" }),
    district: await makeAccount(runtime, {
      grants: [{ role: "districtOrganiser", unit: organisation.district }],
    }),
    subdistrict: await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: subdistrict }] }),
    secretary: await makeAccount(runtime, {
      name: "社区书记",
      grants: [{ role: "communityManager", unit: community }],
    }),
    neighbour: await makeAccount(runtime, { grants: [{ role: "communityManager", unit: beside }] }),
    authorAccount: await makeAccount(runtime, {
      cadre: author,
      grants: [{ role: "cadre", unit: community }],
    }),
    doerAccount: await makeAccount(runtime, { cadre: doer, grants: [{ role: "cadre", unit: community }] }),
  };
}

export const opinionOf = (cadreId: string, change: object = {}) => ({
  cadreId,
  happenedOn: "2026-05-15",
  compound: "滨江小区",
  building: "3栋",
  content: "楼道灯坏了一个月，老人夜里上下楼不安全。",
  urgency: "ordinary",
  residentName: "欧阳居民",
  residentPhone: "13800138000",
  ...change,
});

/** An opinion that got as far as asked. */
export async function makeOpinion(
  runtime: Runtime,
  setting: LedgerSetting,
  {
    until = "registered",
    change = {},
  }: { until?: "registered" | "assigned" | "done" | "closed"; change?: object } = {},
): Promise<string> {
  const { secretary: actor, author, doer, doerAccount } = setting;
  const input = opinionOf(author.id, change);
  const { opinionId } = expectOk(await execute(runtime, { command: registerOpinion, actor, input }));
  if (until === "registered") return opinionId;
  const assigned = { opinionId, responsibleId: doer.id, revision: 1 };
  expectOk(await execute(runtime, { command: assignDeed, actor, input: assigned }));
  if (until === "assigned") return opinionId;
  const told = { opinionId, result: "已联系电工更换灯泡三只。" };
  expectOk(await execute(runtime, { command: reportDone, actor: doerAccount, input: told }));
  if (until === "done") return opinionId;
  const called = { opinionId, outcome: "satisfied" };
  expectOk(await execute(runtime, { command: closeDeed, actor, input: called }));
  return opinionId;
}
