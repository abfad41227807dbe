import { Link } from "@remix-run/react";
import type {
  ContestRow,
  EntryRow,
  LedgerRow,
  PersonRow,
  PlaceShown,
  TakerRow,
  WorkRow,
} from "#app/contracts/dashboard-views.ts";
import type { FigureKey } from "#app/domain/daily/figures.ts";
import { EXAM_KINDS } from "#app/domain/development/development.ts";
import type { Column } from "#app/ui/table/column.ts";
import styles from "./dashboard.module.css";
import type { FigureWords } from "./figure-words.ts";

/** Columns of the lists, for the page (cell) and for the file (value). Rows come in pages, so nothing is sorted here. */
const plain = { sortable: false } as const;

const placeColumns = <Row extends PlaceShown>({ t }: FigureWords): Column<Row>[] => [
  { ...plain, key: "unit", header: t("column.unit"), value: ({ unitName }) => unitName },
  { ...plain, key: "above", header: t("column.above"), value: ({ aboveName }) => aboveName },
];

const nameColumn = <Row extends { id: string; name: string; open: boolean }>({
  t,
}: FigureWords): Column<Row> => ({
  ...{ ...plain, key: "name", header: t("column.name"), optional: false },
  value: ({ name }) => name,
  cell: ({ id, name, open }) => (open ? <Link to={`/people/${id}`}>{name}</Link> : name),
});

const longText = (text: string | null) => <span className={styles.text}>{text}</span>;

export function personColumns(words: FigureWords): Column<PersonRow>[] {
  const { t, people } = words;
  return [
    nameColumn(words),
    ...placeColumns<PersonRow>(words),
    {
      ...{ ...plain, key: "posts", header: t("column.posts") },
      value: ({ posts }) => posts.map((post) => people(`post.${post}`)).join("、"),
    },
    { ...plain, key: "age", header: t("column.age"), kind: "figures", value: ({ age }) => age },
    {
      ...{ ...plain, key: "education", header: t("column.education") },
      value: ({ education }) => people(`education.${education}`),
    },
    {
      ...{ ...plain, key: "certificate", header: t("column.certificate") },
      value: ({ certificate }) => (certificate === null ? null : people(`certificate.${certificate}`)),
    },
    {
      ...{ ...plain, key: "political", header: t("column.political") },
      value: ({ politicalStatus }) => people(`politicalStatus.${politicalStatus}`),
    },
    {
      ...{ ...plain, key: "source", header: t("column.source") },
      value: ({ sourceGroup }) => (sourceGroup === null ? null : people(`sourceGroup.${sourceGroup}`)),
    },
    {
      ...{ ...plain, key: "reserve", header: t("column.reserve") },
      value: ({ reserveKind }) => (reserveKind === null ? null : people(`reserveKind.${reserveKind}`)),
    },
  ];
}

const EXAM_STATES = ["applied", "approved", "passed", "failed", "paid"] as const;

/** Exams come as `kind.status`; everything else is somebody's own words. */
function whatOf(words: FigureWords, figure: FigureKey, what: string): string {
  if (figure !== "exams" && figure !== "degreeExams" && figure !== "certificateExams") return what;
  const [kind, status] = what.split(".");
  const exam = EXAM_KINDS.find((known) => known === kind);
  const state = EXAM_STATES.find((known) => known === status);
  if (exam === undefined || state === undefined) return what;
  return `${words.t(`exam.${exam}`)} · ${words.t(`examStatus.${state}`)}`;
}

export function takerColumns(words: FigureWords, figure: FigureKey): Column<TakerRow>[] {
  const { t } = words;
  const what: Column<TakerRow> = {
    ...{ ...plain, key: "what", header: t("column.what") },
    value: (row) => row.what.map((each) => whatOf(words, figure, each)).join("；"),
    cell: (row) => longText(row.what.map((each) => whatOf(words, figure, each)).join("；")),
  };
  return [
    nameColumn(words),
    ...placeColumns<TakerRow>(words),
    { ...plain, key: "times", header: t("column.times"), kind: "figures", value: ({ times }) => times },
    { ...plain, key: "last", header: t("column.last"), value: ({ lastOn }) => lastOn },
    ...(figure === "visitors" ? [] : [what]),
  ];
}

export function recordColumns(words: FigureWords, figure: FigureKey): Column<WorkRow>[] {
  const { t, daily } = words;
  const participants: Column<WorkRow> = {
    ...{ ...plain, key: "participants", header: t("column.participants"), kind: "figures" },
    value: ({ amount }) => amount,
  };
  return [
    {
      ...{ ...plain, key: "day", header: t("column.day"), optional: false, width: 120 },
      value: ({ happenedOn }) => happenedOn,
      cell: ({ id, happenedOn }) => <Link to={`/records/${id}`}>{happenedOn}</Link>,
    },
    { ...plain, key: "name", header: t("column.name"), value: ({ name }) => name },
    ...placeColumns<WorkRow>(words),
    { ...plain, key: "place", header: t("column.place"), value: ({ place }) => place },
    {
      ...{ ...plain, key: "area", header: t("column.area") },
      value: ({ area }) => (area === null ? null : daily(`area.${area}`)),
    },
    {
      ...{ ...plain, key: "content", header: t("column.content") },
      value: ({ content }) => content,
      cell: ({ content }) => longText(content),
    },
    ...(figure === "participants" ? [participants] : []),
  ];
}

export const ledgerColumns = (words: FigureWords): Column<LedgerRow>[] => [
  ...placeColumns<LedgerRow>(words),
  {
    ...{ ...plain, key: "entries", header: words.t("column.entries"), kind: "figures" },
    value: ({ entries }) => entries,
  },
  {
    ...{ ...plain, key: "closed", header: words.t("column.closed"), kind: "figures" },
    value: ({ closed }) => closed,
  },
];

export const entryColumns = (words: FigureWords): Column<EntryRow>[] => [
  {
    ...{ ...plain, key: "day", header: words.t("column.day"), optional: false, width: 120 },
    value: ({ happenedOn }) => happenedOn,
    cell: ({ id, happenedOn }) => <Link to={`/records/${id}`}>{happenedOn}</Link>,
  },
  { ...plain, key: "closedOn", header: words.t("column.closedOn"), value: ({ closedOn }) => closedOn },
  ...placeColumns<EntryRow>(words),
  {
    ...{ ...plain, key: "content", header: words.t("column.content") },
    value: ({ content }) => content,
    cell: ({ content }) => longText(content),
  },
  {
    ...{ ...plain, key: "result", header: words.t("column.result") },
    value: ({ result }) => result,
    cell: ({ result }) => longText(result),
  },
  { ...plain, key: "responsible", header: words.t("column.responsible"), value: (row) => row.responsible },
];

export const contestColumns = (words: FigureWords): Column<ContestRow>[] => [
  {
    ...{ ...plain, key: "title", header: words.t("column.contest"), optional: false },
    value: ({ title }) => title,
    cell: ({ id, title }) => <Link to={`/contests/${id}`}>{title}</Link>,
  },
  {
    ...{ ...plain, key: "kind", header: words.t("column.contestKind") },
    value: ({ kind }) => words.contest(`kind.${kind}`),
  },
  { ...plain, key: "day", header: words.t("column.day"), value: ({ heldOn }) => heldOn },
  ...placeColumns<ContestRow>(words),
  {
    ...{ ...plain, key: "contestants", header: words.t("column.contestants"), kind: "figures" },
    value: ({ contestants }) => contestants,
  },
];
