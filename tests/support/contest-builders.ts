import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "#app/domain/access/actor.ts";
import { FIRST_SCREEN } from "#app/domain/contest/stage.ts";
import type { ContestStatus, PerformanceStatus, SheetStatus } from "#app/domain/contest/states.ts";
import type { Criterion, RuleSet } from "#app/domain/scoring/rule-set.ts";
import {
  contest,
  contestant,
  draw,
  panel,
  performance,
  ruleSetVersion,
  seat,
  stage,
} from "#db/schema/contest.ts";
import { sheet } from "#db/schema/scoring.ts";
import type { Runtime } from "#server/runtime.ts";
import type { AccountActor } from "#tests/support/commands.ts";
import {
  makeAccount,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
  type Unit,
} from "#tests/support/organisation-builders.ts";
import { ruleSetOf } from "#tests/support/rule-set-builders.ts";

export type MadeSeat = {
  id: string;
  panelId: string;
  number: number;
  role: "judge" | "headJudge" | "timekeeper";
};
export type MadePerformance = {
  id: string;
  contestantId: string;
  panelId: string;
  itemKey: string;
  position: number;
};
export type MadeContest = {
  id: string;
  publicCode: string;
  ruleSet: RuleSet;
  organisation: Organisation;
  /** Organises the district. */
  organiser: AccountActor;
  /** Accounts that hold the contest roles. */
  officers: Record<"host" | "headJudge" | "timekeeper" | "tabulator" | "supervisor", AccountActor>;
  panels: { id: string; name: string }[];
  /** The counting judges of all panels. */
  judges: MadeSeat[];
  headSeats: MadeSeat[];
  clockSeats: MadeSeat[];
  contestants: { id: string; name: string; unit: Unit }[];
  /** In running order, item by item. */
  performances: MadePerformance[];
};

export type MakeContest = {
  /** "live" unless given. */
  status?: ContestStatus;
  judges?: number;
  contestants?: number;
  /** Parallel panels with `judges` judges each; contestants are dealt to them in turn. */
  panels?: number;
  ruleSet?: RuleSet;
  rehearsal?: boolean;
  organisation?: Organisation;
  /** State of every performance; review and later: complete, else waiting. */
  performanceStatus?: PerformanceStatus;
  /** A mark for each criterion; without it there are no sheets before review, and full marks less one step from then on. */
  markOf?: (of: { contestant: number; judge: number; criterion: Criterion }) => number;
};

const SETTLED: readonly ContestStatus[] = ["review", "signed", "published", "archived"];
const DRAWN: readonly ContestStatus[] = ["ready", "live", ...SETTLED];

/**
 * A whole contest in the state asked for, written straight into the database: units, organiser, officers, panels with
 * judges, head judge and timekeeper, contestants, running order, stages; sheets from review on.
 */
export async function makeContest(runtime: Runtime, given: MakeContest = {}): Promise<MadeContest> {
  const status = given.status ?? "live";
  const organisation = given.organisation ?? (await makeOrganisation(runtime));
  const ruleSet = given.ruleSet ?? ruleSetOf();
  const id = randomUUID();
  const publicCode = id.slice(0, 8);
  const { db } = runtime.database;
  await db.insert(contest).values({
    id,
    unitId: organisation.district.id,
    kind: "bigDrill",
    title: "社区干部大练兵",
    venue: "区委党校礼堂",
    heldOn: "2026-05-16",
    status,
    rehearsal: given.rehearsal ?? false,
    ruleVersion: 1,
    publicCode,
  });
  const hash = createHash("sha256").update(JSON.stringify(ruleSet)).digest();
  const lockedAt = DRAWN.includes(status) ? runtime.now() : null;
  await db.insert(ruleSetVersion).values({ contestId: id, version: 1, body: ruleSet, hash, lockedAt });
  const frame = { runtime, contestId: id, organisation };
  const seated = await makePanels(frame, { panels: given.panels ?? 1, judges: given.judges ?? 3 });
  const contestants = await makeContestants(frame, {
    count: given.contestants ?? 4,
    numbered: DRAWN.includes(status),
  });
  const performances = DRAWN.includes(status)
    ? await makePerformances(frame, {
        ruleSet,
        panels: seated.panels,
        contestants,
        status,
        asked: given.performanceStatus,
      })
    : [];
  const sheets = { ruleSet, contestants, performances, judges: seated.judges, markOf: given.markOf };
  if (given.markOf !== undefined || SETTLED.includes(status)) await makeSheets(runtime, sheets);
  const organiser = await makeOrganiser(runtime, organisation.district);
  const officers = await makeOfficers(runtime, id);
  return { id, publicCode, ruleSet, organisation, organiser, officers, ...seated, contestants, performances };
}

type Frame = { runtime: Runtime; contestId: string; organisation: Organisation };

