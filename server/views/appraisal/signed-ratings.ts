import { OnAppraisal } from "#app/contracts/appraisal.ts";
import { maySignForLevelAbove } from "#app/domain/access/appraisal.ts";
import { refuseRating } from "#app/domain/daily/appraisal-life.ts";
import { dayOf } from "#app/text/time.ts";
import { listSignedRatings } from "#db/queries/appraisals.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadForView, readsAppraisal } from "./load-appraisal.ts";

/** The level above rates with its name to it: whom, on which form, and what is saved so far. */
export const appraisalSignedRatings = defineView({
  name: "appraisal.signed-ratings",
  input: OnAppraisal,
  async load({ db, input }) {
    const found = await loadForView({ db, input });
    return found === null ? null : { ...found, signed: await listSignedRatings(db, input.appraisalId) };
  },
  allow: readsAppraisal,
  project(facts, { viewer, now }) {
    const { appraisal, subjects, signed, body } = facts;
    const running = refuseRating({ ...appraisal, today: dayOf(now) }) === null;
    return {
      running,
      form: body.forms.subdistrict ?? [],
      rows: subjects.map(({ subject: { cadreId }, name, unitName, unitPath }) => {
        const saved = signed.find((row) => row.cadreId === cadreId && row.raterGroup === "subdistrict");
        const maySign = viewer.kind === "account" && maySignForLevelAbove(viewer, { cadreId, unitPath });
        return {
          cadreId,
          name,
          unitName,
          rated: saved !== undefined,
          // What the level above wrote is for those who may write it; the level below reads it in the result.
          points: maySign ? (saved?.points ?? null) : null,
          statement: maySign ? (saved?.statement ?? null) : null,
          maySign: running && maySign,
        };
      }),
    };
  },
});
