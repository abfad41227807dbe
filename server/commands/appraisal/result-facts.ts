import * as AppraisalResult from "#app/domain/daily/appraisal-result.ts";
import { daysOf, monthOf, monthsOf, quarterOf, quartersOf } from "#app/domain/daily/month.ts";
import * as MonthPoints from "#app/domain/daily/month-points.ts";
import * as PeriodResult from "#app/domain/daily/period-points.ts";
import { schemeFor } from "#app/domain/daily/scheme-choice.ts";
import type { Tx } from "#db/client.ts";
import { listVerifiedRecords } from "#db/queries/appraisal-points.ts";
import { listQuarterTotals, listSignedRatings } from "#db/queries/appraisals.ts";
import { listBallots } from "#db/queries/ballots.ts";
import { listSchemesInForce, type SchemeFacts } from "#db/queries/schemes.ts";
import type { AppraisalFacts } from "./appraisal-facts.ts";

function grouped<T extends { cadreId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.cadreId, [...(groups.get(row.cadreId) ?? []), row]);
  return groups;
}

/** All that results are counted from: records of the months that have begun, earlier quarters, and every rating. */
export async function loadResultFacts({
  tx,
  facts,
  today,
}: {
  tx: Tx;
  facts: AppraisalFacts;
  today: string;
}) {
  const { id: appraisalId, period } = facts.appraisal;
  const months = monthsOf(period).filter((month) => month <= monthOf(today));
  const cadreIds = facts.subjects.map(({ subject }) => subject.cadreId);
  const quarters = AppraisalResult.isYear(period) ? quartersOf(period) : [];
  const [records, schemes, totals, signed, ballots] = await Promise.all([
    months.length === 0 ? [] : listVerifiedRecords(tx, { cadreIds, ...daysOf(months) }),
    listSchemesInForce(tx),
    listQuarterTotals(tx, { cadreIds, quarters }),
    listSignedRatings(tx, appraisalId),
    listBallots(tx, appraisalId),
  ]);
  return {
    months,
    quarters,
    schemes,
    records: grouped(records),
    totals: grouped(totals),
    signed: grouped(signed),
    ballots: grouped(ballots),
  };
}
export type ResultFacts = Awaited<ReturnType<typeof loadResultFacts>>;

type Month = { month: string; scaled: PeriodResult.ScaledMonth | null };

/** Each month under the scheme that held for the person's unit in it. */
function monthsCounted(given: { results: ResultFacts; cadreId: string; unitPath: string }): Month[] {
  const records = given.results.records.get(given.cadreId) ?? [];
  return given.results.months.map((month) => {
    const scheme = schemeFor<SchemeFacts>({
      schemes: given.results.schemes,
      unitPath: given.unitPath,
      month,
    });
    if (scheme === null) return { month, scaled: null };
    const { total, maximum } = MonthPoints.of({ records, scheme: scheme.body, month });
    return { month, scaled: { points: total, maximum } };
  });
}

/** What a quarter gave: the result of its appraisal where there was one, else the mean of its months. */
function quarterPoints(given: {
  quarter: string;
  months: readonly Month[];
  totals: ReadonlyMap<string, number | null>;
}) {
  const told = given.totals.get(given.quarter);
  if (told !== undefined) return told;
  const own = given.months.filter(({ month }) => quarterOf(month) === given.quarter);
  return PeriodResult.ofMonths(own.map(({ scaled }) => scaled));
}

/** The result of one of those appraised. */
export function resultOf({
  facts,
  results,
  subject,
}: {
  facts: AppraisalFacts;
  results: ResultFacts;
  subject: AppraisalFacts["subjects"][number];
}): PeriodResult.PeriodResult {
  const { cadreId } = subject.subject;
  const months = monthsCounted({ results, cadreId, unitPath: subject.unitPath });
  const totals = new Map((results.totals.get(cadreId) ?? []).map(({ period, total }) => [period, total]));
  const signed = results.signed.get(cadreId) ?? [];
  const ballots = results.ballots.get(cadreId) ?? [];
  const by = (group: string) => signed.find(({ raterGroup }) => raterGroup === group)?.points ?? null;
  return AppraisalResult.of({
    scheme: facts.body,
    period: facts.appraisal.period,
    months: months.map(({ scaled }) => scaled),
    quarters: results.quarters.map((quarter) => quarterPoints({ quarter, months, totals })),
    self: by("self"),
    subdistrict: by("subdistrict"),
    peers: ballots.filter(({ raterGroup }) => raterGroup === "peers"),
    residents: ballots.filter(({ raterGroup }) => raterGroup === "residents"),
  });
}
