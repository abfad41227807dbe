import { describe, expect, it } from "vitest";
import { DIFFICULTIES, OPTION_KEYS, POST_AREAS } from "#app/domain/quiz/question.ts";
import { buzzerQuestions } from "#db/seed/question-bank/buzzer.ts";
import { incidents, policyAnswers } from "#db/seed/question-bank/judged.ts";
import { starterBank } from "#db/seed/question-bank/starter-bank.ts";

const questions = starterBank.map(({ question }) => question);
const singles = questions.flatMap((each) => (each.kind === "singleChoice" ? [each] : []));
const multiples = questions.flatMap((each) => (each.kind === "multipleChoice" ? [each] : []));
const truths = questions.flatMap((each) => (each.kind === "trueFalse" ? [each] : []));
const fillIns = questions.flatMap((each) => (each.kind === "fillIn" ? [each] : []));
const cases = starterBank.flatMap(({ question, points }) =>
  question.kind === "case" ? [{ question, points }] : [],
);

/** As a reader takes two stems for the same: without spaces and punctuation, widths made equal. */
const normalised = (text: string) => text.normalize("NFKC").replace(/[\p{P}\p{Z}\p{S}]/gu, "");
const ARTICLE = /^第[一二三四五六七八九十百千零]+条([、至]第[一二三四五六七八九十百千零]+条)*$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number) => part / whole;

describe("the starter bank", () => {
  it("holds at least 200 questions", () => {
    expect(starterBank.length).toBeGreaterThanOrEqual(200);
  });

  it.each(POST_AREAS)("holds at least 30 questions on %s, of every kind", (area) => {
    const here = starterBank.filter((entry) => entry.area === area);
    expect(here.length).toBeGreaterThanOrEqual(30);
    expect(new Set(here.map(({ question }) => question.kind)).size).toBe(6);
  });

  it("asks nothing twice", () => {
    const stems = starterBank.map(({ question }) => normalised(question.stem));
    expect(stems.filter((stem, index) => stems.indexOf(stem) !== index)).toEqual([]);
  });

  it("explains every answer in a sentence or more", () => {
    const bare = starterBank.filter(({ question }) => question.explanation.trim().length < 20);
    expect(bare.map(({ question }) => question.stem)).toEqual([]);
  });

  it("names for every answer the regulation, the article and the day since which it is in force", () => {
    for (const { source, question } of starterBank) {
      expect(source, question.stem).not.toBeNull();
      expect(source?.regulation.length, question.stem).toBeGreaterThan(5);
      expect(source?.article, question.stem).toMatch(ARTICLE);
      expect(source?.inForceSince, question.stem).toMatch(ISO_DAY);
      expect(source?.inForceUntil, question.stem).toBeNull();
    }
  });

  it("dates one regulation the same everywhere", () => {
    const days = new Map<string, Set<string | null>>();
    for (const { source } of starterBank)
      if (source)
        days.set(source.regulation, (days.get(source.regulation) ?? new Set()).add(source.inForceSince));
    expect([...days].filter(([, each]) => each.size > 1).map(([regulation]) => regulation)).toEqual([]);
  });

  it("files every question under a knowledge point and uses every difficulty", () => {
    expect(starterBank.filter(({ knowledgePoint }) => !knowledgePoint)).toEqual([]);
    for (const difficulty of DIFFICULTIES)
      expect(
        starterBank.filter((entry) => entry.difficulty === difficulty).length,
        `${difficulty}`,
      ).toBeGreaterThanOrEqual(difficulty === 5 ? 5 : 20);
  });
});

describe("its choice questions", () => {
  it("have four options and one right answer when a single one is asked for", () => {
    for (const { stem, options, answer } of singles) {
      expect(options.length, stem).toBe(4);
      expect(answer.length, stem).toBe(1);
    }
  });

  it("have two to four right answers and a wrong one when several are asked for", () => {
    for (const { stem, options, answer } of multiples) {
      expect([4, 5], stem).toContain(options.length);
      expect(answer.length, stem).toBeGreaterThanOrEqual(2);
      expect(answer.length, stem).toBeLessThanOrEqual(Math.min(4, options.length - 1));
    }
  });

  it("offer distinct options in the order of their keys, and answer with these keys", () => {
    for (const { stem, options, answer } of [...singles, ...multiples]) {
      expect(new Set(options.map(({ text }) => normalised(text))).size, stem).toBe(options.length);
      const keys = options.map(({ key }) => key);
      expect(keys, stem).toEqual(OPTION_KEYS.slice(0, options.length));
      expect(
        answer.filter((key) => !keys.includes(key)),
        stem,
      ).toEqual([]);
    }
  });

  it("spread the right answer of the single ones evenly over A to D, in the bank and in every area", () => {
    const singlesOf = (area: string) =>
      starterBank.flatMap((entry) =>
        entry.question.kind === "singleChoice" && (area === "all" || entry.area === area)
          ? [entry.question]
          : [],
      );
    for (const area of ["all", ...POST_AREAS])
      for (const key of ["A", "B", "C", "D"] as const) {
        const here = singlesOf(area);
        const part = share(here.filter(({ answer }) => answer[0] === key).length, here.length);
        expect(part, `${area} ${key}`).toBeGreaterThanOrEqual(area === "all" ? 0.22 : 0.18);
        expect(part, `${area} ${key}`).toBeLessThanOrEqual(area === "all" ? 0.28 : 0.32);
      }
  });

  it("do not give the right answer away by its length", () => {
    const longest = singles.filter(({ options, answer }) => {
      const right = options.find(({ key }) => key === answer[0])?.text.length ?? 0;
      return options.every(({ key, text }) => key === answer[0] || text.length < right);
    });
    expect(share(longest.length, singles.length)).toBeLessThan(0.3);
  });
});

