import { uuidv7 } from "uuidv7";
import type { Manager } from "#app/domain/access/daily.ts";
import { headsOf } from "#app/domain/rotation/community-heads.ts";
import type { Tx } from "#db/client.ts";
import { findHandover, type HandoverRow } from "#db/queries/handovers.ts";
import { tell } from "#db/queries/notifications.ts";
import { listNames, listUnitNames } from "#db/queries/rotation-names.ts";

/** Pages of a handover: of the two, and of who closes it. */
const ownPath = (id: string) => `/my/rotation/handovers/${id}`;
const headPath = ({ planId, id }: Pick<HandoverRow, "planId" | "id">) =>
  `/rotation/${planId}/handovers/${id}`;

/** Values of the sentences. `area` and `kind` are keys of their words, everything else is shown as it stands. */
export const paramsOf = (
  { kind, area, dueOn }: HandoverRow,
  names: { community: string; from: string; to: string },
) => ({ kind, area, day: dueOn, ...names });

/** Tells both of each handover that it is there and when it is due. */
export async function tellOpened(tx: Tx, { rows, at }: { rows: readonly HandoverRow[]; at: Date }) {
  const [people, units] = await Promise.all([
    listNames(
      tx,
      rows.flatMap(({ fromId, toId }) => [fromId, toId]),
    ),
    listUnitNames(
      tx,
      rows.map(({ communityId }) => communityId),
    ),
  ]);
  const name = (id: string) => people.get(id) ?? "";
  await tell(
    tx,
    rows.flatMap((row) => {
      const names = {
        from: name(row.fromId),
        to: name(row.toId),
        community: units.get(row.communityId) ?? "",
      };
      return [row.fromId, row.toId].map((cadreId) => ({
        ...{ id: uuidv7(), cadreId, kind: "handoverDue" as const, params: paramsOf(row, names) },
        ...{ path: ownPath(row.id), topic: `handover:${row.id}:${cadreId}`, at },
      }));
    }),
  );
}

export type Reader = { cadreId: string; path: string } | { accountId: string; path: string };

/** Tells who signs next; once for what stands there, again after a change. */
export async function tellToSign(
  tx: Tx,
  { handoverId, at, readers }: { handoverId: string; at: Date; readers: (row: HandoverRow) => Reader[] },
) {
  const found = await findHandover(tx, handoverId);
  if (found === null) return;
  const { handover, communityName, fromName, toName } = found;
  const names = { from: fromName, to: toName, community: communityName };
  await tell(
    tx,
    readers(handover).map((reader) => ({
      ...{ id: uuidv7(), kind: "handoverToSign" as const, params: paramsOf(handover, names), at },
      ...{ topic: `handover:${handover.id}:${handover.revision}`, ...reader },
    })),
  );
}

export const otherSide = (row: HandoverRow, side: "from" | "to"): Reader => ({
  cadreId: side === "from" ? row.toId : row.fromId,
  path: ownPath(row.id),
});

/** The nearest managers of the community who are not one of the two. */
export function headsToTell(
  row: HandoverRow,
  { managers, communityPath }: { managers: readonly Manager[]; communityPath: string },
): Reader[] {
  return headsOf({ managers, communityPath, concerned: [row.fromId, row.toId] }).map(
    ({ accountId, cadreId }) =>
      cadreId === null ? { accountId, path: headPath(row) } : { cadreId, path: headPath(row) },
  );
}
