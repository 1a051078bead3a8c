import { styled } from 'styled-components';

/** Around a design-system select that stands in a head beside smaller buttons: as low and as small as they are. */
export const CompactChoice = styled.div`
  min-width: 0;

  [role='combobox'] {
    gap: 8px;
    min-height: 32px;
    padding: 0 10px;
  }
  [role='combobox'],
  [role='combobox'] span {
    font-size: 13px;
    line-height: 20px;
  }
  [role='combobox'] svg {
    width: 8px;
    height: 8px;
  }
  @media (pointer: coarse) {
    [role='combobox'] {
      min-height: 44px;
    }
  }
`;
