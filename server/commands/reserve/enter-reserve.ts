import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { EnterReserve } from "#app/contracts/reserve.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { endsEarlier, keepingUnit } from "#app/domain/selection/reserve-entry.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { saveGrowthEntries } from "#db/queries/growth-files.ts";
import { listUnits, type UnitFacts } from "#db/queries/org.ts";
import { lockCadres, updateCadres } from "#db/queries/people.ts";
import { lockCurrentReserve, saveReserve, updateReserve } from "#db/queries/reserve.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import {
  accountOf,
  holdsRound,
  loadNoticeFacts,
  recorded,
  refuseState,
  selectedOf,
} from "#server/commands/notice/notice-facts.ts";
import { endWithEntry } from "./end-with-entry.ts";

/** Why an entry in the reserve of workers ended: the person is now in the other reserve. */
const WENT_ON = "转入班子岗位储备";

async function load({ tx, input, actor }: { tx: Tx; input: z.output<typeof EnterReserve>; actor: Actor }) {
  const facts = await loadNoticeFacts({ tx, roundId: input.roundId, actor });
  if (facts === null) return null;
  const selected = selectedOf(facts);
  const cadreIds = selected.map(({ candidate }) => candidate.cadreId);
  const people = await lockCadres(tx, cadreIds);
  const [current, units] = await Promise.all([lockCurrentReserve(tx, cadreIds), listUnits(tx)]);
  return { ...facts, ...{ selected, people, current, units } };
}
type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

/** The confirmed enter the reserve: an entry each, kept by the unit of the round's level, and the kind in the roster. */
export const enterReserve = defineCommand({
  name: "reserve.enter-reserve",
  input: EnterReserve,
  load,
  allow: holdsRound,
  run({ input: { roundId, fromOn }, facts, actor, now }) {
    const no = refuseState({ status: facts.round.status, wanted: ["confirmed"] }) ?? refuseEntry(facts);
    if (no !== null) return no;
    const noticedUntil =
      facts.notices
        .map(({ closesOn }) => closesOn)
        .sort()
        .at(-1) ?? "";
    if (fromOn <= noticedUntil) return refused("reserve.from-before-notice", { day: noticedUntil });
    if (fromOn > dayOf(now)) return refused("reserve.from-in-future", { day: dayOf(now) });
    if (facts.current.some((earlier) => fromOn < earlier.fromOn)) return refused("reserve.from-too-early");
    const rows = entriesOf(facts, fromOn);
    const changes = rows.map(({ cadreId, post }) => ({ cadreId, change: { reserveKind: post } }));
    const ended = facts.current.map(({ id }) => id);
    return done(
      { people: rows.length, ended: ended.length },
      {
        async write(tx) {
          const left = { leftOn: fromOn, leftWhy: "other" as const, leftReason: WENT_ON };
          if (ended.length > 0) {
            await updateReserve(tx, { reserveIds: ended, ...left });
            const by = accountOf(actor);
            await endWithEntry(tx, { reserveIds: ended, leftOn: fromOn, reason: WENT_ON, by, now });
          }
          await saveReserve(tx, rows);
          await saveGrowthEntries(tx, [
            ...ended.map((reserveId) => exitOf({ reserveId, onDay: fromOn, at: now })),
            ...rows.map((row) => openingOf(row, now)),
          ]);
          await updateCadres(tx, { changes, on: fromOn });
          await updateRound(tx, { roundId, status: "inReserve", reserveFrom: fromOn });
        },
        ...recorded({ roundId, fromOn, people: rows.length, ended: ended.length }),
      },
    );
  },
});

/** The earlier file ends where the new one begins. */
const exitOf = (left: { reserveId: string; onDay: string; at: Date }) => ({
  ...{ id: uuidv7(), kind: "exit" as const, text: WENT_ON },
  ...left,
});

/** The growth file opens with the entry. */
const openingOf = (entry: { id: string; fromOn: string }, at: Date) => ({
  ...{ id: uuidv7(), reserveId: entry.id, kind: "opened" as const, onDay: entry.fromOn, text: "", at },
});

/** Sentences without names: whoever reads them may not manage every one of these people. */
function refuseEntry({ selected, people, current, round }: Facts) {
  const gone = selected.length - people.length;
  if (gone > 0) return refused("reserve.somebody-archived", { n: gone });
  const later = round.rules.pool;
  const staying = current.filter(({ pool }) => !endsEarlier({ earlier: pool, later })).length;
  return staying > 0 ? refused("reserve.in-already", { n: staying }) : null;
}

function entriesOf({ selected, people, units, round }: Facts, fromOn: string) {
  const unitOf = new Map(people.map(({ id, unitId }) => [id, unitId]));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const { pool, level } = round.rules;
  return selected.map(({ candidate: { id, cadreId, post, unitId: nominatedIn } }) => {
    const unitId = unitOf.get(cadreId) ?? nominatedIn;
    const keeper = keepingUnit({ chain: chainOf(byId, unitId), level })?.id ?? unitId;
    return { id: uuidv7(), cadreId, post, pool, level, unitId: keeper, candidateId: id, fromOn };
  });
}

/** From the root down; a path is the chain of ids, each ended by "/". */
const chainOf = (byId: ReadonlyMap<string, UnitFacts>, unitId: string): UnitFacts[] =>
  (byId.get(unitId)?.path ?? "").split("/").flatMap((id) => byId.get(id) ?? []);
