import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Pressed } from "./pressed";

const body = Buffer.from("<p>Water under the bridge.</p>".repeat(100));
const pressed = () => new Pressed({ status: 200, headers: { "Content-Type": "text/html" }, body });

describe("a finished page", () => {
  it("is made once in each form, however many ask for it at once", async () => {
    const page = pressed();
    await page.pack();
    for (const accepted of ["br", "gzip", undefined]) {
      const forms = await Promise.all([page.form(accepted), page.form(accepted), page.form(accepted)]);
      expect(new Set(forms).size).toBe(1);
      expect(page.made(accepted)).toBe(forms[0]);
    }
  });

  it("is the same page in every form that is made of the packed one", async () => {
    const page = pressed();
    await page.pack();
    expect(page.made(undefined) ?? page.made("gzip")).toBeUndefined();
    expect(gunzipSync((await page.form("gzip")).body)).toEqual(body);
    expect((await page.form(undefined)).body).toEqual(body);
    expect(brotliDecompressSync((await page.form("br")).body)).toEqual(body);
  });

  it("holds no memory beside its own bytes", async () => {
    const page = pressed();
    for (const accepted of ["br", "gzip", undefined]) {
      const form = await page.form(accepted);
      expect(form.body.buffer.byteLength).toBe(form.body.length);
    }
  });
});
