import { uuidv7 } from "uuidv7";
import { RedeemPass } from "#app/contracts/pass.ts";
import { type Result, refused } from "#app/domain/shared/refusal.ts";
import { findPassHolder } from "#db/queries/passes.ts";
import { hashToken, newToken } from "#server/auth/cookies.ts";
import { defineCommand } from "#server/commands/define-command.ts";
import { countTry, forgiveTry } from "#server/commands/device/pairing-throttle.ts";
import type { Runtime } from "#server/runtime.ts";
import { letIn, refuseEntry } from "./let-in.ts";
import { passCodeHash } from "./pass-code.ts";

/** The code of an admission pass lets a device in. */
export const redeemPassCommand = defineCommand({
  name: "pass.redeem-pass",
  input: RedeemPass,
  load: ({ tx, input }) => findPassHolder(tx, Buffer.from(input.codeHash, "hex")),
  // Holding the code is the right; whoever asks is not known yet.
  allow: () => true,
  run: ({ input, facts, now }) =>
    refuseEntry(facts) ?? letIn({ holder: facts, session: input, by: "pass", now }),
});

export type LetIn = { contestantId: string; contestId: string; sessionId: string };

/** As the device asks, with its code; tries are counted. The session's id is told to the device only. */
export async function redeemPass(
  { runtime, address }: { runtime: Runtime; address: string },
  { code, userAgent }: { code: string; userAgent: string | null },
): Promise<Result<LetIn>> {
  const counted = await countTry(runtime, { address, by: "code" });
  if (!counted.ok) return counted;
  const sessionId = newToken(runtime);
  const result = await redeemPassCommand.execute(
    { runtime, actor: { kind: "public" }, requestId: uuidv7() },
    {
      codeHash: passCodeHash(runtime, code),
      sessionHash: Buffer.from(hashToken(sessionId)).toString("hex"),
      userAgent: userAgent?.slice(0, 300) ?? null,
    },
  );
  if (!result.ok) return result.refusal.kind === "missing" ? refused("pass.unknown") : result;
  await forgiveTry(runtime, counted.value);
  return { ok: true, value: { ...result.value, sessionId } };
}
