import { LeadRepair } from "./lead-repair.ts";
import type { LeadTable, Placed } from "./lead-table.ts";
import { type FrameWish, NOBODY } from "./rotation-frame.ts";

/** Communities tried for one wish. */
const NEAR = 24;

/**
 * Meets wishes where that costs nothing else: nobody loses an area, the plan gets no longer, hard posts stay where they are
 * in number, and no more wishes of others are lost than are met. PURE.
 */
export function meetWishes(table: LeadTable): void {
  const { frame } = table;
  const wishing = frame.needs.flatMap((_, member) => (frame.wishesOf(member).length > 0 ? [member] : []));
  if (wishing.length === 0) return;
  const placed = table.placed();
  const blocks = placed.reduce((most, { block }) => Math.max(most, block + 1), 0);
  const repair = new LeadRepair({ table });
  const met = () => wishing.reduce((sum, member) => sum + metBy({ table, member }), 0);
  for (const member of wishing) {
    for (const wish of frame.wishesOf(member)) {
      const from = leadOf({ table, member, area: wish.area });
      if (from === null || isMet({ table, lead: from, wish })) continue;
      const before = met();
      for (const to of placesFor({ table, from, wish })) {
        if (to.block >= blocks || !repair.move({ from, to, blocks })) continue;
        if (met() > before) break;
        repair.takeBack();
      }
    }
  }
}

const metBy = ({ table, member }: { table: LeadTable; member: number }): number =>
  table.frame.wishesOf(member).filter((wish) => {
    const lead = leadOf({ table, member, area: wish.area });
    return lead !== null && isMet({ table, lead, wish });
  }).length;

function leadOf(given: { table: LeadTable; member: number; area: number }): Placed | null {
  const { table, member, area } = given;
  for (let block = 0; block < table.blocks; block += 1) {
    const post = table.postOf(member, block);
    if (post !== NOBODY && table.frame.posts[post]?.area === area) return { member, post, block };
  }
  return null;
}

function isMet({ table, lead, wish }: { table: LeadTable; lead: Placed; wish: FrameWish }): boolean {
  const block = table.frame.blocks[lead.block];
  const isThen = block !== undefined && block.first <= wish.period && wish.period <= block.last;
  return isThen && (wish.community === null || wish.community === table.frame.posts[lead.post]?.community);
}

/** Posts as hard as the one that is left, the own one first. */
function placesFor(given: { table: LeadTable; from: Placed; wish: FrameWish }): Placed[] {
  const { table, from, wish } = given;
  const { frame } = table;
  const block = frame.blocks.findIndex(({ first, last }) => first <= wish.period && wish.period <= last);
  const own = frame.posts[from.post];
  const scope = frame.scopes[frame.scopeOf[from.member] ?? 0] ?? [];
  const communities = wish.community === null ? [own?.community ?? NOBODY, ...scope] : [wish.community];
  const posts = [...new Set(communities)]
    .slice(0, NEAR)
    .map((community) => frame.postAt(community, wish.area))
    .filter((post) => post !== NOBODY && frame.posts[post]?.hard === own?.hard);
  return posts.map((post) => ({ member: from.member, post, block })).filter((lead) => table.mayLead(lead));
}
