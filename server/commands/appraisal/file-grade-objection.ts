import { uuidv7 } from "uuidv7";
import { FileGradeObjection } from "#app/contracts/appraisal.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { refuseObjection } from "#app/domain/daily/appraisal-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { listGradeObjections, saveGradeObjection } from "#db/queries/appraisals.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { cadreOf, loadOwn, recorded } from "./appraisal-facts.ts";

/** Somebody objects to their own grade, once, while the term runs. */
export const fileGradeObjection = defineCommand({
  name: "appraisal.file-grade-objection",
  input: FileGradeObjection,
  async load({ tx, input, actor }) {
    const found = await loadOwn({ tx, input, cadreId: cadreOf(actor), lock: "update" });
    return found === null ? null : { ...found, filed: await listGradeObjections(tx, input.appraisalId) };
  },
  allow: ({ actor, facts }) => isOwn(actor, facts.own.subject.cadreId),
  run({ input: { appraisalId, statement }, facts, now }) {
    const { cadreId } = facts.own.subject;
    const no = refuseObjection({ ...facts.appraisal, today: dayOf(now) });
    if (no !== null) return no;
    if (facts.filed.some(({ objection }) => objection.cadreId === cadreId))
      return refused("appraisal.objected-already");
    const id = uuidv7();
    return done(
      { objectionId: id },
      {
        write: (tx) => saveGradeObjection(tx, { id, appraisalId, cadreId, statement, filedAt: now }),
        ...recorded({ appraisalId, cadreId, objectionId: id }),
      },
    );
  },
});
