import { ActionTextField } from "@/components/ui/action-fields.client";
import type { DeskClock } from "@/lib/moments";
import type { Words } from "@/lib/words/words";
import { zoneWords } from "../shell";

/** Times that papers often use; the field takes any other. */
const OFTEN = ["07:00", "09:00", "12:00", "14:00", "18:00"];

type TimeFieldsProps = {
  /** The name of the time's field, under which the act says what is wrong with it. */
  name: "at" | "until";
  stored: { day: string; time: string };
  words: Words;
};

/** A day and a time of it in the newsroom's zone, typed as text. */
export function TimeFields({ name, stored, words }: TimeFieldsProps) {
  return (
    <div className="form2">
      <ActionTextField
        name="day"
        label={words("desk.schedule.day")}
        hint={words("desk.schedule.dayHint")}
        stored={stored.day}
        inputMode="numeric"
        maxLength={40}
        required
      />
      <ActionTextField
        name={name}
        label={words("desk.schedule.time")}
        hint={words("desk.schedule.timeHint")}
        stored={stored.time}
        className="input num"
        list="often"
        maxLength={40}
        required
      />
      <datalist id="often">
        {OFTEN.map((time) => (
          <option key={time} value={time} />
        ))}
      </datalist>
    </div>
  );
}

/** Which zone every time on the screen is in, and what time it is there. */
export function nowWords(clock: DeskClock, words: Words): string {
  const { timeWords: time, dayWords: day } = clock;
  return words("desk.schedule.now", { zone: zoneWords(clock, words), time, day });
}
