import type { FairnessRow } from "#app/contracts/fairness-views.ts";
import { COMMUNITY_KINDS } from "#app/domain/people/organisation.ts";
import type { fairnessText } from "#app/text/fairness.ts";
import type { selectionWords } from "#app/text/selection-words.ts";
import type { Translate } from "#app/text/translate.ts";

type Words = {
  t: Translate<(typeof fairnessText)["zh-CN"]>;
  words: Translate<(typeof selectionWords)["zh-CN"]>;
};

export function groupWord(group: FairnessRow["group"], { t, words }: Words): string {
  const kind = COMMUNITY_KINDS.find((each) => each === group);
  if (kind !== undefined) return words(`communityKind.${kind}`);
  switch (group) {
    case "oldCompounds":
    case "commercialHousing":
    case "resettled":
    case "mixed":
      return group;
    default:
      return t(`group.${group}`);
  }
}

/** A share with one decimal, in percent. */
export const percent = (share: number): string => (Math.round(share * 1_000) / 10).toFixed(1);
