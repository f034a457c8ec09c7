import { ActionForm } from "@/components/ui/action-form.client";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { AlarmView } from "@/lib/alarms/fields";
import type { Words } from "@/lib/words/words";

type Action = React.ComponentProps<typeof ActionForm>["action"];

/** What is unusual and nobody has looked into yet, each with the button that says so; nothing where there is none. */
export function Alarms({
  alarms,
  count,
  settle,
  words,
}: {
  alarms: readonly AlarmView[];
  count: number;
  settle: Action;
  words: Words;
}) {
  if (count === 0) return null;
  return (
    <Notice tone="warn" title={words("desk.alarms.title", { count })}>
      <p>{words("desk.alarms.about")}</p>
      <ul className="alarms">
        {alarms.map(({ id, says, at }) => (
          <li key={id}>
            <p>
              {says}{" "}
              <time className="muted xs" dateTime={at.machine}>
                {at.words}
              </time>
            </p>
            <ActionForm action={settle}>
              <input type="hidden" name="alarmId" value={id} />
              <SubmitButton aria-label={words("desk.alarms.settleOf", { says })}>
                {words("desk.alarms.settle")}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
