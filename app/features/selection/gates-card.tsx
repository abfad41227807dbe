import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { Gate, GateRule } from "#app/domain/selection/selection-rules.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { GateFields } from "./gate-fields.tsx";
import styles from "./rules.module.css";
import { freeKey, replaced, useRules, without } from "./rules-context.ts";

/** What each kind of gate begins as. */
const BEGUN: { readonly [K in GateRule["kind"]]: GateRule } = {
  partyMember: { kind: "partyMember" },
  age: { kind: "age", atLeast: null, atMost: 45 },
  education: { kind: "education", atLeast: "college" },
  certificate: { kind: "certificate", atLeast: "assistant" },
  tenure: { kind: "tenure", atLeastMonths: 24 },
  heldPost: { kind: "heldPost", oneOf: ["gridWorker"] },
  inPost: { kind: "inPost" },
  appraisal: { kind: "appraisal", atLeast: "competent", years: 2 },
  contest: { kind: "contest", contestIds: [] },
  noDiscipline: { kind: "noDiscipline", department: "" },
  jointReview: { kind: "jointReview", departments: [] },
};

/** What everybody has to meet; a gate is passed or failed and never made up for by points. */
export function GatesCard() {
  const t = useText(selectionRulesText);
  const { rules } = useRules();
  return (
    <Card title={t("gates.title")}>
      <p className={styles.soft}>{t("gates.note")}</p>
      {rules.gates.map((gate, at) => (
        <GatePart key={gate.key} gate={gate} at={at} />
      ))}
      <AddGate />
    </Card>
  );
}

function AddGate() {
  const t = useText(selectionRulesText);
  const words = useText(selectionWords);
  const { rules, change } = useRules();
  const [kind, setKind] = useState<string>("partyMember");
  const add = () => {
    const begun = Object.values(BEGUN).find((rule) => rule.kind === kind);
    if (begun === undefined) return;
    const gate: Gate = { key: freeKey("gate", rules.gates), posts: null, ...begun };
    change({ ...rules, gates: [...rules.gates, gate] });
  };
  return (
    <div className={styles.row}>
      <SelectField
        name="newGate"
        label={t("gates.kind")}
        value={kind}
        onChange={setKind}
        choices={Object.values(BEGUN).map((rule) => ({
          value: rule.kind,
          label: words(`gate.${rule.kind}`),
        }))}
      />
      <ActionButton onClick={add}>{t("gates.add")}</ActionButton>
    </div>
  );
}

function GatePart({ gate, at }: { gate: Gate; at: number }) {
  const t = useText(selectionRulesText);
  const words = useText(selectionWords);
  const { rules, change, problemAt } = useRules();
  const path = `gates[${at}]`;
  const name = words(`gate.${gate.kind}`);
  const put = (next: Gate) => change({ ...rules, gates: replaced(rules.gates, at, next) });
  const wrong = problemAt(path) ?? problemAt(`${path}.key`);
  return (
    <section className={styles.part} aria-label={name}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <IconButton
          label={t("gates.remove", { name })}
          icon={<IconX size={16} />}
          onClick={() => change({ ...rules, gates: without(rules.gates, at) })}
        />
      </div>
      {wrong !== undefined && <span className={styles.error}>{wrong}</span>}
      <GateFields gate={gate} path={path} put={put} />
      {rules.lists.length > 1 && <GatePosts gate={gate} path={path} put={put} />}
    </section>
  );
}

/** For every list, or for some. */
function GatePosts({ gate, path, put }: { gate: Gate; path: string; put: (gate: Gate) => void }) {
  const t = useText(selectionRulesText);
  const people = useText(peopleWords);
  const { rules, problemAt } = useRules();
  const chosen = gate.posts;
  return (
    <div className={styles.checks}>
      <CheckField
        name={`${path}.posts`}
        label={t("gates.allPosts")}
        checked={chosen === null}
        onChange={(all) => put({ ...gate, posts: all ? null : rules.lists.map(({ post }) => post) })}
        error={problemAt(`${path}.posts`)}
      />
      {chosen !== null &&
        rules.lists.map(({ post }) => (
          <CheckField
            key={post}
            name={`${path}.posts.${post}`}
            label={people(`reserveKind.${post}`)}
            checked={chosen.includes(post)}
            onChange={(on) =>
              put({ ...gate, posts: on ? [...chosen, post] : chosen.filter((each) => each !== post) })
            }
          />
        ))}
    </div>
  );
}
