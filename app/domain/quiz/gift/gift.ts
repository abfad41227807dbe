import { categoryOf, filedUnder } from "../category.ts";
import type { ReadQuestion } from "../read-question.ts";
import { giftBlocks } from "./gift-blocks.ts";
import { show } from "./gift-escape.ts";
import { giftQuestion } from "./gift-question.ts";

/** A file in Moodle's GIFT format as questions, each with the line it begins on. PURE. */
export function readGift(text: string): ReadQuestion[] {
  let category: string[] = [];
  return giftBlocks(text).flatMap((block) => {
    const named = /^\$CATEGORY\s*:\s*(.*)$/is.exec(block.text)?.[1];
    if (named === undefined) return [filedUnder(giftQuestion(block), category)];
    category = categoryOf(show(named));
    return [];
  });
}
