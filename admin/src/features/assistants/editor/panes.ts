import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

/** The form. From 1080 px on it scrolls by itself, beside the dock. */
export const FormPane = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;

  @media (min-width: 1080px) {
    padding: 20px 40px 56px 56px;
    overflow-y: auto;
  }
`;

/** What is tried or shown while the form is written. */
export const Dock = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
  border: 1px solid ${color('line')};
  border-radius: 4px;
  background: ${color('pane')};
  /* On its own page it fills what the screen leaves. */
  height: calc(100dvh - 200px);
  min-height: 520px;
  overflow: hidden;

  @media (min-width: 1080px) {
    flex: none;
    width: 372px;
    height: auto;
    min-height: 0;
    border-width: 0 0 0 1px;
    border-radius: 0;
  }
  @media (min-width: 1440px) {
    width: 716px;

    &[data-narrow] {
      width: 500px;
    }
  }
`;

export const Fields = styled.fieldset`
  display: flex;
  flex-direction: column;
  gap: 24px;
  min-width: 0;
  max-width: 900px;
  margin: 0;
  padding: 0;
  border: 0;
`;
