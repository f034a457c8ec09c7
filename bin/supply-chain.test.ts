import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { adviseOnPackages } from "./advisories.mjs";
import { faultsOf, licenceList } from "./supply-chain.mjs";

type Package = Record<string, unknown>;
type Lock = { packages: Record<string, Package> };
type Manifest = Record<string, Record<string, unknown>>;

const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as unknown;
const manifest = () => read("package.json") as Manifest;
const lock = () => read("package-lock.json") as Lock;

/** The faults of what is here, once something in it was changed. */
function faultsAfter(change: (manifest: Manifest, packages: Lock["packages"]) => void): string[] {
  const [changed, locked] = [manifest(), lock()];
  change(changed, locked.packages);
  return faultsOf(changed, locked);
}

const HASH = `sha512-${"A".repeat(86)}==`;
const LEFT_PAD = { version: "1.0.0", integrity: HASH, license: "MIT" };

describe("what the newsroom is made of", () => {
  it("is locked, whole and allowed as it stands, and listed under its licences", () => {
    expect(faultsOf(manifest(), lock())).toEqual([]);
    expect(readFileSync("docs/licences.md", "utf8")).toBe(licenceList(lock()));
  });

  it.each<[string, Package, string]>([
    [
      "has a licence that nobody allowed",
      { license: "AGPL-3.0" },
      'left-pad is under "AGPL-3.0", which nobody has allowed.',
    ],
    ["has none", { license: undefined }, 'left-pad is under "no licence", which nobody has allowed.'],
    [
      "needs both of two",
      { license: "MIT AND SSPL-1.0" },
      'left-pad is under "MIT AND SSPL-1.0", which nobody has allowed.',
    ],
    ["has no hash", { integrity: undefined }, "left-pad has no sha512 in the lock file."],
    ["has an old hash", { integrity: "sha1-abc=" }, "left-pad has no sha512 in the lock file."],
    [
      "comes from git",
      { resolved: "git+ssh://git@github.com/a/b.git#1" },
      "left-pad comes from git+ssh://git@github.com/a/b.git#1, which is no registry.",
    ],
    [
      "comes without TLS",
      { resolved: "http://r.example/a.tgz" },
      "left-pad comes from http://r.example/a.tgz, which is no registry.",
    ],
    ["comes from a folder", { link: true }, "left-pad comes from a folder or inside another package."],
    [
      "runs a script",
      { hasInstallScript: true },
      "left-pad has an install script that allowScripts in package.json does not name.",
    ],
  ])("is refused a package that %s", (_what, more, says) => {
    expect(
      faultsAfter((_manifest, packages) => {
        packages["node_modules/a/node_modules/left-pad"] = { ...LEFT_PAD, ...more };
      }),
    ).toEqual([says]);
  });

  it("takes one of two licences, where there is a choice", () => {
    const either = { ...LEFT_PAD, license: "(MIT OR AGPL-3.0)" };
    expect(faultsAfter((_manifest, packages) => void (packages["node_modules/left-pad"] = either))).toEqual(
      [],
    );
  });

  it("is refused a version that is none, or another than the locked one, and a name that needs no leave", () => {
    expect(faultsAfter(({ dependencies = {} }) => void (dependencies.pg = "^8.0.0"))).toEqual([
      'pg is asked for as "^8.0.0": no exact version.',
    ]);
    expect(faultsAfter(({ dependencies = {} }) => void (dependencies.pg = "8.0.0"))).toHaveLength(1);
    expect(faultsAfter(({ allowScripts = {} }) => void (allowScripts.pg = true))).toEqual([
      "allowScripts names pg, which has no install script.",
    ]);
  });
});

describe("asking for advisories", () => {
  it("is skipped with a word where no registry answers", async () => {
    expect(await adviseOnPackages({ registry: "http://127.0.0.1:9" })).toBe(
      "Advisories: skipped, no registry answered.",
    );
  });

  it("says what a registry knows", async () => {
    const known = {
      pg: [{ id: 1, title: "A test", severity: "high", vulnerable_versions: "*", url: "https://a.example" }],
    };
    const registry = createServer(({ method, url = "" }, response) => {
      const packument = { name: decodeURIComponent(url.slice(1)), "dist-tags": {}, versions: {} };
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(method === "POST" ? known : packument));
    });
    await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
    const { port } = registry.address() as AddressInfo;
    expect(await adviseOnPackages({ registry: `http://127.0.0.1:${port}` })).toMatch(
      /^Advisories: \d+ \(critical 0, high \d+\)/,
    );
    registry.close();
  });
});
