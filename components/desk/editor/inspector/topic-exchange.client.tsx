"use client";

import { useEffect, useState } from "react";
import type { Choice } from "@/lib/stories/desk-view";

const ADDRESS = "/api/desk/topics";

/** How long nobody must have typed before the newsroom is asked, in milliseconds. */
const PAUSE = 150;

type Made = { kind: "made" | "there"; topic: Choice } | { kind: "refused"; message: string };

/** Makes a topic; where there is such a one already, that one comes back. */
export async function makeTopic(language: string, name: string): Promise<Made> {
  const headers = { "Content-Type": "application/json" };
  const sent = fetch(ADDRESS, { method: "POST", headers, body: JSON.stringify({ language, name }) });
  const answer = await sent.catch(() => null);
  const json = (await answer?.json().catch(() => null)) as {
    topic?: Choice;
    theirs?: Choice;
    message?: string;
  } | null;
  if (answer?.ok && json?.topic) return { kind: "made", topic: json.topic };
  if (answer?.status === 409 && json?.theirs) return { kind: "there", topic: json.theirs };
  return { kind: "refused", message: json?.message ?? "" };
}

/** The topics that fit what is typed, a moment after it was typed. */
export function useTopicsFor(language: string, text: string): { topics: Choice[]; failed: boolean } {
  const [found, setFound] = useState({ of: "", topics: [] as Choice[], failed: false });
  const words = text.trim();
  useEffect(() => {
    if (words === "") return;
    const gone = new AbortController();
    const later = setTimeout(() => {
      ask({ language, words }, gone.signal).then(
        (topics) => setFound({ of: words, topics, failed: false }),
        () => gone.signal.aborted || setFound({ of: words, topics: [], failed: true }),
      );
    }, PAUSE);
    return () => {
      clearTimeout(later);
      gone.abort();
    };
  }, [language, words]);
  return words === "" ? { topics: [], failed: false } : found;
}

/** The names of topics by number: those that are known, those that were chosen here, and the rest from the newsroom. */
export function useTopicNames(language: string, known: readonly Choice[], ids: readonly number[]) {
  const [learnt, setLearnt] = useState<readonly Choice[]>([]);
  const names = new Map([...known, ...learnt].map(({ id, name }) => [id, name]));
  const unknown = ids.filter((id) => !names.has(id)).join(",");
  useEffect(() => {
    if (unknown === "") return;
    const gone = new AbortController();
    ask({ language, ids: unknown }, gone.signal).then(
      (topics) => setLearnt((before) => [...before, ...topics]),
      () => {},
    );
    return () => gone.abort();
  }, [language, unknown]);
  const learn = (topic: Choice) => setLearnt((before) => [...before, topic]);
  return [names, learn] as const;
}

async function ask(query: Record<string, string>, signal: AbortSignal): Promise<Choice[]> {
  const answer = await fetch(`${ADDRESS}?${new URLSearchParams(query).toString()}`, { signal });
  if (!answer.ok) throw new Error(`The topics cannot be had: ${answer.status}.`);
  return ((await answer.json()) as { topics: Choice[] }).topics;
}
