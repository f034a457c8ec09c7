import { following } from "@/lib/web/following";
import { sittingIn } from "@/lib/writing/requests";

export const dynamic = "force-dynamic";

/** Tells a tab of everything that changes in the story it has open. */
export const GET = following(sittingIn);
