import { describe, expect, it } from "vitest";
import * as rules from "./architecture-rules";
import { parseSource, readSources } from "./architecture-sources";

type RuleName = keyof typeof rules;
/** path → text of a made-up tree that breaks a rule, in each of the ways it can be broken */
type Breach = Record<string, string>;

const RULES: Record<RuleName, { says: string; breaches: Breach[] }> = {
  databaseClientStaysInside: {
    says: "the database client is imported in lib and prisma only",
    breaches: [
      { "app/(desk)/desk/page.tsx": `import { PrismaClient } from "@/prisma/generated/client";` },
      { "press/press.ts": `const all = await import("@prisma/client");` },
    ],
  },
  libRunsWithoutNextAndReact: {
    says: "lib runs without Next and React, but for lib/web",
    breaches: [
      { "lib/stories/publish.ts": `import { headers } from "next/headers";` },
      { "lib/log.ts": `export { cache } from "react";` },
      { "lib/log.ts": `import { reader } from "./web/reader";`, "lib/web/reader.ts": "" },
    ],
  },
  libKnowsNoPages: {
    says: "lib knows no page, no markup and no press",
    breaches: [{ "lib/web/reader.ts": `import { Story } from "@/components/story/story";` }],
  },
  componentsKnowShapesOnly: {
    says: "components take props, and know of lib only shapes and words",
    breaches: [
      {
        "components/story/story.tsx": `import { database } from "../../lib/database";`,
        "lib/database.ts": "",
      },
      { "components/desk/act.tsx": `type Press = import("@/press/press").Press;`, "press/press.ts": "" },
    ],
  },
  readersPagesAskTheReaderOnly: {
    says: "readers' pages ask lib/web/reader.ts: no query, no act, no actor",
    breaches: ["stories/queries", "stories/publish", "web/actor", "stories/public"].map((module) => ({
      "app/(site)/[lang]/page.tsx": `import { it } from "@/lib/${module}";`,
      [`lib/${module}.ts`]: "",
    })),
  },
  pressKnowsNoPages: {
    says: "the press gets finished pages and imports none",
    breaches: [{ "press/press.ts": `import Page from "@/app/(site)/[lang]/page";` }],
  },
  readersGetNoClientComponent: {
    says: "no client component can be reached from a readers' page",
    breaches: [
      {
        "app/(site)/[lang]/page.tsx": `import { Story } from "@/components/story/story";`,
        "components/story/story.tsx": `import { Share } from "./share.client";`,
        "components/story/share.client.tsx": `"use client";`,
      },
    ],
  },
  everyActionIsMadeByAction: {
    says: "every server action is made by action(), which asks who is there",
    breaches: [
      { "app/(desk)/desk/actions.ts": `"use server";\nexport async function killAction() {}` },
      { "app/(desk)/desk/actions.ts": `"use server";\nexport const killAction = async () => {};` },
      {
        "app/(desk)/desk/actions.ts": `"use server";\nimport { action } from "./action";\nexport const kill = action();`,
      },
      { "app/(desk)/desk/kill.ts": `"use server";\nexport { kill } from "@/lib/stories/kill";` },
      {
        "app/(desk)/desk/actions.ts": `"use server";\nimport { strangersAction } from "@/lib/web/strangers-action";\nexport const kill = strangersAction();`,
        "lib/web/strangers-action.ts": "",
      },
    ],
  },
  everyExchangeIsMade: {
    says: "islands of the desk are answered by exchange(), reading() or following(), which ask who is there",
    breaches: [
      `export async function POST() {}`,
      `export const GET = async () => new Response();`,
      `import { exchange } from "./exchange";\nexport const POST = exchange();`,
      `import { reading } from "@/lib/web/exchange";\nexport const DELETE = reading();`,
      `import { exchange } from "@/lib/web/exchange";\nexport const GET = exchange();`,
      `export { POST } from "@/lib/stories/save";`,
    ].map((text) => ({ "app/api/desk/stories/[id]/draft/route.ts": text, "lib/web/exchange.ts": "" })),
  },
  clientFilesSaySo: {
    says: "client files end in .client.tsx, and no others are client files",
    breaches: [{ "components/ui/menu.tsx": `"use client";` }, { "components/ui/menu.client.tsx": "" }],
  },
  defaultExportsAreNexts: {
    says: "only files whose names Next reserves have a default export",
    breaches: [
      { "components/ui/menu.tsx": `export default function Menu() {}` },
      { "lib/log.ts": `const log = 1;\nexport { log as default };` },
    ],
  },
  everyFileHasAName: {
    says: "no file is called utils, helpers, misc, common, types or index",
    breaches: ["lib/utils.ts", "lib/stories/types.ts", "components/ui/index.tsx"].map((file) => ({
      [file]: "",
    })),
  },
  nothingTypedIsRun: {
    says: "nothing runs a text: no eval, no shell, no program but the darkroom's own",
    breaches: [
      `const sum = eval(typed);`,
      `const act = new Function("story", typed);`,
      `import { exec } from "node:child_process";`,
      `const { execFile } = process.getBuiltinModule("child_process");`,
      `const vm = await import("node:vm");`,
    ].map((text) => ({ "lib/media/convert.ts": text })),
  },
  textIsNeverMarkup: {
    says: "text becomes markup by React alone",
    breaches: [
      { "components/story/story.tsx": `const body = <p dangerouslySetInnerHTML={{ __html: text }} />;` },
      { "components/desk/page.client.tsx": `element.innerHTML = words;` },
    ],
  },
  exceptionsSayWhy: {
    says: "no check is switched off without a reason on the line",
    // Put together here, so that this file does not break the rule it tests.
    breaches: ["eslint-" + "disable-next-line no-var", "@ts-" + "ignore"].map((words) => ({
      "lib/log.ts": `// ${words}`,
    })),
  },
};

