import { communityLeads } from "./community-leads.ts";
import { edgeColours } from "./edge-colouring.ts";
import { assignLeads, type Lead } from "./lead-assignment.ts";
import { LeadTable } from "./lead-table.ts";
import { type Frame, NOBODY } from "./rotation-frame.ts";

/**
 * All leads in as few blocks as their number allows, before leave is looked at: members and posts are the two sides of a
 * bipartite graph, leads its edges, blocks the colours of a proper edge colouring (König). Communities whose members lead
 * there only are laid out as row-complete rows, so that the same two seldom hand over twice. What a rule forbids is left
 * out, to be repaired. PURE.
 */
export function constructLeads(frame: Frame): { table: LeadTable; blocks: number } {
  const table = new LeadTable(frame);
  const needs = placeThoseReady(table);
  const { leads, load } = assignLeads(frame, needs);
  const colours = Math.max(load, ...needs.map((areas) => areas.length), 1);
  const open: Lead[] = [];
  for (const group of groupsOf({ frame, leads })) {
    if (group.closed && communityLeads({ table, group, start: START, colours })) continue;
    open.push(...group.leads);
  }
  const edges = open.map(({ member, post }) => ({ left: member, right: post }));
  const colourOf = edgeColours({ edges, lefts: frame.members, rights: frame.posts.length, colours });
  for (const [at, { member, post }] of open.entries()) {
    const lead = { member, post, block: START + (colourOf[at] ?? 0) };
    if (table.fits(lead)) table.place(lead);
  }
  return { table, blocks: START + colours };
}

/** In the first block whoever is to lead next stands in. */
const START = 1;

/** Members who are B of a post when the plan begins lead it first. Gives what everybody still needs after that. */
function placeThoseReady(table: LeadTable): number[][] {
  const { frame } = table;
  const needs = frame.needs.map((areas) => [...areas]);
  for (const [post, { area }] of frame.posts.entries()) {
    const member = frame.before.b[post] ?? NOBODY;
    if (member === NOBODY || member >= frame.members) continue;
    const at = needs[member]?.indexOf(area) ?? NOBODY;
    if (at === NOBODY || !table.fits({ member, post, block: 0 })) continue;
    table.place({ member, post, block: 0 });
    needs[member]?.splice(at, 1);
  }
  return needs;
}

/** Leads of one community; closed: its members lead nowhere else. */
export type CommunityGroup = {
  community: number;
  members: readonly number[];
  leads: Lead[];
  closed: boolean;
};

function groupsOf({ frame, leads }: { frame: Frame; leads: readonly Lead[] }): CommunityGroup[] {
  const home = new Int32Array(frame.members).fill(NOBODY);
  const wanders = new Uint8Array(frame.members);
  const byCommunity = new Map<number, Lead[]>();
  for (const lead of leads) {
    const community = frame.posts[lead.post]?.community ?? NOBODY;
    if (home[lead.member] === NOBODY) home[lead.member] = community;
    else if (home[lead.member] !== community) wanders[lead.member] = 1;
    const group = byCommunity.get(community);
    if (group === undefined) byCommunity.set(community, [lead]);
    else group.push(lead);
  }
  return [...byCommunity].map(([community, own]) => {
    const members = [...new Set(own.map(({ member }) => member))].sort((one, other) => one - other);
    return { community, members, leads: own, closed: members.every((member) => wanders[member] === 0) };
  });
}
