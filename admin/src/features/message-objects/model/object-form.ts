import type { BodyOf } from '../../../../../contracts/endpoint';
import type { createMessageObject, MessageObject, TapAction } from '../../../../../contracts/message-object';
import type { ContentDraft } from './content-draft';
import { elementsOf, readableId, withIds } from './elements';
import type { ObjectKind } from './kinds';
import { newContent } from './new-content';
import { readContent } from './read-content';
import { structureOf } from './copy-structure';
import { tapsInUse, withChosenIds, withRenamedTaps, withTapAction, type TapActions } from './tap-actions';
import { writtenContent } from './written-content';

export type ObjectBody = BodyOf<typeof createMessageObject>;

export interface ObjectForm {
  readonly name: string;
  readonly defaultLocale: string;
  /** By locale, in the order of the tabs. */
  readonly contents: readonly LocaleContent[];
  /** The same in all languages: they have the same ids. */
  readonly tapActions: TapActions;
}
export interface LocaleContent {
  readonly locale: string;
  readonly draft: ContentDraft;
}

export function newForm(kind: ObjectKind, locale: string): ObjectForm {
  return { name: '', defaultLocale: locale, contents: [{ locale, draft: newContent(kind) }], tapActions: {} };
}

/** The default language first. */
export function formOf({ name, defaultLocale, contents, media, tapActions }: MessageObject): ObjectForm {
  const locales = Object.keys(contents).sort((a, b) => Number(b === defaultLocale) - Number(a === defaultLocale) || a.localeCompare(b));
  return {
    name,
    defaultLocale,
    contents: locales.flatMap((locale) => {
      const content = contents[locale];
      return content ? [{ locale, draft: readContent(content, media) }] : [];
    }),
    tapActions,
  };
}

export function bodyOf({ name, defaultLocale, contents, tapActions }: ObjectForm): ObjectBody {
  return {
    name: name.trim(),
    defaultLocale,
    contents: Object.fromEntries(contents.map(({ locale, draft }) => [locale, writtenContent(draft)])),
    tapActions: tapsInUse(
      tapActions,
      contents.flatMap(({ draft }) => elementsOf(draft)),
    ),
  };
}

export function withDraft(form: ObjectForm, locale: string, draft: ContentDraft): ObjectForm {
  const before = form.contents.find((each) => each.locale === locale)?.draft;
  return {
    ...form,
    contents: form.contents.map((each) => (each.locale === locale ? { ...each, draft } : each)),
    tapActions: before ? withRenamedTaps(form.tapActions, elementsOf(before), elementsOf(draft)) : form.tapActions,
  };
}

export function withTap(form: ObjectForm, id: string, action: TapAction | null): ObjectForm {
  return { ...form, tapActions: withTapAction(form.tapActions, id, action) };
}

/** The same parts with the same ids, so that a tap means the same in each language; the words are to be written. */
export function withLocale(form: ObjectForm, locale: string, from: ContentDraft): ObjectForm {
  if (form.contents.some((each) => each.locale === locale)) return form;
  return { ...form, contents: [...form.contents, { locale, draft: structureOf(from) }] };
}

/** The default language stays; another one is made the default first. */
export function withoutLocale(form: ObjectForm, locale: string): ObjectForm {
  return locale === form.defaultLocale ? form : { ...form, contents: form.contents.filter((each) => each.locale !== locale) };
}

/** @param saved the object as it is kept; its ids never change */
export function withReadableIds(form: ObjectForm, saved: MessageObject | null): ObjectForm {
  const savedIds = new Set(saved ? formOf(saved).contents.flatMap(({ draft }) => elementsOf(draft).map(({ id }) => id)) : []);
  const inOrder = [...form.contents].sort((a, b) => Number(b.locale === form.defaultLocale) - Number(a.locale === form.defaultLocale));
  const chosen = new Map<string, string>();
  for (const element of inOrder.flatMap(({ draft }) => elementsOf(draft))) {
    if (!chosen.has(element.id)) chosen.set(element.id, readableId(element, savedIds));
  }
  return {
    ...form,
    contents: form.contents.map((each) => ({ ...each, draft: withIds(each.draft, ({ id }) => chosen.get(id) ?? id) })),
    tapActions: withChosenIds(form.tapActions, chosen),
  };
}

/** The order of keys says nothing. */
export function isSameBody(a: ObjectBody, b: ObjectBody): boolean {
  return stable(a) === stable(b);
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  );
}
