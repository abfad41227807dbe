import QRCode from "qrcode";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { QrCode } from "#app/ui/data/qr-code.tsx";

const QUIET = 4;

/** The modules a path of horizontal runs paints, as "column,row". */
const painted = (markup: string): Set<string> => {
  const path = / d="([^"]+)"/.exec(markup)![1]!;
  const cells = new Set<string>();
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(run); at += 1) cells.add(`${Number(x) + at},${y}`);
  }
  return cells;
};

it("the drawing paints the dark modules of the code and nothing else, inside the quiet zone", () => {
  const text = "https://example.org/pair/7F3A91";
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const expected = new Set<string>();
  modules.data.forEach((dark, at) => {
    const row = Math.floor(at / modules.size);
    if (dark) expected.add(`${(at % modules.size) + QUIET},${row + QUIET}`);
  });
  const markup = renderToStaticMarkup(<QrCode text={text} label="配对" size={160} />);
  expect(painted(markup)).toEqual(expected);
  expect(markup).toContain(`viewBox="0 0 ${modules.size + 2 * QUIET} ${modules.size + 2 * QUIET}"`);
  expect(markup).toContain('aria-label="配对"');
});
