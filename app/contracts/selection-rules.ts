import { z } from "zod";
import { isMonth } from "#app/domain/daily/month.ts";
import {
  EDUCATIONS,
  RESERVE_KINDS,
  SEXES,
  SOCIAL_WORK_CERTIFICATES,
  type SocialWorkCertificate,
} from "#app/domain/people/enumerations.ts";
import { POST_KINDS } from "#app/domain/people/organisation.ts";
import { MANAGING_LEVELS, POOLS, type SelectionRules } from "#app/domain/selection/selection-rules.ts";

/** The form of a rule file. What makes no sense is said by `rulesProblems`, so that rules being written may be unfinished. */

const MOST_POINTS = 1_000_000;
const MOST_SEATS = 1_000_000;
const MOST_ROWS = 60;

const Points = z.int().min(0).max(MOST_POINTS);
const Share = z.int().min(0).max(1_000_000);
const Seats = z.int().min(0).max(MOST_SEATS);
const Years = z.int().min(0).max(120);
const Key = z.string().trim().min(1).max(40);
const Name = z.string().trim().max(80);
const Month = z.string().refine(isMonth, { message: "selection.month" });
const rows = <S extends z.ZodType>(schema: S) => z.array(schema).max(MOST_ROWS);
const Ids = rows(z.uuid());

const Floor = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("eachSubdistrict"), atLeast: Seats }),
  z.strictObject({ kind: z.literal("unit"), unitId: z.uuid(), atLeast: Seats }),
  z.strictObject({ kind: z.literal("youngerThan"), age: Years, atLeast: Seats }),
  z.strictObject({ kind: z.literal("sex"), sex: z.enum(SEXES), atLeast: Seats }),
]);

const List = z.strictObject({
  post: z.enum(RESERVE_KINDS),
  total: Seats,
  perSubdistrict: Seats.nullable(),
  perCommunity: Seats.nullable(),
  unitCaps: rows(z.strictObject({ unitId: z.uuid(), atMost: Seats })),
  floors: rows(Floor),
});

const CERTIFICATES = SOCIAL_WORK_CERTIFICATES.filter(
  (each): each is Exclude<SocialWorkCertificate, "none"> => each !== "none",
);
const gate = { key: Key, posts: z.array(z.enum(RESERVE_KINDS)).max(RESERVE_KINDS.length).nullable() };
const Gate = z.discriminatedUnion("kind", [
  z.strictObject({ ...gate, kind: z.literal("partyMember") }),
  z.strictObject({
    ...gate,
    kind: z.literal("age"),
    atLeast: Years.nullable(),
    atMost: Years.nullable(),
  }),
  z.strictObject({ ...gate, kind: z.literal("education"), atLeast: z.enum(EDUCATIONS) }),
  z.strictObject({ ...gate, kind: z.literal("certificate"), atLeast: z.enum(CERTIFICATES) }),
  z.strictObject({ ...gate, kind: z.literal("tenure"), atLeastMonths: z.int().min(0).max(1_200) }),
  z.strictObject({
    ...gate,
    kind: z.literal("heldPost"),
    oneOf: z.array(z.enum(POST_KINDS)).max(POST_KINDS.length),
  }),
  z.strictObject({ ...gate, kind: z.literal("inPost") }),
  z.strictObject({
    ...gate,
    kind: z.literal("appraisal"),
    atLeast: z.enum(["excellent", "competent", "basicallyCompetent"]),
    years: Years,
  }),
  z.strictObject({ ...gate, kind: z.literal("contest"), contestIds: Ids }),
  z.strictObject({ ...gate, kind: z.literal("noDiscipline"), department: Name }),
  z.strictObject({ ...gate, kind: z.literal("jointReview"), departments: rows(Name) }),
]);

const Source = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("contest"),
    contestIds: Ids,
    several: z.enum(["best", "mean", "latest"]),
    shrink: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("daily"), fromMonth: Month, toMonth: Month }),
  z.strictObject({
    kind: z.literal("appraisal"),
    years: Years,
    points: z.strictObject({
      excellent: Points.exactOptional(),
      competent: Points.exactOptional(),
      basicallyCompetent: Points.exactOptional(),
      incompetent: Points.exactOptional(),
      notGraded: Points.exactOptional(),
    }),
  }),
  z.strictObject({
    kind: z.literal("democratic"),
    points: z.strictObject({
      excellent: Points,
      competent: Points,
      basicallyCompetent: Points,
      incompetent: Points,
    }),
  }),
]);

const Criterion = z.strictObject({
  key: Key,
  name: Name,
  weight: Share,
  source: Source,
  anchors: rows(z.strictObject({ points: Points, value: Share })),
  missing: z.discriminatedUnion("treat", [
    z.strictObject({ treat: z.literal("default"), points: Points }),
    z.strictObject({ treat: z.literal("out") }),
  ]),
  standardError: Points,
});

const TieKey = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("criterion"), key: Key }),
  z.strictObject({ kind: z.literal("tenure") }),
  z.strictObject({ kind: z.literal("younger") }),
]);

export const SelectionRulesSchema = z.strictObject({
  format: z.literal("yanzhen.selection-rules"),
  version: z.literal(1),
  pool: z.enum(POOLS),
  level: z.enum(MANAGING_LEVELS),
  selfNomination: z.boolean(),
  asOf: z.iso.date(),
  lists: z.array(List).max(RESERVE_KINDS.length),
  gates: rows(Gate),
  criteria: rows(Criterion),
  tieKeys: rows(TieKey),
  firmness: z.strictObject({
    draws: z.int().min(1).max(1_000_000),
    region: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("any") }),
      z.strictObject({ kind: z.literal("within"), margin: Share }),
    ]),
  }),
  noticeWorkingDays: z.int().min(0).max(60),
}) satisfies z.ZodType<SelectionRules>;
