import { Link, useSearchParams } from "@remix-run/react";
import type { ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationCalendarText } from "#app/text/rotation-calendar.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "./calendar.module.css";
import { CALENDAR_LOOKS, type CalendarFilter } from "./calendar-rows.ts";

type FiltersProps = { calendar: ShownCalendar; filter: CalendarFilter };

/** By community, by person, by area; and which of them. */
export function CalendarFilters({ calendar, filter }: FiltersProps) {
  const t = useText(rotationCalendarText);
  const [params] = useSearchParams();
  const linkTo = (look: string) => {
    const next = new URLSearchParams(params);
    next.set("look", look);
    next.delete("page");
    return `?${next}`;
  };
  return (
    <div className={styles.filters} data-print="hide">
      <nav className={styles.looks} aria-label={t("looks")}>
        {CALENDAR_LOOKS.map((look) => (
          <Link
            key={look}
            to={linkTo(look)}
            preventScrollReset
            className={styles.look}
            aria-current={look === filter.look ? "page" : undefined}
          >
            {t(`look.${look}`)}
          </Link>
        ))}
      </nav>
      <FilterField calendar={calendar} filter={filter} />
    </div>
  );
}

function FilterField({ calendar, filter }: FiltersProps) {
  const t = useText(rotationCalendarText);
  const areas = useText(dailyWords);
  const [, setParams] = useSearchParams();
  const choose = (name: string) => (value: string) =>
    setParams(
      (all) => {
        all.delete("page");
        if (value === "") all.delete(name);
        else all.set(name, value);
        return all;
      },
      { preventScrollReset: true },
    );
  const search = { nothingFound: t("nothingFound"), clear: t("clear") };
  if (filter.look === "area")
    return (
      <SelectField
        label={t("area")}
        name="area"
        value={filter.area}
        choices={WORK_AREAS.map((area) => ({ value: area, label: areas(`area.${area}`) }))}
        onChange={choose("area")}
      />
    );
  const [name, value, all, list] =
    filter.look === "person"
      ? (["person", filter.personId, t("allPeople"), peopleInPlan(calendar)] as const)
      : (["community", filter.communityId, t("allCommunities"), calendar.communities] as const);
  return (
    <SelectField
      key={name}
      {...{ label: t(name), name, value, search }}
      emptyLabel={all}
      choices={list.map((each) => ({ value: each.id, label: each.name }))}
      onChange={choose(name)}
    />
  );
}

/** Who stands anywhere, or rotates. */
function peopleInPlan({ people, posts }: ShownCalendar) {
  const seated = new Set(posts.flatMap(({ seats }) => seats));
  return people.filter(({ member }, at) => member || seated.has(at));
}
