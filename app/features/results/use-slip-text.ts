import { type SlipTranslate, slipTranslator } from "#app/text/arithmetic.ts";
import { useLanguage } from "#app/text/use-text.ts";

export const useSlipText = (): SlipTranslate => slipTranslator(useLanguage());
