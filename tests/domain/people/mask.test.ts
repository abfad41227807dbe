import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isMaskedIdentityNumber,
  isMaskedPhone,
  maskDigits,
  maskIdentityNumber,
  maskPhone,
} from "#app/domain/people/mask.ts";

describe("masks", () => {
  it("show what the rules of personal data allow", () => {
    expect(maskIdentityNumber("511502199001011234")).toBe("511502********1234");
    expect(maskPhone("13812341234")).toBe("138****1234");
  });

  it("show nothing of a number of another length", () => {
    expect(maskIdentityNumber("110105491231002")).toBe("*".repeat(15));
    expect(maskPhone("0831123")).toBe("*******");
  });

  it("never show the day of birth or the middle of a phone, and are known again as masks", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{16}[\dX]$/),
        fc.stringMatching(/^1[3-9]\d{9}$/),
        (number, phone) => {
          const [masked, maskedPhone] = [maskIdentityNumber(number), maskPhone(phone)];
          expect(masked.replace(/\*/g, "")).toHaveLength(10);
          expect(masked.slice(6, 14)).toBe("********");
          expect(maskedPhone.slice(3, 7)).toBe("****");
          expect([isMaskedIdentityNumber(masked), isMaskedPhone(maskedPhone)]).toEqual([true, true]);
          expect([isMaskedIdentityNumber(number), isMaskedPhone(phone)]).toEqual([false, false]);
        },
      ),
    );
  });

  it("leave at most five characters of any long run of digits in what is reported", () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^\d{7,20}[Xx]?$/), fc.string(), (before, run, after) => {
        const reported = maskDigits(`${before} ${run} ${after}`);
        expect(reported).not.toMatch(/\d{6}/);
      }),
    );
    expect(maskDigits("2022优秀;2023称职")).toBe("2022优秀;2023称职");
    expect(maskDigits("511502 19900101 1234")).toBe("511502 199***01 1234");
  });
});
