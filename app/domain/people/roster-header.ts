import { normaliseText } from "./normalise.ts";
import { type ColumnKey, ROSTER_COLUMNS } from "./roster-columns.ts";

/** What a header cell names, whatever its spaces, punctuation, stars and units. PURE. */

const bare = (text: string): string =>
  normaliseText(text.normalize("NFKC"))
    .replace(/[\s\p{P}\p{S}]/gu, "")
    .toLowerCase();

const withoutBrackets = (text: string): string =>
  text.normalize("NFKC").replace(/[([【<{][^)\]】>}]*[)\]】>}]/g, "");

export type Named = {
  key: ColumnKey /** 0: the header itself; from 1: the aliases in order. */;
  rank: number;
};

const NAMES: ReadonlyMap<string, Named> = new Map(
  ROSTER_COLUMNS.flatMap(({ key, header, aliases }) =>
    [header, ...aliases].map((name, rank): [string, Named] => [bare(name), { key, rank }]),
  ),
);

/** First as it stands (`街道(镇)` has brackets of its own), then without what stands in brackets (`出生年月(如1990.05)`). */
export const readHeader = (text: string): Named | null =>
  NAMES.get(bare(text)) ?? NAMES.get(bare(withoutBrackets(text))) ?? null;
