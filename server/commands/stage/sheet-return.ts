import { uuidv7 } from "uuidv7";
import { type Actor, actorKey } from "#app/domain/access/actor.ts";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import { afterReturn } from "#app/domain/contest/stage.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import {
  findReturnRequester,
  findSheet,
  reopenContest,
  returnSheet,
  type SheetRow,
  savePerformance,
  saveReturnOp,
} from "#db/queries/performances.ts";
import { saveStage } from "#db/queries/stages.ts";
import { type Done, done } from "../define-command.ts";
import { loadPerformance, type PerformanceFacts } from "./stage-facts.ts";

export type SheetFacts = PerformanceFacts & {
  sheet: SheetRow | null;
  /** Who asked for a return that awaits its second person, as an actor key. */
  askedBy: string | null;
};

export async function loadSheet(
  tx: Tx,
  { performanceId, seatId }: { performanceId: string; seatId: string },
): Promise<SheetFacts | null> {
  const facts = await loadPerformance(tx, performanceId);
  if (facts === null) return null;
  const sheet = await findSheet(tx, { performanceId, seatId });
  const asked = sheet !== null && isAsked(sheet);
  return { ...facts, sheet, askedBy: asked ? await findReturnRequester(tx, sheet) : null };
}

/** A closed sheet that carries a reason: its return has been asked for. */
const isAsked = (sheet: SheetRow): boolean =>
  sheet.returnReason !== null && (sheet.status === "locked" || sheet.status === "verified");

/** Marks that were verified, or signed with the contest, are not opened by one person alone. */
export const needsSecondPerson = (facts: SheetFacts): boolean =>
  facts.performance.verifiedAt !== null || !["live", "review"].includes(facts.contestStatus);

/** The sheet, submitted. Refuses `stage.sheet-not-submitted`, and a contest that is archived or has not begun. */
export function submittedSheet(
  facts: SheetFacts,
): { ok: true; value: SheetRow } | { ok: false; refusal: Refusal } {
  if (!["live", "review", "signed", "published"].includes(facts.contestStatus))
    return refused("stage.not-under-way");
  if (facts.sheet === null || !PerformanceLife.isSubmitted(facts.sheet.status)) {
    return refused("stage.sheet-not-submitted", { who: facts.who });
  }
  return { ok: true, value: facts.sheet };
}

/**
 * Hands a sheet back: the version there was is kept among the operations, the lock and the reveal are taken away, a
 * signed contest is under review again. The other judges' sheets stay locked.
 */
export function giveBack(input: {
  facts: SheetFacts;
  sheet: SheetRow;
  reason: string;
  actor: Actor;
  now: Date;
}): Done<{ performanceId: string; seatId: string }> {
  const { facts, sheet, reason, actor, now } = input;
  const { performance, scope } = facts;
  const reopened = performance.lockedAt !== null;
  const onScreen = reopened && facts.onStageId === performance.id;
  const unsigned = facts.contestStatus === "signed" || facts.contestStatus === "published";
  return done(
    { performanceId: performance.id, seatId: sheet.seatId },
    {
      write: async (tx) => {
        await saveReturnOp(tx, {
          opId: uuidv7(),
          row: sheet,
          reason,
          by: actorKey(actor),
          at: now,
          effect: "returned",
        });
        await returnSheet(tx, { row: sheet, reason, at: now });
        if (reopened) {
          const open = {
            status: "scoring",
            lockedAt: null,
            verifiedAt: null,
            verifiedBy: null,
            revealedAt: null,
          } as const;
          await savePerformance(tx, { id: performance.id, changes: open, scored: true });
        }
        if (onScreen) await saveStage(tx, { panelId: scope.panelId, screen: afterReturn(facts.screen) });
        if (unsigned) await reopenContest(tx, scope.contestId);
      },
      audit: {
        contestId: scope.contestId,
        details: {
          performanceId: performance.id,
          seatId: sheet.seatId,
          reason,
          from: performance.status,
          ...(facts.askedBy === null ? {} : { askedBy: facts.askedBy }),
        },
      },
      events: [
        {
          contestId: scope.contestId,
          type: "sheet-returned",
          performanceIds: onScreen || unsigned ? null : [performance.id],
        },
      ],
    },
  );
}
