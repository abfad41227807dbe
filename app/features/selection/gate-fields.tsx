import { EDUCATIONS, SOCIAL_WORK_CERTIFICATES } from "#app/domain/people/enumerations.ts";
import { POST_KINDS } from "#app/domain/people/organisation.ts";
import type { Gate } from "#app/domain/selection/selection-rules.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { ContestChoice } from "./contest-choice.tsx";
import { NumberEntry } from "./number-entry.tsx";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";

type GateProps<K extends Gate["kind"] = Gate["kind"]> = {
  gate: Extract<Gate, { kind: K }>;
  path: string;
  put: (gate: Gate) => void;
};

/** What a gate of each kind asks. */
export function GateFields({ gate, path, put }: GateProps) {
  switch (gate.kind) {
    case "age":
      return <AgeFields gate={gate} path={path} put={put} />;
    case "education":
    case "certificate":
      return <LadderField gate={gate} path={path} put={put} />;
    case "tenure":
      return <TenureField gate={gate} path={path} put={put} />;
    case "heldPost":
      return <PostFields gate={gate} path={path} put={put} />;
    case "appraisal":
      return <AppraisalFields gate={gate} path={path} put={put} />;
    case "contest":
      return (
        <ContestChoice
          path={`${path}.contestIds`}
          chosen={gate.contestIds}
          onPick={(contestIds) => put({ ...gate, contestIds })}
        />
      );
    case "noDiscipline":
    case "jointReview":
      return <DepartmentField gate={gate} path={path} put={put} />;
    default:
      return null;
  }
}

function AgeFields({ gate, path, put }: GateProps<"age">) {
  const t = useText(selectionRulesText);
  return (
    <div className={styles.row}>
      {(["atLeast", "atMost"] as const).map((bound) => (
        <NumberEntry
          key={bound}
          path={`${path}.${bound}`}
          label={t(`gates.age.${bound}`)}
          placeholder={t("gates.noBound")}
          kind="whole"
          optional
          unit={t("unit.years")}
          value={gate[bound]}
          onValue={(age) => put({ ...gate, [bound]: age })}
        />
      ))}
    </div>
  );
}

function LadderField({ gate, path, put }: GateProps<"education" | "certificate">) {
  const t = useText(selectionRulesText);
  const people = useText(peopleWords);
  const choices =
    gate.kind === "education"
      ? EDUCATIONS.map((value) => ({ value, label: people(`education.${value}`) }))
      : SOCIAL_WORK_CERTIFICATES.flatMap((value) =>
          value === "none" ? [] : [{ value, label: people(`certificate.${value}`) }],
        );
  const pick = (next: string) => {
    const education = EDUCATIONS.find((each) => each === next);
    const certificate = SOCIAL_WORK_CERTIFICATES.find((each) => each === next);
    if (gate.kind === "education" && education !== undefined) put({ ...gate, atLeast: education });
    if (gate.kind === "certificate" && certificate !== undefined && certificate !== "none")
      put({ ...gate, atLeast: certificate });
  };
  return (
    <div className={styles.row}>
      <SelectField
        name={`${path}.atLeast`}
        label={t("gates.atLeast")}
        value={gate.atLeast}
        choices={choices}
        onChange={pick}
      />
    </div>
  );
}

function TenureField({ gate, path, put }: GateProps<"tenure">) {
  const t = useText(selectionRulesText);
  return (
    <div className={styles.row}>
      <NumberEntry
        path={`${path}.atLeastMonths`}
        label={t("gates.tenure")}
        kind="whole"
        unit={t("unit.months")}
        value={gate.atLeastMonths}
        onValue={(atLeastMonths) => put({ ...gate, atLeastMonths })}
      />
    </div>
  );
}

function PostFields({ gate, path, put }: GateProps<"heldPost">) {
  const people = useText(peopleWords);
  const { problemAt } = useRules();
  const wrong = problemAt(`${path}.oneOf`);
  return (
    <div className={styles.checks}>
      {POST_KINDS.map((post) => (
        <CheckField
          key={post}
          name={`${path}.oneOf.${post}`}
          label={people(`post.${post}`)}
          checked={gate.oneOf.includes(post)}
          onChange={(on) =>
            put({ ...gate, oneOf: on ? [...gate.oneOf, post] : gate.oneOf.filter((each) => each !== post) })
          }
        />
      ))}
      {wrong !== undefined && <span className={styles.error}>{wrong}</span>}
    </div>
  );
}

const GRADES = ["excellent", "competent", "basicallyCompetent"] as const;

function AppraisalFields({ gate, path, put }: GateProps<"appraisal">) {
  const t = useText(selectionRulesText);
  const words = useText(dailyWords);
  return (
    <div className={styles.row}>
      <NumberEntry
        path={`${path}.years`}
        label={t("gates.years")}
        kind="whole"
        unit={t("unit.calendarYears")}
        value={gate.years}
        onValue={(years) => put({ ...gate, years })}
      />
      <SelectField
        name={`${path}.atLeast`}
        label={t("gates.grade")}
        value={gate.atLeast}
        choices={GRADES.map((value) => ({ value, label: words(`grade.${value}`) }))}
        onChange={(next) => put({ ...gate, atLeast: GRADES.find((each) => each === next) ?? gate.atLeast })}
      />
    </div>
  );
}

function DepartmentField({ gate, path, put }: GateProps<"noDiscipline" | "jointReview">) {
  const t = useText(selectionRulesText);
  const { problemAt } = useRules();
  const one = gate.kind === "noDiscipline";
  const field = one ? `${path}.department` : `${path}.departments`;
  const inside = one ? [] : gate.departments.map((_, at) => problemAt(`${field}[${at}]`));
  const typed = (text: string) =>
    one
      ? put({ ...gate, department: text })
      : put({
          ...gate,
          departments: text === "" ? [] : text.split(/[、,，;；\n]/).map((each) => each.trim()),
        });
  return (
    <TextField
      name={field}
      label={t(one ? "gates.department" : "gates.departments")}
      description={t(one ? "gates.departmentNote" : "gates.departmentsNote")}
      value={one ? gate.department : gate.departments.join("、")}
      onChange={typed}
      error={problemAt(field) ?? inside.find((sentence) => sentence !== undefined)}
    />
  );
}
