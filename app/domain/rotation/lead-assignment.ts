import { AREAS, type Frame, NOBODY } from "./rotation-frame.ts";

/** A member's area, and the post at which it is to be led. */
export type Lead = { member: number; post: number };

/**
 * Which community each member leads each area in: as evenly as the scopes allow, and all areas in one community where that
 * costs nothing. `load`: the most leads at one post, as small as any assignment can make it. PURE.
 */
export function assignLeads(
  frame: Frame,
  needs: Frame["needs"] = frame.needs,
): { leads: Lead[]; load: number } {
  const { homes, loads } = homesOf(frame, needs);
  const leads: Lead[] = [];
  let load = 0;
  for (let area = 0; area < AREAS; area += 1) {
    const level = new AreaLevel({ frame, area, homes, loads });
    level.level();
    load = Math.max(load, level.most());
    leads.push(...level.leads());
  }
  return { leads, load };
}

/** By member × area: the community; `NOBODY` where the area is not needed or has no post in the scope. */
function homesOf(frame: Frame, needs: Frame["needs"]): { homes: Int32Array; loads: Int32Array } {
  const homes = new Int32Array(frame.members * AREAS).fill(NOBODY);
  const search = new LightestSearch(frame);
  const size = (member: number) => frame.scopes[frame.scopeOf[member] ?? 0]?.length ?? 0;
  const order = Array.from({ length: frame.members }, (_, member) => member);
  order.sort((one, other) => size(one) - size(other) || one - other);
  for (const member of order) {
    const scope = frame.scopeOf[member] ?? 0;
    const areas = needs[member] ?? [];
    const together = areas.length === 0 ? NOBODY : search.find({ scope, areas });
    for (const area of areas) {
      const home = together === NOBODY ? search.find({ scope, areas: [area] }) : together;
      if (home === NOBODY) continue;
      homes[member * AREAS + area] = home;
      search.add({ community: home, area });
    }
  }
  return { homes, loads: search.loads };
}

/**
 * The community that has all the areas and the fewest leads of them at any one post. Loads only grow, so that what was
 * lightest for a scope is where the next search begins.
 */
class LightestSearch {
  readonly loads: Int32Array;
  readonly #frame: Frame;
  readonly #begun = new Map<string, { at: number; weight: number }>();

  constructor(frame: Frame) {
    this.#frame = frame;
    this.loads = new Int32Array(frame.communities.length * AREAS);
  }

  add({ community, area }: { community: number; area: number }): void {
    this.loads[community * AREAS + area] = (this.loads[community * AREAS + area] ?? 0) + 1;
  }

  find(given: { scope: number; areas: readonly number[] }): number {
    const communities = this.#frame.scopes[given.scope] ?? [];
    const key = `${given.scope} ${given.areas.join()}`;
    const begun = this.#begun.get(key) ?? { at: 0, weight: 0 };
    for (let at = begun.at; at < communities.length; at += 1) {
      const community = communities[at] ?? NOBODY;
      if (this.#weight(community, given.areas) > begun.weight) continue;
      this.#begun.set(key, { at, weight: begun.weight });
      return community;
    }
    return this.#restart({ key, communities, areas: given.areas });
  }

  #restart(given: { key: string; communities: readonly number[]; areas: readonly number[] }): number {
    let [best, least] = [NOBODY, Number.POSITIVE_INFINITY];
    for (const [at, community] of given.communities.entries()) {
      const weight = this.#weight(community, given.areas);
      if (weight < least) [best, least] = [at, weight];
    }
    this.#begun.set(given.key, { at: Math.max(best, 0), weight: least });
    return given.communities[best] ?? NOBODY;
  }

  /** The most leads at one post, then all together; infinite where an area has no post. */
  #weight(community: number, areas: readonly number[]): number {
    let [most, sum] = [0, 0];
    for (const area of areas) {
      if (this.#frame.postAt(community, area) === NOBODY) return Number.POSITIVE_INFINITY;
      const load = this.loads[community * AREAS + area] ?? 0;
      if (load > most) most = load;
      sum += load;
    }
    return most * SUM_BELOW + sum;
  }
}

/** More leads than a plan can have at one community. */
const SUM_BELOW = 1_000_000;

/**
 * Leads of one area over the communities. From a fullest community leads move along a chain of scopes to one with at least
 * two fewer; when no chain is left, the communities it reaches hold only people who cannot serve elsewhere, and each has
 * at most one lead less: no assignment has a smaller largest load.
 */
class AreaLevel {
  readonly #frame: Frame;
  readonly #area: number;
  /** By community: the members who lead the area there. */
  readonly #at: number[][];
  readonly #open: number[];

  constructor(given: { frame: Frame; area: number; homes: Int32Array; loads: Int32Array }) {
    this.#frame = given.frame;
    this.#area = given.area;
    this.#at = given.frame.communities.map(() => []);
    this.#open = given.frame.communities.flatMap((_, community) =>
      given.frame.postAt(community, given.area) === NOBODY ? [] : [community],
    );
    for (let member = 0; member < given.frame.members; member += 1) {
      this.#at[given.homes[member * AREAS + given.area] ?? NOBODY]?.push(member);
    }
  }

  #load = (community: number): number => this.#at[community]?.length ?? 0;

  most(): number {
    return this.#open.reduce((most, community) => Math.max(most, this.#load(community)), 0);
  }

  level(): void {
    while (this.#relieve()) {
      // Each step takes one lead from a fullest community.
    }
  }

  leads(): Lead[] {
    return this.#open.flatMap((community) =>
      (this.#at[community] ?? []).map((member) => ({
        ...{ member, post: this.#frame.postAt(community, this.#area) },
      })),
    );
  }

  #relieve(): boolean {
    const most = this.most();
    const start = this.#open.find((community) => this.#load(community) === most);
    if (start === undefined || most < 2) return false;
    const cameBy = new Map<number, { from: number; member: number } | null>([[start, null]]);
    const scopesSeen = new Set<number>();
    const queue = [start];
    for (const community of queue) {
      for (const member of this.#at[community] ?? []) {
        const scope = this.#frame.scopeOf[member] ?? 0;
        if (scopesSeen.has(scope)) continue;
        scopesSeen.add(scope);
        for (const next of this.#frame.scopes[scope] ?? []) {
          if (cameBy.has(next) || this.#frame.postAt(next, this.#area) === NOBODY) continue;
          cameBy.set(next, { from: community, member });
          if (this.#load(next) <= most - 2) return this.#shift({ to: next, cameBy });
          queue.push(next);
        }
      }
    }
    return false;
  }

  #shift(given: { to: number; cameBy: Map<number, { from: number; member: number } | null> }): true {
    for (let at = given.to; ; ) {
      const step = given.cameBy.get(at);
      if (!step) return true;
      const left = this.#at[step.from];
      left?.splice(left.indexOf(step.member), 1);
      this.#at[at]?.push(step.member);
      at = step.from;
    }
  }
}
