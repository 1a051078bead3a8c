import type { ReactNode } from 'react';

import { ArrowLeft } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';

interface PageHeaderProps {
  readonly title: string;
  /** Before the title. */
  readonly mark?: ReactNode;
  /** Beside the title: a state, how often it is used. */
  readonly beside?: ReactNode;
  readonly subtitle?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  readonly actions?: ReactNode;
}

/** Lower than Strapi's own: these pages are dense. */
export function PageHeader({ title, mark, beside, subtitle, back, actions }: PageHeaderProps) {
  return (
    <Header>
      {back && (
        <Back to={back.to}>
          <ArrowLeft width={12} height={12} aria-hidden />
          {back.label}
        </Back>
      )}
      <Line>
        <Names>
          {mark}
          <Title>{title}</Title>
          {beside}
        </Names>
        {actions && <Actions>{actions}</Actions>}
      </Line>
      {subtitle && <Subtitle>{subtitle}</Subtitle>}
    </Header>
  );
}

const Header = styled.header`
  display: flex;
  flex-direction: column;
  flex: none;
  gap: 4px;
  padding-block-end: 20px;
`;
const Back = styled(Link)`
  display: inline-flex;
  align-items: center;
  align-self: flex-start;
  gap: 6px;
  color: ${color('link')};
  font-size: 12px;
  line-height: 20px;
  text-decoration: none;

  svg path {
    fill: currentColor;
  }
  &:hover {
    text-decoration: underline;
  }
  @media (pointer: coarse) {
    min-height: 44px;
  }
`;
const Line = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 12px 24px;

  /* On a phone: title, subtitle, actions. */
  @media (max-width: 767px) {
    display: contents;
  }
`;
const Names = styled.div`
  display: flex;
  align-items: center;
  flex: 1 1 320px;
  flex-wrap: wrap;
  gap: 4px 16px;
  min-width: 0;

  @media (max-width: 767px) {
    flex: none;
  }
`;
const Title = styled.h1`
  color: ${color('text')};
  font-size: 28px;
  font-weight: 600;
  line-height: 36px;
  overflow-wrap: anywhere;

  @media (min-width: 1080px) {
    font-size: 32px;
    line-height: 40px;
  }
`;
const Actions = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 8px;

  @media (max-width: 767px) {
    order: 1;
    padding-block-start: 8px;
  }
`;
const Subtitle = styled.p`
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
