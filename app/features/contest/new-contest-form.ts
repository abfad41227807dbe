/** The form of a new contest as the input of its command; what is wrong with it is said by the command's schema. */
export function createContestInput(form: FormData) {
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  const orNull = (name: string): string | null => (text(name) === "" ? null : text(name));
  const checked = (name: string): boolean => form.get(name) !== null;
  return {
    unitId: text("unitId"),
    title: text("title"),
    venue: orNull("venue"),
    heldOn: orNull("heldOn"),
    rehearsal: checked("rehearsal"),
    start: startOf({ from: text("from"), text, checked }),
  };
}

function startOf(form: { from: string; text: (name: string) => string; checked: (name: string) => boolean }) {
  switch (form.from) {
    case "contest":
      return {
        from: "contest",
        contestId: form.text("contestId"),
        panels: form.checked("panels"),
        contestants: form.checked("contestants"),
      };
    case "blank":
      return { from: "blank", kind: form.text("kind") };
    default:
      return { from: "template", template: form.text("template") };
  }
}
