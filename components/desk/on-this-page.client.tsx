"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useState, type ReactNode } from "react";

/** What is meant for one page only and stands in the frame around it, which stays when another page comes into it. */
export function OnThisPage({ children }: { children: ReactNode }) {
  const here = `${usePathname()}?${useSearchParams().toString()}`;
  const [first] = useState(here);
  return here === first ? children : null;
}
