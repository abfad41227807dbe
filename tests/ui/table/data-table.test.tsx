import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable, type DataTableProps } from "#app/ui/table/data-table.tsx";

vi.mock("@remix-run/react", () => ({
  Link: ({ to, children, ...rest }: { to: string; children: ReactNode }) => (
    <a href={to} {...rest}>
      {children}
    </a>
  ),
}));

type Row = { id: string; name: string; score: number | null };

const COLUMNS: Column<Row>[] = [
  { key: "name", header: "姓名", value: (row) => row.name },
  { key: "score", header: "得分", kind: "figures", value: (row) => row.score },
  { key: "note", header: "备注", cell: (row) => `备注 ${row.id}`, hidden: true },
];
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(at), name: `选手${at}`, score: (at * 37) % 101 }));

const render = (props: Partial<DataTableProps<Row>>) =>
  renderToStaticMarkup(
    <MantineProvider>
      <DataTable<Row>
        id="test"
        caption="选手"
        columns={COLUMNS}
        rows={rowsOf(3)}
        rowKey={(row) => row.id}
        labels={{
          columns: "列",
          navigation: "分页",
          previous: "上一页",
          next: "下一页",
          total: (count) => `共 ${count} 条`,
          page: ({ page, pages }) => `第 ${page} / ${pages} 页`,
        }}
        empty={<p>还没有选手</p>}
        {...props}
      />
    </MantineProvider>,
  );

const namesIn = (markup: string) => [...markup.matchAll(/选手(\d+)</g)].map((match) => Number(match[1]));

describe("a table on the server", () => {
  it("shows its rows, its count, and only the columns that are on", () => {
    const markup = render({});
    expect(namesIn(markup)).toEqual([0, 1, 2]);
    expect(markup).toContain("共 3 条");
    expect(markup).not.toContain("备注 1");
  });

  it("cuts pages itself and says where one is", () => {
    const markup = render({ rows: rowsOf(45), paging: 20 });
    expect(namesIn(markup)).toHaveLength(20);
    expect(markup).toContain("第 1 / 3 页");
    expect(markup).toContain("共 45 条");
  });

  it("leaves rows alone that the server cut, and turns pages by address", () => {
    const hrefFor = (page: number) => `?page=${page}`;
    const markup = render({ rows: rowsOf(20), paging: { page: 2, size: 20, total: 45, hrefFor } });
    expect(namesIn(markup)).toHaveLength(20);
    expect(markup).toContain('href="?page=1"');
    expect(markup).toContain('href="?page=3"');
    expect(markup).not.toContain("aria-sort");
    expect(markup).not.toMatch(/<th[^>]*><button/);
  });

  it("sorts as asked, rows without a value last", () => {
    const rows = [
      { id: "a", name: "选手1", score: 10 },
      { id: "b", name: "选手2", score: null },
      { id: "c", name: "选手3", score: 90 },
    ];
    expect(namesIn(render({ rows, initialSort: { key: "score", descending: true } }))).toEqual([3, 1, 2]);
    expect(namesIn(render({ rows, initialSort: { key: "score", descending: false } }))).toEqual([1, 3, 2]);
    expect(render({ rows, initialSort: { key: "score", descending: true } })).toContain(
      'aria-sort="descending"',
    );
  });

  it("draws only the rows in sight of a long list, and tells readers how many there are", () => {
    const markup = render({ rows: rowsOf(5000) });
    expect(namesIn(markup).length).toBeGreaterThan(10);
    expect(namesIn(markup).length).toBeLessThan(80);
    expect(markup).toContain('aria-rowcount="5001"');
    expect(markup).toContain("共 5000 条");
  });

  it("says what to do where there is no row", () => {
    const markup = render({ rows: [] });
    expect(markup).toContain("还没有选手");
    expect(markup).not.toContain("<table");
  });

  it("names the opener of each row", () => {
    const expander = {
      label: (row: Row) => `为什么：${row.name}`,
      detail: () => "因为",
      columnLabel: "展开",
    };
    const markup = render({ expander });
    expect(markup).toContain('aria-label="为什么：选手1"');
    expect(markup).toContain('aria-expanded="false"');
    expect(markup).not.toContain("因为");
  });
});
