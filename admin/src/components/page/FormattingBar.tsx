import type { RefObject } from 'react';

import { Bold, Code, Italic, StrikeThrough } from '@strapi/icons';
import { styled } from 'styled-components';

import { GhostButton } from '../GhostButton';
import { useText } from '../use-text';
import { wrapSelection, type TextField } from './insert-text';

const formats = [
  { name: 'bold', mark: '*', Icon: Bold },
  { name: 'italic', mark: '_', Icon: Italic },
  { name: 'strike', mark: '~', Icon: StrikeThrough },
  { name: 'code', mark: '```', Icon: Code },
] as const;

/** WhatsApp's own marks around what is selected. */
export function FormattingBar({ field }: { field: RefObject<TextField | null> }) {
  const t = useText();
  return (
    <Bar role="toolbar" aria-label={t('page.formatting')}>
      {formats.map(({ name, mark, Icon }) => (
        <GhostButton key={name} label={t(`page.formatting.${name}`)} onClick={() => field.current && wrapSelection(field.current, mark)}>
          <Icon />
        </GhostButton>
      ))}
    </Bar>
  );
}

const Bar = styled.div`
  display: flex;
  gap: 2px;
`;
