import ts from "typescript";
import type { Source } from "./architecture-sources";

/** A rule of the house: the whole tree in, one sentence for each breach out. */
export type Rule = (sources: Source[]) => string[];

const SHAPES =
  /^lib\/(?:stories\/(?:desk-)?view|moments|body\/body|media\/(?:shapes|alt-help|view)|web\/action-state|words\/.+|[a-z-]+\/fields)\.(?:ts|json)$/;
const READERS_DOORS = /^lib\/(?:web\/(?:reader|tags)|env)\.ts$/;
const FRAMEWORK = /^(?:next|next-auth|react|react-dom)(?:\/|$)/;
const NEXT_FILE =
  /^app\/.*\/?(?:page|layout|template|default|error|global-error|not-found|loading|icon|sitemap|robots|opengraph-image)\.tsx$/;
const NAMELESS = /(?:^|\/)(?:utils?|helpers?|misc|common|types|index)\.(?:client\.)?(?:tsx?|mjs)$/;

/** Nobody is signed in yet, or not any more: these have no actor whom `action()` could ask for. */
const ACTIONS_WITHOUT_ACTOR = new Set([
  "app/(account)/actions.ts: signInAction",
  "app/(account)/actions.ts: passSecondFactorAction",
  "app/(account)/actions.ts: signInWithPasskeyAction",
  "app/(account)/actions.ts: signOutAction",
]);

const EXCHANGE = { lib: "lib/web/exchange.ts", makers: ["exchange"] };
const UPLOADING = { lib: "lib/web/uploading.ts", makers: ["uploading"] };
/** Method → by what its handler is made, and where that comes from. */
const MAKERS: Record<string, { lib: string; makers: string[] }[]> = {
  GET: [
    { lib: "lib/web/exchange.ts", makers: ["reading"] },
    { lib: "lib/web/following.ts", makers: ["following"] },
    UPLOADING,
  ],
  HEAD: [UPLOADING],
  OPTIONS: [UPLOADING],
  POST: [EXCHANGE, UPLOADING],
  PUT: [EXCHANGE],
  PATCH: [EXCHANGE, UPLOADING],
  DELETE: [EXCHANGE, UPLOADING],
};

/** What Next reads from a route besides its handlers. */
const SETTINGS_OF_ROUTES = new Set(["dynamic", "maxDuration"]);

export const databaseClientStaysInside: Rule = (sources) =>
  breaches(
    sources,
    (path) => !/^(?:lib|prisma)\//.test(path),
    (target) => /^prisma\/generated|^@prisma\/client/.test(target),
  );

export const libRunsWithoutNextAndReact: Rule = (sources) =>
  breaches(
    sources,
    (path) => inLibBelowWeb(path),
    (target) => FRAMEWORK.test(target) || target.startsWith("lib/web/"),
  );

export const libKnowsNoPages: Rule = (sources) =>
  breaches(
    sources,
    (path) => path.startsWith("lib/"),
    (target) => /^(?:app|components|press)\//.test(target),
  );

export const componentsKnowShapesOnly: Rule = (sources) =>
  breaches(
    sources,
    (path) => path.startsWith("components/"),
    (target) => /^(?:app|press|prisma)\//.test(target) || (target.startsWith("lib/") && !SHAPES.test(target)),
  );

export const readersPagesAskTheReaderOnly: Rule = (sources) =>
  breaches(
    sources,
    (path) => path.startsWith("app/(site)/"),
    (target) =>
      /^(?:app\/\((?:desk|account)\)|components\/desk|press|prisma)\//.test(target) ||
      (target.startsWith("lib/") && !SHAPES.test(target) && !READERS_DOORS.test(target)),
  );

export const pressKnowsNoPages: Rule = (sources) =>
  breaches(
    sources,
    (path) => path.startsWith("press/"),
    (target) => target.startsWith("app/"),
  );

/** A client component below a readers' page would bring back the JavaScript that the press takes away. */
export const readersGetNoClientComponent: Rule = (sources) => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Map<string, string>();
  const visit = (file: string, through: string): void => {
    if (reached.has(file)) return;
    reached.set(file, through);
    for (const target of byPath.get(file)?.imports ?? []) visit(target, `${through} → ${target}`);
  };
  for (const { path } of sources) if (path.startsWith("app/(site)/") && !isTest(path)) visit(path, path);
  return [...reached].filter(([file]) => isClient(byPath.get(file))).map(([, through]) => through);
};

export const everyActionIsMadeByAction: Rule = (sources) =>
  sources
    .filter((source) => source.directive === "server" || /(?:^|\/)actions\.ts$/.test(source.path))
    .flatMap((source) => exportsNotMadeByAction(source).map((name) => `${source.path}: ${name}`))
    .filter((found) => !ACTIONS_WITHOUT_ACTOR.has(found));

/** At the front door nobody is signed in yet; nowhere else is anything done for strangers. */
const STRANGERS_DOOR = /^app\/\(account\)\/account\/.*actions\.ts$/;

/** Exchanges with islands: whatever writes is made by `exchange()`, whatever reads by `reading()` or `following()`, what takes files by `uploading()`. */
export const everyExchangeIsMade: Rule = (sources) =>
  sources
    .filter(({ path }) => /^app\/api\/desk\/(?:.+\/)?route\.tsx?$/.test(path))
    .flatMap((source) =>
      exportsNotMadeBy(source, MAKERS, SETTINGS_OF_ROUTES).map((name) => `${source.path}: ${name}`),
    );

