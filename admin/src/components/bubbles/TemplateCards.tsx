import { styled } from 'styled-components';

import type { MediaFile } from '../../../../contracts/media';
import type { RenderedPart, TemplateHeader } from '../../../../contracts/template-content';
import { color } from '../inbox-colors';
import { MediaFrame } from '../media/MediaFrame';
import { useText } from '../use-text';
import { HeaderMedia } from './HeaderMedia';
import { MessageParts } from './MessageParts';
import { TemplateButtons } from './TemplateButtons';

interface TemplateCardsProps {
  readonly cards: readonly RenderedPart[];
  readonly headers: readonly (TemplateHeader | undefined)[];
  readonly files: readonly MediaFile[];
  readonly chosen?: ReadonlySet<string>;
}

/** A carousel: side by side, to be scrolled sideways. */
export function TemplateCards({ cards, headers, files, chosen }: TemplateCardsProps) {
  const t = useText();
  return (
    <Row tabIndex={0} role="group" aria-label={t('bubbles.cards', { count: cards.length })}>
      {cards.map((card, index) => (
        <Card key={index}>
          <HeaderMedia header={headers[index]} files={files} />
          <MessageParts title={card.header} body={card.body} footer={card.footer} meta={null} />
          <TemplateButtons buttons={card.buttons} {...(chosen && { chosen })} />
        </Card>
      ))}
    </Row>
  );
}

const Row = styled.div`
  display: flex;
  gap: 8px;
  padding: 4px 8px 8px;
  overflow-x: auto;
  scroll-padding-inline: 8px;
  scroll-snap-type: x proximity;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const Card = styled.div`
  display: flex;
  flex: none;
  flex-direction: column;
  width: 216px;
  border: 1px solid ${color('line')};
  border-radius: 8px;
  background: ${color('pane')};
  overflow: hidden;
  scroll-snap-align: start;

  > ${MediaFrame} {
    flex: none;
    height: 152px;
  }
  > ul {
    margin-block-start: auto;
  }
`;
