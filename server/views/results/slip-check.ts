import type { WrittenContest } from "#app/contracts/interchange.ts";
import { SlipCheckOf } from "#app/contracts/results.ts";
import type { SlipCheck } from "#app/contracts/results-views.ts";
import { findContestByCode } from "#db/queries/contests.ts";
import { defineView } from "../define-view.ts";
import { personIn } from "./ranking-rows.ts";
import { readSigned } from "./signed-versions.ts";
import { slipKey } from "./slip-key.ts";

/** What a browser needs to recompute one published slip. The key of the slip's QR code opens it; without it nothing is there. */
export const slipCheckView = defineView({
  name: "results.slip-check",
  input: SlipCheckOf,
  async load({ db, input, runtime }) {
    const found = await findContestByCode(db, input.publicCode);
    if (found === null) return null;
    const { contestantId } = input;
    const expected = slipKey(runtime, { contestId: found.contestId, contestantId });
    const signed = input.key === expected ? await readSigned(db, found.contest, "published") : null;
    const known = signed?.document.people.contestants.some(({ id }) => id === contestantId) ?? false;
    return signed === null || !known ? null : { found, signed, contestantId };
  },
  allow: () => true,
  project({ found: { contest }, signed, contestantId }): SlipCheck {
    const { result, document } = signed;
    const own = result.ranking.find(({ contestant }) => contestant === contestantId);
    const rounds = document.ruleSet.rounds.map(({ key }) => key);
    return {
      contest: { title: contest.title, publicCode: contest.publicCode },
      version: signed.version.version,
      hash: signed.version.hash,
      publishedAt: contest.publishedAt?.getTime() ?? 0,
      person: personIn(document, contestantId),
      document: partOf(signed.written, contestantId),
      published: { place: own?.place ?? null, score: own?.score ?? null, exact: own?.exact ?? null },
      scores: result.ranking.map(({ exact, place, round }) => ({
        exact,
        place,
        stage: rounds.indexOf(round),
      })),
    };
  },
});

/** The rules and what concerns one contestant; a file of its own. PURE. */
export function partOf(written: WrittenContest, contestantId: string): WrittenContest {
  const performances = written.performances.filter(({ contestant }) => contestant === contestantId);
  const panels = new Set(performances.map(({ panel }) => panel));
  return {
    ...written,
    people: {
      ...written.people,
      contestants: written.people.contestants.filter(({ id }) => id === contestantId),
    },
    panels: written.panels.filter(({ id }) => panels.has(id)),
    performances,
    roundAdjustments: (written.roundAdjustments ?? []).filter(
      ({ contestant }) => contestant === contestantId,
    ),
    draw: null,
  };
}
