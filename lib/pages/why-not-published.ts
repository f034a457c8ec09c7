import type { Body } from "@/lib/body/body";
import { canonicalJson } from "@/lib/canonical-json";
import { saysSomething } from "./page-text";

type Page = { title: string; body: Body };

/** Why a page's saved text cannot be published whatever it says: it says nothing, or readers have it. */
export function whyNotPublished(
  { title, body }: Page,
  stands: { title: string; body: unknown } | null,
): "pageEmpty" | "pageUnchanged" | null {
  if (!saysSomething(body)) return "pageEmpty";
  const same = stands?.title === title && canonicalJson(stands.body) === canonicalJson(body);
  return same ? "pageUnchanged" : null;
}
