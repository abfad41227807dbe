import type { LeadTable, Placed } from "./lead-table.ts";
import { AREAS, type Frame } from "./rotation-frame.ts";

/** Exchanges in one plan: a bound on time. */
const EXCHANGES = 2_000;

/**
 * Spreads hard posts evenly: two members exchange the communities in which they lead an area, as long as one has at least
 * two more hard ones than the other. Nothing to do where an area is hard everywhere or nowhere. PURE.
 */
export function spreadHardPosts(table: LeadTable): void {
  const { frame } = table;
  const mixed = new Set(mixedAreas(frame));
  if (mixed.size === 0) return;
  const loads = hardLoads(table);
  const leads = table.placed().filter(({ post }) => mixed.has(frame.posts[post]?.area ?? 0));
  let left = EXCHANGES;
  for (let isBetter = true; isBetter && left > 0; ) {
    isBetter = false;
    for (const hard of leads) {
      if (!frame.posts[hard.post]?.hard || left <= 0) continue;
      const partner = leads.find(
        (easy) => helps({ frame, loads, hard, easy }) && --left >= 0 && exchange({ table, hard, easy }),
      );
      if (partner === undefined) continue;
      count({ frame, loads, lead: hard, by: -1 });
      [hard.member, partner.member] = [partner.member, hard.member];
      count({ frame, loads, lead: hard, by: 1 });
      isBetter = true;
    }
  }
}

/** Areas that are hard in some communities only. */
function mixedAreas({ posts }: Frame): number[] {
  return Array.from({ length: AREAS }, (_, area) => area).filter((area) => {
    const own = posts.filter((post) => post.area === area);
    return own.some(({ hard }) => hard) && own.some(({ hard }) => !hard);
  });
}

function hardLoads(table: LeadTable): Int32Array {
  const loads = new Int32Array(table.frame.members);
  for (const lead of table.placed()) count({ frame: table.frame, loads, lead, by: 1 });
  return loads;
}

function count(given: { frame: Frame; loads: Int32Array; lead: Placed; by: number }): void {
  const { frame, loads, lead, by } = given;
  if (!frame.posts[lead.post]?.hard) return;
  loads[lead.member] = (loads[lead.member] ?? 0) + by;
}

function helps(given: { frame: Frame; loads: Int32Array; hard: Placed; easy: Placed }): boolean {
  const { frame, loads, hard, easy } = given;
  const [from, to] = [frame.posts[hard.post], frame.posts[easy.post]];
  return from?.area === to?.area && !to?.hard && (loads[hard.member] ?? 0) - (loads[easy.member] ?? 0) >= 2;
}

/** Both leads with the people exchanged, or as they were. */
function exchange({ table, hard, easy }: { table: LeadTable; hard: Placed; easy: Placed }): boolean {
  const [toEasy, toHard] = [
    { ...easy, member: hard.member },
    { ...hard, member: easy.member },
  ];
  table.remove(hard);
  table.remove(easy);
  if (table.fits(toEasy)) {
    table.place(toEasy);
    if (table.fits(toHard)) {
      table.place(toHard);
      return true;
    }
    table.remove(toEasy);
  }
  table.place(hard);
  table.place(easy);
  return false;
}
