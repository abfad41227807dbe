import type { Actor } from "#app/domain/access/actor.ts";
import { actorKey } from "#app/domain/access/actor.ts";
import type { Graded } from "#app/domain/daily/grading.ts";
import type { Tx } from "#db/client.ts";
import { listGraders } from "#db/queries/appraisals.ts";
import { type AppraisalFacts, loadAppraisal } from "./appraisal-facts.ts";

/** With those who have given grades in it so far. */
export async function loadGrading(context: { tx: Tx; input: { appraisalId: string }; actor: Actor }) {
  const found = await loadAppraisal(context);
  return found === null
    ? null
    : { ...found, graders: await listGraders(context.tx, context.input.appraisalId) };
}

export const gradedBy = ({ actor, graders }: { actor: Actor; graders: ReadonlySet<string> }): boolean =>
  graders.has(actorKey(actor));

export const gradedSubjects = (facts: AppraisalFacts): (Graded & { name: string })[] =>
  facts.subjects.map(({ subject, name }) => ({
    cadreId: subject.cadreId,
    total: subject.total,
    grade: subject.grade,
    name,
  }));

export const rulesOf = (facts: AppraisalFacts) => ({
  grades: facts.body.grades,
  approved: facts.appraisal.approvedAt !== null,
});
