import { z } from "zod";
import { isMonth } from "#app/domain/daily/month.ts";
import { COMPONENT_SOURCES, type SchemeBody } from "#app/domain/daily/scheme.ts";

/** Inputs of the commands and views of schemes. Points are hundredths, weights and shares basis points. */

const MOST_POINTS = 1_000_000;
const MOST_ITEMS = 30;

const Hundredths = z.int().min(-MOST_POINTS).max(MOST_POINTS);
const BasisPoints = z.int().min(-MOST_POINTS).max(MOST_POINTS);
const Count = z.int().min(0).max(1_000);
const optional = <S extends z.ZodType>(schema: S) => schema.optional();

const Kind = z.strictObject({
  points: Hundredths,
  leadingPoints: Hundredths.nullable(),
  monthlyCap: Hundredths.nullable(),
  monthlyCount: Count.nullable(),
});
const Component = z.strictObject({ source: z.enum(COMPONENT_SOURCES), weight: BasisPoints });
const Item = z.strictObject({
  key: z.string().trim().min(1).max(40),
  label: z.string().trim().max(80),
  maximum: Count,
});
const Form = z.array(Item).max(MOST_ITEMS);

/** The form only; what makes no sense is said by `SchemeProblems`, so that a draft may be unfinished. */
export const SchemeBodySchema = z.strictObject({
  monthBase: Hundredths,
  monthMaximum: Hundredths,
  kinds: z.strictObject({
    visit: optional(Kind),
    opinion: optional(Kind),
    deed: optional(Kind),
    activity: optional(Kind),
    partyTask: optional(Kind),
    duty: optional(Kind),
    urgentTask: optional(Kind),
    training: optional(Kind),
    praise: optional(Kind),
    complaint: optional(Kind),
    leave: optional(Kind),
    rotation: optional(Kind),
  }),
  quarter: z.array(Component).max(COMPONENT_SOURCES.length),
  year: z.array(Component).max(COMPONENT_SOURCES.length),
  forms: z.strictObject({
    self: optional(Form),
    peers: optional(Form),
    subdistrict: optional(Form),
    residents: optional(Form),
  }),
  raters: z.strictObject({ peers: Count, residents: Count, ordinaryResidents: BasisPoints }),
  grades: z.strictObject({
    excellentFrom: Hundredths,
    competentFrom: Hundredths,
    basicallyCompetentFrom: Hundredths,
    excellentShare: BasisPoints,
    approvedShare: BasisPoints,
  }),
  callBackShare: BasisPoints,
  objectionWorkingDays: Count,
  deadlines: z.strictObject({ urgentHours: Count, ordinaryWorkingDays: Count }),
}) satisfies z.ZodType<unknown>;

const Month = z.string().refine(isMonth, { message: "scheme.month" });
const Name = z.string().trim().min(1).max(80);
const Body = SchemeBodySchema.transform((body): SchemeBody => withoutMissing(body));

/** A kind or a form that is left out is not there: zod's `undefined` is no value of ours. */
function withoutMissing(body: z.output<typeof SchemeBodySchema>): SchemeBody {
  return { ...body, kinds: present(body.kinds), forms: present(body.forms) };
}
const present = <K extends string, V>(
  given: { readonly [key in K]?: V | undefined },
): Partial<Record<K, V>> => {
  const kept: Partial<Record<K, V>> = {};
  for (const key in given) {
    const value = given[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept;
};

export const OnScheme = z.strictObject({ schemeId: z.uuid() });
/** Without `schemeId` a new draft of the unit; with it, `revision` is the one the editor began with. */
export const SaveScheme = z.union([
  z.strictObject({ unitId: z.uuid(), name: Name, body: Body }),
  z.strictObject({ schemeId: z.uuid(), revision: z.int(), name: Name, body: Body }),
]);
export const CopyScheme = OnScheme.extend({ unitId: z.uuid(), name: Name });
export const PutSchemeInForce = OnScheme.extend({ fromMonth: Month, revision: z.int() });
export const EndScheme = OnScheme.extend({ toMonth: Month });

export const SchemeFilter = z.object({
  unit: z.uuid().optional().catch(undefined),
  status: z.enum(["draft", "inForce", "ended"]).optional().catch(undefined),
});
