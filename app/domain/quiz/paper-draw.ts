import type { BlueprintSection } from "./paper-settings.ts";
import type { PostArea, QuestionKind, SourceClause } from "./question.ts";

/**
 * Which questions of the bank stand on a paper. PURE; the hash is handed in.
 *
 * Stated algorithm: a candidate's key is SHA-256 of "seed:question id", in lower-case hexadecimal. Sections draw in
 * ascending number of their candidates, equal ones in the blueprint's order, so that a narrow section is not robbed by a
 * wide one. A section takes one question after the other: among the post areas that still have a candidate and have given
 * fewest so far, the candidate with the smallest key. No question stands on a paper twice.
 */
export type Candidate = {
  questionId: string;
  version: number;
  kind: QuestionKind;
  area: PostArea;
  /** 1 to 5. */
  difficulty: number;
};
export type Drawn = { sectionKey: string; questionId: string; version: number };
export type Shortage = { sectionKey: string; wanted: number; available: number };

/** The text whose SHA-256 sorts a candidate. */
export const keyText = (input: { seed: string; questionId: string }): string =>
  `${input.seed}:${input.questionId}`;

/** A clause holds on a day (ISO texts, both ends included); one without dates, or no clause at all, always. */
export const inForce = (source: SourceClause | null, day: string): boolean =>
  source === null ||
  ((source.inForceSince === null || source.inForceSince <= day) &&
    (source.inForceUntil === null || source.inForceUntil >= day));

export const fits = (section: BlueprintSection, candidate: Candidate): boolean =>
  candidate.kind === section.kind &&
  (section.areas.length === 0 || section.areas.includes(candidate.area)) &&
  (section.difficulties.length === 0 || section.difficulties.some((level) => level === candidate.difficulty));

/** How many candidates each section has by itself. */
export const available = (input: {
  sections: readonly BlueprintSection[];
  candidates: readonly Candidate[];
}): Map<string, number> =>
  new Map(
    input.sections.map((section) => [
      section.key,
      input.candidates.filter((candidate) => fits(section, candidate)).length,
    ]),
  );

/** `keyOf` gives the key of a question's id. Does not depend on the order of `candidates`. */
export function of(input: {
  sections: readonly BlueprintSection[];
  candidates: readonly Candidate[];
  keyOf: (questionId: string) => string;
}): { drawn: Drawn[]; short: Shortage[] } {
  const { sections } = input;
  const counts = available(input);
  const sorted = byKey(input);
  const turns = sections
    .map((section, index) => ({ section, index, size: counts.get(section.key) ?? 0 }))
    .sort((a, b) => a.size - b.size || a.index - b.index);
  const used = new Set<string>();
  const taken = new Map<string, Candidate[]>();
  const short: Shortage[] = [];
  for (const { section } of turns) {
    const left = sorted.filter((candidate) => !used.has(candidate.questionId) && fits(section, candidate));
    const chosen = spread(left, section.count);
    for (const { questionId } of chosen) used.add(questionId);
    taken.set(section.key, chosen);
    if (chosen.length < section.count) {
      short.push({ sectionKey: section.key, wanted: section.count, available: chosen.length });
    }
  }
  const drawn = sections.flatMap(({ key }) =>
    (taken.get(key) ?? []).map(({ questionId, version }) => ({ sectionKey: key, questionId, version })),
  );
  return { drawn, short };
}

function byKey(input: { candidates: readonly Candidate[]; keyOf: (questionId: string) => string }) {
  const keyed = input.candidates.map((candidate) => ({ candidate, key: input.keyOf(candidate.questionId) }));
  keyed.sort(
    (a, b) => compareText(a.key, b.key) || compareText(a.candidate.questionId, b.candidate.questionId),
  );
  return keyed.map(({ candidate }) => candidate);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `sorted` by key; the result is in the order taken. */
function spread(sorted: readonly Candidate[], count: number): Candidate[] {
  const left = [...sorted];
  const given = new Map<PostArea, number>();
  const chosen: Candidate[] = [];
  while (chosen.length < count && left.length > 0) {
    const fewest = Math.min(...left.map(({ area }) => given.get(area) ?? 0));
    const index = left.findIndex(({ area }) => (given.get(area) ?? 0) === fewest);
    for (const candidate of left.splice(index, 1)) {
      chosen.push(candidate);
      given.set(candidate.area, (given.get(candidate.area) ?? 0) + 1);
    }
  }
  return chosen;
}

/**
 * Who takes the place of a question that is swapped by hand: the next candidate of its section by key after its own, from
 * the beginning again after the last; one of its own post area goes first. Null: the bank has no other.
 */
export function next(input: {
  section: BlueprintSection;
  candidates: readonly Candidate[];
  keyOf: (questionId: string) => string;
  replaced: { questionId: string; area: PostArea };
  /** Ids on the paper, the replaced one's included. */
  onPaper: ReadonlySet<string>;
}): Candidate | null {
  const { section, onPaper, replaced, keyOf } = input;
  const free = byKey(input).filter(
    (candidate) => !onPaper.has(candidate.questionId) && fits(section, candidate),
  );
  const same = free.filter(({ area }) => area === replaced.area);
  const pool = same.length > 0 ? same : free;
  const after = keyOf(replaced.questionId);
  return pool.find(({ questionId }) => keyOf(questionId) > after) ?? pool[0] ?? null;
}
