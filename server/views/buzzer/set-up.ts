import { BuzzerSetUpQuery } from "#app/contracts/buzzer.ts";
import { mayHostBuzzer, mayPrepareBuzzer, mayReadBuzzerDesk } from "#app/domain/access/buzzer.ts";
import { type BuzzerSettings, USUAL_SETTINGS } from "#app/domain/buzzer/buzzer-settings.ts";
import type { Question } from "#app/domain/quiz/question.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { findGame, listAskedPositions, listPlayers } from "#db/queries/buzzer.ts";
import { type BankRow, listChosen, searchBank } from "#db/queries/buzzer-bank.ts";
import { findContest } from "#db/queries/contests.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { defineView } from "#server/views/define-view.ts";

const PAGE_SIZE = 20;

/** Rule, questions and players of a buzzer final, and the bank to choose from. */
export const buzzerSetUp = defineView({
  name: "buzzer.set-up",
  input: BuzzerSetUpQuery,
  async load({ db, input }) {
    const { contestId } = input;
    const found = await findContest(db, contestId);
    const rules = found && (await findRules(db, { contestId, version: found.contest.ruleVersion }));
    const items = rules?.body.rounds.flatMap((round) => round.items.filter(({ kind }) => kind === "buzzer"));
    const item = items?.find(({ key }) => key === input.item) ?? items?.[0];
    if (found === null || items === undefined || item === undefined) return null;
    const of = { contestId, itemKey: item.key };
    const game = (await findGame(db, of))?.game ?? null;
    const page = input.page ?? 1;
    const [players, chosen, asked, bank] = await Promise.all([
      listPlayers(db, of),
      game === null ? [] : listChosen(db, game.id),
      game === null ? [] : listAskedPositions(db, game.id),
      searchBank(db, {
        ...input,
        unitPath: found.unitPath,
        offset: (page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      }),
    ]);
    return { ...found, items, item, game, players, chosen, asked, bank, page };
  },
  allow: ({ actor, facts }) => mayReadBuzzerDesk(actor, facts),
  project(facts, { viewer, input }) {
    const { item, game, asked, bank } = facts;
    const criterion = item.criteria[0];
    const status = game?.status ?? null;
    const mayEdit = mayPrepareBuzzer(viewer, facts);
    return {
      title: facts.contest.title,
      item: item.key,
      items: facts.items.map(({ key, name }) => ({ key, name })),
      status,
      settings: settingsOf(game?.settings),
      range: {
        minimum: Decimal.points(criterion?.minimum ?? 0),
        maximum: Decimal.points(criterion?.maximum ?? 0),
      },
      players: facts.players,
      questions: facts.chosen.map((row, index) => ({
        ...rowOf(row),
        asked: new Set<number>(asked).has(index + 1),
      })),
      bank: {
        rows: bank.rows.map(rowOf),
        total: bank.total,
        page: facts.page,
        pages: Math.max(1, Math.ceil(bank.total / PAGE_SIZE)),
      },
      query: {
        text: input.text ?? "",
        area: input.area ?? "",
        kind: input.kind ?? "",
        difficulty: input.difficulty === undefined ? "" : String(input.difficulty),
      },
      may: {
        rule: mayEdit && asked.length === 0 && status !== "ended" && status !== "recorded",
        questions: mayEdit && status !== "ended" && status !== "recorded",
        desk: game !== null && mayReadBuzzerDesk(viewer, facts),
        host: mayHostBuzzer(viewer, facts),
      },
    };
  },
});

/** A stored rule may lack a setting that came later. */
const settingsOf = (stored: BuzzerSettings | undefined): BuzzerSettings => ({ ...USUAL_SETTINGS, ...stored });

const rowOf = ({ questionId, version, kind, area, difficulty, question }: BankRow) => ({
  questionId,
  version,
  kind,
  area,
  difficulty,
  stem: question.stem,
  answer: answerOf(question),
});

function answerOf(question: Question): string {
  switch (question.kind) {
    case "singleChoice":
    case "multipleChoice":
      return question.answer.join("、");
    case "trueFalse":
      return String(question.answer);
    case "fillIn":
      return question.blanks.map((accepted) => accepted[0] ?? "").join("；");
    case "shortAnswer":
      return question.reference;
    case "case":
      return "";
  }
}