describe("its other questions", () => {
  it("are true about as often as false", () => {
    const part = share(truths.filter(({ answer }) => answer).length, truths.length);
    expect(part).toBeGreaterThanOrEqual(0.45);
    expect(part).toBeLessThanOrEqual(0.55);
  });

  it("accept at least one text for each blank of the stem", () => {
    for (const { stem, blanks } of fillIns) {
      expect(stem.split("____").length - 1, stem).toBe(blanks.length);
      expect(
        blanks.filter((accepted) => accepted.length === 0 || accepted.some((text) => !text.trim())),
        stem,
      ).toEqual([]);
    }
  });

  it("expect three to five points of a short answer that add up to its full marks", () => {
    for (const { question, points } of starterBank) {
      if (question.kind !== "shortAnswer") continue;
      expect(question.expected.length, question.stem).toBeGreaterThanOrEqual(3);
      expect(question.expected.length, question.stem).toBeLessThanOrEqual(5);
      expect(sum(question.expected.map((each) => each.points)), question.stem).toBe(points);
      expect(question.reference.length, question.stem).toBeGreaterThan(80);
    }
  });

  it("tell cases of two to four parts whose points add up to the case's", () => {
    for (const { question, points } of cases) {
      expect(question.parts.length, question.stem).toBeGreaterThanOrEqual(2);
      expect(question.parts.length, question.stem).toBeLessThanOrEqual(4);
      const expected = question.parts.flatMap((part) => (part.kind === "shortAnswer" ? part.expected : []));
      expect(sum(expected.map((each) => each.points)), question.stem).toBe(points);
    }
  });

  it("weigh alike: 10 points a short answer, 15 a case", () => {
    const marks = (kind: string) =>
      new Set(starterBank.flatMap(({ question, points }) => (question.kind === kind ? [points] : [])));
    expect([...marks("shortAnswer")]).toEqual([1_000]);
    expect([...marks("case")]).toEqual([1_500]);
  });

  it("give points in whole hundredths above zero", () => {
    const all = starterBank.flatMap(({ question }) =>
      question.kind === "shortAnswer"
        ? question.expected
        : question.kind === "case"
          ? question.parts.flatMap((part) => (part.kind === "shortAnswer" ? part.expected : []))
          : [],
    );
    expect(all.filter(({ points }) => !Number.isInteger(points) || points <= 0)).toEqual([]);
  });
});

describe("the questions of the stage", () => {
  it("ask at the buzzer what can be read aloud in one breath", () => {
    expect(buzzerQuestions.length).toBeGreaterThanOrEqual(24);
    for (const { question } of buzzerQuestions) {
      expect(["singleChoice", "trueFalse"], question.stem).toContain(question.kind);
      expect(question.stem.length, question.stem).toBeLessThanOrEqual(40);
      if (question.kind !== "singleChoice") continue;
      expect(question.options.length, question.stem).toBe(4);
      expect(question.answer.length, question.stem).toBe(1);
      for (const { text } of question.options) expect(text.length, text).toBeLessThanOrEqual(10);
    }
  });

  it("spread the buzzer's answers: every key at least three times, true as often as false", () => {
    const keys = buzzerQuestions.flatMap(({ question }) =>
      question.kind === "singleChoice" ? question.answer : [],
    );
    for (const key of ["A", "B", "C", "D"])
      expect(keys.filter((each) => each === key).length, key).toBeGreaterThanOrEqual(3);
    const answers = buzzerQuestions.flatMap(({ question }) =>
      question.kind === "trueFalse" ? [question.answer] : [],
    );
    expect(answers.filter(Boolean).length * 2).toBe(answers.length);
  });

  it.each([
    ["policy answers", policyAnswers],
    ["incidents", incidents],
  ])(
    "give the judges of %s four or five points that add up to 100, every area at least once",
    (_, questions) => {
      expect(questions.length).toBeGreaterThanOrEqual(8);
      expect(new Set(questions.map(({ area }) => area)).size).toBe(POST_AREAS.length);
      for (const { question, points } of questions) {
        if (question.kind !== "shortAnswer") throw new Error(question.stem);
        expect([4, 5], question.stem).toContain(question.expected.length);
        expect(sum(question.expected.map((each) => each.points)), question.stem).toBe(10_000);
        expect(points, question.stem).toBe(10_000);
      }
    },
  );

  it("repeat no stem of the bank and explain and cite as the bank does", () => {
    const stage = [...buzzerQuestions, ...policyAnswers, ...incidents];
    const stems = [...starterBank, ...stage].map(({ question }) => normalised(question.stem));
    expect(stems.filter((stem, index) => stems.indexOf(stem) !== index)).toEqual([]);
    for (const { question, source } of stage) {
      expect(question.explanation.length, question.stem).toBeGreaterThanOrEqual(20);
      expect(source?.article, question.stem).toMatch(ARTICLE);
      expect(source?.inForceSince, question.stem).toMatch(ISO_DAY);
    }
  });
});
