import type { appraisalText } from "#app/text/appraisal.ts";
import type { Translate } from "#app/text/translate.ts";
import type { LinkBatch } from "./appraisal-shapes.ts";

type T = Translate<(typeof appraisalText)["zh-CN"]>;

export const batchName = ({ raterGroup, ordinary }: LinkBatch, t: T): string =>
  raterGroup === "peers" ? t("links.peers") : ordinary ? t("links.ordinary") : t("links.notOrdinary");
