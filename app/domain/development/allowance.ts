import type { SocialWorkCertificate } from "../people/enumerations.ts";
import type { Fen } from "./development.ts";

/** A monthly allowance (职业津贴) of a certificate in a unit and all below it, from a day on. `unitPath` ends with "/". */
export type AllowanceRate = {
  unitPath: string;
  certificate: SocialWorkCertificate;
  fromOn: string;
  monthly: Fen;
};

/**
 * The rate a person is paid by on a day: that of the nearest unit from their own upwards which has one for their
 * certificate; of several of that unit, the one in force last. A rate of 0 ends an allowance. Null: no rate. PURE.
 */
export function rateFor<R extends AllowanceRate>(given: {
  certificate: SocialWorkCertificate | null;
  unitPath: string;
  rates: readonly R[];
  on: string;
}): R | null {
  const { certificate, unitPath, rates, on } = given;
  if (certificate === null || certificate === "none") return null;
  let best: R | null = null;
  for (const rate of rates) {
    if (rate.certificate !== certificate || rate.fromOn > on || !unitPath.startsWith(rate.unitPath)) continue;
    const nearer = rate.unitPath.length - (best?.unitPath.length ?? -1);
    if (best === null || nearer > 0 || (nearer === 0 && rate.fromOn > best.fromOn)) best = rate;
  }
  return best;
}
