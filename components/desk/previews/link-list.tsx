import { ActionForm } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { PreviewLinkView } from "@/lib/previews/fields";
import type { Words } from "@/lib/words/words";

type LinkListProps = {
  storyId: number;
  links: readonly PreviewLinkView[];
  revoke: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** Every address that was made: for whom, what it shows, whether it works, how often it was opened. */
export function LinkList({ storyId, links, revoke, words }: LinkListProps) {
  if (links.length === 0) return <p className="small muted">{words("desk.previews.links.none")}</p>;
  return (
    <ul className="linklist">
      {links.map((link) => (
        <li key={link.id} data-state={link.state}>
          <div className="grow">
            <p className="strong">{words("desk.previews.links.for", { label: link.label })}</p>
            <p className="small">
              {words("desk.previews.links.line", {
                number: link.revision,
                who: link.madeBy,
                made: link.made.words,
              })}
            </p>
            <p className="small muted">
              {stateWords(link, words)} ·{" "}
              {words("desk.previews.links.opened", {
                count: link.opened,
                last: link.openedLast?.words ?? "",
              })}
            </p>
          </div>
          {link.state === "works" || link.state === "stopped" ? (
            <ActionForm action={revoke}>
              <input type="hidden" name="storyId" value={storyId} />
              <input type="hidden" name="linkId" value={link.id} />
              <SubmitButton aria-label={words("desk.previews.links.revokeOf", { label: link.label })}>
                {words("desk.previews.links.revoke")}
              </SubmitButton>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function stateWords({ state, until, takenBack }: PreviewLinkView, words: Words): string {
  if (state === "takenBack")
    return words("desk.previews.links.takenBack", { moment: takenBack?.words ?? "" });
  if (state === "stopped") return words("desk.previews.links.stopped");
  const key = state === "works" ? "desk.previews.links.until" : "desk.previews.links.expired";
  return words(key, { until: until.words });
}
