import { uuidv7 } from "uuidv7";
import type { Manager } from "#app/domain/access/daily.ts";
import { handoverState } from "#app/domain/rotation/handover-life.ts";
import type { DbOrTx } from "#db/client.ts";
import { listOverdueHandovers, type PlacedHandover } from "#db/queries/handovers.ts";
import type { NewNotification } from "#db/queries/notifications.ts";
import { listManagers } from "#db/queries/org.ts";
import { defineCommand } from "#server/commands/define-command.ts";
import { reminding } from "#server/commands/notification/reminding.ts";
import { headsToTell, otherSide, paramsOf, type Reader } from "./handover-news.ts";

async function lateHandovers(
  db: DbOrTx,
  { today, now }: { today: string; now: Date },
): Promise<NewNotification[]> {
  const [late, managers] = [await listOverdueHandovers(db, today), await listManagers(db)];
  return late.flatMap((placed) => {
    const { handover, communityName, fromName, toName } = placed;
    const names = { from: fromName, to: toName, community: communityName };
    return stillToSign(placed, managers).map((reader) => ({
      ...{ id: uuidv7(), kind: "handoverDue" as const, ...reader, at: now },
      params: { ...paramsOf(handover, names), moment: "late" },
      topic: `handover:${handover.id}:late`,
    }));
  });
}

/** The two as far as they have not signed; after both, whoever closes it. */
function stillToSign({ handover, communityPath }: PlacedHandover, managers: readonly Manager[]): Reader[] {
  if (handoverState(handover) === "signedByBoth") return headsToTell(handover, { managers, communityPath });
  return [
    ...(handover.fromSignedAt === null ? [otherSide(handover, "to")] : []),
    ...(handover.toSignedAt === null ? [otherSide(handover, "from")] : []),
  ];
}

/** Tells who still has to sign a handover that is late. */
export const remindHandovers = defineCommand({
  name: "handover.remind",
  ...reminding("handover", lateHandovers),
});
