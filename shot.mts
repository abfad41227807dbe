import { chromium } from "playwright-core";

const [, , user, out, ...paths] = process.argv;
const sizes: Record<string, [number, number]> = { d: [1280, 800], p: [360, 740], t: [768, 1024] };
const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const size = sizes[process.env.SIZE ?? "d"]!;
const c = await b.newContext({
  locale: "zh-CN",
  viewport: { width: size[0], height: size[1] },
  baseURL: process.env.BASE ?? "http://localhost:3900",
  colorScheme: process.env.DARK ? "dark" : "light",
});
const p = await c.newPage();
p.on("console", (m) => {
  if (m.type() === "error") console.log("CONSOLE", m.text());
});
p.on("pageerror", (e) => console.log("PAGEERROR", e.message));
if (user !== "-") {
  await p.goto("/sign-in");
  await p.getByLabel("用户名或手机号").fill(user);
  await p.getByLabel("密码", { exact: true }).fill(process.env.PW ?? "geese-in-formation");
  await p.getByRole("button", { name: "登录", exact: true }).click();
  await p.waitForURL((u) => !u.pathname.startsWith("/sign-in"));
}
let i = 0;
for (const path of paths) {
  const r = await p.goto(path);
  await p.waitForTimeout(900);
  await p.screenshot({ path: `${out}-${i++}.png`, fullPage: !!process.env.FULL });
  console.log(
    path,
    r?.status(),
    await p.title(),
    await p.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  );
}
await b.close();
