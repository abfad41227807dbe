import { uuidv7 } from "uuidv7";
import { EnterContest } from "#app/contracts/pass.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayEnterAs } from "#app/domain/access/pass.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { findOwnContestant } from "#db/queries/passes.ts";
import { hashToken, newToken } from "#server/auth/cookies.ts";
import { defineCommand } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { letIn, refuseEntry } from "./let-in.ts";
import type { LetIn } from "./redeem-pass.ts";

/** A signed-in cadre enters a contest they compete in without a pass. */
export const enterContestCommand = defineCommand({
  name: "pass.enter-contest",
  input: EnterContest,
  load: async ({ tx, input, actor }) =>
    actor.kind === "account" && actor.cadreId !== null
      ? findOwnContestant(tx, { contestId: input.contestId, cadreId: actor.cadreId })
      : null,
  allow: ({ actor, facts }) => mayEnterAs(actor, facts),
  run: ({ input, facts, now }) =>
    refuseEntry(facts) ?? letIn({ holder: facts, session: input, by: "account", now }),
});

export async function enterContest(
  { runtime, actor }: { runtime: Runtime; actor: Actor },
  { contestId, userAgent }: { contestId: string; userAgent: string | null },
): Promise<Result<LetIn>> {
  const sessionId = newToken(runtime);
  const result = await enterContestCommand.execute(
    { runtime, actor, requestId: uuidv7() },
    {
      contestId,
      sessionHash: Buffer.from(hashToken(sessionId)).toString("hex"),
      userAgent: userAgent?.slice(0, 300) ?? null,
    },
  );
  return result.ok ? { ok: true, value: { ...result.value, sessionId } } : result;
}
