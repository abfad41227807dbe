import type { RotationPost, RotationProblem, Slot } from "#app/domain/rotation/rotation-problem.ts";
import { emptySum, type LinearProgramme, type Sum } from "./linear-programme.ts";

export type Role = "a" | "b";
export type Place = { post: number; period: number; personId: string };

export const slotKey = ({ communityId, area, period }: Pick<Slot, "communityId" | "area" | "period">) =>
  `${communityId} ${area} ${period}`;

/**
 * One 0–1 column for whoever may lead (a) or stand in (b) at a post in a period that may still change: the members who
 * may serve there and the post's two incumbents. Whoever is away or barred is held at 0.
 */
export class RotationColumns {
  readonly problem: RotationProblem;
  readonly posts: readonly RotationPost[];
  readonly people: readonly (readonly string[])[];
  readonly #past: Map<string, Slot>;
  readonly #columns = new Map<string, number>();

  constructor(programme: LinearProgramme, problem: RotationProblem) {
    this.problem = problem;
    this.posts = problem.posts;
    this.#past = new Map(problem.past.map((slot) => [slotKey(slot), slot]));
    const barred = new Set(problem.barred.map(({ personId, communityId }) => `${personId} ${communityId}`));
    const away = new Set(problem.away.map(({ personId, period }) => `${personId} ${period}`));
    this.people = problem.posts.map(({ communityId, incumbentA, incumbentB }) => [
      ...new Set([
        ...problem.members
          .filter((member) => member.communityIds.includes(communityId))
          .map((m) => m.personId),
        ...[incumbentA, incumbentB],
      ]),
    ]);
    for (const [post, people] of this.people.entries())
      for (let period = problem.from; period < problem.periods; period += 1)
        for (const personId of people) {
          const out =
            away.has(`${personId} ${period}`) ||
            barred.has(`${personId} ${problem.posts[post]?.communityId}`);
          for (const role of ["a", "b"] as const)
            this.#columns.set(
              `${role} ${post} ${period} ${personId}`,
              programme.column({ upper: out ? 0 : 1 }),
            );
        }
  }

  /** Undefined: not a column: in the past, or nobody for this post. */
  at(role: Role, { post, period, personId }: Place): number | undefined {
    return this.#columns.get(`${role} ${post} ${period} ${personId}`);
  }

  periods(): number[] {
    const { from, periods } = this.problem;
    return Array.from({ length: Math.max(0, periods - from) }, (_, at) => from + at);
  }

  /** Who held a post in the past; before the first period its incumbents. */
  before(post: number, period: number): { a: string; b: string } {
    const place = this.posts[post];
    if (place === undefined) throw new Error(`there is no post ${post}`);
    const { communityId, area, incumbentA, incumbentB } = place;
    if (period < 0) return { a: incumbentA, b: incumbentB };
    const slot = this.#past.get(slotKey({ communityId, area, period }));
    if (slot === undefined) throw new Error(`the past lacks ${slotKey({ communityId, area, period })}`);
    return slot;
  }

  /** How often somebody holds posts in a role: columns ahead, and what was in the past as the constant. */
  load(given: { role: Role; personId: string; where: (post: RotationPost, period: number) => boolean }): Sum {
    const { role, personId, where } = given;
    const sum = emptySum();
    for (const [post, place] of this.posts.entries())
      for (let period = 0; period < this.problem.periods; period += 1) {
        if (!where(place, period)) continue;
        if (period < this.problem.from) sum.constant += this.before(post, period)[role] === personId ? 1 : 0;
        else this.add(sum, { role, place: { post, period, personId } });
      }
    return sum;
  }

  add(sum: Sum, { role, place, factor = 1 }: { role: Role; place: Place; factor?: number }): void {
    const column = this.at(role, place);
    if (column === undefined) return;
    sum.columns.push(column);
    sum.factors.push(factor);
  }

  slotsOf(point: readonly number[]): Slot[] {
    return this.posts.flatMap(({ communityId, area }, post) =>
      this.periods().map((period) => {
        const holder = (role: Role) => {
          const personId = this.people[post]?.find(
            (id) => point[this.at(role, { post, period, personId: id }) ?? -1] === 1,
          );
          if (personId === undefined) throw new Error("a post is held by nobody");
          return personId;
        };
        return { communityId, area, period, a: holder("a"), b: holder("b") };
      }),
    );
  }

  /** 0 and 1 of the slots; columns of goals are not set. Null: somebody holds a post who has no column there. */
  pointOf(slots: readonly Slot[], columns: number): number[] | null {
    const point = new Array<number>(columns).fill(0);
    const known = new Map(slots.map((slot) => [slotKey(slot), slot]));
    for (const [post, place] of this.posts.entries())
      for (const period of this.periods()) {
        const slot = known.get(slotKey({ ...place, period }));
        for (const role of ["a", "b"] as const) {
          const column = this.at(role, { post, period, personId: slot?.[role] ?? "" });
          if (column === undefined) return null;
          point[column] = 1;
        }
      }
    return point;
  }
}
