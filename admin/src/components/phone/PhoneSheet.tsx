import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { useText } from '../use-text';

export interface PhoneListContent {
  readonly title: string;
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly { readonly title: string; readonly description: string }[];
  }[];
}

/** A list as it opens over the chat: one row is chosen, then it is sent. */
export function PhoneSheet({ list: { title, sections } }: { list: PhoneListContent }) {
  const t = useText();
  return (
    <Sheet data-preview-list tabIndex={0} role="group" aria-label={t('phone.list')}>
      <Grip aria-hidden />
      <Head>
        <Cross width={10} height={10} aria-hidden />
        <strong>{title}</strong>
      </Head>
      {sections.map((section, index) => (
        <div key={index}>
          {section.title !== '' && section.rows.length > 0 && <SectionTitle>{section.title}</SectionTitle>}
          <ul>
            {section.rows.map((row, place) => (
              <li key={place}>
                <span>
                  {row.title}
                  {row.description !== '' && <small>{row.description}</small>}
                </span>
                <Radio aria-hidden $isChosen={index === 0 && place === 0} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Send aria-hidden>{t('phone.send')}</Send>
    </Sheet>
  );
}

const Sheet = styled.div`
  position: absolute;
  inset-inline: 0;
  inset-block-end: 0;
  display: flex;
  flex-direction: column;
  box-sizing: border-box;
  max-height: 78%;
  padding: 8px 16px 16px;
  border-radius: 16px 16px 0 0;
  background: ${color('pane')};
  box-shadow: 0 -8px 24px rgba(33, 33, 52, 0.2);
  color: ${color('text')};
  overflow-y: auto;

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding-block: 5px;
    font-size: 13px;
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  small {
    display: block;
    color: ${color('muted')};
    font-size: 11px;
    line-height: 14px;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const Grip = styled.span`
  flex: none;
  align-self: center;
  width: 40px;
  height: 4px;
  border-radius: 2px;
  background: ${color('fieldLine')};
`;
const Head = styled.div`
  display: grid;
  grid-template-columns: 16px 1fr 16px;
  align-items: center;
  padding-block: 8px;
  text-align: center;

  strong {
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  svg path {
    fill: ${color('muted')};
  }
`;
const SectionTitle = styled.p`
  padding-block: 8px 2px;
  color: ${color('primaryText')};
  font-size: 12px;
  font-weight: 600;
  line-height: 16px;
`;
const Radio = styled.span<{ $isChosen: boolean }>`
  flex: none;
  box-sizing: border-box;
  width: 18px;
  height: 18px;
  border: ${({ $isChosen }) => ($isChosen ? `5px solid ${color('primary')}` : `1px solid ${color('fieldLine')}`)};
  border-radius: 50%;
`;
const Send = styled.span`
  flex: none;
  margin-block-start: 12px;
  border-radius: 18px;
  background: ${color('filled')};
  color: ${color('onFilled')};
  font-size: 13px;
  font-weight: 600;
  line-height: 36px;
  text-align: center;
`;
