import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form.client";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { FrontDeskView } from "@/lib/fronts/fields";
import type { ActionState } from "@/lib/web/action-state";
import type { Words } from "@/lib/words/words";
import { Changes } from "./change-line";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;
export type LaunchActions = { launch: Action; discard: Action; onTop: Action };
type LaunchPanelProps = { front: FrontDeskView; actions: LaunchActions; words: Words };

/** What a launch would change, the launch, and the way back. */
export function LaunchPanel({ front, actions, words }: LaunchPanelProps) {
  const { outdated, launched, changes, saved } = front;
  return (
    <section className="panel" aria-labelledby="launch">
      <div className="in stack">
        <h2 id="launch">{words("desk.front.launch.title")}</h2>
        {saved ? (
          <Changes front={front} words={words} />
        ) : (
          <p className="small muted">{words("desk.front.launch.nothing")}</p>
        )}
        {saved && outdated ? (
          <>
            <Notice
              tone="warn"
              title={words("desk.front.launch.outdated", {
                name: launched?.by ?? "",
                moment: launched?.moment.words ?? "",
              })}
            />
            <Draft front={front} action={actions.onTop}>
              <SubmitButton tone="act" wide>
                {words("desk.front.launch.onTop", { count: changes.length })}
              </SubmitButton>
            </Draft>
          </>
        ) : null}
        {saved && !outdated ? (
          <Draft front={front} action={actions.launch}>
            <SubmitButton tone="act" wide aria-describedby="launch-note">
              {words("desk.front.launch.go", { count: changes.length })}
            </SubmitButton>
            <p className="consequence" id="launch-note">
              {words("desk.front.launch.consequence")}
            </p>
          </Draft>
        ) : null}
        {saved ? (
          <Draft front={front} action={actions.discard}>
            <SubmitButton tone="quiet" wide>
              {words("desk.front.launch.discard")}
            </SubmitButton>
          </Draft>
        ) : null}
      </div>
    </section>
  );
}

type DraftProps = { front: FrontDeskView; action: Action; children: ReactNode };

/** A form about the draft and the live front that its editor sees. */
function Draft({ front: { edition, version, live }, action, children }: DraftProps) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="language" value={edition.language} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="replaces" value={live} />
      {children}
    </ActionForm>
  );
}

/** The fronts that were launched, newest first, each with the way back to it. */
export function EarlierFronts({
  front,
  action,
  words,
}: {
  front: FrontDeskView;
  action: Action;
  words: Words;
}) {
  const { edition, live, launches } = front;
  if (launches.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="earlier">
      <header>
        <h2 id="earlier" className="grow">
          {words("desk.front.earlier.title")}
        </h2>
      </header>
      <ul className="in stack">
        {launches.map(({ number, moment, by, source }) => (
          <li key={number} className="between">
            <span className="small grow">
              <b>{words("desk.front.earlier.front", { number })}</b>
              <br />
              <span className="xs muted">
                {words("desk.front.earlier.launched", {
                  moment: moment.words,
                  who: by ?? words("desk.front.earlier.somebody"),
                })}
                {source === undefined ? null : ` ${words("desk.front.earlier.source", { number: source })}`}
              </span>
            </span>
            {number === live ? (
              <span className="badge live">{words("desk.front.earlier.now")}</span>
            ) : (
              <ActionForm action={action}>
                <input type="hidden" name="language" value={edition.language} />
                <input type="hidden" name="number" value={number} />
                <input type="hidden" name="replaces" value={live} />
                <SubmitButton aria-label={words("desk.front.earlier.bringBackOf", { number })}>
                  {words("desk.front.earlier.bringBack")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
