import { z } from "zod";
import {
  Certificate,
  Count,
  Education,
  Grade,
  Held,
  Month,
  Post,
  RulesForm,
  Sex,
} from "./selection-export-rules.ts";

/**
 * Everything a reserve selection was computed from and came to, so that somebody outside can compute it again
 * (`npm run selection -- verify FILE`). Points: hundredths; weights, values, composites, shares: ten-thousandths of 1;
 * ends of weight intervals: millionths; instants ISO 8601. Without names people are told apart by `id` alone.
 */
export const EXPORT_FORMAT = "yanzhen.selection-export";
export const EXPORT_VERSION = 1;

const Hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const Instant = z.iso.datetime();
const Text = z.string().nullable();

const Unit = z.strictObject({
  id: z.string(),
  parentId: Text,
  kind: z.enum(["district", "subdistrict", "community", "compound", "grid"]),
  name: z.string(),
});

const Facts = z.strictObject({
  subdistrictId: Text,
  communityId: Text,
  communityKind: z.enum(["oldCompounds", "commercialHousing", "resettled", "mixed"]).nullable(),
  sex: Sex,
  birthMonth: Month,
  politicalStatus: z.enum(["partyMember", "probationaryMember", "leagueMember", "democraticParty", "masses"]),
  education: Education,
  certificate: Certificate.nullable(),
  communityWorkStartedOn: z.string(),
  posts: z.array(Held),
  inPost: z
    .enum([
      ...(["inPost", "sickLeave", "parentalLeave", "fullTimeStudy", "seconded", "suspended"] as const),
      ...(["retired", "left", "absent"] as const),
    ])
    .nullable(),
  appraisals: z.array(z.strictObject({ year: z.int(), grade: Grade })),
  contestIds: z.array(z.string()),
});

const Review = z.strictObject({
  id: z.string(),
  department: z.string(),
  outcome: z.enum(["noObjection", "objection"]),
  document: z.string(),
  at: Instant,
});

const Outcome = z.strictObject({
  key: z.string(),
  kind: z.string(),
  passed: z.boolean(),
  found: z.union([z.string(), z.number()]).nullable(),
  missing: z.array(z.string()),
  reviewIds: z.array(z.string()),
});

const Votes = z.record(Grade.exclude(["notGraded"]), Count);

const EvidenceForm = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("contest"),
    contestId: z.string(),
    points: z.int(),
    reliability: z.int().nullable(),
    mean: z.int().nullable(),
  }),
  z.strictObject({ kind: z.literal("daily"), month: Month, points: z.int() }),
  z.strictObject({ kind: z.literal("appraisal"), year: z.int(), grade: z.string(), points: z.int() }),
  z.strictObject({ kind: z.literal("democratic"), votes: z.record(z.string(), Count), points: z.int() }),
]);

const Score = z.strictObject({
  criterion: z.string(),
  raw: z.int().nullable(),
  used: z.int(),
  how: z.enum(["measured", "estimated", "default"]),
  value: z.int(),
  standardError: z.number(),
  evidence: z.array(EvidenceForm),
});

const Blocked = z.strictObject({
  level: z.enum(["total", "subdistrict", "community"]),
  unitId: Text,
  atMost: Count,
});

const Candidate = z.strictObject({
  id: z.string(),
  /** Reference of the person: the lot is drawn with it. */
  person: z.string(),
  /** Left out of a pseudonymous export. */
  name: z.string().optional(),
  unitId: z.string(),
  post: Post,
  selfNominated: z.boolean(),
  nominatedAt: Instant,
  withdrawnAt: Instant.nullable(),
  votes: Votes.nullable(),
  facts: Facts.nullable(),
  reviews: z.array(Review),
  gates: z.array(Outcome).nullable(),
  eligible: z.boolean().nullable(),
  scores: z.array(Score).nullable(),
  composite: z.int().nullable(),
  rankKey: z.array(z.int()).nullable(),
  place: z.int().nullable(),
  advised: z.boolean().nullable(),
  blocked: Blocked.nullable(),
  acceptability: z.int().nullable(),
  selected: z.boolean().nullable(),
  replacement: z.enum(["removed", "offered", "declined"]).nullable(),
});

/** What an item's judges gave: for each panel a line a person and a column a judge, totals in points, nothing missing. */
const ItemMarks = z.strictObject({
  round: z.string(),
  item: z.string(),
  /** What a point of the item is worth in the contest. */
  share: z.number(),
  panels: z.array(z.array(z.array(z.number()))),
});

/** Points: hundredths; reliability: ten-thousandths. */
const Contest = z.strictObject({
  contestId: z.string(),
  title: z.string(),
  heldOn: Text,
  people: Count,
  mean: z.int(),
  reliability: z.int().nullable(),
  standardError: z.int().nullable(),
  /** Official scores of all with a place, and what they come from; null: not kept any more. */
  marks: z.strictObject({ scores: z.array(z.int()), items: z.array(ItemMarks) }).nullable(),
});

const List = z.strictObject({
  post: Post,
  eligible: Count,
  seats: Count,
  selected: Count,
  total: z.int(),
  intervals: z.array(z.strictObject({ criterion: z.string(), low: z.int(), high: z.int() })),
  price: z
    .strictObject({
      given: z.int(),
      swaps: z.array(z.strictObject({ in: z.string(), out: Text })),
      proof: z.discriminatedUnion("status", [
        z.strictObject({ status: z.literal("optimal") }),
        z.strictObject({ status: z.literal("timeLimit"), gap: z.number() }),
      ]),
    })
    .nullable(),
  firmness: z.strictObject({ draws: Count, firm: Count, deliberate: Count, out: Count }).nullable(),
});

const Move = z.strictObject({
  candidateId: z.string(),
  direction: z.enum(["in", "out"]),
  /** Free words: left out of a pseudonymous export. */
  reason: z.string().optional(),
  proposedBy: z.string(),
  secondedBy: Text,
  at: Instant,
  takenBackAt: Instant.nullable(),
});

export const SelectionExport = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  /** SHA-256 over the canonical JSON of all the rest: keys in order, no spaces. */
  hash: Hex64,
  round: z.strictObject({
    id: z.string(),
    title: z.string(),
    unitId: z.string(),
    status: z.string(),
    rulesVersion: z.int(),
    announcedAt: Instant.nullable(),
    nominationsUntil: z.iso.date().nullable(),
    rankedAt: Instant.nullable(),
    decisionDocument: Text,
    decidedAt: Instant.nullable(),
    confirmationDocument: Text,
    confirmedAt: Instant.nullable(),
  }),
  rules: RulesForm,
  /** SHA-256 over the canonical JSON of the rules as announced. */
  rulesHash: Hex64,
  seed: Hex64,
  units: z.array(Unit),
  contests: z.array(Contest),
  candidates: z.array(Candidate),
  lists: z.array(List),
  moves: z.array(Move),
});

export type ExportFile = z.output<typeof SelectionExport>;
export type ExportedCandidate = ExportFile["candidates"][number];
export type ExportedScore = z.output<typeof Score>;
export type ExportedEvidence = z.output<typeof EvidenceForm>;

/** The published JSON Schema of an export, as text: public/schema/selection-export.schema.json. */
export const selectionExportJsonSchema = (): string => {
  const schema = z.toJSONSchema(SelectionExport, { io: "input", target: "draft-2020-12", reused: "ref" });
  const named = { ...schema, title: "Yanzhen reserve selection", $id: "selection-export.schema.json" };
  return `${JSON.stringify(named, null, 2)}\n`;
};

export const SelectionExportQuery = z.object({ roundId: z.uuid(), names: z.literal("1").optional() });
