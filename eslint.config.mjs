import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Shapes without data: what markup may know of the newsroom. */
const SHAPES = [
  "**/lib/stories/view.ts",
  "**/lib/stories/desk-view.ts",
  "**/lib/moments.ts",
  "**/lib/body/body.ts",
  "**/lib/media/{shapes,alt-help,view}.ts",
  "**/lib/web/action-state.ts",
  "**/lib/words/**",
  "**/lib/*/fields.ts",
];

/** What runs without Next and React. */
const LIB_BUT_WEB = ["./lib/*", "./lib/!(web)/**/*"];

/** The import law of the house; lib/architecture.test.ts keeps the same law without a linter. */
const ZONES = [
  {
    target: "./components",
    from: "./lib/**/*",
    except: SHAPES,
    message: "A component takes props; from lib it may know shapes only.",
  },
  {
    target: "./components",
    from: ["./app", "./press", "./prisma"],
    message: "A component takes props and gives markup.",
  },
  {
    target: "./app/(site)/**/*",
    from: "./lib/**/*",
    except: [...SHAPES, "**/lib/web/reader.ts", "**/lib/web/tags.ts", "**/lib/env.ts"],
    message: "Readers' pages take their data from lib/web/reader.ts only.",
  },
  {
    target: "./app/(site)/**/*",
    from: ["./app/(desk)", "./app/(account)", "./components/desk", "./press", "./prisma"],
    message: "Readers' pages know nothing of the desk.",
  },
  {
    target: LIB_BUT_WEB,
    from: [
      "./node_modules/next",
      "./node_modules/next-auth",
      "./node_modules/react",
      "./node_modules/react-dom",
      "./node_modules/@types/react",
      "./node_modules/@types/react-dom",
    ],
    message: "Only lib/web may know Next and React.",
  },
  {
    target: LIB_BUT_WEB,
    from: "./lib/web",
    message: "lib/web stands above the rest of lib, never below it.",
  },
  {
    target: "./lib",
    from: ["./app", "./components", "./press"],
    message: "lib knows no page, no markup and no press.",
  },
  {
    target: ["./app", "./components", "./press", "./server.ts"],
    from: "./prisma/generated",
    message: "The database client is used in lib and prisma only.",
  },
  { target: "./press", from: "./app", message: "The press gets finished pages." },
];

const NEXT_FILES =
  "app/**/{page,layout,template,default,error,global-error,not-found,loading,icon,sitemap,robots,opengraph-image}.tsx";

/** A rule either holds or is not there. */
function allAsErrors(rules) {
  return Object.fromEntries(
    Object.entries(rules).map(([name, level]) => [
      name,
      Array.isArray(level) ? ["error", ...level.slice(1)] : level === "off" || level === 0 ? "off" : "error",
    ]),
  );
}

const NODE_GLOBALS = Object.fromEntries(
  [
    "AbortSignal",
    "Buffer",
    "URL",
    "clearTimeout",
    "console",
    "fetch",
    "performance",
    "process",
    "setTimeout",
  ].map((name) => [name, "readonly"]),
);

export default defineConfig(
  {
    ignores: [
      "**/node_modules/",
      ".next*/",
      ".newsroom/",
      "prisma/generated/",
      "next-env.d.ts",
      "test-results/",
      "playwright-report/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX, "react-hooks": reactHooks },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      ...allAsErrors(reactHooks.configs.flat.recommended.rules),
      "import-x/no-restricted-paths": ["error", { zones: ZONES }],
      "import-x/no-default-export": "error",
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", 80],
      eqeqeq: ["error", "always", { null: "ignore" }],
      // Text that comes from elsewhere is searched for control characters on purpose.
      "no-control-regex": "off",
      "no-var": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      // A missing case in a switch over a closed set is a hole in a page; a default branch would hide it.
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Next's pages are async whether or not they wait, and a React handler may return a promise.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ["**/*.tsx"], rules: { "max-lines-per-function": ["error", 120] } },
  {
    // A group of tests is one function, and as long as what it tells.
    files: ["**/*.test.{ts,tsx}", "e2e/**/*.ts"],
    // A test may also hold two houses beside each other and compare them.
    rules: { "max-lines-per-function": "off", "import-x/no-restricted-paths": "off" },
  },
  {
    // Their readers ask for a default export: Next, and the tools at the root.
    files: [NEXT_FILES, "*.config.{mjs,ts}", "prisma/test-database.ts"],
    rules: { "import-x/no-default-export": "off" },
  },
  {
    // Plain JavaScript has no types to be checked by.
    files: ["**/*.mjs"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { ...tseslint.configs.disableTypeChecked.languageOptions, globals: NODE_GLOBALS },
  },
);
