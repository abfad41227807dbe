import { uuidv7 } from "uuidv7";
import { LeaveReserve } from "#app/contracts/reserve.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { managingPathOf, mayManagePeople, mayReadPeople } from "#app/domain/access/people.ts";
import { leavingWaysOf } from "#app/domain/selection/reserve-entry.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { saveGrowthEntries } from "#db/queries/growth-files.ts";
import { listManagedPaths } from "#db/queries/org.ts";
import { lockCadres, updateCadres } from "#db/queries/people.ts";
import { lockReserve, updateReserve } from "#db/queries/reserve.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, recorded } from "#server/commands/notice/notice-facts.ts";
import { endWithEntry } from "./end-with-entry.ts";

/** Appointed, elected, or no longer in question: the level that keeps the entry ends it, with a day and a reason; the growth file ends with it, and what runs. */
export const leaveReserve = defineCommand({
  name: "reserve.leave-reserve",
  input: LeaveReserve,
  async load({ tx, input, actor }) {
    const found = await lockReserve(tx, input.reserveId);
    if (found === null) return null;
    const reads = [found.keeperPath, found.personPath].some((path) => mayReadPeople(actor, path));
    if (!reads) return null;
    const [managedPaths, [person]] = await Promise.all([
      listManagedPaths(tx),
      lockCadres(tx, [found.reserve.cadreId]),
    ]);
    return { ...found, person, managingPath: managingPathOf({ unitPath: found.keeperPath, managedPaths }) };
  },
  allow: ({ actor, facts }) => mayManagePeople(actor, facts) && !isOwn(actor, facts.reserve.cadreId),
  run({ input: { reserveId, leftOn, why, reason }, facts: { reserve, person }, actor, now }) {
    if (reserve.leftOn !== null) return refused("reserve.left-already", { day: reserve.leftOn });
    if (!leavingWaysOf(reserve.post).includes(why)) return refused("reserve.must-be-elected");
    if (leftOn < reserve.fromOn) return refused("reserve.left-before-entered", { day: reserve.fromOn });
    if (leftOn > dayOf(now)) return refused("reserve.left-in-future", { day: dayOf(now) });
    // A record archived since is counted no more, and one the roster gave another kind keeps that.
    const clears = person !== undefined && person.reserveKind === reserve.post;
    const accountId = accountOf(actor);
    const exit = { id: uuidv7(), reserveId, kind: "exit" as const, onDay: leftOn, text: reason };
    return done(
      {},
      {
        async write(tx) {
          await updateReserve(tx, { reserveIds: [reserveId], leftOn, leftWhy: why, leftReason: reason });
          await saveGrowthEntries(tx, [{ ...exit, accountId, at: now }]);
          await endWithEntry(tx, { reserveIds: [reserveId], leftOn, reason, by: accountId, now });
          if (clears)
            await updateCadres(tx, {
              changes: [{ cadreId: reserve.cadreId, change: { reserveKind: null } }],
              on: leftOn,
            });
        },
        ...recorded({ reserveId, leftOn, why }),
      },
    );
  },
});
