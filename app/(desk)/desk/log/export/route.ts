import { notFound, redirect } from "next/navigation";
import { exportLog } from "@/lib/log/export";
import { exportFile } from "@/lib/log/export-file";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { requireActor } from "@/lib/web/actor";
import { logAddress, logHref } from "../log-address";

export const dynamic = "force-dynamic";

const TYPES = { csv: "text/csv; charset=utf-8", json: "application/json" } as const;

/** What the log's filter shows, as a file that is written while it is sent. A filter that is refused leads back to its form. */
export async function GET(request: Request): Promise<Response> {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const actor = await requireActor("/desk/log");
  if (whyNot(actor, "log.export")) notFound();
  const { filter, typed } = logAddress(given, actor.language);
  const format = given.format === "json" ? "json" : "csv";
  if (!filter) redirect(logHref(typed));
  const newsroom = openNewsroom();
  const pages = await exportLog(newsroom, actor, format, filter).catch((error: unknown) => {
    if (error instanceof FieldsWrong) return null;
    throw error;
  });
  if (!pages) redirect(logHref(typed));
  const day = newsroom.clock.now().toISOString().slice(0, 10);
  return new Response(streamOf(exportFile(pages, format)), {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="log-${day}.${format}"`,
      "Cache-Control": "no-store",
    },
  });
}

/** Made piece by piece as the visitor takes them; one who goes away ends it. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