/** Next gives an error page its name, and wants it to be a client file. */
const ERROR_PAGE = /^app\/(?:.+\/)?error\.tsx$/;

export const clientFilesSaySo: Rule = (sources) =>
  sources
    .filter(({ path }) => !ERROR_PAGE.test(path))
    .filter((source) => (source.directive === "client") !== source.path.includes(".client."))
    .map((source) => `${source.path}: "use client" and .client.tsx go together`);

export const defaultExportsAreNexts: Rule = (sources) =>
  sources
    .filter(({ path }) => /^(?:app|components|lib|press)\//.test(path) && !NEXT_FILE.test(path))
    .filter(({ text }) => /^export default\b|^export \{[^}]*\bas default\b/m.test(text))
    .map(({ path }) => path);

export const everyFileHasAName: Rule = (sources) =>
  sources.map(({ path }) => path).filter((path) => NAMELESS.test(path));

export const exceptionsSayWhy: Rule = (sources) =>
  sources.flatMap(({ path, text }) =>
    text
      .split("\n")
      .filter((line) => /(?:\/\/|\/\*)\s*(?:eslint-disable(?!.* -- \S)|@ts-(?:ignore|nocheck))/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );

/** The pictures' own processes are started with words of ours alone. */
const STARTS_PROGRAMS = /^lib\/media\/darkroom\//;

/** What makes a program, a shell's line or another machine's code out of a text. */
const RUNS_TEXT = /\beval\(|\bnew Function\(|\bFunction\(|["'](?:node:)?(?:child_process|vm)["']/;

/** Whatever is typed, pasted or sent stays words (OWASP ASVS 5.0, 1.2.5 and 1.3.2). */
export const nothingTypedIsRun: Rule = (sources) =>
  sources
    .filter(({ path }) => isAtWork(path) && !STARTS_PROGRAMS.test(path))
    .filter(({ text }) => RUNS_TEXT.test(text))
    .map(({ path }) => path);

/** The one place writes JSON for machines, with its signs for the beginning of an element escaped. */
const WRITES_MARKUP = new Set(["components/story/structured-data.tsx"]);

/** Text becomes markup by React alone, which escapes it (OWASP ASVS 5.0, 1.2.1 and 3.2.2). */
export const textIsNeverMarkup: Rule = (sources) =>
  sources
    .filter(({ path }) => isAtWork(path) && !WRITES_MARKUP.has(path))
    .filter(({ text }) =>
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\(/.test(text),
    )
    .map(({ path }) => path);

/** Whether a newsroom that is open runs it: no test, and no tool of the owner's. */
function isAtWork(path: string): boolean {
  return (
    /^(?:app|components|lib|press)\/|^server\.ts$/.test(path) &&
    !isTest(path) &&
    !/-for-tests|architecture-rules/.test(path)
  );
}

function breaches(
  sources: Source[],
  holds: (path: string) => boolean,
  forbidden: (target: string) => boolean,
): string[] {
  return sources
    .filter(({ path }) => holds(path) && !isTest(path))
    .flatMap(({ path, imports }) => imports.filter(forbidden).map((target) => `${path} imports ${target}`));
}

function exportsNotMadeByAction(source: Source): string[] {
  const isMaker = source.imports.includes("lib/web/action.ts");
  const isDoor = STRANGERS_DOOR.test(source.path) && source.imports.includes("lib/web/strangers-action.ts");
  return exportsIn(source)
    .filter(({ madeBy }) => !(isMaker && madeBy === "action"))
    .filter(({ madeBy }) => !(isDoor && madeBy === "strangersAction"))
    .map(({ name }) => name);
}

function exportsNotMadeBy(source: Source, makers: typeof MAKERS, settings: ReadonlySet<string>): string[] {
  return exportsIn(source)
    .filter(({ name }) => !settings.has(name))
    .filter(
      ({ name, madeBy }) =>
        !makers[name]?.some(
          (maker) => source.imports.includes(maker.lib) && maker.makers.includes(madeBy ?? ""),
        ),
    )
    .map(({ name }) => name);
}

/** Every value that a file exports, and the function whose call makes it, where one does. */
function exportsIn({ path, text }: Source): { name: string; madeBy?: string }[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return statement.isTypeOnly ? [] : [{ name: statement.getText() }];
    if (ts.isExportAssignment(statement)) return [{ name: "default" }];
    if (!ts.canHaveModifiers(statement) || !isExported(statement)) return [];
    if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) return [];
    if (!ts.isVariableStatement(statement))
      return [
        {
          name: ts.isFunctionDeclaration(statement)
            ? (statement.name?.text ?? "default")
            : statement.getText(),
        },
      ];
    return statement.declarationList.declarations.map(({ name, initializer }) => ({
      name: name.getText(),
      ...(initializer && ts.isCallExpression(initializer)
        ? { madeBy: initializer.expression.getText() }
        : {}),
    }));
  });
}

function isExported(node: ts.HasModifiers): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function inLibBelowWeb(path: string): boolean {
  return path.startsWith("lib/") && !path.startsWith("lib/web/");
}

function isClient(source: Source | undefined): boolean {
  return source !== undefined && (source.directive === "client" || source.path.includes(".client."));
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
