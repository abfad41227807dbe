import type { ContestDocument } from "#app/contracts/interchange.ts";
import type { Person, PlaceChange, Ranking, ResultContest } from "#app/contracts/results-views.ts";
import type { ContestResult, PlacedResult } from "#app/domain/ranking/contest-result.ts";
import type { ContestFacts } from "#db/queries/contest-facts.ts";

export const resultContest = (facts: Pick<ContestFacts, "contest" | "unitName">): ResultContest => {
  const { id, title, heldOn, venue, status, rehearsal, publicCode } = facts.contest;
  return { id, title, unitName: facts.unitName, heldOn, venue, status, rehearsal, publicCode };
};

export const personIn = (document: ContestDocument, contestantId: string): Person => {
  const row = document.people.contestants.find(({ id }) => id === contestantId);
  return {
    id: contestantId,
    number: row?.number ?? null,
    name: row?.name ?? "",
    unitName: row?.unit ?? row?.community ?? "",
  };
};

/** The ranking of a result as tables show it. PURE. */
export function rankingOf({
  document,
  result,
}: {
  document: ContestDocument;
  result: ContestResult;
}): Ranking {
  const people = new Map(document.people.contestants.map(({ id }) => [id, personIn(document, id)]));
  const person = (id: string): Person => people.get(id) ?? personIn(document, id);
  const rounds = new Map(document.ruleSet.rounds.map(({ key, name }) => [key, name]));
  const items = new Map<string, Record<string, string>>();
  for (const row of result.performances) {
    if (row.status !== "scored") continue;
    items.set(row.contestant, { ...items.get(row.contestant), [row.item]: row.score });
  }
  return {
    items: document.ruleSet.rounds.flatMap((round) =>
      round.items.map(({ key, name }) => ({ key, name, roundName: round.name })),
    ),
    rows: result.ranking.map((row) => ({
      place: row.place,
      person: person(row.contestant),
      score: row.score,
      exact: row.exact,
      roundName: rounds.get(row.round) ?? "",
      items: items.get(row.contestant) ?? {},
      decidedBy: decidedBy(row, (id) => person(id).name),
    })),
    unplaced: result.unplaced.map(({ contestant, reason }) => ({ person: person(contestant), reason })),
  };
}

const decidedBy = ({ decidedBy: found }: PlacedResult, nameOf: (id: string) => string) =>
  found === null ? null : { ...found, against: nameOf(found.against) };

/** Who moved or has other points, in the order of the newer result. PURE. */
export function changesBetween(
  before: { document: ContestDocument; result: ContestResult },
  after: { document: ContestDocument; result: ContestResult },
): PlaceChange[] {
  const known = new Map(before.result.ranking.map((row) => [row.contestant, row]));
  const now = new Map(after.result.ranking.map((row) => [row.contestant, row]));
  const ids = [...new Set([...now.keys(), ...known.keys()])];
  return ids.flatMap((id) => {
    const [was, is] = [known.get(id), now.get(id)];
    if (was?.place === is?.place && was?.exact === is?.exact) return [];
    return [
      {
        person: personIn(is === undefined ? before.document : after.document, id),
        before: was?.place ?? null,
        after: is?.place ?? null,
        scoreBefore: was?.score ?? null,
        scoreAfter: is?.score ?? null,
      },
    ];
  });
}
