import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { RecordMeeting } from "#app/contracts/deliberation.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { refuseMeeting } from "#app/domain/selection/meeting.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import {
  listStandingNames,
  saveAttendance,
  saveMeeting,
  saveRecusals,
} from "#db/queries/selection-meetings.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { type ChoosableAccount, listChoosableAccounts } from "./choosable-accounts.ts";
import { accountOf, holds, loadDeliberation, recorded, refuseUnlessRanked } from "./deliberation-facts.ts";

type Input = z.output<typeof RecordMeeting>;

async function load({ tx, input, actor }: { tx: Tx; input: Input; actor: Actor }) {
  const found = await loadDeliberation({ tx, input, actor });
  if (found === null) return null;
  const [accounts, standing] = await Promise.all([
    listChoosableAccounts(tx, found),
    listStandingNames(tx, input.roundId),
  ]);
  return { ...found, accounts: new Map(accounts.map((each) => [each.accountId, each])), standing };
}

/** Under whose name somebody is recorded: the account's own, or the one that was typed. */
function presentOf({ input, accounts }: { input: Input; accounts: ReadonlyMap<string, ChoosableAccount> }) {
  return input.present.map(({ name, office, accountId }) => {
    const known = accountId === null ? undefined : accounts.get(accountId);
    return { name: known?.name ?? name, office, accountId, cadreId: known?.cadreId ?? null };
  });
}

/** A sitting: who was there, who takes no part where whom is concerned, and what was said. */
export const recordMeeting = defineCommand({
  name: "deliberation.record-meeting",
  input: RecordMeeting,
  load,
  allow: holds,
  run({ input, facts, actor, now }) {
    const { roundId, heldOn, venue, minutes, recusals } = input;
    const no = refuseUnlessRanked(facts.round);
    if (no !== null) return no;
    if (input.present.some(({ accountId }) => accountId !== null && !facts.accounts.has(accountId)))
      return refused("deliberation.unknown-account");
    const present = presentOf({ input, accounts: facts.accounts });
    const ranked = new Set(facts.ranked.map(({ id }) => id));
    if (recusals.some(({ candidateId }) => !ranked.has(candidateId)))
      return refused("deliberation.not-ranked");
    const { rankedAt } = facts.round;
    const refusal = refuseMeeting({
      heldOn,
      today: dayOf(now),
      rankedOn: rankedAt === null ? null : dayOf(rankedAt),
      present,
      standing: facts.standing,
      accountNames: new Set([...facts.accounts.values()].map(({ name }) => name)),
    });
    if (refusal !== null) return refusal;
    const meetingId = uuidv7();
    const attendance = present.map(({ cadreId: _, ...each }) => ({ id: uuidv7(), meetingId, ...each }));
    const recused = recusals.flatMap(({ present: at, candidateId, reason }) => {
      const attendanceId = attendance[at]?.id;
      return attendanceId === undefined ? [] : [{ id: uuidv7(), attendanceId, candidateId, reason }];
    });
    const meeting = { id: meetingId, roundId, heldOn, venue, minutes, recordedBy: accountOf(actor), at: now };
    return done(
      { meetingId, attendanceIds: attendance.map(({ id }) => id) },
      {
        async write(tx) {
          await saveMeeting(tx, meeting);
          await saveAttendance(tx, attendance);
          await saveRecusals(tx, recused);
        },
        ...recorded({ roundId, meetingId, present: attendance.length, recusals: recused.length }),
      },
    );
  },
});
