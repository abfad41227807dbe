import { z } from "zod";
import { OFFICES } from "#app/domain/contest/duties.ts";
import { CONTEST_KINDS, RECUSAL_GROUNDS, SEAT_ROLES, SEAT_SCORINGS } from "#app/domain/contest/states.ts";
import { POST_KINDS } from "#app/domain/people/organisation.ts";
import { RuleSetSchema } from "./rule-set.ts";

/** Inputs of the commands and views of a contest's set-up. A custom message is the code of its sentence. */

const REASON_LENGTH = 300;
const CONTESTANTS_AT_ONCE = 2_000;

const Title = z.string().trim().min(1).max(120);
const Venue = z.string().trim().max(120);
const PersonName = z.string().trim().min(1).max(60);
const UnitName = z.string().trim().max(120);
const Reason = z.string().trim().min(1).max(REASON_LENGTH);
const Note = z.string().trim().max(REASON_LENGTH);

/** A day that exists. */
const Day = z.iso.date();

const Details = {
  title: Title,
  venue: Venue.nullable(),
  heldOn: Day.nullable(),
};

export const OnContest = z.strictObject({ contestId: z.uuid() });
export const OnContestWithReason = OnContest.extend({ reason: Reason });

/** What a new contest starts from. A copied contest brings its rules; panels and contestants where asked for. */
export const ContestStart = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("blank"), kind: z.enum(CONTEST_KINDS).default("bigDrill") }),
  z.strictObject({ from: z.literal("template"), template: z.string().max(60) }),
  z.strictObject({
    from: z.literal("rules"),
    ruleSet: RuleSetSchema,
    kind: z.enum(CONTEST_KINDS).default("bigDrill"),
  }),
  z.strictObject({
    from: z.literal("contest"),
    contestId: z.uuid(),
    panels: z.boolean(),
    contestants: z.boolean(),
  }),
]);
export type ContestStart = z.infer<typeof ContestStart>;

export const CreateContest = z.strictObject({
  unitId: z.uuid(),
  ...Details,
  rehearsal: z.boolean(),
  start: ContestStart,
});
export const EditContest = OnContest.extend(Details);

/** `expected`: hash of the rules the editor began with, in hexadecimal; without it the last writer wins. */
export const SaveRules = OnContest.extend({
  ruleSet: RuleSetSchema,
  expected: z.hex().length(64).optional(),
});
export const PreviewRevision = OnContest.extend({ ruleSet: RuleSetSchema });
/** `seen`: what the preview said of who moves; another outcome is shown again before it counts. */
export const ReviseRules = OnContestWithReason.extend({ ruleSet: RuleSetSchema, seen: z.hex().length(64) });

export const AddContestants = OnContest.extend({
  cadreIds: z.array(z.uuid()).min(1).max(CONTESTANTS_AT_ONCE),
});
export const ContestantRow = z.strictObject({ name: z.string().max(200), unitName: z.string().max(200) });
export const ImportContestants = OnContest.extend({
  rows: z.array(ContestantRow).min(1).max(CONTESTANTS_AT_ONCE),
});
export const RemoveContestants = OnContest.extend({
  contestantIds: z.array(z.uuid()).min(1).max(CONTESTANTS_AT_ONCE),
});
export const WithdrawContestant = OnContestWithReason.extend({ contestantId: z.uuid() });
export const RestoreContestant = OnContest.extend({ contestantId: z.uuid() });

/** `itemKeys` empty: the panel marks every item. */
export const SavePanel = OnContest.extend({
  panelId: z.uuid().nullable(),
  name: z.string().trim().min(1).max(40),
  itemKeys: z.array(z.string().max(60)).max(40),
});
export const RemovePanel = OnContest.extend({ panelId: z.uuid() });

export const SeatHolder = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cadre"), cadreId: z.uuid() }),
  /** From outside: `unitId` where the unit is one of ours, so that recusals can be proposed. */
  z.strictObject({
    kind: z.literal("outsider"),
    name: PersonName,
    unitName: UnitName.nullable(),
    unitId: z.uuid().nullable(),
  }),
]);
export const SaveSeat = OnContest.extend({
  panelId: z.uuid(),
  seatId: z.uuid().nullable(),
  /** null: the next free one. */
  number: z.number().int().min(1).max(200).nullable(),
  role: z.enum(SEAT_ROLES),
  scoring: z.enum(SEAT_SCORINGS),
  holder: SeatHolder,
}).refine((seat) => seat.role !== "timekeeper" || seat.scoring === "none", {
  path: ["scoring"],
  message: "contest.timekeeper-marks",
});
export const RemoveSeat = OnContest.extend({ seatId: z.uuid() });

export const ChangeOffice = OnContest.extend({ accountId: z.uuid(), office: z.enum(OFFICES) });

export const ProposeRecusals = OnContest.extend({ sameSuperior: z.boolean() });
export const SettleRecusals = OnContest.extend({
  recusalIds: z.array(z.uuid()).min(1).max(5_000),
  verdict: z.enum(["confirmed", "dismissed"]),
  note: Note.nullable(),
}).refine((settled) => settled.verdict === "confirmed" || (settled.note ?? "") !== "", {
  path: ["note"],
  message: "field.required",
});
export const DeclareRecusal = OnContest.extend({
  seatId: z.uuid(),
  contestantId: z.uuid(),
  ground: z.enum(RECUSAL_GROUNDS),
  note: Note.nullable(),
});

export const DrawNextRound = OnContest.extend({ roundKey: z.string().max(60) });
/** The token is made by whoever shows the link; only its hash is kept. */
export const IssueScreenLink = OnContest.extend({ token: z.string().min(32).max(100) });

export const ListContests = z.strictObject({});
export const NewContestForm = z.strictObject({});
export const FindCandidates = OnContest.extend({
  unitId: z.uuid().nullable(),
  posts: z.array(z.enum(POST_KINDS)).max(POST_KINDS.length),
  name: z.string().trim().max(60).nullable(),
});
export const PublicDraw = z.strictObject({ publicCode: z.string().min(1).max(40) });
