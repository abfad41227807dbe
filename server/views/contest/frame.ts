import { OnContest } from "#app/contracts/contest.ts";
import { type Actor, holdsInContest } from "#app/domain/access/actor.ts";
import {
  mayActAsHeadJudge,
  mayKeepTime,
  mayRunDesk,
  maySupervise,
  mayTabulate,
} from "#app/domain/access/contest.ts";
import { mayEditSetup, mayReadSetup } from "#app/domain/access/contest-setup.ts";
import { mayIssuePasses } from "#app/domain/access/pass.ts";
import { isMeasured } from "#app/domain/contest/measured-item.ts";
import { donePages, nextStep, type SetUpPage } from "#app/domain/contest/next-step.ts";
import * as Readiness from "#app/domain/contest/readiness.ts";
import type { ContestStatus } from "#app/domain/contest/states.ts";
import type { ItemKind } from "#app/domain/scoring/rule-set.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { listOffices } from "#db/queries/contest-offices.ts";
import { findContest, type ScopedContest } from "#db/queries/contests.ts";
import { findDraw } from "#db/queries/draws.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { readinessInput } from "#server/commands/contest/readiness-facts.ts";
import { defineView } from "#server/views/define-view.ts";

/** States in which the steps of the set-up are shown, and so looked at. */
const SETTING_UP = new Set<ContestStatus>(["draft", "open", "ready"]);

/** What stands above every page of a contest: title, state, steps, the next step, and which pages this reader may open. */
export const contestFrame = defineView({
  name: "contest.frame",
  input: OnContest,
  async load({ db, input: { contestId } }) {
    const found = await findContest(db, contestId);
    const rules = found && (await findRules(db, { contestId, version: found.contest.ruleVersion }));
    if (found === null || rules === null) return null;
    const kinds = new Set(rules.body.rounds.flatMap(({ items }) => items.map(({ kind }) => kind)));
    if (!SETTING_UP.has(found.contest.status)) return { ...found, kinds, done: [] };
    const facts = await loadContest(db, contestId);
    if (facts === null) return null;
    const offices = (await listOffices(db, contestId)).map(({ role }) => role);
    const drawn = (await findDraw(db, contestId))?.drawnAt != null;
    const done: SetUpPage[] = donePages(Readiness.of(readinessInput({ facts, offices, drawn })));
    return { ...found, kinds, done };
  },
  allow: ({ actor, facts }) => mayReadSetup(actor, facts),
  project(facts, { viewer }) {
    const { contest } = facts;
    const organises = mayEditSetup(viewer, facts);
    return {
      id: contest.id,
      title: contest.title,
      kind: contest.kind,
      status: contest.status,
      rehearsal: contest.rehearsal,
      unitName: facts.unitName,
      venue: contest.venue,
      heldOn: contest.heldOn,
      publicCode: contest.publicCode,
      done: organises ? facts.done : [],
      next: organises
        ? nextStep({ status: contest.status, done: facts.done, staged: isStaged(facts.kinds) })
        : null,
      organises,
      pages: pagesOf({ viewer, facts }),
    };
  },
});

/** A contest whose rules have no items yet will have a stage, too. */
const isStaged = (kinds: ReadonlySet<ItemKind>): boolean =>
  kinds.size === 0 || [...kinds].some((kind) => !isMeasured({ kind }));

/** Items at which contestants use devices of their own. */
const PASS_KINDS: readonly ItemKind[] = ["writtenPaper", "buzzer"];
/** Items that begin with a sealed question. */
const QUESTION_KINDS: readonly ItemKind[] = ["policyAnswer", "incident"];

/** Pages of the running contest beside those of its set-up. */
const pagesOf = ({
  viewer,
  facts,
}: {
  viewer: Actor;
  facts: ScopedContest & { kinds: ReadonlySet<ItemKind> };
}) => ({
  setUp: mayEditSetup(viewer, facts),
  devices: isStaged(facts.kinds) && mayRunDesk(viewer, facts),
  desk: isStaged(facts.kinds) && mayRunDesk(viewer, facts),
  head: isStaged(facts.kinds) && mayActAsHeadJudge(viewer, facts),
  clock: isStaged(facts.kinds) && mayKeepTime(viewer, facts),
  verification: mayTabulate(viewer, facts) || maySupervise(viewer, facts) || mayEditSetup(viewer, facts),
  results: true,
  signOff: mayActAsHeadJudge(viewer, facts) || maySupervise(viewer, facts) || mayEditSetup(viewer, facts),
  passes: mayIssuePasses(viewer, facts) && PASS_KINDS.some((kind) => facts.kinds.has(kind)),
  paper: facts.kinds.has("writtenPaper"),
  buzzer: facts.kinds.has("buzzer") && mayRunDesk(viewer, facts),
  questions: QUESTION_KINDS.some((kind) => facts.kinds.has(kind)) && mayRunDesk(viewer, facts),
  host: holdsInContest(viewer, ["host"], facts.contestId),
});
