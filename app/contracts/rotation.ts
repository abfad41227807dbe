import { z } from "zod";

/** Inputs of rotation plans. A custom message is the code of its sentence. */
export const OnPlan = z.strictObject({ planId: z.uuid() });
