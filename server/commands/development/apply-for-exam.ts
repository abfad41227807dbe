import { uuidv7 } from "uuidv7";
import { ApplyForExam } from "#app/contracts/development.ts";
import { mayEnterRecord } from "#app/domain/access/daily.ts";
import { isOpenExam } from "#app/domain/development/exam-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { listExamsOf, saveExam } from "#db/queries/exams.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { isHigher, targetOf } from "./exam-target.ts";
import { accountIdOf, loadPerson } from "./person-facts.ts";

/** Somebody wants to sit a degree or certificate exam: applied for by themselves, or by whoever manages them. */
export const applyForExam = defineCommand({
  name: "development.apply-for-exam",
  input: ApplyForExam,
  load: async ({ tx, input, actor }) => {
    const person = await loadPerson(tx, { cadreId: input.cadreId, actor });
    return person === null ? null : { ...person, exams: await listExamsOf(tx, input.cadreId) };
  },
  allow: ({ actor, facts }) => mayEnterRecord(actor, facts),
  run: ({ input, facts, actor, now }) => {
    const { cadreId, kind, school, reason } = input;
    const today = dayOf(now);
    const appliedOn = input.on ?? today;
    const target = targetOf(input);
    if (target === null) {
      const field = kind === "degree" ? "education" : "certificate";
      return { ok: false, refusal: { kind: "invalid", fields: { [field]: "field.required" } } };
    }
    if (appliedOn > today) return refused("development.day-in-future", { on: appliedOn });
    if (!isHigher({ target, cadre: facts.cadre })) return refused("development.exam-not-higher");
    const same = facts.exams.find(
      (one) =>
        isOpenExam(one.status) &&
        one.education === target.education &&
        one.certificate === target.certificate,
    );
    if (same !== undefined) return refused("development.exam-open", { appliedOn: same.appliedOn });
    const examId = uuidv7();
    const made = { createdBy: accountIdOf(actor), createdAt: now };
    const row = { id: examId, cadreId, kind, ...target, school, reason, appliedOn, ...made };
    return done(
      { examId },
      {
        write: (tx) => saveExam(tx, { ...row, status: "applied" }),
        audit: { contestId: null, details: { examId, cadreId, kind, ...target } },
        events: [],
      },
    );
  },
});
