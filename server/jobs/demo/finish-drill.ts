import { DEMONSTRATION_PASSWORD } from "#app/contracts/account.ts";
import { type ContestFacts, loadContest } from "#db/queries/contest-facts.ts";
import { endContest } from "#server/commands/contest/end-contest.ts";
import { moderateComments } from "#server/commands/results/moderate-comments.ts";
import { publishResult } from "#server/commands/results/publish-result.ts";
import { signResult } from "#server/commands/results/sign-result.ts";
import { verifyPerformances } from "#server/commands/results/verify-performances.ts";
import { lockPerformance } from "#server/commands/stage/lock-performance.ts";
import { returnTheSheet } from "#server/commands/stage/return-sheet.ts";
import { revealPerformance } from "#server/commands/stage/reveal-performance.ts";
import { loadResultState } from "#server/views/results/result-state.ts";
import type { Builder } from "./builder.ts";
import { type Accounts, signedIn } from "./load-accounts.ts";
import { submitAs } from "./run-drill.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type Given = { contestId: string; accounts: Accounts; endsAt: Date };

/** After the last performer: a sheet returned, verification, comments, two signatures, publication. */
export async function finishDrill(builder: Builder, given: Given): Promise<void> {
  const [organiser, headJudge] = await Promise.all([
    signedIn(builder, given.accounts.organiser),
    signedIn(builder, given.accounts.headjudge),
  ]);
  await returnOneSheet(builder, { contestId: given.contestId, headJudge, organiser });
  await finishContest(builder, given);
}

/** Verification, comments, two signatures, publication. */
export async function finishContest(builder: Builder, given: Given): Promise<void> {
  const { contestId, accounts, endsAt } = given;
  builder.clock.set(new Date(endsAt.getTime() + 0.5 * HOUR_MS));
  await builder.run(endContest, await signedIn(builder, accounts.organiser), { contestId });
  await concludeReview(builder, given);
}

/** The same for a contest that is over already. */
export async function concludeReview(
  builder: Builder,
  { contestId, accounts, endsAt }: Given,
): Promise<void> {
  const later = (hours: number) => builder.clock.set(new Date(endsAt.getTime() + hours * HOUR_MS));
  const as = (name: keyof Accounts) => signedIn(builder, accounts[name]);
  const [organiser, headJudge, supervisor, tabulator] = await Promise.all([
    as("organiser"),
    as("headjudge"),
    as("supervisor"),
    as("tabulator"),
  ]);
  const facts = await contestNow(builder, contestId);
  const performanceIds = [...facts.performances.values()]
    .filter((row) => row.lockedAt !== null)
    .map(({ id }) => id);
  later(2);
  await builder.run(verifyPerformances, tabulator, { contestId, performanceIds });
  later(3);
  await moderate(builder, { facts, organiser });
  later(4);
  const signing = { contestId, hash: await hashToSign(builder, contestId), password: DEMONSTRATION_PASSWORD };
  await builder.run(signResult, headJudge, { ...signing, role: "headJudge" });
  await builder.run(signResult, supervisor, { ...signing, role: "supervisor" });
  later(5);
  await builder.run(publishResult, organiser, { contestId });
}

type Account = Awaited<ReturnType<typeof signedIn>>;

async function contestNow({ runtime }: Builder, contestId: string): Promise<ContestFacts> {
  const facts = await loadContest(runtime.database.db, contestId);
  if (facts === null) throw new Error("the drill is gone");
  return facts;
}

/** Of the result both signers are shown. */
async function hashToSign({ runtime }: Builder, contestId: string): Promise<string> {
  const hash = (await loadResultState(runtime.database.db, contestId))?.now?.hash;
  if (hash === undefined) throw new Error("the finished drill cannot be signed");
  return hash;
}

/** A judge had mistaken one contestant for the next: the sheet goes back, is filled in anew, and locked again. */
async function returnOneSheet(
  builder: Builder,
  { contestId, headJudge, organiser }: { contestId: string; headJudge: Account; organiser: Account },
): Promise<void> {
  const facts = await contestNow(builder, contestId);
  const row = [...facts.performances.values()].find(
    ({ lockedAt, position }) => lockedAt !== null && position === 3,
  );
  const sheet = row?.sheets[1];
  const seat = facts.seats.find(({ id }) => id === sheet?.seatId);
  const item = facts.ruleSet.rounds.flatMap((round) => round.items).find(({ key }) => key === row?.itemKey);
  if (row === undefined || sheet === undefined || seat === undefined || item === undefined)
    throw new Error("no sheet to return");
  const place = { performanceId: row.id, seatId: seat.id };
  await builder.run(returnTheSheet, headJudge, {
    ...place,
    reason: "评委反映误把上一位选手的分填到本页，请重新核对",
  });
  const marks = Object.fromEntries(
    item.criteria.map(({ key, maximum, step }) => [key, Math.min(maximum, (sheet.marks[key] ?? 0) + step)]),
  );
  await submitAs({ runtime: builder.runtime, contestId }, seat, {
    performanceId: row.id,
    seq: sheet.seq + 1,
    marks,
    comments: sheet.comments,
  });
  await builder.run(lockPerformance, headJudge, { performanceId: row.id });
  await builder.run(revealPerformance, organiser, { performanceId: row.id });
}

/** Most comments are released as written, one in fifteen is held back. */
async function moderate(builder: Builder, { facts, organiser }: { facts: ContestFacts; organiser: Account }) {
  const comments = [...facts.performances.values()].flatMap(({ sheets }) =>
    sheets.flatMap(({ id, comments }) =>
      Object.entries(comments).map(([criterionKey, text]) => ({
        sheetId: id,
        criterionKey,
        original: text,
        text,
      })),
    ),
  );
  const hidden = new Set(comments.filter(() => builder.random.chance(1 / 15)));
  const say = async (status: "approved" | "hidden", said: typeof comments) => {
    for (let at = 0; at < said.length; at += AT_ONCE) {
      const some = said.slice(at, at + AT_ONCE);
      await builder.run(moderateComments, organiser, { contestId: facts.contest.id, status, comments: some });
    }
  };
  await say(
    "approved",
    comments.filter((comment) => !hidden.has(comment)),
  );
  await say("hidden", [...hidden]);
}

const AT_ONCE = 400;
