import { uuidv7 } from "uuidv7";
import { IssuePasses } from "#app/contracts/pass.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOver } from "#app/domain/access/device.ts";
import { mayIssuePasses } from "#app/domain/access/pass.ts";
import { type Result, refused } from "#app/domain/shared/refusal.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { findContest } from "#db/queries/contests.ts";
import { revokeContestantSessions, savePasses } from "#db/queries/passes.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { newPassCode, passCodeHash } from "./pass-code.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** New admission passes; earlier ones of the same contestants no longer work and their devices are out. */
export const issuePassesCommand = defineCommand({
  name: "pass.issue-passes",
  input: IssuePasses,
  async load({ tx, input }) {
    const found = await findContest(tx, input.contestId);
    if (found === null) return null;
    const known = new Map((await listContestants(tx, input.contestId)).map((row) => [row.id, row]));
    const asked = input.passes.flatMap(({ contestantId }) => known.get(contestantId) ?? []);
    return asked.length === input.passes.length ? { ...found, asked } : null;
  },
  allow: ({ actor, facts }) => mayIssuePasses(actor, facts),
  run({ input, facts, now, runtime }) {
    if (isOver(facts.contest.status)) return refused("pass.contest-over");
    const out = facts.asked.find(({ status }) => status !== "registered");
    if (out !== undefined) return refused("pass.not-competing", { name: out.name });
    const contestantIds = input.passes.map(({ contestantId }) => contestantId);
    return done(
      { issued: contestantIds.length },
      {
        async write(tx) {
          runtime.disconnect((await revokeContestantSessions(tx, { contestantIds, now })).map(hex));
          const rows = input.passes.map(({ contestantId, codeHash }) => ({
            contestantId,
            codeHash: Buffer.from(codeHash, "hex"),
            issuedAt: now,
          }));
          await savePasses(tx, rows);
        },
        audit: { contestId: input.contestId, details: { contestantIds } },
        // Nothing any room shows.
        events: [],
      },
    );
  },
});

export type IssuedPass = { contestantId: string; code: string };

/** Makes the codes, stores their hashes, and hands the codes to whoever asked, once. */
export async function issuePasses(
  { runtime, actor }: { runtime: Runtime; actor: Actor },
  { contestId, contestantIds }: { contestId: string; contestantIds: readonly string[] },
): Promise<Result<IssuedPass[]>> {
  const passes = contestantIds.map((contestantId) => ({ contestantId, code: newPassCode(runtime) }));
  const input = {
    contestId,
    passes: passes.map(({ contestantId, code }) => ({ contestantId, codeHash: passCodeHash(runtime, code) })),
  };
  const result = await issuePassesCommand.execute({ runtime, actor, requestId: uuidv7() }, input);
  return result.ok ? { ok: true, value: passes } : result;
}
