import { z } from "zod";
import type { Actor } from "#app/domain/access/actor.ts";
import { maySit } from "#app/domain/access/sitting.ts";
import * as SittingTime from "#app/domain/quiz/sitting-time.ts";
import { findPicture, findSitting } from "#db/queries/sittings.ts";
import { hoursOf, sealedPaper } from "#server/commands/sitting/sat-paper.ts";
import type { Runtime } from "#server/runtime.ts";

const Asked = z.object({ sittingId: z.uuid(), pictureId: z.uuid() });

/** The bytes of a picture that stands on the person's own paper, once it is open; else null. */
export async function readSatPicture(
  { runtime, actor }: { runtime: Runtime; actor: Actor },
  asked: { sittingId: string; pictureId: string },
): Promise<{ contentType: string; content: Uint8Array } | null> {
  const { db } = runtime.database;
  if (!Asked.safeParse(asked).success) return null;
  const row = await findSitting(db, asked.sittingId);
  if (row === null || !maySit(actor, row)) return null;
  const hours = hoursOf(row);
  if (hours === null || SittingTime.phaseAt(hours, runtime.now().getTime()) !== "open") return null;
  const sealed = await sealedPaper(runtime, row);
  const shown = sealed?.questions.some(({ question }) =>
    [question, ...(question.kind === "case" ? question.parts : [])].some(
      ({ picture }) => picture === asked.pictureId,
    ),
  );
  return shown === true ? findPicture(db, asked.pictureId) : null;
}
