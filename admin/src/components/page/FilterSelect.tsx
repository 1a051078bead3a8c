import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';

interface FilterSelectProps {
  readonly label: string;
  /** The words for "no filter". */
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** An empty text takes the filter away. */
  readonly onChange: (value: string) => void;
}

const ALL = 'all';

export function FilterSelect({ label, all, value, options, onChange }: FilterSelectProps) {
  return (
    <Box>
      <SingleSelect
        size="S"
        aria-label={label}
        value={value === '' ? ALL : value}
        onChange={(next) => onChange(next === ALL ? '' : String(next))}
      >
        <SingleSelectOption value={ALL}>{all}</SingleSelectOption>
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}

const Box = styled.div`
  flex: 0 0 auto;
  min-width: 150px;

  @media (max-width: 767px) {
    flex: 1 1 140px;
    min-width: 0;
  }
`;
