import type { LeadTable, Placed } from "./lead-table.ts";
import { mayLeadIn } from "./member-capacity.ts";
import { AREAS, type Frame, NOBODY } from "./rotation-frame.ts";

/** An area that somebody still has to lead. */
export type Missing = { member: number; area: number };

/** Tries for one missing area, and for all: enough for a cell of a subdistrict, and a bound on time for one of a city. */
const TRIES = 1_500;
const TRIES_OF_ALL = 12_000;
const TRIES_OF_MOVE = 40;
const DEPTH = 3;
/** Communities looked at when others have to make way. */
const NEAR = 24;

/**
 * Places missing leads: where there is room, as early and with as few changes as possible; else by chains in which the one
 * who makes way is placed elsewhere, up to `DEPTH` of them. What cannot be placed comes back. Deterministic, bounded. PURE.
 */
export class LeadRepair {
  readonly #table: LeadTable;
  readonly #frame: Frame;
  /** Slots that a lead changes against the plan in force; 0 without one. */
  readonly #changes: (lead: Placed) => number;
  readonly #log: { lead: Placed; placed: boolean }[] = [];
  #tries = 0;
  #left = TRIES_OF_ALL;

  constructor(given: { table: LeadTable; changes?: (lead: Placed) => number }) {
    this.#table = given.table;
    this.#frame = given.table.frame;
    this.#changes = given.changes ?? (() => 0);
  }

  /** `blocks`: leads lie before this block. */
  insertAll({ missing, blocks }: { missing: readonly Missing[]; blocks: number }): Missing[] {
    const most = Math.min(blocks, this.#table.blocks);
    return missing.filter((each) => !this.insert({ missing: each, blocks: most }));
  }

  insert({ missing, blocks }: { missing: Missing; blocks: number }): boolean {
    this.#log.length = 0;
    if (!this.#isOpen({ missing, blocks })) return false;
    const begun = Math.min(TRIES, this.#left);
    this.#tries = begun;
    let isPlaced = false;
    for (let depth = 0; depth <= DEPTH && !isPlaced; depth += 1) {
      isPlaced = this.#put({ missing, blocks, depth });
    }
    this.#left -= begun - this.#tries;
    return isPlaced;
  }

  /**
   * A chain moves leads within their areas: without a free seat of the area, or without a block in which the member may
   * lead beyond those already used, none can succeed.
   */
  #isOpen({ missing, blocks }: { missing: Missing; blocks: number }): boolean {
    const [{ member, area }, table] = [missing, this.#table];
    let able = 0;
    for (let block = 0; block < blocks; block += 1) {
      const isLed = table.postOf(member, block) !== NOBODY;
      able += (mayLeadIn({ frame: this.#frame, member, block }) ? 1 : 0) - (isLed ? 1 : 0);
    }
    if (able <= 0) return false;
    return this.#frame.posts.some((post, at) => {
      if (post.area !== area) return false;
      for (let block = 0; block < blocks; block += 1) if (table.leader(at, block) === NOBODY) return true;
      return false;
    });
  }

  /** Posts at which the last insertion changed something. */
  lastPosts(): number[] {
    return [...new Set(this.#log.map(({ lead }) => lead.post))];
  }

  /** Takes back the last insertion; what comes back does it again. */
  takeBack(): () => void {
    const done = [...this.#log];
    this.#undo(0);
    return () => {
      for (const { lead, placed } of done) {
        if (placed) this.#place(lead);
        else this.#take(lead);
      }
    };
  }

  /** Moves one lead, everybody in the way elsewhere; or changes nothing. */
  move({ from, to, blocks }: { from: Placed; to: Placed; blocks: number }): boolean {
    this.#log.length = 0;
    this.#tries = Math.min(TRIES_OF_MOVE, this.#left);
    this.#take(from);
    const isMoved = this.#displace({ lead: to, blocks, depth: 2 });
    if (!isMoved) this.#undo(0);
    this.#left -= 1;
    return isMoved;
  }

  #put(given: { missing: Missing; blocks: number; depth: number }): boolean {
    const free = this.#cheapest(given);
    if (free !== null) {
      this.#place(free);
      return true;
    }
    if (given.depth === 0) return false;
    for (const lead of this.#places({ ...given, near: NEAR })) {
      if (this.#tries <= 0) return false;
      if (this.#table.mayLead(lead) && this.#displace({ ...given, lead })) return true;
    }
    return false;
  }

  #cheapest(given: { missing: Missing; blocks: number }): Placed | null {
    let best: { lead: Placed; cost: number } | null = null;
    for (const lead of this.#places({ ...given, near: Number.POSITIVE_INFINITY })) {
      if (!this.#table.fits(lead)) continue;
      const cost = this.#changes(lead);
      if (best === null || cost < best.cost) best = { lead, cost };
      if (cost === 0) break;
    }
    return best?.lead ?? null;
  }

  /** Takes out whoever is in the way, places the lead, and places those taken out elsewhere. */
  #displace(given: { lead: Placed; blocks: number; depth: number }): boolean {
    const { lead, blocks, depth } = given;
    this.#tries -= 1;
    const mark = this.#log.length;
    const taken = this.#inTheWay(lead);
    for (const each of taken) this.#take(each);
    if (this.#table.fits(lead)) {
      this.#place(lead);
      const again = (each: Placed) => ({
        member: each.member,
        area: this.#frame.posts[each.post]?.area ?? 0,
      });
      if (taken.every((each) => this.#put({ missing: again(each), blocks, depth: depth - 1 }))) return true;
    }
    this.#undo(mark);
    return false;
  }

  #inTheWay({ member, post, block }: Placed): Placed[] {
    const taken: Placed[] = [];
    const leader = this.#table.leader(post, block);
    if (leader !== NOBODY && leader !== member) taken.push({ member: leader, post, block });
    const own = this.#table.postOf(member, block);
    if (own !== NOBODY) taken.push({ member, post: own, block });
    return taken;
  }

  /** Posts of the area in the scope, block by block; `near`: communities at most, from the member's own number on. */
  *#places(given: { missing: Missing; blocks: number; near: number }): Generator<Placed> {
    const { member, area } = given.missing;
    const scope = this.#frame.scopes[this.#frame.scopeOf[member] ?? 0] ?? [];
    const posts: number[] = [];
    for (let at = 0; at < scope.length && posts.length < given.near; at += 1) {
      const post = this.#frame.postAt(scope[(at + member) % scope.length] ?? NOBODY, area);
      if (post !== NOBODY) posts.push(post);
    }
    for (let block = 0; block < given.blocks; block += 1)
      for (const post of posts) yield { member, post, block };
  }

  #place(lead: Placed): void {
    this.#table.place(lead);
    this.#log.push({ lead, placed: true });
  }

  #take(lead: Placed): void {
    this.#table.remove(lead);
    this.#log.push({ lead, placed: false });
  }

  #undo(mark: number): void {
    for (const { lead, placed } of this.#log.splice(mark).reverse()) {
      if (placed) this.#table.remove(lead);
      else this.#table.place(lead);
    }
  }
}

/** Areas that nobody has placed yet. */
export function missingIn(table: LeadTable): Missing[] {
  const led = new Set(
    table.placed().map(({ member, post }) => member * AREAS + (table.frame.posts[post]?.area ?? 0)),
  );
  return table.frame.needs.flatMap((areas, member) =>
    areas.filter((area) => !led.has(member * AREAS + area)).map((area) => ({ member, area })),
  );
}
