import { uuidv7 } from "uuidv7";
import type { Actor } from "#app/domain/access/actor.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { countOthersWithRole } from "#db/queries/accounts.ts";
import { listChildren } from "#db/queries/org.ts";
import { createAccount } from "#server/commands/account/create-account.ts";
import { showingPassword } from "#server/commands/accounts/showing-password.ts";
import { createUnit } from "#server/commands/people/create-unit.ts";
import type { Runtime } from "#server/runtime.ts";

const operator: Actor = { kind: "system", name: "admin" };
/** Nobody's: every administrator is another one than this. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

export type CreatedAdministrator = {
  userName: string;
  password: string;
  unit: { name: string; created: boolean };
};

/**
 * The first system administrator of a deployment, with the district where there is none yet.
 * Refuses: administrator-exists · district-needed · district-exists · user-name · what the commands refuse.
 */
export async function createAdministrator(
  runtime: Runtime,
  asked: { userName: string; name: string; district: string | null; another: boolean },
): Promise<Result<CreatedAdministrator>> {
  const { db } = runtime.database;
  const number = await countOthersWithRole(db, { role: "systemAdministrator", accountId: NOBODY });
  if (number > 0 && !asked.another) return refused("administrator-exists", { number });
  const unit = await districtOf(runtime, asked.district);
  if (!unit.ok) return unit;
  const made = await showingPassword(createAccount).execute(
    { runtime, actor: operator, requestId: uuidv7() },
    {
      userName: asked.userName,
      displayName: asked.name,
      roles: [{ role: "systemAdministrator", unitId: unit.value.id }],
    },
  );
  if (!made.ok) {
    const wrongName = made.refusal.kind === "invalid" && made.refusal.fields.userName !== undefined;
    return wrongName ? refused("user-name", { userName: asked.userName }) : made;
  }
  const { name, created } = unit.value;
  return ok({ userName: asked.userName, password: made.value.password, unit: { name, created } });
}

/** The root of the tree: the one that is there, else a new one of the name given. */
async function districtOf(
  runtime: Runtime,
  asked: string | null,
): Promise<Result<{ id: string; name: string; created: boolean }>> {
  const [root] = await listChildren(runtime.database.db, null);
  if (root !== undefined) {
    if (asked !== null && asked !== root.name) return refused("district-exists", { unit: root.name, asked });
    return ok({ id: root.id, name: root.name, created: false });
  }
  if (asked === null) return refused("district-needed");
  const made = await createUnit.execute(
    { runtime, actor: operator, requestId: uuidv7() },
    { parentId: null, kind: "district", name: asked },
  );
  return made.ok ? ok({ id: made.value.unitId, name: asked, created: true }) : made;
}
