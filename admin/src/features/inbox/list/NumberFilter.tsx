import { styled } from 'styled-components';

import { numberName } from '../../../components/format/number-name';
import { color } from '../../../components/inbox-colors';
import { FilterSelect } from '../../../components/page/FilterSelect';
import { useText } from '../../../components/use-text';
import { useLive } from '../../../live/live-store';

interface NumberFilterProps {
  readonly number: string | null;
  /** An empty text: all of them. */
  readonly onChange: (number: string) => void;
}

/** Which business number's conversations are shown. There is nothing to choose while there is one number. */
export function NumberFilter({ number, onChange }: NumberFilterProps) {
  const t = useText();
  const numbers = useLive(({ status }) => status?.numbers);
  const options = (numbers ?? []).map((each) => ({ value: each.phoneNumberId, label: numberName(each) }));
  // An address may name one that is not enabled any more: it must be seen, to be taken away.
  const unknown = number !== null && !options.some(({ value }) => value === number) ? [{ value: number, label: number }] : [];
  if (options.length < 2 && unknown.length === 0) return null;
  return (
    <Line>
      <FilterSelect
        label={t('numbers.filter')}
        all={t('numbers.all')}
        value={number ?? ''}
        options={[...options, ...unknown]}
        onChange={onChange}
      />
    </Line>
  );
}

const Line = styled.div`
  flex: none;
  padding: 8px 16px;
  border-block-end: 1px solid ${color('line')};
`;
