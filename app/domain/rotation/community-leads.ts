import type { CommunityGroup } from "./lead-construction.ts";
import type { LeadTable, Placed } from "./lead-table.ts";
import { AREAS, NOBODY } from "./rotation-frame.ts";
import { variedRows } from "./row-complete.ts";

const PASSES = 12;
/** A forbidden lead weighs more than any number of wishes. */
const FORBIDDEN = 1_000_000;

/**
 * Leads of a community whose members lead there only: areas are rows, blocks columns, members symbols of a Latin square in
 * which few pairs repeat. Leave and wishes are met by exchanging members and blocks, which keeps it one. False: the square
 * needs more colours than the plan; nothing is placed. PURE.
 */
export function communityLeads(given: {
  table: LeadTable;
  group: CommunityGroup;
  start: number;
  colours: number;
}): boolean {
  const { table, group, start, colours } = given;
  const rows = [...new Set(group.leads.map(({ post }) => post))].sort((one, other) => one - other);
  const least = Math.max(group.members.length, rows.length);
  if (least > colours) return false;
  // Even orders repeat no pair.
  const order = least % 2 === 1 && least < colours ? least + 1 : least;
  const layout = new Layout({ table, group, rows, order, start, colours });
  layout.improve();
  for (const lead of layout.leads()) if (table.fits(lead)) table.place(lead);
  return true;
}

class Layout {
  readonly #table: LeadTable;
  readonly #rows: readonly number[];
  readonly #square: readonly (readonly number[])[];
  readonly #wanted: ReadonlySet<number>;
  readonly #wishes: ReadonlySet<string>;
  /** By symbol: the member, or `NOBODY`. */
  readonly #members: number[];
  /** By column: the block. Columns behind the square are empty blocks to exchange with. */
  readonly #blocks: number[];

  constructor(given: {
    table: LeadTable;
    group: CommunityGroup;
    rows: readonly number[];
    order: number;
    start: number;
    colours: number;
  }) {
    const { table, group, rows, order, start, colours } = given;
    this.#table = table;
    this.#rows = rows;
    this.#square = variedRows({ order, rows: rows.length });
    const key = ({ member, post }: { member: number; post: number }) => post * table.frame.members + member;
    this.#wanted = new Set(group.leads.map(key));
    this.#members = Array.from({ length: order }, (_, symbol) => group.members[symbol] ?? NOBODY);
    this.#blocks = Array.from({ length: colours }, (_, column) => start + column);
    this.#wishes = wishesOf({ table, members: group.members, community: group.community });
  }

  leads(): Placed[] {
    const leads: Placed[] = [];
    for (const [row, symbols] of this.#square.entries()) {
      for (const [column, symbol] of symbols.entries()) {
        const lead = this.#leadAt({ row, column, symbol });
        if (lead !== null) leads.push(lead);
      }
    }
    return leads;
  }

  #leadAt(given: { row: number; column: number; symbol: number }): Placed | null {
    const [member, post] = [this.#members[given.symbol] ?? NOBODY, this.#rows[given.row] ?? NOBODY];
    if (member === NOBODY || !this.#wanted.has(post * this.#table.frame.members + member)) return null;
    return { member, post, block: this.#blocks[given.column] ?? NOBODY };
  }

  /** Exchanges two members or two blocks as long as that helps. */
  improve(): void {
    let cost = this.#cost();
    for (let pass = 0; pass < PASSES && cost > 0; pass += 1) {
      const before = cost;
      for (const list of [this.#members, this.#blocks]) cost = this.#exchange({ list, cost });
      if (cost === before) return;
    }
  }

  #exchange({ list, cost: before }: { list: number[]; cost: number }): number {
    let cost = before;
    for (let one = 0; one < list.length; one += 1) {
      for (let other = one + 1; other < list.length && cost > 0; other += 1) {
        swap(list, { one, other });
        const now = this.#cost();
        if (now < cost) cost = now;
        else swap(list, { one, other });
      }
    }
    return cost;
  }

  #cost(): number {
    const leads = this.leads();
    const leaderAt = new Map(leads.map(({ member, post, block }) => [post * 64 + block, member]));
    const { frame } = this.#table;
    let [forbidden, met] = [0, 0];
    for (const lead of leads) {
      const next = leaderAt.get(lead.post * 64 + lead.block + 1);
      const clash =
        next !== undefined && (frame.areApart(lead.member, next) || frame.mentor[lead.member] === next);
      if (clash || !this.#table.mayLead(lead)) forbidden += 1;
      const area = frame.posts[lead.post]?.area ?? 0;
      if (this.#wishes.has(wishKey({ ...lead, area }))) met += 1;
    }
    return forbidden * FORBIDDEN + this.#wishes.size - met;
  }
}

function swap(list: number[], { one, other }: { one: number; other: number }): void {
  [list[one], list[other]] = [list[other] ?? NOBODY, list[one] ?? NOBODY];
}

const wishKey = ({ member, area, block }: { member: number; area: number; block: number }) =>
  `${member * AREAS + area} ${block}`;

function wishesOf(given: { table: LeadTable; members: readonly number[]; community: number }): Set<string> {
  const { frame } = given.table;
  const blockOn = (period: number) =>
    frame.blocks.findIndex(({ first, last }) => first <= period && period <= last);
  return new Set(
    given.members.flatMap((member) =>
      frame.wishesOf(member).flatMap(({ area, period, community }) => {
        const here = community === null || community === given.community;
        return here ? [wishKey({ member, area, block: blockOn(period) })] : [];
      }),
    ),
  );
}
