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

/** `run`: blocks in a row in which a member has led; `from`: the block before. */
type State = { a: number; b: number; run: number; cost: number; isBroken: boolean; from: State | null };
type Step = { post: number; block: number; from: State };

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
  /** By post: the line found last, where nothing but its own leads can change it. */
  readonly #found: (State | null)[] = [];

  constructor(given: { table: LeadTable; inForce: InForce }) {
    this.#table = given.table;
    this.#frame = given.table.frame;
    this.#inForce = given.inForce;
    this.#standsIn = new Uint8Array(this.#frame.members * this.#table.blocks);
  }

  /** Fills the post and takes whoever it needs. */
  fill(post: number): PostLine {
    const line: PostLine = { a: [], b: [], broken: [] };
    for (const [block, { a, b, isBroken }] of statesOf(this.#found[post] ?? this.#cheapest(post)).entries()) {
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
    const found = this.#cheapest(post);
    const states = statesOf(found);
    // What needs no member besides the leads is the same whatever other posts take.
    const isOwn = states.every(
      ({ a, b }, block) => this.#isOurs(a, post, block) && this.#isOurs(b, post, block + 1),
    );
    this.#found[post] = isOwn ? found : null;
    return states.reduce((broken, { isBroken }) => broken + (isBroken ? 1 : 0), 0);
  }

  #isOurs = (person: number, post: number, block: number): boolean =>
    person >= this.#frame.members || this.#table.leader(post, block) === person;

  #cheapest(post: number): State | null {
    const { before } = this.#frame;
    const first: State = {
      ...{ a: before.a[post] ?? NOBODY, b: before.b[post] ?? NOBODY, run: before.run[post] ?? 0 },
      ...{ cost: 0, isBroken: false, from: null },
    };
    let states: State[] = [first];
    for (let block = 0; block < this.#table.blocks; block += 1) {
      const next: State[] = [];
      for (const from of states) this.#step({ step: { post, block, from }, next });
      states = next;
    }
    return states.reduce<State | null>(
      (best, state) => (best === null || state.cost < best.cost ? state : best),
      null,
    );
  }

  /** Adds what may follow a state; of states that are alike only the cheapest is kept. */
  #step({ step, next }: { step: Step; next: State[] }): void {
    let isStuck = true;
    for (const a of this.#leaders(step)) {
      for (const b of this.#standIns(step, a)) {
        isStuck = false;
        keep(next, this.#stateOf(step, a, b));
      }
    }
    if (isStuck) keep(next, this.#lastResort(step));
  }

  #stateOf(step: Step, a: number, b: number): State {
    const { post, block, from } = step;
    const { members } = this.#frame;
    const was = this.#inForce({ post, block });
    let cost = from.cost + (was !== null && (was.a !== a || was.b !== b) ? CHANGED : 0);
    if (a >= members) {
      const { first = 0, last = 0 } = this.#frame.blocks[block] ?? {};
      cost += INCUMBENT_LEADS * (last - first + 1);
      if (a !== this.#frame.posts[post]?.incumbentA) cost += OTHER_INCUMBENT;
    }
    if (b < members && this.#table.leader(post, block + 1) !== b) cost += MEMBER_STANDS_IN;
    return { a, b, run: this.#runOf(from, a), cost, isBroken: false, from };
  }

  /** Only the stints of members are limited. */
  #runOf = (from: State, a: number) => (a >= this.#frame.members ? 0 : a === from.a ? from.run + 1 : 1);
  #isFree = (member: number, block: number) => this.#table.postOf(member, block) === NOBODY;

  #leaders({ post, block, from }: Step): number[] {
    const leader = this.#table.leader(post, block);
    if (leader !== NOBODY) return leader === from.a || leader === from.b ? [leader] : [];
    return [from.a, from.b].filter((person) =>
      person >= this.#frame.members
        ? this.#isIncumbentAt(person, post, block)
        : person === from.a && this.#mayStay({ member: person, post, block, run: from.run }),
    );
  }

  #isIncumbentAt(person: number, post: number, block: number): boolean {
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

  #standIns({ post, block }: Step, a: number): number[] {
    const next = this.#table.leader(post, block + 1);
    if (next !== NOBODY && next !== a)
      return this.#table.areTogether(a, next) && !this.#frame.isAway(next, block) ? [next] : [];
    const { incumbentA = NOBODY, incumbentB = NOBODY } = this.#frame.posts[post] ?? {};
    const able: number[] = [];
    for (const person of [incumbentA, incumbentB]) {
      if (this.#table.areTogether(a, person) && this.#isIncumbentAt(person, post, block)) able.push(person);
    }
    const inForce = this.#inForce({ post, block })?.b ?? NOBODY;
    const isMember = inForce !== NOBODY && inForce < this.#frame.members;
    if (isMember && this.#table.areTogether(a, inForce) && this.#mayStandIn(inForce, post, block))
      able.push(inForce);
    if (able.length > 0) return able;
    const free = this.#freeMember({ post, block, a });
    return free === NOBODY ? [] : [free];
  }

  #mayStandIn(member: number, post: number, block: number): boolean {
    return (
      this.#standsIn[member * this.#table.blocks + block] === 0 &&
      this.#table.postOf(member, block + 1) === NOBODY &&
      !this.#frame.isAway(member, block) &&
      this.#frame.mayServe(member, this.#frame.posts[post]?.community ?? NOBODY)
    );
  }

  #freeMember({ post, block, a }: { post: number; block: number; a: number }): number {
    for (let member = 0; member < this.#frame.members; member += 1) {
      if (this.#table.areTogether(a, member) && this.#mayStandIn(member, post, block)) return member;
    }
    return NOBODY;
  }

  /** Nobody is left whom the rules allow: who knows the work stays, present people before absent ones. */
  #lastResort({ post, block, from }: Step): State {
    const { incumbentA = NOBODY, incumbentB = NOBODY } = this.#frame.posts[post] ?? {};
    const leader = this.#table.leader(post, block);
    // A member who only stood in would lead the area twice; one who stays goes on with the same stint.
    const mayLead = (person: number) =>
      person < this.#frame.members
        ? person === leader || (person === from.a && this.#isFree(person, block))
        : person === incumbentA || person === incumbentB;
    const able = [leader, from.a, from.b, incumbentA, incumbentB].filter(
      (each) => each !== NOBODY && !this.#frame.isAway(each, block) && mayLead(each),
    );
    const a = able[0] ?? incumbentA;
    const next = this.#table.leader(post, block + 1);
    const b = [next, incumbentA, incumbentB].find((each) => each !== NOBODY && each !== a) ?? incumbentB;
    return { a, b, run: this.#runOf(from, a), cost: from.cost + BROKEN, isBroken: true, from };
  }
}

function keep(states: State[], state: State): void {
  const at = states.findIndex(({ a, b, run }) => a === state.a && b === state.b && run === state.run);
  const known = states[at];
  if (known === undefined) states.push(state);
  else if (state.cost < known.cost) states[at] = state;
}

/** Block by block; the state before the first is left out. */
function statesOf(last: State | null): State[] {
  const states: State[] = [];
  for (let state = last; state?.from; state = state.from) states.push(state);
  return states.reverse();
}
