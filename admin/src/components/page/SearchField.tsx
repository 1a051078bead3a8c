import { Search } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { SearchBox } from '../SearchBox';

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

const Box = styled(SearchBox).attrs({ as: 'div' })`
  flex: 0 1 280px;
  box-sizing: border-box;
  height: 32px;
  background: ${color('pane')};

  input {
    height: auto;
  }
  @media (max-width: 767px) {
    flex: 1 1 100%;
    height: 44px;

    input {
      font-size: 16px;
    }
  }
`;
