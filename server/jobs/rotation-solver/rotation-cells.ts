import type { RotationPost, RotationProblem, Slot } from "#app/domain/rotation/rotation-problem.ts";

/** Communities that share no member with any other: they are planned on their own. */
export type Cell = { problem: RotationProblem; posts: readonly RotationPost[] };

/** Connected components of members × communities they may serve. */
export function cellsOf(problem: RotationProblem): Cell[] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    const above = parent.get(key) ?? key;
    if (above === key) return key;
    const root = rootOf(above);
    parent.set(key, root);
    return root;
  };
  const join = (one: string, other: string) => parent.set(rootOf(one), rootOf(other));
  for (const { personId, communityIds } of problem.members)
    for (const communityId of communityIds) join(`person ${personId}`, `place ${communityId}`);
  const posts = groups(problem.posts, ({ communityId }) => rootOf(`place ${communityId}`));
  const members = groups(problem.members, ({ personId }) => rootOf(`person ${personId}`));
  return [...posts].map(([root, own]) => ({
    posts: own,
    problem: partOf(problem, { posts: own, members: members.get(root) ?? [] }),
  }));
}

export function groups<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = found.get(key);
    if (group === undefined) found.set(key, [one]);
    else group.push(one);
  }
  return found;
}

function partOf(
  problem: RotationProblem,
  part: { posts: readonly RotationPost[]; members: RotationProblem["members"] },
): RotationProblem {
  const places = new Set(part.posts.map(({ communityId }) => communityId));
  const inside = ({ communityId }: Slot) => places.has(communityId);
  return {
    ...problem,
    ...part,
    past: problem.past.filter(inside),
    published: problem.published?.filter(inside) ?? null,
  };
}
