import type { ExportedCandidate, ExportFile } from "#app/contracts/selection-export.ts";
import { sha256 } from "./canonical-hash.ts";
import { partsOf } from "./check-scores.ts";
import { compared, type Difference, type Part } from "./difference.ts";
import { halfUp } from "./fraction.ts";
import { fullMonths, monthsOf } from "./time-spans.ts";

type Ranked = { candidate: ExportedCandidate; at: number; key: readonly number[] };

/** Composite, announced tie keys, lot: what everybody is ordered by, and the places that follow, list by list. */
export function checkOrder(file: ExportFile): Part {
  const ranked = file.candidates.flatMap((candidate, at): Ranked[] =>
    candidate.composite === null ? [] : [{ candidate, at, key: keyOf(file, candidate) }],
  );
  const places = new Map(
    file.rules.lists.flatMap(({ post }) =>
      ranked
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

/** Every number the higher the better. Tenure in full months; born in months; the lot in 48 bits. */
function keyOf(file: ExportFile, candidate: ExportedCandidate): number[] {
  const { rules, seed } = file;
  const parts = partsOf(file, candidate.scores ?? []);
  const ties = rules.tieKeys.map((tie) => {
    switch (tie.kind) {
      case "criterion": {
        const part = parts.find(({ key }) => key === tie.key);
        return part === undefined ? 0 : halfUp(part.value, 10_000);
      }
      case "tenure":
        return fullMonths(candidate.facts?.communityWorkStartedOn ?? "", rules.asOf) ?? 0;
      case "younger":
        return monthsOf(candidate.facts?.birthMonth ?? "");
    }
  });
  return [candidate.composite ?? 0, ...ties, lotOf(seed, candidate.id)];
}

const lotOf = (seed: string, id: string): number => Number.parseInt(sha256(`${seed}:${id}`).slice(0, 12), 16);
