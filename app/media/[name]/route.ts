import { readFile } from "node:fs/promises";
import { derivativePath } from "@/lib/media/files";

/** One derivative of a picture. Its name is made from its content, so it may be kept for ever. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const path = derivativePath((await params).name);
  const bytes = path && (await readFile(path).catch(() => null));
  if (!bytes) return new Response("Not found", { status: 404, headers: { "Content-Type": "text/plain" } });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "image/jpeg",
      "Cache-Control": "public, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
