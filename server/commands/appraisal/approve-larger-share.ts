import { ApproveLargerShare } from "#app/contracts/appraisal.ts";
import { mayApproveShare } from "#app/domain/access/appraisal.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateAppraisal } from "#db/queries/appraisals.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, recorded, refuse } from "./appraisal-facts.ts";
import { gradedBy, loadGrading } from "./grading-facts.ts";

/** More may be excellent, by a document; never allowed by somebody who grades. */
export const approveLargerShare = defineCommand({
  name: "appraisal.approve-larger-share",
  input: ApproveLargerShare,
  load: loadGrading,
  allow: ({ actor, facts }) => mayApproveShare(actor, facts),
  run({ input: { appraisalId, document, reason }, facts, actor, now }) {
    const no = refuse(facts, "approve");
    if (no !== null) return no;
    const { excellentShare, approvedShare } = facts.body.grades;
    if (approvedShare <= excellentShare) return refused("appraisal.no-larger-share");
    if (facts.appraisal.approvedAt !== null) return refused("appraisal.approved-already");
    if (gradedBy({ actor, graders: facts.graders })) return refused("appraisal.grader-approves");
    const approvedBy = accountOf(actor);
    return done(
      {},
      {
        write: (tx) =>
          updateAppraisal(tx, {
            appraisalId,
            change: { approvalDocument: document, approvalReason: reason, approvedBy, approvedAt: now },
          }),
        ...recorded({ appraisalId, share: approvedShare }),
      },
    );
  },
});
