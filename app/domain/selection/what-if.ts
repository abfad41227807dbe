import type { ReserveKind } from "../people/enumerations.ts";
import type * as Rational from "../shared/rational.ts";
import { type AdvisedList, adviseList } from "./advised-list.ts";
import { compositesOf } from "./composites.ts";
import type { RankKey } from "./rank-key.ts";
import type { Place } from "./seats.ts";
import type { PostList } from "./selection-rules.ts";

/** Somebody of a past round or of trial data. */
export type WhatIfPerson = Place & {
  id: string;
  post: ReserveKind;
  /** One for each criterion in order. */
  values: readonly Rational.Ratio[];
  /** The rank key without the composite: tie keys and lot. */
  ties: readonly number[];
};

export type WhatIfList = {
  post: ReserveKind;
  /** Ids from the top. */
  selected: string[];
  /** Sum of the selected composites, ten-thousandths. */
  total: number;
  enters: string[];
  leaves: string[];
};

export type WhatIf = {
  lists: WhatIfList[];
  /** Ten-thousandths, by id. */
  composites: Map<string, number>;
  /** From 1 on the person's own list, by id. */
  places: Map<string, number>;
  blocked: AdvisedList<Standing>["blocked"];
};

type Standing = Place & { id: string; rankKey: RankKey };

/**
 * The lists as they would be with these weights and quotas, and who would enter and leave against `before` (ids selected
 * then, in any order). Floors are left aside: they need the solver. People of a post without a list are left out. PURE.
 */
export function whatIf(given: {
  people: readonly WhatIfPerson[];
  /** Ten-thousandths. */
  weights: readonly number[];
  lists: readonly PostList[];
  before: readonly string[];
}): WhatIf {
  const composites = new Map<string, number>();
  const byPost = new Map<ReserveKind, Standing[]>(given.lists.map(({ post }) => [post, []]));
  const sums = compositesOf(given);
  given.people.forEach((person, at) => {
    const composite = sums[at] ?? 0;
    composites.set(person.id, composite);
    const { id, communityId, subdistrictId, ties } = person;
    byPost.get(person.post)?.push({ id, communityId, subdistrictId, rankKey: [composite, ...ties] });
  });
  const before = new Set(given.before);
  const answer: WhatIf = { lists: [], composites, places: new Map(), blocked: new Map() };
  for (const list of given.lists) {
    const { ordered, selected, blocked } = adviseList({ candidates: byPost.get(list.post) ?? [], list });
    for (const [at, { id }] of ordered.entries()) answer.places.set(id, at + 1);
    for (const [id, why] of blocked) answer.blocked.set(id, why);
    const after = new Set(selected);
    answer.lists.push({
      ...{
        post: list.post,
        selected,
        total: selected.reduce((sum, id) => sum + (composites.get(id) ?? 0), 0),
      },
      enters: selected.filter((id) => !before.has(id)),
      leaves: ordered.flatMap(({ id }) => (before.has(id) && !after.has(id) ? [id] : [])),
    });
  }
  return answer;
}
