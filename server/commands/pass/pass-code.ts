import { newInvitationCode, normalCode } from "#server/commands/device/invitation-secrets.ts";
import type { Runtime } from "#server/runtime.ts";

/** Eight letters that cannot be misread, as on the slips of the tablets. */
export const newPassCode = newInvitationCode;

/** Keyed, because a code is short enough to be tried out against a plain hash. */
export const passCodeHash = (runtime: Pick<Runtime, "personalData">, code: string): string =>
  Buffer.from(runtime.personalData.index(`pass ${normalCode(code)}`)).toString("hex");
