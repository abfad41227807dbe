import { RevokeRatingLinks } from "#app/contracts/appraisal.ts";
import { mayManageAppraisal } from "#app/domain/access/appraisal.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { lockLinks, revokeLinks } from "#db/queries/ballots.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadAppraisal, recorded } from "./appraisal-facts.ts";
import { openLinks } from "./issue-rating-links.ts";

/** Slips that were lost: all links of a batch that were not used end. */
export const revokeRatingLinks = defineCommand({
  name: "appraisal.revoke-rating-links",
  input: RevokeRatingLinks,
  async load({ tx, input, actor }) {
    const found = await loadAppraisal({ tx, input, actor });
    return found === null ? null : { ...found, links: await lockLinks(tx, input) };
  },
  allow: ({ actor, facts }) => mayManageAppraisal(actor, facts),
  run({ input, facts }) {
    const { appraisalId, raterGroup, unitId, ordinary } = input;
    const ended = openLinks(facts.links, ordinary);
    if (ended.length === 0) return refused("appraisal.no-open-links");
    return done(
      { ended: ended.length },
      {
        write: (tx) => revokeLinks(tx, ended),
        ...recorded({ appraisalId, raterGroup, unitId, ended: ended.length }),
      },
    );
  },
});
