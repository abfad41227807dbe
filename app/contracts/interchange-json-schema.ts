import { z } from "zod";
import { ContestDocument } from "./interchange.ts";

/** The published JSON Schema of a contest file, as text: public/schema/contest.schema.json. */
export const contestJsonSchema = (): string => {
  const schema = z.toJSONSchema(ContestDocument, { io: "input", target: "draft-2020-12", reused: "ref" });
  return `${JSON.stringify({ ...schema, title: "Yanzhen contest", $id: "contest.schema.json" }, null, 2)}\n`;
};
