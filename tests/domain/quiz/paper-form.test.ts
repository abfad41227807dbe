import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as PaperForm from "#app/domain/quiz/paper-form.ts";
import * as PaperScores from "#app/domain/quiz/paper-scores.ts";
import type { Answer, OptionKey } from "#app/domain/quiz/question.ts";
import {
  caseOf,
  fillInOf,
  multipleOf,
  paperQuestionOf,
  sha256,
  shortOf,
  singleOf,
  truthOf,
} from "#tests/support/quiz-builders.ts";

const questions: PaperForm.PaperQuestion[] = [
  ...Array.from({ length: 8 }, (_, index) =>
    paperQuestionOf(singleOf(), { id: `single-${index}`, position: index + 1, sectionKey: "one" }),
  ),
  paperQuestionOf(multipleOf(), { id: "multiple", position: 9, sectionKey: "two" }),
  paperQuestionOf(truthOf(), { id: "truth", position: 10, sectionKey: "two" }),
  paperQuestionOf(fillInOf([["a"], ["b"]]), { id: "blank", position: 11, sectionKey: "two" }),
  paperQuestionOf(caseOf(), { id: "case", position: 12, sectionKey: "three", points: 15_00 }),
];
const form = (contestantId: string, given: Partial<Parameters<typeof PaperForm.of>[0]> = {}) =>
  PaperForm.of({
    paperSeed: "seed",
    contestantId,
    questions,
    settings: { shuffleQuestions: true, shuffleOptions: true },
    hashOf: sha256,
    ...given,
  });
const ids = (entries: readonly PaperForm.FormEntry[]) =>
  entries.map(({ paperQuestionId }) => paperQuestionId);

describe("PaperForm", () => {
  it("gives two people the same questions in different orders", () => {
    const [one, other] = [form("one"), form("other")];
    expect(ids(one)).not.toEqual(ids(other));
    expect([...ids(one)].sort()).toEqual([...ids(other)].sort());
  });

  it("keeps the sections together, in their order, numbered through", () => {
    fc.assert(
      fc.property(fc.string(), (contestantId) => {
        const entries = form(contestantId);
        expect(entries.map(({ sectionKey }) => sectionKey)).toEqual([
          ...Array(8).fill("one"),
          ...Array(3).fill("two"),
          "three",
        ]);
        expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
      }),
      { numRuns: 50 },
    );
  });

  it("gives one person the same form every time, whatever the order of the rows", () => {
    expect(form("one", { questions: [...questions].reverse() })).toEqual(form("one"));
  });

  it("shows letters from A on, each with the bank's key behind it", () => {
    const options = form("one").flatMap(({ items }) => items.flatMap((item) => item.options));
    const moved = options.filter(({ shown, key }) => shown !== key);
    expect(moved.length).toBeGreaterThan(0);
    for (const entry of form("one")) {
      for (const { options: own } of entry.items) {
        expect(own.map(({ shown }) => shown)).toEqual(["A", "B", "C", "D"].slice(0, own.length));
      }
    }
  });

  it("keeps everything in place where nothing is to be shuffled", () => {
    const settings = { shuffleQuestions: false, shuffleOptions: false };
    expect(form("one", { settings })).toEqual(PaperForm.master(questions));
    expect(ids(PaperForm.master(questions))).toEqual(questions.map(({ id }) => id));
  });

  it.each([["以上都是"], ["以上均不正确"], ["A和B"], ["A、C"], ["ABC"], ["all of the above"]])(
    "keeps the options in place where one of them is “%s”",
    (text) => {
      const question = singleOf();
      question.options[3] = { key: "D", text };
      for (let at = 0; at < 20; at += 1) {
        const [entry] = form(`person ${at}`, { questions: [paperQuestionOf(question)] });
        expect(entry!.items[0]!.options.map(({ key }) => key)).toEqual(["A", "B", "C", "D"]);
      }
    },
  );

  it("holds no answer, explanation or expected point", () => {
    const text = JSON.stringify(form("one"));
    for (const secret of ["见条文", "要点1", "先听双方", "answer", "reference", "expected", "explanation"]) {
      expect(text).not.toContain(secret);
    }
  });

  it("keys the parts of a case from 1, and splits its points over them", () => {
    const entry = form("one").find(({ kind }) => kind === "case")!;
    expect(entry.items.map(({ key, points }) => [key, points])).toEqual([
      ["case.1", 7_50],
      ["case.2", 7_50],
    ]);
  });

  it("never changes a score: what somebody chose by what they saw scores as in the master paper", () => {
    const settings = {
      sections: [],
      multipleChoice: "partWithoutWrong" as const,
      thirdGraderAbove: 0,
    };
    const scored = questions.map((question) => ({ ...question, voidMode: null }));
    const scoreOf = (answers: Map<string, Answer>) =>
      PaperScores.of({
        questions: scored,
        settings,
        papers: [{ contestantId: "x", sittingId: "s", answers, grades: new Map() }],
      })[0]!.total;
    fc.assert(
      fc.property(
        fc.string(),
        fc.uniqueArray(fc.constantFrom("基层群众性自治组织", "一级政府", "派出机关", "企业")),
        (person, texts) => {
          /** Answers by the text of the options, as a person reads them. */
          const answersOn = (entries: readonly PaperForm.FormEntry[]) =>
            new Map<string, Answer>(
              entries
                .flatMap(({ items }) => items)
                .filter(({ options }) => options.length > 0)
                .map((item) => {
                  const keys: OptionKey[] = item.options
                    .filter(({ text }) => texts.some((each) => each === text))
                    .map(({ key }) => key);
                  return [item.key, { kind: "choice", keys }];
                }),
            );
          expect(scoreOf(answersOn(form(person)))).toBe(scoreOf(answersOn(PaperForm.master(questions))));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("knows short answers as items without options or blanks", () => {
    const [entry] = PaperForm.master([paperQuestionOf(shortOf())]);
    expect(entry!.items).toMatchObject([{ kind: "shortAnswer", options: [], blanks: 0 }]);
  });
});
