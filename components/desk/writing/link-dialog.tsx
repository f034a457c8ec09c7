import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import type { Editor } from "@tiptap/core";
import { FieldError } from "@/components/ui/field";
import { linkStanding, putLink, removeLink, type LinkMark } from "./link";
import { linkAddress } from "./link-address";
import { Modal } from "./modal";
import { PickStory } from "./pick-story.client";
import type { SurfaceContext } from "./surface-context";

type LinkDialogProps = { editor: Editor; context: SurfaceContext; close: () => void };

const TABS = ["address", "story"] as const;
type Tab = (typeof TABS)[number];

/** Where the selected words lead: to an address, or to a story of ours, whose address may change later. */
export function LinkDialog({ editor, context, close }: LinkDialogProps) {
  const { words, storyId } = context;
  const id = useId();
  const [standing] = useState(() => linkStanding(editor));
  const [tab, setTab] = useState<Tab>(standing.storyId ? "story" : "address");
  const leave = () => {
    close();
    editor.commands.focus();
  };
  const put = (link: LinkMark, otherwise: string) => {
    leave();
    putLink(editor, link, otherwise);
  };
  const remove = () => {
    leave();
    removeLink(editor);
  };
  return (
    <Modal
      title={words("link.title")}
      leave={words("link.leave")}
      close={leave}
      footer={
        standing.isLink ? (
          <button type="button" className="btn stop" onClick={remove}>
            {words("link.remove")}
          </button>
        ) : null
      }
    >
      <Tabs id={id} tab={tab} setTab={setTab} words={words} />
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} className="stack">
        {tab === "address" ? (
          <AddressForm standing={standing} context={context} put={put} />
        ) : (
          <>
            {standing.storyId ? (
              <p className="small">{words("link.leadsToStory", { number: standing.storyId })}</p>
            ) : null}
            <PickStory
              except={storyId}
              autoFocus
              onPick={(story) =>
                put(
                  { type: "storyLink", attrs: { storyId: story.storyId } },
                  story.headline || String(story.storyId),
                )
              }
            />
          </>
        )}
      </div>
    </Modal>
  );
}

type TabsProps = { id: string; tab: Tab; setTab: (tab: Tab) => void; words: SurfaceContext["words"] };

function Tabs({ id, tab, setTab, words }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
    event.preventDefault();
    const next =
      event.key === "Home" ? TABS[0] : event.key === "End" ? "story" : TABS.find((one) => one !== tab);
    if (!next) return;
    setTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div className="link-tabs" role="tablist" aria-label={words("link.where")} ref={list} onKeyDown={walk}>
      {TABS.map((one) => (
        <button
          type="button"
          key={one}
          role="tab"
          id={`${id}-${one}`}
          data-tab={one}
          aria-selected={one === tab}
          aria-controls={`${id}-panel`}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => setTab(one)}
        >
          {words(`link.tabs.${one}`)}
        </button>
      ))}
    </div>
  );
}

type AddressFormProps = {
  standing: ReturnType<typeof linkStanding>;
  context: SurfaceContext;
  put: (link: LinkMark, otherwise: string) => void;
};

function AddressForm({ standing, context: { words, language }, put }: AddressFormProps) {
  const id = useId();
  const [typed, setTyped] = useState(standing.href);
  const [label, setLabel] = useState("");
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = linkAddress(typed);
    if (href) put({ type: "link", attrs: { href } }, label || href);
    else setError(words("link.refused"));
  };
  return (
    <form onSubmit={submit} className="stack" noValidate>
      <div className="field">
        <label htmlFor={`${id}-address`}>{words("link.address")}</label>
        <input
          id={`${id}-address`}
          className="input"
          inputMode="url"
          autoComplete="off"
          autoFocus
          spellCheck={false}
          value={typed}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-address-error` : undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
        <div role="alert">
          <FieldError name={`${id}-address`} {...(error ? { error } : {})} />
        </div>
      </div>
      {standing.empty ? (
        <div className="field">
          <label htmlFor={`${id}-words`}>{words("link.words")}</label>
          <input
            id={`${id}-words`}
            className="input"
            lang={language}
            value={label}
            onChange={({ target }) => setLabel(target.value)}
          />
        </div>
      ) : null}
      <button className="btn act">{words("link.put")}</button>
    </form>
  );
}
