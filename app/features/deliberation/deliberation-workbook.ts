import type { Language } from "#app/text/define-text.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { translator } from "#app/text/translate.ts";
import type { CandidateRow, DeliberationView, MoveRow } from "./deliberation-shapes.ts";

const HUNDREDTHS = 100;
const WHOLE = 10_000;
const figure = (value: number | null): number | null => (value === null ? null : value / HUNDREDTHS);
const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
const number = (header: string) => ({ header, width: 12, kind: "number" as const });

type T = ReturnType<typeof translator<(typeof deliberationText)["zh-CN"]>>;
type Words = ReturnType<typeof translator<(typeof selectionWords)["zh-CN"]>>;

/** The table as it is shown, and the record of the deliberation: sittings, people, recusals, moves. */
export function deliberationWorkbook(view: DeliberationView, language: Language) {
  const t: T = translator(deliberationText, language);
  const words: Words = translator(selectionWords, language);
  const people = translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language);
  return {
    name: `${view.title} ${t("file.name")}.xlsx`,
    sheets: [
      candidateSheet(view, t),
      moveSheet({ moves: view.moves, t, words, postOf: (post) => people(`reserveKind.${post}`) }),
      ...meetingSheets(view, t),
    ],
  };
}

function statusOf({ advised, now, move }: CandidateRow, t: T): string {
  if (move?.state === "waiting") return t(move.direction === "in" ? "status.waitingIn" : "status.waitingOut");
  if (advised !== now) return t(now ? "status.movedIn" : "status.movedOut");
  return t(advised ? "status.advised" : "status.notAdvised");
}

function candidateSheet(view: DeliberationView, t: T) {
  const parts = view.rows[0]?.scores ?? [];
  return {
    name: t("file.candidates"),
    columns: [
      number(t("column.place")),
      text(t("form.name"), 12),
      text(t("file.unit"), 20),
      number(t("column.composite")),
      ...parts.map(({ name }) => number(name)),
      number(`${t("column.frequency")} %`),
      text(t("column.status"), 14),
      text(t("column.blocked"), 24),
      text(t("detail.basis"), 40),
    ],
    rows: view.rows.map((row) => [
      row.place,
      row.name,
      row.unitName,
      row.composite === null ? null : row.composite / WHOLE,
      ...parts.map(({ key }) => figure(row.scores.find((score) => score.key === key)?.value ?? null)),
      figure(row.acceptability),
      statusOf(row, t),
      row.blocked === null
        ? null
        : t(`blocked.${row.blocked.level}`, { unit: row.blocked.unit, n: row.blocked.atMost }),
      row.basis,
    ]),
  };
}

function moveSheet({
  moves,
  t,
  words,
  postOf,
}: {
  moves: readonly MoveRow[];
  t: T;
  words: Words;
  postOf: (post: NonNullable<MoveRow["post"]>) => string;
}) {
  const who = (one: MoveRow["proposedBy"]) =>
    one === null ? null : t("meetings.person", { name: one.name, office: one.office });
  return {
    name: t("file.moves"),
    columns: [
      { header: t("file.heldOn"), width: 12, kind: "date" as const },
      text(t("form.name"), 12),
      text(t("file.unit"), 20),
      text(t("file.post"), 12),
      text(t("file.direction"), 8),
      text(t("file.state"), 12),
      text(t("file.reason"), 48),
      text(t("file.proposed"), 24),
      text(t("file.seconded"), 24),
      text(t("file.takenBack"), 32),
    ],
    rows: moves.map((move) => [
      move.heldOn,
      move.candidate ?? t("moves.withdrawn"),
      move.unitName,
      move.post === null ? null : postOf(move.post),
      words(`direction.${move.direction}`),
      t(`moves.${move.state}`),
      move.reason,
      who(move.proposedBy),
      who(move.secondedBy),
      move.takenBackReason,
    ]),
  };
}

function meetingSheets({ meetings }: DeliberationView, t: T) {
  const heldOn = { header: t("file.heldOn"), width: 12, kind: "date" as const };
  return [
    {
      name: t("file.meetings"),
      columns: [heldOn, text(t("file.venue"), 24), text(t("meetings.minutes"), 80)],
      rows: meetings.map((meeting) => [meeting.heldOn, meeting.venue, meeting.minutes]),
    },
    {
      name: t("file.present"),
      columns: [heldOn, text(t("form.name"), 16), text(t("form.office"), 24)],
      rows: meetings.flatMap((meeting) =>
        meeting.present.map(({ name, office }) => [meeting.heldOn, name, office]),
      ),
    },
    {
      name: t("file.recusals"),
      columns: [
        heldOn,
        text(t("meetings.who"), 16),
        text(t("meetings.whom"), 16),
        text(t("file.reason"), 32),
      ],
      rows: meetings.flatMap((meeting) =>
        meeting.recusals.map(({ name, candidate, reason }) => [
          meeting.heldOn,
          name,
          candidate ?? t("meetings.gone"),
          reason,
        ]),
      ),
    },
  ];
}
