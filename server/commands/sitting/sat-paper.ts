import { createHash } from "node:crypto";
import { type AnswerPlace, placesOf } from "#app/domain/quiz/answer-check.ts";
import * as PaperForm from "#app/domain/quiz/paper-form.ts";
import type { SittingHours } from "#app/domain/quiz/sitting-time.ts";
import {
  findPaperSeed,
  findSittingOwner,
  listSatQuestions,
  type SatHours,
  type SatPaper,
} from "#db/queries/sittings.ts";
import type { Runtime } from "#server/runtime.ts";

/** A sealed paper as this process keeps it: its questions do not change while it is sealed. */
export type SealedPaper = {
  questions: PaperForm.PaperQuestion[];
  places: ReadonlyMap<string, AnswerPlace>;
  seed: string;
};

type Kept = { papers: Map<string, SealedPaper>; owners: Map<string, Owner> };
type Owner = { contestantId: string; paperId: string };

const kept = new WeakMap<Runtime, Kept>();
const PAPERS_KEPT = 50;
const OWNERS_KEPT = 20_000;

function keptBy(runtime: Runtime): Kept {
  const found = kept.get(runtime) ?? { papers: new Map(), owners: new Map() };
  kept.set(runtime, found);
  return found;
}

/** Puts an entry in; over the limit the oldest goes. */
function keep<V>(map: Map<string, V>, entry: { key: string; value: V; most: number }): V {
  const [oldest] = map.keys();
  if (map.size >= entry.most && oldest !== undefined) map.delete(oldest);
  map.set(entry.key, entry.value);
  return entry.value;
}

const MAY_BE_SAT: readonly string[] = ["sealed", "recorded"];

/** Null until the paper is sealed: before that its questions may still be drawn again. */
export async function sealedPaper(
  runtime: Runtime,
  paper: Pick<SatPaper, "paperId" | "status" | "sealedAt">,
): Promise<SealedPaper | null> {
  if (!MAY_BE_SAT.includes(paper.status)) return null;
  const { papers } = keptBy(runtime);
  // Unsealed, drawn anew and sealed again it is another paper.
  const key = `${paper.paperId} ${paper.sealedAt?.getTime()}`;
  const known = papers.get(key);
  if (known !== undefined) return known;
  const { db } = runtime.database;
  const [questions, seed] = await Promise.all([
    listSatQuestions(db, paper.paperId),
    findPaperSeed(db, paper.paperId),
  ]);
  const places = new Map(placesOf(questions).map((place) => [place.key, place]));
  const value = { questions, places, seed: seed ?? "" };
  return keep(papers, { key, value, most: PAPERS_KEPT });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whose sitting it is; null when there is no such sitting. Takes what an address or a message says, whatever it is. */
export async function sittingOwner(runtime: Runtime, sittingId: string): Promise<Owner | null> {
  if (!UUID.test(sittingId)) return null;
  const { owners } = keptBy(runtime);
  const known = owners.get(sittingId);
  if (known !== undefined) return known;
  const found = await findSittingOwner(runtime.database.db, sittingId);
  return found && keep(owners, { key: sittingId, value: found, most: OWNERS_KEPT });
}

/** Which contestant's device is to be asked for; empty when there is no such sitting. */
export const ownerIdOf = async (runtime: Runtime, sittingId: string): Promise<string> =>
  (await sittingOwner(runtime, sittingId))?.contestantId ?? "";

/** Null while the paper has no opening or is not sealed: then nobody sits it. */
export function hoursOf(row: SatHours): SittingHours | null {
  if (row.opensAt === null || !MAY_BE_SAT.includes(row.status)) return null;
  return {
    opensAt: row.opensAt.getTime(),
    closesAt: row.closesAt?.getTime() ?? null,
    minutes: row.settings.minutes,
    graceMs: row.settings.graceMs,
    extraMs: row.extraMs,
    submittedAt: row.submittedAt?.getTime() ?? null,
  };
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The person's own paper: shuffled, without answers. */
export const personsForm = (sealed: SealedPaper, row: SatPaper): PaperForm.FormEntry[] =>
  PaperForm.of({
    paperSeed: sealed.seed,
    contestantId: row.contestantId,
    questions: sealed.questions,
    settings: row.settings,
    hashOf,
  });
