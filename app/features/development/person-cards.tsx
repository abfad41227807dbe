import type { PersonDevelopment } from "#app/contracts/development-views.ts";
import styles from "./development.module.css";
import { ExamsCard } from "./exams-card.tsx";
import { ExperienceCard } from "./experience-card.tsx";
import { LadderCard } from "./ladder-card.tsx";

/** Everything of one person's development: on their page in the roster, and on their own. */
export function PersonCards({ person }: { person: PersonDevelopment }) {
  return (
    <div className={styles.cards}>
      <LadderCard person={person} />
      <ExamsCard person={person} />
      <ExperienceCard person={person} />
    </div>
  );
}
