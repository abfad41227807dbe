/** The form of a seat as the input of its command. */
export function seatInput({
  form,
  panelId,
  seatId,
}: {
  form: FormData;
  panelId: string;
  seatId: string | null;
}) {
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  const orNull = (name: string): string | null => (text(name) === "" ? null : text(name));
  const number = text("number");
  return {
    panelId,
    seatId,
    number: number === "" ? null : Number(number),
    role: text("role"),
    scoring: text("scoring"),
    holder:
      text("holder") === "cadre"
        ? { kind: "cadre", cadreId: text("cadreId") }
        : { kind: "outsider", name: text("name"), unitName: orNull("unitName"), unitId: orNull("unitId") },
  };
}
