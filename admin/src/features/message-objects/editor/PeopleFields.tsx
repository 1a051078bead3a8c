import { Button } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { messageLimits } from '../../../../../contracts/message-limits';
import { ContactFields } from '../../../components/content-fields/ContactFields';
import type { ContentErrors } from '../../../components/content-fields/problem';
import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import type { PersonDraft } from '../model/content-draft';
import { newPerson } from '../model/new-content';

interface PeopleFieldsProps {
  readonly people: readonly PersonDraft[];
  readonly errors: ContentErrors;
  readonly onChange: (people: readonly PersonDraft[]) => void;
}

/** One card or several in one message. */
export function PeopleFields({ people, errors, onChange }: PeopleFieldsProps) {
  const t = useText();
  return (
    <List>
      {people.map((person, index) => (
        <Person key={person.key} role="group" aria-label={t('messageObjects.person', { number: index + 1 })}>
          {people.length > 1 && (
            <Head>
              <strong>{t('messageObjects.person', { number: index + 1 })}</strong>
              <GhostButton
                label={t('messageObjects.person.remove', { number: index + 1 })}
                onClick={() => onChange(people.filter(({ key }) => key !== person.key))}
              >
                <Trash />
              </GhostButton>
            </Head>
          )}
          <ContactFields
            value={person.value}
            errors={errorsBelow(errors, `contacts.${index}.`)}
            onChange={(value) => onChange(people.map((other) => (other.key === person.key ? { ...other, value } : other)))}
          />
        </Person>
      ))}
      {people.length < messageLimits.contacts && (
        <div>
          <Button type="button" variant="tertiary" startIcon={<Plus />} onClick={() => onChange([...people, newPerson()])}>
            {t('messageObjects.person.add')}
          </Button>
        </div>
      )}
    </List>
  );
}

function errorsBelow(errors: ContentErrors, prefix: string): ContentErrors {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, problem]) => (field.startsWith(prefix) ? [[field.slice(prefix.length), problem]] : [])),
  );
}

const List = styled.div`
  display: flex;
  flex-direction: column;
  gap: 20px;
`;
const Person = styled.div`
  & + & {
    padding-block-start: 16px;
    border-block-start: 1px solid ${color('line')};
  }
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;

  strong {
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
  }
`;
