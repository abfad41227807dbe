import { OnAppraisal } from "#app/contracts/appraisal.ts";
import { mayManageAppraisal } from "#app/domain/access/appraisal.ts";
import * as Grading from "#app/domain/daily/grading.ts";
import { addWorkingDays } from "#app/domain/daily/work-calendar.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { updateAppraisal } from "#db/queries/appraisals.ts";
import { loadCalendar, yearsAround } from "#server/calendar/load-calendar.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadAppraisal, recorded, refuse } from "./appraisal-facts.ts";
import { gradedSubjects, rulesOf } from "./grading-facts.ts";

/** Everybody gets the notice in writing; from now on each sees the own result and may object for some working days. */
export const tellSubjects = defineCommand({
  name: "appraisal.tell-subjects",
  input: OnAppraisal,
  async load({ tx, input, actor, now }) {
    const found = await loadAppraisal({ tx, input, actor });
    return found === null ? null : { ...found, calendar: await loadCalendar(tx, yearsAround(dayOf(now))) };
  },
  allow: ({ actor, facts }) => mayManageAppraisal(actor, facts),
  run({ input: { appraisalId }, facts, now }) {
    const no =
      refuse(facts, "tell") ?? Grading.refuseQuota({ ...rulesOf(facts), subjects: gradedSubjects(facts) });
    if (no !== null) return no;
    const days = facts.body.objectionWorkingDays;
    const until = addWorkingDays(facts.calendar, { from: dayOf(now), days });
    if (!until.ok) return refused("calendar.year-not-loaded", { year: String(until.year) });
    const objectionsUntil = until.day;
    return done(
      { objectionsUntil },
      {
        write: (tx) =>
          updateAppraisal(tx, { appraisalId, change: { status: "told", toldAt: now, objectionsUntil } }),
        ...recorded({ appraisalId, people: facts.subjects.length, objectionsUntil }),
      },
    );
  },
});
