import { contestInput } from "#app/contracts/interchange-contest.ts";
import type { FragilityShown } from "#app/contracts/results-views.ts";
import type * as CutLine from "#app/domain/ranking/cut-line.ts";
import * as Fragility from "#app/domain/ranking/fragility.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { personIn } from "./ranking-rows.ts";
import type { Recomputed } from "./recomputed.ts";

/** The podium: prizes are given to the first three where no rule draws another line. */
const PODIUM = 3;
const ROWS_AT_MOST = 40;

/** How fragile each cut of a contest is, in names. PURE. Every round that lets only some go on has a cut; so has the podium. */
export function fragilityOf({ document, result }: Recomputed): FragilityShown[] {
  const contest = contestInput(document);
  const cuts: CutLine.Cut[] = document.ruleSet.rounds.flatMap(({ advancement }, roundIndex) =>
    advancement.kind === "all" ? [] : [{ kind: "advancement" as const, roundIndex }],
  );
  if (result.ranking.length > PODIUM) cuts.push({ kind: "places", count: PODIUM });
  if (cuts.length === 0) return [];
  return Fragility.of({ contest, cuts }).map((found) => shown(document, found));
}

type Document = Recomputed["document"];

function shown(document: Document, { cut, findings, complete }: Fragility.CutFragility): FragilityShown {
  const names = (ids: readonly string[]) => ids.map((id) => personIn(document, id).name);
  return {
    roundName: cut.kind === "advancement" ? (document.ruleSet.rounds[cut.roundIndex]?.name ?? null) : null,
    places: cut.kind === "places" ? cut.count : null,
    complete: complete && findings.length <= ROWS_AT_MOST,
    findings: findings.slice(0, ROWS_AT_MOST).map(({ cause, crossing }) => ({
      cause: causeOf(document, cause),
      enters: names(crossing.enters),
      leaves: names(crossing.leaves),
    })),
  };
}

function causeOf(document: Document, cause: Fragility.Cause): FragilityShown["findings"][number]["cause"] {
  const seat = (id: string) => seatName(document, id);
  switch (cause.kind) {
    case "rounding":
      return cause;
    case "absentJudge":
      return { kind: "absentJudge", seat: seat(cause.seatId) };
    case "mark": {
      const item = document.ruleSet.rounds
        .flatMap(({ items }) => items)
        .find(({ key }) => key === cause.itemKey);
      return {
        kind: "mark",
        who: personIn(document, cause.contestantId).name,
        itemName: item?.name ?? cause.itemKey,
        criterionName:
          item?.criteria.find(({ key }) => key === cause.criterionKey)?.name ?? cause.criterionKey,
        seat: seat(cause.seatId),
        from: Decimal.points(cause.from),
        to: Decimal.points(cause.to),
      };
    }
  }
}

/** With the panel's name where there are several: each has its J1. */
function seatName(document: Document, id: string): string {
  const panel = document.panels.find(({ seats }) => seats.some((seat) => seat.id === id));
  const label = panel?.seats.find((seat) => seat.id === id)?.label ?? id;
  return document.panels.length > 1 ? `${panel?.name ?? panel?.id ?? ""} ${label}` : label;
}
