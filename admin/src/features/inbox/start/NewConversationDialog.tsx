import { useState } from 'react';

import { Field, TextInput } from '@strapi/design-system';
import type { CountryCode } from 'libphonenumber-js/min';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { ChoiceField } from '../../../components/page/ChoiceField';
import { useText } from '../../../components/use-text';
import type { Draft } from '../outgoing/draft';
import { PickerModal } from '../templates/PickerModal';
import { TemplateChooser } from '../templates/TemplateChooser';
import { readPhone } from './phone-input';
import { PhoneField } from './PhoneField';
import { usePhoneLibrary } from './use-phone-library';
import { useSender } from './use-sender';
import { useStart } from './use-start';

/** What is known already, such as from a contact's card or another plugin's link. */
export interface NewConversation {
  readonly phone: string;
  readonly name: string;
  readonly template: string | null;
}

interface NewConversationDialogProps {
  readonly first: NewConversation;
  /** The business number that the list is filtered by. @default the one that sends when none is named */
  readonly from?: string | null;
  readonly onClose: () => void;
  readonly onStarted: (conversation: Conversation) => void;
}

/** Number, name and an approved template: nothing else can be the first message (rule 6 of the architecture). */
export function NewConversationDialog({ first, from = null, onClose, onStarted }: NewConversationDialogProps) {
  const t = useText();
  const library = usePhoneLibrary();
  const sender = useSender(from);
  const business = sender.displayPhoneNumber;
  const [text, setText] = useState(first.phone);
  const [name, setName] = useState(first.name);
  const [chosenCountry, setChosenCountry] = useState<CountryCode | null>(null);
  const { begin, isStarting, problem, forget } = useStart();

  // Most people write to their own country.
  const own = library && business !== null ? readPhone(library, business.startsWith('+') ? business : `+${business}`, null) : null;
  const country = chosenCountry ?? (own?.kind === 'number' ? own.country : null);
  const reading = library ? readPhone(library, text, country) : { kind: 'empty' as const };
  const isKnownNumber = reading.kind === 'number';
  const phoneError =
    problem?.field === 'phone' ? problem.message : reading.kind === 'unclear' && text.length > 6 ? t('inbox.new.unclear') : undefined;

  const start = async (draft: Draft) => {
    if (!isKnownNumber) return;
    const conversation = await begin({ phone: reading.e164, name: name.trim(), from: sender.chosen }, draft);
    if (conversation) onStarted(conversation);
  };

  return (
    <PickerModal title={t('inbox.new')} onClose={onClose}>
      <Lead>
        <PhoneField
          library={library}
          text={text}
          country={country}
          reading={reading}
          error={phoneError}
          onCountry={setChosenCountry}
          onText={(next) => {
            setText(next);
            forget();
          }}
        />
        <Field.Root name="name" required>
          <Field.Label>{t('inbox.new.name')}</Field.Label>
          <TextInput
            value={name}
            maxLength={190}
            autoComplete="off"
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setName(event.target.value)}
          />
        </Field.Root>
        {sender.options.length > 1 && (
          <ChoiceField
            name="from"
            label={t('numbers.send-from')}
            value={sender.phoneNumberId ?? ''}
            options={sender.options}
            onChange={sender.choose}
          />
        )}
      </Lead>
      <TemplateChooser
        contact={{
          name: name.trim() === '' ? null : name.trim(),
          phone: isKnownNumber ? reading.e164 : null,
          language: null,
          hasPhone: true,
        }}
        first={first.template}
        canTakeFocus={first.phone !== '' && first.name !== ''}
        submit={{
          label: t('picker.send'),
          onSubmit: (draft) => void start(draft),
          isBusy: isStarting,
          isBlocked: !isKnownNumber || name.trim() === '',
          problem: problem?.field === null ? problem.message : null,
        }}
        onCancel={onClose}
      />
    </PickerModal>
  );
}

const Lead = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
  flex: none;
  gap: 16px;
  padding: 16px 24px;
  border-block-end: 1px solid ${color('line')};

  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr);
    padding: 12px 16px;
  }
`;
