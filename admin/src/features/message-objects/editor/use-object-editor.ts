import { useMemo, useState } from 'react';

import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';

import type { MessageObject, TapAction } from '../../../../../contracts/message-object';
import { shownErrors, type ContentErrors } from '../../../components/content-fields/problem';
import { useText } from '../../../components/use-text';
import type { ContentDraft } from '../model/content-draft';
import type { ObjectKind } from '../model/kinds';
import { firstLocale } from '../model/locales';
import { bodyOf, formOf, isSameBody, newForm, withDraft, withLocale, withoutLocale, withTap, type ObjectForm } from '../model/object-form';
import { localeProblems, objectNameProblem } from '../model/object-problems';
import { useSchemaProblems } from './use-schema-problems';

const none: ContentErrors = {};

/** All that the editor of one object knows: what is written over what is kept. */
export function useObjectEditor(object: MessageObject | null, kind: ObjectKind) {
  const t = useText();
  const { locale: reader } = useIntl();
  const [search, setSearch] = useSearchParams();
  const [edited, setEdited] = useState<ObjectForm | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const kept = useMemo(() => (object ? formOf(object) : newForm(kind, firstLocale(reader))), [object, kind, reader]);
  const form = edited ?? kept;
  const schema = useSchemaProblems(form.contents);
  const problems = form.contents.map((each) => ({
    locale: each.locale,
    errors: localeProblems(each, schema?.[each.locale] ?? none, (name) => t('messageObjects.placeholder.unknown', { name })),
  }));
  const selected = form.contents.find(({ locale }) => locale === search.get('language')) ?? form.contents[0] ?? null;
  const errors = problems.find(({ locale }) => locale === selected?.locale)?.errors ?? none;
  const nameProblem = objectNameProblem(form.name);
  const change = (next: ObjectForm) => setEdited(next);
  const select = (locale: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('language', locale);
        return next;
      },
      { replace: true },
    );

  return {
    form,
    selected,
    errors,
    /** What is shown while typing: an empty form is not wrong yet. */
    shown: shownErrors(errors, isAsked || object !== null),
    nameProblem,
    shownNameProblem: nameProblem && (isAsked || nameProblem.code !== 'required') ? nameProblem : undefined,
    tabs: problems.map(({ locale, errors: own }) => ({
      code: locale,
      problems: Object.keys(own).length,
      isDefault: form.contents.length > 1 && locale === form.defaultLocale,
    })),
    toFix: problems.reduce((sum, { errors: own }) => sum + Object.keys(own).length, 0) + (nameProblem ? 1 : 0),
    firstWrong: problems.find(({ errors: own }) => Object.keys(own).length > 0) ?? null,
    isChecked: schema !== null,
    hasChanges: edited !== null && !isSameBody(bodyOf(edited), bodyOf(kept)),
    select,
    rename: (name: string) => change({ ...form, name }),
    write: (draft: ContentDraft) => selected && change(withDraft(form, selected.locale, draft)),
    tap: (id: string, action: TapAction | null) => change(withTap(form, id, action)),
    add: (locale: string) => {
      if (!selected) return;
      change(withLocale(form, locale, selected.draft));
      select(locale);
    },
    remove: (locale: string) => {
      change(withoutLocale(form, locale));
      select(form.defaultLocale);
    },
    makeDefault: (defaultLocale: string) => change({ ...form, defaultLocale }),
    ask: () => setIsAsked(true),
    /** Back to what is kept. */
    reset: () => setEdited(null),
  };
}
