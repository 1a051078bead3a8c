import { Checkbox } from '@strapi/design-system';

import { messageLimits } from '../../../../../contracts/message-limits';
import { CountedField } from '../../../components/content-fields/CountedField';
import { FieldGroup } from '../../../components/content-fields/FieldLayout';
import type { ContentErrors } from '../../../components/content-fields/problem';
import { useProblemText } from '../../../components/content-fields/use-problem-text';
import { FileField } from '../../../components/media/FileField';
import { useText } from '../../../components/use-text';
import type { ContentDraft } from '../model/content-draft';

interface FileKindFieldsProps {
  readonly draft: Extract<ContentDraft, { file: unknown }>;
  readonly errors: ContentErrors;
  readonly onChange: (draft: ContentDraft) => void;
}

/** A file and what goes with it. */
export function FileKindFields({ draft, errors, onChange }: FileKindFieldsProps) {
  const t = useText();
  const problemText = useProblemText();
  return (
    <FieldGroup>
      <FileField
        name="file"
        label={t(`messageObjects.kind.${draft.kind}`)}
        kind={draft.kind}
        value={draft.file}
        error={problemText(errors.file)}
        onChange={(file) =>
          onChange(
            draft.kind === 'document' && file && draft.filename === ''
              ? { ...draft, file, filename: file.filename ?? '' }
              : { ...draft, file },
          )
        }
      />
      {draft.kind === 'document' && (
        <CountedField
          name="filename"
          label={t('messageObjects.filename')}
          hint={t('messageObjects.filename.hint')}
          value={draft.filename}
          limit={messageLimits.filename}
          problem={errors.filename}
          onChange={(filename) => onChange({ ...draft, filename })}
        />
      )}
      {'caption' in draft && (
        <CountedField
          name="caption"
          label={t('messageObjects.caption')}
          value={draft.caption}
          limit={messageLimits.caption}
          problem={errors.caption}
          isLong
          onChange={(caption) => onChange({ ...draft, caption })}
        />
      )}
      {draft.kind === 'audio' && (
        <Checkbox checked={draft.isVoice} onCheckedChange={(isChecked) => onChange({ ...draft, isVoice: isChecked === true })}>
          {t('messageObjects.voice')}
        </Checkbox>
      )}
    </FieldGroup>
  );
}
