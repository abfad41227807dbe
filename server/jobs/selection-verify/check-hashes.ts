import type { ExportFile } from "#app/contracts/selection-export.ts";
import { canonicalText, contentHash, sha256 } from "./canonical-hash.ts";
import { compared, type Part } from "./difference.ts";

/** The file is what was exported, and the rules are what was announced. */
export function checkHashes(file: ExportFile): Part[] {
  const weights = file.rules.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return [
    {
      name: "content",
      checked: 1,
      differences: compared({ path: "hash", found: file.hash, expected: contentHash(file) }),
      unproven: [],
    },
    {
      name: "rules",
      checked: 1 + file.rules.criteria.length,
      differences: [
        ...compared({
          path: "rulesHash",
          found: file.rulesHash,
          expected: sha256(canonicalText(file.rules)),
        }),
        ...compared({ path: "rules.criteria[].weight (Σ)", found: weights, expected: 10_000 }),
      ],
      unproven: [],
    },
  ];
}
