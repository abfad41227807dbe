import { uuidv7 } from "uuidv7";
import { SitRequest } from "#app/contracts/sitting.ts";
import type { SitReply, SittingState } from "#app/contracts/sitting-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { maySit } from "#app/domain/access/sitting.ts";
import * as SittingTime from "#app/domain/quiz/sitting-time.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import { listAnswers } from "#db/queries/answers.ts";
import { findSitting, type SatPaper } from "#db/queries/sittings.ts";
import type { Runtime } from "#server/runtime.ts";
import { answerDeskOf } from "./answer-desk.ts";
import { hoursOf, personsForm, sealedPaper, sittingOwner } from "./sat-paper.ts";
import { takePlace } from "./take-place.ts";

type Context = { runtime: Runtime; actor: Actor };

const no = (refusal: Refusal, again = false): SitReply => ({ ours: "yanzhen", ok: false, refusal, again });

/**
 * A device takes its place, or looks again: where the sitting stands, the answers so far, and from the opening to the end
 * the person's paper. Never throws.
 */
export async function sit(context: Context, request: unknown): Promise<SitReply> {
  const parsed = SitRequest.safeParse(request);
  if (!parsed.success) return no({ kind: "missing", what: "sitting" });
  const { runtime, actor } = context;
  if (actor.kind !== "contestant") return no(refused("sitting.not-let-in").refusal);
  try {
    const owner = await sittingOwner(runtime, parsed.data.sittingId);
    if (owner === null || !maySit(actor, owner)) return no(refused("sitting.not-yours").refusal);
    const row = await findSitting(runtime.database.db, parsed.data.sittingId);
    if (row === null) return no({ kind: "missing", what: "sitting" });
    return await reply(context, { request: parsed.data, row });
  } catch (error) {
    runtime.log.error({ error }, "a place at a sitting was not given");
    return no(refused("sitting.unavailable").refusal, true);
  }
}

async function reply(
  context: Context,
  { request, row }: { request: SitRequest; row: SatPaper },
): Promise<SitReply> {
  const { runtime } = context;
  const { deviceKey, sittingId } = request;
  let mine = row.deviceKey === deviceKey;
  if (!mine && (row.deviceKey === null || request.take)) {
    const taken = await takePlace.execute({ ...context, requestId: uuidv7() }, { sittingId, deviceKey });
    if (!taken.ok) return no(taken.refusal);
    mine = true;
  }
  const at = runtime.now().getTime();
  const state = stateOf(row, mine);
  const hours = hoursOf(row);
  const phase = hours === null ? "before" : SittingTime.phaseAt(hours, at);
  const known = phase === "before" ? [] : await listAnswers(runtime.database.db, sittingId);
  const answers = Object.fromEntries(known.map(({ questionKey, ...standing }) => [questionKey, standing]));
  const sealed = phase === "open" && mine ? await sealedPaper(runtime, row) : null;
  if (sealed !== null && row.startedAt === null) answerDeskOf(runtime).begin(sittingId);
  const paper = sealed === null ? null : { entries: personsForm(sealed, row) };
  return { ours: "yanzhen", ok: true, at, state, paper, answers };
}

/** What the contestant's page is told of the clock. */
export function stateOf(row: SatPaper, mine: boolean): SittingState {
  const hours = hoursOf(row);
  return {
    opensAt: hours?.opensAt ?? null,
    endsAt: hours === null ? null : SittingTime.endsAt(hours),
    graceMs: row.settings.graceMs,
    extraMs: row.extraMs,
    submittedAt: row.submittedAt?.getTime() ?? null,
    submittedBy: row.submittedBy,
    mine,
  };
}
