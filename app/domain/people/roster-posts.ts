import { COMMITTEE_POSTS, type CommitteePost, PARTY_POSTS, type PartyPost } from "./enumerations.ts";
import { COMMITTEE_POST_WORDS, PARTY_POST_WORDS, readEnding } from "./vocabulary.ts";

/** One cell often holds both posts: `党委书记、居委会主任`. PURE. */
export type PostsOfCell = { party: PartyPost | null; committee: CommitteePost | null };

const SEPARATORS = /[、,，/;；\s兼]+/;

/** The higher of two keys of an ordered set. */
const higher = <K extends string>({
  order,
  among,
}: {
  order: readonly K[];
  among: readonly (K | null)[];
}): K | null => order.find((key) => among.includes(key)) ?? null;

/**
 * `委员` and `无` belong to both sets: they count for the set of the column they stand in.
 * Null: the cell names no post of that set.
 */
export function readPosts({ text, column }: { text: string; column: "party" | "committee" }): PostsOfCell {
  let party: PartyPost | null = null;
  let committee: CommitteePost | null = null;
  for (const part of text.split(SEPARATORS)) {
    const asParty = readEnding({ words: PARTY_POST_WORDS, text: part });
    const asCommittee = readEnding({ words: COMMITTEE_POST_WORDS, text: part });
    const inBoth = asParty !== null && asCommittee !== null;
    if (!inBoth || column === "party") party = higher({ order: PARTY_POSTS, among: [party, asParty] });
    if (!inBoth || column === "committee")
      committee = higher({ order: COMMITTEE_POSTS, among: [committee, asCommittee] });
  }
  return { party, committee };
}
