import { isOver } from "#app/domain/access/device.ts";
import type { ContestantStatus, ContestStatus } from "#app/domain/contest/states.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveSession } from "#db/queries/sessions.ts";
import { done } from "#server/commands/define-command.ts";

/** A contestant's device: let in for as long as the paper and the final of a contest may lie apart. */
const PASS_DAYS = 14;
export const PASS_SECONDS = PASS_DAYS * 24 * 3600;

type Holder = {
  contestantId: string;
  contestId: string;
  name: string;
  contestantStatus: ContestantStatus;
  contestStatus: ContestStatus;
};

/** Why a contestant's device may not come in; null: it may. */
export const refuseEntry = (holder: Holder): ReturnType<typeof refused> | null => {
  if (isOver(holder.contestStatus)) return refused("pass.contest-over");
  return holder.contestantStatus === "registered"
    ? null
    : refused("pass.not-competing", { name: holder.name });
};

/** One more device of the contestant; earlier ones stay, so that a change of device loses nothing. */
export const letIn = (given: {
  holder: Holder;
  session: { sessionHash: string; userAgent: string | null };
  by: "pass" | "account";
  now: Date;
}) => {
  const { holder, session, now } = given;
  const { contestantId, contestId } = holder;
  return done(
    { contestantId, contestId },
    {
      write: (tx) =>
        saveSession(tx, {
          idHash: Buffer.from(session.sessionHash, "hex"),
          contestantId,
          createdAt: now,
          lastSeenAt: now,
          expiresAt: new Date(now.getTime() + PASS_SECONDS * 1000),
          userAgent: session.userAgent,
        }),
      audit: { contestId, details: { contestantId, by: given.by } },
      // Nothing any room shows.
      events: [],
    },
  );
};
