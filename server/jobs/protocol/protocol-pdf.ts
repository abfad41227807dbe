import type { Content, TableCell } from "pdfmake/interfaces.js";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { Language } from "#app/text/define-text.ts";
import { protocolText } from "#app/text/protocol.ts";
import { clock, dateTime } from "#app/text/time.ts";
import { translator } from "#app/text/translate.ts";
import type { Protocol } from "#server/views/results/protocol.ts";
import type { PdfDocument } from "../pdf/pdf-task.ts";
import { deductionsOf, type ProtocolRow, protocolRows, shown } from "./protocol-rows.ts";

type T = ReturnType<typeof translator<(typeof protocolText)["zh-CN"]>>;

/** Three geese in formation, as on the screens. */
const MARK =
  '<svg viewBox="0 0 48 48" width="28" height="28"><g fill="none" stroke="#b3321b" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"><path d="M14 12l10 6 10-6"/><path d="M4 26l8 5 8-5"/><path d="M28 26l8 5 8-5"/></g></svg>';

const headed = (cells: string[]): TableCell[] =>
  cells.map((text) => ({ text, bold: true, fillColor: "#f2efe9" }));
const figure = (text: string): TableCell => ({ text, alignment: "right" });

/** The protocol as printed and signed: ranking, a table per item with every judge's total, hash and signatures. */
export function protocolPdf(protocol: Protocol, language: Language): PdfDocument {
  const t: T = translator(protocolText, language);
  return {
    pageSize: "A4",
    pageOrientation: "landscape",
    pageMargins: [32, 32, 32, 40],
    info: { title: `${protocol.contest.title} ${t("title")}` },
    footerText: `${t("page", { page: "{{page}}", pages: "{{pages}}" })}  ${protocol.hash.slice(0, 16)}`,
    content: [heading(protocol, t), ranking(protocol, t), ...items(protocol, t), signatures(protocol, t)],
  };
}

function heading(protocol: Protocol, t: T): Content {
  const { contest, version } = protocol;
  const place = [contest.unitName, contest.heldOn, contest.venue].filter((part) => part !== null).join(" · ");
  return {
    columns: [
      { svg: MARK, width: 40 },
      [
        { text: `${contest.title} ${t("title")}`, fontSize: 18, bold: true },
        { text: place, margin: [0, 2, 0, 0] },
        {
          text: [
            version === null ? t("draft") : t("version", { version }),
            contest.rehearsal ? ` · ${t("rehearsal")}` : "",
          ].join(""),
          color: version === null ? "#8a5a00" : "#0f6b62",
        },
        { text: t("at", { at: dateTime(protocol.at) }), color: "#5b5b5b" },
      ],
    ],
    margin: [0, 0, 0, 12],
  };
}

function ranking({ result, document }: Protocol, t: T): Content {
  const people = new Map(document.people.contestants.map((row) => [row.id, row]));
  const unit = (id: string) => people.get(id)?.unit ?? people.get(id)?.community ?? "";
  const worn = (id: string) => String(people.get(id)?.number ?? "");
  return [
    { text: t("sheets.ranking"), fontSize: 13, bold: true, margin: [0, 0, 0, 4] },
    {
      table: {
        headerRows: 1,
        widths: [36, 36, 90, "*", 70, 130],
        body: [
          headed([t("place"), t("number"), t("name"), t("unit"), t("score"), t("decidedBy")]),
          ...result.ranking.map((row) => [
            figure(String(row.place)),
            figure(worn(row.contestant)),
            row.name,
            unit(row.contestant),
            figure(row.score),
            row.decidedBy?.key ?? "",
          ]),
          ...result.unplaced.map((row) => [
            figure("—"),
            figure(worn(row.contestant)),
            row.name,
            unit(row.contestant),
            figure("—"),
            t(`statuses.${row.reason}`),
          ]),
        ],
      },
      layout: "lightHorizontalLines",
    },
  ];
}

