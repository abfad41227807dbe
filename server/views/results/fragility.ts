import { OnContest } from "#app/contracts/results.ts";
import type { FragilityShown } from "#app/contracts/results-views.ts";
import { mayReadSignOff } from "#app/domain/access/results.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { hashOf, hexOf } from "#server/commands/contest/rules-hash.ts";
import { fragilityInWorker } from "#server/jobs/fragility/in-worker.ts";
import { defineView } from "../define-view.ts";
import { contestDocument } from "./contest-document.ts";

/**
 * How firm the lines of a contest under review are, before it is signed; nothing in any other state. null: the server is
 * too busy to try it out now.
 */
export const fragilityView = defineView({
  name: "results.fragility",
  input: OnContest,
  async load({ db, input, actor }) {
    const facts = await loadContest(db, input.contestId);
    if (facts === null) return null;
    const scope = { contestId: input.contestId, unitPath: facts.unitPath };
    // Asked before the work, which is heavy.
    if (!mayReadSignOff(actor, scope)) return null;
    if (facts.contest.status !== "review") return { scope, cuts: [] };
    const document = contestDocument({ facts, kind: "signed" });
    return { scope, cuts: await fragilityInWorker({ document, hash: hexOf(hashOf(document)) }) };
  },
  allow: ({ actor, facts }) => mayReadSignOff(actor, facts.scope),
  project: ({ cuts }): FragilityShown[] | null => cuts,
});
