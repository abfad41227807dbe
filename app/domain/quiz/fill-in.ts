/** Whether what stands in a blank is one of the accepted answers. PURE. Width, case, spaces and punctuation do not decide. */
export const matches = (input: { given: string; accepted: readonly string[] }): boolean => {
  const given = normalised(input.given);
  return given !== "" && input.accepted.some((answer) => normalised(answer) === given);
};

const normalised = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, "");
