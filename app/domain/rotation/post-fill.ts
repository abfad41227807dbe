import type { LeadTable } from "./lead-table.ts";
import { type Frame, NOBODY } from "./rotation-frame.ts";

/** Who leads and who stands in at one post, block by block; `broken`: blocks in which no rule-abiding choice was left. */
export type PostLine = { a: number[]; b: number[]; broken: number[] };

/** Costs of a choice. A broken rule outweighs everything else together. */
const BROKEN = 1e9;
const CHANGED = 10_000;
const INCUMBENT_LEADS = 100;
const MEMBER_STANDS_IN = 20;
const OTHER_INCUMBENT = 1;

type State = { a: number; b: number; run: number; cost: number; isBroken: boolean; from: State | null };
type Choice = { a: number; b: number; run: number; cost: number; isBroken: boolean };

/** What the plan in force says for a post and block; null: nothing. */
export type InForce = (at: { post: number; block: number }) => { a: number; b: number } | null;

/**
 * Fills a post around its leads by dynamic programming over the blocks: incumbents lead where no member does, the one who
 * returns is B in the block before, and free members stand in where no incumbent can. A and B of a block and how long A
 * has led are all that the next block depends on, so that the cheapest line is found exactly. PURE.
 */
export class PostFill {
  readonly #table: LeadTable;
  readonly #frame: Frame;
  readonly #inForce: InForce;
  /** By member and block: stands in somewhere without leading next. */
  readonly #standsIn: Uint8Array;

  constructor(given: { table: LeadTable; inForce: InForce }) {
    this.#table = given.table;
    this.#frame = given.table.frame;
    this.#inForce = given.inForce;
    this.#standsIn = new Uint8Array(this.#frame.members * this.#table.blocks);
  }

  /** Fills the post and takes whoever it needs. */
  fill(post: number): PostLine {
    const last = this.#cheapest(post);
    const line: PostLine = { a: [], b: [], broken: [] };
    const states: State[] = [];
    for (let state = last; state?.from; state = state.from) states.unshift(state);
    for (const [block, { a, b, isBroken }] of states.entries()) {
      line.a.push(a);
      line.b.push(b);
      if (isBroken) line.broken.push(block);
      if (b < this.#frame.members) this.#standsIn[b * this.#table.blocks + block] = 1;
      if (a < this.#frame.members && this.#table.leader(post, block) === NOBODY && this.#isFree(a, block))
        this.#table.place({ member: a, post, block });
    }
    return line;
  }

  /** How many blocks would be broken, with nothing taken. */
  brokenIn(post: number): number {
    let broken = 0;
    for (let state: State | null = this.#cheapest(post); state; state = state.from) {
      if (state.isBroken) broken += 1;
    }
    return broken;
  }

  #cheapest(post: number): State | null {
    const { before } = this.#frame;
    const first: State = {
      ...{ a: before.a[post] ?? NOBODY, b: before.b[post] ?? NOBODY, run: before.run[post] ?? 0 },
      ...{ cost: 0, isBroken: false, from: null },
    };
    let states: State[] = [first];
    for (let block = 0; block < this.#table.blocks; block += 1) {
      const next = new Map<string, State>();
      for (const from of states) {
        for (const choice of this.#choices({ post, block, from })) {
          const cost = from.cost + choice.cost;
          const key = `${choice.a} ${choice.b} ${choice.run}`;
          if (cost < (next.get(key)?.cost ?? Number.POSITIVE_INFINITY))
            next.set(key, { ...choice, cost, from });
        }
      }
      states = [...next.values()];
    }
    return states.reduce<State | null>(
      (best, state) => (best === null || state.cost < best.cost ? state : best),
      null,
    );
  }

  #choices(given: { post: number; block: number; from: State }): Choice[] {
    const choices = this.#leaders(given).flatMap((a) =>
      this.#standIns({ ...given, a }).map((b) => this.#choice({ ...given, a, b })),
    );
    return choices.length > 0 ? choices : [this.#lastResort(given)];
  }

