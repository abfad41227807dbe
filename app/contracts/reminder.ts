import { z } from "zod";

/** Reminders of a day: nothing is chosen. */
export const Remind = z.strictObject({});
