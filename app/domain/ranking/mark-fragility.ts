import type { Centi, Criterion } from "#app/domain/scoring/rule-set.ts";
import { type Sheet, under } from "#app/domain/scoring/sheet.ts";
import type { ContestInput } from "./contest-standings.ts";
import type { ContestantScore } from "./contestant-score.ts";
import * as Crossing from "./crossing.ts";
import * as CutLine from "./cut-line.ts";
import * as PerformanceScores from "./performance-scores.ts";

export type MarkCause = {
  kind: "mark";
  contestantId: string;
  itemKey: string;
  seatId: string;
  criterionKey: string;
  from: Centi;
  to: Centi;
};
export type MarkFinding = { cause: MarkCause; crossing: Crossing.Crossing };

type Performance = PerformanceScores.PerformanceScore;
type Scene = {
  contest: ContestInput;
  cut: CutLine.Cut;
  entries: readonly ContestantScore[];
  above: ReadonlySet<string>;
};
/** One contestant before the line; `contest` holds nobody else. */
type Own = {
  contest: ContestInput;
  cut: CutLine.Cut;
  contestant: ContestantScore;
  own: readonly Performance[];
  zone: CutLine.Zone;
};

/** Every single mark whose move by one step lets somebody cross the line. PURE. See `Fragility`. */
export const of = (
  input: Scene & { performances: readonly Performance[]; budget: number },
): { findings: MarkFinding[]; complete: boolean } => {
  const findings: MarkFinding[] = [];
  let left = input.budget;
  for (const own of ownScenes(input)) {
    for (const performance of own.own.filter((one) => mayReach({ ...own, performance: one }))) {
      for (const { cause, sheets } of movesOf(performance)) {
        const changed = rescored({ ...own, performance, sheets });
        if (changed === null || !crossesZone({ ...own, changed })) continue;
        if (left === 0) return { findings, complete: false };
        left -= 1;
        const crossing = crossingWith({ ...input, changed });
        if (crossing !== null) findings.push({ cause, crossing });
      }
    }
  }
  return { findings, complete: true };
};

const ownScenes = (input: Scene & { performances: readonly Performance[] }): Own[] => {
  const byContestant = new Map<string, Performance[]>();
  for (const performance of input.performances) {
    const own = byContestant.get(performance.facts.contestantId);
    if (own === undefined) byContestant.set(performance.facts.contestantId, [performance]);
    else own.push(performance);
  }
  const zones = CutLine.zones({ ...input, ruleSet: input.contest.ruleSet });
  return input.entries.map((contestant) => ({
    cut: input.cut,
    contestant,
    own: byContestant.get(contestant.id) ?? [],
    zone: zones(contestant),
    contest: {
      ...input.contest,
      contestants: [contestant],
      roundAdjustments: input.contest.roundAdjustments.filter(
        ({ contestantId }) => contestantId === contestant.id,
      ),
    },
  }));
};

const crossingWith = (input: Scene & { changed: ContestantScore }): Crossing.Crossing | null => {
  const { changed } = input;
  const entries = input.entries.map((entry) => (entry.id === changed.id ? changed : entry));
  return Crossing.of({
    before: input.above,
    after: CutLine.above({ input: input.contest, cut: input.cut, entries }),
  });
};

const rescored = (
  input: Own & { performance: Performance; sheets: readonly Sheet[] },
): ContestantScore | null => {
  const changed = PerformanceScores.rescore(input);
  const performances = input.own.map((one) => (one === input.performance ? changed : one));
  return CutLine.entries({ input: input.contest, cut: input.cut, performances })[0] ?? null;
};

const crossesZone = (input: Own & { changed: ContestantScore | null }): boolean => {
  const [from, to] = [input.contestant.score, input.changed?.score ?? null];
  return from !== null && to !== null && CutLine.touches({ zone: input.zone, from, to });
};

/** With all marks of the performance a step up, or all a step down: does the score come near the line? */
const mayReach = (input: Own & { performance: Performance }): boolean =>
  input.performance.outcome.kind === "scored" &&
  ([1, -1] as const).some((direction) => {
    const { facts, item } = input.performance;
    const sheets = facts.sheets.map((sheet) =>
      item.criteria.reduce(
        (moved, criterion) => moveMark({ sheet: moved, criterion, direction }) ?? moved,
        sheet,
      ),
    );
    return crossesZone({ ...input, changed: rescored({ ...input, sheets }) });
  });

const moveMark = (input: { sheet: Sheet; criterion: Criterion; direction: 1 | -1 }): Sheet | null => {
  const { key, step, minimum, maximum } = input.criterion;
  const from = under(input.sheet.marks, key);
  if (from === undefined) return null;
  const to = from + input.direction * step;
  return to < minimum || to > maximum ? null : { ...input.sheet, marks: { ...input.sheet.marks, [key]: to } };
};

const movesOf = ({ facts, item }: Performance): { cause: MarkCause; sheets: Sheet[] }[] =>
  facts.sheets.flatMap((sheet, seat) =>
    item.criteria.flatMap((criterion) =>
      ([1, -1] as const).flatMap((direction) => {
        const moved = moveMark({ sheet, criterion, direction });
        if (moved === null) return [];
        const cause = {
          kind: "mark" as const,
          contestantId: facts.contestantId,
          itemKey: item.key,
          seatId: sheet.seatId,
          criterionKey: criterion.key,
          from: under(sheet.marks, criterion.key) ?? 0,
          to: under(moved.marks, criterion.key) ?? 0,
        };
        return [{ cause, sheets: facts.sheets.map((other, index) => (index === seat ? moved : other)) }];
      }),
    ),
  );
