import type { z } from "zod";
import {
  EXPORT_FORMAT,
  EXPORT_VERSION,
  type SelectionExport,
  SelectionExportQuery,
} from "#app/contracts/selection-export.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import type { Db } from "#db/client.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { listCandidates } from "#db/queries/selection-candidates.ts";
import { listAllMovesOf, listContestDays, listReviewsOf } from "#db/queries/selection-evidence.ts";
import { hashOf, hexOf } from "#server/commands/contest/rules-hash.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadRoundForView } from "#server/views/selection/load-round.ts";
import { marksOf } from "./contest-marks.ts";
import { candidateOf } from "./exported-candidate.ts";

export type ExportDocument = z.input<typeof SelectionExport>;

/** Everything a round was computed from and came to. Without `names` nobody is called by name and no free words go out. */
export const roundExport = defineView({
  name: "selection.export",
  input: SelectionExportQuery,
  load: async ({ db, input }) => loadEvidence(db, input.roundId),
  allow: ({ actor, facts }) => mayHoldRound(actor, facts) && isRanked(facts),
  project: (facts, { input }): ExportDocument => {
    const content = contentOf(facts, input.names === "1");
    return { ...content, hash: hexOf(hashOf(content)) };
  },
});

async function loadEvidence(db: Db, roundId: string) {
  const found = await loadRoundForView({ db, input: { roundId } });
  if (found === null) return null;
  const { report } = found.round;
  const contestIds = (report?.contests ?? []).map(({ contestId }) => contestId);
  const [candidates, reviews, moves, units, days] = await Promise.all([
    listCandidates(db, roundId),
    listReviewsOf(db, roundId),
    listAllMovesOf(db, roundId),
    listUnitsWithin(db, [found.unitPath]),
    listContestDays(db, contestIds),
  ]);
  const marks = new Map(
    await Promise.all(days.map(async (contest) => [contest.id, await marksOf(db, contest)] as const)),
  );
  return { ...found, candidates, reviews, moves, units, days, marks };
}
type Evidence = NonNullable<Awaited<ReturnType<typeof loadEvidence>>>;

/** A cancelled round shows how far it had come. */
const isRanked = ({ round }: Evidence): boolean =>
  round.rankedAt !== null && (round.status === "cancelled" || hasReached(round.status, "ranked"));

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

function contentOf(facts: Evidence, names: boolean): Omit<ExportDocument, "hash"> {
  const { round, candidates, reviews, moves, units } = facts;
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    round: roundOf(facts),
    rules: round.rules,
    rulesHash: round.rulesHash ?? "",
    seed: round.seed ?? "",
    units: units
      .filter(({ kind }) => kind === "district" || kind === "subdistrict" || kind === "community")
      .map(({ id, parentId, kind, name }) => ({ id, parentId, kind, name })),
    contests: contestsOf(facts),
    candidates: candidates.map((placed) =>
      candidateOf({
        placed,
        names,
        reviews: reviews.filter(({ candidateId }) => candidateId === placed.candidate.id),
      }),
    ),
    lists: (round.report?.lists ?? []).map((list) => ({ ...list })),
    moves: moves.map((move) => ({
      candidateId: move.candidateId,
      direction: move.direction,
      ...(names ? { reason: move.reason } : {}),
      proposedBy: move.proposedBy,
      secondedBy: move.secondedBy,
      at: move.at.toISOString(),
      takenBackAt: instant(move.takenBackAt),
    })),
  };
}

const roundOf = ({ round }: Evidence): ExportDocument["round"] => ({
  id: round.id,
  title: round.title,
  unitId: round.unitId,
  status: round.status,
  rulesVersion: round.rulesVersion,
  announcedAt: instant(round.announcedAt),
  nominationsUntil: round.nominationsUntil,
  rankedAt: instant(round.rankedAt),
  decisionDocument: round.decisionDocument,
  decidedAt: instant(round.decidedAt),
  confirmationDocument: round.confirmationDocument,
  confirmedAt: instant(round.confirmedAt),
});

const contestsOf = ({ round, days, marks }: Evidence): ExportDocument["contests"] =>
  (round.report?.contests ?? []).map((contest) => ({
    ...contest,
    heldOn: days.find(({ id }) => id === contest.contestId)?.heldOn ?? null,
    marks: marks.get(contest.contestId) ?? null,
  }));
