import { uuidv7 } from "uuidv7";
import { OpenNotice } from "#app/contracts/notice.ts";
import { lastNoticeDay, noticeDaysOf } from "#app/domain/selection/notice-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { saveNotice } from "#db/queries/selection-notices.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { loadCalendar, yearsAround } from "#server/calendar/load-calendar.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import {
  accountOf,
  holdsRound,
  loadNoticeFacts,
  recorded,
  refuseState,
  unnoticedOf,
} from "./notice-facts.ts";

/** The selected are made known for the full days; a replacement is noticed anew, alone. */
export const openNotice = defineCommand({
  name: "notice.open-notice",
  input: OpenNotice,
  async load({ tx, input, actor }) {
    const facts = await loadNoticeFacts({ tx, roundId: input.roundId, actor });
    if (facts === null) return null;
    return { ...facts, calendar: await loadCalendar(tx, yearsAround(input.opensOn)) };
  },
  allow: holdsRound,
  run({ input: { roundId, opensOn, contact }, facts, actor, now }) {
    const no = refuseState({ status: facts.round.status, wanted: ["decided", "notice"] });
    if (no !== null) return no;
    if (opensOn < dayOf(now)) return refused("notice.opens-in-past", { day: dayOf(now) });
    const candidateIds = unnoticedOf(facts).map(({ candidate }) => candidate.id);
    if (candidateIds.length === 0)
      return refused(facts.notices.length === 0 ? "notice.nobody-selected" : "notice.nobody-new");
    const workingDays = noticeDaysOf(facts.round.rules);
    const last = lastNoticeDay(facts.calendar, { opensOn, days: workingDays });
    if (!last.ok) return refused("calendar.year-not-loaded", { year: String(last.year) });
    const noticeId = uuidv7();
    const closesOn = last.day;
    const row = { id: noticeId, roundId, opensOn, closesOn, workingDays, contact, candidateIds };
    return done(
      { noticeId, closesOn, people: candidateIds.length },
      {
        async write(tx) {
          await saveNotice(tx, { ...row, openedBy: accountOf(actor), at: now });
          await updateRound(tx, { roundId, status: "notice" });
        },
        ...recorded({ roundId, noticeId, opensOn, closesOn, workingDays, people: candidateIds.length }),
      },
    );
  },
});
