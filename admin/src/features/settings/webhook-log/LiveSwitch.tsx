import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { SwitchInput } from '../../../components/SwitchInput';
import { useText } from '../../../components/use-text';

/** One switch, whose word stands beside it. */
export function LiveSwitch({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const t = useText();
  return (
    <Label>
      <SwitchInput checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {t('webhooks.live')}
    </Label>
  );
}

const Label = styled.label`
  display: inline-flex;
  align-items: center;
  gap: 10px;
  min-height: 32px;
  margin-inline-end: 8px;
  color: ${color('text')};
  font-size: 13px;
  font-weight: 500;
  line-height: 20px;
  cursor: pointer;

  @media (pointer: coarse) {
    min-height: 44px;
  }
`;