function items(protocol: Protocol, t: T): Content[] {
  const rows = protocolRows(protocol);
  return protocol.document.ruleSet.rounds.flatMap((round) =>
    round.items.flatMap((item) => {
      const own = rows.filter((row) => row.round.key === round.key && row.item.key === item.key);
      const panels = [...new Set(own.map((row) => row.performance.panel))];
      return panels.map((panel) =>
        itemTable({
          title: `${round.name} · ${item.name}`,
          rows: own.filter((row) => row.performance.panel === panel),
          seats: protocol.document.panels.find(({ id }) => id === panel)?.seats ?? [],
          t,
        }),
      );
    }),
  );
}

type Seat = Protocol["document"]["panels"][number]["seats"][number];

function itemTable({
  title,
  rows,
  seats,
  t,
}: {
  title: string;
  rows: ProtocolRow[];
  seats: Seat[];
  t: T;
}): Content {
  const counting = seats.filter((seat) => seat.scoring === "counts");
  const width = counting.length > 9 ? 30 : 40;
  return [
    { text: title, fontSize: 13, bold: true, margin: [0, 16, 0, 2], pageBreak: "before" },
    { text: t("droppedNote"), color: "#5b5b5b", margin: [0, 0, 0, 4] },
    {
      table: {
        headerRows: 1,
        widths: [28, "*", ...counting.map(() => width), 46, 40, 46, 40, 50],
        body: [
          headed([
            t("number"),
            t("name"),
            ...counting.map((seat) => seat.label ?? seat.id),
            t("panel"),
            t("time"),
            t("timeDeduction"),
            t("breach"),
            t("score"),
          ]),
          ...rows.map((row) => itemRow(row, counting, t)),
        ],
      },
      layout: "lightHorizontalLines",
      fontSize: 8,
    },
  ];
}

function itemRow(row: ProtocolRow, counting: readonly Seat[], t: T): TableCell[] {
  const head: TableCell[] = [figure(String(row.number ?? "")), row.name];
  const elapsed = row.performance.clock[0]?.elapsedSeconds;
  if (row.scored === null) {
    const state = [t(`statuses.${row.result.status}`), row.performance.statusReason]
      .filter(Boolean)
      .join("：");
    return [
      ...head,
      { text: state, colSpan: counting.length + 5 },
      ...Array.from({ length: counting.length + 4 }, () => ""),
    ];
  }
  const { arithmetic } = row.scored;
  const taken = deductionsOf(row.scored);
  return [
    ...head,
    ...counting.map((seat) => {
      const judge = arithmetic.panel.judges.find(({ seatId }) => seatId === seat.id);
      if (judge === undefined) return figure("—");
      return figure(judge.dropped === null ? shown(judge.total) : `(${shown(judge.total)})`);
    }),
    figure(shown(arithmetic.panel.value)),
    figure(elapsed === undefined ? "—" : clock(elapsed)),
    figure(taken.time === 0 ? "—" : `−${Decimal.points(taken.time)}`),
    figure(taken.breaches === 0 ? "—" : `−${Decimal.points(taken.breaches)}`),
    { text: row.scored.score, alignment: "right", bold: true },
  ];
}

function signatures(protocol: Protocol, t: T): Content {
  const line = (text: string): Content => ({ text, margin: [0, 2, 0, 0] });
  return {
    margin: [0, 20, 0, 0],
    unbreakable: true,
    stack: [
      { text: t("sheets.signatures"), fontSize: 13, bold: true },
      line(`${t("hash")}：${protocol.hash}`),
      ...(protocol.auditHead === null ? [] : [line(`${t("auditHead")}：${protocol.auditHead}`)]),
      ...(protocol.signatures.length === 0 ? [line(t("noSignature"))] : []),
      ...protocol.signatures.map((row) =>
        line(`${t(`roles.${row.role}`)}：${row.name}　${dateTime(row.at)}`),
      ),
      {
        columns: [
          { text: `${t("roles.headJudge")} ${t("signatureLine")}______________________` },
          { text: `${t("roles.supervisor")} ${t("signatureLine")}______________________` },
        ],
        margin: [0, 28, 0, 0],
      },
    ],
  };
}
