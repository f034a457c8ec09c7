import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { S3Settings } from "@/lib/env";
import { folderStore } from "./folder-store";
import { s3Store } from "./s3-store";
import type { MediaStore } from "./store";

/** Both kinds of store keep the same promises: the folder on a disk, S3 against a real server that speaks it. */

let folder: string;
let server: ChildProcessWithoutNullStreams;
let s3: S3Settings;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "newsroom-store-"));
  // Its tokens for further pages are made by a cipher that is no longer there without being asked for.
  const program = ["--openssl-legacy-provider", "--import", "tsx", "lib/media/store/s3-server-for-tests.ts"];
  server = spawn(process.execPath, [...program, path.join(folder, "s3")]);
  const [port] = (await once(createInterface({ input: server.stdout }), "line")) as [string];
  s3 = {
    bucket: "newsroom-pictures",
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-east-1",
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
    prefix: "talmer/",
  };
}, 30_000);

afterAll(async () => {
  server.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

const KINDS: [string, () => { store: MediaStore; settings: object }][] = [
  [
    "a folder",
    () => ({ store: folderStore(path.join(folder, "disk")), settings: { root: path.join(folder, "disk") } }),
  ],
  ["a store that speaks S3", () => ({ store: s3Store(s3), settings: { s3 } })],
];

async function namesIn(store: MediaStore, beginning: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list(beginning)) names.push(name);
  return names.sort();
}

const bytes = (size: number, value: number) => Buffer.alloc(size, value);

describe.each(KINDS)("%s", (_kind, open) => {
  it("gives what was put, says what it has, and takes away what is there or not", async () => {
    const { store } = open();
    expect(await store.get("files/nothing.webp")).toBeNull();
    expect(await store.has("files/nothing.webp")).toBe(false);
    await store.remove("files/nothing.webp");
    await store.put("files/one.webp", bytes(70_000, 1));
    expect(await store.get("files/one.webp")).toEqual(bytes(70_000, 1));
    expect(await store.has("files/one.webp")).toBe(true);
    await store.put("files/one.webp", bytes(3, 2));
    expect(await store.get("files/one.webp")).toEqual(bytes(3, 2));
    await store.put("files/empty", bytes(0, 0));
    expect(await store.get("files/empty")).toEqual(bytes(0, 0));
    await store.remove("files/one.webp");
    expect(await store.get("files/one.webp")).toBeNull();
  });

  it("keeps names apart that differ in a sign, and that hold signs of other alphabets", async () => {
    const { store } = open();
    const odd = [
      "odd/a b+c%20d.jpg",
      "odd/a b+c d.jpg",
      "odd/Көл #1 & «жаз».jpg",
      "odd/..webp",
      "odd/~1~2~3",
    ];
    for (const [index, name] of odd.entries()) await store.put(name, bytes(10, index));
    for (const [index, name] of odd.entries()) expect(await store.get(name), name).toEqual(bytes(10, index));
    expect(await namesIn(store, "odd/")).toEqual([...odd].sort());
  });

  it("lists every name that begins so, more than a thousand of them, and nothing that stands elsewhere", async () => {
    const { store } = open();
    const all = Array.from({ length: 1_100 }, (_, index) => `many/ab-${String(index).padStart(4, "0")}`);
    for (let from = 0; from < all.length; from += 50) {
      await Promise.all(all.slice(from, from + 50).map((name) => store.put(name, bytes(1, 1))));
    }
    await store.put("many/ac-0000", bytes(1, 1));
    await store.put("many/ab-deeper/one", bytes(1, 1));
    await store.put("top-720.jpg", bytes(1, 1));
    expect(await namesIn(store, "many/ab-")).toEqual(all);
    expect(await namesIn(store, "top-")).toEqual(["top-720.jpg"]);
    expect(await namesIn(store, "nowhere/")).toEqual([]);
  }, 60_000);

  it("takes many writers of one name at once: whoever reads gets one of the texts, whole", async () => {
    const { store } = open();
    const size = 300_000;
    await store.put("race/one", bytes(size, 0));
    const reading = (async () => {
      for (let round = 0; round < 30; round += 1) {
        const found = await store.get("race/one");
        expect(found?.equals(bytes(size, found[0] ?? -1))).toBe(true);
      }
    })();
    await Promise.all([
      reading,
      ...Array.from({ length: 12 }, (_, n) => store.put("race/one", bytes(size, n))),
    ]);
    const last = await store.get("race/one");
    expect(last?.equals(bytes(size, last[0] ?? -1))).toBe(true);
  }, 60_000);

  it("has nothing of a file whose writer was killed half-way, and lets another write it", async () => {
    const { store, settings } = open();
    for (const pause of [0, 15, 40, 90]) {
      const name = `killed/${pause}`;
      const child = spawn(process.execPath, ["--import", "tsx", "lib/media/store/slow-writer-for-tests.ts"], {
        env: { ...process.env, WRITER: JSON.stringify({ ...settings, name, size: 60_000_000 }) },
      });
      const ended = once(child, "exit");
      await once(createInterface({ input: child.stdout }), "line");
      await new Promise((wake) => setTimeout(wake, pause));
      child.kill("SIGKILL");
      await ended;
      const found = await store.get(name);
      // It may have been quicker than we; but half of it is never there.
      expect([undefined, 60_000_000]).toContain(found?.byteLength);
      await store.put(name, bytes(5, 7));
      expect(await store.get(name)).toEqual(bytes(5, 7));
      expect(await namesIn(store, "killed/")).toContain(name);
    }
    // Only Linux tells of whom a process number is; elsewhere a draft is looked after by its age.
    await store.tidy(new Date(Date.now() + (process.platform === "linux" ? 0 : 3_700_000)));
    const drafts = "root" in settings ? await readdir(path.join(folder, "disk", "drafts")) : [];
    expect(drafts).toEqual([]);
    expect(await namesIn(store, "killed/")).toHaveLength(4);
  }, 60_000);
});

describe("a folder", () => {
  it("keeps the draft of whoever still writes, for an hour at the most", async () => {
    const root = path.join(folder, "drafts");
    const store = folderStore(root);
    const writing = store.put("files/large", bytes(80_000_000, 3));
    await expect.poll(async () => (await readdir(path.join(root, "drafts")).catch(() => [])).length).toBe(1);
    expect(await store.tidy(new Date())).toBe(0);
    await writing;
    expect((await store.get("files/large"))?.byteLength).toBe(80_000_000);
    const strange = path.join(root, "drafts", "another-machine~1~abc~def");
    await writeFile(strange, "half");
    expect(await store.tidy(new Date())).toBe(0);
    expect(await store.tidy(new Date(Date.now() + 3_700_000))).toBe(1);
  });

  it("keeps the draft of a process that is numbered elsewhere, in another container with this machine's name", async () => {
    const root = path.join(folder, "containers");
    const store = folderStore(root);
    const own = store.put("files/large", bytes(80_000_000, 3));
    const drafts = async () => (await readdir(path.join(root, "drafts")).catch(() => [])).join();
    await expect.poll(drafts).not.toBe("");
    const [numberedBy = ""] = (await drafts()).split("~");
    await own;
    // No process has this number: here, its drafts are nobody's; what another namespace numbers so may live.
    const here = `${numberedBy}~4194305~abc~def`;
    const elsewhere = [`${numberedBy}0~4194305~abc~def`, `${hostname()}~4194305~abc~def`];
    for (const draft of [here, ...elsewhere]) await writeFile(path.join(root, "drafts", draft), "half");
    expect(await store.tidy(new Date())).toBe(process.platform === "linux" ? 1 : 0);
    for (const draft of elsewhere) expect(await drafts()).toContain(draft);
    await rm(path.join(root, "drafts"), { recursive: true });
  });
});

describe("a store that speaks S3", () => {
  it("says so when its bucket is not there, instead of having no pictures", async () => {
    const store = s3Store({ ...s3, bucket: "no-such-bucket" });
    await expect(store.get("files/one")).rejects.toMatchObject({ name: "NoSuchBucket" });
  });
});
