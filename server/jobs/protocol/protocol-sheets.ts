import * as Decimal from "#app/domain/shared/decimal.ts";
import type { Language } from "#app/text/define-text.ts";
import { protocolText } from "#app/text/protocol.ts";
import { clock, dateTime } from "#app/text/time.ts";
import { translator } from "#app/text/translate.ts";
import type { Protocol } from "#server/views/results/protocol.ts";
import type { OutColumn, OutSheet } from "../workbook/write-workbook.ts";
import { deductionsOf, type ProtocolRow, protocolRows, shown } from "./protocol-rows.ts";

type T = ReturnType<typeof translator<(typeof protocolText)["zh-CN"]>>;

const text = (header: string, width: number): OutColumn => ({ header, width, kind: "text" });
const number = (header: string, width: number): OutColumn => ({ header, width, kind: "number" });

/** The protocol as a workbook: ranking, judges' totals, every mark, clock and deductions, signatures with hash. */
export function protocolSheets(protocol: Protocol, language: Language): OutSheet[] {
  const t: T = translator(protocolText, language);
  const rows = protocolRows(protocol);
  return [
    rankingSheet(protocol, t),
    totalsSheet(rows, t),
    marksSheet(rows, t),
    deductionsSheet(rows, t),
    signaturesSheet(protocol, t),
  ];
}

function rankingSheet({ result, document }: Protocol, t: T): OutSheet {
  const people = new Map(document.people.contestants.map((row) => [row.id, row]));
  const who = (id: string, name: string) => {
    const person = people.get(id);
    return [person?.number ?? null, name, person?.unit ?? person?.community ?? ""] as const;
  };
  return {
    name: t("sheets.ranking"),
    columns: [
      number(t("place"), 8),
      number(t("number"), 8),
      text(t("name"), 14),
      text(t("unit"), 26),
      text(t("score"), 12),
      text(t("decidedBy"), 24),
      text(t("status"), 18),
    ],
    rows: [
      ...result.ranking.map((row) => [
        row.place,
        ...who(row.contestant, row.name),
        row.score,
        row.decidedBy?.key ?? "",
        t("statuses.scored"),
      ]),
      ...result.unplaced.map((row) => [
        null,
        ...who(row.contestant, row.name),
        "",
        "",
        t(`statuses.${row.reason}`),
      ]),
    ],
  };
}

function totalsSheet(rows: readonly ProtocolRow[], t: T): OutSheet {
  return {
    name: t("sheets.totals"),
    columns: [
      text(t("round"), 12),
      text(t("item"), 14),
      number(t("number"), 8),
      text(t("name"), 14),
      text(t("judge"), 14),
      text(t("total"), 10),
      text(t("dropped"), 10),
    ],
    rows: rows.flatMap((row) =>
      (row.scored?.arithmetic.panel.judges ?? []).map((judge) => [
        row.round.name,
        row.item.name,
        row.number,
        row.name,
        judge.label,
        shown(judge.total),
        judge.dropped === null ? t("counted") : t(judge.dropped),
      ]),
    ),
  };
}

function marksSheet(rows: readonly ProtocolRow[], t: T): OutSheet {
  return {
    name: t("sheets.marks"),
    columns: [
      text(t("item"), 14),
      number(t("number"), 8),
      text(t("name"), 14),
      text(t("criterion"), 18),
      text(t("judge"), 14),
      text(t("mark"), 10),
      text(t("dropped"), 10),
    ],
    rows: rows.flatMap((row) => {
      const panel = row.scored?.arithmetic.panel;
      const labels = new Map(panel?.judges.map((judge) => [judge.seatId, judge.label]));
      return (panel?.criteria ?? []).flatMap((criterion) =>
        criterion.marks.map((mark) => [
          row.item.name,
          row.number,
          row.name,
          criterion.name,
          labels.get(mark.seatId) ?? mark.seatId,
          Decimal.points(mark.mark),
          mark.dropped === null ? t("counted") : t(mark.dropped),
        ]),
      );
    }),
  };
}

function deductionsSheet(rows: readonly ProtocolRow[], t: T): OutSheet {
  return {
    name: t("sheets.deductions"),
    columns: [
      text(t("item"), 14),
      number(t("number"), 8),
      text(t("name"), 14),
      text(t("time"), 10),
      text(t("panel"), 12),
      text(t("timeDeduction"), 12),
      text(t("breach"), 12),
      text(t("reason"), 36),
      text(t("score"), 12),
      text(t("status"), 16),
    ],
    rows: rows.map((row) => {
      const elapsed = row.performance.clock[0]?.elapsedSeconds;
      const taken = row.scored === null ? null : deductionsOf(row.scored);
      const reasons = row.performance.breaches.map(
        ({ points, reason }) => `${Decimal.points(points)} ${reason}`,
      );
      return [
        row.item.name,
        row.number,
        row.name,
        elapsed === undefined ? "" : clock(elapsed),
        row.scored === null ? "" : shown(row.scored.arithmetic.panel.value),
        taken === null ? "" : Decimal.points(taken.time),
        taken === null ? "" : Decimal.points(taken.breaches),
        [...reasons, row.performance.statusReason ?? ""].filter((reason) => reason !== "").join("；"),
        row.scored?.score ?? "",
        t(`statuses.${row.result.status}`),
      ];
    }),
  };
}

function signaturesSheet(protocol: Protocol, t: T): OutSheet {
  const { version } = protocol;
  return {
    name: t("sheets.signatures"),
    columns: [text(t("key"), 26), text(t("value"), 70)],
    rows: [
      [t("title"), protocol.contest.title],
      [t("status"), version === null ? t("draft") : t("version", { version })],
      [t("hash"), protocol.hash],
      [t("auditHead"), protocol.auditHead ?? ""],
      ...protocol.signatures.map((row) => [t(`roles.${row.role}`), `${row.name} ${dateTime(row.at)}`]),
      ...(protocol.signatures.length === 0 ? [[t("sheets.signatures"), t("noSignature")]] : []),
    ],
  };
}
