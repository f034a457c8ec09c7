"use server";

import { z } from "zod";
import { requestScan } from "@/lib/checks/request-scan";
import { action } from "@/lib/web/action";

/** Asks for a look at every live page; the clock begins with it. */
export const requestScanAction = action(z.object({}), async ({ newsroom, actor }) => {
  await requestScan(newsroom, actor);
  return { goTo: "/desk/scan" };
});
