"use client";

import type { ComponentProps } from "react";
import { IntlProvider } from "use-intl";

/** The words of the islands below, in one language. */
export function WordsProvider(props: ComponentProps<typeof IntlProvider>) {
  return <IntlProvider {...props} />;
}
