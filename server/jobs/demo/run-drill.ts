import { uuidv7 } from "uuidv7";
import { asksQuestions } from "#app/domain/contest/measured-item.ts";
import { inRunningOrder } from "#app/domain/contest/stage.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { type ContestFacts, loadContest, type PerformanceFacts } from "#db/queries/contest-facts.ts";
import {
  inventAbility,
  inventComments,
  inventElapsed,
  inventForm,
  inventMarks,
  inventSeverity,
} from "#db/seed/judging.ts";
import { drawNextRound } from "#server/commands/contest/draw-next-round.ts";
import { startContest } from "#server/commands/contest/start-contest.ts";
import { drawQuestion } from "#server/commands/question/draw-question.ts";
import { submitOp } from "#server/commands/score/submit-op.ts";
import { callPerformance } from "#server/commands/stage/call-performance.ts";
import { lockPerformance } from "#server/commands/stage/lock-performance.ts";
import { markAbsent } from "#server/commands/stage/mark-absent.ts";
import { revealPerformance } from "#server/commands/stage/reveal-performance.ts";
import { startClock } from "#server/commands/stage/start-clock.ts";
import { stopClock } from "#server/commands/stage/stop-clock.ts";
import type { Builder } from "./builder.ts";
import { type Accounts, signedIn } from "./load-accounts.ts";
import type { SetUpContest } from "./set-up-contest.ts";

type Account = Awaited<ReturnType<typeof signedIn>>;
export type Hall = {
  facts: ContestFacts;
  items: ReadonlyMap<string, Item>;
  organiser: Account;
  headJudge: Account;
  /** How able a contestant is, how severe a judge, and who does not come. */
  ability: ReadonlyMap<string, number>;
  severity: ReadonlyMap<string, number>;
  absentee: string | undefined;
};

/** From one performer's score to the next one's call. */
const CHANGEOVER_MS = 40_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A day in the hall: nobody is called after so long. */
const HALL_HOURS_MS = 9.5 * 60 * MINUTE_MS;

/**
 * Runs the whole drill through the commands of stage and tablets: the first round in one hall over as many days as it
 * takes, the draw of those who advance, and the final a day later. Gives the time when it is over.
 */
export async function runDrill(
  builder: Builder,
  { contest, accounts, startsAt }: { contest: SetUpContest; accounts: Accounts; startsAt: Date },
): Promise<Date> {
  const { contestId } = contest;
  const hall = await openHall(builder, { contestId, accounts, startsAt });
  let morning = startsAt.getTime();
  for (const [at, round] of hall.facts.ruleSet.rounds.entries())
    morning = await runRound(builder, {
      hall: at === 0 ? hall : await drawRound(builder, { hall, roundKey: round.key }),
      roundKey: round.key,
      morning,
    });
  return builder.clock.now();
}

/** The contest begins: who judges how, who can do what. */
export async function openHall(
  builder: Builder,
  { contestId, accounts, startsAt }: { contestId: string; accounts: Accounts; startsAt: Date },
): Promise<Hall> {
  const organiser = await signedIn(builder, accounts.organiser);
  builder.clock.set(startsAt);
  await builder.run(startContest, organiser, { contestId });
  const facts = await contestNow(builder, contestId);
  return {
    facts,
    items: new Map(facts.ruleSet.rounds.flatMap((round) => round.items.map((item) => [item.key, item]))),
    organiser,
    headJudge: await signedIn(builder, accounts.headjudge),
    ability: new Map(facts.contestants.map(({ id }) => [id, inventAbility(builder.random)])),
    severity: new Map(facts.seats.map(({ id }) => [id, inventSeverity(builder.random)])),
    absentee: facts.contestants.at(-1)?.id,
  };
}

/** Those who advance, in their running order. */
export async function drawRound(
  builder: Builder,
  { hall, roundKey }: { hall: Hall; roundKey: string },
): Promise<Hall> {
  const contestId = hall.facts.contest.id;
  await builder.run(drawNextRound, hall.organiser, { contestId, roundKey });
  return { ...hall, facts: await contestNow(builder, contestId) };
}

async function contestNow({ runtime }: Builder, contestId: string): Promise<ContestFacts> {
  const facts = await loadContest(runtime.database.db, contestId);
  if (facts === null) throw new Error("the drill is gone");
  return facts;
}

