import { styled } from 'styled-components';

import { messageLimits } from '../../../../../contracts/message-limits';
import type { ContentErrors } from '../../../components/content-fields/problem';
import { RowInput } from '../../../components/content-fields/RowInput';
import { useProblemText } from '../../../components/content-fields/use-problem-text';
import { color } from '../../../components/inbox-colors';
import { Details } from '../../../components/page/Details';
import { useText } from '../../../components/use-text';
import type { ContentDraft } from '../model/content-draft';
import { elementsOf, withIds } from '../model/elements';

interface AdvancedIdsProps {
  readonly draft: ContentDraft;
  readonly errors: ContentErrors;
  readonly onChange: (draft: ContentDraft) => void;
}

/** What Meta sends back for a tap: for those who read it in a program of their own. */
export function AdvancedIds({ draft, errors, onChange }: AdvancedIdsProps) {
  const t = useText();
  const problemText = useProblemText();
  const elements = elementsOf(draft);
  if (elements.length === 0) return null;
  const limit = draft.kind === 'list' ? messageLimits.listRowId : messageLimits.replyButtonId;
  return (
    <Ids open={elements.some(({ field }) => errors[`${field}.id`] !== undefined) || undefined}>
      <summary>{t('messageObjects.advanced')}</summary>
      <p>{t('messageObjects.ids.hint')}</p>
      {elements.map(({ field, id, title }, index) => (
        // By place: an id is what is edited here.
        <Line key={field}>
          <span>{title || t('messageObjects.ids.unnamed', { number: index + 1 })}</span>
          <RowInput
            name={`${field}.id`}
            part="id"
            label={t('messageObjects.ids.of', { name: title || index + 1 })}
            value={id}
            limit={limit}
            error={problemText(errors[`${field}.id`])}
            onChange={(next) => onChange(withIds(draft, (element) => (element.field === field ? next.trimStart() : element.id)))}
          />
        </Line>
      ))}
    </Ids>
  );
}

const Ids = styled(Details)`
  padding-block: 16px;
  border-block-start: 1px solid ${color('line')};
`;
const Line = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 4px 12px;
  padding-block-end: 8px;

  > span {
    flex: 0 1 200px;
    color: ${color('text')};
    font-size: 13px;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  > div {
    flex: 1 1 220px;
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
  }
`;