  #choice(given: { post: number; block: number; from: State; a: number; b: number }): Choice {
    const { post, block, from, a, b } = given;
    const { incumbentA = NOBODY } = this.#frame.posts[post] ?? {};
    const was = this.#inForce({ post, block });
    let cost = was !== null && (was.a !== a || was.b !== b) ? CHANGED : 0;
    const length = (this.#frame.blocks[block]?.last ?? 0) - (this.#frame.blocks[block]?.first ?? 0) + 1;
    if (a >= this.#frame.members) cost += INCUMBENT_LEADS * length + (a === incumbentA ? 0 : OTHER_INCUMBENT);
    if (b < this.#frame.members && this.#next(post, block) !== b) cost += MEMBER_STANDS_IN;
    return { a, b, run: this.#runOf({ from, a }), cost, isBroken: false };
  }

  #next = (post: number, block: number): number => this.#table.leader(post, block + 1);
  /** Only the stints of members are limited. */
  #runOf = ({ from, a }: { from: State; a: number }) =>
    a >= this.#frame.members ? 0 : a === from.a ? from.run + 1 : 1;
  #isFree = (member: number, block: number) => this.#table.postOf(member, block) === NOBODY;

  #leaders({ post, block, from }: { post: number; block: number; from: State }): number[] {
    const leader = this.#table.leader(post, block);
    if (leader !== NOBODY) return leader === from.a || leader === from.b ? [leader] : [];
    return [from.a, from.b].filter((person) =>
      person >= this.#frame.members
        ? this.#isIncumbentAt({ person, post, block })
        : person === from.a && this.#mayStay({ member: person, post, block, run: from.run }),
    );
  }

  #isIncumbentAt({ person, post, block }: { person: number; post: number; block: number }): boolean {
    const found = this.#frame.posts[post];
    if (found === undefined || (found.incumbentA !== person && found.incumbentB !== person)) return false;
    return !this.#frame.isAway(person, block) && !this.#frame.isBarred(person, found.community);
  }

  #mayStay(given: { member: number; post: number; block: number; run: number }): boolean {
    const { member, post, block, run } = given;
    const mentor = this.#frame.mentor[member] ?? NOBODY;
    return (
      run < this.#frame.problem.longestStint &&
      this.#isFree(member, block) &&
      !this.#frame.isAway(member, block) &&
      (mentor === NOBODY || !this.#frame.isAway(mentor, block)) &&
      this.#frame.mayServe(member, this.#frame.posts[post]?.community ?? NOBODY)
    );
  }

  #standIns(given: { post: number; block: number; from: State; a: number }): number[] {
    const { post, block, a } = given;
    const goes = (b: number) =>
      a !== b && !this.#frame.areApart(a, b) && (a >= this.#frame.members || this.#frame.mentor[a] !== b);
    const next = this.#next(post, block);
    if (next !== NOBODY && next !== a) return goes(next) && !this.#frame.isAway(next, block) ? [next] : [];
    const { incumbentA = NOBODY, incumbentB = NOBODY } = this.#frame.posts[post] ?? {};
    const incumbents = [incumbentA, incumbentB].filter(
      (person) => goes(person) && this.#isIncumbentAt({ person, post, block }),
    );
    const inForce = this.#inForce({ post, block })?.b ?? NOBODY;
    const isMember = inForce !== NOBODY && inForce < this.#frame.members;
    const asBefore =
      isMember && goes(inForce) && this.#mayStandIn({ ...given, member: inForce }) ? [inForce] : [];
    if (incumbents.length > 0) return [...incumbents, ...asBefore];
    const free = asBefore[0] ?? this.#freeMember({ ...given, goes });
    return free === NOBODY ? [] : [free];
  }

  #mayStandIn({ member, post, block }: { member: number; post: number; block: number }): boolean {
    return (
      this.#standsIn[member * this.#table.blocks + block] === 0 &&
      this.#table.postOf(member, block + 1) === NOBODY &&
      !this.#frame.isAway(member, block) &&
      this.#frame.mayServe(member, this.#frame.posts[post]?.community ?? NOBODY)
    );
  }

  #freeMember(given: { post: number; block: number; goes: (b: number) => boolean }): number {
    for (let member = 0; member < this.#frame.members; member += 1) {
      if (given.goes(member) && this.#mayStandIn({ ...given, member })) return member;
    }
    return NOBODY;
  }

  /** Nobody is left whom the rules allow: who knows the work stays, present people before absent ones. */
  #lastResort({ post, block, from }: { post: number; block: number; from: State }): Choice {
    const { incumbentA = NOBODY, incumbentB = NOBODY } = this.#frame.posts[post] ?? {};
    const leader = this.#table.leader(post, block);
    const known = [leader, from.a, from.b, incumbentA, incumbentB].filter((each) => each !== NOBODY);
    const able = known.filter(
      (each) => !this.#frame.isAway(each, block) && this.#isOnlyAt({ person: each, post, block }),
    );
    const a = able[0] ?? incumbentA;
    const next = this.#next(post, block);
    const b =
      [next, ...able, incumbentA, incumbentB].find((each) => each !== NOBODY && each !== a) ?? incumbentB;
    return { a, b, run: this.#runOf({ from, a }), cost: BROKEN, isBroken: true };
  }

  #isOnlyAt({ person, post, block }: { person: number; post: number; block: number }): boolean {
    if (person >= this.#frame.members) return true;
    const leads = this.#table.postOf(person, block);
    return leads === NOBODY || leads === post;
  }
}
