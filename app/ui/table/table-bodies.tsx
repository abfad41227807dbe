import type { RowData } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { TableRow, type TableRowProps } from "./table-row.tsx";
import type { DataTableRow } from "./use-data-table.ts";

type BodyProps<Row extends RowData> = Omit<TableRowProps<Row>, "row"> & {
  rows: readonly DataTableRow<Row>[];
};

export function PlainBody<Row extends RowData>({ rows, ...rest }: BodyProps<Row>) {
  return (
    <tbody>
      {rows.map((row) => (
        <TableRow key={row.id} row={row} {...rest} />
      ))}
    </tbody>
  );
}

const ROW_HEIGHT = 41;
/** What the server, which measures nothing, takes for the window onto the rows. */
const SERVER_WINDOW = { width: 1024, height: 720 };

/** Only the rows in sight; one `tbody` for each, so that a row is measured together with its open detail. */
export function VirtualBody<Row extends RowData>(
  props: BodyProps<Row> & { scroller: HTMLElement | null; columnCount: number },
) {
  const { rows, scroller, columnCount, ...rest } = props;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    initialRect: SERVER_WINDOW,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <>
      <Spacer height={before} columnCount={columnCount} />
      {items.map((item) => {
        const row = rows[item.index];
        return row === undefined ? null : (
          <tbody key={item.key} data-index={item.index} ref={virtualizer.measureElement}>
            <TableRow row={row} {...rest} />
          </tbody>
        );
      })}
      <Spacer height={after} columnCount={columnCount} />
    </>
  );
}

const Spacer = ({ height, columnCount }: { height: number; columnCount: number }) =>
  height <= 0 ? null : (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={columnCount} style={{ height, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  );
