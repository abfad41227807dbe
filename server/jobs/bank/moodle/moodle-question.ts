import * as Foreign from "#app/domain/quiz/foreign-question.ts";
import { nameOf, type ReadQuestion, remark } from "#app/domain/quiz/read-question.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import { type MoodleText, moodleText } from "./moodle-text.ts";
import { childOf, childrenOf, textOf, type XmlNode } from "./xml-tree.ts";

/** One `<question>` of Moodle XML. Types that Yanzhen has no form for are listed by name, never dropped. */
const HUNDREDTHS = 100;

export function moodleQuestion(node: XmlNode): ReadQuestion {
  const type = node.attributes.type ?? "";
  const title = textOf(node, "name");
  const stem = moodleText(childOf(node, "questiontext"), { keepsPicture: true });
  const explanation = moodleText(childOf(node, "generalfeedback"), { keepsPicture: false });
  const base = { stem: stem.text, explanation: explanation.text, picture: null };
  const made = translated({ node, type, base });
  const points = Number(textOf(node, "defaultgrade") || "NaN");
  return {
    at: node.line,
    name: nameOf(stem.text === "" ? title : stem.text),
    question:
      made.question === null
        ? null
        : {
            question: made.question,
            area: null,
            knowledgePoint: null,
            difficulty: null,
            // One point is what Moodle writes when nobody said anything.
            points:
              Number.isFinite(points) && points > 0 && points !== 1 ? Math.round(points * HUNDREDTHS) : null,
            source: null,
          },
    picture: stem.picture,
    problems: made.problems,
    notices: [
      ...stem.notices,
      ...explanation.notices,
      ...made.notices,
      ...kept({ node, title, stem: stem.text }),
    ],
  };
}

type Base = { stem: string; explanation: string; picture: null };
type Given = { node: XmlNode; type: string; base: Base };

function translated({ node, type, base }: Given): Foreign.Translated {
  switch (type) {
    case "multichoice":
      return weighed({
        node,
        make: (answers) => Foreign.choice({ base, answers, several: !isSingle(node) }),
      });
    case "shortanswer":
      return weighed({ node, make: (answers) => Foreign.words({ base, answers }) });
    case "numerical":
      return numerical({ node, type, base });
    case "truefalse":
      return truth({ node, type, base });
    case "matching":
      return matching({ node, type, base });
    case "essay":
      return essay({ node, type, base });
    default:
      return {
        question: null,
        problems: [remark("bank.type-unsupported", { type: type === "" ? "?" : type })],
        notices: [],
      };
  }
}

/** Without the field Moodle takes one answer. */
const isSingle = (node: XmlNode): boolean => !/^(?:false|0)$/i.test(textOf(node, "single"));

type Answer = Foreign.Weighted & { node: XmlNode; notices: Problem[] };

const answersOf = (node: XmlNode): Answer[] =>
  childrenOf(node, "answer").map((answer) => {
    const said = moodleText(answer, { keepsPicture: false });
    const feedback = moodleText(childOf(answer, "feedback"), { keepsPicture: false });
    const weight = Number(answer.attributes.fraction ?? (textOf(answer, "fraction") || "0"));
    return {
      node: answer,
      text: said.text,
      weight: Number.isFinite(weight) ? weight : 0,
      feedback: feedback.text,
      notices: [...said.notices, ...feedback.notices],
    };
  });

function weighed({
  node,
  make,
}: {
  node: XmlNode;
  make: (answers: Answer[]) => Foreign.Translated;
}): Foreign.Translated {
  const answers = answersOf(node);
  const made = make(answers);
  const cases = /^1$/.test(textOf(node, "usecase")) ? [remark("bank.case-not-kept", {}, "answer")] : [];
  return { ...made, notices: [...answers.flatMap(({ notices }) => notices), ...made.notices, ...cases] };
}

function numerical({ node, base }: Given): Foreign.Translated {
  const units = childrenOf(childOf(node, "units") ?? node, "unit").map((unit) => textOf(unit, "unit_name"));
  const made = weighed({
    node,
    make: (answers) =>
      Foreign.numbers({
        base,
        answers: answers.map((answer) => {
          const tolerance = Number(textOf(answer.node, "tolerance") || "0");
          return tolerance > 0 ? { ...answer, text: `${answer.text}:${tolerance}` } : answer;
        }),
      }),
  });
  const named = units.filter((unit) => unit !== "");
  return named.length === 0
    ? made
    : { ...made, notices: [...made.notices, remark("bank.units-not-kept", { units: named }, "answer")] };
}

function truth({ node, base }: Given): Foreign.Translated {
  const answers = answersOf(node);
  const right = answers
    .find(({ weight }) => weight > 0)
    ?.text.trim()
    .toLowerCase();
  const value = right === undefined ? null : TRUTH.get(right);
  if (value === undefined || value === null)
    return { question: null, problems: [remark("question.no-right-answer", {}, "answer")], notices: [] };
  const told = Foreign.withFeedback(
    base,
    answers.map(({ feedback }) => ({ name: "", feedback })),
  );
  return {
    question: { ...told.base, kind: "trueFalse", answer: value },
    problems: [],
    notices: [...answers.flatMap(({ notices }) => notices), ...told.notices],
  };
}

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
  ["对", true],
  ["错", false],
  ["正确", true],
  ["错误", false],
]);

function matching({ node, base }: Given): Foreign.Translated {
  const notices: Problem[] = [];
  const given = childrenOf(node, "subquestion").map((pair) => {
    const left: MoodleText = moodleText(pair, { keepsPicture: false });
    const right = moodleText(childOf(pair, "answer"), { keepsPicture: false });
    notices.push(...left.notices, ...right.notices);
    return { left: left.text, right: right.text };
  });
  const made = Foreign.pairs({ base, given });
  return { ...made, notices: [...notices, ...made.notices] };
}

function essay({ node, base }: Given): Foreign.Translated {
  const guide = moodleText(childOf(node, "graderinfo"), { keepsPicture: false });
  return {
    question: { ...base, kind: "shortAnswer", reference: guide.text, expected: [] },
    problems: [],
    notices: guide.notices,
  };
}

/** What stands beside the question and has no place here. */
function kept({ node, title, stem }: { node: XmlNode; title: string; stem: string }): Problem[] {
  const tags = childrenOf(childOf(node, "tags") ?? node, "tag").map(
    (tag) => textOf(tag, "text") || tag.text.trim(),
  );
  const hints = childrenOf(node, "hint").filter(
    (hint) => textOf({ ...hint, children: [hint] }, "hint") !== "",
  );
  const combined = ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"]
    .map((name) => moodleText(childOf(node, name), { keepsPicture: false }).text)
    .filter((text) => text !== "" && !USUAL.test(text));
  return [
    ...(title !== "" && !stem.startsWith(title)
      ? [remark("bank.title-not-kept", { title: nameOf(title) })]
      : []),
    ...(tags.some((tag) => tag !== "") ? [remark("bank.tags-not-kept", { tags: tags.join(" ") })] : []),
    ...(hints.length > 0 ? [remark("bank.hints-not-kept", { count: hints.length })] : []),
    ...(combined.length > 0 ? [remark("bank.combined-feedback-not-kept")] : []),
  ];
}

/** What Moodle puts there by itself. */
const USUAL =
  /^(?:Your answer is (?:partially )?(?:correct|incorrect)\.|回答(?:正确|错误|部分正确)。?|您的回答(?:正确|错误|部分正确)。?|.{0,12}(?:正确|错误)。?)$/;
