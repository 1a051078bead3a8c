import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useAssistantNote } from './assistant-note';

/** Small, after an assistant's name. */
export function AssistantNote({ name }: { name: string | null }) {
  const note = useAssistantNote(name);
  return note === null ? null : <Note title={note}>{` · ${note}`}</Note>;
}

const Note = styled.small`
  color: ${color('muted')};
  font-size: 11px;
  font-weight: 400;
`;
