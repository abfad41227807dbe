import type { Advancement, CutTie } from "#app/domain/scoring/rule-set.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { quotaOf } from "./advancement.ts";

/**
 * A contestant while results are missing: either scored (with the present place), or open with the best score still
 * possible. Who can no longer be scored (absent, disqualified) is left out, but counts in `entered`.
 */
export type Contender = { id: string; subdistrict: string | null } & (
  | { kind: "scored"; score: Rational.Ratio; place: number }
  | { kind: "open"; best: Rational.Ratio }
);

/** `in`: goes on whatever happens. `out`: cannot go on any more. `questionable`: depends on results still missing. */
export type Clinched = {
  id: string;
  advancing: "in" | "out" | "questionable";
  bestPlace: number;
  /** null: could still end without a place. */
  worstPlace: number | null;
};

/**
 * What is certain before the last result is in, by ranking each contestant in his best and worst hypothetical round. PURE.
 *
 * Worst: everybody who is open gets his best. Best: everybody who is open ends behind. Somebody open is never `in`: he
 * may still be absent or disqualified. A tie with a result not yet known counts against `in` and for `questionable`,
 * because the tie chain cannot be looked up in advance.
 */
export const of = (input: {
  contenders: readonly Contender[];
  entered: number;
  rule: Advancement;
}): Clinched[] =>
  input.contenders.map((own) => {
    const others = input.contenders.filter(({ id }) => id !== own.id);
    return { id: own.id, advancing: advancingOf({ ...input, own, others }), ...placesOf({ own, others }) };
  });

const isAhead = (a: Rational.Ratio, b: Rational.Ratio): boolean => Rational.compare(a, b) > 0;
const isLevel = (a: Rational.Ratio, b: Rational.Ratio): boolean => Rational.compare(a, b) === 0;

const placesOf = (input: { own: Contender; others: readonly Contender[] }) => {
  const { own, others } = input;
  if (own.kind === "open") {
    const ahead = others.filter((other) => other.kind === "scored" && isAhead(other.score, own.best));
    return { bestPlace: ahead.length + 1, worstPlace: null };
  }
  const reaching = others.filter(
    (other) => other.kind === "open" && Rational.compare(other.best, own.score) >= 0,
  );
  const tied = others.filter((other) => other.kind === "scored" && isLevel(other.score, own.score));
  const ahead = others.filter((other) => other.kind === "scored" && isAhead(other.score, own.score)).length;
  const mayTie = reaching.length > 0 && tied.length > 0;
  return {
    bestPlace: mayTie ? ahead + 1 : own.place,
    worstPlace: (mayTie ? ahead + tied.length + 1 : own.place) + reaching.length,
  };
};

type Question = {
  own: Contender;
  others: readonly Contender[];
  entered: number;
  rule: Advancement;
};

const advancingOf = (input: Question): Clinched["advancing"] => {
  const { own, rule } = input;
  switch (rule.kind) {
    case "all":
      return own.kind === "scored" ? "in" : "questionable";
    case "above": {
      const line = Rational.ofCenti(rule.score);
      const reached = Rational.compare(own.kind === "scored" ? own.score : own.best, line) >= 0;
      return !reached ? "out" : own.kind === "scored" ? "in" : "questionable";
    }
    case "first":
    case "percent":
    case "perSubdistrict": {
      const others =
        rule.kind === "perSubdistrict"
          ? input.others.filter(({ subdistrict }) => subdistrict === own.subdistrict)
          : input.others;
      return withinQuota({ own, others, tie: rule.tie, quota: quotaOf({ rule, entered: input.entered }) });
    }
  }
};

const withinQuota = (input: {
  own: Contender;
  others: readonly Contender[];
  tie: CutTie;
  quota: number;
}): Clinched["advancing"] => {
  const { own, others, tie, quota } = input;
  const reference = own.kind === "scored" ? own.score : own.best;
  const scored = others.flatMap((other) => (other.kind === "scored" ? [other] : []));
  const open = others.flatMap((other) => (other.kind === "open" ? [other] : []));
  const level = scored.filter(({ score }) => isLevel(score, reference));
  const above = scored.filter(({ score }) => isAhead(score, reference)).length;
  const mayPass = open.filter(({ best }) => isAhead(best, reference)).length;
  const mayReach = open.filter(({ best }) => Rational.compare(best, reference) >= 0).length;
  if (own.kind === "open")
    return above + (tie === "noneAdvance" ? level.length : 0) >= quota ? "out" : "questionable";
  const tiedAhead = level.filter(({ place }) => place < own.place).length;
  const tiedNotBehind = level.filter(({ place }) => place <= own.place).length;
  const ahead = {
    allAdvance: { surely: above, maybe: above + mayPass },
    noneAdvance: { surely: above + level.length, maybe: above + level.length + mayReach },
    tieBreak: {
      surely: above + (mayReach > 0 ? 0 : tiedAhead),
      maybe: above + (mayReach > 0 ? level.length + mayReach : tiedNotBehind),
    },
  }[tie];
  return ahead.maybe < quota ? "in" : ahead.surely >= quota ? "out" : "questionable";
};
