import { createHash } from "node:crypto";
import { OnRankedRound } from "#app/contracts/ranking.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import type { RoundReport } from "#app/domain/selection/list-report.ts";
import { lotOf, lotText } from "#app/domain/selection/lot-text.ts";
import { rankedCandidate, scoreGates, withoutScoreGates } from "#app/domain/selection/scored-candidate.ts";
import type { SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { type Result, refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { listCandidates, type PlacedCandidate } from "#db/queries/selection-candidates.ts";
import {
  countMeetings,
  listUnitNames,
  type RankedRow,
  saveRanked,
  saveSeated,
  waitForSolver,
} from "#db/queries/selection-ranking.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { type DrawnScores, drawScores } from "#server/selection/draw-scores.ts";
import { streamList } from "#server/selection/stream-list.ts";
import { type OnList, type RankedList, rankList } from "./ranked-lists.ts";
import { loadRound, recorded } from "./round-facts.ts";

/**
 * Scores are drawn and the lists stand as the rules alone have them. Again and again until the first meeting is recorded:
 * then what it deliberates on stays. Whoever has no result where the rules then say "out" is no longer eligible.
 */
export const rankRound = defineCommand({
  name: "ranking.rank-round",
  input: OnRankedRound,
  async load({ tx, input, actor }) {
    const found = await loadRound({ tx, input, actor });
    if (found === null) return null;
    const { rules } = found.round;
    if (rules.lists.some(({ floors }) => floors.length > 0)) await waitForSolver(tx);
    const candidates = (await listCandidates(tx, input.roundId)).filter(mayBeRanked);
    const people = candidates.map(({ candidate, personPath }) => ({
      ...{ cadreId: candidate.cadreId, unitPath: personPath, votes: candidate.votes },
    }));
    const drawn = await drawScores(tx, { rules, people });
    const meetings = await countMeetings(tx, input.roundId);
    return { ...found, candidates, drawn, meetings, unitNames: await listUnitNames(tx) };
  },
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  async run({ input: { roundId }, facts, now }) {
    const { round, candidates, drawn, meetings, unitNames } = facts;
    if (round.status !== "eligible" && round.status !== "ranked") return refused("ranking.not-to-rank");
    if (meetings > 0) return refused("ranking.meeting-recorded");
    if (candidates.length === 0) return refused("ranking.nobody-eligible");
    const ranked = rankAll({ rules: round.rules, seed: round.seed ?? "", candidates, drawn });
    if (ranked.onLists.size === 0) return refused("ranking.nobody-scored", { n: ranked.rows.length });
    const lists = await rankLists({ rules: round.rules, ...ranked, unitNames });
    if (!lists.ok) return lists;
    const report: RoundReport = {
      contests: drawn.contests,
      lists: lists.value.map((each) => each.report),
    };
    const people = { ranked: ranked.onLists.size, out: ranked.rows.length - ranked.onLists.size };
    return done(people, {
      async write(tx) {
        await saveRanked(tx, ranked.rows);
        for (const each of lists.value) await seat(tx, roundId, each);
        await updateRound(tx, { roundId, status: "ranked", rankedAt: now, report });
      },
      ...recorded({ roundId, ...people, again: round.status === "ranked" }),
    });
  },
});

/** Through the gates, or kept out only by a score that an earlier drawing did not find. */
const mayBeRanked = ({ candidate: { withdrawnAt, eligible, gates } }: PlacedCandidate): boolean =>
  withdrawnAt === null &&
  (eligible === true ||
    (eligible === false && withoutScoreGates(gates ?? []).every(({ passed }) => passed) && gates !== null));

type Ranked = { rows: RankedRow[]; onLists: Map<string, { post: string; candidate: OnList }> };

function rankAll(given: {
  rules: SelectionRules;
  seed: string;
  candidates: readonly PlacedCandidate[];
  drawn: DrawnScores;
}): Ranked {
  const { rules, seed } = given;
  const ranked: Ranked = { rows: [], onLists: new Map() };
  for (const { candidate } of given.candidates) {
    const { id, cadreId, facts, post } = candidate;
    const scores = given.drawn.scores.get(cadreId) ?? [];
    const missing = scoreGates({ scores, rules });
    const gates = [...withoutScoreGates(candidate.gates ?? []), ...missing];
    if (missing.length > 0) {
      ranked.rows.push({ id, scores, composite: null, rankKey: null, gates, eligible: false });
      continue;
    }
    if (facts === null) throw new Error(`candidate ${id} is eligible without facts`);
    const hash = createHash("sha256").update(lotText({ seed, cadreId })).digest("hex");
    const onList = rankedCandidate({ id, rules, facts, scores, lot: lotOf(hash) });
    const { rankKey } = onList;
    ranked.onLists.set(id, { post, candidate: onList });
    ranked.rows.push({ id, scores, composite: rankKey[0] ?? 0, rankKey, gates, eligible: true });
  }
  return ranked;
}

async function rankLists(given: {
  rules: SelectionRules;
  onLists: Ranked["onLists"];
  unitNames: ReadonlyMap<string, string>;
}): Promise<Result<RankedList[]>> {
  const lists: RankedList[] = [];
  for (const list of given.rules.lists) {
    const candidates = [...given.onLists.values()].flatMap(({ post, candidate }) =>
      post === list.post ? [candidate] : [],
    );
    const unitName = (unitId: string) => given.unitNames.get(unitId) ?? unitId;
    const ranked = await rankList({ list, candidates, criteria: given.rules.criteria, unitName });
    if (!ranked.ok) return ranked;
    lists.push(ranked.value);
  }
  return { ok: true, value: lists };
}

async function seat(tx: Tx, roundId: string, { list, seated }: RankedList): Promise<void> {
  if (seated === null) await streamList(tx, { roundId, list });
  else await saveSeated(tx, seated);
}
