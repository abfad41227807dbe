import type { Problem } from "../../scoring/problem.ts";
import * as Foreign from "../foreign-question.ts";
import { nameOf, type ReadQuestion, remark } from "../read-question.ts";
import { type GiftAnswer, type GiftAnswers, giftAnswers } from "./gift-answers.ts";
import type { GiftBlock } from "./gift-blocks.ts";
import { show } from "./gift-escape.ts";
import { formatOf, giftText } from "./gift-text.ts";

/** One block of GIFT as a question. PURE. */
type Parts = { title: string; format: string | null; before: string; inside: string | null; after: string };

/** `::title:: [format] text { answers } text` */
function partsOf(text: string): Parts {
  const [whole = "", title = ""] = /^::([\s\S]*?)::/.exec(text) ?? [];
  const body = text.slice(whole.length).trim();
  const from = body.indexOf("{");
  const to = body.indexOf("}", from);
  const format = formatOf(body);
  if (from === -1) return { title, format, before: body, inside: null, after: "" };
  return {
    title,
    format,
    before: body.slice(0, from),
    inside: body.slice(from + 1, to),
    after: body.slice(to + 1),
  };
}

export function giftQuestion(block: GiftBlock): ReadQuestion {
  const parts = partsOf(block.text);
  const title = giftText(parts.title, "plain").text;
  const before = giftText(parts.before);
  const name = nameOf(title === "" ? before.text : title);
  const failed = (problem: Problem): ReadQuestion => ({
    ...{ at: block.line, name, question: null, picture: null },
    problems: [problem],
    notices: [],
  });
  if (block.unclosed) return failed(remark("bank.gift-unclosed"));
  if (/^[^{]*\}/.test(block.text)) return failed(remark("bank.gift-brace"));
  if (parts.inside === null) return failed(remark("bank.gift-description"));
  if (/[{}]/.test(parts.after)) return failed(remark("bank.gift-two-answers"));
  const { question, problems, notices } = translated({ ...parts, inside: parts.inside });
  return {
    at: block.line,
    name,
    question:
      question === null
        ? null
        : { question, area: null, knowledgePoint: null, difficulty: null, points: null, source: null },
    picture: null,
    problems,
    notices: [...notices, ...kept({ block, title, stem: before.text })],
  };
}

/** A title that says more than the stem, and tags: we keep neither. */
const kept = (given: { block: GiftBlock; title: string; stem: string }): Problem[] => [
  ...(given.title !== "" && !given.stem.startsWith(given.title.replace(/…$|\.\.\.$/, ""))
    ? [remark("bank.title-not-kept", { title: nameOf(given.title) })]
    : []),
  ...(given.block.tags.length > 0
    ? [remark("bank.tags-not-kept", { tags: given.block.tags.map(show).join(" ") })]
    : []),
];

function translated({ format, before, inside, after }: Parts & { inside: string }): Foreign.Translated {
  const general = inside.indexOf("####");
  const explanation = giftText(general === -1 ? "" : inside.slice(general + 4), format);
  const answers = giftAnswers(general === -1 ? inside : inside.slice(0, general), format);
  const first = giftText(before);
  const last = giftText(after, format);
  const gap = (text: string, edge: RegExp): string => (edge.test(text) ? " " : "");
  const stem = Foreign.withBlank(`${first.text}${gap(before, /\s$/)}`, `${gap(after, /^\s/)}${last.text}`);
  const base = { stem, explanation: explanation.text, picture: null };
  const made = questionOf({ base, answers });
  const said = "answers" in answers ? answers.answers.flatMap(({ notices }) => notices) : [];
  return {
    ...made,
    notices: [...first.notices, ...last.notices, ...explanation.notices, ...said, ...made.notices],
  };
}

type Base = { stem: string; explanation: string; picture: null };

function questionOf({ base, answers }: { base: Base; answers: GiftAnswers }): Foreign.Translated {
  switch (answers.kind) {
    case "none":
      return {
        question: { ...base, kind: "shortAnswer", reference: "", expected: [] },
        problems: [],
        notices: [],
      };
    case "truth": {
      const told = Foreign.withFeedback(
        base,
        answers.feedback.map((feedback) => ({ name: "", feedback })),
      );
      return {
        question: { ...told.base, kind: "trueFalse", answer: answers.value },
        problems: [],
        notices: told.notices,
      };
    }
    case "choice":
      return Foreign.choice({ base, answers: answers.answers, several: answers.several });
    case "words":
      return Foreign.words({ base, answers: answers.answers });
    case "number":
      return Foreign.numbers({ base, answers: answers.answers });
    case "pairs":
      return Foreign.pairs({ base, given: answers.answers.map(pairOf) });
  }
}

function pairOf({ text }: GiftAnswer): { left: string; right: string } {
  const at = text.indexOf("->");
  return at === -1
    ? { left: text, right: "" }
    : { left: text.slice(0, at).trim(), right: text.slice(at + 2).trim() };
}
