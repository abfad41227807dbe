import {
  APPRAISAL_GRADES,
  EDUCATIONS,
  IN_POST_STATES,
  POLITICAL_STATUSES,
  SOCIAL_WORK_CERTIFICATES,
} from "#app/domain/people/enumerations.ts";
import { POST_KINDS } from "#app/domain/people/organisation.ts";
import type { GateOutcome } from "#app/domain/selection/candidate-facts.ts";
import type { Gate } from "#app/domain/selection/selection-rules.ts";
import { dailyWords } from "./daily-words.ts";
import type { Language } from "./define-text.ts";
import { nominationGatesText } from "./nomination-gates.ts";
import { peopleWords } from "./people-words.ts";
import { translator } from "./translate.ts";

export type GateWords = ReturnType<typeof gateWords>;

/** What the sentences of a page's gates are made of: made once for a page. */
export function gateWords({
  language,
  contests,
}: {
  language: Language;
  contests: readonly { id: string; title: string }[];
}) {
  const t = translator<(typeof nominationGatesText)["zh-CN"]>(nominationGatesText, language);
  const people = translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language);
  const daily = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const listed = (parts: readonly string[]) => parts.join(t("and"));
  const titles = (ids: readonly string[]) =>
    listed(ids.map((id) => contests.find((each) => each.id === id)?.title ?? "—"));
  return { t, people, daily, listed, titles };
}

/** What a gate asks for, in plain words. */
export function gateRule(words: GateWords, gate: Gate): string {
  const { t, people, daily, listed, titles } = words;
  switch (gate.kind) {
    case "partyMember":
    case "inPost":
      return t(`rule.${gate.kind}`);
    case "age":
      return ageRule(words, gate);
    case "education":
      return t("rule.education", { least: people(`education.${gate.atLeast}`) });
    case "certificate":
      return t("rule.certificate", { least: people(`certificate.${gate.atLeast}`) });
    case "tenure":
      return t("rule.tenure", { months: gate.atLeastMonths });
    case "heldPost":
      return t("rule.heldPost", { posts: listed(gate.oneOf.map((post) => people(`post.${post}`))) });
    case "appraisal":
      return t("rule.appraisal", { years: gate.years, least: daily(`grade.${gate.atLeast}`) });
    case "contest":
      return t("rule.contest", { contests: titles(gate.contestIds) });
    case "noDiscipline":
      return t("rule.noDiscipline", { department: gate.department });
    case "jointReview":
      return t("rule.jointReview", { departments: listed(gate.departments) });
  }
}

function ageRule({ t }: GateWords, { atLeast, atMost }: { atLeast: number | null; atMost: number | null }) {
  if (atLeast === null) return t("rule.ageTo", { to: atMost ?? 0 });
  return atMost === null
    ? t("rule.ageFrom", { from: atLeast })
    : t("rule.ageBetween", { from: atLeast, to: atMost });
}

/** What stood there, and what is missing. */
export function gateFound(words: GateWords, { gate, outcome }: { gate: Gate; outcome: GateOutcome }): string {
  const { t, people, listed, titles } = words;
  const text = outcome.found === null ? null : String(outcome.found);
  switch (gate.kind) {
    case "partyMember":
      return said(POLITICAL_STATUSES, text, (one) => people(`politicalStatus.${one}`));
    case "age":
      return t("found.age", { years: text ?? "" });
    case "education":
      return said(EDUCATIONS, text, (one) => people(`education.${one}`));
    case "certificate":
      return said(SOCIAL_WORK_CERTIFICATES, text, (one) => people(`certificate.${one}`));
    case "tenure":
      return tenureFound(words, { months: outcome.found, least: gate.atLeastMonths });
    case "heldPost":
      return text === null
        ? t("noPosts")
        : listed(text.split(",").map((each) => said(POST_KINDS, each, (one) => people(`post.${one}`))));
    case "inPost":
      return text === null ? t("found.inPost") : said(IN_POST_STATES, text, (one) => people(`inPost.${one}`));
    case "appraisal":
      return appraisalsFound(words, { text, least: gate.years });
    case "contest":
      return text === null ? t("found.none") : t("found.contests", { contests: titles(text.split(",")) });
    case "noDiscipline":
    case "jointReview":
      return statementsFound(words, outcome);
  }
}

function said<W extends string>(known: readonly W[], text: string | null, say: (one: W) => string): string {
  const one = known.find((each) => each === text);
  return one === undefined ? (text ?? "—") : say(one);
}

function tenureFound({ t }: GateWords, given: { months: string | number | null; least: number }): string {
  const { months, least } = given;
  if (months === null) return t("missing.start");
  const short = least - Number(months);
  const stands = t("found.months", { months });
  return short > 0 ? `${stands}${t("further")}${t("missing.months", { months: short })}` : stands;
}

function appraisalsFound(words: GateWords, { text, least }: { text: string | null; least: number }): string {
  const { t, daily, listed } = words;
  if (text === null) return t("found.none");
  const years = text.split(",").map((part) => {
    const [year = "", grade = ""] = part.split(":");
    return t("found.year", { year, grade: said(APPRAISAL_GRADES, grade, (one) => daily(`grade.${one}`)) });
  });
  const few = years.length < least ? [t("missing.fewYears", { n: years.length, years: least })] : [];
  return [listed(years), ...few].join(t("further"));
}

/** Asked for before anybody is nominated: no department can have stated anything yet. */
const NOT_ASKED = "—";

function statementsFound({ t, listed }: GateWords, { passed, found, missing }: GateOutcome): string {
  if (passed) return t("found.clear");
  const silent = missing.includes(NOT_ASKED)
    ? t("missing.collecting")
    : t("missing.statements", { departments: listed(missing) });
  return [
    ...(found === null ? [] : [t("found.objection", { departments: listed(String(found).split(",")) })]),
    ...(missing.length === 0 ? [] : [silent]),
  ].join(t("further"));
}
