import * as DrawPlan from "#app/domain/contest/draw-plan.ts";
import { commitmentText } from "#app/domain/draw/running-order.ts";

/** What is published of a draw, so far as it is compared. */
export type Published = {
  seed: string;
  commitment: string;
  rounds: readonly DrawPlan.DrawRound[];
  /** Numbers by contestant id; who is not named here is no longer in the contest. */
  numbers: Readonly<Record<string, number | null>>;
  performances: readonly DrawPlan.DrawnPerformance[];
};

export type RedrawnOrder = {
  itemKey: string;
  panelId: string;
  count: number;
  /** First position at which the two differ; null: equal. */
  differsAt: number | null;
};
export type Redrawn = {
  same: boolean;
  commitmentFits: boolean;
  /** null: no round of these gives numbers. */
  numbersFit: boolean | null;
  orders: RedrawnOrder[];
};

/** Draws every round again from the seed and compares. The hash is handed in; nothing else is needed. */
export async function redraw(
  published: Published,
  sha256: (text: string) => Promise<string>,
): Promise<Redrawn> {
  const { seed, rounds } = published;
  const commitmentFits = (await sha256(commitmentText(seed))) === published.commitment;
  const texts = rounds.flatMap((round) => DrawPlan.hashTexts({ seed, round }));
  const hashes = new Map(
    await Promise.all(texts.map(async (text): Promise<[string, string]> => [text, await sha256(text)])),
  );
  const drawn = rounds.map((round) => DrawPlan.of({ seed, round, hashOf: (text) => hashes.get(text) ?? "" }));
  const orders = compareOrders({
    drawn: drawn.flatMap(({ performances }) => performances),
    published: published.performances,
  });
  const numbered = drawn.filter(({ numbers }) => numbers.length > 0);
  const numbersFit =
    numbered.length === 0
      ? null
      : numbered.every(({ numbers }) =>
          numbers.every(
            (id, index) => !Object.hasOwn(published.numbers, id) || published.numbers[id] === index + 1,
          ),
        );
  const same = commitmentFits && numbersFit !== false && orders.every(({ differsAt }) => differsAt === null);
  return { same, commitmentFits, numbersFit, orders };
}

type Performances = readonly DrawPlan.DrawnPerformance[];

/** Order by order: one that only one side has differs from its first position on. */
function compareOrders(given: { drawn: Performances; published: Performances }): RedrawnOrder[] {
  const keys = new Map(
    [...given.drawn, ...given.published].map(({ itemKey, panelId }) => [
      `${itemKey}/${panelId}`,
      { itemKey, panelId },
    ]),
  );
  return [...keys.values()].map((key) => {
    const own = idsOf(given.drawn, key);
    const theirs = idsOf(given.published, key);
    const count = Math.max(own.length, theirs.length);
    const at = Array.from({ length: count }, (_, index) => index).find(
      (index) => own[index] !== theirs[index],
    );
    return { ...key, count, differsAt: at === undefined ? null : at + 1 };
  });
}

const idsOf = (rows: Performances, key: { itemKey: string; panelId: string }): string[] =>
  rows
    .filter(({ itemKey, panelId }) => itemKey === key.itemKey && panelId === key.panelId)
    .sort((a, b) => a.position - b.position)
    .map(({ contestantId }) => contestantId);
