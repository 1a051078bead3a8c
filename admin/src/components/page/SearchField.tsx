import { Search } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  return (
    <Box role="search">
      <Search aria-hidden />
      <input
        type="search"
        value={value}
        maxLength={200}
        aria-label={label}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onChange('')}
      />
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  align-items: center;
  flex: 0 1 280px;
  gap: 10px;
  box-sizing: border-box;
  height: 32px;
  padding-inline: 12px;
  border: 1px solid ${color('fieldLine')};
  border-radius: 4px;
  background: ${color('pane')};

  &:focus-within {
    border-color: ${color('primary')};
    box-shadow: 0 0 0 2px ${color('primaryRing')};
  }
  svg {
    flex: none;
    width: 14px;
    height: 14px;
  }
  svg path {
    fill: ${color('muted')};
  }
  input {
    flex: 1;
    min-width: 0;
    border: 0;
    outline: 0;
    background: transparent;
    color: ${color('text')};
    font: inherit;
    font-size: 14px;
  }
  input::placeholder {
    color: ${color('muted')};
    opacity: 1;
  }
  @media (max-width: 767px) {
    flex: 1 1 100%;
    height: 44px;

    input {
      font-size: 16px;
    }
  }
`;
