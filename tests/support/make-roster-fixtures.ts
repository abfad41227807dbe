import { mkdirSync, writeFileSync } from "node:fs";
import { type CellObject, CFB, type Range, utils, type WorkBook, write } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { ROSTER_COLUMNS } from "#app/domain/people/roster-columns.ts";
import { inventedIdentityNumber, inventedPhone } from "#tests/fixtures/roster/people.ts";

/** Writes the committed roster files that tests read: `npx tsx tests/support/make-roster-fixtures.ts`. */
const FOLDER = new URL("../fixtures/roster/", import.meta.url);
const WRITTEN = new Date("2026-01-01T00:00:00Z");

type Value = string | number | null | CellObject;
type Row = Value[];

const merge = (area: string): Range => utils.decode_range(area);

function book({
  rows,
  merges = [],
  name = "花名册",
}: {
  rows: Row[];
  merges?: string[];
  name?: string;
}): WorkBook {
  const sheet = utils.aoa_to_sheet(rows);
  sheet["!merges"] = merges.map(merge);
  const made = utils.book_new();
  utils.book_append_sheet(made, sheet, name);
  return made;
}

/** Times inside the zip are fixed, so that making the files again changes nothing. */
function xlsx(made: WorkBook): Uint8Array {
  const bytes: ArrayBuffer = write(made, { bookType: "xlsx", type: "array", bookSST: true });
  return zipSync(unzipSync(new Uint8Array(bytes)), { mtime: WRITTEN });
}

const xls = (made: WorkBook): Uint8Array => new Uint8Array(write(made, { bookType: "biff8", type: "array" }));

const save = (name: string, bytes: Uint8Array): void => writeFileSync(new URL(name, FOLDER), bytes);

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** One line is one row: cells between bars, `@name` stands for a value that is not plain text. */
const line = ({ text, values = {} }: { text: string; values?: Record<string, Value> }): Row =>
  text.split("|").map((cell) => {
    if (cell === "") return null;
    return cell.startsWith("@") ? (values[cell.slice(1)] ?? null) : cell;
  });

const id = (birth: string, sequence: number): string => inventedIdentityNumber({ birth, sequence });

const MESSY = `
翠屏区社区工作者花名册
填报单位：大观楼街道||||||填报日期：2026年1月5日
@top
@bottom
1|大观楼街道|走马街社区|张 三丰|男|汉|1975.03|@id1|党员|1998年7月|大专|宜宾学院 行政管理|大学|四川大学|中级|2010-05-01|书记|主任|党建|@phone1| 兼党群服务中心主任 
2|||李 雪|女|汉族|@month|@id2|中共党员|2012.12|本科|西华大学|||助理社工师|@day|副书记|副主任|综合治理|@phone2|
3|||马兰花（女、回族）|||1988年10月|@id3|群众|无|大专||||无|2018/3/1|无|专职工作者|民政|@phone3|
4||临江社区|陈建国|男|汉族|198007||群众|—|高中|||||2015.6|无|全科网格员|网格|@phone4|
@top
@bottom
5|大观楼街道办事处|临江社区居委会|买买提·艾力|男|维吾尔族|1993-11-02|@id5|共青团员||硕士研究生|新疆大学|||社会工作师|2020年09月|委员|委员|物业\u200b管理|@phone5|

6
合计|||5人
填表人：王某　联系电话：13900009999`;

const MESSY_VALUES: Record<string, Value> = {
  id1: id("19750312", 11),
  id2: id("19910501", 24),
  id3: fullWidth(id("19881020", 42)),
  id5: id("19931102", 35),
  phone1: inventedPhone(1),
  phone2: fullWidth(inventedPhone(2)),
  phone3: inventedPhone(3),
  phone4: { t: "n", v: Number(inventedPhone(4)) },
  phone5: `＋８６ ${inventedPhone(5)}`,
  month: { t: "n", v: 33359, z: 'yyyy"年"m"月"' },
  day: { t: "n", v: 42005, z: "yyyy/m/d" },
};

const TOP =
  "序号|街道（镇）|社区名称|姓 名|性别|民族|出生\n年月|身份证号码|政治面貌|入党时间|全日制教育||在职教育||社工证|到岗日|职务||岗位|手机号|备 注";
