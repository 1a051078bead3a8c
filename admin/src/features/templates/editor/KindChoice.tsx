import { styled } from 'styled-components';

import { Segmented } from '../../../components/page/Segmented';
import { useText } from '../../../components/use-text';
import { messageKind, type MessageKind } from '../model/message-kind';
import { useTemplateForm } from './form-context';
import { Section } from './Section';

/** An offer that ends is for marketing only. */
export function KindChoice({ onChoose }: { onChoose: (kind: MessageKind) => void }) {
  const t = useText();
  const { draft, isReadOnly } = useTemplateForm();
  const kinds: MessageKind[] = draft.category === 'MARKETING' ? ['message', 'offer', 'carousel'] : ['message', 'carousel'];
  const kind = messageKind(draft);
  const shown = kinds.includes(kind) ? kinds : [...kinds, kind];
  return (
    <Flat>
      <Section
        title={t('templates.kind')}
        end={
          <Segmented
            label={t('templates.kind')}
            value={kind}
            options={shown.map((value) => ({ value, label: t(`templates.kind.${value}`) }))}
            isDisabled={isReadOnly}
            onChange={onChoose}
          />
        }
      />
    </Flat>
  );
}

const Flat = styled.div`
  > * {
    padding-block: 12px;
  }
`;
