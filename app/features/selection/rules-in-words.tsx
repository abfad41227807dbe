import type { RoundRules } from "#app/contracts/selection-views.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { dateTime, day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { AnchorCurve } from "./anchor-curve.tsx";
import styles from "./rules.module.css";
import { useRuleSentences } from "./use-rule-sentences.ts";

type WordsProps = { given: RoundRules; curves?: boolean };

/** The rules in plain sentences, with hash and seed once they are announced. */
export function RulesInWords({ given, curves = false }: WordsProps) {
  const t = useText(selectionRulesText);
  const { rules } = given;
  const say = useRuleSentences(given);
  return (
    <Card title={t("words.title")}>
      <div className={styles.stack}>
        <p className={styles.soft}>
          {given.announcedAt === null
            ? t("words.draft")
            : t("words.announced", { at: dateTime(given.announcedAt) })}{" "}
          {t("words.reading")}
        </p>
        <Sentences title={t("words.sections.seats")} lines={rules.lists.map(say.list)} />
        <Sentences title={t("words.sections.gates")} lines={rules.gates.map(say.gate)} />
        <Sentences title={t("words.sections.criteria")} lines={rules.criteria.map(say.criterion)} />
        {curves && (
          <div className={styles.scale}>
            {rules.criteria.map(({ key, name, anchors }) => (
              <figure key={key} className={styles.plain}>
                <figcaption className={styles.soft}>{name}</figcaption>
                <AnchorCurve anchors={anchors} name={name} />
              </figure>
            ))}
          </div>
        )}
        <Order given={given} ties={say.ties} />
        <Fingerprints given={given} />
      </div>
    </Card>
  );
}

function Sentences({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Order({ given, ties }: { given: RoundRules; ties: string }) {
  const t = useText(selectionRulesText);
  const words = useText(selectionWords);
  const language = useLanguage();
  const { rules } = given;
  const until = given.nominationsUntil;
  return (
    <Sentences
      title={t("words.sections.order")}
      lines={[
        ties,
        t("words.asOf", { day: day(rules.asOf, language) }),
        t(rules.selfNomination ? "words.self" : "words.noSelf"),
        ...(until === null ? [] : [t("words.until", { day: day(until, language) })]),
        t("words.notice", { n: rules.noticeWorkingDays }),
        t("words.level", { level: words(`level.${rules.level}`) }),
      ]}
    />
  );
}

function Fingerprints({ given }: { given: RoundRules }) {
  const t = useText(selectionRulesText);
  if (given.rulesHash === null || given.seed === null) return null;
  const labels = { copy: t("words.copy"), copied: t("words.copied") };
  const shown = (text: string, note: string) => (
    <>
      <span className={styles.hash}>
        <CopyText text={text} labels={labels} />
      </span>
      <p className={styles.soft}>{note}</p>
    </>
  );
  return (
    <KeyValue
      entries={[
        { key: "hash", label: t("words.hash"), value: shown(given.rulesHash, t("words.hashNote")) },
        { key: "seed", label: t("words.seed"), value: shown(given.seed, t("words.seedNote")) },
      ]}
    />
  );
}
