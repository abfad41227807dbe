import { FindCandidates } from "#app/contracts/contest.ts";
import { mayEditSetup } from "#app/domain/access/contest-setup.ts";
import { findUnit } from "#db/queries/contest-units.ts";
import { listCandidates } from "#db/queries/contestants.ts";
import { findContest } from "#db/queries/contests.ts";
import { defineView } from "#server/views/define-view.ts";

/** Cadres of the contest's unit who could still be added, by unit, post and name. */
export const candidates = defineView({
  name: "contest.candidates",
  input: FindCandidates,
  async load({ db, input }) {
    const found = await findContest(db, input.contestId);
    if (found === null) return null;
    const unit = input.unitId === null ? null : await findUnit(db, input.unitId);
    // A unit outside the contest's own would show people who cannot be added.
    const inside = unit?.path.startsWith(found.unitPath) === true;
    const unitPath = unit !== null && inside ? unit.path : found.unitPath;
    const filter = { unitPath, posts: input.posts, name: input.name === "" ? null : input.name };
    return { ...found, people: await listCandidates(db, { contestId: input.contestId, filter }) };
  },
  allow: ({ actor, facts }) => mayEditSetup(actor, facts),
  project: ({ people }) => ({
    people: people.map(({ cadreId, name, unitName, post }) => ({ cadreId, name, unitName, post })),
  }),
});
