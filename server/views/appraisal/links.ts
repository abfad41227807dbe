import { OnAppraisal } from "#app/contracts/appraisal.ts";
import { mayTake } from "#app/domain/daily/appraisal-life.ts";
import { ANONYMOUS_GROUPS } from "#app/domain/daily/scheme.ts";
import { countLinks } from "#db/queries/ballots.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadForView, manages, readsAppraisal } from "./load-appraisal.ts";

const BATCHES = [
  { raterGroup: "peers", ordinary: true },
  { raterGroup: "residents", ordinary: true },
  { raterGroup: "residents", ordinary: false },
] as const;

/** How many links each unit and group has; which of them were used is not told. */
export const appraisalLinks = defineView({
  name: "appraisal.links",
  input: OnAppraisal,
  async load({ db, input }) {
    const found = await loadForView({ db, input });
    return found === null ? null : { ...found, counts: await countLinks(db, input.appraisalId) };
  },
  allow: readsAppraisal,
  project(facts, { viewer }) {
    const { appraisal, subjects, counts, body } = facts;
    const units = new Map(subjects.map(({ subject, unitName }) => [subject.unitId, unitName]));
    const groups = ANONYMOUS_GROUPS.filter((group) => (body.forms[group] ?? []).length > 0);
    return {
      title: appraisal.title,
      closesOn: appraisal.closesOn,
      needed: { peers: body.raters.peers, residents: body.raters.residents },
      ordinaryShare: body.raters.ordinaryResidents,
      rows: [...units].flatMap(([unitId, unitName]) =>
        BATCHES.filter(({ raterGroup }) => groups.includes(raterGroup)).map((batch) => {
          const found = counts.find(
            (each) =>
              each.unitId === unitId &&
              each.raterGroup === batch.raterGroup &&
              each.ordinary === batch.ordinary,
          );
          const { issued = 0, used = 0, open = 0 } = found ?? {};
          const people = subjects.filter(({ subject }) => subject.unitId === unitId).length;
          return { unitId, unitName, people, ...batch, issued, used, open };
        }),
      ),
      may: {
        issue: manages(viewer, facts) && mayTake({ status: appraisal.status, step: "issueLinks" }),
      },
    };
  },
});
