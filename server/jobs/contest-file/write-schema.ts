import { mkdir, writeFile } from "node:fs/promises";
import { contestJsonSchema } from "#app/contracts/interchange-json-schema.ts";
import { selectionExportJsonSchema } from "#app/contracts/selection-export.ts";

/** Writes the published JSON Schemas anew from zod: `npm run schema`. */
const folder = new URL("../../../public/schema/", import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL("contest.schema.json", folder), contestJsonSchema());
await writeFile(new URL("selection-export.schema.json", folder), selectionExportJsonSchema());
