import { styled } from 'styled-components';

import { color } from '../inbox-colors';

/** A plan drawn by us, always the same: the admin's content policy allows no map tiles. */
export function MapPlan() {
  return (
    <Plan viewBox="0 0 96 72" aria-hidden>
      <rect width="96" height="72" fill={color('mapLand')} />
      <path d="M8 8h20v16H8z" fill={color('mapPark')} />
      <path d="M0 58 40 50 96 56v16H0Z" fill={color('mapWater')} />
      <path d="M0 32 96 18M34 0l8 72M66 0l6 60M0 48l96-8" stroke={color('mapRoad')} strokeWidth="3" fill="none" />
      <path d="M50 14a9 9 0 0 1 9 9c0 6.4-9 14.4-9 14.4S41 29.4 41 23a9 9 0 0 1 9-9Z" fill={color('primary')} />
      <circle cx="50" cy="23" r="3.2" fill={color('onFilled')} />
    </Plan>
  );
}

const Plan = styled.svg`
  flex: none;
  width: 96px;
  height: 72px;
  border-radius: 8px;
`;
