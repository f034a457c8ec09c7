"use client";

import { useTranslations } from "use-intl";
import { Sign } from "@/components/ui/sign";
import { useDraft, useDraftField, useDraftValue } from "@/components/desk/writing/draft.client";
import type { Finding } from "@/lib/stories/desk-view";
import { showIn } from "@/components/desk/writing/show-finding";
import { placeHref } from "../../place-href";
import { useLeadInLibrary } from "./library-picture.client";
import { useMayWrite } from "./state.client";
import { useTools } from "./tools.client";

type ChecksProps = {
  /** How many things are looked at in all. */
  rules: number;
};

/** What was found in the text as it was saved last: what stops publication first, each with the way to its place. */
export function ChecksPanel({ rules }: ChecksProps) {
  const words = useTranslations("desk.inspector.checks");
  const findings = useDraftValue((draft) => draft.findings());
  const stops = findings.filter(({ level }) => level === "blocker");
  const warns = findings.filter(({ level }) => level === "warning");
  const passed = Math.max(rules - new Set(findings.map(({ code }) => code)).size, 0);
  return (
    <section aria-labelledby="checks-title">
      <h2 className="vh" id="checks-title">
        {words("title")}
      </h2>
      <p className="small ink2">{words("about")}</p>
      <List found={stops} tone="stop" first={1} />
      <List found={warns} tone="warn" first={stops.length + 1} />
      <p className="xs muted">
        {words("passed", { count: passed, all: findings.length === 0 ? "yes" : "no" })}
      </p>
    </section>
  );
}

type ListProps = { found: readonly Finding[]; tone: "stop" | "warn"; first: number };

function List({ found, tone, first }: ListProps) {
  const words = useTranslations("desk.editor.checks");
  if (found.length === 0) return null;
  return (
    <>
      <h3 className={`found-${tone}`}>
        <Sign name={tone} /> {words(tone === "stop" ? "stops" : "warns", { count: found.length })}
      </h3>
      <ol start={first}>
        {found.map((finding, index) => (
          <li className="find" key={`${finding.code} ${finding.place} ${finding.found}`}>
            <span className={`gut ${tone}`} aria-hidden="true">
              {first + index}
            </span>
            <Sentence finding={finding} />
            <Ways finding={finding} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Sentence({ finding: { code, place = "", found = "" } }: { finding: Finding }) {
  const words = useTranslations("desk");
  const [, part, number = ""] = /^(paragraph|block) (\d+)$/.exec(place) ?? [];
  const key = `editor.places.${place}` as "editor.places.headline";
  const where = part
    ? words(`editor.places.${part as "paragraph" | "block"}`, { number })
    : words.has(key)
      ? words(key)
      : "";
  return (
    <p>
      {words(`findings.${code}` as "findings.leaked", { found })}{" "}
      {where === "" ? null : <span className="muted">({where})</span>}
    </p>
  );
}

/** The way to what was found, and what mends it at once. */
function Ways({ finding }: { finding: Finding }) {
  const words = useTranslations("desk.inspector.checks");
  const draft = useDraft();
  const { nthFound } = useTools();
  const href = placeHref(finding);
  const { picture } = finding;
  if (href === undefined) return null;
  const go = () => {
    const holder = draft.bodyHolder();
    if (href === "#body" && holder && showIn(holder, finding, nthFound)) return;
    goTo(href);
  };
  return (
    <p className="line">
      <button type="button" className="btn sm" onClick={go}>
        {words("go")}
      </button>
      {picture ? (
        <a className="btn sm quiet" href={`/desk/media/${picture.id}`}>
          {words("picture", picture)}
        </a>
      ) : null}
      <UseCredit finding={finding} />
    </p>
  );
}

/** The credit that the library has for the lead picture. */
function UseCredit({ finding }: { finding: Finding }) {
  const words = useTranslations("desk.inspector.checks");
  const [use, setUse] = useDraftField("lead");
  const mayWrite = useMayWrite();
  const inLibrary = useLeadInLibrary();
  const fits = finding.code === "pictureNoCredit" && finding.place === "lead";
  const credit = inLibrary?.credit ?? "";
  if (!fits || !use || credit === "" || !mayWrite) return null;
  return (
    <button type="button" className="btn sm quiet" onClick={() => setUse({ ...use, credit })}>
      {words("useCredit", { credit })}
    </button>
  );
}

/** By its address, so that the panel that it stands in is opened; once more where that is the address already. */
function goTo(href: string): void {
  if (location.hash === href) dispatchEvent(new HashChangeEvent("hashchange"));
  else location.hash = href;
  const field = document.querySelector<HTMLElement>(href);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

/** How much was found, beside the name of the tab. */
export function FindingCounts() {
  const words = useTranslations("desk.inspector.checks");
  const findings = useDraftValue((draft) => draft.findings());
  const stops = findings.filter(({ level }) => level === "blocker").length;
  const warns = findings.length - stops;
  if (findings.length === 0) return null;
  return (
    <>
      {stops > 0 ? (
        <span className="count stop" aria-hidden="true">
          {stops}
        </span>
      ) : null}
      {warns > 0 ? (
        <span className="count warn" aria-hidden="true">
          {warns}
        </span>
      ) : null}
      <span className="vh">{words("counts", { stops, warns })}</span>
    </>
  );
}
