import { uploading } from "@/lib/web/uploading";

/** Pictures come in here, by the tus protocol; `…/ID/outcome` says what became of one. */
export const OPTIONS = uploading();
export const POST = uploading();
export const HEAD = uploading();
export const PATCH = uploading();
export const DELETE = uploading();
export const GET = uploading();
