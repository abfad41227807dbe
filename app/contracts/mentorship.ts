import { z } from "zod";
import { MENTOR_LOG_KINDS, MOST_MENTEES, RATING_MOMENTS } from "#app/domain/growth/mentorship-life.ts";
import {
  CRITERION_LENGTH,
  END_REASON_LENGTH,
  GOALS_LENGTH,
  LOG_LENGTH,
  MENTOR_TITLE_LENGTH,
  MOST_PER_MONTH,
  MOST_STRENGTHS,
  STATEMENT_LENGTH,
} from "./mentorship-choices.ts";

/** Inputs of mentors and mentorships. A custom message is the code of its sentence. */

/** No control characters but line ends, and none that turn the direction of writing. */
const words = ({ least = 1, most }: { least?: number; most: number }) =>
  z
    .string()
    .trim()
    .refine((value) => value.length > 0, { message: "field.required" })
    .refine((value) => [...value].length >= least, { message: "mentorship.too-short" })
    .refine((value) => [...value].length <= most, { message: "field.too-long" })
    .refine((value) => !/[^\P{Cc}\n\r\t]|\p{Cf}/u.test(value), { message: "field.invalid" });
const Day = z
  .string()
  .refine((value) => z.iso.date().safeParse(value).success, { message: "mentorship.day-missing" });
const chosen = (message: string) => z.string().refine((id) => z.uuid().safeParse(id).success, { message });
/** From a form as text, from a caller as a number. */
const whole = (least: number, most: number) =>
  z.coerce
    .number({ message: "mentorship.whole" })
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      message: "mentorship.whole",
    });

const Strengths = z
  .record(words({ most: CRITERION_LENGTH }), whole(0, 100))
  .refine((given) => Object.keys(given).length <= MOST_STRENGTHS, { message: "mentorship.strengths" });
const MentorFacts = {
  capacity: whole(1, MOST_MENTEES),
  title: words({ most: MENTOR_TITLE_LENGTH }),
  strengths: Strengths,
};

export const AppointMentor = z.strictObject({
  cadreId: chosen("mentorship.person-missing"),
  unitId: chosen("mentorship.unit-missing"),
  ...MentorFacts,
});
export const ChangeMentor = z.strictObject({ mentorId: z.uuid(), ...MentorFacts });
export const EndMentor = z.strictObject({ mentorId: z.uuid() });

export const MatchMentors = z.strictObject({ unitId: z.uuid() });
export const ProposeAll = z.strictObject({
  unitId: z.uuid(),
  pairs: z
    .array(z.strictObject({ reserveId: z.uuid(), mentorId: z.uuid() }))
    .min(1, { message: "mentorship.no-pairs" })
    .max(2_000),
});
export const ProposeMentorship = z.strictObject({
  reserveId: z.uuid(),
  mentorId: chosen("mentorship.mentor-missing"),
});

export const OnMentorship = z.strictObject({ mentorshipId: z.uuid() });
const revision = z.int().min(1);
export const ChangeAgreement = OnMentorship.extend({
  revision,
  goals: words({ least: 5, most: GOALS_LENGTH }),
  perMonth: whole(1, MOST_PER_MONTH),
  completion: words({ least: 5, most: GOALS_LENGTH }),
  fromOn: Day,
  toOn: Day,
});
export const SignMentorship = OnMentorship.extend({ revision });
const Reason = words({ least: 2, most: END_REASON_LENGTH });
export const DeclineMentorship = OnMentorship.extend({ reason: Reason });
export const EndMentorship = OnMentorship.extend({ reason: Reason });
export const CompleteMentorship = OnMentorship.extend({ statement: words(STATEMENT_LENGTH) });
export const WriteMentorLog = OnMentorship.extend({
  onDay: Day,
  kind: z.enum(MENTOR_LOG_KINDS),
  content: words(LOG_LENGTH),
});
export const RateMentorship = OnMentorship.extend({
  moment: z.enum(RATING_MOMENTS),
  points: z.record(z.string().max(40), z.coerce.number()),
  statement: words(STATEMENT_LENGTH),
});
<<<<<<< HEAD
/** Reminders of a day: nothing is chosen. */
export const RemindMentors = z.strictObject({});

const text = z.string().max(60).catch("");
export const ListMentors = z.object({
  search: text,
  unitId: z.uuid().nullable().catch(null),
  state: z.enum(["all", "without", "proposed", "agreed", "due"]).catch("all"),
});
=======
>>>>>>> 70b1fb3a3a7896848e87ab5c549229088c665612
