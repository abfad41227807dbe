import type { ChangeRow, ShortageRow, VersionFile } from "#app/contracts/rotation-version-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { dateTime } from "#app/text/time.ts";
import { translator } from "#app/text/translate.ts";
import { areaNames, shortageSentences, type VersionText, versionText } from "./version-words.ts";

const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
const figure = (header: string) => ({ header, width: 12, kind: "number" as const });

/** Sheets: every slot, what changes, who is left short, and all versions. */
export function versionWorkbook(file: VersionFile, language: Language) {
  const t = versionText(language);
  const given = { file, language, t };
  return {
    name: `${file.title} ${t("file.name", { n: file.number })}.xlsx`,
    sheets: [slotSheet(given), changeSheet(given), shortageSheet(given), versionSheet(given)],
  };
}

type Given = { file: VersionFile; language: Language; t: VersionText };

const placeColumns = (t: VersionText) => [
  ...[text(t("file.community"), 20), text(t("file.area"), 14)],
  ...[figure(t("file.period")), text(t("file.month"), 12)],
];

function placeOf(language: Language) {
  const words = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  return ({
    communityName,
    area,
    period,
    month,
  }: Pick<ChangeRow, "communityName" | "area" | "period" | "month">) => [
    ...[communityName, words(`area.${area}`), period + 1, month],
  ];
}

function slotSheet({ file, language, t }: Given) {
  const place = placeOf(language);
  return {
    name: t("file.slots"),
    columns: [...placeColumns(t), text(t("file.a"), 12), text(t("file.b"), 12)],
    rows: file.rows.map((row) => [...place(row), row.a, row.b]),
  };
}

function changeSheet({ file, language, t }: Given) {
  const place = placeOf(language);
  const heads = [t("file.beforeA"), t("file.beforeB"), t("file.afterA"), t("file.afterB")];
  return {
    name: t("file.changes"),
    columns: [...placeColumns(t), ...heads.map((head) => text(head, 12))],
    rows: file.changes.map((row) => [
      ...place(row),
      ...[row.before?.a ?? null, row.before?.b ?? null, row.after?.a ?? null, row.after?.b ?? null],
    ]),
  };
}

function shortageSheet({ file, language, t }: Given) {
  const line = (row: ShortageRow) => {
    const areas = areaNames(row.missing, language);
    return [row.name, areas, shortageSentences({ row, t, areas }).why];
  };
  return {
    name: t("file.shortages"),
    columns: [text(t("file.person"), 12), text(t("file.missing"), 32), text(t("file.why"), 64)],
    rows: file.shortages.map(line),
  };
}

function versionSheet({ file, language, t }: Given) {
  const states = translator<(typeof rotationWords)["zh-CN"]>(rotationWords, language);
  return {
    name: t("file.versions"),
    columns: [
      ...[figure(t("list.number")), text(t("list.state"), 12), text(t("list.reason"), 40)],
      ...[text(t("list.createdBy"), 14), text(t("list.createdAt"), 18), text(t("list.publishedAt"), 18)],
      ...[figure(t("list.length")), figure(t("list.bound")), figure(t("list.missing"))],
    ],
    rows: file.versions.map((row) => [
      ...[row.number, states(`version.${row.status}`), row.reason, row.createdBy ?? t("list.system")],
      ...[dateTime(row.createdAt), row.publishedAt === null ? null : dateTime(row.publishedAt)],
      ...[row.length.value, row.length.bound, row.missing],
    ]),
  };
}
