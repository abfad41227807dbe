import { OnContest } from "#app/contracts/contest.ts";
import type { AskableQuestion, QuestionDrawShown, SlipShown } from "#app/contracts/question.ts";
import { mayDrawQuestion, maySealQuestions } from "#app/domain/access/question.ts";
import { asksQuestions } from "#app/domain/contest/measured-item.ts";
import { findContest } from "#db/queries/contests.ts";
import {
  listAskable,
  listItemPerformances,
  listQuestionDraws,
  listSlips,
} from "#db/queries/question-draws.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { defineView } from "#server/views/define-view.ts";

type Performances = Awaited<ReturnType<typeof listItemPerformances>>;
type Slips = Awaited<ReturnType<typeof listSlips>>;

const OPEN = new Set(["waiting", "called", "onStage", "scoring", "technicalFault"]);

/** The sealed questions of a contest. Which question lies under a number nobody reads before it is drawn. */
export const questionsView = defineView({
  name: "question.questions",
  input: OnContest,
  async load({ db, input: { contestId } }) {
    const found = await findContest(db, contestId);
    const rules = found && (await findRules(db, { contestId, version: found.contest.ruleVersion }));
    if (found === null || rules === null) return null;
    const draws = await listQuestionDraws(db, contestId);
    return {
      ...found,
      ruleSet: rules.body,
      draws,
      slips:
        draws.length === 0
          ? []
          : await listSlips(
              db,
              draws.map(({ id }) => id),
            ),
      askable: await listAskable(db, found.unitPath),
      performances: await listItemPerformances(db, contestId),
    };
  },
  allow: ({ actor, facts }) => mayDrawQuestion(actor, facts),
  project(facts, { viewer }) {
    const items = facts.ruleSet.rounds.flatMap(({ items }) => items).filter(asksQuestions);
    const seals = maySealQuestions(viewer, facts);
    return {
      contestId: facts.contestId,
      title: facts.contest.title,
      live: facts.contest.status === "live",
      may: { seal: seals },
      items: items.map((item): QuestionDrawShown => {
        const own = facts.performances.filter(({ itemKey }) => itemKey === item.key);
        return {
          itemKey: item.key,
          itemName: item.name,
          sealed: sealedOf({ ...facts, itemKey: item.key, performances: own }),
          ...waitingOf(own, facts.slips),
        };
      }),
      askable: seals ? facts.askable.map(askableShown) : [],
    };
  },
});

const askableShown = ({
  id,
  body,
  area,
  difficulty,
}: Awaited<ReturnType<typeof listAskable>>[number]): AskableQuestion => ({
  id,
  stem: body.stem,
  area,
  difficulty,
  expected: body.kind === "shortAnswer" ? body.expected.length : 0,
});

const whoOf = ({ number, name }: Performances[number]): string =>
  number === null ? name : `${String(number).padStart(2, "0")} ${name}`;

function sealedOf(given: {
  draws: Awaited<ReturnType<typeof listQuestionDraws>>;
  slips: Slips;
  itemKey: string;
  performances: Performances;
}): QuestionDrawShown["sealed"] {
  const draw = given.draws.find(({ itemKey }) => itemKey === given.itemKey);
  if (draw === undefined) return null;
  const names = new Map(given.performances.map((row) => [row.id, whoOf(row)]));
  const slips = new Map<number, SlipShown>();
  for (const row of given.slips.filter(({ drawId }) => drawId === draw.id)) {
    const slip = slips.get(row.number) ?? { number: row.number, drawnBy: [], stem: null };
    if (row.performanceId !== null)
      slip.drawnBy.push({ performanceId: row.performanceId, who: names.get(row.performanceId) ?? "" });
    if (row.performanceId !== null || draw.revealedAt !== null) slip.stem = row.body.stem;
    slips.set(row.number, slip);
  }
  return {
    commitment: draw.commitment,
    sealedAt: draw.sealedAt.getTime(),
    preparationMs: draw.preparationMs,
    reuse: draw.reuse,
    seed: draw.revealedAt === null ? null : draw.seed,
    slips: [...slips.values()],
  };
}

function waitingOf(own: Performances, slips: Slips): Pick<QuestionDrawShown, "waiting" | "finished"> {
  const drawn = new Set(slips.flatMap(({ performanceId }) => performanceId ?? []));
  const open = own.filter(
    ({ status, contestantStatus }) => contestantStatus === "registered" && OPEN.has(status),
  );
  return {
    waiting: open
      .filter(({ id, status }) => !drawn.has(id) && (status === "waiting" || status === "called"))
      .map((row) => ({ performanceId: row.id, who: whoOf(row), status: row.status })),
    finished: own.length > 0 && open.length === 0,
  };
}