async function makePanels(frame: Frame, count: { panels: number; judges: number }) {
  const { db } = frame.runtime.database;
  const panels: MadeContest["panels"] = [];
  const seats: MadeSeat[] = [];
  for (let index = 0; index < count.panels; index += 1) {
    const made = { id: randomUUID(), name: `第${index + 1}评委组` };
    panels.push(made);
    await db.insert(panel).values({ ...made, contestId: frame.contestId, position: index + 1 });
    const roles = [...Array<"judge">(count.judges).fill("judge"), "headJudge", "timekeeper"] as const;
    roles.forEach((role, at) => {
      seats.push({ id: randomUUID(), panelId: made.id, number: role === "judge" ? at + 1 : 1, role });
    });
  }
  if (seats.length > 0)
    await db.insert(seat).values(
      seats.map((row) => ({
        ...row,
        contestId: frame.contestId,
        scoring: row.role === "judge" ? ("counts" as const) : ("none" as const),
        holderName:
          row.role === "judge" ? `评委${row.number}` : row.role === "headJudge" ? "裁判长" : "计时员",
        holderUnitName: "区委党校",
      })),
    );
  const of = (role: MadeSeat["role"]) => seats.filter((row) => row.role === role);
  return { panels, judges: of("judge"), headSeats: of("headJudge"), clockSeats: of("timekeeper") };
}

async function makeContestants(frame: Frame, given: { count: number; numbered: boolean }) {
  const { communities } = frame.organisation;
  const made = Array.from({ length: given.count }, (_, index) => {
    const unit = communities[index % communities.length]!;
    return { id: randomUUID(), name: `选手${String(index + 1).padStart(2, "0")}`, unit };
  });
  if (made.length === 0) return made;
  await frame.runtime.database.db.insert(contestant).values(
    made.map(({ unit, ...row }, index) => ({
      ...row,
      contestId: frame.contestId,
      unitId: unit.id,
      unitName: unit.name,
      number: given.numbered ? index + 1 : null,
    })),
  );
  return made;
}

async function makePerformances(
  frame: Frame,
  given: {
    ruleSet: RuleSet;
    panels: MadeContest["panels"];
    contestants: MadeContest["contestants"];
    status: ContestStatus;
    asked: PerformanceStatus | undefined;
  },
): Promise<MadePerformance[]> {
  const { db } = frame.runtime.database;
  const status = given.asked ?? (SETTLED.includes(given.status) ? "complete" : "waiting");
  const settled = status === "complete" || status === "verified" || status === "revealed";
  const round = given.ruleSet.rounds[0]!;
  const made = round.items.flatMap(({ key: itemKey }) =>
    given.contestants.map(({ id: contestantId }, index) => {
      const at = given.panels[index % given.panels.length]!;
      const position = Math.floor(index / given.panels.length) + 1;
      return { id: randomUUID(), contestantId, panelId: at.id, itemKey, position };
    }),
  );
  const { contestId } = frame;
  await db
    .insert(draw)
    .values({ contestId, commitment: "0".repeat(64), seed: "0".repeat(64), drawnAt: frame.runtime.now() });
  if (made.length > 0) {
    const lockedAt = settled ? frame.runtime.now() : null;
    const elapsedMs = settled ? 7 * 60_000 : null;
    await db
      .insert(performance)
      .values(made.map((row) => ({ ...row, contestId, roundKey: round.key, status, lockedAt, elapsedMs })));
  }
  await db
    .insert(stage)
    .values(given.panels.map(({ id }) => ({ panelId: id, contestId, screen: FIRST_SCREEN })));
  return made;
}

async function makeSheets(
  runtime: Runtime,
  given: Pick<MadeContest, "ruleSet" | "contestants" | "performances" | "judges"> & {
    markOf: MakeContest["markOf"];
  },
): Promise<void> {
  const items = new Map(
    given.ruleSet.rounds.flatMap((round) => round.items.map((item) => [item.key, item] as const)),
  );
  const markOf = given.markOf ?? (({ criterion }) => criterion.maximum - criterion.step);
  const order = new Map(given.contestants.map(({ id }, index) => [id, index]));
  const status: SheetStatus = "locked";
  const rows = given.performances.flatMap((row) =>
    given.judges
      .filter(({ panelId }) => panelId === row.panelId)
      .map((judge) => ({
        id: randomUUID(),
        performanceId: row.id,
        seatId: judge.id,
        status,
        marks: Object.fromEntries(
          (items.get(row.itemKey)?.criteria ?? []).map((criterion) => [
            criterion.key,
            markOf({ contestant: order.get(row.contestantId) ?? 0, judge: judge.number, criterion }),
          ]),
        ),
        comments: {},
        seq: 1,
        revision: 1,
        receipt: "TEST",
        submittedAt: runtime.now(),
      })),
  );
  if (rows.length > 0) await runtime.database.db.insert(sheet).values(rows);
}

export async function makeOfficers(runtime: Runtime, contestId: string): Promise<MadeContest["officers"]> {
  const officer = (role: keyof MadeContest["officers"]) =>
    makeAccount(runtime, { name: role, grants: [{ role, contestId }] });
  return {
    host: await officer("host"),
    headJudge: await officer("headJudge"),
    timekeeper: await officer("timekeeper"),
    tabulator: await officer("tabulator"),
    supervisor: await officer("supervisor"),
  };
}

/** The device paired to a seat, as its session would make it. */
export const deviceOf = (made: MadeContest, at: MadeSeat): Extract<Actor, { kind: "device" }> => ({
  kind: "device",
  seatId: at.id,
  contestId: made.id,
  panelId: at.panelId,
  role: at.role,
  scoring: at.role === "judge" ? "counts" : "none",
  name: at.role,
});
