import type { ReactNode } from 'react';

import { ExternalLink } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { useText } from '../use-text';
import { MapPlan } from './MapPlan';

interface LocationCardProps {
  readonly location: {
    readonly latitude: number;
    readonly longitude: number;
    readonly name?: string | null | undefined;
    readonly address?: string | null | undefined;
  };
  readonly meta: ReactNode;
}

/** A lying card: plan, name, address, and the way to a real map. */
export function LocationCard({ location, meta }: LocationCardProps) {
  const t = useText();
  const place = `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`;
  return (
    <Card>
      <MapPlan />
      <Text>
        <Name>{location.name || t('media.location')}</Name>
        <Address>{location.address || place}</Address>
        <Line>
          <MapsLink href={mapsAddress(location)} target="_blank" rel="noopener noreferrer">
            {t('bubble.open-in-maps')}
            <ExternalLink width={12} height={12} aria-hidden />
          </MapsLink>
          {meta}
        </Line>
      </Text>
    </Card>
  );
}

function mapsAddress({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}

const Card = styled.div`
  display: flex;
  gap: 12px;
  max-width: 360px;
  padding: 6px;

  @media (max-width: 400px) {
    flex-direction: column;
  }
`;
const Text = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 160px;
  padding: 2px 4px 0 0;
`;
const Name = styled.span`
  color: ${color('text')};
  font-size: 14px;
  font-weight: 500;
  line-height: 20px;
  overflow-wrap: anywhere;
`;
const Address = styled.span`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  overflow-wrap: anywhere;
`;
const Line = styled.span`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 16px;
  margin-block-start: auto;
`;
const MapsLink = styled.a`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  color: ${color('link')};
  font-size: 13px;
  font-weight: 600;
  line-height: 20px;
  text-decoration: none;

  svg path {
    fill: currentColor;
  }
  &:hover {
    text-decoration: underline;
  }
`;
