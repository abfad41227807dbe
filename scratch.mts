import { planRotation } from "#app/domain/rotation/plan-rotation.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";
import { improvePlan } from "#server/jobs/rotation-solver/improve-plan.ts";
import { cellsOf } from "#server/jobs/rotation-solver/rotation-cells.ts";
import { highsFile } from "#server/jobs/selection-solver/highs-file.ts";
import { loadHighs } from "#server/jobs/selection-solver/load-highs.ts";
import { problemWith, seeded } from "./tests/jobs/rotation-solver/random-problems.ts";
const show=(p:any)=>JSON.stringify({l:p.report.length,m:p.report.method,p:p.report.proven,g:p.report.goals.map((g:any)=>`${g.goal}:${g.value}/${g.bound}`).join(" "),u:p.uncovered.length,s:p.shortages.length});
const highs=()=>loadHighs(highsFile());
async function go(name:string, problem:any, seconds:number){
  let t=performance.now();
  const plan=planRotation(problem);
  const t1=performance.now()-t; t=performance.now();
  const better=await improvePlan(highs,{problem,plan,deadline:performance.now()+seconds*1000});
  console.log(name, Math.round(t1),"ms", Math.round(performance.now()-t),"ms cells",cellsOf(problem).length);
  console.log("  ",show(plan)); console.log("  ",show(better));
  const allowed=better.shortages.flatMap((s:any)=>s.missing.map((area:any)=>({personId:s.personId,area})));
  console.log("   breaches", verifyRotation({problem,slots:better.slots,allowed}).length);
}
const leave=(members:any[],periods:number,share:number,seed:number)=>{const n=seeded(seed);return members.flatMap(({personId}:any)=>Array.from({length:periods},(_,period)=>({personId,period})).filter(()=>n()<share));};
const a=problemWith({members:15,communities:7,areas:4,periods:6});
await go("7x15 none", a, 10);
await go("7x15 leave 20%", {...a, away:leave(a.members as any,6,0.2,1)}, 10);
await go("7x15 leave 35%", {...a, away:leave(a.members as any,6,0.35,2)}, 10);
const w=problemWith({members:15,communities:7,areas:4,periods:12});
await go("7x15 T12 leave 20%", {...w, away:leave(w.members as any,12,0.2,3)}, 10);
const b=problemWith({members:120,communities:17,areas:4,periods:12});
await go("120/17 T12 leave 5%", {...b, away:leave(b.members as any,12,0.05,3)}, 10);
await go("120/17 T12", b, 10);
