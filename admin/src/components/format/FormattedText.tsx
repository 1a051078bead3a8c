import { Fragment, useMemo } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { parseFormatting, type TextNode } from './parse-formatting';

/** Invisible; what stands between two of them is marked. */
export const MARK_CHARACTER = '\u2063';

/** Text nodes only, never HTML. */
export function FormattedText({ text }: { text: string }) {
  const nodes = useMemo(() => parseFormatting(text), [text]);
  return <>{render(nodes)}</>;
}

function render(nodes: readonly TextNode[]) {
  return nodes.map((node, index) => <Fragment key={index}>{renderNode(node)}</Fragment>);
}

function renderNode(node: TextNode) {
  switch (node.kind) {
    case 'text':
      return <MarkedText text={node.text} />;
    case 'link':
      return (
        <Anchor href={node.href} target="_blank" rel="noopener noreferrer nofollow">
          {node.href.replace(/^https?:\/\//i, '')}
        </Anchor>
      );
    case 'code':
      return node.isBlock ? <CodeBlock>{node.text}</CodeBlock> : <Code>{node.text}</Code>;
    case 'bold':
      return <Bold>{render(node.children)}</Bold>;
    case 'italic':
      return <em>{render(node.children)}</em>;
    case 'strike':
      return <s>{render(node.children)}</s>;
  }
}

function MarkedText({ text }: { text: string }) {
  if (!text.includes(MARK_CHARACTER)) return <>{text}</>;
  return <>{text.split(MARK_CHARACTER).map((part, index) => (index % 2 === 1 ? <Marked key={index}>{part}</Marked> : part))}</>;
}

const Marked = styled.mark`
  border-radius: 2px;
  background: ${color('mark')};
  color: ${color('text')};
`;
const Bold = styled.strong`
  font-weight: 600;
`;
const Anchor = styled.a`
  color: ${color('link')};
  text-decoration: underline;
  overflow-wrap: anywhere;
`;
const Code = styled.code`
  padding: 0 3px;
  border-radius: 3px;
  background: ${color('quote')};
  font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
  font-size: 0.92em;
`;
const CodeBlock = styled(Code)`
  display: block;
  padding: 6px 8px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;
