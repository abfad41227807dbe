import { LeadRepair, missingIn } from "./lead-repair.ts";
import { LeadTable, type Placed } from "./lead-table.ts";
import { finishPlan, type RotationPlan } from "./plan-rotation.ts";
import type { InForce } from "./post-fill.ts";
import { type Frame, frameOf, keyOf, NOBODY } from "./rotation-frame.ts";
import type { RotationProblem } from "./rotation-problem.ts";

/**
 * A plan after something has happened: `published` stays wherever the rules still allow it, what they no longer allow is
 * placed anew where it changes the fewest slots. Deterministic. PURE. @throws without a published plan.
 */
export function replan(problem: RotationProblem): RotationPlan {
  if (problem.published === null) throw new Error("nothing is in force to be changed");
  const frame = frameOf(problem);
  const table = new LeadTable(frame);
  const inForce = inForceOf({ frame, published: problem.published });
  keepLeads({ table, inForce });
  const repair = new LeadRepair({ table, changes: (lead) => changesBy({ table, inForce, lead }) });
  repair.insertAll({ missing: missingIn(table), blocks: table.blocks });
  return finishPlan({ problem, table, method: "repair", inForce });
}

function inForceOf(given: { frame: Frame; published: NonNullable<RotationProblem["published"]> }): InForce {
  const { frame, published } = given;
  const slots = new Map(published.map((slot) => [keyOf(slot), slot]));
  const table = frame.problem.posts.map(({ communityId, area }) =>
    frame.blocks.map(({ first }) => {
      const slot = slots.get(keyOf({ communityId, area, period: first }));
      if (slot === undefined) return null;
      const [a, b] = [frame.numberOf.get(slot.a) ?? NOBODY, frame.numberOf.get(slot.b) ?? NOBODY];
      return { a, b };
    }),
  );
  return ({ post, block }) => table[post]?.[block] ?? null;
}

/** Leads of the plan in force that the rules still allow, each area once. */
function keepLeads({ table, inForce }: { table: LeadTable; inForce: InForce }): void {
  const { frame } = table;
  const left = frame.needs.map((areas) => new Set(areas));
  const kept: Placed[] = [];
  for (let block = 0; block < table.blocks; block += 1) {
    for (const [post, { area }] of frame.posts.entries()) {
      const member = inForce({ post, block })?.a ?? NOBODY;
      const lead = { member, post, block };
      if (!left[member]?.has(area) || !table.mayLead(lead) || table.postOf(member, block) !== NOBODY)
        continue;
      left[member]?.delete(area);
      table.place(lead);
      kept.push(lead);
    }
  }
  for (const lead of kept) if (!table.goesWithNeighbours(lead)) table.remove(lead);
}

/** Slots by which the plan gets farther from the one in force, of the lead's own and the one in which the member is B; plus two. */
function changesBy(given: { table: LeadTable; inForce: InForce; lead: Placed }): number {
  const { table, lead } = given;
  const count = () =>
    [lead.block - 1, lead.block].filter(
      (block) => block >= 0 && differs({ ...given, post: lead.post, block }),
    ).length;
  const before = count();
  table.place(lead);
  const after = count();
  table.remove(lead);
  return 2 + after - before;
}

/** Members only: incumbents are filled in as in the plan in force. */
function differs(given: { table: LeadTable; inForce: InForce; post: number; block: number }): boolean {
  const { table, inForce, post, block } = given;
  const was = inForce({ post, block });
  if (was === null) return false;
  const memberOf = (person: number) => (person < table.frame.members ? person : NOBODY);
  const [a, next] = [table.leader(post, block), table.leader(post, block + 1)];
  return (
    memberOf(was.a) !== a ||
    (next !== NOBODY && was.b !== next) ||
    (next === NOBODY && memberOf(was.b) !== NOBODY)
  );
}
