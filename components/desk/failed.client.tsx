"use client";

import { useTranslations } from "use-intl";

/** In place of a screen that could not be shown. What was being written is kept on this device and comes back with it. */
export function Failed() {
  const words = useTranslations("desk.failed");
  return (
    <main id="main" className="page narrow">
      <div className="empty">
        <h1>{words("title")}</h1>
        <p>{words("text")}</p>
        <button type="button" className="btn act" onClick={() => location.reload()}>
          {words("again")}
        </button>
      </div>
    </main>
  );
}
