import { inArray } from "drizzle-orm";
import { account } from "#db/schema/people.ts";
import { hashPassword } from "#server/auth/passwords.ts";
import type { Runtime } from "#server/runtime.ts";
import { makeAccount, makeUnit } from "#tests/support/organisation-builders.ts";

export const PASSWORD = "geese in formation 2026";

/** Who signs in: user name → name shown. */
export const PEOPLE = {
  administrator: "系统管理员",
  organiser: "组织部 周敏",
  head: "裁判长 何川",
  tabulator: "记分员 罗静",
  supervisor: "监督员 谢伟",
  host: "主持人 唐悦",
} as const;

/** Subdistricts and their communities: the places the roster of the journey names. */
export const COMMUNITIES = {
  合江门街道: ["东街社区", "西街社区"],
  大观楼街道: ["南街社区", "北街社区"],
} as const;

/** A district before its first contest: units and a few accounts, no cadres. */
export async function loadStage(runtime: Runtime): Promise<void> {
  const district = await makeUnit(runtime, { kind: "district", name: "翠屏区" });
  for (const [name, communities] of Object.entries(COMMUNITIES)) {
    const subdistrict = await makeUnit(runtime, { kind: "subdistrict", name, parent: district });
    for (const community of communities)
      await makeUnit(runtime, { kind: "community", name: community, parent: subdistrict });
  }
  const passwordHash = await hashPassword(PASSWORD);
  const roles = { administrator: "systemAdministrator", organiser: "districtOrganiser" } as const;
  for (const [userName, name] of Object.entries(PEOPLE)) {
    const role = userName === "administrator" || userName === "organiser" ? roles[userName] : null;
    const made = await makeAccount(runtime, {
      name,
      grants: role === null ? [] : [{ role, unit: district }],
    });
    await runtime.database.db
      .update(account)
      .set({ userName, passwordHash })
      .where(inArray(account.id, [made.accountId]));
  }
}
