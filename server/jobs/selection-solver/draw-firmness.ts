import type { Highs } from "highs";
import { FirmnessDraws } from "#app/domain/selection/firmness.ts";
import { DrawUnfinished, type FloorDraws, floorDraws } from "./floor-draws.ts";
import type { FirmnessList, FirmnessOfList, FirmnessQuestion } from "./selection-solver-task.ts";

/** Draws between two reports of progress. */
const AT_ONCE = 50;

/** Draws one list after the other; each has an equal part of the time that is left. `report`: draws of all lists so far. */
export async function drawFirmness(given: {
  question: FirmnessQuestion;
  loadHighs: () => Promise<Highs>;
  deadline: number;
  report: (done: number) => void;
}): Promise<FirmnessOfList[]> {
  const { question, deadline } = given;
  const lists: FirmnessOfList[] = [];
  let done = 0;
  for (const [at, list] of question.lists.entries()) {
    const now = performance.now();
    const until = now + (deadline - now) / (question.lists.length - at);
    const draws = await openDraws({ ...given, list, until });
    const report = (drawn: number) => given.report(done + drawn);
    drawList({ draws: draws.firmness, count: question.draws, until, report });
    draws.dispose();
    done += draws.firmness.drawn;
    const shares = [...draws.firmness.acceptability()];
    lists.push({
      post: list.post,
      drawn: draws.firmness.drawn,
      acceptability: shares.map(([candidateId, acceptability]) => ({ candidateId, acceptability })),
    });
  }
  return lists;
}

async function openDraws(given: {
  question: FirmnessQuestion;
  loadHighs: () => Promise<Highs>;
  list: FirmnessList;
  until: number;
}) {
  const { candidates, list } = given.list;
  const { weights, region, seed } = given.question;
  const floors: FloorDraws | null =
    list.floors.length === 0 || candidates.length === 0
      ? null
      : floorDraws(await given.loadHighs(), { candidates, list, deadline: given.until });
  const rules = { candidates, list, weights, region, seed };
  const firmness = new FirmnessDraws(floors === null ? rules : { ...rules, choose: floors.choose });
  return { firmness, dispose: () => floors?.dispose() };
}

function drawList(given: {
  draws: FirmnessDraws;
  count: number;
  until: number;
  report: (drawn: number) => void;
}): void {
  const { draws, count, until, report } = given;
  try {
    while (draws.drawn < count && performance.now() < until) {
      draws.step(Math.min(AT_ONCE, count - draws.drawn));
      report(draws.drawn);
    }
  } catch (error) {
    if (!(error instanceof DrawUnfinished)) throw error;
  }
}
