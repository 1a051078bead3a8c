import { css, styled } from 'styled-components';

import { color } from '../../../../components/inbox-colors';

export const monospace = css`
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
`;

/** A value or a command within a sentence. */
export const Code = styled.code`
  ${monospace}
  color: ${color('text')};
  font-size: 0.94em;
  overflow-wrap: anywhere;
`;
