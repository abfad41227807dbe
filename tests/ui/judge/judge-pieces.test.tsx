import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LevelList } from "#app/ui/judge/level-list.tsx";
import { SaveState } from "#app/ui/judge/save-state.tsx";
import { ScorePad } from "#app/ui/score-pad/score-pad.tsx";
import { Ticks } from "#app/ui/stage/ticks.tsx";

const labels = {
  pad: "评分：内容",
  empty: "未评",
  range: "0–10，步长 0.5",
  chips: "快捷分值",
  clear: "清空",
  backspace: "退格",
  point: "小数点",
  sign: "正负号",
};
const pad = (props: {
  value: number | null;
  minimum?: number;
  maximum?: number;
  step?: number;
  chips?: number[];
}) =>
  renderToStaticMarkup(
    <ScorePad minimum={0} maximum={1000} step={50} onChange={() => {}} labels={labels} {...props} />,
  );
const shown = (markup: string) => /<output[^>]*>([^<]*)<\/output>/.exec(markup)![1];
const keyNames = (markup: string) =>
  [...markup.matchAll(/<button[^>]*data-role="(?:digit|edit)"[^>]*>/g)].map(
    ([tag]) => /aria-label="([^"]+)"/.exec(tag)?.[1],
  );

describe("the score pad", () => {
  it("shows a mark that is not there in words, never as zero", () => {
    expect(shown(pad({ value: null }))).toBe("未评");
    expect(shown(pad({ value: 0 }))).toBe("0.0");
  });

  it("shows a negative mark with a true minus", () => {
    expect(shown(pad({ value: -250, minimum: -300 }))).toBe("−2.5");
  });

  it("has a point and a sign only where values need them", () => {
    expect(keyNames(pad({ value: null }))).toContain("小数点");
    expect(keyNames(pad({ value: null }))).not.toContain("正负号");
    expect(keyNames(pad({ value: null, minimum: -300, maximum: 300, step: 100 }))).toContain("正负号");
    expect(keyNames(pad({ value: null, minimum: -300, maximum: 300, step: 100 }))).not.toContain("小数点");
  });

  it("offers only those shortcuts that are legal values", () => {
    const markup = pad({ value: 850, chips: [800, 825, 850, 1050] });
    const chips = [...markup.matchAll(/aria-pressed="(true|false)"[^>]*>([^<]*)</g)].map(
      ([, on, text]) => `${text}:${on}`,
    );
    expect(chips).toEqual(["8.0:false", "8.5:true"]);
  });
});

describe("words beside colours", () => {
  it("the lit level is told to readers", () => {
    const levels = [
      { from: 0, span: "0–5", title: "一般", text: "…" },
      { from: 600, span: "6–10", title: "良好", text: "…" },
    ];
    const markup = renderToStaticMarkup(
      <LevelList levels={levels} value={850} labels={{ list: "等级", matching: "相符" }} />,
    );
    expect(markup.match(/相符/g)).toHaveLength(1);
    expect(markup.indexOf("相符")).toBeGreaterThan(markup.indexOf("良好"));
  });

  it("a change of the save state is read aloud", () => {
    expect(renderToStaticMarkup(<SaveState state="tablet">仅存在本平板</SaveState>)).toContain(
      'role="status"',
    );
  });

  it("a mark that is in shows no value, a dropped one says so", () => {
    const markup = renderToStaticMarkup(
      <Ticks
        caption="评委打分"
        labels={{ waiting: "未交", in: "已交", dropped: "去掉" }}
        seats={[
          { key: "1", label: "J1", state: "in", text: "91.0" },
          { key: "2", label: "J2", state: "dropped", text: "95.0" },
          { key: "3", label: "J3", state: "waiting" },
        ]}
      />,
    );
    expect(markup).not.toContain("91.0");
    expect(markup).toContain("95.0 去掉");
    expect(markup).toContain("未交");
  });
});
