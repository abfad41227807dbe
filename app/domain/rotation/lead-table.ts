import { type Frame, NOBODY } from "./rotation-frame.ts";

/** Somebody leads a post in a block. */
export type Placed = { member: number; post: number; block: number };

/**
 * Which member leads which post in which block. Whoever leads was the post's B in the block before, so that a lead takes
 * the person's A in its block and the person's B in the one before: one lead in a block is all it needs. PURE.
 */
export class LeadTable {
  readonly frame: Frame;
  readonly blocks: number;
  readonly #leader: Int32Array;
  readonly #post: Int32Array;

  constructor(frame: Frame) {
    this.frame = frame;
    this.blocks = frame.blocks.length;
    this.#leader = new Int32Array(frame.posts.length * this.blocks).fill(NOBODY);
    this.#post = new Int32Array(frame.members * this.blocks).fill(NOBODY);
  }

  leader(post: number, block: number): number {
    return block < 0 || block >= this.blocks ? NOBODY : (this.#leader[post * this.blocks + block] ?? NOBODY);
  }

  postOf(member: number, block: number): number {
    return block < 0 || block >= this.blocks ? NOBODY : (this.#post[member * this.blocks + block] ?? NOBODY);
  }

  place({ member, post, block }: Placed): void {
    this.#leader[post * this.blocks + block] = member;
    this.#post[member * this.blocks + block] = post;
  }

  remove({ member, post, block }: Placed): void {
    this.#leader[post * this.blocks + block] = NOBODY;
    this.#post[member * this.blocks + block] = NOBODY;
  }

  placed(): Placed[] {
    const all: Placed[] = [];
    for (const [at, post] of this.#post.entries()) {
      if (post !== NOBODY) all.push({ member: Math.floor(at / this.blocks), post, block: at % this.blocks });
    }
    return all;
  }

  /** Whether the rules let the member lead there at all, whoever else leads what. */
  mayLead({ member, post, block }: Placed): boolean {
    const { frame } = this;
    if (block < 0 || block >= this.blocks || frame.isAway(member, block)) return false;
    if (!frame.mayServe(member, frame.posts[post]?.community ?? NOBODY)) return false;
    const mentor = frame.mentor[member] ?? NOBODY;
    if (mentor !== NOBODY && frame.isAway(mentor, block)) return false;
    if (block > 0) return !frame.isAway(member, block - 1);
    return frame.before.a[post] === member || frame.before.b[post] === member;
  }

  /** Whether the lead can be placed now, besides all that is placed. */
  fits(lead: Placed): boolean {
    const { member, post, block } = lead;
    if (this.leader(post, block) !== NOBODY || this.postOf(member, block) !== NOBODY) return false;
    return this.mayLead(lead) && this.goesWithNeighbours(lead);
  }

  /** Whether those who lead the post before and after go with the member: one is A while the other is B. */
  goesWithNeighbours({ member, post, block }: Placed): boolean {
    const [before, after] = [this.leader(post, block - 1), this.leader(post, block + 1)];
    const { isAway } = this.frame;
    const takesOver =
      block === 0 ||
      (before !== NOBODY
        ? this.areTogether(before, member)
        : this.#someIncumbent(post, (each) => !isAway(each, block - 1) && this.areTogether(each, member)));
    if (!takesOver) return false;
    if (block + 1 >= this.blocks) return true;
    if (after !== NOBODY) return this.areTogether(member, after);
    const returns = (each: number) => !isAway(each, block) && !isAway(each, block + 1);
    return this.#someIncumbent(post, (each) => returns(each) && this.areTogether(member, each));
  }

  /** Whether one may be A and the other B of a post. */
  areTogether(a: number, b: number): boolean {
    return a !== b && !this.frame.areApart(a, b) && (a >= this.frame.members || this.frame.mentor[a] !== b);
  }

  #someIncumbent(post: number, holds: (incumbent: number) => boolean): boolean {
    const found = this.frame.posts[post];
    return found !== undefined && (holds(found.incumbentA) || holds(found.incumbentB));
  }
}
