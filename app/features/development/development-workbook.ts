import type {
  AllowancesView,
  ExamsView,
  SecondmentsView,
  ToursView,
} from "#app/contracts/development-views.ts";
import { yuanOf } from "#app/domain/development/money.ts";
import type { Language } from "#app/text/define-text.ts";
import { developmentText } from "#app/text/development.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { translator } from "#app/text/translate.ts";

/** One sheet for each list, with the columns the page shows; money is in yuan. */
const text = (header: string, width = 16) => ({ header, width, kind: "text" as const });
const day = (header: string) => ({ header, width: 12, kind: "date" as const });
const figure = (header: string) => ({ header, width: 12, kind: "number" as const });

const wordsIn = (language: Language) => ({
  t: translator<(typeof developmentText)["zh-CN"]>(developmentText, language),
  words: translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language),
});

const yuan = (fen: number | null): number | null => (fen === null ? null : Number(yuanOf(fen)));

export function toursSheet({ rows }: ToursView, language: Language) {
  const { t } = wordsIn(language);
  return {
    name: t("tour.caption"),
    columns: [
      ...[text(t("tour.topic"), 28), text(t("tour.place"), 24), day(t("tour.from")), day(t("tour.to"))],
      ...[text(t("tour.unit"), 20), figure(t("tour.members")), text(t("filter.state"))],
      ...[text(t("tour.members"), 60), text(t("form.report"), 60)],
    ],
    rows: rows.map(({ topic, place, fromOn, toOn, unitName, members, state, report }) => [
      ...[topic, place, fromOn, toOn, unitName, members.length, t(`tour.state.${state}`)],
      ...[members.map((one) => `${one.name}（${one.unitName}）`).join("、"), report],
    ]),
  };
}

export function secondmentsSheet({ rows }: SecondmentsView, language: Language) {
  const { t } = wordsIn(language);
  return {
    name: t("secondment.caption"),
    columns: [
      ...[text(t("secondment.name"), 10), text(t("secondment.fromUnit"), 20), text(t("secondment.host"), 24)],
      ...[text(t("secondment.post"), 20), text(t("secondment.mentor"), 10), day(t("secondment.from"))],
      ...[day(t("secondment.to")), text(t("filter.state"), 10), text(t("form.report"), 60)],
    ],
    rows: rows.map(({ name, fromUnitName, host, post, mentor, fromOn, toOn, state, report }) => [
      ...[name, fromUnitName, host, post, mentor, fromOn, toOn, t(`secondment.state.${state}`), report],
    ]),
  };
}

export function examsSheet({ rows }: ExamsView, language: Language) {
  const { t, words } = wordsIn(language);
  const step = (name: "applied" | "approved" | "passed" | "paid") =>
    day(t(`exam.step.${name}`, { on: "" }).trim());
  return {
    name: t("exam.caption"),
    columns: [
      ...[text(t("exam.name"), 10), text(t("filter.unit"), 20), text(t("exam.kindLabel"), 10)],
      ...[text(t("exam.target"), 18), text(t("exam.school"), 24), text(t("exam.status"), 18)],
      ...[step("applied"), step("approved"), step("passed"), step("paid")],
      ...[text(t("exam.number"), 20), figure(`${t("exam.subsidy")} (${t("exam.yuanUnit")})`)],
    ],
    rows: rows.map((row) => [
      ...[row.name, row.unitName, t(`exam.kind.${row.kind}`)],
      row.education !== null
        ? words(`education.${row.education}`)
        : words(`certificate.${row.certificate ?? "none"}`),
      ...[row.school, t(`exam.state.${row.status}`), row.appliedOn, row.approvedOn, row.passedOn],
      ...[row.paidOn, row.certificateNumber, yuan(row.subsidy)],
    ]),
  };
}

export function allowancesSheet({ rows, filter }: AllowancesView, language: Language) {
  const { t, words } = wordsIn(language);
  return {
    name: t("allowance.caption"),
    columns: [
      ...[text(t("allowance.name"), 10), text(t("allowance.unit"), 20), text(t("allowance.certificate"), 18)],
      ...[figure(`${t("allowance.monthly")} (${t("exam.yuanUnit")})`), text(t("allowance.rateOf"), 20)],
      day(t("filter.day")),
    ],
    rows: rows.map(({ name, unitName, certificate, monthly, rateUnitName }) => [
      ...[name, unitName, words(`certificate.${certificate}`), yuan(monthly), rateUnitName, filter.day],
    ]),
  };
}
