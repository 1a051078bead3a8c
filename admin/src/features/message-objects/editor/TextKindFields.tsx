import { Checkbox } from '@strapi/design-system';
import { styled } from 'styled-components';

import { isContactPlaceholder } from '../../../../../domain/placeholders';
import { Counter } from '../../../components/content-fields/Counter';
import type { ContentErrors } from '../../../components/content-fields/problem';
import { useProblemText } from '../../../components/content-fields/use-problem-text';
import { color } from '../../../components/inbox-colors';
import { FormattedArea } from '../../../components/page/FormattedArea';
import { messageLimits } from '../../../../../contracts/message-limits';
import { useText } from '../../../components/use-text';
import type { ContentDraft } from '../model/content-draft';

interface TextKindFieldsProps {
  readonly draft: Extract<ContentDraft, { body: string }>;
  readonly errors: ContentErrors;
  readonly onChange: (draft: ContentDraft) => void;
}

/** A text alone, or one that asks for something. */
export function TextKindFields({ draft, errors, onChange }: TextKindFieldsProps) {
  const t = useText();
  const problemText = useProblemText();
  const limit = draft.kind === 'text' ? messageLimits.textBody : messageLimits.interactiveBody;
  return (
    <Fields>
      <Head>
        <span>{t('fields.body')}</span>
        <Counter text={draft.body} limit={limit} />
      </Head>
      <FormattedArea
        name="body"
        label={t('fields.body')}
        value={draft.body}
        limit={limit}
        problem={problemText(errors.body)}
        isKnown={isKnown}
        onChange={(body) => onChange({ ...draft, body })}
      />
      {draft.kind === 'text' ? (
        <Checkbox checked={draft.previewUrl} onCheckedChange={(isChecked) => onChange({ ...draft, previewUrl: isChecked === true })}>
          {t('messageObjects.text.preview')}
        </Checkbox>
      ) : (
        <Hint>{t(`messageObjects.hint.${draft.kind}`)}</Hint>
      )}
    </Fields>
  );
}

/** `contact.firstName|there` */
function isKnown(inBraces: string): boolean {
  return isContactPlaceholder(inBraces.split('|')[0]?.trim() ?? '');
}

const Fields = styled.div`
  display: flex;
  flex-direction: column;
  gap: 8px;
`;
const Head = styled.div`
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  color: ${color('text')};
  font-size: 12px;
  font-weight: 600;
  line-height: 16px;
`;
const Hint = styled.p`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
