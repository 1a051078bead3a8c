import { styled } from 'styled-components';

import { VisuallyHidden } from '@strapi/design-system';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { monospace } from '../connection/parts/Code';
import { jsonLines } from './model/json-lines';
import { markedLines } from './model/marked-lines';

interface JsonViewProps {
  readonly json: string;
  /** Of the change that it is. */
  readonly path: string;
  /** Of what was set aside in it. */
  readonly marked: readonly string[];
}

/** As received, with line numbers; what was set aside is marked. */
export function JsonView({ json, path, marked }: JsonViewProps) {
  const t = useText();
  const lines = jsonLines(json);
  const marks = markedLines(lines, path, marked);
  return (
    <Box tabIndex={0} role="group" aria-label={t('webhooks.received.label')}>
      <code>
        {lines.map(({ parts }, index) => (
          // Lines have no names of their own, and never change their order.
          <Line key={index} data-marked={marks.has(index) || undefined}>
            {marks.has(index) && !marks.has(index - 1) && <VisuallyHidden>{t('webhooks.marked')}</VisuallyHidden>}
            {parts.map(({ kind, text }, part) => (
              <span key={part} data-kind={kind}>
                {text}
              </span>
            ))}
          </Line>
        ))}
      </code>
    </Box>
  );
}

const Box = styled.pre`
  ${monospace}
  margin: 0;
  padding: 10px 0;
  border: 1px solid ${color('line')};
  border-radius: 4px;
  background: ${color('thread')};
  color: ${color('quoteText')};
  font-size: 12px;
  line-height: 18px;
  overflow: auto;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
  code {
    display: block;
    width: max-content;
    min-width: 100%;
    counter-reset: line;
    font: inherit;
  }
  [data-kind='key'] {
    color: ${color('link')};
  }
  [data-kind='string'] {
    color: ${color('goodText')};
  }
  [data-kind='value'] {
    color: ${color('assistantText')};
  }
  [data-kind='masked'] {
    color: ${color('muted')};
  }
`;
const Line = styled.span`
  display: block;
  padding-inline-end: 12px;
  white-space: pre;
  counter-increment: line;

  /* The number is no text: it is not copied along. */
  &::before {
    content: counter(line);
    display: inline-block;
    width: 36px;
    padding-inline-end: 12px;
    box-sizing: border-box;
    color: ${color('muted')};
    text-align: end;
    user-select: none;
  }
  &[data-marked] {
    background: ${color('danger')};
    box-shadow: inset 3px 0 0 ${color('dangerIcon')};
  }
`;
