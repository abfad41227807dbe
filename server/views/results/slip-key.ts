import type { Runtime } from "#server/runtime.ts";

const LENGTH = 24;

/**
 * The key in the QR code of a slip: whoever holds the slip may recompute it, and nobody can guess another's. It follows
 * from the server's secret, so it needs no table.
 */
export const slipKey = (
  runtime: Pick<Runtime, "personalData">,
  slip: { contestId: string; contestantId: string },
): string =>
  Buffer.from(runtime.personalData.index(`slip ${slip.contestId} ${slip.contestantId}`))
    .toString("hex")
    .slice(0, LENGTH);

export const slipCheckPath = (input: { publicCode: string; contestantId: string; key: string }): string =>
  `/live/${input.publicCode}/slips/${input.contestantId}?key=${input.key}`;
