import { useMemo, useState } from "react";
import type { GrowthFileView } from "#app/contracts/growth-views.ts";
import { growthText } from "#app/text/growth.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import type { Ask, Asking } from "./asking.ts";
import { growthSections } from "./file-sections.ts";
import styles from "./growth.module.css";
import { OpenPanel } from "./open-panel.tsx";
import { ReadinessCard } from "./readiness-card.tsx";
import { SectionCard } from "./section-card.tsx";

type BodyProps = { view: GrowthFileView; actions: (ask: Ask) => React.ReactNode };

/** Readiness first, then an index to jump, then section by section. */
export function FileBody({ view, actions }: BodyProps) {
  const t = useText(growthText);
  const language = useLanguage();
  const sections = useMemo(() => growthSections(view, language), [view, language]);
  const [asking, setAsking] = useState<Asking | null>(null);
  return (
    <>
      {actions(setAsking)}
      <ReadinessCard view={view} />
      <Card title={t("file.index")}>
        <nav aria-label={t("file.index")}>
          <ul className={styles.index}>
            {sections.map(({ section, title }) => (
              <li key={section}>
                <a href={`#${section}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </Card>
      {sections.map((section) => (
        <SectionCard key={section.section} section={section} view={view} ask={setAsking} />
      ))}
      {asking !== null && <OpenPanel asking={asking} view={view} onClose={() => setAsking(null)} />}
    </>
  );
}
