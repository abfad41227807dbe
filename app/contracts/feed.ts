import { z } from "zod";

/** SHA-256 of the code, hexadecimal: the code itself is kept nowhere. */
export const MakeFeed = z.strictObject({ codeHash: z.string().regex(/^[0-9a-f]{64}$/) });
export const GiveUpFeed = z.strictObject({});
/** Of a calendar's address. */
export const FeedCode = z.strictObject({ feedCode: z.string() });
