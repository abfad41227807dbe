import type { ReserveKind } from "../people/enumerations.ts";
import { rankKeyOf } from "./rank-key-of.ts";
import type { SelectionRules } from "./selection-rules.ts";
import { pointsValue } from "./value.ts";
import type { WhatIfPerson } from "./what-if.ts";

type Tried = {
  id: string;
  post: ReserveKind;
  subdistrictId: string | null;
  communityId: string | null;
  /** Points that are valued, one for each criterion in order, hundredths. */
  used: readonly number[];
  communityWorkStartedOn: string;
  birthMonth: string;
};

/** People of past data as the rules value them. There is no seed yet: the order given stands for the lot. PURE. */
export function trialPeople({
  people,
  rules,
}: {
  people: readonly Tried[];
  rules: SelectionRules;
}): WhatIfPerson[] {
  const { criteria, tieKeys, asOf } = rules;
  return people.map((person, index) => {
    const { id, post, subdistrictId, communityId } = person;
    const values = criteria.map(({ anchors }, at) => pointsValue({ anchors, points: person.used[at] ?? 0 }));
    const key = rankKeyOf({
      ...{ composite: 0, values, tieKeys, criteria, asOf, facts: person },
      lot: people.length - index,
    });
    return { id, post, subdistrictId, communityId, values, ties: key.slice(1) };
  });
}
