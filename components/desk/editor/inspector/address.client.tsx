"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { FieldError, fieldIds } from "@/components/ui/field";
import { useDraftField, useDraftValue } from "@/components/desk/writing/draft.client";
import { LONGEST_SLUG, slugFault, type SlugFault, type SlugScript } from "@/lib/slugs/fields";
import type { InspectorView } from "@/lib/stories/desk-view";
import { useFieldError, useMayWrite, useTyped } from "./state.client";
import { useTools } from "./tools.client";

type AddressProps = {
  sections: InspectorView["sections"];
  /** The address that readers have, which stays as it is. */
  frozen: string | undefined;
  /** What is wrong with a slug, in words, by its code. */
  wrong: Record<SlugFault, string>;
  /** In which letters the edition writes its addresses. */
  script: SlugScript;
  stored: InspectorView["suggested"];
};

/** Where the story stands or will stand. The last part can be chosen until the first publication. */
export function AddressField({ frozen, ...rest }: AddressProps) {
  const words = useTranslations("desk.inspector.address");
  if (frozen === undefined) return <SlugField {...rest} />;
  return (
    <div className="field" id="slug" tabIndex={-1}>
      <span className="label">{words("title")}</span>
      <p className="num address">{frozen}</p>
      <p className="hint">{words("frozen")}</p>
    </div>
  );
}

function SlugField({ sections, wrong, script, stored }: Omit<AddressProps, "frozen">) {
  const words = useTranslations("desk.inspector.address");
  const [slug, setSlug] = useDraftField("slug");
  const [text, type] = useTyped(slug, (value) => value);
  const readOnly = !useMayWrite();
  const refused = useFieldError("slug");
  const suggested = useSuggestion(script, stored);
  const fault = slugFault(text);
  const error = fault ? `${wrong[fault]} ${words("notKept")}` : refused;
  const change = (given: string) => {
    const typed = given.normalize();
    const means = slugFault(typed) === null ? typed : undefined;
    type(typed, means);
    if (means !== undefined) setSlug(means);
  };
  return (
    <div className="field">
      <label htmlFor="slug">{words("title")}</label>
      <input
        className="input"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        value={text}
        // One more than fits, so that what is too long can be said.
        maxLength={LONGEST_SLUG + 1}
        onChange={(event) => change(event.target.value)}
        {...fieldIds({ name: "slug", hint: true, error })}
      />
      <div className="hint" id="slug-hint">
        <Future sections={sections} slug={slug || suggested} fromHeadline={slug === ""} />
        <p>{words("rules")}</p>
      </div>
      <FieldError name="slug" error={error} />
      {readOnly || suggested === "" || suggested === text ? null : (
        <p>
          <button type="button" className="btn sm" onClick={() => change(suggested)}>
            {words("suggest")}
          </button>
        </p>
      )}
    </div>
  );
}

type FutureProps = { sections: InspectorView["sections"]; slug: string; fromHeadline: boolean };

/** The whole address that the story will have as things stand. */
function Future({ sections, slug, fromHeadline }: FutureProps) {
  const words = useTranslations("desk.inspector.address");
  const sectionId = useDraftValue((draft) => draft.field("sectionId"));
  const section = sections.find(({ id }) => id === sectionId);
  if (!section) return <p>{words("noSection")}</p>;
  if (slug === "") return <p>{words("noHeadline", { start: decodeURI(section.href) })}</p>;
  const address = `${decodeURI(section.href)}${slug}`;
  return (
    <p>
      <b className="num address">{address}</b> {fromHeadline ? words("fromHeadline") : null}
    </p>
  );
}

/** What the headline gives as an address, as long as it is not written by hand; what makes it comes with another headline. */
function useSuggestion(script: SlugScript, stored: InspectorView["suggested"]): string {
  const headline = useDraftValue((draft) => draft.field("headline"));
  const { suggestSlug } = useTools();
  const [suggested, setSuggested] = useState(stored.slug);
  useEffect(() => {
    let current = true;
    const made = headline === stored.headline ? Promise.resolve(stored.slug) : suggestSlug(headline, script);
    void made.then((slug) => {
      if (current) setSuggested(slug);
    });
    return () => {
      current = false;
    };
  }, [headline, script, stored.headline, stored.slug, suggestSlug]);
  return suggested;
}
