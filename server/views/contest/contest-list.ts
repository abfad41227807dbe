import { ListContests } from "#app/contracts/contest.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayCreateSomeContest } from "#app/domain/access/contest-setup.ts";
import { type ContestScope, listContests } from "#db/queries/contests.ts";
import { defineView } from "#server/views/define-view.ts";

const ORGANISING = new Set(["districtOrganiser", "subdistrictManager"]);

/** The subtrees an account organises, and the contests it holds an office in. */
export const listScope = (actor: Actor): ContestScope => {
  if (actor.kind === "system") return "all";
  if (actor.kind !== "account") return { unitPaths: [], contestIds: [] };
  return {
    unitPaths: actor.grants.flatMap(({ role, unitPath }) =>
      ORGANISING.has(role) && unitPath !== null ? [unitPath] : [],
    ),
    contestIds: actor.grants.flatMap(({ contestId }) => (contestId === null ? [] : [contestId])),
  };
};

/** The contests this reader may open. */
export const contestList = defineView({
  name: "contest.list",
  input: ListContests,
  load: ({ db, actor }) => listContests(db, listScope(actor)),
  allow: ({ actor }) => actor.kind === "account" || actor.kind === "system",
  project: (rows, { viewer }) => ({
    mayCreate: mayCreateSomeContest(viewer),
    contests: rows.map(({ contest, unitName, contestants }) => ({
      id: contest.id,
      title: contest.title,
      kind: contest.kind,
      status: contest.status,
      rehearsal: contest.rehearsal,
      unitName,
      venue: contest.venue,
      heldOn: contest.heldOn,
      contestants,
    })),
  }),
});
