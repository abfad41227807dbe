import { categoryOf, filedUnder } from "#app/domain/quiz/category.ts";
import type { ReadQuestion } from "#app/domain/quiz/read-question.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { moodleQuestion } from "./moodle-question.ts";
import { childrenOf, textOf, xmlTree } from "./xml-tree.ts";

/** A file of Moodle's question bank as questions, each with the line it begins on. */
export function readMoodleXml(text: string): Result<ReadQuestion[]> {
  const tree = xmlTree(text);
  if (!tree.ok) return tree;
  if (tree.value.name !== "quiz")
    return refused("bank.xml-not-moodle", { root: tree.value.name.slice(0, 30) });
  let category: string[] = [];
  const read: ReadQuestion[] = [];
  for (const node of childrenOf(tree.value, "question")) {
    if (node.attributes.type === "category") category = categoryOf(textOf(node, "category"));
    else read.push(filedUnder(moodleQuestion(node), category));
  }
  return ok(read);
}
