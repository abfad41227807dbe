import { Card } from "#app/ui/layout/card.tsx";
import styles from "./dashboard.module.css";
import { useFigureWords } from "./figure-words.ts";
import { RULES } from "./rules.ts";

export function RulesCard() {
  const { t } = useFigureWords();
  return (
    <Card title={t("rules.title")}>
      <ul className={styles.rules}>
        {RULES.map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
      </ul>
    </Card>
  );
}
