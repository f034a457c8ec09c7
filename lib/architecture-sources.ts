import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** One file of the tree, as the rules of the house look at it. */
export type Source = {
  /** from the checkout's folder, with forward slashes: "lib/log.ts" */
  path: string;
  text: string;
  /** what it imports or re-exports, by `import()` too: a file of the tree, or a package's name */
  imports: string[];
  /** whether it begins with "use client" or "use server" */
  directive: "client" | "server" | null;
};

const ROOT = path.join(import.meta.dirname, "..");
const FOLDERS = ["app", "bench", "bin", "components", "e2e", "lib", "press", "prisma"];
const SUFFIXES = ["", ".ts", ".tsx", ".mjs", ".json", "/index.ts", "/index.tsx"];

/** Every source of the checkout, tests included, the generated client not. */
export function readSources(): Source[] {
  const topLevel = readdirSync(ROOT).filter((name) => /\.(ts|mjs)$/.test(name));
  const files = [...topLevel, ...FOLDERS.flatMap(filesIn)].filter((file) => /\.(tsx?|mjs)$/.test(file));
  return files.map((file) => parseSource(file, readFileSync(path.join(ROOT, file), "utf8"), isFile));
}

/** Reads one file's imports, without types and without running anything. */
export function parseSource(file: string, text: string, exists: (file: string) => boolean): Source {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const imports = specifiersIn(tree).map((specifier) => targetOf(specifier, file, exists));
  const directive = /^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/.*\n\s*)*["']use (client|server)["']/.exec(text)?.[1];
  return { path: file, text, imports, directive: (directive ?? null) as Source["directive"] };
}

function specifiersIn(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isStatement = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    if (isStatement && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push(node.moduleSpecifier.text);
    }
    const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const given = isDynamic ? node.arguments[0] : ts.isImportTypeNode(node) ? node.argument : undefined;
    const literal = given && ts.isLiteralTypeNode(given) ? given.literal : given;
    if (literal && ts.isStringLiteral(literal)) found.push(literal.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function targetOf(specifier: string, from: string, exists: (file: string) => boolean): string {
  const isRelative = specifier.startsWith(".");
  if (!isRelative && !specifier.startsWith("@/")) return specifier;
  const base = isRelative ? path.posix.join(path.posix.dirname(from), specifier) : specifier.slice(2);
  return SUFFIXES.map((suffix) => base + suffix).find(exists) ?? base;
}

function isFile(file: string): boolean {
  const full = path.join(ROOT, file);
  return existsSync(full) && statSync(full).isFile();
}

function filesIn(folder: string): string[] {
  if (folder === "prisma/generated" || !existsSync(path.join(ROOT, folder))) return [];
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}
