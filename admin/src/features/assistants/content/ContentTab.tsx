import { styled } from 'styled-components';

import type { ContentSource, ReadableType } from '../../../../../contracts/content-source';
import { useWhatsappReadableTypesQuery } from '../../../api/assistants-api';
import { color } from '../../../components/inbox-colors';
import { ListProblem, ListSkeleton } from '../../../components/page/ListStates';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { newSource } from './model/source';
import { NeverReadable } from './NeverReadable';
import { SourceForm } from './SourceForm';
import { SourceList } from './SourceList';
import { SourcePreview } from './SourcePreview';

interface ContentTabProps {
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** Where no pane beside the form has room for it. */
  readonly hasPreview: boolean;
}

/** Source, what of it, and exactly what comes out. */
export function ContentTab({ selected, onSelect, hasPreview }: ContentTabProps) {
  const t = useText();
  const { draft, change, isReadOnly } = useAssistantForm();
  const { data, isError, refetch } = useWhatsappReadableTypesQuery();
  const { contentSources: sources } = draft;
  const source = sources[selected];
  const set = (next: readonly ContentSource[]) => change({ ...draft, contentSources: [...next] });
  const add = (type: ReadableType) => {
    set([
      ...sources,
      newSource(
        type,
        sources.map(({ key }) => key),
      ),
    ]);
    onSelect(sources.length);
  };
  if (!data) {
    return isError ? (
      <ListProblem text={t('assistants.content.failed')} onRetry={() => void refetch()} />
    ) : (
      <ListSkeleton label={t('assistants.content.loading')} />
    );
  }
  return (
    <Columns>
      <SourceList types={data.data} selected={selected} onSelect={onSelect} onAdd={isReadOnly ? null : add} />
      <Work>
        {source ? (
          <>
            <SourceForm
              key={selected}
              index={selected}
              source={source}
              type={data.data.find(({ uid }) => uid === source.uid) ?? null}
              onChange={(next) => set(sources.map((other, index) => (index === selected ? next : other)))}
              onRemove={() => {
                set(sources.filter((_, index) => index !== selected));
                onSelect(Math.max(0, selected - 1));
              }}
            />
            {hasPreview && <SourcePreview source={source} />}
          </>
        ) : (
          <>
            <Empty>{t(data.data.length === 0 ? 'assistants.content.no-types' : 'assistants.content.empty')}</Empty>
            <NeverReadable />
          </>
        )}
      </Work>
    </Columns>
  );
}

const Columns = styled.div`
  display: grid;
  align-items: start;
  gap: 24px;

  @media (min-width: 768px) {
    grid-template-columns: minmax(160px, 208px) minmax(0, 1fr);
  }
`;
const Work = styled.div`
  display: flex;
  flex-direction: column;
  gap: 20px;
  min-width: 0;
`;
const Empty = styled.p`
  color: ${color('muted')};
  font-size: 14px;
  line-height: 20px;
`;
