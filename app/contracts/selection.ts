import { z } from "zod";

/** Inputs of the commands and views of selection rounds and their rules. A custom message is the code of its sentence. */

export const Reason = z.string().trim().min(1).max(300);

export const OnRound = z.strictObject({ roundId: z.uuid() });

export const CancelRound = OnRound.extend({ reason: Reason });
