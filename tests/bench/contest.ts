import { uuidv7 } from "uuidv7";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import { findTemplate } from "#app/domain/contest/templates/contest-templates.ts";
import { callPerformance } from "#server/commands/stage/call-performance.ts";
import type { Runtime } from "#server/runtime.ts";
import { type MadeContest, type MadePerformance, makeContest } from "#tests/support/contest-builders.ts";
import { signIn } from "#tests/support/live-server.ts";

export const JUDGES = 50;
const CONTESTANTS = 60;

/** A contest under way with its first performance on stage, and the cookie of each judge's tablet. */
export type BenchContest = { made: MadeContest; cookies: string[]; onStage: MadePerformance };

/** A speech contest by its template: five criteria or so, sixty contestants, fifty judges in one panel. */
export async function openContest(runtime: Runtime): Promise<BenchContest> {
  const template = findTemplate("speech");
  if (template === null) throw new Error("no template of a speech contest");
  const { ruleSet } = template;
  const made = await makeContest(runtime, { judges: JUDGES, contestants: CONTESTANTS, ruleSet });
  const cookies: string[] = [];
  for (const { id } of made.judges) cookies.push(await signIn(runtime, { seatId: id }));
  const [onStage] = made.performances;
  if (onStage === undefined) throw new Error("a contest without performances");
  const input = { panelId: onStage.panelId, performanceId: onStage.id };
  const called = await callPerformance.execute(
    { runtime, actor: made.organiser, requestId: uuidv7() },
    input,
  );
  if (!called.ok) throw new Error(`nobody can be called: ${JSON.stringify(called.refusal)}`);
  return { made, cookies, onStage };
}

/** A filled sheet with one comment, as a tablet would send it. `seq` counts the judge's operations on it from 1. */
export function opOf(
  { made }: BenchContest,
  at: { judge: number; performance: number; seq: number; kind: "submit" | "takeBack" },
): ScoreOp {
  const performance = made.performances[at.performance];
  const item = made.ruleSet.rounds
    .flatMap(({ items }) => items)
    .find(({ key }) => key === performance?.itemKey);
  const criteria = item?.criteria ?? [];
  return {
    opId: uuidv7(),
    seatId: made.judges[at.judge]?.id ?? "",
    performanceId: performance?.id ?? "",
    seq: at.seq,
    kind: at.kind,
    marks: Object.fromEntries(criteria.map(({ key, maximum, step }) => [key, maximum - step])),
    comments: Object.fromEntries(
      criteria.slice(0, 1).map(({ key }) => [key, "条理清楚，结合社区实际，时间把握得当"]),
    ),
    form: 1,
  };
}
