import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { RequirementKind } from "#app/domain/growth/post-profile.ts";
import { isAreaPassed, type ReadinessLine } from "#app/domain/growth/readiness.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { dailyWords } from "./daily-words.ts";
import type { Language } from "./define-text.ts";
import { growthReadinessText } from "./growth-readiness.ts";
import { peopleWords } from "./people-words.ts";
import { rotationWords } from "./rotation-words.ts";
import { translator } from "./translate.ts";

/** Readiness in sentences, for page, workbook and document alike. */
export function readinessWords(language: Language) {
  const t = translator<(typeof growthReadinessText)["zh-CN"]>(growthReadinessText, language);
  const people = translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language);
  const daily = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const rotation = translator<(typeof rotationWords)["zh-CN"]>(rotationWords, language);
  const comma = language === "zh-CN" ? "、" : ", ";

  function wanted({ requirement: { rule } }: ReadinessLine): string {
    switch (rule.kind) {
      case "education":
        return t("wanted.education", { education: people(`education.${rule.atLeast}`) });
      case "certificate":
        return t("wanted.certificate", { certificate: people(`certificate.${rule.atLeast}`) });
      case "tenure":
        return t("wanted.tenure", { n: rule.atLeastMonths });
      case "contest":
      case "sanction":
        return t(`wanted.${rule.kind}`, { n: rule.withinMonths });
      case "points":
        return t("wanted.points", { n: rule.overMonths, points: Decimal.points(rule.atLeast) });
      case "appraisal":
        return t("wanted.appraisal", { grade: daily(`grade.${rule.atLeast}`) });
      case "areas":
        return t("wanted.areas", { points: rule.atLeast / 100 });
      case "party":
      case "mentorship":
      case "trial":
        return t(`wanted.${rule.kind}`);
    }
  }

  function found({ fact }: ReadinessLine): string {
    switch (fact.kind) {
      case "party":
        return people(`politicalStatus.${fact.status}`);
      case "education":
        return people(`education.${fact.education}`);
      case "certificate":
        return people(`certificate.${fact.certificate}`);
      case "tenure":
        return fact.months === null ? t("found.none") : t("found.tenure", { n: fact.months });
      case "contest":
        return fact.contest === null ? t("found.none") : t("found.contest", fact.contest);
      case "points":
        return fact.points === null
          ? t("found.none")
          : t("found.points", { points: Decimal.points(fact.points.mean), n: fact.points.months });
      case "appraisal":
        return fact.appraisal === null
          ? t("found.none")
          : t("found.appraisal", {
              year: fact.appraisal.year,
              grade: daily(`grade.${fact.appraisal.grade}`),
            });
      case "mentorship":
        return t(`found.mentorship.${fact.mentorship}`);
      case "trial":
        return trialFound(fact.trial);
      case "areas":
        return t("found.areas", { n: fact.passed });
      case "sanction":
        return fact.on === null ? t("found.clear") : t("found.sanction", { on: fact.on });
    }
  }

  function trialFound(trial: Extract<ReadinessLine["fact"], { kind: "trial" }>["trial"]): string {
    if (trial === null) return t("found.none");
    const state = rotation(`trial.${trial.status}`);
    return trial.points === null
      ? t("found.trial", { state, on: trial.toOn })
      : t("found.trialPoints", { state, on: trial.toOn, points: Decimal.points(trial.points) });
  }

  /** What to do about a line that is not met. */
  function next({ fact, requirement: { rule } }: ReadinessLine): string {
    if (fact.kind === "mentorship")
      return t(`next.mentorship.${fact.mentorship === "none" ? "none" : "agreed"}`);
    if (fact.kind !== "areas" || rule.kind !== "areas")
      return fact.kind === "areas" ? "" : t(`next.${fact.kind}`);
    const left = fact.areas.filter((one) => !isAreaPassed(one, rule.atLeast));
    return t("next.areas", { areas: left.map(({ area }) => daily(`area.${area}`)).join(comma) });
  }

  const title = (kind: RequirementKind) => t(`title.${kind}`);
  const basis = ({ requirement }: ReadinessLine) => {
    const follows = t("basis.label", { basis: t(`basis.${requirement.basis}`) });
    return requirement.required ? follows : `${follows}${language === "zh-CN" ? "；" : "; "}${t("optional")}`;
  };
  return { t, title, wanted, found, next, basis, area: (area: WorkArea) => daily(`area.${area}`) };
}
