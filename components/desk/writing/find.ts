import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import type { Command, EditorState } from "@tiptap/pm/state";
import {
  findNext,
  findPrev,
  getSearchState,
  replaceAll,
  replaceNext,
  search,
  SearchQuery,
  setSearchState,
} from "prosemirror-search";

/** Finding and replacing in the text; loaded when somebody looks for something. */

export type Wanted = { words: string; by: string; matchCase: boolean; wholeWords: boolean };

/** How many places there are, and which of them is selected: 0 for none. */
export type Found = { at: number; count: number };

/** Shows where these words stand. */
export function look(editor: Editor, wanted: Wanted) {
  const { state, view } = editor;
  const { words, by, matchCase, wholeWords } = wanted;
  const query = new SearchQuery({
    search: words,
    replace: by,
    caseSensitive: matchCase,
    wholeWord: wholeWords,
    literal: true,
  });
  if (getSearchState(state)?.query.eq(query)) return;
  if (getSearchState(state)) view.dispatch(setSearchState(state.tr, query));
  else editor.registerPlugin(search({ initialQuery: query }));
}

/** Shows nothing any more. */
export function stopLooking({ state, view, isDestroyed }: Editor) {
  if (isDestroyed || !getSearchState(state)) return;
  view.dispatch(setSearchState(state.tr, new SearchQuery({ search: "" })));
}

export const goToNext = (editor: Editor) => run(editor, findNext);
export const goToPrevious = (editor: Editor) => run(editor, findPrev);

/** Replaces the selected place and goes to the next, or only goes there. */
export const replaceOne = (editor: Editor) => run(editor, replaceNext);

/** Replaces every place, as one thing to undo; gives how many there were. */
export function replaceEvery(editor: Editor): number {
  const { count } = foundIn(editor.state);
  editor.view.dispatch(closeHistory(editor.state.tr));
  run(editor, replaceAll);
  editor.view.dispatch(closeHistory(editor.state.tr));
  return count;
}

const counted = new WeakMap<Node, { query: SearchQuery; starts: number[] }>();

/** Where the query of this state stands in its text. */
export function foundIn(state: EditorState): Found {
  const query = getSearchState(state)?.query;
  if (!query?.valid) return { at: 0, count: 0 };
  const ready = counted.get(state.doc);
  const starts = ready?.query === query ? ready.starts : startsOf(state, query);
  counted.set(state.doc, { query, starts });
  const selected = query.findNext(state, state.selection.from, state.selection.to);
  const isSelected = selected?.to === state.selection.to && selected.from === state.selection.from;
  return { at: isSelected ? starts.indexOf(selected.from) + 1 : 0, count: starts.length };
}

function startsOf(state: EditorState, query: SearchQuery): number[] {
  const starts: number[] = [];
  for (let found = query.findNext(state, 0); found; found = query.findNext(state, found.to))
    starts.push(found.from);
  return starts;
}

function run({ state, view }: Editor, command: Command) {
  command(state, view.dispatch, view);
  // The focus stays where the words are typed, so the text does not come into view by itself.
  view.dispatch(view.state.tr.scrollIntoView());
}