/** Gives the morning after. */
export async function runRound(
  builder: Builder,
  given: { hall: Hall; roundKey: string; morning: number },
): Promise<number> {
  const { hall } = given;
  const own = [...hall.facts.performances.values()].filter((row) => row.roundKey === given.roundKey);
  let { morning } = given;
  let atMs = morning;
  for (const row of inRunningOrder(own, [...hall.items.keys()])) {
    if (atMs > morning + HALL_HOURS_MS) {
      morning += DAY_MS;
      atMs = morning;
    }
    builder.clock.set(new Date(atMs));
    if (row.contestantId === hall.absentee) {
      const reason = "因突发工作未能到场，已书面说明";
      await builder.run(markAbsent, hall.organiser, { performanceId: row.id, reason });
      continue;
    }
    atMs = (await perform(builder, { hall, row, atMs })) + CHANGEOVER_MS;
  }
  return morning + DAY_MS;
}

/** One performer from the call to the score on the screen. Gives the time after it. */
async function perform(
  builder: Builder,
  given: { hall: Hall; row: PerformanceFacts; atMs: number },
): Promise<number> {
  const { hall, row } = given;
  const { random } = builder;
  const performanceId = row.id;
  const item = hall.items.get(row.itemKey);
  if (item === undefined) throw new Error(`no item ${row.itemKey}`);
  const form = inventForm(random, hall.ability.get(row.contestantId) ?? 0.8);
  if (asksQuestions(item)) await builder.run(drawQuestion, hall.organiser, { performanceId, number: null });
  await builder.run(callPerformance, hall.organiser, { panelId: row.panelId, performanceId });
  let atMs = given.atMs + 20_000;
  const step = (to: number): void => {
    atMs = to;
    builder.clock.set(new Date(to));
  };
  step(atMs);
  await builder.run(startClock, hall.organiser, { performanceId });
  step(atMs + (inventElapsed(random, item) ?? 5 * MINUTE_MS));
  await builder.run(stopClock, hall.organiser, { performanceId });
  step(atMs + 25_000);
  await Promise.all(
    markingSeats(hall.facts, row).map((seat) => mark(builder, { hall, row, item, form, seat })),
  );
  step(atMs + 20_000);
  await builder.run(lockPerformance, hall.headJudge, { performanceId });
  step(atMs + 5_000);
  await builder.run(revealPerformance, hall.organiser, { performanceId });
  return atMs;
}

type Seat = ContestFacts["seats"][number];

const markingSeats = ({ seats, recusals }: ContestFacts, row: PerformanceFacts): Seat[] =>
  seats.filter(
    ({ id, panelId, scoring }) =>
      panelId === row.panelId &&
      scoring === "counts" &&
      !recusals.some(
        (each) => each.seatId === id && each.contestantId === row.contestantId && each.status === "confirmed",
      ),
  );

async function mark(
  { runtime, random }: Builder,
  given: { hall: Hall; row: PerformanceFacts; item: Item; form: number; seat: Seat },
): Promise<void> {
  const { hall, row, item, form, seat } = given;
  const severity = hall.severity.get(seat.id) ?? 0;
  await submitAs({ runtime, contestId: hall.facts.contest.id }, seat, {
    performanceId: row.id,
    seq: 1,
    marks: inventMarks(random, { item, form, severity }),
    comments: inventComments(random, item),
  });
}

/** A sheet from the seat's tablet. */
export async function submitAs(
  { runtime, contestId }: { runtime: Builder["runtime"]; contestId: string },
  seat: Seat,
  sheet: {
    performanceId: string;
    seq: number;
    marks: Record<string, number>;
    comments: Record<string, string>;
  },
): Promise<void> {
  const actor = {
    kind: "device" as const,
    seatId: seat.id,
    contestId,
    panelId: seat.panelId,
    role: seat.role,
    scoring: seat.scoring,
    name: seat.holderName,
  };
  const envelope = { opId: uuidv7(), seatId: seat.id, kind: "submit", form: 1, ...sheet };
  const answer = await submitOp({ runtime, actor }, envelope);
  if (!answer.ok) throw new Error(`a sheet was refused: ${JSON.stringify(answer.refusal)}`);
}
