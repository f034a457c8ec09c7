import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";

export type Role = "reporter" | "editor" | "admin";
type SignIn = { role: Role; name: string; email: string; password: string };

/** The demo paper's sign-ins, as the first start wrote them into the data folder. */
async function signIns(): Promise<SignIn[]> {
  const folder = process.env.NEWSROOM_DATA;
  if (!folder) throw new Error("NEWSROOM_DATA does not say where the tested newsroom keeps its data.");
  return JSON.parse(await readFile(path.join(folder, "demo-sign-ins.json"), "utf8")) as SignIn[];
}

/** Somebody on the demo paper's staff who has this role. */
export async function somebody(role: Role): Promise<SignIn> {
  const found = (await signIns()).find((candidate) => candidate.role === role);
  if (!found) throw new Error(`The demo paper has no ${role}.`);
  return found;
}

/** Signs in through the form, as a person would. */
export async function signInAs(page: Page, role: Role): Promise<SignIn> {
  const person = await somebody(role);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/desk");
  return person;
}
