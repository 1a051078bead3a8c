import type { ReactNode } from 'react';

import { Popover } from '@strapi/design-system';
import { BulletList, Check } from '@strapi/icons';
import { styled } from 'styled-components';

import { color, inboxVariables } from '../../inbox-colors';
import { useText } from '../../use-text';
import { ButtonStack, StackButton } from '../BubbleButtons';
import { MessageParts } from '../MessageParts';
import type { InteractiveOf } from './kinds';

interface SentListProps {
  readonly content: InteractiveOf<'list'>;
  readonly chosen: ReadonlySet<string>;
  readonly meta: ReactNode;
}

/** Its button opens the rows, as on the phone; choosing is the contact's. */
export function SentList({ content: { header, body, footer, button, sections }, chosen, meta }: SentListProps) {
  const t = useText();
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <MessageParts title={header?.text ?? null} body={body} footer={footer ?? null} meta={meta} />
      <ButtonStack>
        <li>
          <Popover.Root>
            <Popover.Trigger>
              <StackButton type="button">
                <BulletList width={14} height={14} aria-hidden />
                {t('bubbles.list-button', { button, count })}
              </StackButton>
            </Popover.Trigger>
            <Rows aria-label={button}>
              {sections.map(({ title, rows }, index) => (
                <section key={index}>
                  {title && <SectionTitle>{title}</SectionTitle>}
                  <ul>
                    {rows.map(({ id, title: rowTitle, description }) => (
                      <Row key={id} $isChosen={chosen.has(id)}>
                        <span>
                          <RowTitle>{rowTitle}</RowTitle>
                          {description && <Description>{description}</Description>}
                        </span>
                        {chosen.has(id) && <Check width={14} height={14} aria-label={t('bubble.tapped')} />}
                      </Row>
                    ))}
                  </ul>
                </section>
              ))}
            </Rows>
          </Popover.Root>
        </li>
      </ButtonStack>
    </>
  );
}

const Rows = styled(Popover.Content)`
  ${inboxVariables}
  width: 280px;
  max-height: min(400px, 60vh);
  border: 1px solid ${color('line')};
  padding: 8px 0;
  overflow-y: auto;
  color: ${color('text')};

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;
const SectionTitle = styled.h4`
  padding: 8px 16px 2px;
  color: ${color('primaryText')};
  font-size: 12px;
  font-weight: 600;
  line-height: 16px;
`;
const Row = styled.li<{ $isChosen: boolean }>`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  padding: 6px 16px;
  background: ${({ $isChosen }) => ($isChosen ? color('selected') : 'none')};

  svg {
    flex: none;
  }
  svg path {
    fill: ${color('primary')};
  }
`;
const RowTitle = styled.span`
  display: block;
  font-size: 14px;
  line-height: 20px;
  overflow-wrap: anywhere;
`;
const Description = styled.span`
  display: block;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  overflow-wrap: anywhere;
`;