const BOTTOM = "||||||||||学历|毕业院校及专业|学历|毕业院校及专业|||党内|居委会|||";

/** Title and unit line merged over the sheet, a header of two rows, units merged over their people, printed on two pages. */
function messy(): WorkBook {
  const rows = MESSY.slice(1)
    .split("\n")
    .map((text) => (text === "@top" ? TOP : text === "@bottom" ? BOTTOM : text))
    .map((text) => line({ text, values: MESSY_VALUES }));
  const header = ["K3:L3", "M3:N3", "Q3:R3", "A3:A4", "D3:D4", "T3:T4"];
  return book({ rows, merges: ["A1:U1", "A2:F2", ...header, "B5:B8", "C5:C7", "A14:C14"] });
}

const HEADERS: Row = ROSTER_COLUMNS.map(({ header }) => header);

type Person = Partial<Record<(typeof ROSTER_COLUMNS)[number]["key"], Value>>;

const plain = (index: number, changes: Person = {}): Person => ({
  sequence: index,
  district: "翠屏区",
  subdistrict: "大观楼街道",
  community: "走马街社区",
  name: ["赵一", "钱二", "孙三", "周五", "吴六", "郑七", "冯九"][index - 1] ?? `何${index}`,
  sex: index % 2 === 1 ? "男" : "女",
  ethnicity: "汉族",
  birthMonth: `198${index}-0${index}`,
  identityNumber: inventedIdentityNumber({ birth: `198${index}0${index}15`, sequence: 100 + index }),
  politicalStatus: "中共党员",
  partyJoinedOn: "2008-07",
  fullTimeEducation: "本科",
  socialWorkCertificate: "助理社会工作师",
  communityWorkStartedOn: "2012-03-01",
  partyPost: "委员",
  committeePost: "委员",
  lineOfWork: "社区治理",
  postGrade: 6,
  appraisals: "2023优秀；2024年称职",
  sourceGroup: "退役军人",
  phone: inventedPhone(20 + index),
  ...changes,
});

const rowOf = (person: Person): Row => ROSTER_COLUMNS.map(({ key }) => person[key] ?? null);

const roster = (people: Person[]): WorkBook => book({ rows: [HEADERS, ...people.map(rowOf)] });

/** What Excel does to digits typed into cells of the general format. */
const numbers = (): WorkBook =>
  roster([
    plain(1, { identityNumber: 511502198101151e3 }),
    plain(2, { birthMonth: 1982.1, identityNumber: null }),
    plain(3, { birthMonth: { t: "n", v: 1983.1, z: "0.00" }, identityNumber: null }),
    plain(4, { birthMonth: 198404, phone: { t: "n", v: Number(inventedPhone(24)) } }),
    plain(5, {
      birthMonth: 1985.1,
      identityNumber: inventedIdentityNumber({ birth: "19851015", sequence: 105 }),
    }),
  ]);

const duplicates = (): WorkBook =>
  roster([
    plain(1),
    plain(2, { identityNumber: plain(1).identityNumber ?? null, birthMonth: "1981-01", sex: "男" }),
    plain(3),
    plain(4, { phone: inventedPhone(23) }),
    plain(5),
    plain(5),
    plain(6, { identityNumber: null }),
    plain(6, { identityNumber: null, phone: inventedPhone(99) }),
  ]);

const strangers = (): WorkBook =>
  roster([
    plain(1, { community: "走马社区" }),
    plain(2, { subdistrict: "大观搂街道" }),
    plain(3, { community: "航天路社区" }),
    plain(4, { community: "不存在的某某新村" }),
  ]);

const formula = (): WorkBook =>
  roster([
    plain(1, { remarks: { t: "n", v: 2, f: "1+1" } }),
    plain(2, { remarks: { t: "s", v: "", f: 'HYPERLINK("http://example.invalid")' } }),
  ]);

const part = ({
  bytes,
  name,
  from,
  to,
}: {
  bytes: Uint8Array;
  name: string;
  from: RegExp;
  to: string;
}): Uint8Array => {
  const parts = unzipSync(bytes);
  const text = new TextDecoder().decode(parts[name]);
  return zipSync({ ...parts, [name]: strToU8(text.replace(from, to)) }, { mtime: WRITTEN });
};

