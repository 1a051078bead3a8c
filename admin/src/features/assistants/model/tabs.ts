import type { ContentErrors } from '../../../components/content-fields/problem';

export const editorTabs = ['instructions', 'messages', 'content', 'handoff', 'limits'] as const;
export type EditorTab = (typeof editorTabs)[number];

export function knownTab(name: string | null): EditorTab {
  return editorTabs.find((tab) => tab === name) ?? 'instructions';
}

/** By the beginning of a field's name; what is not named stands under Instructions. */
const beginnings: readonly (readonly [string, EditorTab])[] = [
  ['debounce.maxMs', 'limits'],
  ['limits', 'limits'],
  ['transcript', 'limits'],
  ['maxOutputTokens', 'limits'],
  ['temperature', 'limits'],
  ['handoff', 'handoff'],
  ['contentSources', 'content'],
  ['tools', 'messages'],
  ['mediaFolders', 'messages'],
  ['messageObjects', 'messages'],
  ['templates', 'messages'],
  ['allowCoordinates', 'messages'],
  ['urlAllowlist', 'messages'],
];

/** On which tab a field stands. */
export function tabOf(field: string): EditorTab {
  return beginnings.find(([beginning]) => field === beginning || field.startsWith(`${beginning}.`))?.[1] ?? 'instructions';
}

/** How many fields of each tab are to fix. */
export function problemsByTab(errors: ContentErrors): Readonly<Record<EditorTab, number>> {
  const counts: Record<EditorTab, number> = { instructions: 0, messages: 0, content: 0, handoff: 0, limits: 0 };
  for (const field of Object.keys(errors)) counts[tabOf(field)] += 1;
  return counts;
}

/** The first tab, in their order, on which something is to fix, with its fields. */
export function firstWrong(errors: ContentErrors): { readonly tab: EditorTab; readonly fields: readonly string[] } | null {
  const tab = editorTabs.find((each) => problemsByTab(errors)[each] > 0);
  return tab ? { tab, fields: Object.keys(errors).filter((field) => tabOf(field) === tab) } : null;
}
