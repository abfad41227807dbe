import type { CandidateRow, CandidatesView } from "#app/contracts/nomination-views.ts";
import { DEMOCRATIC_ANSWERS } from "#app/domain/selection/selection-rules.ts";
import type { Language } from "#app/text/define-text.ts";
import { nominationText } from "#app/text/nomination.ts";
import { gateFound, gateWords } from "#app/text/nomination-gate-sentence.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { dateTime } from "#app/text/time.ts";
import { translator } from "#app/text/translate.ts";

/** One sheet: a candidate a row, a column for each gate with what was found. */
export function candidatesWorkbook(view: CandidatesView, language: Language) {
  const t = translator<(typeof nominationText)["zh-CN"]>(nominationText, language);
  const words = translator<(typeof selectionWords)["zh-CN"]>(selectionWords, language);
  const people = translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language);
  const gate = gateWords({ language, contests: view.contests });
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const foundOf = (row: CandidateRow, key: string): string => {
    const known = view.gates.find((one) => one.key === key);
    const result = row.gates.find((one) => one.key === key);
    if (known === undefined || result === undefined) return "";
    const says = gateFound(gate, { gate: known, outcome: result });
    return `${gate.t(result.passed ? "passed" : "failed")}（${says}）`;
  };
  const votes = view.votes === null ? [] : DEMOCRATIC_ANSWERS;
  const columns = [
    ...[text(t("name"), 12), text(t("unit"), 24), text(t("post"), 14), text(t("stateLabel"), 16)],
    ...view.gates.map(({ kind }) => text(words(`gate.${kind}`), 28)),
    ...votes.map((answer) => ({ header: words(`answer.${answer}`), width: 10, kind: "number" as const })),
    ...[text(t("basis"), 40), text(t("nominatedBy"), 14), text(t("nominatedAt"), 18)],
  ];
  const rows = view.rows.map((row) => [
    ...[row.name, row.unitName, people(`reserveKind.${row.post}`), t(`state.${row.state}`)],
    ...view.gates.map(({ key }) => foundOf(row, key)),
    ...votes.map((answer) => row.votes?.[answer] ?? null),
    ...[row.basis, row.nominatedBy ?? t("self"), dateTime(row.nominatedAt)],
  ]);
  const name = `${t("file.name", { title: view.title })}.xlsx`;
  return { name, sheets: [{ name: t("file.sheet"), columns, rows }] };
}
