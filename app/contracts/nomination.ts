import { z } from "zod";
import { RESERVE_KINDS } from "#app/domain/people/enumerations.ts";
import { DEMOCRATIC_ANSWERS } from "#app/domain/selection/selection-rules.ts";
import { BASIS_LENGTH, CANDIDATE_STATES, REASON_LENGTH } from "./nomination-choices.ts";

/** Inputs of the commands and views of nominations. A custom message is the code of its sentence. */

const PEOPLE_AT_ONCE = 500;
const ROWS_AT_ONCE = 5_000;
const MOST_BALLOTS = 100_000;

const Basis = z.string().trim().min(1).max(BASIS_LENGTH);
const Reason = z.string().trim().min(1).max(REASON_LENGTH);
const Post = z.enum(RESERVE_KINDS);

const somebody = (rows: readonly unknown[]): boolean => rows.length > 0;

export const OnRound = z.strictObject({ roundId: z.uuid() });

export const NominateCandidates = OnRound.extend({
  people: z
    .array(z.strictObject({ cadreId: z.uuid(), post: Post, basis: Basis }))
    .max(PEOPLE_AT_ONCE)
    .refine(somebody, { message: "nomination.nobody-chosen" }),
}).refine(({ people }) => new Set(people.map(({ cadreId }) => cadreId)).size === people.length, {
  path: ["people"],
  message: "nomination.person-twice",
});

export const NominateSelf = OnRound.extend({ post: Post, basis: Basis });

export const WithdrawCandidate = OnRound.extend({ candidateId: z.uuid(), reason: Reason });

export const RecordReviews = OnRound.extend({
  reviews: z
    .array(
      z.strictObject({
        candidateId: z.uuid(),
        department: z.string().trim().min(1).max(60),
        outcome: z.enum(["noObjection", "objection"]),
        document: z.string().trim().min(1).max(120),
        note: z.string().trim().max(REASON_LENGTH).nullable().default(null),
      }),
    )
    .max(ROWS_AT_ONCE)
    .refine(somebody, { message: "nomination.nobody-chosen" }),
});

const Ballots = z.number().int().min(0).max(MOST_BALLOTS);
const Votes = z
  .strictObject({
    candidateId: z.uuid(),
    excellent: Ballots,
    competent: Ballots,
    basicallyCompetent: Ballots,
    incompetent: Ballots,
  })
  .refine((votes) => DEMOCRATIC_ANSWERS.some((answer) => votes[answer] > 0), {
    message: "nomination.no-ballots",
  });

export const RecordVotes = OnRound.extend({
  /** What one meeting said of each: the same number of ballots, or the reason why not. */
  votes: z.array(Votes).max(ROWS_AT_ONCE).refine(somebody, { message: "nomination.nobody-chosen" }),
  unevenReason: Reason.nullable().default(null),
});

export const SettleEligibility = OnRound.extend({
  /** Who passes the gates but has no votes, where the rules put those out: known and meant so. */
  withoutVotesOut: z.boolean().default(false),
});

/** Filters come from an address: what says nothing is as if it were not there. */
const Filter = z.string().trim().max(60).default("");
const UnitFilter = z
  .union([z.uuid(), z.literal("")])
  .catch("")
  .default("");
export const CandidatesOf = OnRound.extend({
  post: z
    .union([Post, z.literal("")])
    .catch("")
    .default(""),
  state: z
    .union([z.enum(CANDIDATE_STATES), z.literal("")])
    .catch("")
    .default(""),
  unit: UnitFilter,
  name: Filter,
});

export const NominationChoices = OnRound.extend({
  post: Post,
  unit: UnitFilter,
  name: Filter,
});

export const MySelection = z.strictObject({});
