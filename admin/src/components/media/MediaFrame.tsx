import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { PICTURE_WIDTH } from './media-shape';

/** The box of a picture or video: 4 px inside the bubble, the same size before and after the file came. */
export const MediaFrame = styled.div<{ $height: number }>`
  position: relative;
  display: flex;
  align-items: center;
  justify-content: center;
  width: ${PICTURE_WIDTH}px;
  max-width: calc(100% - 8px);
  height: ${({ $height }) => $height}px;
  margin: 4px;
  border-radius: 8px;
  background: ${color('quote')};
  overflow: hidden;

  /* A caption is no wider than its picture. */
  & + div {
    max-width: ${PICTURE_WIDTH + 8}px;
    padding-block-start: 3px;
  }
`;

/** Time and ticks on a picture without a caption. */
export const OnPicture = styled.span`
  position: absolute;
  inset-inline-end: 6px;
  inset-block-end: 6px;
  display: inline-flex;
  padding: 2px 6px;
  border-radius: 8px;
  background: ${color('pane')};
`;
