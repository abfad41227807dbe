import { uuidv7 } from "uuidv7";
import type { NotificationKind } from "#app/domain/growth/notification-kinds.ts";
import { briefingDueOn, isOpen } from "#app/domain/rotation/acting.ts";
import { headsOf } from "#app/domain/rotation/community-heads.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { type AbsenceRow, changeStandIns, type StandInRow } from "#db/queries/absences.ts";
import { tell } from "#db/queries/notifications.ts";
import type { AbsenceFacts } from "./absence-facts.ts";
import type { PlanInForce } from "./plans-in-force.ts";
import type { Settled } from "./settle-stand-ins.ts";

/** Why a stand-in ends before its last day, or with it. */
export type EndMoment = "cancelled" | "returned" | "changed";
export type Ending = { plan: PlanInForce; row: StandInRow; moment: EndMoment; day: string };

type Telling = Pick<AbsenceFacts, "managers"> & {
  settled: readonly Settled[];
  absences: readonly AbsenceRow[];
  /** Names of who covers and is in no plan, by roster id; the head without a record under "". */
  named?: ReadonlyMap<string, string>;
  /** Stand-ins that end, why, and the first day without them. */
  ending?: readonly Ending[];
  now: Date;
};

/** Writes who acts from now on and tells A, B and the head of what is not over. */
export async function writeStandIns(tx: Tx, telling: Telling): Promise<void> {
  const { settled } = telling;
  for (const { gone, come } of settled) await changeStandIns(tx, { gone: gone.map(({ id }) => id), come });
  await tell(tx, [
    ...settled.flatMap(({ plan, come }) => come.flatMap((row) => begins({ telling, plan, row }))),
    ...(telling.ending ?? []).flatMap((ending) => ends(telling, ending)),
  ]);
}

type Of = { telling: Telling; plan: PlanInForce; row: StandInRow };

function begins({ telling, plan, row }: Of) {
  const absence = telling.absences.find(({ id }) => id === row.absenceId);
  const endsToo = telling.ending?.some(
    (ending) => ending.row.absenceId === row.absenceId && ending.moment !== "changed",
  );
  // What is left of a stand-in that ends was told when it began.
  if (absence === undefined || row.toOn < dayOf(telling.now) || endsToo === true) return [];
  const open = isOpen(row);
  const due = briefingDueOn({ ...absence, registeredOn: dayOf(absence.registeredAt) });
  return told({
    ...{ telling, plan, row, absentId: absence.cadreId },
    kind: open ? "coverNeeded" : "standInBegins",
    more:
      row.way === "b"
        ? { moment: due === null ? "ownAccount" : "briefing", due: due ?? row.fromOn }
        : { moment: row.way },
    topic: `${row.fromOn}:${row.actingId ?? row.way}`,
  });
}

function ends(telling: Telling, { plan, row, moment, day }: Ending) {
  const absence = telling.absences.find(({ id }) => id === row.absenceId);
  if (absence === undefined || isOpen(row)) return [];
  return told({
    ...{ telling, plan, row, absentId: absence.cadreId },
    kind: "standInEnds",
    more: { moment, day },
    topic: `${row.actingId ?? row.way}:${moment}`,
  });
}

function told(
  given: Of & {
    absentId: string;
    kind: NotificationKind;
    more: Record<string, string>;
    topic: string;
  },
) {
  const { telling, plan, row, absentId, kind, more, topic } = given;
  const community = plan.communities.find(({ id }) => id === row.communityId);
  const holders = plan.held.find(
    ({ communityId, area, fromOn, toOn }) =>
      communityId === row.communityId && area === row.area && fromOn <= row.fromOn && row.fromOn <= toOn,
  );
  const nameOf = (id: string | null) =>
    id === null
      ? (telling.named?.get("") ?? "")
      : (plan.people.get(id)?.name ?? telling.named?.get(id) ?? "");
  const common = {
    kind,
    params: {
      ...{ name: nameOf(row.actingId), other: nameOf(absentId), community: community?.name ?? "" },
      ...{ area: row.area, day: row.fromOn, until: row.toOn, plan: plan.title },
      ...(isOpen(row) ? { name: nameOf(holders?.b ?? null) } : {}),
      ...more,
    },
    topic: `absence:${row.absenceId}:${row.communityId}:${row.area}:${topic}`,
    at: telling.now,
  };
  const people = new Set([absentId, row.actingId ?? holders?.b ?? absentId]);
  const heads = headsOf({
    managers: telling.managers,
    communityPath: community?.path ?? plan.unitPath,
    concerned: [absentId, ...(holders === undefined ? [] : [holders.b])],
  }).filter(({ cadreId }) => cadreId === null || !people.has(cadreId));
  return [
    ...[...people].map((cadreId) => ({ ...common, id: uuidv7(), cadreId, path: "/my/rotation" })),
    ...heads.map(({ cadreId, accountId }) => ({
      ...{ ...common, id: uuidv7(), path: `/rotation/${plan.planId}/today` },
      ...(cadreId === null ? { accountId } : { cadreId }),
    })),
  ];
}
