import { ageInMonths, fullYears } from "#app/domain/daily/person-condition.ts";
import { decidedList } from "#app/domain/selection/deliberation.ts";
import { zoneOf } from "#app/domain/selection/list-report.ts";
import type { ViewFacts } from "./load-deliberation.ts";

type Details = NonNullable<ReturnType<ViewFacts["details"]["get"]>>;

/** The candidates of the page with what the meeting needs to judge them. */
export function candidateRows(facts: ViewFacts) {
  const list = facts.lists.find((each) => each.list.post === facts.post);
  if (list === undefined) return [];
  const now = new Set(decidedList(list).map(({ id }) => id));
  const known = new Map(list.candidates.map((row) => [row.id, row]));
  return facts.shown.ids.flatMap((id) => {
    const [row, details] = [known.get(id), facts.details.get(id)];
    if (row === undefined || details === undefined) return [];
    const move = list.moves.find((each) => each.candidateId === id && each.state !== "takenBack");
    return [
      {
        ...{ id, name: row.name, unitName: row.unitName, advised: row.advised, now: now.has(id) },
        ...{ place: details.place, composite: details.composite, acceptability: details.acceptability },
        zone: details.acceptability === null ? null : zoneOf(details.acceptability),
        blocked: blockedOf({ details, facts }),
        move: move === undefined ? null : { direction: move.direction, state: move.state },
        basis: details.basis,
        scores: scoresOf({ details, facts }),
        person: personOf({ details, facts }),
      },
    ];
  });
}

const blockedOf = ({ details: { blocked }, facts }: { details: Details; facts: ViewFacts }) =>
  blocked === null
    ? null
    : {
        level: blocked.level,
        atMost: blocked.atMost,
        unit: blocked.unitId === null ? "" : (facts.unitNames.get(blocked.unitId) ?? ""),
      };

const scoresOf = ({ details, facts }: { details: Details; facts: ViewFacts }) =>
  facts.round.rules.criteria.map(({ key, name, weight }) => {
    const score = details.scores?.find(({ criterion }) => criterion === key);
    return {
      ...{ key, name, weight },
      used: score?.used ?? null,
      value: score?.value ?? null,
      how: score?.how ?? null,
    };
  });

/** As known when the gates were judged; ages and years as of the announced day. */
function personOf({ details: { facts: known }, facts }: { details: Details; facts: ViewFacts }) {
  if (known === null) return null;
  const { asOf } = facts.round.rules;
  const { education, certificate, politicalStatus, posts, appraisals, communityWorkStartedOn } = known;
  const years = (from: string): number | null =>
    /^\d{4}-\d{2}/.test(from) ? fullYears(ageInMonths({ birthMonth: from, day: asOf })) : null;
  return {
    ...{ education, certificate, politicalStatus, posts, appraisals: appraisals.slice(-3) },
    age: years(known.birthMonth),
    tenure: years(communityWorkStartedOn),
  };
}
