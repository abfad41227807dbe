import { sittingOwner } from "#server/commands/sitting/sat-paper.ts";
import type { Runtime } from "#server/runtime.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which contestant's device has to be asked for; empty when there is no such sitting. */
export async function findOwner(runtime: Runtime, sittingId: string): Promise<string> {
  if (!UUID.test(sittingId)) return "";
  return (await sittingOwner(runtime, sittingId))?.contestantId ?? "";
}
