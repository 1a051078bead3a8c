import { useState, type ReactNode } from 'react';

import { Popover } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { styled } from 'styled-components';

import { useWhatsappConversationsQuery } from '../../../api/inbox-api';
import { formatPhone } from '../../../components/format/format-phone';
import { color } from '../../../components/inbox-colors';
import { NothingFound, SearchPane } from '../../../components/page/SearchPane';
import { useText } from '../../../components/use-text';
import { useLive } from '../../../live/live-store';
import type { PlaygroundContact } from './use-playground';

interface ContactPickerProps {
  readonly contact: PlaygroundContact | null;
  /** What stands on the button. */
  readonly children: ReactNode;
  readonly onChoose: (contact: PlaygroundContact | null) => void;
}

/** As whom it is written: somebody who is known, with their own content, or a stranger. */
export function ContactPicker({ contact, children, onChoose }: ContactPickerProps) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [q, setQ] = useState('');
  const choose = (next: PlaygroundContact | null) => {
    setIsOpen(false);
    setQ('');
    if (next?.documentId !== contact?.documentId) onChoose(next);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger>
        <Trigger type="button" aria-label={t('assistants.contact.choose', { name: contact?.name ?? t('assistants.stranger') })}>
          {children}
          <CaretDown aria-hidden />
        </Trigger>
      </Popover.Trigger>
      <Popover.Content align="end" aria-label={t('assistants.contact')}>
        <SearchPane>
          <input
            type="search"
            value={q}
            maxLength={200}
            aria-label={t('list.search')}
            placeholder={t('list.search.placeholder')}
            onChange={(event) => setQ(event.target.value)}
          />
          <ul>
            {q.trim() === '' && (
              <li>
                <button type="button" aria-pressed={contact === null} onClick={() => choose(null)}>
                  <span>{t('assistants.stranger')}</span>
                  <small>{t('assistants.stranger.hint')}</small>
                </button>
              </li>
            )}
            {isOpen && <Found q={q.trim()} chosen={contact} onChoose={choose} />}
          </ul>
        </SearchPane>
      </Popover.Content>
    </Popover.Root>
  );
}

interface FoundProps {
  readonly q: string;
  readonly chosen: PlaygroundContact | null;
  readonly onChoose: (contact: PlaygroundContact) => void;
}

function Found({ q, chosen, onChoose }: FoundProps) {
  const t = useText();
  const epoch = useLive((state) => state.epoch);
  const { currentData, isFetching } = useWhatsappConversationsQuery({ view: 'all', q, cursor: null, epoch });
  const contacts = new Map((currentData?.data ?? []).map(({ contact }) => [contact.documentId, contact]));
  if (contacts.size === 0) return isFetching || q === '' ? null : <NothingFound>{t('page.nothing-found')}</NothingFound>;
  return (
    <>
      {[...contacts.values()].map(({ documentId, name, waId }) => (
        <li key={documentId}>
          <button type="button" aria-pressed={documentId === chosen?.documentId} onClick={() => onChoose({ documentId, name })}>
            <span>{name}</span>
            {waId !== null && <small>{formatPhone(waId)}</small>}
          </button>
        </li>
      ))}
    </>
  );
}

const Trigger = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 8px;
  box-sizing: border-box;
  max-width: 100%;
  min-height: 32px;
  padding: 0 10px;
  border: 1px solid ${color('fieldLine')};
  border-radius: 4px;
  background: ${color('pane')};
  color: ${color('text')};
  font: inherit;
  font-size: 13px;
  line-height: 20px;
  cursor: pointer;

  svg {
    flex: none;
    width: 8px;
    height: 8px;
  }
  > svg path {
    fill: ${color('muted')};
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    min-height: 44px;
  }
`;
