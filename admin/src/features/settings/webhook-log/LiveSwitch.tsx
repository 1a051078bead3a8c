import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';

/** One switch, whose word stands beside it. */
export function LiveSwitch({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const t = useText();
  return (
    <Label>
      <input type="checkbox" role="switch" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
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

  input {
    appearance: none;
    position: relative;
    width: 40px;
    height: 24px;
    margin: 0;
    border-radius: 12px;
    background: ${color('idle')};
    cursor: pointer;
  }
  input::after {
    content: '';
    position: absolute;
    inset: 3px auto 3px 3px;
    width: 18px;
    border-radius: 50%;
    background: ${color('onFilled')};
  }
  input:checked {
    background: ${color('success')};
  }
  input:checked::after {
    inset-inline-start: 19px;
  }
  input:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: no-preference) {
    input::after {
      transition: inset-inline-start 120ms;
    }
  }
  @media (pointer: coarse) {
    min-height: 44px;
  }
`;
