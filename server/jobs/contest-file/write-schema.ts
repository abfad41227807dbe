import { mkdir, writeFile } from "node:fs/promises";
import { contestJsonSchema } from "#app/contracts/interchange-json-schema.ts";

/** Writes the published JSON Schema anew from zod: `npm run schema`. */
const folder = new URL("../../../public/schema/", import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL("contest.schema.json", folder), contestJsonSchema());
