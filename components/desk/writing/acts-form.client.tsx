"use client";

import { useRef, useState, type ComponentProps, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { ActionForm } from "@/components/ui/action-form.client";
import { Sign } from "@/components/ui/sign";
import { Unsaved, type SaveState } from "@/lib/writing/fields";
import { useDraft, useDraftValue } from "./draft.client";

type ActsFormProps = Pick<ComponentProps<typeof ActionForm>, "action" | "children"> & {
  storyId: number;
  /** The version that the page was made with: what is sent where scripts do not run. */
  version: number;
};

/**
 * The form of the acts that need the saved text. What is typed is saved first, and the act names the version that
 * holds it; where it cannot be saved, the act is not sent and the reason stands beside the buttons.
 */
export function ActsForm({ action, storyId, version, children }: ActsFormProps) {
  const words = useTranslations("desk.draft.acts");
  const draft = useDraft();
  const isKept = useDraftValue((one) => one.isKept());
  const named = useRef<HTMLInputElement>(null);
  const isReady = useRef(false);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<SaveState | null>(null);

  async function saveFirst(event: FormEvent<HTMLFormElement>): Promise<void> {
    if (isReady.current) {
      isReady.current = false;
      return;
    }
    event.preventDefault();
    if (saving) return;
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    setSaving(true);
    setRefused(null);
    try {
      const saved = await draft.flush();
      // A form that is still telling of one submission takes no other (HTML standard, "form submission algorithm").
      await new Promise((resolve) => setTimeout(resolve));
      if (named.current) named.current.value = String(saved);
      isReady.current = true;
      form.requestSubmit(submitter);
    } catch (error) {
      if (!(error instanceof Unsaved)) throw error;
      setRefused(error.state);
    } finally {
      setSaving(false);
    }
  }

  return (
    <ActionForm action={action} notice="own" onSubmit={saveFirst} autoComplete="off" aria-busy={saving}>
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="version" defaultValue={version} ref={named} />
      {children}
      <div className="acts-said" role="status">
        {saving ? <p className="consequence">{words("flushing")}</p> : null}
        {refused ? (
          <p className="refusal">
            <Sign name="stop" />
            <span>{whyNot(refused, isKept, words)}</span>
          </p>
        ) : null}
      </div>
    </ActionForm>
  );
}

function whyNot(
  state: SaveState,
  isKept: boolean,
  words: ReturnType<typeof useTranslations<"desk.draft.acts">>,
): string {
  const kept = words(isKept ? "kept" : "unkept");
  if (state.kind === "refused") return words("refused", { message: state.message });
  if (state.kind === "conflict") return words("conflict");
  if (state.kind === "offline" || state.kind === "signedOut") return words(state.kind, { kept });
  return words("failed", { kept });
}
