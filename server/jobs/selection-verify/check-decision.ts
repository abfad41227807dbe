import type { ExportFile } from "#app/contracts/selection-export.ts";
import { compared, type Part } from "./difference.ts";

/** The decision is the advised list and the moves in force, and nothing else; a replacement after an objection is named. */
export function checkDecision(file: ExportFile): Part {
  const moved = new Map(
    file.moves.flatMap(({ candidateId, direction, secondedBy, takenBackAt }) =>
      takenBackAt === null && secondedBy !== null ? [[candidateId, direction] as const] : [],
    ),
  );
  const decided = file.candidates.some(({ selected }) => selected !== null);
  const differences = file.candidates.flatMap((candidate, at) => {
    const { id, advised, replacement, withdrawnAt, selected, place } = candidate;
    const move = moved.get(id);
    const listed = move === undefined ? advised === true : move === "in";
    const kept = withdrawnAt === null && place !== null && listed;
    const expected =
      replacement === "removed" || replacement === "declined" ? false : replacement === "offered" || kept;
    return decided
      ? compared({ path: `candidates[${at}].selected`, found: selected ?? false, expected })
      : compared({ path: `candidates[${at}].selected`, found: selected, expected: null });
  });
  const ids = new Set(file.candidates.map(({ id }) => id));
  const alone = file.moves.flatMap((move, at) => [
    ...compared({ path: `moves[${at}].candidateId`, found: ids.has(move.candidateId), expected: true }),
    ...(move.takenBackAt === null && decided
      ? compared({
          path: `moves[${at}].secondedBy`,
          found: move.secondedBy !== null && move.secondedBy !== move.proposedBy,
          expected: true,
        })
      : []),
  ]);
  return {
    name: "decision",
    checked: decided ? file.candidates.length : 0,
    differences: [...differences, ...alone],
    unproven: [],
  };
}

/** At least so much of the draws: firm; at most so much: out (ten-thousandths). */
const [FIRM, OUT] = [9_500, 500];

/** The counts of firm, open and out against everybody's own share of the draws. */
export function checkFirmness(file: ExportFile): Part {
  const drawn = file.lists.filter(({ firmness }) => firmness !== null);
  const differences = file.lists.flatMap(({ post, firmness }, at) => {
    const shares = file.candidates.flatMap((candidate) =>
      candidate.post === post && candidate.acceptability !== null ? [candidate.acceptability] : [],
    );
    if (firmness === null)
      return compared({ path: `lists[${at}].firmness`, found: shares.length, expected: 0 });
    const firm = shares.filter((share) => share >= FIRM).length;
    const out = shares.filter((share) => share <= OUT).length;
    return compared({
      path: `lists[${at}].firmness`,
      found: [firmness.draws, firmness.firm, firmness.deliberate, firmness.out],
      expected: [file.rules.firmness.draws, firm, shares.length - firm - out, out],
    });
  });
  return {
    name: "firmness",
    checked: drawn.length,
    differences,
    unproven: drawn.map(({ post }) => ({ path: `lists[${post}].firmness`, why: "draws" as const })),
  };
}
