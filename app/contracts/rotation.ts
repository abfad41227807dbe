import { z } from "zod";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { KIN_RELATIONS } from "#app/domain/growth/kin-relation.ts";
import { MONTHS_PER_PERIOD, PERIODS } from "#app/domain/rotation/settings-problems.ts";
import {
  END_REASON_LENGTH,
  MOST_MEMBERS,
  MOST_ROWS,
  REASON_LENGTH,
  TITLE_LENGTH,
} from "./rotation-choices.ts";

/** Inputs of rotation plans. A custom message is the code of its sentence; what makes no sense is said by `settingsProblems`. */

const words = (most: number) =>
  z
    .string()
    .trim()
    .refine((value) => value.length > 0, { message: "field.required" })
    .refine((value) => [...value].length <= most, { message: "field.too-long" });
const Month = z
  .string()
  .refine((value) => /^\d{4}-(0[1-9]|1[0-2])$/.test(value), { message: "rotation.month" });
const whole = ({ least, most }: { least: number; most: number }, message: string) =>
  z.int().refine((value) => value >= least && value <= most, { message });

export const OnPlan = z.strictObject({ planId: z.uuid() });

export const CreatePlan = z.strictObject({
  /** Chosen in a form, where none may be chosen yet. */
  unitId: z.string().refine((id) => z.uuid().safeParse(id).success, { message: "rotation.unit-missing" }),
  title: words(TITLE_LENGTH),
  firstMonth: Month,
  monthsPerPeriod: whole(MONTHS_PER_PERIOD, "rotation.months-per-period"),
  periods: whole(PERIODS, "rotation.periods"),
});

const Area = z.enum(WORK_AREAS);
const Period = z.int().min(0).max(PERIODS.most);
const Why = z.string().trim().max(REASON_LENGTH);
const Wish = z.strictObject({ area: Area, period: Period, communityId: z.uuid().nullable() });
/** Nobody is named yet. */
const Incumbent = z.union([z.uuid(), z.literal("")]);

/** Where members may serve and who their mentors are is not sent: both follow from the reserve and from mentorships. */
const Settings = z.strictObject({
  ...{ firstMonth: z.string().max(7), monthsPerPeriod: z.int(), periods: z.int(), longestStint: z.int() },
  posts: z
    .array(
      z.strictObject({
        ...{ communityId: z.uuid(), area: Area, hard: z.boolean() },
        ...{ incumbentA: Incumbent, incumbentB: Incumbent },
      }),
    )
    .max(MOST_ROWS),
  members: z
    .array(
      z.strictObject({
        personId: z.uuid(),
        areas: z.array(Area).max(WORK_AREAS.length),
        wishes: z.array(Wish).max(WORK_AREAS.length),
      }),
    )
    .max(MOST_MEMBERS),
  blocked: z.array(z.strictObject({ personId: z.uuid(), period: Period, reason: Why })).max(MOST_ROWS),
  barred: z.array(z.strictObject({ personId: z.uuid(), communityId: z.uuid(), reason: Why })).max(MOST_ROWS),
  frozen: z.array(z.strictObject({ period: Period, reason: Why })).max(PERIODS.most),
});

export const ChangeSettings = OnPlan.extend({
  /** The revision that was changed. */
  revision: z.int().min(1),
  settings: Settings,
});

export const EndPlan = OnPlan.extend({ endedOn: z.iso.date(), reason: words(END_REASON_LENGTH) });

const Person = z.string().refine((id) => z.uuid().safeParse(id).success, { message: "kin.person-missing" });
export const RegisterPair = z.strictObject({
  ...{ cadreId: Person, otherId: Person },
  relation: z.string().refine((value) => KIN_RELATIONS.some((each) => each === value), {
    message: "kin.relation-missing",
  }),
});
export const EndPair = z.strictObject({ pairId: z.uuid() });

export const ListPlans = z.strictObject({
  title: z.string().trim().max(TITLE_LENGTH).default(""),
  state: z.string().max(20).default(""),
});
export const NewPlan = z.strictObject({});
export const PlanPeople = z.strictObject({ name: z.string().trim().max(40).default("") });

export const ReadCoverage = OnPlan.extend({ community: z.string().max(40).default("") });
