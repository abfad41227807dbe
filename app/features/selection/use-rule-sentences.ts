import type { RoundRules } from "#app/contracts/selection-views.ts";
import type { Criterion, Floor, Gate, PostList } from "#app/domain/selection/selection-rules.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";

const HUNDREDTHS = 100;

/** The rules as a subdistrict officer would say them. */
export function useRuleSentences(given: Pick<RoundRules, "rules" | "units" | "contests">) {
  const names = useNames(given);
  const gate = useGateSentence(names);
  const criterion = useCriterionSentence(names);
  const list = useListSentence(names);
  const t = useText(selectionRulesText);
  const { criteria, tieKeys } = given.rules;
  const keys = tieKeys.map((tie) =>
    tie.kind === "criterion"
      ? t("ties.criterion", { name: criteria.find(({ key }) => key === tie.key)?.name ?? tie.key })
      : t(`ties.${tie.kind}`),
  );
  return { gate, criterion, list, ties: t("words.ties", { keys: names.joined(keys) }) };
}

type Names = ReturnType<typeof useNames>;

function useNames({ units, contests }: Pick<RoundRules, "units" | "contests">) {
  const t = useText(selectionRulesText);
  const language = useLanguage();
  return {
    unit: (id: string) => units.find((unit) => unit.id === id)?.name ?? t("words.unknownUnit"),
    contest: (id: string) =>
      contests.find((contest) => contest.id === id)?.title ?? t("words.unknownContest"),
    joined: (texts: readonly string[]) => texts.join(language === "en" ? ", " : "、"),
  };
}

function useListSentence(names: Names): (list: PostList) => string {
  const t = useText(selectionRulesText);
  const people = useText(peopleWords);
  const floor = (each: Floor): string => {
    const n = each.atLeast;
    if (each.kind === "unit") return t("words.floorUnit", { unit: names.unit(each.unitId), n });
    if (each.kind === "youngerThan") return t("words.floorYounger", { age: each.age, n });
    if (each.kind === "sex") return t("words.floorSex", { sex: people(`sex.${each.sex}`), n });
    return t("words.floorEach", { n });
  };
  return ({ post, total, perSubdistrict, perCommunity, unitCaps, floors }) =>
    names.joined([
      t("words.seats", { post: people(`reserveKind.${post}`), n: total }),
      ...(perSubdistrict === null ? [] : [t("words.perSubdistrict", { n: perSubdistrict })]),
      ...(perCommunity === null ? [] : [t("words.perCommunity", { n: perCommunity })]),
      ...unitCaps.map(({ unitId, atMost }) => t("words.unitCap", { unit: names.unit(unitId), n: atMost })),
      ...floors.map(floor),
    ]);
}

function useGateSentence(names: Names): (gate: Gate) => string {
  const t = useText(selectionRulesText);
  const people = useText(peopleWords);
  const daily = useText(dailyWords);
  const said = (gate: Gate): string => {
    switch (gate.kind) {
      case "age":
        return t("words.gate.age", {
          range: names.joined([
            ...(gate.atLeast === null ? [] : [t("words.gate.ageFrom", { n: gate.atLeast })]),
            ...(gate.atMost === null ? [] : [t("words.gate.ageTo", { n: gate.atMost })]),
          ]),
        });
      case "education":
        return t("words.gate.education", { level: people(`education.${gate.atLeast}`) });
      case "certificate":
        return t("words.gate.certificate", { level: people(`certificate.${gate.atLeast}`) });
      case "tenure":
        return t("words.gate.tenure", { n: gate.atLeastMonths });
      case "heldPost":
        return t("words.gate.heldPost", {
          posts: names.joined(gate.oneOf.map((post) => people(`post.${post}`))),
        });
      case "appraisal":
        return t("words.gate.appraisal", { n: gate.years, grade: daily(`grade.${gate.atLeast}`) });
      case "contest":
        return t("words.gate.contest", { contests: names.joined(gate.contestIds.map(names.contest)) });
      case "noDiscipline":
        return t("words.gate.noDiscipline", { department: gate.department });
      case "jointReview":
        return t("words.gate.jointReview", { departments: names.joined(gate.departments) });
      default:
        return t(`words.gate.${gate.kind}`);
    }
  };
  return (gate) => {
    if (gate.posts === null) return said(gate);
    const posts = names.joined(gate.posts.map((post) => people(`reserveKind.${post}`)));
    return `${said(gate)}${t("words.only", { posts })}`;
  };
}

function useCriterionSentence(names: Names): (criterion: Criterion) => string {
  const t = useText(selectionRulesText);
  const source = (given: Criterion["source"]): string => {
    switch (given.kind) {
      case "contest":
        return `${t("words.contest", {
          contests: names.joined(given.contestIds.map(names.contest)),
          several: t(`several.${given.several}`),
        })}${given.shrink ? t("words.shrunk") : ""}`;
      case "daily":
        return t("words.daily", { from: given.fromMonth, to: given.toMonth });
      case "appraisal":
        return t("words.appraisal", { n: given.years });
      case "democratic":
        return t("words.democratic");
    }
  };
  return ({ name, weight, anchors, missing, ...criterion }) =>
    t("words.criterion", {
      name,
      weight: weight / HUNDREDTHS,
      source: source(criterion.source),
      scale: t("words.scale", {
        low: (anchors[0]?.points ?? 0) / HUNDREDTHS,
        high: (anchors.at(-1)?.points ?? 0) / HUNDREDTHS,
      }),
      missing:
        missing.treat === "out"
          ? t("words.missingOut")
          : t("words.missingDefault", { n: missing.points / HUNDREDTHS }),
    });
}
