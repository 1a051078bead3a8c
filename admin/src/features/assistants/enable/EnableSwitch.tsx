import { Switch } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';

interface EnableSwitchProps {
  readonly name: string;
  readonly isEnabled: boolean;
  readonly isDisabled: boolean;
  /** The word stands beside it. */
  readonly hasLabel?: boolean;
  readonly onChange: (isEnabled: boolean) => void;
}

export function EnableSwitch({ name, isEnabled, isDisabled, hasLabel = false, onChange }: EnableSwitchProps) {
  const t = useText();
  return (
    <Box>
      <Switch
        data-enable-switch
        aria-label={t('assistants.enable.switch', { name })}
        checked={isEnabled}
        disabled={isDisabled}
        onCheckedChange={onChange}
      />
      {hasLabel && <span aria-hidden>{t(isEnabled ? 'assistants.enabled' : 'assistants.disabled')}</span>}
    </Box>
  );
}

const Box = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 8px;
  vertical-align: middle;
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;

  /* Off is a choice, no fault: Strapi's switch is red then. */
  button[data-state='unchecked'] {
    background: ${color('muted')};
  }
`;
