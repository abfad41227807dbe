import type { Secret } from "#app/contracts/secret.ts";
import type { Sex } from "#app/domain/people/enumerations.ts";
import { readIdentityNumber } from "#app/domain/people/identity-number.ts";
import { normaliseCode } from "#app/domain/people/normalise.ts";
import { readPhone } from "#app/domain/people/phone.ts";

/** Identity number and phone as typed into a form: read, or what is wrong with them by field. Empty: left as it is. */
export type FormNumbers = {
  identity: string | null;
  phone: string | null;
  /** As the identity number tells it. */
  sex: Sex | null;
  problems: Record<string, string>;
};

export function readNumbers(typed: { identityNumber: Secret; phone: Secret }): FormNumbers {
  const problems: Record<string, string> = {};
  const numbers: FormNumbers = { identity: null, phone: null, sex: null, problems };
  const identityText = normaliseCode(typed.identityNumber.reveal());
  if (identityText !== "") {
    const read = readIdentityNumber(identityText);
    if (read.ok) {
      numbers.identity = read.value.number;
      numbers.sex = read.value.sex;
    } else problems.identityNumber = `people.identity-${read.fault}`;
  }
  const phoneText = normaliseCode(typed.phone.reveal());
  if (phoneText !== "") {
    numbers.phone = readPhone(phoneText);
    if (numbers.phone === null) problems.phone = "people.phone-invalid";
  }
  return numbers;
}
