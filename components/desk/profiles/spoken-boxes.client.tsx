"use client";

import { useAnswer } from "@/components/ui/action-form.client";

type Choice = { language: string; name: string };

/** Languages to be ticked; what was ticked stays so after an answer. */
export function SpokenBoxes({ choices, stored }: { choices: readonly Choice[]; stored: readonly string[] }) {
  const values = useAnswer()?.values;
  const typed = Object.entries(values ?? {}).flatMap(([name, value]) =>
    /^languages(?:\.\d+)?$/.test(name) ? value : [],
  );
  const ticked = values ? typed : stored;
  return (
    <div className="line" id="languages">
      {choices.map(({ language, name }) => (
        <label className="check" key={`${language} ${ticked.includes(language)}`}>
          <input
            type="checkbox"
            name="languages"
            value={language}
            defaultChecked={ticked.includes(language)}
          />
          <span>{name}</span>
        </label>
      ))}
    </div>
  );
}
