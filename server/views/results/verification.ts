import { z } from "zod";
import { OnContest } from "#app/contracts/results.ts";
import type { VerificationRow, VerificationView } from "#app/contracts/results-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadResults, mayVerify } from "#app/domain/access/results.ts";
import { refusalOf } from "#app/domain/contest/verification.ts";
import type { PerformanceScore } from "#app/domain/ranking/performance-scores.ts";
import * as PublishedScore from "#app/domain/scoring/published-score.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { type ContestFacts, loadContest, type PerformanceFacts } from "#db/queries/contest-facts.ts";
import { listAccountNames, listStamps } from "#db/queries/results.ts";
import { defineView } from "../define-view.ts";
import { isSubmitted, judgeLabel, recusedSeats, standingsOf } from "../live/standings.ts";
import { resultContest } from "./ranking-rows.ts";
import { verificationFacts } from "./verification-facts.ts";

type Facts = {
  facts: ContestFacts;
  stamps: Awaited<ReturnType<typeof listStamps>>;
  names: ReadonlyMap<string, string>;
};

const LOCKED = new Set(["complete", "verified", "revealed"]);

/** The performances of one item with everything their scores are made of, for whoever compares them with the paper. */
export const verificationView = defineView({
  name: "results.verification",
  input: OnContest.extend({ itemKey: z.string().max(60).optional() }),
  async load({ db, input }) {
    const facts = await loadContest(db, input.contestId);
    if (facts === null) return null;
    const ids = [...facts.performances.values()].flatMap(({ verifiedBy, sheets }) => [
      verifiedBy,
      ...sheets.flatMap(({ enteredBy, confirmedBy }) => [enteredBy, confirmedBy]),
    ]);
    const names = await listAccountNames(db, [...new Set(ids.flatMap((id) => id ?? []))]);
    return { facts, names, stamps: await listStamps(db, input.contestId) };
  },
  allow: ({ actor, facts: { facts } }) =>
    mayReadResults(actor, { contestId: facts.contest.id, unitPath: facts.unitPath }),
  project(loaded, { viewer, input }): VerificationView {
    const { facts } = loaded;
    const items = itemsOf(facts);
    const wanted =
      items.find(({ key }) => key === input.itemKey) ?? items.find(({ open }) => open > 0) ?? items[0];
    const itemKey = wanted?.key ?? "";
    const item = facts.ruleSet.rounds.flatMap((round) => round.items).find(({ key }) => key === itemKey);
    return {
      contest: resultContest(facts),
      items,
      itemKey,
      limitMs: item?.timing?.limitMs ?? null,
      itemRounding: item?.scoring.rounding.item ?? null,
      rows: rowsOf(facts, itemKey).map((row) => rowOf({ loaded, row, viewer })),
      may: { verify: mayVerify(viewer, { contestId: facts.contest.id, unitPath: facts.unitPath }) },
    };
  },
});

const competing = (facts: ContestFacts): PerformanceFacts[] => {
  const out = new Set(facts.contestants.filter(({ status }) => status === "withdrawn").map(({ id }) => id));
  return [...facts.performances.values()].filter(({ contestantId }) => !out.has(contestantId));
};

const itemsOf = (facts: ContestFacts): VerificationView["items"] =>
  facts.ruleSet.rounds.flatMap((round) =>
    round.items.map(({ key, name }) => {
      const rows = competing(facts).filter((row) => row.itemKey === key);
      const locked = rows.filter(({ status }) => LOCKED.has(status));
      const open = locked.filter(({ verifiedAt }) => verifiedAt === null).length;
      return { key, name, roundName: round.name, open, total: locked.length };
    }),
  );

/** Those to be checked first, then by panel and running order. */
function rowsOf(facts: ContestFacts, itemKey: string): PerformanceFacts[] {
  const rank = (row: PerformanceFacts) => (LOCKED.has(row.status) ? (row.verifiedAt === null ? 0 : 1) : 2);
  const panel = (row: PerformanceFacts) => facts.panels.findIndex(({ id }) => id === row.panelId);
  return competing(facts)
    .filter((row) => row.itemKey === itemKey)
    .sort((a, b) => rank(a) - rank(b) || panel(a) - panel(b) || a.position - b.position);
}

function rowOf({
  loaded,
  row,
  viewer,
}: {
  loaded: Facts;
  row: PerformanceFacts;
  viewer: Actor;
}): VerificationRow {
  const { facts, stamps, names } = loaded;
  const contestant = facts.contestants.find(({ id }) => id === row.contestantId);
  const scored = standingsOf(facts, "locked").performances.find((each) => each.facts.id === row.id);
  return {
    performanceId: row.id,
    panelName: facts.panels.find(({ id }) => id === row.panelId)?.name ?? "",
    position: row.position,
    person: {
      id: row.contestantId,
      number: contestant?.number ?? null,
      name: contestant?.name ?? "",
      unitName: contestant?.unitName ?? "",
    },
    status: row.status,
    statusReason: row.statusReason,
    ...scorePart(scored),
    ...seatPart({ facts, row, names }),
    elapsedMs: row.elapsedMs,
    stamps: stamps
      .filter(({ performanceId }) => performanceId === row.id)
      .map(({ kind, at, readingMs, reason }) => ({ kind, at: at.getTime(), readingMs, reason })),
    breaches: row.breaches.map(({ points, reason }) => ({ points: Decimal.points(points), reason })),
    verified:
      row.verifiedAt === null
        ? null
        : { at: row.verifiedAt.getTime(), by: names.get(row.verifiedBy ?? "") ?? "" },
    blocked: refusalOf(verificationFacts({ facts, row, actor: viewer }))?.refusal ?? null,
  };
}

const scorePart = (
  scored: PerformanceScore | undefined,
): Pick<VerificationRow, "score" | "arithmetic" | "waiting"> => {
  if (scored?.outcome.kind !== "scored") {
    return { score: null, arithmetic: null, waiting: scored?.outcome.kind === "waiting" };
  }
  const { value, trace } = scored.outcome;
  const rounding = scored.item.scoring.rounding.item;
  return { score: PublishedScore.text({ value, rounding }), arithmetic: trace, waiting: false };
};

/** The sheets that were handed in, and who has none. Values of performances that are not locked stay with the judges. */
function seatPart(input: {
  facts: ContestFacts;
  row: PerformanceFacts;
  names: ReadonlyMap<string, string>;
}): Pick<VerificationRow, "sheets" | "missing"> {
  const { facts, row, names } = input;
  if (!LOCKED.has(row.status)) return { sheets: [], missing: [] };
  const recused = recusedSeats(facts, row.contestantId);
  const part: Pick<VerificationRow, "sheets" | "missing"> = { sheets: [], missing: [] };
  for (const seat of facts.seats) {
    if (seat.panelId !== row.panelId || seat.scoring === "none") continue;
    const label = judgeLabel(facts, seat);
    const sheet = row.sheets.find(({ seatId }) => seatId === seat.id);
    if (recused.has(seat.id)) part.missing.push({ label, reason: "recused" });
    else if (sheet !== undefined && isSubmitted(sheet)) {
      part.sheets.push({
        seatId: seat.id,
        label,
        scoring: seat.scoring,
        source: sheet.source,
        marks: sheet.marks,
        enteredBy: names.get(sheet.enteredBy ?? "") ?? null,
        confirmedBy: names.get(sheet.confirmedBy ?? "") ?? null,
      });
    } else part.missing.push({ label, reason: sheet?.status === "abstained" ? "abstained" : "absent" });
  }
  return part;
}
