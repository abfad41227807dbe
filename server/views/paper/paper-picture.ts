import { z } from "zod";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayGrade, mayReadPaper } from "#app/domain/access/paper.ts";
import { listPaperQuestions } from "#db/queries/papers.ts";
import { findPicture } from "#db/queries/sittings.ts";
import { type PaperFacts, readPaper } from "#server/commands/paper/paper-facts.ts";
import type { Runtime } from "#server/runtime.ts";

const Asked = z.object({ contestId: z.uuid(), pictureId: z.uuid() });
const PUBLISHED: ReadonlySet<string> = new Set(["published", "archived"]);

/** The bytes of a picture that stands on a written paper of the contest, to whoever may read that paper now; else null. */
export async function readPaperPicture(
  { runtime, actor }: { runtime: Runtime; actor: Actor },
  asked: { contestId: string; pictureId: string },
): Promise<{ contentType: string; content: Uint8Array } | null> {
  const { db } = runtime.database;
  if (!Asked.safeParse(asked).success) return null;
  const first = await readPaper(db, { contestId: asked.contestId, itemKey: null }, runtime.now());
  for (const { key } of first?.items ?? []) {
    const facts = await readPaper(db, { contestId: asked.contestId, itemKey: key }, runtime.now());
    if (facts === null || facts.paper === null || !maySee(actor, facts)) continue;
    const shown = (await listPaperQuestions(db, facts.paper.id)).some(({ question }) =>
      [question, ...(question.kind === "case" ? question.parts : [])].some(
        ({ picture }) => picture === asked.pictureId,
      ),
    );
    if (shown) return findPicture(db, asked.pictureId);
  }
  return null;
}

/** As the pages the picture stands on: staff, graders after the end, contestants after publication. */
const maySee = (actor: Actor, facts: PaperFacts): boolean =>
  mayReadPaper(actor, facts.scope) ||
  (facts.scope.closed && mayGrade(actor, facts.scope)) ||
  (actor.kind === "account" &&
    actor.cadreId !== null &&
    facts.scope.competitors.has(actor.cadreId) &&
    facts.paper?.status === "recorded" &&
    PUBLISHED.has(facts.contest.status));
