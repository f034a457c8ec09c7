"use client";

import { use, useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useDraft, useDraftValue } from "./draft.client";
import { backToFinding, FindLine } from "./find-line";
import { useFindingsWalk } from "./findings-walk";
import { MarginContext } from "./margin.client";
import { openSurface, type Surface } from "./open-surface";
import { useQuestions } from "./questions";
import { useQuiet } from "./quiet";
import { SlashOffers } from "./slash-offers";
import { loadSuggesting, wasSuggesting } from "./suggesting-loading";
import type { Asked, SurfaceContext, SurfaceTools } from "./surface-context";
import { SurfaceDialogs } from "./surface-dialogs";
import { TallyLine } from "./tally";
import { thumbOf } from "./thumbs";
import { Toolbar } from "./toolbar";

type BodySurfaceProps = {
  storyId: number;
  /** The story's language, in which its words are set. */
  language: string;
  tools: SurfaceTools;
  /** What the insert menu's entries are called in the story's own language. */
  storyWords: Record<string, string>;
  /** The text as readers would get it, shown until it can be written in. */
  children: ReactNode;
};

/** The text of the story, to be written: the tools above it, the text, and how long it is. */
export function BodySurface({ storyId, language, tools, storyWords, children }: BodySurfaceProps) {
  const draft = useDraft();
  const words = useTranslations("desk.writing");
  const pasteWords = useTranslations("desk.paste");
  const blockWords = useTranslations("desk.blocks");
  const margin = use(MarginContext);
  const said = useRef<HTMLParagraphElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [[report, pictures], setReport] = useState<[string, boolean?]>([""]);
  const [unreached, setUnreached] = useState(false);
  const [ask] = useState(() => (what: Asked | null) => {
    setAsked(what);
    setUnreached(false);
    if (what === "find") backToFinding();
  });
  const [say] = useState(() => (sentence: string) => sayIn(said.current, sentence));
  const { host, question } = useQuestions({ words: blockWords, say, thumb: thumbOf });
  // Made once: a surface that is opened anew forgets what could be undone.
  const [context] = useState<SurfaceContext>(() => ({
    ...{ storyId, language, words, pasteWords, storyWords, tools, host, ask, say, margin },
    report: (...told) => setReport(told),
    failed: () => setUnreached(true),
    mayWrite: () => draft.mayWrite(),
  }));
  const [place, { editor, broken }] = useSurface(context);
  const mayWrite = useDraftValue((one) => one.mayWrite());
  const [quiet, toggleQuiet] = useQuiet(say, context.words);
  useFindingsWalk(draft, context);
  useKeySheetKey(ask);
  const close = useCallback(() => ask(null), [ask]);
  const failed = () => {
    setAsked(null);
    setUnreached(true);
  };
  return (
    <section className="surface" aria-label={words("title")}>
      <Toolbar {...{ editor, context, mayWrite, quiet, toggleQuiet, ask }} />
      {asked === "find" && editor ? <FindLine {...{ editor, context, mayWrite, close, failed }} /> : null}
      <div className="paste-report" role="status">
        {report === "" ? null : (
          <Notice tone="warn" title={words("paste.title")}>
            <p>{report}</p>
            {pictures && editor && mayWrite ? (
              <Button size="sm" onClick={() => editor.commands.insertBlock("picture", { adds: true })}>
                {words("paste.addPictures")}
              </Button>
            ) : null}
            <Button size="sm" onClick={() => setReport([""])}>
              {words("paste.away")}
            </Button>
          </Notice>
        )}
      </div>
      {unreached ? <Notice tone="warn" role="status" title={blockWords("unreached")} /> : null}
      {broken ? (
        <Notice tone="stop" role="alert" title={words("broken")}>
          <p>{words("brokenAbout")}</p>
        </Notice>
      ) : null}
      {editor ? null : (
        <div className="body" lang={language} aria-busy={!broken}>
          {children}
        </div>
      )}
      <div ref={place} hidden={!editor} />
      <SlashOffers editor={editor} context={context} />
      <p className="vh" role="status" ref={said} />
      <TallyLine editor={editor} context={context} />
      {editor ? <SurfaceDialogs {...{ editor, context, asked, question, close, failed }} /> : null}
    </section>
  );
}

type Opened = { editor: Editor | null; broken: boolean };

/** Opens the draft's body in the element that gets the reference, and closes it with the element. */
function useSurface(context: SurfaceContext) {
  const draft = useDraft();
  const [opened, setOpened] = useState<Opened>({ editor: null, broken: false });
  const place = useCallback(
    (element: HTMLDivElement) => {
      // The surface makes an element its own; this one stays React's.
      const own = element.appendChild(document.createElement("div"));
      let surface: Surface | null = null;
      let isGone = false;
      const open = () => {
        if (isGone) return;
        try {
          surface = openSurface(own, draft, context);
        } catch (error) {
          console.error(error);
        }
        setOpened({ editor: surface?.editor ?? null, broken: surface === null });
      };
      // Where suggesting was on, not a key is taken before it is on again, or is known not to be.
      if (context.margin && wasSuggesting(context.storyId))
        void loadSuggesting().catch(context.failed).then(open);
      else open();
      return () => {
        isGone = true;
        surface?.close();
        own.remove();
      };
    },
    [draft, context],
  );
  return [place, opened] as const;
}

/** The same sentence twice is said twice. */
function sayIn(element: HTMLElement | null, sentence: string) {
  if (!element) return;
  element.textContent = "";
  requestAnimationFrame(() => (element.textContent = sentence));
}

/** "?" outside of fields shows the keys. */
function useKeySheetKey(ask: (what: Asked) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const writes = target?.isContentEditable || target?.closest("input, textarea, select, dialog");
      if (event.key !== "?" || writes || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      event.preventDefault();
      ask("keys");
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [ask]);
}
