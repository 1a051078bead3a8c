import { useEffect, useState } from 'react';

import { Cross, Search } from '@strapi/icons';
import { styled } from 'styled-components';

import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { PaneHeader } from './PaneHeader';

interface SearchHeaderProps {
  readonly q: string;
  readonly onChange: (q: string) => void;
  readonly onClose: () => void;
}

const DEBOUNCE_MS = 200;

export function SearchHeader({ q, onChange, onClose }: SearchHeaderProps) {
  const t = useText();
  const [text, setText] = useState(q);
  useEffect(() => {
    const timer = setTimeout(() => onChange(text.trim()), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [onChange, text]);
  return (
    <Header role="search">
      <Search aria-hidden />
      <Field
        type="search"
        // Opened by the person's own click on the magnifier.
        autoFocus
        value={text}
        maxLength={200}
        aria-label={t('list.search')}
        placeholder={t('list.search.placeholder')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <GhostButton label={t('list.search.close')} onClick={onClose}>
        <Cross />
      </GhostButton>
    </Header>
  );
}

const Header = styled(PaneHeader)`
  > svg {
    flex: none;
    width: 16px;
    height: 16px;
  }
  > svg path {
    fill: ${color('muted')};
  }
`;
const Field = styled.input`
  flex: 1;
  min-width: 0;
  height: 32px;
  border: 0;
  outline: 0;
  background: transparent;
  color: ${color('text')};
  font: inherit;
  font-size: 14px;

  &::placeholder {
    color: ${color('muted')};
    opacity: 1;
  }
  &::-webkit-search-cancel-button {
    display: none;
  }
  &:focus-visible {
    box-shadow: 0 1px 0 ${color('primary')};
  }
  @media (max-width: 767px) {
    font-size: 16px;
  }
`;
