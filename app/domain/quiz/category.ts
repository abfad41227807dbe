import { QUESTION_LIMITS } from "./question-limits.ts";
import { areaOf } from "./question-words.ts";
import { nameOf, type ReadQuestion, remark } from "./read-question.ts";

/**
 * The folders of a learning platform (`$course$/top/党建/党员发展`): a folder named like a post area files its questions
 * there, the innermost other one is their knowledge point. PURE.
 */
const PLACEHOLDER = /^(?:\$\w+\$|top)$/i;

/** `//` is a slash of a name. */
export const categoryOf = (path: string): string[] =>
  path
    .replace(/\/\//g, "\u0000")
    .split("/")
    .map((name) => name.replaceAll("\u0000", "/").trim())
    .filter((name) => name !== "" && !PLACEHOLDER.test(name));

export function filedUnder(read: ReadQuestion, category: readonly string[]): ReadQuestion {
  if (read.question === null || category.length === 0) return read;
  const areas = category.map(areaOf);
  const area = [...areas].reverse().find((found) => found !== null) ?? null;
  const names = category.filter((_, index) => areas[index] === null);
  const knowledgePoint = names.at(-1)?.slice(0, QUESTION_LIMITS.knowledgePoint) ?? null;
  const lost = names.slice(0, -1);
  return {
    ...read,
    question: { ...read.question, area: read.question.area ?? area, knowledgePoint },
    notices: [
      ...read.notices,
      ...(lost.length > 0 ? [remark("bank.category-not-kept", { names: nameOf(lost.join(" / ")) })] : []),
    ],
  };
}
