import { useMemo } from "react";
import { accountText } from "#app/text/account.ts";
import { auditText } from "#app/text/audit.ts";
import { findSentence } from "#app/text/refusal-text.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";

const areas = Object.entries(auditText["zh-CN"].command);

/** Every command that has a name, as `area.verb-noun`. */
export const COMMANDS: readonly string[] = areas.flatMap(([area, verbs]) =>
  Object.keys(verbs).map((verb) => `${area}.${verb}`),
);

/** What commands and facts are called; one without a name shows as it was recorded. */
export function useAuditWords() {
  const language = useLanguage();
  return useMemo(() => {
    const find = (rule: string) =>
      findSentence({ rule, facts: {}, language, texts: [auditText, accountText] });
    return {
      command: (name: string) => find(`command.${name}`) ?? name,
      /** `marks.content` → 评分 content. */
      fact: (key: string) => {
        const [first = "", ...deeper] = key.split(".");
        return find(`fact.${key}`) ?? [find(`fact.${first}`) ?? first, ...deeper].join(" ");
      },
      /** Roles and offices by their names; anything else as it was recorded. */
      value: (key: string, text: string) =>
        /(^|\.)(role|office)$/.test(key) ? (find(`role.${text}`) ?? text) : text,
    };
  }, [language]);
}

/** Words around the tables of the page. */
export function useTableLabels() {
  const t = useText(auditText);
  return {
    columns: t("table.columns"),
    navigation: t("table.navigation"),
    previous: t("table.previous"),
    next: t("table.next"),
    total: (number: number) => t("table.total", { number }),
    page: (at: { page: number; pages: number }) => t("table.page", at),
  };
}
