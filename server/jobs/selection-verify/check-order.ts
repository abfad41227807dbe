import type { ExportedCandidate, ExportFile } from "#app/contracts/selection-export.ts";
import { sha256 } from "./canonical-hash.ts";
import { partsOf } from "./check-scores.ts";
import { compared, type Difference, type Part } from "./difference.ts";
import { monthsOf, wholeMonths } from "./time-spans.ts";

type Ranked = { candidate: ExportedCandidate; at: number; key: readonly number[] };

/** Composite, announced tie keys, lot: what everybody is ordered by, and the places that follow, list by list. */
export function checkOrder(file: ExportFile): Part {
  const ranked = file.candidates.flatMap((candidate, at): Ranked[] =>
    candidate.composite === null ? [] : [{ candidate, at, key: keyOf(file, candidate) }],
  );
  const places = new Map(
    file.rules.lists.flatMap(({ post }) =>
      ranked
        // Who withdrew before a later drawing keeps the figures of the earlier one and stands on no list.
        .filter(({ candidate: { withdrawnAt, place } }) => withdrawnAt === null || place !== null)
        .filter(({ candidate }) => candidate.post === post)
        .sort((a, b) => higher(a.key, b.key))
        .map(({ candidate }, index) => [candidate.id, index + 1] as const),
    ),
  );
  const keys = new Map(ranked.map(({ candidate, key }) => [candidate.id, key]));
  const differences = file.candidates.flatMap(({ id, rankKey, place }, at): Difference[] => [
    ...compared({ path: `candidates[${at}].rankKey`, found: rankKey, expected: keys.get(id) ?? null }),
    ...compared({ path: `candidates[${at}].place`, found: place, expected: places.get(id) ?? null }),
  ]);
  return { name: "order", checked: ranked.length, differences, unproven: [] };
}

function higher(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

/**
 * Every number the higher the better: composite, then a criterion's value in millionths (cut), tenure in full months or the
 * birth month counted from year nought, then the lot: twelve digits of SHA-256 over `seed:lot:person`.
 */
function keyOf(file: ExportFile, candidate: ExportedCandidate): number[] {
  const ties = file.rules.tieKeys.map((tie) => tieOf({ file, candidate, tie }));
  const lot = Number.parseInt(sha256(`${file.seed}:lot:${candidate.person}`).slice(0, 12), 16);
  return [candidate.composite ?? 0, ...ties, lot];
}

function tieOf(of: {
  file: ExportFile;
  candidate: ExportedCandidate;
  tie: ExportFile["rules"]["tieKeys"][number];
}): number {
  const { file, candidate, tie } = of;
  if (tie.kind === "tenure")
    return wholeMonths(candidate.facts?.communityWorkStartedOn ?? "", file.rules.asOf);
  if (tie.kind === "younger") return monthsOf(candidate.facts?.birthMonth ?? "");
  const part = partsOf(file, candidate.scores ?? []).find(({ key }) => key === tie.key);
  return part === undefined ? 0 : Number((part.value.top * 1_000_000n) / part.value.bottom);
}