const sources = readSources();

describe("in this house", () => {
  it.each(Object.entries(RULES).map(([name, { says }]) => [says, name] as const))("%s", (_says, name) => {
    expect(rules[name as RuleName](sources)).toEqual([]);
  });

  it("there is something to look at in every room", () => {
    for (const room of ["app", "components", "lib", "press", "prisma"]) {
      expect(sources.filter(({ path }) => path.startsWith(`${room}/`)).length, room).toBeGreaterThan(5);
    }
  });
});

describe("a rule would notice", () => {
  for (const [name, { says, breaches }] of Object.entries(RULES)) {
    it.each(breaches.map((breach) => [says, breach] as const))(
      "if it were not true that %s",
      (_says, breach) => {
        const tree = Object.entries(breach).map(([path, text]) =>
          parseSource(path, text, (file) => file in breach),
        );
        expect(rules[name as RuleName](tree)).not.toEqual([]);
      },
    );
  }

  it("and lets a form of the front door pass", () => {
    const text = `"use server";\nimport { strangersAction } from "@/lib/web/strangers-action";\nexport const askAction = strangersAction(fields, ask);`;
    const door = parseSource(
      "app/(account)/account/reset/actions.ts",
      text,
      (file) => file === "lib/web/strangers-action.ts",
    );
    expect(rules.everyActionIsMadeByAction([door])).toEqual([]);
  });

  it("and lets a well-made action pass, the sign-in too", () => {
    const text = `"use server";\nimport { action } from "@/lib/web/action";\nexport const killAction = action(killFields, kill);`;
    const made = parseSource("app/(desk)/desk/actions.ts", text, (file) => file === "lib/web/action.ts");
    const signIn = parseSource(
      "app/(account)/actions.ts",
      `"use server";\nexport async function signInAction() {}`,
      () => false,
    );
    expect(rules.everyActionIsMadeByAction([made, signIn])).toEqual([]);
  });

  it("and lets a well-made exchange pass", () => {
    const text = `import { exchange, reading } from "@/lib/web/exchange";\nexport const dynamic = "force-dynamic";\nexport const GET = reading(find);\nexport const POST = exchange(fields, save);`;
    const made = parseSource("app/api/desk/topics/route.ts", text, (file) => file === "lib/web/exchange.ts");
    expect(rules.everyExchangeIsMade([made])).toEqual([]);
  });
});
