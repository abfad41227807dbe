import { RatingPage } from "#app/contracts/appraisal.ts";
import type { AppraisalStatus } from "#app/domain/daily/appraisal-life.ts";
import { dayOf } from "#app/text/time.ts";
import { findAppraisal, listSubjects } from "#db/queries/appraisals.ts";
import { findRatingLink } from "#db/queries/ballots.ts";
import { ratedThrough } from "#server/commands/appraisal/cast-ballot.ts";
import { defineView } from "#server/views/define-view.ts";

export type LinkState = "open" | "early" | "over" | "used" | "revoked";

function stateOf(given: {
  link: { used: boolean; revoked: boolean };
  status: AppraisalStatus;
  closesOn: string;
  today: string;
}): LinkState {
  if (given.link.used) return "used";
  if (given.link.revoked) return "revoked";
  if (given.status === "prepared") return "early";
  return given.status === "open" && given.today <= given.closesOn ? "open" : "over";
}

/** What a one-time link opens. Whoever holds it is asked nothing; people and form are shown only while it can be used. */
export const ratingPage = defineView({
  name: "appraisal.rating-page",
  input: RatingPage,
  async load({ db, input }) {
    const link = await findRatingLink(db, Buffer.from(input.tokenHash, "hex"));
    const found = link === null ? null : await findAppraisal(db, link.appraisalId);
    if (link === null || found === null) return null;
    return {
      ...found,
      link,
      subjects: ratedThrough({ link, subjects: await listSubjects(db, link.appraisalId) }),
    };
  },
  allow: () => true,
  project({ appraisal, link, subjects, body, unitName }, { now }) {
    const state = stateOf({ link, ...appraisal, today: dayOf(now) });
    const open = state === "open";
    return {
      state,
      title: appraisal.title,
      unitName,
      opensOn: appraisal.opensOn,
      closesOn: appraisal.closesOn,
      raterGroup: link.raterGroup,
      form: open ? (body.forms[link.raterGroup] ?? []) : [],
      people: open
        ? subjects.map(({ subject, name, unitName: works }) => ({
            cadreId: subject.cadreId,
            name,
            unitName: works,
          }))
        : [],
    };
  },
});
