import type { SentRecord } from "#app/contracts/record.ts";
import type { MyRecordRow } from "#app/contracts/record-views.ts";
import { DETAILS_OF, type RecordWording } from "#app/domain/daily/record-problems.ts";
import {
  type RecordDetails,
  type RecordKind,
  URGENCIES,
  VISIT_ENTRIES,
  WORK_AREAS,
} from "#app/domain/daily/work-record.ts";

/** A form as it is typed: text throughout, so that half a number is no fault. PURE. */
export type FormValues = {
  cadreId: string;
  happenedOn: string;
  happenedAt: string;
  compound: string;
  building: string;
  area: string;
  content: string;
  evidence: string;
  entry: string;
  households: string;
  participants: string;
  leading: string;
  hours: string;
  untilOn: string;
  source: string;
  urgency: string;
  residentName: string;
  residentPhone: string;
};
export type FieldName = keyof FormValues;

const EMPTY: FormValues = {
  cadreId: "",
  happenedOn: "",
  happenedAt: "",
  compound: "",
  building: "",
  area: "",
  content: "",
  evidence: "",
  entry: "",
  households: "",
  participants: "",
  leading: "",
  hours: "",
  untilOn: "",
  source: "",
  urgency: "",
  residentName: "",
  residentPhone: "",
};

/** Kinds that happen at a place the person was at before. */
const AT_A_PLACE: readonly RecordKind[] = ["visit", "opinion", "urgentTask", "activity"];

export function firstValues(given: {
  kind: RecordKind;
  today: string;
  cadreId: string;
  last: { compound: string; building: string; area: string; entry: string };
}): FormValues {
  const { kind, today, cadreId, last } = given;
  const placed = AT_A_PLACE.includes(kind);
  return {
    ...EMPTY,
    cadreId,
    happenedOn: today,
    area: kind === "leave" ? "" : last.area,
    compound: placed && kind !== "activity" ? last.compound : "",
    building: kind === "visit" && last.entry !== "compound" ? last.building : "",
    entry: kind === "visit" ? last.entry || "home" : "",
    urgency: kind === "opinion" ? "ordinary" : "",
    leading: kind === "urgentTask" ? "no" : "",
    untilOn: kind === "leave" ? today : "",
  };
}

const digits = (text: string): string => text.normalize("NFKC").trim();
const numberOf = (text: string): number | undefined =>
  digits(text) === "" ? undefined : Number(digits(text));
const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((value) => value === text);

function detailsOf(kind: RecordKind, values: FormValues): RecordDetails {
  const hours = numberOf(values.hours);
  const households = numberOf(values.households);
  const participants = numberOf(values.participants);
  const entry = oneOf(VISIT_ENTRIES, values.entry);
  const all: RecordDetails = {
    ...(entry === undefined ? {} : { entry }),
    ...(households === undefined || values.entry !== "home" ? {} : { households }),
    ...(participants === undefined ? {} : { participants }),
    ...(values.leading === "" ? {} : { leading: values.leading === "yes" }),
    // Tenths: 1.25 hours stay wrong instead of being rounded in silence.
    ...(hours === undefined ? {} : { tenthsOfHours: Math.round(hours * 1_000) / 100 }),
    ...(values.untilOn === "" ? {} : { untilOn: values.untilOn }),
    ...(values.source.trim() === "" ? {} : { source: values.source.trim() }),
  };
  const own = new Set<string>(DETAILS_OF[kind]);
  return Object.fromEntries(Object.entries(all).filter(([key]) => own.has(key)));
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** What is sent of a form. `ownCadreId`: it is about oneself, which the server knows. */
export function wordingOf(given: {
  kind: RecordKind;
  values: FormValues;
  ownCadreId: string | null;
}): Omit<SentRecord, "id" | "photoIds" | "writtenMs"> {
  const { kind, values, ownCadreId } = given;
  const isOpinion = kind === "opinion";
  const building = kind === "visit" && values.entry === "compound" ? null : orNull(values.building);
  const phone = isOpinion ? orNull(digits(values.residentPhone)) : null;
  return {
    kind,
    ...(values.cadreId === "" || values.cadreId === ownCadreId ? {} : { cadreId: values.cadreId }),
    happenedOn: values.happenedOn,
    happenedAt: orNull(values.happenedAt),
    compound: orNull(values.compound),
    building,
    area: oneOf(WORK_AREAS, values.area) ?? null,
    content: values.content.trim(),
    details: detailsOf(kind, values),
    evidence: orNull(values.evidence),
    urgency: isOpinion ? (oneOf(URGENCIES, values.urgency) ?? null) : null,
    residentName: isOpinion ? orNull(values.residentName) : null,
    ...(phone === null ? {} : { residentPhone: phone }),
  };
}

/** The same as the rules of the domain read it. */
export const ruleWording = (wording: ReturnType<typeof wordingOf>, photos: number): RecordWording => ({
  kind: wording.kind,
  happenedOn: wording.happenedOn,
  happenedAt: wording.happenedAt ?? null,
  compound: wording.compound ?? null,
  building: wording.building ?? null,
  content: wording.content,
  details: wording.details,
  evidence: wording.evidence ?? null,
  photos,
  urgency: wording.urgency ?? null,
  residentPhone: wording.residentPhone ?? null,
});

const FORM_FIELDS: Readonly<Record<string, FieldName>> = {
  "details.entry": "entry",
  "details.households": "households",
  "details.participants": "participants",
  "details.leading": "leading",
  "details.tenthsOfHours": "hours",
  "details.untilOn": "untilOn",
  "details.source": "source",
};

/** Codes by the field of the form they stand at; what has no field of its own stands under `form`. */
export function errorsOf(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, code]) => {
      const own = FORM_FIELDS[path] ?? path;
      return [own in EMPTY || own === "photoIds" ? own : "form", code];
    }),
  );
}

/** A form somebody has begun: more than what was offered stands in it. */
export const isBegun = (values: FormValues, photos: number): boolean =>
  photos > 0 ||
  [
    values.content,
    values.participants,
    values.hours,
    values.source,
    values.residentName,
    values.residentPhone,
  ].some((text) => text.trim() !== "");

/** A stored record as its form; the resident is never given back. */
export function valuesOf(row: MyRecordRow): FormValues {
  const { details } = row;
  const text = (value: string | number | null | undefined): string => String(value ?? "");
  return {
    ...EMPTY,
    happenedOn: row.happenedOn,
    happenedAt: text(row.happenedAt),
    compound: text(row.compound),
    building: text(row.building),
    area: text(row.area),
    content: row.content,
    evidence: text(row.evidence),
    entry: text(details.entry),
    households: text(details.households),
    participants: text(details.participants),
    leading: details.leading === undefined ? "" : details.leading ? "yes" : "no",
    hours: details.tenthsOfHours === undefined ? "" : String(details.tenthsOfHours / 10),
    untilOn: text(details.untilOn),
    source: text(details.source),
    urgency: text(row.urgency),
  };
}
