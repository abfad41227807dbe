import { LeadRepair, missingIn } from "./lead-repair.ts";
import type { LeadTable, Placed } from "./lead-table.ts";
import { type InForce, PostFill } from "./post-fill.ts";
import { type Frame, NOBODY } from "./rotation-frame.ts";
import type { Slot } from "./rotation-problem.ts";

/** A slot for which the rules leave nobody. */
export type Uncovered = Pick<Slot, "communityId" | "area" | "period">;

type Filled = { slots: Slot[]; uncovered: Uncovered[] };

/** Slots period by period: the past as it was, frozen periods as before, the rest from the leads and the filling. */
export function fillPlan(given: { table: LeadTable; inForce: InForce }): Filled {
  const { frame } = given.table;
  const { problem } = frame;
  const fill = new PostFill(given);
  giveWay({ table: given.table, fill });
  const lines = problem.posts.map((_, post) => fill.fill(post));
  const blockOn = new Int32Array(problem.periods).fill(NOBODY);
  for (const [block, { first, last }] of frame.blocks.entries()) blockOn.fill(block, first, last + 1);
  const filled: Filled = { slots: problem.past.filter(({ period }) => period < problem.from), uncovered: [] };
  for (let period = problem.from; period < problem.periods; period += 1) {
    const block = blockOn[period] ?? NOBODY;
    for (const [post, { communityId, area }] of problem.posts.entries()) {
      const line = lines[post];
      const [a, b] =
        block === NOBODY ? [frame.before.a[post], frame.before.b[post]] : [line?.a[block], line?.b[block]];
      filled.slots.push({ communityId, area, period, a: nameOf(frame, a), b: nameOf(frame, b) });
      if (line?.broken.includes(block) || (block === NOBODY && !mayHold({ frame, post, period })))
        filled.uncovered.push({ communityId, area, period });
    }
  }
  return filled;
}

/** Whether those who hold a post through a frozen period may: nobody can take it over. */
function mayHold(given: { frame: Frame; post: number; period: number }): boolean {
  const { frame, post, period } = given;
  const { problem } = frame;
  const [a, b] = [frame.before.a[post] ?? NOBODY, frame.before.b[post] ?? NOBODY];
  const last = problem.past.find(
    (slot) =>
      slot.period === problem.from - 1 &&
      slot.area === problem.posts[post]?.area &&
      slot.communityId === problem.posts[post]?.communityId,
  );
  if (last !== undefined && (last.a !== nameOf(frame, a) || last.b !== nameOf(frame, b))) return false;
  const mentor = a < frame.members ? (frame.mentor[a] ?? NOBODY) : NOBODY;
  const needed = [a, b, mentor].flatMap((person) => frame.people[person] ?? []);
  const community = frame.posts[post]?.community ?? NOBODY;
  const belongs = (person: number) => person >= frame.members || frame.mayServe(person, community);
  return (
    frame.problem.away.every((each) => each.period !== period || !needed.includes(each.personId)) &&
    [a, b].every((person) => belongs(person) && !frame.isBarred(person, community)) &&
    !frame.areApart(a, b) &&
    mentor !== b
  );
}

const nameOf = (frame: Frame, person: number | undefined): string => frame.people[person ?? NOBODY] ?? "";

/**
 * A lead before or after which nobody may hold the post is given up, and placed anew where there is room: breadth gives way
 * to the rules that a plan must not break.
 */
function giveWay({ table, fill }: { table: LeadTable; fill: PostFill }): void {
  const leadsAt = table.frame.posts.map((): Placed[] => []);
  for (const lead of table.placed()) leadsAt[lead.post]?.push(lead);
  let gaveWay = false;
  for (let post = 0; post < table.frame.posts.length; post += 1) {
    let broken = fill.brokenIn(post);
    for (const lead of broken === 0 ? [] : (leadsAt[post] ?? [])) {
      table.remove(lead);
      const now = fill.brokenIn(post);
      if (now < broken) [broken, gaveWay] = [now, true];
      else {
        table.place(lead);
        fill.brokenIn(post);
      }
    }
  }
  if (!gaveWay) return;
  const repair = new LeadRepair({ table });
  const brokenIn = (posts: readonly number[]) => posts.reduce((sum, post) => sum + fill.brokenIn(post), 0);
  for (const missing of missingIn(table)) {
    if (!repair.insert({ missing, blocks: table.blocks })) continue;
    const posts = repair.lastPosts();
    const now = brokenIn(posts);
    if (now === 0) continue;
    const again = repair.takeBack();
    if (brokenIn(posts) < now) continue;
    again();
    brokenIn(posts);
  }
}
