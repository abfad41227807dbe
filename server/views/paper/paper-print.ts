import { PaperAddress } from "#app/contracts/paper.ts";
import type { PrintView } from "#app/contracts/paper-views.ts";
import { mayReadPaper } from "#app/domain/access/paper.ts";
import * as Blueprint from "#app/domain/quiz/blueprint.ts";
import * as PaperForm from "#app/domain/quiz/paper-form.ts";
import { listPaperQuestions } from "#db/queries/papers.ts";
import { lawDay } from "#server/commands/paper/candidates.ts";
import { readPaper } from "#server/commands/paper/paper-facts.ts";
import { defineView } from "#server/views/define-view.ts";
import { questionShown } from "./paper-questions.ts";

/** The master paper, unshuffled, for print; the sheet of answers is printed apart from it. */
const printed = <Name extends string>(name: Name, withKey: boolean) =>
  defineView({
    name,
    input: PaperAddress,
    async load({ db, input, now }) {
      const facts = await readPaper(db, input, now);
      const paper = facts?.paper ?? null;
      if (facts === null || paper === null) return null;
      const questions = await listPaperQuestions(db, paper.id);
      return questions.length === 0 ? null : { ...facts, paper, questions };
    },
    allow: ({ actor, facts }) => mayReadPaper(actor, facts.scope),
    project({ contest, unitName, item, paper, questions }, { now }): PrintView {
      const day = lawDay(contest, now);
      const { settings } = paper;
      return {
        contest: { title: contest.title, unitName, heldOn: contest.heldOn },
        itemName: item.name,
        minutes: settings.minutes,
        points: Blueprint.totalPoints(settings),
        multipleChoice: settings.multipleChoice,
        sections: settings.sections.map(({ key, title, count, points }) => ({ key, title, count, points })),
        entries: PaperForm.master(questions),
        questions: withKey ? questions.map((row) => questionShown(row, day)) : [],
      };
    },
  });

export const printedPaper = printed("paper.print-paper", false);
export const printedKey = printed("paper.print-key", true);
