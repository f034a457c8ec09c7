import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { FrontDeskView } from "@/lib/fronts/fields";
import type { ActionState } from "@/lib/web/action-state";
import type { Words } from "@/lib/words/words";
import { Changes } from "./change-line";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;
type LaunchPanelProps = { front: FrontDeskView; action: Action; words: Words };

/** What a launch would change, the launch, and the way back. One form for both acts: what it was told stays when the page turns out to be older than the front. */
export function LaunchPanel({ front, action, words }: LaunchPanelProps) {
  const { edition, version, live, saved } = front;
  return (
    <section className="panel" aria-labelledby="launch">
      <div className="in stack">
        <h2 id="launch">{words("desk.front.launch.title")}</h2>
        {saved ? (
          <Changes front={front} words={words} />
        ) : (
          <p className="small muted">{words("desk.front.launch.nothing")}</p>
        )}
        <ActionForm action={action} className="stack">
          <input type="hidden" name="language" value={edition.language} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="replaces" value={live} />
          {saved ? <LaunchButton front={front} words={words} /> : null}
        </ActionForm>
        {saved ? (
          <ButtonLink tone="quiet" wide href={`/desk/front/discard?edition=${edition.language}`}>
            {words("desk.front.launch.discard")}
          </ButtonLink>
        ) : null}
      </div>
    </section>
  );
}

function LaunchButton({ front, words }: { front: FrontDeskView; words: Words }) {
  const { outdated, launched, changes } = front;
  const count = changes.length;
  if (outdated)
    return (
      <>
        <Notice
          tone="warn"
          title={words("desk.front.launch.outdated", {
            name: launched?.by ?? "",
            moment: launched?.moment.words ?? "",
          })}
        />
        <SubmitButton tone="act" wide name="do" value="onTop">
          {words("desk.front.launch.onTop", { count })}
        </SubmitButton>
      </>
    );
  return (
    <div>
      <SubmitButton tone="act" wide name="do" value="launch" aria-describedby="launch-note">
        {words("desk.front.launch.go", { count })}
      </SubmitButton>
      <p className="consequence" id="launch-note">
        {words("desk.front.launch.consequence")}
      </p>
    </div>
  );
}

/** The fronts that were launched, newest first, each with the way back to it. */
export function EarlierFronts({ front, words }: { front: FrontDeskView; words: Words }) {
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
              <ButtonLink
                size="sm"
                href={`/desk/front/bring-back?edition=${edition.language}&number=${number}`}
                aria-label={words("desk.front.earlier.bringBackOf", { number })}
              >
                {words("desk.front.earlier.bringBack")}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
