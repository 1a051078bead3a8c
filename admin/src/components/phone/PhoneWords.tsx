import { styled } from 'styled-components';

import { FormattedText } from '../format/FormattedText';
import { color } from '../inbox-colors';
import type { PhoneText } from './phone-message';

/** WhatsApp's formatting, and the surplus as it was typed. */
export function PhoneWords({ text: { shown, surplus }, isPlain = false }: { text: PhoneText; isPlain?: boolean }) {
  return (
    <>
      {isPlain ? shown : <FormattedText text={shown} />}
      {surplus !== '' && <Surplus data-surplus>{surplus}</Surplus>}
    </>
  );
}

const Surplus = styled.mark`
  border-radius: 2px;
  background: ${color('danger')};
  color: ${color('dangerText')};
  text-decoration: underline;
`;