/** A formula whose result was never computed: no value in the cell at all. */
const bareFormula = (): Uint8Array =>
  part({
    bytes: xlsx(roster([plain(1, { remarks: "之后是公式" })])),
    name: "xl/worksheets/sheet1.xml",
    from: /<c r="AJ2"[^>]*>.*?<\/c>/,
    to: '<c r="AJ2"><f>NOW()</f></c>',
  });

function externalLink(): Uint8Array {
  const parts = unzipSync(xlsx(roster([plain(1)])));
  const link = '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
  const target =
    '<Relationships><Relationship Id="rId1" Type="externalLinkPath" Target="file:///D:/old.xlsx" TargetMode="External"/></Relationships>';
  const added = {
    "xl/externalLinks/externalLink1.xml": strToU8(link),
    "xl/externalLinks/_rels/externalLink1.xml.rels": strToU8(target),
  };
  return zipSync({ ...parts, ...added }, { mtime: WRITTEN });
}

const remotePicture = (): Uint8Array =>
  part({
    bytes: xlsx(roster([plain(1)])),
    name: "xl/_rels/workbook.xml.rels",
    from: /<\/Relationships>/,
    to: '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://example.invalid/a.png" TargetMode="External"/></Relationships>',
  });

/** A record of a formula put before the end of the only sheet; SheetJS writes none itself. */
function xlsWithRecord(record: Uint8Array): Uint8Array {
  const container = CFB.read(xls(roster([plain(1)])), { type: "buffer" });
  const entry = CFB.find(container, "/Workbook");
  if (entry === null) throw new Error("no workbook stream");
  const content = Uint8Array.from(entry.content);
  const end = content.length - 4;
  entry.content = [...content.subarray(0, end), ...record, ...content.subarray(end)];
  entry.size = entry.content.length;
  return new Uint8Array(CFB.write(container, { type: "array" }));
}

function record({ type, data }: { type: number; data: number[] }): Uint8Array {
  return Uint8Array.from([type & 0xff, type >> 8, data.length & 0xff, data.length >> 8, ...data]);
}

const FORMULA_B3 = record({
  type: 0x0006,
  data: [2, 0, 1, 0, 0, 0, ...Array<number>(8).fill(0), 0, 0, 0, 0, 0, 0, 3, 0, 0x1e, 1, 0],
});
const OTHER_BOOK = record({ type: 0x01ae, data: [1, 0, 5, 0, 0, 98, 111, 111, 107, 49] });

const csvText = (people: Person[]): string =>
  [HEADERS, ...people.map(rowOf)].map((row) => row.map((cell) => `${cell ?? ""}`).join(",")).join("\r\n");

/** Node decodes GB18030 but does not encode it: the table of its two-byte characters, turned round. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1)
      codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}

function wordDocument(): Uint8Array {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  return zipSync(
    { "[Content_Types].xml": strToU8(types), "word/document.xml": strToU8("<document/>") },
    { mtime: WRITTEN },
  );
}

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

mkdirSync(FOLDER, { recursive: true });
const five = [1, 2, 3, 4, 5].map((index) => plain(index));
save("messy-two-row-header.xlsx", xlsx(messy()));
save("messy-two-row-header.xls", xls(messy()));
save("plain.xls", xls(roster(five)));
save("numbers.xlsx", xlsx(numbers()));
save("duplicates.xlsx", xlsx(duplicates()));
save("unknown-community.xlsx", xlsx(strangers()));
save("formula.xlsx", xlsx(formula()));
save("formula-without-value.xlsx", bareFormula());
save("formula.xls", xlsWithRecord(FORMULA_B3));
save("external-link.xlsx", externalLink());
save("external-link.xls", xlsWithRecord(OTHER_BOOK));
save("remote-picture.xlsx", remotePicture());
save("empty.xlsx", xlsx(book({ rows: [[]], name: "Sheet1" })));
save("picture.xlsx", Buffer.from(PIXEL, "base64"));
save("letter.xlsx", wordDocument());
save("utf8-mark.csv", strToU8(`\ufeff${csvText(five)}`));
save("utf8.csv", strToU8(csvText(five)));
save("gb18030.csv", gb18030(csvText(five)));
