import { setTimeout } from "node:timers/promises";
import type { Actor } from "#app/domain/access/actor.ts";
import type { ReserveKind } from "#app/domain/people/enumerations.ts";
import type { SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { dayOf } from "#app/text/time.ts";
import { listCandidates, listEligible } from "#db/queries/selection-candidates.ts";
import { closeDeliberation } from "#server/commands/deliberation/close-deliberation.ts";
import { decideList } from "#server/commands/deliberation/decide-list.ts";
import { proposeMove } from "#server/commands/deliberation/propose-move.ts";
import { recordMeeting } from "#server/commands/deliberation/record-meeting.ts";
import { secondMove } from "#server/commands/deliberation/second-move.ts";
import { closeNominations } from "#server/commands/nomination/close-nominations.ts";
import { nominateCandidates } from "#server/commands/nomination/nominate-candidates.ts";
import { recordReviews } from "#server/commands/nomination/record-reviews.ts";
import { recordVotes } from "#server/commands/nomination/record-votes.ts";
import { settleEligibility } from "#server/commands/nomination/settle-eligibility.ts";
import { closeNotice } from "#server/commands/notice/close-notice.ts";
import { confirmRound } from "#server/commands/notice/confirm-round.ts";
import { openNotice } from "#server/commands/notice/open-notice.ts";
import { rankRound } from "#server/commands/ranking/rank-round.ts";
import { startFirmnessRun } from "#server/commands/ranking/start-firmness.ts";
import { enterReserve } from "#server/commands/reserve/enter-reserve.ts";
import { announceRules } from "#server/commands/selection/announce-rules.ts";
import { changeRules } from "#server/commands/selection/change-rules.ts";
import { createRound } from "#server/commands/selection/create-round.ts";
import { firmnessProgress } from "#server/selection/firmness-runs.ts";
import type { Builder } from "./builder.ts";
import { dayAt } from "./day-at.ts";

export type Nominee = { cadreId: string; post: ReserveKind; basis: string };
export type RoundPlan = {
  unitId: string;
  title: string;
  rules: SelectionRules;
  nominees: readonly Nominee[];
  organiser: Actor;
  today: Date;
  /** Days before today on which it was announced; each step takes the days its people need. */
  announcedDaysAgo: number;
};

const DAY_MS = 86_400_000;
const POLL_MS = 50;
/** Days after the announcement. */
const STEPS = {
  nominated: 8,
  reviewed: 14,
  ranked: 16,
  meeting: 18,
  decided: 20,
  notice: 21,
  over: 36,
} as const;
const BALLOTS = 36;
/** Departments that state something in writing, and the number of their letter. */
const letterOf = (at: number): string => `联审函〔2026〕${at + 1}号`;

/** From the rules to the advised list and how firm it is. */
export async function rankedRound(
  builder: Builder,
  plan: RoundPlan & { steps?: { nominated: number; reviewed: number; ranked: number } },
): Promise<string> {
  const { unitId, title, rules, organiser } = plan;
  const { nominated, reviewed, ranked } = plan.steps ?? STEPS;
  const day = (after: number): Date => dayAt({ today: plan.today, daysAgo: plan.announcedDaysAgo - after });
  builder.clock.set(day(0));
  const preset = rules.pool === "worker" ? "workersFromGrid" : "leadingPosts";
  const { roundId } = await builder.run(createRound, organiser, { unitId, title, preset });
  await builder.run(changeRules, organiser, { roundId, rulesVersion: 1, rules });
  await builder.run(announceRules, organiser, {
    ...{ roundId, rulesVersion: 2 },
    nominationsUntil: dayOf(day(nominated).getTime() - DAY_MS),
  });
  await builder.run(nominateCandidates, organiser, { roundId, people: plan.nominees });
  builder.clock.set(day(nominated));
  await builder.run(closeNominations, organiser, { roundId });
  builder.clock.set(day(reviewed));
  await review(builder, { roundId, rules, organiser });
  await builder.run(settleEligibility, organiser, { roundId });
  builder.clock.set(day(ranked));
  await builder.run(rankRound, organiser, { roundId });
  await builder.run(startFirmnessRun, organiser, { roundId });
  while (firmnessProgress(roundId) !== null) await setTimeout(POLL_MS);
  return roundId;
}

/** One letter of each department for everybody, and one meeting's votes. */
async function review(
  builder: Builder,
  { roundId, rules, organiser }: { roundId: string; rules: SelectionRules; organiser: Actor },
): Promise<void> {
  const candidates = await listCandidates(builder.runtime.database.db, roundId);
  const departments = rules.gates.flatMap((gate) =>
    gate.kind === "jointReview" ? gate.departments : gate.kind === "noDiscipline" ? [gate.department] : [],
  );
  const concerned = builder.random.pick(candidates).candidate.id;
  const reviews = departments.flatMap((department, at) =>
    candidates.map(({ candidate: { id } }) => ({
      ...{ candidateId: id, department, document: letterOf(at), note: null },
      outcome: id === concerned && at === 0 ? "objection" : "noObjection",
    })),
  );
  await builder.run(recordReviews, organiser, { roundId, reviews });
  const votes = candidates.map(({ candidate: { id } }) => {
    const excellent = builder.random.between(8, 30);
    const competent = builder.random.between(0, BALLOTS - excellent);
    const basicallyCompetent = builder.random.between(0, BALLOTS - excellent - competent);
    const incompetent = BALLOTS - excellent - competent - basicallyCompetent;
    return { candidateId: id, excellent, competent, basicallyCompetent, incompetent };
  });
  await builder.run(recordVotes, organiser, { roundId, votes, unevenReason: null });
}

/** Meeting, decision, notice, confirmation, reserve. `moved`: somebody is taken out at the line, and the next one in. */
export async function concludeRound(
  builder: Builder,
  plan: RoundPlan & { roundId: string; moved: boolean },
): Promise<void> {
  const { roundId, organiser } = plan;
  const day = (after: number): Date => dayAt({ today: plan.today, daysAgo: plan.announcedDaysAgo - after });
  builder.clock.set(day(STEPS.meeting));
  await deliberate(builder, plan);
  builder.clock.set(day(STEPS.decided));
  await builder.run(decideList, organiser, { roundId, document: "区委组织部会议纪要〔2026〕18号" });
  builder.clock.set(day(STEPS.notice));
  const { noticeId } = await builder.run(openNotice, organiser, {
    ...{ roundId, opensOn: dayOf(day(STEPS.notice).getTime()) },
    contact: "区委组织部组织科，电话 0831-0000000（演示），工作日 9:00–17:30",
  });
  builder.clock.set(day(STEPS.over));
  await builder.run(closeNotice, organiser, { noticeId });
  await builder.run(confirmRound, organiser, { roundId, document: "区委组织部通知〔2026〕26号" });
  await builder.run(enterReserve, organiser, { roundId, fromOn: dayOf(day(STEPS.over).getTime()) });
}

const PRESENT = [
  { name: "段秉文", office: "区委组织部副部长" },
  { name: "苗青", office: "区委社会工作部干部" },
  { name: "鲁文静", office: "区民政局副局长" },
  { name: "费明远", office: "区纪委监委干部" },
] as const;

async function deliberate(
  builder: Builder,
  { roundId, organiser, moved }: RoundPlan & { roundId: string; moved: boolean },
): Promise<void> {
  const { meetingId, attendanceIds } = await builder.run(recordMeeting, organiser, {
    roundId,
    heldOn: dayOf(builder.clock.now().getTime()),
    venue: "区委组织部 3 楼会议室",
    minutes: "逐一审议边界区间人选的日常表现、联审意见和民主测评，形成一致意见。",
    present: PRESENT.map((each) => ({ ...each, accountId: null })),
    recusals: [],
  });
  const [proposedBy, secondedBy] = attendanceIds;
  for (const move of moved ? await swapAtTheLine(builder, roundId) : []) {
    const { moveId } = await builder.run(proposeMove, organiser, { roundId, meetingId, ...move, proposedBy });
    await builder.run(secondMove, organiser, { roundId, moveId, secondedBy });
  }
  await builder.run(closeDeliberation, organiser, { roundId });
}

/** The last one advised of the first list, and the first one of the same community or subdistrict who was not. */
async function swapAtTheLine(builder: Builder, roundId: string) {
  const eligible = await listEligible(builder.runtime.database.db, roundId);
  const pairs = eligible.flatMap(({ candidate: out }) =>
    out.advised === true
      ? eligible.flatMap(({ candidate: next }) =>
          next.advised === false &&
          next.post === out.post &&
          next.unitId === out.unitId &&
          next.blocked?.level === "community"
            ? [{ out, next }]
            : [],
        )
      : [],
  );
  const pair = pairs.at(-1);
  if (pair === undefined) return [];
  return [
    {
      ...{ candidateId: pair.out.id, direction: "out" },
      reason: "正在承担旧改攻坚任务，社区党委建议本轮暂不列入，下一轮优先考虑。",
    },
    {
      ...{ candidateId: pair.next.id, direction: "in" },
      reason: "同一社区第二顺位，分数接近，长期负责物业矛盾调处，群众反映好。",
    },
  ];
}
