import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { ContestRole } from "#app/domain/access/roles.ts";
import { roleGrant } from "#db/schema/access.ts";
import { contestant, performance } from "#db/schema/contest.ts";
import { account } from "#db/schema/people.ts";
import { sheet } from "#db/schema/scoring.ts";
import { hashPassword } from "#server/auth/passwords.ts";
import { publishResult } from "#server/commands/results/publish-result.ts";
import { signResult } from "#server/commands/results/sign-result.ts";
import type { Runtime } from "#server/runtime.ts";
import { signOffView } from "#server/views/results/sign-off.ts";
import { type AccountActor, execute, expectOk, read } from "#tests/support/commands.ts";
import { type MadeContest, type MakeContest, makeContest } from "#tests/support/contest-builders.ts";
import { makeAccount, makeCadre } from "#tests/support/organisation-builders.ts";

export const PASSWORD = "翠屏山上的雁阵 2026";

/** A contest under review in which everything is verified; head judge and supervisor have a password. */
export async function makeReviewed(runtime: Runtime, given: MakeContest = {}): Promise<MadeContest> {
  const made = await makeContest(runtime, { status: "review", performanceStatus: "verified", ...given });
  const { db } = runtime.database;
  await db
    .update(performance)
    .set({ verifiedAt: runtime.now(), verifiedBy: made.officers.tabulator.accountId })
    .where(eq(performance.contestId, made.id));
  await db.update(sheet).set({ status: "verified" }).where(eq(sheet.status, "locked"));
  for (const officer of [made.officers.headJudge, made.officers.supervisor])
    await givePassword(runtime, officer);
  return made;
}

export async function givePassword(runtime: Runtime, actor: AccountActor): Promise<void> {
  await runtime.database.db
    .update(account)
    .set({ passwordHash: await passwordHash() })
    .where(eq(account.id, actor.accountId));
}

let hashed: Promise<string> | undefined;
const passwordHash = (): Promise<string> => {
  hashed ??= hashPassword(PASSWORD);
  return hashed;
};

/** The hash of the result as the signers are shown it. */
export const shownHash = async (runtime: Runtime, made: MadeContest): Promise<string> =>
  expectOk(
    await read(runtime, { view: signOffView, actor: made.officers.headJudge, input: { contestId: made.id } }),
  ).hash!;

export const signAs = async (
  runtime: Runtime,
  made: MadeContest,
  role: "headJudge" | "supervisor",
  more: Record<string, unknown> = {},
) =>
  execute(runtime, {
    command: signResult,
    actor: made.officers[role],
    input: { contestId: made.id, role, hash: await shownHash(runtime, made), password: PASSWORD, ...more },
  });

/** Both signatures. */
export async function signBoth(runtime: Runtime, made: MadeContest, reason?: string): Promise<void> {
  const more = reason === undefined ? {} : { reason };
  expectOk(await signAs(runtime, made, "headJudge", more));
  expectOk(await signAs(runtime, made, "supervisor", more));
}

export const publish = async (runtime: Runtime, made: MadeContest): Promise<void> => {
  expectOk(
    await execute(runtime, { command: publishResult, actor: made.organiser, input: { contestId: made.id } }),
  );
};

/** A signed and published contest. */
export async function makePublished(runtime: Runtime, given: MakeContest = {}): Promise<MadeContest> {
  const made = await makeReviewed(runtime, given);
  await signBoth(runtime, made);
  await publish(runtime, made);
  return made;
}

/** The person behind one of the contestants, with an account. */
export async function contestantAccount(
  runtime: Runtime,
  made: MadeContest,
  index: number,
): Promise<AccountActor> {
  const { id, name, unit } = made.contestants[index]!;
  const cadre = await makeCadre(runtime, { unit, name });
  await runtime.database.db.update(contestant).set({ cadreId: cadre.id }).where(eq(contestant.id, id));
  return makeAccount(runtime, { cadre, grants: [{ role: "cadre", unit }] });
}

/** The same account with one more role in a contest. */
export async function saveGrantOf(
  runtime: Runtime,
  actor: AccountActor,
  grant: { role: ContestRole; contestId: string },
): Promise<AccountActor> {
  await runtime.database.db
    .insert(roleGrant)
    .values({ id: randomUUID(), accountId: actor.accountId, unitId: null, ...grant });
  return { ...actor, grants: [...actor.grants, { ...grant, unitId: null, unitPath: null }] };
}
