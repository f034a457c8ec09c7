import { useTranslations } from "use-intl";
import { useDraftField } from "@/components/desk/writing/draft.client";
import { Limit } from "@/components/desk/writing/limit";
import { FieldError, fieldIds } from "@/components/ui/field";
import { DISCLOSURE_LIMITS } from "@/lib/disclosures/fields";
import type { Choice } from "@/lib/stories/desk-view";
import { useFieldError } from "./state.client";

/** The series, who paid for the story, and what a machine did for it. */
export function DisclosureFields({ series, language }: { series: readonly Choice[]; language: string }) {
  return (
    <div className="stack">
      <SeriesField series={series} language={language} />
      <SponsorField language={language} />
      <AssistanceField language={language} />
    </div>
  );
}

/** One that the edition has no name for stays set, by its number, until another is chosen. */
function SeriesField({ series, language }: { series: readonly Choice[]; language: string }) {
  const words = useTranslations("desk.disclosures");
  const [value, set] = useDraftField("series");
  const error = useFieldError("series");
  const chosen = value?.seriesId;
  const unnamed = chosen !== undefined && !series.some(({ id }) => id === chosen);
  return (
    <div className="field">
      <label htmlFor="series">{words("series")}</label>
      <select
        className="select"
        lang={language}
        value={chosen ?? ""}
        onChange={({ target }) => set(target.value === "" ? undefined : { seriesId: Number(target.value) })}
        {...fieldIds({ name: "series", error })}
      >
        <option value="">{words("noSeries")}</option>
        {unnamed ? <option value={chosen}>{words("number", { number: chosen })}</option> : null}
        {series.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <p className="hint">
        <a className="link" href="/desk/series" target="_blank" rel="noopener">
          {words("toSeries")}
        </a>
      </p>
      <FieldError name="series" error={error} />
    </div>
  );
}

function SponsorField({ language }: { language: string }) {
  const words = useTranslations("desk.disclosures");
  const [kind] = useDraftField("kind");
  const [value, set] = useDraftField("sponsor");
  const error = useFieldError("sponsor");
  return (
    <div className="field">
      <label htmlFor="sponsor">{words("sponsor")}</label>
      <input
        className="input"
        type="text"
        lang={language}
        autoComplete="off"
        required={kind === "sponsored"}
        value={value ?? ""}
        onChange={({ target }) => set(target.value || undefined)}
        {...fieldIds({ name: "sponsor", hint: true, error })}
      />
      <Limit name="sponsor" text={value ?? ""} longest={DISCLOSURE_LIMITS.sponsor} />
      <p className="hint" id="sponsor-hint">
        {words("sponsorHint")}
      </p>
      <FieldError name="sponsor" error={error} />
    </div>
  );
}

function AssistanceField({ language }: { language: string }) {
  const words = useTranslations("desk.disclosures");
  const [value, set] = useDraftField("aiAssistance");
  const error = useFieldError("aiAssistance");
  return (
    <div className="field">
      <label htmlFor="aiAssistance">{words("assistance")}</label>
      <textarea
        className="area"
        rows={2}
        lang={language}
        value={value ?? ""}
        onChange={({ target }) => set(target.value || undefined)}
        {...fieldIds({ name: "aiAssistance", hint: true, error })}
      />
      <Limit name="aiAssistance" text={value ?? ""} longest={DISCLOSURE_LIMITS.aiAssistance} />
      <p className="hint" id="aiAssistance-hint">
        {words("assistanceHint")}
      </p>
      <FieldError name="aiAssistance" error={error} />
    </div>
  );
}
