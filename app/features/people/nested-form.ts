/** Fields `a.b` of a form as `{ a: { b } }`; everything else as it stands. One level is all the forms here need. */
export function nestedForm(form: FormData): Record<string, unknown> {
  const nested = new Map<string, Record<string, string>>();
  const plain: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const [head = "", tail] = name.split(".", 2);
    // What is left empty is not told: a required field then says that it is required.
    const told = value === "" ? {} : { [tail ?? name]: value };
    if (tail === undefined) Object.assign(plain, told);
    else nested.set(head, { ...nested.get(head), ...told });
  }
  return { ...plain, ...Object.fromEntries(nested) };
}
