import type { z } from "zod";

/** Field path → code, for the catalogue: a custom issue's message is its code, any other issue is named by zod's. */
export function invalidFields(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".") || "form";
    fields[path] ??= issue.code === "custom" ? issue.message : codeOf(issue);
  }
  return fields;
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_small") return issue.origin === "string" ? "field.required" : "field.too-small";
  if (issue.code === "too_big") return issue.origin === "string" ? "field.too-long" : "field.too-big";
  if (issue.code === "invalid_type" && issue.input === undefined) return "field.required";
  return "field.invalid";
}
