import QRCode from "qrcode";
import styles from "./data.module.css";

export type QrCodeProps = {
  text: string;
  /** What opens: "扫码配对第 3 席平板". */
  label: string;
  /** Edge in px; on the stage give it by CSS: "fill". */
  size: number | "fill";
};

/** Quiet zone that the standard asks for, in modules. */
const QUIET = 4;

/** Drawn on the server as one path: dark modules as runs of each row. Always dark on white, whatever the scheme. */
export function QrCode({ text, label, size }: QrCodeProps) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const edge = modules.size + 2 * QUIET;
  const length = size === "fill" ? "100%" : size;
  return (
    <svg
      className={styles.qr}
      role="img"
      aria-label={label}
      width={length}
      height={length}
      viewBox={`0 0 ${edge} ${edge}`}
      shapeRendering="crispEdges"
    >
      <rect width={edge} height={edge} fill="#ffffff" />
      <path d={darkRuns(modules)} fill="#000000" />
    </svg>
  );
}

const darkRuns = ({ size, data }: { size: number; data: ArrayLike<number> }): string => {
  let path = "";
  for (let row = 0; row < size; row += 1) {
    let run = 0;
    for (let column = 0; column <= size; column += 1) {
      if (column < size && data[row * size + column]) run += 1;
      else if (run > 0) {
        path += `M${column - run + QUIET} ${row + QUIET}h${run}v1h-${run}z`;
        run = 0;
      }
    }
  }
  return path;
};
