import type { IncomingMessage } from "node:http";

/**
 * Counts a request's body as it comes, since its `Content-Length` may be absent. What comes after `most` bytes is thrown
 * away, so that whoever sends it hears why it was refused.
 *
 * @returns settled once there were more; never where there were not
 */
export function moreThan(request: IncomingMessage, most: number): Promise<void> {
  let size = 0;
  const push = request.push.bind(request);
  return new Promise((resolve) => {
    request.push = (piece: Buffer | null, encoding?: BufferEncoding) => {
      size += piece?.length ?? 0;
      if (size <= most) return push(piece, encoding);
      resolve();
      return true;
    };
  });
}
