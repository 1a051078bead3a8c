import { Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { assistantLimits } from '../../../../../contracts/assistant';
import { RowInput } from '../../../components/content-fields/RowInput';
import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';

interface TopicRowsProps {
  readonly topics: readonly string[];
  readonly onChange: (topics: readonly string[]) => void;
}

/** In words: what it should leave to a person. */
export function TopicRows({ topics, onChange }: TopicRowsProps) {
  const t = useText();
  const { problemAt, isReadOnly } = useAssistantForm();
  return (
    <Box role="group" aria-label={t('assistants.topics')}>
      <strong>{t('assistants.topics')}</strong>
      <p>{t('assistants.topics.hint')}</p>
      {topics.map((topic, index) => (
        <Row key={index}>
          <RowInput
            name={`handoff.topics.${index}`}
            part="topic"
            label={t('assistants.topic', { number: index + 1 })}
            placeholder={t('assistants.topic.placeholder')}
            value={topic}
            limit={assistantLimits.topicLength}
            error={problemAt(`handoff.topics.${index}`)}
            onChange={(next) => onChange(topics.map((other, place) => (place === index ? next : other)))}
          />
          {!isReadOnly && (
            <GhostButton
              label={t('fields.remove', { name: topic || t('assistants.topic', { number: index + 1 }) })}
              onClick={() => onChange(topics.filter((_, place) => place !== index))}
            >
              <Trash />
            </GhostButton>
          )}
        </Row>
      ))}
      {!isReadOnly && topics.length < assistantLimits.topics && (
        <div>
          <TextAction type="button" $isFirst onClick={() => onChange([...topics, ''])}>
            <Plus aria-hidden />
            {t('assistants.topic.add')}
          </TextAction>
        </div>
      )}
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  flex-direction: column;
  gap: 8px;

  > strong {
    color: ${color('text')};
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }
  > p {
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
  }
`;
const Row = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 8px;

  > button {
    margin-block-start: 4px;
  }
`;
