import { OnAppraisal } from "#app/contracts/appraisal.ts";
import { mayApproveShare } from "#app/domain/access/appraisal.ts";
import { mayTake } from "#app/domain/daily/appraisal-life.ts";
import { componentsOf } from "#app/domain/daily/appraisal-result.ts";
import { dayOf } from "#app/text/time.ts";
import { listGradeObjections, listSignedRatings } from "#db/queries/appraisals.ts";
import { countLinks } from "#db/queries/ballots.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadForView, manages, readsAppraisal, type ViewFacts } from "./load-appraisal.ts";

/** Title, state and how far it has come; of anonymous ratings only how many came in. */
export const appraisalOverview = defineView({
  name: "appraisal.overview",
  input: OnAppraisal,
  async load({ db, input }) {
    const found = await loadForView({ db, input });
    if (found === null) return null;
    const [links, signed, filed] = await Promise.all([
      countLinks(db, input.appraisalId),
      listSignedRatings(db, input.appraisalId),
      listGradeObjections(db, input.appraisalId),
    ]);
    return { ...found, links, signed, filed };
  },
  allow: readsAppraisal,
  project(facts, { viewer, now }) {
    const { appraisal, subjects, filed } = facts;
    const { status } = appraisal;
    const mine = manages(viewer, facts);
    return {
      id: appraisal.id,
      title: appraisal.title,
      period: appraisal.period,
      status,
      opensOn: appraisal.opensOn,
      closesOn: appraisal.closesOn,
      objectionsUntil: appraisal.objectionsUntil,
      toldAt: appraisal.toldAt?.getTime() ?? null,
      unitName: facts.unitName,
      schemeName: facts.schemeName,
      today: dayOf(now),
      components: componentsOf({ scheme: facts.body, period: appraisal.period }),
      counts: {
        people: subjects.length,
        graded: subjects.filter(({ subject }) => subject.grade !== null).length,
        read: subjects.filter(({ subject }) => subject.readAt !== null).length,
        objections: filed.length,
        undecided: filed.filter(({ objection }) => objection.decision === null).length,
      },
      raters: ratersOf(facts),
      may: {
        manage: mine,
        approve: mayApproveShare(viewer, facts) && mayTake({ status, step: "approve" }),
      },
    };
  },
});

type Counted = ViewFacts & {
  links: readonly { raterGroup: string; used: number; issued: number }[];
  signed: readonly { raterGroup: string }[];
};

function ratersOf({ links, signed }: Counted) {
  const sum = (group: string, key: "used" | "issued") =>
    links.filter(({ raterGroup }) => raterGroup === group).reduce((total, row) => total + row[key], 0);
  const signedBy = (group: string) => signed.filter(({ raterGroup }) => raterGroup === group).length;
  return {
    self: signedBy("self"),
    subdistrict: signedBy("subdistrict"),
    peers: sum("peers", "used"),
    residents: sum("residents", "used"),
  };
}
