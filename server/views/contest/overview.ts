import { OnContest } from "#app/contracts/contest.ts";
import { mayEditSetup, mayReadSetup } from "#app/domain/access/contest-setup.ts";
import { isSettled } from "#app/domain/contest/ending.ts";
import { ARROWS, type Arrow, leadsFrom, mayEdit } from "#app/domain/contest/life.ts";
import { listOffices } from "#db/queries/contest-offices.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { findContest } from "#db/queries/contests.ts";
import { listRunningOrder } from "#db/queries/draws.ts";
import { listPanels, listSeats } from "#db/queries/panels.ts";
import { findRules, listRuleVersions } from "#db/queries/rule-sets.ts";
import { defineView } from "#server/views/define-view.ts";

/** Arrows an organiser follows by a button here; signing and publishing have pages of their own. */
const BUTTONS: readonly Arrow[] = [
  "open",
  "backToDraft",
  "makeReady",
  "backToOpen",
  "start",
  "end",
  "resume",
];

/** The contest at a glance, with the buttons that move it. */
export const overview = defineView({
  name: "contest.overview",
  input: OnContest,
  async load({ db, input: { contestId } }) {
    const found = await findContest(db, contestId);
    const rules = found && (await findRules(db, { contestId, version: found.contest.ruleVersion }));
    if (found === null || rules === null) return null;
    const [contestants, panels, seats, offices, performances, versions] = await Promise.all([
      listContestants(db, contestId),
      listPanels(db, contestId),
      listSeats(db, contestId),
      listOffices(db, contestId),
      listRunningOrder(db, contestId),
      listRuleVersions(db, contestId),
    ]);
    return { ...found, ruleSet: rules.body, contestants, panels, seats, offices, performances, versions };
  },
  allow: ({ actor, facts }) => mayReadSetup(actor, facts),
  project(facts, { viewer }) {
    const { contest, ruleSet, contestants, performances } = facts;
    const organises = mayEditSetup(viewer, facts);
    const { status } = contest;
    return {
      contest: {
        id: contest.id,
        title: contest.title,
        status,
        rehearsal: contest.rehearsal,
        venue: contest.venue,
        heldOn: contest.heldOn,
        publicCode: contest.publicCode,
        createdAt: contest.createdAt.getTime(),
        hasScreenLink: contest.screenTokenHash !== null,
      },
      counts: {
        contestants: contestants.filter((row) => row.status === "registered").length,
        withdrawn: contestants.filter((row) => row.status === "withdrawn").length,
        panels: facts.panels.length,
        judges: facts.seats.filter(({ scoring }) => scoring === "counts").length,
        shadows: facts.seats.filter(({ scoring }) => scoring === "shadow").length,
        performances: performances.length,
        settled: performances.filter((row) => isSettled(row.status)).length,
      },
      rounds: ruleSet.rounds.map((round) => ({
        key: round.key,
        name: round.name,
        items: round.items.map(({ key, name, kind, weight }) => ({ key, name, kind, weight })),
      })),
      panels: facts.panels.map(({ id, name }) => ({ id, name })),
      offices: facts.offices.map(({ role, name }) => ({ role, name })),
      versions: facts.versions.map((row) => ({
        version: row.version,
        reason: row.reason,
        createdAt: row.createdAt.getTime(),
        locked: row.lockedAt !== null,
      })),
      may: {
        edit: organises && mayEdit({ status, edit: "details" }),
        screenLink: organises && mayEdit({ status, edit: "officerSeats" }),
        copy: organises,
        wipe: organises && contest.rehearsal && contest.signedAt === null,
        arrows: organises
          ? BUTTONS.filter((arrow) => leadsFrom({ status, arrow })).map((arrow) => ({
              arrow,
              to: ARROWS[arrow].to,
            }))
          : [],
      },
    };
  },
});
