import { OnPublicCode } from "#app/contracts/results.ts";
import type { PublicResults } from "#app/contracts/results-views.ts";
import { findContestByCode } from "#db/queries/contests.ts";
import { defineView } from "../define-view.ts";
import { rankingOf } from "./ranking-rows.ts";
import { readSigned } from "./signed-versions.ts";

/** The published result for everybody. Before the publication it is as if it were not there. */
export const publicResultsView = defineView({
  name: "results.public",
  input: OnPublicCode,
  async load({ db, input }) {
    const found = await findContestByCode(db, input.publicCode);
    const signed = found === null ? null : await readSigned(db, found.contest, "published");
    return found === null || signed === null ? null : { found, signed };
  },
  allow: () => true,
  project({ found: { contest, unitName }, signed }): PublicResults {
    const { title, heldOn, venue, publicCode, rehearsal, status } = contest;
    const ranking = rankingOf(signed);
    return {
      contest: { title, unitName, heldOn, venue, publicCode, rehearsal },
      version: signed.version.version,
      hash: signed.version.hash,
      publishedAt: contest.publishedAt?.getTime() ?? 0,
      signatures: signed.version.signatures.map(({ role, name }) => ({ role, name })),
      underReview: status !== "published" && status !== "archived",
      ranking: {
        ...ranking,
        rows: ranking.rows.map((row) => ({ ...row, person: { ...row.person, id: "" } })),
        unplaced: ranking.unplaced.map((row) => ({ ...row, person: { ...row.person, id: "" } })),
      },
    };
  },
});
