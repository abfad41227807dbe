import { type InLine, type NextInLine, nextInLine } from "#app/domain/selection/next-in-line.ts";
import type { PostList, SelectionRules } from "#app/domain/selection/selection-rules.ts";
import type { PlacedCandidate } from "#db/queries/selection-candidates.ts";

export type Vacancy = NextInLine & { post: PostList["post"] };

const inLine = ({ candidate }: PlacedCandidate): InLine => ({
  id: candidate.id,
  communityId: candidate.facts?.communityId ?? null,
  subdistrictId: candidate.facts?.subdistrictId ?? null,
  selected: candidate.selected === true,
  advised: candidate.advised === true,
  gone:
    candidate.withdrawnAt !== null ||
    candidate.replacement === "removed" ||
    candidate.replacement === "declined",
  sex: candidate.facts?.sex ?? null,
  birthMonth: candidate.facts?.birthMonth ?? null,
});

/** Who comes next on a list, where a seat became free. */
export function vacancyOf({
  rules,
  list,
  candidates,
}: {
  rules: Pick<SelectionRules, "asOf">;
  list: PostList;
  candidates: readonly PlacedCandidate[];
}): Vacancy {
  const ordered = candidates.filter(
    ({ candidate }) =>
      candidate.post === list.post && candidate.eligible === true && candidate.place !== null,
  );
  return { post: list.post, ...nextInLine({ list, asOf: rules.asOf, ordered: ordered.map(inLine) }) };
}

/** The posts whose list lost somebody after the decision; a list the meeting left short offers nothing. */
export const freedPosts = (candidates: readonly PlacedCandidate[]): Set<PostList["post"]> =>
  new Set(
    candidates
      .filter(
        ({ candidate }) =>
          candidate.replacement === "removed" ||
          candidate.replacement === "declined" ||
          (candidate.selected === true && candidate.withdrawnAt !== null),
      )
      .map(({ candidate }) => candidate.post),
  );
