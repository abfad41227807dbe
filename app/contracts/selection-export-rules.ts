import { z } from "zod";

/**
 * The rule file as an export carries it. Written out here and not taken from the rules the server computes by, so that
 * whoever recomputes a list reads one self-contained form. Points: hundredths; weights, values: ten-thousandths of 1.
 */
export const Count = z.int().min(0);
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const Post = z.enum(["secretary", "deputySecretary", "deputyDirector", "communityWorker"]);
export const Sex = z.enum(["male", "female"]);
export const Grade = z.enum(["excellent", "competent", "basicallyCompetent", "incompetent", "notGraded"]);
export const Held = z.enum([
  "secretary",
  "deputySecretary",
  "deputyDirector",
  "communityWorker",
  "gridWorker",
]);
/** From lowest to highest. */
export const Education = z.enum([
  "primarySchool",
  "juniorHigh",
  "seniorHigh",
  "vocational",
  "college",
  "bachelor",
  "master",
  "doctor",
]);
/** From lowest to highest. */
export const Certificate = z.enum(["none", "assistant", "socialWorker", "senior"]);
const Share = z.int().min(0).max(10_000);
const Points = z.int();

const Floor = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("eachSubdistrict"), atLeast: Count }),
  z.strictObject({ kind: z.literal("unit"), unitId: z.string(), atLeast: Count }),
  z.strictObject({ kind: z.literal("youngerThan"), age: Count, atLeast: Count }),
  z.strictObject({ kind: z.literal("sex"), sex: Sex, atLeast: Count }),
]);

const PostList = z.strictObject({
  post: Post,
  total: Count,
  perSubdistrict: Count.nullable(),
  perCommunity: Count.nullable(),
  unitCaps: z.array(z.strictObject({ unitId: z.string(), atMost: Count })),
  floors: z.array(Floor),
});

const head = { key: z.string().min(1), posts: z.array(Post).nullable() };
const GateForm = z.discriminatedUnion("kind", [
  z.strictObject({ ...head, kind: z.literal("partyMember") }),
  z.strictObject({ ...head, kind: z.literal("age"), atLeast: Count.nullable(), atMost: Count.nullable() }),
  z.strictObject({ ...head, kind: z.literal("education"), atLeast: Education }),
  z.strictObject({ ...head, kind: z.literal("certificate"), atLeast: Certificate.exclude(["none"]) }),
  z.strictObject({ ...head, kind: z.literal("tenure"), atLeastMonths: Count }),
  z.strictObject({ ...head, kind: z.literal("heldPost"), oneOf: z.array(Held) }),
  z.strictObject({ ...head, kind: z.literal("inPost") }),
  z.strictObject({
    ...head,
    kind: z.literal("appraisal"),
    atLeast: z.enum(["excellent", "competent", "basicallyCompetent"]),
    years: Count,
  }),
  z.strictObject({ ...head, kind: z.literal("contest"), contestIds: z.array(z.string()) }),
  z.strictObject({ ...head, kind: z.literal("noDiscipline"), department: z.string() }),
  z.strictObject({ ...head, kind: z.literal("jointReview"), departments: z.array(z.string()) }),
]);

const Source = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("contest"),
    contestIds: z.array(z.string()),
    several: z.enum(["best", "mean", "latest"]),
    shrink: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("daily"), fromMonth: Month, toMonth: Month }),
  z.strictObject({ kind: z.literal("appraisal"), years: Count, points: z.partialRecord(Grade, Points) }),
  z.strictObject({
    kind: z.literal("democratic"),
    points: z.record(Grade.exclude(["notGraded"]), Points),
  }),
]);

const CriterionForm = z.strictObject({
  key: z.string().min(1),
  name: z.string(),
  weight: Share,
  source: Source,
  anchors: z.array(z.strictObject({ points: Points, value: Share })).min(1),
  missing: z.discriminatedUnion("treat", [
    z.strictObject({ treat: z.literal("default"), points: Points }),
    z.strictObject({ treat: z.literal("out") }),
  ]),
  standardError: Count,
});

export const RulesForm = z.strictObject({
  format: z.literal("yanzhen.selection-rules"),
  version: z.literal(1),
  pool: z.enum(["leadingPost", "worker"]),
  level: z.enum(["subdistrict", "community"]),
  selfNomination: z.boolean(),
  asOf: z.iso.date(),
  lists: z.array(PostList),
  gates: z.array(GateForm),
  criteria: z.array(CriterionForm),
  tieKeys: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("criterion"), key: z.string() }),
      z.strictObject({ kind: z.literal("tenure") }),
      z.strictObject({ kind: z.literal("younger") }),
    ]),
  ),
  firmness: z.strictObject({
    draws: Count,
    region: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("any") }),
      z.strictObject({ kind: z.literal("within"), margin: Share }),
    ]),
  }),
  noticeWorkingDays: Count,
});

export type ExportedRules = z.output<typeof RulesForm>;
export type ExportedList = ExportedRules["lists"][number];
export type ExportedGate = ExportedRules["gates"][number];
export type ExportedCriterion = ExportedRules["criteria"][number];
