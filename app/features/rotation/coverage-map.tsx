import { Link } from "@remix-run/react";
import type { CoveragePerson } from "#app/contracts/rotation-views.ts";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationCoverageText } from "#app/text/rotation-coverage.ts";
import { useText } from "#app/text/use-text.ts";
import { Scroller } from "#app/ui/table/scroller.tsx";
import styles from "./coverage.module.css";
import { CoverageMark } from "./coverage-mark.tsx";

/** A row for each person, a cell for each area. */
export function CoverageMap({ people }: { people: readonly CoveragePerson[] }) {
  const t = useText(rotationCoverageText);
  const areas = useText(dailyWords);
  return (
    <Scroller label={t("title")}>
      <table className={styles.map}>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            {WORK_AREAS.map((area) => (
              <th scope="col" key={area}>
                {areas(`area.${area}`)}
              </th>
            ))}
            <th scope="col">{t("led")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.personId}>
              <th scope="row">
                {person.reserveId === null ? (
                  person.name
                ) : (
                  <Link to={`/growth/${person.reserveId}`}>{person.name}</Link>
                )}
                <small>{person.communityName}</small>
              </th>
              {person.cells.map((cell) => (
                <Cell key={cell.area} cell={cell} />
              ))}
              <td className={styles.figures}>{t("ledOf", { n: person.led })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Cell({ cell }: { cell: CoveragePerson["cells"][number] }) {
  const t = useText(rotationCoverageText);
  const where = [cell.month, cell.communityName].filter((part) => part !== null).join(" ");
  return (
    <td data-state={cell.state}>
      <span className={styles.state}>
        <CoverageMark state={cell.state} />
        {t(`state.${cell.state}`)}
      </span>
      {where !== "" && <small>{where}</small>}
      {cell.missing.length > 0 && (
        <small>{cell.missing.map((rater) => t(`waitsFor.${rater}`)).join(" · ")}</small>
      )}
    </td>
  );
}
