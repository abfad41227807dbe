import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { CreateAccount } from "#app/contracts/account.ts";
import { mayManageAccounts } from "#app/domain/access/account.ts";
import { readPhone } from "#app/domain/people/phone.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import {
  findAccountOfCadre,
  isPhoneTaken,
  isUserNameTaken,
  saveAccount,
  saveGrants,
} from "#db/queries/accounts.ts";
import { listUnitsById } from "#db/queries/org.ts";
import { findCadre } from "#db/queries/people.ts";
import { hashPassword } from "#server/auth/passwords.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { grantProblem } from "./grant-problem.ts";
import { newInitialPassword, sealPassword } from "./initial-password.ts";

type Input = z.output<typeof CreateAccount>;

async function load({ tx, input, runtime }: { tx: Tx; input: Input; runtime: Runtime }) {
  const cadre = input.cadreId === undefined ? null : await findCadre(tx, input.cadreId);
  if (input.cadreId !== undefined && cadre === null) return null;
  const typed = input.phone?.reveal() ?? "";
  const phone = typed === "" ? undefined : readPhone(typed);
  const phoneIndex = phone ? runtime.personalData.index(phone) : (cadre?.phoneIndex ?? null);
  return {
    cadre,
    phoneIsWrong: phone === null,
    phoneIndex,
    phoneTaken: phoneIndex !== null && (await isPhoneTaken(tx, phoneIndex)),
    nameTaken: await isUserNameTaken(tx, input.userName),
    existing: cadre === null ? null : await findAccountOfCadre(tx, cadre.id),
    units: await listUnitsById(
      tx,
      input.roles.map(({ unitId }) => unitId),
    ),
  };
}

type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

function refusalOf({ input, facts }: { input: Input; facts: Facts }) {
  const { cadre, existing } = facts;
  if (existing !== null && cadre !== null) {
    return refused("account.cadre-has-account", { name: cadre.name, userName: existing.userName });
  }
  if (facts.nameTaken) return refused("account.user-name-taken", { userName: input.userName });
  if (facts.phoneIsWrong) return refused("account.phone-invalid");
  // A cadre whose phone signs in somebody else simply signs in by user name.
  if (facts.phoneTaken && cadre === null) return refused("account.phone-taken");
  if (cadre === null && input.displayName === undefined) return refused("account.name-needed");
  for (const [index, grant] of input.roles.entries()) {
    const held = input.roles.slice(0, index).map(({ role, unitId }) => ({ role, unitId, contestId: null }));
    const problem = grantProblem({ grant, unit: facts.units.get(grant.unitId) ?? null, held });
    if (problem !== null) return problem;
  }
  return null;
}

/** For a cadre, or for somebody from outside. The initial password is answered sealed, to be shown once. */
export const createAccount = defineCommand({
  name: "account.create",
  input: CreateAccount,
  load,
  // Only the demonstration's own loader chooses the password.
  allow: ({ actor, input }) =>
    mayManageAccounts(actor) && (input.password === undefined || actor.kind === "system"),
  run: async ({ input, facts, runtime, now }) => {
    const problem = refusalOf({ input, facts });
    if (problem !== null) return problem;
    const accountId = uuidv7();
    const password = input.password?.reveal() ?? newInitialPassword(runtime);
    const passwordHash = await hashPassword(password);
    const value = { accountId, sealedPassword: sealPassword(runtime, password) };
    return done(value, {
      write: async (tx) => {
        await saveAccount(tx, {
          id: accountId,
          userName: input.userName,
          displayName: input.displayName ?? facts.cadre?.name ?? input.userName,
          cadreId: facts.cadre?.id ?? null,
          phoneIndex: facts.phoneTaken ? null : facts.phoneIndex,
          passwordHash,
          mustChangePassword: input.password === undefined,
          createdAt: now,
        });
        await saveGrants(
          tx,
          input.roles.map((grant) => ({ id: uuidv7(), accountId, ...grant, createdAt: now })),
        );
      },
      audit: {
        contestId: null,
        details: { accountId, cadreId: facts.cadre?.id ?? null, roles: input.roles },
      },
      events: [],
    });
  },
});
