/** The object in a form's text; empty where there is none. What is in it is checked by the command that takes it. */
export function jsonObjectOf(text: FormDataEntryValue | null): object {
  if (typeof text !== "string") return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
