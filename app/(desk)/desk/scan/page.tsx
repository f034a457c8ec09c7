import type { Metadata } from "next";
import { Scan } from "@/components/desk/scan";
import { Screen } from "@/components/desk/screen";
import { Notice } from "@/components/ui/notice";
import { readScans } from "@/lib/checks/scan-report";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { requireActor } from "@/lib/web/actor";
import { refusalWords } from "@/lib/web/refusal-words";
import { wordsFor } from "@/lib/words/words";
import { requestScanAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor("/desk/scan")).language)("desk.scan.title") };
}

export default async function ScanPage() {
  const actor = await requireActor("/desk/scan");
  const words = wordsFor(actor.language);
  const reason = whyNot(actor, "scan.request");
  if (reason) {
    return (
      <Screen title={words("desk.scan.title")} narrow>
        <Notice tone="stop" title={refusalWords(reason, actor.language)} />
      </Screen>
    );
  }
  const scans = await readScans(openNewsroom(), actor);
  return (
    <Screen title={words("desk.scan.title")} narrow>
      <Scan scans={scans} action={requestScanAction} words={words} />
    </Screen>
  );
}
